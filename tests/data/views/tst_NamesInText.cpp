// SPDX-License-Identifier: GPL-3.0-or-later
// Names in running text: of persons whom nobody knows, and those glued to what stands beside them.
#include "data/files/checks/Caller.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/KnownWords.h"
#include "data/files/checks/Signers.h"
#include "data/records/people/Mask.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace doorstep;
using namespace doorstep::test;

namespace {

struct SaidText
{
    const char* name;
    QString text;
    QString masked; // empty: as it is
};

const std::vector<SaidText>& kinInText()
{
    static const std::vector<SaidText> all{
        {"a wife in the shop", u"其妻慕容雪在店"_qs, u"其妻慕容*在店"_qs},
        {"a wife who helps", u"其妻冯采薇在店里帮忙"_qs, u"其妻冯**在店里帮忙"_qs},
        {"a wife who looks after it", u"其妻冯采薇看店，说房租高"_qs, u"其妻冯**看店，说房租高"_qs},
        {"a wife, spelled out", u"其妻子冯采薇接待"_qs, u"其妻子冯**接待"_qs},
        {"a husband", u"其夫冯远征说好"_qs, u"其夫冯**说好"_qs},
        {"a husband who is out", u"丈夫冯远征外出"_qs, u"丈夫冯**外出"_qs},
        {"a son", u"其子冯小宝接手"_qs, u"其子冯**接手"_qs},
        {"a daughter", u"女儿冯小贝在店"_qs, u"女儿冯**在店"_qs},
        {"an old woman's word", u"老婆冯采薇在店"_qs, u"老婆冯**在店"_qs},
        {"a husband's", u"老公冯远征不在"_qs, u"老公冯**不在"_qs},
        {"a spouse", u"爱人冯采薇接待"_qs, u"爱人冯**接待"_qs},
        {"a brother", u"其弟冯二虎在店"_qs, u"其弟冯**在店"_qs},
        {"an elder brother", u"哥哥冯大虎接电话"_qs, u"哥哥冯**接电话"_qs},
        {"a father", u"父亲冯大山在"_qs, u"父亲冯**在"_qs},
        {"a father-in-law", u"岳父冯大山看店"_qs, u"岳父冯**看店"_qs},
        {"the wife of the keeper", u"店主妻子冯采薇告知"_qs, u"店主妻子冯**告知"_qs},
        {"behind another word for a person", u"负责人不在其妻慕容雪在店"_qs,
         u"负责人不在其妻慕容*在店"_qs},
        {"a name of two", u"妻子王芳说好"_qs, u"妻子王*说好"_qs},
        {"who answers for it", u"负责人冯采薇不在"_qs, u"负责人冯**不在"_qs},

        {"no name of the wife", u"其妻在店"_qs, {}},
        {"a wife is out", u"其妻不在店"_qs, {}},
        {"a wife is glad", u"其妻高兴接受"_qs, {}},
        {"children at school", u"其子女上学难"_qs, {}},
        {"an examination", u"儿子高考在即"_qs, {}},
        {"at home all day", u"妻子全职在家"_qs, {}},
        {"away all year", u"丈夫常年在外"_qs, {}},
        {"soon", u"儿子马上要结婚"_qs, {}},
        {"accounts", u"老婆管账"_qs, {}},
        {"a spouse agrees", u"爱人同意安装"_qs, {}},
        {"an old public flat", u"老公房漏水"_qs, {}},
        {"a mother company", u"其母公司来查"_qs, {}},
        {"where somebody is from", u"妻子江苏人，爱人安徽人"_qs, {}},
        {"all of them", u"儿子都在外地"_qs, {}},
        {"what a landlord often does", u"房东常来收租"_qs, {}},
        {"on the landlord's side", u"房东方面不同意"_qs, {}},
        {"a house of families", u"家属楼漏水"_qs, {}},
        {"a son has grown up", u"儿子成家了"_qs, {}},
    };
    return all;
}

const std::vector<SaidText>& labelsInText()
{
    static const std::vector<SaidText> all{
        {"glad to", u"负责人：高兴接受"_qs, {}},
        {"out", u"联系人：不在"_qs, {}},
        {"not yet known", u"联系人：待定"_qs, {}},
        {"as above", u"联系人：同上"_qs, {}},
        {"something at home", u"联系人：家中有事"_qs, {}},
        {"when it suits", u"联系人：方便时联系"_qs, {}},
        {"gone out", u"负责人：外出"_qs, {}},
        {"often away", u"负责人：时常不在"_qs, {}},
        {"away all year", u"负责人：常年在外"_qs, {}},
        {"left to somebody", u"负责人：全权委托店长"_qs, {}},
        {"has sent somebody", u"负责人：安排店员接待"_qs, {}},
        {"next week", u"负责人：于下周回来"_qs, {}},
        {"told us", u"负责人：向我们反映"_qs, {}},
        {"promised", u"负责人：应允配合"_qs, {}},
        {"plans to move", u"负责人：计划搬迁"_qs, {}},
        {"both sides", u"负责人：双方协商"_qs, {}},
        {"little time", u"负责人：时间紧"_qs, {}},
        {"alone", u"负责人：单独经营"_qs, {}},
        {"many thanks", u"负责人：万分感谢"_qs, {}},
        {"said clearly", u"负责人：明确表示"_qs, {}},
        {"without a colon", u"负责人高兴接受"_qs, {}},

        {"a person", u"负责人：冯采薇"_qs, u"负责人：冯**"_qs},
        {"a person who is out", u"负责人：冯采薇不在"_qs, u"负责人：冯**不在"_qs},
        {"a caller", u"联系人：冯采薇"_qs, u"联系人：冯**"_qs},
        {"begun as a weekday", u"负责人：周一鸣"_qs, u"负责人：周**"_qs},
        {"begun as a year at school", u"负责人：高一凡"_qs, u"负责人：高**"_qs},
        {"begun as a chance", u"负责人：万一诺"_qs, u"负责人：万**"_qs},
        {"begun as tomorrow", u"负责人：于明远"_qs, u"负责人：于**"_qs},
        {"begun as gold", u"负责人：黄金荣"_qs, u"负责人：黄**"_qs},
        {"a caller of no name at a door", u"联系人：不详；剑河路88弄3号501室"_qs,
         u"联系人：不*"_qs},
    };
    return all;
}

void addSaidRows(const std::vector<SaidText>& all)
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    for (const SaidText& said : all)
        QTest::newRow(said.name) << said.text << (said.masked.isEmpty() ? said.text : said.masked);
}

} // namespace

class tst_NamesInText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_test = std::make_unique<TestRegister>(m_folder); }

    void kinAreMaskedByName_data() { addSaidRows(kinInText()); }
    void kinAreMaskedByName()
    {
        QFETCH(QString, text);
        QTEST(Mask(m_test->registry().db(), Masking::Masked).text(text), "masked");
    }

    void whatIsSaidBehindALabelIsNoPerson_data() { addSaidRows(labelsInText()); }
    void whatIsSaidBehindALabelIsNoPerson()
    {
        QFETCH(QString, text);
        QTEST(Mask(m_test->registry().db(), Masking::Masked).text(text), "masked");
    }

    // Or their words would be hidden wherever they stand.
    void whatIsSaidIsNoCaller()
    {
        QVERIFY(callersIn(u"已派单；联系人：高兴接受"_qs).isEmpty());
        QCOMPARE(callersIn(u"已派单；联系人：冯采薇"_qs).size(), 1);
        QCOMPARE(callersIn(u"联系人：不详；剑河路88弄3号501室"_qs).size(), 1);
    }

    void aNameIsFoundGluedToOtherWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("by itself") << u"ask ZHANGWEI first"_qs << u"ask Z*** first"_qs;
        QTest::newRow("between ideographs") << u"找ZHANGWEI来"_qs << u"找Z***来"_qs;
        QTest::newRow("behind small letters") << u"byZHANGWEI came"_qs << u"byZ*** came"_qs;
        QTest::newRow("before small letters") << u"ZHANGWEIcalled"_qs << u"Z***called"_qs;
        QTest::newRow("between both") << u"askZHANGWEIfirst"_qs << u"askZ***first"_qs;
        QTest::newRow("behind a label") << u"TELZHANGWEI"_qs << u"TELZ***"_qs;
        QTest::newRow("behind a label in small letters") << u"wxzhangwei"_qs << u"wxz***"_qs;
        QTest::newRow("before a label") << u"ZHANGWEITEL"_qs << u"Z***TEL"_qs;
        QTest::newRow("a longer name") << u"ZHANGWEIMIN came"_qs << u"ZHANGWEIMIN came"_qs;
        QTest::newRow("a longer name, small") << u"zhangweimin"_qs << u"zhangweimin"_qs;
        QTest::newRow("a longer surname") << u"OUYANGZHANGWEI"_qs << u"OUYANGZHANGWEI"_qs;
        QTest::newRow("a Scottish one") << u"McZHANGWEI"_qs << u"McZHANGWEI"_qs;
    }
    void aNameIsFoundGluedToOtherWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        KnownNames names;
        names.addPersons(u"Zhang Wei"_qs);
        QCOMPARE(names.masked(text), masked);
        // Erasing finds the same.
        const KnownWords words({u"Zhang Wei"_qs});
        QCOMPARE(words.foundIn(text), masked != text);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestRegister> m_test;
};

DOORSTEP_TEST(tst_NamesInText);
#include "tst_NamesInText.moc"
