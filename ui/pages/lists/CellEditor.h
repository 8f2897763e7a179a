#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/lists/EditableList.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QStyledItemDelegate>

namespace doorstep {

// Edits the cells of a list in place: a line, or a box in which typing chooses. The current cell is
// framed, since a whole row is selected.
class CellEditor : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CellEditor(const EditableList& list, QObject* parent);

    // What is typed in the cell that is open now; nothing when none is, or nothing was typed.
    struct Typed
    {
        QPersistentModelIndex at;
        QString words;
    };
    [[nodiscard]] std::optional<Typed> typed() const;
    void resume(const QString& words); // in the cell that was opened again

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    const EditableList& m_list;
    mutable QPointer<QWidget> m_open; // until it hands over what it holds
    mutable QPersistentModelIndex m_at;
    mutable EditableList::Choices m_choices; // in the box that is open
};

} // namespace doorstep
