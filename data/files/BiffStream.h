#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Records and strings of an .xls workbook stream (MS-XLS, BIFF8, and BIFF5 of Excel 5 and 95).

#include "data/files/CompoundFile.h"

#include <optional>

namespace doorstep {

enum class BiffVersion { Biff5, Biff8 };

namespace biff {
enum Id : quint16 {
    Formula = 0x0006,
    EndOfPart = 0x000A,
    DateMode = 0x0022,
    FilePass = 0x002F,
    Continue = 0x003C,
    CodePage = 0x0042,
    BoundSheet = 0x0085,
    MulRk = 0x00BD,
    RString = 0x00D6,
    XFormat = 0x00E0,
    MergedCells = 0x00E5,
    SharedTexts = 0x00FC,
    LabelShared = 0x00FD,
    Number = 0x0203,
    Label = 0x0204,
    BoolErr = 0x0205,
    FormulaText = 0x0207,
    Row = 0x0208,
    OldFormula = 0x0206,
    Rk = 0x027E,
    OlderFormula = 0x0406,
    Format = 0x041E,
    BeginPart = 0x0809
};
} // namespace biff

struct BiffRecord
{
    quint16 id = 0;
    qsizetype at = 0; // of the record in the stream
    Bytes data;
};

class BiffCursor
{
public:
    explicit BiffCursor(QByteArrayView stream, qsizetype at = 0) : m_stream(stream), m_at(at) {}

    // Nothing at the end of the stream; std::out_of_range when a record is cut short.
    std::optional<BiffRecord> next();

private:
    Bytes m_stream;
    qsizetype m_at;
};

class TextDecoder;

// Strings as the records of a workbook hold them.
class BiffText
{
public:
    BiffText(BiffVersion version, QByteArray codePage)
        : m_version(version), m_codePage(std::move(codePage))
    {
    }

    // A string with its length before it, in one byte or two.
    [[nodiscard]] QString shortText(const Bytes& data, qsizetype at) const;
    [[nodiscard]] QString longText(const Bytes& data, qsizetype at) const;
    // The code of a number format, as far as it is there: some writers count a character too many.
    [[nodiscard]] QString formatCode(const Bytes& data, qsizetype at) const;
    // A text that goes on in the Continue records behind its own.
    [[nodiscard]] QString continuedText(const QList<Bytes>& pieces) const;

private:
    [[nodiscard]] QString text(const Bytes& data, qsizetype at, qsizetype length) const;

    BiffVersion m_version;
    QByteArray m_codePage; // of BIFF5; BIFF8 is UTF-16
};

// The texts that cells share: a record and the Continue records behind it.
[[nodiscard]] std::vector<QString> readSharedTexts(const QList<Bytes>& pieces);

} // namespace doorstep
