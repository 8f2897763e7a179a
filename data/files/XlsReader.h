#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// .xls of Excel 5 to 2003. libfreexl was measured and left: it drops formula results, booleans and
// errors without a word, and knows neither hidden rows nor merged ranges.

#include "data/files/BiffStream.h"
#include "data/files/NumberFormat.h"

#include <QSet>

namespace doorstep {

class XlsReader : public TableReader
{
public:
    // Throws when the container holds no workbook, a locked one or one older than Excel 5.
    XlsReader(const QString& path, const CompoundFile& container);

    [[nodiscard]] QList<SheetInfo> sheets() const override;
    void open(int sheet) override;
    bool next(TableRow& row) override;
    [[nodiscard]] QList<MergedRange> merged() override { return m_merged; }
    [[nodiscard]] double progress() const override;

private:
    struct Sheet
    {
        SheetInfo info;
        quint32 at = 0;
    };

    // A record of cells: they stand in rows, but not every program writes the rows in order.
    struct CellRecord
    {
        quint32 at = 0;
        quint16 row = 0;
        quint16 column = 0;
    };

    void readGlobals();
    void readGlobal(const BiffRecord& record);
    void readSheet(qsizetype at);
    void addMerged(const Bytes& data);
    void addCells(TableRow& row, const CellRecord& cell) const;
    void addFormula(TableRow& row, Cell cell, const BiffRecord& record) const;
    [[nodiscard]] QString formulaText(qsizetype formulaAt) const;
    [[nodiscard]] NumberFormat format(quint16 style) const;

    QString m_path;
    QByteArray m_stream;
    BiffVersion m_version = BiffVersion::Biff8;
    QByteArray m_codePage = "windows-1252";
    DateSystem m_dates = DateSystem::From1900;
    QList<Sheet> m_sheets;
    std::vector<QString> m_texts;
    std::vector<NumberFormat> m_formats; // by style number
    std::vector<CellRecord> m_cells;     // of the open sheet
    size_t m_next = 0;
    QSet<int> m_hiddenRows;
    QList<MergedRange> m_merged;
};

} // namespace doorstep
