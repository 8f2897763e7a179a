// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/FieldTable.h"

#include "data/base/ResourceRows.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/ListKind.h"
#include "data/records/codes/Code.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"

#include <QCoreApplication>
#include <algorithm>

namespace doorstep {

namespace {

// Columns whose type alone does not say how they are read, in every list that has them; a kind may
// read one otherwise.
const std::vector<ColumnReading>& readings()
{
    static const std::vector<ColumnReading> all{
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
        {u"party_organisation_id"_qs, ReadAs::Organisation},
        {u"party_found_way_id"_qs, ReadAs::Code, list::partyFoundWay},
        {u"political_status_id"_qs, ReadAs::Code, list::politicalStatus},
        {u"party_place_id"_qs, ReadAs::Code, list::partyPlace},
        {u"volunteer"_qs, ReadAs::YesNo},
        {u"vehicle_id"_qs, ReadAs::Code, list::vehicle},
        {u"charging_need"_qs, ReadAs::YesNo},
        {u"housing_id"_qs, ReadAs::Code, list::housing},
        {u"consent_way_id"_qs, ReadAs::Code, list::consentWay},
        {u"preferred_time_id"_qs, ReadAs::Code, list::contactTime},
        {u"source_id"_qs, ReadAs::Code, list::subjectSource},
        {u"gender"_qs, ReadAs::Choice, u"gender"_qs, choiceWordsOf<Gender>()},
        {u"side"_qs,
         ReadAs::Choice,
         u"side"_qs,
         {{QString(), "By number"}, {u"odd"_qs, "Odd side"}, {u"even"_qs, "Even side"}}},
        {u"preferred_mode"_qs, ReadAs::Choice, u"mode"_qs, choiceWordsOf<VisitMode>()},
        {u"status"_qs, ReadAs::Choice, u"status"_qs, choiceWordsOf<SubjectStatus>()},
        {u"kind"_qs, ReadAs::Choice, u"kind"_qs, choiceWordsOf<SubjectKind>()},
        {u"mode"_qs, ReadAs::Choice, u"mode"_qs, choiceWordsOf<VisitMode>()},
        {u"outcome"_qs, ReadAs::Choice, u"outcome"_qs, choiceWordsOf<Outcome>()},
        {u"tags"_qs, ReadAs::Tags},
        {u"note"_qs, ReadAs::Prose},
        {u"drives"_qs, ReadAs::Codes, list::drive},
        {u"team_id"_qs, ReadAs::Team},
        {u"volunteer_team_id"_qs, ReadAs::VolunteerTeam},
        {u"checks"_qs, ReadAs::Codes, list::visitCheck},
        {u"roles"_qs, ReadAs::Codes, list::visitorRole},
        {u"visitors"_qs, ReadAs::Visitors},
        {u"services"_qs, ReadAs::Services},
        {u"card"_qs, ReadAs::YesNo},
        {u"aspect"_qs, ReadAs::Above},
    };
    return all;
}

// The dates say the days, those who came how many they are: nobody misses these.
bool isSaidElsewhere(const QString& key)
{
    static const QStringList said{
        u"days"_qs,       u"overdue"_qs,       u"days_waiting"_qs, u"introduced_count"_qs,
        u"used_count"_qs, u"came"_qs,          u"together"_qs,     u"in_force"_qs,
        u"served"_qs,     u"service_hours"_qs, u"item_number"_qs,  u"found_roles"_qs,
        u"papers"_qs,     u"path_step"_qs};
    return said.contains(key);
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

ImportField fieldOf(const ListShape& shape, const QString& key, const Column* column)
{
    ImportField field;
    field.key = key;
    field.column = column;
    if (column)
        field.reading = readingOf(*column);
    for (const std::vector<ColumnReading>* all : {&readings(), &shape.readings}) {
        for (const ColumnReading& one : *all) {
            if (one.key != key)
                continue;
            field.reading = one.reading;
            field.list = one.list;
            field.choices = one.choices;
        }
    }
    return field;
}

// "{走访,慰问}{对象,人}" as 走访对象 走访人 慰问对象 慰问人.
QStringList expanded(const QString& words)
{
    const qsizetype open = words.indexOf(u'{');
    const qsizetype close = words.indexOf(u'}', open);
    if (open < 0 || close < 0)
        return {words};
    QStringList all;
    const QStringList rests = expanded(words.mid(close + 1));
    for (const QString& choice : words.mid(open + 1, close - open - 1).split(u',')) {
        for (const QString& rest : rests)
            all << words.left(open) + choice + rest;
    }
    return all;
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
    return QCoreApplication::translate("Import", furtherTitle);
}

bool ImportField::joins() const
{
    return reading == ReadAs::Phone || reading == ReadAs::Prose || reading == ReadAs::Tags ||
           reading == ReadAs::Codes || reading == ReadAs::Visitors || key == u"room" ||
           listKind(of).shape().joined.contains(key);
}

FieldTable::FieldTable(const ListKind& kind) : m_kind(kind)
{
    const ListShape& shape = kind.shape();
    const Ledger* const ledger = findLedger(QLatin1String(keyOf(kind.kind())));
    for (const Column& column : ledger->columns) {
        const QString key = QLatin1String(column.key);
        if (isSaidElsewhere(key) || shape.reckoned.contains(key)) {
            for (const QString& title : {column.title(), QString::fromLatin1(column.heading)}) {
                m_reckoned.push_back(fold(title));
                if (isSaidElsewhere(key))
                    m_ignored.push_back(fold(title));
            }
        } else {
            m_fields.push_back(fieldOf(shape, key, &column));
            addHeading(m_fields.back(), column.title());
            addHeading(m_fields.back(), QLatin1String(column.heading));
        }
    }
    for (const FurtherField& further : shape.further) {
        if (indexOf(further.key) >= 0)
            continue;
        m_fields.push_back(fieldOf(shape, further.key, nullptr));
        m_fields.back().furtherTitle = further.title;
    }
    for (ImportField& field : m_fields)
        field.of = kind.kind();
    m_name = indexOf(shape.name);
    for (const QString& key : shape.required)
        m_required.push_back(indexOf(key));

    const QList<QStringList> rows = resourceRows(u":/import/headings.tsv"_qs);
    for (const QStringList& row : rows) {
        QStringList words;
        for (const QString& pattern : row.at(2).split(u' ', Qt::SkipEmptyParts))
            words << expanded(pattern);
        if (row.at(0) != QLatin1String(keyOf(kind.kind())) && row.at(0) != shape.headings &&
            row.at(0) != u"any") {
            for (const QString& word : words)
                m_ofOtherLists.insert(fold(word));
            continue;
        }
        if (row.at(1) == u"-" || row.at(1) == u"?") {
            for (const QString& word : words)
                (row.at(1) == u"-" ? m_ignored : m_noPlace).push_back(fold(word));
        } else if (const int index = indexOf(row.at(1)); index >= 0) {
            for (const QString& word : words)
                addHeading(m_fields[static_cast<size_t>(index)], word);
        } else {
            for (const QString& word : words)
                m_ofOtherLists.insert(fold(word));
        }
    }
}

int FieldTable::indexOf(const QString& key) const
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].key == key)
            return static_cast<int>(i);
    }
    return -1;
}

bool FieldTable::isOwnExport(const QStringList& headings) const
{
    const Ledger* const ledger = findLedger(QLatin1String(keyOf(m_kind.kind())));
    // A workbook numbers its rows.
    const qsizetype before = !headings.isEmpty() && isIgnored(fold(headings.constFirst()));
    qsizetype met = before;
    for (const Column& column : ledger->columns) {
        const std::u32string heading = fold(headings.value(met)); // 价值(元) of 价值（元）
        met +=
            heading == fold(column.title()) || heading == fold(QString::fromLatin1(column.heading));
    }
    return met == headings.size() && 2 * static_cast<size_t>(met - before) > ledger->columns.size();
}

bool FieldTable::isIgnored(const std::u32string& heading) const
{
    return std::find(m_ignored.begin(), m_ignored.end(), heading) != m_ignored.end();
}

bool FieldTable::isReckoned(const std::u32string& heading) const
{
    return std::find(m_reckoned.begin(), m_reckoned.end(), heading) != m_reckoned.end();
}

bool FieldTable::hasNoPlace(const std::u32string& heading) const
{
    return std::find(m_noPlace.begin(), m_noPlace.end(), heading) != m_noPlace.end();
}

bool FieldTable::isOfOtherLists(const std::u32string& heading) const
{
    return m_ofOtherLists.contains(heading);
}

const FieldTable& fieldTable(ImportKind kind)
{
    static const std::vector<FieldTable> tables = [] {
        std::vector<FieldTable> all;
        for (const Word<ImportKind>& word : wordsOf<ImportKind>())
            all.emplace_back(listKind(word.value));
        return all;
    }();
    return tables[static_cast<size_t>(kind)];
}

} // namespace doorstep
