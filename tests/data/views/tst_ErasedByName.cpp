// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever is erased by a name, a phone or a piece of one: what goes, and what of others stays.
#include "data/demo/Demo.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/subjects/Subject.h"
#include "data/register/Change.h"
#include "data/views/rights/Erasure.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace doorstep;

class tst_ErasedByName : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Register> m_register;

    [[nodiscard]] Database& db() { return m_register->db(); }

    RowId add(const Subject& subject)
    {
        Subject added = subject;
        added.block = db().one<RowId>(u"SELECT min(id) FROM block"_qs);
        Change change(*m_register, u"Add"_qs);
        SubjectStore(*m_register).add(change, added);
        change.commit();
        return added.id;
    }
    RowId worker(const QString& name)
    {
        Subject worker;
        worker.kind = SubjectKind::Worker;
        worker.name = name;
        return add(worker);
    }
    // The words of a visit to somebody else.
    void write(const char* table, const char* column, const QString& words)
    {
        const auto row = db().one<RowId>(u"SELECT min(id) FROM %1"_qs.arg(QLatin1String(table)));
        Change change(*m_register, u"Edit"_qs);
        change.update(table, row, {{QString::fromLatin1(column), read(table, column), words}});
        change.commit();
    }
    [[nodiscard]] QString read(const char* table, const char* column)
    {
        return db().one<QString>(u"SELECT %2 FROM %1 ORDER BY id LIMIT 1"_qs.arg(
            QLatin1String(table), QLatin1String(column)));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"block.doorstep"_qs);
        writeDemo(path, {12, 8, 60, 2, QDate(2026, 10, 31), 7});
        m_register = openRegister(path, Register::Access::Write, u"tester"_qs);
    }
    void cleanup() { m_register.reset(); }

    void aPieceIsNobody_data()
    {
        QTest::addColumn<QString>("given");
        for (const char* given : {"1", "139", "13800", "1380013", "13800138", "1380013800", "62",
                                  "a", "-", "王", "老板", "经理"})
            QTest::newRow(given) << QString::fromUtf8(given);
    }
    void aPieceIsNobody()
    {
        QFETCH(QString, given);
        write("visit", "said", u"王老板139、13800138000 经理 a - 62"_qs);
        QVERIFY_EXCEPTION_THROWN((void)personOrMention(*m_register, given), Error);
        QVERIFY_EXCEPTION_THROWN((void)personNamed(*m_register, given), Error);
    }

    // Somebody is called so, and it is a word as well: 合同马上到期.
    void aWordIsNobodyWhereItIsOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("left");
        QTest::newRow("an adjective") << u"方便"_qs << u"说还是不方便"_qs << u"说还是不方便"_qs;
        QTest::newRow("behind a noun") << u"方便"_qs << u"停车方便多了"_qs << u"停车方便多了"_qs;
        QTest::newRow("over the edge of two words")
            << u"马上"_qs << u"立马上门查看"_qs << u"立马上门查看"_qs;
        QTest::newRow("an adverb") << u"马上"_qs << u"合同马上到期"_qs << u"合同马上到期"_qs;
        QTest::newRow("before a noun") << u"安全"_qs << u"请了安全专家"_qs << u"请了安全专家"_qs;
        QTest::newRow("said twice") << u"高兴"_qs << u"高高兴兴回去"_qs << u"高高兴兴回去"_qs;
        QTest::newRow("in a list of tasks")
            << u"平安"_qs << u"平安、消防督导"_qs << u"平安、消防督导"_qs;
        QTest::newRow("who speaks") << u"马上"_qs << u"马上说合同到期"_qs << u"—说合同到期"_qs;
        QTest::newRow("who came") << u"方便"_qs << u"昨天，方便来过"_qs << u"昨天，—来过"_qs;
        QTest::newRow("behind a label") << u"平安"_qs << u"负责人：平安"_qs << u"负责人：—"_qs;
        QTest::newRow("among names")
            << u"高兴"_qs << u"到场：李卫东、高兴"_qs << u"到场：李卫东、—"_qs;
        QTest::newRow("alone") << u"安全"_qs << u"安全"_qs << u"—"_qs;
        QTest::newRow("a name that is no word")
            << u"方卫国"_qs << u"停车方卫国多了"_qs << u"停车—多了"_qs;
        QTest::newRow("an English word")
            << u"Mayra"_qs << u"Mayrachel was here"_qs << u"Mayrachel was here"_qs;
        QTest::newRow("an English name") << u"Mayra"_qs << u"Mayra was here"_qs << u"— was here"_qs;
        QTest::newRow("three letters")
            << u"May"_qs << u"the Mayor, on May 5th"_qs << u"the Mayor, on May 5th"_qs;
    }
    void aWordIsNobodyWhereItIsOne()
    {
        QFETCH(QString, name);
        QFETCH(QString, said);
        const RowId person = worker(name);
        write("visit", "said", said);
        (void)erasePerson(*m_register, person, {});
        QTEST(read("visit", "said"), "left");
    }

    // What stands right behind the name is of that person, whatever the field is for.
    void aNumberBehindTheNameGoesWithIt_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("left");
        QTest::newRow("a blank") << u"公孙胜男 13712345678"_qs << u"— —"_qs;
        QTest::newRow("nothing") << u"找公孙胜男13712345678"_qs << u"找——"_qs;
        QTest::newRow("a word") << u"公孙胜男电话13712345678"_qs << u"—电话—"_qs;
        QTest::newRow("a colon") << u"公孙胜男手机：13712345678"_qs << u"—手机：—"_qs;
        QTest::newRow("a bracket") << u"公孙胜男（13712345678）"_qs << u"—（—）"_qs;
        QTest::newRow("another's, behind a comma")
            << u"公孙胜男在，13712345678"_qs << u"—在，13712345678"_qs;
    }
    void aNumberBehindTheNameGoesWithIt()
    {
        QFETCH(QString, words);
        write("venue", "note", words);
        const NamedPerson person = personOrMention(*m_register, u"公孙胜男"_qs);
        QCOMPARE(person.subject, 0);
        (void)erasePerson(*m_register, person, {});
        QTEST(read("venue", "note"), "left");
    }

    // Of what stays in such a text it is said that it may be theirs.
    void whatMayBeTheirsIsTold()
    {
        const QString sentence = u"may be theirs; look through these before"_qs;
        write("visit", "said", u"公孙胜男说，家住剑河路77弄9号303室"_qs);
        const NamedPerson person = personOrMention(*m_register, u"公孙胜男"_qs);
        const QStringList told = heldOf(*m_register, person, {}).elsewhere;
        QVERIFY2(told.join(u' ').contains(sentence), qPrintable(told.join(u'\n')));
        QVERIFY(told.join(u' ').contains(u"Visit 1"));
        write("visit", "said", u"公孙胜男说好"_qs);
        const QStringList none = heldOf(*m_register, person, {}).elsewhere;
        QVERIFY2(!none.join(u' ').contains(sentence), qPrintable(none.join(u'\n')));
    }

    // Who kept a shop before is known by the journal, with the number of that time.
    void whoKeptAShopBeforeGoesWithTheirNumber_data()
    {
        QTest::addColumn<QString>("given");
        QTest::newRow("by name") << u"公孙胜男"_qs;
        QTest::newRow("by phone") << u"13712345678"_qs;
    }
    void whoKeptAShopBeforeGoesWithTheirNumber()
    {
        QFETCH(QString, given);
        Subject shop;
        shop.name = u"好运来面馆"_qs;
        shop.shop.operatorName = u"公孙胜男"_qs;
        shop.shop.operatorPhone = u"13712345678"_qs;
        shop.id = add(shop);
        {
            Change change(*m_register, u"Edit"_qs);
            Subject next = SubjectStore(*m_register).get(shop.id);
            next.shop.operatorName = u"丁一鸣"_qs;
            next.shop.operatorPhone = u"13787654321"_qs;
            SubjectStore(*m_register).save(change, next);
            change.commit();
        }
        write("visit", "said", u"公孙胜男说生意好，电话13712345678"_qs);
        (void)erasePerson(*m_register, personOrMention(*m_register, given), {});
        QCOMPARE(read("visit", "said"), u"—说生意好，电话—"_qs);
        const QString traces = u"SELECT count(*) FROM journal WHERE instr(changes, ?) > 0"_qs;
        QCOMPARE(db().one<int>(traces, u"公孙胜男"_qs), 0);
        QCOMPARE(db().one<int>(traces, u"13712345678"_qs), 0);
        QCOMPARE(SubjectStore(*m_register).get(shop.id).shop.operatorPhone, u"13787654321"_qs);
    }
};

DOORSTEP_TEST(tst_ErasedByName);
#include "tst_ErasedByName.moc"
