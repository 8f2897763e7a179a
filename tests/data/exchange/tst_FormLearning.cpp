// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/exchange/forms/FormFilling.h"
#include "data/exchange/forms/FormLearning.h"
#include "data/exchange/packs/Pack.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/data/exchange/OfficeLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

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
               (key == u"phone" && column == u"contact_phone");
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

    void aLayoutIsReadAsItWasKept()
    {
        const QString path = workbookOf(
            m_folder, {u"#表"_qs, u"2026年9月名册"_qs, u"序号|店招名称|经营地址|联系电话|天气"_qs});
        const FormLayout layout = learnForm(registry(), path).layout();
        QCOMPARE(layout.lists.size(), 1);
        QCOMPARE(readFormLayout(layout.toText()), layout);
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
