// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/PaperPress.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/RegularFile.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace doorstep {

namespace {

struct PaperPressText
{
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

constexpr qint64 mega = 1024 * 1024;
constexpr qint64 largestPicture = 60 * mega; // bytes
constexpr qint64 largestPaper = 20 * mega;
constexpr qint64 mostPixels = 200'000'000; // of a picture that is opened
constexpr int quality = 82;                // of a JPEG, out of 100

const QString jpeg = QStringLiteral("image/jpeg");

[[noreturn]] void refuseLarge(const QString& name, qint64 limit)
{
    throw Error(
        PaperPressText::tr("%1 is larger than %2 MB. Make it smaller, or keep only the pages "
                           "that matter.")
            .arg(name, QString::number(limit / mega)));
}

// A PDF or a Word file, by what it begins with and how it is called; empty: neither.
QString mimeOfPaper(const QByteArray& bytes, const QString& ending)
{
    if (bytes.left(1024).contains("%PDF-"))
        return QStringLiteral("application/pdf");
    if (bytes.startsWith("\xD0\xCF\x11\xE0") && ending == u"doc")
        return QStringLiteral("application/msword");
    if (bytes.startsWith("PK\x03\x04") && ending == u"docx" && bytes.contains("word/"))
        return QStringLiteral(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    return {};
}

bool isHeic(const QByteArray& bytes)
{
    const QByteArray brand = bytes.mid(8, 4);
    return bytes.mid(4, 4) == "ftyp" && (brand.startsWith("he") || brand.startsWith("mif") ||
                                         brand.startsWith("msf") || brand == "avif");
}

QByteArray asJpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    if (!writer.write(image))
        throw Error(PaperPressText::tr("The picture can't be written as JPEG: the program is not "
                                       "installed completely."),
                    writer.errorString());
    return bytes;
}

QSize fitted(QSize size, int longest)
{
    return qMax(size.width(), size.height()) > longest
               ? size.scaled(longest, longest, Qt::KeepAspectRatio).expandedTo({1, 1})
               : size;
}

// The points alone, on white: words, colour profiles and resolutions that a picture carries stay
// behind.
QImage pointsOf(QImage image, int longest)
{
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    const QSize size = fitted(image.size(), longest);
    if (size != image.size())
        image = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage points(size, QImage::Format_RGB32);
    points.fill(Qt::white);
    image.setDevicePixelRatio(1);
    QPainter(&points).drawImage(0, 0, image);
    return points;
}

PaperContent contentOf(const QImage& image)
{
    const QImage points = pointsOf(image, longestSide);
    return {asJpeg(points), jpeg, points.width(), points.height(),
            asJpeg(pointsOf(points, thumbnailSide))};
}

NewPaper pressedPicture(QByteArray bytes, const QString& fileName, KeepOriginal keep)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    static const QList<QByteArray> known{"jpeg", "png", "bmp", "gif", "webp", "tiff"};
    const QByteArray format = reader.format();
    if (!known.contains(format))
        throw Error(PaperPressText::tr("%1 is neither a picture that can be read here (JPEG, PNG, "
                                       "BMP, GIF) nor a PDF or Word file. Save it as one of these "
                                       "first.")
                        .arg(fileName));
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostPixels)
        throw Error(PaperPressText::tr("%1 has more than %2 million pixels. Make it smaller first.")
                        .arg(fileName, QString::number(mostPixels / 1'000'000)));
    if (size.isValid())
        reader.setScaledSize(fitted(size, longestSide));
    const QImage image = reader.read();
    if (image.isNull())
        throw Error(PaperPressText::tr("%1 is damaged and can't be read as a picture. Send it from "
                                       "the phone once more.")
                        .arg(fileName),
                    reader.errorString());
    NewPaper paper{QFileInfo(fileName).completeBaseName(), contentOf(image)};
    if (keep == KeepOriginal::Yes)
        paper.original =
            PaperContent{bytes, QStringLiteral("image/") + QString::fromLatin1(format)};
    return paper;
}

} // namespace

NewPaper pressBytes(const QByteArray& bytes, const QString& fileName, KeepOriginal keep)
{
    if (bytes.isEmpty())
        throw Error(PaperPressText::tr("%1 is empty.").arg(fileName));
    const QFileInfo info(fileName);
    if (const QString mime = mimeOfPaper(bytes, info.suffix().toLower()); !mime.isEmpty()) {
        if (bytes.size() > largestPaper)
            refuseLarge(fileName, largestPaper);
        return {info.completeBaseName(), PaperContent{bytes, mime}};
    }
    if (isHeic(bytes))
        throw Error(
            PaperPressText::tr("%1 is a HEIC picture, as iPhones take them, and can't be read "
                               "here. Send it as JPEG: Settings › Camera › Formats › Most "
                               "Compatible, or by WeChat as a picture.")
                .arg(fileName));
    if (bytes.size() > largestPicture)
        refuseLarge(fileName, largestPicture);
    return pressedPicture(bytes, fileName, keep);
}

NewPaper pressFile(const QString& path, KeepOriginal keep)
{
    refuseKeptOpen(path);
    requireRegularFile(path);
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        throw Error(PaperPressText::tr("%1 can't be read. Is it still there?").arg(name),
                    file.errorString());
    if (file.size() > largestPicture)
        refuseLarge(name, largestPicture);
    return pressBytes(file.readAll(), name, keep);
}

NewPaper pressImage(const QImage& image, const QString& name)
{
    return {name, contentOf(image)};
}

QString paperEndings()
{
    return PaperPressText::tr("Photos and papers (%1)")
        .arg(QStringLiteral("*.jpg *.jpeg *.png *.bmp *.gif *.webp *.pdf *.doc *.docx"));
}

} // namespace doorstep
