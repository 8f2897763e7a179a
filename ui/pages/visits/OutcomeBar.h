#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/Visit.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QGridLayout;

namespace doorstep {

// How a visit went, by one key: 1 met, 2 absent, 3 refused, 4 come back; 5 the card given or not;
// 6 the role in which one went, which stands elsewhere.
// Other letters, an input method's too, are words and go to the field that takes them.
class OutcomeBar : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget* parent = nullptr);
    void passWordsTo(QWidget& field); // with the focus

    [[nodiscard]] std::optional<Outcome> outcome() const;
    void setOutcome(std::optional<Outcome> outcome);
    [[nodiscard]] bool cardGiven() const;
    void setCardGiven(bool given);
    void setCardHint(const QString& text); // when a card was given before
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void edited();
    void nextRoleWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool choose(int number); // false: it is none of the keys

    QWidget* m_words = nullptr;
    bool m_composing = false; // letters that an input method still holds stand in that field
    QButtonGroup* m_outcomes;
    QCheckBox* m_card;
    QGridLayout* m_layout;
};

} // namespace doorstep
