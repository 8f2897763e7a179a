#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/TypedDate.h"

#include <QLineEdit>

namespace doorstep {

// A day typed as people do (see readTypedDate). Up and Down move it by a day, a calendar opens with
// Alt+Down. What is no date stays as typed, marked, and counts as none.
class DateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(DateLean lean, QWidget* parent = nullptr);

    [[nodiscard]] QDate date() const { return m_date; }
    void setDate(QDate date);
    // Today until somebody chooses otherwise, also when today becomes another day.
    void setToday();
    void followDay(); // it may be another day now
    [[nodiscard]] bool isWrong() const { return m_wrong; }
    // What is said of typed words that are no day.
    [[nodiscard]] static QString whyNoDay(const QString& typed);

Q_SIGNALS:
    void dateEntered(QDate date); // by the user; invalid when cleared

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void accept();
    void showDate();
    void openCalendar();

    DateLean m_lean;
    QDate m_date;
    bool m_isToday = false; // as it was set, not as somebody typed it
    bool m_wrong = false;
};

} // namespace doorstep
