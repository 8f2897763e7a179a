#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFrame>

namespace doorstep {

// A question within a page or a window. As in a box of its own, Enter presses the button of it that
// has the focus; held since before it was asked, it answers nothing.
class Question : public QFrame
{
    Q_OBJECT

public:
    explicit Question(QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace doorstep
