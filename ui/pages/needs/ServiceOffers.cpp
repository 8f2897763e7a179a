// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/ServiceOffers.h"

#include "data/records/services/ServiceItem.h"
#include "data/records/services/ServiceSteps.h"
#include "data/views/advice/ServiceAdvice.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int suggestedAtMost = 3;
constexpr int venuesAtMost = 2;
constexpr const char* serviceProperty = "service";

} // namespace

ServiceOffers::ServiceOffers(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
}

QList<ServiceOffers::Offer> ServiceOffers::offersFor(const Need& need) const
{
    AdviceQuestion question;
    question.subject = need.subject;
    question.category = need.category;
    const QList<SuggestedService> suggested =
        need.category ? suggestServices(m_workspace.db(), question) : QList<SuggestedService>();
    const QList<ServiceUse> noted = ServiceUseStore(m_workspace.registry()).ofNeed(need.id);
    QList<Offer> offers;
    for (const ServiceUse& use : noted) {
        const auto known = std::find_if(offers.begin(), offers.end(), [&](const Offer& offer) {
            return offer.service == use.service;
        });
        const bool used = use.step == ServiceStep::Used;
        const QString said = (used ? tr("used %1") : tr("introduced %1"))
                                 .arg(use.doneOn.toString(QStringLiteral("MM-dd")));
        const auto next = used ? std::nullopt : std::optional(ServiceStep::Used);
        if (known != offers.end()) {
            known->said = said;
            known->next = next;
            continue;
        }
        Offer offer{use.service, {}, {}, said, next};
        for (const SuggestedService& service : suggested) {
            if (service.id == use.service)
                offer.details = service.details();
        }
        offer.name = ServiceItemStore(m_workspace.registry()).get(use.service).name;
        offers << offer;
    }
    int added = 0;
    for (const SuggestedService& service : suggested) {
        const bool known = std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) {
            return offer.service == service.id;
        });
        if (known || service.fit != ServiceFit::Answers || need.stage == NeedStage::Closed ||
            ++added > suggestedAtMost)
            continue;
        const QString said =
            service.usedOn.isValid() ? tr("used %1").arg(service.usedOn.toString(Qt::ISODate))
            : service.introducedOn.isValid()
                ? tr("introduced %1").arg(service.introducedOn.toString(Qt::ISODate))
                : QString();
        offers.append({service.id, service.name, service.details(), said});
    }
    return offers;
}

void ServiceOffers::showNeed(const Need& need)
{
    m_need = need;
    // Whoever has just introduced a service stays on its line; with nothing left to do there the
    // keys go to no field, so that Ctrl+Z takes back what was noted.
    const QWidget* focused = window()->focusWidget();
    const RowId kept =
        focused && isAncestorOf(focused) ? focused->property(serviceProperty).toLongLong() : 0;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_blank = true;
    QWidget* before = m_before;
    const QList<Offer> offers = offersFor(need);
    for (const Offer& offer : offers) {
        QPushButton* button = addOffer(offer);
        if (!button)
            continue;
        if (before)
            setTabOrder(std::exchange(before, button), button);
        if (offer.service == kept)
            button->setFocus();
    }
    addVenues(need);
    if (kept != 0 && !isAncestorOf(window()->focusWidget()))
        setFocus();
}

QPushButton* ServiceOffers::addOffer(const Offer& offer)
{
    m_blank = false;
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(smallSpace);
    auto* name = plainLabel(offer.name, line);
    name->setToolTip(asPlain(offer.details));
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(name, 1);
    if (!offer.said.isEmpty())
        row->addWidget(caption(offer.said, line));
    QPushButton* button = nullptr;
    if (offer.next && !m_workspace.registry().readOnly()) {
        const bool introduce = *offer.next == ServiceStep::Introduced;
        button = new QPushButton(introduce ? tr("Introduce") : tr("Used"), line);
        button->setProperty(serviceProperty, offer.service);
        button->setAccessibleName(button->text() + QStringLiteral(": ") + offer.name);
        button->setToolTip(asPlain(introduce
                                       ? tr("Note that this was introduced to the one who asked")
                                       : tr("Note that the one who asked has used it")));
        respond(button, &QPushButton::clicked, this,
                [this, service = offer.service, called = offer.name, step = *offer.next] {
                    note(service, called, step);
                });
        row->addWidget(button);
    }
    m_rows->addWidget(line);
    line->show();
    return button;
}

void ServiceOffers::addVenues(const Need& need)
{
    if (!need.category || need.stage == NeedStage::Closed)
        return;
    const QList<FittingVenue> venues =
        fittingVenues(m_workspace.registry(), need.block, *need.category);
    for (const FittingVenue& fitting : venues.mid(0, venuesAtMost)) {
        m_blank = false;
        const Venue& venue = fitting.venue;
        auto* line = plainLabel(
            tr("%1: %2").arg(venue.name, fitting.offers.join(QStringLiteral("、"))), this);
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        QStringList details{venue.name, venue.address, venue.hours, venue.phone, line->text()};
        details.removeAll(QString());
        line->setToolTip(asPlain(details.join(u'\n')));
        m_rows->addWidget(line);
        line->show();
    }
}

void ServiceOffers::note(RowId service, const QString& name, ServiceStep step)
{
    const QString title =
        (step == ServiceStep::Introduced ? tr("Introduce %1") : tr("Used %1")).arg(name);
    const RowId id = m_need.id;
    m_workspace.write(title, [&](Change& change) {
        Need need = NeedStore(m_workspace.registry()).get(id);
        noteService(change, need, service, step);
    });
}

} // namespace doorstep

#include "moc_ServiceOffers.cpp"
