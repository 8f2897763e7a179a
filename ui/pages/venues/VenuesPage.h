#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/venues/Venue.h"
#include "ui/page/forms/FormPage.h"

namespace doorstep {

// Service places (阵地、驿站): address, hours, facilities and charging ports.
class VenuesPage : public FormPage<Venue, VenueStore>
{
    Q_OBJECT

public:
    VenuesPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers() { return {{QLatin1String("venue")}, {}, {}}; }

protected:
    [[nodiscard]] QString saveValue(RowId id, const Field& field, const QVariant& value) override;
    RowId addRow() override;
    [[nodiscard]] QString deletionOf(const QList<Venue>& venues) const override;
};

} // namespace doorstep
