// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/party/OrganisationPeople.h"

#include "data/records/organisations/PartyOrganisation.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>

namespace doorstep {

OrganisationPeople::OrganisationPeople(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_count(caption({}, this)),
      m_names(new QListWidget(this)),
      m_list(new QToolButton(this))
{
    m_names->setAccessibleName(tr("Who belongs to it"));
    fitToText(*m_names, [this] { m_names->setMinimumHeight(fontMetrics().height() * 6); });
    m_list->setText(tr("Show as a list"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addLayout(head);
    layout->addWidget(m_names, 1);
    respond(m_names, &QListWidget::itemActivated, this, &OrganisationPeople::openPerson);
    respond(m_list, &QToolButton::clicked, this, &OrganisationPeople::openList);
}

void OrganisationPeople::showPeople(RowId organisation)
{
    m_organisation = organisation;
    m_names->clear();
    QList<OrganisationPerson> people;
    if (organisation != 0)
        people = peopleOf(m_workspace.db(), organisation);
    for (const OrganisationPerson& person : people) {
        QStringList words{person.name, person.status, person.where};
        words.removeAll({});
        auto* item = new QListWidgetItem(words.join(QStringLiteral(" · ")), m_names);
        item->setData(Qt::UserRole, person.subject);
    }
    m_count->setText(people.isEmpty()
                         ? tr("Nobody belongs to it yet: the organisation is chosen on the page of "
                              "the worker, or of the shop with its members.")
                         : tr("%n of the register belong to it; Enter opens somebody's page",
                              nullptr, static_cast<int>(people.size())));
    m_count->setWordWrap(true);
    m_names->setVisible(!people.isEmpty());
    m_list->setVisible(!people.isEmpty());
}

void OrganisationPeople::openPerson()
{
    if (const QListWidgetItem* item = m_names->currentItem())
        m_workspace.goTo({"subject", item->data(Qt::UserRole).toLongLong()});
}

void OrganisationPeople::openList()
{
    m_workspace.attempt([this] {
        const QString name =
            PartyOrganisationStore(m_workspace.registry()).get(m_organisation).name;
        LedgerQuery query;
        query.ledger = findLedger(QStringLiteral("party_members"));
        query.filter.period = Period{today(), today()}; // who is there
        query.conditions = {{QStringLiteral("party_organisation_id"), Condition::Is, name}};
        m_workspace.goToRows(query, name);
    });
}

} // namespace doorstep
