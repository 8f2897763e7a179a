// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LedgerModel.h"

#include "data/base/Error.h"

#include <QThread>

namespace doorstep {

namespace {

constexpr int windowRows = 64;
constexpr int windowsKept = 40;
constexpr qsizetype firstPortion = 500; // fills a screen
constexpr qsizetype portion = 50000;

} // namespace

LedgerModel::LedgerModel(Register& registry, const QString& ledger, QObject* parent)
    : QAbstractTableModel(parent), m_register(registry)
{
    m_query.ledger = findLedger(registry.db(), ledger);
    Q_ASSERT(m_query.ledger);
}

LedgerModel::~LedgerModel()
{
    stop();
}

void LedgerModel::stop()
{
    if (m_run) {
        m_run->cancelled = true;
        const QMutexLocker lock(&m_run->mutex);
        if (m_run->database)
            m_run->database->interrupt();
    }
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
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
    stop();
    m_run = std::make_shared<Run>();
    m_reading = true;
    Q_EMIT readingStarted();

    m_thread.reset(
        QThread::create([this, run = m_run, connect = m_register.connector(), query = m_query] {
            QString failure;
            bool first = true;
            QList<RowId> ids;
            const auto hand = [&](bool last) {
                QMetaObject::invokeMethod(
                    this, [this, run, ids, first, last] { take(run, ids, first, last); },
                    Qt::QueuedConnection);
                first = false;
                ids.clear();
            };
            try {
                const std::unique_ptr<Database> database = connect();
                const auto lend = [&](Database* lent) {
                    const QMutexLocker lock(&run->mutex);
                    run->database = lent;
                };
                lend(database.get());
                const auto takeBack = qScopeGuard([&] { lend(nullptr); });
                LedgerIds rows(*database, query);
                while (!run->cancelled && rows.next()) {
                    ids.append(rows.id());
                    if (ids.size() >= (first ? firstPortion : portion))
                        hand(false);
                }
            } catch (const Error& error) {
                failure = error.message();
            }
            if (run->cancelled)
                return;
            hand(true);
            if (!failure.isEmpty())
                QMetaObject::invokeMethod(
                    this, [this, failure] { Q_EMIT failed(failure); }, Qt::QueuedConnection);
        }));
    m_thread->start();
}

void LedgerModel::take(const std::shared_ptr<Run>& run, const QList<RowId>& ids, bool first,
                       bool last)
{
    if (run != m_run)
        return;
    if (first) {
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
    if (last) {
        m_reading = false;
        Q_EMIT readingFinished(rowCount());
    }
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
        } catch (const Error& error) {
            qWarning("%s", qUtf8Printable(error.message()));
            rows.resize(ids.size());
        }
        found = m_windows.insert(number, rows);
    }
    return found->at(row % windowRows);
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int LedgerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_query.ledger->columns.size());
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
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QVariant value = ledgerValue(column, stored(index), Masking::Unmasked);
    if (role == Qt::ToolTipRole) // where the cell may be too narrow for it
        return value.toString().size() > 12 ? value : QVariant();
    if (column.type == ColumnType::Date)
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
        reload();
}

} // namespace doorstep
