#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/forms/FormPage.h"

namespace doorstep {

// Service places (阵地、驿站): address, hours, facilities and charging ports.
class VenuesPage : public FormPage
{
    Q_OBJECT

public:
    VenuesPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers() { return {{QLatin1String("venue")}, {}, {}}; }
    void openTarget(const Target& target) override { openRow(target.row); }

protected:
    [[nodiscard]] bool showFields(RowId id) override;
    [[nodiscard]] QString saveValue(RowId id, const Field& field, const QVariant& value) override;
    RowId addRow() override;
    void removeRows(const QList<RowId>& ids) override;
};

} // namespace doorstep
