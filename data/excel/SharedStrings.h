#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that the cells of a workbook share, kept one after another in one UTF-8 buffer.

#include "data/excel/XmlReader.h"

#include <QByteArray>
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

class SharedStrings
{
public:
    void load(const ZipArchive& archive, const QString& name);
    [[nodiscard]] size_t size() const { return m_ends.size(); }
    [[nodiscard]] QString at(size_t index) const;

private:
    QByteArray m_utf8;
    std::vector<quint32> m_ends;
};

// The text with _x000D_ and its like resolved (ECMA-376 part 1, 22.9.2.19) and lines parted by \n.
[[nodiscard]] QString cellText(std::string_view utf8);

} // namespace doorstep
