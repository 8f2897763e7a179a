// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/ChipRow.h"

#include "ui/look/WrapLayout.h"

#include <QButtonGroup>
#include <QToolButton>

namespace doorstep {

ChipRow::ChipRow(const QStringList& names, QWidget* parent)
    : QWidget(parent), m_names(names), m_group(new QButtonGroup(this))
{
    auto* row = new WrapLayout(this);
    for (int i = 0; i < m_names.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setText(m_names.at(i));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int chip, bool on) {
        if (on)
            Q_EMIT chipChosen(chip);
    });
}

int ChipRow::chosen() const
{
    return m_group->checkedId();
}

void ChipRow::choose(int chip)
{
    m_group->button(chip)->setChecked(true);
}

void ChipRow::step(int by)
{
    const int count = static_cast<int>(m_names.size());
    choose((chosen() + by + count) % count);
}

void ChipRow::showCount(int chip, qint64 count, Tone tone)
{
    auto* button = m_group->button(chip);
    button->setText(QStringLiteral("%1 %2").arg(m_names.at(chip)).arg(count));
    setTone(*button, tone);
}

} // namespace doorstep

#include "moc_ChipRow.cpp"
