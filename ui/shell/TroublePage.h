#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Page.h"

namespace doorstep {

// In the place of a page that can't be made, for a damaged register say: tells why.
class TroublePage : public Page
{
    Q_OBJECT

public:
    TroublePage(Workspace& workspace, const QString& sentence, QWidget* parent);
};

} // namespace doorstep
