// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DateField.h"

#include "data/base/Time.h"
#include "ui/look/Icons.h"
#include "ui/look/Look.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>
#include <QWidgetAction>

namespace doorstep {

DateField::DateField(DateLean lean, QWidget* parent) : QLineEdit(parent), m_lean(lean)
{
    setPlaceholderText(tr("6.3, yesterday, +7"));
    fitToText(*this, [this] {
        const int width =
            fontMetrics().horizontalAdvance(QStringLiteral("2026-10-08")) + scaled(48);
        setMinimumWidth(width);
        setMaximumWidth(width + scaled(40));
    });
    QAction* calendar = addAction(lineIcon(QStringLiteral("calendar")), TrailingPosition);
    calendar->setToolTip(tr("Calendar (Alt+Down)"));
    connect(calendar, &QAction::triggered, this, &DateField::openCalendar);
    connect(this, &QLineEdit::editingFinished, this, &DateField::accept);
}

void DateField::setDate(QDate date)
{
    m_date = date;
    m_isToday = false;
    m_wrong = false;
    showDate();
}

void DateField::setToday()
{
    setDate(today());
    m_isToday = true;
}

void DateField::followDay()
{
    if (m_isToday && text() == m_date.toString(Qt::ISODate)) // else somebody is typing
        setToday();
}

QString DateField::whyNoDay(const QString& typed)
{
    return tr("“%1” is no day. Type 6.3, 0603, 2026-06-03, 昨天 or +7.").arg(typed);
}

void DateField::showDate()
{
    const QString shown = m_date.isValid() ? m_date.toString(Qt::ISODate) : QString();
    if (text() != shown) // else what is selected stays so, for the next key to replace
        setText(shown);
    setToolTip(m_date.isValid() ? QLocale().toString(m_date, QLocale::LongFormat) : QString());
    markWrong(*this, QString());
}

void DateField::accept()
{
    const QDate before = m_date;
    const bool wasWrong = m_wrong;
    const QString typed = text().trimmed();
    const std::optional<QDate> read = readTypedDate(typed, today(), m_lean);
    m_wrong = !typed.isEmpty() && !read;
    if (m_wrong) {
        m_date = {};
        markWrong(*this, whyNoDay(typed));
    } else {
        m_date = read.value_or(QDate());
        showDate();
    }
    m_isToday = m_isToday && m_date == before;
    if (m_date != before || m_wrong != wasWrong)
        Q_EMIT dateEntered(m_date);
}

void DateField::openCalendar()
{
    QMenu menu(this);
    auto* calendar = new QCalendarWidget(&menu);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(m_date.isValid() ? m_date : today());
    auto* holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(calendar);
    menu.addAction(holder);
    connect(calendar, &QCalendarWidget::activated, &menu, [this, &menu](QDate date) {
        setText(date.toString(Qt::ISODate));
        menu.close();
        accept();
    });
    QTimer::singleShot(0, calendar, [calendar] { calendar->setFocus(); });
    menu.exec(mapToGlobal(QPoint(0, height())));
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier) {
        openCalendar();
    } else if ((up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::NoModifier) {
        accept();
        const QDate from = m_date.isValid() ? m_date : today().addDays(up ? -1 : 1);
        setText(from.addDays(up ? 1 : -1).toString(Qt::ISODate));
        accept();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void DateField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason)
        selectAll();
}

} // namespace doorstep

#include "moc_DateField.cpp"
