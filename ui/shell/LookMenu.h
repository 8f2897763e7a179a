#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMenu>

namespace doorstep {

// How large the text is and in which colours: in the menu bar, and behind a button above the pages.
class LookMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LookMenu(QWidget* parent);

    [[nodiscard]] static QString stepName(int step); // "中"
};

} // namespace doorstep
