// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormRowValues.h"

#include "data/base/Error.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/forms/FormAnswers.h"
#include "data/exchange/forms/FormText.h"
#include "data/files/SheetText.h"
#include "data/files/checks/DoorAddress.h"
#include "data/records/forms/TownForm.h"
#include "data/records/needs/Need.h"
#include "data/records/visits/Visit.h"
#include "data/views/ledgers/ChangedRows.h"
#include "data/views/reports/DriveVisits.h"
#include "data/views/reports/LedgerCells.h"
#include "data/views/reports/MonthFigures.h"
#include "data/views/reports/MonthlyReport.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

// As a town writes them, whatever language the window has.
const QString monthShape = u"yyyy年M月"_qs;
const QString dayShape = u"yyyy年M月d日"_qs;
constexpr int msecsOfDay = 24 * 60 * 60 * 1000;

const Ledger& ledgerOfForm(Database& database, const FormList& list, Masking masking)
{
    const Ledger* const ledger = findLedger(database, list.ledger);
    if (!ledger)
        throw Error(FormText::tr("This register does not show what the form asks for (%1).")
                        .arg(list.ledger));
    return ledgerFor(*ledger, masking);
}

std::optional<Period> periodOf(FormPeriod period, const Period& month)
{
    switch (period) {
    case FormPeriod::Month:
        return month;
    case FormPeriod::Year:
        return Period{QDate(month.first.year(), 1, 1), month.last};
    case FormPeriod::Ever:
        break;
    }
    return std::nullopt;
}

// 未见到 says the opposite of 见到.
bool denies(const QString& text)
{
    static const QRegularExpression words(u"[不未没无拒]"_qs);
    return words.match(text).hasMatch();
}

// Words of the register's lists with those that towns have in their place.
bool meansTheSame(const QString& one, const QString& other)
{
    static const QStringList groups[] = {
        {u"见到"_qs, u"已见"_qs, u"见面"_qs, u"遇见"_qs},
        {u"不在"_qs, u"未见"_qs, u"未见到"_qs, u"未遇"_qs, u"无人"_qs},
        {u"拒绝"_qs, u"拒访"_qs, u"拒见"_qs, u"不配合"_qs},
        {u"再来"_qs, u"改约"_qs, u"另约"_qs, u"改期"_qs},
        {u"线上"_qs, u"网上"_qs, u"微信"_qs},
        {u"销号"_qs, u"已销号"_qs, u"办结"_qs, u"已办结"_qs, u"已解决"_qs, u"已完成"_qs},
        {u"处置"_qs, u"办理中"_qs, u"处理中"_qs, u"在办"_qs, u"正在办理"_qs},
        {u"普通"_qs, u"一般"_qs},
        {u"营业"_qs, u"正常营业"_qs, u"在营"_qs},
        {u"男"_qs, u"男性"_qs},
        {u"女"_qs, u"女性"_qs}};
    return std::any_of(std::begin(groups), std::end(groups), [&](const QStringList& group) {
        return group.contains(one) && group.contains(other);
    });
}

} // namespace

QString choiceFor(const QStringList& choices, const QString& text)
{
    const QString said = text.trimmed();
    for (const QString& choice : choices) {
        if (folded(choice) == folded(said))
            return choice;
    }
    QStringList met;
    std::copy_if(choices.begin(), choices.end(), std::back_inserter(met),
                 [&](const QString& choice) { return meansTheSame(choice, said); });
    if (met.isEmpty())
        std::copy_if(choices.begin(), choices.end(), std::back_inserter(met),
                     [&](const QString& choice) {
                         return denies(choice) == denies(said) &&
                                (choice.contains(said) || said.contains(choice));
                     });
    return met.size() == 1 ? met.first() : QString();
}

CellContent contentOfValue(const QVariant& value)
{
    using Kind = CellContent::Kind;
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::QDate:
        return {Kind::Day, plainText(value), dateSerial(value.toDate())};
    case QMetaType::QDateTime:
        return {Kind::Moment, plainText(value),
                momentSerial(value.toDateTime().toSecsSinceEpoch())};
    case QMetaType::QTime:
        return {Kind::Time, value.toTime().toString(u"HH:mm"_qs),
                value.toTime().msecsSinceStartOfDay() / double(msecsOfDay)};
    case QMetaType::QString:
        return {Kind::Text, value.toString(), 0};
    default:
        return {Kind::Number, value.toString(), value.toDouble()};
    }
}

FormWords::FormWords(Database& database, const FillingOptions& options, const Mask& mask)
    : m_mask(mask), m_block(options.block ? options.block : onlyBlock(database))
{
    m_words.insert(u"{month}"_qs, options.month.first.toString(monthShape));
    m_words.insert(u"{today}"_qs, options.asOf.toString(dayShape));
    m_words.insert(u"{town}"_qs, mask.text(townName(database)));
    m_words.insert(u"{block}"_qs, mask.text(blockName(database, options.block)));
    m_words.insert(u"{secretary}"_qs, officialOf(database, m_block, mask));
}

QString FormWords::missingIn(const QString& words) const
{
    if (!words.contains(u"{secretary}") || !m_words.value(u"{secretary}"_qs).isEmpty())
        return {};
    return m_block ? FormText::tr("Who fills the form in is left empty: the block has no secretary "
                                  "in the register.")
                   : FormText::tr("Who fills the form in is left empty: it is filled for several "
                                  "blocks. Choose one of them, or write a name into the form.");
}

QString FormWords::filled(QString words, qint64 count) const
{
    words = m_mask.text(words);
    if (!words.contains(u'{'))
        return words;
    // Masked before: who answers for the block is named whatever is masked.
    for (auto word = m_words.begin(); word != m_words.end(); ++word)
        words.replace(word.key(), word.value());
    return words.replace(u"{count}"_qs, QString::number(count));
}

struct FormFigures::Counted
{
    MonthFigures figures;
};

std::optional<CellContent> FormFigures::figure(const QString& key)
{
    if (!m_counted) {
        m_counted = std::make_shared<Counted>();
        m_counted->figures = monthFigures(m_db, m_options.month, m_options.block, m_options.asOf);
    }
    const FigureRow* const row = m_counted->figures.find(key.section(u':', 0, 0));
    if (!row)
        return std::nullopt;
    const QStringList which = key.split(u':').mid(1);
    const Measure& measure =
        which.contains(u"subjects"_qs) && row->second ? *row->second : row->first;
    const std::optional<double> value = which.contains(u"year"_qs)   ? measure.year
                                        : which.contains(u"last"_qs) ? measure.lastMonth
                                                                     : measure.month;
    if (!value)
        return CellContent();
    return CellContent{CellContent::Kind::Number, QString::number(*value), *value};
}

FormRowValues::FormRowValues(Database& database, const FormList& list,
                             const FillingOptions& options, const FormWords& words,
                             FormFigures& figures)
    : m_db(database), m_ledger(ledgerOfForm(database, list, options.masking))
{
    const LedgerFilter filter = filterOf(list, options);
    const LedgerExtent extent = extentOf(database, m_ledger, filter);
    m_rows = extent.rows;
    for (const FormColumn& column : list.columns) {
        if (column.value.from == FormValue::From::Form)
            continue;
        Made one = made(column, options, words, figures);
        m_columns << column.column;
        if (column.value.from == FormValue::From::LineNumber)
            m_numbered << column.column;
        m_made.push_back(std::move(one));
    }
    m_identified = asksOthers(list);
    if (m_identified)
        m_columns << behindAllColumns;
    m_reader = std::make_unique<LedgerReader>(database, m_ledger, filter, options.masking, extent);
}

FormRowValues::~FormRowValues() = default;

LedgerFilter FormRowValues::filterOf(const FormList& list, const FillingOptions& options)
{
    LedgerFilter filter{periodOf(list.period, options.month), options.block, std::nullopt,
                        options.asOf};
    if (!list.drive.isEmpty() && list.ledger == u"visits")
        filter = visitsOfDrive(m_db, filter, list.drive);
    if (!list.mode.isEmpty() && list.ledger == u"visits") {
        LedgerQuery query;
        query.ledger = findLedger(list.ledger);
        query.filter = filter;
        query.conditions << ColumnCondition{u"mode"_qs, Condition::Is, list.mode};
        filter.only = idsOf(m_db, query);
    }
    const QString closed = closingColumn(m_ledger);
    const QString raised = raisingColumn(m_ledger);
    if (list.rows == FormRows::Raised && !raised.isEmpty() && filter.period) {
        LedgerQuery query;
        query.ledger = &m_ledger;
        query.filter = filter;
        query.conditions << ColumnCondition{raised, Condition::From,
                                            filter.period->first.toString(Qt::ISODate)};
        filter.only = idsOf(m_db, query);
    } else if (list.rows != FormRows::All && list.rows != FormRows::Raised && !closed.isEmpty()) {
        LedgerQuery query;
        query.ledger = &m_ledger;
        query.filter = filter;
        query.conditions << ColumnCondition{
            closed, list.rows == FormRows::Open ? Condition::Empty : Condition::Filled, {}};
        filter.only = idsOf(m_db, query);
    }
    if (list.news == FormNews::Changed)
        leaveOutUnchanged(filter, options);
    return filter;
}

void FormRowValues::leaveOutUnchanged(LedgerFilter& filter, const FillingOptions& options)
{
    const std::optional<FilledBefore> before =
        filledBefore(m_db, options.form, options.month, options.block);
    if (!before) {
        m_remarks << FormText::tr("All rows are told: the form was never filled for a month before "
                                  "this one.");
        return;
    }
    const std::optional<QSet<RowId>> changed = rowsChangedSince(m_db, m_ledger, before->place);
    if (!changed) {
        m_remarks << FormText::tr("All rows of “%1” are told: what changed in it is not known.")
                         .arg(m_ledger.title());
        return;
    }
    QList<RowId> told;
    if (filter.only)
        std::copy_if(filter.only->cbegin(), filter.only->cend(), std::back_inserter(told),
                     [&](RowId row) { return changed->contains(row); });
    else
        told = QList<RowId>(changed->cbegin(), changed->cend());
    std::sort(told.begin(), told.end());
    filter.only = told;
    m_remarks << FormText::tr("Of “%1” only what changed since it was filled for %2 (%3).")
                     .arg(m_ledger.title(), before->filling.month,
                          before->filling.filledOn.toString(Qt::ISODate));
}

FormRowValues::Made FormRowValues::made(const FormColumn& column, const FillingOptions& options,
                                        const FormWords& words, FormFigures& figures)
{
    Made one;
    one.value = column.value;
    one.heading = column.heading;
    one.choices = column.choices;
    switch (column.value.from) {
    case FormValue::From::Words:
        one.constant = {CellContent::Kind::Text,
                        words.filled(column.value.parts.value(0).text, m_rows), 0};
        if (const QString missing = words.missingIn(column.value.parts.value(0).text);
            !missing.isEmpty())
            m_remarks << missing;
        break;
    case FormValue::From::Figure:
        if (const std::optional<CellContent> figure = figures.figure(column.value.key))
            one.constant = *figure;
        else
            m_remarks << FormText::tr("“%1” is left empty: there is no figure %2.")
                             .arg(column.heading, column.value.key);
        break;
    case FormValue::From::Count: {
        LedgerQuery query;
        query.ledger = findLedger(m_db, column.value.key.section(u'/', 0, 0));
        const QString key = column.value.key.section(u'/', 1);
        one.counted = m_ledger.indexOf(key);
        if (one.counted < 0 && key == u"street")
            one.counted = m_ledger.indexOf(u"street_id"_qs);
        if (one.counted < 0 && key == u"street_id")
            one.counted = m_ledger.indexOf(u"street"_qs);
        if (!query.ledger || query.ledger->indexOf(key) < 0 || one.counted < 0) {
            m_remarks << FormText::tr("“%1” is left empty: its rows have no %2 to count by.")
                             .arg(column.heading, key);
            break;
        }
        query.filter = {options.month, options.block, std::nullopt, options.asOf};
        one.counts = countBy(m_db, query, key);
        break;
    }
    case FormValue::From::Columns:
        for (const FormValue::Part& part : column.value.parts) {
            one.places.push_back(part.isColumn ? m_ledger.indexOf(part.text) : -1);
            if (part.isColumn && !hasFormColumn(m_ledger, part.text))
                m_remarks << FormText::tr("“%1” is left empty: it isn't told to others.")
                                 .arg(column.heading);
            if (const QString missing = part.isColumn ? QString() : words.missingIn(part.text);
                !missing.isEmpty())
                m_remarks << missing;
            if (!part.isColumn) // 填报人：{secretary} among the labels of a page
                one.value.parts[static_cast<qsizetype>(one.places.size()) - 1].text =
                    words.filled(part.text, m_rows);
        }
        break;
    case FormValue::From::Empty:
    case FormValue::From::LineNumber:
    case FormValue::From::Form:
    case FormValue::From::Answer:
        break;
    }
    return one;
}

void FormRowValues::next(std::vector<CellContent>& cells)
{
    ++m_line;
    // Lines behind the last row have their numbers, and nothing else.
    const bool has = !m_ended && m_reader->next();
    m_ended = !has; // a reader that is asked again begins anew
    for (size_t i = 0; i < m_made.size(); ++i) {
        cells[i] = has || m_made[i].value.from == FormValue::From::LineNumber ? contentOf(m_made[i])
                                                                              : CellContent();
        choose(m_made[i], cells[i]);
    }
    if (m_identified)
        cells.back() = has ? CellContent{CellContent::Kind::Text, identity(), 0} : CellContent();
}

// What the form's own choices lack is written all the same, and told.
void FormRowValues::choose(Made& made, CellContent& content)
{
    if (made.choices.isEmpty() || made.value.from != FormValue::From::Columns ||
        content.kind != CellContent::Kind::Text || content.text.isEmpty())
        return;
    const QString choice = choiceFor(made.choices, content.text);
    if (!choice.isEmpty())
        content.text = choice;
    else if (!made.notChosen.contains(content.text))
        made.notChosen << content.text;
}

QStringList FormRowValues::notChosen() const
{
    constexpr qsizetype most = 5;
    QStringList sentences;
    for (const Made& made : m_made) {
        if (!made.notChosen.isEmpty())
            sentences << FormText::tr("“%1” is to be chosen from %2: %3 is none of these, and is "
                                      "written as it is.")
                             .arg(made.heading, made.choices.mid(0, most).join(u'、'),
                                  made.notChosen.mid(0, most).join(u'、'));
    }
    return sentences;
}

CellContent FormRowValues::contentOf(const Made& made) const
{
    switch (made.value.from) {
    case FormValue::From::LineNumber:
        return {CellContent::Kind::Number, QString::number(m_line), static_cast<double>(m_line)};
    case FormValue::From::Words:
    case FormValue::From::Figure:
        return made.constant;
    case FormValue::From::Count: {
        if (made.counted < 0)
            return {};
        const qint64 count =
            made.counts.value(m_reader->stored(made.counted).toVariant().toString());
        return {CellContent::Kind::Number, QString::number(count), static_cast<double>(count)};
    }
    case FormValue::From::Empty:
    case FormValue::From::Form:
    case FormValue::From::Answer:
        return {};
    case FormValue::From::Columns:
        break;
    }
    if (made.value.parts.size() == 1)
        return contentOfValue(valueOf(made.value.parts.first().text, made.places.front()));
    QString joined;
    for (size_t i = 0; i < made.places.size(); ++i) {
        const FormValue::Part& part = made.value.parts.at(static_cast<qsizetype>(i));
        joined +=
            part.isColumn ? contentOfValue(valueOf(part.text, made.places[i])).text : part.text;
    }
    return {CellContent::Kind::Text, joined.trimmed(), 0};
}

QVariant FormRowValues::valueAt(size_t column) const
{
    const Made& made = m_made.at(column);
    return made.value.from == FormValue::From::Columns && made.value.parts.size() == 1
               ? valueOf(made.value.parts.first().text, made.places.front())
               : QVariant();
}

QString FormRowValues::identity() const
{
    return identityOfRow(m_db, m_ledger, m_reader->id());
}

QString FormRowValues::title() const
{
    for (const QString& key : {u"name"_qs, u"subject_id"_qs, u"title"_qs, u"text"_qs}) {
        if (const int place = m_ledger.indexOf(key); place >= 0)
            return m_reader->value(place).toString();
    }
    return m_reader->value(0).toString();
}

QVariant FormRowValues::valueOf(const QString& key, int place) const
{
    if (place >= 0)
        return m_reader->value(place);
    if (const QString asked = askedByWhether(key); !asked.isEmpty())
        return whether(asked);
    if (key == u"address" || key == u"door")
        return addressOf(key == u"address");
    if (key == u"contact_phone") {
        const QVariant phone = m_reader->value(m_ledger.indexOf(u"phone"_qs));
        return phone.toString().isEmpty() ? m_reader->value(m_ledger.indexOf(u"operator_phone"_qs))
                                          : phone;
    }
    for (size_t i = 0; (key == u"date" || key == u"time") && i < m_ledger.columns.size(); ++i) {
        if (m_ledger.columns[i].type != ColumnType::DateTime)
            continue;
        const QVariant moment = m_reader->value(static_cast<int>(i));
        if (moment.isNull())
            return {};
        if (key == u"date")
            return moment.toDate();
        return moment.typeId() == QMetaType::QDateTime ? QVariant(moment.toDateTime().time())
                                                       : QVariant();
    }
    return {};
}

// As forms have it to choose from, whatever language the window has.
QVariant FormRowValues::whether(const QString& asked) const
{
    const int place = m_ledger.indexOf(asked);
    if (place < 0)
        return {};
    const QString stored = m_reader->stored(place).toVariant().toString();
    static const QRegularExpression none(u"^(?:0$|无|未|没有|否|不)"_qs); // 未建党组织
    const bool says = !stored.isEmpty() && !none.match(stored).hasMatch();
    if (asked == u"satisfaction")
        return says ? QVariant(stored.toInt() >= leastSatisfied ? u"是"_qs : u"否"_qs) : QVariant();
    const bool yes = asked == u"urgency"   ? says && stored != QLatin1String(keyOf(Urgency::Normal))
                     : asked == u"outcome" ? stored == QLatin1String(keyOf(Outcome::Met))
                                           : says;
    return yes ? u"是"_qs : u"否"_qs;
}

QString FormRowValues::addressOf(bool withStreet) const
{
    const auto text = [&](const QString& key) {
        const int place = m_ledger.indexOf(key);
        return place < 0 ? QString() : m_reader->value(place).toString();
    };
    const QString street = withStreet ? text(u"street"_qs) + text(u"street_id"_qs) : QString();
    if (m_ledger.indexOf(u"door"_qs) >= 0)
        return street + text(u"door"_qs);
    return doorText({street, text(u"lane"_qs), text(u"number"_qs), text(u"room"_qs), {}});
}

} // namespace doorstep
