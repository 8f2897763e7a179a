// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/print/WalkSheet.h"

#include <QPrinter>

using namespace doorstep;
using namespace doorstep::test;

namespace {

QList<Door> sheetDoors(int count, const QString& street = u"福泉路"_qs)
{
    QList<Door> all;
    for (int i = 1; i <= count; ++i) {
        Door door;
        door.name = u"第%1家店"_qs.arg(i);
        door.street = street;
        door.door = u"%1弄"_qs.arg(1000 + i);
        door.phone = u"021-6%1"_qs.arg(i, 7, 10, QChar(u'0'));
        all.append(door);
    }
    return all;
}

WalkSheetHeading heading(const QString& street)
{
    return {u"第四街区"_qs, street, QDate(2026, 10, 8), u"周敏华"_qs};
}

} // namespace

class tst_WalkSheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString file() const { return m_folder.filePath(u"walk.pdf"_qs); }

private Q_SLOTS:
    void initTestCase() { DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils"); }

    void eachDoorStandsOnceUnderItsLineNumber()
    {
        writeWalkSheetPdf(file(), sheetDoors(47), heading(u"福泉路"_qs));
        const QString all = pdfText(file());
        for (int i = 1; i <= 47; ++i) {
            QCOMPARE(all.count(u"第%1家店"_qs.arg(i)), 1);
            QCOMPARE(all.count(u"%1弄"_qs.arg(1000 + i)), 1);
        }
        // Line 40 stands between the upper and the lower text of the fortieth door.
        const QString page = pdfText(file(), 2);
        QVERIFY(QRegularExpression(u"第40家店021-6000004040M?.*1040弄"_qs).match(page).hasMatch());
    }

    void theHeadingStandsOnEachPageWithItsNumber()
    {
        writeWalkSheetPdf(file(), sheetDoors(47), heading(u"福泉路"_qs));
        const int pages = pdfPages(file());
        QVERIFY(pages >= 2);
        for (int page = 1; page <= pages; ++page) {
            const QString text = pdfText(file(), page);
            for (const QString& part :
                 {u"第四街区"_qs, u"福泉路"_qs, u"2026-10-08"_qs, u"周敏华"_qs})
                QVERIFY2(text.contains(part), qPrintable(part + text));
            QVERIFY(text.contains(u"Page%1of%2"_qs.arg(page).arg(pages)));
        }
    }

    void aStreetIsNamedAgainOnThePageThatGoesOnWithIt()
    {
        writeWalkSheetPdf(file(), sheetDoors(3, u"剑河路"_qs) + sheetDoors(40, u"茅台路"_qs),
                          heading({}));
        QCOMPARE(pdfText(file(), 1).count(u"剑河路"_qs), 1);
        QCOMPARE(pdfText(file(), 1).count(u"茅台路"_qs), 1);
        QCOMPARE(pdfText(file(), 2).count(u"剑河路"_qs), 0);
        QCOMPARE(pdfText(file(), 2).count(u"茅台路"_qs), 1);
    }

    void whatAWalkNeedsStandsBesideTheDoor()
    {
        QList<Door> one = sheetDoors(1);
        one[0].lastVisitAt = atTime(QDate(2026, 9, 12), QTime(10, 0));
        one[0].openNeeds = 2;
        one[0].prefers = u"电话 晚间"_qs;
        writeWalkSheetPdf(file(), one, heading(u"福泉路"_qs));
        const QString text = pdfText(file());
        // 12 September to 8 October: 18 + 8 days
        for (const QString& part :
             {u"021-60000001"_qs, u"09-12(26d)"_qs, u"needs2"_qs, u"nocard"_qs, u"电话晚间"_qs})
            QVERIFY2(text.contains(part), qPrintable(part + u" in "_qs + text));
    }

    // It is read in the street: what is known of a door is hardly smaller than its name (10.5 pt).
    void whatIsKnownIsLargeEnough()
    {
        QList<Door> one = sheetDoors(1);
        one[0].name = u"Grill"_qs;
        one[0].lastVisitAt = atTime(QDate(2026, 9, 12), QTime(10, 0));
        one[0].openNeeds = 2;
        writeWalkSheetPdf(file(), one, heading(u"福泉路"_qs));
        const QString boxes = outputOf(u"pdftotext"_qs, {u"-bbox"_qs, file(), u"-"_qs});
        const auto heightOf = [&boxes](const QString& word) {
            const auto found =
                QRegularExpression(
                    u"yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">%1<"_qs.arg(word))
                    .match(boxes);
            return found.captured(2).toDouble() - found.captured(1).toDouble();
        };
        QVERIFY2(heightOf(u"Grill"_qs) > 0, qPrintable(boxes));
        QVERIFY2(heightOf(u"card"_qs) > 0.75 * heightOf(u"Grill"_qs), qPrintable(boxes));
    }

    void theTeamThatGoesStandsOnEachPage()
    {
        WalkSheetHeading head = heading({});
        head.team = u"鑫能量走访服务团: 周敏华 (leader)、李强"_qs;
        writeWalkSheetPdf(file(), sheetDoors(47), head);
        for (int page = 1; page <= pdfPages(file()); ++page)
            QVERIFY(pdfText(file(), page).contains(QString(head.team).remove(u' ')));
    }

    // Names, doors and phones of offices, whole: the paper is what one has at the door.
    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("door");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("prefers");
        const QString three = u"13901862233 / 021-62391188-8012 / 13901862244"_qs;
        QTest::newRow("all of them long")
            << u"上海新泾镇剑河路社区惠民生活服务中心暨老字号永和豆浆油条早餐联合经营部"_qs
            << u"剑河路1999弄1888号楼底层商铺B区101-102-103室"_qs << three << u"电话 晚间"_qs;
        QTest::newRow("one word") << QString(60, u'W') << u"剑河路103号"_qs << u"13901862244"_qs
                                  << u"微信 工作日上午 先发消息"_qs;
        QTest::newRow("a little too long")
            << u"上海惠民生活服务中心联合经营部分店"_qs << u"1999弄1888号底层商铺B区101室"_qs
            << u"13901862233 / 13901862244"_qs << QString();
        QTest::newRow("no phone") << u"上海新泾镇剑河路社区惠民生活服务中心暨老字号早餐"_qs
                                  << u"107号"_qs << QString() << u"电话 晚间"_qs;
        QTest::newRow("foreign") << u"Christopher Montgomery-Featherstonehaugh & Söhne Grill"_qs
                                 << u"109号"_qs << three << QString();
    }
    void nothingIsCut()
    {
        QFETCH(QString, name);
        QFETCH(QString, door);
        QFETCH(QString, phone);
        QFETCH(QString, prefers);
        QList<Door> doors = sheetDoors(30);
        for (Door& each : doors) {
            each.name = name;
            each.door = door;
            each.phone = phone;
            each.prefers = prefers;
        }
        writeWalkSheetPdf(file(), doors, heading({}));
        // In the order in which it is drawn, so that lines of a cell follow each other.
        const QString text = outputOf(u"pdftotext"_qs, {u"-raw"_qs, file(), u"-"_qs})
                                 .remove(QRegularExpression(u"\\s"_qs))
                                 .normalized(QString::NormalizationForm_KC);
        for (const QString& whole : {name, door, prefers}) {
            const QString plain = QString(whole).remove(u' ');
            QVERIFY2(plain.isEmpty() || text.count(plain) == doors.size(),
                     qPrintable(whole + u" in "_qs + text.left(2000)));
        }
        for (const QString& number : phone.split(u" / "_qs, Qt::SkipEmptyParts))
            QCOMPARE(text.count(number), doors.size());
        QVERIFY(!text.contains(u'…') && !text.contains(u"..."));
        QCOMPARE(pdfOverlaps(file()).join(u'\n'), QString());
    }

    void theFootersStandBesideOrBelowEachOther()
    {
        writeWalkSheetPdf(file(), sheetDoors(3), heading({}));
        const QString text = pdfText(file());
        QVERIFY2(text.contains(u"Foryourownuse:keepitbyyou,thenlockitawayorshredit."),
                 qPrintable(text));
        QVERIFY(text.contains(u"typeitinbylinenumberintheevening."));
        QCOMPARE(pdfOverlaps(file()).join(u'\n'), QString());
    }

    void eachWalkBeginsOnAPageAndCountsItsOwn()
    {
        writeWalkSheetPdf(file(), QList<WalkSheet>{{heading(u"福泉路"_qs), sheetDoors(30)},
                                                   {heading(u"北翟路"_qs), sheetDoors(2)}});
        QCOMPARE(pdfPages(file()), 3);
        QVERIFY(pdfText(file(), 2).contains(u"Page2of2"_qs));
        QVERIFY(pdfText(file(), 3).contains(u"Page1of1"_qs));
        QVERIFY(pdfText(file(), 3).contains(u"第1家店"_qs));
    }

    void aWalkToNobodyIsRefusedAndCancellingLeavesTheOldFile()
    {
        writeWalkSheetPdf(file(), sheetDoors(1), heading({}));
        const qint64 size = QFileInfo(file()).size();
        QVERIFY_EXCEPTION_THROWN(writeWalkSheetPdf(file(), QList<Door>{}, heading({})), Error);
        QVERIFY_EXCEPTION_THROWN(writeWalkSheetPdf(file(), sheetDoors(90), heading({}),
                                                   [](qint64 done, qint64) { return done < 2; }),
                                 Error);
        QCOMPARE(QFileInfo(file()).size(), size);
    }
};

DOORSTEP_TEST(tst_WalkSheet);
#include "tst_WalkSheet.moc"
