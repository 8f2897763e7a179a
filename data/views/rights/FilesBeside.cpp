// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/rights/FilesBeside.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/files/Passphrase.h"
#include "data/files/TableReader.h"
#include "data/register/Backup.h"
#include "data/register/PersonTables.h"
#include "data/register/Register.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

bool holds(Database& db, const QByteArray& uid)
{
    const auto subject = db.one<RowId>(QStringLiteral("SELECT id FROM subject WHERE uid = ?"), uid);
    const QList<Tombstone> erased = erasedSubjects(db);
    return subject != 0 && std::none_of(erased.begin(), erased.end(),
                                        [&](const Tombstone& each) { return each.uid == uid; });
}

bool isRegister(const QString& path)
{
    try {
        requireRegisterFile(path);
        return true;
    } catch (const Error&) {
        return false;
    }
}

bool namesThem(Database& db, const KnownWords& words)
{
    for (const TextColumn& column : textColumns(db)) {
        Statement texts =
            db.prepare(QStringLiteral("SELECT %2 FROM %1").arg(column.table, column.column));
        while (texts.next()) {
            if (words.foundIn(texts.get<QString>(0)))
                return true;
        }
    }
    return false;
}

bool holdsAny(const QString& path, const QList<Tombstone>& tombstones, const KnownWords& words)
{
    try {
        requireRegisterFile(path);
        Database other(path, Database::Access::Immutable);
        return std::any_of(tombstones.begin(), tombstones.end(),
                           [&](const Tombstone& each) { return holds(other, each.uid); }) ||
               namesThem(other, words);
    } catch (const Error&) {
        return true; // whoever can open it has to look
    }
}

bool tableTells(const QString& path, const KnownWords& words)
{
    try {
        const auto table = openTable(path);
        const QList<SheetInfo> sheets = table->sheets();
        for (int sheet = 0; sheet < sheets.size(); ++sheet) {
            table->open(sheet);
            TableRow row;
            while (table->next(row)) {
                QStringList cells;
                for (const Cell& cell : row.cells)
                    cells << cell.text;
                if (words.foundIn(cells.join(u'\n')))
                    return true;
            }
        }
    } catch (const Error&) { // no table, or one that nothing reads
    }
    return false;
}

// What lies beside a register and is somebody's, by what is in it and not by its name: exports,
// filled forms, copies for a person, lists.
bool tells(const QString& path, const KnownWords& words)
{
    constexpr qint64 longest = 64LL << 20; // an export of a whole town has 20 MB
    static const QSet<QString> texts{QStringLiteral("html"), QStringLiteral("htm"),
                                     QStringLiteral("txt"),  QStringLiteral("json"),
                                     QStringLiteral("xml"),  QStringLiteral("md")};
    static const QSet<QString> lists{QStringLiteral("csv"), QStringLiteral("tsv")};
    if (isKeptOpen(path))
        return false;
    QFile file(path);
    if (file.size() > longest || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray begin = file.peek(4);
    const QString ending = QFileInfo(path).suffix().toLower();
    if (begin.startsWith("PK\x03\x04") || begin.startsWith("\xD0\xCF\x11\xE0") ||
        lists.contains(ending)) {
        file.close();
        return tableTells(path, words);
    }
    return texts.contains(ending) && words.foundIn(QString::fromUtf8(file.readAll()));
}

} // namespace

QStringList filesThatTell(const QString& registerPath, const QList<Tombstone>& tombstones,
                          const QStringList& rewritten, const KnownWords& words)
{
    QStringList left;
    const QFileInfo info(registerPath);
    const QDir folder(info.absolutePath());
    const QDir backups(backupFolder(registerPath));
    const QStringList setAside{info.fileName() + QStringLiteral("-wal-*"),
                               info.fileName() + QStringLiteral("-journal-*")};
    constexpr auto files = QDir::Files | QDir::Hidden;
    for (const QFileInfo& file : folder.entryInfoList(files) + backups.entryInfoList(files)) {
        const QString path = file.filePath();
        if (rewritten.contains(path) || isKeptOpen(path) || isBesideKeptOpen(path) ||
            file.fileName() == QLatin1String("SHA256SUMS") ||
            file.fileName() == info.fileName() + QLatin1String(".lock"))
            continue;
        bool isLeft = false;
        if (QDir::match(setAside, file.fileName()) || path.endsWith(QLatin1String(lockedEnding)) ||
            isUnderPassphrase(path))
            isLeft = true;
        else if (isRegister(path) || path.endsWith(QLatin1String(".doorstep")) ||
                 path.endsWith(QLatin1String(".pack")))
            isLeft = holdsAny(path, tombstones, words);
        else
            isLeft = file.absolutePath() == backups.absolutePath() || tells(path, words);
        if (isLeft)
            left << path;
    }
    return left;
}

} // namespace doorstep
