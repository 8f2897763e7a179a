#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/path/PathSteps.h"

#include <QWidget>

class QLabel;

namespace doorstep {

// How far somebody has come (联系—服务—凝聚—转化): the four steps in a line, with the day of each
// that is reached. To be read only.
class PathLine : public QWidget
{
    Q_OBJECT

public:
    explicit PathLine(QWidget* parent);

    void showPath(const PathDays& days);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintSteps();

    PathDays m_days;
    std::array<QLabel*, std::size(pathSteps)> m_steps{};
};

} // namespace doorstep
