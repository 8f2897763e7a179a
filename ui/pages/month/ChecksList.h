#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/reports/MonthChecks.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QPushButton;

namespace doorstep {

class TableView;

// What looks wrong before reporting: a line a finding with its number of rows; those set aside for
// the month stand below, quiet.
class ChecksList : public QWidget
{
    Q_OBJECT

public:
    ChecksList(Register& registry, QWidget* parent);

    void showFindings(const QList<CheckFinding>& findings, const LedgerFilter& month);
    [[nodiscard]] TableView& table() const { return *m_table; }

Q_SIGNALS:
    void rowsWanted(const QList<LedgerQuery>& queries, const QString& title);
    void failed(const QString& sentence);

private:
    class Model;

    void sortOut();
    void toggleAside();
    void nameButton();

    Register& m_register;
    LedgerFilter m_month;
    QList<CheckFinding> m_all;
    Model* m_model;
    TableView* m_table;
    QLabel* m_summary;
    QLabel* m_fine; // how many found nothing
    QPushButton* m_aside;
};

} // namespace doorstep
