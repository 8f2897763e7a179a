#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Change.h"
#include "data/register/Register.h"
#include "ui/pages/visits/KeyBar.h"

class QCheckBox;

namespace doorstep {

class WrapLayout;

// Some of a short list, ticked off by the digit of each (五带).
class TickBar : public KeyBar
{
    Q_OBJECT

public:
    explicit TickBar(QWidget* parent);

    void setEntries(const QList<std::pair<RowId, QString>>& entries);
    [[nodiscard]] Links ticked() const; // sorted
    void tick(const Links& ids);

protected:
    bool choose(int number) override;

private:
    WrapLayout* m_layout;
    QList<std::pair<RowId, QString>> m_entries;
    QList<QCheckBox*> m_boxes;
};

} // namespace doorstep
