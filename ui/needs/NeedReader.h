#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/ledgers/LedgerQuery.h"
#include "data/needs/Need.h"
#include "data/register/Register.h"

#include <QMap>
#include <QMutex>
#include <QObject>
#include <atomic>
#include <memory>

class QThread;

namespace doorstep {

// What stands above the table and on the board: how many needs at each stage, and the first of
// them.
struct NeedOverview
{
    struct Column
    {
        qint64 count = 0;
        QList<RowId> ids;         // the first ones, by deadline; struck off: the latest
        QList<QVariantList> rows; // of the needs ledger, stored values
    };
    QMap<NeedStage, Column> stages;
    qint64 overdue = 0;
    qint64 dueSoon = 0;

    [[nodiscard]] qint64 open() const;
    [[nodiscard]] qint64 all() const { return open() + stages.value(NeedStage::Closed).count; }
};

[[nodiscard]] QList<ColumnCondition> dueSoonConditions(QDate today, QDate until);

// Reads it on a thread and a connection of its own; a new wish ends the one under way.
class NeedReader : public QObject
{
    Q_OBJECT

public:
    explicit NeedReader(Register& registry, QObject* parent = nullptr);
    ~NeedReader() override;

    enum class Cards { Left, Read };
    // query: of the needs ledger, without a condition on the stage.
    void read(const LedgerQuery& query, QDate dueSoonUntil, Cards cards);

Q_SIGNALS:
    void finished(const doorstep::NeedOverview& overview);

private:
    struct Run // shared with the reading thread
    {
        std::atomic<bool> cancelled = false;
        QMutex mutex;
        Database* database = nullptr; // while it is being read
    };
    void stop();

    Register& m_register;
    std::shared_ptr<Run> m_run;
    std::unique_ptr<QThread> m_thread;
};

} // namespace doorstep
