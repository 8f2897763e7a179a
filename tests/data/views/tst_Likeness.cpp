// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/profile/Likeness.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

namespace {

// name, phone, code, street, lane, number, room, registered name of a shop; name, phone, month of
// birth, station of a worker.
Subject shop(const QStringList& parts)
{
    Subject subject;
    subject.name = parts.value(0);
    subject.shop.operatorPhone = parts.value(1);
    subject.shop.creditCode = parts.value(2);
    subject.lane = parts.value(4);
    subject.number = parts.value(5);
    subject.room = parts.value(6);
    subject.shop.registeredName = parts.value(7);
    return subject;
}

Subject worker(const QStringList& parts)
{
    Subject subject;
    subject.kind = SubjectKind::Worker;
    subject.name = parts.value(0);
    subject.phone = parts.value(1);
    subject.worker.birthMonth = parts.value(2);
    subject.worker.station = parts.value(3);
    return subject;
}

struct Case
{
    const char* name;
    QString left; // parted by |
    QString right;
    Sameness expected;
};

// Credit codes are published numbers of tests/fixtures/checks/credit_codes.tsv.
const std::vector<Case>& shops()
{
    using enum Sameness;
    static const std::vector<Case> list{
        {"the same door and name", u"张记面馆|||福泉路||12"_qs, u"张记面馆|||福泉路||12"_qs, Same},
        {"traditional characters", u"張記麵館|||福泉路||12"_qs, u"张记面馆|||福泉路||12"_qs, Same},
        {"full-width letters", u"ＫＦＣ餐厅|||福泉路||12"_qs, u"KFC餐厅|||福泉路||12"_qs, Same},
        {"small letters", u"kfc餐厅|||福泉路||12"_qs, u"KFC餐厅|||福泉路||12"_qs, Same},
        {"a branch behind one of them", u"全家便利店（福泉路店）|||福泉路||12"_qs,
         u"全家便利店|||福泉路||12"_qs, Same},
        {"the branch without brackets", u"全家便利店福泉路店|||福泉路||12"_qs,
         u"全家便利店（福泉路店）|||福泉路||12"_qs, Same},
        {"店 behind", u"张记面馆店|||福泉路||12"_qs, u"张记面馆|||福泉路||12"_qs, Same},
        {"的 within", u"老王的修车铺|||福泉路||12"_qs, u"老王修车铺|||福泉路||12"_qs, Same},
        {"punctuation and blanks", u"老王·修车 铺|||福泉路||12"_qs, u"老王修车铺|||福泉路||12"_qs,
         Same},
        {"the firm behind the signboard", u"上海张记面馆有限公司|||福泉路||12"_qs,
         u"张记面馆|||福泉路||12"_qs, Same},
        {"a short form", u"联华|||福泉路||12"_qs, u"联华超市|||福泉路||12"_qs, Doubtful},
        {"a slip of the pen", u"张记生煎大馆|||福泉路||12"_qs, u"张记生煎大管|||福泉路||12"_qs,
         Doubtful},
        {"another owner at the door", u"李记面馆|||福泉路||12"_qs, u"张记面馆|||福泉路||12"_qs,
         Different},
        {"a trade alone is no name", u"超市|||福泉路||12"_qs, u"联华超市|||福泉路||12"_qs,
         Different},
        {"another shop at the door", u"惠民药房|||福泉路||12"_qs, u"张记面馆|||福泉路||12"_qs,
         Different},
        {"the same name at another door", u"沙县小吃|||福泉路||12"_qs, u"沙县小吃|||福泉路||88"_qs,
         Different},
        {"the same name on another street", u"沙县小吃|||福泉路||12"_qs,
         u"沙县小吃|||北翟路||12"_qs, Different},
        {"the same number in a lane", u"沙县小吃|||福泉路||12"_qs, u"沙县小吃|||福泉路|88|12"_qs,
         Different},
        {"branches of a chain", u"全家（福泉路店）|||福泉路||12"_qs,
         u"全家（北翟路店）|||北翟路||3"_qs, Different},
        {"another branch at the same door", u"全家（福泉路店）|||福泉路||12"_qs,
         u"全家（长宁店）|||福泉路||12"_qs, Doubtful},
        {"a room on one side only", u"张记面馆|||福泉路|88|3|102"_qs, u"张记面馆|||福泉路|88|3"_qs,
         Doubtful},
        {"a room on one side only, the same phone", u"张记面馆|13800138000||福泉路|88|3|102"_qs,
         u"张记面馆|13800138000||福泉路|88|3"_qs, Same},
        {"a trade with a room and without", u"水果店|||福泉路||12|101"_qs,
         u"水果店|||福泉路||12"_qs, Doubtful},
        {"another room, the same name", u"张记面馆|||福泉路|88|3|102"_qs,
         u"张记面馆|||福泉路|88|3|201"_qs, Doubtful},
        {"a range and one of its ends", u"张记面馆|||福泉路||12-14"_qs, u"张记面馆|||福泉路||12"_qs,
         Same},
        {"the name alone, twice", u"沙县小吃"_qs, u"沙县小吃|||福泉路||12"_qs, Doubtful},
        {"the name alone, other phones", u"沙县小吃|13800138000"_qs,
         u"沙县小吃|13900139000|||福泉路||12"_qs, Different},
        {"the phone and a like name", u"张记面馆|13800138000"_qs,
         u"張記麵館|13800138000||福泉路||12"_qs, Same},
        {"a short form, the same phone", u"联华|13800138000||福泉路||12"_qs,
         u"联华超市|13800138000||福泉路||12"_qs, Same},
        {"a slip of the pen, the same phone", u"张记生煎大馆|13800138000||福泉路||12"_qs,
         u"张记生煎大管|13800138000||福泉路||12"_qs, Same},
        {"the main shop, the same phone", u"张记面馆总店|13800138000||福泉路||12"_qs,
         u"张记面馆|13800138000||福泉路||12"_qs, Same},
        {"the firm behind the signboard, the same phone",
         u"上海张记面馆有限公司|13800138000||福泉路||12"_qs, u"张记面馆|13800138000||福泉路||12"_qs,
         Same},
        {"one gate and another", u"菜鸟驿站南门|13800138000||福泉路||12"_qs,
         u"菜鸟驿站北门|13800138000||福泉路||12"_qs, Doubtful},
        {"one department and another", u"顺丰速运一部|13800138000||福泉路||12"_qs,
         u"顺丰速运二部|13800138000||福泉路||12"_qs, Doubtful},
        {"one number and another", u"福彩01号|13800138000||福泉路||12"_qs,
         u"福彩02号|13800138000||福泉路||12"_qs, Doubtful},
        {"one side and another", u"停车场东区|13800138000||福泉路||12"_qs,
         u"停车场西区|13800138000||福泉路||12"_qs, Doubtful},
        {"one unit and another", u"小李水果一号铺|13800138000||福泉路||12"_qs,
         u"小李水果二号铺|13800138000||福泉路||12"_qs, Doubtful},
        {"one letter and another", u"文峰美发A区|13800138000||福泉路||12"_qs,
         u"文峰美发B区|13800138000||福泉路||12"_qs, Doubtful},
        {"men and women", u"好又多男装|13800138000||福泉路||12"_qs,
         u"好又多女装|13800138000||福泉路||12"_qs, Doubtful},
        {"one trade and another", u"老张家修车铺|13800138000||福泉路||12"_qs,
         u"老张家修鞋铺|13800138000||福泉路||12"_qs, Doubtful},
        {"a word added", u"建设银行|13800138000||福泉路||12"_qs,
         u"建设银行自助|13800138000||福泉路||12"_qs, Doubtful},
        {"a trade added to a trade", u"欣欣超市|13800138000||福泉路||12"_qs,
         u"欣欣超市烟酒|13800138000||福泉路||12"_qs, Doubtful},
        {"a number added", u"烟酒专卖|13800138000||福泉路||12"_qs,
         u"烟酒专卖二|13800138000||福泉路||12"_qs, Doubtful},
        {"a branch added", u"向阳饭店|13800138000||福泉路||12"_qs,
         u"向阳饭店分店|13800138000||福泉路||12"_qs, Doubtful},
        {"a word in brackets added", u"建设银行|13800138000||福泉路||12"_qs,
         u"建设银行（自助）|13800138000||福泉路||12"_qs, Doubtful},
        {"one stand in brackets and none", u"小杨生煎（A座）|13800138000||福泉路||12"_qs,
         u"小杨生煎|13800138000||福泉路||12"_qs, Doubtful},
        {"two signs of one firm", u"好又多男装|||福泉路||12||好又多服饰"_qs,
         u"好又多女装|||福泉路||12||好又多服饰"_qs, Doubtful},
        {"an empty shop in brackets", u"（空铺）|||福泉路||12"_qs, u"（空铺）|||福泉路||12"_qs,
         Same},
        {"nothing but signs", u"???|||福泉路||12"_qs, u"???|||福泉路||12"_qs, Same},
        {"other signs", u"☆|||福泉路||12"_qs, u"%|||福泉路||12"_qs, Different},
        {"other words in brackets", u"（空铺）|||福泉路||12"_qs, u"（原肯德基）|||福泉路||12"_qs,
         Different},
        {"signs elsewhere", u"???|||福泉路||12"_qs, u"???|||福泉路||14"_qs, Different},
        {"one of two phones", u"张记面馆|13900139000 / 13800138000"_qs,
         u"张记面馆|13800138000||福泉路||12"_qs, Same},
        {"the phone, another name, the same door", u"李记生煎|13800138000||福泉路||12"_qs,
         u"张记面馆|13800138000||福泉路||12"_qs, Doubtful},
        {"the phone, another name, no door", u"李记生煎|13800138000"_qs,
         u"张记面馆|13800138000||福泉路||12"_qs, Doubtful},
        {"one owner, two shops", u"李记生煎|13800138000||福泉路||12"_qs,
         u"张记面馆|13800138000||北翟路||3"_qs, Different},
        {"one owner, two shops of a name", u"张记面馆|13800138000||福泉路||12"_qs,
         u"张记面馆|13800138000||北翟路||3"_qs, Doubtful},
        {"a service number that many share", u"全家便利|400-123-4567"_qs,
         u"好德便利|400-123-4567"_qs, Different},
        {"the code and the door", u"李记生煎||91310115MA1K3BTP2B|福泉路||12"_qs,
         u"张记面馆||91310115MA1K3BTP2B|福泉路||12"_qs, Same},
        {"the code alone", u"李记生煎||91310115MA1K3BTP2B"_qs,
         u"张记面馆||91310115MA1K3BTP2B|福泉路||12"_qs, Same},
        {"the code at another door: moved or a branch",
         u"张记面馆||91310115MA1K3BTP2B|北翟路||3"_qs,
         u"张记面馆||91310115MA1K3BTP2B|福泉路||12"_qs, Doubtful},
        {"another code at the door", u"惠民药房||91310115MA1K3BTP2B|福泉路||12"_qs,
         u"张记面馆||91310112087994932F|福泉路||12"_qs, Different},
        {"another code, name and door the same", u"张记面馆||91310115MA1K3BTP2B|福泉路||12"_qs,
         u"张记面馆||91310112087994932F|福泉路||12"_qs, Doubtful},
    };
    return list;
}

const std::vector<Case>& workers()
{
    using enum Sameness;
    static const std::vector<Case> list{
        {"name and phone", u"张晓明|13800138000"_qs, u"张晓明|13800138000"_qs, Same},
        {"a title and the phone", u"张师傅|13800138000"_qs, u"张晓明|13800138000"_qs, Same},
        {"a title of another surname", u"李师傅|13800138000"_qs, u"张晓明|13800138000"_qs,
         Doubtful},
        {"a compound surname", u"欧阳师傅|13800138000"_qs, u"欧阳晓明|13800138000"_qs, Same},
        {"a phone that a station shares", u"王芳|13800138000"_qs, u"张晓明|13800138000"_qs,
         Doubtful},
        {"two of one name", u"张伟|13800138000"_qs, u"张伟|13900139000"_qs, Different},
        {"two of one name, born in one month", u"张伟|13800138000|1990-05"_qs,
         u"张伟|13900139000|1990-05"_qs, Doubtful},
        {"two of one name at one station", u"司徒雷|13800138000||天山站"_qs,
         u"司徒雷|13900139000||天山站"_qs, Different},
        {"name and month of birth", u"张伟||1990-05"_qs, u"张伟|13900139000|1990-05"_qs, Same},
        {"the name alone", u"张伟"_qs, u"张伟|13900139000"_qs, Doubtful},
        {"traditional characters", u"張偉|13800138000"_qs, u"张伟|13800138000"_qs, Same},
        {"another name", u"张伟"_qs, u"张炜"_qs, Different},
        {"names of signs", u"???"_qs, u"☆"_qs, Different},
    };
    return list;
}

} // namespace

class tst_Likeness : public QObject
{
    Q_OBJECT

    static void addRows(const std::vector<Case>& cases)
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(cases.size()); ++i)
            QTest::newRow(cases[static_cast<size_t>(i)].name) << i;
    }

    static void compare(const Case& expected, Subject (*make)(const QStringList&))
    {
        const QStringList left = expected.left.split(u'|');
        const QStringList right = expected.right.split(u'|');
        const Identity a = identityOf(make(left), left.value(3));
        const Identity b = identityOf(make(right), right.value(3));
        const Likeness like = likeness(a, b);
        QVERIFY2(like.sameness == expected.expected,
                 qPrintable(reasonsOf(like).join(u", "_qs) + u" → "_qs +
                            QString::number(static_cast<int>(like.sameness))));
        QCOMPARE(likeness(b, a).sameness, like.sameness); // whoever comes first
        QVERIFY(!reasonsOf(like).isEmpty());
    }

private Q_SLOTS:
    void shopsAreCompared_data() { addRows(shops()); }
    void shopsAreCompared()
    {
        QFETCH(int, index);
        compare(shops()[static_cast<size_t>(index)], shop);
    }

    void workersAreCompared_data() { addRows(workers()); }
    void workersAreCompared()
    {
        QFETCH(int, index);
        compare(workers()[static_cast<size_t>(index)], worker);
    }

    void theReasonsAreTold()
    {
        const Identity a =
            identityOf(shop(u"張記麵館|13800138000||福泉路||12"_qs.split(u'|')), u"福泉路"_qs);
        const Identity b = identityOf(
            shop(u"张记面馆（总店）|13800138000||福泉路||12"_qs.split(u'|')), u"福泉路"_qs);
        QCOMPARE(reasonsOf(likeness(a, b)),
                 (QStringList{u"same phone"_qs, u"same door"_qs, u"like name"_qs}));
    }
};

DOORSTEP_TEST(tst_Likeness);
#include "tst_Likeness.moc"
