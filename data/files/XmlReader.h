#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Streams a part of a workbook through expat, which takes a third of QXmlStreamReader's time and
// hands out UTF-8. Prefixes, strict and transitional namespaces look the same to a sink, and
// foreign elements are left out.

#include "data/files/ZipArchive.h"

#include <array>
#include <exception>
#include <optional>
#include <string_view>

struct XML_ParserStruct;

namespace doorstep {

class XmlAttributes
{
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}

    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    [[nodiscard]] std::string_view value(std::string_view name) const; // empty where absent
    [[nodiscard]] bool flag(std::string_view name) const;              // "1" or "true"
    // An attribute of any namespace, as r:id.
    [[nodiscard]] std::string_view qualified(std::string_view localName) const;

private:
    const char** m_pairs;
};

class XmlSink
{
public:
    virtual ~XmlSink() = default;
    virtual void startElement(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void characters(std::string_view) {}
};

class XmlReader
{
public:
    XmlReader(ZipEntry entry, XmlSink& sink);
    ~XmlReader();
    Q_DISABLE_COPY_MOVE(XmlReader)

    // Reads until the sink pauses (true) or the part ends (false). Throws what the sink throws,
    // and Error when the part is not sound or brings nothing for 64 MB.
    bool read();

    void pause();    // from endElement() only
    void progress(); // something was found: the 64 MB begin anew
    [[nodiscard]] bool keepsSpace() const { return m_keepSpace[size_t(m_depth)]; } // xml:space
    [[nodiscard]] double position() const { return m_entry.progress(); }

private:
    struct Callbacks;
    static constexpr int maxDepth = 64;

    void start(const char* name, const char** attributes);
    void end(const char* name);
    int feed();
    template <typename Step>
    void guarded(Step step);

    ZipEntry m_entry;
    XmlSink& m_sink;
    XML_ParserStruct* m_parser;
    std::exception_ptr m_failure;
    std::array<bool, maxDepth + 1> m_keepSpace{};
    int m_depth = 0;
    int m_skippedFrom = 0; // depth of the element that is left out with all it holds; 0 if none
    qint64 m_fed = 0;
    qint64 m_lastProgress = 0;
    bool m_paused = false;
    bool m_lastFed = false;
    bool m_finished = false;
};

// Reads a whole part.
void readXml(const ZipArchive& archive, const QString& name, qint64 maxSize, XmlSink& sink);

} // namespace doorstep
