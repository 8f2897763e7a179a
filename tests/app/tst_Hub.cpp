// SPDX-License-Identifier: GPL-3.0-or-later
// A hub on a PostgreSQL of the test's own: `doorstep hub` and `doorstep sync` as processes, what
// they leave on the server as psql sees it, and what each login can see there. Cut off at any byte,
// nothing is lost and nothing is there twice.
#include "TestPaths.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/Need.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/register/Change.h"
#include "tests/app/FaultCase.h"
#include "tests/support/HubServer.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSqlDatabase>
#include <QTimer>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// Stands before the server under another port, counts what the program sends, and does something
// amid it.
class Wire : public QObject
{
public:
    explicit Wire(const QString& folder) : m_server(folder + u"/.s.PGSQL.5432"_qs)
    {
        QObject::connect(&m_listener, &QLocalServer::newConnection, this, [this] { accept(); });
        if (!m_listener.listen(folder + u"/.s.PGSQL.5433"_qs))
            qFatal("no wire: %s", qPrintable(m_listener.errorString()));
    }

    // Where the words are met, what comes after them is done once; of none, after so many bytes.
    void at(qint64 bytes, std::function<void()> act) { m_at = bytes, m_act = std::move(act); }
    void atWords(const QByteArray& words, std::function<void()> act)
    {
        m_words = words;
        m_act = std::move(act);
    }
    void holdAnswers() { m_holds = true; }
    void cut()
    {
        for (const auto& [program, server] : std::as_const(m_pairs)) {
            program->abort();
            server->abort();
        }
        m_pairs.clear();
    }
    [[nodiscard]] qint64 sent() const { return m_sent; }
    [[nodiscard]] bool hasActed() const { return !m_act; }

private:
    void accept()
    {
        QLocalSocket* program = m_listener.nextPendingConnection();
        auto* server = new QLocalSocket(program);
        server->connectToServer(m_server);
        if (!server->waitForConnected(3000)) {
            program->abort();
            return;
        }
        m_pairs.emplaceBack(program, server);
        QObject::connect(program, &QLocalSocket::readyRead, server,
                         [this, program, server] { forward(program->readAll(), *server); });
        QObject::connect(server, &QLocalSocket::readyRead, program, [this, program, server] {
            const QByteArray answer = server->readAll();
            if (!m_holds)
                program->write(answer);
        });
        QObject::connect(program, &QLocalSocket::disconnected, server,
                         [server] { server->disconnectFromServer(); });
        QObject::connect(server, &QLocalSocket::disconnected, program,
                         [program] { program->disconnectFromServer(); });
    }

    void forward(const QByteArray& bytes, QLocalSocket& server)
    {
        const qint64 before = m_sent;
        m_sent += bytes.size();
        const bool isIt = m_words.isEmpty() ? m_sent >= m_at : bytes.contains(m_words);
        if (!m_act || !isIt) {
            server.write(bytes);
            return;
        }
        server.write(m_words.isEmpty() ? bytes.left(m_at - before) : bytes);
        server.flush();
        std::exchange(m_act, nullptr)();
    }

    QLocalServer m_listener;
    QString m_server;
    QList<std::pair<QLocalSocket*, QLocalSocket*>> m_pairs;
    qint64 m_sent = 0;
    qint64 m_at = 0;
    QByteArray m_words;
    std::function<void()> m_act;
    bool m_holds = false;
};

enum class Harm { ConnectionCut, ProgramKilled, ServerKilled, AnswerLost };

} // namespace

Q_DECLARE_METATYPE(Harm)

class tst_Hub : public FaultCase
{
    Q_OBJECT

    HubServer m_server;
    QString m_wrong; // why there is no server
    QString m_town;
    QString m_base; // database of this test
    int m_bases = 0;
    QMap<QString, QString> m_logins; // of blocks

    const QString m_first = u"第一街区"_qs;
    const QString m_second = u"第二街区"_qs;

    [[nodiscard]] Ended command(const QString& line) const { return test::doorstep(words(line)); }
    [[nodiscard]] QString url(const QString& login, int port = 5432) const
    {
        return m_server.url(login, m_base, port);
    }
    [[nodiscard]] Ended sync(const QString& file, const QString& login,
                             const QString& more = {}) const
    {
        return command(u"sync OUT/%1 --hub %2 --json%3"_qs.arg(file, url(login), more));
    }
    static QJsonObject jsonOf(const Ended& ended)
    {
        return QJsonDocument::fromJson(ended.output.toUtf8()).object();
    }
    [[nodiscard]] QString hub(const QString& sql, const QString& login = u"owner"_qs) const
    {
        return m_server.one(m_base, sql, login);
    }

    [[nodiscard]] std::unique_ptr<Register> opened(const QString& file) const
    {
        return openRegister(at(file), Register::Access::Write, u"tester"_qs,
                            Register::Check::Later);
    }

    // The demonstration town, divided: a register for each of two blocks, and an empty one for the
    // town.
    void divide()
    {
        for (const QString& block : {m_first, m_second}) {
            const Ended made = command(u"pack FILE --block %1 --output OUT/%1.pack"_qs.arg(block));
            QVERIFY2(made.status == 0, qPrintable(made.complaint));
            QVERIFY(QFile::rename(at(block + u".pack"_qs), at(block + u".doorstep"_qs)));
        }
        const auto registry = createRegister(at(u"town.doorstep.new"_qs), u"town"_qs);
        Change change(*registry, u"set-up"_qs, BatchKind::Setup);
        Town town{0, m_town};
        TownStore(*registry).add(change, town);
        change.commit();
    }
    [[nodiscard]] QString fileOf(const QString& block) const { return block + u".doorstep"_qs; }
    const QString m_townFile = u"town.doorstep.new"_qs;

    void makeHub(const QString& more = {})
    {
        const Ended made = command(u"hub init %1%2"_qs.arg(url(u"owner"_qs), more));
        QVERIFY2(made.status == 0, qPrintable(made.complaint));
        const QString admit = u"hub admit %1 --login %2 "_qs;
        for (const QString& line :
             {admit.arg(url(u"owner"_qs), u"one"_qs) +
                  u"--town %1 --block %2"_qs.arg(m_town, m_first),
              admit.arg(url(u"owner"_qs), u"two"_qs) +
                  u"--town %1 --block %2"_qs.arg(m_town, m_second),
              admit.arg(url(u"owner"_qs), u"town"_qs) + u"--town "_qs + m_town,
              admit.arg(url(u"owner"_qs), u"elsewhere"_qs) + u"--town 别的镇"_qs,
              admit.arg(url(u"owner"_qs), u"district"_qs) + u"--district"_qs,
              admit.arg(url(u"owner"_qs), u"inspector"_qs) + u"--district --names"_qs}) {
            const Ended admitted = command(line);
            QVERIFY2(admitted.status == 0, qPrintable(admitted.complaint));
        }
    }

    void sendBoth()
    {
        for (const QString& block : {m_first, m_second}) {
            const Ended sent = sync(fileOf(block), m_logins.value(block));
            QVERIFY2(sent.status == 0, qPrintable(sent.complaint));
        }
    }

    // One more visit, and one of before that happened in another month than was thought.
    void goOn(const QString& block, int day)
    {
        const auto registry = opened(fileOf(block));
        Database& db = registry->db();
        const VisitStore visits(*registry);
        Visit visit = *visits.find(db.one<RowId>(
            u"SELECT id FROM visit WHERE deleted_at IS NULL ORDER BY at DESC LIMIT 1 OFFSET ?"_qs,
            day));
        Change change(*registry, u"Visit"_qs);
        Visit another;
        another.subject = visit.subject;
        another.block = visit.block;
        another.at = atTime(QDate(2026, 5, 1 + day % 28), QTime(9, 30));
        another.said = u"又走了一次"_qs;
        visits.add(change, another);
        visit.at = atTime(dayOf(visit.at).addMonths(-1), QTime(9, 0));
        visits.save(change, visit);
        change.commit();
    }

    [[nodiscard]] QJsonObject figuresOf(const QString& file, const QString& block = {}) const
    {
        const Ended told = command(u"figures OUT/%1 --month 2026-05 --json"_qs.arg(file) +
                                   (block.isEmpty() ? QString() : u" --block "_qs + block));
        return jsonOf(told).value(u"figures"_qs).toObject();
    }
    static qint64 numberIn(const QJsonObject& figures, const QString& key, const QString& measure)
    {
        const QJsonObject all = figures.value(key).toObject().value(measure).toObject();
        // Of a month that was reported: as it is counted now.
        return (all.contains(u"now"_qs) ? all.value(u"now"_qs).toObject() : all)
            .value(u"month"_qs)
            .toInteger();
    }
    // What the register says of the month, under the hub's keys.
    static QMap<QString, qint64> expected(const QJsonObject& figures)
    {
        QMap<QString, qint64> numbers{
            {u"visits.total"_qs, numberIn(figures, u"visits.total"_qs, u"visits"_qs)},
            {u"visits.subjects"_qs, numberIn(figures, u"visits.total"_qs, u"subjects"_qs)},
            {u"services.introduced"_qs, numberIn(figures, u"services.total"_qs, u"introduced"_qs)},
            {u"services.used"_qs, numberIn(figures, u"services.total"_qs, u"used"_qs)}};
        for (const QString& key :
             {u"needs.found"_qs, u"needs.closed"_qs, u"needs.in_hand"_qs, u"needs.overdue"_qs,
              u"wishes.collected"_qs, u"wishes.fulfilled"_qs, u"wishes.waiting"_qs,
              u"cards.delivered"_qs, u"four_hundred.doors"_qs, u"four_hundred.solved"_qs,
              u"four_hundred.warmed"_qs, u"four_hundred.services"_qs, u"four_hundred.wishes"_qs,
              u"four_hundred.satisfied"_qs})
            numbers.insert(key, numberIn(figures, key, u"number"_qs));
        for (const QString& key : figures.keys()) {
            if (key.startsWith(u"visits.outcome."))
                numbers.insert(key, numberIn(figures, key, u"number"_qs));
            else if (key.startsWith(u"modes.") || key.startsWith(u"drives."))
                numbers.insert(key, numberIn(figures, key, u"visits"_qs));
            else if (key.startsWith(u"need_category.") || key.startsWith(u"need_department.")) {
                numbers.insert(key, numberIn(figures, key, u"found"_qs));
                numbers.insert(key + u":closed"_qs, numberIn(figures, key, u"closed"_qs));
            }
        }
        for (auto number = numbers.begin(); number != numbers.end();)
            number = *number == 0 ? numbers.erase(number) : std::next(number);
        return numbers;
    }
    // Of a block; of none: of the town.
    [[nodiscard]] QMap<QString, qint64> onHub(const QString& login, const QString& block = {}) const
    {
        QMap<QString, qint64> numbers;
        const QStringList lines =
            hub(u"SELECT key, number FROM doorstep.figures('2026-05-01') WHERE town = '%1' AND "
                "block = '%2' AND number <> 0"_qs.arg(m_town, block),
                login)
                .split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines)
            numbers.insert(line.section(u'|', 0, -2), line.section(u'|', -1).toLongLong());
        return numbers;
    }
    void compareFigures()
    {
        for (const QString& block : {m_first, m_second}) {
            const QMap<QString, qint64> ours = expected(figuresOf(fileOf(block)));
            QVERIFY(ours.value(u"visits.total"_qs) > 0);
            QCOMPARE(onHub(m_logins.value(block), block), ours);
            QCOMPARE(onHub(u"town"_qs, block), ours);
            QCOMPARE(expected(figuresOf(m_townFile, block)), ours);
        }
        QCOMPARE(onHub(u"town"_qs), expected(figuresOf(m_townFile)));
        QCOMPARE(onHub(u"district"_qs), onHub(u"town"_qs));
        compareCounts();
    }
    // What is kept counted of the visits is what counting them gives, of every month.
    void compareCounts()
    {
        const QString counts = u"SELECT month, block, mode, outcome, drives, count(*), "
                               "sum(services) FROM doorstep.visit GROUP BY 1, 2, 3, 4, 5"_qs;
        const QString kept = u"SELECT month, block, mode, outcome, drives, number, services "
                             "FROM doorstep.visit_count"_qs;
        const QString met = u"SELECT DISTINCT month, block, subject FROM doorstep.visit"_qs;
        const QString keptMet = u"SELECT month, block, unnest(subjects) FROM doorstep.visit_met"_qs;
        for (const auto& [plain, ours] : {std::pair{counts, kept}, std::pair{met, keptMet}}) {
            QVERIFY(hub(u"SELECT count(*) FROM (%1) x"_qs.arg(plain)).toInt() > 0);
            QCOMPARE(hub(u"SELECT count(*) FROM ((%1) EXCEPT ALL (%2)) x"_qs.arg(plain, ours)),
                     u"0"_qs);
            QCOMPARE(hub(u"SELECT count(*) FROM ((%2) EXCEPT ALL (%1)) x"_qs.arg(plain, ours)),
                     u"0"_qs);
        }
    }

    // The program on the wire, until it has ended.
    Ended syncOnWire(Wire& wire, const QString& block, const std::function<void(QProcess&)>& begin)
    {
        Q_UNUSED(wire)
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DOORSTEP_LANGUAGE"_qs, u"en"_qs);
        process.setProcessEnvironment(environment);
        begin(process);
        process.start(QStringLiteral(DOORSTEP_PROGRAM), {u"sync"_qs, at(fileOf(block)), u"--hub"_qs,
                                                         url(m_logins.value(block), 5433)});
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000))
            process.kill();
        process.waitForFinished();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    // Every pack that the register holds for acknowledged is there, and the other way round.
    void compareMailbox(const QString& block)
    {
        Database db(at(fileOf(block)), Database::Access::Beside);
        const auto acknowledged = db.one<QString>(
            u"SELECT ifnull(group_concat(u, ' '), '') FROM (SELECT lower(hex(uid)) AS u FROM "
            "pack_sent WHERE acknowledged_at IS NOT NULL ORDER BY 1)"_qs);
        QCOMPARE(hub(u"SELECT coalesce(string_agg(replace(uid::text, '-', ''), ' ' ORDER BY uid), "
                     "'') FROM doorstep.pack p JOIN doorstep.mailbox b ON b.id = p.mailbox "
                     "WHERE b.block = '%1'"_qs.arg(block)),
                 acknowledged);
        QCOMPARE(hub(u"SELECT string_agg(seq::text, ' ' ORDER BY seq) = (SELECT "
                     "string_agg(n::text, ' ' ORDER BY n) FROM generate_series(1, max(seq)) n) "
                     "FROM doorstep.pack p JOIN doorstep.mailbox b ON b.id = p.mailbox WHERE "
                     "b.block = '%1' GROUP BY b.id"_qs.arg(block)),
                 u"t"_qs);
    }

private Q_SLOTS:
    void initTestCase()
    {
        FaultCase::initTestCase();
        DOORSTEP_NEEDS(m_server.isInstalled(), "PostgreSQL is");
        DOORSTEP_NEEDS(QSqlDatabase::isDriverAvailable(u"QPSQL"_qs), "Qt's driver for it is");
        m_wrong = m_server.make();
        QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong));
        for (const QString& login : {u"one"_qs, u"two"_qs, u"town"_qs, u"elsewhere"_qs,
                                     u"district"_qs, u"inspector"_qs, u"stranger"_qs}) {
            const auto made =
                m_server.ask(u"owner"_qs, u"postgres"_qs, u"CREATE ROLE %1 LOGIN"_qs.arg(login));
            QVERIFY2(made.status == 0, qPrintable(made.complaint));
        }
        m_logins = {{m_first, u"one"_qs}, {m_second, u"two"_qs}};
    }

    void init()
    {
        FaultCase::init();
        m_base = u"hub%1"_qs.arg(++m_bases);
        const auto made =
            m_server.ask(u"owner"_qs, u"postgres"_qs, u"CREATE DATABASE "_qs + m_base);
        QVERIFY2(made.status == 0, qPrintable(made.complaint));
        {
            Database db(m_register, Database::Access::Beside);
            m_town = db.one<QString>(u"SELECT name FROM town"_qs);
        }
        divide();
    }

    void aHubIsMadeOnce()
    {
        const Ended none = command(u"hub status %1"_qs.arg(url(u"owner"_qs)));
        QCOMPARE(none.status, 1);
        QVERIFY2(none.complaint.contains(u"there is no hub"), qPrintable(none.complaint));
        const Ended first = command(u"hub init %1 --json"_qs.arg(url(u"owner"_qs)));
        QVERIFY2(first.status == 0, qPrintable(first.complaint));
        QCOMPARE(jsonOf(first).value(u"new"_qs), QJsonValue(true));
        const Ended again = command(u"hub init %1 --json"_qs.arg(url(u"owner"_qs)));
        QVERIFY2(again.status == 0, qPrintable(again.complaint));
        QCOMPARE(jsonOf(again).value(u"new"_qs), QJsonValue(false));
        QCOMPARE(jsonOf(again).value(u"uid"_qs), jsonOf(first).value(u"uid"_qs));
        const Ended stranger = command(u"hub init %1"_qs.arg(url(u"stranger"_qs)));
        QCOMPARE(stranger.status, 1);
        QVERIFY2(stranger.complaint.contains(u"does not let this login"),
                 qPrintable(stranger.complaint));
        const Ended nobody =
            command(u"hub admit %1 --login nobody --town X"_qs.arg(url(u"owner"_qs)));
        QCOMPARE(nobody.status, 1);
        QVERIFY2(nobody.complaint.contains(u"no login nobody"), qPrintable(nobody.complaint));
    }

    // What was sent stays, and is counted as by a hub that is made today.
    void aHubOfAnEarlierBuildIsBroughtUpToDate_data()
    {
        QTest::addColumn<QStringList>("scripts");
        QTest::newRow("the first") << QStringList{u"0001_hub.sql"_qs};
        QTest::newRow("with a city") << QStringList{u"0001_hub.sql"_qs, u"0002_city.sql"_qs};
    }
    void aHubOfAnEarlierBuildIsBroughtUpToDate()
    {
        QFETCH(QStringList, scripts);
        for (const QString& script : scripts) {
            QFile file(QStringLiteral(DOORSTEP_SOURCE_DIR) + u"/data/exchange/hub/"_qs + script);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto made = m_server.ask(u"owner"_qs, m_base, QString::fromUtf8(file.readAll()));
            QVERIFY2(made.status == 0, qPrintable(made.complaint));
        }
        QCOMPARE(hub(u"UPDATE doorstep.hub SET version = %1"_qs.arg(scripts.size())),
                 u"UPDATE 1"_qs);
        for (const QString& block : {m_first, m_second}) {
            const Ended admitted = command(u"hub admit %1 --login %2 --town %3 --block %4"_qs.arg(
                url(u"owner"_qs), m_logins.value(block), m_town, block));
            QVERIFY2(admitted.status == 0, qPrintable(admitted.complaint));
        }
        sendBoth();
        QVERIFY(!onHub(m_logins.value(m_first), m_first).contains(u"four_hundred.doors"_qs));
        makeHub();
        const Ended town = sync(m_townFile, u"town"_qs);
        QVERIFY2(town.status == 0, qPrintable(town.complaint));
        compareFigures();
    }

    void anAddressKeepsNoSecretAndNoOpenWay_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("password") << u"postgresql://me:secret@db.example/hub"_qs
                                  << u"holds a password"_qs;
        QTest::newRow("password as an option")
            << u"postgresql://me@db.example/hub?password=secret"_qs << u"holds a password"_qs;
        QTest::newRow("open way") << u"postgresql://me@db.example/hub?sslmode=prefer"_qs
                                  << u"read along"_qs;
        QTest::newRow("open way by a service")
            << u"postgresql:///?service=town&sslmode=disable"_qs << u"read along"_qs;
        QTest::newRow("open way to a host of the environment")
            << u"postgresql:///hub?sslmode=allow"_qs << u"read along"_qs;
        QTest::newRow("unknown option")
            << u"postgresql://me@db.example/hub?options=-cfsync=off"_qs << u"none of"_qs;
        QTest::newRow("no address") << u"http://db.example"_qs << u"no address of a hub"_qs;
    }
    void anAddressKeepsNoSecretAndNoOpenWay()
    {
        QFETCH(QString, url);
        QFETCH(QString, sentence);
        const QMap<QString, QByteArray> before = filesIn(m_folder->path());
        for (const QString& line : {u"hub status "_qs + url, u"sync FILE --hub "_qs + url}) {
            const Ended ended = command(line);
            QCOMPARE(ended.status, 1);
            QVERIFY2(ended.complaint.contains(sentence), qPrintable(ended.complaint));
        }
        QCOMPARE(filesIn(m_folder->path()), before);
    }

    void blocksAndTheirTownMeet()
    {
        makeHub();
        sendBoth();
        const Ended town = sync(m_townFile, u"town"_qs);
        QVERIFY2(town.status == 0, qPrintable(town.complaint));
        QCOMPARE(jsonOf(town).value(u"merged"_qs).toArray().size(), 2);
        compareFigures();
        // The sum, counted by other programs: SQL over the files, psql over the hub.
        qint64 visits = 0;
        for (const QString& block : {m_first, m_second}) {
            Database db(at(fileOf(block)), Database::Access::Beside);
            visits += db.one<qint64>(u"SELECT count(*) FROM visit WHERE deleted_at IS NULL"_qs);
        }
        {
            Database db(at(m_townFile), Database::Access::Beside);
            QCOMPARE(db.one<qint64>(u"SELECT count(*) FROM visit WHERE deleted_at IS NULL"_qs),
                     visits);
        }
        QCOMPARE(hub(u"SELECT count(*) FROM doorstep.visit"_qs).toLongLong(), visits);
        for (int day = 0; day < 3; ++day) {
            goOn(m_first, day);
            goOn(m_second, day + 5);
            sendBoth();
        }
        const Ended later = sync(m_townFile, u"town"_qs);
        QVERIFY2(later.status == 0, qPrintable(later.complaint));
        QCOMPARE(jsonOf(later).value(u"merged"_qs).toArray().size(), 6);
        compareFigures();
        QCOMPARE(command(u"check OUT/"_qs + m_townFile).status, 0);
    }

    void doneAgainNothingChanges()
    {
        makeHub();
        sendBoth();
        QCOMPARE(sync(m_townFile, u"town"_qs).status, 0);
        const QString all = u"SELECT (SELECT count(*) FROM doorstep.pack), (SELECT "
                            "md5(string_agg(v::text, '' ORDER BY v.uid)) FROM doorstep.visit v)"_qs;
        const QString before = hub(all);
        QMap<QString, QMap<QString, QStringList>> contents;
        for (const QString& file : {fileOf(m_first), m_townFile})
            contents.insert(file, contentOf(at(file)));
        for (int time = 0; time < 2; ++time) {
            const Ended block = sync(fileOf(m_first), u"one"_qs);
            QVERIFY2(block.status == 0, qPrintable(block.complaint));
            QVERIFY(jsonOf(block).value(u"sent"_qs).isNull());
            const Ended town = sync(m_townFile, u"town"_qs);
            QVERIFY2(town.status == 0, qPrintable(town.complaint));
            QVERIFY(jsonOf(town).value(u"sent"_qs).isNull());
            QCOMPARE(jsonOf(town).value(u"merged"_qs).toArray().size(), 0);
        }
        QCOMPARE(hub(all), before);
        for (const QString& file : contents.keys())
            QCOMPARE(contentOf(at(file)), contents.value(file));
    }

    // Each statement is tried by each login; what it may see of it is worked out from who it is.
    void eachSeesItsOwn()
    {
        makeHub();
        sendBoth();
        QCOMPARE(sync(m_townFile, u"town"_qs).status, 0);
        const QStringList tables{u"subject"_qs, u"visit"_qs, u"visit_count"_qs,
                                 u"need"_qs,    u"step"_qs,  u"visit_met"_qs,
                                 u"wish"_qs,    u"card"_qs,  u"service"_qs};
        const QString firstUid =
            hub(u"SELECT uid FROM doorstep.block WHERE name = '%1'"_qs.arg(m_first));
        const QString secondUid =
            hub(u"SELECT uid FROM doorstep.block WHERE name = '%1'"_qs.arg(m_second));
        for (const QString& table : tables) {
            const QString all = u"SELECT count(*) FROM doorstep."_qs + table;
            const QString total = hub(all);
            for (const auto& [login, block] :
                 {std::pair{u"one"_qs, firstUid}, std::pair{u"two"_qs, secondUid}})
                QCOMPARE(hub(all, login), hub(all + u" WHERE block = '%1'"_qs.arg(block)));
            for (const QString& login : {u"town"_qs, u"district"_qs, u"inspector"_qs})
                QCOMPARE(hub(all, login), total);
            QCOMPARE(hub(all, u"elsewhere"_qs), u"0"_qs);
            QVERIFY(total != u"0");
        }
        const QString packs = u"SELECT count(*) FROM doorstep.pack"_qs;
        const QString parts = u"SELECT count(DISTINCT (mailbox, seq)) FROM doorstep.pack_part"_qs;
        const QMap<QString, QStringList> seen{
            {u"one"_qs, {u"1"_qs, u"1"_qs}},      {u"two"_qs, {u"1"_qs, u"1"_qs}},
            {u"town"_qs, {u"3"_qs, u"3"_qs}},     {u"elsewhere"_qs, {u"0"_qs, u"0"_qs}},
            {u"district"_qs, {u"3"_qs, u"0"_qs}}, {u"inspector"_qs, {u"3"_qs, u"3"_qs}}};
        for (auto each = seen.cbegin(); each != seen.cend(); ++each)
            QCOMPARE((QStringList{hub(packs, each.key()), hub(parts, each.key())}), each.value());
    }

    // Each tries to see or do more; what got through is told.
    void nobodyGetsPast()
    {
        makeHub();
        sendBoth();
        QCOMPARE(sync(m_townFile, u"town"_qs).status, 0);
        const QStringList forEverybody{
            u"SELECT * FROM doorstep.member"_qs,
            u"SELECT * FROM doorstep.visit_2026_05"_qs,
            u"UPDATE doorstep.pack SET sealed = true"_qs,
            u"DELETE FROM doorstep.pack"_qs,
            u"UPDATE doorstep.pack_part SET bytes = ''"_qs,
            u"TRUNCATE doorstep.pack_part"_qs,
            u"UPDATE doorstep.mailbox SET block = ''"_qs,
            u"UPDATE doorstep.hub SET sealed = true"_qs,
            u"UPDATE doorstep.block SET name = 'x'"_qs,
            u"INSERT INTO doorstep.member VALUES (session_user, 'district', '', '', true)"_qs,
            u"SELECT doorstep.admit(session_user, 'district', '', '', true)"_qs,
            u"SET SESSION AUTHORIZATION owner"_qs,
            u"SET ROLE owner"_qs,
            u"ALTER TABLE doorstep.visit DISABLE ROW LEVEL SECURITY"_qs,
            u"CREATE TABLE doorstep.mine ()"_qs,
            u"UPDATE doorstep.visit_count SET number = 0"_qs,
            u"DELETE FROM doorstep.visit_met"_qs,
            u"SELECT doorstep.count_visits('2026-05-01', 'SECOND')"_qs,
            u"SET row_security = off; SELECT * FROM doorstep.visit"_qs,
            u"INSERT INTO doorstep.pack (mailbox, uid, sha256, size, parts, sealed) SELECT b.id, "
            "gen_random_uuid(), sha256(''), 1, 1, false FROM (VALUES (1), (2), (3)) AS b (id)"_qs,
            u"INSERT INTO doorstep.visit SELECT gen_random_uuid(), 'SECOND', '2026-05-01', "
            "'2026-05-01', gen_random_uuid(), 'door', 'met', '{}', 0"_qs};
        QList<std::pair<QString, QString>> tries{
            {u"one"_qs, u"SELECT doorstep.tell_block('SECOND', '第一街区', "
                        "(SELECT id FROM doorstep.mailbox))"_qs},
            {u"one"_qs, u"SELECT doorstep.tell_block('SECOND', '第一街区', 2)"_qs},
            {u"one"_qs, u"INSERT INTO doorstep.pack_part VALUES (2, 1, 9, 'x')"_qs},
            {u"district"_qs, u"SELECT doorstep.open_mailbox(gen_random_uuid())"_qs},
            {u"district"_qs, u"SELECT doorstep.make_months('{2031-01-01}')"_qs},
            {u"stranger"_qs, u"SELECT * FROM doorstep.block"_qs},
            {u"stranger"_qs, u"SELECT * FROM doorstep.visit_of_hub"_qs},
            {u"stranger"_qs, u"SELECT * FROM doorstep.figure_of_hub WHERE month = '2026-05-01'"_qs},
            {u"stranger"_qs, u"SELECT doorstep.me()"_qs},
            {u"stranger"_qs, u"SELECT doorstep.open_mailbox(gen_random_uuid())"_qs},
            {u"stranger"_qs, u"SELECT * FROM doorstep.figures('2026-05-01')"_qs}};
        for (const QString& login : {u"one"_qs, u"town"_qs, u"inspector"_qs}) {
            for (const QString& sql : forEverybody)
                tries.append({login, sql});
        }
        const QString second =
            hub(u"SELECT uid FROM doorstep.block WHERE name = '%1'"_qs.arg(m_second));
        const QString all = u"SELECT (SELECT count(*) FROM doorstep.visit), (SELECT count(*) FROM "
                            "doorstep.pack), (SELECT count(*) FROM doorstep.member WHERE names)"_qs;
        const QString before = hub(all);
        QStringList through;
        for (auto [login, sql] : tries) {
            if (m_server.ask(login, m_base, sql.replace(u"SECOND"_qs, second)).status == 0)
                through << login + u": "_qs + sql;
        }
        QCOMPARE(through, QStringList());
        QCOMPARE(hub(all), before);
        QCOMPARE(hub(u"SELECT count(DISTINCT block) FROM doorstep.visit_of_hub"_qs, u"one"_qs),
                 u"1"_qs);
        QCOMPARE(hub(u"SELECT number FROM doorstep.figure_of_hub WHERE month = '2026-05-01' AND "
                     "town = '' AND key = 'visits.total'"_qs,
                     u"one"_qs)
                     .toLongLong(),
                 expected(figuresOf(fileOf(m_first))).value(u"visits.total"_qs));
    }

    // A function of one's own sees no row that the policy keeps back.
    void aLookerOnSeesNoMore()
    {
        makeHub();
        sendBoth();
        (void)hub(u"ANALYZE"_qs);
        const QString statistics = u"SELECT count(*) FROM pg_stats WHERE schemaname = 'doorstep' "
                                   "AND tablename LIKE 'visit%'"_qs;
        QVERIFY(hub(statistics).toInt() > 0);
        QCOMPARE(hub(statistics, u"one"_qs), u"0"_qs);
        const QString other =
            hub(u"SELECT uid FROM doorstep.block WHERE name = '%1'"_qs.arg(m_second));
        const auto looked = m_server.ask(
            u"one"_qs, m_base,
            u"CREATE FUNCTION pg_temp.look(b uuid) RETURNS boolean COST 0.0000001 LANGUAGE plpgsql "
            "AS $$ BEGIN RAISE NOTICE '%', b; RETURN true; END $$; "
            "SELECT count(*) FROM doorstep.visit WHERE pg_temp.look(block)"_qs);
        QVERIFY2(looked.status == 0, qPrintable(looked.complaint));
        QVERIFY(looked.complaint.contains(
            hub(u"SELECT uid FROM doorstep.block WHERE name = '%1'"_qs.arg(m_first))));
        QVERIFY(!looked.complaint.contains(other));
    }

    // Of figures nobody can tell who was visited: the texts of the rows are days, kinds and places.
    void noNameStandsBesideThePacks()
    {
        makeHub();
        sendBoth();
        Database db(at(fileOf(m_first)), Database::Access::Beside);
        Statement names = db.prepare(
            u"SELECT name FROM subject WHERE length(name) > 2 UNION SELECT phone FROM subject "
            "WHERE phone <> '' UNION SELECT operator FROM subject WHERE length(operator) > 1"_qs);
        QString rows;
        for (const char* table : {"subject", "visit", "visit_count", "visit_met", "need", "step",
                                  "wish", "card", "service"})
            rows += hub(
                u"SELECT string_agg(r::text, ' ') FROM doorstep.%1 r"_qs.arg(QLatin1String(table)));
        int looked = 0;
        for (; names.next(); ++looked)
            QVERIFY2(!rows.contains(names.get<QString>(0)), qPrintable(names.get<QString>(0)));
        QVERIFY(looked > 10);
    }

    void aSealedHubReadsNoNames()
    {
        makeHub(u" --sealed"_qs);
        writeBytes(at(u"pass"_qs), "correct horse battery\n");
        writeBytes(at(u"wrong"_qs), "another horse battery\n");
        const Ended open = sync(fileOf(m_first), u"one"_qs);
        QCOMPARE(open.status, 1);
        QVERIFY2(open.complaint.contains(u"sealed packs only"), qPrintable(open.complaint));
        const QString key = u" --passphrase-file OUT/pass"_qs;
        const Ended sealed = sync(fileOf(m_first), u"one"_qs, key);
        QVERIFY2(sealed.status == 0, qPrintable(sealed.complaint));
        const QString whole =
            u"SELECT position(convert_to('%1', 'UTF8') IN (SELECT "
            "string_agg(bytes, '' ORDER BY part) FROM doorstep.pack_part)) > 0"_qs;
        QString name;
        {
            Database db(at(fileOf(m_first)), Database::Access::Beside);
            name =
                db.one<QString>(u"SELECT name FROM subject WHERE kind = 'shop' AND deleted_at IS "
                                "NULL ORDER BY length(name) DESC LIMIT 1"_qs);
        }
        QCOMPARE(hub(whole.arg(name)), u"f"_qs);
        for (const auto& [more, sentence] :
             {std::pair{QString(), u"passphrase is needed"_qs},
              std::pair{u" --passphrase-file OUT/wrong"_qs, u"passphrase"_qs}}) {
            const Ended refused = sync(m_townFile, u"town"_qs, more);
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.complaint.contains(sentence) ||
                         refused.complaint.contains(u"sealed packs only"),
                     qPrintable(refused.complaint));
        }
        const Ended taken = sync(m_townFile, u"town"_qs, key);
        QVERIFY2(taken.status == 0, qPrintable(taken.complaint));
        QCOMPARE(expected(figuresOf(m_townFile, m_first)), expected(figuresOf(fileOf(m_first))));
        QCOMPARE(onHub(u"town"_qs, m_first), expected(figuresOf(fileOf(m_first))));
        // The name does stand in what is not sealed: the search above finds it there.
        const Ended unsealed = command(u"hub init %1"_qs.arg(url(u"owner"_qs)));
        QCOMPARE(unsealed.status, 0);
        QVERIFY(bytesOf(at(fileOf(m_first))).contains(name.toUtf8()));
    }

    void offLineTheRegisterStaysAsItIs()
    {
        makeHub();
        QVERIFY(m_server.stop());
        const QMap<QString, QByteArray> before = filesIn(m_folder->path());
        const Ended ended = sync(fileOf(m_first), u"one"_qs);
        const QString started = m_server.start();
        QVERIFY2(started.isEmpty(), qPrintable(started));
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(u"can't be reached"), qPrintable(ended.complaint));
        QCOMPARE(filesIn(m_folder->path()), before);
        QCOMPARE(sync(fileOf(m_first), u"one"_qs).status, 0);
    }

    void theWrongLoginIsTold()
    {
        makeHub();
        const Ended stranger = sync(fileOf(m_first), u"stranger"_qs);
        QCOMPARE(stranger.status, 1);
        QVERIFY2(stranger.complaint.contains(u"does not let this login") ||
                     stranger.complaint.contains(u"not whose it is"),
                 qPrintable(stranger.complaint));
        const Ended other = sync(fileOf(m_first), u"two"_qs);
        QCOMPARE(other.status, 1);
        QVERIFY2(other.complaint.contains(u"no block of that name"), qPrintable(other.complaint));
        QCOMPARE(hub(u"SELECT count(*) FROM doorstep.pack"_qs), u"0"_qs);
    }

    void aPasswordComesFromItsFile()
    {
        makeHub();
        QCOMPARE(m_server.ask(u"owner"_qs, m_base, u"ALTER ROLE one PASSWORD 'geheim'"_qs).status,
                 0);
        const QString rules = m_server.one(m_base, u"SHOW hba_file"_qs);
        const QByteArray before = bytesOf(rules);
        writeBytes(rules, "local all one scram-sha-256\n" + before);
        QCOMPARE(m_server.one(m_base, u"SELECT pg_reload_conf()"_qs), u"t"_qs);
        const auto restore = qScopeGuard([&] {
            writeBytes(rules, before);
            (void)m_server.one(m_base, u"SELECT pg_reload_conf()"_qs);
            qunsetenv("PGPASSFILE");
        });
        QTRY_COMPARE(sync(fileOf(m_first), u"one"_qs).status, 1);
        writeBytes(at(u"pgpass"_qs), "*:*:*:one:geheim\n");
        QVERIFY(QFile::setPermissions(at(u"pgpass"_qs), QFile::ReadOwner | QFile::WriteOwner));
        qputenv("PGPASSFILE", at(u"pgpass"_qs).toLocal8Bit());
        const Ended sent = sync(fileOf(m_first), u"one"_qs);
        QVERIFY2(sent.status == 0, qPrintable(sent.complaint));
        QVERIFY(!bytesOf(at(fileOf(m_first))).contains("geheim"));
    }

    // The PC died; its backup is older than what it sent.
    void whatWasSentComesBackToAnOlderCopy()
    {
        makeHub();
        sendBoth();
        const auto visits = [&](const QString& file) {
            Database db(at(file), Database::Access::Beside);
            return db.one<QString>(
                u"SELECT group_concat(u) FROM (SELECT lower(hex(uid)) || at AS u "
                "FROM visit WHERE deleted_at IS NULL ORDER BY 1)"_qs);
        };
        QCOMPARE(command(u"backup OUT/%1 --output OUT/old.doorstep"_qs.arg(fileOf(m_first))).status,
                 0);
        goOn(m_first, 1);
        QCOMPARE(sync(fileOf(m_first), u"one"_qs).status, 0);
        goOn(m_first, 2);
        QCOMPARE(sync(fileOf(m_first), u"one"_qs).status, 0);
        QVERIFY(visits(u"old.doorstep"_qs) != visits(fileOf(m_first)));
        const Ended back = sync(u"old.doorstep"_qs, u"one"_qs);
        QVERIFY2(back.status == 0, qPrintable(back.complaint));
        QCOMPARE(visits(u"old.doorstep"_qs), visits(fileOf(m_first)));
        const Ended again = sync(u"old.doorstep"_qs, u"one"_qs);
        QVERIFY(jsonOf(again).value(u"sent"_qs).isNull());
        QCOMPARE(hub(u"SELECT count(*), count(DISTINCT uid) FROM doorstep.visit v WHERE "
                     "block = (SELECT uid FROM doorstep.block WHERE name = '%1')"_qs.arg(m_first))
                     .section(u'|', 0, 0),
                 QString::number(visits(fileOf(m_first)).count(u',') + 1));
    }

    // The server was restored from a backup of before the last packs.
    void whatTheHubLostIsSentAnew()
    {
        makeHub();
        sendBoth();
        goOn(m_first, 1);
        QCOMPARE(sync(fileOf(m_first), u"one"_qs).status, 0);
        QCOMPARE(sync(m_townFile, u"town"_qs).status, 0);
        const auto lost = m_server.ask(
            u"owner"_qs, m_base,
            u"ALTER TABLE doorstep.pack DISABLE TRIGGER ALL; ALTER TABLE doorstep.pack_part "
            u"DISABLE "
            "TRIGGER ALL; DELETE FROM doorstep.pack_part WHERE seq = 2; DELETE FROM doorstep.pack "
            "WHERE seq = 2; ALTER TABLE doorstep.pack ENABLE TRIGGER ALL; ALTER TABLE "
            "doorstep.pack_part ENABLE TRIGGER ALL"_qs);
        QVERIFY2(lost.status == 0, qPrintable(lost.complaint));
        goOn(m_first, 2);
        const Ended anew = sync(fileOf(m_first), u"one"_qs);
        QVERIFY2(anew.status == 0, qPrintable(anew.complaint));
        QCOMPARE(jsonOf(anew).value(u"sent_anew"_qs), QJsonValue(1));
        const Ended town = sync(m_townFile, u"town"_qs);
        QVERIFY2(town.status == 0, qPrintable(town.complaint));
        QCOMPARE(jsonOf(town).value(u"merged"_qs).toArray().size(), 1);
        compareFigures();
    }

    // A copy sends into the mailbox of the register that it is of: nobody's pack is passed over,
    // though each is whole.
    void copiesMeetInOneMailbox_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("atFirst");
        QTest::newRow("the town last") << u"off lap town"_qs << QString();
        QTest::newRow("the town between") << u"lap town off"_qs << QString();
        QTest::newRow("one has nothing new") << u"off lap idle town"_qs << QString();
        QTest::newRow("they only send at first") << u"town off lap"_qs << u" --send-only"_qs;
    }
    void copiesMeetInOneMailbox()
    {
        QFETCH(QString, order);
        QFETCH(QString, atFirst);
        makeHub();
        for (const QString& copy : {u"off"_qs, u"lap"_qs, u"idle"_qs})
            QVERIFY(QFile::copy(at(fileOf(m_first)), at(fileOf(copy))));
        const auto visits = [&](const QString& file) {
            Database db(at(file), Database::Access::Beside);
            return db.one<QString>(
                u"SELECT group_concat(u) FROM (SELECT lower(hex(v.uid)) || v.at AS u FROM visit v "
                "JOIN block b ON b.id = v.block_id WHERE b.name = ? AND v.deleted_at IS NULL "
                "ORDER BY 1)"_qs,
                m_first);
        };
        const qsizetype before = visits(fileOf(m_first)).count(u',');
        goOn(u"off"_qs, 1);
        goOn(u"off"_qs, 3);
        goOn(u"lap"_qs, 6);
        const QStringList names = order.split(u' ');
        for (int round = 0; round < 3; ++round) {
            for (const QString& name : names) {
                const bool isTown = name == u"town";
                const Ended ended =
                    sync(isTown ? m_townFile : fileOf(name), isTown ? u"town"_qs : u"one"_qs,
                         round == 0 ? atFirst : QString());
                QVERIFY2(ended.status == 0, qPrintable(name + u": "_qs + ended.complaint));
                if (round > 0)
                    QCOMPARE(jsonOf(ended).value(u"waiting"_qs), QJsonValue(0));
            }
            if (round == 0)
                goOn(u"off"_qs, 9);
        }
        const QString all = visits(fileOf(u"off"_qs));
        QCOMPARE(all.count(u','), before + 4);
        for (const QString& name : names)
            QCOMPARE(visits(name == u"town" ? m_townFile : fileOf(name)), all);
    }

    // What came before it is gone from the server: a whole pack that is merged by hand stands for
    // it, and for the one that waits.
    void aWholePackByHandResolvesWhatWaits()
    {
        makeHub();
        sendBoth();
        goOn(m_first, 1);
        QCOMPARE(sync(fileOf(m_first), u"one"_qs).status, 0);
        const QString begun =
            u"WHERE seq = 1 AND mailbox = (SELECT id FROM doorstep.mailbox WHERE block = '%1')"_qs
                .arg(m_first);
        const auto lost = m_server.ask(
            u"owner"_qs, m_base,
            u"ALTER TABLE doorstep.pack DISABLE TRIGGER ALL; ALTER TABLE doorstep.pack_part "
            "DISABLE TRIGGER ALL; DELETE FROM doorstep.pack_part %1; DELETE FROM doorstep.pack %1; "
            "ALTER TABLE doorstep.pack ENABLE TRIGGER ALL; ALTER TABLE doorstep.pack_part ENABLE "
            "TRIGGER ALL"_qs.arg(begun));
        QVERIFY2(lost.status == 0, qPrintable(lost.complaint));
        const Ended stuck = sync(m_townFile, u"town"_qs);
        QCOMPARE(stuck.status, 1);
        QVERIFY2(stuck.complaint.contains(u"whole pack"), qPrintable(stuck.complaint));
        QCOMPARE(jsonOf(stuck).value(u"waiting"_qs), QJsonValue(1));
        for (const QString& line : {u"pack OUT/%1 --output OUT/whole.pack"_qs.arg(fileOf(m_first)),
                                    u"merge OUT/%1 OUT/whole.pack"_qs.arg(m_townFile)}) {
            const Ended done = command(line);
            QVERIFY2(done.status == 0, qPrintable(done.complaint));
        }
        const Ended settled = sync(m_townFile, u"town"_qs);
        QVERIFY2(settled.status == 0, qPrintable(settled.complaint));
        QCOMPARE(jsonOf(settled).value(u"waiting"_qs), QJsonValue(0));
        goOn(m_first, 2);
        QCOMPARE(sync(fileOf(m_first), u"one"_qs).status, 0);
        const Ended later = sync(m_townFile, u"town"_qs);
        QVERIFY2(later.status == 0, qPrintable(later.complaint));
        compareFigures();
    }

    // A pack that somebody changed on the server is refused, and what others sent is taken.
    void aChangedPackIsRefused()
    {
        makeHub();
        sendBoth();
        const auto spoilt = m_server.ask(
            u"owner"_qs, m_base,
            u"ALTER TABLE doorstep.pack_part DISABLE TRIGGER ALL; UPDATE doorstep.pack_part SET "
            "bytes = set_byte(bytes, 5000, (get_byte(bytes, 5000) + 1) % 256) WHERE mailbox = "
            "(SELECT id FROM doorstep.mailbox WHERE block = '%1') AND part = 1"_qs.arg(m_first));
        QVERIFY2(spoilt.status == 0, qPrintable(spoilt.complaint));
        const Ended town = sync(m_townFile, u"town"_qs);
        QCOMPARE(town.status, 1);
        QVERIFY2(town.complaint.contains(u"checksum"), qPrintable(town.complaint));
        QCOMPARE(jsonOf(town).value(u"merged"_qs).toArray().size(), 1);
        QCOMPARE(jsonOf(town).value(u"waiting"_qs), QJsonValue(1));
    }

    // A city of two servers: each block's rows stay on its own, and are counted there.
    void aCityIsCountedOverTwoServers()
    {
        HubServer other;
        const QString wrong = other.make();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        makeHub();
        QCOMPARE(sync(fileOf(m_first), u"one"_qs).status, 0);
        for (const QString& login : {u"two"_qs, u"district"_qs})
            QCOMPARE(other.one(u"postgres"_qs, u"CREATE ROLE %1 LOGIN"_qs.arg(login)),
                     u"CREATE ROLE"_qs);
        const QString there = other.url(u"owner"_qs, u"postgres"_qs);
        for (const QString& line :
             {u"hub init "_qs + there,
              u"hub admit %1 --login two --town %2 --block %3"_qs.arg(there, m_town, m_second),
              u"hub admit %1 --login district --district"_qs.arg(there),
              u"sync OUT/%1 --hub %2"_qs.arg(fileOf(m_second),
                                             other.url(u"two"_qs, u"postgres"_qs))}) {
            const Ended done = command(line);
            QVERIFY2(done.status == 0, qPrintable(done.complaint));
        }
        const QString city = m_base + u"_city"_qs;
        QCOMPARE(m_server.one(u"postgres"_qs, u"CREATE DATABASE "_qs + city),
                 u"CREATE DATABASE"_qs);
        const QString cityUrl = m_server.url(u"owner"_qs, city);
        const Ended refused = command(u"hub city %1 --at %2"_qs.arg(cityUrl, url(u"one"_qs)));
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.complaint.contains(u"district's login"), qPrintable(refused.complaint));
        for (const QString& at : {url(u"district"_qs), other.url(u"district"_qs, u"postgres"_qs),
                                  url(u"district"_qs)}) { // one of them twice
            const Ended joined = command(u"hub city %1 --at %2"_qs.arg(cityUrl, at));
            QVERIFY2(joined.status == 0, qPrintable(joined.complaint));
        }
        const Ended told = command(u"hub city %1 --month 2026-05 --json"_qs.arg(cityUrl));
        QVERIFY2(told.status == 0, qPrintable(told.complaint));
        QMap<QString, qint64> sum;
        for (const QString& block : {m_first, m_second}) {
            const QMap<QString, qint64> numbers = expected(figuresOf(fileOf(block)));
            for (auto number = numbers.cbegin(); number != numbers.cend(); ++number)
                sum[number.key()] += *number;
        }
        QMap<QString, QMap<QString, qint64>> counted; // by town; the city's of none
        for (const QJsonValue figure : jsonOf(told).value(u"figures"_qs).toArray()) {
            const QJsonObject row = figure.toObject();
            counted[row.value(u"town"_qs).toString()].insert(row.value(u"key"_qs).toString(),
                                                             row.value(u"number"_qs).toInteger());
        }
        QCOMPARE(counted.keys(), (QStringList{QString(), m_town}));
        QCOMPARE(counted.value(m_town), sum);
        QCOMPARE(counted.value(QString()), sum);
        const QString explain = u"EXPLAIN (VERBOSE, COSTS OFF) "_qs;
        const QString figures = m_server.one(
            city, explain +
                      u"SELECT f.town, f.key, sum(f.number) FROM doorstep_city.figure f WHERE "
                      "f.month = '2026-05-01' AND f.number <> 0 GROUP BY f.town, f.key"_qs);
        QCOMPARE(figures.count(u"Async Foreign Scan"), 2);
        QCOMPARE(figures.count(u"(month = '2026-05-01'"), 2); // what each server is asked
        const QString plan = m_server.one(
            city,
            u"SET enable_partitionwise_join = on; SET enable_partitionwise_aggregate = on; "_qs +
                explain +
                u"SELECT b.town, count(*) FROM doorstep_city.visit v "
                "JOIN doorstep_city.block b ON b.hub = v.hub AND b.uid = v.block WHERE "
                "v.month = '2026-05-01' GROUP BY b.hub, b.town"_qs);
        QCOMPARE(plan.count(u"Async Foreign Scan"), 2);
        QCOMPARE(plan.count(u"count(*), "), 2); // likewise of the rows themselves
        QVERIFY(other.stop());
        const Ended away = command(u"hub city %1 --month 2026-05"_qs.arg(cityUrl));
        QCOMPARE(away.status, 1);
        QVERIFY2(!away.complaint.isEmpty(), "a sentence");
    }

    void nothingIsLostOrThereTwice_data()
    {
        QTest::addColumn<Harm>("harm");
        QTest::newRow("the connection is cut") << Harm::ConnectionCut;
        QTest::newRow("the program is killed") << Harm::ProgramKilled;
        QTest::newRow("the server is killed") << Harm::ServerKilled;
        QTest::newRow("the answer to the last word is lost") << Harm::AnswerLost;
    }
    void nothingIsLostOrThereTwice()
    {
        QFETCH(Harm, harm);
        const int rounds =
            std::max(1, qEnvironmentVariable("DOORSTEP_HUB_ROUNDS", u"3"_qs).toInt());
        makeHub();
        sendBoth();
        goOn(m_first, 0);
        qint64 bytes = 0; // of one that nothing happens to
        {
            Wire wire(m_server.folder());
            const Ended whole = syncOnWire(wire, m_first, [](QProcess&) {});
            QVERIFY2(whole.status == 0, qPrintable(whole.complaint));
            bytes = wire.sent();
            QVERIFY(bytes > 10000);
        }
        int broken = 0;
        int committed = 0;
        for (int round = 1; round <= rounds; ++round) {
            goOn(m_first, round % 20);
            {
                Wire wire(m_server.folder());
                const Ended ended = syncOnWire(wire, m_first, [&](QProcess& process) {
                    const qint64 place = bytes * round / (rounds + 1);
                    if (harm == Harm::ConnectionCut)
                        wire.at(place, [&] { wire.cut(); });
                    else if (harm == Harm::ProgramKilled)
                        wire.at(place, [&] { process.kill(); });
                    else if (harm == Harm::ServerKilled)
                        wire.at(place, [&] { QVERIFY(m_server.stop()); });
                    else
                        wire.atWords("COMMIT", [&] {
                            wire.holdAnswers();
                            QTimer::singleShot(300, &wire, [&] { wire.cut(); });
                        });
                });
                broken += ended.status == 0 ? 0 : 1;
                if (harm == Harm::ServerKilled && wire.hasActed()) {
                    const QString started = m_server.start();
                    QVERIFY2(started.isEmpty(), qPrintable(started));
                }
            }
            QCOMPARE(command(u"check OUT/"_qs + fileOf(m_first)).status, 0);
            if (round % 3 != 0)
                continue; // a later one sends what waits
            const Ended ended = sync(fileOf(m_first), u"one"_qs);
            QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
            committed += jsonOf(ended).value(u"acknowledged"_qs).toInt();
        }
        const Ended last = sync(fileOf(m_first), u"one"_qs);
        QVERIFY2(last.status == 0, qPrintable(last.complaint));
        QVERIFY2(broken > rounds / 2, qPrintable(QString::number(broken)));
        if (harm == Harm::AnswerLost)
            QVERIFY(committed > 0); // it had come about, though nobody knew
        compareMailbox(m_first);
        QCOMPARE(sync(m_townFile, u"town"_qs).status, 0);
        compareFigures();
        QCOMPARE(hub(u"SELECT count(*) - count(DISTINCT uid) FROM doorstep.visit"_qs), u"0"_qs);
        Database db(at(fileOf(m_first)), Database::Access::Beside);
        QCOMPARE(hub(u"SELECT count(*) FROM doorstep.visit"_qs, u"one"_qs).toLongLong(),
                 db.one<qint64>(u"SELECT count(*) FROM visit WHERE deleted_at IS NULL"_qs));
    }
};

DOORSTEP_TEST(tst_Hub);
#include "tst_Hub.moc"
