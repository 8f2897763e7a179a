// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lists/ListModel.h"

#include "data/base/Text.h"
#include "ui/look/CellWords.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QGuiApplication>

namespace doorstep {

namespace {

QList<RowId> idsOf(const EditableList& list)
{
    QList<RowId> ids;
    for (int row = 0; row < list.rows(); ++row)
        ids << list.idAt(row);
    return ids;
}

// The same rows in the same places; a row that was none in the register may have become one.
bool sameRows(const QList<RowId>& before, const QList<RowId>& after)
{
    return std::equal(before.cbegin(), before.cend(), after.cbegin(), after.cend(),
                      [](RowId one, RowId other) { return one == other || !one || !other; });
}

} // namespace

ListModel::ListModel(Workspace& workspace, EditableList& list, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_list(list), m_columns(list.columns())
{
    m_list.load();
    m_ids = idsOf(m_list);
}

int ListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ListModel::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    const bool shownOnly =
        m_columns.at(index.column()).editor == ListColumn::Editor::None && index.column() > 0;
    if (const Refused* words = refused(row, index.column())) {
        if (role == Qt::DisplayRole || role == Qt::EditRole)
            return words->words;
        if (role == Qt::ToolTipRole)
            return asPlain(words->why);
        if (role == Qt::ForegroundRole)
            return inkOf(Tone::Late);
    }
    if (role == Qt::EditRole) {
        QVariant value;
        respondNow(this, [&] { value = m_list.value(row, index.column()); }); // perhaps names
        return value;
    }
    switch (role) {
    case Qt::DisplayRole:
        return m_list.text(row, index.column());
    case Qt::AccessibleTextRole:
        return cellWords(index, 0);
    case Qt::UserRole: // as the view last knew it
        return m_ids.at(row);
    case Qt::ToolTipRole:
        return asPlain(m_list.text(row, index.column()).trimmed());
    case Qt::ForegroundRole:
        return m_list.isQuiet(row) || shownOnly ? QVariant(inkOf(Tone::Soft)) : QVariant();
    default:
        return {};
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_columns.at(section).title;
}

Qt::ItemFlags ListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return !m_workspace.registry().readOnly() && m_list.isEditable(index.row(), index.column())
               ? flags | Qt::ItemIsEditable
               : flags;
}

bool ListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    bool isTaken = false;
    if (role == Qt::EditRole)
        respondNow(this, [&] { isTaken = take(index, value); });
    return isTaken;
}

bool ListModel::take(const QModelIndex& index, const QVariant& value)
{
    const int row = index.row();
    const int column = index.column();
    const bool isText = value.metaType() == QMetaType::fromType<QString>();
    const QVariant entered = isText ? QVariant(tidy(value.toString())) : value;
    m_refused.remove({m_ids.at(row), column});
    if (entered.toString() == m_list.value(row, column).toString()) {
        Q_EMIT dataChanged(index, index);
        Q_EMIT said({});
        return true;
    }
    const QString objection = m_list.objection(row, column, entered);
    if (!objection.isEmpty()) {
        refuse(index, value, objection);
        return false;
    }
    Q_EMIT said({});
    const bool isDraft = row == m_list.draft();
    if (isDraft && !m_list.isComplete(row, column, entered)) {
        m_entered.insert(column, entered);
        m_list.enter(row, column, entered);
        Q_EMIT dataChanged(this->index(row, 0), this->index(row, columnCount() - 1));
        return true;
    }
    const QString name = m_list.nameOf(row).isEmpty() ? entered.toString() : m_list.nameOf(row);
    const QString why =
        m_workspace.tryWrite(isDraft ? tr("Add %1").arg(name) : tr("Edit %1").arg(name),
                             [&](Change& change) { m_list.save(change, row, column, entered); });
    if (!why.isEmpty()) {
        refuse(index, value, why);
        return false;
    }
    reload();
    const QString doubt = m_list.doubt(column, entered);
    Q_EMIT said(doubt.isEmpty() ? doubt : tr("Saved. %1").arg(doubt));
    return true;
}

void ListModel::refuse(const QModelIndex& index, const QVariant& words, const QString& why)
{
    // What was emptied has lost nothing that was typed: the value stands there again.
    const bool emptied = index.row() != m_list.draft() && words.toString().trimmed().isEmpty();
    if (words.metaType() == QMetaType::fromType<QString>() && !emptied)
        m_refused.insert({m_ids.at(index.row()), index.column()}, {words.toString(), why});
    Q_EMIT dataChanged(index, index);
    Q_EMIT said(why);
}

const ListModel::Refused* ListModel::refused(int row, int column) const
{
    const auto found = m_refused.constFind({m_ids.at(row), column});
    return found == m_refused.constEnd() ? nullptr : &*found;
}

QStringList ListModel::unsavedWords() const
{
    QStringList words;
    for (auto cell = m_refused.cbegin(); cell != m_refused.cend(); ++cell) {
        const qsizetype row = m_ids.indexOf(cell.key().first);
        const QString name = row < 0 ? QString() : m_list.nameOf(static_cast<int>(row));
        words << (name.isEmpty() || name == cell->words
                      ? cell->words
                      : tr("%1: %2", "row: words").arg(name, cell->words));
    }
    return words + draftWords();
}

QStringList ListModel::draftWords() const
{
    QStringList words;
    for (int column = 0; m_list.draft() >= 0 && !m_entered.isEmpty() && column < columnCount();
         ++column) {
        if (m_columns.at(column).editor == ListColumn::Editor::Line)
            words << m_list.text(m_list.draft(), column);
    }
    return words;
}

bool ListModel::isDraftEmpty() const
{
    return m_list.draft() >= 0 && m_entered.isEmpty() &&
           std::none_of(m_refused.keyBegin(), m_refused.keyEnd(),
                        [](const auto& cell) { return cell.first == 0; });
}

std::optional<ListModel::Draft> ListModel::takeDraft()
{
    const bool none = m_list.draft() < 0 || isDraftEmpty();
    Draft draft{m_list.draft(), m_entered, {}, draftWords()};
    for (auto cell = m_refused.cbegin(); cell != m_refused.cend(); ++cell) {
        if (cell.key().first != 0)
            continue;
        draft.refused.insert(cell.key().second, *cell);
        draft.words << cell->words;
    }
    draft.words.removeAll(QString());
    dropDraft();
    return none ? std::nullopt : std::optional(draft);
}

int ListModel::putBack(const Draft& draft)
{
    if (m_list.draft() >= 0 && !isDraftEmpty())
        return -1;
    dropDraft();
    const int row = begin(std::min(draft.row, rowCount()) - 1);
    if (row < 0)
        return row;
    for (auto cell = draft.entered.cbegin(); cell != draft.entered.cend(); ++cell)
        m_list.enter(row, cell.key(), *cell);
    m_entered = draft.entered;
    for (auto cell = draft.refused.cbegin(); cell != draft.refused.cend(); ++cell)
        m_refused.insert({0, cell.key()}, *cell);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    return row;
}

bool ListModel::takeBack()
{
    if (m_refused.isEmpty())
        return false;
    m_refused.clear();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT said({});
    return true;
}

void ListModel::tryRefused()
{
    const auto refused = m_refused;
    for (auto cell = refused.cbegin(); cell != refused.cend(); ++cell) {
        const auto [id, column] = cell.key();
        const qsizetype row = m_ids.indexOf(id);
        if (id != 0 && row >= 0)
            (void)take(index(static_cast<int>(row), column), cell->words);
    }
}

void ListModel::reload()
{
    m_list.load();
    const QList<RowId> ids = idsOf(m_list);
    if (sameRows(m_ids, ids)) {
        m_ids = ids;
        if (!ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

int ListModel::begin(int after)
{
    if (m_list.draft() >= 0)
        return m_list.draft();
    const int row = m_list.begin(after);
    if (row < 0)
        return row;
    m_entered.clear();
    beginInsertRows({}, row, row);
    m_ids.insert(row, 0);
    endInsertRows();
    return row;
}

void ListModel::dropDraft()
{
    const int row = m_list.draft();
    if (row < 0)
        return;
    m_list.dropDraft();
    m_entered.clear();
    m_refused.removeIf([](const auto& entry) { return entry.key().first == 0; });
    beginRemoveRows({}, row, row);
    m_ids.removeAt(row);
    endRemoveRows();
}

bool ListModel::remove(const QList<int>& rows)
{
    QStringList names;
    for (const int row : rows) {
        const QString keeps = m_list.whatKeeps(row);
        if (!keeps.isEmpty()) {
            Q_EMIT said(keeps);
            return false;
        }
        names << m_list.nameOf(row);
    }
    if (rows.isEmpty())
        return false;
    Q_EMIT said({});
    const QString title = m_list.removeTitle(rows.first()) + u' ' + names.join(u'、');
    return m_workspace.write(title, [&](Change& change) {
        for (const int row : rows)
            m_list.remove(change, row);
    });
}

bool ListModel::move(int row, int by)
{
    bool moved = false;
    m_workspace.write(tr("Move %1").arg(m_list.nameOf(row)),
                      [&](Change& change) { moved = m_list.move(change, row, by); });
    return moved;
}

} // namespace doorstep

#include "moc_ListModel.cpp"
