// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FillStrip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace doorstep {

FillStrip::FillStrip(QWidget* parent) : QFrame(parent)
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
}

QLabel* FillStrip::addField(QHBoxLayout& row, const QString& label, QWidget* widget, int stretch)
{
    auto* name = new QLabel(label, this);
    name->setBuddy(widget);
    widget->setAccessibleName(label);
    row.addWidget(name);
    row.addWidget(widget, stretch);
    return name;
}

void FillStrip::addButtons(QHBoxLayout& row, QWidget* lastField)
{
    auto* confirm = new QToolButton(this);
    confirm->setText(tr("Do it (Enter)"));
    auto* leave = new QToolButton(this);
    leave->setText(tr("Leave (Esc)"));
    for (QToolButton* button : {confirm, leave}) {
        button->setFocusPolicy(Qt::TabFocus);
        row.addWidget(button);
    }
    setTabOrder(lastField, confirm);
    setTabOrder(confirm, leave);
    connect(confirm, &QToolButton::clicked, this, &FillStrip::confirmed);
    connect(leave, &QToolButton::clicked, this, &FillStrip::cancelled);
}

// Lines and boxes pass Enter and Escape on to here, after they have taken what was typed.
void FillStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT confirmed();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

} // namespace doorstep
