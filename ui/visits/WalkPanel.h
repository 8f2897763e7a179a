#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/Walk.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace doorstep {

// The doors of the walk, those done ticked off, the one at hand marked.
class WalkPanel : public QWidget
{
    Q_OBJECT

public:
    WalkPanel(Register& registry, Walk& walk, QWidget* parent);

    void refresh();
    void setCurrent(RowId subject);

Q_SIGNALS:
    void doorChosen(RowId subject);
    void sheetWanted();

private:
    Register& m_register;
    Walk& m_walk;
    QLabel* m_progress;
    QListWidget* m_list;
};

} // namespace doorstep
