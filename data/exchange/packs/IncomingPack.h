#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/packs/Pack.h"

#include <QTemporaryDir>

namespace doorstep {

// A pack, or another register, that is about to be merged: copied to where nobody else can read it
// (in memory when the file lies there), looked through, and brought up to date there. The file
// itself is left as it is. Throws Error for what is cut, changed, newer, or no register, and for a
// schema that isn't this program's.
class IncomingPack
{
public:
    IncomingPack(const QString& path, Database& ours, const Progress& progress = {});

    [[nodiscard]] const QString& copy() const { return m_copy; }
    [[nodiscard]] const PackAbout& about() const { return m_about; }
    [[nodiscard]] const QString& name() const { return m_name; } // of the file

private:
    void lookThrough(Database& database, Database& ours);
    [[noreturn]] void fail(const QString& detail) const;

    QTemporaryDir m_folder;
    QString m_name;
    QString m_copy;
    PackAbout m_about;
};

} // namespace doorstep
