#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/LedgerPage.h"

namespace doorstep {

// The visits (走访记录), the newest first: Enter corrects one, Delete takes the selected ones away.
class VisitsPage : public LedgerPage
{
    Q_OBJECT

public:
    VisitsPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers() { return {{}, {QLatin1String("visits")}, {}}; }

private:
    void remove();
    void openSubject();
    void print();
};

} // namespace doorstep
