// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/PageTitle.h"

#include "ui/look/Theme.h"

#include <QEvent>

namespace doorstep {

PageTitle::PageTitle(QWidget& page) : QLabel(&page)
{
    setObjectName(QStringLiteral("pageTitle"));
    setTextFormat(Qt::PlainText);
    setTextKind(*this, TextKind::Title);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    // As high as the buttons beside it, whether or not there are any.
    fitToText(*this, [this] { setMinimumHeight(buttonHeight()); });
    hide();
    page.installEventFilter(this);
}

// The window names a page when it has made it.
bool PageTitle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show) {
        setText(static_cast<QWidget*>(watched)->accessibleName());
        setVisible(!text().isEmpty());
    }
    return false;
}

} // namespace doorstep

#include "moc_PageTitle.cpp"
