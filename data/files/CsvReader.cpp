// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/CsvReader.h"

#include "data/files/SheetText.h"
#include "data/files/TableErrors.h"

#include <QFileInfo>
#include <QMap>

namespace doorstep {

namespace {

constexpr qint64 readBytes = 64 * 1024;
constexpr qsizetype maxField = 1024 * 1024;
constexpr int maxSampleRows = 200;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

// How many rows of the sample have each number of columns.
QMap<int, int> columnCounts(const QString& text, QChar separator)
{
    QMap<int, int> counts;
    int columns = 1;
    bool quoted = false;
    bool fieldStart = true;
    bool rowStart = true;
    int rows = 0;
    for (const QChar c : text) {
        if (c == u'"' && (fieldStart || quoted)) {
            quoted = !quoted;
            fieldStart = false;
            rowStart = false;
        } else if (quoted) {
            continue;
        } else if (isLineEnd(c)) {
            if (!rowStart) {
                ++counts[columns];
                if (++rows == maxSampleRows)
                    return counts;
            }
            columns = 1;
            fieldStart = rowStart = true;
        } else {
            columns += c == separator ? 1 : 0;
            fieldStart = c == separator;
            rowStart = false;
        }
    }
    if (!rowStart && rows == 0)
        ++counts[columns];
    return counts;
}

} // namespace

QChar findSeparator(const QString& beginning)
{
    QChar best = u',';
    std::pair bestScore(0, 1); // rows that agree, columns
    for (const QChar separator : {u',', u'\t', u';', u'|'}) {
        const QMap<int, int> counts = columnCounts(beginning, separator);
        int columns = 1; // that most rows have; the more of them, where two are as common
        for (auto it = counts.begin(); it != counts.end(); ++it) {
            if (it.value() >= counts.value(columns))
                columns = it.key();
        }
        // A sign within the cells of one column is in fewer rows: not in the headings.
        const std::pair score(counts.value(columns), columns);
        if (columns > 1 && score > bestScore) {
            bestScore = score;
            best = separator;
        }
    }
    return best;
}

CsvReader::CsvReader(const QString& path) : m_path(path), m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly))
        throw tableErrors::cannotOpen(path, m_file.errorString());
    m_encoding = findEncoding(m_file);
    if (m_encoding.name.isEmpty())
        throw tableErrors::notATable(path, u"no text"_qs);

    open(0);
    fill();
    const QString said = m_text.left(5).toLower();
    if (said.startsWith(u"sep=") && said.size() == 5) {
        m_separator = m_text.at(4);
        m_separatorSaid = true;
    } else {
        m_separator = findSeparator(m_text);
    }
    m_decoder.reset();
}

QList<SheetInfo> CsvReader::sheets() const
{
    return {{QFileInfo(m_path).completeBaseName(), false}};
}

void CsvReader::open(int)
{
    m_file.seek(m_encoding.markSize);
    m_decoder = std::make_unique<TextDecoder>(m_encoding.name);
    m_text.clear();
    m_at = 0;
    m_row = 0;
    if (m_separatorSaid) {
        while (!atEnd() && !isLineEnd(peek()))
            take();
        if (!atEnd() && take() == u'\r' && !atEnd() && peek() == u'\n')
            take();
    }
}

void CsvReader::fill()
{
    m_text.remove(0, m_at);
    m_at = 0;
    while (m_text.isEmpty() && !m_file.atEnd()) {
        const QByteArray bytes = m_file.read(readBytes);
        if (bytes.isEmpty())
            throw tableErrors::cannotOpen(m_path, m_file.errorString());
        m_text += m_decoder->decode(bytes);
    }
}

bool CsvReader::atEnd()
{
    if (m_at == m_text.size())
        fill();
    return m_at == m_text.size();
}

QChar CsvReader::peek()
{
    return atEnd() ? QChar() : m_text.at(m_at);
}

QChar CsvReader::take()
{
    return m_text.at(m_at++);
}

// One field, its separator or line end not taken.
QString CsvReader::readField(int row)
{
    QString field;
    bool quoted = false;
    if (!atEnd() && peek() == u'"') {
        take();
        quoted = true;
    }
    while (!atEnd()) {
        QChar c = peek();
        if (!quoted && (c == m_separator || isLineEnd(c)))
            break;
        take();
        if (quoted && c == u'"') {
            if (!atEnd() && peek() == u'"')
                take();
            else {
                quoted = false;
                continue;
            }
        } else if (quoted && c == u'\r') {
            if (!atEnd() && peek() == u'\n')
                take();
            c = u'\n';
        }
        field += c;
        if (field.size() > maxField)
            throw quoted ? tableErrors::openQuotation(m_path, row)
                         : tableErrors::cellTooLong(m_path, row);
    }
    if (quoted)
        throw tableErrors::openQuotation(m_path, row);
    return withoutFormulaGuard(field);
}

void CsvReader::readRecord(TableRow& row)
{
    for (int column = 0;; ++column) {
        if (column >= maxTableColumns)
            throw tableErrors::tooManyColumns(m_path, row.number);
        QString text = readField(row.number);
        if (!text.isEmpty() && text != u"\x1A")
            row.cells.push_back(
                {.column = column, .kind = Cell::Kind::Text, .text = std::move(text)});
        if (atEnd())
            return;
        const QChar c = take();
        if (c == m_separator && !isLineEnd(c))
            continue;
        if (c == u'\r' && !atEnd() && peek() == u'\n')
            take();
        return;
    }
}

bool CsvReader::next(TableRow& row)
{
    row.cells.clear();
    row.hidden = false;
    while (m_decoder && !atEnd()) {
        if (++m_row > maxTableRows)
            throw tableErrors::tooManyRows(m_path);
        row.number = m_row;
        readRecord(row);
        if (!row.cells.empty())
            return true;
    }
    return false;
}

double CsvReader::progress() const
{
    return m_file.size() > 0 ? double(m_file.pos()) / double(m_file.size()) : 1;
}

} // namespace doorstep
