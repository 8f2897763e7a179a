// SPDX-License-Identifier: GPL-3.0-or-later
// A picture becomes what is kept: upright, fit for print, and without a word of where it was taken.
#include "data/base/Error.h"
#include "tests/support/TestRegistry.h"
#include "ui/look/PaperPress.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::test;

namespace {

QByteArray number(int bytes, quint32 value)
{
    QByteArray out(bytes, '\0');
    for (int i = bytes - 1; i >= 0; --i, value >>= 8)
        out[i] = static_cast<char>(value & 0xFF);
    return out;
}

// An EXIF part by hand (CIPA DC-008): turned by 90°, the maker's name, and a GPS part with latitude
// and longitude N 31 13 24, E 121 22 0.
QByteArray exif(int orientation)
{
    const auto entry = [](quint32 tag, quint32 type, quint32 count, const QByteArray& value) {
        return number(2, tag) + number(2, type) + number(4, count) +
               (value + QByteArray(4, '\0')).left(4);
    };
    constexpr quint32 directory = 8;
    constexpr quint32 maker = directory + 2 + 3 * 12 + 4;
    const QByteArray makerText = "SECRETCAMERA\0";
    const quint32 gps = maker + static_cast<quint32>(makerText.size()) + 1;
    const quint32 degrees = gps + 2 + 4 * 12 + 4;
    QByteArray tiff = "MM" + number(2, 42) + number(4, directory);
    tiff += number(2, 3) +
            entry(0x010F, 2, static_cast<quint32>(makerText.size()), number(4, maker)) +
            entry(0x0112, 3, 1, number(2, static_cast<quint32>(orientation))) +
            entry(0x8825, 4, 1, number(4, gps)) + number(4, 0);
    tiff += makerText + QByteArray(1, '\0');
    tiff += number(2, 4) + entry(1, 2, 2, "N") + entry(2, 5, 3, number(4, degrees)) +
            entry(3, 2, 2, "E") + entry(4, 5, 3, number(4, degrees + 24)) + number(4, 0);
    for (const quint32 each : {31U, 13U, 24U, 121U, 22U, 0U})
        tiff += number(4, each) + number(4, 1);
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    return QByteArray("\xFF\xE1") + number(2, static_cast<quint32>(body.size() + 2)) + body;
}

// Left half red, right half blue.
QImage twoColours(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, width / 2, height, Qt::red);
    return image;
}

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return bytes;
}

QByteArray photo(int width, int height, int orientation)
{
    QByteArray bytes = encoded(twoColours(width, height), "JPG");
    bytes.insert(2, exif(orientation)); // behind the first marker
    return bytes;
}

bool isRed(QRgb colour)
{
    return qRed(colour) > 180 && qBlue(colour) < 80;
}

QString refusalOf(const QByteArray& bytes, const QString& name)
{
    try {
        (void)pressBytes(bytes, name, KeepOriginal::No);
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace

class tst_PaperPress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhotoTellsNothingOfWhereItWasTaken()
    {
        const QByteArray bytes = photo(800, 400, 6);
        QVERIFY(bytes.contains("Exif") && bytes.contains("SECRETCAMERA"));
        const NewPaper paper = pressBytes(bytes, u"IMG_2031.JPG"_qs, KeepOriginal::No);
        QCOMPARE(paper.name, u"IMG_2031"_qs);
        QCOMPARE(paper.content.mime, u"image/jpeg"_qs);
        QVERIFY(!paper.original);
        for (const QByteArray& kept : {paper.content.bytes, paper.content.thumbnail}) {
            QVERIFY(kept.startsWith("\xFF\xD8"));
            for (const char* word : {"Exif", "SECRETCAMERA", "\xFF\xE1"})
                QVERIFY2(!kept.contains(word), word);
        }
    }

    // 6: the camera was held upright, its left is now above.
    void itStandsUpright()
    {
        const NewPaper paper = pressBytes(photo(800, 400, 6), u"a.jpg"_qs, KeepOriginal::No);
        QCOMPARE(QSize(paper.content.width, paper.content.height), QSize(400, 800));
        const QImage image = QImage::fromData(paper.content.bytes);
        QCOMPARE(image.size(), QSize(400, 800));
        QVERIFY(isRed(image.pixel(200, 100)));
        QVERIFY(!isRed(image.pixel(200, 700)));
        const QImage small = QImage::fromData(paper.content.thumbnail);
        QCOMPARE(small.size(), QSize(80, 160));
        QVERIFY(isRed(small.pixel(40, 20)));
    }

    void itIsScaledToPrint_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("kept");
        QTest::newRow("of a phone") << QSize(4000, 3000) << QSize(1600, 1200);
        QTest::newRow("small ones stay") << QSize(640, 480) << QSize(640, 480);
        QTest::newRow("a narrow strip") << QSize(6400, 8) << QSize(1600, 2);
    }
    void itIsScaledToPrint()
    {
        QFETCH(QSize, size);
        QFETCH(QSize, kept);
        const NewPaper paper = pressBytes(encoded(twoColours(size.width(), size.height()), "JPG"),
                                          u"a.jpg"_qs, KeepOriginal::No);
        QCOMPARE(QSize(paper.content.width, paper.content.height), kept);
        QCOMPARE(QImage::fromData(paper.content.bytes).size(), kept);
    }

    void theOriginalIsKeptOnRequest()
    {
        const QByteArray bytes = photo(800, 400, 1);
        const NewPaper paper = pressBytes(bytes, u"a.jpg"_qs, KeepOriginal::Yes);
        QVERIFY(paper.original);
        QCOMPARE(paper.original->bytes, bytes);
        QCOMPARE(paper.original->mime, u"image/jpeg"_qs);
        QVERIFY(!paper.content.bytes.contains("SECRETCAMERA"));
    }

    void whatCanBeSeenThroughIsOnWhiteAndWordsInAPngStayBehind()
    {
        QImage image(100, 100, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        image.setText(u"Location"_qs, u"SECRETPLACE"_qs);
        const NewPaper paper = pressBytes(encoded(image, "PNG"), u"a.png"_qs, KeepOriginal::No);
        QVERIFY(qRed(QImage::fromData(paper.content.bytes).pixel(50, 50)) > 250);
        QVERIFY(!paper.content.bytes.contains("SECRETPLACE"));
        QVERIFY(!pressImage(image, u"a"_qs).content.bytes.contains("SECRETPLACE"));
    }

    void papersStayAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mime");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n%%EOF") << u"承诺书.pdf"_qs
                             << u"application/pdf"_qs;
        QTest::newRow("doc") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(64, 'x')
                             << u"承诺书.doc"_qs << u"application/msword"_qs;
        QTest::newRow("docx")
            << QByteArray("PK\x03\x04") + "....word/document.xml" << u"承诺书.DOCX"_qs
            << u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_qs;
    }
    void papersStayAsTheyAre()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, mime);
        const NewPaper paper = pressBytes(bytes, name, KeepOriginal::Yes);
        QCOMPARE(paper.name, u"承诺书"_qs);
        QCOMPARE(paper.content.bytes, bytes);
        QCOMPARE(paper.content.mime, mime);
        QCOMPARE(paper.content.width, 0);
        QVERIFY(!paper.original); // it is one
    }

    void whatCannotBeKeptIsRefusedWithWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"a.jpg"_qs << u"empty"_qs;
        QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                            "ftypheic\0\0\0\0",
                                            16)
                              << u"a.heic"_qs << u"Most Compatible"_qs;
        QTest::newRow("a table") << QByteArray("PK\x03\x04xl/workbook.xml") << u"a.xlsx"_qs
                                 << u"neither a picture"_qs;
        QTest::newRow("a drawing that may load others")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << u"a.svg"_qs
            << u"neither a picture"_qs;
        QTest::newRow("cut") << photo(800, 400, 1).left(120) << u"a.jpg"_qs << u"a.jpg"_qs;
        QTest::newRow("a large paper") << QByteArray("%PDF-1.7") + QByteArray(21 * 1024 * 1024, 'x')
                                       << u"a.pdf"_qs << u"larger than 20 MB"_qs;
        QTest::newRow("a large picture")
            << QByteArray("\xFF\xD8") + QByteArray(61 * 1024 * 1024, 'x') << u"a.jpg"_qs
            << u"larger than 60 MB"_qs;
    }
    void whatCannotBeKeptIsRefusedWithWhatToDo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, says);
        const QString refusal = refusalOf(bytes, name);
        QVERIFY2(refusal.contains(says), qPrintable(refusal));
    }

    void aFileIsReadFromTheDisk()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"门面.jpg"_qs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(photo(80, 40, 1));
        file.close();
        QCOMPARE(pressFile(path, KeepOriginal::No).name, u"门面"_qs);
        QVERIFY_EXCEPTION_THROWN((void)pressFile(folder.path(), KeepOriginal::No), Error);
        QVERIFY_EXCEPTION_THROWN((void)pressFile(path + u"x"_qs, KeepOriginal::No), Error);
    }
};

DOORSTEP_TEST(tst_PaperPress);
#include "tst_PaperPress.moc"
