// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/NeedFlow.h"
#include "data/records/problems/ProblemFlow.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/parts/FiguresTable.h"
#include "ui/page/parts/MoveStrip.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/problems/ProblemsPage.h"
#include "ui/pages/today/TodayPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace doorstep;

// A street's common trouble from the first suggestion to its closing, by keys alone.
class tst_ProblemsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::WindowDesk> m_user;
    QList<RowId> m_needs;

    Register& registry() const { return m_user->pages().registry(); }
    ProblemsPage& page() const { return *m_user->window().findChild<ProblemsPage*>(); }
    QListWidget& suggestions() const { return *page().findChild<QListWidget*>(); }
    Need need(int index) const { return NeedStore(registry()).get(m_needs.at(index)); }
    SharedProblem problem() const
    {
        return SharedProblemStore(registry()).get(need(0).sharedProblem.value());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_user->key(key, modifiers);
    }
    void alt(int digit) { press(static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::AltModifier); }
    void feedBackOne() { press(Qt::Key_7, Qt::AltModifier | Qt::ShiftModifier); }
    void initials(const char* letters)
    {
        for (; *letters; ++letters)
            press(static_cast<Qt::Key>(Qt::Key_A + *letters - 'a'));
    }
    // As an input method would commit it.
    void say(const QString& words) { m_user->words(words); }
    bool settled() const { return m_user->settled(); }
    QString sentence() const { return test::WindowDesk::said(page()); }
    TableView* needsTable() const
    {
        TableView* behind = nullptr;
        for (auto* table : page().findChildren<TableView*>())
            behind = table == &page().table() ? behind : table;
        return behind;
    }
    QStringList fedBack() const // the column of the needs behind the problem
    {
        const QAbstractItemModel& model = *needsTable()->model();
        int column = 0;
        while (model.headerData(column, Qt::Horizontal).toString() != u"Fed back")
            ++column;
        QStringList told;
        for (int row = 0; row < model.rowCount(); ++row)
            told << model.index(row, column).data().toString();
        return told;
    }
    QString strip() const // its title
    {
        const auto* strip = page().findChild<MoveStrip*>();
        return strip->isVisible() ? strip->findChild<QLabel*>()->text() : QString();
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
        QCOMPARE(m_user->window().focusWidget(), &suggestions());
        press(Qt::Key_Return);
        QVERIFY(need(0).sharedProblem);
        QVERIFY(settled());
        page().table().setFocus();
        QTRY_COMPARE(page().selectedIds(), QList<RowId>{problem().id});
    }

private Q_SLOTS:
    void init()
    {
        m_needs.clear();
        m_user = std::make_unique<test::WindowDesk>([this](test::TestRegister& test) {
            addNeed(test, u"张记面馆"_qs, u"12"_qs, 20);
            addNeed(test, u"李记药房"_qs, u"14"_qs, 10);
            addNeed(test, u"王记水果"_qs, u"16"_qs, 9);
        });
        m_user->open<ProblemsPage>();
    }
    void cleanup() { m_user.reset(); }

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

    void todayCountsWhatIsSuggestedAndOpensIt()
    {
        QTRY_COMPARE(suggestions().count(), 1);
        auto* todays = m_user->pages().open<TodayPage>();
        const auto counted = [&] {
            const auto* button = todays->findChild<QPushButton*>(QLatin1String(suggestedProblems));
            return button && button->isVisible() ? button->text().section(u": "_qs, -1).toInt() : 0;
        };
        QTRY_COMPARE(counted(), 1);
        auto* button = todays->findChild<QPushButton*>(QLatin1String(suggestedProblems));
        button->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(m_user->window().focusWidget(), &suggestions());
        QSpinBox* subjects = nullptr;
        for (auto* box : page().findChildren<QSpinBox*>()) {
            if (box->accessibleName() == u"Least askers")
                subjects = box;
        }
        QVERIFY(subjects);
        subjects->setValue(4); // by other rules there is nothing to gather
        QTRY_COMPARE(suggestions().count(), 0);
        m_user->pages().open<TodayPage>();
        QTRY_COMPARE(counted(), 0);
    }

    void fromTheMeetingToTheClosing()
    {
        gatherTheSuggestion();
        alt(8); // too early
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
        alt(4); // handle all
        say(u"划设限时装卸位"_qs);
        press(Qt::Key_Return);
        QCOMPARE(NeedStepStore(registry()).ofNeed(m_needs.at(2)).constLast().words,
                 u"划设限时装卸位"_qs);
        alt(7); // feed back all, at the meeting
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
        alt(8); // strike off and close
        QCOMPARE(problem().closedOn, today());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(need(i).stage, NeedStage::Closed);
        alt(8); // once more does nothing but say so
        QCOMPARE(problem().closedOn, today());
        QVERIFY2(sentence().contains(u"is closed already"), qPrintable(sentence()));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!problem().closedOn.isValid());
        QCOMPARE(need(2).stage, NeedStage::FedBack);
        alt(9); // it is not closed now
        QVERIFY2(sentence().contains(u"is not closed"), qPrintable(sentence()));
        alt(8);
        QCOMPARE(problem().closedOn, today());
        alt(9); // reopening is a key of its own
        QVERIFY(!problem().closedOn.isValid());
    }

    void theWordsOfAStepCanBeRead()
    {
        m_user->window().resize(1000, 740);
        gatherTheSuggestion();
        alt(1);
        press(Qt::Key_Return);
        alt(2); // department and person beside them
        QLineEdit* words = nullptr;
        for (auto* line : page().findChild<MoveStrip*>()->findChildren<QLineEdit*>()) {
            if (line->isVisible() && line->accessibleName() == u"Words")
                words = line;
        }
        QVERIFY(words);
        const int wanted = words->fontMetrics().horizontalAdvance(u'字') * 16;
        QTRY_VERIFY2(words->width() >= wanted, qPrintable(QString::number(words->width())));
    }

    // Most hear it at the meeting; one is called, and is not content.
    void whoeverAnswersOtherwiseIsFedBackApart()
    {
        gatherTheSuggestion();
        alt(1); // record all
        press(Qt::Key_Return);
        alt(4); // handle all
        press(Qt::Key_Return);
        QCOMPARE(fedBack(), (QStringList{u"not yet"_qs, u"not yet"_qs, u"not yet"_qs}));
        feedBackOne(); // the first who waits
        QCOMPARE(strip(), u"Feed back: 张记面馆"_qs);
        initials("dh");
        press(Qt::Key_Tab);
        press(Qt::Key_2);
        press(Qt::Key_Tab);
        say(u"划了一个装卸位"_qs);
        press(Qt::Key_Tab);
        say(u"已电话告知"_qs);
        press(Qt::Key_Return);
        QCOMPARE(need(0).stage, NeedStage::FedBack);
        QCOMPARE(need(0).satisfaction, std::optional<int>(2));
        QCOMPARE(need(1).stage, NeedStage::Handling);
        QCOMPARE(fedBack().at(1), u"not yet"_qs);
        QVERIFY2(fedBack().at(0).endsWith(u"电话"), qPrintable(fedBack().at(0)));

        QCOMPARE(m_user->window().focusWidget(), needsTable());
        press(Qt::Key_Down); // another of those who wait
        feedBackOne();
        QCOMPARE(strip(), u"Feed back: 王记水果"_qs);
        press(Qt::Key_Escape);
        QCOMPARE(m_user->window().focusWidget(), needsTable());
        QCOMPARE(needsTable()->selectedRows(), QList<int>{2});
        press(Qt::Key_Up);

        feedBackOne(); // the next: the same way and words are offered, the marks are his own
        QCOMPARE(strip(), u"Feed back: 李记药房"_qs);
        press(Qt::Key_5);
        press(Qt::Key_Return);
        QCOMPARE(need(1).feedback, u"已电话告知"_qs);
        QCOMPARE(need(1).feedbackWay, need(0).feedbackWay);
        QCOMPARE(need(1).result, u"划了一个装卸位"_qs);
        QCOMPARE(need(1).satisfaction, std::optional<int>(5));
        alt(8);
        QVERIFY2(sentence().contains(u"王记水果"), qPrintable(sentence()));
        QVERIFY(!problem().closedOn.isValid());

        alt(7); // all who are left
        press(Qt::Key_4);
        press(Qt::Key_Return);
        QCOMPARE(need(2).satisfaction, std::optional<int>(4));
        QCOMPARE(need(0).satisfaction, std::optional<int>(2)); // told before, left as he was
        QCOMPARE(sentence(), QString());
        alt(8);
        QCOMPARE(problem().closedOn, today());
    }

    void aFieldIsSavedAsItIsLeft()
    {
        gatherTheSuggestion();
        press(Qt::Key_F2); // the title
        press(Qt::Key_A, Qt::ControlModifier);
        say(u"福泉路装卸难"_qs);
        press(Qt::Key_Tab);
        QCOMPARE(problem().title, u"福泉路装卸难"_qs);
        press(Qt::Key_Escape);
        QCOMPARE(m_user->window().focusWidget(), &page().table());
    }

    void aNeedBehindItOpensAndIsTakenOut()
    {
        gatherTheSuggestion();
        TableView* behind = needsTable();
        QCOMPARE(behind->model()->rowCount(), 3);
        behind->begin(0);
        press(Qt::Key_Delete);
        QVERIFY(!need(0).sharedProblem);
        QCOMPARE(behind->model()->rowCount(), 2);
        behind->begin(0);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_user->window().findChild<NeedsPage*>());
        QTRY_COMPARE(m_user->window().findChild<NeedsPage*>()->selectedIds(),
                     QList<RowId>{m_needs.at(1)});
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
        const auto isDeleted = [&] {
            return registry().db().one<bool>(
                u"SELECT deleted_at IS NOT NULL FROM shared_problem WHERE id = ?"_qs, one);
        };
        QVERIFY(isDeleted());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!isDeleted());
    }
};

DOORSTEP_TEST(tst_ProblemsPage);
#include "tst_ProblemsPage.moc"
