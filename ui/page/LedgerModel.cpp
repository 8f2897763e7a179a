// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/LedgerModel.h"

#include "data/base/Caught.h"
#include "ui/look/CellDelegate.h"
#include "ui/look/CellWords.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

namespace doorstep {

namespace {

constexpr int windowRows = 64;
constexpr int windowsKept = 40;
constexpr qsizetype firstPortion = 500; // fills a screen
constexpr qsizetype portion = 50000;

// Whose row it is; a row of nobody by its first column.
int headingColumn(const Ledger& ledger)
{
    for (const char* key : {"text", "signboard", "name", "subject", "partner", "title"}) {
        if (const int index = ledger.indexOf(QLatin1String(key)); index >= 0)
            return index;
    }
    return 0;
}

bool isSameQuestion(const LedgerQuery& a, const LedgerQuery& b)
{
    return a.filter.period == b.filter.period && a.filter.block == b.filter.block &&
           a.filter.street == b.filter.street && a.filter.only == b.filter.only &&
           a.conditions == b.conditions && a.further == b.further && a.text == b.text &&
           a.subject == b.subject && a.sortColumn == b.sortColumn && a.sortOrder == b.sortOrder;
}

} // namespace

LedgerModel::LedgerModel(Register& registry, const QString& ledger, QObject* parent)
    : QAbstractTableModel(parent), m_register(registry), m_reading(registry)
{
    respond(&m_reading, &Reading::failed, this, [this](const QString& message) {
        m_hasFailed = true;
        if (std::exchange(m_fresh, false) && !isSameQuestion(m_query, m_answered))
            empty(); // the rows on screen are no answer to it
        Q_EMIT readingFinished(rowCount());
        Q_EMIT failed(message);
    });
    m_query.ledger = findLedger(registry.db(), ledger);
    Q_ASSERT(m_query.ledger);
    m_heading = headingColumn(*m_query.ledger);
}

QList<TableColumn> LedgerModel::columns() const
{
    QList<TableColumn> columns;
    for (const Column& column : m_query.ledger->columns)
        columns.append({column.key, column.width, m_query.ledger->folds(column)});
    return columns;
}

void LedgerModel::setQuery(LedgerQuery query)
{
    query.ledger = m_query.ledger;
    m_query = std::move(query);
    m_asked = true;
    reload();
}

void LedgerModel::reload()
{
    m_fresh = true;
    m_hasFailed = false;
    m_query.filter.asOf = today(); // not the day on which the question was first asked
    m_reading.ask<QList<RowId>>(
        [this, query = m_query](Database& database, Job& job) {
            QList<RowId> ids;
            qsizetype most = firstPortion;
            LedgerIds rows(database, query);
            while (rows.next()) {
                ids.append(rows.id());
                if (ids.size() < most)
                    continue;
                job.say([this, ids] { take(ids); });
                ids.clear();
                most = portion;
            }
            return ids;
        },
        [this](const QList<RowId>& ids) {
            take(ids);
            Q_EMIT readingFinished(rowCount());
        });
    Q_EMIT readingStarted();
}

void LedgerModel::take(const QList<RowId>& ids)
{
    if (std::exchange(m_fresh, false)) {
        m_answered = m_query;
        beginResetModel();
        m_ids = ids;
        m_windows.clear();
        endResetModel();
    } else if (!ids.isEmpty()) {
        const int from = rowCount();
        beginInsertRows({}, from, from + static_cast<int>(ids.size()) - 1);
        m_windows.remove(from / windowRows); // it was short
        m_ids += ids;
        endInsertRows();
    }
}

void LedgerModel::empty()
{
    beginResetModel();
    m_ids.clear();
    m_windows.clear();
    endResetModel();
}

const QVariantList& LedgerModel::row(int row) const
{
    const int number = row / windowRows;
    auto found = m_windows.constFind(number);
    if (found == m_windows.constEnd()) {
        if (m_windows.size() >= windowsKept)
            m_windows.clear();
        const QList<RowId> ids = m_ids.mid(number * windowRows, windowRows);
        QList<QVariantList> rows;
        try {
            rows = ledgerRows(m_register.db(), *m_query.ledger, ids, m_query.filter);
        } catch (...) { // not into the view that paints: the rows stay empty
            rows.resize(ids.size());
            sayUnread(sentenceOfCaught("ledger"));
        }
        found = m_windows.insert(number, rows);
    }
    return found->at(row % windowRows);
}

void LedgerModel::sayUnread(const QString& sentence) const
{
    if (std::exchange(m_unread, sentence) == sentence)
        return;
    auto* self = const_cast<LedgerModel*>(this);
    QMetaObject::invokeMethod(
        self, [self, sentence] { Q_EMIT self->failed(sentence); }, Qt::QueuedConnection);
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int LedgerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_query.ledger->columns.size());
}

void LedgerModel::setSecondLine(const QString& column, const SecondLine& line)
{
    m_worded = ledger().indexOf(column);
    m_below = line;
}

QStringList LedgerModel::columnsOfSecondLine() const
{
    QSet<QString> asked;
    if (m_below)
        (void)m_below([&asked](const char* column) {
            asked << QLatin1String(column);
            return QString();
        });
    QStringList keys;
    for (const Column& column : ledger().columns) {
        if (asked.contains(QLatin1String(column.key)))
            keys << QLatin1String(column.key);
    }
    return keys;
}

void LedgerModel::setPill(const QString& column, const ToneOf& tone)
{
    if (const int index = ledger().indexOf(column); index >= 0)
        m_pills.insert(index, tone);
}

QString LedgerModel::secondLine(const QModelIndex& index) const
{
    QStringList words = m_below([&](const char* column) {
        const int other = ledger().indexOf(QLatin1String(column));
        return other < 0 ? QString()
                         : data(index.siblingAtColumn(other), Qt::DisplayRole).toString();
    });
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QVariant LedgerModel::stored(const QModelIndex& index) const
{
    return index.isValid() ? row(index.row()).value(index.column()) : QVariant();
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Column& column = m_query.ledger->columns[static_cast<size_t>(index.column())];
    if (role == Qt::TextAlignmentRole) {
        const bool number = column.type == ColumnType::Number;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == Qt::AccessibleTextRole)
        return cellWords(index, m_heading);
    if (role == SecondLineRole)
        return index.column() == m_worded ? QVariant(secondLine(index)) : QVariant();
    if (role == PillRole) {
        const auto tone = m_pills.constFind(index.column());
        return tone == m_pills.constEnd() ? QVariant()
                                          : QVariant(static_cast<int>((*tone)(stored(index))));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QVariant value = ledgerValue(column, stored(index), Mask());
    if (role == Qt::ToolTipRole) // where the cell may be too narrow for it
        return value.toString().size() > 12 ? QVariant(asPlain(value.toString())) : QVariant();
    if (value.typeId() == QMetaType::QDate)
        return value.toDate().toString(Qt::ISODate);
    if (column.type == ColumnType::DateTime)
        return value.toDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return column.type == ColumnType::Number ? value : value.toString().simplified();
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const Column& column = m_query.ledger->columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter |
            (column.type == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void LedgerModel::sort(int column, Qt::SortOrder order)
{
    if (m_query.sortColumn == column && m_query.sortOrder == order)
        return;
    m_query.sortColumn = column;
    m_query.sortOrder = order;
    if (m_asked)
        respondNow(this, [this] { reload(); });
}

} // namespace doorstep

#include "moc_LedgerModel.cpp"
