// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/SharedStrings.h"

#include "data/files/TableErrors.h"

namespace doorstep {

namespace {

constexpr qint64 maxStringsPart = 256 * 1024 * 1024;
constexpr size_t readAtOnce = 1024;
constexpr qsizetype maxShared = 1024 * 1024; // bytes; Excel's own limit is 32,767 characters

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

int hexValue(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'A' && u <= u'F')
        return u - u'A' + 10;
    return u >= u'a' && u <= u'f' ? u - u'a' + 10 : -1;
}

// The UTF-16 unit of an escape at that place, else -1.
int escapedUnit(const QString& text, qsizetype at)
{
    if (at + 6 >= text.size() || text.at(at + 1) != u'x' || text.at(at + 6) != u'_')
        return -1;
    int unit = 0;
    for (qsizetype i = at + 2; i < at + 6; ++i) {
        const int digit = hexValue(text.at(i));
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

QString resolveEscapes(const QString& text)
{
    QString resolved;
    resolved.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int unit = text.at(i) == u'_' ? escapedUnit(text, i) : -1;
        resolved += unit < 0 ? text.at(i) : QChar(char16_t(unit));
        if (unit >= 0)
            i += 6;
    }
    return resolved;
}

} // namespace

void RichText::begin()
{
    m_text.resize(0);
    m_phonetic = 0;
    m_inText = false;
}

void RichText::start(std::string_view name)
{
    if (name == "rPh" || m_phonetic > 0)
        ++m_phonetic;
    else if (name == "t") {
        m_inText = true;
        m_runStart = m_text.size();
    }
}

void RichText::end(std::string_view name, bool keepsSpace)
{
    if (m_phonetic > 0) {
        --m_phonetic;
        return;
    }
    if (name != "t" || !m_inText)
        return;
    m_inText = false;
    if (keepsSpace)
        return;
    while (m_text.size() > m_runStart && isSpace(m_text.back()))
        m_text.chop(1);
    qsizetype blanks = 0;
    while (m_runStart + blanks < m_text.size() && isSpace(m_text.at(m_runStart + blanks)))
        ++blanks;
    m_text.remove(m_runStart, blanks);
}

void RichText::characters(std::string_view text)
{
    if (m_inText)
        m_text.append(text.data(), qsizetype(text.size()));
}

// Reads the items of the part, some at a time.
class SharedStrings::Loader : public XmlSink
{
public:
    Loader(const ZipArchive& archive, const QString& name)
        : m_path(archive.path()), m_reader(archive.open(name, maxStringsPart), *this)
    {
    }

    // False when there are no more behind those it has added.
    bool read(SharedStrings& strings)
    {
        m_strings = &strings;
        return m_reader.read();
    }

    void startElement(std::string_view name, const XmlAttributes&) override
    {
        if (m_inItem)
            m_text.start(name);
        else if (name == "si") {
            m_text.begin();
            m_inItem = true;
        }
    }

    void endElement(std::string_view name) override
    {
        if (!m_inItem)
            return;
        if (name != "si") {
            m_text.end(name, m_reader.keepsSpace());
            checkLength();
            return;
        }
        m_strings->m_utf8.append(m_text.utf8());
        m_strings->m_ends.push_back(quint32(m_strings->m_utf8.size()));
        m_reader.progress();
        m_inItem = false;
        if (m_strings->m_ends.size() % readAtOnce == 0)
            m_reader.pause();
    }

    void characters(std::string_view text) override
    {
        if (m_inItem) {
            m_text.characters(text);
            checkLength();
        }
    }

private:
    void checkLength() const
    {
        if (m_text.utf8().size() > maxShared)
            throw tableErrors::tooLarge(m_path, u"a shared text of more than 1 MB"_qs);
    }

    QString m_path;
    SharedStrings* m_strings = nullptr;
    RichText m_text;
    bool m_inItem = false;
    XmlReader m_reader; // the last: it tells this
};

SharedStrings::SharedStrings() = default;

SharedStrings::SharedStrings(const ZipArchive& archive, const QString& name)
    : m_loader(std::make_unique<Loader>(archive, name))
{
}

SharedStrings::~SharedStrings() = default;
SharedStrings::SharedStrings(SharedStrings&&) noexcept = default;
SharedStrings& SharedStrings::operator=(SharedStrings&&) noexcept = default;

std::optional<QString> SharedStrings::at(size_t index)
{
    while (m_loader && m_ends.size() <= index) {
        if (!m_loader->read(*this))
            m_loader.reset();
    }
    if (m_ends.size() <= index)
        return std::nullopt;
    const quint32 begin = index == 0 ? 0 : m_ends[index - 1];
    return cellText({m_utf8.constData() + begin, m_ends[index] - begin});
}

QString cellText(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    const bool escaped = utf8.find("_x") != std::string_view::npos;
    if (escaped)
        text = resolveEscapes(text);
    if (escaped || utf8.find('\r') != std::string_view::npos) {
        text.replace(u"\r\n"_qs, u"\n"_qs);
        text.replace(u'\r', u'\n');
    }
    return text;
}

} // namespace doorstep
