// SPDX-License-Identifier: GPL-3.0-or-later
// However somebody's phone, name or door is written where others are told of: what masking hides,
// erasing takes out and a copy for the person gives.
#include "data/files/TableReader.h"
#include "data/records/people/Mask.h"
#include "data/views/ledgers/Ledger.h"
#include "data/views/reports/LedgerExport.h"
#include "data/views/rights/Erasure.h"
#include "data/views/rights/PersonCopy.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <algorithm>

using namespace doorstep;
using doorstep::test::TestRegister;

namespace {

struct WrittenWord
{
    const char* name;
    QString text;
    bool isTold = true;
    // What the closing list of an erasure names instead: it may be somebody else.
    QString meant = {};
};

// 1️⃣3️⃣7️⃣…
QString keycapsOf(const QString& digits)
{
    QString text;
    for (const QChar c : digits)
        text += QString(c) + QChar(0xFE0F) + QChar(0x20E3);
    return text;
}

// Each figure so far behind the zero of its kind.
QString figuresBehind(char32_t zero, const QString& digits)
{
    QString text;
    for (const QChar c : digits) {
        const char32_t figure = zero + static_cast<char32_t>(c.digitValue());
        text += QString::fromUcs4(&figure, 1);
    }
    return text;
}

const QString mobileWritten = u"13765432198"_qs;

QList<WrittenWord> phonesWritten()
{
    return {
        {"plain", mobileWritten},
        {"said", u"一三七六五四三二一九八"_qs},
        {"said with yao", u"幺三七六五四三二幺九八"_qs},
        {"half said", u"137六五四三二一九八"_qs},
        {"half said, the other half", u"一三七65432198"_qs},
        {"said with pauses", u"一三七，六五四三，二一九八"_qs},
        {"said figure by figure", u"一 三 七 六 五 四 三 二 一 九 八"_qs},
        {"said in quotes", u"“一三七”“六五四三”“二一九八”"_qs},
        {"said with dashes", u"一三七-六五四三-二一九八"_qs},
        {"in figures of a cheque", u"壹叁柒陆伍肆叁贰壹玖捌"_qs},
        {"in traditional ones", u"壹參柒陸伍肆參貳壹玖捌"_qs},
        {"a letter for one", u"l3765432198"_qs},
        {"a letter within", u"13765432l98"_qs},
        {"a capital letter", u"I37 6543 2I98"_qs},
        {"a letter and a word", u"tell3765432198"_qs},
        {"groups in quotes", u"\"137\" \"6543\" \"2198\""_qs},
        {"groups in wide quotes", u"“137”“6543”“2198”"_qs},
        {"groups in brackets", u"[137][6543][2198]"_qs},
        {"groups by an x", u"137x6543x2198"_qs},
        {"groups by stars", u"137*6543*2198"_qs},
        {"groups by wide stars", u"137＊6543＊2198"_qs},
        {"groups by two dashes", u"137——6543——2198"_qs},
        {"groups by commas", u"137，6543，2198"_qs},
        {"groups by colons", u"137:6543:2198"_qs},
        {"groups by semicolons", u"137；6543；2198"_qs},
        {"groups by bars", u"137|6543|2198"_qs},
        {"groups by strokes", u"137/6543/2198"_qs},
        {"groups by backslashes", u"137\\6543\\2198"_qs},
        {"groups by arrows", u"137→6543→2198"_qs},
        {"groups by tildes", u"137~6543~2198"_qs},
        {"groups by equals", u"137=6543=2198"_qs},
        {"groups by plus", u"137+6543+2198"_qs},
        {"groups by dots of a pause", u"137…6543…2198"_qs},
        {"groups by tabs", u"137\t6543\t2198"_qs},
        {"groups by underscores", u"137_6543_2198"_qs},
        {"groups by nothing that is seen", u"137\u200b6543\u200b2198"_qs},
        {"groups by unbroken dashes", u"137‑6543‑2198"_qs},
        {"groups by words", u"前137中6543后2198"_qs},
        {"by thousands", u"13,765,432,198"_qs},
        {"figure by figure", u"1.3.7.6.5.4.3.2.1.9.8"_qs},
        {"figure by figure, commas", u"1，3，7，6，5，4，3，2，1，9，8"_qs},
        {"over two lines", u"137\n65432198"_qs},
        {"the country's number", u"+86 (137) 6543-2198"_qs},
        {"the country's number, 00", u"0086 137 6543 2198"_qs},
        {"full width mixed", u"１３７六五四３２1９８"_qs},
        {"in rings", u"①③⑦⑥⑤④③②①⑨⑧"_qs},
        {"in black rings", u"❶❸❼❻❺❹❸❷❶❾❽"_qs},
        {"in brackets each", u"⑴⑶⑺⑹⑸⑷⑶⑵⑴⑼⑻"_qs},
        {"said in rings", u"㊀㊂㊆㊅㊄㊃㊂㊁㊀㊈㊇"_qs},
        {"small", u"¹³⁷⁶⁵⁴³²¹⁹⁸"_qs},
        {"keys", keycapsOf(mobileWritten)},
        {"bold of mathematics", figuresBehind(0x1D7CE, mobileWritten)},
        {"Arabic", figuresBehind(0x0660, mobileWritten)},
        {"a spreadsheet's", u"13765432198.0"_qs},
        {"a spreadsheet's short form", u"1.3765432198E10"_qs},
        {"an account", u"微信13765432198"_qs},
        {"an account in groups", u"微信137 6543 2198"_qs},
        {"an address", u"13765432198@qq.com"_qs},
        {"run together with another", u"1376543219813800138000"_qs},
        {"a landline", u"021-52073148"_qs},
        {"a landline without its area", u"52073148"_qs},
        {"a landline, said", u"五二零七三一四八"_qs},
        {"a landline, said in two", u"五二〇七 三一四八"_qs},
        {"a landline in figures of a cheque", u"伍贰零柒叁壹肆捌"_qs},
        {"a landline in quotes", u"\"5207\" \"3148\""_qs},
        {"a landline in three", u"5207 31 48"_qs},
        {"a landline in four", u"52 07 31 48"_qs},
        {"a landline, a comma", u"5207，3148"_qs},
        {"a landline in brackets", u"（021）5207 3148"_qs},
        {"a landline with letters", u"52O73l48"_qs},
        {"a landline in rings", u"⑤②⓪⑦③①④⑧"_qs},
        {"a landline called an account", u"QQ：52073148"_qs},
        {"a landline with an extension", u"5207-3148转308"_qs},
        {"no number: hidden already", u"137****2198"_qs, false},
        {"no number: its end", u"尾号2198"_qs, false},
        {"no number: ten figures", u"3765432198"_qs, false},
        {"no number: sums far apart", u"137元的单子有65432份，合计另有2198元"_qs, false},
        {"no number: a day and hours", u"2026-10-12 10:00至11:30"_qs, false},
    };
}

QList<WrittenWord> namesWritten()
{
    return {
        {"plain", u"上官云舒"_qs},
        {"a blank", u"上官 云舒"_qs},
        {"blanks", u"上 官 云 舒"_qs},
        {"a dot", u"上官·云舒"_qs},
        {"a full stop", u"上官.云舒"_qs},
        {"a dash", u"上官-云舒"_qs},
        {"a wide dash", u"上官—云舒"_qs},
        {"an underscore", u"上官_云舒"_qs},
        {"a new line", u"上官\n云舒"_qs},
        {"a bracket", u"上官（云舒）"_qs},
        {"a narrow bracket", u"上官(云舒)来过"_qs},
        {"a square bracket", u"上官【云舒】"_qs},
        {"the surname in brackets", u"（上官）云舒来过"_qs},
        {"quotes", u"“上官”云舒"_qs},
        {"quotes behind", u"上官“云舒”来过"_qs},
        {"corners", u"「上官」云舒"_qs},
        {"straight quotes", u"\"上官\"云舒"_qs},
        {"a bar", u"上官|云舒"_qs},
        {"a stroke", u"上官/云舒"_qs},
        {"a comma", u"上官，云舒"_qs},
        {"a plus", u"上官+云舒"_qs},
        {"a star", u"上官*云舒"_qs},
        {"a tilde", u"上官~云舒"_qs},
        {"nothing that is seen", u"上官\u200b云舒"_qs},
        {"traditional", u"上官雲舒"_qs},
        {"in a bracket as a whole", u"（上官云舒）"_qs},
        {"somebody of hers", u"上官云舒她妈"_qs},
        {"twice", u"上官云舒上官云舒"_qs},
        {"given name alone", u"云舒"_qs, false, u"云舒"_qs},
        {"given name, traditional", u"雲舒"_qs, false, u"云舒"_qs},
        {"given name and a word", u"云舒妹妹来过"_qs, false, u"云舒"_qs},
        {"given name and initials", u"ＳＧ云舒"_qs, false, u"云舒"_qs},
        {"given name with a blank", u"云 舒"_qs, false, u"云舒"_qs},
        {"surname and a title", u"上官师傅"_qs, false, u"上官师傅"_qs},
        {"the keeper's wife", u"上官老板娘说好"_qs, false, u"上官老板娘"_qs},
        {"an aunt", u"上官阿姨"_qs, false, u"上官阿姨"_qs},
        {"a manager", u"找上官总谈"_qs, false, u"上官总"_qs},
        {"young", u"小上官"_qs, false, u"小上官"_qs},
    };
}

// Of 福泉路33弄5号602室.
QList<WrittenWord> doorsWritten()
{
    return {
        {"plain", u"福泉路33弄5号602室"_qs},
        {"without a word behind the room", u"住福泉路33弄5号602，敲不开"_qs},
        {"without its road", u"回33弄5号602室了"_qs},
        {"by the house and the room alone", u"搬到5号602室去了"_qs},
        {"blanks", u"福泉路 33 弄 5 号 602 室"_qs},
        {"dashes", u"福泉路33-5-602"_qs},
        {"wide dashes", u"福泉路33－5－602室"_qs},
        {"a sign for the number", u"福泉路33弄5#602"_qs},
        {"a house", u"福泉路33弄5号楼602室"_qs},
        {"a house, a dash", u"33弄5号-602"_qs},
        {"with the floor", u"福泉路33弄5号6楼602室"_qs},
        {"a comma", u"福泉路33弄5号，602室"_qs},
        {"in full width", u"福泉路３３弄５号６０２室"_qs},
        {"said", u"福泉路三十三弄五号六〇二室"_qs},
        {"said figure by figure", u"三三弄五号六零二"_qs},
        {"traditional", u"福泉路33弄5號602室"_qs},
        {"behind the city", u"上海市长宁区福泉路33弄5号602室"_qs},
        {"another road", u"仙霞路33弄5号602室"_qs, false},
        {"another lane", u"福泉路35弄5号602室"_qs, false},
        {"another lane by itself", u"35弄5号602室"_qs, false},
        {"another house", u"福泉路33弄6号602室"_qs, false},
        {"another room", u"福泉路33弄5号603室"_qs, false},
        {"the house", u"福泉路33弄5号门口堆物"_qs, false},
        {"a shop's door", u"福泉路9号漏水"_qs, false},
        {"figures of something else", u"33件5号602元"_qs, false},
        {"a room alone", u"602室"_qs, false},
    };
}

// Marks that are in no name and no number.
QString markBefore(qsizetype number)
{
    return QStringLiteral("记%1：").arg(QChar(0x5100 + static_cast<char16_t>(number)));
}
const QString markBehind = QStringLiteral("。完");

QString betweenMarks(const QString& text, qsizetype number)
{
    const QString mark = markBefore(number);
    const qsizetype at = text.indexOf(mark);
    if (at < 0)
        return {};
    const qsizetype from = at + mark.size();
    return text.mid(from, text.indexOf(markBehind, from) - from);
}

QString textOfPage(QString html)
{
    return html.replace(u"<br>"_qs, u"\n"_qs)
        .replace(u"&quot;"_qs, u"\""_qs)
        .replace(u"&lt;"_qs, u"<"_qs)
        .replace(u"&gt;"_qs, u">"_qs)
        .replace(u"&amp;"_qs, u"&"_qs);
}

// What masking, erasing and a copy make of every writing, one visit to somebody else each.
struct MadeOfThem
{
    QStringList masked;
    QStringList left;
    QString copy;
    QString sentences;
};

MadeOfThem madeOfThem(const Subject& person, const QList<WrittenWord>& writings)
{
    const QTemporaryDir folder;
    TestRegister test(folder);
    test.withShop(u"隔壁面馆"_qs, u"9"_qs);
    Register& file = test.registry();
    Subject added = person;
    added.block = test.block().id;
    if (!added.number.isEmpty())
        added.street = test.street().id;
    Change change(file, u"Fill in"_qs);
    SubjectStore(file).add(change, added);
    for (qsizetype i = 0; i < writings.size(); ++i) {
        Visit visit;
        visit.subject = test.subject().id;
        visit.block = test.block().id;
        visit.at = atTime(QDate(2026, 10, 8), QTime(10, 0));
        visit.said = markBefore(i) + writings.at(i).text + markBehind;
        VisitStore(file).add(change, visit);
    }
    change.commit();
    MadeOfThem outcome;
    const Mask mask(file.db(), Masking::Masked);
    for (qsizetype i = 0; i < writings.size(); ++i)
        outcome.masked << betweenMarks(mask.text(markBefore(i) + writings.at(i).text + markBehind),
                                       i);
    const QString copy = folder.filePath(u"copy.html"_qs);
    writePersonCopy(file, added.id, copy);
    QFile page(copy);
    if (!page.open(QIODevice::ReadOnly))
        qFatal("the copy can't be read");
    outcome.copy = textOfPage(QString::fromUtf8(page.readAll()));
    outcome.sentences = erasePerson(file, added.id, {}).join(u'\n');
    Statement visits = file.db().prepare(u"SELECT said FROM visit ORDER BY id"_qs);
    QString said;
    while (visits.next())
        said += visits.get<QString>(0);
    for (qsizetype i = 0; i < writings.size(); ++i)
        outcome.left << betweenMarks(said, i);
    return outcome;
}

qsizetype figuresStanding(const QString& text)
{
    static const QString said = u"〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖參貳陸"_qs;
    return std::count_if(text.begin(), text.end(),
                         [](QChar c) { return c.digitValue() >= 0 || said.contains(c); });
}

void rowsFor(const QList<WrittenWord>& writings)
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < writings.size(); ++i)
        QTest::newRow(writings.at(i).name) << i;
}

} // namespace

class tst_PersonWritten : public QObject
{
    Q_OBJECT

    MadeOfThem m_phones;
    MadeOfThem m_names;
    MadeOfThem m_doors;

private Q_SLOTS:
    void initTestCase()
    {
        Subject worker;
        worker.kind = SubjectKind::Worker;
        worker.name = u"上官云舒"_qs;
        worker.phone = u"13765432198 / 021-52073148"_qs;
        m_phones = madeOfThem(worker, phonesWritten());
        m_names = madeOfThem(worker, namesWritten());
        worker.lane = u"33"_qs;
        worker.number = u"5"_qs;
        worker.room = u"602"_qs;
        m_doors = madeOfThem(worker, doorsWritten());
    }

    void everyWritingOfADoor_data() { rowsFor(doorsWritten()); }
    void everyWritingOfADoor()
    {
        QFETCH(int, number);
        const WrittenWord writing = doorsWritten().at(number);
        const QString masked = m_doors.masked.at(number);
        const bool isHidden = masked.contains(u"****") && figuresStanding(masked) == 0;
        QVERIFY2(writing.isTold ? isHidden : masked == writing.text,
                 qPrintable(u"masked: "_qs + masked));
        const QString left = m_doors.left.at(number);
        const bool isGone = left.contains(u'—') && figuresStanding(left) == 0;
        QVERIFY2(writing.isTold ? isGone : left == writing.text, qPrintable(u"erased: "_qs + left));
        QCOMPARE(betweenMarks(m_doors.copy, number), writing.isTold ? writing.text : QString());
    }

    void everyWritingOfAPhone_data() { rowsFor(phonesWritten()); }
    void everyWritingOfAPhone()
    {
        QFETCH(int, number);
        const WrittenWord writing = phonesWritten().at(number);
        const bool isBesideAnother = writing.text.contains(u"13800138000");
        // 137****2198, and 0086
        const qsizetype shownAtMost = isBesideAnother ? 2 * 7 : 7 + 4;
        const QString masked = m_phones.masked.at(number);
        const bool isHidden = masked != writing.text && masked.contains(u"****") &&
                              figuresStanding(masked) <= shownAtMost;
        QVERIFY2(isHidden == writing.isTold, qPrintable(u"masked: "_qs + masked));
        const QString left = m_phones.left.at(number);
        const bool isGone = left != writing.text && figuresStanding(left) <= 11;
        QVERIFY2(isGone == writing.isTold, qPrintable(u"erased: "_qs + left));
        const QString copied = betweenMarks(m_phones.copy, number);
        QVERIFY2(
            (writing.isTold ? !copied.isEmpty() && !copied.contains(u"****") : copied.isEmpty()) ||
                isBesideAnother,
            qPrintable(u"copied: "_qs + copied));
    }

    void everyWritingOfAName_data() { rowsFor(namesWritten()); }
    void everyWritingOfAName()
    {
        QFETCH(int, number);
        const WrittenWord writing = namesWritten().at(number);
        const QString masked = m_names.masked.at(number);
        const bool isHidden = masked.contains(u'*') && !masked.contains(u'舒') &&
                              !masked.contains(u"师傅") && !masked.contains(u"娘");
        QVERIFY2(isHidden, qPrintable(u"masked: "_qs + masked));
        const QString left = m_names.left.at(number);
        QVERIFY2((left == writing.text) == !writing.isTold, qPrintable(u"erased: "_qs + left));
        QVERIFY2(!writing.isTold || !left.contains(u'舒'), qPrintable(u"erased: "_qs + left));
        QVERIFY2(m_names.sentences.contains(writing.meant), qPrintable(m_names.sentences));
        if (writing.isTold)
            QCOMPARE(betweenMarks(m_names.copy, number), writing.text);
    }

    // Of few characters: more than blanks betweenMarks them may part words.
    void aShortName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("plain") << u"马俊来过"_qs << true;
        QTest::newRow("traditional") << u"馬俊來過"_qs << true;
        QTest::newRow("a bracket") << u"马（俊）来过"_qs << true;
        QTest::newRow("a narrow bracket") << u"找马(俊)"_qs << true;
        QTest::newRow("quotes") << u"找“马”“俊”"_qs << true;
        QTest::newRow("an underscore") << u"找马_俊谈"_qs << true;
        QTest::newRow("somebody else's bracket") << u"小马（俊杰店）来过"_qs << false;
        QTest::newRow("somebody else's quotes") << u"老马“俊杰店”来过"_qs << false;
    }
    void aShortName()
    {
        QFETCH(QString, text);
        QFETCH(bool, isTold);
        Subject shop;
        shop.name = u"茶酒坊"_qs;
        shop.shop.operatorName = u"马俊"_qs;
        const MadeOfThem outcome = madeOfThem(shop, {{"", text, isTold}});
        QVERIFY2(outcome.masked.at(0).contains(u'*') == isTold, qPrintable(outcome.masked.at(0)));
        QVERIFY2((outcome.left.at(0) != text) == isTold, qPrintable(outcome.left.at(0)));
        QCOMPARE(betweenMarks(outcome.copy, 0), isTold ? text : QString());
    }

    // A title beside a usual surname is hers in her own rows alone, and so is her given name.
    void inTheirOwnRowsTitlesTell_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("others");
        QTest::addColumn<int>("rows"); // those of many are read in another way
        const auto row = [](const char* name, const QString& said, const QString& own,
                            const QString& others) {
            QTest::addRow("%s", name) << said << own << others << 1;
            QTest::addRow("%s, of many", name) << said << own << others << 600;
        };
        row("the keeper's wife", u"王老板娘说好"_qs, u"王***说好"_qs, u"王老板娘说好"_qs);
        row("old", u"老王在"_qs, u"老*在"_qs, u"老王在"_qs);
        row("given name", u"采薇在"_qs, u"**在"_qs, u"采薇在"_qs);
        row("given name beside the whole one", u"王采薇来过，采薇在"_qs, u"王**来过，**在"_qs,
            u"王**来过，**在"_qs);
        row("somebody else's title", u"李老板娘说好"_qs, u"李老板娘说好"_qs, u"李老板娘说好"_qs);
        row("an everyday word", u"王者荣耀"_qs, u"王者荣耀"_qs, u"王者荣耀"_qs);
    }
    void inTheirOwnRowsTitlesTell()
    {
        QFETCH(QString, said);
        QFETCH(QString, own);
        QFETCH(QString, others);
        QFETCH(int, rows);
        const QTemporaryDir folder;
        TestRegister test(folder);
        Register& file = test.registry();
        test.withShop(u"花店"_qs, u"7"_qs);
        Subject shop = test.subject();
        test.withShop(u"隔壁面馆"_qs, u"9"_qs);
        Change change(file, u"Fill in"_qs);
        shop.shop.operatorName = u"王采薇"_qs;
        SubjectStore(file).save(change, shop);
        for (int i = 0; i < rows; ++i) {
            for (const RowId subject : {shop.id, test.subject().id}) {
                Visit visit;
                visit.subject = subject;
                visit.block = test.block().id;
                visit.at = atTime(QDate(2026, 10, 8), QTime(10, 0));
                visit.said = said;
                VisitStore(file).add(change, visit);
            }
        }
        change.commit();
        for (const QString& ending : {u"csv"_qs, u"xlsx"_qs}) {
            const QString target = folder.filePath(u"visits."_qs + ending);
            exportLedger(file.db(), *findLedger(u"visits"_qs), {}, Masking::Masked, target);
            const auto table = openTable(target);
            table->open(0);
            TableRow row;
            int met = 0;
            while (table->next(row)) {
                QStringList cells;
                for (const Cell& cell : row.cells)
                    cells << cell.text;
                const bool isOwn = cells.contains(u"花店"_qs);
                if (!isOwn && !cells.contains(u"隔壁面馆"_qs))
                    continue;
                ++met;
                QVERIFY2(cells.contains(isOwn ? own : others), qPrintable(cells.join(u'|')));
            }
            QCOMPARE(met, 2 * rows);
        }
    }
};

DOORSTEP_TEST(tst_PersonWritten);
#include "tst_PersonWritten.moc"
