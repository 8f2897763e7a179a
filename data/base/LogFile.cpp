// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/LogFile.h"

#include "data/base/SafeFile.h"
#include "data/base/Time.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;
constexpr qsizetype longestLine = 4000; // bytes

struct Log
{
    QMutex mutex;
    QString folder;
    QtMessageHandler before = nullptr;

    [[nodiscard]] QString file(const char* name) const
    {
        return folder + u'/' + QLatin1String(name);
    }
};

// Never destroyed: messages come to the very end of the process.
Log& theLog()
{
    static Log* const log = new Log;
    return *log;
}

const char* nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

QString withoutNumbers(QString message)
{
    static const QRegularExpression number(QStringLiteral("[0-9]{7,}"));
    static const QRegularExpression query(QStringLiteral("near \"[^\"]*\"")); // what was searched
    return message.replace(number, QStringLiteral("#")).replace(query, QStringLiteral("near …"));
}

void rotate(const Log& log)
{
    QFile::remove(log.file("doorstep.2.log"));
    QFile::rename(log.file("doorstep.1.log"), log.file("doorstep.2.log"));
    QFile::rename(log.file("doorstep.log"), log.file("doorstep.1.log"));
}

// Opened for each message: another window may write to it, or turn it over.
void append(const Log& log, const QByteArray& line)
{
    QFile file(log.file("doorstep.log"));
    if (file.size() + line.size() > mostBytes)
        rotate(log);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    file.write(line);
}

void write(QtMsgType type, const QMessageLogContext& context, const QString& message) noexcept
{
    static thread_local bool writing = false; // what the file itself complains of
    if (writing)
        return;
    writing = true;
    try {
        Log& log = theLog();
        const QMutexLocker lock(&log.mutex);
        if (log.before)
            log.before(type, context, message);
        QByteArray line = shanghaiTime(now()).toString(u"yyyy-MM-dd HH:mm:ss ").toUtf8() +
                          nameOf(type) + ' ' + context.category + ": " +
                          withoutNumbers(message.simplified()).toUtf8();
        line.truncate(longestLine);
        append(log, line + '\n');
    } catch (...) { // a log that can't be written must not end what it is about
    }
    writing = false;
}

} // namespace

QString loggedSoFar(qint64 mostBytes)
{
    Log& log = theLog();
    const QMutexLocker lock(&log.mutex);
    if (log.folder.isEmpty())
        return {};
    QByteArray all;
    for (const char* name : {"doorstep.2.log", "doorstep.1.log", "doorstep.log"}) {
        QFile file(log.file(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return QString::fromUtf8(all.right(mostBytes));
}

void forgetInLog(const QString& folder, const std::function<bool(const QString&)>& tells)
{
    const QMutexLocker lock(&theLog().mutex);
    for (const char* name : {"doorstep.2.log", "doorstep.1.log", "doorstep.log"}) {
        QFile file(folder + u'/' + QLatin1String(name));
        if (!file.open(QIODevice::ReadWrite))
            continue;
        QByteArray kept;
        for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
            if (!tells(QString::fromUtf8(line)))
                kept += line;
        }
        if (kept.size() == file.size())
            continue;
        // What is cut off may still lie on the disk: it is written over first.
        const QByteArray blank(file.size(), '\n');
        file.seek(0);
        file.write(blank);
        file.flush();
        file.seek(0);
        file.write(kept);
        file.resize(kept.size());
    }
}

void logToFile(const QString& folder)
{
    Log& log = theLog();
    QDir().mkpath(folder);
    takePrivate(folder);
    {
        const QMutexLocker lock(&log.mutex);
        log.folder = folder;
    }
    const QtMessageHandler before = qInstallMessageHandler(write);
    if (before == write)
        return;
    const QMutexLocker lock(&log.mutex);
    log.before = before;
}

} // namespace doorstep
