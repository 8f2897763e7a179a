#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of the register and of the file so far stand under which key, and what a row with the
// same key comes to.

#include "data/exchange/import/Preview.h"

namespace doorstep {

// The name, folded, within what it belongs to.
[[nodiscard]] QString knownKey(std::optional<RowId> whole, const QString& name);

class Known
{
public:
    explicit Known(const ImportPreview& preview) : m_preview(preview) {}

    // The number below 0 that stands for a row of the file.
    [[nodiscard]] static RowId own(int index) { return -static_cast<RowId>(index) - 1; }

    void add(const QString& key, RowId id);
    // 0: there is none, or a person said that it is another one.
    [[nodiscard]] RowId match(const PreviewRow& row, const QString& key) const;
    // The first row that names one of the register may change it; later ones only fill its gaps,
    // unless a person said that they are the same.
    [[nodiscard]] Apply applyTo(const PreviewRow& row, RowId match) const;
    // An update when something changes, else a duplicate; asked when it says something otherwise.
    void judge(PreviewRow& row, RowId match, const Applied& applied);

private:
    const ImportPreview& m_preview;
    QHash<QString, RowId> m_ids;
    QSet<RowId> m_owned; // of the register, that a row of the file stands for
};

// All the row's values that the struct has a place for, the note at the last.
template <typename T>
void applyFields(Applying& applying, T& thing, const Mapping<T>& mapping,
                 const MappedFields<T>& mapped, const RowValues& values, const FieldTable& fields)
{
    for (const auto& [index, said] : values.values) {
        const ImportField& field = fields.at(index);
        if (mapped.of(index) && field.key != u"note")
            applying.value(thing, field, *mapped.of(index), said,
                           index == fields.nameField() &&
                               !mapped.of(index)->get(thing).toString().isEmpty());
    }
    applying.note(thing, values, QStringLiteral("note"), mapping);
}

} // namespace doorstep
