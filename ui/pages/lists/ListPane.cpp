// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lists/ListPane.h"

#include "ui/look/Look.h"
#include "ui/look/OpenCell.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/Respond.h"
#include "ui/pages/lists/CellEditor.h"
#include "ui/pages/lists/EditableList.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>

namespace doorstep {

ListPane::ListPane(Workspace& workspace, const QString& key, std::unique_ptr<EditableList> list,
                   QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_list(std::move(list)),
      m_model(new ListModel(workspace, *m_list, this)),
      m_table(new TableView(QStringLiteral("lists/") + key, this)),
      m_cells(new CellEditor(*m_list, m_table)),
      m_block(workspace.block().value_or(0)),
      m_hint(caption(m_list->hint(), this)),
      m_said(plainLabel(this)),
      m_count(caption({}, this))
{
    m_hint->setWordWrap(true);
    setTone(*m_said, Tone::Late);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(wideSpace, smallSpace, pageMargin, smallSpace);
    layout->setSpacing(smallSpace);
    layout->addWidget(heading(m_list->title(), this));
    layout->addWidget(m_hint);
    layout->addWidget(buttonRow());
    layout->addWidget(m_said);
    layout->addWidget(m_table, 1);
    makeTable(key);

    respond(m_model, &ListModel::said, this, &ListPane::say);
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (m_list->dependsOn(tables))
            m_model->reload();
        refresh();
    });
    respond(&workspace.registry(), &Register::found, m_model,
            [this] { respondSoon(m_model, [this] { m_model->tryRefused(); }); });
    respond(&workspace, &Workspace::blockChanged, this, &ListPane::followBlock);
    respond(&workspace, &Workspace::dayChanged, this, [this] {
        m_model->reload();
        refresh();
    });
    refresh();
}

ListPane::~ListPane() = default;

QStringList ListPane::unsavedWords() const
{
    QStringList words = m_model->unsavedWords();
    for (const ListModel::Draft& draft : m_waiting)
        words << draft.words;
    words.removeAll(QString());
    for (QString& each : words)
        each = tr("%1: %2", "list: words").arg(m_list->title(), each);
    return words;
}

// A new row that is half typed belongs to the block that it was typed for.
void ListPane::followBlock()
{
    finish();
    const RowId left = std::exchange(m_block, m_workspace.block().value_or(0));
    if (m_list->isOfBlock()) {
        if (const auto draft = m_model->takeDraft()) {
            m_waiting.insert(left, *draft);
            say(tr("The new row “%1” is not added yet: it waits in the block it was typed for.")
                    .arg(draft->words.join(u' ')));
        }
    }
    m_model->reload();
    if (m_waiting.contains(m_block)) {
        say({});
        (void)m_model->putBack(m_waiting.take(m_block));
    }
    refresh();
}

void ListPane::dropNewRow()
{
    const auto draft = m_model->takeDraft();
    if (!draft)
        return;
    m_workspace.tell(
        tr("The new row “%1” is not added. Ctrl+Z brings it back.").arg(draft->words.join(u' ')));
    Q_EMIT m_workspace.undoOffered(tr("dropping the new row"),
                                   [this, draft = *draft] { putBack(draft); });
}

void ListPane::putBack(const ListModel::Draft& draft)
{
    const int row = m_model->putBack(draft);
    if (row < 0) {
        say(tr("“%1” can be brought back when the new row is finished.")
                .arg(draft.words.join(u' ')));
        return;
    }
    m_table->setFocus();
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, firstEditable(row)),
                                               QItemSelectionModel::ClearAndSelect |
                                                   QItemSelectionModel::Rows);
}

// Esc in a cell: what was typed comes back by Ctrl+Z.
void ListPane::tellLeftCell(const QModelIndex& cell, const QString& words)
{
    m_workspace.tellLeft(words);
    const RowId id = cell.data(Qt::UserRole).toLongLong();
    Q_EMIT m_workspace.undoOffered(
        tr("leaving the cell"), [this, id, column = cell.column(), words] {
            if (id == 0 && m_list->draft() < 0)
                (void)m_model->begin(currentRow());
            m_table->setFocus();
            if (reopen(id, column, words))
                m_workspace.tell(tr("“%1” is in its cell again: it is written when "
                                    "the cell is left, Esc leaves it out.")
                                     .arg(words));
        });
}

void ListPane::makeTable(const QString& key)
{
    m_table->setObjectName(key);
    m_table->setAccessibleName(m_list->title());
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false); // the user's own order
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setItemDelegate(m_cells);
    onCellLeft(*m_table, [this](const QModelIndex& cell, const QString& words) {
        tellLeftCell(cell, words);
    });
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    QList<TableColumn> columns;
    for (const ListColumn& column : m_list->columns())
        columns.append({column.key, column.width});
    m_table->setColumns(columns);
    m_table->installEventFilter(this);
    respond(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
        // Not the Enter that an editor's box passes on.
        if (m_table->hasFocus() && (m_model->flags(index) & Qt::ItemIsEditable))
            m_table->edit(index);
    });
    respond(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        // A new row that was left empty goes; not while the table is moving to another row.
        if (m_model->isDraftEmpty() && currentRow() != m_list->draft())
            respondSoon(m_model, [this] {
                if (m_model->isDraftEmpty() && currentRow() != m_list->draft())
                    m_model->dropDraft();
            });
        refresh();
    });
    keepPlace();
}

// What is done to the rows in a table that begins anew: the same row stays current, and a cell that
// is being typed in is opened again with its words.
void ListPane::keepPlace()
{
    const auto place = std::make_shared<std::pair<RowId, QPoint>>();
    const auto known = std::make_shared<QSet<RowId>>();
    struct Open
    {
        RowId row;
        int column;
        QString words;
    };
    const auto open = std::make_shared<std::optional<Open>>();
    respond(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this, place, known, open] {
        open->reset();
        if (const auto typed = m_cells->typed(); typed && typed->at.isValid())
            *open =
                Open{typed->at.data(Qt::UserRole).toLongLong(), typed->at.column(), typed->words};
        const QModelIndex current = m_table->currentIndex();
        *place = {current.isValid() ? current.data(Qt::UserRole).toLongLong() : 0,
                  {current.column(), current.row()}};
        known->clear();
        for (int row = 0; row < m_model->rowCount(); ++row)
            known->insert(m_model->index(row, 0).data(Qt::UserRole).toLongLong());
    });
    respond(m_model, &QAbstractItemModel::modelReset, this, [this, place, known, open] {
        int row = std::min(place->second.y(), m_model->rowCount() - 1);
        for (int found = m_model->rowCount() - 1; found >= 0; --found) {
            const RowId id = m_list->idAt(found);
            if (place->first != 0 ? id == place->first : !known->contains(id))
                row = found;
        }
        if (row >= 0)
            m_table->selectionModel()->setCurrentIndex(
                m_model->index(row, std::max(0, place->second.x())),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        if (const auto typed = std::exchange(*open, std::nullopt))
            (void)reopen(typed->row, typed->column, typed->words);
    });
}

bool ListPane::reopen(RowId id, int column, const QString& words)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_list->idAt(row) != id)
            continue;
        const QModelIndex cell = m_model->index(row, column);
        m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect |
                                                             QItemSelectionModel::Rows);
        m_table->edit(cell);
        m_cells->resume(words);
        return true;
    }
    say(tr("“%1” was not written: its row is no longer there.").arg(words));
    return false;
}

QWidget* ListPane::buttonRow()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(smallSpace);
    const auto add = [&](const QString& text, const QKeySequence& keys, auto work) {
        auto* button = new QPushButton(text, bar);
        button->setToolTip(keys.toString(QKeySequence::NativeText));
        button->setAutoDefault(false);
        respond(button, &QPushButton::clicked, this, work);
        // On the table alone: inside a cell these keys are the editor's.
        auto* shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        // Held, it makes or takes away one; but a row is moved on.
        shortcut->setAutoRepeat(keys[0].keyboardModifiers() != Qt::NoModifier);
        respond(shortcut, &QShortcut::activated, this, work);
        row->addWidget(button);
        return button;
    };
    m_new = add(tr("New (Insert)"), Qt::Key_Insert, [this] { addRow(); });
    setPrimary(*m_new);
    m_remove = add({}, Qt::Key_Delete, [this] { removeRows(); });
    m_up = add(tr("Up"), Qt::ALT | Qt::Key_Up, [this] { moveRow(-1); });
    m_down = add(tr("Down"), Qt::ALT | Qt::Key_Down, [this] { moveRow(1); });
    if (m_list->canShowRetired()) {
        auto* retired = new QCheckBox(tr("Show what is out of use"), bar);
        respond(retired, &QCheckBox::toggled, this, [this](bool shown) {
            finish();
            m_list->showRetired(shown);
            m_model->reload();
            refresh();
        });
        row->addSpacing(wideSpace);
        row->addWidget(retired);
    }
    row->addStretch();
    row->addWidget(m_count);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    respond(m_table, &QWidget::customContextMenuRequested, this, &ListPane::offerRow);
    return bar;
}

// What the buttons do, at the row.
void ListPane::offerRow(const QPoint& place)
{
    QMenu menu(this);
    const auto add = [&menu](const QString& words, auto* doer, auto work) {
        respond(menu.addAction(words), &QAction::triggered, doer, work);
    };
    const QModelIndex cell = m_table->indexAt(place);
    if (cell.isValid() && (m_model->flags(cell) & Qt::ItemIsEditable))
        add(tr("Edit\tF2"), this, [this, cell] { m_table->edit(cell); });
    for (QPushButton* button : {m_new, m_remove, m_up, m_down}) {
        if (!button->isHidden() && button->isEnabled())
            add(button->text(), button, &QPushButton::click);
    }
    add(tr("Copy with headings\tCtrl+C"), m_table, &TableView::copySelection);
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

int ListPane::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

int ListPane::firstEditable(int row) const
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->flags(m_model->index(row, column)) & Qt::ItemIsEditable)
            return column;
    }
    return 0;
}

void ListPane::focusTable()
{
    m_table->begin(m_model->rowCount() > 0 ? firstEditable(0) : 0);
}

void ListPane::addRow()
{
    if (m_workspace.registry().readOnly())
        return;
    say({});
    const int row = m_model->begin(currentRow());
    if (row < 0)
        return;
    const QModelIndex first = m_model->index(row, firstEditable(row));
    m_table->setFocus();
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
    m_table->scrollTo(first);
    m_table->edit(first);
}

void ListPane::finish()
{
    enterOpenCell(*m_table);
    if (m_model->isDraftEmpty())
        m_model->dropDraft();
}

void ListPane::removeRows()
{
    QList<int> rows = m_table->selectedRows();
    if (rows.contains(m_list->draft())) {
        dropNewRow();
        return;
    }
    m_model->remove(rows);
    refresh();
}

void ListPane::moveRow(int by)
{
    if (m_list->canMove() && currentRow() >= 0 && currentRow() != m_list->draft())
        m_model->move(currentRow(), by);
    refresh();
}

void ListPane::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_workspace.tell(sentence);
}

void ListPane::refresh()
{
    const int row = currentRow();
    const bool writable = !m_workspace.registry().readOnly();
    m_hint->setText(m_list->hint());
    m_new->setEnabled(writable);
    m_new->setVisible(m_list->canAdd());
    m_remove->setVisible(m_list->canAdd());
    m_remove->setText(tr("%1 (Del)").arg(m_list->removeTitle(row)));
    m_remove->setEnabled(writable && row >= 0);
    for (QPushButton* button : {m_up, m_down}) {
        button->setVisible(m_list->canMove());
        button->setEnabled(writable && row >= 0);
    }
    m_count->setText(tr("%n line(s)", nullptr, m_model->rowCount()));
}

bool ListPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        if (m_list->draft() >= 0)
            dropNewRow();
        else if (!m_model->takeBack())
            Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_ListPane.cpp"
