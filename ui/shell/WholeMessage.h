#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>

class QStatusBar;
class QTimer;

namespace doorstep {

// What the status bar says and has no room for, whole: over the bar, in as many lines as it takes,
// for a while at most; then it is the bar's tool tip. Clicks go through it.
class WholeMessage : public QLabel
{
    Q_OBJECT

public:
    explicit WholeMessage(QStatusBar& bar);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    [[nodiscard]] bool fits(const QString& sentence) const;

    QStatusBar& m_bar;
    QTimer* m_while;
};

} // namespace doorstep
