// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "tests/support/TestRegistry.h"
#include "ui/print/QrCode.h"

using namespace doorstep;

class tst_QrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // ISO/IEC 18004 table 7: bytes that fit at level M, and modules = 17 + 4 × version.
    void theSmallestVersionIsTaken_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("modules");
        QTest::newRow("version 1, full") << 14 << 21;
        QTest::newRow("version 2") << 15 << 25;
        QTest::newRow("version 5, full") << 84 << 37;
        QTest::newRow("version 8, full") << 152 << 49;
        QTest::newRow("version 9") << 153 << 53;
        QTest::newRow("version 40, full") << 2331 << 177;
    }
    void theSmallestVersionIsTaken()
    {
        QFETCH(int, bytes);
        QTEST(makeQrCode(QString(bytes, u'a')).modules, "modules");
    }

    void whatNoCodeHoldsIsRefusedWithAdvice()
    {
        try {
            (void)makeQrCode(QString(2332, u'a'));
            QFAIL("2,332 bytes were accepted");
        } catch (const Error& error) {
            QVERIFY(error.message().contains(u"too long"));
            QVERIFY(error.message().contains(u"shorter link"));
        }
    }

    void fineModulesAreWarnedAbout_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<double>("side");
        QTest::addColumn<QString>("says");
        // 49 modules: 0.41 mm in 20 mm, 0.31 mm in 15 mm; 53 modules: 0.38 mm in 20 mm.
        QTest::newRow("just coarse enough") << QString(152, u'a') << 20.0 << QString();
        QTest::newRow("one byte more") << QString(153, u'a') << 20.0 << u"0.38 mm"_qs;
        QTest::newRow("smaller symbol") << QString(152, u'a') << 15.0 << u"0.31 mm"_qs;
        QTest::newRow("vCard") << u"BEGIN:VCARD"_qs + QString(150, u'a') << 20.0 << u"MECARD"_qs;
        QTest::newRow("Chinese counts three bytes") << QString(51, u'字') << 20.0 << u"0.38 mm"_qs;
        QTest::newRow("nothing to encode") << QString() << 20.0 << QString();
    }
    void fineModulesAreWarnedAbout()
    {
        QFETCH(QString, content);
        QFETCH(double, side);
        QFETCH(QString, says);
        const std::optional<QString> warning = qrWarning(content, side);
        QCOMPARE(warning.has_value(), !says.isEmpty());
        QVERIFY2(!warning || warning->contains(says), qPrintable(warning.value_or(QString())));
    }

    void noHairlineShowsBetweenModulesAtAnOddSize()
    {
        const QrCode code = makeQrCode(u"MECARD:N:张文静;TEL:13800138000;;"_qs);
        constexpr double module = 7.3; // pixels
        const double side = module * code.modules;
        QImage image(QSize(qCeil(side), qCeil(side)), QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        drawQrCode(painter, qrRectangles(code), code.modules, QRectF(0, 0, side, side));
        painter.end();
        const auto greyAt = [&](double row, double column) {
            return qGray(image.pixel(qFloor(column * module), qFloor(row * module)));
        };
        for (int row = 0; row < code.modules; ++row) {
            for (int column = 0; column < code.modules; ++column) {
                QCOMPARE(greyAt(row + 0.5, column + 0.5) < 128, code.at(row, column));
                if (!code.at(row, column))
                    continue;
                if (column + 1 < code.modules && code.at(row, column + 1))
                    QVERIFY(greyAt(row + 0.5, column + 1) < 8);
                if (row + 1 < code.modules && code.at(row + 1, column))
                    QVERIFY(greyAt(row + 1, column + 0.5) < 8);
            }
        }
    }
};

DOORSTEP_TEST(tst_QrCode);
#include "tst_QrCode.moc"
