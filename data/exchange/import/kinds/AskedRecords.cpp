// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/kinds/AskedRecords.h"

#include "data/base/Error.h"
#include "data/exchange/import/ImportText.h"
#include "data/records/needs/Need.h"

#include <algorithm>

namespace doorstep {

namespace {

constexpr qsizetype titleLength = 16; // of what is asked for

} // namespace

ListShape askedShape()
{
    ListShape shape;
    shape.rows = RowsAre::OfSubjects;
    shape.name = u"subject_id"_qs;
    shape.further = QStringList{u"address"_qs, u"phone"_qs, u"kind"_qs, u"note"_qs};
    shape.reckoned = QStringList{u"stage"_qs}; // it follows the dates
    shape.headings = u"subjects"_qs;
    shape.note.clear();
    shape.phoneBesideName = u"phone"_qs;
    shape.readings = {
        {u"subject_id"_qs, ReadAs::Person},
        {u"number"_qs, ReadAs::Words}, // of a wish, not of a door
        {u"source_id"_qs, ReadAs::Code, list::needSource},
        {u"category_id"_qs, ReadAs::Code, list::needCategory},
        {u"theme_id"_qs, ReadAs::Code, list::needTheme},
        {u"department_id"_qs, ReadAs::Code, list::department},
        {u"feedback_way_id"_qs, ReadAs::Code, list::feedbackWay},
        {u"urgency"_qs, ReadAs::Choice, u"urgency"_qs, choiceWordsOf<Urgency>()},
        {u"satisfaction"_qs,
         ReadAs::Choice,
         u"satisfaction"_qs,
         {{u"1"_qs, "1"}, {u"2"_qs, "2"}, {u"3"_qs, "3"}, {u"4"_qs, "4"}, {u"5"_qs, "5"}}},
        {u"claimer_phone"_qs, ReadAs::Phone},
        {u"outcome"_qs, ReadAs::Prose}, // of a wish, not of a visit
    };
    return shape;
}

AskedRecords::AskedRecords(Register& registry, const ImportPreview& preview)
    : m_registry(registry), m_preview(preview), m_fields(fieldTable(preview.plan.kind))
{
}

const NamedSubjects& AskedRecords::subjects()
{
    if (!m_subjects)
        m_subjects.emplace(m_registry, *m_preview.book);
    return *m_subjects;
}

void AskedRecords::judge(PreviewRow& row, int index)
{
    const RowValues& values = row.values;
    row.title = namedTitle(values);
    // A need may be of nobody in particular: a lamp that is out.
    if (!values.name.isEmpty()) {
        row.subject = subjects().of(row);
        if (row.subject == 0) {
            row.verdict = Verdict::Wrong;
            return;
        }
    }
    // Whom nobody can find by a name is told of in the log, so that one can go there all the same.
    if (values.name.isEmpty()) {
        for (const QString& words : {doorText(values.door), values.phone}) {
            if (!words.isEmpty())
                row.values.toNote << words;
        }
    }
    const QString text = values.find(m_fields.indexOf(u"text"_qs))->toString();
    row.title = (row.title + u' ' + text.left(titleLength)).trimmed();
    Asked own = askedIn(row);
    own.id = -static_cast<RowId>(index) - 1;
    const std::pair key(row.subject, row.subject == 0 ? values.block : 0);
    auto there = m_known.find(key);
    if (there == m_known.end())
        there = m_known.insert(key, askedBy(row.subject, values.block));
    QList<Asked>& known = *there;
    const auto decision = m_preview.plan.decisions.constFind(values.number);
    const bool asNew =
        decision != m_preview.plan.decisions.constEnd() && *decision == Decision::AsNew;
    const auto twin = std::find_if(known.begin(), known.end(), [&](const Asked& other) {
        return (other.day == own.day || !own.day.isValid()) && other.text == own.text;
    });
    if (twin != known.end() && !asNew) {
        row.verdict = Verdict::Duplicate;
        row.match = twin->id;
        row.matchTitle =
            twin->id < 0 ? ImportText::tr("row %1").arg(m_preview.rowText(twin->id)) : row.title;
        row.reasons << ImportText::tr("same subject") << ImportText::tr("same words")
                    << ImportText::tr("same day");
        return;
    }
    row.verdict = Verdict::New;
    judgeNumber(row);
    known.append(own);
}

// The number that the list gives stays when nothing else has it.
void AskedRecords::judgeNumber(PreviewRow& row)
{
    const int field = m_fields.indexOf(m_fields.kind().shape().number);
    const QVariant* said = row.values.find(field);
    if (!said)
        return;
    const QString number = said->toString();
    const RowId block = row.values.block;
    QString remark = whyNotNumbered(row, number);
    if (remark.isEmpty() && m_numbers.contains({block, number}))
        remark = ImportText::tr("number %1 is given already, so it gets the next one");
    if (remark.isEmpty()) {
        m_numbers.insert({block, number});
        return;
    }
    row.values.remarks << remark.arg(number);
    std::erase_if(row.values.values, [field](const auto& value) { return value.first == field; });
}

void AskedRecords::update(Change& /*change*/, const PreviewRow& row, RowId /*match*/,
                          const WordBook& /*book*/)
{
    throw Error(
        ImportText::tr("%1: what is in the register already is not changed by a list of this "
                       "kind. Nothing was written.")
            .arg(row.title));
}

} // namespace doorstep
