#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/FieldForm.h"

class QLineEdit;
class QVBoxLayout;

namespace doorstep {

// The rows that belong to another one (the items of an agreement, members among a staff), each as
// a line of fields. The line below them makes a new one of what is typed; its further fields come
// then. It shows and tells; who owns it writes.
class RowForms : public QWidget
{
    Q_OBJECT

public:
    // newText: what the line for a new row asks for.
    RowForms(Register& registry, std::span<const Field> fields, const Ledger& titles,
             const QString& newText, QWidget* parent);
    ~RowForms() override;

    template <typename T>
    void showRows(const Mapping<T>& mapping, const QList<T>& rows)
    {
        QList<RowId> ids;
        for (const T& row : rows)
            ids << row.id;
        keepOnly(ids);
        for (const T& row : rows)
            formOf(row.id).showRow(mapping, row);
        place(ids);
    }
    void commit(); // what is being typed
    void focusNew();

Q_SIGNALS:
    void added(const QString& typed);
    void entered(RowId row, const Field& field, const QVariant& value);
    void removed(RowId row);

private:
    struct Line
    {
        QWidget* widget;
        FieldForm* form;
    };

    void keepOnly(const QList<RowId>& rows);
    [[nodiscard]] FieldForm& formOf(RowId row);
    void place(const QList<RowId>& rows);
    void addTyped();

    Register& m_register;
    std::span<const Field> m_fields;
    const Ledger& m_titles;
    QVBoxLayout* m_layout;
    QLineEdit* m_new;
    QHash<RowId, Line> m_lines;
    bool m_awaited = false; // a new row, to go on with its second field
    FieldForm* m_fresh = nullptr;
};

} // namespace doorstep
