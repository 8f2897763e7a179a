// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormAnswers.h"

#include "data/base/Error.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/forms/FormLearning.h"
#include "data/exchange/forms/FormPages.h"
#include "data/exchange/forms/FormText.h"
#include "data/exchange/import/Applying.h"
#include "data/exchange/import/ImportRun.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/SubjectLookup.h"
#include "data/files/SheetText.h"
#include "data/views/ledgers/ChangedRows.h"
#include "data/views/ledgers/LedgerQuery.h"

#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

std::optional<ImportKind> kindAnswered(const QString& ledger)
{
    const std::optional<ImportKind> kind = kindForLedger(ledger);
    return kind && listKind(*kind).shape().answerable ? kind : std::nullopt;
}

// One cell is one value of the row; none of those that tell which row it is.
bool isAnswerable(const ImportField& field)
{
    static const QSet<QString> identifying{
        u"name"_qs, u"subject_id"_qs,    u"number"_qs,
        u"at"_qs,   u"kind"_qs,          u"found_on"_qs,
        u"text"_qs, u"strike_number"_qs, u"shared_problem_id"_qs};
    switch (field.reading) {
    case ReadAs::Words:
    case ReadAs::Prose:
    case ReadAs::Person:
    case ReadAs::Phone:
    case ReadAs::CreditCode:
    case ReadAs::Date:
    case ReadAs::Moment:
    case ReadAs::Month:
    case ReadAs::Year:
    case ReadAs::Count:
    case ReadAs::Hours:
    case ReadAs::YesNo:
    case ReadAs::Code:
    case ReadAs::Codes:
    case ReadAs::Choice:
    case ReadAs::Tags:
        return field.column && !identifying.contains(field.key);
    default:
        return false;
    }
}

QString keyAnswered(const FormValue& value)
{
    return value.from == FormValue::From::Answer ? value.parts.value(0).text : QString();
}

// The rows of one list of the file that came back.
class AnsweredList
{
public:
    AnsweredList(Register& registry, const FormList& list, ImportKind kind,
                 std::shared_ptr<WordBook> book)
        : m_register(registry),
          m_fields(fieldTable(kind)),
          m_ledger(*findLedger(list.ledger)),
          m_mask(registry.db(), Masking::Masked),
          m_book(std::move(book))
    {
        for (const FormColumn& column : list.columns) {
            const auto place = static_cast<size_t>(column.column);
            m_answers.resize(std::max(m_answers.size(), place + 1));
            m_names.resize(m_answers.size());
            m_headings.resize(static_cast<qsizetype>(m_answers.size()));
            m_headings[column.column] = column.heading;
            // A page has no rows that somebody might sort apart from their marks.
            if (!list.isPage() && column.value.from == FormValue::From::Columns &&
                column.value.parts.size() == 1)
                noteWhose(column.column, column.value.parts.first().text);
            const QString answered = keyAnswered(column.value);
            if (!answered.isEmpty())
                m_answers[place] = taken(m_fields.indexOf(answered));
            else if (column.value.from == FormValue::From::Columns &&
                     column.value.parts.size() == 1)
                m_names[place] = taken(fieldNaming(column.value.parts.first().text));
        }
        m_names.resize(m_answers.size());
        const QList<Block> blocks = BlockStore(registry).all();
        m_block = blocks.isEmpty() ? std::nullopt : std::optional<RowId>(blocks.first().id);
    }

    void read(const TableRow& row, AnsweredRow& answered, PreviewRow& line)
    {
        RowReader reader(m_fields, m_answers, m_headings, m_block, *m_book);
        line.values = reader.read(row);
        const QStringList problems = line.values.problems;
        line.values.problems.clear();
        // What can't be read as an answer is told, and goes nowhere else.
        line.values.toNote.clear();
        answered.problems = line.values.remarks;
        for (const Cell& cell : row.cells) {
            if (!answers(cell))
                continue;
            answered.answers += (answered.answers.isEmpty() ? QString() : u"；"_qs) +
                                m_headings.value(cell.column) + u"："_qs + asRead(cell, line);
            leaveOutMasked(row, cell, answered, line);
            const QString place = cellNamed(row, cell);
            for (const QString& problem : problems) {
                if (problem.contains(place))
                    answered.problems << problem;
            }
        }
        line.match = rowOf(row);
        line.verdict = Verdict::Wrong;
        if (line.match == 0)
            return;
        line.title = answered.title = titleOf(line.match);
        if (const QString doubt = whyNotThatOne(row, line.match); !doubt.isEmpty()) {
            answered.problems << doubt;
            answered.notTaken = true;
            return;
        }
        line.values.remarks.clear();
        line.verdict = Verdict::Update;
    }

    // Once it is known that no other row answers for the same one.
    void judge(AnsweredRow& answered, PreviewRow& line, Records& records)
    {
        records.judgeAnswer(line);
        answered.problems += line.reasons + line.values.remarks;
        answered.notTaken = line.verdict == Verdict::Wrong;
        if (!answered.notTaken)
            answered.problems += replaced(line);
    }

    [[nodiscard]] bool answersSomething(const TableRow& row) const
    {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [this](const Cell& cell) { return answers(cell); });
    }
    [[nodiscard]] std::vector<ColumnMatch> columns() const { return m_answers; }

private:
    static ColumnMatch taken(int field)
    {
        ColumnMatch match;
        match.field = field;
        match.by = MatchedBy::Person;
        return match;
    }

    // 八人 → 8
    [[nodiscard]] QString asRead(const Cell& cell, const PreviewRow& line) const
    {
        const QString said = cell.text.trimmed();
        const int field = m_answers[static_cast<size_t>(cell.column)].field;
        const QVariant* const value = line.values.find(field);
        if (!value || m_fields.at(field).reading != ReadAs::Count)
            return said;
        const QString read = shownValue(m_fields.at(field), *value, *m_book);
        return read == said ? said : said + u" → "_qs + read;
    }

    // 王* may be anybody.
    void leaveOutMasked(const TableRow& row, const Cell& cell, AnsweredRow& answered,
                        PreviewRow& line) const
    {
        const int field = m_answers[static_cast<size_t>(cell.column)].field;
        const ImportField& asked = m_fields.at(field);
        const bool ofPerson =
            asked.reading == ReadAs::Person ||
            (asked.column && (asked.column->sensitivity == Sensitivity::Name ||
                              asked.column->sensitivity == Sensitivity::PersonOrOffice));
        if (!ofPerson || !holdsMask(cell.text))
            return;
        auto& values = line.values.values;
        values.erase(std::remove_if(values.begin(), values.end(),
                                    [field](const auto& one) { return one.first == field; }),
                     values.end());
        answered.problems << FormText::tr("%1: “%2” is masked and not taken.")
                                 .arg(cellNamed(row, cell), cell.text.trimmed());
    }

    // What stood there and goes for the answer. Remarks and the like of subjects are added to what
    // is there, and a day that a log has stays.
    [[nodiscard]] QStringList replaced(const PreviewRow& line)
    {
        const bool ofSubjects = m_fields.kind().shape().rows == RowsAre::Subjects;
        const QVariantList there = stored(line.match);
        QStringList sentences;
        for (const auto& [index, said] : line.values.values) {
            const ImportField& field = m_fields.at(index);
            const int place = m_ledger.indexOf(field.key);
            if (place < 0 || (ofSubjects ? field.joins() : field.reading == ReadAs::Date))
                continue;
            const QString before = ledgerValue(m_ledger.columns[static_cast<size_t>(place)],
                                               there.value(place), Mask())
                                       .toString()
                                       .trimmed();
            const QString after = shownValue(field, said, *m_book);
            if (!before.isEmpty() && !after.isEmpty() && folded(before) != folded(after))
                sentences << FormText::tr("%1: “%2” takes the place of “%3”.")
                                 .arg(field.title(), after, before);
        }
        return sentences;
    }

    static QString cellNamed(const TableRow& row, const Cell& cell)
    {
        return columnLetters(cell.column) + QString::number(row.number);
    }

    [[nodiscard]] bool answers(const Cell& cell) const
    {
        const auto place = static_cast<size_t>(cell.column);
        return place < m_answers.size() && m_answers[place].field >= 0 &&
               !cell.text.trimmed().isEmpty();
    }

    // Of what tells whose row it is; -1: it doesn't.
    [[nodiscard]] int fieldNaming(const QString& key) const
    {
        static const QSet<QString> naming{
            u"name"_qs,    u"credit_code"_qs, u"phone"_qs,    u"operator_phone"_qs,
            u"address"_qs, u"lane"_qs,        u"number"_qs,   u"room"_qs,
            u"street"_qs,  u"street_id"_qs,   u"operator"_qs, u"registered_name"_qs};
        if (key == u"contact_phone")
            return m_fields.indexOf(u"phone"_qs);
        if (key == u"door" && m_fields.indexOf(key) < 0)
            return m_fields.indexOf(u"address"_qs);
        return naming.contains(key) ? m_fields.indexOf(key) : -1;
    }

    void noteWhose(int column, const QString& key)
    {
        static const QSet<QString> telling{u"name"_qs, u"subject_id"_qs, u"text"_qs};
        if (const int place = m_ledger.indexOf(key); place >= 0 && telling.contains(key))
            m_telling.append({column, place});
    }

    // The row names another one than its hidden mark: somebody sorted a part of the sheet.
    [[nodiscard]] QString whyNotThatOne(const TableRow& row, RowId match)
    {
        if (uidOf(row).isEmpty())
            return {};
        const QVariantList there = stored(match);
        for (const auto& [column, place] : std::as_const(m_telling)) {
            const QString said = folded(row.at(column).text.trimmed());
            const Column& own = m_ledger.columns[static_cast<size_t>(place)];
            const QVariant value =
                there.value(place); // a binding is not captured by every compiler
            const auto meant = [&](const Mask& mask) {
                return folded(ledgerValue(own, value, mask).toString().trimmed());
            };
            if (!said.isEmpty() && said != meant(Mask()) && said != meant(m_mask))
                return FormText::tr("%1 says “%2”, but the hidden mark of the row is of “%3”: "
                                    "nothing of it is taken. Put the row together as it was sent, "
                                    "or write the answer into the register.")
                    .arg(cellNamed(row, row.at(column)), row.at(column).text.trimmed(),
                         ledgerValue(own, there.value(place), Mask()).toString());
        }
        return {};
    }

    // The last: a form that was filled before may have brought another's.
    [[nodiscard]] static QByteArray uidOf(const TableRow& row)
    {
        for (auto cell = row.cells.rbegin(); cell != row.cells.rend(); ++cell) {
            if (QByteArray uid = uidInIdentity(cell->text); !uid.isEmpty())
                return uid;
        }
        return {};
    }

    [[nodiscard]] RowId rowOf(const TableRow& row)
    {
        if (const QByteArray uid = uidOf(row); !uid.isEmpty())
            return rowWithUid(m_register.db(), m_ledger, uid);
        const std::optional<SubjectKind> subjects = m_fields.kind().shape().kind;
        return subjects ? subjectOf(row, *subjects) : askedOf(row);
    }

    [[nodiscard]] QString told(int place, const QVariant& value, const Mask& mask) const
    {
        return folded(ledgerValue(m_ledger.columns[static_cast<size_t>(place)], value, mask)
                          .toString()
                          .trimmed());
    }

    // A need or a wish by its words and whoever asked, where only one has them.
    [[nodiscard]] RowId askedOf(const TableRow& row)
    {
        const int text = m_ledger.indexOf(u"text"_qs);
        const auto words =
            std::find_if(m_telling.cbegin(), m_telling.cend(),
                         [text](const auto& one) { return text >= 0 && one.second == text; });
        if (words == m_telling.cend() || m_telling.size() < 2)
            return 0;
        if (!m_asked) {
            m_asked.emplace();
            LedgerQuery query;
            query.ledger = &m_ledger;
            const QList<RowId> ids = idsOf(m_register.db(), query);
            const QList<QVariantList> all =
                ledgerRows(m_register.db(), m_ledger, ids, LedgerFilter());
            for (qsizetype i = 0; i < ids.size(); ++i) {
                const QSet<QString> keys{told(text, all.at(i).value(text), Mask()),
                                         told(text, all.at(i).value(text), m_mask)};
                for (const QString& key : keys)
                    (*m_asked)[key] << ids.at(i);
            }
        }
        const QString asked = folded(row.at(words->first).text.trimmed());
        const QList<RowId> alike = asked.isEmpty() ? QList<RowId>() : m_asked->value(asked);
        QList<RowId> met;
        for (const RowId one : alike) {
            const QVariantList there = stored(one);
            const bool same =
                std::all_of(m_telling.cbegin(), m_telling.cend(), [&](const auto& telling) {
                    const QString said = folded(row.at(telling.first).text.trimmed());
                    const QVariant value = there.value(telling.second);
                    return said == told(telling.second, value, Mask()) ||
                           said == told(telling.second, value, m_mask);
                });
            if (same)
                met << one;
        }
        return met.size() == 1 ? met.first() : 0;
    }

    // By code, phone and door, where there is no doubt.
    [[nodiscard]] RowId subjectOf(const TableRow& row, SubjectKind kind)
    {
        if (!m_subjects)
            addAll(m_subjects.emplace(), m_register, kind, *m_book);
        RowReader reader(m_fields, m_names, m_headings, m_block, *m_book);
        const RowValues said = reader.read(row);
        Subject subject;
        subject.kind = kind;
        subject.block = said.block;
        subject.lane = said.door.lane;
        subject.number = said.door.number;
        subject.room = said.door.room;
        const MappedFields<Subject> mapped(m_fields, subjectMapping());
        for (const auto& [field, value] : said.values) {
            if (const MappedField<Subject>* one = mapped.of(field))
                one->set(subject, value);
        }
        const LookupHit hit = m_subjects->likeliest(identityOf(subject, said.door.street));
        return hit.identity && hit.likeness.sameness == Sameness::Same ? hit.identity->id : 0;
    }

    [[nodiscard]] QVariantList stored(RowId row)
    {
        return ledgerRows(m_register.db(), m_ledger, {row}, LedgerFilter()).value(0);
    }

    [[nodiscard]] QString titleOf(RowId row)
    {
        const QVariantList there = stored(row);
        for (const QString& key : {u"name"_qs, u"subject_id"_qs, u"text"_qs}) {
            const int place = m_ledger.indexOf(key);
            if (place >= 0 && place < there.size())
                return ledgerValue(m_ledger.columns[static_cast<size_t>(place)], there.at(place),
                                   Mask())
                    .toString();
        }
        return QString::number(row);
    }

    Register& m_register;
    const FieldTable& m_fields;
    const Ledger& m_ledger;
    Mask m_mask;                          // as the form may have gone out
    QList<std::pair<int, int>> m_telling; // whose row it is: column of the sheet, of the ledger
    std::shared_ptr<WordBook> m_book;
    std::vector<ColumnMatch> m_answers; // by column of the sheet
    std::vector<ColumnMatch> m_names;   // likewise, of those that tell whose row it is
    QStringList m_headings;
    std::optional<RowId> m_block;
    std::optional<SubjectLookup> m_subjects;
    std::optional<QHash<QString, QList<RowId>>> m_asked; // rows by their words, folded
};

// The lists of the file that ask others, wherever they stand in it; pages as they were sent.
QList<FormList> listsAnswered(Register& registry, const TownForm& form, const QString& path)
{
    const FormLayout asked = readFormLayout(form.layout);
    QList<FormList> lists;
    bool hasLines = false;
    for (const FormList& list : asked.lists) {
        hasLines = hasLines || (asksOthers(list) && !list.isPage());
        if (asksOthers(list) && list.isPage())
            lists << list;
    }
    if (lists.isEmpty() && !hasLines)
        throw Error(FormText::tr("“%1” asks nothing of others: no column of it is one that they "
                                 "answer.")
                        .arg(form.name));
    if (!hasLines)
        return lists;
    LearningWishes wishes;
    wishes.name = form.name;
    const FormLayout there = learnForm(registry, path, wishes).layout();
    const qsizetype pages = lists.size();
    std::copy_if(there.lists.begin(), there.lists.end(), std::back_inserter(lists),
                 [](const FormList& list) { return asksOthers(list) && !list.isPage(); });
    if (lists.size() == pages)
        throw Error(FormText::tr("%1 isn't the form “%2”: it has none of the columns that others "
                                 "answer.")
                        .arg(QFileInfo(path).fileName(), form.name));
    return lists;
}

using TakeRow = std::function<void(const TableRow& row, const QString& sheet)>;

// The rows of a sheet within the list.
void eachLine(const QString& path, const FormList& list, const TakeRow& take)
{
    const auto reader = openTable(path);
    const QList<SheetInfo> sheets = reader->sheets();
    for (int i = 0; i < static_cast<int>(sheets.size()); ++i) {
        if (sheets.at(i).name != list.sheet)
            continue;
        reader->open(i);
        TableRow row;
        while (reader->next(row)) {
            if (row.number >= list.firstRow && row.number <= list.lastRow)
                take(row, list.sheet);
        }
    }
}

// A sheet with most of the page's labels as one row: the value of its first label in the first
// column, and so on, what tells whose it is behind them.
std::optional<TableRow> rowOfPage(TableReader& reader, const FormList& list)
{
    QMap<std::pair<int, int>, Cell> cells;
    QSet<QString> words;
    QList<Cell> identities;
    TableRow row;
    while (reader.next(row)) {
        for (const Cell& cell : row.cells) {
            cells.insert({row.number, cell.column}, cell);
            words.insert(labelText(cell.text));
            if (!uidInIdentity(cell.text).isEmpty())
                identities << cell;
        }
    }
    const auto labelled =
        std::count_if(list.columns.begin(), list.columns.end(), [&](const FormColumn& column) {
            return words.contains(labelText(column.heading));
        });
    if (2 * labelled < list.columns.size())
        return std::nullopt;
    TableRow made;
    for (int place = 0; place < static_cast<int>(list.columns.size()); ++place) {
        const FormColumn& column = list.columns.at(place);
        Cell cell = cells.value({column.row, column.column});
        cell.column = place;
        cell.text = outOfPrinted(column.printed, cell.text);
        if (!cell.text.isEmpty())
            made.cells.push_back(cell);
    }
    for (Cell identity : std::as_const(identities)) {
        identity.column = static_cast<int>(list.columns.size());
        made.cells.push_back(identity);
    }
    return made;
}

void eachPage(const QString& path, const FormList& list, const TakeRow& take)
{
    const auto reader = openTable(path);
    const QList<SheetInfo> sheets = reader->sheets();
    for (int i = 0; i < static_cast<int>(sheets.size()); ++i) {
        reader->open(i);
        if (std::optional<TableRow> row = rowOfPage(*reader, list)) {
            row->number = i + 1;
            take(*row, sheets.at(i).name);
        }
    }
}

QString rowNamed(const AnsweredRow& row)
{
    return row.number == 0
               ? row.sheet
               : FormText::tr("row %1 of %2").arg(QString::number(row.number), row.sheet);
}

bool saysTheSame(const PreviewRow& one, const PreviewRow& other)
{
    const auto& some = one.values.values;
    const auto& others = other.values.values;
    return some.size() == others.size() &&
           std::equal(some.begin(), some.end(), others.begin(), [](const auto& a, const auto& b) {
               return a.first == b.first && toJson(a.second) == toJson(b.second);
           });
}

// Two rows may be of the same one. What both say is taken once; where they differ nobody but a
// person can tell which is right, so neither is. told: of the lines, from that one on.
void leaveOutDisputed(std::vector<PreviewRow>& lines, QList<AnsweredRow>& told, qsizetype from)
{
    QHash<RowId, QList<size_t>> rows;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].verdict == Verdict::Update)
            rows[lines[i].match] << i;
    }
    for (const QList<size_t>& same : std::as_const(rows)) {
        const bool agree = std::all_of(same.begin(), same.end(), [&](size_t one) {
            return saysTheSame(lines[one], lines[same.first()]);
        });
        QStringList names;
        for (const size_t one : same)
            names << rowNamed(told.at(from + static_cast<qsizetype>(one)));
        for (const size_t one : same) {
            if (agree && one == same.first())
                continue;
            lines[one].verdict = Verdict::Wrong;
            if (agree)
                continue;
            AnsweredRow& row = told[from + static_cast<qsizetype>(one)];
            row.notTaken = true;
            row.problems << FormText::tr("“%1” is answered differently in %2: neither is taken.")
                                .arg(row.title, names.join(u", "_qs));
        }
    }
}

} // namespace

QStringList answerableColumns(const QString& ledger)
{
    const std::optional<ImportKind> kind = kindAnswered(ledger);
    const Ledger* const known = findLedger(ledger);
    QStringList keys;
    if (!kind || !known)
        return keys;
    for (const ImportField& field : fieldTable(*kind).fields()) {
        if (isAnswerable(field) && known->indexOf(field.key) >= 0)
            keys << field.key;
    }
    return keys;
}

bool asksOthers(const FormList& list)
{
    return std::any_of(list.columns.begin(), list.columns.end(), [](const FormColumn& column) {
        return !keyAnswered(column.value).isEmpty();
    });
}

TakenAnswers takeAnswers(Register& registry, const TownForm& form, const QString& path,
                         Taking taking, const Progress& progress)
{
    TakenAnswers taken;
    const QList<FormList> lists = listsAnswered(registry, form, path);
    for (const FormList& list : lists) {
        const std::optional<ImportKind> kind = kindAnswered(list.ledger);
        if (!kind)
            continue;
        ImportPreview preview;
        preview.book = std::make_shared<WordBook>(registry);
        preview.plan.kind = *kind;
        preview.plan.outline.path = path;
        preview.plan.outline.parts = {ListSheet()};
        FormList flat = list;
        for (int i = 0; list.isPage() && i < static_cast<int>(list.columns.size()); ++i)
            flat.columns[i].column = i;
        AnsweredList answered(registry, flat, *kind, preview.book);
        preview.plan.columns = answered.columns();
        const std::unique_ptr<Records> records = listKind(*kind).records(registry, preview);
        const qsizetype before = taken.rows.size();
        const auto take = [&](const TableRow& row, const QString& sheet) {
            reportNow(progress, 0, 1); // throws when it was cancelled
            if (!answered.answersSomething(row))
                return;
            PreviewRow& line = preview.rows.emplace_back();
            AnsweredRow& told = taken.rows.emplace_back();
            answered.read(row, told, line);
            told.sheet = sheet;
            told.number = list.isPage() ? 0 : row.number;
        };
        if (list.isPage())
            eachPage(path, list, take);
        else
            eachLine(path, list, take);
        leaveOutDisputed(preview.rows, taken.rows, before);
        for (size_t i = 0; i < preview.rows.size(); ++i) {
            PreviewRow& line = preview.rows[i];
            if (line.verdict == Verdict::Update)
                answered.judge(taken.rows[before + static_cast<qsizetype>(i)], line, *records);
        }
        if (taking == Taking::AsATrial)
            continue;
        preview.lastBatch = newestBatch(registry.db());
        const ImportOutcome outcome = writeImport(registry, preview, progress);
        taken.taken += outcome.counts.updated;
        taken.batch = outcome.batch > 0 ? outcome.batch : taken.batch;
    }
    return taken;
}

} // namespace doorstep
