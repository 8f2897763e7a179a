// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/XlsReader.h"

#include "data/files/TableErrors.h"

#include <QHash>
#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace doorstep {

namespace {

constexpr int rowHiddenFlag = 0x20;

// A record shorter than it must be means that the file is cut or spoilt.
template <typename Step>
auto orDamaged(const QString& path, Step step)
{
    try {
        return step();
    } catch (const std::out_of_range& reason) {
        throw tableErrors::damaged(path, QString::fromLatin1(reason.what()));
    }
}

bool isCell(quint16 id)
{
    switch (id) {
    case biff::Formula:
    case biff::OldFormula: // of BIFF3 and BIFF4, laid out alike; some writers never changed
    case biff::OlderFormula:
    case biff::MulRk:
    case biff::RString:
    case biff::LabelShared:
    case biff::Number:
    case biff::Label:
    case biff::BoolErr:
    case biff::Rk:
        return true;
    default:
        return false;
    }
}

// MS-XLS 2.5.217: an integer or the upper half of a double, perhaps times 100.
double rkNumber(quint32 rk)
{
    double value = 0;
    if ((rk & 2) != 0) {
        value = static_cast<qint32>(rk) >> 2;
    } else {
        const quint64 bits = quint64(rk & 0xFFFFFFFC) << 32;
        std::memcpy(&value, &bits, sizeof value);
    }
    return (rk & 1) != 0 ? value / 100 : value;
}

// MS-XLS 2.5.10
QString errorText(quint8 code)
{
    switch (code) {
    case 0x00:
        return u"#NULL!"_qs;
    case 0x07:
        return u"#DIV/0!"_qs;
    case 0x0F:
        return u"#VALUE!"_qs;
    case 0x17:
        return u"#REF!"_qs;
    case 0x1D:
        return u"#NAME?"_qs;
    case 0x24:
        return u"#NUM!"_qs;
    default:
        return u"#N/A"_qs;
    }
}

void addText(TableRow& row, Cell cell, QString text)
{
    text.replace(u"\r\n"_qs, u"\n"_qs);
    if (text.isEmpty())
        return;
    cell.kind = Cell::Kind::Text;
    cell.text = std::move(text);
    row.cells.push_back(std::move(cell));
}

void addBoolOrError(TableRow& row, Cell cell, quint8 value, bool isError)
{
    if (isError) {
        cell.kind = Cell::Kind::Error;
        cell.text = errorText(value);
    } else {
        setBoolean(cell, value != 0);
    }
    row.cells.push_back(std::move(cell));
}

} // namespace

XlsReader::XlsReader(const QString& path, const CompoundFile& container) : m_path(path)
{
    orDamaged(path, [&] {
        m_stream = container.read(container.has(u"Workbook"_qs) ? u"Workbook"_qs : u"Book"_qs);
        readGlobals();
    });
    if (m_sheets.isEmpty())
        throw tableErrors::damaged(path, u"no worksheet"_qs);
}

void XlsReader::readGlobals()
{
    BiffCursor cursor(m_stream);
    const auto begin = cursor.next();
    if (!begin || begin->id != biff::BeginPart)
        throw tableErrors::otherKind(m_path, tableErrors::OtherTable::OldExcel);
    m_version = begin->data.u16(0) == 0x0600 ? BiffVersion::Biff8 : BiffVersion::Biff5;

    QHash<int, NumberFormat> spelled;
    std::vector<int> ids;
    QList<Bytes> texts;
    bool inTexts = false;
    while (const auto record = cursor.next()) {
        const Bytes& data = record->data;
        if (record->id == biff::EndOfPart)
            break;
        if (record->id == biff::FilePass)
            throw tableErrors::password(m_path);
        if (record->id == biff::SharedTexts || (record->id == biff::Continue && inTexts)) {
            texts.append(data);
            inTexts = true;
            continue;
        }
        inTexts = false;
        if (record->id == biff::XFormat) {
            ids.push_back(data.u16(2));
        } else if (record->id == biff::Format) {
            spelled.insert(data.u16(0),
                           parseFormat(BiffText(m_version, m_codePage).formatCode(data, 2)));
        } else {
            readGlobal(*record);
        }
    }
    if (!texts.isEmpty())
        m_texts = readSharedTexts(texts);
    for (const int id : ids)
        m_formats.push_back(spelled.contains(id) ? spelled.value(id) : builtInFormat(id));
}

void XlsReader::readGlobal(const BiffRecord& record)
{
    const Bytes& data = record.data;
    if (record.id == biff::DateMode && data.u16(0) == 1) {
        m_dates = DateSystem::From1904;
    } else if (record.id == biff::CodePage) {
        m_codePage = "windows-" + QByteArray::number(data.u16(0));
    } else if (record.id == biff::BoundSheet && data.u8(5) == 0) { // 0: cells, no chart or macro
        const QString name = BiffText(m_version, m_codePage).shortText(data, 6);
        m_sheets.append({{name, (data.u8(4) & 3) != 0}, data.u32(0)});
    }
}

QList<SheetInfo> XlsReader::sheets() const
{
    QList<SheetInfo> infos;
    for (const Sheet& sheet : m_sheets)
        infos.append(sheet.info);
    return infos;
}

void XlsReader::open(int sheet)
{
    m_cells.clear();
    m_next = 0;
    m_hiddenRows.clear();
    m_merged.clear();
    orDamaged(m_path, [&] { readSheet(m_sheets.at(sheet).at); });
    const auto before = [](const CellRecord& a, const CellRecord& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    };
    if (!std::is_sorted(m_cells.begin(), m_cells.end(), before))
        std::stable_sort(m_cells.begin(), m_cells.end(), before);
}

void XlsReader::readSheet(qsizetype at)
{
    BiffCursor cursor(m_stream, at);
    int depth = 0; // charts within the sheet are parts of their own
    while (const auto record = cursor.next()) {
        const Bytes& data = record->data;
        if (record->id == biff::BeginPart)
            ++depth;
        else if (depth == 0)
            break;
        else if (record->id == biff::EndOfPart) {
            if (--depth == 0)
                return;
        } else if (depth > 1) {
            continue;
        } else if (isCell(record->id)) {
            m_cells.push_back({quint32(record->at), data.u16(0), data.u16(2)});
        } else if (record->id == biff::Row) {
            if ((data.u8(12) & rowHiddenFlag) != 0)
                m_hiddenRows.insert(data.u16(0) + 1);
        } else if (record->id == biff::MergedCells) {
            addMerged(data);
        }
    }
    throw std::out_of_range("sheet without an end");
}

void XlsReader::addMerged(const Bytes& data)
{
    for (qsizetype i = 0; i < data.u16(0); ++i) {
        const qsizetype at = 2 + 8 * i;
        m_merged.append(
            {data.u16(at) + 1, data.u16(at + 2) + 1, data.u16(at + 4), data.u16(at + 6)});
    }
}

bool XlsReader::next(TableRow& row)
{
    row.cells.clear();
    while (row.cells.empty() && m_next < m_cells.size()) {
        const quint16 number = m_cells[m_next].row;
        row.number = number + 1;
        row.hidden = m_hiddenRows.contains(row.number);
        for (; m_next < m_cells.size() && m_cells[m_next].row == number; ++m_next) {
            orDamaged(m_path, [&] { addCells(row, m_cells[m_next]); });
            if (row.cells.size() > size_t(maxTableColumns))
                throw tableErrors::tooManyColumns(m_path, row.number);
        }
    }
    return !row.cells.empty();
}

void XlsReader::addCells(TableRow& row, const CellRecord& cell) const
{
    const BiffRecord record = *BiffCursor(m_stream, cell.at).next();
    const Bytes& data = record.data;
    Cell made;
    made.column = cell.column;
    made.dates = m_dates;
    const auto addNumber = [&](double value, quint16 style) {
        setNumber(made, value, format(style), m_dates);
        row.cells.push_back(made);
    };
    switch (record.id) {
    case biff::Number:
        addNumber(data.f64(6), data.u16(4));
        break;
    case biff::Rk:
        addNumber(rkNumber(data.u32(6)), data.u16(4));
        break;
    case biff::MulRk: // row, first column, (style, number)…, last column
        for (qsizetype at = 4; at + 6 <= data.size() - 2; at += 6, ++made.column)
            addNumber(rkNumber(data.u32(at + 2)), data.u16(at));
        break;
    case biff::LabelShared:
        if (data.u32(6) >= m_texts.size())
            throw std::out_of_range("shared text missing");
        addText(row, made, m_texts[data.u32(6)]);
        break;
    case biff::Label:
    case biff::RString:
        addText(row, made, BiffText(m_version, m_codePage).longText(data, 6));
        break;
    case biff::BoolErr:
        addBoolOrError(row, made, data.u8(6), data.u8(7) != 0);
        break;
    default:
        addFormula(row, made, record);
    }
}

// MS-XLS 2.5.133: the last result is a double, or 0xFFFF and in the first byte what else it is.
void XlsReader::addFormula(TableRow& row, Cell cell, const BiffRecord& record) const
{
    enum Result { Text = 0, Boolean = 1, Error = 2 };
    const Bytes& data = record.data;
    if (data.u16(12) != 0xFFFF) {
        setNumber(cell, data.f64(6), format(data.u16(4)), m_dates);
        row.cells.push_back(std::move(cell));
    } else if (data.u8(6) == Text) {
        addText(row, std::move(cell), formulaText(record.at));
    } else if (data.u8(6) == Boolean || data.u8(6) == Error) {
        addBoolOrError(row, std::move(cell), data.u8(8), data.u8(6) == Error);
    }
}

// The text stands behind its formula, past the records of shared and array formulas.
QString XlsReader::formulaText(qsizetype formulaAt) const
{
    BiffCursor cursor(m_stream, formulaAt);
    cursor.next();
    for (int tried = 0; tried < 4; ++tried) {
        const auto record = cursor.next();
        if (!record || isCell(record->id))
            break;
        if (record->id != biff::FormulaText)
            continue;
        QList<Bytes> pieces{record->data};
        for (auto more = cursor.next(); more && more->id == biff::Continue; more = cursor.next())
            pieces.append(more->data);
        return BiffText(m_version, m_codePage).continuedText(pieces);
    }
    return {};
}

NumberFormat XlsReader::format(quint16 style) const
{
    return style < m_formats.size() ? m_formats[style] : NumberFormat();
}

double XlsReader::progress() const
{
    return m_cells.empty() ? 1 : double(m_next) / double(m_cells.size());
}

} // namespace doorstep
