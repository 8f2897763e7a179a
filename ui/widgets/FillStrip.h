#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace doorstep {

// A strip in which a step is filled in. Enter makes the step, Escape leaves it.
class FillStrip : public QFrame
{
    Q_OBJECT

public:
    explicit FillStrip(QWidget* parent);

Q_SIGNALS:
    void confirmed();
    void cancelled();

protected:
    QLabel* addField(QHBoxLayout& row, const QString& label, QWidget* widget, int stretch = 0);
    // To do it and to leave; after the last field in the order of tabs.
    void addButtons(QHBoxLayout& row, QWidget* lastField);
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace doorstep
