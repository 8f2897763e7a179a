// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/FaultTools.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

// doorstep search FILE TEXT [--limit N]
class tst_Search : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

private Q_SLOTS:
    void initTestCase()
    {
        TestRegister test(m_folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"灭火器过期"_qs);
        test.withShop(u"灭火器材店"_qs, u"14"_qs);
        m_file = test.registry().path();
    }

    void aLineForEachThatIsFound_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("output");
        const QString noodles = u"Shop\t张记面馆\t福泉路12号\t\tActive\n"_qs;
        const QString extinguishers = u"Shop\t灭火器材店\t福泉路14号\t\tActive\n"_qs;
        const QString visit = u"Visit\t2026-10-08\t张记面馆\t灭火器过期\n"_qs;
        QTest::newRow("by initials") << QStringList{u"zjmg"_qs} << 0 << noodles;
        QTest::newRow("a visit below a subject")
            << QStringList{u"灭火器"_qs} << 0 << extinguishers + visit;
        QTest::newRow("as many as wanted")
            << QStringList{u"灭火器"_qs, u"--limit"_qs, u"1"_qs} << 0 << extinguishers;
        QTest::newRow("nothing") << QStringList{u"没有的"_qs} << 0 << QString();
        QTest::newRow("no words") << QStringList{} << 2 << QString();
        QTest::newRow("a limit of none")
            << QStringList{u"灭火器"_qs, u"--limit"_qs, u"0"_qs} << 2 << QString();
    }
    void aLineForEachThatIsFound()
    {
        QFETCH(QStringList, words);
        const Ended ended = test::doorstep(QStringList{u"search"_qs, m_file} + words);
        QTEST(ended.status, "status");
        QTEST(ended.output, "output");
        QCOMPARE(ended.complaint.isEmpty(), !ended.output.isEmpty());
    }
};

DOORSTEP_TEST(tst_Search);
#include "tst_Search.moc"
