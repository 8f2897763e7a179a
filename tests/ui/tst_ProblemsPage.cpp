// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/needs/NeedFlow.h"
#include "data/problems/ProblemFlow.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "ui/needs/NeedsPage.h"
#include "ui/problems/ProblemsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageStack.h"
#include "ui/widgets/LedgerModel.h"
#include "ui/widgets/TableView.h"

#include <QLabel>
#include <QListWidget>

using namespace doorstep;

// A street's common trouble from the first suggestion to its closing, by keys alone.
class tst_ProblemsPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_registers = 0;
    QList<RowId> m_needs;

    Register& registry() const { return m_window->pages()->registry(); }
    ProblemsPage& page() const { return *m_window->findChild<ProblemsPage*>(); }
    QListWidget& suggestions() const { return *page().findChild<QListWidget*>(); }
    Need need(int index) const { return NeedStore(registry()).get(m_needs.at(index)); }
    SharedProblem problem() const
    {
        return SharedProblemStore(registry()).get(need(0).sharedProblem.value());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* target = m_window->focusWidget();
        QTest::keyClick(target ? target : m_window.get(), key, modifiers);
    }
    void alt(int digit) { press(static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::AltModifier); }
    void initials(const char* letters)
    {
        for (; *letters; ++letters)
            press(static_cast<Qt::Key>(Qt::Key_A + *letters - 'a'));
    }
    // As an input method would commit it.
    void say(const QString& words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QCoreApplication::sendEvent(m_window->focusWidget(), &event);
    }
    bool settled() const
    {
        return QTest::qWaitFor([this] { return !page().model().isReading(); }, 5000);
    }
    QString sentence() const // what stands beside the actions
    {
        QStringList said;
        for (const auto* label : page().findChildren<QLabel*>()) {
            if (label->isVisible() && label->textInteractionFlags() == Qt::TextSelectableByMouse)
                said << label->text();
        }
        return said.join(u' ');
    }
    void addNeed(test::TestRegister& test, const QString& name, const QString& number, int daysAgo)
    {
        test.withShop(name, number);
        Need need;
        need.block = test.block().id;
        need.subject = test.subject().id;
        need.category =
            CodeStore(test.registry()).byName(list::needCategory, u"停车装卸"_qs).value().id;
        need.text = u"门口没有装卸车位"_qs;
        need.foundOn = today().addDays(-daysAgo);
        Change change(test.registry(), u"Raise"_qs);
        raiseNeed(change, need);
        change.commit();
        m_needs << need.id;
    }
    void gatherTheSuggestion()
    {
        QTRY_COMPARE(suggestions().count(), 1);
        press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(m_window->focusWidget(), &suggestions());
        press(Qt::Key_Return);
        QVERIFY(need(0).sharedProblem);
        QVERIFY(settled());
        page().table().setFocus();
        QTRY_COMPARE(page().selectedIds(), QList<RowId>{problem().id});
    }

private Q_SLOTS:
    void init()
    {
        const QString name = u"problems%1.doorstep"_qs.arg(++m_registers);
        m_needs.clear();
        {
            test::TestRegister test(m_folder, name);
            addNeed(test, u"张记面馆"_qs, u"12"_qs, 20);
            addNeed(test, u"李记药房"_qs, u"14"_qs, 10);
            addNeed(test, u"王记水果"_qs, u"16"_qs, 9);
        }
        m_window = std::make_unique<MainWindow>();
        QVERIFY(m_window->openFile(m_folder.filePath(name)));
        m_window->resize(1366, 740);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        m_window->pages()->open<ProblemsPage>();
        QVERIFY(settled());
    }
    void cleanup() { m_window.reset(); }

    void oneKeyGathersWhatIsSuggested()
    {
        QTRY_COMPARE(suggestions().count(), 1);
        QVERIFY(suggestions().item(0)->text().startsWith(u"福泉路停车装卸"));
        gatherTheSuggestion();
        QCOMPARE(page().model().rowCount(), 1);
        QTRY_COMPARE(suggestions().count(), 0);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(need(i).sharedProblem, std::optional<RowId>(problem().id));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!need(0).sharedProblem);
        QTRY_COMPARE(suggestions().count(), 1);
    }

    void fromTheMeetingToTheClosing()
    {
        gatherTheSuggestion();
        alt(5); // too early
        QVERIFY2(sentence().contains(u"张记面馆"), qPrintable(sentence()));
        QVERIFY(!problem().closedOn.isValid());
        alt(1); // record all
        press(Qt::Key_Return);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(need(i).stage, NeedStage::Recorded);
        alt(2); // whistle for the traffic police
        initials("jjzd");
        press(Qt::Key_Return);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(need(i).whistleOn, today());
            QCOMPARE(CodeStore(registry()).get(need(i).department.value()).name, u"交警中队"_qs);
        }
        alt(3); // handle all
        say(u"划设限时装卸位"_qs);
        press(Qt::Key_Return);
        QCOMPARE(NeedStepStore(registry()).ofNeed(m_needs.at(2)).constLast().words,
                 u"划设限时装卸位"_qs);
        alt(4); // feed back all, at the meeting
        initials("ysh");
        press(Qt::Key_Tab);
        press(Qt::Key_5);
        press(Qt::Key_Tab);
        say(u"装卸位已划好"_qs);
        press(Qt::Key_Tab);
        say(u"会上告知"_qs);
        press(Qt::Key_Return);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(need(i).stage, NeedStage::FedBack);
            QCOMPARE(need(i).result, u"装卸位已划好"_qs);
            QCOMPARE(need(i).feedback, u"会上告知"_qs);
            QCOMPARE(need(i).satisfaction, std::optional<int>(5));
        }
        alt(5); // strike off and close
        QCOMPARE(problem().closedOn, today());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(need(i).stage, NeedStage::Closed);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!problem().closedOn.isValid());
        QCOMPARE(need(2).stage, NeedStage::FedBack);
    }

    void aFieldIsSavedAsItIsLeft()
    {
        gatherTheSuggestion();
        press(Qt::Key_Return); // into the form: the title
        press(Qt::Key_A, Qt::ControlModifier);
        say(u"福泉路装卸难"_qs);
        press(Qt::Key_Tab);
        QCOMPARE(problem().title, u"福泉路装卸难"_qs);
        press(Qt::Key_Escape);
        QCOMPARE(m_window->focusWidget(), &page().table());
    }

    void aNeedBehindItOpensAndIsTakenOut()
    {
        gatherTheSuggestion();
        TableView* behind = nullptr;
        for (auto* table : page().findChildren<TableView*>())
            behind = table == &page().table() ? behind : table;
        QCOMPARE(behind->model()->rowCount(), 3);
        behind->begin(0);
        press(Qt::Key_Delete);
        QVERIFY(!need(0).sharedProblem);
        QCOMPARE(behind->model()->rowCount(), 2);
        behind->begin(0);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<NeedsPage*>());
        QTRY_COMPARE(m_window->findChild<NeedsPage*>()->selectedIds(), QList<RowId>{m_needs.at(1)});
    }

    void aNewOneIsNamedAtOnceAndDeletedWithUndo()
    {
        press(Qt::Key_Insert);
        press(Qt::Key_A, Qt::ControlModifier);
        say(u"沿街积水"_qs);
        press(Qt::Key_Tab);
        QVERIFY(settled());
        const auto one = registry().db().one<RowId>(
            u"SELECT id FROM shared_problem WHERE title = ?"_qs, u"沿街积水"_qs);
        QVERIFY(one > 0);
        page().table().setFocus();
        QTRY_COMPARE(page().selectedIds(), QList<RowId>{one});
        press(Qt::Key_Delete);
        QVERIFY(SharedProblemStore(registry()).isDeleted(one));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!SharedProblemStore(registry()).isDeleted(one));
    }
};

DOORSTEP_TEST(tst_ProblemsPage);
#include "tst_ProblemsPage.moc"
