#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lists/EditableList.h"

#include <QStyledItemDelegate>

namespace doorstep {

// Edits the cells of a list in place: a line, or a box in which typing chooses. The current cell is
// framed, since a whole row is selected.
class CellEditor : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CellEditor(const EditableList& list, QObject* parent);

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
};

} // namespace doorstep
