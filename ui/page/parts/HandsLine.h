#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/Takeover.h"
#include "ui/look/FillStrip.h"

class QLineEdit;

namespace doorstep {

class DateField;

// A shop changed hands: what the signboard says now, who runs it, since when.
class HandsLine : public FillStrip
{
    Q_OBJECT

public:
    explicit HandsLine(QWidget* parent);

    void start(const Subject& before);
    bool resume(const Subject& before); // with words that wait for it; false: there are none

Q_SIGNALS:
    // Who takes it forgets it, once it is written.
    void handsTyped(const doorstep::NewHands& hands);

private:
    void accept();

    Subject m_before;
    QLineEdit* m_name;
    QLineEdit* m_operator;
    QLineEdit* m_phone;
    DateField* m_day;
};

} // namespace doorstep
