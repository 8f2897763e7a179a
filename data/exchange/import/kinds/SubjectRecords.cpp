// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/kinds/SubjectRecords.h"

#include "data/exchange/import/ImportText.h"
#include "data/files/checks/PersonName.h"
#include "data/records/subjects/Takeover.h"
#include "data/views/path/VolunteerSince.h"

#include <algorithm>

namespace doorstep {

namespace {

QString titled(const QString& name, const QString& street, const Subject& subject)
{
    const QString door = doorText({street, subject.lane, subject.number, subject.room, {}});
    return door.isEmpty() ? name : name + u'（' + door + u'）';
}

// 张记面馆 and 張記面館店, 张老板 and 张晓明: the name there stays.
bool sameName(const ImportField& field, SubjectKind kind, const QString& there, const QString& said,
              const QString& road)
{
    if (field.key == u"name" && !isPerson(kind)) {
        const NameParts own = nameParts(there);
        const NameParts other = nameParts(said);
        return likenessOfNames(own, other) >= NameLikeness::Like && !tellsApart(own, other, road);
    }
    if (field.reading == ReadAs::Person)
        return likenessOfPersons(there, said) == NameLikeness::Equal ||
               (likenessOfPersons(there, said) == NameLikeness::Like && isSurnameWithTitle(said));
    return false;
}

// By what one is told from others of the same name.
bool saysAsMuch(const Subject& one, const Subject& other)
{
    return one.lane == other.lane && one.number == other.number && one.phone == other.phone &&
           one.shop.operatorPhone == other.shop.operatorPhone &&
           one.shop.creditCode == other.shop.creditCode;
}

// 203 of 201、203: a list that names one of a shop's doors takes none of the others away.
bool isAmongItsDoors(const Subject& subject, const RowValues& row)
{
    if ((row.street && row.street != subject.street) || row.door.number.isEmpty())
        return false;
    const auto there = doorsOf(subject.lane, subject.number);
    const auto said = doorsOf(row.door.lane, row.door.number);
    return std::all_of(said.begin(), said.end(),
                       [&there](const auto& door) { return there.contains(door); });
}

// A door is one thing: another street or number takes its room along.
void applyDoor(Applying& applying, Subject& subject, const RowValues& row, const FieldTable& fields,
               const WordBook& book)
{
    const auto field = [&](const char* key) -> const ImportField& {
        return fields.at(fields.indexOf(QLatin1String(key)));
    };
    const QString street = book.streetName(subject.street);
    const bool among = isAmongItsDoors(subject, row);
    const bool elsewhere =
        !among && ((row.street && row.street != subject.street) ||
                   (!row.door.lane.isEmpty() && row.door.lane != subject.lane) ||
                   (!row.door.number.isEmpty() && row.door.number != subject.number));
    const bool hadDoor = !subject.lane.isEmpty() || !subject.number.isEmpty();
    if (row.street &&
        applying.take(field("street_id"), street, book.streetName(row.street), street.isEmpty()))
        subject.street = row.street;
    const auto part = [&](QString& there, const QString& said, const char* key) {
        const bool given = !said.isEmpty() || (elsewhere && hadDoor && row.hasDoor());
        if (given && applying.take(field(key), there, said, there.isEmpty()))
            there = said;
    };
    if (!among) {
        part(subject.lane, row.door.lane, "lane");
        part(subject.number, row.door.number, "number");
    }
    part(subject.room, row.door.room, "room");
}

// The day that a ledger shows where none is told, as it is shown now.
bool isReckoned(Register& registry, RowId subject, const ImportField& field, const QVariant& said)
{
    return field.key == u"volunteer_on" && subject > 0 &&
           volunteerSince(registry.db(), subject) == said.toString();
}

} // namespace

ListShape subjectShape(SubjectKind kind)
{
    ListShape shape;
    shape.rows = RowsAre::Subjects;
    shape.kind = kind;
    shape.answerable = true;
    shape.placed = true;
    shape.required = QStringList{u"name"_qs};
    shape.further = {{u"address"_qs, QT_TRANSLATE_NOOP("Import", "Address")}};
    shape.reckoned = QStringList{u"visits"_qs,     u"last_visit_at"_qs, u"card_on"_qs,
                                 u"open_needs"_qs, u"service_count"_qs, u"need_count"_qs};
    shape.headings = u"subjects"_qs;
    return shape;
}

SubjectRecords::SubjectRecords(Register& registry, const ImportPreview& preview, SubjectKind kind)
    : m_registry(registry),
      m_store(registry),
      m_preview(preview),
      m_fields(fieldTable(preview.plan.kind)),
      m_kind(kind),
      m_mapped(m_fields, subjectMapping())
{
}

SubjectLookup& SubjectRecords::lookup()
{
    if (!m_lookup)
        addAll(m_lookup.emplace(), m_registry, m_kind, *m_preview.book);
    return *m_lookup;
}

void SubjectRecords::judge(PreviewRow& row, int index)
{
    const Subject own = subjectOf(row.values);
    row.title = titled(own.name, row.values.door.street, own);
    Identity identity = identityOf(own, row.values.door.street);
    identity.id = -static_cast<RowId>(index) - 1;
    const bool asNew = m_preview.plan.isNew(row.values.number);
    const LookupHit hit = asNew ? LookupHit{} : lookup().likeliest(identity);
    if (hit.identity) {
        judgeLike(row, own, hit);
        return;
    }
    row.verdict = Verdict::New;
    tellTakeover(row, own);
    lookup().add(std::move(identity));
}

// 好德便利 of another door with the phone that a row below gives up.
void SubjectRecords::settle(std::vector<PreviewRow>& rows)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        PreviewRow& row = rows[i];
        // Who would be brought back is held back whatever else the row changes.
        if (row.erased.isValid() || !row.doubtful || !m_states.contains(row.match))
            continue;
        row.doubtful = false;
        row.match = 0;
        row.matchTitle.clear();
        row.reasons.clear();
        row.differences.clear();
        row.apply = Apply::All;
        judge(row, static_cast<int>(i));
    }
}

// That the one before is closed is no side effect.
void SubjectRecords::tellTakeover(PreviewRow& row, const Subject& own) const
{
    const int field = m_fields.indexOf(u"took_over_from"_qs);
    const QVariant* const taken = field >= 0 ? row.values.find(field) : nullptr;
    if (taken && namedAtDoor(m_registry, own, taken->toString()))
        row.values.remarks << ImportText::tr("“%1” is closed as of %2: this one took it over")
                                  .arg(taken->toString(), dayOfTaking(own).toString(Qt::ISODate));
}

void SubjectRecords::judgeLike(PreviewRow& row, const Subject& own, const LookupHit& hit)
{
    const Likeness like = hit.likeness;
    row.match = hit.identity->id;
    Subject state = stateOf(row.match);
    row.matchTitle = titleOf(row.match, state);
    row.reasons = reasonsOf(like);
    const bool told = m_preview.plan.decided(row.values.number);
    const bool elsewhere = state.block != own.block;
    if (elsewhere)
        row.reasons << ImportText::tr("it is in %1").arg(m_preview.book->blockName(state.block));
    // The first row that names a subject of the register may change it; later ones only add to it,
    // so that the same file says the same again.
    const bool first = row.match > 0 && !m_owners.contains(row.match);
    row.apply = told ? Apply::All : first ? Apply::Certain : Apply::Gaps;
    const Applied applied = applyTo(state, row.values, *m_preview.book, row.apply);
    row.verdict = Verdict::Duplicate;
    const bool sure = told || (like.sameness == Sameness::Same && !elsewhere);
    // A name alone is certain only of the one row that the register has it from.
    const bool nothingNew = like.name == NameLikeness::Equal && applied.changes.isEmpty() &&
                            !elsewhere && first && saysAsMuch(own, state);
    if ((!sure && !nothingNew) || !applied.refused.isEmpty()) {
        row.ask(applied.changes + applied.refused);
        return;
    }
    m_owners.insert(row.match);
    if (applied.changes.isEmpty())
        return;
    row.verdict = Verdict::Update;
    row.changes = applied.changes;
    Identity identity = identityOf(state, m_preview.book->streetName(state.street));
    identity.id = row.match;
    lookup().add(std::move(identity));
    m_states.insert(row.match, state);
}

Subject SubjectRecords::stateOf(RowId match) const
{
    const auto changed = m_states.constFind(match);
    if (changed != m_states.constEnd())
        return *changed;
    if (match > 0)
        return m_store.get(match);
    return subjectOf(m_preview.rows[static_cast<size_t>(-match - 1)].values);
}

QString SubjectRecords::titleOf(RowId match, const Subject& state) const
{
    if (match < 0) {
        const PreviewRow& row = m_preview.rows[static_cast<size_t>(-match - 1)];
        return ImportText::tr("row %1, %2").arg(m_preview.rowText(match), row.title);
    }
    return titled(state.name, m_preview.book->streetName(state.street), state);
}

Applied SubjectRecords::applyTo(Subject& subject, const RowValues& row, const WordBook& book,
                                Apply mode) const
{
    const FieldTable& fields = m_fields;
    Applying applying(fields, book, mode);
    applyDoor(applying, subject, row, fields, book);
    if (row.grid &&
        applying.take(fields.at(fields.indexOf(u"grid_id"_qs)),
                      subject.grid ? book.nameOf(ReadAs::Grid, *subject.grid) : QString(),
                      book.nameOf(ReadAs::Grid, *row.grid), !subject.grid))
        subject.grid = row.grid;
    if (row.kind && *row.kind != subject.kind &&
        applying.take(fields.at(fields.indexOf(u"kind"_qs)), labelOf(subject.kind),
                      labelOf(*row.kind), false))
        subject.kind = *row.kind;
    for (const auto& [index, said] : row.values) {
        const ImportField& field = fields.at(index);
        const MappedField<Subject>* const mapped = m_mapped.of(index);
        if (!mapped || field.key == u"note")
            continue;
        const QString there = mapped->get(subject).toString();
        if (there.isEmpty() && isReckoned(m_registry, subject.id, field, said))
            continue;
        const bool noise = !there.isEmpty() && sameName(field, subject.kind, there, said.toString(),
                                                        book.streetName(subject.street));
        applying.value(subject, field, *mapped, said, noise);
    }
    applying.note(subject, row, u"note"_qs, subjectMapping());
    applying.links(subject.hazards, row.codes.value(u"hazards"_qs), u"hazards"_qs, ReadAs::Code);
    return applying.done;
}

Subject SubjectRecords::subjectOf(const RowValues& row) const
{
    Subject subject;
    subject.kind = m_kind;
    subject.block = row.block;
    subject.grid = row.grid;
    subject.street = row.street;
    subject.lane = row.door.lane;
    subject.number = row.door.number;
    subject.room = row.door.room;
    for (const auto& [index, said] : row.values) {
        if (const MappedField<Subject>* mapped = m_mapped.of(index))
            mapped->set(subject, said);
    }
    // A list of a building's tenants needs no column that says so.
    if (row.kind)
        subject.kind = *row.kind;
    else if (!subject.shop.building.isEmpty())
        subject.kind = SubjectKind::Firm;
    for (const QString& piece : row.toNote) {
        if (!subject.note.contains(piece))
            subject.note += subject.note.isEmpty() ? piece : u'；' + piece;
    }
    subject.hazards = row.codes.value(u"hazards"_qs);
    std::sort(subject.hazards.begin(), subject.hazards.end());
    return subject;
}

RowId SubjectRecords::add(Change& change, const PreviewRow& row, const WordBook& /*book*/)
{
    Subject subject = subjectOf(row.values);
    const int field = m_fields.indexOf(u"took_over_from"_qs);
    const QVariant* taken = field >= 0 ? row.values.find(field) : nullptr;
    const QString before = taken ? taken->toString() : QString();
    const std::optional<RowId> there =
        taken ? namedAtDoor(m_registry, subject, before) : std::nullopt;
    const bool comes =
        taken && std::any_of(m_preview.rows.begin(), m_preview.rows.end(),
                             [&](const PreviewRow& other) { return other.values.name == before; });
    if (taken && !there && !comes) {
        const QString words = m_fields.at(field).title() + u'：' + before;
        subject.note += subject.note.isEmpty() ? words : u'；' + words;
    }
    m_store.add(change, subject);
    if (there)
        takeOver(change, *there, subject.id, dayOfTaking(subject));
    else if (taken && comes)
        m_takers.append({subject, before});
    giveToTaker(change, subject);
    return subject.id;
}

QDate SubjectRecords::dayOfTaking(const Subject& taker)
{
    return taker.shop.openedOn.isValid() ? taker.shop.openedOn : today();
}

// The one before may stand below the one after.
void SubjectRecords::giveToTaker(Change& change, const Subject& before)
{
    const auto taker = std::find_if(m_takers.cbegin(), m_takers.cend(), [&](const Taker& each) {
        return each.before == before.name && each.taker.id != before.id &&
               each.taker.street == before.street && each.taker.lane == before.lane &&
               each.taker.number == before.number;
    });
    if (taker != m_takers.cend())
        takeOver(change, before.id, taker->taker.id, dayOfTaking(taker->taker));
}

void SubjectRecords::update(Change& change, const PreviewRow& row, RowId match,
                            const WordBook& book)
{
    Subject subject = m_store.get(match);
    (void)applyTo(subject, row.values, book, row.apply);
    m_store.save(change, subject);
}

} // namespace doorstep
