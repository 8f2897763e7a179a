#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/ColumnMatch.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace doorstep {

class CodeBox;
class TableView;

// The second step: what each column of the file is. Typing in a row chooses its field.
class ColumnsStep : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsStep(QWidget* parent);

    // Party: whether what tells of it is offered (see PartyFields).
    void showColumns(const TableOutline& outline, ImportKind kind,
                     const std::vector<ColumnMatch>& columns, Party party);
    void say(const QString& sentence); // what keeps it from being previewed
    void focusFirst();
    [[nodiscard]] const std::vector<ColumnMatch>& columns() const;
    [[nodiscard]] TableView& table() const { return *m_table; }

Q_SIGNALS:
    void columnsChosen(); // by a person
    void nextWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Model;
    void choose(int row, int field);
    void placeBoxes(Party party);

    Model* m_model;
    TableView* m_table;
    QList<CodeBox*> m_boxes; // by row
    QLabel* m_said;
    QPushButton* m_next;
};

} // namespace doorstep
