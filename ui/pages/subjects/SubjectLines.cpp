// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/SubjectLines.h"

#include "data/records/needs/NeedFlow.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/services/ServiceSteps.h"
#include "data/records/wishes/WishFlow.h"
#include "ui/page/Respond.h"
#include "ui/page/parts/ConsentNotice.h"
#include "ui/page/parts/HandsLine.h"
#include "ui/page/parts/NeedLine.h"
#include "ui/page/parts/WishLine.h"
#include "ui/pages/subjects/ServiceLine.h"

#include <QPushButton>

namespace doorstep {

SubjectLines::SubjectLines(Workspace& workspace, QWidget* page)
    : QObject(page),
      m_workspace(workspace),
      m_need(new NeedLine(workspace.registry(), page)),
      m_wish(new WishLine(page)),
      m_service(new ServiceLine(workspace.registry(), page)),
      m_hands(new HandsLine(page))
{
    respond(m_need, &NeedLine::needTyped, this, &SubjectLines::addNeed);
    respond(m_wish, &WishLine::wishTyped, this,
            [this](RowId, const QString& text, std::optional<int> yuan) { addWish(text, yuan); });
    respond(m_service, &ServiceLine::serviceNoted, this, &SubjectLines::addService);
    respond(m_hands, &HandsLine::handsTyped, this, &SubjectLines::giveToNewHands);
    for (FillStrip* strip : strips()) {
        strip->hide();
        respond(strip, &FillStrip::cancelled, this, [this, strip] {
            if (strip->giveUp())
                m_workspace.tellGivenUp(
                    *strip, tr("Not added. What was typed is there again when the line is opened "
                               "again before Doorstep is closed."));
            m_from->setFocus();
        });
    }
}

void SubjectLines::openBy(const Buttons& buttons)
{
    m_buttons = buttons;
    respond(buttons.need, &QPushButton::clicked, this, [this] {
        start(m_buttons.need);
        m_need->start(m_subject.id, NeedLine::From::Asking);
    });
    respond(buttons.wish, &QPushButton::clicked, this, [this] {
        start(m_buttons.wish);
        m_wish->start(m_subject.id);
    });
}

void SubjectLines::startHazard()
{
    start(m_buttons.more);
    m_need->start(m_subject.id, NeedLine::From::HazardReport);
}

void SubjectLines::startService()
{
    start(m_buttons.more);
    m_service->start(m_subject);
}

QList<FillStrip*> SubjectLines::strips() const
{
    return {m_need, m_wish, m_service, m_hands};
}

void SubjectLines::startHands()
{
    start(m_buttons.more);
    m_hands->start(m_subject);
}

void SubjectLines::start(QPushButton* from)
{
    Q_EMIT starting();
    m_from = from;
    putAway();
}

void SubjectLines::resume()
{
    m_from = m_need->resume(m_subject.id)   ? m_buttons.need
             : m_wish->resume(m_subject.id) ? m_buttons.wish
             : m_service->resume(m_subject) ? m_buttons.more
             : m_hands->resume(m_subject)   ? m_buttons.more
                                            : m_from;
}

void SubjectLines::putAway()
{
    for (FillStrip* strip : strips())
        strip->putAway();
}

bool SubjectLines::focusOpen()
{
    for (FillStrip* strip : strips()) {
        if (!strip->isHidden()) {
            strip->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void SubjectLines::done(FillStrip& strip)
{
    strip.forget();
    strip.hide();
    m_from->setFocus();
}

void SubjectLines::addNeed(const QString& text, std::optional<RowId> category,
                           std::optional<RowId> source)
{
    Need need;
    need.block = m_subject.block;
    need.subject = m_subject.id;
    need.category = category;
    need.source = source;
    need.text = text;
    need.foundOn = today();
    if (m_workspace.write(tr("Need of %1").arg(m_subject.name),
                          [&](Change& change) { raiseNeed(change, need); }))
        done(*m_need);
}

void SubjectLines::addWish(const QString& text, std::optional<int> yuan)
{
    Wish wish = collectedWish(m_subject, text, yuan, today());
    if (m_workspace.write(tr("Wish of %1").arg(m_subject.name), [&](Change& change) {
            WishStore(m_workspace.registry()).add(change, wish);
        }))
        done(*m_wish);
}

void SubjectLines::giveToNewHands(const NewHands& hands)
{
    RowId made = 0;
    const QString before = m_subject.name;
    if (m_workspace.write(tr("%1 changed hands").arg(before), [&](Change& change) {
            made = changeHands(change, m_subject.id, hands);
        })) {
        done(*m_hands);
        m_workspace.goTo({"subject", made});
        m_workspace.tell(tr("%1 begins here. What happened with %2 stays there: it is closed, and "
                            "found as before.")
                             .arg(hands.name, before));
        m_workspace.attempt([&] { askForConsent(m_workspace, {made}); });
    }
}

void SubjectLines::addService(RowId service, ServiceStep step, QDate day, const QString& note)
{
    const QString name = ServiceItemStore(m_workspace.registry()).get(service).name;
    const QString title = (step == ServiceStep::Used ? tr("%1 used %2") : tr("%2 introduced to %1"))
                              .arg(m_subject.name, name);
    if (m_workspace.write(title, [&](Change& change) {
            noteService(change, m_subject, service, step, day, note);
        })) {
        done(*m_service);
        m_workspace.tell(tr("Noted: %1.").arg(title));
    }
}

} // namespace doorstep

#include "moc_SubjectLines.cpp"
