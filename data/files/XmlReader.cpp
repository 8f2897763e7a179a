// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/XmlReader.h"

#include "data/files/TableErrors.h"

#include <cstring>
#include <expat.h>

namespace doorstep {

namespace {

constexpr char parted = '|'; // between namespace and name, as expat is told
constexpr int readSize = 64 * 1024;
constexpr qint64 maxWithoutProgress = 64 * 1024 * 1024;
constexpr qint64 maxToken =
    1024 * 1024; // expat 2.5 reads an unfinished token anew for each readSize

constexpr std::string_view compatibility =
    "http://schemas.openxmlformats.org/markup-compatibility/2006";

// Namespaces whose elements matter: those of ECMA-376 transitional and strict, and none at all.
bool isOurs(std::string_view space)
{
    return space == "http://schemas.openxmlformats.org/spreadsheetml/2006/main" || space.empty() ||
           space == "http://purl.oclc.org/ooxml/spreadsheetml/main" ||
           space == "http://schemas.openxmlformats.org/package/2006/relationships" ||
           space == "http://schemas.openxmlformats.org/package/2006/content-types";
}

struct Name
{
    std::string_view space;
    std::string_view local;
};

Name split(const char* name)
{
    const std::string_view whole(name);
    const size_t at = whole.rfind(parted);
    if (at == std::string_view::npos)
        return {{}, whole};
    return {whole.substr(0, at), whole.substr(at + 1)};
}

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const
{
    for (const char** pair = m_pairs; *pair; pair += 2) {
        if (name == *pair)
            return std::string_view(pair[1]);
    }
    return std::nullopt;
}

std::string_view XmlAttributes::value(std::string_view name) const
{
    return find(name).value_or(std::string_view());
}

bool XmlAttributes::flag(std::string_view name) const
{
    const std::string_view text = value(name);
    return text == "1" || text == "true";
}

std::string_view XmlAttributes::qualified(std::string_view localName) const
{
    for (const char** pair = m_pairs; *pair; pair += 2) {
        const Name name = split(*pair);
        if (!name.space.empty() && name.local == localName)
            return pair[1];
    }
    return {};
}

struct XmlReader::Callbacks
{
    static void start(void* self, const char* name, const char** attributes)
    {
        auto* reader = static_cast<XmlReader*>(self);
        reader->guarded([&] { reader->start(name, attributes); });
    }

    static void end(void* self, const char* name)
    {
        auto* reader = static_cast<XmlReader*>(self);
        reader->guarded([&] { reader->end(name); });
    }

    static void characters(void* self, const char* text, int size)
    {
        auto* reader = static_cast<XmlReader*>(self);
        if (reader->m_skippedFrom == 0)
            reader->guarded([&] { reader->m_sink.characters({text, size_t(size)}); });
    }

    // No workbook has a document type; one that does means to blow up entities.
    static void documentType(void* self, const char*, const char*, const char*, int)
    {
        auto* reader = static_cast<XmlReader*>(self);
        reader->guarded([&] {
            throw tableErrors::damaged(reader->m_entry.path(), u"document type declared"_qs);
        });
    }
};

XmlReader::XmlReader(ZipEntry entry, XmlSink& sink)
    : m_entry(std::move(entry)), m_sink(sink), m_parser(XML_ParserCreateNS(nullptr, parted))
{
    if (!m_parser)
        throw std::bad_alloc();
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, Callbacks::start, Callbacks::end);
    XML_SetCharacterDataHandler(m_parser, Callbacks::characters);
    XML_SetStartDoctypeDeclHandler(m_parser, Callbacks::documentType);
}

XmlReader::~XmlReader()
{
    XML_ParserFree(m_parser);
}

// An exception must not pass through expat: it is kept and thrown again behind it.
template <typename Step>
void XmlReader::guarded(Step step)
{
    if (m_failure)
        return;
    try {
        step();
    } catch (...) {
        m_failure = std::current_exception();
        XML_StopParser(m_parser, XML_FALSE);
    }
}

void XmlReader::start(const char* name, const char** attributes)
{
    if (++m_depth > maxDepth)
        throw tableErrors::damaged(m_entry.path(), u"nested too deeply"_qs);
    const size_t depth = size_t(m_depth);
    m_keepSpace[depth] = m_keepSpace[depth - 1];
    if (m_skippedFrom != 0)
        return;

    const XmlAttributes list(attributes);
    if (const auto space = list.find("http://www.w3.org/XML/1998/namespace|space"))
        m_keepSpace[depth] = *space == "preserve";

    const Name element = split(name);
    if (isOurs(element.space))
        m_sink.startElement(element.local, list);
    else if (element.space != compatibility || element.local == "Choice")
        m_skippedFrom = m_depth; // a Choice needs an extension we do not know: Fallback counts
}

void XmlReader::end(const char* name)
{
    const Name element = split(name);
    if (m_skippedFrom == 0 && isOurs(element.space))
        m_sink.endElement(element.local);
    if (m_skippedFrom == m_depth)
        m_skippedFrom = 0;
    --m_depth;
}

void XmlReader::pause()
{
    m_paused = true;
    progress();
    XML_StopParser(m_parser, XML_TRUE);
}

void XmlReader::progress()
{
    m_lastProgress = m_fed;
}

int XmlReader::feed()
{
    if (m_fed - m_lastProgress > maxWithoutProgress)
        throw tableErrors::tooLarge(m_entry.path(), u"no row within 64 MB"_qs);
    if (m_fed - XML_GetCurrentByteIndex(m_parser) > maxToken)
        throw tableErrors::damaged(m_entry.path(), u"a tag of more than 1 MB"_qs);
    void* buffer = XML_GetBuffer(m_parser, readSize);
    if (!buffer)
        throw std::bad_alloc();
    const qint64 got = m_entry.read(static_cast<char*>(buffer), readSize);
    m_fed += got;
    m_lastFed = got == 0;
    return XML_ParseBuffer(m_parser, int(got), m_lastFed);
}

bool XmlReader::read()
{
    if (m_finished)
        return false;
    int status = XML_STATUS_OK;
    if (m_paused) {
        m_paused = false;
        status = XML_ResumeParser(m_parser);
    } else {
        status = feed();
    }
    for (;;) {
        if (m_failure)
            std::rethrow_exception(m_failure);
        if (status == XML_STATUS_SUSPENDED)
            return true;
        if (status != XML_STATUS_OK)
            throw tableErrors::damaged(
                m_entry.path(), QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_parser))));
        if (m_lastFed) {
            m_finished = true;
            return false;
        }
        status = feed();
    }
}

void readXml(const ZipArchive& archive, const QString& name, qint64 maxSize, XmlSink& sink)
{
    XmlReader reader(archive.open(name, maxSize), sink);
    while (reader.read()) {
    }
}

} // namespace doorstep
