// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Warning.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QApplication>
#include <QMessageBox>

namespace doorstep {

namespace {

bool standsOnScreen(const QString& sentence)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::any_of(windows.begin(), windows.end(), [&](const QWidget* window) {
        const auto* box = qobject_cast<const QMessageBox*>(window);
        return box && box->isVisible() && box->text() == asPlain(sentence);
    });
}

} // namespace

void warn(QWidget* parent, const QString& sentence)
{
    if (!standsOnScreen(sentence))
        QMessageBox::warning(parent, programName(), asPlain(sentence));
}

void warnLater(const QString& sentence)
{
    QMetaObject::invokeMethod(
        qApp,
        [sentence] {
            if (standsOnScreen(sentence))
                return;
            auto* box = new QMessageBox(QMessageBox::Warning, programName(), asPlain(sentence),
                                        QMessageBox::Ok, QApplication::activeWindow());
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        },
        Qt::QueuedConnection);
}

} // namespace doorstep
