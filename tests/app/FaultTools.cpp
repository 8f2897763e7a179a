// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/FaultTools.h"

#include "TestPaths.h"
#include "data/register/Database.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

namespace doorstep::test {

namespace {

constexpr uid_t stranger = 65534; // nobody

// Between fork and exec.
void impose(const Conditions& conditions)
{
    if (conditions.largestFile > 0) {
        const auto most = static_cast<rlim_t>(conditions.largestFile);
        const rlimit limit{most, most};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (conditions.asStranger && ::geteuid() == 0 &&
        (::setgroups(0, nullptr) != 0 || ::setgid(stranger) != 0 || ::setuid(stranger) != 0))
        ::_exit(99);
}

} // namespace

Ended run(const QString& program, const QStringList& words, const Conditions& conditions)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DOORSTEP_LANGUAGE"), conditions.language);
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    const QTemporaryDir aside; // what coverage gathers would be cut off at the limit, too
    if (conditions.largestFile > 0)
        environment.insert(QStringLiteral("GCOV_PREFIX"), aside.path());
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([conditions] { impose(conditions); });
    if (!conditions.outputFile.isEmpty())
        process.setStandardOutputFile(conditions.outputFile);
    process.start(program, words);
    process.closeWriteChannel();
    Ended ended;
    if (!process.waitForFinished(120000))
        process.kill();
    else if (process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    ended.output = QString::fromUtf8(process.readAllStandardOutput());
    ended.complaint = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

Ended doorstep(const QStringList& words, const Conditions& conditions)
{
    return run(QStringLiteral(DOORSTEP_PROGRAM), words, conditions);
}

Ended inChinese(const QStringList& words)
{
    Conditions conditions;
    conditions.language = u"zh_CN"_qs;
    return doorstep(words, conditions);
}

QMap<QString, QByteArray> filesIn(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        files.insert(QDir(folder).relativeFilePath(path),
                     entries.fileInfo().isDir()
                         ? QByteArray("folder")
                         : QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256));
    }
    return files;
}

QMap<QString, QStringList> contentOf(const QString& registerPath)
{
    Database database(registerPath, Database::Access::Immutable);
    QStringList tables;
    {
        Statement names = database.prepare(
            QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' "
                           "AND sql NOT LIKE 'CREATE VIRTUAL%' AND name <> 'log_tie'"));
        while (names.next())
            tables << names.get<QString>(0);
    }
    QMap<QString, QStringList> content;
    for (const QString& table : std::as_const(tables)) {
        Statement rows = database.prepare(QStringLiteral("SELECT * FROM \"%1\"").arg(table));
        QStringList& lines = content[table];
        while (rows.next()) {
            QStringList cells;
            for (int column = 0; column < rows.columnCount(); ++column) {
                const QVariant value = rows.value(column);
                cells << (value.typeId() == QMetaType::QByteArray
                              ? QString::fromLatin1(value.toByteArray().toHex())
                              : value.toString());
            }
            lines << cells.join(u'|');
        }
    }
    return content;
}

QList<int> structurePages(const QString& path)
{
    Database database(path, Database::Access::Immutable);
    QList<int> pages;
    Statement statement = database.prepare(QStringLiteral(
        "SELECT pageno FROM dbstat WHERE pagetype <> 'overflow' AND pageno > 1 ORDER BY pageno"));
    while (statement.next())
        pages << statement.get<int>(0);
    return pages;
}

QStringList missingVisits(Database& database, const QString& acknowledged)
{
    QStringList missing;
    const QStringList lines = acknowledged.left(acknowledged.lastIndexOf(u'\n')).split(u'\n');
    for (const QString& line : lines) {
        const QString id = line.section(u' ', 1);
        if (line.startsWith(u"saved ") &&
            database.one<int>(QStringLiteral("SELECT count(*) FROM visit WHERE id = ?"),
                              id.toLongLong()) != 1)
            missing << id;
    }
    return missing;
}

QStringList missingVisits(const QString& path, const QString& acknowledged)
{
    Database database(path, Database::Access::Immutable);
    return missingVisits(database, acknowledged);
}

SmallDisk::SmallDisk(const QString& folder, const QString& options) : m_folder(folder)
{
    QDir().mkpath(folder);
    m_mounted = mount(options);
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        (void)run(u"umount"_qs, {u"-l"_qs, m_folder});
}

bool SmallDisk::mount(const QString& options) const
{
    return run(u"mount"_qs, {u"-t"_qs, u"tmpfs"_qs, u"-o"_qs, options, u"none"_qs, m_folder})
               .status == 0;
}

void SmallDisk::fill() const
{
    QFile file(filler());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(4096, 'x');
    while (file.write(block) == block.size()) {
    }
}

void SmallDisk::empty() const
{
    QFile::remove(filler());
}

QString SmallDisk::filler() const
{
    return m_folder + u"/filler"_qs;
}

} // namespace doorstep::test
