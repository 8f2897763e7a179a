#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/wishes/WishFlow.h"
#include "ui/look/FillStrip.h"

class QLineEdit;

namespace doorstep {

class DateField;

// One line in which a step of a wish is filled in: the day (today), and who claims it or how it was
// fulfilled.
class WishStrip : public FillStrip
{
    Q_OBJECT

public:
    explicit WishStrip(QWidget* parent);

    // A step back takes nothing and needs no strip.
    [[nodiscard]] static bool isNeededFor(WishAction action);
    void open(WishAction action, const QList<RowId>& wishes);
    [[nodiscard]] WishMove filledIn() const;

private:
    WishAction m_action = WishAction::Publish;
    QLabel* m_title;
    DateField* m_day;
    QLineEdit* m_claimedBy;
    QLineEdit* m_phone;
    QLineEdit* m_outcome;
    QList<QWidget*> m_ofClaim;
    QList<QWidget*> m_ofFulfilling;
};

} // namespace doorstep
