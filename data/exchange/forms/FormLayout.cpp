// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormLayout.h"

#include "data/base/Error.h"
#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/forms/FormText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int layoutVersion = 3; // with printed pages and modes of visits
constexpr int layoutOfPages = 2; // what programs before those can fill
constexpr int layoutOfLines = 1; // before pages
const QString figurePrefix = u"figure:"_qs;
const QString countPrefix = u"count:"_qs;

bool hasColumn(const Ledger& ledger, const char* key)
{
    return ledger.indexOf(QLatin1String(key)) >= 0;
}

// A moment of the ledger, the first there is.
const Column* momentOf(const Ledger& ledger)
{
    const auto found =
        std::find_if(ledger.columns.begin(), ledger.columns.end(),
                     [](const Column& column) { return column.type == ColumnType::DateTime; });
    return found == ledger.columns.end() ? nullptr : &*found;
}

QString quotedWords(QString words)
{
    return u'"' + words.replace(u'\\', u"\\\\"_qs).replace(u'"', u"\\\""_qs) + u'"';
}

// Of a column by its key or its title.
QString keyOfColumn(const Ledger& ledger, const QString& word)
{
    if (hasFormColumn(ledger, word))
        return word;
    const QStringList keys = formColumns(ledger);
    for (const QString& key : keys) {
        if (formColumnTitle(ledger, key).compare(word, Qt::CaseInsensitive) == 0)
            return key;
    }
    QStringList titles;
    for (const QString& key : keys)
        titles << key + u" ("_qs + formColumnTitle(ledger, key) + u')';
    throw Error(FormText::tr("The ledger “%1” has no column “%2”. It has: %3. With ? in front "
                             "(?note) others answer it, with ? behind (closed_on?) it is yes or "
                             "no.")
                    .arg(ledger.title(), word, titles.join(u", "_qs)));
}

// street+" "+door
QList<FormValue::Part> readParts(const QString& text, const Ledger& ledger)
{
    QList<FormValue::Part> parts;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at).isSpace() || text.at(at) == u'+') {
            ++at;
            continue;
        }
        FormValue::Part part;
        if (text.at(at) == u'"') {
            for (++at; at < text.size() && text.at(at) != u'"'; ++at) {
                at += text.at(at) == u'\\' && at + 1 < text.size();
                part.text += text.at(at);
            }
            ++at;
        } else {
            const qsizetype end = std::min(
                text.size(), text.indexOf(u'+', at) < 0 ? text.size() : text.indexOf(u'+', at));
            part.isColumn = true;
            part.text = keyOfColumn(ledger, text.mid(at, end - at).trimmed());
            at = end;
        }
        parts << part;
    }
    return parts;
}

QJsonObject jsonOf(const FormColumn& column)
{
    QJsonObject json{{u"column"_qs, column.column},
                     {u"heading"_qs, column.heading},
                     {u"value"_qs, column.value.toText()}};
    if (column.row > 0)
        json.insert(u"row"_qs, column.row);
    if (!column.printed.isEmpty())
        json.insert(u"printed"_qs, column.printed);
    if (!column.choices.isEmpty())
        json.insert(u"choices"_qs, QJsonArray::fromStringList(column.choices));
    return json;
}

QJsonObject jsonOf(const FormList& list)
{
    QJsonArray columns;
    for (const FormColumn& column : list.columns)
        columns << jsonOf(column);
    QJsonArray labels;
    for (const FormLabel& label : list.labels)
        labels << QJsonArray{label.row, label.text};
    return {{u"sheet"_qs, list.sheet},
            {u"headings"_qs, QJsonArray{list.firstHeadingRow, list.lastHeadingRow}},
            {u"lines"_qs, QJsonArray{list.firstRow, list.lastRow}},
            {u"ledger"_qs, list.ledger},
            {u"period"_qs, QLatin1String(keyOf(list.period))},
            {u"rows"_qs, QLatin1String(keyOf(list.rows))},
            {u"drive"_qs, list.drive},
            {u"mode"_qs, list.mode},
            {u"news"_qs, QLatin1String(keyOf(list.news))},
            {u"shape"_qs, QLatin1String(keyOf(list.shape))},
            {u"columns"_qs, columns},
            {u"labels"_qs, labels},
            {u"fixed"_qs, list.fixed}};
}

FormValue valueOrEmpty(const QString& text, const Ledger& ledger)
{
    try {
        return readFormValue(text, ledger);
    } catch (const Error&) {
        return {};
    }
}

FormList listOf(const QJsonObject& json)
{
    FormList list;
    list.sheet = json.value(u"sheet"_qs).toString();
    list.firstHeadingRow = json.value(u"headings"_qs).toArray().at(0).toInt();
    list.lastHeadingRow = json.value(u"headings"_qs).toArray().at(1).toInt();
    list.firstRow = json.value(u"lines"_qs).toArray().at(0).toInt();
    list.lastRow = json.value(u"lines"_qs).toArray().at(1).toInt();
    list.ledger = json.value(u"ledger"_qs).toString();
    list.period = fromKey<FormPeriod>(json.value(u"period"_qs).toString()).value_or(FormPeriod());
    list.rows = fromKey<FormRows>(json.value(u"rows"_qs).toString()).value_or(FormRows());
    list.drive = json.value(u"drive"_qs).toString();
    list.mode = json.value(u"mode"_qs).toString();
    list.news = fromKey<FormNews>(json.value(u"news"_qs).toString()).value_or(FormNews());
    list.shape = fromKey<FormShape>(json.value(u"shape"_qs).toString()).value_or(FormShape());
    const Ledger* const ledger = findLedger(list.ledger);
    if (!ledger)
        throw Error(FormText::tr("This form was learnt by a newer Doorstep."), list.ledger);
    const QJsonArray columns = json.value(u"columns"_qs).toArray();
    for (const QJsonValue column : columns)
        list.columns << FormColumn{column[u"column"_qs].toInt(),
                                   column[u"heading"_qs].toString(),
                                   valueOrEmpty(column[u"value"_qs].toString(), *ledger),
                                   column[u"row"_qs].toInt(),
                                   column[u"printed"_qs].toString(),
                                   column[u"choices"_qs].toVariant().toStringList()};
    list.fixed = json.value(u"fixed"_qs).toBool();
    const QJsonArray labels = json.value(u"labels"_qs).toArray();
    for (const QJsonValue label : labels)
        list.labels << FormLabel{label.toArray().at(0).toInt(), label.toArray().at(1).toString()};
    return list;
}

} // namespace

QString FormValue::toText() const
{
    switch (from) {
    case From::Empty:
        return u""_qs;
    case From::Words:
        return quotedWords(parts.value(0).text);
    case From::LineNumber:
        return u"#"_qs;
    case From::Form:
        return u"~"_qs;
    case From::Figure:
        return figurePrefix + key;
    case From::Count:
        return countPrefix + key;
    case From::Answer:
        return u'?' + parts.value(0).text;
    case From::Columns:
        break;
    }
    QStringList texts;
    for (const Part& part : parts)
        texts << (part.isColumn ? part.text : quotedWords(part.text));
    return texts.join(u'+');
}

QString FormValue::title(const Ledger& ledger) const
{
    switch (from) {
    case From::Empty:
        return FormText::tr("left empty");
    case From::Words:
        return parts.value(0).text;
    case From::LineNumber:
        return FormText::tr("number of the line");
    case From::Form:
        return FormText::tr("worked out by the form");
    case From::Figure:
        return FormText::tr("figure %1").arg(key);
    case From::Count:
        return FormText::tr("count of %1").arg(key);
    case From::Answer:
        return FormText::tr("answered by others: %1")
            .arg(formColumnTitle(ledger, parts.value(0).text));
    case From::Columns:
        break;
    }
    QStringList titles;
    for (const Part& part : parts)
        titles << (part.isColumn ? formColumnTitle(ledger, part.text) : part.text);
    return titles.join(parts.size() > 1 ? u" + "_qs : QString());
}

FormValue formWords(const QString& words)
{
    return {FormValue::From::Words, {{false, words}}, {}};
}

FormValue formColumn(const QString& key)
{
    return {FormValue::From::Columns, {{true, key}}, {}};
}

FormValue formAnswer(const QString& key)
{
    return {FormValue::From::Answer, {{true, key}}, {}};
}

FormValue readFormValue(const QString& given, const Ledger& ledger)
{
    const QString text = given.trimmed();
    if (text.isEmpty())
        return {};
    if (text == u"#")
        return {FormValue::From::LineNumber, {}, {}};
    if (text == u"~")
        return {FormValue::From::Form, {}, {}};
    if (text.startsWith(u'?'))
        return formAnswer(keyOfColumn(ledger, text.mid(1).trimmed()));
    if (text.startsWith(figurePrefix))
        return {FormValue::From::Figure, {}, text.mid(figurePrefix.size())};
    if (text.startsWith(countPrefix)) {
        const QString key = text.mid(countPrefix.size());
        const Ledger* const counted = findLedger(key.section(u'/', 0, 0));
        if (!counted || counted->indexOf(key.section(u'/', 1)) < 0)
            throw Error(FormText::tr("“%1” is not how a count is told: count:visits/street counts "
                                     "the visits of the row's street.")
                            .arg(text));
        return {FormValue::From::Count, {}, key};
    }
    if (text.contains(u'{') && !text.contains(u'"'))
        return formWords(text);
    QList<FormValue::Part> parts = readParts(text, ledger);
    if (parts.size() == 1 && !parts.first().isColumn)
        return {FormValue::From::Words, parts, {}};
    return {FormValue::From::Columns, parts, {}};
}

QString formWhether(const Ledger& ledger, const QString& key)
{
    const QString asked =
        key == u"stage" && !closingColumn(ledger).isEmpty() ? closingColumn(ledger) : key;
    const int place = ledger.indexOf(asked);
    return place < 0 || ledger.columns[static_cast<size_t>(place)].word == &yesNo ? QString()
                                                                                  : asked + u'?';
}

QString askedByWhether(const QString& key)
{
    return key.endsWith(u'?') ? key.chopped(1) : QString();
}

bool hasFormColumn(const Ledger& ledger, const QString& key)
{
    if (const QString asked = askedByWhether(key); !asked.isEmpty())
        return ledger.indexOf(asked) >= 0;
    if (key == u"date" || key == u"time")
        return momentOf(ledger) != nullptr || ledger.indexOf(key) >= 0;
    if (key == u"contact_phone")
        return hasColumn(ledger, "phone") && hasColumn(ledger, "operator_phone");
    if (key == u"address" && ledger.indexOf(key) < 0)
        return (hasColumn(ledger, "street") || hasColumn(ledger, "street_id")) &&
               (hasColumn(ledger, "door") || hasColumn(ledger, "number"));
    if (key == u"door" && ledger.indexOf(key) < 0)
        return hasColumn(ledger, "lane") && hasColumn(ledger, "number");
    return ledger.indexOf(key) >= 0;
}

QString formColumnTitle(const Ledger& ledger, const QString& key)
{
    if (const int index = ledger.indexOf(key); index >= 0)
        return ledger.columns[static_cast<size_t>(index)].title();
    if (const QString asked = askedByWhether(key); ledger.indexOf(asked) >= 0)
        return FormText::tr("%1: yes or no").arg(formColumnTitle(ledger, asked));
    return key == u"address"         ? FormText::tr("Address")
           : key == u"door"          ? QCoreApplication::translate("Ledger", "Door")
           : key == u"contact_phone" ? FormText::tr("Phone, or the operator's")
           : key == u"date"          ? FormText::tr("Day")
           : key == u"time"          ? FormText::tr("Time of day")
                                     : key;
}

QStringList formColumns(const Ledger& ledger)
{
    QStringList keys;
    for (const Column& column : ledger.columns)
        keys << QLatin1String(column.key);
    const QString closed = formWhether(ledger, closingColumn(ledger));
    for (const QString& key :
         {u"address"_qs, u"door"_qs, u"contact_phone"_qs, u"date"_qs, u"time"_qs, closed}) {
        if (!key.isEmpty() && !keys.contains(key) && hasFormColumn(ledger, key))
            keys << key;
    }
    return keys;
}

FormPeriod usualPeriod(const QString& ledger)
{
    static const QSet<QString> standing{
        u"shops"_qs,         u"workers"_qs,       u"venues"_qs,
        u"service_items"_qs, u"path"_qs,          u"party_organisations"_qs,
        u"deleted"_qs,       u"party_members"_qs, u"volunteer_teams"_qs};
    return standing.contains(ledger) ? FormPeriod::Ever : FormPeriod::Month;
}

QString closingColumn(const Ledger& ledger)
{
    static const QSet<QString> subjects{u"shops"_qs, u"workers"_qs, u"path"_qs};
    for (const QString& key : {u"closed_on"_qs, u"fulfilled_on"_qs}) {
        if (ledger.indexOf(key) >= 0 && !subjects.contains(QLatin1String(ledger.key)))
            return key;
    }
    return {};
}

QString raisingColumn(const Ledger& ledger)
{
    for (const QString& key : {u"found_on"_qs, u"collected_on"_qs}) {
        if (ledger.indexOf(key) >= 0 && !closingColumn(ledger).isEmpty())
            return key;
    }
    return {};
}

QString headingsKey(const QStringList& headings)
{
    QStringList words;
    for (const QString& heading : headings)
        words << folded(heading);
    return words.join(u'|');
}

QString FormLayout::toText() const
{
    QJsonArray listed;
    for (const FormList& list : lists)
        listed << jsonOf(list);
    QJsonArray spotted;
    for (const FormSpot& spot : spots)
        spotted << QJsonObject{{u"sheet"_qs, spot.sheet},
                               {u"cell"_qs, QJsonArray{spot.row, spot.column}},
                               {u"label"_qs, spot.label},
                               {u"value"_qs, spot.value.toText()}};
    const bool asBefore = std::all_of(lists.begin(), lists.end(), [](const FormList& list) {
        return !list.isPage() && list.news == FormNews::Everything;
    });
    const bool isNew = std::any_of(lists.begin(), lists.end(), [](const FormList& list) {
        return list.shape == FormShape::Printed || !list.mode.isEmpty();
    });
    const int version = isNew ? layoutVersion : asBefore ? layoutOfLines : layoutOfPages;
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{u"version"_qs, version},
                                  {u"lists"_qs, listed},
                                  {u"cells"_qs, spotted},
                                  {u"not_lists"_qs, QJsonArray::fromStringList(notLists)}})
            .toJson(QJsonDocument::Compact));
}

bool FormLayout::makesFiles() const
{
    return std::any_of(lists.begin(), lists.end(),
                       [](const FormList& list) { return list.shape == FormShape::Files; });
}

bool FormLayout::isPrinted() const
{
    return std::any_of(lists.begin(), lists.end(),
                       [](const FormList& list) { return list.shape == FormShape::Printed; });
}

FormLayout readFormLayout(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json.value(u"version"_qs).toInt() > layoutVersion)
        throw Error(FormText::tr("This form was learnt by a newer Doorstep."));
    FormLayout layout;
    const QJsonArray lists = json.value(u"lists"_qs).toArray();
    for (const QJsonValue list : lists)
        layout.lists << listOf(list.toObject());
    const QJsonArray spots = json.value(u"cells"_qs).toArray();
    for (const QJsonValue spot : spots)
        layout.spots << FormSpot{
            spot[u"sheet"_qs].toString(), spot[u"cell"_qs].toArray().at(0).toInt(),
            spot[u"cell"_qs].toArray().at(1).toInt(), spot[u"label"_qs].toString(),
            valueOrEmpty(spot[u"value"_qs].toString(), ledgers().front())};
    const QJsonArray struck = json.value(u"not_lists"_qs).toArray();
    for (const QJsonValue headings : struck)
        layout.notLists << headings.toString();
    return layout;
}

} // namespace doorstep
