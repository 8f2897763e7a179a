// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/venues/VenuesPage.h"

#include "data/records/codes/Code.h"
#include "data/records/subjects/SubjectPlace.h"
#include "ui/look/Look.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/SaveField.h"
#include "ui/page/papers/PaperStrip.h"

#include <QHBoxLayout>
#include <QLabel>

namespace doorstep {

namespace {

const Field venueFields[] = {
    {"name", FieldType::Text, 8},
    {"kind_id", FieldType::Entry, 4, &list::venueKind},
    {"street_id", FieldType::Street, 4},
    {"address", FieldType::Text, 8},
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
               {QStringLiteral("venue"), QStringLiteral("block"), QStringLiteral("code"),
                QStringLiteral("street")},
               parent),
      m_totals(caption({}, this)),
      m_papers(new PaperStrip(workspace, this))
{
    setEmptyText(tr("No venues yet. Insert adds the first one."));
    table().setGivingWay();
    form().addFields(venueFields, model().ledger());
    m_totals->setAccessibleName(tr("Venues in all"));
    bar().addWidget(m_totals);
    addButtons(tr("New venue (Insert)"));
    underForm().addWidget(m_papers);
    underForm().addStretch();
    respond(&workspace, &Workspace::blockChanged, this, &VenuesPage::showTotals);
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("venue")))
            showTotals();
    });
    showTotals();
}

void VenuesPage::activate()
{
    FormPage::activate();
    showTotals();
}

void VenuesPage::showTotals()
{
    workspace().attempt([this] {
        const VenueTotals totals = venueTotals(registry().db(), workspace().block());
        m_totals->setText(tr("%1+%2 · %3 charging ports at %4 places")
                              .arg(totals.centres)
                              .arg(totals.points)
                              .arg(totals.ports)
                              .arg(totals.charging));
        m_totals->setAccessibleDescription(m_totals->text());
    });
}

void VenuesPage::showChosen(const QList<Venue>& venues)
{
    form().setBlock(venues.isEmpty() ? 0 : venues.constFirst().block.value_or(0));
    FormPage::showChosen(venues);
    m_papers->showOwner(venues.isEmpty()
                            ? std::nullopt
                            : std::optional(PaperOwner{PaperOf::Venue, venues.constFirst().id}));
}

QString VenuesPage::saveOnNewRoad(RowId id, const QString& road)
{
    Venue venue = VenueStore(registry()).get(id);
    if (!venue.block)
        return tr("A road belongs to a block: choose the block first.");
    return workspace().tryWrite(tr("Edit %1").arg(venue.name), [&](Change& change) {
        venue.street = streetNamed(registry(), change, *venue.block, road);
        VenueStore(registry()).save(change, venue);
    });
}

QString VenuesPage::saveValue(RowId id, const Field& field, const QVariant& value)
{
    if (QLatin1String(field.column) == QLatin1String("street_id") &&
        value.metaType() == QMetaType::fromType<QString>())
        return saveOnNewRoad(id, value.toString());
    return saveField(
        workspace(), VenueStore(registry()), id,
        [](const Venue& venue) { return tr("Edit %1").arg(venue.name); },
        [&](Venue& venue) {
            const std::optional<RowId> before = venue.block;
            setFieldValue(venueMapping(), venue, field, value);
            if (venue.block != before) // whose streets are others
                venue.street.reset();
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

#include "moc_VenuesPage.cpp"
