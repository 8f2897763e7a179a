#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visitors/Team.h"
#include "ui/look/CodeBox.h"

namespace doorstep {

class PickField;

// A visiting team chosen as one: its people are the visitors of another field then.
class TeamBox : public CodeBox
{
    Q_OBJECT

public:
    TeamBox(Register& registry, PickField& visitors, QWidget* parent);

    // Those of the block, and the one that is used.
    void refill(RowId block, std::optional<RowId> used);

private:
    Register& m_register;
};

} // namespace doorstep
