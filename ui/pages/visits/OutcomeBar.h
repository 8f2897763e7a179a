#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/Visit.h"
#include "ui/pages/visits/KeyBar.h"

class QButtonGroup;
class QCheckBox;

namespace doorstep {

// How a visit went, by one key: 1 met, 2 absent, 3 refused, 4 come back; 5 the card given or not;
// 6 the role in which one went, which stands elsewhere.
class OutcomeBar : public KeyBar
{
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget* parent = nullptr);

    [[nodiscard]] std::optional<Outcome> outcome() const;
    void setOutcome(std::optional<Outcome> outcome);
    [[nodiscard]] bool cardGiven() const;
    void setCardGiven(bool given);
    void setCardHint(const QString& text); // when a card was given before
    // The card, and at its end what else one finds at a door. The bar itself stays in sight.
    [[nodiscard]] QWidget* secondRow() const { return m_second; }
    void setBesideCard(QWidget& aside);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nextRoleWanted();

protected:
    bool choose(int number) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QButtonGroup* m_outcomes;
    QWidget* m_second; // row
    QCheckBox* m_card;
    QString m_cardHint;
};

} // namespace doorstep
