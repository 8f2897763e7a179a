// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/SubjectRow.h"

#include "data/files/checks/PersonName.h"
#include "data/views/profile/Likeness.h"

#include <algorithm>

namespace doorstep {

namespace {

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
    applying.note(subject, row, u"note"_qs, subjectMapping());
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
    applying.note(visit, row, u"situation"_qs, visitMapping());
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
    setWhen(visit, row.at->day, row.at->time);
    applyTo(visit, row, fields, book, Apply::All);
    return visit;
}

} // namespace doorstep
