// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/EditKey.h"

#include "ui/page/Respond.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace doorstep {

namespace {

struct EditKeyText
{
    Q_DECLARE_TR_FUNCTIONS(EditKey)
};

} // namespace

void addEditKey(QWidget& list, const std::function<void()>& open)
{
    auto* edit = new QAction(EditKeyText::tr("&Edit"), &list);
    edit->setShortcut(Qt::Key_F2);
    edit->setShortcutContext(Qt::WidgetShortcut);
    respond(edit, &QAction::triggered, &list, [&list, open] {
        open();
        const QList<QWidget*> parts = list.window()->findChildren<QWidget*>();
        for (QWidget* part : parts) {
            auto* begins = dynamic_cast<BeginsEditing*>(part);
            if (begins && part->isVisible()) {
                begins->beginEditing();
                return;
            }
        }
    });
    list.addAction(edit);
}

} // namespace doorstep
