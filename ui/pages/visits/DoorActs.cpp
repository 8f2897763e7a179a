// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/DoorActs.h"

#include "data/records/subjects/Takeover.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/page/parts/ConsentNotice.h"
#include "ui/page/parts/HandsLine.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace doorstep {

DoorActs::DoorActs(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_hands(new HandsLine(this)),
      m_closed(add(tr("Cl&osed"), tr("It has closed down: no visit is written"))),
      m_boss(add(tr("New &boss"), tr("Another operator: a new shop begins at this door"))),
      m_moved(add(tr("Moved away (&X)"), tr("It is not here any more: no visit is written")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(smallSpace);
    for (QPushButton* button : {m_closed, m_boss, m_moved})
        row->addWidget(button);
    respond(m_closed, &QPushButton::clicked, this, [this] { mark(SubjectStatus::Closed); });
    respond(m_moved, &QPushButton::clicked, this, [this] { mark(SubjectStatus::Moved); });
    respond(m_boss, &QPushButton::clicked, this, [this] {
        m_workspace.attempt(
            [this] { m_hands->start(SubjectStore(m_workspace.registry()).get(m_subject)); });
    });
    respond(m_hands, &HandsLine::handsTyped, this, [this](const NewHands& hands) {
        const RowId before = m_subject;
        const QString name = SubjectStore(m_workspace.registry()).get(before).name;
        RowId made = 0;
        if (!m_workspace.write(tr("%1 changed hands").arg(name),
                               [&](Change& change) { made = changeHands(change, before, hands); }))
            return;
        m_hands->forget();
        m_hands->hide();
        m_workspace.tell(tr("“%1” begins at this door; “%2” is closed and found as before. Ctrl+Z "
                            "takes it back.")
                             .arg(hands.name, name));
        Q_EMIT handsChanged(before, made);
        m_workspace.attempt([&] { askForConsent(m_workspace, {made}); });
    });
    respond(m_hands, &FillStrip::cancelled, this, [this] {
        if (m_hands->giveUp())
            m_workspace.tell(
                tr("Not done. What was typed is there again when it is opened again before "
                   "Doorstep is closed."));
        Q_EMIT handsLeft();
    });
    showFor(0);
}

QPushButton* DoorActs::add(const QString& text, const QString& tip)
{
    auto* button = new QPushButton(text, this);
    button->setToolTip(asPlain(tip));
    button->setFocusPolicy(Qt::NoFocus); // Tab goes from the outcome to the words
    return button;
}

void DoorActs::showFor(RowId id)
{
    if (std::exchange(m_subject, id) != id)
        m_hands->putAway();
    const std::optional<Subject> here = refresh();
    if (here && !m_hands->isVisible())
        m_hands->resume(*here);
}

std::optional<Subject> DoorActs::refresh()
{
    std::optional<Subject> subject;
    if (m_subject != 0 && !m_workspace.registry().readOnly())
        subject = SubjectStore(m_workspace.registry()).find(m_subject);
    const bool here = subject && subject->status == SubjectStatus::Active;
    m_closed->setEnabled(here && !isPerson(subject->kind));
    m_boss->setEnabled(here && !isPerson(subject->kind));
    m_moved->setEnabled(here);
    return here ? subject : std::nullopt;
}

void DoorActs::mark(SubjectStatus status)
{
    const RowId id = m_subject;
    bool done = false;
    m_workspace.attempt([&] {
        const SubjectStore store(m_workspace.registry());
        Subject subject = store.get(id);
        done =
            m_workspace.write(tr("%1: %2").arg(subject.name, labelOf(status)), [&](Change& change) {
                markAs(subject, status, today());
                store.save(change, subject);
            });
        if (done)
            m_workspace.tell(
                tr("%1: %2. Ctrl+Z takes it back.").arg(subject.name, labelOf(status)));
    });
    if (done)
        Q_EMIT goneFrom(id);
}

} // namespace doorstep

#include "moc_DoorActs.cpp"
