// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/NeedActions.h"

#include "ui/needs/MoveStrip.h"
#include "ui/needs/NeedWords.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace doorstep {

namespace {

// In the order of Alt+1 to Alt+9: the usual way of a need from left to right.
constexpr NeedAction digits[] = {NeedAction::Recorded, NeedAction::Whistle, NeedAction::ReportIn,
                                 NeedAction::Handling, NeedAction::Talk,    NeedAction::HandOver,
                                 NeedAction::FedBack,  NeedAction::Closed,  NeedAction::Reopened};

constexpr qsizetype namedAtMost = 4;

} // namespace

NeedActions::NeedActions(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_strip(new MoveStrip(workspace.registry(), this)),
      m_row(new QHBoxLayout),
      m_said(new QLabel(this))
{
    QPalette late = m_said->palette();
    late.setColor(QPalette::WindowText, warningColour(late));
    m_said->setPalette(late);
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->hide();

    m_row->setSpacing(4);
    m_row->addWidget(caption(QStringLiteral("Alt +"), this));
    int digit = 0;
    for (const NeedAction action : digits) {
        ++digit;
        auto* button = new QToolButton(this);
        button->setText(QStringLiteral("%1 %2").arg(digit).arg(actionLabel(action)));
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(fontMetrics().height() + 2 * smallSpace);
        connect(button, &QToolButton::clicked, this, [this, action] { start(action); });
        m_row->addWidget(button);
        m_choices.append({action, button});
        // A button's own shortcut clicks with a delay, in which the next key would go astray.
        auto* keys = new QShortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + digit), parent);
        keys->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, this, [this, action, button] {
            if (button->isEnabled())
                start(action);
            else
                say(button->toolTip());
        });
    }
    m_row->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_said);
    layout->addWidget(m_strip);
    layout->addLayout(m_row);
    connect(m_strip, &MoveStrip::confirmed, this, &NeedActions::makeMove);
    connect(m_strip, &MoveStrip::cancelled, this, [this] {
        m_strip->hide();
        say({});
        Q_EMIT left();
    });
    setNeeds({});
}

void NeedActions::setNeeds(const QList<Need>& needs)
{
    const auto idsOf = [](const QList<Need>& all) {
        QList<RowId> ids;
        for (const Need& need : all)
            ids << need.id;
        return ids;
    };
    const bool others = idsOf(needs) != idsOf(m_needs);
    m_needs = needs;
    if (others) { // a strip filled in for other needs would be a trap
        m_strip->hide();
        say({});
    }
    const std::optional<NeedAction> next =
        needs.isEmpty() ? std::nullopt : nextAction(needs.constFirst().stage);
    for (const Choice& choice : std::as_const(m_choices)) {
        QString refusal = needs.isEmpty() ? tr("Choose a need first.") : QString();
        for (const Need& need : needs) {
            refusal = whyNot(need, choice.action);
            if (refusal.isEmpty())
                break;
        }
        choice.button->setEnabled(refusal.isEmpty());
        choice.button->setToolTip(refusal);
        QFont font = this->font();
        font.setBold(refusal.isEmpty() && choice.action == next);
        choice.button->setFont(font);
    }
}

void NeedActions::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void NeedActions::start(NeedAction action)
{
    if (m_needs.isEmpty())
        return;
    say({});
    m_strip->open(action, m_needs);
}

void NeedActions::startNext()
{
    const std::optional<NeedAction> next =
        m_needs.isEmpty() ? std::nullopt : nextAction(m_needs.constFirst().stage);
    if (next)
        start(*next);
}

QString NeedActions::titleOf(NeedAction action, const QList<Need>& needs) const
{
    return needs.size() == 1
               ? tr("%1: %2").arg(actionLabel(action),
                                  shortName(m_workspace.registry(), needs.constFirst()))
               : tr("%1: %n needs", nullptr, static_cast<int>(needs.size()))
                     .arg(actionLabel(action));
}

void NeedActions::makeMove()
{
    const NeedMove move = m_strip->filledIn();
    Register& registry = m_workspace.registry();
    QList<Need> allowed;
    QStringList refused;
    for (const Need& need : std::as_const(m_needs)) {
        const QString why = whyNot(registry, need, move);
        if (why.isEmpty())
            allowed << need;
        else
            refused << (m_needs.size() == 1 ? why
                                            : tr("%1: %2").arg(shortName(registry, need), why));
    }
    QString sentence = refused.mid(0, namedAtMost).join(QStringLiteral("  "));
    if (refused.size() > namedAtMost)
        sentence += tr(" And %n more.", nullptr, static_cast<int>(refused.size() - namedAtMost));
    if (allowed.isEmpty()) {
        say(sentence);
        return;
    }
    m_strip->hide();
    const bool done = m_workspace.write(titleOf(move.action, allowed), [&](Change& change) {
        for (Need& need : allowed)
            applyStep(change, need, move);
    });
    if (!done) {
        m_strip->show();
        return;
    }
    m_workspace.tell(tr("%1: %n need(s).", nullptr, static_cast<int>(allowed.size()))
                         .arg(actionLabel(move.action)));
    if (!refused.isEmpty())
        say(tr("Left as they were: %1").arg(sentence));
    Q_EMIT left();
}

} // namespace doorstep
