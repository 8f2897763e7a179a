// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/TableReader.h"
#include "data/files/Workbook.h"
#include "data/records/forms/TownForm.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/CodeBox.h"
#include "ui/look/TableView.h"
#include "ui/pages/forms/FormsList.h"
#include "ui/pages/forms/FormsPage.h"
#include "ui/pages/forms/TownFormPane.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <cstdlib>

using namespace doorstep;
using namespace doorstep::test;

// The town's forms are taught by the workbook and filled with one key.
class tst_FormsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    FormsPage* page() const { return m_user->window().findChild<FormsPage*>(); }
    FormsList* list() const { return page()->findChild<FormsList*>(); }
    TownFormPane* pane() const { return page()->findChild<TownFormPane*>(); }
    Register& registry() const { return m_user->registry(); }

    QString made(const QString& name, const QStringList& headings)
    {
        const QString path = m_user->filePath(name);
        Workbook book(path);
        Sheet& sheet = book.addSheet(u"沿街商铺"_qs);
        sheet.text(0, 0, u"2026年9月沿街商铺情况汇总表"_qs);
        for (int column = 0; column < headings.size(); ++column)
            sheet.text(2, column, headings.at(column));
        sheet.text(4, 0, u"填报人："_qs);
        book.finish();
        return path;
    }

    void goToForms()
    {
        auto* navigation = m_user->window().findChild<QListWidget*>();
        for (int row = 0; row < navigation->count(); ++row) {
            if (navigation->item(row)->text() == u"Forms to hand in")
                navigation->setCurrentRow(row);
        }
        QTRY_VERIFY(page() && page()->isVisible());
    }

    void teach(const QString& path)
    {
        page()->learn(path);
        QTRY_VERIFY(!page()->isBusy());
        QVERIFY(pane()->isLearning());
    }

    bool says(const QString& words) const
    {
        const QList<QLabel*> labels = page()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    bool visibleButton(const QString& text) const
    {
        const QList<QPushButton*> buttons = page()->findChildren<QPushButton*>();
        return std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton* button) {
            return button->isVisible() && button->text().remove(u'&') == text;
        });
    }

    [[nodiscard]] TableView& headings() const { return *pane()->findChild<TableView*>(); }

    // The list beside the form; the sheet above what is matched.
    [[nodiscard]] QSplitter& parts(bool ofPage) const
    {
        return ofPage ? *qobject_cast<QSplitter*>(pane()->parentWidget())
                      : *pane()->findChild<QSplitter*>();
    }

    static void draw(QSplitter& parts, int by)
    {
        QWidget& handle = *parts.handle(1);
        const QPoint from = handle.rect().center();
        const QPoint to = from + QPoint(by, by);
        const auto send = [&](QEvent::Type type, const QPoint& at, Qt::MouseButton button,
                              Qt::MouseButtons held) {
            QMouseEvent event(type, at, handle.mapToGlobal(at), button, held, Qt::NoModifier);
            QCoreApplication::sendEvent(&handle, &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, from, Qt::LeftButton, Qt::NoButton);
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([](TestRegister& test) {
            test.withShop(u"张记面馆"_qs, u"12"_qs);
            test.withShop(u"大拇指理发"_qs, u"30"_qs);
        });
        goToForms();
    }
    void cleanup() { m_user.reset(); }

    // Taught, kept, filled: from the dropped workbook to the filled one without the mouse.
    void aFormIsTaughtAndFilled()
    {
        teach(made(u"名册.xlsx"_qs,
                   {u"序号"_qs, u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs, u"风险等级"_qs}));
        QVERIFY(says(u"1 heading(s) not recognised"_qs));
        QCOMPARE(headings().currentIndex().row(), 4); // that one
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        const TownForm form = TownFormStore(registry()).named(u"名册"_qs);
        QCOMPARE(list()->waiting().size(), 1);
        page()->setFolder(QFileInfo(m_user->filePath(u"x"_qs)).absolutePath());
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page()->isBusy() && list()->waiting().isEmpty());
        QVERIFY2(says(u"Filled: 名册 (2 rows)"_qs), "it is not said");
        const QStringList written = QDir(QFileInfo(m_user->filePath(u"x"_qs)).absolutePath())
                                        .entryList({u"*_名册.xlsx"_qs});
        QCOMPARE(written.size(), 1);
        const auto reader = openTable(m_user->filePath(written.first()));
        reader->open(0);
        TableRow row;
        QStringList names;
        while (reader->next(row))
            names << row.at(1).text;
        QVERIFY2(names.contains(u"张记面馆"_qs) && names.contains(u"大拇指理发"_qs),
                 qPrintable(names.join(u'|')));
        // Once more: what stands there stays.
        list()->table().setFocus();
        for (QPushButton* each : page()->findChildren<QPushButton*>()) {
            if (each->text().remove(u'&') == u"Fill this one again")
                each->click();
        }
        QTRY_COMPARE(QDir(QFileInfo(m_user->filePath(u"x"_qs)).absolutePath())
                         .entryList({u"*_名册*.xlsx"_qs})
                         .size(),
                     2);
    }

    void partsStayAsTheyWereDrawn_data()
    {
        QTest::addColumn<bool>("ofPage");
        QTest::newRow("the sheet above what is matched") << false;
    }
    void partsStayAsTheyWereDrawn()
    {
        QFETCH(bool, ofPage);
        const QString path =
            made(u"名册.xlsx"_qs, {u"序号"_qs, u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs});
        m_user->window().resize(1366, 722);
        teach(path);
        const QList<int> before = parts(ofPage).sizes();
        for (const int by : {40, -40}) {
            if (parts(ofPage).sizes() == before)
                draw(parts(ofPage), by);
        }
        const QList<int> drawn = parts(ofPage).sizes();
        QVERIFY(drawn != before);
        m_user->stop();
        m_user->start();
        m_user->window().resize(1366, 722); // as a window comes back, before its pages are seen
        goToForms();
        teach(path);
        QTRY_VERIFY(std::abs(parts(ofPage).sizes().first() - drawn.first()) < 4);
    }

    // Of several forms those that were filled are told apart from one that can't be.
    void whatIsRefusedStandsByItself()
    {
        teach(made(u"名册.xlsx"_qs, {u"序号"_qs, u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs}));
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        teach(made(u"骑手.xlsx"_qs, {u"序号"_qs, u"姓名"_qs, u"性别"_qs, u"所属平台"_qs}));
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        {
            TownForm form = TownFormStore(registry()).named(u"骑手"_qs);
            form.layout = u"{\"version\":99}"_qs; // of a newer program
            Change change(registry(), u"Newer"_qs);
            TownFormStore(registry()).save(change, form);
            change.commit();
        }
        page()->setFolder(QFileInfo(m_user->filePath(u"x"_qs)).absolutePath());
        page()->fillWaiting();
        QTRY_VERIFY(!page()->isBusy());
        QVERIFY(says(u"newer Doorstep"_qs));
        const QList<QLabel*> labels = page()->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            QVERIFY2(!label->text().contains(u"Filled: 名册 (2 rows)"_qs) ||
                         !label->text().contains(u"newer Doorstep"_qs),
                     qPrintable(label->text()));
        QVERIFY2(says(u"Filled: 名册 (2 rows)"_qs), "it is not said");
    }

    // It is marked as done for the month that it was filled for, whichever is in sight by the end.
    void theMonthThatWasFilledIsMarked()
    {
        teach(made(u"名册.xlsx"_qs, {u"序号"_qs, u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs}));
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        page()->setFolder(QFileInfo(m_user->filePath(u"x"_qs)).absolutePath());
        page()->fillWaiting();
        m_user->key(Qt::Key_Left, Qt::ControlModifier);
        QTRY_VERIFY(!page()->isBusy());
        const auto waiting = [&](const Period& month) {
            return formsOfMonth(registry().db(), month, m_user->workspace().block(), today())
                .waiting;
        };
        const Period month = monthToReport(today());
        QTRY_COMPARE(waiting(month), 0);
        QCOMPARE(waiting(monthOf(month.first.addDays(-1))), 1);
    }

    void aHeadingGetsWhatIsChosen()
    {
        teach(
            made(u"名册.xlsx"_qs, {u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs, u"风险等级"_qs}));
        headings().setFocus();
        headings().goTo(3);
        auto* box = qobject_cast<CodeBox*>(headings().indexWidget(headings().model()->index(3, 2)));
        QVERIFY(box);
        box->setCurrentIndex(box->findText(u"Hazards"_qs));
        Q_EMIT box->entryChosen();
        QCOMPARE(pane()->learnt()->lists.front().columns[3].column.value.toText(), u"hazards"_qs);
        headings().goTo(1);
        m_user->key(Qt::Key_Delete);
        QCOMPARE(pane()->learnt()->lists.front().columns[1].column.value.toText(), QString());
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        QVERIFY(TownFormStore(registry()).named(u"名册"_qs).layout.contains(u"hazards"));
    }

    // Of a known form what is changed is kept at once, and undone like everything.
    void aKnownFormIsChangedInPlace()
    {
        teach(made(u"名册.xlsx"_qs, {u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs}));
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        auto* due = pane()->findChild<QSpinBox*>();
        due->setValue(25);
        Q_EMIT due->editingFinished();
        QCOMPARE(TownFormStore(registry()).named(u"名册"_qs).dueDay, std::optional<int>(25));
        list()->table().setFocus();
        m_user->key(Qt::Key_Delete);
        QTRY_VERIFY(!TownFormStore(registry()).byName(u"名册"_qs));
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(TownFormStore(registry()).byName(u"名册"_qs));
    }

    // Whoever chooses for one heading goes on with the next.
    void choosingKeepsThePlace()
    {
        teach(made(u"名册.xlsx"_qs, {u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs, u"备注"_qs}));
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        headings().setFocus();
        headings().goTo(2);
        m_user->key(Qt::Key_Delete);
        QTRY_VERIFY(!TownFormStore(registry()).named(u"名册"_qs).layout.contains(u"operator"));
        QCOMPARE(headings().currentIndex().row(), 2);
        headings().goTo(3);
        m_user->undo();
        QTRY_VERIFY(TownFormStore(registry()).named(u"名册"_qs).layout.contains(u"operator"));
        QTRY_COMPARE(headings().currentIndex().row(), 3);
        auto* box = qobject_cast<CodeBox*>(headings().indexWidget(headings().model()->index(2, 2)));
        QVERIFY(box && box->currentText().contains(u"Operator"));
    }

    // The next month's comes under the same name, with what was chosen.
    void theNextOneIsKnown()
    {
        teach(made(u"九月.xlsx"_qs, {u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs}));
        pane()->findChild<QLineEdit*>()->setText(u"月报表"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        teach(
            made(u"十月.xlsx"_qs, {u"经营者"_qs, u"店招名称"_qs, u"经营地址"_qs, u"联系电话"_qs}));
        QVERIFY(says(u"The next “月报表”"_qs));
        QCOMPARE(pane()->name(), u"月报表"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        QCOMPARE(TownFormStore(registry()).all().size(), 1);
        QCOMPARE(TownFormStore(registry()).all().first().fileName, u"十月.xlsx"_qs);
    }

    // What looks like a second list is none; the first is then the only one, of whatever ledger.
    void aListIsStruckOff()
    {
        const QString path = m_user->filePath(u"两表.xlsx"_qs);
        {
            Workbook book(path);
            Sheet& sheet = book.addSheet(u"表"_qs);
            const QList<QStringList> rows{
                {u"序号"_qs, u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs},
                {u"1"_qs},
                {u"合计"_qs},
                {},
                {u"序号"_qs, u"姓名"_qs, u"所属平台"_qs, u"手机号码"_qs},
                {u"1"_qs}};
            for (int row = 0; row < rows.size(); ++row) {
                for (int column = 0; column < rows.at(row).size(); ++column)
                    sheet.text(row, column, rows.at(row).at(column));
            }
            book.finish();
        }
        teach(path);
        QCOMPARE(pane()->learnt()->lists.size(), 2U);
        auto* lists = pane()->findChild<QComboBox*>();
        for (QComboBox* box : pane()->findChildren<QComboBox*>()) {
            if (box->accessibleName() == u"List of the form")
                lists = box;
        }
        lists->setCurrentIndex(1);
        Q_EMIT lists->activated(1);
        for (QPushButton* button : pane()->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == u"Not a list")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(pane()->learnt()->lists.size(), 1U);
        QCOMPARE(pane()->learnt()->lists.front().list.ledger, u"shops"_qs);
        for (CodeBox* box : pane()->findChildren<CodeBox*>()) {
            if (box->accessibleName() == u"Ledger whose rows it is filled with") {
                QVERIFY(box->isEnabled());
                box->setCurrentIndex(box->findText(u"Shops visited"_qs));
                if (box->currentIndex() >= 0)
                    Q_EMIT box->entryChosen();
            }
        }
        QTRY_VERIFY(!page()->isBusy());
        QCOMPARE(pane()->learnt()->lists.size(), 1U);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        QCOMPARE(readFormLayout(TownFormStore(registry()).all().first().layout).notLists.size(), 1);
    }

    // Labels beside values: a sheet of one workbook for each row.
    void aPageIsFilledForEachRow()
    {
        const QString path = m_user->filePath(u"登记表.xlsx"_qs);
        {
            Workbook book(path);
            Sheet& sheet = book.addSheet(u"登记表"_qs);
            sheet.text(0, 0, u"沿街商铺登记表"_qs);
            int row = 1;
            for (const QString& label : {u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs}) {
                sheet.text(row, 0, label);
                sheet.blank(row++, 1);
            }
            book.finish();
        }
        teach(path);
        QComboBox* shape = nullptr;
        for (QComboBox* box : pane()->findChildren<QComboBox*>()) {
            if (box->accessibleName() == u"A sheet or a file for each row")
                shape = box;
        }
        QVERIFY(shape && shape->isVisible());
        QCOMPARE(shape->currentText(), u"A sheet each"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        const QString folder = QFileInfo(m_user->filePath(u"x"_qs)).absolutePath();
        page()->setFolder(folder);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page()->isBusy() && list()->waiting().isEmpty());
        const QStringList written = QDir(folder).entryList({u"*_登记表.xlsx"_qs});
        QCOMPARE(written.size(), 1);
        QStringList sheets;
        for (const SheetInfo& info : openTable(m_user->filePath(written.first()))->sheets())
            sheets << info.name;
        QCOMPARE(sheets, (QStringList{u"张记面馆"_qs, u"大拇指理发"_qs}));
    }

    void whatIsPrintedGoesToAPrinter_data()
    {
        QTest::addColumn<FormShape>("shape");
        QTest::addColumn<bool>("isOffered");
        QTest::newRow("a sheet each") << FormShape::Sheets << false;
        QTest::newRow("a file each") << FormShape::Files << false;
        QTest::newRow("printed in a row") << FormShape::Printed << true;
    }
    void whatIsPrintedGoesToAPrinter()
    {
        QFETCH(FormShape, shape);
        QFETCH(bool, isOffered);
        const QString path = m_user->filePath(u"登记表.xlsx"_qs);
        {
            Workbook book(path);
            Sheet& sheet = book.addSheet(u"登记表"_qs);
            sheet.text(0, 0, u"沿街商铺登记表"_qs);
            int row = 1;
            for (const QString& label : {u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs}) {
                sheet.text(row, 0, label);
                sheet.blank(row++, 1);
            }
            book.finish();
        }
        teach(path);
        QVERIFY(!visibleButton(u"Print…"_qs)); // nothing is kept yet
        for (QComboBox* box : pane()->findChildren<QComboBox*>()) {
            if (box->accessibleName() != u"A sheet or a file for each row")
                continue;
            box->setCurrentIndex(box->findData(static_cast<int>(shape)));
            Q_EMIT box->activated(box->currentIndex());
        }
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        QTRY_VERIFY(list()->chosen());
        QCOMPARE(visibleButton(u"Print…"_qs), isOffered);
    }

    // A column for others goes out empty and comes back, whosever row it is.
    void answersAreReadBack()
    {
        teach(made(u"征询.xlsx"_qs, {u"店招名称"_qs, u"经营地址"_qs, u"备注"_qs}));
        headings().goTo(2);
        auto* box = qobject_cast<CodeBox*>(headings().indexWidget(headings().model()->index(2, 2)));
        QVERIFY(box);
        box->setCurrentIndex(box->findText(u"answered by others: Note"_qs));
        Q_EMIT box->entryChosen();
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        QVERIFY(visibleButton(u"Read answers…"_qs));
        // What came back, without the hidden column.
        const QString path = m_user->filePath(u"回填.xlsx"_qs);
        {
            Workbook book(path);
            Sheet& sheet = book.addSheet(u"沿街商铺"_qs);
            const QStringList texts{u"店招名称"_qs,   u"经营地址"_qs,   u"备注"_qs,
                                    u"大拇指理发"_qs, u"福泉路30号"_qs, u"已整改"_qs};
            for (int i = 0; i < texts.size(); ++i)
                sheet.text(2 + i / 3, i % 3, texts.at(i));
            book.finish();
        }
        page()->takeAnswersOf(path);
        QTRY_VERIFY(!page()->isBusy());
        QVERIFY(says(u"Rows with answers taken: 1"_qs));
        const auto noteOf = [&] {
            return registry().db().one<QString>(
                u"SELECT note FROM subject WHERE name = '大拇指理发'"_qs);
        };
        QCOMPARE(noteOf(), u"已整改"_qs);
        m_user->undo();
        QTRY_COMPARE(noteOf(), QString());
    }

    void whatIsNoFormIsSaid()
    {
        QFile file(m_user->filePath(u"信.xlsx"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no workbook");
        file.close();
        page()->learn(file.fileName());
        QTRY_VERIFY(says(u"is no Excel workbook"_qs));
        QVERIFY(!pane()->isLearning());
    }
};

DOORSTEP_TEST(tst_FormsPage);
#include "tst_FormsPage.moc"
