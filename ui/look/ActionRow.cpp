// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/ActionRow.h"

#include "ui/look/FillStrip.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr qsizetype namedAtMost = 4;

} // namespace

ActionRow::ActionRow(const QList<ActionKey>& actions, FillStrip* strip, QWidget* parent)
    : QWidget(parent), m_filled(strip), m_row(new QHBoxLayout), m_said(plainLabel(this))
{
    setTone(*m_said, Tone::Late);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->hide();
    connect(strip, &FillStrip::broughtBack, this, [this] { say({}); });

    m_row->setSpacing(4);
    m_row->addWidget(caption(QStringLiteral("Alt +"), this));
    for (int action = 0; action < actions.size(); ++action) {
        const ActionKey& keyed = actions.at(action);
        auto* button = new QToolButton(this);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, action] { Q_EMIT chosen(action); });
        m_row->addWidget(button);
        m_buttons << button;
        const QString shift =
            keyed.more.testFlag(Qt::ShiftModifier) ? QStringLiteral("⇧") : QString();
        button->setText(QStringLiteral("%1%2 %3").arg(shift).arg(keyed.digit).arg(keyed.label));
        // A button's own shortcut clicks with a delay, in which the next key would go astray.
        auto* keys = new QShortcut(QKeyCombination(Qt::AltModifier | keyed.more,
                                                   static_cast<Qt::Key>(Qt::Key_0 + keyed.digit)),
                                   parent);
        keys->setContext(Qt::WindowShortcut);
        connect(keys, &QShortcut::activated, this, [this, action, button] {
            if (button->isEnabled())
                Q_EMIT chosen(action);
            else
                say(button->toolTip());
        });
    }
    m_row->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_said);
    layout->addWidget(strip);
    layout->addLayout(m_row);
}

void ActionRow::leaveStrip()
{
    m_filled->putAway();
    say({});
}

void ActionRow::say(const QString& sentence)
{
    const QStringList waiting = sentence.isEmpty() ? m_filled->waiting() : QStringList();
    const QString shown =
        waiting.isEmpty()
            ? sentence
            : tr("Filled in and not done, it waits where it was typed: %1. Choose that again and "
                 "take the same step.")
                  .arg(inOneSentence(waiting));
    m_said->setText(shown);
    m_said->setVisible(!shown.isEmpty());
}

void ActionRow::allow(int action, const QString& refusal, bool next)
{
    QToolButton* button = m_buttons.at(action);
    button->setEnabled(refusal.isEmpty());
    button->setToolTip(asPlain(refusal));
    QFont font = this->font();
    font.setBold(refusal.isEmpty() && next);
    button->setFont(font);
}

QString ActionRow::inOneSentence(const QStringList& refused)
{
    QString sentence = refused.mid(0, namedAtMost).join(QStringLiteral("  "));
    if (refused.size() > namedAtMost)
        sentence += tr(" And %n more.", nullptr, static_cast<int>(refused.size() - namedAtMost));
    return sentence;
}

} // namespace doorstep

#include "moc_ActionRow.cpp"
