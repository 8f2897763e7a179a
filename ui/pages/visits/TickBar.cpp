// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/TickBar.h"

#include "ui/look/Look.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/Respond.h"

#include <QCheckBox>
#include <algorithm>

namespace doorstep {

TickBar::TickBar(QWidget* parent) : KeyBar(parent), m_layout(new WrapLayout(this))
{
    m_layout->setContentsMargins(4, 2, 4, 2);
    m_layout->setSpacing(wideSpace);
}

void TickBar::setEntries(const QList<std::pair<RowId, QString>>& entries)
{
    if (entries == m_entries)
        return;
    const Links before = ticked();
    m_entries = entries;
    qDeleteAll(m_boxes);
    m_boxes.clear();
    while (QLayoutItem* rest = m_layout->takeAt(0))
        delete rest;
    QStringList names;
    for (const auto& [id, name] : entries) {
        names << QStringLiteral("%1 %2").arg(m_boxes.size() + 1).arg(name);
        auto* box = new QCheckBox(names.constLast(), this);
        box->setFocusPolicy(Qt::NoFocus);
        respond(box, &QCheckBox::clicked, this, &TickBar::edited);
        m_boxes << box;
        m_layout->addWidget(box);
    }
    setAccessibleName(names.join(u' '));
    tick(before);
}

Links TickBar::ticked() const
{
    Links ids;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked())
            ids << m_entries.at(i).first;
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void TickBar::tick(const Links& ids)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setChecked(ids.contains(m_entries.at(i).first));
}

bool TickBar::choose(int number)
{
    if (number < 1 || number > m_boxes.size())
        return false;
    m_boxes.at(number - 1)->toggle();
    Q_EMIT edited();
    return true;
}

} // namespace doorstep

#include "moc_TickBar.cpp"
