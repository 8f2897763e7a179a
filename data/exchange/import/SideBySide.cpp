// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/SideBySide.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/HeadingWords.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qsizetype mostHalves = 6;

// 店名2 beside 店名, 店名(双) beside 店名(单).
QString withoutCount(const QString& text)
{
    static const QRegularExpression count(u"\\s*(?:[0-9]{1,2}|[(（\\[【]\\s*(?:[0-9]{1,2}|["
                                          u"一二三四五六]|[左右单双东南西北](?:侧|边|号|半)?)"
                                          u"\\s*[)）\\]】])$"_qs);
    const QString bare = QString(text).remove(count);
    return bare.isEmpty() ? text : bare;
}

// 剑河路, 单号, 左侧, 第二组: that parts shops by where they are. 原商户 and 现商户 part what is
// told of one.
bool partsPlaces(const QString& title)
{
    static const QRegularExpression places(u"^(?:[左右单双东南西北](?:侧|边|号|半|排|面|栏)*|第?["
                                           u"一二三四五六0-9]+(?:组|网格|微网格|片区?|列|栏|街区))"
                                           u"(?:商户|商铺|店铺|商家|门店|沿街)*$"_qs);
    return places.match(title).hasMatch() || !roadNamed(title).isEmpty();
}

// Of two lines of headings the upper one, over all that stands below it.
QString groupOf(const QString& text)
{
    return text.section(u' ', 0, 0);
}
QString withoutGroup(const QString& text)
{
    return text.contains(u' ') ? text.section(u' ', 1) : text;
}

// Where each half begins, by what its headings come to; empty: they are no halves.
QList<int> beginnings(const QStringList& words, const FieldTable& fields)
{
    QMap<QString, QList<int>> places;
    for (int column = 0; column < words.size(); ++column) {
        if (!words.at(column).isEmpty())
            places[words.at(column)].append(column);
    }
    // 店名 店名: as often as the thing itself is named.
    qsizetype times = 0;
    for (auto word = places.begin(); word != places.end(); ++word) {
        if (headingScore(fields.at(fields.nameField()), word.key()) >= ownWord)
            times = std::max(times, word->size());
    }
    if (times < 2 || times > mostHalves)
        return {};
    QList<int> first(times, static_cast<int>(words.size()));
    QList<int> last(times, -1);
    int repeated = 0;
    for (const QList<int>& columns : std::as_const(places)) {
        if (columns.size() == 1)
            continue;
        if (columns.size() != times)
            return {};
        ++repeated;
        for (qsizetype half = 0; half < times; ++half) {
            first[half] = std::min(first.at(half), columns.at(half));
            last[half] = std::max(last.at(half), columns.at(half));
        }
    }
    for (qsizetype half = 1; half < times; ++half) {
        if (first.at(half) <= last.at(half - 1))
            return {};
    }
    // What stands once in front of all halves, or behind them, may be of each; 序号 is of none.
    for (auto word = places.begin(); word != places.end(); ++word) {
        const int column = word->first();
        if (word->size() == 1 && !fields.isIgnored(fold(word.key())) &&
            (column < first.first() || column > last.last()))
            return {};
    }
    return repeated < 2 ? QList<int>() : first;
}

// One title over all headings of each half, of where it is, and another over each.
bool haveOwnTitles(const QStringList& texts, const QList<int>& starts)
{
    QSet<QString> all;
    for (qsizetype half = 0; half < starts.size(); ++half) {
        const qsizetype end = half + 1 < starts.size() ? starts.at(half + 1) : texts.size();
        QSet<QString> own;
        for (qsizetype column = starts.at(half); column < end; ++column) {
            if (!texts.at(column).isEmpty())
                own << (texts.at(column).contains(u' ') ? groupOf(texts.at(column)) : QString());
        }
        if (own.size() != 1 || !partsPlaces(*own.begin()) || all.intersects(own))
            return false;
        all += own;
    }
    return true;
}

QStringList eachOf(const QStringList& texts, QString (*of)(const QString&))
{
    QStringList all;
    for (const QString& text : texts)
        all << of(text);
    return all;
}

} // namespace

QList<PartOfSheet> halvesOf(const PartOfSheet& part, const FieldTable& fields)
{
    const QStringList& texts = part.heading.texts;
    QStringList words = texts;
    QList<int> starts = beginnings(words, fields);
    bool titled = false;
    if (starts.isEmpty()) {
        words = eachOf(texts, &withoutCount);
        starts = beginnings(words, fields);
    }
    if (starts.isEmpty()) {
        words = eachOf(texts, &withoutGroup);
        starts = beginnings(words, fields);
        titled = !starts.isEmpty() && haveOwnTitles(texts, starts);
        if (!titled)
            starts.clear();
    }
    if (starts.isEmpty() || !part.isList)
        return {part};
    QList<PartOfSheet> halves;
    for (qsizetype half = 0; half < starts.size(); ++half) {
        const bool isLast = half + 1 == starts.size();
        PartOfSheet own = part;
        own.firstColumn = half == 0 ? 0 : starts.at(half);
        own.endColumn = isLast ? 0 : starts.at(half + 1);
        own.heading.texts = words.mid(0, isLast ? -1 : own.endColumn);
        for (int column = 0; column < own.firstColumn; ++column)
            own.heading.texts[column].clear();
        while (!own.heading.texts.isEmpty() && own.heading.texts.last().isEmpty())
            own.heading.texts.removeLast();
        if (titled)
            own.title = groupOf(texts.at(starts.at(half)));
        halves << own;
    }
    return halves;
}

namespace {

// 店名, 地址, 电话, 商户名称, 门牌, 联系电话: a second name, and behind it again what stood behind
// the first, in other words.
QStringList secondHalf(const Heading& heading, const FieldTable& fields)
{
    enum class Has { Nothing, Name, Phone, Place };
    const auto has = [&](const QString& text) {
        for (size_t i = 0; i < fields.fields().size(); ++i) {
            const ImportField& field = fields.fields()[i];
            if (headingScore(field, text) < ownWord)
                continue;
            if (static_cast<int>(i) == fields.nameField())
                return Has::Name;
            if (field.reading == ReadAs::Phone)
                return Has::Phone;
            if (field.reading == ReadAs::Address || field.key == u"number")
                return Has::Place;
        }
        return Has::Nothing;
    };
    QStringList halves[2];
    QList<Has> kinds[2];
    int half = -1;
    for (const QString& text : heading.texts) {
        const Has kind = text.isEmpty() ? Has::Nothing : has(text);
        if (kind == Has::Name && half < 1)
            ++half;
        if (half < 0 || kind == Has::Nothing || kinds[half].contains(kind))
            continue;
        kinds[half] << kind;
        halves[half] << text;
    }
    const bool same = kinds[0].size() > 1 && kinds[1].size() > 1 &&
                      std::any_of(kinds[1].begin() + 1, kinds[1].end(),
                                  [&](Has kind) { return kinds[0].contains(kind); });
    return same ? halves[1] : QStringList();
}

} // namespace

QStringList repeatedHeadings(const TableOutline& outline, const FieldTable& fields)
{
    // Each half has the headings of the first, and they stand there once.
    if (std::any_of(outline.parts.begin(), outline.parts.end(),
                    [](const ListSheet& part) { return part.isHalf(); }))
        return {};
    // 原商户 店名, 现商户 店名: who was there and who is.
    static const QRegularExpression before(
        u"(?:(?:原|现|前|旧|新)(?:商户|商铺|店铺|经营|租户|信息|业主)|(?:变更|更换|转让)[前后]).*"_qs);
    const QStringList ungrouped = eachOf(outline.heading.texts, &withoutGroup);
    if (!beginnings(ungrouped, fields).isEmpty() && outline.heading.texts.indexOf(before) >= 0) {
        QStringList twice;
        for (const QString& text : ungrouped) {
            if (ungrouped.count(text) > 1 && !text.isEmpty() && !twice.contains(text))
                twice << text;
        }
        return twice;
    }
    QStringList repeated;
    bool name = false;
    QStringList texts;
    // 店名2 beside 店名 is the other half, too.
    static const QRegularExpression count(u"\\s*[(（]?[0-9]{1,2}[)）]?$"_qs);
    for (const QString& text : outline.heading.texts) {
        const QString bare = QString(text).remove(count);
        texts << (texts.contains(bare) ? bare : text);
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (texts.at(i).isEmpty() || texts.indexOf(texts.at(i)) == i ||
            repeated.contains(texts.at(i)))
            continue;
        repeated << texts.at(i);
        name = name || headingScore(fields.at(fields.nameField()), texts.at(i)) >= ownWord;
    }
    return name && repeated.size() >= 2 ? repeated : secondHalf(outline.heading, fields);
}

void keepHalf(TableRow& row, const ListSheet& sheet)
{
    if (!sheet.isHalf())
        return;
    if (row.cells.size() == 1 && sheet.bands.contains(row.number)) {
        row.cells.front().column = sheet.firstColumn;
        return;
    }
    std::erase_if(row.cells, [&sheet](const Cell& cell) {
        return cell.column < sheet.firstColumn ||
               (sheet.endColumn > 0 && cell.column >= sheet.endColumn);
    });
}

} // namespace doorstep
