#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of needs and lists of wishes have in common: who asked, whether it is known, whether
// its number is free.

#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/NamedSubjects.h"
#include "data/exchange/import/Preview.h"

#include <QSet>

namespace doorstep {

[[nodiscard]] ListShape askedShape();

// 责任人电话 is of whoever sees to what is asked for, not of who asks.
class AskedKind : public ListKind
{
public:
    using ListKind::ListKind;

    [[nodiscard]] bool isOfOther(const ImportField& field, const QString& before) const override;
    [[nodiscard]] bool isOfOtherGroup(const ImportField& field,
                                      const QString& group) const override;
};

struct Asked
{
    RowId id = 0; // below 0: a row of the file
    QDate day;
    std::u32string text;              // folded
    QHash<int, QVariant> values = {}; // by field
    QString words = {};               // that found no field of their own
};

template <typename T>
QHash<int, QVariant> valuesOf(const FieldTable& fields, const MappedFields<T>& mapped,
                              const T& thing)
{
    QHash<int, QVariant> values;
    for (int field = 0; field < static_cast<int>(fields.fields().size()); ++field) {
        if (mapped.of(field))
            values.insert(field, mapped.of(field)->get(thing));
    }
    return values;
}

// Of what is in the register already a list changes nothing, for it has its own steps; update() is
// what others answered of it.
class AskedRecords : public Records
{
public:
    AskedRecords(Register& registry, const ImportPreview& preview);

    void judge(PreviewRow& row, int index) override;

protected:
    [[nodiscard]] virtual Asked askedIn(const PreviewRow& row) const = 0;
    // Of a subject, or of nobody in the block.
    [[nodiscard]] virtual QList<Asked> askedBy(RowId subject, RowId block) const = 0;
    // Why the list's number can't stay, with %1 for it; empty when it can.
    [[nodiscard]] virtual QString whyNotNumbered(const PreviewRow& row,
                                                 const QString& number) const = 0;

    // Words of one of the register beside its fields.
    [[nodiscard]] virtual QString wordsOf(RowId id) const = 0;

    [[nodiscard]] Register& registry() const { return m_registry; }
    [[nodiscard]] const ImportPreview& preview() const { return m_preview; }
    [[nodiscard]] const FieldTable& fields() const { return m_fields; }

    // What is there with the row's words in it.
    template <typename T>
    [[nodiscard]] T answered(T there, const MappedFields<T>& mapped, const PreviewRow& row,
                             const WordBook& book) const
    {
        Applying applying(m_fields, book, row.apply);
        for (const auto& [index, said] : row.values.values) {
            if (mapped.of(index))
                applying.value(there, m_fields.at(index), *mapped.of(index), said, false);
        }
        return there;
    }

private:
    [[nodiscard]] bool mayBe(const Asked& one, const Asked& other) const;
    // What the row says that is not there.
    [[nodiscard]] QList<FieldChange> differences(const PreviewRow& row, const Asked& own,
                                                 const Asked& there) const;
    [[nodiscard]] bool judgeTwin(PreviewRow& row, const Asked& own, const QList<Asked>& known);
    [[nodiscard]] const NamedSubjects& subjects();
    void judgeNumber(PreviewRow& row);
    [[nodiscard]] bool isFree(const PreviewRow& row, const QString& number) const;

    Register& m_registry;
    const ImportPreview& m_preview;
    const FieldTable& m_fields;
    bool m_namesCaller; // under the heading of names, of a list that may name nobody known
    bool m_contactAsks; // under a heading of who asks, beside that of the shop
    std::optional<NamedSubjects> m_subjects;
    QHash<std::pair<RowId, RowId>, QList<Asked>> m_known; // by subject; of nobody by block
    QSet<std::pair<RowId, QString>> m_numbers;            // given by the file, by block
};

} // namespace doorstep
