#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <functional>

class QWidget;

namespace doorstep {

// What F2 begins on a page: editing what it shows.
class BeginsEditing
{
public:
    virtual ~BeginsEditing() = default;
    virtual void beginEditing() = 0;
};

// F2 in a list whose rows are edited elsewhere: opens the chosen row, and edits it there.
void addEditKey(QWidget& list, const std::function<void()>& open);

} // namespace doorstep
