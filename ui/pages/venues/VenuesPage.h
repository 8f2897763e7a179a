#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/venues/Venue.h"
#include "ui/page/forms/FormPage.h"

class QLabel;

namespace doorstep {

class PaperStrip;

// Service places (阵地、驿站), a centre and its points (1+X) by street: address, hours, facilities
// and charging ports, and how many these are in all.
class VenuesPage : public FormPage<Venue, VenueStore>
{
    Q_OBJECT

public:
    VenuesPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers() { return {{QLatin1String("venue")}, {}, {}}; }

    void activate() override;

protected:
    void showChosen(const QList<Venue>& venues) override;
    [[nodiscard]] QString saveValue(RowId id, const Field& field, const QVariant& value) override;
    RowId addRow() override;
    [[nodiscard]] QString deletionOf(const QList<Venue>& venues) const override;

private:
    void showTotals();
    [[nodiscard]] QString saveOnNewRoad(RowId id, const QString& road);

    QLabel* m_totals;
    PaperStrip* m_papers;
};

} // namespace doorstep
