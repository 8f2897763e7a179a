// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/GrowingRows.h"

#include "ui/look/Look.h"

namespace doorstep {

GrowingRows::GrowingRows(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(smallSpace);
}

void GrowingRows::addFields(const QList<QWidget*>& fields)
{
    const auto number = static_cast<int>(m_rows.size());
    QWidget* before = m_rows.isEmpty() ? this : m_rows.constLast().constLast();
    for (int column = 0; column < fields.size(); ++column) {
        QWidget* field = fields.at(column);
        m_grid->addWidget(field, number, column, Qt::AlignTop);
        setTabOrder(before, field);
        before = field;
    }
    m_rows << fields;
}

void GrowingRows::keepRows(qsizetype count)
{
    while (m_rows.size() > count) {
        for (QWidget* field : m_rows.takeLast()) {
            m_grid->removeWidget(field);
            field->hide();
            field->deleteLater();
        }
    }
}

void GrowingRows::growIfFull()
{
    if (m_rows.isEmpty() || !isBlank(m_rows.size() - 1))
        addBlank();
}

void GrowingRows::noteEdit()
{
    growIfFull();
    Q_EMIT edited();
}

void GrowingRows::focusInEvent(QFocusEvent* /*event*/)
{
    begin();
}

void GrowingRows::begin()
{
    if (!m_rows.isEmpty())
        m_rows.constLast().constFirst()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace doorstep

#include "moc_GrowingRows.cpp"
