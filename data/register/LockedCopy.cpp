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
constexpr unsigned char withoutLog = 1;

struct FreeImage
{
    void operator()(unsigned char* image) const { sqlite3_free(image); }
};

using Image = std::unique_ptr<unsigned char, FreeImage>;

struct CloseMemory
{
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};

// In memory alone: a copy that is written to on the disk would lie there in clear.
Image withSettings(Image image, sqlite3_int64& size, const QMap<QString, QString>& settings)
{
    const auto require = [](int result) {
        if (result != SQLITE_OK && result != SQLITE_DONE)
            throw Error(LockedText::tr("There is not enough memory for a copy under a passphrase."),
                        QString::fromUtf8(sqlite3_errstr(result)));
    };
    sqlite3* opened = nullptr;
    const int result = sqlite3_open(":memory:", &opened);
    const std::unique_ptr<sqlite3, CloseMemory> memory(opened);
    require(result);
    require(sqlite3_deserialize(opened, "main", image.release(), size, size,
                                SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE));
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting) {
        sqlite3_stmt* statement = nullptr;
        require(sqlite3_prepare_v2(opened,
                                   "INSERT OR REPLACE INTO setting (key, value) "
                                   "VALUES (?, ?)",
                                   -1, &statement, nullptr));
        const QByteArray key = setting.key().toUtf8();
        const QByteArray value = setting.value().toUtf8();
        sqlite3_bind_text(statement, 1, key.constData(), static_cast<int>(key.size()),
                          SQLITE_TRANSIENT);
        sqlite3_bind_text(statement, 2, value.constData(), static_cast<int>(value.size()),
                          SQLITE_TRANSIENT);
        sqlite3_step(statement);
        require(sqlite3_finalize(statement));
    }
    return Image(sqlite3_serialize(opened, "main", &size, 0));
}

} // namespace

void writeLockedCopy(Database& database, const QString& target, const QString& passphrase,
                     const QMap<QString, QString>& settings)
{
    requireGoodPassphrase(passphrase);
    if (const QString problem = integrityProblem(database, IntegrityDepth::Rows);
        !problem.isEmpty())
        throw Error(LockedText::tr("%1 is damaged, so no copy was made of it.")
                        .arg(QFileInfo(database.path()).fileName()),
                    problem);
    requireOwnParts(database, database.path());
    sqlite3_int64 size = 0;
    Image image(sqlite3_serialize(database.handle(), "main", &size, 0));
    const auto requireImage = [&] {
        if (!image || size <= versionsAt + 1)
            throw Error(
                LockedText::tr("There is not enough memory for a copy under a passphrase."));
    };
    requireImage();
    image.get()[versionsAt] = withoutLog;
    image.get()[versionsAt + 1] = withoutLog;
    if (!settings.isEmpty()) {
        image = withSettings(std::move(image), size, settings);
        requireImage();
    }
    const QByteArrayView clear(static_cast<const char*>(static_cast<const void*>(image.get())),
                               static_cast<qsizetype>(size));
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
