#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/forms/TownForm.h"

#include <QWidget>

class QLabel;

namespace doorstep {

class TableView;

// A form and how it stands in a month.
struct MonthForm
{
    TownForm form;
    QDate due;      // invalid: no day was said
    QDate filledOn; // invalid: not yet
};

// The forms that are to be handed in for a month (这个月要交的表): done, not yet, by when. Those
// that wait stand first, the earliest before the others.
class FormsList : public QWidget
{
    Q_OBJECT

public:
    explicit FormsList(QWidget* parent);

    void showForms(const QList<MonthForm>& forms);
    [[nodiscard]] const MonthForm* chosen() const; // null: there is none
    [[nodiscard]] QList<MonthForm> waiting() const;
    void choose(RowId form);
    [[nodiscard]] TableView& table() const { return *m_table; }

Q_SIGNALS:
    void formChosen();
    void opened();
    void removeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Model;

    Model* m_model;
    TableView* m_table;
    QLabel* m_none;
};

} // namespace doorstep
