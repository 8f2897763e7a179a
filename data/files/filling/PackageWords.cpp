// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/PackageWords.h"

#include "data/base/Error.h"
#include "data/files/SheetText.h"
#include "data/files/TableErrors.h"
#include "data/files/filling/Markup.h"
#include "data/files/filling/ShownWords.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringConverter>
#include <algorithm>
#include <cmath>
#include <zip.h>

namespace doorstep {

namespace {

using Where = FoundWords::Where;

constexpr zip_uint64_t largestWordsPart = 64ULL * 1024 * 1024;
constexpr zip_uint64_t largestWordsInAll = 512ULL * 1024 * 1024;

// Sheets and ranges by their old names.
struct Renamed
{
    QMap<QString, QString> sheets;
    QMap<QString, QString> ranges;
};

bool isNumeric(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("^[\\s0-9.,:;+eE%-]*$"));
    return number.match(text).hasMatch();
}

// As a person reads a number that may be a phone; empty: it is none.
QString wholeNumber(const QString& text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && number >= 1e7 && number < 1e16 && number == std::floor(number)
               ? QString::number(number, 'f', 0)
               : QString();
}

bool isLocal(const MarkupTag& tag, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), tag.local) != names.end();
}

QString renamedReferences(QString formula, const Renamed& renamed)
{
    for (auto sheet = renamed.sheets.begin(); sheet != renamed.sheets.end(); ++sheet) {
        const QString quoted = QString(sheet.key()).replace(u'\'', u"''"_qs);
        const QString by = u'\'' + QString(sheet.value()).replace(u'\'', u"''"_qs) + u'\'';
        formula.replace(u'\'' + quoted + u"'!"_qs, by + u'!');
        const QRegularExpression bare(u"(?<![\\p{L}\\p{N}_.'\\]])"_qs +
                                      QRegularExpression::escape(sheet.key()) + u'!');
        formula.replace(bare, by + u'!');
    }
    for (auto range = renamed.ranges.begin(); range != renamed.ranges.end(); ++range) {
        const QRegularExpression word(u"(?<![\\p{L}\\p{N}_.'\"])"_qs +
                                      QRegularExpression::escape(range.key()) +
                                      u"(?![\\p{L}\\p{N}_.'\"(!])"_qs);
        formula.replace(word, range.value());
    }
    return formula;
}

// One part of the package.
class PartWords
{
public:
    PartWords(const QByteArray& bytes, const QString& name, const Renamed& renamed,
              const TextChange& change)
        : m_markup(bytes, name), m_renamed(renamed), m_change(change)
    {
        m_root = m_markup.tags().empty() ? std::string_view() : m_markup.tags().front().local;
        m_where = m_root == "coreProperties" || m_root == "Properties" ? Where::Properties
                  : m_root == "comments" || m_root == "ThreadedComments" || m_root == "personList"
                      ? Where::Comments
                  : m_root == "hdr" || m_root == "ftr" ? Where::HeadersAndFooters
                  : m_root == "worksheet" || m_root == "sst" || m_root == "document" ? Where::Cells
                                                                                     : Where::Other;
    }

    // Null when nothing is changed.
    QByteArray changed()
    {
        for (size_t i = 0; i < m_markup.tags().size(); ++i) {
            const MarkupTag& tag = m_markup.at(i);
            if (tag.kind == MarkupTag::Kind::End)
                continue;
            if (m_root == "worksheet" && tag.local == "c")
                changeCell(i);
            if (isLocal(tag, {"numCache", "numLit"}))
                m_numbersUntil = std::max(m_numbersUntil, tag.closing);
            else if (isLocal(tag, {"strCache", "strLit"}))
                m_wordsUntil = std::max(m_wordsUntil, tag.closing);
            else if (tag.local == "pt" && i < m_numbersUntil && dropPoint(i))
                continue;
            if (m_root.starts_with("pivotCache") && changePivotNumber(tag))
                continue;
            if (isLocal(tag, {"si", "is", "text", "p"}))
                changeRuns(i);
            changeAttributes(tag);
            if (tag.kind == MarkupTag::Kind::Start && tag.closing == i + 1 && !m_done.contains(i))
                changeElement(i);
        }
        return m_edits.isEmpty() ? QByteArray() : m_edits.applied(m_markup.bytes());
    }

private:
    [[nodiscard]] QString after(const QString& text, bool isPerson = false)
    {
        return m_change({text, m_where, isPerson});
    }

    void setText(size_t tag, const QString& text)
    {
        const MarkupTag& first = m_markup.at(tag);
        m_edits.replace(first.to, m_markup.at(first.closing).from, escapedXml(text));
    }

    [[nodiscard]] QString textOf(size_t tag) const
    {
        const QString text = m_markup.text(tag);
        static const QString opening = u"<![CDATA["_qs;
        return text.startsWith(opening) && text.endsWith(u"]]>")
                   ? text.mid(opening.size()).chopped(3)
                   : text;
    }

    // A phone that is typed as a number is a text once it is masked.
    void changeCell(size_t cell)
    {
        const MarkupTag& tag = m_markup.at(cell);
        if (tag.kind == MarkupTag::Kind::Empty)
            return;
        const QString type = m_markup.attribute(tag, "t");
        size_t value = 0;
        bool isFormula = false;
        for (size_t i = cell + 1; i < tag.closing; ++i) {
            if (m_markup.at(i).kind == MarkupTag::Kind::End)
                continue;
            isFormula = isFormula || m_markup.at(i).local == "f";
            if (m_markup.at(i).local == "v")
                value = i;
        }
        if (value == 0 || m_markup.at(value).kind != MarkupTag::Kind::Start)
            return;
        m_done.insert(value);
        if (type == u"str") {
            const QString text = textOf(value);
            if (const QString by = after(text); by != text)
                setText(value, by);
        } else if ((type.isEmpty() || type == u"n") && !isFormula) {
            const QString text = wholeNumber(textOf(value));
            const QString by = text.isEmpty() ? text : after(text);
            if (by == text)
                return;
            const QByteArray prefix(tag.prefix.data(), static_cast<qsizetype>(tag.prefix.size()));
            m_edits.replace(tag.from, tag.to,
                            withAttribute(m_markup.raw(tag), "t", u"inlineStr"_qs));
            m_edits.replace(m_markup.at(value).from, m_markup.at(m_markup.at(value).closing).to,
                            '<' + prefix + "is><" + prefix + "t>" + escapedXml(by) + "</" + prefix +
                                "t></" + prefix + "is>");
        }
    }

    // What a chart keeps of a cell that is a number and would be no number any more: it is read
    // anew from the cell, and a gap till then.
    bool dropPoint(size_t point)
    {
        const MarkupTag& tag = m_markup.at(point);
        for (size_t i = point + 1; i < tag.closing; ++i) {
            if (m_markup.at(i).local != "v" || m_markup.at(i).kind != MarkupTag::Kind::Start)
                continue;
            m_done.insert(i);
            const QString text = wholeNumber(textOf(i));
            if (text.isEmpty() || after(text) == text)
                continue;
            m_edits.replace(tag.from, m_markup.at(tag.closing).to, QByteArray());
            return true;
        }
        return false;
    }

    // A pivot table's number likewise becomes a text; what is said of all its numbers goes.
    bool changePivotNumber(const MarkupTag& tag)
    {
        const auto changes = [&](const char* attribute) {
            const QString text = wholeNumber(m_markup.attribute(tag, attribute));
            return !text.isEmpty() && after(text) != text;
        };
        QByteArray raw = m_markup.raw(tag);
        if (tag.local == "sharedItems" && (changes("minValue") || changes("maxValue"))) {
            for (const char* of : {"minValue", "maxValue", "containsInteger",
                                   "containsSemiMixedTypes", "containsString"})
                raw = withAttribute(raw, of, {});
            m_edits.replace(tag.from, tag.to, withAttribute(raw, "containsMixedTypes", u"1"_qs));
            return true;
        }
        if (tag.local != "n" || tag.kind != MarkupTag::Kind::Empty || !changes("v"))
            return false;
        raw = withAttribute(raw, "v", after(wholeNumber(m_markup.attribute(tag, "v"))));
        raw.replace(static_cast<qsizetype>(tag.prefix.size()) + 1, 1, "s");
        m_edits.replace(tag.from, tag.to, raw);
        return true;
    }

    // Letters of one word may have fonts of their own: 张<b>三</b>.
    void changeRuns(size_t group)
    {
        const MarkupTag& tag = m_markup.at(group);
        std::vector<size_t> runs;
        int phonetic = 0;
        for (size_t i = group + 1; i < tag.closing; ++i) {
            const MarkupTag& each = m_markup.at(i);
            if (each.local == "rPh")
                phonetic += each.kind == MarkupTag::Kind::Start ? 1
                            : each.kind == MarkupTag::Kind::End ? -1
                                                                : 0;
            else if (phonetic == 0 && each.local == "t" && each.kind == MarkupTag::Kind::Start &&
                     each.closing == i + 1 && !m_done.contains(i))
                runs.push_back(i);
        }
        QString whole;
        for (const size_t run : runs)
            whole += textOf(run);
        const QString by = whole.isEmpty() ? whole : after(whole);
        for (const size_t run : runs)
            m_done.insert(run);
        if (by == whole)
            return;
        // Where each run changes by itself as it does within the whole, it keeps its font.
        QStringList each;
        for (const size_t run : runs)
            each << after(textOf(run));
        if (each.join(QString()) != by) {
            each = {by};
            each.resize(static_cast<qsizetype>(runs.size()));
        }
        for (size_t i = 0; i < runs.size(); ++i)
            setText(runs[i], each.at(static_cast<qsizetype>(i)));
    }

    [[nodiscard]] QString formulaAfter(const QString& formula)
    {
        QString result = renamedReferences(formula, m_renamed);
        static const QRegularExpression literal(QStringLiteral("\"((?:[^\"]|\"\")*)\""));
        QList<QRegularExpressionMatch> literals;
        for (auto i = literal.globalMatch(result); i.hasNext();)
            literals.prepend(i.next());
        for (const QRegularExpressionMatch& match : std::as_const(literals)) {
            const QString text = match.captured(1).replace(u"\"\""_qs, u"\""_qs);
            if (const QString by = after(text); by != text)
                result.replace(match.capturedStart(1), match.capturedLength(1),
                               QString(by).replace(u'"', u"\"\""_qs));
        }
        return result;
    }

    // &L&"宋体"&12填报人：张三: what stands between its signs.
    [[nodiscard]] QString headerAfter(const QString& header)
    {
        static const QRegularExpression sign(QStringLiteral("&(?:\"[^\"]*\"|[0-9]{1,3}|.)"));
        QString result;
        qsizetype done = 0;
        const auto take = [&](qsizetype end) {
            const QString text = header.mid(done, end - done);
            result +=
                text.isEmpty()
                    ? text
                    : m_change({text, Where::HeadersAndFooters, false}).replace(u'&', u"&&"_qs);
        };
        for (auto i = sign.globalMatch(header); i.hasNext();) {
            const QRegularExpressionMatch match = i.next();
            take(match.capturedStart());
            result += match.captured();
            done = match.capturedEnd();
        }
        take(header.size());
        return result;
    }

    void changeElement(size_t element)
    {
        const MarkupTag& tag = m_markup.at(element);
        const QString text = textOf(element);
        QString by = text;
        if (text.isEmpty())
            return;
        if (isLocal(tag, {"f", "formula", "formula1", "formula2", "definedName", "FmlaLink",
                          "FmlaRange", "FmlaGroup"}))
            by = formulaAfter(text);
        else if (isLocal(tag, {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader",
                               "firstFooter"}))
            by = headerAfter(text);
        else if (m_root == "Properties" && tag.local == "lpstr" && m_renamed.sheets.contains(text))
            by = m_renamed.sheets.value(text);
        // (Where a shape stands is a number, too.)
        else if (isShownText(tag.local) &&
                 (!isNumeric(text) || m_root == "coreProperties" || element < m_wordsUntil ||
                  isLocal(tag, {"t", "text", "lpwstr", "Manager", "author", "delText"})))
            by = after(m_where == Where::Properties ? renamedReferences(text, m_renamed) : text,
                       isLocal(tag, {"creator", "lastModifiedBy", "Manager", "author"}));
        if (by != text)
            setText(element, by);
    }

    void changeAttributes(const MarkupTag& tag)
    {
        const QByteArray raw = m_markup.raw(tag);
        const bool isForeign =
            std::any_of(raw.begin(), raw.end(), [](char c) { return (c & 0x80) != 0; });
        const bool mayHoldNumber =
            std::count_if(raw.begin(), raw.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 7;
        const bool refers = !m_renamed.sheets.isEmpty() || !m_renamed.ranges.isEmpty();
        if ((!isForeign && !mayHoldNumber && !refers && !raw.contains("&#")) ||
            (!isForeign && isLocal(tag, {"c", "row", "col", "v", "sheetView"})))
            return;
        static const QRegularExpression attribute(
            QStringLiteral("([A-Za-z_][A-Za-z0-9_.:-]*)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')"));
        QByteArray written = raw;
        for (auto i = attribute.globalMatch(QString::fromUtf8(raw)); i.hasNext();) {
            const QByteArray name = i.next().captured(1).toUtf8();
            const QByteArray local = name.mid(name.indexOf(':') + 1);
            if (name.startsWith("xmlns"))
                continue;
            const QString value = m_markup.attribute(tag, name.constData());
            const bool isAscii = std::none_of(value.begin(), value.end(),
                                              [](QChar c) { return c.unicode() > 0x7F; });
            if (value.isEmpty() ||
                !isShownAttribute(m_root, tag.local,
                                  {local.constData(), static_cast<size_t>(local.size())}, isAscii))
                continue;
            if (const QString by = attributeAfter(tag, local, value); by != value)
                written = withAttribute(written, name.constData(), by);
        }
        if (written != raw)
            m_edits.replace(tag.from, tag.to, written);
    }

    [[nodiscard]] QString attributeAfter(const MarkupTag& tag, const QByteArray& name,
                                         const QString& value)
    {
        if (name == "name" && m_root == "workbook" && tag.local == "sheet")
            return m_renamed.sheets.value(value, value);
        if (name == "sheet") // what a pivot table is made of
            return m_renamed.sheets.value(value, value);
        if (name == "name" && tag.local == "definedName")
            return m_renamed.ranges.value(value, value);
        if (name == "location" || name == "textlink")
            return after(renamedReferences(value, m_renamed));
        if (name == "Target") {
            if (tag.local != "Relationship" || m_markup.attribute(tag, "TargetMode") != u"External")
                return value;
            const QString plain =
                QString::fromUtf8(QByteArray::fromPercentEncoding(value.toUtf8()));
            const QString by = after(plain);
            return by == plain ? value : by;
        }
        return after(value, name == "author" || name == "displayName" || name == "userName");
    }

    Markup m_markup;
    const Renamed& m_renamed;
    const TextChange& m_change;
    std::string_view m_root;
    Where m_where = Where::Other;
    Edits m_edits;
    QSet<size_t> m_done;
    size_t m_numbersUntil = 0; // of a chart's own copy of cells
    size_t m_wordsUntil = 0;
};

// A part that is no sound XML, as programs leave drawings of comments, or one in UTF-16: what
// stands between its tags. Null when nothing is changed.
QByteArray loosely(const QByteArray& bytes, const TextChange& change)
{
    const QStringConverter::Encoding encoding =
        QStringConverter::encodingForData(bytes, u'<').value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding, QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    static const QRegularExpression between(QStringLiteral(">([^<>]+)<"));
    QList<QRegularExpressionMatch> found;
    for (auto i = between.globalMatch(text); i.hasNext();)
        found.prepend(i.next());
    bool isChanged = false;
    for (const QRegularExpressionMatch& match : std::as_const(found)) {
        const QString words = match.captured(1);
        const QString by = isNumeric(words) ? words : change({words, Where::Other, false});
        if (by == words)
            continue;
        text.replace(match.capturedStart(1), match.capturedLength(1), by);
        isChanged = true;
    }
    QStringEncoder encoder(encoding);
    return isChanged ? QByteArray(encoder(text)) : QByteArray();
}

QByteArray changedPart(const QByteArray& bytes, const QString& file, const Renamed& renamed,
                       const TextChange& change)
{
    try {
        return PartWords(bytes, file, renamed, change).changed();
    } catch (const Error&) {
        return loosely(bytes, change);
    }
}

// What Excel takes for a name, different from the others.
QString freeName(const QString& wanted, const QStringList& taken, qsizetype longest)
{
    QString name = wanted;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number) {
        const QString ending = QString::number(number);
        name = wanted.left(longest - ending.size()) + ending;
    }
    return name;
}

Renamed renamedIn(const QByteArray& part, const QString& file, const TextChange& change)
{
    Renamed renamed;
    const Markup markup(part, file);
    if (markup.tags().empty() || markup.tags().front().local != "workbook")
        return renamed;
    static const QRegularExpression noLetter(QStringLiteral("[^\\p{L}\\p{N}_.]"));
    constexpr qsizetype longestSheet = 31;
    constexpr qsizetype longestRange = 255;
    QStringList sheets;
    QStringList ranges;
    for (const MarkupTag& tag : markup.tags()) {
        const QString name = markup.attribute(tag, "name");
        if (tag.local == "sheet")
            sheets << name;
        else if (tag.local == "definedName" && !name.startsWith(u"_xl"))
            ranges << name;
    }
    for (const QString& name : std::as_const(sheets)) {
        const QString by = change({name, Where::SheetNames, false});
        if (by != name)
            renamed.sheets.insert(
                name, freeName(sheetName(by), sheets + renamed.sheets.values(), longestSheet));
    }
    for (const QString& name : std::as_const(ranges)) {
        const QString by = change({name, Where::Other, false});
        if (by != name && !renamed.ranges.contains(name))
            renamed.ranges.insert(name, freeName(u'_' + QString(by).replace(noLetter, u"_"_qs),
                                                 ranges + renamed.ranges.values(), longestRange));
    }
    return renamed;
}

bool isWordsPart(const QString& name)
{
    return name.endsWith(u".xml", Qt::CaseInsensitive) ||
           name.endsWith(u".rels", Qt::CaseInsensitive) ||
           name.endsWith(u".vml", Qt::CaseInsensitive);
}

// Fonts, colours, the list of parts: no words of anybody.
bool isFormatsPart(const QString& name)
{
    static const QRegularExpression formats(
        QStringLiteral("(?:^|/)(?:\\[Content_Types\\]|styles|fontTable|theme/[^/]*|calcChain|"
                       "webSettings|numbering)\\.xml$"),
        QRegularExpression::CaseInsensitiveOption);
    return formats.match(QString(name).replace(u'\\', u'/')).hasMatch();
}

// Bytes that are an archive, and another one made of it. (libzip can write into the bytes that it
// reads, and frees some twice then.)
class ZippedBytes
{
public:
    explicit ZippedBytes(const QString& file, const QByteArray& bytes = {}) : m_file(file)
    {
        const bool isNew = bytes.isNull();
        zip_error_t error;
        zip_error_init(&error);
        m_source = zip_source_buffer_create(isNew ? nullptr : bytes.constData(),
                                            static_cast<zip_uint64_t>(bytes.size()), 0, &error);
        m_zip = m_source ? zip_open_from_source(
                               m_source, isNew ? ZIP_CREATE | ZIP_TRUNCATE : ZIP_RDONLY, &error)
                         : nullptr;
        const QString words = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        if (!m_zip) {
            zip_source_free(m_source);
            throw tableErrors::damaged(file, words);
        }
        zip_source_keep(m_source);
    }
    ~ZippedBytes()
    {
        if (m_zip)
            zip_discard(m_zip);
        zip_source_free(m_source);
    }
    Q_DISABLE_COPY_MOVE(ZippedBytes)

    [[nodiscard]] zip_uint64_t count() const
    {
        return static_cast<zip_uint64_t>(zip_get_num_entries(m_zip, 0));
    }
    [[nodiscard]] QString name(zip_uint64_t index) const
    {
        return QString::fromUtf8(zip_get_name(m_zip, index, ZIP_FL_ENC_GUESS));
    }
    // Null for what is too large.
    [[nodiscard]] QByteArray read(zip_uint64_t index)
    {
        zip_stat_t stat;
        if (zip_stat_index(m_zip, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
            throw tableErrors::damaged(m_file, name(index));
        m_read += stat.size;
        if (stat.size > largestWordsPart || m_read > largestWordsInAll)
            return {};
        QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t* const entry = zip_fopen_index(m_zip, index, 0);
        const zip_int64_t got = entry ? zip_fread(entry, bytes.data(), stat.size) : -1;
        if (entry)
            zip_fclose(entry);
        if (got != static_cast<zip_int64_t>(stat.size))
            throw tableErrors::damaged(m_file, name(index));
        return bytes;
    }
    // The entry of the other archive, as it is packed there or with other bytes, which stay till
    // it is written.
    void add(const ZippedBytes& other, zip_uint64_t index, const QByteArray* bytes)
    {
        const char* const called = zip_get_name(other.m_zip, index, ZIP_FL_ENC_RAW);
        if (QByteArrayView(called).endsWith('/')) {
            if (zip_dir_add(m_zip, called, 0) < 0)
                throw tableErrors::damaged(m_file, QString::fromUtf8(zip_strerror(m_zip)));
            return;
        }
        zip_source_t* const source =
            bytes ? zip_source_buffer(m_zip, bytes->constData(),
                                      static_cast<zip_uint64_t>(bytes->size()), 0)
                  : zip_source_zip(m_zip, other.m_zip, index, ZIP_FL_COMPRESSED, 0, -1);
        if (!source || zip_file_add(m_zip, called, source, 0) < 0) {
            zip_source_free(source);
            throw tableErrors::damaged(m_file, QString::fromUtf8(zip_strerror(m_zip)));
        }
    }
    [[nodiscard]] QByteArray written()
    {
        if (zip_close(m_zip) != 0)
            throw tableErrors::damaged(m_file, QString::fromUtf8(zip_strerror(m_zip)));
        m_zip = nullptr;
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_source_open(m_source) != 0 || zip_source_stat(m_source, &stat) != 0)
            throw tableErrors::damaged(m_file, QStringLiteral("written"));
        QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
        const zip_int64_t got = zip_source_read(m_source, bytes.data(), stat.size);
        zip_source_close(m_source);
        if (got != static_cast<zip_int64_t>(stat.size))
            throw tableErrors::damaged(m_file, QStringLiteral("written"));
        return bytes;
    }

private:
    QString m_file;
    zip_source_t* m_source = nullptr;
    zip_t* m_zip = nullptr;
    zip_uint64_t m_read = 0;
};

} // namespace

bool isPackage(const QByteArray& bytes)
{
    return bytes.startsWith("PK\x03\x04");
}

QStringList pictureParts(const QStringList& unseen)
{
    QStringList names;
    for (const QString& part : unseen) {
        if (!part.contains(u"printerSettings", Qt::CaseInsensitive))
            names << part.section(u'/', -1);
    }
    return names;
}

ChangedPackage withWordsChanged(const QByteArray& package, const QString& name,
                                const TextChange& change)
{
    ChangedPackage result{package, false, {}, {}};
    ZippedBytes zip(name, package);
    std::vector<std::pair<zip_uint64_t, QByteArray>> parts;
    Renamed renamed;
    for (zip_uint64_t i = 0; i < zip.count(); ++i) {
        const QString part = zip.name(i);
        if (part.endsWith(u'/') || isFormatsPart(part))
            continue;
        const QByteArray bytes = isWordsPart(part) ? zip.read(i) : QByteArray();
        if (bytes.isEmpty()) {
            result.unseen << part;
            continue;
        }
        if (part.endsWith(u"workbook.xml", Qt::CaseInsensitive))
            renamed = renamedIn(bytes, name, change);
        parts.emplace_back(i, bytes);
    }
    QMap<zip_uint64_t, QByteArray> changed;
    for (const auto& [index, bytes] : parts) {
        if (const QByteArray by = changedPart(bytes, name, renamed, change); !by.isNull())
            changed.insert(index, by);
    }
    result.sheets = renamed.sheets;
    result.isChanged = !changed.isEmpty();
    if (!result.isChanged)
        return result;
    ZippedBytes made(name);
    for (zip_uint64_t i = 0; i < zip.count(); ++i) {
        const auto by = changed.constFind(i);
        made.add(zip, i, by == changed.constEnd() ? nullptr : &*by);
    }
    result.bytes = made.written();
    return result;
}

} // namespace doorstep
