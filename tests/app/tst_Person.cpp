// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/OpenRegister.h"
#include "data/records/party/PartyFields.h"
#include "data/records/party/PartyMember.h"
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/visits/VisitDrafts.h"
#include "data/records/wishes/Wish.h"
#include "tests/app/FaultTools.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

using namespace doorstep;
using namespace doorstep::test;

// doorstep erase, copy, and what goes under a passphrase.
class tst_Person : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString passphraseFile(const QByteArray& words)
    {
        writeBytes(path(u"words"_qs), words + "\n");
        return path(u"words"_qs);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"灭火器过期"_qs);
        test.withShop(u"李记水果"_qs, u"14"_qs);
        m_file = test.registry().path();
    }

    void statuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        const QString out = u"person.html"_qs;
        QTest::newRow("erase shows")
            << QStringList{u"erase"_qs, u"--subject"_qs, u"张记面馆"_qs} << 0;
        QTest::newRow("erase whom") << QStringList{u"erase"_qs} << 2;
        QTest::newRow("erase nobody's")
            << QStringList{u"erase"_qs, u"--subject"_qs, u"无名"_qs} << 1;
        QTest::newRow("copy where")
            << QStringList{u"copy"_qs, u"--subject"_qs, u"张记面馆"_qs} << 2;
        QTest::newRow("copy as something else")
            << QStringList{u"copy"_qs, u"--subject"_qs, u"张记面馆"_qs, u"--output"_qs,
                           u"a.doorstep"_qs}
            << 2;
    }
    void statuses()
    {
        QFETCH(QStringList, words);
        const auto before = contentOf(m_file);
        words.insert(1, m_file);
        QTEST(test::doorstep(words).status, "status");
        QCOMPARE(contentOf(m_file), before);
    }

    // A worker and who runs a shop have one name: a person says which of them.
    void aNameOfAWorkerAndAnOperatorIsAsked()
    {
        QString uuid;
        {
            const auto registry = openRegister(m_file, Register::Access::Write);
            SubjectStore store(*registry);
            Change change(*registry, u"Namesakes"_qs);
            Subject shop = store.get(2);
            shop.shop.operatorName = u"欧阳灭绝"_qs;
            shop.shop.operatorPhone = u"13901863301"_qs;
            store.save(change, shop);
            Subject worker;
            worker.kind = SubjectKind::Worker;
            worker.block = shop.block;
            worker.name = u"欧阳灭绝"_qs;
            worker.phone = u"13901863301"_qs;
            store.add(change, worker);
            change.commit();
            uuid = QUuid::fromRfc4122(registry->db().one<QByteArray>(
                                          u"SELECT uid FROM subject WHERE kind = 'worker'"_qs))
                       .toString(QUuid::WithoutBraces);
        }
        const Ended asked =
            test::doorstep({u"erase"_qs, m_file, u"--subject"_qs, u"欧阳灭绝"_qs, u"--yes"_qs});
        QCOMPARE(asked.status, 1);
        QVERIFY2((asked.output + asked.complaint).contains(uuid), qPrintable(asked.complaint));
        QVERIFY(bytesOf(m_file).contains("欧阳灭绝"));
        QCOMPARE(test::doorstep({u"erase"_qs, m_file, u"--subject"_qs, uuid}).status, 0);
    }

    void shownThenErased()
    {
        const Ended shown = test::doorstep({u"erase"_qs, m_file, u"--subject"_qs, u"张记面馆"_qs});
        QVERIFY(shown.output.contains(u"Visit\t1\n"));
        QVERIFY(shown.output.contains(u"Nothing was erased"));
        QVERIFY(shown.output.contains(u"A list in which they stand: rows with their number"));
        const Ended gone =
            test::doorstep({u"erase"_qs, m_file, u"--subject"_qs, u"张记面馆"_qs, u"--yes"_qs});
        QCOMPARE(gone.status, 0);
        QVERIFY2(!gone.output.contains(u"Also in"), qPrintable(gone.output)); // not any more
        const QByteArray bytes = bytesOf(m_file);
        QVERIFY(!bytes.contains("张记面馆") && !bytes.contains("灭火器过期"));
        QVERIFY(bytes.contains("李记水果"));
        QCOMPARE(test::doorstep({u"check"_qs, m_file}).status, 0);
        QVERIFY(test::doorstep({u"figures"_qs, m_file, u"--month"_qs, u"2026-10"_qs})
                    .output.contains(u"All：Visits\t1"));
        QCOMPARE(test::doorstep({u"erase"_qs, m_file, u"--subject"_qs, u"张记面馆"_qs}).status, 1);
    }

    // erase … | head -1: the register is finished, and nothing is left lying beside it.
    void finishedThoughNobodyReadsOn()
    {
        const Ended ended = test::run(
            u"/bin/sh"_qs,
            {u"-c"_qs,
             u"mkfifo \"$1\" && exec 4<>\"$1\" 5>\"$1\" 4>&- && shift && exec \"$@\" >&5"_qs,
             u"sh"_qs, path(u"nobody"_qs), QStringLiteral(DOORSTEP_PROGRAM), u"erase"_qs, m_file,
             u"--subject"_qs, u"张记面馆"_qs, u"--yes"_qs});
        QCOMPARE(ended.status, 1); // not killed: it says that it could not tell
        QVERIFY2(ended.complaint.contains(u"standard output"), qPrintable(ended.complaint));
        QVERIFY(!bytesOf(m_file).contains("张记面馆"));
        const QStringList there = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
        QVERIFY2(there.filter(u".lock"_qs).isEmpty(), qPrintable(there.join(u' ')));
        QCOMPARE(test::doorstep({u"check"_qs, m_file}).status, 0);
    }

    // Not a figure alone: their own entry, and the shop beside it that tells of who runs theirs.
    void everySubjectConcernedIsNamed()
    {
        {
            const auto registry = openRegister(m_file, Register::Access::Write);
            const SubjectStore store(*registry);
            Change change(*registry, u"Tell of each other"_qs);
            Subject own = store.get(1);
            own.shop.operatorName = u"欧阳灭绝"_qs;
            own.shop.operatorPhone = u"13901863301"_qs;
            store.save(change, own);
            Subject other = store.get(2);
            other.note = u"欧阳灭绝常来"_qs;
            store.save(change, other);
            change.commit();
        }
        const QStringList words{u"erase"_qs, m_file, u"--subject"_qs, u"张记面馆"_qs};
        const Ended shown = test::doorstep(words);
        QVERIFY2(shown.output.contains(u"Shop\t张记面馆"), qPrintable(shown.output));
        QVERIFY2(shown.output.contains(u"Shop\t李记水果"), qPrintable(shown.output));
        // What goes, then what stays without a word of theirs.
        const qsizetype goes = shown.output.indexOf(u"which go:");
        const qsizetype stays = shown.output.indexOf(u"which stay");
        const qsizetype own = shown.output.indexOf(u"Shop\t张记面馆");
        const qsizetype other = shown.output.indexOf(u"Shop\t李记水果");
        QVERIFY2(goes >= 0 && goes < own && own < stays && stays < other, qPrintable(shown.output));
        const Ended json = test::doorstep(words + QStringList{u"--json"_qs});
        QCOMPARE(json.status, 0);
        const QJsonObject said = QJsonDocument::fromJson(json.output.toUtf8()).object();
        QCOMPARE(said.value(u"erased"_qs).toBool(true), false);
        QStringList subjects;
        for (const auto& each : said.value(u"subjects"_qs).toArray()) {
            const QJsonObject subject = each.toObject();
            QVERIFY(!QUuid::fromString(subject.value(u"uuid"_qs).toString()).isNull());
            QVERIFY(subject.value(u"door"_qs).toString().contains(u'1'));
            subjects << subject.value(u"name"_qs).toString() +
                            (subject.value(u"own"_qs).toBool() ? u" own"_qs : QString());
        }
        QCOMPARE(subjects, (QStringList{u"张记面馆 own"_qs, u"李记水果"_qs}));
    }

    // A team that is named after somebody of the register.
    void figuresNameNobody_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<bool>("named");
        QTest::newRow("as text") << QStringList{} << false;
        QTest::newRow("as JSON") << QStringList{u"--json"_qs} << false;
        QTest::newRow("unmasked") << QStringList{u"--json"_qs, u"--unmasked"_qs} << true;
    }
    void figuresNameNobody()
    {
        QFETCH(QStringList, more);
        {
            const auto registry = openRegister(m_file, Register::Access::Write, u"tester"_qs);
            Change change(*registry, u"Team"_qs);
            Team team;
            team.name = u"欧阳春晓服务团"_qs;
            (void)TeamStore(*registry).add(change, team);
            Visitor visitor;
            visitor.name = u"欧阳春晓"_qs;
            (void)VisitorStore(*registry).add(change, visitor);
            change.commit();
        }
        const Ended told =
            test::doorstep(QStringList{u"figures"_qs, m_file, u"--month"_qs, u"2026-10"_qs} + more);
        QCOMPARE(told.status, 0);
        QVERIFY(told.output.contains(u"服务团"));
        QTEST(told.output.contains(u"欧阳春晓"), "named");
    }

    void aCopyForThePersonTellsAllAndIsTheirs()
    {
        const QString out = path(u"person.html"_qs);
        QCOMPARE(test::doorstep(
                     {u"copy"_qs, m_file, u"--subject"_qs, u"张记面馆"_qs, u"--output"_qs, out})
                     .status,
                 0);
        const QString page = QString::fromUtf8(bytesOf(out));
        for (const char16_t* word : {u"张记面馆", u"灭火器过期", u"福泉路", u"2026-10-08"})
            QVERIFY2(page.contains(QString::fromUtf16(word)), qPrintable(QString::fromUtf16(word)));
        QVERIFY(!page.contains(u"李记水果"));
        QVERIFY(!(QFile::permissions(out) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    // On paper for somebody who never saw the program: every line has words for a title.
    void aCopyNamesEverythingInWords()
    {
        const QString file = path(u"demo.doorstep"_qs);
        QCOMPARE(test::doorstep({u"demo"_qs, file, u"--shops"_qs, u"12"_qs, u"--workers"_qs,
                                 u"6"_qs, u"--visits"_qs, u"60"_qs})
                     .status,
                 0);
        QStringList people;
        {
            const auto registry = openRegister(file, Register::Access::Read, {});
            Statement uids = registry->db().prepare(u"SELECT hex(uid) FROM subject ORDER BY id"_qs);
            while (uids.next())
                people << QUuid::fromRfc4122(QByteArray::fromHex(uids.get<QString>(0).toLatin1()))
                              .toString(QUuid::WithoutBraces);
        }
        QCOMPARE(people.size(), 18);
        const QRegularExpression column(u"<(?:td|b)[^>]*>[a-z_]+</"_qs);
        const QRegularExpression section(u"<h2>.*</h2>"_qs);
        Conditions inChinese;
        inChinese.language = u"zh_CN"_qs;
        for (const QString& person : std::as_const(people)) {
            const QString out = path(person + u".html"_qs);
            const Ended ended = test::doorstep(
                {u"copy"_qs, file, u"--subject"_qs, person, u"--output"_qs, out}, inChinese);
            QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
            const QString page = QString::fromUtf8(bytesOf(out));
            const auto found = column.match(page);
            QVERIFY2(!found.hasMatch(), qPrintable(found.captured() + u" of "_qs + person));
            QVERIFY2(!page.contains(u"<table></table>"), qPrintable(person));
            // Twenty visits are one section, whose rows say neither the name nor what is empty.
            auto headings = section.globalMatch(page);
            QStringList titles;
            for (; headings.hasNext(); titles << headings.next().captured()) {
            }
            QCOMPARE(titles.removeDuplicates(), 0);
            QVERIFY2(titles.size() <= 9, qPrintable(titles.join(u'\n')));
            QVERIFY2(!page.contains(u"</b></"), qPrintable(person));
            QVERIFY(page.contains(u"lang=\"zh") && page.contains(u"@page"));
        }
    }

    // A draft in words and not as it is stored; whose register it is; what the register hides on
    // the screen; and nobody else's membership.
    void aCopyIsOfThePersonAlone()
    {
        {
            const auto registry = openRegister(m_file, Register::Access::Write, u"周敏华"_qs);
            Register& file = *registry;
            const SubjectStore subjects(file);
            Subject shop = subjects.get(
                file.db().one<RowId>(u"SELECT id FROM subject WHERE name = '张记面馆'"_qs));
            shop.shop.operatorName = u"张建国"_qs;
            shop.shop.partyMembers = 2;
            Change change(file, u"Fill in"_qs);
            subjects.save(change, shop);
            for (const char16_t* name : {u"张建国", u"马晓峰"}) {
                PartyMember member;
                member.subject = shop.id;
                member.name = QString::fromUtf16(name);
                member.note = u"说的是"_qs + member.name;
                (void)PartyMemberStore(file).add(change, member);
            }
            change.commit();
            setPartyShown(file, false);
            VisitRecord typed;
            typed.visit.subject = shop.id;
            typed.visit.said = u"还没写完"_qs;
            typed.needs.append({0, std::nullopt, u"门口积水"_qs, Urgency::Normal});
            Wish wish;
            wish.subject = shop.id;
            wish.block = shop.block;
            wish.text = u"一盏灯"_qs;
            wish.claimedBy = u"街区志愿者服务队"_qs;
            wish.claimerPhone = u"13800014092"_qs;
            wish.collectedOn = QDate(2026, 10, 8);
            Change wished(file, u"Wish"_qs);
            (void)WishStore(file).add(wished, wish);
            wished.commit();
            VisitDrafts drafts;
            drafts.put({{TypedFor::What::Subject, shop.id}, typed, std::nullopt});
            file.setSetting(u"draft/visit"_qs, drafts.toText());
        }
        const QString out = path(u"person.html"_qs);
        QCOMPARE(test::doorstep(
                     {u"copy"_qs, m_file, u"--subject"_qs, u"张记面馆"_qs, u"--output"_qs, out})
                     .status,
                 0);
        const QString page = QString::fromUtf8(bytesOf(out));
        for (const char16_t* word :
             {u"还没写完", u"门口积水", u"说的是张建国", u"一盏灯", u"街区志愿者服务队",
              u"Party members", u"Kept by: 新泾镇 第四街区"})
            QVERIFY2(page.contains(QString::fromUtf16(word)), qPrintable(page));
        for (const char16_t* word :
             {u"马晓峰", u"13800014092", u"{", u"subject:", u"what is not shown"})
            QVERIFY2(!page.section(u"</style>"_qs, 1).contains(QString::fromUtf16(word)),
                     qPrintable(page));
    }

    void aBackupUnderAPassphraseComesBackByItAlone()
    {
        const QString words = passphraseFile("three doors and a stair");
        const QString locked = path(u"b.doorstep-locked"_qs);
        const QString back = path(u"back.doorstep"_qs);
        QCOMPARE(test::doorstep(
                     {u"backup"_qs, m_file, u"--output"_qs, locked, u"--passphrase-file"_qs, words})
                     .status,
                 0);
        QVERIFY(!bytesOf(locked).contains("张记面馆"));
        const Ended without = test::doorstep({u"restore"_qs, locked, u"--output"_qs, back});
        QCOMPARE(without.status, 1);
        QVERIFY(without.complaint.contains(u"is under a passphrase"));
        const QStringList restore{u"restore"_qs,           locked, u"--output"_qs, back,
                                  u"--passphrase-file"_qs, words};
        (void)passphraseFile("three doors and a stare");
        QVERIFY(test::doorstep(restore).complaint.contains(u"That is not the passphrase"));
        (void)passphraseFile("three doors and a stair");
        QByteArray changed = bytesOf(locked);
        changed[changed.size() / 2] = static_cast<char>(changed.at(changed.size() / 2) ^ 1);
        const QByteArray good = bytesOf(locked);
        writeBytes(locked, changed);
        QVERIFY(test::doorstep(restore).complaint.contains(u"is not what was written"));
        QVERIFY(!QFile::exists(back));
        writeBytes(locked, good);
        QCOMPARE(test::doorstep(restore).status, 0);
        QCOMPARE(contentOf(back), contentOf(m_file));
        QCOMPARE(QDir(m_folder->path()).entryList({u".*"_qs}, QDir::Files | QDir::Hidden).size(),
                 0);
    }

    void aWorkbookUnderAPassphrase()
    {
        const QString words = passphraseFile("three doors and a stair");
        const QString locked = path(u"shops.csv.locked"_qs);
        QStringList command{
            u"export"_qs,   m_file, u"--ledger"_qs,          u"shops"_qs, u"--unmasked"_qs,
            u"--output"_qs, locked, u"--passphrase-file"_qs, words};
        QCOMPARE(test::doorstep(command).status, 0);
        QVERIFY(!bytesOf(locked).contains("张记面馆"));
        const QString open = path(u"shops.csv"_qs);
        QCOMPARE(test::doorstep(
                     {u"unlock"_qs, locked, u"--output"_qs, open, u"--passphrase-file"_qs, words})
                     .status,
                 0);
        QVERIFY(bytesOf(open).contains("张记面馆"));
        command[6] = open; // the name must say what it is
        QCOMPARE(test::doorstep(command).status, 2);
    }

    // What is handed over.
    void aPackUnderAPassphrase()
    {
        const QString words = passphraseFile("three doors and a stair");
        const QString locked = path(u"block.pack.locked"_qs);
        const QStringList command{
            u"pack"_qs, m_file, u"--output"_qs, locked, u"--passphrase-file"_qs, words};
        QCOMPARE(test::doorstep(command).status, 0);
        QVERIFY(!bytesOf(locked).contains("张记面馆"));
        QStringList merge{u"merge"_qs, m_file, locked};
        QVERIFY(test::doorstep(merge).complaint.contains(u"is under a passphrase"));
        merge << u"--passphrase-file"_qs << words;
        QVERIFY(test::doorstep(merge).output.contains(u"Nothing in it is new"));
        QStringList misnamed = command;
        misnamed[3] = path(u"block.pack"_qs);
        QCOMPARE(test::doorstep(misnamed).status, 2);
    }
};

DOORSTEP_TEST(tst_Person);
#include "tst_Person.moc"
