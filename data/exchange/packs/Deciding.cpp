// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/Deciding.h"

#include "data/exchange/packs/MergeRules.h"
#include "data/register/Change.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct DecidingText
{
    Q_DECLARE_TR_FUNCTIONS(Deciding)
};

void decide(Change& change, const Ruling& ruling)
{
    const Difference& difference = ruling.difference;
    const QByteArray table = difference.table.toLatin1();
    const QJsonObject value = difference.versions.at(ruling.version).value;
    QList<Change::Field> fields;
    QJsonObject standing;
    for (auto column = value.begin(); column != value.end(); ++column) {
        const auto now = change.db().one<QVariant>(
            QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(column.key(), difference.table),
            difference.row);
        standing.insert(column.key(), toJson(now));
        fields.append({column.key(), now, fromJson(column.value())});
    }
    if (difference.field == lifeGroup) {
        const bool isThere = standing.constBegin().value().isNull();
        const bool shallBe = value.constBegin().value().isNull();
        if (isThere == shallBe)
            return change.confirm(table, difference.row, standing);
        return shallBe ? change.restore(table, difference.row)
                       : change.remove(table, difference.row);
    }
    if (!change.update(table, difference.row, fields))
        change.confirm(table, difference.row, standing);
}

} // namespace

int versionHere(const Difference& difference)
{
    for (auto i = difference.versions.size() - 1; i >= 0; --i) {
        if (difference.versions.at(i).isOurs)
            return static_cast<int>(i);
    }
    return static_cast<int>(difference.versions.size()) - 1; // the latest stands
}

int versionThere(const Difference& difference)
{
    return versionsElsewhere(difference).value(0);
}

QList<int> versionsElsewhere(const Difference& difference)
{
    const auto saidBy = [&difference](qsizetype version) {
        const QJsonObject& value = difference.versions.at(version).value;
        return difference.field == lifeGroup
                   ? QJsonValue(value.constBegin().value().isNull()) // deleted whenever it was
                   : QJsonValue(value);
    };
    QList<int> found;
    QList<QJsonValue> said{saidBy(versionHere(difference))};
    for (auto i = difference.versions.size() - 1; i >= 0; --i) {
        if (const QJsonValue each = saidBy(i); !said.contains(each)) {
            said << each;
            found << static_cast<int>(i);
        }
    }
    return found;
}

void decide(Register& registry, const QList<Ruling>& rulings)
{
    Change change(registry, DecidingText::tr("Decide what differs"), BatchKind::Merge);
    QSet<QString> tables;
    for (const Ruling& ruling : rulings) {
        decide(change, ruling);
        tables.insert(ruling.difference.table);
    }
    change.commit();
    registry.announce(tables);
}

} // namespace doorstep
