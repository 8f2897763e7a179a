#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <optional>

namespace doorstep {

// Which file a name leads to, whatever the name, for as long as the file lives.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    bool operator==(const FileIdentity&) const = default;
};

// Nothing where there is no such file, and always on Windows, where an open file can be neither
// removed nor replaced, and no descriptor of another drops its locks.
[[nodiscard]] std::optional<FileIdentity> fileIdentity(const QString& path);

} // namespace doorstep
