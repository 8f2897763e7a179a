// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/XlsxReader.h"

#include "data/files/TableErrors.h"

#include <algorithm>
#include <charconv>

namespace doorstep {

namespace {

constexpr qint64 maxSheet = 4LL * 1024 * 1024 * 1024;
constexpr qsizetype maxCellText = 1024 * 1024; // bytes in a cell
constexpr qsizetype maxFormula = 8192;         // Excel's limit; no more is shown of one

struct Place
{
    int row = 0;     // from 1; 0 where it isn't said
    int column = -1; // from 0; -1 where it isn't said
};

// "B7" and "$B$7"; numbers stay small enough to be compared with the limits.
Place parsePlace(std::string_view text)
{
    Place place;
    int column = 0;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            column = qMin(column, 100000) * 26 + (c - 'A' + 1);
        else if (c >= 'a' && c <= 'z')
            column = qMin(column, 100000) * 26 + (c - 'a' + 1);
        else if (c >= '0' && c <= '9')
            place.row = qMin(place.row, maxTableRows + 1) * 10 + (c - '0');
        else if (c != '$')
            return {};
    }
    place.column = column - 1;
    return place;
}

std::optional<MergedRange> parseRange(std::string_view text)
{
    const size_t colon = text.find(':');
    const Place first = parsePlace(text.substr(0, colon));
    const Place last = colon == std::string_view::npos ? first : parsePlace(text.substr(colon + 1));
    const bool sound = first.row > 0 && first.column >= 0 && last.row >= first.row &&
                       last.column >= first.column && last.row <= maxTableRows &&
                       last.column < maxTableColumns;
    if (!sound)
        return std::nullopt;
    return MergedRange{first.row, last.row, first.column, last.column};
}

std::string_view trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// What ref="…" of an element's attributes says.
std::optional<MergedRange> rangeOf(std::string_view attributes)
{
    const size_t at = attributes.find("ref=");
    if (at == std::string_view::npos || at + 5 >= attributes.size())
        return std::nullopt;
    const char quote = attributes[at + 4];
    const size_t end = attributes.find(quote, at + 5);
    return end == std::string_view::npos ? std::nullopt
                                         : parseRange(attributes.substr(at + 5, end - at - 5));
}

// The mergeCell elements by their bytes: they stand behind all rows, and going through those as XML
// takes ten times as long. A raw '<' is always markup. Nothing for an encoding of wide units.
std::optional<QList<MergedRange>> mergesInBytes(ZipEntry entry)
{
    static constexpr std::string_view name = "mergeCell";
    std::string window;
    std::vector<char> chunk(1 << 18);
    QList<MergedRange> found;
    bool first = true;
    while (const qint64 size = entry.read(chunk.data(), static_cast<qint64>(chunk.size()))) {
        window.append(chunk.data(), static_cast<size_t>(size));
        if (std::exchange(first, false) &&
            std::string_view(window).substr(0, 4).find_first_of(
                std::string_view("\0\xFE\xFF", 3)) != std::string_view::npos)
            return std::nullopt;
        size_t done = 0;
        size_t at = window.find(name);
        while (at != std::string::npos) {
            const size_t end = window.find('>', at);
            if (end == std::string::npos)
                break;
            const std::string_view inside =
                std::string_view(window).substr(at + name.size(), end - at - name.size());
            const bool element =
                at > 0 && (window[at - 1] == '<' || window[at - 1] == ':') && !inside.empty() &&
                (inside[0] == ' ' || inside[0] == '\n' || inside[0] == '\r' || inside[0] == '\t');
            if (const auto range = element ? rangeOf(inside) : std::nullopt)
                found.append(*range);
            done = end;
            at = window.find(name, end);
        }
        // An element that goes on in the next chunk, or the beginning of its name.
        const size_t kept =
            at != std::string::npos
                ? at - std::min<size_t>(at, 1)
                : std::max(done, window.size() - std::min<size_t>(window.size(), 10));
        window.erase(0, kept);
        if (window.size() > static_cast<size_t>(maxCellText))
            return std::nullopt; // no sheet has such an element: the parser shall say what it is
    }
    return found;
}

} // namespace

// The rows of one sheet. Elements are known by where they stand, so that a <c> or <v> somewhere
// else means nothing.
class XlsxReader::Sheet : public XmlSink
{
public:
    Sheet(const ZipArchive& archive, const QString& part, const XlsxWorkbook& workbook,
          SharedStrings& strings)
        : m_path(archive.path()),
          m_workbook(workbook),
          m_strings(strings),
          m_reader(archive.open(part, maxSheet), *this)
    {
    }

    bool next(TableRow& row)
    {
        m_row = &row;
        row.cells.clear();
        return m_reader.read();
    }

    // Goes to the end without making rows.
    void skipRows()
    {
        m_rowsWanted = false;
        m_reader.read();
    }

    [[nodiscard]] const QList<MergedRange>& merged() const { return m_merged; }
    [[nodiscard]] double progress() const { return m_reader.position(); }

    void startElement(std::string_view name, const XmlAttributes& attributes) override
    {
        const At at = step(name);
        switch (at) {
        case At::Row:
            startRow(attributes);
            break;
        case At::Cell:
            startCell(attributes);
            break;
        case At::Formula:
            m_hasFormula = true;
            break;
        case At::Inline:
            m_text.begin();
            break;
        case At::InsideText:
            m_text.start(name);
            break;
        case At::Merge:
            if (const auto range = parseRange(attributes.value("ref")))
                m_merged.append(*range);
            break;
        default:
            break;
        }
        m_at.push_back(at);
    }

    void endElement(std::string_view name) override
    {
        const At at = m_at.back();
        m_at.pop_back();
        if (at == At::InsideText)
            m_text.end(name, m_reader.keepsSpace());
        else if (at == At::Cell)
            endCell();
        else if (at == At::Row)
            endRow();
        else if (!m_rowsWanted && !m_at.empty() && m_at.back() == At::Data)
            m_reader.progress();
    }

    void characters(std::string_view text) override
    {
        if (m_at.empty())
            return;
        if (m_at.back() == At::Value)
            m_value.append(text.data(), qsizetype(text.size()));
        else if (m_at.back() == At::Formula && m_formula.size() < maxFormula)
            m_formula.append(text.data(), qsizetype(text.size()));
        else if (m_at.back() == At::InsideText)
            m_text.characters(text);
        if (m_value.size() > maxCellText || m_text.utf8().size() > maxCellText)
            throw tableErrors::cellTooLong(m_path, m_row ? m_row->number : 0);
    }

private:
    enum class At {
        Sheet,
        Data,
        Row,
        Cell,
        Value,
        Formula,
        Inline,
        InsideText,
        Merges,
        Merge,
        Elsewhere
    };

    [[nodiscard]] At step(std::string_view name) const
    {
        if (m_at.empty()) {
            if (name != "worksheet")
                throw tableErrors::damaged(m_path, u"not a worksheet"_qs);
            return At::Sheet;
        }
        switch (m_at.back()) {
        case At::Sheet:
            if (name == "sheetData")
                return At::Data;
            return name == "mergeCells" ? At::Merges : At::Elsewhere;
        case At::Data:
            return name == "row" && m_rowsWanted ? At::Row : At::Elsewhere;
        case At::Row:
            return name == "c" ? At::Cell : At::Elsewhere;
        case At::Cell:
            if (name == "v")
                return At::Value;
            if (name == "f")
                return At::Formula;
            return name == "is" ? At::Inline : At::Elsewhere;
        case At::Inline:
        case At::InsideText:
            return At::InsideText;
        case At::Merges:
            return name == "mergeCell" ? At::Merge : At::Elsewhere;
        default:
            return At::Elsewhere;
        }
    }

    void startRow(const XmlAttributes& attributes)
    {
        const auto number = attributes.find("r");
        m_rowSaid = number.has_value();
        m_lastRow = number ? parsePlace(*number).row : m_lastRow + 1;
        checkRow();
        m_row->number = m_lastRow;
        m_row->hidden = attributes.flag("hidden");
        m_row->cells.clear();
        m_lastColumn = -1;
    }

    void checkRow() const
    {
        if (m_lastRow > maxTableRows)
            throw tableErrors::tooManyRows(m_path);
        if (m_lastRow < 1)
            throw tableErrors::damaged(m_path, u"row without a number"_qs);
    }

    void startCell(const XmlAttributes& attributes)
    {
        Place place;
        if (const auto said = attributes.find("r"))
            place = parsePlace(*said);
        if (!m_rowSaid && place.row > 0) { // the cell knows what the row does not say
            m_lastRow = place.row;
            checkRow();
            m_row->number = place.row;
            m_rowSaid = true;
        }
        m_lastColumn = place.column >= 0 ? place.column : m_lastColumn + 1;
        if (m_lastColumn >= maxTableColumns || m_row->cells.size() >= size_t(maxTableColumns))
            throw tableErrors::tooManyColumns(m_path, m_row->number);
        m_type = attributes.find("t").value_or("n");
        m_style = attributes.value("s");
        m_value.resize(0);
        m_formula.resize(0);
        m_hasFormula = false;
        m_text.begin();
    }

    void endCell()
    {
        Cell cell;
        cell.column = m_lastColumn;
        cell.dates = m_workbook.dates;
        const std::string_view value(m_value.constData(), size_t(m_value.size()));
        if (m_type == "inlineStr")
            setText(cell, cellText({m_text.utf8().constData(), size_t(m_text.utf8().size())}));
        else if (m_type == "str") // the result of a formula
            setText(cell, cellText(value));
        else if (const std::string_view bare = trimmed(value); !bare.empty())
            setValue(cell, bare);
        else if (m_hasFormula)
            setUncalculated(cell);
        if (cell.kind != Cell::Kind::Empty)
            m_row->cells.push_back(std::move(cell));
    }

    static void setText(Cell& cell, QString text)
    {
        if (text.isEmpty())
            return;
        cell.kind = Cell::Kind::Text;
        cell.text = std::move(text);
    }

    // Programs that write formulas without working them out leave the result to Excel; what Excel
    // found to be empty is a text.
    void setUncalculated(Cell& cell) const
    {
        cell.kind = Cell::Kind::Uncalculated;
        cell.text = u'=' + QString::fromUtf8(m_formula).trimmed();
    }

    void setValue(Cell& cell, std::string_view value) const
    {
        if (m_type == "s") {
            size_t index = 0;
            const auto [end, error] =
                std::from_chars(value.data(), value.data() + value.size(), index);
            std::optional<QString> text;
            if (error == std::errc())
                text = m_strings.at(index);
            if (!text)
                throw tableErrors::damaged(m_path, u"shared text missing"_qs);
            setText(cell, *std::move(text));
        } else if (m_type == "b") {
            setBoolean(cell, value == "1" || value == "true");
        } else if (m_type == "e") {
            cell.kind = Cell::Kind::Error;
            cell.text = QString::fromUtf8(value.data(), qsizetype(value.size()));
        } else if (m_type == "d") {
            setIsoDate(cell, QString::fromUtf8(value.data(), qsizetype(value.size())));
        } else {
            setNumber(cell, value, format(), m_workbook.dates);
        }
    }

    [[nodiscard]] NumberFormat format() const
    {
        size_t index = 0;
        std::from_chars(m_style.data(), m_style.data() + m_style.size(), index);
        return index < m_workbook.formats.size() ? m_workbook.formats[index] : NumberFormat();
    }

    void endRow()
    {
        m_reader.progress();
        std::vector<Cell>& cells = m_row->cells;
        if (cells.empty())
            return;
        const auto before = [](const Cell& a, const Cell& b) {
            return a.column < b.column;
        };
        if (!std::is_sorted(cells.begin(), cells.end(), before))
            std::stable_sort(cells.begin(), cells.end(), before);
        m_reader.pause();
    }

    QString m_path;
    const XlsxWorkbook& m_workbook;
    SharedStrings& m_strings;
    XmlReader m_reader;
    TableRow* m_row = nullptr;
    QList<MergedRange> m_merged;
    std::vector<At> m_at;
    RichText m_text;
    QByteArray m_value;
    QByteArray m_formula;
    bool m_hasFormula = false;
    std::string m_type;
    std::string m_style;
    int m_lastRow = 0;
    int m_lastColumn = -1;
    bool m_rowSaid = false;
    bool m_rowsWanted = true;
};

XlsxReader::XlsxReader(const QString& path) : m_archive(path), m_workbook(readWorkbook(m_archive))
{
}

XlsxReader::~XlsxReader() = default;

QList<SheetInfo> XlsxReader::sheets() const
{
    QList<SheetInfo> infos;
    for (const XlsxSheet& sheet : m_workbook.sheets)
        infos.append(sheet.info);
    return infos;
}

void XlsxReader::open(int sheet)
{
    m_sheet.reset();
    m_merged.reset();
    if (!m_strings)
        m_strings = m_archive.has(m_workbook.sharedStrings)
                        ? SharedStrings(m_archive, m_workbook.sharedStrings)
                        : SharedStrings();
    m_part = m_workbook.sheets.at(sheet).part;
    m_sheet = std::make_unique<Sheet>(m_archive, m_part, m_workbook, *m_strings);
}

bool XlsxReader::next(TableRow& row)
{
    if (!m_sheet)
        return false;
    if (m_sheet->next(row))
        return true;
    m_merged = m_sheet->merged();
    return false;
}

QList<MergedRange> XlsxReader::merged()
{
    if (!m_merged && m_sheet)
        m_merged = mergesInBytes(m_archive.open(m_part, maxSheet));
    if (!m_merged && m_sheet) {
        Sheet scan(m_archive, m_part, m_workbook, *m_strings);
        scan.skipRows();
        m_merged = scan.merged();
    }
    return m_merged.value_or(QList<MergedRange>());
}

double XlsxReader::progress() const
{
    return m_sheet ? m_sheet->progress() : 0;
}

} // namespace doorstep
