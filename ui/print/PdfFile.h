#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF that is there whole or not at all, with text that can be searched in Chinese.

#include "data/base/SafeFile.h"

#include <QFile>
#include <QPdfWriter>
#include <QSizeF>
#include <memory>

namespace doorstep {

class PdfFile
{
public:
    // Pages without margins, 1200 dpi. Throws Error if the place cannot be written to.
    PdfFile(const QString& path, QSizeF pageMm, const QString& title);
    ~PdfFile();

    [[nodiscard]] QPdfWriter& pages() { return *m_pages; }
    // Throws Error if something could not be written so far (disk full).
    void check();
    // Puts the file in place of the old one; the painter must have ended. Without it the old
    // file stays as it was. Throws Error.
    void commit();

private:
    [[noreturn]] void fail();

    TemporaryName m_name;
    QFile m_file;
    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<QPdfWriter> m_pages;
};

} // namespace doorstep
