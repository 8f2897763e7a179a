// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/CellValues.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

namespace {

const QDate readOn(2026, 11, 28);

QString readBack(const std::optional<TypedDate>& date)
{
    if (!date || date->precision != DatePrecision::Day)
        return u"x"_qs;
    if (date->yearDoubtful)
        return u"?"_qs;
    return date->day.toString(Qt::ISODate) +
           (date->time ? date->time->toString(u" HH:mm"_qs) : QString());
}

} // namespace

// What a cell says, as it is typed, calculated by a sheet or left by another program.
class tst_CellValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreReadAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        // x: none that could be read, ?: the year may be the last figures
        QTest::addColumn<QString>("day");
        const auto row = [](const char* name, const QString& typed, const QString& day) {
            QTest::newRow(name) << typed << day;
        };
        row("zone of the zero meridian", u"2026-09-03T16:30:00Z"_qs, u"2026-09-04 00:30"_qs);
        row("zone behind a blank", u"2026-08-31 17:00 UTC"_qs, u"2026-09-01 01:00"_qs);
        row("Shanghai's own zone", u"2026-09-03T09:12:45.000+08:00"_qs, u"2026-09-03 09:12"_qs);
        row("a zone to the west", u"2026-09-03T20:00:00-05:00"_qs, u"2026-09-04 09:00"_qs);
        row("no zone", u"2026-09-03T16:30:00"_qs, u"2026-09-03 16:30"_qs);
        row("full stops of Chinese", u"2026。9。3"_qs, u"2026-09-03"_qs);
        row("backslashes", u"2026\\9\\3"_qs, u"2026-09-03"_qs);
        row("time with a point", u"2026.09.03 14.30"_qs, u"2026-09-03 14:30"_qs);
        row("midnight of twelve hours", u"2026-09-03 12:00 AM"_qs, u"2026-09-03 00:00"_qs);
        row("noon of twelve hours", u"2026/9/3 12:30 PM"_qs, u"2026-09-03 12:30"_qs);
        row("serial number as text", u"46268"_qs, u"2026-09-03"_qs);
        row("serial number with a time", u"46268.39"_qs, u"2026-09-03 09:22"_qs);
        row("serial number just before midnight", u"46268.99999"_qs, u"2026-09-04"_qs);
        row("day and half past", u"9月3日下午2点半"_qs, u"2026-09-03 14:30"_qs);
        row("day and a quarter past", u"9月3日晚上7点一刻"_qs, u"2026-09-03 19:15"_qs);
        row("middle dots", u"2026·9·3"_qs, u"2026-09-03"_qs);
        row("long dashes", u"2026—9—3"_qs, u"2026-09-03"_qs);
        row("blanks", u"2026 9 3"_qs, u"2026-09-03"_qs);
        row("packed with a time", u"202609031430"_qs, u"2026-09-03 14:30"_qs);
        row("packed with a time behind a blank", u"20260903 1430"_qs, u"2026-09-03 14:30"_qs);
        row("packed to the second", u"20260903143059"_qs, u"2026-09-03 14:30"_qs);
        row("a part of the day in brackets", u"2026年9月3日（上午）"_qs, u"2026-09-03"_qs);
        row("a year with a figure among its numerals", u"二0二六年九月三日"_qs, u"2026-09-03"_qs);
        row("a year with circles", u"二○二六年九月三日"_qs, u"2026-09-03"_qs);
        row("a database's midnight", u"2026-09-03 00:00:00"_qs, u"2026-09-03"_qs);
        row("midnight without seconds", u"2026/9/3 0:00"_qs, u"2026-09-03"_qs);
        row("months from one to another", u"2026年9—10月"_qs, u"x"_qs);
        row("days with a long dash between", u"2026.9.3—9.5"_qs, u"x"_qs);
        row("times with a long dash between", u"2026-9-3 14:00—15:00"_qs, u"2026-09-03 14:00"_qs);
        row("ten digits", u"2026090310"_qs, u"x"_qs);
        row("two days", u"2026年9月3日-4日"_qs, u"x"_qs);
        row("no such day", u"2026-9-31"_qs, u"x"_qs);
        for (const QString& several : {u"11.1、11.8"_qs,
                                       u"11.1、11.8、11.15"_qs,
                                       u"11.1,11.8,11.15"_qs,
                                       u"11.1，11.15"_qs,
                                       u"11.1/11.8"_qs,
                                       u"11.1 11.8 11.15"_qs,
                                       u"11.1 11.15"_qs,
                                       u"11.1;11.15"_qs,
                                       u"11-1、11-8"_qs,
                                       u"11/1、11/8、11/15"_qs,
                                       u"11月1日、11月8日"_qs,
                                       u"11月1日 11月8日"_qs,
                                       u"11月1日，8日"_qs,
                                       u"1、8、15"_qs,
                                       u"26.11.1、8"_qs,
                                       u"26.11.1、11.15"_qs,
                                       u"2026.11.1-11.30"_qs,
                                       u"2026.11.1-11.3"_qs,
                                       u"2026-11-01、2026-11-08"_qs,
                                       u"2026-11-01 2026-11-08"_qs,
                                       u"2026.11.1,11.15"_qs,
                                       u"2026年11月2日、9日"_qs,
                                       u"2026年11月2日和9日"_qs,
                                       u"2026.11.1至11.15"_qs,
                                       u"11.1~11.15"_qs,
                                       u"11、8、15"_qs,
                                       u"11.1和11.15"_qs,
                                       u"2026-11-01/2026-11-15"_qs})
            row(qPrintable(u"several days: "_qs + several), several, u"x"_qs);
        row("a year at the end", u"01-11-26"_qs, u"?"_qs);
        row("three that may all be the year", u"10.11.12"_qs, u"?"_qs);
        row("the last two may be the year", u"11.01.08"_qs, u"?"_qs);
        row("a year at the beginning", u"26.11.1"_qs, u"2026-11-01"_qs);
        row("last winter", u"25/12/20"_qs, u"2025-12-20"_qs);
        row("the last can't be a year", u"15.3.31"_qs, u"2015-03-31"_qs);
        row("a year that is named", u"10年11月12日"_qs, u"2010-11-12"_qs);
        row("commas between", u"2026,9,3"_qs, u"2026-09-03"_qs);
        row("a time behind a comma", u"2026-11-02，14:30"_qs, u"2026-11-02 14:30"_qs);
        row("a time behind a dash", u"2026-11-02-14:30"_qs, u"2026-11-02 14:30"_qs);
        row("times from one to another", u"2026.11.2 9:00-10:30"_qs, u"2026-11-02 09:00"_qs);
        row("a weekday's figure in brackets", u"2026-11-01（日）"_qs, u"2026-11-01"_qs);
        row("a weekday's figure without a year", u"11.7（六）"_qs, u"2026-11-07"_qs);
        row("a weekday and a time", u"2026-11-06（五）14:30"_qs, u"2026-11-06 14:30"_qs);
        row("seconds since 1970", u"1783036800"_qs, u"x"_qs);
    }
    void daysAreReadAsTheyAreTyped()
    {
        QFETCH(QString, typed);
        QTEST(readBack(readDate({.kind = Cell::Kind::Text, .text = typed}, readOn)), "day");
    }

    void aBareNumberIsADayOfItsWorkbook_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<bool>("from1904");
        QTest::addColumn<QString>("day");
        QTest::newRow("1900") << 46268.0 << false << u"2026-09-03"_qs;
        QTest::newRow("1900 with a time") << 46268.39 << false << u"2026-09-03 09:22"_qs;
        QTest::newRow("1904") << 44806.0 << true << u"2026-09-03"_qs;
        QTest::newRow("1904 with a time") << 44806.5 << true << u"2026-09-03 12:00"_qs;
        QTest::newRow("too small for a day") << 42.0 << true << u"x"_qs;
    }
    void aBareNumberIsADayOfItsWorkbook()
    {
        QFETCH(double, number);
        QFETCH(bool, from1904);
        const DateSystem dates = from1904 ? DateSystem::From1904 : DateSystem::From1900;
        const QString text = QString::number(number, 'f', 2);
        QTEST(readBack(readDate(
                  {.kind = Cell::Kind::Number, .text = text, .number = number, .dates = dates},
                  readOn)),
              "day");
        if (number > 20000) {
            QTEST(readBack(
                      readDate({.kind = Cell::Kind::Text, .text = text, .dates = dates}, readOn)),
                  "day");
        }
    }

    void guardsComeOff_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("bare");
        const auto row = [](const char* name, const QString& typed, const QString& bare) {
            QTest::newRow(name) << typed << bare;
        };
        row("formula of a text", u"=\"青禾果蔬店\""_qs, u"青禾果蔬店"_qs);
        row("quotation marks within", u"=\"a\"\"b\""_qs, u"a\"b"_qs);
        row("quotation marks of Chinese", u"=“青禾”"_qs, u"青禾"_qs);
        row("function of a text", u"=T(\"021\")"_qs, u"021"_qs);
        row("apostrophe before a formula", u"'=1+1"_qs, u"=1+1"_qs);
        row("apostrophe before a phone", u"'13901862233"_qs, u"13901862233"_qs);
        row("apostrophe before a guard", u"'=\"021\""_qs, u"021"_qs);
        row("a name in quotation marks", u"'青禾'"_qs, u"'青禾'"_qs);
        row("more than a text", u"=\"剑河路\"&105"_qs, u"=\"剑河路\"&105"_qs);
        row("plain", u"青禾"_qs, u"青禾"_qs);
    }
    void guardsComeOff()
    {
        QFETCH(QString, typed);
        QTEST(withoutGuard(typed), "bare");
    }
};

DOORSTEP_TEST(tst_CellValues);
#include "tst_CellValues.moc"
