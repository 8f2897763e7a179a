// SPDX-License-Identifier: GPL-3.0-or-later
// The town's forms by the keyboard alone: taught, answered, kept, filled from the month page's
// line.
#include "data/files/TableReader.h"
#include "data/files/Workbook.h"
#include "data/records/codes/Code.h"
#include "data/records/forms/TownForm.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/look/TableView.h"
#include "ui/pages/forms/FormsList.h"
#include "ui/pages/forms/FormsPage.h"
#include "ui/pages/forms/SheetPicture.h"
#include "ui/pages/forms/TownFormPane.h"
#include "ui/pages/month/MonthPage.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// In the file dialog that comes.
void nameInDialog(const QString& path)
{
    QTimer::singleShot(20, qApp, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return nameInDialog(path);
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
}

} // namespace

class tst_FormKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    FormsPage* page() const { return m_user->window().findChild<FormsPage*>(); }
    TownFormPane* pane() const { return page()->findChild<TownFormPane*>(); }
    TableView& headings() const { return *pane()->findChild<TableView*>(); }
    SheetPicture& picture() const { return *pane()->findChild<SheetPicture*>(); }
    Register& registry() const { return m_user->registry(); }
    QString folder() const { return QFileInfo(m_user->filePath(u"x"_qs)).absolutePath(); }

    // Ctrl+0, its name, Enter.
    void goTo(const QString& title)
    {
        m_user->key(Qt::Key_0, Qt::ControlModifier);
        m_user->words(title);
        m_user->key(Qt::Key_Return);
    }

    // Tab by Tab, as far as it takes.
    bool tabTo(const std::function<bool(QWidget*)>& wanted)
    {
        constexpr int most = 120;
        for (int tabs = 0; tabs < most && !wanted(m_user->focus()); ++tabs)
            m_user->key(Qt::Key_Tab);
        return wanted(m_user->focus());
    }
    bool tabToButton(const QString& text)
    {
        return tabTo([&](QWidget* widget) {
            auto* button = qobject_cast<QPushButton*>(widget);
            return button && button->text().remove(u'&') == text;
        });
    }

    void teach(const QString& path)
    {
        goTo(u"Forms to hand in"_qs);
        QTRY_VERIFY(page() && page()->isVisible());
        page()->setFolder(folder());
        QVERIFY(tabToButton(u"Teach a form…"_qs));
        nameInDialog(path);
        m_user->key(Qt::Key_Space);
        QTRY_VERIFY(!page()->isBusy() && pane()->isLearning());
        m_user->window().activateWindow(); // off screen nobody does after a dialog
        QVERIFY(QTest::qWaitForWindowActive(&m_user->window()));
        QTRY_VERIFY(m_user->focus() == &headings());
    }

    // Headings in row 3, of which the register has nothing for the last.
    QString listOfShops()
    {
        return made(u"名册"_qs,
                    {u"序号"_qs, u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs, u"风险等级"_qs});
    }

    QString made(const QString& name, const QStringList& headings)
    {
        const QString path = m_user->filePath(name + u".xlsx"_qs);
        Workbook book(path);
        Sheet& sheet = book.addSheet(name);
        sheet.text(0, 0, u"2026年9月情况汇总表"_qs);
        int column = 0;
        for (const QString& heading : headings)
            sheet.text(2, column++, heading, Style::Heading);
        sheet.text(4, 0, u"填报人："_qs);
        book.finish();
        return path;
    }

    QString pageOfAShop()
    {
        const QString path = m_user->filePath(u"登记表.xlsx"_qs);
        Workbook book(path);
        Sheet& sheet = book.addSheet(u"登记表"_qs);
        sheet.text(0, 0, u"沿街商铺登记表"_qs);
        int row = 1;
        for (const QString& label : {u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs}) {
            sheet.text(row, 0, label);
            sheet.blank(row++, 1);
        }
        book.finish();
        return path;
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([](TestRegister& test) {
            test.withShop(u"张记面馆"_qs, u"12"_qs);
            test.withShop(u"大拇指理发"_qs, u"30"_qs);
            Subject subject = test.subject();
            subject.hazards = {CodeStore(test.registry()).entries(list::hazard).constFirst().id};
            Change change(test.registry(), u"Hazards"_qs);
            SubjectStore(test.registry()).save(change, subject);
            change.commit();
        });
    }
    void cleanup() { m_user.reset(); }

    void fromTheFirstWorkbookToTheFilledOne()
    {
        teach(listOfShops());
        // What is asked is chosen already: its letters answer it.
        QCOMPARE(headings().currentIndex().row(), 4);
        m_user->keys("haz");
        QCOMPARE(pane()->learnt()->lists.front().columns[4].column.value.toText(), u"hazards"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        QVERIFY(TownFormStore(registry()).byName(u"名册"_qs));
        goTo(u"Monthly report"_qs);
        auto* month = m_user->window().findChild<MonthPage*>();
        QTRY_VERIFY(month && month->isVisible());
        const auto says = [&](const QString& words) {
            const QList<QLabel*> labels = month->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QTRY_VERIFY(says(u"1 form"_qs));
        QVERIFY(tabToButton(u"Fill the forms…"_qs));
        m_user->key(Qt::Key_Space);
        QTRY_VERIFY(page()->isVisible());
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page()->isBusy() && page()->findChild<FormsList*>()->waiting().isEmpty());
        const QStringList written = QDir(folder()).entryList({u"*_名册.xlsx"_qs});
        QCOMPARE(written.size(), 1);
        const auto reader = openTable(m_user->filePath(written.first()));
        reader->open(0);
        TableRow row;
        QStringList cells;
        while (reader->next(row))
            cells << row.at(1).text + u' ' + row.at(4).text;
        const QString hazard = CodeStore(registry()).entries(list::hazard).constFirst().name;
        QVERIFY2(cells.contains(u"大拇指理发 "_qs + hazard), qPrintable(cells.join(u'|')));
        goTo(u"Monthly report"_qs);
        QTRY_VERIFY(says(u"All forms of the month are filled"_qs));
    }

    // The sheet as it looks: where the matches go, it goes, and the other way round.
    void thePictureFollowsAndLeads()
    {
        teach(listOfShops());
        QVERIFY(picture().isVisible());
        QCOMPARE(picture().currentIndex().row(), 2);
        QCOMPARE(picture().currentIndex().column(), 4);
        QCOMPARE(picture().currentIndex().data().toString(), u"风险等级"_qs);
        QVERIFY(picture().sheet()->look(*picture().sheet()->at(3, 4)).bold);
        m_user->key(Qt::Key_Up);
        QCOMPARE(headings().currentIndex().row(), 3);
        QCOMPARE(picture().currentIndex().data().toString(), u"经营者"_qs);
        QVERIFY(tabTo([&](QWidget* widget) { return widget == &picture(); }));
        m_user->key(Qt::Key_Left);
        QCOMPARE(picture().currentIndex().data().toString(), u"经营地址"_qs);
        QCOMPARE(headings().currentIndex().row(), 2);
        // A cell that nothing is matched with leaves the matches alone.
        m_user->key(Qt::Key_Up);
        QCOMPARE(picture().currentIndex().row(), 1);
        QCOMPARE(headings().currentIndex().row(), 2);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        QVERIFY(!picture().isVisible()); // of one that is known there is nothing to compare
    }

    // Of a page the value beside the label is pointed at, and the label leads to it.
    void thePictureOfAPage()
    {
        teach(pageOfAShop());
        QVERIFY(tabTo([&](QWidget* widget) { return widget == &headings(); }));
        m_user->key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(headings().currentIndex().row(), 0);
        QCOMPARE(picture().currentIndex().row(), 1);
        QCOMPARE(picture().currentIndex().column(), 1);
        QVERIFY(tabTo([&](QWidget* widget) { return widget == &picture(); }));
        m_user->key(Qt::Key_Left);
        QCOMPARE(picture().currentIndex().data().toString(), u"店招名称"_qs);
        QCOMPARE(headings().currentIndex().row(), 0);
        m_user->key(Qt::Key_Down);
        QCOMPARE(headings().currentIndex().row(), 1);
    }

    void pagesArePrintedInARow()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils");
        teach(pageOfAShop());
        QVERIFY(tabTo([](QWidget* widget) {
            return widget->accessibleName() == u"A sheet or a file for each row";
        }));
        m_user->key(Qt::Key_End);
        QCOMPARE(qobject_cast<QComboBox*>(m_user->focus())->currentText(),
                 u"Printed in a row (PDF)"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page()->isBusy() && page()->findChild<FormsList*>()->waiting().isEmpty());
        const QStringList written = QDir(folder()).entryList({u"*_登记表.pdf"_qs});
        QCOMPARE(written.size(), 1);
        const QString pdf = m_user->filePath(written.first());
        QCOMPARE(pdfPages(pdf), 2);
        QVERIFY2(pdfText(pdf, 1).contains(u"张记"_qs), qPrintable(pdfText(pdf, 1)));
        QVERIFY2(pdfText(pdf, 2).contains(u"大拇指"_qs), qPrintable(pdfText(pdf, 2)));
        QCOMPARE(QDir(folder()).entryList({u"*.xlsx"_qs}), QStringList{u"登记表.xlsx"_qs});
    }

    void insertTeachesANewForm()
    {
        goTo(u"Forms to hand in"_qs);
        QTRY_VERIFY(page() && page()->isVisible());
        page()->setFolder(folder());
        nameInDialog(listOfShops());
        m_user->key(Qt::Key_Insert);
        QTRY_VERIFY(!page()->isBusy() && pane()->isLearning());
    }

    // Only the visits of that mode are among its rows, from the next filling on.
    void visitsOfAModeAreChosen()
    {
        teach(made(u"走访"_qs, {u"序号"_qs, u"走访日期"_qs, u"走访对象"_qs, u"走访方式"_qs,
                                u"走访人"_qs, u"走访内容"_qs}));
        QCOMPARE(pane()->learnt()->lists.front().list.ledger, u"visits"_qs);
        QVERIFY(tabTo(
            [](QWidget* widget) { return widget->accessibleName() == u"By which mode of visit"; }));
        m_user->key(Qt::Key_Down);
        m_user->key(Qt::Key_Down);
        QCOMPARE(pane()->learnt()->lists.front().list.mode, u"phone"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane()->isLearning());
        QVERIFY(
            TownFormStore(registry()).named(u"走访"_qs).layout.contains(u"\"mode\":\"phone\""_qs));
    }
};

DOORSTEP_TEST(tst_FormKeys);
#include "tst_FormKeys.moc"
