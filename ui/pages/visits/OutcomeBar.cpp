// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/OutcomeBar.h"

#include "ui/look/Icons.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/Respond.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace doorstep {

namespace {

constexpr int cardNumber = 5; // after the outcomes
constexpr int roleNumber = 6;
constexpr double outcomeHeight = 52; // pixels at the middle size of text
constexpr double lowestFull = 600;   // window in which they are as high
constexpr double narrowestFull = 1000;

} // namespace

OutcomeBar::OutcomeBar(QWidget* parent)
    : KeyBar(parent),
      m_outcomes(new QButtonGroup(this)),
      m_second(new QWidget(parent)),
      m_card(new QCheckBox(m_second))
{
    setAccessibleName(tr("Outcome: 1 met, 2 absent, 3 refused, 4 come back, 5 card given; "
                         "6 the next role"));
    setAutoFillBackground(true); // fields go below it
    setBackgroundRole(QPalette::Base);
    auto* first = new QHBoxLayout(this);
    first->setContentsMargins(4, 4, 4, 4); // for the frame of the focus
    first->setSpacing(smallSpace);
    for (const Word<Outcome>& word : wordsOf<Outcome>()) {
        const int number = static_cast<int>(word.value) + 1;
        auto* button =
            new QPushButton(QStringLiteral("%1  %2").arg(number).arg(labelOf(word.value)), this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        setTextKind(*button, TextKind::Section);
        respond(button, &QPushButton::toggled, button,
                [button](bool chosen) { // not by colour alone
                    button->setIcon(chosen ? lineIcon(QStringLiteral("check"), Tone::Accent)
                                           : QIcon());
                });
        m_outcomes->addButton(button, static_cast<int>(word.value));
        first->addWidget(button, 1);
    }
    m_card->setFocusPolicy(Qt::NoFocus);
    setCardHint({});
    auto* second = new WrapLayout(m_second);
    second->setContentsMargins(4, 0, 4, 0);
    second->addWidget(m_card);
    fitToText(*this, [this] { fit(); });
    respond(m_outcomes, &QButtonGroup::idClicked, this, &OutcomeBar::edited);
    respond(m_card, &QCheckBox::clicked, this, &OutcomeBar::edited);
}

void OutcomeBar::setBesideCard(QWidget& aside)
{
    auto* end = new QHBoxLayout;
    end->addWidget(&aside);
    static_cast<WrapLayout*>(m_second->layout())->addAtEnd(end);
}

// In a low or narrow window the fields below need the room.
void OutcomeBar::fit()
{
    const bool low = window()->height() < scaled(lowestFull);
    for (QAbstractButton* button : m_outcomes->buttons())
        button->setMinimumHeight(low ? buttonHeight() : scaled(outcomeHeight));
    // What else one finds at a door stands in the same line then.
    const bool narrow = window()->width() < scaled(narrowestFull);
    m_card->setText(m_cardHint.isEmpty() || narrow ? tr("5  Card given")
                                                   : tr("5  Card given (%1)").arg(m_cardHint));
    m_card->setToolTip(asPlain(m_cardHint));
}

QSize OutcomeBar::minimumSizeHint() const
{
    int width = 8;
    for (const QAbstractButton* button : m_outcomes->buttons())
        width += button->minimumSizeHint().width() + smallSpace;
    return {width, KeyBar::minimumSizeHint().height()};
}

void OutcomeBar::resizeEvent(QResizeEvent* event)
{
    KeyBar::resizeEvent(event);
    fit();
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
    m_cardHint = text;
    fit();
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

} // namespace doorstep

#include "moc_OutcomeBar.cpp"
