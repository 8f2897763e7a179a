// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/Applying.h"

#include "data/base/Text.h"
#include "data/files/checks/Duration.h"

namespace doorstep {

namespace {

QString shownLinks(ReadAs reading, const Links& links, const WordBook& book)
{
    QStringList names;
    for (const RowId id : links)
        names << book.nameOf(reading, id);
    return names.join(u'、');
}

} // namespace

QString shownValue(const ImportField& field, const QVariant& value, const WordBook& book)
{
    if (value.isNull())
        return {};
    switch (field.reading) {
    case ReadAs::Code:
    case ReadAs::Team:
    case ReadAs::Venue:
    case ReadAs::Organisation:
    case ReadAs::VolunteerTeam:
        return book.nameOf(field.reading, value.toLongLong());
    case ReadAs::Hours:
        return hoursText(value.toInt());
    case ReadAs::YesNo:
        return yesNo(value.toString());
    case ReadAs::Choice:
        for (const Choice& choice : field.choices) {
            if (choice.key == value.toString())
                return QCoreApplication::translate("Words", choice.label);
        }
        return value.toString();
    default:
        return value.toString();
    }
}

bool saysNothingYet(const QVariant& value, ReadAs reading)
{
    // "No" is where a yes-or-no begins, not something somebody said.
    return value.isNull() || value.toString().isEmpty() ||
           (reading == ReadAs::YesNo && value.toInt() == 0);
}

QVariant mergedValue(const ImportField& field, const QVariant& there, const QVariant& said)
{
    const QString before = there.toString();
    const QString words = said.toString();
    if (field.reading == ReadAs::Tags) {
        QStringList tags = before.split(u' ', Qt::SkipEmptyParts);
        for (const QString& tag : words.split(u' ', Qt::SkipEmptyParts)) {
            if (!tags.contains(tag))
                tags << tag;
        }
        return tags.join(u' ');
    }
    if (field.reading == ReadAs::Phone) {
        const QStringList known = before.split(u" / "_qs, Qt::SkipEmptyParts);
        const QStringList wanted = words.split(u" / "_qs, Qt::SkipEmptyParts);
        const bool hasAll = std::all_of(wanted.begin(), wanted.end(), [&](const QString& number) {
            return known.contains(number);
        });
        return hasAll ? there : said;
    }
    return said;
}

bool Applying::take(const ImportField& field, const QString& from, const QString& to, bool gap)
{
    if (from == to)
        return false;
    const bool holds =
        m_mode == Apply::All || (m_mode == Apply::Certain && !m_book.isGuess(field.key));
    const bool written = gap || holds;
    (written ? done.changes : done.refused).append({field.title(), from, to});
    return written;
}

void Applying::links(Links& there, const Links& said, const QString& key, ReadAs reading)
{
    Links after = there;
    for (const RowId id : said) {
        if (!after.contains(id))
            after << id;
    }
    std::sort(after.begin(), after.end());
    Links before = there;
    std::sort(before.begin(), before.end());
    if (after == before)
        return;
    done.changes.append({m_fields.at(m_fields.indexOf(key)).title(),
                         shownLinks(reading, there, m_book), shownLinks(reading, after, m_book)});
    there = after;
}

} // namespace doorstep
