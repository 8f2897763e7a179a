// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/SubjectSummary.h"

#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/Need.h"
#include "data/records/organisations/PartyOrganisation.h"
#include "data/records/party/PartyFields.h"
#include "data/records/visits/Visit.h"
#include "ui/look/Icons.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace doorstep {

namespace {

constexpr int visitsCounted = 400; // more than a year has

} // namespace

SubjectSummary::SubjectSummary(Register& registry, QWidget* parent)
    : QWidget(parent),
      m_register(registry),
      m_contact(new Card(this)),
      m_who(plainLabel(m_contact)),
      m_phone(plainLabel(m_contact)),
      m_when(caption({}, m_contact)),
      m_copy(new QPushButton(tr("Copy"), m_contact))
{
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(middleSpace);
    m_visits = addTile(*tiles, tr("Last visit"));
    m_needs = addTile(*tiles, tr("Open needs"));
    m_card = addTile(*tiles, tr("Contact card"));
    if (partyShown(registry.db())) { // pages are made anew when that changes
        m_organisation = addTile(*tiles, tr("Party organisation"));
        setTextKind(*m_organisation.figure, TextKind::Strong); // a name, not a figure
    }

    setTextKind(*m_phone, TextKind::Strong);
    m_phone->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    m_copy->setFlat(true);
    m_copy->setToolTip(tr("Copy the phone"));
    respond(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_phone->text());
        Q_EMIT copied(m_phone->text());
    });
    m_when->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_when->setWordWrap(true);
    auto* row = new QHBoxLayout(m_contact);
    row->setContentsMargins(wideSpace, smallSpace, smallSpace, smallSpace);
    row->setSpacing(middleSpace);
    row->addWidget(m_who);
    row->addWidget(m_phone);
    row->addWidget(m_copy);
    row->addWidget(m_when, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(middleSpace);
    layout->addLayout(tiles);
    layout->addWidget(m_contact);
}

SubjectSummary::Tile SubjectSummary::addTile(QHBoxLayout& row, const QString& title)
{
    auto* card = new Card(this);
    Tile tile{card, plainLabel(card), smallNote({}, card)};
    setTextKind(*tile.figure, TextKind::Title);
    for (QLabel* label : {tile.figure, tile.note}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        label->setWordWrap(true);
    }
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(wideSpace, middleSpace, wideSpace, middleSpace);
    column->setSpacing(2);
    column->addWidget(smallNote(title, card));
    column->addWidget(tile.figure);
    column->addWidget(tile.note);
    row.addWidget(card, 1);
    return tile;
}

void SubjectSummary::showSubject(const Subject& subject)
{
    showVisits(subject.id);
    showNeeds(subject.id);
    showCard(subject.id);
    showOrganisation(subject);
    showContact(subject);
}

void SubjectSummary::showVisits(RowId subject)
{
    const QList<Visit> visits = VisitStore(m_register).ofSubject(subject, visitsCounted);
    if (visits.isEmpty()) {
        m_visits.figure->setText(tr("never"));
        m_visits.note->clear();
        return;
    }
    const QDate last = dayOf(visits.constFirst().at);
    const qint64 days = last.daysTo(today());
    m_visits.figure->setText(days < 0    ? last.toString(Qt::ISODate) // the PC's clock is behind
                             : days == 0 ? tr("today")
                             : days == 1 ? tr("yesterday")
                                         : tr("%n day(s) ago", nullptr, static_cast<int>(days)));
    int thisYear = 0;
    int met = 0;
    for (const Visit& visit : visits) {
        if (dayOf(visit.at).year() != today().year())
            continue;
        ++thisYear;
        met += visit.outcome == Outcome::Met ? 1 : 0;
    }
    m_visits.note->setText(thisYear == 0     ? last.toString(Qt::ISODate)
                           : met == thisYear ? tr("this year %1, met each time").arg(thisYear)
                                             : tr("this year %1, met %2").arg(thisYear).arg(met));
}

void SubjectSummary::showNeeds(RowId subject)
{
    const QList<Need> needs = NeedStore(m_register).ofSubject(subject);
    const auto closed = std::count_if(needs.begin(), needs.end(), [](const Need& need) {
        return need.stage == NeedStage::Closed;
    });
    const bool late = std::any_of(needs.begin(), needs.end(), [](const Need& need) {
        return need.stage != NeedStage::Closed && need.deadline.isValid() &&
               need.deadline < today();
    });
    m_needs.figure->setText(tr("%1", "open needs").arg(needs.size() - closed));
    setTone(*m_needs.figure, late ? Tone::Late : Tone::Plain);
    QStringList notes;
    if (late)
        notes << tr("overdue");
    if (closed > 0)
        notes << tr("struck off %1").arg(closed);
    m_needs.note->setText(notes.join(QStringLiteral(" · ")));
}

void SubjectSummary::showCard(RowId subject)
{
    const QDate card = CardDeliveryStore(m_register).lastOf(subject);
    m_card.figure->setText(card.isValid() ? tr("given") : tr("not yet"));
    m_card.note->setText(card.toString(Qt::ISODate));
}

void SubjectSummary::showOrganisation(const Subject& subject)
{
    if (!m_organisation.card)
        return;
    const std::optional<RowId> belongs = subject.partyOrganisation;
    m_organisation.figure->setText(belongs ? PartyOrganisationStore(m_register).get(*belongs).name
                                           : tr("none"));
    const int members = subject.shop.partyMembers.value_or(0);
    m_organisation.note->setText(members > 0 ? tr("members among the staff: %1").arg(members)
                                             : QString());
}

void SubjectSummary::showContact(const Subject& subject)
{
    const QString phone =
        subject.shop.operatorPhone.isEmpty() ? subject.phone : subject.shop.operatorPhone;
    QString who = subject.shop.operatorName;
    if (isPerson(subject.kind) && subject.worker.occupation)
        who = CodeStore(m_register).get(*subject.worker.occupation).name;
    QStringList when;
    if (subject.preferredMode)
        when << labelOf(*subject.preferredMode);
    if (subject.preferredTime)
        when << CodeStore(m_register).get(*subject.preferredTime).name;
    m_who->setText(who);
    m_who->setVisible(!who.isEmpty());
    m_phone->setText(phone);
    m_copy->setVisible(!phone.isEmpty());
    m_when->setText(phone.isEmpty() ? tr("No phone yet") : when.join(tr(", ")));
}

} // namespace doorstep

#include "moc_SubjectSummary.cpp"
