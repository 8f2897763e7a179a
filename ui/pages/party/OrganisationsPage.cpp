// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/party/OrganisationsPage.h"

#include "data/records/codes/Code.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/SaveField.h"
#include "ui/pages/party/OrganisationPeople.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace doorstep {

namespace {

const Field organisationFields[] = {
    {"name", FieldType::Text, 8},
    {"kind_id", FieldType::Entry, 4, &list::partyOrganisationKind},
    {"parent_id", FieldType::Organisation, 8},
    {"founded_on", FieldType::Date, 4},
    {"secretary", FieldType::Text, 4},
    {"phone", FieldType::Phone, 4},
    {"block_id", FieldType::Block, 4},
    {"venue_id", FieldType::Venue, 6},
    {"place", FieldType::Text, 6},
    {"note", FieldType::Text, 12},
};

} // namespace

OrganisationsPage::OrganisationsPage(Workspace& workspace, QWidget* parent)
    : FormPage(workspace, QStringLiteral("party_organisations"),
               {QStringLiteral("party_organisation"), QStringLiteral("block"),
                QStringLiteral("code"), QStringLiteral("venue")},
               parent),
      m_people(new OrganisationPeople(workspace, this))
{
    setEmptyText(tr("No organisations yet. Insert writes the first one down."));
    showColumns({{"name"},
                 {"kind_id"},
                 {"secretary"},
                 {"members"},
                 {"applicants"},
                 {"shops"},
                 {"pairings"},
                 {"venue_id"}});
    form().addFields(organisationFields, model().ledger());
    underForm().addWidget(m_people);
    addButtons(tr("New organisation (Insert)"));
    m_written = addButton(aside(), {},
                          tr("Each name becomes an organisation, and its shops belong "
                             "to it"),
                          [this] { takeIn(); });
    respond(&workspace, &Workspace::blockChanged, this, &OrganisationsPage::showWritten);
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (isVisible() && (tables.contains(QStringLiteral("subject")) ||
                            tables.contains(QStringLiteral("party_member"))))
            showWritten();
    });
}

void OrganisationsPage::activate()
{
    FormPage::activate();
    showWritten();
}

void OrganisationsPage::showWritten()
{
    workspace().attempt([this] {
        const auto written = writtenOrganisations(registry().db(), workspace().block());
        m_written->setText(
            tr("Take in %n name(s) written with shops", nullptr, static_cast<int>(written.size())));
        m_written->setVisible(!written.isEmpty() && !registry().readOnly());
        m_people->showPeople(shownRow());
    });
}

void OrganisationsPage::takeIn()
{
    QList<WrittenOrganisation> written;
    if (!workspace().attempt(
            [&] { written = writtenOrganisations(registry().db(), workspace().block()); }) ||
        written.isEmpty())
        return;
    const QString title = tr("Take in %n Party organisation(s) written with shops", nullptr,
                             static_cast<int>(written.size()));
    if (workspace().write(title,
                          [&](Change& change) { takeInWritten(registry(), change, written); }))
        workspace().tell(tr("%1. Ctrl+Z takes it back.").arg(title));
}

void OrganisationsPage::showChosen(const QList<PartyOrganisation>& organisations)
{
    form().setBlock(organisations.isEmpty() ? 0 : organisations.constFirst().block.value_or(0));
    FormPage::showChosen(organisations);
    m_people->showPeople(organisations.isEmpty() ? 0 : organisations.constFirst().id);
}

QString OrganisationsPage::saveValue(RowId id, const Field& field, const QVariant& value)
{
    return saveField(
        workspace(), PartyOrganisationStore(registry()), id,
        [](const PartyOrganisation& one) { return tr("Edit %1").arg(one.name); },
        [&](PartyOrganisation& one) {
            setFieldValue(partyOrganisationMapping(), one, field, value);
            return organisationProblem(registry(), one);
        });
}

RowId OrganisationsPage::addRow()
{
    PartyOrganisation one;
    one.block = workspace().block();
    one.name = tr("New organisation");
    const bool added = workspace().write(tr("Add a Party organisation"), [&](Change& change) {
        PartyOrganisationStore(registry()).add(change, one);
    });
    return added ? one.id : 0;
}

QString OrganisationsPage::deletionOf(const QList<PartyOrganisation>& organisations) const
{
    return organisations.size() == 1
               ? tr("Delete %1").arg(organisations.constFirst().name)
               : tr("Delete %n organisation(s)", nullptr, static_cast<int>(organisations.size()));
}

} // namespace doorstep
