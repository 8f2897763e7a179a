// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/base/Time.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

class tst_Text : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfWidthFoldsWidthAndBlanks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("folded");
        QTest::newRow("digits") << u"１３８００１３８０００"_qs << u"13800138000"_qs;
        QTest::newRow("ideographic blank") << u"　12　号 "_qs << u"12 号"_qs;
        QTest::newRow("letters and brackets") << u"（ＭＡ１Ｋ）"_qs << u"(MA1K)"_qs;
    }
    void halfWidthFoldsWidthAndBlanks()
    {
        QFETCH(QString, typed);
        QTEST(halfWidth(typed), "folded");
    }

    void tidyKeepsWhatWasWritten()
    {
        QCOMPARE(tidy(u"  老板说：“１２号”漏水\u0000\uFEFF "_qs), u"老板说：“１２号”漏水"_qs);
    }

    void compoundSurnamesCountTwo()
    {
        QCOMPARE(surnameLength(u"欧阳修"_qs), 2);
        QCOMPARE(surnameLength(u"欧阳"_qs), 1); // surname 欧, given name 阳
        QCOMPARE(surnameLength(u"张三丰"_qs), 1);
    }

    void aMonthEndsAtMidnightInShanghai()
    {
        const Period october = *parseMonth(u"2026-10"_qs);
        QCOMPARE(october.first, QDate(2026, 10, 1));
        QCOMPARE(october.last, QDate(2026, 10, 31));
        const auto utc = [](int y, int m, int d) {
            return QDateTime(QDate(y, m, d), QTime(16, 0), Qt::UTC).toSecsSinceEpoch();
        };
        QCOMPARE(october.begin(), utc(2026, 9, 30));
        QCOMPARE(october.end(), utc(2026, 10, 31));
        QCOMPARE(dayOf(october.end() - 1), QDate(2026, 10, 31));
        QCOMPARE(dayOf(october.end()), QDate(2026, 11, 1));
        QVERIFY(!parseMonth(u"2026-13"_qs));
        QVERIFY(!parseMonth(u"2026/10"_qs));
    }
};

DOORSTEP_TEST(tst_Text);
#include "tst_Text.moc"
