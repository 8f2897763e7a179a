// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/ActionRow.h"

#include "ui/look/FillStrip.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace doorstep {

namespace {

constexpr qsizetype namedAtMost = 4;

} // namespace

ActionRow::ActionRow(const QList<ActionKey>& actions, FillStrip* strip, QWidget* parent)
    : QWidget(parent),
      m_filled(strip),
      m_row(new QHBoxLayout),
      m_said(plainLabel(this)),
      m_held(new HeldLetters(m_said)),
      m_more(new QPushButton(tr("Other steps"), this)),
      m_next(new QPushButton(this))
{
    setTone(*m_said, Tone::Late);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->hide();
    connect(strip, &FillStrip::broughtBack, this, [this] { say({}); });
    connect(m_held, &HeldLetters::changed, this, [this] { showSaid(m_sentence); });
    connect(m_held, &HeldLetters::leftByKey, this, [this] {
        m_held->end();
        if (m_rows)
            m_rows->setFocus();
    });
    connect(m_held, &HeldLetters::leftFor, this, [this](QKeyEvent* key) {
        m_held->end();
        if (m_rows)
            passOn(*key, *m_rows);
    });

    m_row->setSpacing(smallSpace);
    auto* menu = new QMenu(m_more);
    menu->setToolTipsVisible(true); // why one can't be taken
    for (int action = 0; action < actions.size(); ++action) {
        const ActionKey& keyed = actions.at(action);
        // The key stands beside the words; the menu's own would be a second one.
        const QString key =
            QKeySequence(QKeyCombination(Qt::AltModifier | keyed.more,
                                         static_cast<Qt::Key>(Qt::Key_0 + keyed.digit)))
                .toString(QKeySequence::NativeText);
        QAction* step = menu->addAction(keyed.label + u'\t' + key);
        connect(step, &QAction::triggered, this, [this, action] { Q_EMIT chosen(action); });
        m_steps << step;
        m_words << tr("%1 (%2)", "a step and its key").arg(keyed.label, key);
        // A button's own shortcut clicks with a delay, in which the next key would go astray.
        auto* keys = new QShortcut(QKeyCombination(Qt::AltModifier | keyed.more,
                                                   static_cast<Qt::Key>(Qt::Key_0 + keyed.digit)),
                                   parent);
        keys->setContext(Qt::WindowShortcut);
        connect(keys, &QShortcut::activated, this, [this, action, step] {
            if (step->isEnabled())
                Q_EMIT chosen(action);
            else
                refuse(m_refusals.value(action));
        });
    }
    m_more->setMenu(menu);
    setPrimary(*m_next);
    m_next->hide();
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_nextStep >= 0)
            Q_EMIT chosen(m_nextStep);
    });
    m_row->addStretch();
    m_row->addWidget(m_more);
    m_row->addWidget(m_next);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* told = new QHBoxLayout;
    told->setSpacing(smallSpace);
    told->addWidget(m_said, 1);
    told->addWidget(copyButton(*m_held, this, [this](const QString& said) { say(said); }));
    layout->addLayout(told);
    layout->addWidget(strip);
    layout->addLayout(m_row);
}

void ActionRow::leaveStrip()
{
    m_filled->putAway();
    say({});
}

// In a field one types on. In rows letters are nothing: they are kept for whoever meant them for
// the step.
void ActionRow::refuse(const QString& why)
{
    say(why);
    auto* rows = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    if (!rows || why.isEmpty())
        return;
    m_rows = rows;
    m_held->leaveByKeysOf(*rows);
    m_held->begin();
}

void ActionRow::say(const QString& sentence)
{
    m_held->end();
    const QStringList waiting = sentence.isEmpty() ? m_filled->waiting() : QStringList();
    const QString shown =
        waiting.isEmpty()
            ? sentence
            : tr("Filled in and not done, it waits where it was typed: %1. Choose that again and "
                 "take the same step.")
                  .arg(inOneSentence(waiting));
    m_sentence = shown;
    showSaid(shown);
}

void ActionRow::showSaid(const QString& sentence)
{
    QString text = sentence;
    if (const QStringList held = m_held->unsavedWords(); !held.isEmpty())
        text += tr(" Not written anywhere: “%1”.").arg(held.join(tr("”, “")));
    m_said->setText(text.trimmed());
    m_said->setVisible(!text.isEmpty());
}

void ActionRow::allow(int action, const QString& refusal, bool next)
{
    m_steps.at(action)->setEnabled(refusal.isEmpty());
    m_steps.at(action)->setToolTip(asPlain(refusal));
    m_refusals.insert(action, refusal);
    if (refusal.isEmpty() && next)
        m_nextStep = action;
    else if (m_nextStep == action)
        m_nextStep = -1;
    m_next->setVisible(m_nextStep >= 0);
    if (m_nextStep >= 0)
        m_next->setText(m_words.at(m_nextStep));
    m_more->setEnabled(std::any_of(m_steps.begin(), m_steps.end(),
                                   [](const QAction* step) { return step->isEnabled(); }));
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
