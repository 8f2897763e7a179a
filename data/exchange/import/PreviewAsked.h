#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Judges the rows of a list of needs or wishes: who asked, whether it is known, whether its number
// is free.

#include "data/exchange/import/NamedSubjects.h"

#include <QSet>

namespace doorstep {

class PreviewAsked
{
public:
    PreviewAsked(Register& registry, ImportPreview& preview, const FieldTable& fields);

    void judge(PreviewRow& row, int index);

private:
    struct Asked
    {
        RowId id = 0; // below 0: a row of the file
        QDate day;
        std::u32string text; // folded
    };

    [[nodiscard]] Asked askedIn(const PreviewRow& row, int index) const;
    [[nodiscard]] QList<Asked>& knownTo(RowId subject, RowId block);
    void judgeNumber(PreviewRow& row);

    NeedStore m_needs;
    WishStore m_wishes;
    ImportPreview& m_preview;
    const FieldTable& m_fields;
    NamedSubjects m_subjects;
    QHash<std::pair<RowId, RowId>, QList<Asked>> m_known; // by subject; of nobody by block
    QSet<std::pair<RowId, QString>> m_numbers;            // given by the file, by block
};

} // namespace doorstep
