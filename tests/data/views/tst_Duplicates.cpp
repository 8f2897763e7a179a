// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/profile/Duplicates.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

// A subject at hand against one that the register holds: 张记面馆, 福泉路88号, 13800138000,
// operator's phone 021-62538888, credit code 91310105MA1FW01234.
class tst_Duplicates : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestRegister> m_test;
    Subject m_known;

    Subject atHand(const QString& name, const QString& number)
    {
        Subject subject;
        subject.name = name;
        subject.block = m_test->block().id;
        subject.street = m_test->street().id;
        subject.number = number;
        return subject;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_test = std::make_unique<TestRegister>(m_folder);
        m_test->withShop(u"张记面馆"_qs, u"88"_qs);
        m_known = m_test->subject();
        m_known.phone = u"13800138000"_qs;
        m_known.shop.operatorPhone = u"021-62538888 / 13912345678"_qs;
        m_known.shop.creditCode = u"91310105MA1FW01234"_qs;
        Change change(m_test->registry(), u"Edit"_qs);
        SubjectStore(m_test->registry()).save(change, m_known);
        change.commit();
        m_test->withShop(u"锦绣大药房"_qs, u"90"_qs);
    }
    void cleanupTestCase() { m_test.reset(); }

    void likely_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("operatorPhone");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("why"); // -1: nobody
        const auto row = [](const char* what, const QString& name, const QString& number,
                            const QString& phone, const QString& operatorPhone, const QString& code,
                            int why) {
            QTest::newRow(what) << name << number << phone << operatorPhone << code << why;
        };
        const QString none;
        const int byCode = static_cast<int>(LikelyWhy::SameCode);
        const int byPhone = static_cast<int>(LikelyWhy::SamePhone);
        const int byDoor = static_cast<int>(LikelyWhy::SameDoor);
        row("the same credit code, written otherwise", u"别的"_qs, u"12"_qs, none, none,
            u"91310105ma1fw 01234"_qs, byCode);
        row("the same phone", u"张记"_qs, none, u"138 0013 8000"_qs, none, none, byPhone);
        row("its phone is the other's operator's", none, none, u"62538888"_qs, none, none, byPhone);
        row("its operator's phone is the other's", u"张记"_qs, none, none, u"13800138000"_qs, none,
            byPhone);
        row("the same phone, another name at the door", u"王家馄饨"_qs, u"88"_qs, u"13800138000"_qs,
            none, none, byPhone);
        row("one owner, two shops", u"王家馄饨"_qs, u"12"_qs, u"13800138000"_qs, none, none, -1);
        row("the same door, the firm's name", u"上海张记面馆有限公司"_qs, u"88"_qs, none, none,
            none, byDoor);
        row("the same door among two", u"张记面馆"_qs, u"88-90"_qs, none, none, none, byDoor);
        row("the same door, another name", u"王家馄饨"_qs, u"88"_qs, none, none, none, -1);
        row("another door, the same name", u"张记面馆"_qs, u"89"_qs, none, none, none, -1);
        row("nothing known", none, none, none, none, none, -1);
    }
    void likely()
    {
        QFETCH(QString, name);
        QFETCH(QString, number);
        QFETCH(QString, phone);
        QFETCH(QString, operatorPhone);
        QFETCH(QString, code);
        QFETCH(int, why);
        Subject subject = atHand(name, number);
        subject.phone = phone;
        subject.shop.operatorPhone = operatorPhone;
        subject.shop.creditCode = code;
        const QList<LikelySame> found = likelySame(m_test->registry(), subject, 3);
        QCOMPARE(found.size(), why < 0 ? 0 : 1);
        if (why < 0)
            return;
        QCOMPARE(found.constFirst().subject, m_known.id);
        QCOMPARE(static_cast<int>(found.constFirst().why), why);
        QCOMPARE(found.constFirst().door, u"福泉路88号"_qs);
    }

    void nobodyIsLikeItselfOrLikeTheDeletedOrOfAnotherKind()
    {
        QVERIFY(likelySame(m_test->registry(), m_known, 3).isEmpty());
        Subject worker = atHand(u"张记面馆"_qs, u"88"_qs);
        worker.kind = SubjectKind::Worker;
        worker.phone = m_known.phone;
        QVERIFY(likelySame(m_test->registry(), worker, 3).isEmpty());
        const Subject again = atHand(u"锦绣大药房"_qs, u"90"_qs);
        QCOMPARE(likelySame(m_test->registry(), again, 3).size(), 1);
        Change change(m_test->registry(), u"Delete"_qs);
        SubjectStore(m_test->registry()).remove(change, m_test->subject().id);
        change.commit();
        QVERIFY(likelySame(m_test->registry(), again, 3).isEmpty());
    }

    // 53弄3号、56弄5号 is met in both lanes.
    void aDoorInAnotherLaneIsOneOfItsDoors_data()
    {
        QTest::addColumn<QString>("lane");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("same");
        QTest::newRow("the first") << u"53"_qs << u"3"_qs << true;
        QTest::newRow("the second") << u"56"_qs << u"5"_qs << true;
        QTest::newRow("both, the other way round") << u"56"_qs << u"5、53弄3"_qs << true;
        QTest::newRow("a lane of the one, a number of the other") << u"53"_qs << u"5"_qs << false;
    }
    void aDoorInAnotherLaneIsOneOfItsDoors()
    {
        QFETCH(QString, lane);
        QFETCH(QString, number);
        QFETCH(bool, same);
        QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"两弄书坊"_qs, u"3、56弄5"_qs, u"53"_qs);
        Subject subject = test.subject();
        subject.id = 0;
        subject.lane = lane;
        subject.number = number;
        QCOMPARE(likelySame(test.registry(), subject, 3).size(), same ? 1 : 0);
    }
};

DOORSTEP_TEST(tst_Duplicates);
#include "tst_Duplicates.moc"
