#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL of the test's own, in a folder that goes with it. It refuses root, so that it runs
// as its package's user there.

#include "tests/app/FaultTools.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <unistd.h>

namespace doorstep::test {

class HubServer
{
public:
    HubServer()
    {
        for (const QFileInfo& version :
             QDir(u"/usr/lib/postgresql"_qs).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            m_tools = version.filePath() + u"/bin/"_qs;
        if (m_tools.isEmpty()) {
            const QString found = QStandardPaths::findExecutable(u"initdb"_qs);
            m_tools = found.isEmpty() ? QString() : QFileInfo(found).path() + u'/';
        }
    }
    ~HubServer()
    {
        if (m_runs)
            (void)stop();
    }
    HubServer(const HubServer&) = delete;
    HubServer& operator=(const HubServer&) = delete;

    [[nodiscard]] bool isInstalled() const { return QFileInfo::exists(m_tools + u"initdb"_qs); }

    // What went wrong; empty when it runs.
    [[nodiscard]] QString make()
    {
        const QString user = isRoot() ? u"postgres"_qs : QString();
        if (isRoot()) {
            const Ended given = run(u"chown"_qs, {user, m_folder.path()});
            if (given.status != 0)
                return given.complaint;
        }
        const Ended made = asServer(u"initdb"_qs, {u"--pgdata"_qs, data(), u"--username=owner"_qs,
                                                   u"--auth=trust"_qs, u"--encoding=UTF8"_qs,
                                                   u"--locale=C.UTF-8"_qs, u"--no-sync"_qs});
        return made.status == 0 ? start() : made.complaint;
    }
    // Without waiting for the disk: what is killed here is a process, not the PC.
    [[nodiscard]] QString start()
    {
        const Ended started =
            asServer(u"pg_ctl"_qs, {u"start"_qs, u"--wait"_qs, u"--pgdata"_qs, data(), u"--log"_qs,
                                    log(), u"--options"_qs, u"-F -h '' -k "_qs + m_folder.path()});
        m_runs = started.status == 0;
        return m_runs ? QString() : u"no server: "_qs + started.complaint;
    }
    // As a power cut does: nobody is waited for.
    [[nodiscard]] bool stop()
    {
        m_runs = false;
        return asServer(u"pg_ctl"_qs,
                        {u"stop"_qs, u"--wait"_qs, u"--pgdata"_qs, data(), u"--mode=immediate"_qs})
                   .status == 0;
    }

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString url(const QString& login, const QString& database, int port = 5432) const
    {
        return u"postgresql://%1@/%2?host=%3&port=%4"_qs.arg(login, database, m_folder.path())
            .arg(port);
    }
    // By another program than ours: rows as lines, cells between |.
    [[nodiscard]] Ended ask(const QString& login, const QString& database, const QString& sql) const
    {
        return run(m_tools + u"psql"_qs,
                   {u"-X"_qs, u"-At"_qs, u"-v"_qs, u"ON_ERROR_STOP=1"_qs, u"-h"_qs, m_folder.path(),
                    u"-U"_qs, login, u"-d"_qs, database, u"-c"_qs, sql});
    }
    [[nodiscard]] QString one(const QString& database, const QString& sql,
                              const QString& login = u"owner"_qs) const
    {
        const Ended ended = ask(login, database, sql);
        return ended.status == 0 ? ended.output.trimmed() : u"failed: "_qs + ended.complaint;
    }

private:
    static bool isRoot() { return ::geteuid() == 0; }
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_qs); }
    [[nodiscard]] QString log() const { return m_folder.filePath(u"log"_qs); }

    [[nodiscard]] Ended asServer(const QString& tool, QStringList words) const
    {
        words.prepend(m_tools + tool);
        if (isRoot())
            words = QStringList{u"setpriv"_qs, u"--reuid=postgres"_qs, u"--regid=postgres"_qs,
                                u"--clear-groups"_qs} +
                    words;
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setStandardOutputFile(QProcess::nullDevice()); // a pipe would stay open with it
        process.setStandardErrorFile(m_folder.filePath(u"told"_qs));
        process.start(words.takeFirst(), words);
        Ended ended;
        if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
            ended.status = process.exitCode();
        ended.complaint = QString::fromUtf8(bytesOf(m_folder.filePath(u"told"_qs)));
        return ended;
    }

    QTemporaryDir m_folder{u"/tmp/hub-XXXXXX"_qs}; // a socket's name is short
    QString m_tools;
    bool m_runs = false;
};

} // namespace doorstep::test
