#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStackedWidget>

namespace doorstep {

// Pages of which one is in front. It needs as much room as that one, not as the largest of all.
class FrontStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit FrontStack(QWidget* parent);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
};

} // namespace doorstep
