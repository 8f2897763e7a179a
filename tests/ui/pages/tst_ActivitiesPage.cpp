// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/activities/Activity.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/Need.h"
#include "data/records/places/Places.h"
#include "data/register/Journal.h"
#include "tests/support/PageDesk.h"
#include "tests/support/TestRegistry.h"
#include "ui/look/CodeBox.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/pages/activities/ActivitiesPage.h"

#include <QApplication>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>

using namespace doorstep;
using namespace doorstep::test;

// The page of activities as a person at the keyboard meets it, in a block of a shop and three
// workers.
class tst_ActivitiesPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageDesk<ActivitiesPage>> m_desk;
    ActivitiesPage* m_page = nullptr;
    RowId m_wang = 0;
    RowId m_li = 0;

    Register& registry() { return m_desk->registry(); }

    static RowId worker(TestRegister& made, const QString& name, const QString& birthMonth)
    {
        Subject subject;
        subject.kind = SubjectKind::Worker;
        subject.name = name;
        subject.block = made.block().id;
        subject.worker.birthMonth = birthMonth;
        Change change(made.registry(), u"Add"_qs);
        SubjectStore(made.registry()).add(change, subject);
        change.commit();
        return subject.id;
    }

    RowId newest()
    {
        return registry().db().one<RowId>(
            u"SELECT ifnull(max(id), 0) FROM activity WHERE deleted_at IS NULL"_qs);
    }
    Activity stored() { return ActivityStore(registry()).get(newest()); }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    // As an input method hands over what was composed.
    static void type(const QString& text)
    {
        QInputMethodEvent composed;
        composed.setCommitString(text);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &composed);
    }
    template <typename T>
    T* shown(const char* name) const
    {
        for (T* widget : m_page->findChildren<T*>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QStringList list() const
    {
        QStringList names;
        const QAbstractItemModel* model = shown<QTreeView>("ticks")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            names << (ticked ? u"✓"_qs : QString()) + index.data().toString();
        }
        return names;
    }
    bool tableStands(int rows)
    {
        return QTest::qWaitFor(
            [&] { return !m_page->model().isReading() && m_page->model().rowCount() == rows; });
    }
    void goToPart(int part) { m_page->findChild<QTabWidget*>()->setCurrentIndex(part); }
    // Insert, and to the line above those who may have come.
    void startActivity()
    {
        key(Qt::Key_Insert);
        QVERIFY(tableStands(1));
        goToPart(1);
        shown<QLineEdit>("narrow")->setFocus();
    }

private Q_SLOTS:
    void init()
    {
        m_desk.reset(); // after an init() that failed
        m_desk = std::make_unique<PageDesk<ActivitiesPage>>(
            [this](TestRegister& made) {
                made.withShop(u"张记面馆"_qs, u"88"_qs);
                m_wang = worker(made, u"王强"_qs, u"1990-%1"_qs.arg(today().toString(u"MM")));
                m_li = worker(made, u"李娜"_qs,
                              u"1995-%1"_qs.arg(today().addMonths(3).toString(u"MM")));
            },
            QSize(1250, 640));
        m_page = m_desk->page();
        QVERIFY(tableStands(0));
    }
    void cleanup() { m_desk.reset(); }

    void insertAddsOneAndItsNameIsTypedOverAtOnce()
    {
        key(Qt::Key_Insert);
        QVERIFY(tableStands(1));
        type(u"街区议事会"_qs);
        key(Qt::Key_Tab);
        QCOMPARE(stored().name, u"街区议事会"_qs);
        QCOMPARE(stored().heldOn, today());
        QCOMPARE(stored().block, m_desk->block());
    }

    void aNameThatIsEmptiedIsNotStored()
    {
        key(Qt::Key_Insert);
        QVERIFY(tableStands(1));
        const QString before = stored().name;
        key(Qt::Key_Delete); // the whole name is selected
        key(Qt::Key_Tab);
        QCOMPARE(stored().name, before);
    }

    void whoCameIsTickedByTypingAndEnter()
    {
        startActivity();
        QTest::keyClicks(QApplication::focusWidget(), u"wq"_qs);
        key(Qt::Key_Return);
        QCOMPARE(stored().attendees, Links{m_wang});
        QVERIFY(shown<QLineEdit>("narrow")->text().isEmpty()); // on with the next
        type(u"面馆"_qs);
        key(Qt::Key_Return);
        QCOMPARE(stored().attendees.size(), 2);
        QCOMPARE(nextUndo(registry())->title,
                 u"%1 came to %2"_qs.arg(u"张记面馆"_qs, stored().name));
        undoBatch(registry(), nextUndo(registry())->id);
        QCOMPARE(stored().attendees, Links{m_wang});
        QCOMPARE(list(), (QStringList{u"✓王强"_qs, u"张记面馆"_qs})); // to be ticked again
    }

    // Somebody of another block who is called so, even more closely, comes behind; and it is said
    // who was ticked.
    void enterTicksWhoIsOfTheBlockAndSaysWhom()
    {
        startActivity();
        RowId here = 0;
        {
            Change change(registry(), u"Add"_qs);
            Block other = BlockStore(registry()).all().constFirst();
            other.id = 0;
            other.name = u"二街区"_qs;
            other.position = 2;
            Subject somebody;
            somebody.kind = SubjectKind::Worker;
            somebody.name = u"赵小梅"_qs;
            somebody.block = BlockStore(registry()).add(change, other);
            SubjectStore(registry()).add(change, somebody);
            somebody.id = 0;
            somebody.name = u"赵小梅芳"_qs;
            somebody.block = m_desk->block();
            here = SubjectStore(registry()).add(change, somebody);
            change.commit();
        }
        QSignalSpy told(&m_desk->workspace(), &Workspace::told);
        type(u"赵小梅"_qs);
        key(Qt::Key_Return);
        QCOMPARE(stored().attendees, Links{here});
        QVERIFY(!told.isEmpty());
        QVERIFY2(told.constLast().constFirst().toString().contains(u"赵小梅芳"),
                 qPrintable(told.constLast().constFirst().toString()));
    }

    void spaceTicksAndUnticksInTheList()
    {
        startActivity();
        shown<CodeBox>("group")->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"allw"_qs); // "All workers"
        shown<QTreeView>("ticks")->setFocus();
        QCOMPARE(list(), (QStringList{u"李娜"_qs, u"王强"_qs}));
        key(Qt::Key_Home);
        key(Qt::Key_Space);
        QCOMPARE(stored().attendees, Links{m_li});
        QCOMPARE(list(), (QStringList{u"✓李娜"_qs, u"王强"_qs}));
        key(Qt::Key_Space);
        QCOMPARE(stored().attendees, Links());
    }

    void aBirthdayPartyOffersThoseBornInTheMonth()
    {
        m_page->startBirthdayParty();
        QVERIFY(tableStands(1));
        QCOMPARE(stored().kind,
                 CodeStore(registry()).byKey(list::activityKind, u"birthday"_qs)->id);
        QCOMPARE(list(), QStringList{u"王强"_qs});
        QCOMPARE(stored().attendees, Links()); // invited is not come
        key(Qt::Key_Down);
        key(Qt::Key_Space);
        QCOMPARE(stored().attendees, Links{m_wang});
    }

    void anOpenNeedOfWhoCameIsLinked()
    {
        startActivity();
        QTest::keyClicks(QApplication::focusWidget(), u"ln"_qs);
        key(Qt::Key_Return);
        Need need;
        need.block = m_desk->block();
        need.subject = m_li;
        need.text = u"想要一处充电桩"_qs;
        need.foundOn = today();
        {
            Change change(registry(), u"Need"_qs);
            NeedStore(registry()).add(change, need);
            change.commit();
        }
        goToPart(3);
        QCOMPARE(list(), QStringList{u"想要一处充电桩"_qs});
        shown<QLineEdit>("narrow")->setFocus();
        key(Qt::Key_Down);
        key(Qt::Key_Space);
        QCOMPARE(stored().needs, Links{need.id});
    }

    // F2 leads from who came to the fields, Enter on a row to who came.
    void theFieldsAndWhoCameAreParts()
    {
        startActivity();
        key(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), &m_page->table());
        key(Qt::Key_F2);
        QCOMPARE(m_page->findChild<QTabWidget*>()->currentIndex(), 0);
        type(u"街区议事会"_qs);
        key(Qt::Key_Escape);
        QVERIFY(stored().name.contains(u"街区议事会"_qs));
        m_page->table().setFocus();
        m_page->table().selectRow(0);
        key(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"narrow"_qs);
    }

    void deletingAsksNothingAndUndoBringsItBack()
    {
        key(Qt::Key_Insert);
        QVERIFY(tableStands(1));
        key(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), &m_page->table());
        m_page->table().selectRow(0);
        key(Qt::Key_Delete);
        QCOMPARE(newest(), 0);
        QVERIFY(tableStands(0));
        undoBatch(registry(), nextUndo(registry())->id);
        QVERIFY(tableStands(1));
        QVERIFY(newest() != 0);
    }
};

DOORSTEP_TEST(tst_ActivitiesPage);
#include "tst_ActivitiesPage.moc"
