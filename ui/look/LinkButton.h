#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPushButton>

namespace doorstep {

// Words that lead elsewhere: without a frame, from the left, elided where there is too little room.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(QWidget* parent);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace doorstep
