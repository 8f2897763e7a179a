// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/OpinionModel.h"

#include "data/base/Text.h"
#include "data/base/spelling/SpelledChoice.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/records/codes/Code.h"
#include "ui/look/CellWords.h"
#include "ui/look/PlainText.h"

#include <QColor>
#include <algorithm>

namespace doorstep {

bool OpinionModel::Row::isBlank() const
{
    return std::all_of(std::begin(cells), std::end(cells),
                       [](const QString& cell) { return cell.isEmpty(); });
}

OpinionModel::OpinionModel(Register& registry, QObject* parent)
    : QAbstractTableModel(parent), m_register(registry)
{
    readThemes();
}

void OpinionModel::readThemes()
{
    const QList<Code> themes = CodeStore(m_register).entries(list::needTheme);
    m_themes.clear();
    for (const Code& theme : themes)
        m_themes.append({theme.id, theme.name});
    changedFrom(0);
}

// By its number in the list, its name or the pinyin of it.
std::optional<RowId> OpinionModel::themeOf(const QString& typed) const
{
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    const qsizetype choice = isNumber ? number - 1 : spelledChoice(typed, m_themes);
    return choice >= 0 && choice < m_themes.size() ? std::optional<RowId>(m_themes.at(choice).first)
                                                   : std::nullopt;
}

void OpinionModel::enter(QList<Row>& rows, int row, int column, const QString& typed) const
{
    QString text = tidy(typed);
    if (column == ThemeColumn && !text.isEmpty()) {
        const std::optional<RowId> theme = themeOf(text);
        for (const auto& [id, name] : m_themes)
            text = theme == id ? name : text;
    }
    while (rows.size() <= row)
        rows.append(Row());
    rows[row].cells[column] = text;
}

void OpinionModel::showRows(const QList<Row>& rows)
{
    const bool same = rows.size() == m_rows.size();
    if (!same)
        beginResetModel();
    m_rows = rows;
    if (same)
        changedFrom(0);
    else
        endResetModel();
}

bool OpinionModel::noteStep(const QModelIndex& at, const QString& title, const QList<Row>& before)
{
    if (!m_steps.note({at.row(), at.column(), title}, before, m_rows))
        return false;
    Q_EMIT edited();
    return true;
}

QModelIndex OpinionModel::turn(std::optional<CellPlace> (CellSteps<Row>::*way)(QList<Row>&))
{
    QList<Row> rows = m_rows;
    const std::optional<CellPlace> place = (m_steps.*way)(rows);
    if (!place)
        return {};
    showRows(rows);
    Q_EMIT edited();
    return index(std::min(place->row, rowCount() - 1), place->column);
}

QString OpinionModel::titleOf(const QModelIndex& cell) const
{
    return tr("row %1, %2", "number, column")
        .arg(cell.row() + 1)
        .arg(headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

bool OpinionModel::noteLeft(const QModelIndex& cell, const QString& words)
{
    QList<Row> before = m_rows;
    enter(before, cell.row(), cell.column(), words);
    return noteStep(cell, titleOf(cell), before);
}

void OpinionModel::emptyCells(const QModelIndexList& cells)
{
    QList<Row> rows = m_rows;
    QModelIndex first;
    for (const QModelIndex& cell : cells) {
        if (cell.row() >= rows.size())
            continue;
        enter(rows, cell.row(), cell.column(), {});
        first = first.isValid() ? std::min(first, cell) : cell;
    }
    const QList<Row> before = m_rows;
    showRows(rows);
    noteStep(first, cells.size() == 1 ? titleOf(cells.constFirst()) : tr("cells of the table"),
             before);
}

void OpinionModel::changedFrom(int row)
{
    const auto last = static_cast<int>(m_rows.size()); // a blank one stands below
    Q_EMIT dataChanged(index(std::min(row, last), 0), index(last, ColumnCount - 1));
}

void OpinionModel::paste(const QModelIndex& from, const QString& text)
{
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
        lines.removeLast();
    QList<Row> rows = m_rows;
    int row = from.isValid() ? from.row() : static_cast<int>(m_rows.size());
    const int column = from.isValid() ? from.column() : 0;
    for (const QString& line : std::as_const(lines)) {
        if (line.trimmed().isEmpty())
            continue;
        const QStringList cells = line.split(u'\t');
        for (int cell = 0; cell < cells.size() && column + cell < ColumnCount; ++cell)
            enter(rows, row, column + cell, cells.at(cell));
        ++row;
    }
    const QList<Row> before = m_rows;
    showRows(rows);
    noteStep(from.isValid() ? from : index(static_cast<int>(before.size()), 0),
             tr("cells of the table"), before);
}

void OpinionModel::beginAnew(const QList<Row>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
    Q_EMIT edited();
}

QList<OpinionModel::Row> OpinionModel::takeAll()
{
    const QList<Row> all = m_rows;
    m_steps.clear();
    beginAnew({});
    return all;
}

void OpinionModel::bringBack(const QList<Row>& rows)
{
    m_steps.setAside(m_rows);
    beginAnew(rows + m_rows);
}

qsizetype OpinionModel::noteWritten(const QList<Row>& rows)
{
    QList<Row> left = m_rows;
    qsizetype changed = 0;
    for (const Row& row : rows)
        changed += left.removeOne(row) ? 0 : 1;
    m_steps.takeUp(left);
    beginAnew(left);
    return changed;
}

QModelIndex OpinionModel::wrongCell(QString& problem) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows.at(i);
        const QString& theme = row.cells[ThemeColumn];
        if (row.cells[TextColumn].isEmpty() && !row.isBlank()) {
            problem = tr("Row %1 has no words.").arg(i + 1);
            return index(i, TextColumn);
        }
        if (!theme.isEmpty() && !themeOf(theme)) {
            problem = tr("Row %1: there is no kind “%2”.").arg(i + 1).arg(theme);
            return index(i, ThemeColumn);
        }
        for (int column = 0; column < ColumnCount; ++column) {
            if (const QString found = identityNumberProblem(row.cells[column]); !found.isEmpty()) {
                problem = tr("Row %1: %2").arg(QString::number(i + 1), found);
                return index(i, column);
            }
        }
    }
    return {};
}

QList<Need> OpinionModel::opinions() const
{
    QList<Need> found;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).isBlank())
            continue;
        Need need;
        need.text = m_rows.at(i).cells[TextColumn];
        need.theme = themeOf(m_rows.at(i).cells[ThemeColumn]);
        need.collectedBy = shown(i, CollectorColumn);
        need.collectedAt = shown(i, PlaceColumn);
        found << need;
    }
    return found;
}

QStringList OpinionModel::words() const
{
    QStringList all;
    for (const Row& row : m_rows) {
        if (!row.cells[TextColumn].isEmpty())
            all << row.cells[TextColumn];
    }
    return all;
}

QJsonArray OpinionModel::toJson() const
{
    QJsonArray rows;
    for (const Row& row : m_rows) {
        QJsonArray cells;
        for (const QString& cell : row.cells)
            cells.append(cell);
        rows.append(cells);
    }
    return rows;
}

void OpinionModel::restore(const QJsonArray& json)
{
    QList<Row> rows;
    for (const auto& each : json) {
        const QJsonArray cells = each.toArray();
        rows.append(Row());
        for (int column = 0; column < ColumnCount; ++column)
            rows.last().cells[column] = cells.at(column).toString();
    }
    beginAnew(rows);
}

int OpinionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int OpinionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OpinionModel::shown(int row, int column) const
{
    if (column == TextColumn || column == ThemeColumn)
        return row < m_rows.size() ? m_rows.at(row).cells[column] : QString();
    for (int i = std::min(row, static_cast<int>(m_rows.size()) - 1); i >= 0; --i) {
        if (!m_rows.at(i).cells[column].isEmpty())
            return m_rows.at(i).cells[column];
    }
    return {};
}

QVariant OpinionModel::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    const bool own = row < m_rows.size() && !m_rows.at(row).cells[index.column()].isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::EditRole:
        return own ? m_rows.at(row).cells[index.column()] : QString();
    case Qt::AccessibleTextRole:
        return cellWords(index, TextColumn);
    case Qt::ToolTipRole:
        return index.column() == TextColumn ? QVariant()
                                            : QVariant(asPlain(shown(row, index.column())));
    case Qt::ForegroundRole:
        return own ? QVariant() : QVariant(QColor(Qt::gray)); // from the row above
    default:
        return {};
    }
}

bool OpinionModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole)
        return false;
    const QString typed = value.toString();
    const bool grows = index.row() == m_rows.size();
    if (grows && tidy(typed).isEmpty())
        return true;
    const QList<Row> before = m_rows;
    if (grows)
        beginInsertRows({}, rowCount(), rowCount());
    enter(m_rows, index.row(), index.column(), typed);
    if (grows)
        endInsertRows();
    changedFrom(index.row());
    noteStep(index, titleOf(index), before);
    return true;
}

Qt::ItemFlags OpinionModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

QVariant OpinionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    const QStringList titles{tr("Opinion"), tr("Kind"), tr("Collected by"), tr("Collected at")};
    return titles.value(section);
}

} // namespace doorstep

#include "moc_OpinionModel.cpp"
