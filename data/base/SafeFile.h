#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// For files that another library writes by their name (ours are QSaveFile's): a name beside the
// target to write under, and the move that puts the finished file in the target's place. Unless
// moved, the temporary file is removed; the old target stays as it was.
class TemporaryName
{
public:
    // Throws Error when the target's folder is missing or can't be written, or when the target is
    // the register that is open.
    explicit TemporaryName(const QString& target);
    ~TemporaryName();
    TemporaryName(const TemporaryName&) = delete;
    TemporaryName& operator=(const TemporaryName&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QString& target() const { return m_target; }
    // Flushes the file to the disk, then renames it.
    void moveIntoPlace() const;

private:
    QString m_target;
    QString m_path;
};

} // namespace doorstep
