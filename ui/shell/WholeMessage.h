#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>

class QStatusBar;

namespace doorstep {

// What the status bar says and has no room for, whole: over the bar, in as many lines as it takes,
// for as long as it is said. A click takes it away.
class WholeMessage : public QLabel
{
    Q_OBJECT

public:
    explicit WholeMessage(QStatusBar& bar);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    void follow();
    [[nodiscard]] bool fits(const QString& sentence) const;

    QStatusBar& m_bar;
};

} // namespace doorstep
