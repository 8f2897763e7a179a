#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL of the test's own, in a folder that goes with it. It refuses root, so that it runs
// as its package's user there.

#include "tests/support/WholeFiles.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <unistd.h>

namespace doorstep::test {

class HubServer
{
public:
    struct Answer
    {
        int status = -1; // -1: it crashed or hung
        QString output;
        QString complaint;
    };

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
        if (isRoot()) {
            const Answer given = told(u"chown"_qs, {u"postgres"_qs, m_folder.path()});
            if (given.status != 0)
                return given.complaint;
        }
        const Answer made = asServer(u"initdb"_qs, {u"--pgdata"_qs, data(), u"--username=owner"_qs,
                                                    u"--auth=trust"_qs, u"--encoding=UTF8"_qs,
                                                    u"--locale=C.UTF-8"_qs, u"--no-sync"_qs});
        return made.status == 0 ? start() : made.complaint;
    }
    // Without waiting for the disk: what is killed here is a process, not the PC.
    [[nodiscard]] QString start()
    {
        const Answer started =
            asServer(u"pg_ctl"_qs, {u"start"_qs, u"--wait"_qs, u"--pgdata"_qs, data(), u"--log"_qs,
                                    m_folder.filePath(u"log"_qs), u"--options"_qs,
                                    u"-F -h '' -k "_qs + m_folder.path()});
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
    [[nodiscard]] Answer ask(const QString& login, const QString& database,
                             const QString& sql) const
    {
        return told(m_tools + u"psql"_qs,
                    {u"-X"_qs, u"-At"_qs, u"-v"_qs, u"ON_ERROR_STOP=1"_qs, u"-h"_qs,
                     m_folder.path(), u"-U"_qs, login, u"-d"_qs, database, u"-c"_qs, sql});
    }
    [[nodiscard]] QString one(const QString& database, const QString& sql,
                              const QString& login = u"owner"_qs) const
    {
        const Answer answer = ask(login, database, sql);
        return answer.status == 0 ? answer.output.trimmed() : u"failed: "_qs + answer.complaint;
    }

private:
    static bool isRoot() { return ::geteuid() == 0; }
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_qs); }

    static Answer told(const QString& program, const QStringList& words)
    {
        QProcess process;
        process.start(program, words);
        Answer answer;
        if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
            answer.status = process.exitCode();
        answer.output = QString::fromUtf8(process.readAllStandardOutput());
        answer.complaint = QString::fromUtf8(process.readAllStandardError());
        return answer;
    }

    [[nodiscard]] Answer asServer(const QString& tool, QStringList words) const
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
        Answer answer;
        if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
            answer.status = process.exitCode();
        answer.complaint = QString::fromUtf8(bytesOf(m_folder.filePath(u"told"_qs)));
        return answer;
    }

    QTemporaryDir m_folder{u"/tmp/hub-XXXXXX"_qs}; // the name of a socket has to be short
    QString m_tools;
    bool m_runs = false;
};

} // namespace doorstep::test
