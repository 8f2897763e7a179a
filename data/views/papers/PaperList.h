#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Papers with what they belong to, as one looks at them and as they are exported.

#include "data/records/papers/Paper.h"
#include "data/views/ledgers/Ledger.h"

namespace doorstep {

struct PaperEntry
{
    RowId id = 0;
    PaperOwner owner;
    QString whose; // the subject, the activity or the venue; empty: nobody's
    QDate day;     // of the visit, the need, the wish or the activity; else when it was added
    QString name;
    QString note;
    QString by; // who added it
    QString content;
    QString original;
    QString mime;
    int width = 0;
    int height = 0;
    qint64 bytes = 0;

    [[nodiscard]] bool isPicture() const { return width > 0; }
};

// Of a subject everything that is of its visits, needs and wishes, too. The newest day first.
[[nodiscard]] QList<PaperEntry> papersOf(Database& database, const PaperOwner& owner);

struct PaperFilter
{
    std::optional<RowId> block = std::nullopt;
    std::optional<Period> period = std::nullopt;
    std::optional<RowId> subject = std::nullopt;
};
// Day by day.
[[nodiscard]] QList<PaperEntry> papersIn(Database& database, const PaperFilter& filter);

// ".jpg" for image/jpeg
[[nodiscard]] QString endingOf(const QString& mime);

} // namespace doorstep
