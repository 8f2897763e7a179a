// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/Markup.h"

#include "data/files/SheetText.h"
#include "data/files/TableErrors.h"

#include <algorithm>
#include <expat.h>
#include <memory>

namespace doorstep {

namespace {

QString unescaped(QByteArrayView raw)
{
    if (!raw.contains('&'))
        return QString::fromUtf8(raw);
    QString text = QString::fromUtf8(raw);
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text.at(i) == u'&' ? text.indexOf(u';', i) : -1;
        if (end < 0) {
            plain += text.at(i);
            continue;
        }
        const QString name = text.mid(i + 1, end - i - 1);
        if (name.startsWith(u'#')) {
            const bool hex = name.size() > 1 && name.at(1).toLower() == u'x';
            const char32_t code = hex ? name.mid(2).toUInt(nullptr, 16) : name.mid(1).toUInt();
            plain += QString::fromUcs4(&code, 1);
        } else {
            plain += name == u"lt"     ? u'<'
                     : name == u"gt"   ? u'>'
                     : name == u"quot" ? u'"'
                     : name == u"apos" ? u'\''
                                       : u'&';
        }
        i = end;
    }
    return plain;
}

struct Parsing
{
    XML_Parser parser;
    const QByteArray& bytes;
    std::vector<MarkupTag>& tags;
    std::vector<size_t> open = {};
    bool hasDocumentType = false;

    static void start(void* self, const char*, const char**)
    {
        auto& parsing = *static_cast<Parsing*>(self);
        const auto from = static_cast<qsizetype>(XML_GetCurrentByteIndex(parsing.parser));
        MarkupTag tag;
        tag.from = from;
        tag.to = from + XML_GetCurrentByteCount(parsing.parser);
        const bool empty = parsing.bytes.at(tag.to - 2) == '/';
        tag.kind = empty ? MarkupTag::Kind::Empty : MarkupTag::Kind::Start;
        tag.depth = static_cast<int>(parsing.open.size()) + 1;
        tag.closing = parsing.tags.size();
        parsing.open.push_back(parsing.tags.size());
        parsing.add(tag, 1);
    }

    static void end(void* self, const char*)
    {
        auto& parsing = *static_cast<Parsing*>(self);
        const size_t opening = parsing.open.back();
        parsing.open.pop_back();
        if (parsing.tags[opening].kind == MarkupTag::Kind::Empty)
            return;
        MarkupTag tag;
        tag.kind = MarkupTag::Kind::End;
        tag.depth = static_cast<int>(parsing.open.size()) + 1;
        tag.from = static_cast<qsizetype>(XML_GetCurrentByteIndex(parsing.parser));
        tag.to = tag.from + XML_GetCurrentByteCount(parsing.parser);
        tag.closing = parsing.tags.size();
        parsing.tags[opening].closing = parsing.tags.size();
        parsing.add(tag, 2);
    }

    static void documentType(void* self, const char*, const char*, const char*, int)
    {
        auto& parsing = *static_cast<Parsing*>(self);
        parsing.hasDocumentType = true;
        XML_StopParser(parsing.parser, XML_FALSE);
    }

    void add(MarkupTag& tag, int marks)
    {
        const char* from = bytes.constData() + tag.from + marks;
        const char* to = from;
        while (*to != '>' && *to != '/' && *to != ' ' && *to != '\t' && *to != '\r' && *to != '\n')
            ++to;
        tag.name = std::string_view(from, static_cast<size_t>(to - from));
        const size_t colon = tag.name.find(':');
        const size_t local = colon == std::string_view::npos ? 0 : colon + 1;
        tag.prefix = tag.name.substr(0, local);
        tag.local = tag.name.substr(local);
        tags.push_back(tag);
    }
};

struct FoundAttribute
{
    qsizetype from = -1; // the blank before its name
    qsizetype value = 0;
    qsizetype end = 0; // the closing quotation mark
};

FoundAttribute findAttribute(QByteArrayView tag, QByteArrayView wanted)
{
    qsizetype i = 1;
    const auto blank = [&](qsizetype at) {
        return at < tag.size() && (tag.at(at) == ' ' || tag.at(at) == '\t' || tag.at(at) == '\n' ||
                                   tag.at(at) == '\r');
    };
    while (i < tag.size() && !blank(i) && tag.at(i) != '>')
        ++i;
    while (i < tag.size()) {
        const qsizetype from = i;
        while (blank(i))
            ++i;
        const qsizetype name = i;
        while (i < tag.size() && tag.at(i) != '=' && tag.at(i) != '>' && !blank(i))
            ++i;
        const QByteArrayView found = tag.sliced(name, i - name);
        while (i < tag.size() && tag.at(i) != '"' && tag.at(i) != '\'' && tag.at(i) != '>')
            ++i;
        if (i >= tag.size() || tag.at(i) == '>')
            return {};
        const char quote = tag.at(i);
        const qsizetype value = ++i;
        while (i < tag.size() && tag.at(i) != quote)
            ++i;
        if (found == wanted)
            return {from, value, i};
        ++i;
    }
    return {};
}

} // namespace

Markup::Markup(QByteArray bytes, const QString& file) : m_bytes(std::move(bytes))
{
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr),
                                                                         &XML_ParserFree);
    if (!parser)
        throw std::bad_alloc();
    const QByteArrayView head = QByteArrayView(m_bytes).first(qMin<qsizetype>(m_bytes.size(), 4));
    if (head.contains('\0') || head.startsWith("\xFE\xFF") || head.startsWith("\xFF\xFE"))
        throw tableErrors::damaged(file, QStringLiteral("a part in UTF-16"));
    Parsing parsing{parser.get(), m_bytes, m_tags};
    XML_SetUserData(parser.get(), &parsing);
    XML_SetElementHandler(parser.get(), &Parsing::start, &Parsing::end);
    XML_SetStartDoctypeDeclHandler(parser.get(), &Parsing::documentType);
    const XML_Status status =
        XML_Parse(parser.get(), m_bytes.constData(), static_cast<int>(m_bytes.size()), 1);
    if (parsing.hasDocumentType)
        throw tableErrors::damaged(file, QStringLiteral("document type declared"));
    if (status != XML_STATUS_OK)
        throw tableErrors::damaged(
            file, QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(parser.get()))));
}

QString Markup::attribute(const MarkupTag& tag, const char* name) const
{
    const QByteArrayView whole = QByteArrayView(m_bytes).sliced(tag.from, tag.to - tag.from);
    const FoundAttribute found = findAttribute(whole, name);
    if (found.from < 0)
        return {};
    const QString value = unescaped(whole.sliced(found.value, found.end - found.value));
    return value.isNull() ? QString(u""_qs) : value;
}

QString Markup::text(size_t tag) const
{
    const MarkupTag& first = m_tags[tag];
    if (first.kind != MarkupTag::Kind::Start)
        return {};
    const MarkupTag& last = m_tags[first.closing];
    return unescaped(QByteArrayView(m_bytes).sliced(first.to, last.from - first.to));
}

QByteArray withAttribute(QByteArray tag, const char* name, const QString& value)
{
    const FoundAttribute found = findAttribute(tag, name);
    if (value.isNull())
        return found.from < 0 ? tag : tag.remove(found.from, found.end + 1 - found.from);
    QByteArray written = escapedXml(value);
    if (found.from >= 0 && tag.at(found.value - 1) == '\'')
        written.replace('\'', "&apos;");
    if (found.from >= 0)
        return tag.replace(found.value, found.end - found.value, written);
    const qsizetype end = tag.size() - (tag.endsWith("/>") ? 2 : 1);
    return tag.insert(end, ' ' + QByteArray(name) + "=\"" + written + '"');
}

QByteArray escapedXml(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    if (std::none_of(bytes.cbegin(), bytes.cend(), [](char c) {
            return c == '&' || c == '<' || c == '>' || c == '"' || c == '\r';
        }))
        return bytes;
    return bytes.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\r', "&#13;");
}

void Edits::replace(qsizetype from, qsizetype to, QByteArray with)
{
    m_edits.push_back({from, to, std::move(with), {}});
}

void Edits::replace(qsizetype from, qsizetype to, std::function<void(const Sink&)> writer)
{
    m_edits.push_back({from, to, {}, std::move(writer)});
}

void Edits::write(const QByteArray& bytes, const Sink& sink)
{
    // What comes in between stands before what is written anew from there on.
    std::stable_sort(m_edits.begin(), m_edits.end(), [](const Edit& a, const Edit& b) {
        return std::pair(a.from, a.to > a.from) < std::pair(b.from, b.to > b.from);
    });
    qsizetype done = 0;
    for (const Edit& edit : m_edits) {
        if (edit.from < done) // within what is written anew as a whole
            continue;
        sink(QByteArray::fromRawData(bytes.constData() + done, edit.from - done));
        if (edit.writer)
            edit.writer(sink);
        else
            sink(edit.with);
        done = edit.to;
    }
    sink(QByteArray::fromRawData(bytes.constData() + done, bytes.size() - done));
}

QByteArray Edits::applied(const QByteArray& bytes)
{
    QByteArray result;
    write(bytes, [&result](const QByteArray& some) { result += some; });
    return result;
}

} // namespace doorstep
