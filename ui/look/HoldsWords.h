#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStringList>

namespace doorstep {

// A part of a page in which words may stand that are nowhere else. Closing asks about them.
class HoldsWords
{
public:
    virtual ~HoldsWords() = default;
    [[nodiscard]] virtual QStringList unsavedWords() const = 0;
};

} // namespace doorstep
