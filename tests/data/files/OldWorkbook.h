#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks of Excel 97 to 2003 (.xls) put together record by record, as other writers leave them.

#include <QByteArray>
#include <QList>

namespace doorstep::test {

// A record of MS-XLS; numbers are little-endian.
[[nodiscard]] QByteArray record(int id, const QByteArray& data);
[[nodiscard]] QByteArray u16(int value);
[[nodiscard]] QByteArray f64(double value);
// Two bytes of length, a byte of flags, UTF-16.
[[nodiscard]] QByteArray longText(const QString& text);

// A formula at a cell with its last result: eight bytes.
[[nodiscard]] QByteArray formula(int id, int row, int column, const QByteArray& result);
[[nodiscard]] QByteArray numberCell(int row, int column, double value, int style = 0);

// A workbook of one sheet in a container whose streams lie in small sectors.
struct OldWorkbook
{
    QByteArray globals = {}; // records before the list of sheets
    QByteArray cells = {};
    QByteArray rootName = QByteArray("R\0o\0o\0t\0 \0E\0n\0t\0r\0y\0\0\0", 22);
    int cutOff = 0; // bytes missing at the end of the file

    [[nodiscard]] QByteArray file() const;
    [[nodiscard]] QByteArray stream() const;
};

} // namespace doorstep::test
