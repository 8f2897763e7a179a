#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/SharedStrings.h"
#include "data/files/XlsxWorkbook.h"

namespace doorstep {

class XlsxReader : public TableReader
{
public:
    explicit XlsxReader(const QString& path);
    ~XlsxReader() override;

    [[nodiscard]] QList<SheetInfo> sheets() const override;
    void open(int sheet) override;
    bool next(TableRow& row) override;
    [[nodiscard]] QList<MergedRange> merged() override;
    [[nodiscard]] double progress() const override;

private:
    class Sheet;

    ZipArchive m_archive;
    XlsxWorkbook m_workbook;
    std::optional<SharedStrings> m_strings;
    QString m_part; // of the open sheet
    std::unique_ptr<Sheet> m_sheet;
    std::optional<QList<MergedRange>> m_merged;
};

} // namespace doorstep
