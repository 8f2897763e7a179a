// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/OpenCell.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>

namespace doorstep {

namespace {

class OpensCell : public QObject
{
public:
    explicit OpensCell(QAbstractItemView& view) : QObject(&view), m_view(view)
    {
        view.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isPress = event->type() == QEvent::KeyPress;
        if ((!isPress && event->type() != QEvent::ShortcutOverride) ||
            static_cast<QKeyEvent*>(event)->key() != Qt::Key_F2 ||
            static_cast<QKeyEvent*>(event)->modifiers() != Qt::NoModifier)
            return QObject::eventFilter(watched, event);
        if (isPress) {
            m_view.edit(m_view.currentIndex());
            if (auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
                line && m_view.isAncestorOf(line))
                line->end(false);
        }
        event->accept();
        return true;
    }

private:
    QAbstractItemView& m_view;
};

} // namespace

void openWithF2(QAbstractItemView& view)
{
    new OpensCell(view);
}

void goDownWithEnter(QAbstractItemView& view, AfterLast afterLast)
{
    const auto goDown = [&view, afterLast] {
        const QModelIndex at = view.currentIndex();
        const bool toFirst = afterLast == AfterLast::FirstOfNext && at.isValid() &&
                             at.column() == at.model()->columnCount() - 1;
        if (const QModelIndex next = at.sibling(at.row() + 1, toFirst ? 0 : at.column());
            next.isValid())
            view.setCurrentIndex(next);
    };
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(key, &view);
        shortcut->setContext(Qt::WidgetShortcut);
        QObject::connect(shortcut, &QShortcut::activated, &view, goDown);
    }
    // Enter in a cell, which alone closes it with this hint.
    QObject::connect(view.itemDelegate(), &QAbstractItemDelegate::closeEditor, &view,
                     [goDown](const QWidget*, QAbstractItemDelegate::EndEditHint hint) {
                         if (hint == QAbstractItemDelegate::SubmitModelCache)
                             goDown();
                     });
}

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
