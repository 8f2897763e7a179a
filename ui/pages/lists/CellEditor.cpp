// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lists/CellEditor.h"

#include "ui/look/CodeBox.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>

namespace doorstep {

CellEditor::CellEditor(const EditableList& list, QObject* parent)
    : QStyledItemDelegate(parent), m_list(list)
{
}

std::optional<CellEditor::Typed> CellEditor::typed() const
{
    const auto* line = qobject_cast<const QLineEdit*>(m_open.data());
    if (!line || !line->isModified())
        return std::nullopt;
    return Typed{m_at, line->text()};
}

void CellEditor::resume(const QString& words)
{
    if (auto* line = qobject_cast<QLineEdit*>(m_open.data())) {
        line->setText(words);
        line->setModified(true);
    }
}

void CellEditor::paint(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const
{
    QStyleOptionViewItem plain(option);
    plain.state &= ~QStyle::State_HasFocus;
    QStyledItemDelegate::paint(painter, plain, index);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view || view->currentIndex() != index || !view->hasFocus())
        return;
    painter->save();
    painter->setPen(QPen(inkOf(Tone::Accent), 1));
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

QWidget* CellEditor::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                  const QModelIndex& index) const
{
    const QString name =
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    QWidget* editor = nullptr;
    respondNow(this, [&] {
        (void)m_list.value(index.row(), index.column()); // what will be put into it
        if (m_list.columns().at(index.column()).editor == ListColumn::Editor::Choice) {
            m_choices = m_list.choices(index.row(), index.column());
            auto* box = new CodeBox(parent);
            RowId place = 0;
            for (const auto& [value, shown] : std::as_const(m_choices))
                box->addEntry(shown, place++);
            editor = box;
        } else {
            auto* line = new QLineEdit(parent);
            line->setFrame(false);
            editor = line;
        }
    });
    if (!editor)
        return nullptr; // it can't be read, which is said
    editor->setAccessibleName(name);
    editor->setAutoFillBackground(true);
    m_open = editor;
    m_at = index;
    return editor;
}

void CellEditor::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* box = qobject_cast<CodeBox*>(editor)) {
        RowId place = 0;
        for (const auto& choice : std::as_const(m_choices)) {
            if (choice.first.toString() == value.toString())
                box->choose(place);
            ++place;
        }
    } else if (auto* line = qobject_cast<QLineEdit*>(editor); line && !line->isModified()) {
        line->setText(value.toString()); // news of the register overwrites no typing
    }
}

void CellEditor::setModelData(QWidget* editor, QAbstractItemModel* model,
                              const QModelIndex& index) const
{
    m_open = nullptr;
    if (const auto* box = qobject_cast<CodeBox*>(editor)) {
        if (const std::optional<RowId> place = box->chosen(); place && *place < m_choices.size())
            model->setData(index, m_choices.at(*place).first, Qt::EditRole);
    } else if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, line->text(), Qt::EditRole);
    }
}

void CellEditor::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    Q_UNUSED(index);
    QRect place = option.rect;
    if (qobject_cast<CodeBox*>(editor)) // room for its arrow
        place.setWidth(std::max(place.width(), editor->sizeHint().width()));
    editor->setGeometry(place);
}

} // namespace doorstep

#include "moc_CellEditor.cpp"
