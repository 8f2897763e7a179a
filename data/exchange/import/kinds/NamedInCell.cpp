// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/kinds/NamedInCell.h"

#include "data/exchange/import/ImportText.h"

namespace doorstep {

QStringList namedAmong(const NamedSubjects& subjects, WordBook& book, const PreviewRow& row,
                       const QStringList& names, Links& taken)
{
    QStringList strangers;
    for (const QString& name : names) {
        PreviewRow one;
        one.values.name = name;
        one.values.block = row.values.block;
        const RowId subject = subjects.of(one);
        if (subject == 0) {
            strangers << name;
        } else if (!taken.contains(subject)) {
            taken << subject;
            book.remember(ReadAs::Attendees, subject, name);
        }
    }
    return strangers;
}

void noteStrangers(PreviewRow& row, const QString& key, const QStringList& strangers,
                   const FieldTable& fields, const WordBook& book)
{
    if (strangers.isEmpty() || book.bringsWords())
        return;
    constexpr qsizetype mostTold = 60;
    const QString names = strangers.join(u'、');
    row.values.toNote << fields.at(fields.indexOf(key)).title() + u'：' + names;
    row.values.remarks << ImportText::tr("not clearly in the register, so only in the note: %1")
                              .arg(names.left(mostTold));
}

} // namespace doorstep
