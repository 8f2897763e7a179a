// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/OutcomeBar.h"

#include "data/base/Text.h"
#include "ui/look/Look.h"
#include "ui/look/TypedWords.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace doorstep {

namespace {

constexpr int cardColumn = 4;
constexpr int cardNumber = 5; // after the outcomes
constexpr int roleNumber = 6;

void emphasise(QPushButton& button, bool chosen)
{
    QPalette palette;
    if (chosen) {
        palette.setColor(QPalette::Button, accentColour(palette));
        palette.setColor(QPalette::ButtonText, palette.color(QPalette::Base));
    }
    button.setPalette(palette);
    QFont font = button.font();
    font.setBold(chosen);
    button.setFont(font);
}

} // namespace

OutcomeBar::OutcomeBar(QWidget* parent)
    : QWidget(parent),
      m_outcomes(new QButtonGroup(this)),
      m_card(new QCheckBox(this)),
      m_layout(new QGridLayout(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
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
        button->setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 4 + 18);
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

void OutcomeBar::passWordsTo(QWidget& field)
{
    m_words = &field;
    setAttribute(Qt::WA_InputMethodEnabled);
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

void OutcomeBar::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && choose(event->key() - Qt::Key_0))
        return;
    const QString typed = m_words ? typedBy(*event) : QString();
    if (typed.isEmpty())
        QWidget::keyPressEvent(event);
    else
        typeInto(*m_words, typed);
}

// What is begun to be composed here is seen in the field of words, and the focus follows when it
// is whole: going there in its midst would break it off.
void OutcomeBar::inputMethodEvent(QInputMethodEvent* event)
{
    const QString typed = event->commitString();
    const bool begun = std::exchange(m_composing, !event->preeditString().isEmpty());
    if (!begun && !m_composing && typed.size() == 1 && choose(halfWidth(typed).toInt()))
        return;
    if (!m_words) {
        event->ignore();
        return;
    }
    if (!begun)
        goBehindWords(*m_words);
    QCoreApplication::sendEvent(m_words, event);
    if (!m_composing && !typed.isEmpty())
        m_words->setFocus(Qt::OtherFocusReason);
}

QVariant OutcomeBar::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (!m_words)
        return QWidget::inputMethodQuery(query);
    const QVariant answer = m_words->inputMethodQuery(query);
    if (query != Qt::ImCursorRectangle && query != Qt::ImAnchorRectangle)
        return answer;
    const QPoint offset = mapFromGlobal(m_words->mapToGlobal(QPoint()));
    return answer.toRectF().translated(offset); // where the candidates are offered
}

QSize OutcomeBar::minimumSizeHint() const
{
    int width = 8;
    for (const QAbstractButton* button : m_outcomes->buttons())
        width += button->minimumWidth() + smallSpace;
    return {width, QWidget::minimumSizeHint().height()};
}

// Where it is narrow, the card stands below the outcomes.
void OutcomeBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
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

void OutcomeBar::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void OutcomeBar::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

// The bar has the focus as a whole, so it shows that as a whole.
void OutcomeBar::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(accentColour(palette()), 2));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace doorstep

#include "moc_OutcomeBar.cpp"
