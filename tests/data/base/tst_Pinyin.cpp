// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/spelling/Fold.h"
#include "data/base/spelling/Pinyin.h"
#include "tests/support/Fixture.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::fixtureRows;

namespace {

QStringList readingsOf(const QString& character)
{
    QStringList all;
    for (const std::string_view reading : readings(character.toUcs4().value(0)))
        all.append(QString::fromLatin1(reading.data(), qsizetype(reading.size())));
    all.sort();
    return all;
}

} // namespace

class tst_Pinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // From the 现代汉语词典; a reading too many costs a wrong hit, one too few hides a subject.
    void aCharacterHasAllItsCommonReadings_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QString>("expected");
        QTest::newRow("long, to grow") << u"长"_qs << u"chang zhang"_qs;
        QTest::newRow("profession, to go") << u"行"_qs << u"hang heng xing"_qs;
        QTest::newRow("once") << u"曾"_qs << u"ceng zeng"_qs;
        QTest::newRow("enemy, Qiu") << u"仇"_qs << u"chou qiu"_qs;
        QTest::newRow("single, Shan, Chanyu") << u"单"_qs << u"chan dan shan"_qs;
        QTest::newRow("untie, Xie") << u"解"_qs << u"jie xie"_qs;
        QTest::newRow("joy, music") << u"乐"_qs << u"le yue"_qs;
        QTest::newRow("Xinzhuang") << u"莘"_qs << u"shen xin"_qs;
        QTest::newRow("u with two dots") << u"女"_qs << u"nv"_qs;
        QTest::newRow("four tones, one reading") << u"妈"_qs << u"ma"_qs;
        QTest::newRow("round zero") << u"〇"_qs << u"ling"_qs;
        QTest::newRow("beyond the BMP") << u"𠮷"_qs << u"ji"_qs;
        QTest::newRow("a letter") << u"a"_qs << QString();
        QTest::newRow("kana") << u"の"_qs << QString();
    }
    void aCharacterHasAllItsCommonReadings()
    {
        QFETCH(QString, character);
        QFETCH(QString, expected);
        QCOMPARE(readingsOf(character), expected.split(u' ', Qt::SkipEmptyParts));
    }

    void everyCharacterOfGbkIsKnown()
    {
        // Units of measure made in Japan and one of the Qing customs: not read in Chinese.
        const QString unread = u"兙兡嗧桛烪瓧瓰瓱瓼甅"_qs;
        QString missing;
        for (char32_t c = 0x4E00; c <= 0x9FA5; ++c) {
            if (readings(c).empty())
                missing.append(QString::fromUcs4(&c, 1));
        }
        QCOMPARE(missing, unread);
    }

    void theStandardCharactersBeyondTheBmpAreKnown()
    {
        // Where pinyin-data gives what the 通用规范汉字字典 does not.
        const QString otherwise = u"𫐓𬇙𬕂𬘭𬭬𬮿"_qs;
        const QList<QStringList> rows = fixtureRows(u"search/nonbmp_in_8105.tsv"_qs);
        QCOMPARE(rows.size(), 196);
        for (const QStringList& row : rows) {
            const QStringList known = readingsOf(row[0]);
            QVERIFY2(!known.isEmpty(), qPrintable(row[0]));
            const QString theirs = QString::fromStdU32String(fold(row[4].section(u',', 0, 0)));
            QVERIFY2(known.contains(theirs) || otherwise.contains(row[0]),
                     qPrintable(row.join(u' ')));
        }
    }

    void aSurnameIsSpelledAsANameAndAsAWord()
    {
        const QList<QStringList> rows = fixtureRows(u"search/surname_polyphones.tsv"_qs);
        QCOMPARE(rows.size(), 25);
        for (const QStringList& row : rows) {
            const QList<uint> characters = row[0].toUcs4();
            for (const QString& said : {row[1], row[2]}) {
                const QStringList syllables = said.split(u' ');
                for (qsizetype i = 0; i < characters.size(); ++i) {
                    const char32_t c = characters[i];
                    QVERIFY2(readingsOf(QString::fromUcs4(&c, 1)).contains(syllables[i]),
                             qPrintable(row[0] + u' ' + said));
                }
            }
        }
    }

    void realNamesAreSpelledByInitialsAndInFull()
    {
        const QList<QStringList> rows = fixtureRows(u"search/pinyin_initials.tsv"_qs);
        QCOMPARE(rows.size(), 600);
        for (const QStringList& row : rows) {
            QVERIFY2(spells(row[2], row[1]), qPrintable(row[1] + u' ' + row[2]));
            QVERIFY2(spells(row[3], row[1]), qPrintable(row[1] + u' ' + row[3]));
        }
    }

    void lettersSpellAPieceOfAText_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("spelled");
        const auto row = [](const char* name, const QString& query, const QString& text, bool is) {
            QTest::newRow(name) << query << text << is;
        };
        row("initials", u"xxl"_qs, u"仙霞路"_qs, true);
        row("initials from the second", u"xl"_qs, u"仙霞路"_qs, true);
        row("in full", u"xianxia"_qs, u"仙霞路"_qs, true);
        row("mixed", u"xianxl"_qs, u"仙霞路"_qs, true);
        row("the last begun", u"xianxi"_qs, u"仙霞路"_qs, true);
        row("one in the middle begun", u"xianxil"_qs, u"仙霞路"_qs, false);
        row("capitals", u"XxL"_qs, u"仙霞路"_qs, true);
        row("a character among letters", u"仙xl"_qs, u"仙霞路"_qs, true);
        row("two letters for zh", u"zhsl"_qs, u"中山路"_qs, true);
        row("with a number", u"fql495"_qs, u"福泉路495弄"_qs, true);
        row("either reading: c", u"cnl"_qs, u"长宁路"_qs, true);
        row("either reading: z", u"znl"_qs, u"长宁路"_qs, true);
        row("a bank in full", u"yinhang"_qs, u"上海银行"_qs, true);
        row("latin stays latin", u"kfcc"_qs, u"KFC（长宁店）"_qs, true);
        row("tones typed", u"lǜyuán"_qs, u"绿园"_qs, true);
        row("apostrophe", u"xi'an"_qs, u"西安路"_qs, true);
        row("wrong order", u"lx"_qs, u"仙霞路"_qs, false);
        row("a character left out", u"xianl"_qs, u"仙霞西路"_qs, false);
        row("longer than the text", u"xxll"_qs, u"仙霞路"_qs, false);
        row("not a letter of it", u"b"_qs, u"仙霞路"_qs, false);
        row("beyond the BMP", u"jyj"_qs, u"𠮷野家"_qs, true);
        row("traditional", u"cnl"_qs, u"長寧路"_qs, true);
    }
    void lettersSpellAPieceOfAText()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QTEST(spells(query, text), "spelled");
    }

    void oneSpellingForManyWays_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("folded");
        QTest::newRow("width and case") << u"ＫＦＣ（长宁店）"_qs << u"kfc长宁店"_qs;
        QTest::newRow("traditional") << u"長寧區遵義路"_qs << u"长宁区遵义路"_qs;
        QTest::newRow("a dash between digits stays") << u"495－3"_qs << u"495-3"_qs;
        QTest::newRow("any other goes") << u"福泉路-甲-3"_qs << u"福泉路甲3"_qs;
        QTest::newRow("accents") << u"Café Münster"_qs << u"cafemvnster"_qs;
        QTest::newRow("nothing left") << u"（）· "_qs << QString();
    }
    void oneSpellingForManyWays()
    {
        QFETCH(QString, written);
        QTEST(QString::fromStdU32String(fold(written)), "folded");
    }
};

DOORSTEP_TEST(tst_Pinyin);
#include "tst_Pinyin.moc"
