// SPDX-License-Identifier: GPL-3.0-or-later
// A form that goes out with columns for others and comes back: by command, filled in by openpyxl.
#include "TestPaths.h"
#include "data/records/forms/TownForm.h"
#include "data/register/Journal.h"
#include "tests/app/Scripts.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_FormAnswers : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    Scripts m_scripts;

    [[nodiscard]] QString file(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString path() const { return file(u"test.doorstep"_qs); }

    // The shops' form with two columns for the department, filled for October.
    void send()
    {
        QVERIFY(m_scripts.run(u"make_form.py"_qs, {u"plain"_qs, file(u"form.xlsx"_qs)}).status ==
                0);
        const Ended learnt =
            test::doorstep({u"learn"_qs, path(), file(u"form.xlsx"_qs), u"--profile"_qs,
                            u"征询表"_qs, u"--ledger"_qs, u"shops"_qs, u"--map"_qs,
                            u"备注=?note"_qs, u"--map"_qs, u"从业人数=?staff_count"_qs});
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const Ended ended =
            test::doorstep({u"export"_qs, path(), u"--profile"_qs, u"征询表"_qs, u"--month"_qs,
                            u"2026-10"_qs, u"--output"_qs, file(u"sent.xlsx"_qs)});
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
    }

    void answer(const QStringList& cells)
    {
        const Ended ended =
            m_scripts.run(u"check_form.py"_qs, QStringList{u"answer"_qs, file(u"sent.xlsx"_qs),
                                                           file(u"back.xlsx"_qs), u"沿街商铺"_qs} +
                                                   cells);
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
    }

    Ended take(const QStringList& more = {})
    {
        return test::doorstep(
            QStringList{u"import"_qs, path(), file(u"back.xlsx"_qs), u"--form"_qs, u"征询表"_qs} +
            more);
    }

    // "name: note, staff, phone" of every shop.
    QStringList shops()
    {
        const auto registry = openRegister(path(), Register::Access::Read);
        QStringList all;
        for (RowId id = 1; id <= 3; ++id) {
            const Subject shop = SubjectStore(*registry).get(id);
            all << shop.name + u": "_qs + shop.note + u", "_qs +
                       QString::number(shop.shop.staffCount.value_or(0)) + u", "_qs +
                       shop.shop.operatorPhone;
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase() { DOORSTEP_NEEDS(m_scripts.start(), "openpyxl and XlsxWriter"); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        TestRegister test(*m_folder);
        int number = 2;
        for (const QString& name : {u"张记面馆"_qs, u"大拇指理发"_qs, u"小张果铺"_qs}) {
            test.withShop(name, QString::number(number));
            Subject subject = test.subject();
            subject.note = number == 2 ? u"旧备注"_qs : QString();
            subject.shop.operatorPhone = u"1390186220%1"_qs.arg(number);
            Change change(test.registry(), u"Fill"_qs);
            SubjectStore(test.registry()).save(change, subject);
            change.commit();
            number += 2;
        }
    }

    void answersComeBack_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QStringList>("becomes");
        QTest::addColumn<QString>("said");
        const QString first = u"张记面馆: 旧备注, 0, 13901862202"_qs;
        const QString second = u"大拇指理发: , 0, 13901862204"_qs;
        const QString third = u"小张果铺: , 0, 13901862206"_qs;
        const QString answered = u"大拇指理发: 已整改, 3, 13901862204"_qs;
        const QString found = u"Rows with answers: 1, not found: 0"_qs;
        QTest::newRow("by the hidden column") << QStringList{u"H6=已整改"_qs, u"G6=3"_qs}
                                              << QStringList{first, answered, third} << found;
        QTest::newRow("sorted otherwise")
            << QStringList{u"H6=已整改"_qs, u"G6=3"_qs, u"swap=5,6"_qs}
            << QStringList{first, answered, third} << found;
        // Whatever else they wrote over stays in their file.
        QTest::newRow("nothing but the answers")
            << QStringList{u"H6=已整改"_qs, u"G6=3"_qs, u"E6=13800000000"_qs}
            << QStringList{first, answered, third} << found;
        // Somebody sorted a part of the sheet: the mark is another one's.
        QTest::newRow("another shop's name beside the mark")
            << QStringList{u"H6=已整改"_qs, u"B6=小张果铺"_qs} << QStringList{first, second, third}
            << u"Not taken: 1"_qs;
        QTest::newRow("by door and name without it")
            << QStringList{u"H6=已整改"_qs, u"G6=3"_qs, u"without=I"_qs}
            << QStringList{first, answered, third} << found;
        QTest::newRow("an empty cell erases nothing")
            << QStringList{u"G5=7"_qs}
            << QStringList{u"张记面馆: 旧备注, 7, 13901862202"_qs, second, third} << found;
        QTest::newRow("a remark is added to the one there")
            << QStringList{u"H5=已查"_qs}
            << QStringList{u"张记面馆: 旧备注；已查, 0, 13901862202"_qs, second, third} << found;
        QTest::newRow("what is no number changes nothing")
            << QStringList{u"G7=若干"_qs} << QStringList{first, second, third} << u"“若干”: "_qs;
        QTest::newRow("a shop that isn't there")
            << QStringList{u"H6=已整改"_qs, u"without=I"_qs, u"B6=无名店"_qs, u"C6=某路9号"_qs,
                           u"E6="_qs}
            << QStringList{first, second, third} << u"not found: 1"_qs;
    }
    void answersComeBack()
    {
        QFETCH(QStringList, cells);
        QFETCH(QStringList, becomes);
        send();
        answer(cells);
        const QStringList before = shops();
        QVERIFY(take({u"--dry-run"_qs}).status == 0);
        QCOMPARE(shops(), before);
        const Ended taken = take();
        QVERIFY2(taken.status == 0, qPrintable(taken.complaint));
        const QStringList after = shops();
        QFETCH(QString, said);
        QVERIFY2(taken.output.contains(said), qPrintable(taken.output));
        QVERIFY2(after == becomes, qPrintable(after.join(u'\n') + taken.output));
        // One batch, which is turned back as a whole.
        const auto registry = openRegister(path(), Register::Access::Write);
        const QList<Batch> last = batchesOf(*registry, BatchKind::Import);
        if (after == before)
            return;
        QCOMPARE(last.size(), 1);
        (void)undoBatch(*registry, last.first().id);
        QCOMPARE(shops(), before);
    }

    void theColumnIsHidden()
    {
        send();
        const auto raw = [&](const QString& pattern) {
            return m_scripts
                .run(u"check_form.py"_qs,
                     {u"raw"_qs, file(u"sent.xlsx"_qs), u"xl/worksheets/sheet1.xml"_qs, pattern})
                .output.trimmed();
        };
        QCOMPARE(raw(u"<col min=\"(9)\" max=\"9\" width=\"9\" hidden=\"1\""_qs), u"9"_qs);
        QCOMPARE(raw(u">(ds-)[0-9a-f]{32}<"_qs), u"ds- ds- ds-"_qs);
    }

    void whatCantBeAnsweredIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("why");
        QTest::newRow("which row it is")
            << QStringList{u"--map"_qs, u"店招名称=?name"_qs} << u"can't be answered by others"_qs;
        QTest::newRow("of another ledger")
            << QStringList{u"--map"_qs, u"备注=?weather"_qs} << u"has no column"_qs;
    }
    void whatCantBeAnsweredIsSaid()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, why);
        QVERIFY(m_scripts.run(u"make_form.py"_qs, {u"plain"_qs, file(u"form.xlsx"_qs)}).status ==
                0);
        const Ended ended =
            test::doorstep(QStringList{u"learn"_qs, path(), file(u"form.xlsx"_qs), u"--profile"_qs,
                                       u"x"_qs, u"--ledger"_qs, u"shops"_qs} +
                           words);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(why), qPrintable(ended.complaint));
    }

    void aFormThatAsksNothingIsNone()
    {
        QVERIFY(m_scripts.run(u"make_form.py"_qs, {u"plain"_qs, file(u"form.xlsx"_qs)}).status ==
                0);
        QVERIFY(test::doorstep({u"learn"_qs, path(), file(u"form.xlsx"_qs), u"--profile"_qs,
                                u"征询表"_qs, u"--ledger"_qs, u"shops"_qs})
                    .status == 0);
        QVERIFY(QFile::copy(file(u"form.xlsx"_qs), file(u"back.xlsx"_qs)));
        const Ended taken = take();
        QCOMPARE(taken.status, 1);
        QVERIFY2(taken.complaint.contains(u"asks nothing of others"), qPrintable(taken.complaint));
        QCOMPARE(take({u"--kind"_qs, u"shops"_qs}).status, 2);
    }
};

DOORSTEP_TEST(tst_FormAnswers);
#include "tst_FormAnswers.moc"
