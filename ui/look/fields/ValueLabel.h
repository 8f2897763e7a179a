#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>

namespace doorstep {

// A value as text, reached by Tab; Enter, F2 or a double click asks to edit it. It can be selected
// and copied.
class ValueLabel : public QLabel
{
    Q_OBJECT

public:
    ValueLabel(const QString& title, QWidget* parent);

    void showText(const QString& text);

Q_SIGNALS:
    void editWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace doorstep
