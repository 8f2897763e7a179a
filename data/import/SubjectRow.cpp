// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/SubjectRow.h"

#include "data/import/Likeness.h"
#include "data/ledgers/Tables.h"

#include <algorithm>

namespace doorstep {

namespace {

QString shown(const ImportField& field, const QVariant& value, const WordBook& book)
{
    if (value.isNull())
        return {};
    switch (field.reading) {
    case ReadAs::Code:
        return book.nameOf(ReadAs::Code, value.toLongLong());
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

QString shown(ReadAs reading, const Links& links, const WordBook& book)
{
    QStringList names;
    for (const RowId id : links)
        names << book.nameOf(reading, id);
    return names.join(u'、');
}

bool isEmpty(const QVariant& value, ReadAs reading)
{
    // "No" is where a yes-or-no begins, not something somebody said.
    return value.isNull() || value.toString().isEmpty() ||
           (reading == ReadAs::YesNo && value.toInt() == 0);
}

// What the field holds after the row: the row's value, or both.
QVariant merged(const ImportField& field, const QVariant& there, const QVariant& said)
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

// 张记面馆 and 張記面館店, 张老板 and 张晓明: the name there stays.
bool sameName(const ImportField& field, SubjectKind kind, const QString& there, const QString& said)
{
    if (field.key == u"name" && kind == SubjectKind::Shop)
        return likenessOfNames(nameParts(there), nameParts(said)) >= NameLikeness::Like;
    if (field.reading == ReadAs::Person)
        return likenessOfPersons(there, said) == NameLikeness::Equal ||
               (likenessOfPersons(there, said) == NameLikeness::Like && isSurnameWithTitle(said));
    return false;
}

class Applying
{
public:
    Applying(const FieldTable& fields, const WordBook& book, Apply mode)
        : m_fields(fields), m_book(book), m_mode(mode)
    {
    }

    // Whether the new value is to be written.
    bool take(const ImportField& field, const QString& from, const QString& to, bool gap)
    {
        if (from == to)
            return false;
        const bool written = gap || m_mode == Apply::All;
        (written ? done.changes : done.refused).append({field.title(), from, to});
        return written;
    }

    template <typename T>
    void value(T& thing, const ImportField& field, const MappedField<T>& mapped,
               const QVariant& said, bool isSameName)
    {
        const QVariant there = mapped.get(thing);
        if (toJson(there) == toJson(said) || isSameName)
            return;
        const QVariant after = merged(field, there, said);
        if (toJson(there) == toJson(after))
            return;
        const bool adds = field.reading == ReadAs::Tags;
        const QString before = shown(field, there, m_book);
        if (take(field, before, shown(field, after, m_book), adds || isEmpty(there, field.reading)))
            mapped.set(thing, after);
    }

    // Adds the links that are not there.
    void links(Links& there, const Links& said, const QString& key, ReadAs reading)
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
                             shown(reading, there, m_book), shown(reading, after, m_book)});
        there = after;
    }

    Applied done;

private:
    const FieldTable& m_fields;
    const WordBook& m_book;
    Apply m_mode;
};

// The row's own words for the note, and those of cells that found no field; piece by piece, so that
// what is there already is not added again.
void applyNote(Applying& applying, auto& thing, const RowValues& row, const FieldTable& fields,
               const QString& key, const auto& mapped)
{
    const int field = fields.indexOf(key);
    const QString before = mapped.get(thing).toString();
    QString after = before;
    QStringList pieces = row.toNote;
    if (const QVariant* own = row.find(field))
        pieces.prepend(own->toString());
    for (const QString& piece : std::as_const(pieces)) {
        if (!after.contains(piece))
            after = after.isEmpty() || piece.contains(after) ? piece : after + u'；' + piece;
    }
    if (applying.take(fields.at(field), before, after, true))
        mapped.set(thing, after);
}

template <typename T>
const MappedField<T>& mappedNote(const Mapping<T>& mapping, const QString& column)
{
    const auto found =
        std::find_if(mapping.fields().begin(), mapping.fields().end(),
                     [&](const MappedField<T>& mapped) { return mapped.column == column; });
    return *found;
}

// A door is one thing: another street or number takes its room along.
void applyDoor(Applying& applying, Subject& subject, const RowValues& row, const FieldTable& fields,
               const WordBook& book)
{
    const auto field = [&](const char* key) -> const ImportField& {
        return fields.at(fields.indexOf(QLatin1String(key)));
    };
    const QString street = book.streetName(subject.street);
    const bool elsewhere = (row.street && row.street != subject.street) ||
                           (!row.door.lane.isEmpty() && row.door.lane != subject.lane) ||
                           (!row.door.number.isEmpty() && row.door.number != subject.number);
    const bool hadDoor = !subject.lane.isEmpty() || !subject.number.isEmpty();
    if (row.street &&
        applying.take(field("street_id"), street, book.streetName(row.street), street.isEmpty()))
        subject.street = row.street;
    const auto part = [&](QString& there, const QString& said, const char* key) {
        const bool given = !said.isEmpty() || (elsewhere && hadDoor && row.hasDoor());
        if (given && applying.take(field(key), there, said, there.isEmpty()))
            there = said;
    };
    part(subject.lane, row.door.lane, "lane");
    part(subject.number, row.door.number, "number");
    part(subject.room, row.door.room, "room");
}

} // namespace

Applied applyTo(Subject& subject, const RowValues& row, const FieldTable& fields,
                const WordBook& book, Apply mode)
{
    Applying applying(fields, book, mode);
    applyDoor(applying, subject, row, fields, book);
    if (row.grid &&
        applying.take(fields.at(fields.indexOf(u"grid_id"_qs)),
                      subject.grid ? book.nameOf(ReadAs::Grid, *subject.grid) : QString(),
                      book.nameOf(ReadAs::Grid, *row.grid), !subject.grid))
        subject.grid = row.grid;
    for (const auto& [index, said] : row.values) {
        const ImportField& field = fields.at(index);
        if (!field.subject || field.key == u"note")
            continue;
        const QString there = field.subject->get(subject).toString();
        const bool noise =
            !there.isEmpty() && sameName(field, subject.kind, there, said.toString());
        applying.value(subject, field, *field.subject, said, noise);
    }
    applyNote(applying, subject, row, fields, u"note"_qs, mappedNote(subjectMapping(), u"note"_qs));
    if (!row.codes.isEmpty())
        applying.links(subject.hazards, row.codes, u"hazards"_qs, ReadAs::Code);
    return applying.done;
}

Subject subjectOf(const RowValues& row, const FieldTable& fields)
{
    Subject subject;
    subject.kind = fields.kind() == ImportKind::Workers ? SubjectKind::Worker : SubjectKind::Shop;
    subject.block = row.block;
    subject.grid = row.grid;
    subject.street = row.street;
    subject.lane = row.door.lane;
    subject.number = row.door.number;
    subject.room = row.door.room;
    for (const auto& [index, said] : row.values) {
        if (const MappedField<Subject>* mapped = fields.at(index).subject)
            mapped->set(subject, said);
    }
    for (const QString& piece : row.toNote) {
        if (!subject.note.contains(piece))
            subject.note += subject.note.isEmpty() ? piece : u'；' + piece;
    }
    subject.hazards = row.codes;
    std::sort(subject.hazards.begin(), subject.hazards.end());
    return subject;
}

Applied applyTo(Visit& visit, const RowValues& row, const FieldTable& fields, const WordBook& book,
                Apply mode)
{
    Applying applying(fields, book, mode);
    for (const auto& [index, said] : row.values) {
        const ImportField& field = fields.at(index);
        if (field.visit && field.key != u"situation" && field.reading != ReadAs::Moment &&
            field.key != u"subject_id")
            applying.value(visit, field, *field.visit, said, false);
    }
    applyNote(applying, visit, row, fields, u"situation"_qs,
              mappedNote(visitMapping(), u"situation"_qs));
    applying.links(visit.drives, row.codes, u"drives"_qs, ReadAs::Code);
    applying.links(visit.visitors, row.visitors, u"visitors"_qs, ReadAs::Visitors);
    applying.links(visit.services, row.services, u"services"_qs, ReadAs::Services);
    return applying.done;
}

Visit visitOf(const RowValues& row, RowId subject, const FieldTable& fields, const WordBook& book)
{
    Visit visit;
    visit.subject = subject;
    visit.block = row.block;
    visit.at = atTime(row.at->day, row.at->time.value_or(QTime(0, 0)));
    applyTo(visit, row, fields, book, Apply::All);
    return visit;
}

} // namespace doorstep
