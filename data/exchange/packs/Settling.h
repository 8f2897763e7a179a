#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"
#include "data/exchange/packs/MergeEffects.h"
#include "data/exchange/packs/MergeRules.h"

#include <functional>

namespace doorstep {

// Brings what must be single to one, from what was written on all sides: each time anew, so that it
// does not matter which register met which first. Rows whose value a rule replaced stand in the
// table `settled` with what was written.
class Settling
{
public:
    using IsNew = std::function<bool(const QString& table, RowId row)>;

    // Pending: what a merge left unwritten for the rules.
    Settling(Database& database, MergeEffects& effects, WrittenCells pending, IsNew isNew);

    void run();
    // Cells that a rule replaced just now.
    [[nodiscard]] const QList<PackCell>& replaced() const { return m_replaced; }
    // Whether anything in the register is another than before.
    [[nodiscard]] bool changedAnything() const { return m_changed; }

private:
    struct Claim
    {
        RowId row = 0;
        RowId block = 0;
        QString raw;
        QString current;
        QString settled;
        std::pair<UtcSeconds, QByteArray> written;
    };
    struct Single
    {
        RowId row = 0;
        QByteArray uid;
        UtcSeconds createdAt = 0;
        QString key;
        bool isBuiltIn = false;
        QJsonValue current;
        QJsonValue raw;
        QJsonValue settled;
    };

    void settleNumbers(const NumberRule& rule);
    QList<Claim> claimsOf(const NumberRule& rule);
    std::pair<UtcSeconds, QByteArray> writtenAt(const NumberRule& rule, const Claim& claim);
    QString freeNumber(const NumberRule& rule, const Claim& claim, const QList<Claim>& claims,
                       QSet<QString>& taken);
    void settleSingles(const SingleRule& rule);
    QList<Single> singlesOf(const SingleRule& rule);
    bool standsBefore(const SingleRule& rule, const Single& a, const Single& b);
    std::pair<UtcSeconds, QByteArray> lastWritten(const QString& table, RowId row);
    void keep(const PackCell& cell, const QJsonValue& before, const QJsonValue& written,
              const QJsonValue& settled);
    void set(const PackCell& cell, const QJsonValue& value);

    Database& m_db;
    MergeEffects& m_effects;
    WrittenCells m_before; // as the table `settled` has it
    WrittenCells m_written;
    IsNew m_isNew;
    QList<PackCell> m_replaced;
    bool m_changed = false;
};

} // namespace doorstep
