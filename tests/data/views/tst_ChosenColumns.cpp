// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/exchange/packs/Pack.h"
#include "data/files/TableReader.h"
#include "data/records/forms/ColumnChoice.h"
#include "data/records/forms/TownForm.h"
#include "data/views/reports/LedgerExport.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

struct ChosenCase
{
    const char* name;
    ChosenColumns chosen;
    Masking masking;
    QStringList lines; // of the .csv, with its headings
};

ChosenColumns shopsWith(const QList<ChosenColumn>& columns)
{
    ChosenColumns chosen;
    chosen.ledger = u"shops"_qs;
    chosen.columns = columns;
    return chosen;
}

// Three shops: 张记面馆 at 12, 大拇指理发 at 30, 小张果铺 at 4.
std::vector<ChosenCase> chosenCases()
{
    const QList<ChosenColumn> two{{u"number"_qs, u"门牌"_qs}, {u"name"_qs, {}}};
    ChosenColumns sorted = shopsWith(two);
    sorted.sortedBy = u"name"_qs;
    ChosenColumns downwards = sorted;
    downwards.sortOrder = Qt::DescendingOrder;
    ChosenColumns byText = shopsWith(two);
    byText.text = u"张"_qs;
    ChosenColumns byColumn = shopsWith(two);
    byColumn.conditions = {{u"number"_qs, Condition::Is, u"30"_qs}};
    ChosenColumns byMore = byText;
    byMore.conditions = {{u"operator_phone"_qs, Condition::Filled, {}}};
    return {
        {"an order and a heading of its own",
         shopsWith(two),
         Masking::Unmasked,
         {u"门牌,Signboard"_qs, u"4,小张果铺"_qs, u"12,张记面馆"_qs, u"30,大拇指理发"_qs}},
        {"sorted by a column",
         sorted,
         Masking::Unmasked,
         {u"门牌,Signboard"_qs, u"30,大拇指理发"_qs, u"4,小张果铺"_qs, u"12,张记面馆"_qs}},
        {"downwards",
         downwards,
         Masking::Unmasked,
         {u"门牌,Signboard"_qs, u"12,张记面馆"_qs, u"4,小张果铺"_qs, u"30,大拇指理发"_qs}},
        {"narrowed by words",
         byText,
         Masking::Unmasked,
         {u"门牌,Signboard"_qs, u"4,小张果铺"_qs, u"12,张记面馆"_qs}},
        {"by a column", byColumn, Masking::Unmasked, {u"门牌,Signboard"_qs, u"30,大拇指理发"_qs}},
        {"by one that isn't written, too",
         byMore,
         Masking::Unmasked,
         {u"门牌,Signboard"_qs, u"12,张记面馆"_qs}},
        {"masked",
         shopsWith({{u"name"_qs, {}}, {u"operator_phone"_qs, u"电话"_qs}}),
         Masking::Masked,
         {u"Signboard,电话"_qs, u"小张果铺,"_qs, u"张记面馆,139****2266"_qs, u"大拇指理发,"_qs}},
        {"one that the program no longer knows",
         shopsWith({{u"weather"_qs, {}}, {u"name"_qs, {}}}),
         Masking::Unmasked,
         {u"Signboard"_qs, u"小张果铺"_qs, u"张记面馆"_qs, u"大拇指理发"_qs}},
    };
}

} // namespace

// Columns of a ledger as somebody chose them, kept under a name and exported.
class tst_ChosenColumns : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestRegister> m_register;

    Register& registry() { return m_register->registry(); }

    ColumnChoice kept(const QString& name, const ChosenColumns& chosen)
    {
        ColumnChoice choice{0, name, chosen.ledger, chosen.toText(), true};
        Change change(registry(), u"Keep"_qs);
        ColumnChoiceStore(registry()).keep(change, choice);
        change.commit();
        return choice;
    }

private Q_SLOTS:
    void init()
    {
        m_register = std::make_unique<TestRegister>(
            m_folder, QString::fromLatin1(QTest::currentTestFunction()) + u".doorstep"_qs);
        m_register->withShop(u"张记面馆"_qs, u"12"_qs);
        Subject subject = m_register->subject();
        subject.shop.operatorPhone = u"13912342266"_qs;
        Change change(registry(), u"Fill"_qs);
        SubjectStore(registry()).save(change, subject);
        change.commit();
        m_register->withShop(u"大拇指理发"_qs, u"30"_qs).withShop(u"小张果铺"_qs, u"4"_qs);
    }
    void cleanup()
    {
        m_register->close();
        for (const QString& file : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(file));
    }

    void whatIsChosenIsWritten_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(chosenCases().size()); ++i)
            QTest::newRow(chosenCases()[static_cast<size_t>(i)].name) << i;
    }
    void whatIsChosenIsWritten()
    {
        QFETCH(int, index);
        const ChosenCase wanted = chosenCases()[static_cast<size_t>(index)];
        const ChosenColumns again = readChosenColumns(wanted.chosen.toText());
        QCOMPARE(again.toText(), wanted.chosen.toText());
        const QString csv = m_folder.filePath(u"chosen.csv"_qs);
        const ChosenExport written = exportChosen(registry().db(), again, {}, wanted.masking, csv);
        QCOMPARE(written.rows, wanted.lines.size() - 1);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll().mid(3)).trimmed().split(u"\r\n"_qs),
                 wanted.lines);
        // The workbook says the same, behind the number of each line.
        const QString xlsx = m_folder.filePath(u"chosen.xlsx"_qs);
        QCOMPARE(
            exportChosen(registry().db(), again, {}, wanted.masking, xlsx, {}, u"居委"_qs).rows,
            written.rows);
        const auto reader = openTable(xlsx);
        reader->open(0);
        TableRow row;
        QStringList lines;
        while (reader->next(row)) {
            QStringList cells;
            for (int column = 1; column <= wanted.lines.first().count(u',') + 1; ++column)
                cells << row.at(column).text;
            lines << cells.join(u',');
        }
        QCOMPARE(lines.mid(lines.size() - wanted.lines.size()), wanted.lines);
        QCOMPARE(reader->sheets().first().name, u"居委"_qs);
    }

    void theOfficesOwnColumnsStayThere()
    {
        const Ledger& workers = *findLedger(u"workers"_qs);
        const auto own =
            std::find_if(workers.columns.begin(), workers.columns.end(),
                         [](const Column& each) { return each.audience == Audience::Office; });
        QVERIFY(own != workers.columns.end());
        ChosenColumns chosen;
        chosen.ledger = u"workers"_qs;
        chosen.columns = {{QLatin1String(own->key), u"内部"_qs}, {u"name"_qs, {}}};
        const QString csv = m_folder.filePath(u"workers.csv"_qs);
        QCOMPARE(exportChosen(registry().db(), chosen, {}, Masking::Masked, csv).leftOut,
                 QStringList{u"内部"_qs});
        QCOMPARE(exportChosen(registry().db(), chosen, {}, Masking::Unmasked, csv).leftOut,
                 QStringList());
        chosen.columns.removeLast();
        QVERIFY_EXCEPTION_THROWN(exportChosen(registry().db(), chosen, {}, Masking::Masked, csv),
                                 Error);
    }

    // Narrowed by something that isn't there any more it would be more rows than were meant.
    void aFilterThatIsGoneIsNotPassedOver()
    {
        ChosenColumns chosen = shopsWith({{u"name"_qs, {}}});
        chosen.conditions = {{u"weather"_qs, Condition::Is, u"rain"_qs}};
        QVERIFY_EXCEPTION_THROWN(exportChosen(registry().db(), chosen, {}, Masking::Masked,
                                              m_folder.filePath(u"never.csv"_qs)),
                                 Error);
        QVERIFY(!QFile::exists(m_folder.filePath(u"never.csv"_qs)));
    }

    void aNameHasOneChoiceAndTravels()
    {
        kept(u"给居委"_qs, shopsWith({{u"name"_qs, {}}}));
        const ColumnChoice second = kept(u" 给居委 "_qs, shopsWith({{u"number"_qs, u"门牌"_qs}}));
        const QList<ColumnChoice> all = ColumnChoiceStore(registry()).ofLedger(u"shops"_qs);
        QCOMPARE(all, QList<ColumnChoice>{second});
        const QString pack = m_folder.filePath(u"b.pack"_qs);
        (void)writePack(registry(), {m_register->block().id}, pack);
        const auto other = openRegister(pack, Register::Access::Read);
        const auto there = ColumnChoiceStore(*other).byName(u"给居委"_qs);
        QVERIFY(there && there->columns == second.columns);
    }

    void aFormsNameIsTaken()
    {
        TownForm form;
        form.name = u"月报表"_qs;
        form.fileName = u"a.xlsx"_qs;
        form.layout = u"{}"_qs;
        Change change(registry(), u"Learn"_qs);
        TownFormStore(registry()).keep(change, form, "PK");
        change.commit();
        QVERIFY_EXCEPTION_THROWN(kept(u"月报表"_qs, shopsWith({{u"name"_qs, {}}})), Error);
    }
};

DOORSTEP_TEST(tst_ChosenColumns);
#include "tst_ChosenColumns.moc"
