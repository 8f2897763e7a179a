#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDate>
#include <QObject>
#include <QTimer>

class QWidget;

namespace doorstep {

// Notices that it is another day: it compares dates each minute and when the window comes to the
// front, so that a night of sleep is no obstacle.
class DayWatch : public QObject
{
    Q_OBJECT

public:
    DayWatch(QWidget& window, QObject* parent);

    void look();

Q_SIGNALS:
    void dayChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QDate m_day;
    QTimer m_minute;
};

} // namespace doorstep
