// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/venues/VenuesPage.h"

#include "data/records/codes/Code.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/forms/SaveField.h"

namespace doorstep {

namespace {

const Field venueFields[] = {
    {"name", FieldType::Text, 12},
    {"address", FieldType::Text, 12},
    {"hours", FieldType::Text, 3},
    {"phone", FieldType::Phone, 3},
    {"block_id", FieldType::Block, 3},
    {"charging_ports", FieldType::Number, 3},
    {"facilities", FieldType::Several, 12, &list::venueFacility},
    {"note", FieldType::Prose, 12},
};

} // namespace

VenuesPage::VenuesPage(Workspace& workspace, QWidget* parent)
    : FormPage(workspace, QStringLiteral("venues"),
               {QStringLiteral("venue"), QStringLiteral("block"), QStringLiteral("code")}, parent)
{
    setEmptyText(tr("No venues yet. Insert adds the first one."));
    form().addFields(venueFields, model().ledger());
    addButtons(tr("New venue (Insert)"));
}

QString VenuesPage::saveValue(RowId id, const Field& field, const QVariant& value)
{
    return saveField(
        workspace(), VenueStore(registry()), id,
        [](const Venue& venue) { return tr("Edit %1").arg(venue.name); },
        [&](Venue& venue) {
            setFieldValue(venueMapping(), venue, field, value);
            return venue.name.isEmpty() ? tr("A venue needs a name.") : QString();
        });
}

RowId VenuesPage::addRow()
{
    Venue venue;
    venue.block = workspace().block();
    venue.name = tr("New venue");
    const bool added = workspace().write(
        tr("Add a venue"), [&](Change& change) { VenueStore(registry()).add(change, venue); });
    return added ? venue.id : 0;
}

QString VenuesPage::deletionOf(const QList<Venue>& venues) const
{
    return venues.size() == 1 ? tr("Delete %1").arg(venues.constFirst().name)
                              : tr("Delete %n venue(s)", nullptr, static_cast<int>(venues.size()));
}

} // namespace doorstep
