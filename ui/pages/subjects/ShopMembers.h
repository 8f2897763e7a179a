#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/fields/Field.h"
#include "data/records/party/PartyMember.h"
#include "ui/page/Workspace.h"

#include <QWidget>

namespace doorstep {

class FieldForm;
class RowForms;

// Party members and applicants among a shop's staff, written as each field is left.
class ShopMembers : public QWidget
{
    Q_OBJECT

public:
    ShopMembers(Workspace& workspace, QWidget* parent);

    void showShop(RowId shop);    // 0: one that is not written yet
    void follow(FieldForm& form); // which they stand in

private:
    void refresh();
    QString add(RowId shop, const QString& name); // why not; empty when it is
    QString save(RowId row, const Field& field, const QVariant& value);
    void remove(RowId row);

    Workspace& m_workspace;
    RowForms* m_rows;
    RowId m_shop = 0;
};

} // namespace doorstep
