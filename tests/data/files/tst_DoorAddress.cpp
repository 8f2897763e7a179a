// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/DoorAddress.h"
#include "tests/support/TestRegistry.h"

#include <algorithm>
#include <random>

using namespace doorstep;

namespace {

struct Door
{
    QString lane;
    QString number;
    QString room;

    bool operator==(const Door&) const = default;
};

QByteArray keyOf(const Door& door)
{
    return walkKey(door.lane, door.number, door.room);
}

// As somebody meets them, walking up the street from its low end.
const QList<Door> street{
    {{}, u"1"_qs, {}},
    {{}, u"2"_qs, {}},
    {{}, u"9号"_qs, {}},
    {{}, u"10号"_qs, {}},
    {{}, u"12号"_qs, {}},
    {{}, u"12号"_qs, u"B1"_qs},
    {{}, u"12号"_qs, u"B1-05"_qs},
    {{}, u"12号"_qs, u"B2"_qs},
    {{}, u"12号"_qs, u"101"_qs},
    {{}, u"12号"_qs, u"102室"_qs},
    {{}, u"12号"_qs, u"102A"_qs},
    {{}, u"12号"_qs, u"201"_qs},
    {{}, u"12号"_qs, u"1001"_qs},
    {{}, u"12号"_qs, u"A101"_qs},
    {{}, u"12号"_qs, u"B101"_qs},
    {{}, u"12号"_qs, u"商铺A-2"_qs},
    {{}, u"12号"_qs, u"商铺A-12"_qs},
    {{}, u"12甲号"_qs, {}},
    {{}, u"12乙"_qs, {}},
    {{}, u"12丙"_qs, {}},
    {{}, u"12A号"_qs, {}},
    {{}, u"12B号"_qs, {}},
    {{}, u"12-14号"_qs, {}},
    {{}, u"12-102号"_qs, {}},
    {{}, u"12、14号"_qs, {}},
    {u"12弄"_qs, u"1号"_qs, {}},
    {u"12甲弄"_qs, u"1号"_qs, {}},
    {{}, u"13号"_qs, {}},
    {{}, u"87"_qs, {}},
    {{}, u"88"_qs, {}},
    {u"88"_qs, u"1"_qs, u"101"_qs},
    {u"88"_qs, u"3"_qs, {}},
    {u"88"_qs, u"3"_qs, u"地下1层"_qs},
    {u"88"_qs, u"3"_qs, u"101"_qs},
    {u"88"_qs, u"3"_qs, u"102"_qs},
    {u"88"_qs, u"3"_qs, u"1001"_qs},
    {u"88"_qs, u"3号楼"_qs, {}},
    {u"88"_qs, u"12"_qs, u"101"_qs},
    {u"88"_qs, u"102"_qs, {}},
    {u"88"_qs, u"门卫室"_qs, {}},
    {u"88"_qs, {}, {}},
    {u"88"_qs, {}, u"101"_qs},
    {u"88弄2支弄"_qs, u"1"_qs, {}},
    {u"88弄12支弄"_qs, u"1"_qs, {}},
    {{}, u"89"_qs, {}},
    {{}, u"102号"_qs, {}},
    {{}, u"1178号"_qs, {}},
    {{}, u"99999999999999999999999999号"_qs, {}},
    {{}, u"菜场门口"_qs, {}},
    {{}, {}, {}},
};

} // namespace

class tst_DoorAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShuffledStreetSortsIntoWalkingOrder()
    {
        std::mt19937 random(20261001);
        for (int round = 0; round < 20; ++round) {
            QList<Door> doors = street;
            std::shuffle(doors.begin(), doors.end(), random);
            std::sort(doors.begin(), doors.end(),
                      [](const Door& a, const Door& b) { return keyOf(a) < keyOf(b); });
            for (qsizetype i = 0; i < street.size(); ++i) {
                QVERIFY2(doors.at(i) == street.at(i),
                         qPrintable(u"place %1: %2|%3|%4"_qs.arg(i).arg(
                             doors.at(i).lane, doors.at(i).number, doors.at(i).room)));
            }
        }
    }

    void theSameDoorHasOneKeyHoweverItIsWritten_data()
    {
        QTest::addColumn<QStringList>("one");
        QTest::addColumn<QStringList>("other");
        const auto row = [](const char* name, const QStringList& one, const QStringList& other) {
            QTest::newRow(name) << one << other;
        };
        row("with and without suffix", {u"88弄"_qs, u"3号"_qs, u"102室"_qs},
            {u"88"_qs, u"3"_qs, u"102"_qs});
        row("full width and blanks", {u"８８ 弄"_qs, u" ３号"_qs, u"１０２"_qs},
            {u"88"_qs, u"3"_qs, u"102"_qs});
        row("lower case", {u""_qs, u"12a"_qs, u"b1"_qs}, {u""_qs, u"12A"_qs, u"B1"_qs});
        row("leading zero", {u""_qs, u"012"_qs, u"0102"_qs}, {u""_qs, u"12"_qs, u"102"_qs});
        row("dash shapes", {u""_qs, u"12号—14号"_qs, u""_qs}, {u""_qs, u"12-14"_qs, u""_qs});
        row("a dash for no lane", {u"-"_qs, u"12"_qs, u"/"_qs}, {u""_qs, u"12"_qs, u""_qs});
        row("ordinal lane", {u"第88弄"_qs, u"3"_qs, u""_qs}, {u"88"_qs, u"3"_qs, u""_qs});
    }
    void theSameDoorHasOneKeyHoweverItIsWritten()
    {
        QFETCH(QStringList, one);
        QFETCH(QStringList, other);
        QCOMPARE(walkKey(one.at(0), one.at(1), one.at(2)),
                 walkKey(other.at(0), other.at(1), other.at(2)));
    }

    void rubbishComesAfterNumbersAndBeforeNothing_data()
    {
        QTest::addColumn<QString>("number");
        QTest::newRow("words") << u"路口"_qs;
        QTest::newRow("character beyond the BMP") << u"𠮷号"_qs;
        QTest::newRow("half a surrogate pair") << QString(QChar(0xD842));
        QTest::newRow("other digits") << u"٣"_qs;
        QTest::newRow("a zero character") << QString(QChar(0)) + u"x"_qs;
        QTest::newRow("very long") << QString(100000, u'路');
    }
    void rubbishComesAfterNumbersAndBeforeNothing()
    {
        QFETCH(QString, number);
        QVERIFY(walkKey({}, u"99999"_qs, {}) < walkKey({}, number, {}));
        QVERIFY(walkKey({}, number, {}) < walkKey({}, {}, {}));
    }

    void theSideIsThatOfThePlaceOnTheStreet_data()
    {
        QTest::addColumn<QString>("lane");
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("side");
        const auto row = [](const char* name, const QString& lane, const QString& number,
                            StreetSide side) {
            QTest::newRow(name) << lane << number << static_cast<int>(side);
        };
        row("odd door", {}, u"1177号"_qs, StreetSide::Odd);
        row("even door", {}, u"1178"_qs, StreetSide::Even);
        row("the lane decides", u"88弄"_qs, u"3"_qs, StreetSide::Even);
        row("a range counts by its beginning", {}, u"13-18"_qs, StreetSide::Odd);
        row("added letter", {}, u"12甲"_qs, StreetSide::Even);
        row("no number", {}, {}, StreetSide::None);
        row("words", {}, u"路口3"_qs, StreetSide::None);
    }
    void theSideIsThatOfThePlaceOnTheStreet()
    {
        QFETCH(QString, lane);
        QFETCH(QString, number);
        QTEST(static_cast<int>(sideOf(lane, number)), "side");
    }

    void partsAreStoredPlainAndPrintedWhole_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QStringList>("stored");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char* name, const QStringList& typed, const QStringList& stored,
                            const QString& printed) {
            QTest::newRow(name) << typed << stored << printed;
        };
        row("lane, number and room", {u"仙霞西路"_qs, u"88弄"_qs, u"3号"_qs, u"102室"_qs, u""_qs},
            {u"仙霞西路"_qs, u"88"_qs, u"3"_qs, u"102"_qs, u""_qs}, u"仙霞西路88弄3号102室"_qs);
        row("full width", {u"福泉路"_qs, u""_qs, u"４９５－４９７号"_qs, u""_qs, u""_qs},
            {u"福泉路"_qs, u""_qs, u"495-497"_qs, u""_qs, u""_qs}, u"福泉路495-497号"_qs);
        row("added stem and letter", {u"北翟路"_qs, u"12甲弄"_qs, u"12a号"_qs, u""_qs, u""_qs},
            {u"北翟路"_qs, u"12甲"_qs, u"12A"_qs, u""_qs, u""_qs}, u"北翟路12甲弄12A号"_qs);
        row("words stay", {u"北翟路"_qs, u""_qs, u"3号楼"_qs, u"商铺 a-12"_qs, u""_qs},
            {u"北翟路"_qs, u""_qs, u"3号楼"_qs, u"商铺A-12"_qs, u""_qs}, u"北翟路3号楼商铺A-12"_qs);
        row("branch lane", {u"可乐路"_qs, u"899弄12支弄"_qs, u"5"_qs, u""_qs, u""_qs},
            {u"可乐路"_qs, u"899弄12支弄"_qs, u"5"_qs, u""_qs, u""_qs}, u"可乐路899弄12支弄5号"_qs);
        row("basement and remark", {u"可乐路"_qs, u""_qs, u"5"_qs, u"b1"_qs, u"近平塘路"_qs},
            {u"可乐路"_qs, u""_qs, u"5"_qs, u"B1"_qs, u"近平塘路"_qs},
            u"可乐路5号B1（近平塘路）"_qs);
        row("several numbers", {u"福泉路"_qs, u""_qs, u"201号/203和205号"_qs, u""_qs, u""_qs},
            {u"福泉路"_qs, u""_qs, u"201、203、205"_qs, u""_qs, u""_qs},
            u"福泉路201、203、205号"_qs);
        row("several lanes", {u"福泉路"_qs, u"53弄、56弄"_qs, u""_qs, u""_qs, u""_qs},
            {u"福泉路"_qs, u"53、56"_qs, u""_qs, u""_qs, u""_qs}, u"福泉路53、56弄"_qs);
        row("doors in two lanes", {u"福泉路"_qs, u"53弄"_qs, u"143号、56弄5号"_qs, u""_qs, u""_qs},
            {u"福泉路"_qs, u"53"_qs, u"143、56弄5"_qs, u""_qs, u""_qs},
            u"福泉路53弄143号、56弄5号"_qs);
        row("two letters of a house", {u"福泉路"_qs, u""_qs, u"443甲/乙号"_qs, u""_qs, u""_qs},
            {u"福泉路"_qs, u""_qs, u"443甲、443乙"_qs, u""_qs, u""_qs}, u"福泉路443甲、443乙号"_qs);
        row("several rooms stay", {u"福泉路"_qs, u""_qs, u"5"_qs, u"101/102室"_qs, u""_qs},
            {u"福泉路"_qs, u""_qs, u"5"_qs, u"101/102"_qs, u""_qs}, u"福泉路5号101/102"_qs);
        row("nothing", {u""_qs, u""_qs, u""_qs, u""_qs, u""_qs},
            {u""_qs, u""_qs, u""_qs, u""_qs, u""_qs}, {});
    }
    void partsAreStoredPlainAndPrintedWhole()
    {
        QFETCH(QStringList, typed);
        const DoorAddress door =
            normalised({typed.at(0), typed.at(1), typed.at(2), typed.at(3), typed.at(4)});
        QTEST(QStringList({door.street, door.lane, door.number, door.room, door.remark}), "stored");
        QTEST(doorText(door), "printed");
        QCOMPARE(normalised(door), door);
    }
};

DOORSTEP_TEST(tst_DoorAddress);
#include "tst_DoorAddress.moc"
