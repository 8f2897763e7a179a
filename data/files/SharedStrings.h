#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that the cells of a workbook share, kept one after another in one UTF-8 buffer.

#include "data/files/XmlReader.h"

#include <QByteArray>
#include <memory>
#include <optional>
#include <vector>

namespace doorstep {

// Reads the text of a <si> or <is>: its own <t> and those of its runs, but no phonetic ones.
// Used by the shared strings and by cells that carry their text themselves.
class RichText
{
public:
    void begin();
    void start(std::string_view name); // below the <si> or <is>
    void end(std::string_view name, bool keepsSpace);
    void characters(std::string_view text);
    [[nodiscard]] const QByteArray& utf8() const { return m_text; }

private:
    QByteArray m_text;
    qsizetype m_runStart = 0;
    int m_phonetic = 0;
    bool m_inText = false;
};

// Read as far as they are asked for: programs write them in the order in which cells name them, so
// the first rows of a sheet need the first few of very many.
class SharedStrings
{
public:
    SharedStrings();
    SharedStrings(const ZipArchive& archive, const QString& name);
    ~SharedStrings();
    SharedStrings(SharedStrings&&) noexcept;
    SharedStrings& operator=(SharedStrings&&) noexcept;

    // Nothing when there are not as many.
    [[nodiscard]] std::optional<QString> at(size_t index);

private:
    class Loader;

    QByteArray m_utf8;
    std::vector<quint32> m_ends;
    std::unique_ptr<Loader> m_loader; // until all are read
};

// The text with _x000D_ and its like resolved (ECMA-376 part 1, 22.9.2.19) and lines parted by \n.
[[nodiscard]] QString cellText(std::string_view utf8);

} // namespace doorstep
