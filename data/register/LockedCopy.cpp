// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/LockedCopy.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/files/Passphrase.h"
#include "data/register/Backup.h"
#include "data/register/Migrations.h"
#include "data/register/Register.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <memory>
#include <sqlite3.h>

namespace doorstep {

namespace {

struct LockedText
{
    Q_DECLARE_TR_FUNCTIONS(LockedCopy)
};

// SQLite file format, 1.3: a file that says it has a log can't be read from memory.
constexpr int versionsAt = 18;
constexpr char withoutLog = 1;

struct FreeImage
{
    void operator()(unsigned char* image) const { sqlite3_free(image); }
};

} // namespace

void writeLockedCopy(Database& database, const QString& target, const QString& passphrase)
{
    requireGoodPassphrase(passphrase);
    if (const QString problem = integrityProblem(database, IntegrityDepth::Rows);
        !problem.isEmpty())
        throw Error(LockedText::tr("%1 is damaged, so no copy was made of it.")
                        .arg(QFileInfo(database.path()).fileName()),
                    problem);
    requireOwnParts(database, database.path());
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, FreeImage> image(
        sqlite3_serialize(database.handle(), "main", &size, 0));
    if (!image || size <= versionsAt + 1)
        throw Error(LockedText::tr("There is not enough memory for a copy under a passphrase."));
    auto* bytes = static_cast<char*>(static_cast<void*>(image.get()));
    bytes[versionsAt] = withoutLog;
    bytes[versionsAt + 1] = withoutLog;
    const QByteArrayView clear(bytes, static_cast<qsizetype>(size));
    writeUnderPassphrase(target, clear, passphrase);
}

QStringList restoreLockedCopy(const QString& copy, const QString& target, const QString& passphrase,
                              const GoOn& goOn)
{
    if (QFileInfo::exists(target))
        throw Error(LockedText::tr("%1 exists already. Choose another name; nothing was "
                                   "overwritten.")
                        .arg(target));
    const TemporaryName opened(target); // beside the register that it becomes
    copyFromPassphrase(copy, opened, passphrase, goOn);
    return restoreBackup(opened.path(), target, IfChanged::Refuse, goOn);
}

} // namespace doorstep
