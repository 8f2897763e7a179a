#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How people write a person's name.

#include <QString>

namespace doorstep {

struct PersonName
{
    QString name;  // 张三; 张老板 when the surname is all that is known
    QString title; // 老板, 先生, 店长

    bool operator==(const PersonName&) const = default;
};

// 张老板, 老板张三, 张三（店长）, 经营者：张三, 李女士.
[[nodiscard]] PersonName readPerson(const QString& text);
// 张老板, 李师傅, 王先生: a surname and a title.
[[nodiscard]] bool isSurnameWithTitle(const QString& name);

} // namespace doorstep
