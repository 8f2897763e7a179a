#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/PickField.h"

namespace doorstep {

// In which roles the visitors of another field go. Their usual ones come and go with them.
class RolesField : public PickField
{
    Q_OBJECT

public:
    RolesField(Register& registry, const PickField& visitors, QWidget* parent);

    void refill(const Links& used); // what is offered, and these
    // Once the visitors are chosen.
    void setRoles(const Links& roles);
    void next(); // the first visitor goes in another one

private:
    Register& m_register;
    const PickField& m_visitors;
    Links m_went; // the visitors that these roles were said of
};

} // namespace doorstep
