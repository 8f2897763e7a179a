// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/OutcomeBar.h"

#include "ui/look/Look.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>

namespace doorstep {

namespace {

constexpr int cardColumn = 4;
constexpr int cardNumber = 5; // after the outcomes
constexpr int roleNumber = 6;

void emphasise(QPushButton& button, bool chosen)
{
    setPrimary(button, chosen);
}

} // namespace

OutcomeBar::OutcomeBar(QWidget* parent)
    : KeyBar(parent),
      m_outcomes(new QButtonGroup(this)),
      m_card(new QCheckBox(this)),
      m_layout(new QGridLayout(this))
{
    setAccessibleName(tr("Outcome: 1 met, 2 absent, 3 refused, 4 come back, 5 card given; "
                         "6 the next role"));
    m_layout->setContentsMargins(4, 4, 4, 4);
    m_layout->setSpacing(smallSpace);
    m_layout->setColumnStretch(cardColumn, 1);
    for (const Word<Outcome>& word : wordsOf<Outcome>()) {
        const int number = static_cast<int>(word.value) + 1;
        auto* button =
            new QPushButton(QStringLiteral("%1  %2").arg(number).arg(labelOf(word.value)), this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::toggled, button,
                [button](bool chosen) { emphasise(*button, chosen); });
        fitToText(*button, [this, button] {
            button->setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 4 + 18);
        });
        m_outcomes->addButton(button, static_cast<int>(word.value));
        m_layout->addWidget(button, 0, number - 1);
    }
    m_card->setFocusPolicy(Qt::NoFocus);
    setCardHint({});
    m_layout->addWidget(m_card, 0, cardColumn);
    connect(m_outcomes, &QButtonGroup::idClicked, this, &OutcomeBar::edited);
    connect(m_card, &QCheckBox::clicked, this, &OutcomeBar::edited);
}

std::optional<Outcome> OutcomeBar::outcome() const
{
    const int id = m_outcomes->checkedId();
    return id < 0 ? std::nullopt : std::optional<Outcome>(static_cast<Outcome>(id));
}

void OutcomeBar::setOutcome(std::optional<Outcome> outcome)
{
    m_outcomes->setExclusive(false);
    for (QAbstractButton* button : m_outcomes->buttons())
        button->setChecked(outcome && m_outcomes->id(button) == static_cast<int>(*outcome));
    m_outcomes->setExclusive(true);
}

bool OutcomeBar::cardGiven() const
{
    return m_card->isChecked();
}

void OutcomeBar::setCardGiven(bool given)
{
    m_card->setChecked(given);
}

void OutcomeBar::setCardHint(const QString& text)
{
    m_card->setText(text.isEmpty() ? tr("5  Card given") : tr("5  Card given (%1)").arg(text));
}

bool OutcomeBar::choose(int number)
{
    if (number < 1 || number > roleNumber)
        return false;
    if (number == roleNumber) {
        Q_EMIT nextRoleWanted();
        return true;
    }
    if (number == cardNumber)
        m_card->setChecked(!m_card->isChecked());
    else
        setOutcome(static_cast<Outcome>(number - 1));
    Q_EMIT edited();
    return true;
}

QSize OutcomeBar::minimumSizeHint() const
{
    int width = 8;
    for (const QAbstractButton* button : m_outcomes->buttons())
        width += button->minimumWidth() + smallSpace;
    return {width, KeyBar::minimumSizeHint().height()};
}

// Where it is narrow, the card stands below the outcomes.
void OutcomeBar::resizeEvent(QResizeEvent* event)
{
    KeyBar::resizeEvent(event);
    const bool narrow = width() < minimumSizeHint().width() + m_card->sizeHint().width();
    const bool below = m_layout->itemAtPosition(0, cardColumn) == nullptr;
    if (narrow == below)
        return;
    m_layout->removeWidget(m_card);
    if (narrow)
        m_layout->addWidget(m_card, 1, 0, 1, cardColumn + 1);
    else
        m_layout->addWidget(m_card, 0, cardColumn);
}

} // namespace doorstep

#include "moc_OutcomeBar.cpp"
