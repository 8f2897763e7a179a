// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/DayWatch.h"

#include "data/base/Time.h"
#include "ui/page/Respond.h"

#include <QEvent>
#include <QWidget>

namespace doorstep {

namespace {

constexpr int minuteMs = 60 * 1000;

} // namespace

DayWatch::DayWatch(QWidget& window, QObject* parent) : QObject(parent), m_day(today())
{
    window.installEventFilter(this);
    m_minute.setInterval(minuteMs);
    respond(&m_minute, &QTimer::timeout, this, &DayWatch::look);
    m_minute.start();
}

void DayWatch::look()
{
    const QDate day = today();
    if (day == m_day)
        return;
    m_day = day;
    Q_EMIT dayChanged();
}

bool DayWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        look();
    return QObject::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_DayWatch.cpp"
