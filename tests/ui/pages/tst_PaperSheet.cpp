// SPDX-License-Identifier: GPL-3.0-or-later
// A walk on paper: printed with a number, typed in by it and by the lines of the paper.
#include "data/records/codes/Code.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/visits/PrintedSheets.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/look/DateField.h"
#include "ui/look/TableView.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>

using namespace doorstep;
using namespace doorstep::test;

class tst_PaperSheet : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;
    QTemporaryDir m_folder;

    WindowDriver& user() { return m_desk->user(); }
    SheetPage& page() { return *m_desk->window().findChild<SheetPage*>(); }
    TableView& table() { return *page().findChild<TableView*>(); }
    QString said() { return page().findChild<QLabel*>(u"notice"_qs)->text(); }
    // The page, the number; the cursor is where the lines are typed.
    void openSheet(const QString& number)
    {
        m_desk->open<SheetPage>();
        auto* sheets = page().findChild<QComboBox*>();
        sheets->setCurrentIndex(sheets->findData(number));
        Q_EMIT sheets->activated(sheets->currentIndex());
    }
    QLineEdit& lineField() { return *page().findChild<QLineEdit*>(u"line"_qs); }
    void line(const QString& typed)
    {
        user().words(typed);
        user().key(Qt::Key_Return);
    }
    QStringList lines()
    {
        QStringList lines;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            lines << table().model()->headerData(row, Qt::Vertical).toString() + u' ' +
                         table().model()->index(row, SheetModel::NameColumn).data().toString();
        return lines;
    }
    // Straight from the tables.
    QStringList written()
    {
        QStringList rows;
        Statement visits = m_desk->registry().db().prepare(
            u"SELECT s.name || ' ' || v.outcome || ' ' || ifnull((SELECT c.name || '：' || n.text "
            u"FROM need n JOIN code c ON c.id = n.category_id WHERE n.visit_id = v.id), '-') "
            u"FROM visit v JOIN subject s ON s.id = v.subject_id WHERE v.deleted_at IS NULL "
            u"ORDER BY v.id"_qs);
        while (visits.next())
            rows << visits.get<QString>(0);
        return rows;
    }
    void notePrintedToday(const QList<int>& shops)
    {
        QList<RowId> doors;
        for (const int shop : shops)
            doors << m_desk->shop(shop);
        notePrinted(m_desk->registry(), nextSheet(m_desk->registry(), doors, today()));
    }
    QString number(int ofDay) const
    {
        return today().toString(u"MMdd") + u'-' + QString::number(ofDay);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记药房"_qs, u"永和豆浆"_qs});
    }
    void cleanup() { m_desk.reset(); }

    void aPrintedSheetHasItsNumberAndStartsTheWalk()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils");
        const QString file = m_folder.filePath(u"sheet.pdf"_qs);
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs);
                name->setText(file);
                QTest::keyClick(name, Qt::Key_Return);
            }
        });
        watch.start(20);
        user().key(Qt::Key_2, Qt::ControlModifier);
        user().key(Qt::Key_Space);
        user().key(Qt::Key_Space);
        user().key(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!printedSheets(m_desk->registry()).isEmpty(), 15000);
        watch.stop();
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY2(pdfText(file).contains(number(1)), qPrintable(pdfText(file)));

        m_desk->open<VisitPage>();
        QCOMPARE(m_desk->doors().size(), 2);
        // A second one does not take the place of a walk that is under way.
        notePrintedToday({2});
        m_desk->open<SheetPage>();
        m_desk->open<VisitPage>();
        QCOMPARE(m_desk->doors().size(), 2);
        QVERIFY(m_desk->window().findChild<NoticeStrip*>()->findChild<QLabel*>()->text().contains(
            number(2)));
    }

    void aRefusedLineIsNotTypedOver()
    {
        notePrintedToday({2, 0});
        openSheet(number(1));
        line(u"2 1 parking lot blocked by vans"_qs);
        QVERIFY(!said().isEmpty());
        user().words(u"1 2"_qs);
        QCOMPARE(lineField().text(), u"2 1 parking lot blocked by vans1 2"_qs);
        QCOMPARE(written(), QStringList());
    }

    void theEveningIsTypedInByLines()
    {
        notePrintedToday({2, 0, 1});
        openSheet(number(1));
        QCOMPARE(lines(), (QStringList{u"1 永和豆浆"_qs, u"2 张记面馆"_qs, u"3 李记药房"_qs}));
        line(u"2 1 停车 门口没有车位"_qs);
        QCOMPARE(lineField().text(), QString());
        line(u"1 2"_qs);
        QCOMPARE(lineField().text(), QString());
        key(Qt::Key_Return);
        const QString parking = category(u"停车"_qs);
        QCOMPARE(written(), (QStringList{u"永和豆浆 absent -"_qs,
                                         u"张记面馆 met %1：门口没有车位"_qs.arg(parking)}));
        // The rest keeps its line, also after a look elsewhere and another choice.
        QCOMPARE(lines(), QStringList{u"3 李记药房"_qs});
        m_desk->visitPage();
        openSheet(number(1));
        QCOMPARE(lines(), QStringList{u"3 李记药房"_qs});
        line(u"3 1"_qs);
        key(Qt::Key_Return);
        QCOMPARE(written().size(), 3);
        openSheet(number(1));
        QVERIFY2(said().contains(u"typed in"), qPrintable(said()));
    }

    void aSheetThatIsSavedIsNotTheOneInSight_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<bool>("done");
        QTest::newRow("a door is left") << QStringList{u"1 1"_qs} << false;
        QTest::newRow("all are typed in") << QStringList{u"1 1"_qs, u"2 2"_qs} << true;
    }
    void aSheetThatIsSavedIsNotTheOneInSight()
    {
        QFETCH(QStringList, typed);
        QFETCH(bool, done);
        notePrintedToday({2, 0});
        openSheet(number(1));
        for (const QString& each : std::as_const(typed))
            line(each);
        key(Qt::Key_Return);
        QCOMPARE(written().size(), typed.size());
        const QVariant left = done ? QVariant() : number(1);
        auto* sheets = page().findChild<QComboBox*>();
        QCOMPARE(sheets->currentData(), left);
        m_desk->visitPage();
        m_desk->open<SheetPage>();
        QCOMPARE(sheets->currentData(), left);
        key(Qt::Key_Z); // its rows are there again, and so is it
        QCOMPARE(written(), QStringList());
        QCOMPARE(sheets->currentData(), QVariant(number(1)));
        key(Qt::Key_Y);
        QCOMPARE(sheets->currentData(), left);
    }

    // The second time of a number may be meant for another line.
    void aLineTypedAgainSaysWhatItReplaces()
    {
        notePrintedToday({2, 0});
        openSheet(number(1));
        line(u"2 1"_qs);
        line(u"2 1"_qs); // nothing is replaced
        QVERIFY2(!said().contains(u"was"), qPrintable(said()));
        line(u"2 3"_qs);
        QVERIFY2(said().contains(u"Line 2 was Met and is Refused now"), qPrintable(said()));
        user().key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(table().model()->index(1, SheetModel::OutcomeColumn).data().toString(), u"Met"_qs);
    }

    // Saving enters a line that nobody ended with Enter; one that is wrong is said, nothing is
    // saved.
    void aLineThatWasNotEndedIsSaved()
    {
        notePrintedToday({2, 0});
        openSheet(number(1));
        user().words(u"1 1"_qs);
        key(Qt::Key_S);
        QCOMPARE(written(), QStringList{u"永和豆浆 met -"_qs});
        lineField().setFocus();
        user().words(u"2 9"_qs);
        key(Qt::Key_S);
        QVERIFY(!said().isEmpty());
        QCOMPARE(lineField().text(), u"2 9"_qs);
        QCOMPARE(written().size(), 1);
    }

    void aLineThatIsWrongIsSaidAndStays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no such line") << u"9 1"_qs << u"no line 9"_qs;
        QTest::newRow("no number") << u"面馆 1"_qs << u"line's number"_qs;
        QTest::newRow("no outcome") << u"2"_qs << u"how did it go"_qs;
        QTest::newRow("no such outcome") << u"2 7"_qs << u"no outcome"_qs;
        QTest::newRow("no such need") << u"2 1 火星"_qs << u"no category"_qs;
    }
    void aLineThatIsWrongIsSaidAndStays()
    {
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        notePrintedToday({0, 1});
        openSheet(number(1));
        line(typed);
        QVERIFY2(said().contains(sentence), qPrintable(said()));
        QCOMPARE(lineField().text(), typed);
        for (int row = 0; row < 2; ++row)
            QCOMPARE(table().model()->index(row, SheetModel::OutcomeColumn).data().toString(),
                     QString());
    }

    void aLineThatIsEmptiedIsNotWrongAnyMore()
    {
        notePrintedToday({0});
        openSheet(number(1));
        line(u"9 1"_qs);
        QVERIFY(lineField().findChild<QAction*>(u"wrongMark"_qs));
        user().key(Qt::Key_A, Qt::ControlModifier);
        user().key(Qt::Key_Delete);
        QVERIFY(!lineField().findChild<QAction*>(u"wrongMark"_qs));
        QVERIFY2(!said().contains(u"no line"), qPrintable(said()));
    }

    // Whom a row is of is read only, and Tab goes past it.
    void tabGoesToTheNextCellThatTakesWords_data()
    {
        QTest::addColumn<bool>("open");
        QTest::newRow("from an open cell") << true;
        QTest::newRow("from one that is not open") << false;
    }
    void tabGoesToTheNextCellThatTakesWords()
    {
        QFETCH(bool, open);
        notePrintedToday({0, 1});
        openSheet(number(1));
        table().setFocus();
        table().setCurrentIndex(table().model()->index(0, SheetModel::NeedColumn));
        if (open)
            user().key(Qt::Key_F2);
        user().key(Qt::Key_Tab);
        QCOMPARE(table().currentIndex(), table().model()->index(1, SheetModel::OutcomeColumn));
        user().keys("2");
        user().key(Qt::Key_Return);
        QCOMPARE(table().model()->index(1, SheetModel::OutcomeColumn).data().toString(),
                 u"Absent"_qs);
        table().setCurrentIndex(table().model()->index(1, SheetModel::OutcomeColumn));
        user().key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(table().currentIndex(), table().model()->index(0, SheetModel::NeedColumn));
    }

    void whatIsWrongIsWhereTheCursorGoes_data()
    {
        QTest::addColumn<QList<int>>("columns");
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<int>("wrong");
        using Sheet = SheetModel;
        QTest::newRow("no such category")
            << QList<int>{Sheet::OutcomeColumn, Sheet::CategoryColumn, Sheet::NeedColumn}
            << QStringList{u"1"_qs, u"火星"_qs, u"门口没有车位"_qs} << int(Sheet::CategoryColumn);
        QTest::newRow("no tick") << QList<int>{Sheet::OutcomeColumn, Sheet::CardColumn}
                                 << QStringList{u"1"_qs, u"7"_qs} << int(Sheet::CardColumn);
        QTest::newRow("no outcome") << QList<int>{Sheet::SaidColumn} << QStringList{u"灯坏了"_qs}
                                    << int(Sheet::OutcomeColumn);
        QTest::newRow("no words of the need")
            << QList<int>{Sheet::OutcomeColumn, Sheet::CategoryColumn}
            << QStringList{u"1"_qs, u"停车"_qs} << int(Sheet::NeedColumn);
    }
    void whatIsWrongIsWhereTheCursorGoes()
    {
        QFETCH(QList<int>, columns);
        QFETCH(QStringList, typed);
        QFETCH(int, wrong);
        notePrintedToday({0, 1});
        openSheet(number(1));
        for (int i = 0; i < columns.size(); ++i) {
            table().setFocus();
            table().setCurrentIndex(table().model()->index(1, columns.at(i)));
            user().key(Qt::Key_F2);
            user().words(typed.at(i));
            user().key(Qt::Key_Return);
        }
        key(Qt::Key_Return);
        QCOMPARE(written(), QStringList());
        QCOMPARE(table().currentIndex(), table().model()->index(1, wrong));
    }

    // Several doors at once: three are named, and the page keeps its width.
    void aQuestionAboutManyDoorsDoesNotWidenThePage()
    {
        QStringList names;
        for (int i = 1; i <= 8; ++i)
            names << u"有一个很长很长的招牌名字的店铺第%1家"_qs.arg(i);
        m_desk.reset();
        m_desk = std::make_unique<VisitDesk>(names);
        QList<int> all;
        for (int i = 0; i < names.size(); ++i)
            all << i;
        const auto typeAll = [&](const QString& outcome) {
            for (int i = 1; i <= names.size(); ++i)
                line(u"%1 %2"_qs.arg(i).arg(outcome));
        };
        const auto begin = [&] {
            QList<RowId> doors;
            for (const int shop : all)
                doors << m_desk->shop(shop);
            m_desk->workspace().begin(Task::EnterSheet, doors);
            lineField().setFocus();
        };
        begin();
        typeAll(u"1"_qs);
        key(Qt::Key_Return);
        QCOMPARE(written().size(), 8);
        begin();
        typeAll(u"2"_qs);
        const int width = page().minimumSizeHint().width();
        key(Qt::Key_Return);
        QCOMPARE(written().size(), 8);
        QVERIFY2(said().contains(names.at(2)) && !said().contains(names.at(3)) &&
                     said().contains(u"5 more"),
                 qPrintable(said()));
        QVERIFY(page().minimumSizeHint().width() <= width);
        QCOMPARE(m_desk->window().width(), 1366);
        key(Qt::Key_Return);
        QCOMPARE(written().size(), 16);
    }

    // What was typed for a door that has gone says whose it was.
    void wordsOfADoorThatHasGoneSayWhose()
    {
        notePrintedToday({2, 0});
        openSheet(number(1));
        line(u"1 1 停车 门口没有车位"_qs);
        m_desk->visitPage();
        {
            Change change(m_desk->registry(), u"Delete"_qs);
            SubjectStore(m_desk->registry()).remove(change, m_desk->shop(2));
            change.commit();
        }
        m_desk->restart();
        m_desk->open<SheetPage>();
        QVERIFY2(said().contains(u"永和豆浆") && said().contains(u"门口没有车位"),
                 qPrintable(said()));
    }

    // What the visits of a sheet have in common is kept with its rows, and is the sheet's own.
    void theSheetKeepsItsDayAndItsVisitor_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("over a kill") << true;
        QTest::newRow("while another block is looked at") << false;
    }
    void theSheetKeepsItsDayAndItsVisitor()
    {
        QFETCH(bool, killed);
        RowId other = 0;
        {
            Change change(m_desk->registry(), u"Block"_qs);
            Block block = BlockStore(m_desk->registry()).all().constFirst();
            Visitor visitor;
            visitor.name = u"陆文静"_qs;
            visitor.block = block.id;
            VisitorStore(m_desk->registry()).add(change, visitor);
            block.id = 0;
            block.name = u"第五街区"_qs;
            other = BlockStore(m_desk->registry()).add(change, block);
            visitor.id = 0;
            visitor.name = u"沈建国"_qs;
            visitor.block = other;
            VisitorStore(m_desk->registry()).add(change, visitor);
            change.commit();
        }
        notePrintedToday({0, 1});
        openSheet(number(1));
        auto* date = page().findChild<DateField*>();
        date->setFocus();
        date->selectAll();
        user().words(today().addDays(-3).toString(Qt::ISODate));
        lineField().setFocus();
        line(u"1 1"_qs);
        user().words(u"2 1 停"_qs);
        if (killed) {
            QTRY_VERIFY(m_desk->registry().setting(u"draft/sheet"_qs).contains(u"2 1 停"));
            m_desk->killAndStart();
            m_desk->open<SheetPage>();
            QCOMPARE(lineField().text(), u"2 1 停"_qs);
            QCOMPARE(page().findChild<QComboBox*>()->currentData().toString(), number(1));
        } else {
            m_desk->workspace().setBlock(other);
        }
        key(Qt::Key_Return);
        QStringList rows;
        Statement visits = m_desk->registry().db().prepare(
            u"SELECT date(v.at + 28800, 'unixepoch') || ' ' || ifnull((SELECT r.name FROM "
            u"visit_visitor w JOIN visitor r ON r.id = w.visitor_id WHERE w.visit_id = v.id), '-') "
            u"FROM visit v"_qs);
        while (visits.next())
            rows << visits.get<QString>(0);
        const QString row = today().addDays(-3).toString(Qt::ISODate) + u" 陆文静"_qs;
        QCOMPARE(rows, (QStringList{row, row})); // the line that was not ended, too
    }

    void aNumberThatWasLeftOutOfTheDraftIsSaidWithIt()
    {
        notePrintedToday({0, 1});
        openSheet(number(1));
        lineField().setFocus();
        user().words(u"2 1 停 110101199003070011"_qs);
        QTRY_VERIFY(m_desk->registry().setting(u"draft/sheet"_qs).contains(u"2 1 停"));
        m_desk->killAndStart();
        m_desk->open<SheetPage>();
        QVERIFY(lineField().text().startsWith(u"2 1 停"_qs));
        QVERIFY2(said().contains(u"was not kept in the draft"), qPrintable(said()));
    }

    void newShopsAreTypedInTheGrid()
    {
        m_desk->open<SheetPage>();
        table().setFocus();
        newShop(u"福泉路9号"_qs, u"老周修鞋"_qs, u"13800138000"_qs, {});
        newShop(u"哈密路12弄3号"_qs, u"小翠裁缝"_qs, {}, u"1"_qs);
        m_desk->restart(); // it is kept as it stands
        m_desk->open<SheetPage>();
        QCOMPARE(lines(), (QStringList{u"1 老周修鞋"_qs, u"2 小翠裁缝"_qs}));
        key(Qt::Key_Return);
        QCOMPARE(newShops(),
                 (QStringList{u"老周修鞋 福泉路  9 13800138000"_qs, u"小翠裁缝 哈密路 12 3 "_qs}));
        QCOMPARE(written(), QStringList{u"小翠裁缝 met -"_qs});
        QCOMPARE(lines(), QStringList());

        key(Qt::Key_Z); // the sheet is one change, and its rows are in the grid again
        QCOMPARE(newShops(), QStringList());
        QCOMPARE(lines(), (QStringList{u"1 老周修鞋"_qs, u"2 小翠裁缝"_qs}));
    }

    void aNewShopThatIsThereAlreadyIsAskedAbout()
    {
        m_desk->open<SheetPage>();
        table().setFocus();
        newShop(u"福泉路1号"_qs, u"张记面馆"_qs, {}, {});
        key(Qt::Key_Return);
        QVERIFY2(said().contains(u"Perhaps in the register"), qPrintable(said()));
        QCOMPARE(newShops(), QStringList());
        newShopRowWithoutName();
        key(Qt::Key_Return);
        QVERIFY2(said().contains(u"needs its name"), qPrintable(said()));
        QCOMPARE(table().currentIndex().column(), int(SheetModel::NameColumn));
        QCOMPARE(newShops(), QStringList());
    }

private:
    void key(Qt::Key key) { user().key(key, Qt::ControlModifier); }
    QString category(const QString& part)
    {
        const QString name = m_desk->registry().db().one<QString>(
            u"SELECT name FROM code WHERE list = 'need_category' AND name LIKE ?"_qs, part + u'%');
        return name;
    }
    void newShop(const QString& door, const QString& name, const QString& phone,
                 const QString& outcome)
    {
        user().key(Qt::Key_Insert); // its name is asked for first, as the guide says
        user().key(Qt::Key_Backtab, Qt::ShiftModifier);
        for (const QString& cell : {door, name, phone, outcome}) {
            user().words(cell);
            user().key(Qt::Key_Tab); // which leaves the next cell open
        }
    }
    void newShopRowWithoutName()
    {
        table().setFocus();
        user().key(Qt::Key_Insert);
        user().key(Qt::Key_Backtab, Qt::ShiftModifier);
        user().words(u"福泉路99号"_qs);
        user().key(Qt::Key_Tab);
        table().setFocus();
    }
    // Those beyond the three of the street.
    QStringList newShops()
    {
        QStringList rows;
        Statement shops = m_desk->registry().db().prepare(
            u"SELECT s.name || ' ' || ifnull(t.name, '-') || ' ' || s.lane || ' ' || s.number || "
            u"' ' || s.operator_phone FROM subject s LEFT JOIN street t ON t.id = s.street_id "
            u"WHERE s.deleted_at IS NULL AND s.id > ? ORDER BY s.id"_qs);
        shops.bind(m_desk->shop(2));
        while (shops.next())
            rows << shops.get<QString>(0);
        return rows;
    }
};

DOORSTEP_TEST(tst_PaperSheet);
#include "tst_PaperSheet.moc"
