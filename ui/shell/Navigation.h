#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/Theme.h"

#include <QListWidget>

namespace doorstep {

// The pages at the left of the window: those of every day in groups with a heading, the rest folded
// away until one of them is in front. The rows move together in a low window, so that all of them
// stay in sight; in a narrow one the drawings give way.
class Navigation : public QListWidget
{
    Q_OBJECT

public:
    enum class Weight { EveryDay, Folded };

    explicit Navigation(QWidget* parent);

    // group: the heading it stands under; pages of one group come one after the other.
    void addPage(const QString& title, const QString& icon, const QString& group, Weight weight);
    // Behind the title; nothing at 0. What it counts is told to a screen reader, too.
    void setCount(int row, qint64 count, Tone tone, const QString& told);
    [[nodiscard]] QString group(int row) const; // the heading it stands under
    [[nodiscard]] bool isFolded(int row) const; // stands behind "more", whether or not in front
    void setNarrow(bool narrow);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Delegate;

    void fitWidth(); // to the longest title
    void fitRows();
    void showChosen(int row);

    Delegate* m_delegate;
};

} // namespace doorstep
