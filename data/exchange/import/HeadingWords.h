#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a heading says, by its words alone.

#include "data/exchange/import/FieldTable.h"

namespace doorstep {

// A score from which a heading is one of the field's own words.
inline constexpr int ownWord = 900;
// How well a heading names a field.
struct HeadingFit
{
    int score = 0;           // 0: not at all
    bool guess = false;      // its word is there, and beside it what nobody can tell
    bool otherThing = false; // its word is there, and something else is meant: 负责人性别
};
[[nodiscard]] HeadingFit headingFit(const ImportField& field, const QString& said);
[[nodiscard]] int headingScore(const ImportField& field, const QString& heading);

[[nodiscard]] QString withoutBrackets(QString heading);
// 身份证号码, 公民身份号码, 证件号码 of a person.
[[nodiscard]] bool namesIdentityNumber(const QString& heading);
// 姓名 of 姓名及身份证号, 电话 of 身份证号/电话: what stands in the cell with the number.
[[nodiscard]] QString besideIdentityNumber(const QString& heading);
// 注册号, 营业执照号: fifteen figures below it are a firm's registration, whatever they look like.
[[nodiscard]] bool isRegistration(const QString& text, const QString& heading);
// Says that its cells are numbers of something, days or places, so that no phone is guessed in it.
[[nodiscard]] bool namesNoPhone(const QString& heading);
// The phone or name of somebody whom the register does not keep: of an emergency, of an inspector.
[[nodiscard]] bool namesSomebodyElse(const QString& heading);
// 采集人, 包保干部, 摸排人员: whoever made the list or goes to its shops, and runs none of them.
[[nodiscard]] bool namesCollector(const QString& heading);
// 反映人, 姓名, 市民: somebody who asks, no shop.
[[nodiscard]] bool namesAsker(const QString& heading);
// 第一次走访时间 as 1 and 走访时间; 0 when the heading counts nothing.
[[nodiscard]] std::pair<int, QString> turnOf(const QString& heading);

} // namespace doorstep
