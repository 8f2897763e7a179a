#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a heading says beside a field's own word: 负责人性别 is no 负责人, 女员工人数 not 员工人数.

#include "data/exchange/import/FieldTable.h"

namespace doorstep {

enum class Beside {
    SameThing,  // 沿街商铺 店名, 经营者 姓名: nothing that makes it another thing
    Unknown,    // nobody can tell: a guess, to be looked at
    OtherThing, // another property of it, or the same property of another
};

// 负责人, 身份证, 上次: of whoever it names, or of another time, something else is meant.
[[nodiscard]] bool namesOtherOwner(const QString& before);

// before and after: what stands around the word, folded.
[[nodiscard]] Beside besideWord(const ImportField& field, const QString& word,
                                const QString& before, const QString& after);

// 党员 姓名, 女员工 人数 in two lines: the group says that the word is of somebody else.
[[nodiscard]] bool isOfAnotherGroup(const ImportField& field, const QString& word,
                                    const QString& group);

} // namespace doorstep
