// SPDX-License-Identifier: GPL-3.0-or-later
// The window under a full disk, beside another writer, on a damaged register, with a walk to a door
// that is gone: it says what is wrong, answers keys, keeps what was typed, and ends when it is
// closed.
#include "TestPaths.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Register.h"
#include "tests/app/FaultCase.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// Somebody at the window; see tests/support/use_window.cpp.
class Person
{
public:
    Person(const QStringList& words, const QString& home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_qs, u"offscreen"_qs);
        environment.insert(u"LANG"_qs, u"C.UTF-8"_qs);
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"})
            environment.insert(QLatin1String(name), home);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(DOORSTEP_USE_WINDOW), words);
    }
    ~Person()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool waitFor(const QString& line)
    {
        return QTest::qWaitFor([&] { return said().contains(line); }, 60000);
    }
    [[nodiscard]] QStringList said()
    {
        m_process.waitForReadyRead(10);
        m_output += m_process.readAllStandardOutput();
        return QString::fromUtf8(m_output).split(u'\n');
    }
    [[nodiscard]] QString complaints()
    {
        return said().filter(u"said "_qs).join(u'\n') + u'\n' +
               QString::fromUtf8(m_process.readAllStandardError());
    }
    // 0 when it was closed; -1 when something else ended it.
    [[nodiscard]] int status()
    {
        if (!m_process.waitForFinished(120000))
            return -2;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    QByteArray m_output;
};

[[nodiscard]] QStringList wordsOfVisits(const QString& path)
{
    const auto registry = openRegister(path, Register::Access::Read);
    Statement visits = registry->db().prepare(u"SELECT said FROM visit"_qs);
    QStringList words;
    while (visits.next())
        words << visits.get<QString>(0);
    return words;
}

// Where rows are kept, not the pages above them.
[[nodiscard]] QList<int> rowPages(const QString& path)
{
    Database database(path, Database::Access::Immutable);
    Statement statement = database.prepare(
        u"SELECT pageno FROM dbstat WHERE pagetype = 'leaf' AND pageno > 1 AND name IN "
        "(SELECT name FROM sqlite_schema WHERE type = 'table') ORDER BY pageno"_qs);
    QList<int> pages;
    while (statement.next())
        pages << statement.get<int>(0);
    return pages;
}

void spoil(const QString& path, quint32 seed)
{
    constexpr int pageSize = 4096;
    QRandomGenerator random(seed);
    QByteArray bytes = bytesOf(path);
    const QList<int> pages = rowPages(path);
    for (int i = 0; i < 4; ++i) {
        const qsizetype page = pages.at(random.bounded(static_cast<int>(pages.size()))) - 1;
        for (int at = 0; at < pageSize; ++at)
            bytes[page * pageSize + at] = static_cast<char>(random.bounded(256));
    }
    writeBytes(path, bytes);
}

} // namespace

class tst_WindowFaults : public FaultCase
{
    Q_OBJECT

    void verifyAnswersAndEnds(Person& person)
    {
        const int status = person.status();
        QVERIFY2(status == 0, qPrintable(QString::number(status) + u'\n' + person.complaints() +
                                         person.said().join(u'\n')));
        QVERIFY2(person.said().contains(u"answers"_qs), qPrintable(person.complaints()));
        QVERIFY2(!person.complaints().contains(u"said twice at once"_qs),
                 qPrintable(person.complaints()));
    }

private Q_SLOTS:
    void aFullDiskWhileTyping()
    {
        const SmallDisk disk(at(u"disk"_qs), u"size=32m"_qs);
        DOORSTEP_NEEDS(disk.isMounted(), "The right to mount a small disk is");
        const QString path = at(u"disk/town.doorstep"_qs);
        QVERIFY(QFile::copy(m_register, path));
        Person person({path, u"type"_qs, at(u"sign"_qs)}, at(u"home"_qs));
        QVERIFY2(person.waitFor(u"begun"_qs), qPrintable(person.complaints()));
        disk.fill();
        writeBytes(at(u"sign-1"_qs), {});
        QVERIFY2(person.waitFor(u"typed"_qs), qPrintable(person.complaints()));
        QVERIFY2(person.complaints().contains(u"disk is full"_qs), qPrintable(person.complaints()));
        disk.empty();
        writeBytes(at(u"sign-2"_qs), {});
        verifyAnswersAndEnds(person);
        QVERIFY(wordsOfVisits(path).contains(u"店门口积水，要修"_qs));
    }

    void anotherProgramHoldingTheWriteLock()
    {
        Database other(m_register, Database::Access::ReadWrite);
        Person person({m_register, u"type"_qs, at(u"sign"_qs)}, at(u"home"_qs));
        QVERIFY2(person.waitFor(u"begun"_qs), qPrintable(person.complaints()));
        other.run(u"BEGIN IMMEDIATE"_qs);
        writeBytes(at(u"sign-1"_qs), {});
        QVERIFY2(person.waitFor(u"typed"_qs), qPrintable(person.complaints()));
        QVERIFY2(person.complaints().contains(u"another program"_qs),
                 qPrintable(person.complaints()));
        other.run(u"ROLLBACK"_qs);
        writeBytes(at(u"sign-2"_qs), {});
        verifyAnswersAndEnds(person);
        QVERIFY(wordsOfVisits(m_register).contains(u"店门口积水，要修"_qs));
    }

    void damagedPages_data()
    {
        QTest::addColumn<quint32>("seed");
        const quint32 seeds = qEnvironmentVariable("DOORSTEP_DAMAGES", u"4"_qs).toUInt();
        for (quint32 seed = 1; seed <= seeds; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_qs.arg(seed))) << seed;
    }
    void damagedPages()
    {
        QFETCH(quint32, seed);
        spoil(m_register, seed);
        Person person({m_register, u"look"_qs}, at(u"home"_qs));
        const int status = person.status();
        const QString all = person.complaints() + person.said().join(u'\n');
        QVERIFY2(status == 0, qPrintable(QString::number(status) + u'\n' + all));
        QVERIFY2(person.complaints().contains(u"is damaged"_qs), qPrintable(all));
        QVERIFY2(!all.contains(u"said twice at once"_qs), qPrintable(all));
        QVERIFY2(person.said().contains(u"refused"_qs) || person.said().contains(u"answers"_qs),
                 qPrintable(all));
    }

    void aWalkToADoorThatIsGone()
    {
        {
            const auto registry = openRegister(m_register, Register::Access::Write);
            registry->setSetting(u"walk/doors"_qs, u"999999,888888"_qs);
        }
        Person person({m_register, u"look"_qs}, at(u"home"_qs));
        verifyAnswersAndEnds(person);
        QVERIFY2(person.said().filter(u"said "_qs).isEmpty(), qPrintable(person.complaints()));
    }

    // The limit on the size of a file: the signal that comes with it would end the program.
    void aFileAtItsLimit()
    {
        Conditions small;
        small.largestFile = 60 * 1024;
        const Ended ended =
            test::doorstep({u"demo"_qs, at(u"new.doorstep"_qs), u"--shops"_qs, u"20"_qs}, small);
        QVERIFY2(ended.status == 1, qPrintable(QString::number(ended.status) + ended.complaint));
        QVERIFY2(ended.complaint.contains(u"larger than a file may be"_qs),
                 qPrintable(ended.complaint));
    }
};

DOORSTEP_TEST(tst_WindowFaults);
#include "tst_WindowFaults.moc"
