#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/calendar/WorkingDays.h"
#include "data/needs/Need.h"
#include "ui/shell/Workspace.h"

#include <QScrollArea>
#include <functional>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace doorstep {

class CodeBox;
class DateField;
class ServiceOffers;
class TextBox;

// One need: its fields, saved as they are left, and its log, the newest line first.
class NeedPane : public QScrollArea
{
    Q_OBJECT

public:
    NeedPane(Workspace& workspace, QWidget* parent);

    void showNeed(const std::optional<Need>& need);
    void setCalendar(const WorkingDays& calendar) { m_calendar = calendar; }
    void keepTexts(); // saves what is being typed
    void focusFields();

private:
    void makeFields();
    void connectFields();
    QWidget* addRow(const QString& label, QWidget* widget);
    void addPair(const QString& label, QWidget* widget, const QString& second, QWidget* other);
    QLabel* nameOf(const QString& label, QWidget* widget);
    void showDates(const Need& need);
    void showLog(const Need& need);
    // One field, written when it differs.
    void edit(const std::function<void(Need&)>& set);

    Workspace& m_workspace;
    WorkingDays m_calendar;
    std::optional<Need> m_need;
    bool m_showing = false;

    QWidget* m_content;
    QGridLayout* m_grid;
    int m_rows = 0;
    TextBox* m_text;
    QPushButton* m_asker;
    QPushButton* m_problem; // the shared problem it belongs to
    QWidget* m_problemName;
    DateField* m_deadline;
    QLabel* m_left;
    CodeBox* m_category;
    QComboBox* m_urgency;
    CodeBox* m_department;
    QLineEdit* m_handler;
    QLabel* m_dates;
    ServiceOffers* m_offers;
    QWidget* m_offersName = nullptr;
    TextBox* m_result;
    CodeBox* m_way;
    CodeBox* m_satisfaction;
    QLineEdit* m_feedback;
    QLineEdit* m_hotline;
    DateField* m_hotlineOn;
    QList<QWidget*> m_afterFeedback; // seen once it has been fed back
    QListWidget* m_log;
};

} // namespace doorstep
