// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of a page for one row each, and those that tell only what changed: taught and filled by
// command, read by openpyxl and LibreOffice.
#include "TestPaths.h"
#include "data/records/forms/TownForm.h"
#include "data/register/Journal.h"
#include "tests/app/Scripts.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace doorstep;
using namespace doorstep::test;

class tst_FormPages : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Scripts m_scripts;

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString path() const { return file(u"test.doorstep"_qs); }

    QJsonObject learn(const QString& form, const QStringList& more, const QString& as)
    {
        const Ended made = m_scripts.run(u"make_form.py"_qs, {form, file(form + u".xlsx"_qs)});
        if (made.status != 0)
            qWarning().noquote() << made.complaint;
        const Ended learnt =
            test::doorstep(QStringList{u"learn"_qs, path(), file(form + u".xlsx"_qs),
                                       u"--profile"_qs, as, u"--json"_qs} +
                           more);
        if (learnt.status != 0)
            qWarning().noquote() << learnt.complaint;
        return QJsonDocument::fromJson(learnt.output.toUtf8()).object();
    }

    Ended fill(const QString& name, const QString& target, const QString& month = u"2026-10"_qs,
               const Conditions& conditions = {})
    {
        return test::doorstep({u"export"_qs, path(), u"--profile"_qs, name, u"--month"_qs, month,
                               u"--output"_qs, target, u"--unmasked"_qs},
                              conditions);
    }

    // Of each sheet: its name, its cells as "A1=…", its print area, its comments.
    [[nodiscard]] QList<QStringList> sheets(const QString& workbook)
    {
        const Ended read = m_scripts.run(u"check_form.py"_qs, {u"sheets"_qs, workbook});
        QList<QStringList> all;
        const QStringList lines = read.output.split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines)
            all << line.split(u'\t');
        return all;
    }

    static QString valueOf(const QJsonObject& learnt, const QString& place)
    {
        const QJsonArray columns =
            learnt.value(u"lists"_qs).toArray().at(0)[u"columns"_qs].toArray();
        for (const QJsonValue column : columns) {
            if (column[u"column"_qs].toString() == place)
                return column[u"value"_qs].toString();
        }
        return u"nothing"_qs;
    }

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(m_scripts.start(), "openpyxl and XlsxWriter");
        TestRegister test(m_folder);
        int number = 2;
        for (const QString& name : {u"张记面馆"_qs, u"大拇指理发"_qs, u"张记面馆"_qs}) {
            test.withShop(name, QString::number(number));
            Subject subject = test.subject();
            subject.shop.operatorName = u"掌柜"_qs + QString::number(number);
            subject.shop.operatorPhone = u"1390186220%1"_qs.arg(number);
            subject.shop.staffCount = number;
            Change change(test.registry(), u"Fill"_qs);
            SubjectStore(test.registry()).save(change, subject);
            change.commit();
            test.visited("2026-10-08", u"问了"_qs + QString::number(number));
            number += 2;
        }
        Visit called = test.visit();
        called.mode = VisitMode::ByPhone;
        Change change(test.registry(), u"Called"_qs);
        VisitStore(test.registry()).save(change, called);
        Block block = test.block();
        block.secretary = u"周敏华"_qs;
        BlockStore(test.registry()).save(change, block);
        change.commit();
    }

    void labelsBesideValuesAreLearnt()
    {
        const QJsonObject learnt = learn(u"shop_page"_qs, {}, u"登记表"_qs);
        const QJsonObject list = learnt.value(u"lists"_qs).toArray().at(0).toObject();
        QCOMPARE(list.value(u"ledger"_qs).toString(), u"shops"_qs);
        QCOMPARE(list.value(u"shape"_qs).toString(), u"sheets"_qs);
        QCOMPARE(valueOf(learnt, u"B3"_qs), u"name"_qs);
        QCOMPARE(valueOf(learnt, u"D3"_qs), u"address"_qs);
        QCOMPARE(valueOf(learnt, u"B4"_qs), u"operator"_qs);
        QCOMPARE(valueOf(learnt, u"D4"_qs), u"contact_phone"_qs);
        QCOMPARE(valueOf(learnt, u"B5"_qs), u"staff_count"_qs);
        QCOMPARE(learnt.value(u"open"_qs).toArray(), (QJsonArray{u"风险等级"_qs}));
    }

    void mergedPlacesNeedNoBorders()
    {
        const QJsonObject learnt = learn(u"merged_page"_qs, {}, u"合并格"_qs);
        QCOMPARE(valueOf(learnt, u"B3"_qs), u"subject_id"_qs);
        QCOMPARE(valueOf(learnt, u"B5"_qs), u"said"_qs);
        QCOMPARE(valueOf(learnt, u"B6"_qs), u"situation"_qs);
    }

    // One workbook: the sheet that was sent for the first, others like it behind the last.
    void aSheetForEach()
    {
        (void)learn(u"shop_page"_qs, {}, u"登记表"_qs);
        const QString filled = file(u"sheets.xlsx"_qs);
        const Ended ended = fill(u"登记表"_qs, filled);
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        QVERIFY2(ended.output.contains(u": 3 rows"), qPrintable(ended.output));
        const QList<QStringList> seen = sheets(filled);
        QCOMPARE(seen.size(), 3);
        QCOMPARE(seen.at(0).at(0), u"张记面馆"_qs);
        QCOMPARE(seen.at(1).at(0), u"大拇指理发"_qs);
        QCOMPARE(seen.at(2).at(0), u"张记面馆 (2)"_qs);
        QCOMPARE(
            seen.at(2).at(1),
            u"A1=沿街商铺登记表|A2=填报单位：新泾镇第四街区|A3=店招名称|B3=张记面馆|C3=经营地址|"
            "D3=福泉路6号|A4=经 营 者：|B4=掌柜6|C4=联系电话|D4=13901862206|A5=从业人数|"
            "B5=6人|C5=风险等级|A6=备注|A7=填报人：周敏华"_qs);
        for (const QStringList& sheet : seen)
            QVERIFY2(sheet.at(2).contains(u"$A$1:$D$7"), qPrintable(sheet.at(2)));
    }

    void boxesAreTickedAndDaysWrittenIn()
    {
        const QJsonObject learnt =
            learn(u"visit_page"_qs, {u"--ledger"_qs, u"visits"_qs}, u"记录表"_qs);
        QCOMPARE(valueOf(learnt, u"D3"_qs), u"date"_qs);
        QCOMPARE(valueOf(learnt, u"B4"_qs), u"mode"_qs);
        const QString filled = file(u"visits.xlsx"_qs);
        Conditions chinese; // whose words the boxes are
        chinese.language = u"zh_CN"_qs;
        const Ended ended = fill(u"记录表"_qs, filled, u"2026-10"_qs, chinese);
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        const QList<QStringList> seen = sheets(filled);
        QCOMPARE(seen.size(), 4); // with the one that explains how to fill in
        QCOMPARE(seen.at(1).at(0), u"填表说明"_qs);
        QString cells;
        for (const QStringList& sheet : seen)
            cells += sheet.at(1) + u'\n';
        QCOMPARE(cells.count(u"D3=2026年10月8日"_qs), 3);
        QCOMPARE(cells.count(u"B4=□上门 ☑电话 □线上"_qs), 1);
        QCOMPARE(cells.count(u"B4=☑上门 □电话 □线上"_qs), 2);
        QVERIFY2(cells.contains(u"B5=问了2"_qs), qPrintable(cells));
        QVERIFY2(cells.contains(u"填报人：周敏华"_qs), qPrintable(cells));
        for (const int sheet : {0, 2, 3})
            QCOMPARE(seen.at(sheet).at(3), u"A3#写全称"_qs);
    }

    // LibreOffice reads what was made, sheet by sheet.
    void libreOfficeOpensTheCopies()
    {
        DOORSTEP_NEEDS(!QStandardPaths::findExecutable(u"soffice"_qs).isEmpty(), "LibreOffice");
        (void)learn(u"visit_page"_qs, {u"--ledger"_qs, u"visits"_qs}, u"记录表"_qs);
        QVERIFY(QDir(m_folder.path()).mkpath(u"office"_qs));
        QVERIFY(fill(u"记录表"_qs, file(u"office/visits.xlsx"_qs)).status == 0);
        const Ended ran = m_scripts.run(
            u"check_form.py"_qs, {u"recalculated"_qs, file(u"office"_qs), file(u"reread"_qs)});
        QVERIFY2(ran.status == 0, qPrintable(ran.complaint));
        const QList<QStringList> sent = sheets(file(u"office/visits.xlsx"_qs));
        const QList<QStringList> read = sheets(file(u"reread/visits.xlsx"_qs));
        QCOMPARE(read.size(), sent.size());
        for (qsizetype i = 0; i < read.size(); ++i) {
            QCOMPARE(read.at(i).at(0), sent.at(i).at(0));
            QCOMPARE(read.at(i).at(1), sent.at(i).at(1));
        }
    }

    // One page of the PDF after another, in the form's own order of cells; what paper can't keep is
    // said, and nothing else is left in the folder.
    void printedInARow()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils");
        const QJsonObject learnt =
            learn(u"shop_page"_qs, {u"--pages"_qs, u"printed"_qs}, u"打印登记"_qs);
        QCOMPARE(learnt.value(u"lists"_qs).toArray().at(0)[u"shape"_qs].toString(), u"printed"_qs);
        QVERIFY(QDir(m_folder.path()).mkpath(u"paper"_qs));
        const QString pdf = file(u"paper/all.pdf"_qs);
        const Ended ended = fill(u"打印登记"_qs, pdf);
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        QVERIFY2(ended.output.contains(u": 3 rows") &&
                     ended.output.contains(u"Not on the paper: headers and footers."),
                 qPrintable(ended.output));
        QCOMPARE(QDir(file(u"paper"_qs))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"all.pdf"_qs});
        QCOMPARE(pdfPages(pdf), 3);
        // Longer words are broken where a column ends. In NFKC the colons are half as wide.
        const QList<QStringList> told{{u"张记"_qs, u"掌柜2"_qs, u"2人"_qs},
                                      {u"大拇指"_qs, u"掌柜4"_qs, u"4人"_qs},
                                      {u"张记"_qs, u"掌柜6"_qs, u"6人"_qs}};
        for (int page = 1; page <= 3; ++page) {
            const QString text = pdfText(pdf, page);
            const QStringList same{u"沿街商铺登记表"_qs, u"填报单位:新泾镇第四街区"_qs,
                                   u"店招名称"_qs, u"从业人数"_qs, u"填报人:周敏华"_qs};
            const QStringList wanted = same + told.at(page - 1);
            for (const QString& word : wanted)
                QVERIFY2(text.contains(word), qPrintable(word + u" in "_qs + text));
        }
        QCOMPARE(pdfOverlaps(pdf), QStringList());
        const Ended folder = fill(u"打印登记"_qs, file(u"paper"_qs));
        QCOMPARE(folder.status, 2);
        QVERIFY2(folder.complaint.contains(u"--output must end in .pdf"),
                 qPrintable(folder.complaint));
        // Whatever a form of pages was learnt as, its pages may be printed once.
        (void)learn(u"shop_page"_qs, {}, u"登记表"_qs);
        QVERIFY(fill(u"登记表"_qs, file(u"once.pdf"_qs)).status == 0);
        QCOMPARE(pdfPages(file(u"once.pdf"_qs)), 3);
    }

    void aFormOfLinesHasNoPages()
    {
        (void)learn(u"plain"_qs, {u"--ledger"_qs, u"shops"_qs}, u"汇总"_qs);
        const Ended ended = fill(u"汇总"_qs, file(u"lines.pdf"_qs));
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(u"has no page for each row"),
                 qPrintable(ended.complaint));
        QVERIFY(!QFile::exists(file(u"lines.pdf"_qs)));
    }

    // Visits at the door alone, and none that was made by phone.
    void visitsOfOneMode_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("rows");
        QTest::newRow("at the door") << u"door"_qs << 2;
        QTest::newRow("by phone") << u"phone"_qs << 1;
        QTest::newRow("on patrol") << u"patrol"_qs << 0;
    }
    void visitsOfOneMode()
    {
        QFETCH(QString, mode);
        QFETCH(int, rows);
        (void)learn(u"visit_page"_qs, {u"--ledger"_qs, u"visits"_qs, u"--mode"_qs, mode},
                    u"方式"_qs + mode);
        const Ended ended = fill(u"方式"_qs + mode, file(mode + u".xlsx"_qs));
        QVERIFY2(ended.output.contains(u": %1 rows"_qs.arg(rows)),
                 qPrintable(ended.output + ended.complaint));
        const Ended wrong = test::doorstep({u"learn"_qs, path(), file(u"visit_page.xlsx"_qs),
                                            u"--profile"_qs, u"x"_qs, u"--mode"_qs, u"上门"_qs});
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.complaint.contains(u"--mode is one of door, phone"),
                 qPrintable(wrong.complaint));
    }

    void aFileForEach()
    {
        const QJsonObject learnt =
            learn(u"shop_page"_qs, {u"--pages"_qs, u"files"_qs}, u"逐户登记"_qs);
        QCOMPARE(learnt.value(u"lists"_qs).toArray().at(0)[u"shape"_qs].toString(), u"files"_qs);
        QVERIFY(QDir(m_folder.path()).mkpath(u"out"_qs));
        const Ended ended = fill(u"逐户登记"_qs, file(u"out"_qs));
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        const QDir made(file(u"out/2026年10月_逐户登记"_qs));
        QCOMPARE(
            made.entryList(QDir::Files, QDir::Name),
            (QStringList{u"大拇指理发.xlsx"_qs, u"张记面馆 (2).xlsx"_qs, u"张记面馆.xlsx"_qs}));
        const QList<QStringList> seen = sheets(made.filePath(u"大拇指理发.xlsx"_qs));
        QCOMPARE(seen.size(), 1);
        QVERIFY(seen.at(0).at(1).contains(u"B4=掌柜4|"_qs));
        const Ended locked =
            test::doorstep({u"export"_qs, path(), u"--profile"_qs, u"逐户登记"_qs, u"--month"_qs,
                            u"2026-10"_qs, u"--output"_qs, file(u"x.xlsx.locked"_qs),
                            u"--passphrase-file"_qs, file(u"shop_page.xlsx"_qs)});
        QCOMPARE(locked.status, 2);
    }

    // The command marks the month, and the next one tells what came since.
    void onlyWhatChangedIsToldAgain()
    {
        (void)learn(u"shop_page"_qs, {u"--changed"_qs}, u"变动"_qs);
        const Ended first = fill(u"变动"_qs, file(u"first.xlsx"_qs), u"2026-09"_qs);
        QVERIFY2(first.output.contains(u": 3 rows") &&
                     first.output.contains(u"never filled for a month before"),
                 qPrintable(first.output + first.complaint));
        {
            const auto registry = openRegister(path(), Register::Access::Write);
            const TownForm form = TownFormStore(*registry).named(u"变动"_qs);
            const Period september = monthOf(QDate(2026, 9, 1));
            const auto blocks = BlockStore(*registry).all();
            QVERIFY(FormFillingStore(*registry).latest(form.id, september, blocks.first().id));
        }
        const Ended none = fill(u"变动"_qs, file(u"none.xlsx"_qs));
        QVERIFY2(none.output.contains(u": 0 rows"), qPrintable(none.output + none.complaint));
        {
            const auto registry = openRegister(path(), Register::Access::Write);
            SubjectStore store(*registry);
            Subject subject = store.get(2);
            subject.shop.staffCount = 9;
            Change change(*registry, u"More staff"_qs);
            store.save(change, subject);
            change.commit();
        }
        // The same month once more: what was told of it is told again, with what has come.
        const Ended again = fill(u"变动"_qs, file(u"again.xlsx"_qs));
        QVERIFY2(again.output.contains(u": 1 rows") && again.output.contains(u"2026-09"),
                 qPrintable(again.output + again.complaint));
        QVERIFY(sheets(file(u"again.xlsx"_qs)).at(0).at(1).contains(u"B5=9人"_qs));
        const Ended later = fill(u"变动"_qs, file(u"later.xlsx"_qs), u"2026-11"_qs);
        QVERIFY2(later.output.contains(u": 0 rows"), qPrintable(later.output));
    }

    // The form is written all the same, and that the month isn't marked is said.
    void aRegisterInUseIsNotMarked()
    {
        (void)learn(u"shop_page"_qs, {}, u"占用"_qs);
        const auto held = openRegister(path(), Register::Access::Write);
        const Ended ended = fill(u"占用"_qs, file(u"held.xlsx"_qs));
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.output.contains(u"not marked as filled for 2026-10"),
                 qPrintable(ended.output));
        QVERIFY(QFile::exists(file(u"held.xlsx"_qs)));
        const TownForm form = TownFormStore(*held).named(u"占用"_qs);
        QVERIFY(!FormFillingStore(*held).latest(form.id, monthOf(QDate(2026, 10, 1)),
                                                BlockStore(*held).all().first().id));
    }

    // A page asks others, too; each sheet knows whose it is.
    void pagesComeBack()
    {
        (void)learn(u"shop_page"_qs,
                    {u"--map"_qs, u"备注=?note"_qs, u"--map"_qs, u"从业人数=?staff_count"_qs},
                    u"征询"_qs);
        QVERIFY(fill(u"征询"_qs, file(u"asked.xlsx"_qs)).status == 0);
        const Ended answered =
            m_scripts.run(u"check_form.py"_qs,
                          {u"answer"_qs, file(u"asked.xlsx"_qs), file(u"back.xlsx"_qs),
                           u"张记面馆 (2)"_qs, u"B6=已走访"_qs, u"B5=12人"_qs, u"B3=改了名"_qs});
        QVERIFY2(answered.status == 0, qPrintable(answered.complaint));
        const Ended taken =
            test::doorstep({u"import"_qs, path(), file(u"back.xlsx"_qs), u"--form"_qs, u"征询"_qs});
        QVERIFY2(taken.output.contains(u"Rows with answers: 1, not found: 0"),
                 qPrintable(taken.output + taken.complaint));
        const auto registry = openRegister(path(), Register::Access::Write);
        const Subject shop = SubjectStore(*registry).get(3);
        QCOMPARE(shop.note, u"已走访"_qs);
        QCOMPARE(shop.shop.staffCount, std::optional<int>(12));
        QCOMPARE(shop.name, u"张记面馆"_qs);
        (void)undoBatch(*registry, newestBatch(registry->db()));
        QCOMPARE(SubjectStore(*registry).get(3).note, QString());
    }
};

DOORSTEP_TEST(tst_FormPages);
#include "tst_FormPages.moc"
