// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/NeedBoard.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/page/parts/NeedWords.h"
#include "ui/pages/needs/NeedCard.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>

namespace doorstep {

NeedColumn::NeedColumn(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new NeedCardDelegate(this));
    setSelectionMode(ExtendedSelection);
    setWordWrap(true); // another width is another layout
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
}

void NeedColumn::keyPressEvent(QKeyEvent* event)
{
    const bool plain =
        (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    switch (plain ? event->key() : 0) {
    case Qt::Key_Left:
        Q_EMIT neighbourWanted(-1);
        break;
    case Qt::Key_Right:
        Q_EMIT neighbourWanted(1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT openWanted();
        break;
    case Qt::Key_Plus:
        Q_EMIT moveOnWanted();
        break;
    case Qt::Key_Delete:
        Q_EMIT removeWanted();
        break;
    default:
        QListWidget::keyPressEvent(event);
    }
}

void NeedColumn::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex card = byKey ? currentIndex() : indexAt(event->pos());
    if (!card.isValid()) {
        QListWidget::contextMenuEvent(event);
        return;
    }
    const QPoint place =
        byKey ? viewport()->mapToGlobal(visualRect(card).center()) : event->globalPos();
    QMenu menu(this);
    respond(menu.addAction(tr("Open\tEnter")), &QAction::triggered, this, &NeedColumn::openWanted);
    respond(menu.addAction(tr("To the next stage\t+")), &QAction::triggered, this,
            &NeedColumn::moveOnWanted);
    respond(menu.addAction(tr("Delete\tDelete")), &QAction::triggered, this,
            &NeedColumn::removeWanted);
    menu.exec(place);
}

NeedBoard::NeedBoard(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        Shown& shown = m_columns.at(i);
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        shown.title = heading({}, this);
        shown.list = new NeedColumn(this);
        shown.list->setAccessibleName(labelOf(static_cast<NeedStage>(i)));
        column->addWidget(shown.title);
        column->addWidget(shown.list, 1);
        layout->addLayout(column, 1);
        respond(shown.list, &NeedColumn::neighbourWanted, this,
                [this, i](int step) { stepColumn(i, step); });
        respond(shown.list, &NeedColumn::moveOnWanted, this, &NeedBoard::moveOnWanted);
        respond(shown.list, &NeedColumn::openWanted, this, &NeedBoard::openWanted);
        respond(shown.list, &QListWidget::itemDoubleClicked, this, &NeedBoard::openWanted);
        respond(shown.list, &NeedColumn::removeWanted, this, &NeedBoard::removeWanted);
        respond(shown.list, &QListWidget::itemSelectionChanged, this, [this, i] {
            if (m_filling || m_columns.at(i).list->selectedItems().isEmpty())
                return;
            leaveOnly(m_columns.at(i).list);
            Q_EMIT selectionChanged();
        });
    }
}

void NeedBoard::fill(Shown& shown, NeedStage stage, const NeedOverview::Column& column,
                     const Ledger& ledger, const WorkingDays& calendar)
{
    const auto cell = [&](const QVariantList& row, const char* key) {
        const int index = ledger.indexOf(QLatin1String(key));
        const Column& described = ledger.columns[static_cast<size_t>(index)];
        return ledgerValue(described, row.value(index), Mask());
    };
    shown.title->setText(column.count > column.ids.size()
                             ? tr("%1 %2 (the first %3)")
                                   .arg(labelOf(stage))
                                   .arg(column.count)
                                   .arg(column.ids.size())
                             : tr("%1 %2").arg(labelOf(stage)).arg(column.count));
    shown.list->clear();
    for (qsizetype i = 0; i < column.ids.size(); ++i) {
        const QVariantList& row = column.rows.at(i);
        if (row.isEmpty()) // gone meanwhile
            continue;
        const QString asker = cell(row, "subject_id").toString();
        const QString text = cell(row, "text").toString().simplified();
        auto* item = new QListWidgetItem(text, shown.list);
        item->setToolTip(asPlain(text));
        item->setData(NeedIdRole, column.ids.at(i));
        item->setData(NeedAskerRole, asker.isEmpty()
                                         ? cell(row, "department_id").toString()
                                         : asker + u' ' + cell(row, "street").toString() +
                                               cell(row, "door").toString());
        DeadlineWords words;
        if (stage == NeedStage::Closed)
            words.text = cell(row, "strike_number").toString();
        else
            words = deadlineWords(calendar, cell(row, "deadline").toDate(), today());
        item->setData(NeedDueRole, words.text);
        item->setData(NeedLateRole, words.late);
        item->setData(
            Qt::AccessibleTextRole,
            QStringList{text, item->data(NeedAskerRole).toString(), words.text}.join(u' '));
    }
}

void NeedBoard::showOverview(const NeedOverview& overview, const Ledger& ledger,
                             const WorkingDays& calendar)
{
    const QList<RowId> before = selectedIds();
    {
        const QScopedValueRollback filling(m_filling, true);
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const auto stage = static_cast<NeedStage>(i);
            fill(m_columns.at(i), stage, overview.stages.value(stage), ledger, calendar);
        }
    }
    if (!before.isEmpty())
        choose(before.constFirst());
}

bool NeedBoard::choose(RowId id)
{
    for (const Shown& shown : m_columns) {
        for (int row = 0; row < shown.list->count(); ++row) {
            if (shown.list->item(row)->data(NeedIdRole).toLongLong() != id)
                continue;
            const bool focused = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
            shown.list->setCurrentRow(row);
            if (focused)
                shown.list->setFocus();
            return true;
        }
    }
    return false;
}

void NeedBoard::leaveOnly(const NeedColumn* chosen)
{
    const QScopedValueRollback filling(m_filling, true);
    for (const Shown& shown : m_columns) {
        if (shown.list != chosen)
            shown.list->clearSelection();
    }
}

void NeedBoard::stepColumn(size_t from, int step)
{
    const int row = std::max(0, m_columns.at(from).list->currentRow());
    for (int to = static_cast<int>(from) + step; to >= 0 && to < 5; to += step) {
        NeedColumn* list = m_columns.at(static_cast<size_t>(to)).list;
        if (list->count() == 0)
            continue;
        list->setFocus();
        list->setCurrentRow(std::min(row, list->count() - 1));
        list->item(list->currentRow())->setSelected(true);
        return;
    }
}

void NeedBoard::focusStage(NeedStage stage)
{
    NeedColumn* list = m_columns.at(static_cast<size_t>(stage)).list;
    if (list->count() == 0)
        return;
    list->setFocus();
    list->setCurrentRow(std::max(0, list->currentRow()));
}

void NeedBoard::focusCards()
{
    for (const Shown& shown : m_columns) {
        if (!shown.list->selectedItems().isEmpty())
            return shown.list->setFocus();
    }
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i).list->count() > 0)
            return focusStage(static_cast<NeedStage>(i));
    }
    m_columns.front().list->setFocus();
}

QList<RowId> NeedBoard::selectedIds() const
{
    QList<RowId> ids;
    for (const Shown& shown : m_columns) {
        for (int row = 0; row < shown.list->count(); ++row) {
            if (shown.list->item(row)->isSelected())
                ids << shown.list->item(row)->data(NeedIdRole).toLongLong();
        }
    }
    return ids;
}

} // namespace doorstep

#include "moc_NeedBoard.cpp"
