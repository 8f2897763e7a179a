// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/kinds/AskedRecords.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/exchange/import/ImportText.h"
#include "data/files/checks/Caller.h"
#include "data/records/needs/Need.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qsizetype titleLength = 16; // of what is asked for

// 反映人, 提出人姓名, 姓名: whoever called, known or not; of 店名 or 诉求单位 there has to be one.
bool namesCaller(const ImportPlan& plan)
{
    const FieldTable& fields = fieldTable(plan.kind);
    for (size_t column = 0; column < plan.columns.size(); ++column) {
        if (plan.columns[column].field != fields.nameField())
            continue;
        const QString heading = plan.outline.heading.texts.value(static_cast<qsizetype>(column));
        if (!namesAsker(heading))
            return false;
    }
    return fields.kind().shape().nameMayLack;
}

// 反映人, 姓名 beside 店名 (see ColumnMatch): who asks where no shop does, unlike a mere 联系人.
bool asksItself(const ImportPlan& plan)
{
    const FieldTable& fields = fieldTable(plan.kind);
    const int contact = fields.indexOf(u"contact"_qs);
    bool asks = false;
    bool besideName = false;
    for (size_t column = 0; contact >= 0 && column < plan.columns.size(); ++column) {
        const int field = plan.columns[column].field;
        const QString heading = plan.outline.heading.texts.value(static_cast<qsizetype>(column));
        besideName = besideName || field == fields.nameField();
        asks = asks || (field == contact && namesAsker(heading) &&
                        headingScore(fields.at(fields.nameField()), heading) >= ownWord);
    }
    return asks && besideName;
}

bool namesOfficial(const QString& words)
{
    static const QRegularExpression shape(u"责任|承办|经办|办理|处置|处理|牵头|对接|主办|主责|落实|"
                                          u"部门|科室|联络人|联络员|接待|受理|跟进|"
                                          u"收集|录入|登记|代表"_qs);
    return shape.match(words).hasMatch();
}

} // namespace

bool AskedKind::isOfOther(const ImportField& field, const QString& before) const
{
    return field.reading == ReadAs::Phone && namesOfficial(before);
}

bool AskedKind::isOfOtherGroup(const ImportField& field, const QString& group) const
{
    return field.reading == ReadAs::Phone && field.key == u"phone" && namesOfficial(group);
}

ListShape askedShape()
{
    ListShape shape;
    shape.rows = RowsAre::OfSubjects;
    shape.answerable = true;
    shape.name = u"subject_id"_qs;
    shape.further = {{u"address"_qs, QT_TRANSLATE_NOOP("Import", "Address")},
                     {u"phone"_qs, QT_TRANSLATE_NOOP("Import", "Phone")},
                     {u"kind"_qs, QT_TRANSLATE_NOOP("Import", "Kind")},
                     {u"note"_qs, QT_TRANSLATE_NOOP("Import", "Note")}};
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
    : m_registry(registry),
      m_preview(preview),
      m_fields(fieldTable(preview.plan.kind)),
      m_namesCaller(m_fields.indexOf(u"contact"_qs) >= 0 && namesCaller(preview.plan)),
      m_contactAsks(asksItself(preview.plan))
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
    QString stranger;
    bool called = false; // by a phone that is not the subject's
    if (!values.name.isEmpty()) {
        row.subject = subjects().of(row);
        if (row.subject == 0 && m_fields.indexOf(u"contact"_qs) >= 0) {
            row.subject = subjects().ofCaller(row);
            called = row.subject != 0;
        }
        // A phone of nobody in the place of a name is a phone.
        const bool nameless = row.subject == 0 && values.isNamedByPhone() &&
                              m_fields.kind().shape().nameMayLack &&
                              subjects().knowsNobodyLike(row);
        if (nameless) {
            row.values.name.clear();
            row.reasons.clear();
            row.title = namedTitle(values);
        }
        if (row.subject == 0 && !nameless && !(m_namesCaller && subjects().knowsNobodyLike(row))) {
            row.verdict = Verdict::Wrong;
            return;
        }
        if (row.subject == 0)
            stranger = values.name;
    }
    const QVariant* const contact = values.find(m_fields.indexOf(u"contact"_qs));
    const bool ofNobody = values.name.isEmpty() || !stranger.isEmpty();
    const QString asker = contact ? contact->toString().section(u'；', 0, 0) : stranger;
    if (values.name.isEmpty() && m_contactAsks && !asker.isEmpty()) {
        PreviewRow asking = row;
        asking.values.name = asker;
        row.subject = subjects().of(asking);
        if (row.subject != 0)
            row.values.remarks = asking.values.remarks;
    }
    if (ofNobody && row.subject == 0 && !asker.isEmpty() && !values.phone.isEmpty())
        row.subject = subjects().ofContact(row, asker);
    if (!stranger.isEmpty()) {
        row.reasons.clear();
        if (row.subject == 0)
            row.values.remarks << ImportText::tr("nobody like “%1” is in the register: it is "
                                                 "written without a subject, the name into its log")
                                      .arg(stranger);
    }
    // Whom nobody can find by a name is told of in the log, so that one can go there all the same.
    Caller caller{stranger, {}, {}};
    if (ofNobody && row.subject == 0) {
        caller.door = doorText(values.door);
        caller.phone = values.phone;
    } else if (called) {
        caller.phone = values.phone;
    }
    const int contactField = m_fields.indexOf(u"contact"_qs);
    row.values.toNote +=
        callerPieces(contactField >= 0 ? m_fields.at(contactField).title() : QString(), caller);
    const QString text = values.find(m_fields.indexOf(u"text"_qs))->toString();
    row.title = (row.title + u' ' + text.left(titleLength)).trimmed();
    Asked own = askedIn(row);
    own.id = -static_cast<RowId>(index) - 1;
    const std::pair key(row.subject, row.subject == 0 ? values.block : 0);
    auto there = m_known.find(key);
    if (there == m_known.end())
        there = m_known.insert(key, askedBy(row.subject, values.block));
    QList<Asked>& known = *there;
    own.words = row.values.toNote.join(u'\n');
    if (!m_preview.plan.isNew(values.number) && judgeTwin(row, own, known))
        return;
    row.verdict = Verdict::New;
    judgeNumber(row);
    known.append(own);
}

// Two orders of the hotline are two needs, whatever their words.
bool AskedRecords::mayBe(const Asked& one, const Asked& other) const
{
    const int order = m_fields.indexOf(u"hotline_order"_qs);
    const QString number = one.values.value(order).toString();
    const QString another = other.values.value(order).toString();
    return (other.day == one.day || !one.day.isValid()) && other.text == one.text &&
           (number.isEmpty() || another.isEmpty() || number == another);
}

// The same is what is there with all that the row says; one that says more or other things is
// asked.
bool AskedRecords::judgeTwin(PreviewRow& row, const Asked& own, const QList<Asked>& known)
{
    const Asked* twin = nullptr;
    QList<FieldChange> least;
    for (const Asked& other : known) {
        if (!mayBe(own, other))
            continue;
        const QList<FieldChange> otherwise = differences(row, own, other);
        if (!twin || otherwise.size() < least.size()) {
            twin = &other;
            least = otherwise;
        }
    }
    if (!twin)
        return false;
    row.verdict = Verdict::Duplicate;
    row.match = twin->id;
    row.matchTitle =
        twin->id < 0 ? ImportText::tr("row %1").arg(m_preview.rowText(twin->id)) : row.title;
    row.reasons << ImportText::tr("same subject") << ImportText::tr("same words")
                << ImportText::tr("same day");
    if (!least.isEmpty() && !m_preview.plan.isSame(row.values.number))
        row.ask(least);
    return true;
}

QList<FieldChange> AskedRecords::differences(const PreviewRow& row, const Asked& own,
                                             const Asked& there) const
{
    const WordBook& book = *m_preview.book;
    const QString words = there.id > 0 ? wordsOf(there.id) : there.words;
    const std::u32string beside = fold(words);
    const auto holds = [](const std::u32string& whole, const QString& part) {
        return whole.find(fold(part)) != std::u32string::npos;
    };
    QList<FieldChange> otherwise;
    for (const auto& [index, read] : row.values.values) {
        const ImportField& field = m_fields.at(index);
        // As it would be stored: a number and the word for it are the same.
        const QVariant said = own.values.value(index, read);
        const auto known = there.values.constFind(index);
        if (known == there.values.constEnd() || field.key == u"text" || field.key == u"found_on" ||
            field.key == u"collected_on" || field.key == u"subject_id" ||
            holdsMask(said.toString()))
            continue;
        const bool worded = field.reading == ReadAs::Words || field.reading == ReadAs::Prose;
        const bool same = toJson(mergedValue(field, *known, said)) == toJson(*known) ||
                          (worded && (holds(fold(known->toString()), said.toString()) ||
                                      holds(beside, said.toString())));
        if (same || (field.key == m_fields.kind().shape().number && !isFree(row, said.toString())))
            continue;
        otherwise.append(
            {field.title(), shownValue(field, *known, book), shownValue(field, said, book)});
    }
    QStringList news = row.values.toNote;
    news.removeIf([&](const QString& piece) { return holds(beside, piece); });
    if (!news.isEmpty())
        otherwise.append({ImportText::tr("Note"), words, news.join(u'；')});
    return otherwise;
}

bool AskedRecords::isFree(const PreviewRow& row, const QString& number) const
{
    return whyNotNumbered(row, number).isEmpty() && !m_numbers.contains({row.values.block, number});
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

} // namespace doorstep
