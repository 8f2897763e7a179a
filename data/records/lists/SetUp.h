#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"

namespace doorstep {

// What somebody who begins has to say.
struct NewRegister
{
    QString town;
    QString block;
    QString secretary;
    QString phone;
};

// Writes town, block, the secretary as the first visitor, and the block's contact card.
void setUp(Register& registry, const NewRegister& choice);

} // namespace doorstep
