// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPaths.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/Phone.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

namespace {

// The rows under the heading of a fixture, each as long as the heading.
QList<QStringList> checkedRows(const QString& name)
{
    QFile file(QStringLiteral(DOORSTEP_FIXTURES) + u"/checks/"_qs + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    QList<QStringList> rows;
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine());
        line.remove(u'\n');
        if (!line.startsWith(u'#'))
            rows.append(line.split(u'\t'));
    }
    const qsizetype width = rows.takeFirst().size();
    for (const QStringList& row : rows) {
        if (row.size() != width)
            qFatal("%s has a ragged row: %s", qPrintable(name), qPrintable(row.join(u'|')));
    }
    return rows;
}

void twoColumns(const char* first, const char* second,
                const std::vector<std::tuple<const char*, QString, QString>>& rows)
{
    QTest::addColumn<QString>(first);
    QTest::addColumn<QString>(second);
    for (const auto& [name, one, two] : rows)
        QTest::newRow(name) << one << two;
}

const QString validCode = u"91310112087994932F"_qs;

} // namespace

class tst_Checks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedCreditCodesAreRight()
    {
        const QList<QStringList> rows = checkedRows(u"credit_codes.tsv"_qs);
        QVERIFY(rows.size() > 100);
        for (const QStringList& row : rows) {
            const CreditCodeFault fault = checkCreditCode(normaliseCreditCode(row.at(0)));
            QVERIFY2((fault == CreditCodeFault::None) == (row.at(1) == u"valid"),
                     qPrintable(row.at(0)));
        }
    }

    void everySingleWrongCharacterIsCaught()
    {
        const QString alphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_qs;
        for (const QString& code : {validCode, u"92340603MA2PEN9F2E"_qs}) {
            for (qsizetype place = 0; place < code.size(); ++place) {
                for (const QChar c : alphabet) {
                    QString broken = code;
                    broken[place] = c;
                    QVERIFY2((checkCreditCode(broken) == CreditCodeFault::None) == (broken == code),
                             qPrintable(broken));
                }
            }
        }
    }

    void aBrokenCodeHasItsFaultNamed_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, const QString& code, CreditCodeFault fault) {
            QTest::newRow(name) << code << static_cast<int>(fault);
        };
        row("one place short", validCode.chopped(1), CreditCodeFault::Length);
        row("one place long", validCode + u'0', CreditCodeFault::Length);
        row("a registration number of before 2015", u"310112000123456"_qs, CreditCodeFault::Length);
        for (const QChar c : u"IOZSV"_qs) {
            row(qPrintable(u"letter %1"_qs.arg(c)), QString(validCode).replace(10, 1, c),
                CreditCodeFault::Character);
        }
        row("letter in the division", QString(validCode).replace(4, 1, u'A'),
            CreditCodeFault::Character);
        row("an ideograph", QString(validCode).replace(17, 1, u'号'), CreditCodeFault::Character);
        row("two places exchanged", u"91310112089794932F"_qs, CreditCodeFault::CheckDigit);
        row("letters in front", u"A1310112087994932F"_qs, CreditCodeFault::CheckDigit);
    }
    void aBrokenCodeHasItsFaultNamed()
    {
        QFETCH(QString, code);
        QTEST(static_cast<int>(checkCreditCode(code)), "fault");
        QVERIFY(!creditCodeProblem(code).isEmpty());
    }

    void aCodeMayBeTypedWithBlanksDashesAndFullWidth()
    {
        QCOMPARE(normaliseCreditCode(u" ９１310112-0879 94932f "_qs), validCode);
        QCOMPARE(creditCodeProblem(u"91 310112 087994932 f"_qs), QString());
        QCOMPARE(creditCodeProblem(u"  "_qs), QString());
    }

    void listedPhonesAgreeWithTheNumberPlan_data()
    {
        QTest::addColumn<QStringList>("row");
        for (const QStringList& row : checkedRows(u"phones.tsv"_qs))
            QTest::newRow(qPrintable(row.at(0))) << row;
    }
    void listedPhonesAgreeWithTheNumberPlan()
    {
        QFETCH(QStringList, row);
        static const QHash<QString, PhoneKind> kinds{{u"MOBILE"_qs, PhoneKind::Mobile},
                                                     {u"FIXED_LINE"_qs, PhoneKind::Landline},
                                                     {u"TOLL_FREE"_qs, PhoneKind::Service},
                                                     {u"SHARED_COST"_qs, PhoneKind::Service},
                                                     {u"UNKNOWN"_qs, PhoneKind::Unknown}};
        const QString& differs = row.at(5);
        const bool valid = row.at(2) == u"True" || !differs.isEmpty();
        const PhoneKind kind = differs.isEmpty()            ? kinds.value(row.at(3))
                               : differs == u"short number" ? PhoneKind::Service
                                                            : PhoneKind::Landline;
        const QList<Phone> phones = readPhones(row.at(0));
        QCOMPARE(phones.size(), row.at(4).isEmpty() ? 0 : 1);
        QCOMPARE(phoneProblem(row.at(0)).isEmpty(), valid);
        if (!phones.isEmpty()) {
            QCOMPARE(phones.first().text(), row.at(4));
            QCOMPARE(phones.first().plausible, valid);
            QCOMPARE(static_cast<int>(phones.first().kind), static_cast<int>(kind));
        }
    }

    void aCellOfPhonesIsReadWhole_data()
    {
        twoColumns(
            "typed", "read",
            {{"slash", u"13800138000/62538888"_qs, u"13800138000 021-62538888"_qs},
             {"enumeration comma", u"62538888、13800138000"_qs, u"021-62538888 13800138000"_qs},
             {"full-width comma", u"13800138000，13900139000"_qs, u"13800138000 13900139000"_qs},
             {"full-width semicolon", u"13800138000；13900139000"_qs,
              u"13800138000 13900139000"_qs},
             {"blank", u"13800138000 13900139000"_qs, u"13800138000 13900139000"_qs},
             {"line break", u"13800138000\n021-62538888"_qs, u"13800138000 021-62538888"_qs},
             {"or", u"138 0013 8000或021 6253 8888"_qs, u"13800138000 021-62538888"_qs},
             {"dash between mobile and landline", u"13800138000-021-62538888"_qs,
              u"13800138000 021-62538888"_qs},
             {"dash between two locals", u"62538888-62539999"_qs, u"021-62538888 021-62539999"_qs},
             {"words around", u"电话：62538888（王经理）2楼"_qs, u"021-62538888"_qs},
             {"extension by word", u"021-62538888 转分机 308"_qs, u"021-62538888-308"_qs},
             {"extension ext.", u"62538888 ext. 308"_qs, u"021-62538888-308"_qs},
             {"extension full-width star", u"６２５３８８８８＊３０８"_qs, u"021-62538888-308"_qs},
             {"extensions of two", u"62538888-1、62539999转2"_qs,
              u"021-62538888-1 021-62539999-2"_qs},
             {"double", u"13800138000.0"_qs, u"13800138000"_qs},
             {"double of a landline", u"2162538888.0"_qs, u"021-62538888"_qs},
             {"exponent", u"1.3800138E10"_qs, u"13800138000"_qs},
             {"exponent with plus", u"1.3912345678E+10"_qs, u"13912345678"_qs},
             {"country code 0086", u"0086-21-62538888"_qs, u"021-62538888"_qs},
             {"country code in brackets", u"(86)13800138000"_qs, u"13800138000"_qs},
             {"mobile by threes", u"138-001-38000"_qs, u"13800138000"_qs},
             {"another province", u"0512-62538888"_qs, u"0512-62538888"_qs},
             {"a second end", u"62345602/03"_qs, u"021-62345602 021-62345603"_qs},
             {"a second end with the area", u"021-62345602、3"_qs, u"021-62345602 021-62345603"_qs},
             {"two more ends", u"62345602/03/5604"_qs,
              u"021-62345602 021-62345603 021-62345604"_qs},
             {"a second end of a mobile", u"13800138000/01"_qs, u"13800138000 13800138001"_qs},
             {"three figures that are the next", u"13812340116/117"_qs,
              u"13812340116 13812340117"_qs},
             {"a floor is no end", u"62345602/2楼"_qs, u"021-62345602"_qs},
             {"a question mark for a dash", u"021？62345678"_qs, u"021-62345678"_qs},
             {"a point for a dash", u"021.62345678"_qs, u"021-62345678"_qs},
             {"a mobile with points", u"138.0013.8000"_qs, u"13800138000"_qs},
             {"extension by a point", u"62345603.8001"_qs, u"021-62345603-8001"_qs},
             {"extension by a point with the area", u"021-62345603.801"_qs, u"021-62345603-801"_qs},
             {"two mobiles run together", u"1380013800013900139000"_qs,
              u"13800138000 13900139000"_qs},
             {"two locals run together", u"6234567862345679"_qs, u"021-62345678 021-62345679"_qs},
             {"mobile and local run together", u"1380013800062345678"_qs,
              u"13800138000 021-62345678"_qs},
             {"local and mobile run together", u"6234567813800138000"_qs,
              u"021-62345678 13800138000"_qs},
             {"two run together, one with its area", u"021-5611358356116092"_qs,
              u"021-56113583 021-56116092"_qs},
             {"two with areas run together", u"021-62345678021-62345679"_qs,
              u"021-62345678 021-62345679"_qs},
             {"service number by threes", u"4008-208-888"_qs, u"400-820-8888"_qs},
             {"Hong Kong", u"+852 2345 6789"_qs, u"+85223456789"_qs},
             {"a number of QQ", u"QQ：62345678"_qs, {}},
             {"a number of QQ beside a phone", u"QQ62345678，13800138000"_qs, u"13800138000"_qs},
             {"a short video's account", u"抖音号88889999"_qs, {}},
             {"a staff number", u"工号20210305"_qs, {}},
             {"a mail address", u"62345678@qq.com"_qs, {}},
             {"a word with figures", u"wang62345678"_qs, {}},
             {"a fax alone", u"传真62345679"_qs, {}},
             {"a phone that takes faxes", u"电话/传真：62345679"_qs, u"021-62345679"_qs},
             {"an account by the mobile", u"微信13800138000"_qs, u"13800138000"_qs},
             {"a word for phone before it", u"Tel62345679"_qs, u"021-62345679"_qs},
             {"words of Chinese before it", u"电62345602"_qs, u"021-62345602"_qs},
             {"nothing", u"暂无"_qs, {}}});
    }
    void aCellOfPhonesIsReadWhole()
    {
        QFETCH(QString, typed);
        QStringList texts;
        for (const Phone& phone : readPhones(typed)) {
            QVERIFY2(phone.plausible, qPrintable(phone.text()));
            texts.append(phone.text());
        }
        QTEST(texts.join(u' '), "read");
    }

    void normalisingLosesNothingAndIsDoneOnce()
    {
        const QString stored = u"021-62538888-308 / 13800138000"_qs;
        QCOMPARE(normalisePhone(u"62538888转308，138 0013 8000"_qs), stored);
        QCOMPARE(normalisePhone(stored), stored);
        QCOMPARE(normalisePhone(u"13800138000/13800138000"_qs), u"13800138000"_qs);
        QCOMPARE(normalisePhone(u" 62538888/89 "_qs), u"021-62538888 / 021-62538889"_qs);
        QCOMPARE(normalisePhone(u" 62538888/889 "_qs),
                 u"62538888/889"_qs); // an extension or an end
        QCOMPARE(normalisePhone(u"310101199001011234"_qs), u"310101199001011234"_qs);
        QCOMPARE(normalisePhone(u"暂无"_qs), u"暂无"_qs);
        QCOMPARE(normalisePhone({}), QString());
    }

    void aWrongPhoneIsExplained()
    {
        QVERIFY(phoneProblem(u"1380013800"_qs).contains(u"10"));
        QVERIFY(phoneProblem(u"1.38E+10"_qs).contains(u"1.38E+10"));
        QVERIFY(phoneProblem(u"13800138000 / 6253888"_qs).contains(u"6253888"));
        QCOMPARE(phoneProblem(u" "_qs), QString());
        QCOMPARE(phoneProblem(u"62538888-308/13800138000"_qs), QString());
    }

    void aNameKeepsItsSurname_data()
    {
        twoColumns("name", "masked",
                   {{"two characters", u"张伟"_qs, u"张*"_qs},
                    {"three characters", u" 张晓明 "_qs, u"张**"_qs},
                    {"compound surname", u"欧阳修"_qs, u"欧阳*"_qs},
                    {"two characters of a compound surname", u"欧阳"_qs, u"欧*"_qs},
                    {"beyond the BMP", u"张𠮷𬀩"_qs, u"张**"_qs},
                    {"surname beyond the BMP", u"𬱖伟"_qs, u"𬱖*"_qs},
                    {"blank inside", u"张　伟"_qs, u"张*"_qs},
                    {"Latin letters", u"John Smith"_qs, u"J***"_qs},
                    {"one character", u"张"_qs, u"*"_qs},
                    {"nothing", {}, {}}});
    }
    void aNameKeepsItsSurname()
    {
        QFETCH(QString, name);
        QTEST(maskName(name), "masked");
    }

    void aPhoneLosesItsMiddleOrEnd_data()
    {
        twoColumns("phone", "masked",
                   {{"mobile", u"13812345678"_qs, u"138****5678"_qs},
                    {"landline", u"62538888"_qs, u"021-6253****"_qs},
                    {"extension", u"021-62538888-308"_qs, u"021-6253****"_qs},
                    {"two", u"13812345678、62538888"_qs, u"138****5678 / 021-6253****"_qs},
                    {"service", u"400-123-4567"_qs, u"400-123-****"_qs},
                    {"mistyped", u"1381234567"_qs, u"138****"_qs},
                    {"words alone", u"问王经理"_qs, u"****"_qs},
                    {"nothing", {}, {}}});
    }
    void aPhoneLosesItsMiddleOrEnd()
    {
        QFETCH(QString, phone);
        QTEST(maskPhone(phone), "masked");
    }

    void aCodeKeepsTwoAndFour()
    {
        QCOMPARE(maskCode(validCode), u"91************932F"_qs);
        QCOMPARE(maskCode(u"123456"_qs), u"******"_qs);
        QCOMPARE(maskCode({}), QString());
    }

    // The identity numbers are the examples of GB 11643-1999, not of anybody living.
    // What the import leaves out and the mask hides; the published number of GB 11643-1999.
    void aTypedIdentityNumberIsRefusedWhereItIsCertain_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char* typed, bool refused) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << refused;
        };
        row("11010519491231002X", true);
        row("11010519491231002x", true);
        row("１１０１０５１９４９１２３１００２Ｘ", true);
        row("证号11010519491231002X，已核", true);
        row("110105 19491231 002X", true);
        row("110105194912310021", true);      // its last place is wrong
        row("11010519491231002", true);       // the last one can be worked out
        row("老板11010519491231，", true);    // as far as the day of birth
        row("1101051949123", false);          // not so far
        row("310105600123456", false);        // of a shop's registration
        row("11010519491331002X", false);     // no day
        row("2026110101199003070011", false); // an order of the hotline
        row("13901819900 1301234", false);
        row("91310105MA1FL12345", false);
        row("13901862233", false);
        row("", false);
    }
    void aTypedIdentityNumberIsRefusedWhereItIsCertain()
    {
        QFETCH(QString, typed);
        QFETCH(bool, refused);
        QCOMPARE(!identityNumberProblem(typed).isEmpty(), refused);
        QCOMPARE(withoutTypedIdentityNumbers(typed) != typed, refused);
    }

    void anIdentityNumberThatIsBegunIsNotKeptWhileItIsTyped_data()
    {
        twoColumns("typed", "kept",
                   {{"no month yet", u"老板11010519491"_qs, u"老板11010519491"_qs},
                    {"the month", u"老板110105194912"_qs, u"老板"_qs},
                    {"a place of the day", u"老板1101051949123，"_qs, u"老板，"_qs},
                    {"the day", u"11010519491231"_qs, {}},
                    {"a place short", u"11010519491231002"_qs, {}},
                    {"whole", u"11010519491231002X"_qs, {}},
                    {"its last place wrong", u"110105194912310021"_qs, {}},
                    {"in parts", u"110105 1949 12"_qs, {}},
                    {"in full width", u"１１０１０５１９４９１２３１"_qs, {}},
                    {"no month", u"110105194913"_qs, u"110105194913"_qs},
                    {"no day", u"11010519491241"_qs, u"11010519491241"_qs},
                    {"a moment of a clock", u"1764511988012"_qs, u"1764511988012"_qs},
                    {"a phone", u"13612319881"_qs, u"13612319881"_qs},
                    {"two phones", u"13612319881 02162345678"_qs, u"13612319881 02162345678"_qs},
                    {"a credit code", u"91310105198802MA1X"_qs, u"91310105198802MA1X"_qs},
                    {"an order of the hotline", u"20261101198802"_qs, u"20261101198802"_qs}});
    }
    void anIdentityNumberThatIsBegunIsNotKeptWhileItIsTyped()
    {
        QFETCH(QString, typed);
        QTEST(withoutBegunIdentityNumbers(typed), "kept");
    }

    void anIdentityNumberIsFoundHoweverItIsWritten_data()
    {
        twoColumns(
            "text", "left",
            {{"between words", u"证11010519491231002X号"_qs, u"证号"_qs},
             {"in full width", u"１１０１０５１９４９１２３１００２Ｘ"_qs, {}},
             {"touching a digit", u"511010519491231002X"_qs, u"5"_qs},
             {"touching letters", u"P440524188001010014Q"_qs, u"PQ"_qs},
             {"two run together", u"44052418800101001411010519491231002X"_qs, {}},
             {"a phone behind it", u"44052418800101001413812345678"_qs, u"13812345678"_qs},
             {"with dots", u"110105.1949.1231.002X"_qs, {}},
             {"over two lines", u"1101051949\n1231002X"_qs, {}},
             {"in fours", u"1101 0519 4912 3100 2X"_qs, {}},
             {"two places short of one", u"身份证号码 4405241880010100"_qs, u"身份证号码 "_qs},
             {"in a file's name", u"id_440524188001010014.xlsx"_qs, u"id_.xlsx"_qs},
             {"of before 1999", u"老证110105491231002"_qs, u"老证"_qs},
             {"a star for the last place", u"身份证11010519491231002*，已核"_qs,
              u"身份证，已核"_qs},
             {"a cross for the last place", u"11010519491231002×"_qs, {}},
             {"a Cyrillic letter for it", u"11010519491231002х"_qs, {}},
             {"with strokes", u"310105/19880214/3019"_qs, {}},
             {"as a list", u"310105、19880214、3019"_qs, {}},
             {"with commas", u"310105,19880214,3019"_qs, {}},
             {"with colons", u"身份证：310105:19880214:3019"_qs, u"身份证："_qs},
             {"in Arabic figures", u"١١٠١٠٥١٩٤٩١٢٣١٠٠٢X"_qs, {}},
             {"in numerals", u"号是一一〇一〇五一九四九一二三一〇〇二X"_qs, u"号是"_qs},
             {"two phones of a list stay", u"13901119880、13012345678"_qs,
              u"13901119880、13012345678"_qs},
             {"doors of a list stay", u"311、313、315、317、319、321号"_qs,
              u"311、313、315、317、319、321号"_qs},
             {"a phone and its extension stay", u"13901860112-8001"_qs, u"13901860112-8001"_qs},
             {"two phones stay", u"13901819900 13012345678"_qs, u"13901819900 13012345678"_qs},
             {"a card of a bank", u"6222021001116245678"_qs, {}},
             {"a card in fours", u"打到6222 0210 0111 6245 678"_qs, u"打到"_qs},
             {"a card by its name", u"卡号6222021001112223334"_qs, u"卡号"_qs},
             {"an account", u"账号：1001 2345 0920 0123 456，工行"_qs, u"账号：，工行"_qs},
             {"a passport", u"护照E12345678在"_qs, u"护照在"_qs},
             {"a passport with its word", u"护照号码：EA1234567"_qs, u"护照号码："_qs},
             {"a permit of somebody from Taiwan", u"台胞证 12345678"_qs, u"台胞证 "_qs},
             {"a permit to Hong Kong", u"港澳通行证H12345678"_qs, u"港澳通行证"_qs},
             {"a day behind a passport stays", u"护照20301001到期"_qs, u"护照20301001到期"_qs},
             {"a passport alone stays", u"护照未带"_qs, u"护照未带"_qs},
             {"two landlines stay", u"62345678 62345679"_qs, u"62345678 62345679"_qs},
             {"a landline and a mobile stay", u"62345678 13901234567"_qs,
              u"62345678 13901234567"_qs},
             {"an account of WeChat that is a phone stays", u"微信账号13901860112"_qs,
              u"微信账号13901860112"_qs},
             {"an order of the hotline stays", u"工单20261012345678901234"_qs,
              u"工单20261012345678901234"_qs}});
    }
    void anIdentityNumberIsFoundHoweverItIsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, left);
        QCOMPARE(withoutIdentityNumbers(text), left);
        QCOMPARE(maskText(text) == text,
                 left == text && !text.contains(u"139") && !text.contains(u"62345678"));
    }

    void inProseOnlyNumbersOfPersonsAreMasked_data()
    {
        twoColumns(
            "text", "masked",
            {{"mobile", u"老板 13812345678，下午来"_qs, u"老板 138****5678，下午来"_qs},
             {"two phones", u"138 1234 5678转店长021-62538888。"_qs,
              u"138****5678转店长021-6253****。"_qs},
             {"full-width mobile", u"电话１３８１２３４５６７８"_qs, u"电话138****5678"_qs},
             {"credit code", u"执照91310112087994932F已验"_qs, u"执照91************932F已验"_qs},
             {"mistyped credit code", u"执照91310112087994933F"_qs, u"执照91************933F"_qs},
             {"identity number", u"身份证11010519491231002X。"_qs,
              u"身份证11************002X。"_qs},
             {"identity number beside a phone", u"440524188001010014 13812345678"_qs,
              u"44************0014 138****5678"_qs},
             {"identity number of before 1999", u"110105491231002在"_qs, u"11*********1002在"_qs},
             {"identity number behind letters", u"ID11010519491231002X1"_qs,
              u"ID11************002X1"_qs},
             {"a dot before", u"电话.13812345678"_qs, u"电话.138****5678"_qs},
             {"dots between", u"138.1234.5678"_qs, u"138****5678"_qs},
             {"two run together", u"1381234567813912345678"_qs, u"138****5678 / 139****5678"_qs},
             {"dates, sums and doors", u"20261001 和 2026-10-01，88弄3号102室，欠1200.50元"_qs,
              u"20261001 和 2026-10-01，88弄3号102室，欠1200.50元"_qs},
             {"hot line", u"已打12345"_qs, u"已打12345"_qs},
             {"other blanks stay", u"  一行\n\t13812345678\n"_qs, u"  一行\n\t138****5678\n"_qs},
             {"long dashes between", u"138—1234—5678"_qs, u"138****5678"_qs},
             {"with dashes", u"打138-7766-5544"_qs, u"打138****5544"_qs},
             {"with its area", u"找021-62345678"_qs, u"找021-6234****"_qs},
             {"a landline in a sentence", u"打62345678找他"_qs, u"打021-6234****找他"_qs},
             {"a landline by itself", u"老板62345678，下午"_qs, u"老板021-6234****，下午"_qs},
             {"a landline in two", u"电话6234-5678"_qs, u"电话021-6234****"_qs},
             {"a landline in two, called a seat", u"座机：6234 5678"_qs, u"座机：021-6234****"_qs},
             {"the second of two", u"联系电话6234-5678、6234-5679"_qs,
              u"联系电话021-6234****、021-6234****"_qs},
             {"a range of wages", u"工资3000-5000元"_qs, u"工资3000-5000元"_qs},
             {"a range without its word", u"月入3000-5000"_qs, u"月入3000-5000"_qs},
             {"a range by a phone's word", u"打工3000-5000元"_qs, u"打工3000-5000元"_qs},
             {"what phones cost", u"换手机3000-5000元"_qs, u"换手机3000-5000元"_qs},
             {"what current costs", u"水电3000-5000元"_qs, u"水电3000-5000元"_qs},
             {"a landline in full width", u"打５２０８１２３４"_qs, u"打021-5208****"_qs},
             {"by day", u"座机62345678日间"_qs, u"座机021-6234****日间"_qs},
             {"two years", u"2024-2025年度"_qs, u"2024-2025年度"_qs},
             {"a school year", u"2025-2026学年"_qs, u"2025-2026学年"_qs},
             {"a sum", u"周转资金20000000"_qs, u"周转资金20000000"_qs},
             {"a sum that is not round", u"营业额23456789"_qs, u"营业额23456789"_qs},
             {"a sum with its word", u"投了23456789元"_qs, u"投了23456789元"_qs},
             {"a range of sums", u"要20001234-30001234元"_qs, u"要20001234-30001234元"_qs},
             {"a strike number", u"销号 2025-0001"_qs, u"销号 2025-0001"_qs},
             {"an order's number", u"订单2026100112"_qs, u"订单2026100112"_qs},
             {"a passport alone", u"带了E12345678来"_qs, u"带了****来"_qs},
             {"a passport", u"护照E12345678"_qs, u"护照****"_qs},
             {"a plate", u"车沪A12345停门口"_qs, u"车沪A****停门口"_qs},
             {"a plate of new energy", u"车牌沪AD12345，白色"_qs, u"车牌沪A****，白色"_qs},
             {"a big car's of new energy", u"浙B12345D"_qs, u"浙B****"_qs},
             {"a plate with a blank", u"沪C 123AB"_qs, u"沪C****"_qs},
             {"a plate with a dot", u"皖K·8A123和苏E.88888"_qs, u"皖K****和苏E****"_qs},
             {"a plate in small letters", u"沪a1b2c3，"_qs, u"沪a****，"_qs},
             {"a plate in full width", u"沪Ａ１２３４５"_qs, u"沪Ａ****"_qs},
             {"a plate with blanks", u"沪 A D 12 345走了"_qs, u"沪 A****走了"_qs},
             {"a learner's", u"沪A1234学"_qs, u"沪A****"_qs},
             {"the police's", u"沪A1234警来"_qs, u"沪A****来"_qs},
             {"a trailer's", u"鲁Q123A挂"_qs, u"鲁Q****"_qs},
             {"of Hongkong and Macao", u"粤Z1234港、粤Z1B23澳"_qs, u"粤Z****、粤Z****"_qs},
             {"an embassy's", u"使014578"_qs, u"使****"_qs},
             {"of a force", u"WJ沪12345"_qs, u"WJ沪****"_qs},
             {"called a plate", u"车牌号：AD12345，"_qs, u"车牌号：****，"_qs},
             {"no plate, a building", u"新A座1205室、泾A12"_qs, u"新A座1205室、泾A12"_qs},
             {"no plate, a word", u"新APPLE店、京东JD618"_qs, u"新APPLE店、京东JD618"_qs},
             {"an account", u"微信zhang_san88，加她"_qs, u"微信****，加她"_qs},
             {"an account by letters", u"vx：abc12345"_qs, u"vx****"_qs},
             {"a letter box", u"发zhang@163.com吧"_qs, u"发****吧"_qs},
             {"a word behind 微信", u"微信收款 POS机，微信20000元"_qs,
              u"微信收款 POS机，微信20000元"_qs},
             {"a mobile said", u"打一三九零零零一二三七七"_qs, u"打****"_qs},
             {"a mobile said by one", u"幺三九〇〇〇一二三七七"_qs, u"****"_qs},
             {"a mobile with colons", u"139:0001:2377"_qs, u"139****2377"_qs},
             {"a landline in three", u"5207 31 29找"_qs, u"5207****找"_qs},
             {"a day in three", u"2026 11 29来"_qs, u"2026 11 29来"_qs},
             {"a card whose check digit is wrong", u"打到6222021001112223334"_qs,
              u"打到62*************3334"_qs},
             {"a landline with two blanks", u"固话：5207  3141"_qs, u"固话：5207****"_qs},
             {"an area and two blanks", u"021 5207  3143"_qs, u"021 5207****"_qs},
             {"a fax with a long dash", u"传真5207—3144"_qs, u"传真5207****"_qs},
             {"a landline with a wide dash alone", u"店里5207－3145"_qs, u"店里5207****"_qs},
             {"a landline before somebody", u"5207 3142找王"_qs, u"5207****找王"_qs},
             {"a landline in pairs", u"联系52 07 31 38"_qs, u"联系5207****"_qs},
             {"a landline in pairs alone", u"座52 07 31 38 吧"_qs, u"座5207**** 吧"_qs},
             {"a landline with a point", u"tel:5207.3147"_qs, u"tel:5207****"_qs},
             {"an area in brackets", u"（021）5207.3135"_qs, u"（021）5207****"_qs},
             {"dialled from an office", u"8-5207-3148"_qs, u"8-5207****"_qs},
             {"a landline with a comma", u"5207，3132在"_qs, u"5207****在"_qs},
             {"a landline with strokes", u"座机5207/3133"_qs, u"座机5207****"_qs},
             {"a landline with an ellipsis", u"打5207…3134"_qs, u"打5207****"_qs},
             {"a landline said", u"电话五二零七三一四九"_qs, u"电话****"_qs},
             {"a mobile with commas", u"139，5123，0016"_qs, u"139****0016"_qs},
             {"a mobile with strokes", u"打139/5123/0017"_qs, u"打139****0017"_qs},
             {"a mobile as a list", u"139、5123、0018"_qs, u"139****0018"_qs},
             {"a mobile with tildes", u"号码139~5123~0018"_qs, u"号码139****0018"_qs},
             {"a mobile with ellipses", u"手机139…5123…0019"_qs, u"手机139****0019"_qs},
             {"a mobile with long ellipses", u"139……5123……0012"_qs, u"139****0012"_qs},
             {"a mobile with bars", u"139|5123|0020"_qs, u"139****0020"_qs},
             {"a mobile with strokes back", u"139\\5123\\0047"_qs, u"139****0047"_qs},
             {"a mobile in quotes", u"\"139\"\"5123\"\"0040\""_qs, u"\"139****0040\""_qs},
             {"a mobile with Chinese quotes", u"“139”“5123”“0041”"_qs, u"“139****0041”"_qs},
             {"a mobile in odd groups", u"手机：1395，123，0042"_qs, u"手机：139****0042"_qs},
             {"a letter l for one", u"1395l230006"_qs, u"139****0006"_qs},
             {"a letter I for one", u"I3951230007"_qs, u"139****0007"_qs},
             {"a letter O for nought", u"找139512300O8"_qs, u"找139****0008"_qs},
             {"letters in groups", u"139 5l23 OO09"_qs, u"139****0009"_qs},
             {"no phone: doors of a list", u"剑河路139、1401、1403号"_qs,
              u"剑河路139、1401、1403号"_qs},
             {"no phone: doors of a list by a road", u"剑河路139、1401、1403三家"_qs,
              u"剑河路139、1401、1403三家"_qs},
             {"no phone: doors from and to", u"平塘路3061-3063号"_qs, u"平塘路3061-3063号"_qs},
             {"no phone: doors from and to by a road", u"平塘路3061-3163"_qs,
              u"平塘路3061-3163"_qs},
             {"no phone: two doors as a list", u"3061、3063和3065号"_qs, u"3061、3063和3065号"_qs},
             {"no phone: hours", u"营业2130-2330"_qs, u"营业2130-2330"_qs},
             {"no phone: an amount in threes", u"流水13,951,230,016元"_qs,
              u"流水13,951,230,016元"_qs},
             {"no phone: an amount beside a phone's word", u"手机13,951,230,016元"_qs,
              u"手机13,951,230,016元"_qs},
             {"no phone: a range of amounts", u"月入3850-5250"_qs, u"月入3850-5250"_qs},
             {"no phone: a day beside a phone's word", u"致电2026-11-30"_qs, u"致电2026-11-30"_qs},
             {"no phone: a day and an hour beside it", u"致电2026-01-30 15:30"_qs,
              u"致电2026-01-30 15:30"_qs},
             {"no phone: a strike number of a need", u"销号3001-0457"_qs, u"销号3001-0457"_qs},
             {"no phone: numbers of a list", u"2、4、6、8、10、12号楼"_qs,
              u"2、4、6、8、10、12号楼"_qs},
             {"no phone: years said", u"二零二五二零二六"_qs, u"二零二五二零二六"_qs},
             {"no phone: a day said", u"二〇二六一一三〇"_qs, u"二〇二六一一三〇"_qs},
             {"no phone: a size", u"3145*5207毫米"_qs, u"3145*5207毫米"_qs},
             {"no phone: coordinates", u"31.2304,121.4737"_qs, u"31.2304,121.4737"_qs},
             {"no phone: shares", u"5207/3145户"_qs, u"5207/3145户"_qs},
             {"no phone: a stock", u"电子元件3145，5207件"_qs, u"电子元件3145，5207件"_qs},
             {"an x between", u"找139x5123x0041谈"_qs, u"找139****0041谈"_qs},
             {"wide stars between", u"找139＊5123＊0041谈"_qs, u"找139****0041谈"_qs},
             {"in rings", u"找①③⑨⑤①②③⓪⓪④①谈"_qs, u"找139****0041谈"_qs},
             {"said in part", u"找139五一二三〇〇四一谈"_qs, u"找139****谈"_qs},
             {"stays: figures hidden already", u"找139****0041谈"_qs, u"找139****0041谈"_qs},
             {"a plate with a stroke", u"沪A/12357停"_qs, u"沪A****停"_qs},
             {"a plate with a comma", u"沪，A12359"_qs, u"沪，A****"_qs},
             {"a plate called a car's number", u"车号A·D12355"_qs, u"车号****"_qs},
             {"a plate called Shanghai's", u"沪牌12350"_qs, u"沪牌****"_qs},
             {"an account with a dash", u"wx：lisi-2020"_qs, u"wx****"_qs},
             {"an account to add", u"加微信lisi-2020"_qs, u"加微信****"_qs},
             {"an account by V", u"V信lisi2021"_qs, u"V信****"_qs},
             {"an account of short videos", u"抖音号：dy88991"_qs, u"抖音****"_qs},
             {"an account of Alipay", u"支付宝zs_2026"_qs, u"支付宝****"_qs},
             {"an identity card of Hong Kong", u"证件A123456(7)"_qs, u"证件****"_qs},
             {"the same in full width", u"证件Ｒ123456（A）"_qs, u"证件****"_qs},
             {"a card of nineteen", u"卡6222021001012345678"_qs, u"卡62*************5678"_qs},
             {"stays: what is sold by Alipay", u"支付宝20000元，抖音直播10000粉"_qs,
              u"支付宝20000元，抖音直播10000粉"_qs},
             {"stays: a sign's", u"品牌A12345"_qs, u"品牌A12345"_qs},
             {"stays: a word in Latin letters", u"抖音推广 Marketing2026"_qs,
              u"抖音推广 Marketing2026"_qs},
             {"nothing", {}, {}}});
    }
    void inProseOnlyNumbersOfPersonsAreMasked()
    {
        QFETCH(QString, text);
        QTEST(maskText(text), "masked");
    }

    // What the register keeps as a phone is one, whatever it looks like.
    void whatIsKnownToBeAPhoneIsMasked_data()
    {
        twoColumns("text", "masked",
                   {{"in two", u"找3000-5000他在"_qs, u"找021-3000****他在"_qs},
                    {"as a sum", u"资金30005000"_qs, u"资金021-3000****"_qs},
                    {"another one", u"工资3000-6000元"_qs, u"工资3000-6000元"_qs},
                    {"mistyped", u"他的是7234567吧"_qs, u"他的是723****吧"_qs}});
    }
    void whatIsKnownToBeAPhoneIsMasked()
    {
        QFETCH(QString, text);
        KnownPhones known;
        known.add(u"021-30005000"_qs);
        known.add(u"7234567"_qs);
        QTEST(maskText(text, known), "masked");
    }
};

DOORSTEP_TEST(tst_Checks);
#include "tst_Checks.moc"
