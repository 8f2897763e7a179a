// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/ProblemReport.h"

#include "data/base/Error.h"
#include "data/base/LogFile.h"
#include "data/base/SafeFile.h"
#include "data/base/Time.h"
#include "data/register/Backup.h"
#include "data/register/Doubts.h"
#include "data/register/Health.h"
#include "data/register/Migrations.h"
#include "data/register/NetworkFolder.h"
#include "data/register/Register.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>
#include <functional>
#include <sqlite3.h>

namespace doorstep {

namespace {

struct ProblemReportText
{
    Q_DECLARE_TR_FUNCTIONS(ProblemReport)
};

QStringList aboutProgram()
{
    return {QStringLiteral("Doorstep %1").arg(QCoreApplication::applicationVersion()),
            QStringLiteral("Qt %1, SQLite %2")
                .arg(QLatin1String(qVersion()), QLatin1String(sqlite3_libversion())),
            QStringLiteral("%1, %2, %3")
                .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
                     QLocale().name()),
            shanghaiTime(now()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))};
}

// What is wrong with the register may be what the report is about.
QString orTrouble(const std::function<QString()>& answer)
{
    try {
        return answer();
    } catch (const Error& error) {
        return error.message();
    }
}

QStringList tableNamesOf(Database& database)
{
    QStringList tables;
    Statement names = database.prepare(
        QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"));
    while (names.next())
        tables << names.get<QString>(0);
    return tables;
}

QStringList aboutHealth(Database& database, const QString& registerPath)
{
    QStringList lines;
    lines << orTrouble(
        [&] { return QStringLiteral("doubtful values: %1").arg(doubtsOf(database).join(u';')); });
    const QList<BackupFile> backups = backupsOf(registerPath);
    lines << QStringLiteral("backups: %1, the newest of %2")
                 .arg(QString::number(backups.size()),
                      backups.isEmpty() ? QStringLiteral("no day")
                                        : backups.constFirst().writtenAt.toString(Qt::ISODate));
    lines << QStringLiteral("room: %1 MB free%2%3")
                 .arg(freeRoom(registerPath) / (1024 * 1024))
                 .arg(onNetworkFolder(registerPath) ? QStringLiteral(", network folder")
                                                    : QString(),
                      onOpenStick(registerPath) ? QStringLiteral(", open stick") : QString());
    return lines;
}

QStringList aboutRegister(Database& database, const QString& registerPath, const Progress& progress)
{
    const auto pragma = [&](const char* name) {
        return database.one<QString>(QStringLiteral("PRAGMA ") + QLatin1String(name));
    };
    QStringList lines;
    lines << orTrouble([&] {
        return QStringLiteral("schema %1 of %2, %3 pages of %4 bytes, %5 free, journal %6")
            .arg(schemaVersion(database))
            .arg(latestSchemaVersion())
            .arg(pragma("page_count"), pragma("page_size"), pragma("freelist_count"),
                 pragma("journal_mode"));
    });
    lines << orTrouble([&] {
        const QString problem = integrityProblem(database, IntegrityDepth::Quick);
        return QStringLiteral("integrity: ") + (problem.isEmpty() ? QStringLiteral("ok") : problem);
    });
    lines << aboutHealth(database, registerPath);
    QStringList tables;
    (void)orTrouble([&] {
        tables = tableNamesOf(database);
        return QString();
    });
    for (qsizetype at = 0; at < tables.size(); ++at) {
        reportNow(progress, at, tables.size());
        lines << tables.at(at) + QStringLiteral(": ") + orTrouble([&] {
                     // It can't count itself; the tables that it keeps stand in the list, too.
                     if (database.one<bool>(
                             QStringLiteral("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name "
                                            "= ? AND sql LIKE 'CREATE VIRTUAL TABLE%')"),
                             tables.at(at)))
                         return QStringLiteral("index of words");
                     return QString::number(database.one<qint64>(
                         QStringLiteral("SELECT count(*) FROM \"%1\"").arg(tables.at(at))));
                 });
    }
    return lines;
}

} // namespace

void writeProblemReport(const QString& target, Database* database, const QString& registerPath,
                        const QString& aboutWindow, const Progress& progress)
{
    QStringList lines = aboutProgram();
    lines << aboutWindow << QString();
    if (database)
        lines << aboutRegister(*database, registerPath, progress);
    lines << QString() << loggedSoFar();
    const TemporaryName temporary(target);
    QFile file(temporary.path());
    const QByteArray text = lines.join(u'\n').toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        throw Error(ProblemReportText::tr("%1 can't be written. %2")
                        .arg(QFileInfo(target).fileName(), sentenceForWriting(target, file)));
    file.close();
    temporary.moveIntoPlace();
}

} // namespace doorstep
