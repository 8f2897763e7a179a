// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/FrontStack.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLayout>

namespace doorstep {

FrontStack::FrontStack(QWidget* parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] {
        updateGeometry();
        // A scroll area listens to its widget for this, not to itself.
        QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
    });
}

QSize FrontStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
}

QSize FrontStack::sizeHint() const
{
    return minimumSizeHint();
}

int FrontStack::heightForWidth(int width) const
{
    const QWidget* front = currentWidget();
    if (!front)
        return 0;
    const QLayout* layout = front->layout();
    return layout && layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width)
                                                 : front->minimumSizeHint().height();
}

} // namespace doorstep

#include "moc_FrontStack.cpp"
