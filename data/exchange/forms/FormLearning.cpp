// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormLearning.h"

#include "data/base/Error.h"
#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/forms/FormAnswers.h"
#include "data/exchange/forms/FormColumns.h"
#include "data/exchange/forms/FormFigureLabels.h"
#include "data/exchange/forms/FormFinding.h"
#include "data/exchange/forms/FormLabels.h"
#include "data/exchange/forms/FormMemory.h"
#include "data/exchange/forms/FormPages.h"
#include "data/exchange/forms/FormSheet.h"
#include "data/exchange/forms/FormSpots.h"
#include "data/exchange/forms/FormText.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/exchange/import/ImportProfile.h"
#include "data/exchange/import/KindGuess.h"
#include "data/exchange/import/ListKind.h"
#include "data/files/SheetText.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/Signers.h"
#include "data/files/filling/PackageWords.h"
#include "data/files/filling/WorkbookFiller.h"
#include "data/records/forms/ColumnChoice.h"
#include "data/records/people/Mask.h"
#include "data/register/Register.h"
#include "data/views/ledgers/ChangedRows.h"
#include "data/views/reports/MonthFigures.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int fewestLabels = 3; // labels that make a sheet a page for one row
constexpr int widestGap = 3;    // between two headings of one list

// Of the heading in that column, which may be merged over several.
int lastColumnOf(const FormSheet& sheet, const Heading& heading, int column)
{
    int last = column;
    for (const MergedRange& range : sheet.merged) {
        if (range.firstColumn == column && range.firstRow >= heading.firstRow &&
            range.lastRow <= heading.lastRow)
            last = std::max(last, range.lastColumn);
    }
    return last;
}

// A number that the sheet works out beside its headings: 0, as long as there are no lines.
bool isWorkedOut(const FormSheet& sheet, const Heading& heading, int column)
{
    for (int number = heading.firstRow; number <= heading.lastRow; ++number) {
        const TableRow* const row = sheet.row(number);
        if (row && sheet.hasFormula(number, column) && row->at(column).kind != Cell::Kind::Text)
            return true;
    }
    return false;
}

QString placeOfWords(FoundWords::Where where)
{
    switch (where) {
    case FoundWords::Where::Cells:
        return FormText::tr("Cells");
    case FoundWords::Where::SheetNames:
        return FormText::tr("Names of sheets");
    case FoundWords::Where::Comments:
        return FormText::tr("Comments");
    case FoundWords::Where::HeadersAndFooters:
        return FormText::tr("Headers and footers");
    case FoundWords::Where::Properties:
        return FormText::tr("Properties of the document");
    case FoundWords::Where::Other:
        break;
    }
    return FormText::tr("Elsewhere in it");
}

// Whoever the form tells of, anywhere in it: "Comments: 周敏、13800001101".
QStringList personsWithin(Register& registry, const LearntForm& form)
{
    constexpr qsizetype mostOfAPlace = 3;
    constexpr qsizetype longest = 24;
    const Mask mask(registry.db(), Masking::Masked);
    QMap<FoundWords::Where, QStringList> found;
    (void)withWordsChanged(form.workbook, form.fileName, [&](const FoundWords& text) {
        const QString masked = text.isPerson ? mask.personOrOffice(text.text)
                                             : mask.text(withSignersMasked(text.text));
        if (masked != text.text) {
            QStringList& here = found[text.where];
            const QString shown = tidy(text.text).left(longest);
            if (!here.contains(shown))
                here << shown;
        }
        return text.text;
    });
    QStringList places;
    for (auto place = found.begin(); place != found.end(); ++place) {
        const QString more = place->size() > mostOfAPlace ? u"…"_qs : QString();
        places << FormText::tr("%1: %2").arg(placeOfWords(place.key()),
                                             place->mid(0, mostOfAPlace).join(u'、') + more);
    }
    return places;
}

class Learning
{
public:
    Learning(Register& registry, const QString& path, const LearningWishes& wishes)
        : m_register(registry), m_path(path), m_wishes(wishes)
    {
    }

    LearntForm learn()
    {
        LearntForm form;
        form.fileName = QFileInfo(m_path).fileName();
        form.workbook = readFormFile(m_path);
        requireLedger();
        form.persons = personsWithin(m_register, form);
        const std::vector<FormSheet> sheets = readFormSheets(m_path);
        for (const FormSheet& sheet : sheets) {
            if (!sheet.hidden)
                learnSheet(sheet, form);
        }
        requirePage(form);
        takeStrikes(form);
        if (form.lists.empty() && form.spots.isEmpty())
            throw Error(FormText::tr("%1 has no list: no row of it looks like headings of what the "
                                     "register keeps, and no page of it has labels beside values.")
                            .arg(form.fileName));
        form.known = formBefore(m_register, form, m_wishes.name);
        if (form.known)
            takeKnown(form, readFormLayout(form.known->layout));
        takeRows(form);
        takeWishes(form);
        return form;
    }

private:
    void requireLedger() const
    {
        QStringList asked{m_wishes.ledger};
        for (const auto& [place, ledger] : m_wishes.ledgers)
            asked << ledger;
        for (const QString& ledger : std::as_const(asked)) {
            if (!ledger.isEmpty() && !findLedger(m_register.db(), ledger))
                throw Error(FormText::tr("There is no ledger “%1”. There are: %2.")
                                .arg(ledger, ledgerNames()));
        }
    }

    void requirePage(const LearntForm& form) const
    {
        const bool has = std::any_of(form.lists.begin(), form.lists.end(),
                                     [](const LearntList& list) { return list.list.isPage(); });
        if (m_wishes.pages && !has)
            throw Error(FormText::tr("%1 has no page for one row: no sheet of it has labels beside "
                                     "values.")
                            .arg(form.fileName));
    }

    // What a person said of it is surer than how it looks.
    void takeStrikes(LearntForm& form) const
    {
        for (const ListPlace& place : m_wishes.notLists) {
            const auto list =
                std::find_if(form.lists.begin(), form.lists.end(),
                             [&](const LearntList& one) { return place.isOf(one.list); });
            if (list == form.lists.end())
                throw Error(FormText::tr("The form has no list below row %1.")
                                .arg((place.sheet.isEmpty() ? QString() : place.sheet + u'!') +
                                     QString::number(place.row)));
            strikeOff(form, static_cast<size_t>(list - form.lists.begin()));
        }
    }

    void takeKnown(LearntForm& form, const FormLayout& layout) const
    {
        for (size_t i = form.lists.size(); i-- > 0;) {
            QStringList headings;
            for (const LearntColumn& column : form.lists[i].columns)
                headings << column.column.heading;
            const bool asked = !ledgerAt(form.lists[i].list).isEmpty();
            if (!asked && layout.notLists.contains(headingsKey(headings)))
                strikeOff(form, i);
        }
        takeFromLastTime(form, layout, [this](const FormList& list) { return ledgerAt(list); });
    }

    // What its ledger is to be; empty: as it looks.
    [[nodiscard]] QString ledgerAt(const FormList& list) const
    {
        for (const auto& [place, ledger] : m_wishes.ledgers) {
            if (place.isOf(list))
                return ledger;
        }
        return m_wishes.ledger;
    }

    void learnSheet(const FormSheet& sheet, LearntForm& form)
    {
        const ListFinder finder(m_register, m_path, kinds());
        const std::vector<FoundList> lists = finder.listsIn(sheet);
        qsizetype known = 0;
        for (const FoundList& found : lists)
            known = std::max(known, found.known());
        if (learnPage(sheet, known, form))
            return;
        constexpr int linesLookedAt = 20; // of a list, should it be none
        QList<std::pair<int, int>> unseen;
        for (const FoundList& found : lists)
            unseen.append({found.lines.first + linesLookedAt, found.lines.last});
        QList<FormSpot> spots = formSpots(sheet, unseen);
        for (const FoundList& found : lists) {
            LearntList& learnt = form.lists.emplace_back(listOf(sheet, finder, found));
            for (const FormSpot& spot : std::exchange(spots, {})) {
                const bool within =
                    spot.row >= found.heading.firstRow && spot.row <= found.lines.last;
                (within ? learnt.cells : spots) << spot;
            }
        }
        form.unread += finder.unread(sheet, lists);
        if (lists.empty()) {
            leaveOutUnsure(sheet, spots);
            addFigures(sheet, spots);
        }
        form.spots += spots;
    }

    static void addFigures(const FormSheet& sheet, QList<FormSpot>& spots)
    {
        const QList<FormSpot> figures = figureSpots(sheet);
        for (const FormSpot& figure : figures) {
            if (std::none_of(spots.begin(), spots.end(), [&](const FormSpot& one) {
                    return one.row == figure.row && one.column == figure.column;
                }))
                spots << figure;
        }
    }

    // On a sheet without a list a word may stand for anything; labels with room beside them don't.
    static void leaveOutUnsure(const FormSheet& sheet, QList<FormSpot>& spots)
    {
        constexpr size_t mostOfALine = 4;
        spots.removeIf([&](const FormSpot& spot) {
            const TableRow* const row = sheet.row(spot.row);
            return spot.value == formWords(u"{count}"_qs) || !row ||
                   (row->cells.size() > mostOfALine && !isSignedLine(*row));
        });
        const bool labelled = std::any_of(spots.begin(), spots.end(), [](const FormSpot& spot) {
            return spot.label.contains(u'：') || spot.label.contains(u':');
        });
        if (spots.size() < 2 && !labelled)
            spots.clear();
    }

    [[nodiscard]] QList<ImportKind> kinds()
    {
        if (m_wishes.ledger.isEmpty())
            return importKinds(m_register.db());
        const std::optional<ImportKind> kind = kindForLedger(m_wishes.ledger);
        return kind ? QList<ImportKind>{*kind} : importKinds(m_register.db());
    }

    // Labels beside their values, more of them known than of any list's headings.
    bool learnPage(const FormSheet& sheet, qsizetype listed, LearntForm& form)
    {
        return learnPage(sheet, pageLabels(sheet, ValuePlaces::Cells), listed, form) ||
               learnPage(sheet, pageLabels(sheet, ValuePlaces::Anywhere),
                         std::max<qsizetype>(fewestLabels, 2 * listed), form);
    }

    // moreThan: headings of a list that are known.
    bool learnPage(const FormSheet& sheet, const QList<PageLabel>& labels, qsizetype moreThan,
                   LearntForm& form)
    {
        TableOutline outline;
        outline.path = m_path;
        for (const PageLabel& label : labels)
            outline.heading.texts << label.text;
        outline.heading.firstRow = outline.heading.lastRow = 1;
        outline.columns = static_cast<int>(labels.size());
        outline.samples.resize(static_cast<size_t>(labels.size()));
        FoundList best;
        const QList<ImportKind> all = kinds();
        for (const ImportKind kind : all) {
            FoundList found;
            found.kind = kind;
            found.heading = outline.heading;
            found.matches = chooseColumns(m_register, outline, kind);
            found.worth = worthAs(kind, found.matches);
            if (found.known() >= fewestLabels && found.worth > best.worth)
                best = found;
        }
        if (best.worth < 0 || (!m_wishes.pages && best.known() <= moreThan))
            return false;
        form.lists.push_back(pageOf(sheet, best, labels));
        const std::vector<LearntColumn>& columns = form.lists.back().columns;
        const QList<FormSpot> spots = formSpots(sheet);
        for (const FormSpot& spot : spots) {
            // 日期： gets its value beside it, not behind its own colon, too.
            if (std::none_of(columns.begin(), columns.end(), [&](const LearntColumn& one) {
                    return one.column.row == spot.row &&
                           (one.column.column == spot.column ||
                            one.column.heading == labelText(spot.label));
                }))
                form.spots << spot;
        }
        return true;
    }

    LearntList pageOf(const FormSheet& sheet, const FoundList& found,
                      const QList<PageLabel>& labels)
    {
        LearntList learnt;
        FormList& list = learnt.list;
        list.sheet = sheet.name;
        list.shape = FormShape::Sheets;
        list.ledger =
            m_wishes.ledger.isEmpty() ? QLatin1String(keyOf(found.kind)) : m_wishes.ledger;
        list.period = usualPeriod(list.ledger);
        const Ledger& ledger = *findLedger(list.ledger);
        std::vector<LearntColumn> each;
        for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
            LearntColumn column = columnOf(found, ledger, i);
            column.column.heading = labels.at(i).text;
            column.column.choices = sheet.choicesAt(labels.at(i).row, labels.at(i).column);
            sayWhether(ledger, column.column.choices, column);
            each.push_back(column);
        }
        partMoment(ledger, each);
        for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
            const PageLabel& label = labels.at(i);
            LearntColumn column = each[static_cast<size_t>(i)];
            // 填报人 and the like are the same on every page: single cells.
            if (column.column.value.from == FormValue::From::Words)
                continue;
            column.column.row = label.row;
            column.column.column = label.column;
            column.column.printed = label.printed;
            if (label.from >= 0)
                putWithin(sheet, label, column, learnt.columns);
            else
                learnt.columns.push_back(column);
        }
        fillWordsWithin(learnt.columns);
        takeEitherPhone(ledger, learnt.columns);
        takeDoorBesideRoad(ledger, learnt.columns);
        leaveOutRepeated(ledger, learnt.columns);
        return learnt;
    }

    // 填报人：____ between two labels of the row.
    static void fillWordsWithin(std::vector<LearntColumn>& columns)
    {
        for (LearntColumn& column : columns) {
            for (FormValue::Part& part : column.column.value.parts) {
                const QString filled = part.isColumn ? QString() : spotTemplate(part.text);
                if (!filled.isEmpty())
                    part.text = filled;
            }
        }
    }

    // 走访时间：____ 走访人：____: the cell's words with the values in their places.
    static void putWithin(const FormSheet& sheet, const PageLabel& label, LearntColumn column,
                          std::vector<LearntColumn>& columns)
    {
        const QString whole = sheet.row(label.row)->at(label.column).text;
        if (column.column.value.from != FormValue::From::Columns)
            return;
        const FormValue::Part value = column.column.value.parts.first();
        const bool goesOn = !columns.empty() && columns.back().column.row == label.row &&
                            columns.back().column.column == label.column;
        if (!goesOn) {
            column.column.heading = tidy(whole);
            column.column.value.parts = {{false, whole}};
            columns.push_back(column);
        }
        // The words behind the last value are parted at this one's place.
        QList<FormValue::Part>& parts = columns.back().column.value.parts;
        const qsizetype behind = whole.size() - parts.last().text.size();
        const QString rest = parts.takeLast().text;
        parts << FormValue::Part{false, rest.left(label.from - behind)} << value
              << FormValue::Part{false, u"  "_qs + rest.mid(label.to - behind)};
        columns.back().by = column.by;
    }

    LearntList listOf(const FormSheet& sheet, const ListFinder& finder, FoundList found)
    {
        LearntList learnt;
        FormList& list = learnt.list;
        list.sheet = sheet.name;
        list.firstHeadingRow = found.heading.firstRow;
        list.lastHeadingRow = found.heading.lastRow;
        list.firstRow = found.lines.first;
        list.lastRow = found.lines.last;
        list.ledger = ledgerAt(list);
        if (list.ledger.isEmpty())
            list.ledger = QLatin1String(keyOf(found.kind));
        else if (const auto kind = kindForLedger(list.ledger); kind && *kind != found.kind)
            finder.readAs(sheet, found, *kind);
        list.period = usualPeriod(list.ledger);
        const Ledger& ledger = *findLedger(list.ledger);
        int before = 0; // the heading
        for (int i = 0; i < static_cast<int>(found.heading.texts.size()); ++i) {
            const QString heading = found.heading.texts.at(i);
            if (heading.isEmpty())
                continue;
            LearntColumn column = columnOf(found, ledger, i);
            // Apart from the headings and known to nobody: it stands beside the list.
            if (column.by == FormMatch::Asked &&
                (i - before > widestGap || isWorkedOut(sheet, found.heading, i)))
                continue;
            before = lastColumnOf(sheet, found.heading, i);
            if (found.lines.first <= found.lines.last && sheet.hasFormula(found.lines.first, i)) {
                column.column.value = {FormValue::From::Form, {}, {}};
                column.by = FormMatch::Form;
            }
            column.column.column = i;
            column.column.heading = heading;
            column.column.choices = sheet.choicesAt(found.lines.first, i);
            sayWhether(ledger, column.column.choices, column);
            learnt.columns.push_back(column);
        }
        if (const auto labels = formLabels(sheet, found.heading, found.lines)) {
            countByLabels(m_register, learnt, *labels);
            return learnt;
        }
        for (int number = list.firstRow; number <= list.lastRow; ++number) {
            const TableRow* const row = sheet.row(number);
            learnt.filledLines +=
                row && std::count_if(row->cells.begin(), row->cells.end(), [](const Cell& cell) {
                           return cell.kind == Cell::Kind::Text;
                       }) > 1;
        }
        partMoment(ledger, learnt.columns);
        takeEitherPhone(ledger, learnt.columns);
        takeDoorBesideRoad(ledger, learnt.columns);
        leaveOutRepeated(ledger, learnt.columns);
        list.fixed = hasFixedLines(sheet, found);
        if (!raisingColumn(ledger).isEmpty() && isOfNewOnes(sheet, found))
            list.rows = FormRows::Raised;
        if (learnt.filledLines == 0)
            keepPrinted(sheet, learnt);
        clearMarks(sheet, learnt);
        return learnt;
    }

    // 一、本月新增诉求 right above its headings.
    static bool isOfNewOnes(const FormSheet& sheet, const FoundList& found)
    {
        constexpr int rowsAbove = 2;
        for (int row = found.heading.firstRow - rowsAbove; row < found.heading.firstRow; ++row) {
            const TableRow* const above = sheet.row(row);
            if (above && above->cells.size() == 1 && above->cells.front().text.contains(u"新增"_qs))
                return true;
        }
        return false;
    }

    // 1 to 30 down to a total or a signature: a page by itself, which isn't made longer.
    static bool hasFixedLines(const FormSheet& sheet, const FoundList& found)
    {
        constexpr int fewest = 8; // less may be there to show how it is meant
        const QStringList& texts = found.heading.texts;
        const auto numbers = std::find_if(texts.begin(), texts.end(), &isLineNumber);
        if (numbers == texts.end() || found.lines.last - found.lines.first + 1 < fewest ||
            sheet.rows.empty() || sheet.rows.back().number <= found.lines.last)
            return false;
        const auto column = static_cast<int>(numbers - texts.begin());
        for (int row = found.lines.first; row <= found.lines.last; ++row) {
            const TableRow* const line = sheet.row(row);
            if (!line || sheet.hasFormula(row, column) ||
                line->at(column).text.trimmed() != QString::number(row - found.lines.first + 1))
                return false;
        }
        return std::none_of(sheet.tables.begin(), sheet.tables.end(), [&](const FormTable& table) {
            return table.headingRow == found.heading.lastRow;
        });
    }

    LearntColumn columnOf(const FoundList& found, const Ledger& ledger, int column) const
    {
        const QString heading = found.heading.texts.at(column);
        const ColumnMatch& match = found.matches[static_cast<size_t>(column)];
        if (match.by == MatchedBy::IdentityNumbers)
            return {{}, FormMatch::NoNeed}; // the register keeps none
        if (isLineNumber(heading) && match.field < 0)
            return {{0, {}, {FormValue::From::LineNumber, {}, {}}}, FormMatch::Heading};
        const bool surely = match.by == MatchedBy::Heading || match.by == MatchedBy::Profile;
        // A title of the ledger's own is surer than a part of a word.
        if (const QString key = surely ? QString() : ownColumn(ledger, heading); !key.isEmpty())
            return {{0, {}, formColumn(key)}, FormMatch::Heading};
        if (match.field >= 0) {
            const QString key = keyFor(ledger, fieldTable(found.kind).at(match.field), heading);
            if (!key.isEmpty())
                return {{0, {}, formColumn(key)},
                        match.by == MatchedBy::PartOfHeading || isGuess(match.by)
                            ? FormMatch::PartOfHeading
                            : FormMatch::Heading};
        }
        if (const QString words = columnTemplate(heading); !words.isEmpty())
            return {{0, {}, formWords(words)}, FormMatch::Heading};
        return {{}, FormMatch::Asked};
    }

    // Worked out from others, so that the import has no field for it: days, times introduced.
    static QString ownColumn(const Ledger& ledger, const QString& heading)
    {
        const std::u32string plain = fold(withoutBrackets(heading));
        for (const Column& column : ledger.columns) {
            if (fold(column.title()) == plain || fold(QString::fromLatin1(column.heading)) == plain)
                return QLatin1String(column.key);
        }
        return {};
    }

    // A field of the import as a column of the ledger.
    static QString keyFor(const Ledger& ledger, const ImportField& field, const QString& heading)
    {
        const int own = ledger.indexOf(field.key);
        if (own >= 0 && ledger.columns[static_cast<size_t>(own)].type == ColumnType::DateTime &&
            heading.contains(u"日期"))
            return u"date"_qs;
        // 参加人数 is of all who came; the import reads it as those that the register doesn't know.
        static const QRegularExpression inAll(u"人数|人次"_qs);
        static const QRegularExpression ofGuests(u"其[他它]|来宾|嘉宾"_qs);
        if (field.key == u"guests" && heading.contains(inAll) && !heading.contains(ofGuests) &&
            hasFormColumn(ledger, u"together"_qs))
            return u"together"_qs;
        if (hasFormColumn(ledger, field.key))
            return field.key;
        // Of whoever asks, by the ledger's words for it.
        static const QHash<QString, QString> others{{u"contact"_qs, u"subject_id"_qs},
                                                    {u"state"_qs, u"stage"_qs},
                                                    {u"note"_qs, u"text"_qs},
                                                    {u"address"_qs, u"address"_qs}};
        const QString other = others.value(field.key);
        const bool taken = field.key == u"contact" || field.key == u"state";
        return taken && hasFormColumn(ledger, other) ? other : QString();
    }

    void takeRows(LearntForm& form) const
    {
        for (LearntList& list : form.lists) {
            list.list.period = m_wishes.period.value_or(list.list.period);
            list.list.rows = m_wishes.rows.value_or(list.list.rows);
            list.list.news = m_wishes.news.value_or(list.list.news);
            if (list.list.isPage())
                list.list.shape = m_wishes.pages.value_or(list.list.shape);
            if (!m_wishes.drive.isEmpty() && list.list.ledger == u"visits")
                list.list.drive = m_wishes.drive;
            if (m_wishes.mode && list.list.ledger == u"visits")
                list.list.mode = QLatin1String(keyOf(*m_wishes.mode));
        }
    }

    void takeWishes(LearntForm& form) const
    {
        for (const auto& [heading, value] : m_wishes.maps) {
            bool met = false;
            for (LearntList& list : form.lists) {
                for (LearntColumn& column : list.columns) {
                    if (folded(column.column.heading) != folded(heading) &&
                        placeOf(column.column) != heading)
                        continue;
                    met = true;
                    column.column.value = readFormValue(value, *findLedger(list.list.ledger));
                    requireAnswerable(list.list, column.column);
                    column.by = FormMatch::Person;
                }
            }
            for (FormSpot& spot : form.spots) {
                if (spot.label.section(u'：', 0, 0) != heading && spot.label != heading)
                    continue;
                met = true;
                spot.value = readFormValue(value, ledgers().front());
            }
            if (!met)
                throw Error(FormText::tr("The form has no heading “%1”. It has: %2.")
                                .arg(heading, headingsOf(form).join(u'、')));
        }
    }

    static void requireAnswerable(const FormList& list, const FormColumn& column)
    {
        if (column.value.from != FormValue::From::Answer)
            return;
        const QStringList keys = answerableColumns(list.ledger);
        const Ledger& ledger = *findLedger(list.ledger);
        QStringList titles;
        for (const QString& key : keys)
            titles << key + u" ("_qs + formColumnTitle(ledger, key) + u')';
        if (!keys.contains(column.value.parts.first().text))
            throw Error(FormText::tr("“%1” can't be answered by others in this list. They may "
                                     "answer: %2.")
                            .arg(column.heading, titles.join(u", "_qs)));
    }

    static QStringList headingsOf(const LearntForm& form)
    {
        QStringList headings;
        for (const LearntList& list : form.lists) {
            for (const LearntColumn& column : list.columns)
                headings << column.column.heading;
        }
        return headings;
    }

    Register& m_register;
    QString m_path;
    LearningWishes m_wishes;
};

} // namespace

bool ListPlace::isOf(const FormList& list) const
{
    return !list.isPage() && (sheet.isEmpty() || sheet == list.sheet) &&
           row >= list.firstHeadingRow && row <= list.lastHeadingRow;
}

void strikeOff(LearntForm& form, size_t list)
{
    const LearntList& struck = form.lists[list];
    QStringList headings;
    for (const LearntColumn& column : struck.columns)
        headings << column.column.heading;
    form.notLists << headingsKey(headings);
    form.spots += struck.cells;
    form.lists.erase(form.lists.begin() + static_cast<std::ptrdiff_t>(list));
}

QString placeOf(const FormColumn& column)
{
    return columnLetters(column.column) +
           (column.row > 0 ? QString::number(column.row) : QString());
}

FormLayout LearntForm::layout() const
{
    FormLayout layout;
    for (const LearntList& learnt : lists) {
        FormList list = learnt.list;
        for (const LearntColumn& column : learnt.columns)
            list.columns << column.column;
        layout.lists << list;
    }
    layout.spots = spots;
    layout.notLists = notLists;
    return layout;
}

QStringList LearntForm::open() const
{
    QStringList headings;
    for (const LearntList& list : lists) {
        for (const LearntColumn& column : list.columns) {
            if (column.by == FormMatch::Asked)
                headings << column.column.heading;
        }
    }
    // Of a form that is known a person has seen them before.
    for (const FormSpot& spot : spots) {
        if (!known && spot.value.from == FormValue::From::Empty)
            headings << spot.label;
    }
    return headings;
}

// It lies in the register as it is.
QString LearntForm::warning() const
{
    int filled = 0;
    for (const LearntList& list : lists)
        filled += list.filledLines;
    QStringList sentences;
    if (filled > 0)
        sentences << FormText::tr("%n line(s) of it are filled in already. They are replaced when "
                                  "it is filled, but stay in the form that the register keeps: "
                                  "where they tell of persons, teach an empty one.",
                                  nullptr, filled);
    if (!unread.isEmpty())
        sentences << FormText::tr("Not learnt, for the headings are of no list that is known: %1. "
                                  "It stays as it was sent.")
                         .arg(unread.join(u'；'));
    if (!persons.isEmpty())
        sentences << FormText::tr("Names or phones stand in the form itself. Filled masked, they "
                                  "are masked; unmasked, they leave with it. %1")
                         .arg(persons.join(u'；'));
    return sentences.join(u'\n');
}

LearntForm learnForm(Register& registry, const QString& path, const LearningWishes& wishes)
{
    return Learning(registry, path, wishes).learn();
}

TownForm keepForm(Change& change, const LearntForm& learnt, const QString& name,
                  const std::optional<Period>& month)
{
    const TownFormStore store(change.registry());
    if (ColumnChoiceStore(change.registry()).byName(name))
        throw Error(FormText::tr("Columns of a ledger are kept as “%1” already: give the form "
                                 "another name.")
                        .arg(name));
    TownForm form = store.byName(name).value_or(TownForm());
    form.name = tidy(name);
    form.fileName = learnt.fileName;
    form.layout = learnt.layout().toText();
    store.keep(change, form, learnt.workbook);
    FormFillingStore(change.registry())
        .takeBack(change, form.id, month.value_or(monthToReport(today())));
    return form;
}

} // namespace doorstep
