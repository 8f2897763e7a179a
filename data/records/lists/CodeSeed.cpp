// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/CodeSeed.h"

#include "data/base/ResourceRows.h"
#include "data/records/codes/Code.h"
#include "data/records/lists/CodeRules.h"
#include "data/records/services/ServiceItem.h"

#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

QString parentList(const QString& name)
{
    const QString other = parentListOf(name);
    return other.isEmpty() ? name : other;
}

bool present(Register& registry, const char* table, const QByteArray& uid)
{
    return registry.db().one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1 WHERE uid = ?)").arg(QLatin1String(table)),
        uid);
}

void seedList(Register& registry, Change& change, const QString& name)
{
    const CodeStore store(registry);
    int position = 0;
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/codes/%1.tsv").arg(name));
    for (const QStringList& row : rows) {
        ++position;
        const QByteArray uid = builtInUid(name + u'/' + row.at(0));
        if (present(registry, "code", uid))
            continue;
        Code code;
        code.list = name;
        code.key = row.at(0);
        if (!row.at(1).isEmpty()) {
            if (const auto parent = store.byKey(parentList(name), row.at(1)))
                code.parent = parent->id;
        }
        code.name = row.at(2);
        code.note = row.value(3);
        code.position = position * 10;
        store.add(change, code, uid);
    }
}

// Its package and its price; the need categories that it answers and whom it is for, unless
// somebody said that already.
void readAnswers(const CodeStore& codes, const QStringList& row, ServiceItem& item)
{
    if (const auto package = codes.byKey(list::servicePackage, row.value(6)))
        item.package = package->id;
    item.price = row.value(7);
    item.users = row.value(8);
    if (!item.answers.isEmpty())
        return;
    for (const QString& key : row.value(4).split(u' ', Qt::SkipEmptyParts)) {
        if (const auto category = codes.byKey(list::needCategory, key))
            item.answers << category->id;
    }
    std::sort(item.answers.begin(), item.answers.end());
    item.forKind = fromKey<SubjectKind>(row.value(5));
}

QSet<QString> builtInKeys(const QString& name)
{
    QSet<QString> keys;
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/codes/%1.tsv").arg(name));
    for (const QStringList& row : rows)
        keys.insert(row.at(0));
    return keys;
}

// A built-in category that the catalogue has no more.
bool isFormer(const CodeStore& codes, RowId category)
{
    static const QSet<QString> keys = builtInKeys(list::serviceCategory);
    const QString key = codes.get(category).key;
    return !key.isEmpty() && !keys.contains(key);
}

// Categories and aspects of an earlier catalogue go when no service is left there.
void dropFormer(Register& registry, Change& change)
{
    const CodeStore codes(registry);
    QSet<RowId> used;
    const QList<ServiceItem> items = ServiceItemStore(registry).catalogue();
    for (const ServiceItem& item : items)
        used.insert(item.category);
    for (const QString& name : {list::serviceCategory, list::serviceAspect}) {
        const QSet<QString> keys = builtInKeys(name);
        const QList<Code> entries = codes.entries(name);
        for (const Code& code : entries) {
            if (!code.key.isEmpty() && !keys.contains(code.key) && !used.contains(code.id))
                codes.remove(change, code.id);
            else if (code.parent)
                used.insert(*code.parent);
        }
    }
}

void seedServices(Register& registry, Change& change)
{
    const CodeStore codes(registry);
    const ServiceItemStore store(registry);
    int position = 0;
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/codes/service_item.tsv"));
    for (const QStringList& row : rows) {
        ++position;
        const QByteArray uid = builtInUid(QStringLiteral("service_item/") + row.at(0));
        const auto category = codes.byKey(list::serviceCategory, row.at(1));
        if (!category)
            continue;
        if (const auto id = registry.db().one<std::optional<RowId>>(
                QStringLiteral("SELECT id FROM service_item WHERE uid = ?"), uid)) {
            // Of a register from before services belonged to packages, or knew what they answer.
            ServiceItem item = store.get(*id);
            if (!item.package && item.price.isEmpty() && isFormer(codes, item.category)) {
                item.category = category->id;
                readAnswers(codes, row, item);
                store.save(change, item);
            }
            continue;
        }
        ServiceItem item;
        item.category = category->id;
        item.key = row.at(0);
        item.name = row.at(2);
        item.note = row.value(3);
        item.position = position * 10;
        readAnswers(codes, row, item);
        store.add(change, item, uid);
    }
}

} // namespace

const QStringList& codeLists()
{
    static const QStringList lists{
        list::occupation,      list::platform,        list::businessType,
        list::needCategory,    list::needSource,      list::department,
        list::activityKind,    list::drive,           list::visitCheck,
        list::roleSet,         list::visitorRole,     list::venueFacility,
        list::serviceAspect,   list::serviceCategory, list::needTheme,
        list::venueKind,       list::servicePackage,  list::consentWay,
        list::politicalStatus, list::province,        list::vehicle,
        list::housing,         list::subjectSource,   list::feedbackWay,
        list::partyOrg,        list::partyPlace,      list::partyOrganisationKind,
        list::partyFoundWay,   list::volunteerKind,   list::volunteerAlliance,
        list::hazard,          list::contactTime,     list::tag};
    return lists;
}

void seedCodes(Register& registry)
{
    Change change(registry, QCoreApplication::translate("Register", "Built-in lists"),
                  BatchKind::Setup);
    for (const QString& name : codeLists())
        seedList(registry, change, name);
    seedServices(registry, change);
    dropFormer(registry, change);
    change.commit();
}

} // namespace doorstep
