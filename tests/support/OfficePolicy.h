#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator wrote holds in this process until the object goes.

#include "data/base/Policy.h"

#include <QFile>
#include <QTemporaryDir>

namespace doorstep::test {

class OfficePolicy
{
public:
    explicit OfficePolicy(const QString& lines)
    {
        const QString path = m_folder.filePath(QStringLiteral("doorstep-policy.ini"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(lines.toUtf8()) < 0)
            qFatal("The policy can't be written.");
        file.close();
        followPolicy(readPolicy(path));
    }
    ~OfficePolicy() { followPolicy({}); }
    OfficePolicy(const OfficePolicy&) = delete;
    OfficePolicy& operator=(const OfficePolicy&) = delete;

private:
    QTemporaryDir m_folder;
};

} // namespace doorstep::test
