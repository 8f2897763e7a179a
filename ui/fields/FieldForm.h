#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/fields/Field.h"
#include "data/ledgers/Ledger.h"

#include <QWidget>
#include <span>

class QGridLayout;

namespace doorstep {

class FieldEditor;

// The fields of a row, in groups, on a grid of twelve columns that turns into wider steps when
// there is little room. It shows and tells; who owns it writes.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    FieldForm(Register& registry, QWidget* parent);
    ~FieldForm() override;

    void addGroup(const QString& title = {}); // an empty title: no heading
    FieldEditor* addField(const Field& field, const QString& title);
    // Under the headings that the ledger has for columns of the same key.
    void addFields(std::span<const Field> fields, const Ledger& titles);
    void addWidget(QWidget* widget, int span);

    // Why a value can't be stored beside the others of the row; empty when it can.
    void setConflict(std::function<QString(const Field&, const QVariant&)> conflict);
    // Whose streets, grids and venues are offered.
    void setBlock(RowId block);
    void reloadChoices(); // streets, venues, entries of lists were added

    template <typename T>
    void showRow(const Mapping<T>& mapping, const T& row) // what is being typed stays
    {
        showValues([&](const Field& field) { return fieldValue(mapping, row, field); });
    }
    void showValues(const std::function<QVariant(const Field&)>& valueOf);
    void forget(); // what is being typed, before another row is shown
    void commit(); // the field that is being typed in
    void focusField(const QString& column);
    void focusFirst();
    [[nodiscard]] bool hasProblem() const;
    [[nodiscard]] FieldEditor* editor(const QString& column) const; // null when there is none

Q_SIGNALS:
    void entered(const Field& field, const QVariant& value);
    void roadNamed(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] Register& registry() const { return m_register; }

private:
    void layOut();
    void take(FieldEditor& editor, const QVariant& value);

    struct Cell
    {
        QWidget* widget;
        int span;
        bool startsRow = false;
    };
    struct Group
    {
        QGridLayout* grid;
        QList<Cell> cells;
    };

    Register& m_register;
    std::function<QString(const Field&, const QVariant&)> m_conflict;
    QList<FieldEditor*> m_editors;
    QList<Group> m_groups;
    RowId m_block = 0;
    int m_columns = 0;
};

} // namespace doorstep
