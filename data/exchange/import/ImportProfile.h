#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Choices of columns that are remembered for the next file with the same headings.

#include "data/exchange/import/ColumnMatch.h"

#include <QMap>

namespace doorstep {

// Kept in the register's settings ("import_profiles"): it is about files, not about the block, so
// it is not in the journal and stays when an import is cancelled or undone.
struct ImportProfile
{
    QString name; // given by a person, or empty
    ImportKind kind{};
    QString fingerprint;            // of the headings
    QMap<QString, QString> columns; // heading → field's key; an empty key: left out

    bool operator==(const ImportProfile&) const = default;
};

// The same for the same headings in the same order.
[[nodiscard]] QString fingerprintOf(const TableOutline& outline);

[[nodiscard]] QList<ImportProfile> importProfiles(Register& registry);
[[nodiscard]] std::optional<ImportProfile> profileNamed(Register& registry, ImportKind kind,
                                                        const QString& name);
// Remembers the columns as chosen, under the name if one is given. A profile of the same name, or
// without a name of the same headings, is replaced.
void rememberProfile(Register& registry, ImportKind kind, const TableOutline& outline,
                     const std::vector<ColumnMatch>& columns, const QString& name = {});

// What the program thinks of the columns, corrected by what was remembered: the profile given, else
// the one of the same headings.
[[nodiscard]] std::vector<ColumnMatch>
chooseColumns(Register& registry, const TableOutline& outline, ImportKind kind,
              const std::optional<ImportProfile>& profile = std::nullopt);

} // namespace doorstep
