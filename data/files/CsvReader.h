#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated text (RFC 4180) and its kin: the encoding and the separator are found, all cells
// are texts just as they stand.

#include "data/files/TableReader.h"
#include "data/files/TextEncoding.h"

#include <QFile>

namespace doorstep {

// Which of , tab ; | parts the columns: the one that gives most rows the same number of them.
[[nodiscard]] QChar findSeparator(const QString& beginning);

class CsvReader : public TableReader
{
public:
    // Throws when the file is no text.
    explicit CsvReader(const QString& path);

    [[nodiscard]] QList<SheetInfo> sheets() const override;
    void open(int sheet) override;
    bool next(TableRow& row) override;
    [[nodiscard]] QList<MergedRange> merged() override { return {}; }
    [[nodiscard]] double progress() const override;

private:
    [[nodiscard]] QChar peek();
    QChar take();
    [[nodiscard]] bool atEnd();
    void fill();
    QString readField(int row);
    void readRecord(TableRow& row);

    QString m_path;
    QFile m_file;
    TextEncoding m_encoding;
    QChar m_separator = u',';
    std::unique_ptr<TextDecoder> m_decoder;
    QString m_text;
    qsizetype m_at = 0;
    int m_row = 0;
    bool m_separatorSaid = false; // by a first line "sep=;", which is no row
};

} // namespace doorstep
