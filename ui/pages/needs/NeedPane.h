#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/calendar/WorkingDays.h"
#include "data/records/fields/Field.h"
#include "data/records/needs/Need.h"
#include "ui/page/RowPane.h"
#include "ui/page/Workspace.h"

#include <QScrollArea>

class QLabel;
class QListWidget;
class QPushButton;

namespace doorstep {

class FieldForm;
class PaperStrip;
class ServiceOffers;

// One need: its fields, saved as they are left while they are edited, and its log, the newest line
// first.
class NeedPane : public QScrollArea, public RowPane
{
    Q_OBJECT

public:
    NeedPane(Workspace& workspace, QWidget* parent);

    void showNeed(const std::optional<Need>& need);
    void setCalendar(const WorkingDays& calendar) { m_calendar = calendar; }
    bool leave() override;
    void focusFields() override;

private:
    QPushButton* makeLink(const QString& hint);
    void makeFields();
    void layOut(QWidget* page);
    void showLinks(const Need& need);
    void showDates(const Need& need);
    void showLog(const Need& need);
    QString save(RowId row, const Field& field, const QVariant& value);

    Workspace& m_workspace;
    WorkingDays m_calendar;
    std::optional<Need> m_need;

    QWidget* m_content;
    QPushButton* m_asker;
    QPushButton* m_problem; // the shared problem it belongs to
    FieldForm* m_form;
    QLabel* m_left;  // until the deadline
    QLabel* m_dates; // of the stages
    ServiceOffers* m_offers;
    PaperStrip* m_papers;
    QListWidget* m_log;
};

} // namespace doorstep
