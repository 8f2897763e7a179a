#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of the sentences of this folder.

#include <QCoreApplication>

namespace doorstep {

struct FormText
{
    Q_DECLARE_TR_FUNCTIONS(TownForms)
};

} // namespace doorstep
