// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/RowReader.h"

#include "data/base/Text.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/RowCheck.h"
#include "data/files/SheetText.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/Duration.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/Phone.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

// Marks of a direction that a phone's address book puts around numbers.
bool turnsText(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
           (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200E) || c == QChar(0x200F);
}

// tidy() where there is something to tidy.
QString tidied(const QString& text)
{
    const bool clean = !text.isEmpty() && !text.front().isSpace() && !text.back().isSpace() &&
                       std::none_of(text.begin(), text.end(), [](QChar c) {
                           return c < u' ' || c == QChar(0xFEFF) || c == QChar(0x200B) ||
                                  (c >= QChar(0x7F) && c < QChar(0xA0)) || turnsText(c);
                       });
    if (clean)
        return text;
    QString kept = tidy(text);
    kept.removeIf(turnsText);
    return kept.trimmed();
}

// 行一 and （旗舰店） in two lines of a cell are one name.
QString nameInOneLine(QString text)
{
    static const QRegularExpression parted(u"(?<=\\p{Han})\\s*\\n\\s*(?=[\\p{Han}(（])"_qs);
    static const QRegularExpression lines(u"\\s*\\n\\s*"_qs);
    return text.contains(u'\n') ? text.remove(parted).replace(lines, u" "_qs) : text;
}

// 桓一 and 桓二 in two lines are two persons; 桓一 and （店长） are one.
QString personsInOneLine(QString text)
{
    static const QRegularExpression goesOn(u"\\s*\\n\\s*(?=[(（])"_qs);
    static const QRegularExpression between(u"(?<=\\p{Han}{2})\\s*\\n\\s*(?=\\p{Han}{2})"_qs);
    return text.contains(u'\n') ? text.remove(goesOn).replace(between, u"、"_qs) : text;
}

// A formula's zero under a heading that no number answers, and the day that a sheet shows for it.
bool isFormulasZero(const Cell& cell, const QString& text, ReadAs reading)
{
    static const QRegularExpression zero(u"^0(?:\\.0+)?$"_qs);
    static const QRegularExpression noDay(u"^1900\\D0?1\\D0?0\\D?$"_qs);
    constexpr int firstYear = 1904;
    switch (reading) {
    case ReadAs::Count:
    case ReadAs::Hours:
    case ReadAs::YesNo:
    case ReadAs::Choice:
    case ReadAs::DoorPart:
    case ReadAs::Block:
    case ReadAs::Grid:
        return false;
    case ReadAs::TimeOfDay:
        return zero.match(text).hasMatch();
    case ReadAs::Date:
    case ReadAs::Moment:
        if (cell.kind == Cell::Kind::Date || cell.kind == Cell::Kind::DateTime)
            return cell.date().year() <= firstYear;
        return zero.match(text).hasMatch() || noDay.match(text).hasMatch();
    default:
        return text.startsWith(u'0') && zero.match(text).hasMatch();
    }
}

// The last day that a limit leaves, on or after a day: 2026年4月底, 6月, 2026.6, 年底, 10月中旬.
QDate endOfMonth(const QString& text, QDate from)
{
    static const QRegularExpression month(
        u"^(?:((?:20)?[0-9]{2})(?:年|[./-](?=[0-9]{1,2}月?$)))?([0-9]{1,2})(月)?份?(上旬|中旬|下旬|底|末|内)?(?:以|之)?前?$"_qs);
    static const QRegularExpression year(
        u"^(?:(20[0-9]{2})年?|(?:今|本)?年)(?:底|末|内|年底|年内)(?:以|之)?前?$"_qs);
    constexpr int century = 2000;
    constexpr int december = 12;
    const QString plain = withArabicDate(halfWidth(text)).remove(u' ');
    if (const auto match = year.match(plain); match.hasMatch()) {
        const int said = match.captured(1).toInt();
        return {said > 0 ? said : from.year(), december, 31};
    }
    const auto match = month.match(plain);
    const int number = match.captured(2).toInt();
    const int said = match.captured(1).toInt();
    if (!match.hasMatch() || number < 1 || number > december ||
        (said == 0 && match.captured(3).isEmpty()))
        return {};
    const QString part = match.captured(4);
    const auto end = [&](int ofYear) {
        const QDate first(ofYear, number, 1);
        constexpr int third = 10;
        return part == u"上旬"   ? first.addDays(third - 1)
               : part == u"中旬" ? first.addDays(2 * third - 1)
                                 : first.addMonths(1).addDays(-1);
    };
    if (said > 0)
        return end(said < century ? century + said : said);
    const QDate next = end(from.year());
    return next < from ? end(from.year() + 1) : next;
}

// 同法人, （同法定代表人）: whom another column of the row names, or that one's phone; nothing: the
// cell says so of none.
std::optional<QString> saidBeside(const TableRow& row, const Cell& cell, ReadAs reading,
                                  const QStringList& headings)
{
    static const QRegularExpression same(
        u"^[(（]?[同即](法人代表|法定代表人|法人|负责人|经营者|业主|店主|老板)(?:一致|本人)?[)）]?$"_qs);
    static const QRegularExpression phone(u"电话|手机|联系方式|号码"_qs);
    const bool asksPhone = reading == ReadAs::Phone;
    const auto match = asksPhone || reading == ReadAs::Person ? same.match(cell.text.trimmed())
                                                              : QRegularExpressionMatch();
    if (!match.hasMatch())
        return std::nullopt;
    const QString whose = match.captured(1).startsWith(u'法') ? u"法"_qs : match.captured(1);
    for (const Cell& other : row.cells) {
        const QString heading = headings.value(other.column);
        if (other.column != cell.column && heading.contains(whose) &&
            phone.match(heading).hasMatch() == asksPhone)
            return tidied(other.text);
    }
    return QString();
}

QString sentenceOf(ReadAs reading)
{
    return reading == ReadAs::Count ? ImportText::tr("this is not a whole number")
                                    : ImportText::tr("this is not a date");
}

} // namespace

const QVariant* RowValues::find(int field) const
{
    for (const auto& [index, value] : values) {
        if (index == field)
            return &value;
    }
    return nullptr;
}

RowReader::RowReader(const FieldTable& fields, const std::vector<ColumnMatch>& columns,
                     QStringList headings, std::optional<RowId> block, WordBook& book)
    : m_fields(fields),
      m_shape(fields.kind().shape()),
      m_columns(columns),
      m_headings(std::move(headings)),
      m_block(block),
      m_book(book),
      m_columnOf(fields.fields().size(), 0),
      m_codes(fields.fields().size())
{
}

RowValues RowReader::read(const TableRow& row, int turn)
{
    m_row = {};
    m_row.number = row.number;
    m_blockText.clear();
    m_gridText.clear();
    m_teamText.clear();
    m_organisations.clear();
    m_roadOfAddress.clear();
    m_doorOfRoad = {};
    m_room.clear();
    m_floor.clear();
    m_mayBeHouse = false;
    m_visitorNames.clear();
    m_time.reset();
    m_dayOfTime.reset();
    m_term.reset();
    m_limit.clear();
    m_newEntries.clear();
    m_visitWords.clear();
    for (const Cell& cell : row.cells) {
        if (cell.column >= static_cast<int>(m_columns.size()))
            break;
        const ColumnMatch& column = m_columns[static_cast<size_t>(cell.column)];
        const int field = column.field;
        if (field < 0 || (column.turn != 0 && column.turn != turn))
            continue;
        CellText at{&cell, &m_fields.at(field), field, withoutGuard(tidied(cell.text))};
        if (const auto beside = saidBeside(row, cell, at.field->reading, m_headings))
            at.text = *beside;
        if (at.text.isEmpty() || isMissingValue(at.text) ||
            (column.option.isEmpty() && isFormulasZero(cell, at.text, at.field->reading)))
            continue;
        const bool named = field == m_fields.nameField() && at.field->reading != ReadAs::Prose;
        if (named)
            at.text = nameInOneLine(at.text);
        else if (at.field->reading == ReadAs::Person)
            at.text = personsInOneLine(at.text);
        Cell bare = cell; // the day and number in '2026-09-03 and ="3"
        if (cell.kind == Cell::Kind::Text && at.text != cell.text) {
            bare.text = at.text;
            at.cell = &bare;
        }
        m_columnOf[static_cast<size_t>(field)] = columnOfSheet(cell.column);
        if (cell.kind == Cell::Kind::Error) {
            const QString error = ImportText::tr("the sheet shows an error here");
            if (isRequired(field) || field == m_fields.nameField())
                wrong(at, error);
            else
                m_row.remarks << ImportText::tr("%1 “%2”: %3")
                                     .arg(cellName(cell.column), at.text.left(40), error);
            continue;
        }
        if (cell.kind == Cell::Kind::Uncalculated || isFormula(at.text)) {
            wrong(at, ImportText::tr(
                          "this formula has no result in the file: open the file in Excel or "
                          "WPS, save it and import it again"));
            continue;
        }
        const bool person = at.field->reading == ReadAs::Person;
        if ((person || (named && m_shape.rows == RowsAre::Subjects)) &&
            !doorOfDay(*at.cell).isEmpty()) { // 7-11
            tell(at, ImportText::tr("the sheet made a day of this name: write it as text"));
            continue;
        }
        if (const QString whole = withoutFootnoteOf(row, at); !whole.isEmpty()) {
            bare.text = at.text = whole;
            at.cell = &bare;
        }
        const Hidden hidden = hiddenIn(row, at);
        m_row.masked += hidden != Hidden::Nothing;
        if (hidden == Hidden::Part)
            m_row.remarks << ImportText::tr("something in %1 is masked: its words are taken as "
                                            "they are, and only where there are none yet")
                                 .arg(cellName(cell.column));
        if (hidden == Hidden::All) {
            if (field == m_fields.nameField())
                wrong(at, at.field->reading == ReadAs::Person
                              ? ImportText::tr("the name is masked, so nobody can tell who it is")
                              : ImportText::tr("the name is masked, so nobody can tell what it "
                                               "is called"));
            continue;
        }
        const bool ofFirm =
            at.field->reading == ReadAs::CreditCode &&
            (isRegistration(at.text, m_headings.value(cell.column)) ||
             checkCreditCode(normaliseCreditCode(at.text)) == CreditCodeFault::None);
        if (!ofFirm) {
            const QString kept = withoutIdentityNumbers(at.text);
            if (kept != at.text) {
                // 赵一（…）, …/13901862233: what held it goes with it.
                static const QRegularExpression held(
                    u"[(（\\[]\\s*(?:(?:公民)?身份证(?:件)?(?:号码|号)?\\s*[:：]?)?\\s*[)）\\]]|^[\\s/、，,;；:：]+|[\\s/、，,;；:：]+$"_qs);
                at.text = QString(kept).remove(held).trimmed();
                m_row.remarks << ImportText::tr("the number of an identity document or a bank card "
                                                "in %1 is left out")
                                     .arg(cellName(cell.column));
                if (at.text.isEmpty())
                    continue;
            }
        }
        // 消防隐患: 1, where it is no entry of the list.
        const bool asked =
            column.option.isEmpty() && isGuess(column.by) && at.field->reading == ReadAs::Codes;
        if (const auto yes = asked ? readYesNo(at.text) : std::nullopt) {
            if (*yes) {
                at.text = m_headings.value(cell.column);
                readCell(at);
            }
        } else if (column.option.isEmpty()) {
            readTickedCell(std::move(at));
        } else if (readYesNo(at.text).value_or(false)) {
            at.text = column.option; // a column for each answer
            readCell(at);
        }
    }
    if (m_row.door.number.isEmpty() && !m_doorOfRoad.number.isEmpty()) {
        m_row.door.number = m_doorOfRoad.number;
        if (m_row.door.room.isEmpty())
            m_row.door.room = m_doorOfRoad.room;
    }
    if (!m_house.isEmpty() && !m_row.hasDoor()) {
        m_row.door.street = m_houseDoor.street;
        m_row.door.lane = m_houseDoor.lane;
        m_row.door.number = m_houseDoor.number;
        m_row.roadAbove = doorText(m_row.door);
        if (const int field = m_fields.indexOf(u"building"_qs); field >= 0)
            put(field, m_house);
    }
    if (m_row.door.street.isEmpty() && m_row.hasDoor() && !m_band.street.isEmpty()) {
        m_row.door.street = m_band.street;
        if (m_row.door.lane.isEmpty())
            m_row.door.lane = m_band.lane;
        m_row.roadAbove = doorText({m_band.street, m_band.lane, {}, {}, {}});
    }
    placeFloorAndRoom();
    finish();
    return std::move(m_row);
}

// 13901862233*, 剑河路5号*: a whole value, and the star a footnote's; a name's only where nothing
// else in the row or the list is hidden.
QString RowReader::withoutFootnoteOf(const TableRow& row, const CellText& at) const
{
    const QString rest = withoutFootnote(at.text);
    if (rest.isEmpty())
        return {};
    static const QRegularExpression door(u"(?:[0-9]|\\p{Han})[号室弄楼层铺]$"_qs);
    static const QRegularExpression count(u"^[0-9]{1,4}\\p{Han}?$"_qs);
    const auto isHidden = [](const Cell& cell) {
        return holdsMaskedPhone(cell.text) ||
               (holdsMask(cell.text) && withoutFootnote(cell.text).isEmpty());
    };
    const auto nothingHidden = [&] {
        return !m_book.isOfMasked() && std::none_of(row.cells.begin(), row.cells.end(), isHidden);
    };
    bool whole = false;
    switch (at.field->reading) {
    case ReadAs::Phone:
        whole = !doorstep::readPhones(rest).isEmpty() && phoneProblem(rest).isEmpty();
        break;
    case ReadAs::Address:
    case ReadAs::DoorPart:
        whole = door.match(rest).hasMatch();
        break;
    case ReadAs::Count:
        whole = count.match(rest).hasMatch();
        break;
    case ReadAs::Person:
        whole = rest.size() > 1 && (looksLikePerson(rest) || at.index == m_fields.nameField()) &&
                nothingHidden();
        break;
    default:
        whole = at.index == m_fields.nameField() && rest.size() > 2 && nothingHidden();
    }
    return whole ? rest : QString();
}

bool RowReader::isAloneHidden(const TableRow& row, const CellText& at) const
{
    return !m_book.showsMask() &&
           std::none_of(row.cells.begin(), row.cells.end(), [&at](const Cell& cell) {
               return cell.column != at.cell->column && showsMask(cell.text);
           });
}

// A name, phone or code of which a part is hidden tells nothing certain; a sentence still does.
RowReader::Hidden RowReader::hiddenIn(const TableRow& row, const CellText& at) const
{
    // Of a shop, or of whoever was visited, came or asked: a shop or a person.
    const auto isSignboard = [&](const QString& name) {
        return mayBeSignboard(name, at.field->reading != ReadAs::Words) && isAloneHidden(row, at);
    };
    const bool mayBeShops =
        at.field->reading == ReadAs::Words || m_shape.rows == RowsAre::OfSubjects;
    if (at.index == m_fields.nameField() && mayBeShops && isSignboard(at.text))
        return Hidden::Nothing;
    if (at.index == m_fields.nameField() && holdsMask(at.text))
        return Hidden::All;
    switch (at.field->reading) {
    case ReadAs::Person:
        return holdsMask(at.text) || isMaskedName(at.text) || holdsMaskedPhone(at.text) ||
                       saysHidden(at.text)
                   ? Hidden::All
                   : Hidden::Nothing;
    case ReadAs::Phone:
        if (isShortPhone(at.text) && !m_book.isOfMasked())
            return Hidden::Nothing;
        return holdsMask(at.text) || holdsMaskedPhone(at.text) || saysHidden(at.text)
                   ? Hidden::All
                   : Hidden::Nothing;
    case ReadAs::Visitors:
    case ReadAs::Attendees:
    case ReadAs::Volunteers: {
        const QStringList names = readList(at.text);
        const bool hidden = std::any_of(names.begin(), names.end(), [&](const QString& name) {
            const bool mayBe = at.field->reading == ReadAs::Attendees && isSignboard(name);
            return (isMaskedName(name) || holdsMask(name)) && !mayBe;
        });
        return hidden ? Hidden::All : Hidden::Nothing;
    }
    case ReadAs::CreditCode:
        return isMaskedCode(at.text) || saysHidden(at.text) ? Hidden::All : Hidden::Nothing;
    case ReadAs::Words:
    case ReadAs::Prose:
    case ReadAs::Tags:
        if (isMask(at.text))
            return Hidden::All;
        return holdsMask(at.text) ? Hidden::Part : Hidden::Nothing;
    default:
        return holdsMask(at.text) ? Hidden::All : Hidden::Nothing;
    }
}

// Of a cell with boxes only what is ticked.
void RowReader::readTickedCell(CellText at)
{
    const ReadAs reading = at.field->reading;
    const bool chosen = reading == ReadAs::YesNo || reading == ReadAs::Choice ||
                        reading == ReadAs::Code || reading == ReadAs::Codes ||
                        reading == ReadAs::Services;
    if (chosen) {
        static const QRegularExpression letter(u"^[A-Z]\\s*[.、．:：)）]\\s*(?=\\p{Han})"_qs);
        at.text.remove(letter); // A.是
        if (const std::optional<QStringList> ticked = readTicked(at.text)) {
            if (ticked->isEmpty())
                return;
            at.text = ticked->join(u'、');
        }
    }
    readCell(at);
}

bool RowReader::isRequired(int field) const
{
    const std::vector<int>& required = m_fields.requiredFields();
    return std::find(required.begin(), required.end(), field) != required.end();
}

// What a side field can't take: the row is written, the words are kept and told.
void RowReader::tell(const CellText& at, const QString& sentence)
{
    if (isRequired(at.index)) {
        wrong(at, sentence);
        return;
    }
    m_row.toNote << at.field->title() + u'：' + at.text;
    m_row.remarks
        << ImportText::tr("%1 “%2”: %3").arg(at.field->title(), at.text.left(40), sentence);
}

void RowReader::put(int field, const QVariant& value)
{
    for (auto& [index, there] : m_row.values) {
        if (index != field)
            continue;
        const ReadAs reading = m_fields.at(field).reading;
        const QString parting = reading == ReadAs::Phone  ? u" / "_qs
                                : reading == ReadAs::Tags ? u" "_qs
                                                          : u"；"_qs;
        if (m_fields.at(field).joins() && !there.toString().contains(value.toString()))
            there = there.toString() + parting + value.toString();
        return;
    }
    m_row.values.emplace_back(field, value);
}

QString RowReader::cellName(int column) const
{
    return columnLetters(columnOfSheet(column)) + QString::number(rowOfSheet(m_row.number));
}

void RowReader::wrong(const CellText& at, const QString& sentence)
{
    m_row.problems << ImportText::tr("%1 (%2) “%3”: %4")
                          .arg(m_headings.value(at.cell->column), cellName(at.cell->column),
                               at.text.left(40), sentence);
}

void RowReader::note(const CellText& at)
{
    const QString words = at.field->title() + u'：' + at.text;
    m_row.toNote << words;
    const QString remark = m_shape.note.isEmpty()
                               ? ImportText::tr("“%1” is not known as %2 and goes into the log")
                               : ImportText::tr("“%1” is not known as %2 and goes into the note");
    m_row.remarks << remark.arg(at.text.left(40), at.field->title());
}

void RowReader::readCell(const CellText& at)
{
    switch (at.field->reading) {
    case ReadAs::Words:
    case ReadAs::Prose:
    case ReadAs::Tags:
        readWords(at);
        return;
    case ReadAs::Above:
        if (!saysNothing(at.text))
            m_row.above = at.text;
        return;
    case ReadAs::Person:
        readName(at);
        return;
    case ReadAs::Phone:
        readPhones(at);
        return;
    case ReadAs::CreditCode:
        readCreditCode(at);
        return;
    case ReadAs::Count:
    case ReadAs::Hours:
    case ReadAs::Year:
    case ReadAs::Month:
    case ReadAs::YesNo:
        readNumber(at);
        return;
    case ReadAs::Date:
    case ReadAs::Moment:
    case ReadAs::TimeOfDay:
        readDay(at);
        return;
    case ReadAs::Code:
    case ReadAs::Choice:
        readCode(at);
        return;
    case ReadAs::Codes:
    case ReadAs::Services:
    case ReadAs::Visitors:
    case ReadAs::Attendees:
    case ReadAs::Volunteers:
        readCodes(at);
        return;
    case ReadAs::Team:
        if (!saysNothing(at.text))
            m_teamText = at.text;
        return;
    case ReadAs::Organisation:
    case ReadAs::VolunteerTeam:
        readOrganisation(at);
        return;
    case ReadAs::Venue:
    case ReadAs::Place:
        readVenue(at);
        return;
    case ReadAs::Address:
    case ReadAs::Street:
    case ReadAs::DoorPart:
    case ReadAs::Block:
    case ReadAs::Grid:
        readPlace(at);
        return;
    }
}

void RowReader::readWords(const CellText& at)
{
    if (at.field->reading == ReadAs::Prose && at.field->key == u"note" && saysNothing(at.text))
        return;
    if (at.field->reading == ReadAs::Prose ? at.text == u"/" || at.text == u"-"
                                           : saysNothing(at.text))
        return;
    // 无, 暂无需求, 没有问题。
    static const QRegularExpression nothingAsked(
        u"^(?:暂时?)?(?:无|没有|没)(?:任何|其他|其它|什么)?(?:的)?(?:(?:诉求|需求|问题|意见|建议|"
        u"困难|"
        u"心愿|要求|反映|异常|特殊情况)[与和及、]?)*[。.!！]*$"_qs);
    if (m_shape.rows == RowsAre::OfSubjects && at.field->key == u"text" &&
        (saysNothing(at.text) || nothingAsked.match(at.text).hasMatch())) {
        wrong(at, ImportText::tr("nothing is asked for"));
        return;
    }
    // A long number that the sheet keeps only the beginning of.
    static const QRegularExpression cut(u"^[0-9]\\.[0-9]+[Ee]\\+?[0-9]{2}$"_qs);
    constexpr double exact = 1e15;
    if (at.index != m_fields.nameField() && at.field->reading == ReadAs::Words &&
        (cut.match(at.text).hasMatch() ||
         (at.cell->kind == Cell::Kind::Number && at.cell->number >= exact))) {
        tell(at, ImportText::tr("the sheet has not kept all figures of this number"));
        return;
    }
    // A visit keeps what was asked for as words; what is followed up is a need.
    static const QRegularExpression asks(u"诉求|需求"_qs);
    if (at.field->key == m_shape.asked && !saysNothing(at.text) &&
        !nothingAsked.match(at.text).hasMatch() &&
        asks.match(m_headings.value(at.cell->column)).hasMatch())
        m_row.remarks << ImportText::tr("“%1” is kept as words of the visit: to follow it up, "
                                        "import the list as needs, too")
                             .arg(at.text.left(40));
    if (at.index == m_fields.nameField())
        m_row.name = at.text;
    else
        m_visitWords << at.text;
    if ((at.field->key == u"contact" || at.field->key == u"note") && !at.field->column)
        m_row.toNote << at.field->title() + u'：' + at.text;
    put(at.index, at.field->key == u"claimed_by" ? takeClaimersPhone(at) : at.text);
}

// 王老师 13901866699 below 认领人及电话: the name, whose number has a field of its own.
QString RowReader::takeClaimersPhone(const CellText& at)
{
    static const QRegularExpression both(u"电话|手机|联系方式|号码"_qs);
    static const QRegularExpression edges(
        u"^[\\s(（/／,，、:：]+|(?:[\\s(（)）/／,，、:：]|电话|手机号?)+$"_qs);
    const int phone = m_fields.indexOf(u"claimer_phone"_qs);
    const QList<PhoneSpan> spans = findPhones(at.text);
    if (phone < 0 || m_row.find(phone) || spans.size() != 1 || !spans.first().phone.plausible ||
        !both.match(m_headings.value(at.cell->column)).hasMatch())
        return at.text;
    QString name = at.text;
    name.remove(spans.first().start, spans.first().length).remove(edges);
    if (name.isEmpty())
        return at.text;
    put(phone, spans.first().phone.text());
    return name;
}

void RowReader::readNumber(const CellText& at)
{
    const auto take = [&](const auto& value) {
        if (value)
            put(at.index, toCell(*value));
        return value.has_value();
    };
    static const QRegularExpression whether(
        u"^(?:[0-9]+[、.．]\\s*)?(?:是否|是不是|有无|有没有)"_qs);
    static const QRegularExpression namesYear(
        u"(?:19|20|１９|２０)[0-9０-９]{2}|[〇零○一二三四五六七八九]{4}|^[3-6][0-9]{4}"_qs);
    bool read = false;
    const bool asks = at.field->reading == ReadAs::YesNo ||
                      (at.field->reading == ReadAs::Count &&
                       whether.match(m_headings.value(at.cell->column)).hasMatch());
    if (asks && saysNeither(at.text)) {
        tellNeither(at);
        return;
    }
    if (at.field->reading == ReadAs::Count && isOfSeveralRows(at) && !saysNothing(at.text)) {
        tell(at,
             ImportText::tr("the count stands for several rows, so nobody can tell whose it is"));
        return;
    }
    switch (at.field->reading) {
    case ReadAs::Count:
        read = take(readCount(*at.cell));
        if (read && isRoughCount(at.text))
            m_row.remarks << ImportText::tr("“%1” is read as %2")
                                 .arg(at.text.left(20), m_row.find(at.index)->toString());
        // 是否党员: TRUE is one, FALSE says nothing more.
        if (const auto yes = read ? std::nullopt : readYesNo(at.text);
            yes && whether.match(m_headings.value(at.cell->column)).hasMatch())
            read = !*yes || take(std::optional<int>(1));
        break;
    case ReadAs::Hours:
        read = take(readMinutes(at.text, m_headings.value(at.cell->column).contains(u'分')
                                             ? BareNumber::Minutes
                                             : BareNumber::Hours));
        break;
    case ReadAs::Year: {
        const std::optional<int> year = readYear(*at.cell, m_today);
        read = take(year);
        // Told from today, so that it is another one a year later.
        if (year && at.cell->kind != Cell::Kind::Date && at.cell->kind != Cell::Kind::DateTime &&
            !namesYear.match(at.text).hasMatch())
            m_row.remarks << ImportText::tr("“%1” is read as %2")
                                 .arg(at.text.left(20), QString::number(*year));
        break;
    }
    case ReadAs::Month:
        read = take(readMonth(*at.cell, m_today));
        break;
    default: {
        const std::optional<bool> yes = readYesNo(at.text);
        if (at.field->key == u"card")
            m_row.card = yes;
        else if (yes)
            put(at.index, toCell(*yes));
        read = yes.has_value();
    }
    }
    if (read || saysNothing(at.text) || at.text == u"否") // of 是否有党员
        return;
    if (at.field->reading == ReadAs::Count)
        tell(at, sentenceOf(ReadAs::Count));
    else
        note(at); // 30多岁, 部分: words that a field of its own can't take
}

void RowReader::tellNeither(const CellText& at)
{
    m_row.remarks << ImportText::tr("%1 “%2”: this says neither yes nor no, so nothing is set")
                         .arg(at.field->title(), at.text);
}

// In a cell that is merged over rows of several shops: what is counted there is not each one's.
bool RowReader::isOfSeveralRows(const CellText& at) const
{
    const int row = rowOfSheet(m_row.number);
    const auto isTall = [&](int column) {
        return m_sheet && std::any_of(m_sheet->tall.begin(), m_sheet->tall.end(),
                                      [&](const MergedRange& range) {
                                          return range.firstColumn == column &&
                                                 range.firstRow <= row && row <= range.lastRow;
                                      });
    };
    if (!isTall(at.cell->column))
        return false;
    const auto name =
        std::find_if(m_columns.begin(), m_columns.end(), [this](const ColumnMatch& column) {
            return column.field == m_fields.nameField();
        });
    return name == m_columns.end() || !isTall(static_cast<int>(name - m_columns.begin()));
}

// Nothing: it is told why. The day of a log's rows may lack what stands above them.
std::optional<TypedDate> RowReader::dayOf(const CellText& at)
{
    const QString& ofLog = m_shape.visitDay.isEmpty() ? m_shape.assumedDay : m_shape.visitDay;
    DayOfLog told;
    if (at.field->key == ofLog)
        told = readDayOfLog(*at.cell, monthNamedIn(m_headings.value(at.cell->column), m_month),
                            m_today);
    else
        told.date = readDate(*at.cell, m_today);
    if (!told.date)
        tell(at, told.isAlone
                     ? ImportText::tr("this is a day alone: write its year and month above the "
                                      "headings, as in 2026年10月")
                     : sentenceOf(ReadAs::Date));
    if (!told.date || told.from.isEmpty())
        return told.date;
    m_monthsTaken << told.from;
    m_row.wholeDays.insert(
        at.cell->column,
        told.date->day.toString(Qt::ISODate) +
            (told.date->time ? told.date->time->toString(u" HH:mm"_qs) : QString()));
    return told.date;
}

void RowReader::readDay(const CellText& at)
{
    if (saysNothing(at.text))
        return;
    if (at.field->reading == ReadAs::TimeOfDay) {
        m_time = readTime(*at.cell);
        static const QRegularExpression dated(u"^[0-9]{4}[^0-9]"_qs);
        const bool hasDay = at.cell->kind == Cell::Kind::DateTime ? !isTimeAlone(*at.cell)
                                                                  : dated.match(at.text).hasMatch();
        m_dayOfTime = hasDay ? readDate(*at.cell, m_today) : std::nullopt;
        if (m_dayOfTime && m_time == QTime(0, 0))
            m_time.reset();
        else if (!m_time)
            tell(at, ImportText::tr("this is not a time of day"));
        return;
    }
    if (at.field->key == u"deadline") {
        m_term = readTerm(at.text);
        if (m_term)
            return;
        const bool isDay =
            at.cell->kind == Cell::Kind::Date || at.cell->kind == Cell::Kind::DateTime;
        if (!isDay && endOfMonth(at.text, m_today).isValid()) {
            m_limit = at.text;
            return;
        }
        m_row.noLimit = !isDay && !readDate(*at.cell, m_today);
    }
    const std::optional<TypedDate> date = dayOf(at);
    if (!date)
        return;
    static const QRegularExpression lostZero(u"^(?:19|20)[0-9]{2}\\.1$"_qs);
    if (at.cell->kind == Cell::Kind::Number && lostZero.match(at.text).hasMatch()) {
        tell(at,
             ImportText::tr("this may be January or October: the sheet drops a zero at the end"));
        return;
    }
    if (date->yearGuessed)
        m_row.remarks << ImportText::tr("“%1” has no year and is read as %2")
                             .arg(at.text.left(20), date->day.toString(Qt::ISODate));
    const bool asked = at.field->reading == ReadAs::Moment || isRequired(at.index);
    if (date->yearDoubtful && asked) {
        wrong(at, ImportText::tr("the year may be its first or its last figures: write it out, as "
                                 "in %1")
                      .arg(date->day.toString(Qt::ISODate)));
        return;
    }
    if (at.field->reading == ReadAs::Moment) {
        if (date->precision != DatePrecision::Day)
            wrong(at, ImportText::tr("the day is missing"));
        else
            m_row.at = date;
        return;
    }
    if (date->precision != DatePrecision::Day || date->yearDoubtful)
        m_row.remarks << ImportText::tr("“%1” is read as %2")
                             .arg(at.text.left(20), date->day.toString(Qt::ISODate));
    put(at.index, toCell(date->day));
    const int time = m_fields.indexOf(u"held_at"_qs);
    if (date->time && time >= 0 && !m_row.find(time))
        put(time, date->time->toString(u"HH:mm"_qs));
}

// Entries that are made with the list, once it is known below which aspect.
void RowReader::readNewEntries()
{
    for (const auto& [field, word] : m_newEntries) {
        const QString& list = m_fields.at(field).list;
        if (const std::optional<RowId> entry = m_book.entry(list, word, m_row.above)) {
            put(field, *entry);
            continue;
        }
        ++m_unplaced[{list, word}];
        m_row.problems << ImportText::tr("%1 “%2” is new: a column has to say which aspect it "
                                         "belongs to")
                              .arg(m_fields.at(field).title(), word);
    }
}

// 已办结 below 办理情况 says how far the need is, as below 办理状态, 已送到 below 完成情况 how far
// the wish is.
void RowReader::readStateOfResult()
{
    const int state = m_fields.indexOf(u"state"_qs);
    const int told = std::max(m_fields.indexOf(u"result"_qs), m_fields.indexOf(u"outcome"_qs));
    const QVariant* const result = state >= 0 ? m_row.find(told) : nullptr;
    if (!result || m_row.find(state))
        return;
    // 已解决，11月5日装灯; but 已受理，尚未解决 says two things.
    static const QRegularExpression partings(u"[，,；;。]"_qs);
    static const QRegularExpression open(u"未|待|尚|但|暂|正在|继续"_qs);
    const QString words = result->toString();
    const QString first = words.section(partings, 0, 0).trimmed();
    if (open.match(words.mid(first.size())).hasMatch())
        return;
    if (const auto key = m_book.choice(m_fields.at(state), first))
        put(state, *key);
}

void RowReader::finish()
{
    readNewEntries();
    readOutcomeOfWords();
    readStateOfResult();
    if (m_row.name.isEmpty()) {
        const int registered = m_fields.indexOf(m_shape.standsForName);
        if (const QVariant* name = registered >= 0 ? m_row.find(registered) : nullptr) {
            m_row.name = name->toString();
            put(m_fields.nameField(), m_row.name);
        }
    }
    if (m_row.name.isEmpty() && !m_shape.nameMayLack && m_row.problems.isEmpty())
        m_row.problems
            << ImportText::tr("%1 is missing").arg(m_fields.at(m_fields.nameField()).title());
    if (m_row.block == 0 && m_blockText.isEmpty()) {
        // What an export of ours gives no block has none: a venue of the whole town.
        const bool ofTown = !m_shape.needsBlock && m_book.bringsWords();
        if (const std::optional<RowId> block = m_sheetBlock ? m_sheetBlock : m_block;
            block && !ofTown)
            m_row.block = *block;
        else if (m_shape.needsBlock)
            m_row.problems << ImportText::tr("the block is missing");
    }
    if (!m_row.at && m_dayAbove.isValid()) {
        TypedDate said;
        said.day = m_dayAbove;
        m_row.at = said;
    }
    if (m_row.at && m_dayOfTime && m_dayOfTime->day != m_row.at->day)
        m_row.remarks << ImportText::tr("the time is of another day, %1: the visit is taken to be "
                                        "on %2, its time not")
                             .arg(m_dayOfTime->day.toString(Qt::ISODate),
                                  m_row.at->day.toString(Qt::ISODate));
    else if (m_row.at && !m_row.at->time && m_time)
        m_row.at->time = m_time;
    placeDays();
    RowCheck check(m_fields, m_row, m_columnOf, m_today);
    m_fields.kind().check(check);
    if (m_row.problems.isEmpty())
        placeRow();
}

// The day that the list leaves out, never behind another of the row; then what is counted from it.
void RowReader::placeDays()
{
    const int deadline = m_fields.indexOf(u"deadline"_qs);
    const auto dayOf = [](const QVariant& value) {
        return QDate::fromString(value.toString(), Qt::ISODate);
    };
    if (m_dayField >= 0 && !m_row.find(m_dayField)) {
        QDate day = m_assumedDay;
        for (const auto& [field, value] : m_row.values) {
            if (field != deadline && m_fields.at(field).reading == ReadAs::Date &&
                dayOf(value).isValid())
                day = std::min(day, dayOf(value));
        }
        put(m_dayField, toCell(day));
        m_row.dayAssumed = true;
    }
    const QVariant* const found = m_row.find(m_fields.indexOf(u"found_on"_qs));
    const QDate from = found ? dayOf(*found) : m_today;
    if (m_term && found)
        put(deadline, toCell(m_book.after(from, *m_term)));
    if (!m_limit.isEmpty()) {
        const QDate day = endOfMonth(m_limit, from);
        put(deadline, toCell(day));
        m_row.remarks << ImportText::tr("“%1” is read as %2")
                             .arg(m_limit.left(20), day.toString(Qt::ISODate));
    }
}

void RowReader::placeRow()
{
    if (m_fields.indexOf(u"street_id"_qs) >= 0 && m_row.block != 0 && m_shape.placed &&
        !m_row.door.street.isEmpty())
        m_row.street = m_book.street(m_row.block, m_row.door.street);
    if (m_shape.placed && m_row.door.street.isEmpty() &&
        !(m_row.door.lane.isEmpty() && m_row.door.number.isEmpty()))
        m_row.remarks << ImportText::tr("no road is named for %1, so it is found in no street")
                             .arg(doorText(m_row.door));
    if (m_shape.placed && hasUncertainDoor(m_row.door))
        m_row.problems << ImportText::tr("of the doors %1 one is shorter than the one before it, "
                                         "so nobody can tell which it is: write each in full")
                              .arg(doorText(m_row.door));
    if (!m_gridText.isEmpty())
        m_row.grid = m_book.grid(m_row.block, m_gridText);
    if (!m_teamText.isEmpty())
        m_row.team = m_book.team(m_row.block, m_teamText);
    for (const auto& [field, name] : m_organisations)
        put(field, m_fields.at(field).reading == ReadAs::VolunteerTeam
                       ? m_book.volunteerTeam(m_row.block, name)
                       : m_book.organisation(m_row.block, name));
    for (const QString& name : std::as_const(m_visitorNames)) {
        const RowId visitor = m_book.visitor(m_row.block, name);
        if (!m_row.visitors.contains(visitor))
            m_row.visitors << visitor;
    }
}

} // namespace doorstep
