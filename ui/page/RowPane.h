#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace doorstep {

// What stands beside the table of a page: the fields of the chosen row.
class RowPane
{
public:
    virtual ~RowPane() = default;
    virtual bool leave() = 0; // stores what is typed; false: a field can't be stored, and says why
    virtual void focusFields() = 0;
};

} // namespace doorstep
