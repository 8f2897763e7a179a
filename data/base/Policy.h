#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QString>
#include <QStringList>

namespace doorstep {

// What the office has laid down for the PCs of its secretaries, in a file that an administrator
// puts there. Lines of "key = value" in UTF-8; ; and # begin a comment, [sections] mean nothing.
// Values are taken as they stand: a backslash is a backslash.
struct Policy
{
    struct Unclear // a line that nobody could follow
    {
        int line = 0; // from 1; 0: the file as a whole
        QString text;
    };

    QString file;        // where it stands; empty: nothing was laid down
    QString town;        // of a new register
    QString folder;      // where files are looked for and put until somebody chose another
    QString secondPlace; // of the backups, for whoever chose none
    QString language;    // zh_CN or en, for whoever chose none
    QString releases;    // folder or share in which newer packages of the program lie
    bool alwaysMasked = false;
    QList<Unclear> unclear;
};

// The file beside the program, or else the one of the system (/etc/doorstep/policy.ini); empty when
// there is none. The application exists by then.
[[nodiscard]] QString policyFile();

// What the file lays down; nothing without one. What can't be read is told by unclear, and may have
// been about masking: everything is masked then.
[[nodiscard]] Policy readPolicy(const QString& path);

// Kept for as long as the program runs; said once, before anything is opened.
void followPolicy(const Policy& policy);
[[nodiscard]] const Policy& policy();

// A sentence for each line that was not followed.
[[nodiscard]] QStringList sentencesOnPolicy(const Policy& policy);

} // namespace doorstep
