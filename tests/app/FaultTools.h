#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Running the built program under bad conditions, and seeing what it left behind.

#include "data/register/Database.h"
#include "tests/support/WholeFiles.h"

#include <QDir>
#include <QMap>
#include <QProcess>

namespace doorstep::test {

struct Ended
{
    int status = -1; // -1: it crashed or hung
    QString output;
    QString complaint; // stderr
};

struct Conditions
{
    qint64 largestFile = 0;  // bytes (RLIMIT_FSIZE); 0: no limit
    bool asStranger = false; // without root's power to read and write everything
    QString language = QStringLiteral("en");
    QString outputFile; // where standard output goes instead
};

[[nodiscard]] Ended run(const QString& program, const QStringList& words,
                        const Conditions& conditions = {});
// The program under test.
[[nodiscard]] Ended doorstep(const QStringList& words, const Conditions& conditions = {});
[[nodiscard]] Ended inChinese(const QStringList& words);

// Every file below a folder (hidden ones too) with the SHA-256 of its bytes.
[[nodiscard]] QMap<QString, QByteArray> filesIn(const QString& folder);

// All rows of all tables, in the tables' own order; without what ties a file to its own log.
[[nodiscard]] QMap<QString, QStringList> contentOf(const QString& registerPath);

// The acknowledged visits ("saved ID") that the register does not have.
[[nodiscard]] QStringList missingVisits(Database& database, const QString& acknowledged);
[[nodiscard]] QStringList missingVisits(const QString& path, const QString& acknowledged);

// Page numbers that belong to a table or an index; a whole page of nonsense there must be noticed.
[[nodiscard]] QList<int> structurePages(const QString& path);

// A disk of its own over a folder, for root only.
class SmallDisk
{
public:
    explicit SmallDisk(const QString& folder, const QString& options = QStringLiteral("size=1m"));
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] bool mount(const QString& options) const;
    void fill() const;
    void empty() const; // of what filled it

private:
    [[nodiscard]] QString filler() const;

    QString m_folder;
    bool m_mounted = false;
};

} // namespace doorstep::test
