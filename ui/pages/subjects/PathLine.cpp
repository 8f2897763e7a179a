// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/PathLine.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace doorstep {

PathLine::PathLine(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(smallSpace);
    row->addWidget(caption(tr("Path"), this));
    for (size_t i = 0; i < m_steps.size(); ++i) {
        if (i > 0)
            row->addWidget(caption(QStringLiteral("›"), this));
        m_steps[i] = plainLabel(this);
        row->addWidget(m_steps[i]);
    }
    row->addStretch(1);
}

void PathLine::showPath(const PathDays& days)
{
    m_days = days;
    QStringList told;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const QString label = labelOf(pathSteps[i]);
        const QString day = m_days[i].toString(Qt::ISODate);
        m_steps[i]->setText(day.isEmpty() ? QStringLiteral("○ ") + label
                                          : QStringLiteral("● %1 %2").arg(label, day));
        told << (day.isEmpty() ? tr("%1: not yet").arg(label) : label + u' ' + day);
    }
    setAccessibleName(tr("Path") + QStringLiteral(": ") + told.join(QStringLiteral(", ")));
    paintSteps();
}

void PathLine::paintSteps()
{
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const bool reached = m_days[i].isValid();
        setTone(*m_steps[i], reached ? Tone::Accent : Tone::Soft);
    }
}

void PathLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_steps.back())
        paintSteps();
}

} // namespace doorstep
