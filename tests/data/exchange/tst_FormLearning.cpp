// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/exchange/forms/FormFilling.h"
#include "data/exchange/forms/FormLearning.h"
#include "data/exchange/forms/FormRowValues.h"
#include "data/exchange/packs/Pack.h"
#include "data/files/ZipArchive.h"
#include "data/files/checks/Signers.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/data/exchange/OfficeLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <zip.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

struct CellWords
{
    const char* name;
    QString text;
    QString becomes; // empty: it stays
};

const std::vector<CellWords>& cellWords()
{
    static const std::vector<CellWords> all{
        {"a title with its month", u"2026年9月走访汇总表"_qs, u"{month}走访汇总表"_qs},
        {"a month to be written in", u"走访汇总表（   年   月）"_qs, u"走访汇总表（{month}）"_qs},
        {"a month behind a label", u"统计月份：2026年9月"_qs, u"统计月份：{month}"_qs},
        {"who fills it in", u"填报单位：____"_qs, u"填报单位：{town}{block}"_qs},
        {"with the last one's name", u"填表人：王小明"_qs, u"填表人：{secretary}"_qs},
        {"a day", u"填报日期：   年  月  日"_qs, u"填报日期：{today}"_qs},
        {"a day of last month", u"制表日期：2026年9月30日"_qs, u"制表日期：{today}"_qs},
        {"two in one cell", u"填报单位：____ 填报人：____"_qs,
         u"填报单位：{town}{block} 填报人：{secretary}"_qs},
        {"how many", u"合计：__户"_qs, u"合计：{count}户"_qs},
        {"whose signature is another's", u"审核人：王主任"_qs, {}},
        {"a heading", u"联系电话"_qs, {}},
        {"words with a year", u"2026年重点工作"_qs, {}},
        {"a day is no month", u"截至2026年9月30日"_qs, {}},
    };
    return all;
}

struct ValueWords
{
    const char* name;
    QString text;
    FormValue::From from;
    QString again; // as it is told; empty: the same
};

const std::vector<ValueWords>& valueWords()
{
    using From = FormValue::From;
    static const std::vector<ValueWords> all{
        {"nothing", u""_qs, From::Empty, {}},
        {"a column", u"name"_qs, From::Columns, {}},
        {"by its title", u"Signboard"_qs, From::Columns, u"name"_qs},
        {"beside the ledger's own", u"address"_qs, From::Columns, {}},
        {"two and words", u"name+\" / \"+phone"_qs, From::Columns, {}},
        {"words", u"\"走访\""_qs, From::Words, {}},
        {"words that stand for others", u"{month}"_qs, From::Words, u"\"{month}\""_qs},
        {"with a quotation mark", u"\"他说\\\"好\\\"\""_qs, From::Words, {}},
        {"the line", u"#"_qs, From::LineNumber, {}},
        {"the form's own", u"~"_qs, From::Form, {}},
        {"a figure", u"figure:visits.all"_qs, From::Figure, {}},
        {"a count", u"count:visits/street"_qs, From::Count, {}},
    };
    return all;
}

// The package with parts put in, or others in their place.
void withParts(const QByteArray& package, const QString& target,
               const QList<std::pair<QString, QByteArray>>& parts)
{
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(package) != package.size())
        qFatal("%s can't be written", qPrintable(target));
    file.close();
    zip_t* archive = zip_open(QFile::encodeName(target).constData(), 0, nullptr);
    for (const auto& [name, content] : parts) {
        zip_source_t* source =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        zip_file_add(archive, name.toUtf8().constData(), source,
                     ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
    }
    if (zip_close(archive) != 0)
        qFatal("%s can't be zipped", qPrintable(target));
}

} // namespace

class tst_FormLearning : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestRegister> m_register;

    Register& registry() { return m_register->registry(); }

    static bool means(const FormValue& value, const QString& key)
    {
        if (value.from != FormValue::From::Columns || value.parts.size() != 1)
            return false;
        const QString& column = value.parts.first().text;
        return column == key || (key == u"at" && column == u"date") ||
               (key == u"phone" && column == u"contact_phone") ||
               (key == u"address" && column == u"door") ||
               (key == u"guests" && column == u"together");
    }

private Q_SLOTS:
    void initTestCase() { m_register = std::make_unique<TestRegister>(m_folder); }

    // The lists of the fixture as forms without a row: of the headings that the ledger has a column
    // for, 85 % get it without anybody being asked. A text of the ledger is there once: where
    // several headings mean it, it is nothing for the others any more.
    void headingsOfOfficesAreFilledUnasked()
    {
        int asked = 0;
        int met = 0;
        QStringList wrong;
        const std::vector<OfficeList> lists = officeLists();
        QCOMPARE(lists.size(), 34U);
        for (const OfficeList& list : lists) {
            const QString path =
                workbookOf(m_folder, {u"#表"_qs, list.name, list.headings.join(u'|')});
            LearningWishes wishes;
            wishes.ledger = QLatin1String(keyOf(list.kind));
            const Ledger& ledger = *findLedger(wishes.ledger);
            LearntForm form;
            try {
                form = learnForm(registry(), path, wishes);
            } catch (const Error& error) {
                wrong << list.name + u": "_qs + error.message();
            }
            for (qsizetype i = 0; i < list.headings.size(); ++i) {
                const QStringList meant = list.meant.at(i).split(u'/');
                const bool has = std::any_of(meant.begin(), meant.end(), [&](const QString& key) {
                    return hasFormColumn(ledger, key);
                });
                const bool prose = std::all_of(meant.begin(), meant.end(), [&](const QString& key) {
                    const int place = ledger.indexOf(key);
                    return place < 0 || ledger.columns[static_cast<size_t>(place)].sensitivity ==
                                            Sensitivity::Prose;
                });
                const auto given = [&](const QString& key) {
                    return !hasFormColumn(ledger, key) ||
                           (!form.lists.empty() &&
                            std::any_of(form.lists.front().columns.begin(),
                                        form.lists.front().columns.end(),
                                        [&](const LearntColumn& one) {
                                            return one.column.column != static_cast<int>(i) &&
                                                   means(one.column.value, key);
                                        }));
                };
                if (!has || (prose && std::all_of(meant.begin(), meant.end(), given)))
                    continue;
                ++asked;
                const auto column =
                    form.lists.empty()
                        ? std::vector<LearntColumn>::const_iterator()
                        : std::find_if(form.lists.front().columns.cbegin(),
                                       form.lists.front().columns.cend(),
                                       [&](const LearntColumn& one) {
                                           return one.column.column == static_cast<int>(i);
                                       });
                const bool right = !form.lists.empty() &&
                                   column != form.lists.front().columns.cend() &&
                                   std::any_of(meant.begin(), meant.end(), [&](const QString& key) {
                                       return means(column->column.value, key);
                                   });
                met += right;
                if (!right)
                    wrong << list.name + u' ' + list.headings.at(i) +
                                 (form.lists.empty() ? QString()
                                                     : u": "_qs + column->column.value.toText());
            }
        }
        qInfo().noquote() << met << "of" << asked << wrong.join(u"; "_qs);
        QVERIFY(asked > 150);
        QVERIFY2(met * 100 >= asked * 85, qPrintable(wrong.join(u'\n')));
    }

    void singleCellsAreKnownByTheirWords_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(cellWords().size()); ++i)
            QTest::newRow(cellWords()[static_cast<size_t>(i)].name) << i;
    }
    void singleCellsAreKnownByTheirWords()
    {
        QFETCH(int, index);
        const CellWords& expected = cellWords()[static_cast<size_t>(index)];
        const QString path = workbookOf(
            m_folder, {u"#表"_qs, expected.text, u"店招名称|经营地址|经营者|联系电话"_qs});
        const LearntForm form = learnForm(registry(), path);
        const QString becomes =
            form.spots.isEmpty() ? QString() : form.spots.first().value.parts.first().text;
        QCOMPARE(becomes, expected.becomes);
    }

    void valuesAreToldAsTheyAreRead_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(valueWords().size()); ++i)
            QTest::newRow(valueWords()[static_cast<size_t>(i)].name) << i;
    }
    void valuesAreToldAsTheyAreRead()
    {
        QFETCH(int, index);
        const ValueWords& expected = valueWords()[static_cast<size_t>(index)];
        const Ledger& shops = *findLedger(u"shops"_qs);
        const FormValue value = readFormValue(expected.text, shops);
        QCOMPARE(static_cast<int>(value.from), static_cast<int>(expected.from));
        const QString again = expected.again.isEmpty() ? expected.text : expected.again;
        QCOMPARE(value.toText(), again);
        QCOMPARE(readFormValue(value.toText(), shops), value);
    }

    // Of what a form lets choose from that which says what the register says.
    void valuesAreChosenFromTheForms_data()
    {
        QTest::addColumn<QString>("choices");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("chosen"); // empty: none
        const QString modes = u"上门走访,电话走访,线上联系"_qs;
        const QString outcomes = u"见到,未见,拒访"_qs;
        QTest::newRow("equal") << outcomes << u"见到"_qs << u"见到"_qs;
        QTest::newRow("within a choice") << modes << u"上门"_qs << u"上门走访"_qs;
        QTest::newRow("a choice within") << u"餐饮,零售"_qs << u"餐饮服务"_qs << u"餐饮"_qs;
        QTest::newRow("another word") << outcomes << u"不在"_qs << u"未见"_qs;
        QTest::newRow("another word for refusing") << outcomes << u"拒绝"_qs << u"拒访"_qs;
        QTest::newRow("none") << modes << u"阵地"_qs << QString();
        QTest::newRow("the opposite") << u"未见到,拒访"_qs << u"见到"_qs << QString();
        QTest::newRow("several") << u"基本满意,非常满意"_qs << u"满意"_qs << QString();
    }
    void valuesAreChosenFromTheForms()
    {
        QFETCH(QString, choices);
        QFETCH(QString, text);
        QFETCH(QString, chosen);
        QCOMPARE(choiceFor(choices.split(u','), text), chosen);
    }

    void aLayoutIsReadAsItWasKept()
    {
        const QString path = workbookOf(
            m_folder, {u"#表"_qs, u"2026年9月名册"_qs, u"序号|店招名称|经营地址|联系电话|天气"_qs});
        const FormLayout layout = learnForm(registry(), path).layout();
        QCOMPARE(layout.lists.size(), 1);
        QCOMPARE(readFormLayout(layout.toText()), layout);
    }

    // A program that does not know of something must not fill the form without it.
    void aLayoutSaysWhoCanFillIt_data()
    {
        QTest::addColumn<FormShape>("shape");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("version");
        QTest::newRow("lines") << FormShape::Lines << QString() << 1;
        QTest::newRow("pages") << FormShape::Sheets << QString() << 2;
        QTest::newRow("printed pages") << FormShape::Printed << QString() << 3;
        QTest::newRow("visits of a mode") << FormShape::Lines << u"phone"_qs << 3;
    }
    void aLayoutSaysWhoCanFillIt()
    {
        QFETCH(FormShape, shape);
        QFETCH(QString, mode);
        QFETCH(int, version);
        FormLayout layout;
        FormList list;
        list.ledger = u"visits"_qs;
        list.shape = shape;
        list.mode = mode;
        layout.lists << list;
        const QString text = layout.toText();
        QVERIFY2(text.contains(u"\"version\":%1"_qs.arg(version)), qPrintable(text));
        QCOMPARE(readFormLayout(text), layout);
    }

    // What it was learnt as before, under another name, says nothing then.
    void aLedgerThatIsSaidCounts_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("becomes");
        QTest::newRow("another") << u"visits"_qs << u"shops"_qs << u"shops"_qs;
        QTest::newRow("one alike") << u"shops"_qs << u"shops_visited"_qs << u"shops_visited"_qs;
        QTest::newRow("none is said") << u"shops_visited"_qs << QString() << u"shops_visited"_qs;
    }
    void aLedgerThatIsSaidCounts()
    {
        QFETCH(QString, before);
        QFETCH(QString, said);
        QFETCH(QString, becomes);
        QTemporaryDir folder;
        TestRegister test(folder);
        const QString path =
            workbookOf(m_folder, {u"#表"_qs, u"走访时间|走访对象|店招名称|经营地址|联系电话"_qs});
        LearningWishes wishes;
        wishes.ledger = before;
        {
            Change change(test.registry(), u"Learn"_qs);
            (void)keepForm(change, learnForm(test.registry(), path, wishes), u"甲表"_qs);
            change.commit();
        }
        wishes.ledger = said;
        wishes.name = u"乙表"_qs;
        QCOMPARE(learnForm(test.registry(), path, wishes).lists.front().list.ledger, becomes);
    }

    // In a pack of a block, too, workbook and all; a form is everybody's.
    void aFormTravelsInAPack()
    {
        QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs);
        const QString path =
            workbookOf(m_folder, {u"#表"_qs, u"店招名称|经营地址|经营者|联系电话"_qs});
        const LearntForm learnt = learnForm(test.registry(), path);
        Change change(test.registry(), u"Learn"_qs);
        const TownForm kept = keepForm(change, learnt, u"名册"_qs);
        FormFillingStore(test.registry())
            .note(change, kept.id, *parseMonth(u"2026-10"_qs), test.block().id);
        change.commit();
        const QString pack = folder.filePath(u"b.pack"_qs);
        (void)writePack(test.registry(), {test.block().id}, pack);
        const auto other = openRegister(pack, Register::Access::Read);
        const TownForm there = TownFormStore(*other).named(u"名册"_qs);
        QCOMPARE(TownFormStore(*other).workbookOf(there), learnt.workbook);
        QVERIFY(FormFillingStore(*other).latest(there.id, *parseMonth(u"2026-10"_qs),
                                                BlockStore(*other).all().first().id));
    }

    // Whatever part of the form tells of the register's people; the office's own words stay.
    void aFormsOwnWordsAreMasked()
    {
        QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs);
        {
            Change change(test.registry(), u"Edit"_qs);
            Subject shop = SubjectStore(test.registry()).get(1);
            shop.shop.operatorName = u"司徒蔓青"_qs;
            SubjectStore(test.registry()).save(change, shop);
            change.commit();
        }
        const QString plain = workbookOf(
            folder,
            {u"#司徒蔓青报"_qs, u"新泾镇汇总表"_qs, u"店招名称|经营地址|经营者|联系电话"_qs,
             u"|||"_qs, u"填报人：司徒蔓青 13800001101"_qs, u"6234-5678是座机：6234-5678"_qs,
             u"审核人：王素芬"_qs, u"月报 填报人李彪13966660001"_qs, u"#附"_qs, u"司徒蔓青"_qs,
             u"#表李彪13966660002"_qs, u"复核（签字）：赵小曼"_qs});
        const QByteArray space =
            " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
        const QString path = folder.filePath(u"form.xlsx"_qs);
        QFile before(plain);
        QVERIFY(before.open(QIODevice::ReadOnly));
        withParts(before.readAll(), path,
                  {{u"docProps/core.xml"_qs,
                    "<coreProperties><creator>慕容雪</creator><lastModifiedBy>司徒蔓青"
                    "</lastModifiedBy><title>13800001102</title></coreProperties>"},
                   {u"xl/comments1.xml"_qs,
                    "<comments" + space +
                        "><authors><author>慕容雪</author></authors><commentList><comment "
                        "ref='A1'><text><r><t>问司徒</t></r><r><t>蔓青13800001103</t></r></text>"
                        "</comment></commentList></comments>"},
                   {u"xl/drawings/vmlDrawing1.vml"_qs, "<xml><br>司徒蔓青</xml>"}});
        LearntForm learnt = learnForm(test.registry(), path);
        const QString told = learnt.warning();
        for (const char16_t* where :
             {u"司徒蔓青报", u"13800001103", u"慕容雪", u"王素芬", u"表李彪13966660002"})
            QVERIFY2(told.contains(QString::fromUtf16(where)), qPrintable(told));
        TownForm form;
        {
            Change change(test.registry(), u"Learn"_qs);
            form = keepForm(change, learnt, u"司徒蔓青的月报"_qs);
            change.commit();
        }
        QVERIFY(QDir(folder.path()).mkdir(u"out"_qs));
        FillingOptions options;
        options.month = *parseMonth(u"2026-10"_qs);
        const FilledForm filled = fillForm(test.registry().db(), form, learnt.workbook, options,
                                           folder.filePath(u"out"_qs));
        QCOMPARE(filled.rows, 1);
        QVERIFY2(!filled.path.contains(u"蔓青"), qPrintable(filled.path));
        const ZipArchive zip(filled.path);
        QByteArray all;
        for (const QString& part : zip.names())
            all += part.toUtf8() + zip.read(part, 1 << 20);
        for (const char* secret : {"蔓青", "容雪", "13800001101", "13800001102", "13800001103",
                                   "6234-5678是座机：6234-5678", "素芬", "李彪", "小曼"})
            QVERIFY2(!all.contains(secret), secret);
        QVERIFY(all.contains("新泾镇汇总表"));
        // Unmasked it is as it was sent.
        options.masking = Masking::Unmasked;
        const FilledForm whole = fillForm(test.registry().db(), form, learnt.workbook, options,
                                          folder.filePath(u"whole.xlsx"_qs));
        QCOMPARE(ZipArchive(whole.path).read(u"docProps/core.xml"_qs, 1 << 20).count("蔓青"), 1);
    }

    // Whoever signs is nobody of the register's.
    void whoSignsIsMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char* name, const QString& text, const QString& masked) {
            QTest::newRow(name) << text << masked;
        };
        row("behind a label", u"审核人：王素芬"_qs, u"审核人：王**"_qs);
        row("with a blank", u"填报人 李彪"_qs, u"填报人 李*"_qs);
        row("two in a line", u"制表人: 李彪　　审核（签字）：欧阳娜娜"_qs,
            u"制表人: 李*　　审核（签字）：欧阳**"_qs);
        row("beside a phone", u"月报 填报人李彪13966660001"_qs, u"月报 填报人李*13966660001"_qs);
        row("beside a phone that is said", u"月报 填报人李彪一三九六六六六〇〇〇一"_qs,
            u"月报 填报人李*一三九六六六六〇〇〇一"_qs);
        row("beside a phone in full width", u"填报李彪１３９６６６６０００１"_qs,
            u"填报李*１３９６６６６０００１"_qs);
        row("beside a phone in groups", u"月报李彪\"139\" \"6666\" \"0001\""_qs,
            u"月报李*\"139\" \"6666\" \"0001\""_qs);
        row("beside a phone with a letter", u"月报李彪l3966660001"_qs, u"月报李*l3966660001"_qs);
        row("beside a landline", u"王素芬：021-62345678"_qs, u"王**：021-62345678"_qs);
        row("a label alone", u"审核人：　　　填报人："_qs, u"审核人：　　　填报人："_qs);
        row("a label and a heading", u"联系人：方式"_qs, u"联系人：方式"_qs);
        row("headings", u"负责人电话|联系人 方式|经办人时间"_qs,
            u"负责人电话|联系人 方式|经办人时间"_qs);
        row("an office", u"负责人：新泾镇党群办"_qs, u"负责人：新泾镇党群办"_qs);
        row("a number that is called", u"联系电话13966660001，办公室62345678"_qs,
            u"联系电话13966660001，办公室62345678"_qs);
        row("a title", u"审核人：王主任"_qs, u"审核人：王主任"_qs);
    }
    void whoSignsIsMasked()
    {
        QFETCH(QString, text);
        QTEST(withSignersMasked(text), "masked");
    }

    // What was changed once is changed again: erased from, then filled masked.
    void aChangedWorkbookIsOneStill()
    {
        const QString path = workbookOf(m_folder, {u"#表0"_qs, u"店招名称0|经营地址"_qs});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        for (int i = 0; i < 5; ++i) {
            const ChangedPackage changed =
                withWordsChanged(bytes, u"form"_qs, [i](const FoundWords& words) {
                    return QString(words.text).replace(QString::number(i), QString::number(i + 1));
                });
            QVERIFY(changed.isChanged);
            bytes = changed.bytes;
        }
        QFile again(m_folder.filePath(u"again.xlsx"_qs));
        QVERIFY(again.open(QIODevice::WriteOnly) && again.write(bytes) == bytes.size());
        again.close();
        const auto reader = openTable(again.fileName());
        QCOMPARE(reader->sheets().first().name, u"表5"_qs);
        reader->open(0);
        TableRow row;
        QVERIFY(reader->next(row));
        QCOMPARE(row.at(0).text, u"店招名称5"_qs);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        TownForm form;
        form.name = u"表"_qs;
        form.fileName = u"form.xlsx"_qs;
        form.layout = FormLayout().toText();
        FillingOptions options;
        options.month = *parseMonth(u"2026-10"_qs);
        try {
            (void)fillForm(registry().db(), form, {}, options, m_folder.filePath(u"none/"_qs));
            QFAIL("it was written");
        } catch (const Error& error) {
            QVERIFY2(error.message().contains(u"no folder"), qPrintable(error.message()));
        }
    }

    void theDayIsOfTheMonthOrTheOneAfter_data()
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<QDate>("due");
        QTest::newRow("the fifth is of the month after") << 5 << QDate(2026, 11, 5);
        QTest::newRow("the tenth, too") << 10 << QDate(2026, 11, 10);
        QTest::newRow("the 25th is of the month itself") << 25 << QDate(2026, 10, 25);
        QTest::newRow("of a shorter month the last") << 31 << QDate(2026, 10, 31);
    }
    void theDayIsOfTheMonthOrTheOneAfter()
    {
        QFETCH(int, day);
        QFETCH(QDate, due);
        TownForm form;
        form.dueDay = day;
        QCOMPARE(dueOn(form, *parseMonth(u"2026-10"_qs)), due);
        form.dueDay = std::nullopt;
        QVERIFY(!dueOn(form, *parseMonth(u"2026-10"_qs)).isValid());
    }
};

DOORSTEP_TEST(tst_FormLearning);
#include "tst_FormLearning.moc"
