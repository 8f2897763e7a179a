#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/Visit.h"
#include "ui/pages/visits/KeyBar.h"

class QButtonGroup;
class QCheckBox;
class QHBoxLayout;

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
    void setBesideCard(QWidget* aside);    // in the second row, at its end; below it where narrow
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nextRoleWanted();

protected:
    bool choose(int number) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QButtonGroup* m_outcomes;
    QCheckBox* m_card;
    QHBoxLayout* m_second; // row
    QWidget* m_aside = nullptr;
};

} // namespace doorstep
