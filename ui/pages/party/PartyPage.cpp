// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/party/PartyPage.h"

#include "ui/page/OpenRow.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"
#include "ui/pages/party/OrganisationsPage.h"
#include "ui/pages/party/PairingsPage.h"

#include <QHBoxLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace doorstep {

PartyPage::PartyPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_tabs(new QTabWidget(this)),
      m_members(new LedgerPage(workspace, QStringLiteral("party_members"), m_tabs)),
      m_pairings(new PairingsPage(workspace, m_tabs)),
      m_organisations(new OrganisationsPage(workspace, m_tabs))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Party building"));
    m_tabs->addTab(m_members, tr("Members and applicants"));
    m_tabs->addTab(m_pairings, tr("Pairing agreements"));
    m_tabs->addTab(m_organisations, tr("Organisations"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, tightSpace - 1, 0, 0); // the tabs hang one lower
    layout->addWidget(m_tabs);
    auto* corner = new QWidget(m_tabs);
    auto* beside = new QHBoxLayout(corner);
    beside->setContentsMargins(pageMargin, 0, wideSpace, 0);
    beside->addWidget(new PageTitle(*this), 0, Qt::AlignTop);
    m_tabs->setCornerWidget(corner, Qt::TopLeftCorner);
    m_members->setEmptyText(tr("Nobody yet. Members are noted with the shop they work in, or with "
                               "the worker."));
    respond(m_members, &LedgerPage::rowOpened, this, [this](RowId line) {
        openLedgerRow(this->workspace(), QStringLiteral("party_members"), line);
    });
    m_members->editElsewhere();
    m_members->addPrinting();
    m_members->table().setGivingWay();
    respond(m_tabs, &QTabWidget::currentChanged, this, [this] {
        (void)mayLeave(); // what is being typed is written
        Q_EMIT sightChanged();
        activate();
    });
}

void PartyPage::activate()
{
    static_cast<Page*>(m_tabs->currentWidget())->activate();
}

bool PartyPage::mayLeave()
{
    const bool agreed = m_pairings->mayLeave();
    return m_organisations->mayLeave() && agreed;
}

QString PartyPage::listInSight() const
{
    return QString::number(m_tabs->currentIndex());
}

void PartyPage::openTarget(const Target& target)
{
    if (target.table == QLatin1String("party_organisation")) {
        m_tabs->setCurrentWidget(m_organisations);
        m_organisations->openTarget(target);
        return;
    }
    m_tabs->setCurrentWidget(m_pairings);
    m_pairings->openTarget(target);
}

} // namespace doorstep

#include "moc_PartyPage.cpp"
