#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/forms/FieldForm.h"

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace doorstep {

// The rows that belong to another one (the items of an agreement, members among a staff), each as
// a line of fields, read and edited with the form they stand in. The line below them makes a new
// one of what is typed; its further fields come then.
class RowForms : public QWidget, public HoldsWords
{
    Q_OBJECT

public:
    // newText: what the line for a new row asks for.
    RowForms(Workspace& workspace, std::span<const Field> fields, const Ledger& titles,
             const QString& newText, QWidget* parent);
    ~RowForms() override;

    void follow(FieldForm& outer); // which they stand in
    void setSave(FieldForm::Save save) { m_save = std::move(save); }
    // Adds a row of the owner, or gives the reason why not.
    using Add = std::function<QString(RowId owner, const QString& typed)>;
    void setAdd(Add add) { m_add = std::move(add); }

    template <typename T>
    void showRows(RowId owner, const Mapping<T>& mapping, const QList<T>& rows)
    {
        if (owner != m_owner)
            leaveOwner(owner);
        QList<RowId> ids;
        for (const T& row : rows)
            ids << row.id;
        keepOnly(ids);
        for (const T& row : rows)
            formOf(row.id).showRow(mapping, row);
        place(ids);
    }
    bool commit(); // what is being typed; false: some of it can't be stored
    [[nodiscard]] QStringList unsavedWords() const override; // also of rows that are gone

Q_SIGNALS:
    void removed(RowId row);

private:
    struct Line
    {
        QWidget* widget;
        FieldForm* form;
        QToolButton* remove;
    };

    void leaveOwner(RowId next);
    void keepOnly(const QList<RowId>& rows);
    [[nodiscard]] FieldForm& formOf(RowId row);
    void place(const QList<RowId>& rows);
    bool addTyped();
    void showState();

    Workspace& m_workspace;
    std::span<const Field> m_fields;
    const Ledger& m_titles;
    QVBoxLayout* m_layout;
    QLineEdit* m_new;
    FieldForm* m_outer = nullptr;
    FieldForm::Save m_save;
    Add m_add;
    RowId m_owner = 0;
    QHash<RowId, Line> m_lines;
    std::shared_ptr<FieldForm::KeptByRow> m_kept = std::make_shared<FieldForm::KeptByRow>();
    QHash<RowId, QString> m_keptNew; // by owner
    bool m_awaited = false;          // a new row, to go on with its second field
    FieldForm* m_fresh = nullptr;
};

} // namespace doorstep
