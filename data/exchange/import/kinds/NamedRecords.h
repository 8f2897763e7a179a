#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that say one thing of a subject and are either known or new: a card given, a service used,
// coming to activities.

#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/NamedSubjects.h"

#include <QMultiHash>

namespace doorstep {

[[nodiscard]] ListShape namedShape();

class NamedRecords : public Records
{
public:
    NamedRecords(Register& registry, const ImportPreview& preview);

    void judge(PreviewRow& row, int index) override;
    // Known ones are left as they are.
    void update(Change& change, const PreviewRow& row, RowId match, const WordBook& book) override;

protected:
    // By which one is known, and what else is said of it.
    using Said = QMultiHash<QString, QString>;

    // What the register knows of the subject.
    [[nodiscard]] virtual Said knownOf(RowId subject) const = 0;
    // Empty: the row is wrong, and its reasons say why.
    [[nodiscard]] virtual QString keyOf(PreviewRow& row) = 0;
    // What the row says beside it, and which field does.
    [[nodiscard]] virtual QString besideOf(const RowValues& values) const;
    [[nodiscard]] virtual QString besideField() const { return {}; }

    [[nodiscard]] const FieldTable& fields() const { return m_fields; }
    [[nodiscard]] const WordBook& book() const { return *m_preview.book; }
    [[nodiscard]] QDate dayIn(const RowValues& values, const QString& key) const;
    [[nodiscard]] QString wordsIn(const RowValues& values, const QString& key) const;

private:
    Register& m_registry;
    const ImportPreview& m_preview;
    const FieldTable& m_fields;
    std::optional<NamedSubjects> m_subjects;
    QHash<RowId, Said> m_known; // by subject, those of the file among them
};

} // namespace doorstep
