// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/Scripts.h"

#include "TestPaths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep::test {

namespace {

constexpr int longest = 300'000; // ms: LibreOffice works out a folder of workbooks

QString folder()
{
    return QStringLiteral(DOORSTEP_SOURCE_DIR "/tests/app/");
}

QByteArray answerOf(QProcess& process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(longest))
            return {};
    }
    return process.readLine();
}

} // namespace

bool Scripts::start()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONUTF8"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    m_process.setProcessEnvironment(environment);
    for (const QString& python : {QStringLiteral("python3"), QStringLiteral("/usr/bin/python3")}) {
        m_process.start(python, {folder() + QStringLiteral("scripts.py")});
        if (!answerOf(m_process).isEmpty())
            return true;
        m_process.waitForFinished();
    }
    return false;
}

Scripts::~Scripts()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished()) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

Ended Scripts::run(const QString& script, const QStringList& words)
{
    const QJsonArray request = QJsonArray::fromStringList(QStringList{folder() + script} + words);
    m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    const QJsonObject told = QJsonDocument::fromJson(answerOf(m_process)).object();
    if (told.isEmpty())
        return {-1, {}, QString::fromUtf8(m_process.readAllStandardError())};
    return {told.value(QLatin1String("status")).toInt(),
            told.value(QLatin1String("output")).toString(),
            told.value(QLatin1String("complaint")).toString()};
}

} // namespace doorstep::test
