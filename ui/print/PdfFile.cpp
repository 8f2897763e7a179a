// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PdfFile.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "ui/print/Fonts.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QPageLayout>
#include <QRawFont>

namespace doorstep {

namespace {

// Fonts draw some ideographs with the glyph of a radical (文 and U+2F42), and Qt names a glyph by
// its lowest code point, so that copied or searched text would hold the radical. Here are the
// lower code points with the character that was meant.
QHash<char16_t, char16_t> meantCharacters()
{
    const QRawFont font = QRawFont::fromFont(QFont(cjkFamily()));
    const auto glyphsOf = [&font](char16_t first, char16_t last) {
        QString all;
        for (int c = first; c <= last; ++c)
            all.append(QChar(c));
        return font.glyphIndexesForString(all);
    };
    QHash<quint32, char16_t> meant;
    const auto prefer = [&](char16_t first, char16_t last) {
        const QList<quint32> glyphs = glyphsOf(first, last);
        for (int i = 0; i < glyphs.size(); ++i)
            meant.insert(glyphs.at(i), static_cast<char16_t>(first + i));
    };
    prefer(0x4E00, 0x9FFF);
    prefer(u'–', u'–'); // shares its glyph with the figure dash
    QHash<char16_t, char16_t> map;
    const auto replace = [&](char16_t first, char16_t last) {
        const QList<quint32> glyphs = glyphsOf(first, last);
        for (int i = 0; i < glyphs.size(); ++i) {
            const char16_t better = meant.value(glyphs.at(i));
            if (glyphs.at(i) != 0 && better != 0)
                map.insert(static_cast<char16_t>(first + i), better);
        }
    };
    replace(0x2E80, 0x2FDF); // CJK radicals, Kangxi radicals
    replace(0x2012, 0x2012);
    return map;
}

// Passes everything on and mends the character maps on the way; Qt writes each in one piece,
// uncompressed, with code points of four hexadecimal digits, so nothing changes its place.
class TextMendingDevice : public QIODevice
{
public:
    explicit TextMendingDevice(QIODevice& target) : m_target(target)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        const QByteArrayView piece(data, size);
        if (!piece.startsWith("/CIDInit"))
            return m_target.write(data, size);
        return m_target.write(mended(piece.toByteArray()));
    }

private:
    static QByteArray mended(QByteArray map)
    {
        static const QHash<char16_t, char16_t> meant = meantCharacters();
        for (qsizetype at = map.indexOf('<'); at >= 0; at = map.indexOf('<', at + 1)) {
            if (map.size() < at + 6 || map.at(at + 5) != '>')
                continue;
            const auto code = static_cast<char16_t>(map.mid(at + 1, 4).toUShort(nullptr, 16));
            if (const auto better = meant.constFind(code); better != meant.constEnd())
                map.replace(at + 1, 4, QByteArray::number(*better, 16).rightJustified(4, '0'));
        }
        return map;
    }

    QIODevice& m_target;
};

} // namespace

PdfFile::PdfFile(const QString& path, QSizeF pageMm, const QString& title)
    : m_name(path), m_file(m_name.path())
{
    refuseKeptOpen(path);
    if (!m_file.open(QIODevice::WriteOnly))
        fail();
    m_device = std::make_unique<TextMendingDevice>(m_file);
    m_pages = std::make_unique<QPdfWriter>(m_device.get());
    m_pages->setResolution(1200);
    m_pages->setCreator(u"Doorstep"_qs);
    m_pages->setTitle(title);
    m_pages->setPageLayout({QPageSize(pageMm, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch),
                            QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter});
}

PdfFile::~PdfFile() = default;

void PdfFile::check()
{
    if (m_file.error() != QFileDevice::NoError)
        fail();
}

void PdfFile::commit()
{
    m_file.flush();
    check();
    m_file.close();
    m_name.moveIntoPlace();
}

void PdfFile::fail()
{
    const QString sentence = sentenceForWriting(m_name.target(), m_file);
    throw Error(sentence.isEmpty()
                    ? QCoreApplication::translate(
                          "PdfFile", "%1 could not be written. Check that the folder exists, that "
                                     "the disk has room and that the file is not open in another "
                                     "program.")
                          .arg(QDir::toNativeSeparators(m_name.target()))
                    : sentence,
                m_file.errorString());
}

} // namespace doorstep
