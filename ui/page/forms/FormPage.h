#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/fields/Field.h"
#include "ui/page/LedgerPage.h"

class QPushButton;
class QScrollArea;

namespace doorstep {

class FieldForm;

// A ledger whose rows are written down here: the table, and beside it the form of the chosen row.
// Insert adds one, Delete takes those chosen away, Enter goes to the form, F2 edits, Esc goes back.
class FormPage : public LedgerPage
{
    Q_OBJECT

public:
    FormPage(Workspace& workspace, const QString& ledger, QWidget* parent);

    [[nodiscard]] bool mayLeave() override;
    void activate() override;
    void openRow(RowId id); // chosen in the table, the focus on its form, to be read
    void addNew();
    [[nodiscard]] FieldForm& form() const { return *m_form; }
    [[nodiscard]] RowId shownRow() const { return m_shown; }

protected:
    // tables: what the form shows; newTitle: of the button, with its key in brackets.
    void begin(const QSet<QString>& tables, const QString& newTitle);
    // Below the form.
    [[nodiscard]] QVBoxLayout& underForm() const { return *m_content; }

    // False when there is no such row any more.
    [[nodiscard]] virtual bool showFields(RowId id) = 0;
    // Why it was not written; empty when it was.
    [[nodiscard]] virtual QString saveValue(RowId id, const Field& field,
                                            const QVariant& value) = 0;
    virtual RowId addRow() = 0; // 0: it has been said why not
    virtual void removeRows(const QList<RowId>& ids) = 0;

private:
    void choose(RowId id);
    void bringUp(RowId id);
    void showChosen();
    void removeChosen();
    void registerChanged(const QSet<QString>& tables);

    FieldForm* m_form;
    QScrollArea* m_pane;
    QVBoxLayout* m_content;
    QSet<QString> m_tables;
    RowId m_shown = 0;
    bool m_staleForm = false; // changed while out of sight
};

} // namespace doorstep
