#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/fields/Field.h"
#include "data/records/party/Pairing.h"
#include "ui/page/RowPane.h"
#include "ui/page/Workspace.h"

#include <QScrollArea>

namespace doorstep {

class FieldForm;
class RowForms;

// One agreement: its fields, saved as they are left, and what was agreed and done, item by item.
class PairingPane : public QScrollArea, public RowPane
{
    Q_OBJECT

public:
    PairingPane(Workspace& workspace, QWidget* parent);

    void showPairing(RowId pairing); // 0: none
    [[nodiscard]] RowId pairing() const { return m_pairing.id; }
    bool leave() override;
    void focusFields() override;
    void editNew();

private:
    void refresh();
    // Why it was not written; empty when it was.
    QString save(RowId row, const Field& field, const QVariant& value);
    QString addItem(RowId pairing, const QString& text);
    QString saveItem(RowId row, const Field& field, const QVariant& value);
    void removeItem(RowId row);

    Workspace& m_workspace;
    Pairing m_pairing;
    FieldForm* m_form;
    RowForms* m_items;
};

} // namespace doorstep
