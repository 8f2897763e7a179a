// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/records/cards/QrContent.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/print/CardSheet.h"
#include "ui/print/Fonts.h"

#include <future>
#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/resource.h>
#endif

using namespace doorstep;

namespace {

CardFace aFace()
{
    CardFace face;
    face.block = u"番禺街区"_qs;
    face.town = u"新华路街道"_qs;
    face.secretary = u"张文静"_qs;
    face.phone = u"13800138000"_qs;
    face.venue = u"番禺路暖新驿站"_qs;
    face.address = u"番禺路 381 号 1 楼（近法华镇路）"_qs;
    face.hours = u"周一至周五 9:00–17:30"_qs;
    face.services = QStringList{u"证照办理咨询"_qs, u"支部联系"_qs, u"店长课堂"_qs,
                                u"歇脚充电"_qs,     u"子女托管"_qs, u"门店见面会"_qs};
    face.qrContent = meCard({face.secretary, face.phone, {}, {}, {}});
    return face;
}

QList<CardRecipient> doors(int count)
{
    QList<CardRecipient> all;
    for (int i = 1; i <= count; ++i)
        all.append({u"第%1家面馆"_qs.arg(i), u"法华镇路 %1 号"_qs.arg(2 * i)});
    return all;
}

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qWarning() << program << process.errorString() << process.readAllStandardError();
    return process.readAllStandardOutput();
}

QString withoutBlanks(QString text)
{
    return text.remove(QRegularExpression(u"\\s"_qs));
}

// What a reader can select on a page, or in a part of it (mm).
QString textOf(const QString& pdf, int page = 1, QRectF part = {})
{
    QStringList arguments{u"-f"_qs, QString::number(page), u"-l"_qs, QString::number(page)};
    if (part.isValid()) {
        // At 254 dpi a pixel is a tenth of a millimetre.
        const QRect box = QRectF(part.topLeft() * 10, part.size() * 10).toRect();
        arguments += {u"-r"_qs, u"254"_qs,
                      u"-x"_qs, QString::number(box.x()),
                      u"-y"_qs, QString::number(box.y()),
                      u"-W"_qs, QString::number(box.width()),
                      u"-H"_qs, QString::number(box.height())};
    }
    return withoutBlanks(
        QString::fromUtf8(output(u"pdftotext"_qs, arguments + QStringList{pdf, u"-"_qs})));
}

int pagesOf(const QString& pdf)
{
    const QString info = QString::fromUtf8(output(u"pdfinfo"_qs, {pdf}));
    return QRegularExpression(u"Pages: +(\\d+)"_qs).match(info).captured(1).toInt();
}

QString rasterOf(const QString& pdf, int dpi)
{
    const QString base = pdf + QString::number(dpi);
    output(u"pdftoppm"_qs, {u"-r"_qs, QString::number(dpi), u"-l"_qs, u"1"_qs, u"-singlefile"_qs,
                            u"-png"_qs, pdf, base});
    return base + u".png"_qs;
}

// The box around all ink on the first page, in millimetres.
QRectF inkOf(const QString& pdf)
{
    constexpr int dpi = 300;
    const QImage image = QImage(rasterOf(pdf, dpi)).convertToFormat(QImage::Format_Grayscale8);
    QRect box;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.constScanLine(y)[x] < 160)
                box |= QRect(x, y, 1, 1);
        }
    }
    constexpr double mm = 25.4 / dpi;
    return {box.x() * mm, box.y() * mm, box.width() * mm, box.height() * mm};
}

// Height of the line box around a word in points: it grows with the type size.
double lineHeightOf(const QString& pdf, const QString& word)
{
    const QString boxes = QString::fromUtf8(output(u"pdftotext"_qs, {u"-bbox"_qs, pdf, u"-"_qs}));
    const QRegularExpressionMatch match =
        QRegularExpression(u"yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">"_qs + word)
            .match(boxes);
    return match.captured(2).toDouble() - match.captured(1).toDouble();
}

} // namespace

class tst_Cards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(test::hasPdfTools(), "poppler-utils");
        DOORSTEP_NEEDS(!QStandardPaths::findExecutable(u"zbarimg"_qs).isEmpty(), "zbarimg");
        DOORSTEP_NEEDS(!cjkFamily().isEmpty(), "A Chinese font");
    }

    void everyLineCanBeSelectedAndFound()
    {
        const CardFace face = aFace();
        writeCardsPdf(file(), {{face, doors(10)}});
        QCOMPARE(pagesOf(file()), 1);
        const CardStock stock = cardStocks().constFirst();
        const QStringList lines =
            QStringList{face.title, face.block, face.town,    face.secretary, face.role,
                        face.phone, face.venue, face.address, face.hours} +
            face.services;
        for (int card = 0; card < 10; ++card) {
            const QString text = textOf(file(), 1, stock.slot(card));
            for (const QString& line : lines)
                QVERIFY2(text.contains(withoutBlanks(line)), qPrintable(line + u" in "_qs + text));
            QVERIFY2(text.contains(u"法华镇路%1号第%2家面馆"_qs.arg(2 * card + 2).arg(card + 1)),
                     qPrintable(text));
        }
    }

    // What has room on a line of 7 points has them; two lines have room for 5.5.
    void forWhomACardIsMeantCanBeRead()
    {
        writeCardsPdf(file(),
                      {{aFace(),
                        {{u"Grill"_qs, u"剑河路5号"_qs},
                         {u"Christopher Montgomery-Featherstonehaugh & Söhne Grillroom"_qs,
                          u"剑河路1071弄22号101室"_qs}}}},
                      SheetOptions());
        const double large = lineHeightOf(file(), u"[^<]*Grill<"_qs);
        const double small = lineHeightOf(file(), u"[^<]*Grillroom<"_qs);
        QVERIFY2(small > 0 && large > 1.15 * small,
                 qPrintable(QString::number(large) + u' ' + QString::number(small)));
    }

    // As many lines as a card of a block has, none too long: nothing on it is under 7 points.
    void aFullCardCanBeRead_data()
    {
        QTest::addColumn<QStringList>("services");
        QTest::newRow("six short ones") << aFace().services;
        QTest::newRow("six, each a line of its own")
            << QStringList{u"歇脚饮水、热饭充电"_qs,       u"营业执照帮办、政策咨询"_qs,
                           u"租房与居住证指引"_qs,         u"流动党员报到、组织关系转接"_qs,
                           u"每周四免费法律咨询、调解"_qs, u"电动自行车免费检修、充电"_qs};
    }
    void aFullCardCanBeRead()
    {
        QFETCH(QStringList, services);
        CardFace face = aFace();
        face.address = u"番禺路381号1楼"_qs;
        face.services = services;
        const CardPainter card(face);
        QCOMPARE(card.problems(), QStringList());
        QVERIFY2(card.bodyPoints() >= 7, qPrintable(QString::number(card.bodyPoints())));
        writeCardsPdf(file(), {{face, doors(1)}}, SheetOptions());
        const double role = lineHeightOf(file(), face.role); // of 7 points
        const QStringList small{u"扫码存号码"_qs, face.venue, services.constLast(),
                                u"第1家面馆"_qs};
        for (const QString& text : small)
            QVERIFY2(lineHeightOf(file(), u"[^<]*"_qs + text) > role - 0.1, qPrintable(text));
        QCOMPARE(doorstep::test::pdfOverlaps(file()).join(u'\n'), QString());
    }

    // For whom a card is meant stands on it whole, whatever a shop is called.
    void longNamesStandWhole()
    {
        const QList<CardRecipient> recipients{
            {u"上海新泾镇剑河路社区惠民生活服务中心暨老字号永和豆浆油条早餐联合经营部"_qs,
             u"剑河路1999弄1888号楼底层商铺B区101-102-103室"_qs},
            {QString(60, u'W'), u"剑河路103号"_qs},
            {u"Christopher Montgomery-Featherstonehaugh & Söhne Grill and Delicatessen"_qs,
             u"剑河路1071弄22号"_qs},
            {u"上海新泾镇剑河路社区惠民生活服务中心"_qs, u"剑河路53弄5号101室"_qs},
            {u"张记面馆"_qs, u"剑河路5号"_qs}};
        writeCardsPdf(file(), {{aFace(), recipients}}, SheetOptions());
        // In the order in which it is drawn, so that two lines follow each other.
        const QString text = withoutBlanks(
            QString::fromUtf8(output(u"pdftotext"_qs, {u"-raw"_qs, file(), u"-"_qs})));
        for (const CardRecipient& one : recipients)
            QVERIFY2(text.contains(withoutBlanks(one.door + one.name)), qPrintable(text));
        QVERIFY2(!text.contains(u'…'), qPrintable(text));
        QCOMPARE(doorstep::test::pdfOverlaps(file()).join(u'\n'), QString());
    }

    void tenToAPage_data()
    {
        QTest::addColumn<int>("recipients");
        QTest::addColumn<int>("firstCard");
        QTest::addColumn<QList<int>>("onPages");
        QTest::newRow("blank sheet") << 0 << 1 << QList<int>{10};
        QTest::newRow("rest of a half-used sheet blank") << 0 << 8 << QList<int>{3};
        QTest::newRow("one") << 1 << 1 << QList<int>{1};
        QTest::newRow("just full") << 20 << 1 << QList<int>{10, 10};
        QTest::newRow("one over") << 21 << 1 << QList<int>{10, 10, 1};
        QTest::newRow("from the fourth") << 8 << 4 << QList<int>{7, 1};
        QTest::newRow("from the last") << 2 << 10 << QList<int>{1, 1};
    }
    void tenToAPage()
    {
        QFETCH(int, recipients);
        QFETCH(int, firstCard);
        QFETCH(QList<int>, onPages);
        SheetOptions options;
        options.firstCard = firstCard;
        const CardFace face = aFace();
        writeCardsPdf(file(), {{face, doors(recipients)}}, options);
        QCOMPARE(pagesOf(file()), onPages.size());
        QCOMPARE(sheetCount(recipients, options), onPages.size());
        for (int page = 0; page < onPages.size(); ++page)
            QCOMPARE(textOf(file(), page + 1).count(face.phone), onPages.at(page));
        const CardStock& stock = options.stock;
        QVERIFY(textOf(file(), 1, stock.slot(firstCard - 1)).contains(face.phone));
        if (firstCard > 1)
            QCOMPARE(textOf(file(), 1, stock.slot(firstCard - 2)), QString());
    }

    void everyStockKeepsItsCardsOnThePaper()
    {
        for (const CardStock& stock : cardStocks()) {
            for (int i = 0; i < stock.perSheet(); ++i)
                QVERIFY(QRectF(QPointF(), stock.page).contains(stock.slot(i)));
            SheetOptions options;
            options.stock = stock;
            writeCardsPdf(file(), {{aFace(), doors(stock.perSheet())}}, options);
            QCOMPARE(pagesOf(file()), 1);
            QCOMPARE(textOf(file()).count(aFace().phone), stock.perSheet());
        }
    }

    void phonesReadTheCodeExactly_data()
    {
        QTest::addColumn<QString>("content");
        const QrContact contact{u"张文静"_qs, u"13800138000"_qs, u"番禺街区党支部"_qs, {}, {}};
        QTest::newRow("vCard") << vCard(contact);
        QTest::newRow("MECARD") << meCard(contact);
        QTest::newRow("vCard of 49 modules") << vCard(
            {u"欧阳文静"_qs, u"021-62345678转802"_qs, u"番禺街区党支部"_qs, u"番禺路381号"_qs, {}});
        QTest::newRow("one of two phones") << qrContent(
            QrKind::MeCard, {u"张文静"_qs, u"13800138000/62345678"_qs, {}, {}, {}}, {});
        QTest::newRow("link") << u"https://example.cn/card?id=番禺街区"_qs;
        QTest::newRow("umlauts") << u"https://example.cn/Grüße/Übergröße"_qs;
    }
    void phonesReadTheCodeExactly()
    {
        QFETCH(QString, content);
        CardFace face = aFace();
        face.qrContent = content;
        writeCardsPdf(file(), {{face, doors(10)}});
        const QString read = QString::fromUtf8(
            output(u"zbarimg"_qs, {u"--quiet"_qs, u"--raw"_qs, rasterOf(file(), 200)}));
        QCOMPARE(read, (content + u'\n').repeated(10));
    }

    void longTextsShrinkThenAreRefusedByName_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("fits"); // smaller than usual
        QTest::addColumn<QString>("tooLong");
        const auto row = [](int field, const char* name, const QString& fits) {
            QTest::newRow(name) << field << QString::fromLatin1(name) << fits << fits.repeated(8);
        };
        row(0, "Secretary", u"阿卜杜热合曼买买提江"_qs);
        row(1, "Phone", u"021-62345678转8021"_qs);
        row(2, "Venue", u"哥伦比亚公园新就业群体党群服务中心暖新驿站"_qs);
        row(3, "Address",
            u"长宁区延安西路上生新所十一号楼一层近番禺路南门往里走到喷泉右手边第二家"_qs);
        row(4, "Hours", u"周一至周五早九点到晚八点半，周末早十点到晚五点"_qs);
        row(5, "Service 2", u"外卖骑手快递小哥免费健康体检预约"_qs);
    }
    void longTextsShrinkThenAreRefusedByName()
    {
        QFETCH(int, field);
        QFETCH(QString, name);
        QFETCH(QString, fits);
        QFETCH(QString, tooLong);
        CardFace face = aFace();
        QString* const fields[] = {&face.secretary, &face.phone, &face.venue,
                                   &face.address,   &face.hours, &face.services[1]};
        QString& text = *fields[field];
        writeCardsPdf(file(), {{face, {}}});
        const double usual = lineHeightOf(file(), text.left(3));

        text = fits;
        QCOMPARE(CardPainter(face).problems(), QStringList());
        writeCardsPdf(file(), {{face, {}}});
        const double shrunk = lineHeightOf(file(), text.left(3));
        QVERIFY2(shrunk > 0 && shrunk < usual, qPrintable(u"%1 of %2"_qs.arg(shrunk).arg(usual)));
        QCOMPARE(textOf(file()).count(text), 10);

        text = tooLong;
        const QStringList problems = CardPainter(face).problems();
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.constFirst().startsWith(name + u' '), qPrintable(problems.constFirst()));
        QVERIFY_EXCEPTION_THROWN(writeCardsPdf(file(), {{face, {}}}), Error);
    }

    void aSeventhServiceIsRefused()
    {
        CardFace face = aFace();
        face.services.append(u"代缴水电"_qs);
        QCOMPARE(CardPainter(face).problems().size(), 1);
    }

    void charactersWithoutAFontAreNamed()
    {
        CardFace face = aFace();
        QCOMPARE(CardPainter(face).warnings(), QStringList());
        const QString nobodyHasIt = QString::fromUcs4(U"\U000F1234");
        face.secretary = u"李𠮷"_qs + nobodyHasIt; // Noto Sans CJK has 𠮷
        const QStringList warnings = CardPainter(face).warnings();
        QCOMPARE(warnings.size(), 1);
        QVERIFY(warnings.constFirst().contains(nobodyHasIt));
        QVERIFY(!warnings.constFirst().contains(u"𠮷"_qs));
    }

    void calibrationMovesAndStretchesWhatIsPrinted()
    {
        writeCardsPdf(file(), {{aFace(), {}}});
        const QRectF plain = inkOf(file());
        SheetOptions options;
        options.calibration = {{1.5, -0.8}, 99, 101};
        writeCardsPdf(file(), {{aFace(), {}}}, options);
        const QRectF moved = inkOf(file());
        const auto near = [](double measured, double wanted) {
            return qAbs(measured - wanted) < 0.18; // two pixels of 300 dpi
        };
        QVERIFY(near(moved.left(), 1.5 + 0.99 * plain.left()));
        QVERIFY(near(moved.right(), 1.5 + 0.99 * plain.right()));
        QVERIFY(near(moved.top(), -0.8 + 1.01 * plain.top()));
        QVERIFY(near(moved.bottom(), -0.8 + 1.01 * plain.bottom()));
    }

    void measuredMarksUndoAPrintersFault()
    {
        // This printer puts a point p at (1.2, −2) + (1.01, 0.98) × p.
        const auto printed = [](QPointF p) {
            return QPointF(1.2 + 1.01 * p.x(), -2 + 0.98 * p.y());
        };
        const Calibration found = calibrationFromMarks(printed(firstMarkMm), printed(secondMarkMm));
        const QPointF wanted(105, 40);
        const QPointF sent(found.offsetMm.x() + wanted.x() * found.scaleXPercent / 100,
                           found.offsetMm.y() + wanted.y() * found.scaleYPercent / 100);
        QVERIFY(QLineF(printed(sent), wanted).length() < 1e-6);
        QVERIFY_EXCEPTION_THROWN((void)calibrationFromMarks(secondMarkMm, firstMarkMm), Error);
    }

    void stoppingLeavesTheOldFile()
    {
        keepOldFile();
        QList<int> steps;
        const auto stopAfterTwenty = [&](qint64 done, qint64 total) {
            steps.append(static_cast<int>(done));
            return done < 20 && total == 50;
        };
        QVERIFY_EXCEPTION_THROWN(writeCardsPdf(file(), {{aFace(), doors(50)}}, {}, stopAfterTwenty),
                                 Error);
        QCOMPARE(steps, (QList<int>{10, 20}));
        verifyOnlyTheOldFile();
    }

    void aFullDiskLeavesTheOldFileAndSaysSo()
    {
#ifdef Q_OS_UNIX
        keepOldFile();
        // A limit on the size of files fails a write as a full disk does, and is told by its name.
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{20'000, before.rlim_max};
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        QString message;
        try {
            writeCardsPdf(file(), {{ aFace(), doors(100) }});
        } catch (const Error& error) {
            message = error.message();
        }
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY2(message.contains(u"larger than a file may be"), qPrintable(message));
        QVERIFY(message.contains(u"cards.pdf"));
        verifyOnlyTheOldFile();
#else
        DOORSTEP_NEEDS(false, "A limit on the size of files is");
#endif
    }

    void cardsAreWrittenOffTheGuiThread()
    {
        const auto job = [this] {
            writeCardsPdf(file(), {{aFace(), doors(30)}});
        };
        std::async(std::launch::async, job).get();
        QCOMPARE(textOf(file(), 3).count(aFace().phone), 10);
    }

    void eachBlockBeginsOnASheetOfItsOwn()
    {
        CardFace other = aFace();
        other.secretary = u"李大为"_qs;
        SheetOptions options;
        options.firstCard = 9; // two places left on the first sheet only
        writeCardsPdf(file(), {{aFace(), doors(3)}, {other, doors(10)}}, options);
        QCOMPARE(textOf(file(), 1).count(u"张文静"_qs), 2);
        QCOMPARE(textOf(file(), 2).count(u"张文静"_qs), 1);
        QVERIFY(!textOf(file(), 2).contains(u"李大为"_qs));
        QCOMPARE(textOf(file(), 3).count(u"李大为"_qs), 10);
    }

    void aMissingFolderIsAnError()
    {
        QVERIFY_EXCEPTION_THROWN(
            writeCardsPdf(m_folder.filePath(u"none/cards.pdf"_qs), {{aFace(), {}}}), Error);
    }

    void fontsAreSubset()
    {
        writeCardsPdf(file(), {{aFace(), doors(10)}});
        // Noto Sans CJK is a file of 16 MB or more for each weight.
        QVERIFY(QFileInfo(file()).size() < 200'000);
        QVERIFY(!output(u"pdffonts"_qs, {file()}).contains("Type 3"));
    }

private:
    [[nodiscard]] QString file() const
    {
        return m_folder.filePath(u"cards.pdf"_qs);
    }

    void keepOldFile() const
    {
        QFile old(file());
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    void verifyOnlyTheOldFile() const
    {
        QFile old(file());
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "old");
        const QStringList left = QDir(m_folder.path()).entryList({u"cards.pdf*"_qs}, QDir::Files);
        QCOMPARE(left.filter(QRegularExpression(u"png$"_qs)).size() + 1, left.size());
    }

    QTemporaryDir m_folder;
};

DOORSTEP_TEST(tst_Cards);
#include "tst_Cards.moc"
