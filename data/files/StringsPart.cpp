// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/StringsPart.h"

#include "data/base/Error.h"
#include "data/files/ZipName.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <zip.h>

namespace doorstep {

namespace {

constexpr qsizetype portionBytes = 256 * 1024;
constexpr qint64 mostKnownBytes = 16 * 1024 * 1024;
constexpr qint64 bytesOfEntry = 64; // what the table needs beside the text
constexpr qsizetype longestKnown = 256;

// Room for the numbers, which are known at the end.
const QByteArray partBegin =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
constexpr qsizetype roomForCounts = 64;

bool isOuterSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

void putEscaped(QByteArray& bytes, QByteArrayView text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            bytes += "&amp;";
            break;
        case '<':
            bytes += "&lt;";
            break;
        case '>':
            bytes += "&gt;";
            break;
        default:
            bytes += c;
        }
    }
}

} // namespace

StringsPart::StringsPart(const QString& workbook)
    : m_temporary(workbook), m_file(m_temporary.path())
{
    if (!m_file.open(QIODevice::WriteOnly))
        fail(m_file.errorString());
    m_waiting.reserve(portionBytes + 65536);
    m_waiting = partBegin + QByteArray(roomForCounts, ' ') + ">\n";
}

qint32 StringsPart::numberOf(const char* utf8)
{
    ++m_uses;
    const QByteArrayView text(utf8);
    const bool mayRecur = text.size() <= longestKnown;
    if (mayRecur) {
        const auto known = m_known.constFind(QByteArray::fromRawData(text.data(), text.size()));
        if (known != m_known.constEnd())
            return *known;
        m_knownBytes += text.size() + bytesOfEntry;
        if (m_knownBytes > mostKnownBytes) {
            m_known.clear();
            m_knownBytes = 0;
        }
        m_known.insert(text.toByteArray(), m_count);
    }
    m_waiting += isOuterSpace(text.front()) || isOuterSpace(text.back())
                     ? "<si><t xml:space=\"preserve\">"
                     : "<si><t>";
    putEscaped(m_waiting, text);
    m_waiting += "</t></si>";
    if (m_waiting.size() >= portionBytes)
        flush();
    return m_count++;
}

void StringsPart::flush()
{
    if (m_file.write(m_waiting) != m_waiting.size() || !m_file.flush())
        fail(m_file.errorString());
    m_waiting.resize(0);
}

void StringsPart::putInto(const QString& archive)
{
    m_waiting += "</sst>";
    flush();
    const QByteArray counts = " count=\"" + QByteArray::number(m_uses) + "\" uniqueCount=\"" +
                              QByteArray::number(m_count) + '"';
    if (!m_file.seek(partBegin.size()) || m_file.write(counts) != counts.size() || !m_file.flush())
        fail(m_file.errorString());
    int code = 0;
    zip_t* const zip = zip_open(zipName(archive).constData(), 0, &code);
    if (!zip)
        fail(QStringLiteral("zip %1").arg(code));
    const zip_int64_t place = zip_name_locate(zip, "xl/sharedStrings.xml", 0);
    zip_source_t* const source =
        place < 0 ? nullptr : zip_source_file(zip, zipName(m_file.fileName()).constData(), 0, -1);
    if (!source || zip_file_replace(zip, static_cast<zip_uint64_t>(place), source, 0) != 0) {
        zip_source_free(source);
        zip_discard(zip);
        fail(QStringLiteral("the part of the texts"));
    }
    // As libxlsxwriter dates its parts.
    zip_file_set_dostime(zip, static_cast<zip_uint64_t>(place), 0, 0x21, 0);
    if (zip_close(zip) != 0) {
        const QString why = QString::fromUtf8(zip_strerror(zip));
        zip_discard(zip);
        fail(why);
    }
}

void StringsPart::fail(const QString& why)
{
    const QString sentence = sentenceForWriting(m_temporary.target(), m_file);
    throw Error(sentence.isEmpty()
                    ? QCoreApplication::translate(
                          "Workbook", "%1 could not be written: the disk is full or does not "
                                      "answer. Free some room and try again.")
                          .arg(QFileInfo(m_temporary.target()).fileName())
                    : sentence,
                why);
}

} // namespace doorstep
