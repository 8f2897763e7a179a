#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/Theme.h"

#include <QWidget>

class QButtonGroup;

namespace doorstep {

// Chips of which one is chosen, each with how many rows it would show.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    ChipRow(const QStringList& names, QWidget* parent); // the first is chosen

    [[nodiscard]] int chosen() const;
    void choose(int chip);
    void step(int by); // to a neighbour, round the ends
    void showCount(int chip, qint64 count, Tone tone = Tone::Plain);

Q_SIGNALS:
    void chipChosen(int chip);

private:
    QStringList m_names;
    QButtonGroup* m_group;
};

} // namespace doorstep
