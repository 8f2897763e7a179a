#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What people type into the cells of a list, read as what they mean.

#include "data/files/TableReader.h"

#include <QDate>
#include <QStringList>
#include <QTime>
#include <optional>

namespace doorstep {

// "/", "-", "—", "无", "暂无", "不详", "N/A": a cell that says there is nothing.
[[nodiscard]] bool saysNothing(const QString& text);

enum class DatePrecision { Day, Month, Year };

struct TypedDate
{
    QDate day; // the first day, when only a month or a year is given
    std::optional<QTime> time;
    DatePrecision precision = DatePrecision::Day;
    bool yearGuessed = false;  // 3月5日: the latest such day up to today
    bool yearDoubtful = false; // 10.11.12, 01-11-26: the year may be the last of the three

    bool operator==(const TypedDate&) const = default;
};

// 二〇二六年十二月五日 as 2026年12月5日, 三人 as 3人; 二○二六年 and 二0二六年 are typed as well.
[[nodiscard]] QString withArabicDate(QString text);

// 2026-03-05, 2026.3.5, 2026/3/5 14:30, 2026年3月5日 下午2点半, 26.3.5, 3月5日, 3.5, 20260305,
// 5/3/2026 (day or month first as only one can be), 二〇二六年三月五日, a serial number of a sheet;
// with a weekday behind. Nothing of a cell with several days: 11.1、11.8. A moment that names its
// zone is told by Shanghai's clock.
[[nodiscard]] std::optional<TypedDate> readDate(const Cell& cell, QDate today);

// 5个工作日, 10天内: a day that is told from another.
struct TypedTerm
{
    int days = 0;
    bool working = false;
};
[[nodiscard]] std::optional<TypedTerm> readTerm(const QString& text);

// The day and nothing more: of a cell that the sheet took for one, whatever was typed.
[[nodiscard]] bool isDayAlone(const Cell& cell);
// 5-9 of a door that the sheet took for a day: 2026-05-09, 5月9日; empty when the cell is no day.
[[nodiscard]] QString doorOfDay(const Cell& cell);
// 14:30, 14：30, 14点30分, 下午2点半, 9时.
[[nodiscard]] std::optional<QTime> readTime(const Cell& cell);
// A time that a sheet shows with the day it counts from, of 1900 or 1904.
[[nodiscard]] bool isTimeAlone(const Cell& cell);

// A month of birth as the register keeps it, "1990-05": 1990-05, 1990.5, 1990年5月, 199005,
// 90年5月, 19900512, a date.
[[nodiscard]] std::optional<QString> readMonth(const Cell& cell, QDate today);

// A year: 2015, 2015年3月, a date; 5年 and a bare number up to 80 are years until now.
[[nodiscard]] std::optional<int> readYear(const Cell& cell, QDate today);

// A whole number with its measure word: 12, １２人, 约12名, 两人, 十二, 1名党员; of 5-6人 the
// first, as of 三四个; with a bracket behind it without the bracket.
[[nodiscard]] std::optional<int> readCount(const Cell& cell);

// Whether a count says more than its number: 3-5人, 10余人, 约12名, 8（含兼职2）, 夫妻店.
[[nodiscard]] bool isRoughCount(const QString& text);

// What is ticked of the words of a cell: ☑见到 □不在, 是□ 否√. Nothing when the cell has no boxes
// with words; an empty list when no word is ticked.
[[nodiscard]] std::optional<QStringList> readTicked(const QString& text);

// ○, 不详, 未知: of whether something is so it tells neither.
[[nodiscard]] bool saysNeither(const QString& text);
// ……, ----: drawn, where others write.
[[nodiscard]] bool isRule(const QString& text);

// 同上, 〃: the cell says what the one above it says.
[[nodiscard]] bool saysAsAbove(const QString& text);
// 同上1楼, 〃7号: what follows the words, as an address goes on from the one above.
[[nodiscard]] QString behindAsAbove(const QString& text);
// 剑河路5号 and 1楼 as 剑河路5号1楼, and 7号 as 剑河路7号.
[[nodiscard]] QString addressGoingOn(const QString& above, const QString& rest);
// 同左, 同右: -1, 1; 0 for anything else.
[[nodiscard]] int saysAsBeside(const QString& text);

// Of masks: what office programs and hands put in the place of what is hidden.
// A text somewhere in which something is hidden: 客人139****2233投诉.
[[nodiscard]] bool holdsMask(const QString& text);
// One that is nothing else: 林**, 138****5678, ***.
[[nodiscard]] bool isMask(const QString& text);
// What stands before a lone star at the end, which may be a footnote's; else empty.
[[nodiscard]] QString withoutFootnote(const QString& text);
// Where a name, a phone or a code is expected more signs say so: 林〇禾, 139…2233, 尾号2233.
[[nodiscard]] bool isMaskedName(const QString& text);
// 李某记面馆, 店x: what a shop is called, though a mask may look the same. persons: the names may
// be those of persons, so that more has to say so.
[[nodiscard]] bool mayBeSignboard(const QString& text, bool persons = false);
// Of a name, a phone or words, and of nothing that may be a signboard or a footnote.
[[nodiscard]] bool showsMask(const QString& text);
[[nodiscard]] bool holdsMaskedPhone(const QString& text);
// 138-1234: hidden in a list whose names are, too; else a short number.
[[nodiscard]] bool isShortPhone(const QString& text);
[[nodiscard]] bool isMaskedCode(const QString& text);
// 保密, （已脱敏）: in the place of what is hidden.
[[nodiscard]] bool saysHidden(const QString& text);
// 许, 老许, 阿慧, 许哥 say less than 许慧 does; in a list of masked names whoever they may mean.
[[nodiscard]] bool isVaguerName(const QString& said, const QString& there, bool listIsMasked);

// 是, 有, 已, √, Y, 1; 否, 无, 未, ×, N, 0; 是（2人）.
[[nodiscard]] std::optional<bool> readYesNo(const QString& text);

// The entries of a cell with several: parted by 、 ， ; / and line ends.
[[nodiscard]] QStringList readList(const QString& text);

// What keeps a field from being read as a formula or a number is taken off: an apostrophe, ="…".
[[nodiscard]] QString withoutGuard(const QString& text);

// NaN, NaT, <NA>, (空), (跳过): what other programs write where a value is missing.
[[nodiscard]] bool isMissingValue(const QString& text);

} // namespace doorstep
