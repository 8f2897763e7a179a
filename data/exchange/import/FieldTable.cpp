// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/FieldTable.h"

#include "data/base/ResourceRows.h"
#include "data/base/spelling/Fold.h"
#include "data/records/codes/Code.h"

#include <algorithm>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

template <Worded E>
std::vector<Choice> choicesOf()
{
    std::vector<Choice> choices;
    for (const Word<E>& word : wordsOf<E>()) {
        if (word.key[0] != '\0')
            choices.push_back({QString::fromLatin1(word.key), word.label});
    }
    return choices;
}

// Columns whose type alone does not say how they are read.
struct Special
{
    QString key;
    ReadAs reading;
    QString list = {};
    std::vector<Choice> choices = {};
};

const std::vector<Special>& specials()
{
    static const std::vector<Special> all{
        {u"block_id"_qs, ReadAs::Block},
        {u"grid_id"_qs, ReadAs::Grid},
        {u"street_id"_qs, ReadAs::Street},
        {u"street"_qs, ReadAs::Street},
        {u"lane"_qs, ReadAs::DoorPart},
        {u"number"_qs, ReadAs::DoorPart},
        {u"room"_qs, ReadAs::DoorPart},
        {u"door"_qs, ReadAs::Address},
        {u"address"_qs, ReadAs::Address},
        {u"time"_qs, ReadAs::TimeOfDay},
        {u"phone"_qs, ReadAs::Phone},
        {u"operator_phone"_qs, ReadAs::Phone},
        {u"operator"_qs, ReadAs::Person},
        {u"credit_code"_qs, ReadAs::CreditCode},
        {u"business_type_id"_qs, ReadAs::Code, list::businessType},
        {u"party_org_id"_qs, ReadAs::Code, list::partyOrg},
        {u"hazards"_qs, ReadAs::Codes, list::hazard},
        {u"residential_conversion"_qs, ReadAs::YesNo},
        {u"birth_month"_qs, ReadAs::Month},
        {u"occupation_id"_qs, ReadAs::Code, list::occupation},
        {u"platform_id"_qs, ReadAs::Code, list::platform},
        {u"home_province_id"_qs, ReadAs::Code, list::province},
        {u"in_shanghai_since"_qs, ReadAs::Year},
        {u"political_status_id"_qs, ReadAs::Code, list::politicalStatus},
        {u"party_place_id"_qs, ReadAs::Code, list::partyPlace},
        {u"volunteer"_qs, ReadAs::YesNo},
        {u"vehicle_id"_qs, ReadAs::Code, list::vehicle},
        {u"charging_need"_qs, ReadAs::YesNo},
        {u"housing_id"_qs, ReadAs::Code, list::housing},
        {u"consent_way_id"_qs, ReadAs::Code, list::consentWay},
        {u"preferred_time_id"_qs, ReadAs::Code, list::contactTime},
        {u"source_id"_qs, ReadAs::Code, list::subjectSource},
        {u"gender"_qs, ReadAs::Choice, u"gender"_qs, choicesOf<Gender>()},
        {u"side"_qs,
         ReadAs::Choice,
         u"side"_qs,
         {{QString(), "By number"}, {u"odd"_qs, "Odd side"}, {u"even"_qs, "Even side"}}},
        {u"preferred_mode"_qs, ReadAs::Choice, u"mode"_qs, choicesOf<VisitMode>()},
        {u"status"_qs, ReadAs::Choice, u"status"_qs, choicesOf<SubjectStatus>()},
        {u"kind"_qs, ReadAs::Choice, u"kind"_qs, choicesOf<SubjectKind>()},
        {u"mode"_qs, ReadAs::Choice, u"mode"_qs, choicesOf<VisitMode>()},
        {u"outcome"_qs, ReadAs::Choice, u"outcome"_qs, choicesOf<Outcome>()},
        {u"tags"_qs, ReadAs::Tags},
        {u"note"_qs, ReadAs::Prose},
        {u"drives"_qs, ReadAs::Codes, list::drive},
        {u"visitors"_qs, ReadAs::Visitors},
        {u"services"_qs, ReadAs::Services},
        {u"card"_qs, ReadAs::YesNo},
    };
    return all;
}

// Words that a list of needs or wishes has for other things than a list of subjects.
const std::vector<Special>& askedSpecials()
{
    static const std::vector<Special> all{
        {u"number"_qs, ReadAs::Words}, // of a wish, not of a door
        {u"source_id"_qs, ReadAs::Code, list::needSource},
        {u"category_id"_qs, ReadAs::Code, list::needCategory},
        {u"department_id"_qs, ReadAs::Code, list::department},
        {u"feedback_way_id"_qs, ReadAs::Code, list::feedbackWay},
        {u"urgency"_qs, ReadAs::Choice, u"urgency"_qs, choicesOf<Urgency>()},
        {u"satisfaction"_qs,
         ReadAs::Choice,
         u"satisfaction"_qs,
         {{u"1"_qs, "1"}, {u"2"_qs, "2"}, {u"3"_qs, "3"}, {u"4"_qs, "4"}, {u"5"_qs, "5"}}},
        {u"claimer_phone"_qs, ReadAs::Phone},
        {u"outcome"_qs, ReadAs::Prose}, // of a wish, not of a visit
    };
    return all;
}

// Of rows that stand for themselves.
const std::vector<Special>& recordSpecials()
{
    static const std::vector<Special> all{
        {u"address"_qs, ReadAs::Words}, // kept as it is written
        {u"facilities"_qs, ReadAs::Codes, list::venueFacility},
        {u"category_id"_qs, ReadAs::Code, list::serviceCategory},
        {u"answers"_qs, ReadAs::Codes, list::needCategory},
        {u"for_kind"_qs, ReadAs::Choice, u"kind"_qs, choicesOf<SubjectKind>()},
        {u"kind_id"_qs, ReadAs::Code, list::activityKind},
        {u"venue_id"_qs, ReadAs::Venue},
        {u"place"_qs, ReadAs::Place},
        {u"attendees"_qs, ReadAs::Attendees},
        {u"outcome"_qs, ReadAs::Prose},
    };
    return all;
}

// The category says the aspect, the dates say the days, those who came how many they are: nobody
// misses these.
bool isSaidElsewhere(const QString& key)
{
    static const QStringList said{
        u"aspect"_qs,     u"days"_qs, u"overdue"_qs,  u"days_waiting"_qs, u"introduced_count"_qs,
        u"used_count"_qs, u"came"_qs, u"together"_qs, u"in_force"_qs,     u"item_number"_qs};
    return said.contains(key);
}

// Reckoned from other rows: nothing to read them into.
bool isReckoned(ImportKind kind, const QString& key)
{
    // The stage follows the dates. A shared problem is more than its title.
    if (isOfAsked(kind))
        return isSaidElsewhere(key) || key == u"stage" || key == u"shared_problem_id";
    // Needs and wishes are more than their words.
    if (!isOfSubjects(kind) && !namesSubject(kind))
        return isSaidElsewhere(key) || key == u"needs" || key == u"wishes";
    static const QStringList reckoned{u"visits"_qs,     u"last_visit_at"_qs, u"card_on"_qs,
                                      u"open_needs"_qs, u"service_count"_qs, u"need_count"_qs};
    return reckoned.contains(key);
}

ReadAs readingOf(const Column& column)
{
    switch (column.type) {
    case ColumnType::Number:
        return ReadAs::Count;
    case ColumnType::Date:
        return ReadAs::Date;
    case ColumnType::DateTime:
        return ReadAs::Moment;
    case ColumnType::Text:
    case ColumnType::Code:
        break;
    }
    return column.sensitivity == Sensitivity::Prose ? ReadAs::Prose : ReadAs::Words;
}

template <typename T>
const MappedField<T>* mappedField(const Mapping<T>& mapping, const QString& column)
{
    for (const MappedField<T>& mapped : mapping.fields()) {
        if (mapped.column == column)
            return &mapped;
    }
    return nullptr;
}

ImportField fieldOf(ImportKind kind, const QString& key, const Column* column)
{
    ImportField field;
    field.key = key;
    field.column = column;
    if (column)
        field.reading = readingOf(*column);
    const auto readAs = [&](const std::vector<Special>& all) {
        for (const Special& special : all) {
            if (special.key != key)
                continue;
            field.reading = special.reading;
            field.list = special.list;
            field.choices = special.choices;
        }
    };
    readAs(specials());
    if (isOfAsked(kind))
        readAs(askedSpecials());
    else if (!isOfSubjects(kind) && !namesSubject(kind))
        readAs(recordSpecials());
    const bool ofPersons = kind == ImportKind::Workers || kind == ImportKind::PartyMembers;
    if ((ofPersons && key == u"name") || (namesSubject(kind) && key == u"subject_id"))
        field.reading = ReadAs::Person;
    if (kind == ImportKind::PartyMembers && key == u"place")
        field.reading = ReadAs::Words; // the shop
    switch (kind) {
    case ImportKind::Shops:
    case ImportKind::Workers:
        field.subject = mappedField(subjectMapping(), key);
        break;
    case ImportKind::Visits:
        field.visit = mappedField(visitMapping(), key);
        break;
    case ImportKind::Needs:
        field.need = mappedField(needMapping(), key);
        break;
    case ImportKind::Wishes:
        field.wish = mappedField(wishMapping(), key);
        break;
    case ImportKind::Venues:
    case ImportKind::Services:
    case ImportKind::Activities:
    case ImportKind::PartyMembers:
    case ImportKind::Pairings:
        break; // Records looks its fields up
    }
    return field;
}

void addHeading(ImportField& field, const QString& heading)
{
    const std::u32string folded = fold(heading);
    if (!folded.empty() &&
        std::find(field.headings.begin(), field.headings.end(), folded) == field.headings.end())
        field.headings.push_back(folded);
}

} // namespace

QString ImportField::title() const
{
    if (column)
        return column->title();
    if (key == u"time")
        return Text::tr("Time of day");
    if (key == u"phone")
        return Text::tr("Phone");
    return key == u"kind" ? Text::tr("Kind") : Text::tr("Address");
}

bool ImportField::joins() const
{
    return reading == ReadAs::Phone || reading == ReadAs::Prose || reading == ReadAs::Tags ||
           reading == ReadAs::Codes || reading == ReadAs::Visitors;
}

FieldTable::FieldTable(ImportKind kind) : m_kind(kind)
{
    const Ledger* const ledger = findLedger(QLatin1String(keyOf(kind)));
    for (const Column& column : ledger->columns) {
        const QString key = QLatin1String(column.key);
        if (isReckoned(kind, key)) {
            if (isSaidElsewhere(key)) {
                m_ignored.push_back(fold(column.title()));
                m_ignored.push_back(fold(QString::fromLatin1(column.heading)));
            }
            continue;
        }
        m_fields.push_back(fieldOf(kind, key, &column));
        addHeading(m_fields.back(), column.title());
        addHeading(m_fields.back(), QLatin1String(column.heading));
    }
    // By these the subject is found.
    QStringList further;
    if (isOfSubjects(kind) || namesSubject(kind))
        further << u"address"_qs;
    if (kind == ImportKind::Visits)
        further << u"time"_qs;
    else if (isOfAsked(kind))
        further << u"phone"_qs << u"kind"_qs;
    for (const QString& key : std::as_const(further)) {
        if (indexOf(key) < 0)
            m_fields.push_back(fieldOf(kind, key, nullptr));
    }
    m_name = indexOf(namesSubject(kind)             ? u"subject_id"_qs
                     : kind == ImportKind::Pairings ? u"partner"_qs
                                                    : u"name"_qs);

    const QString group = isOfSubjects(kind) || isOfAsked(kind) ? u"subjects"_qs : QString();
    const QList<QStringList> rows = resourceRows(u":/import/headings.tsv"_qs);
    for (const QStringList& row : rows) {
        if (row.at(0) != QLatin1String(keyOf(kind)) && row.at(0) != group && row.at(0) != u"any")
            continue;
        const QStringList words = row.at(2).split(u' ', Qt::SkipEmptyParts);
        if (row.at(1) == u"-") {
            for (const QString& word : words)
                m_ignored.push_back(fold(word));
        } else if (const int index = indexOf(row.at(1)); index >= 0) {
            for (const QString& word : words)
                addHeading(m_fields[static_cast<size_t>(index)], word);
        }
    }
}

std::vector<int> FieldTable::requiredFields() const
{
    switch (m_kind) {
    case ImportKind::Shops:
    case ImportKind::Workers:
        break;
    case ImportKind::Visits:
        return {m_name, indexOf(u"at"_qs)};
    case ImportKind::Needs:
        return {indexOf(u"text"_qs), indexOf(u"found_on"_qs)};
    case ImportKind::Wishes:
        return {m_name, indexOf(u"text"_qs), indexOf(u"collected_on"_qs)};
    case ImportKind::Venues:
    case ImportKind::Pairings:
        return {m_name};
    case ImportKind::Services:
        return {m_name, indexOf(u"category_id"_qs)};
    case ImportKind::Activities:
        return {m_name, indexOf(u"held_on"_qs)};
    case ImportKind::PartyMembers:
        return {m_name, indexOf(u"place"_qs)};
    }
    return {};
}

int FieldTable::indexOf(const QString& key) const
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].key == key)
            return static_cast<int>(i);
    }
    return -1;
}

bool FieldTable::isIgnored(const std::u32string& heading) const
{
    return std::find(m_ignored.begin(), m_ignored.end(), heading) != m_ignored.end();
}

const FieldTable& fieldTable(ImportKind kind)
{
    static const FieldTable tables[] = {
        FieldTable(ImportKind::Shops),        FieldTable(ImportKind::Workers),
        FieldTable(ImportKind::Visits),       FieldTable(ImportKind::Needs),
        FieldTable(ImportKind::Wishes),       FieldTable(ImportKind::Venues),
        FieldTable(ImportKind::Services),     FieldTable(ImportKind::Activities),
        FieldTable(ImportKind::PartyMembers), FieldTable(ImportKind::Pairings)};
    return tables[static_cast<size_t>(kind)];
}

} // namespace doorstep
