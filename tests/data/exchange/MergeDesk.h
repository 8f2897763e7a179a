#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Registers that went apart: copying, merging, and holding them against each other.

#include "data/exchange/packs/PackMerge.h"
#include "data/exchange/packs/PackTables.h"
#include "data/records/lists/OpenRegister.h"
#include "data/views/reports/LedgerExport.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

namespace doorstep::test {

inline std::unique_ptr<Register> opened(const QString& path, const QString& author = u"甲"_qs)
{
    return openRegister(path, Register::Access::Write, author);
}

inline MergeReport mergeFile(Register& into, const QString& path)
{
    const IncomingPack pack(path, into.db());
    return mergePack(into, pack);
}

inline MergeReport mergeFiles(const QString& into, const QString& path)
{
    const auto registry = opened(into);
    return mergeFile(*registry, path);
}

// A copy under another name, in the place of what is there.
inline QString copied(const QString& from, const QString& to)
{
    QFile::remove(to);
    if (!QFile::copy(from, to))
        qFatal("no copy %s", qPrintable(to));
    return to;
}

// Everything that the journaled tables hold, in a form that knows no row numbers: each row by its
// identity with all of its values, each reference by the identity of its target.
inline QStringList contentsOf(Database& db)
{
    const PackTables tables(db);
    const auto uidOf = [&](const QString& table, const QVariant& id) {
        return id.isNull()
                   ? QString()
                   : db.one<QString>(u"SELECT hex(uid) FROM %1 WHERE id = ?"_qs.arg(table), id);
    };
    QStringList lines;
    for (const PackTable& table : tables.all()) {
        Statement rows =
            db.prepare(u"SELECT id, %1 FROM %2"_qs.arg(table.columns.join(u", "_qs), table.name));
        while (rows.next()) {
            QStringList cells{table.name};
            for (int i = 0; i < table.columns.size(); ++i) {
                const QString column = table.columns.at(i);
                const QVariant value = rows.value(i + 1);
                const QString target = table.refersTo.value(column);
                cells << column + u'=' +
                             (!target.isEmpty() ? uidOf(target, value)
                              : value.typeId() == QMetaType::QByteArray
                                  ? QString::fromLatin1(value.toByteArray().toHex())
                                  : value.toString());
            }
            for (const PackLink& link : table.links) {
                QStringList members;
                Statement pairs = db.prepare(u"SELECT %1 FROM %2 WHERE %3 = ?"_qs.arg(
                    QLatin1String(link.shape->member), QLatin1String(link.shape->table),
                    QLatin1String(link.shape->owner)));
                pairs.bind(rows.get<RowId>(0));
                while (pairs.next())
                    members << uidOf(link.members, pairs.value(0));
                members.sort();
                cells << QLatin1String(link.shape->field) + u'=' + members.join(u',');
            }
            lines << cells.join(u'|');
        }
    }
    lines.sort();
    return lines;
}

// Every ledger as .csv. Rows of one place in its order, and names within a cell, stand there as the
// register happens to number them: both are sorted.
inline QMap<QString, QStringList> ledgersOf(Database& db)
{
    const QTemporaryDir folder;
    QMap<QString, QStringList> all;
    for (const Ledger& ledger : ledgers()) {
        const QString target = folder.filePath(u"ledger.csv"_qs);
        exportLedger(db, ledger, {}, Masking::Unmasked, target);
        QFile file(target);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no ledger");
        QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_qs);
        for (QString& line : lines) {
            QStringList cells = line.split(u',');
            for (QString& cell : cells) {
                QStringList names = cell.split(u'、');
                names.sort();
                cell = names.join(u'、');
            }
            line = cells.join(u',');
        }
        lines.sort();
        all.insert(QString::fromLatin1(ledger.key), lines);
    }
    return all;
}

// Empty when both hold the same, else the first lines that only one of them has.
inline QString differenceOf(QStringList a, QStringList b)
{
    QString text;
    for (const QString& line : std::as_const(a)) {
        if (!b.removeOne(line) && text.size() < 3000)
            text += u"\n- "_qs + line;
    }
    for (const QString& line : std::as_const(b)) {
        if (text.size() < 6000)
            text += u"\n+ "_qs + line;
    }
    return text;
}

} // namespace doorstep::test

#define DOORSTEP_SAME(one, other)                                                                  \
    do {                                                                                           \
        const QString difference = doorstep::test::differenceOf(one, other);                       \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                    \
    } while (false)
