// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/OpenCell.h"

#include <QAbstractItemView>
#include <QLineEdit>

namespace doorstep {

void onCellLeft(QAbstractItemView& view,
                const std::function<void(const QModelIndex& cell, const QString& words)>& tell)
{
    QObject::connect(view.itemDelegate(), &QAbstractItemDelegate::closeEditor, &view,
                     [&view, tell](const QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
                         const auto* line = qobject_cast<const QLineEdit*>(editor);
                         if (hint != QAbstractItemDelegate::RevertModelCache || !line ||
                             !line->isModified() || line->text().trimmed().isEmpty())
                             return;
                         tell(view.currentIndex(), line->text());
                     });
}

void enterOpenCell(QAbstractItemView& view)
{
    const QWidget* focused = view.focusWidget();
    if (focused && focused != &view && view.isAncestorOf(focused) && focused->hasFocus())
        view.setFocus(); // the editor that loses it hands over what it holds
}

} // namespace doorstep
