#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What papers and the town's forms hold, each once, by its SHA-256. It is beside the journal: it
// never changes, so undo and merging need the rows that name it alone.

#include "data/register/Change.h"

namespace doorstep {

struct PaperContent
{
    QByteArray bytes;
    QString mime;
    int width = 0; // pixels; 0: no picture
    int height = 0;
    QByteArray thumbnail = {}; // a small picture; empty: no picture

    bool operator==(const PaperContent&) const = default;
};

// Answers its name, by which the rows of the change may call it.
QString keepContent(Change& change, const PaperContent& content);
// Throws Error when it isn't there, or isn't what was kept.
[[nodiscard]] PaperContent contentNamed(Database& database, const QString& sha256);
[[nodiscard]] QByteArray thumbnailNamed(Database& database, const QString& sha256);
// In lower-case hexadecimal digits.
[[nodiscard]] QString nameOfContent(const QByteArray& bytes);

// What the rows of the other register name, which is attached as "theirs".
void bringContents(Database& database);
// Those that no row names any more, a deleted one included: undo brings it back.
void dropLooseContents(Database& database);

} // namespace doorstep
