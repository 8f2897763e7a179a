// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Journal.h"
#include "data/views/search/SubjectFinder.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDriver.h"
#include "ui/look/find/FindBox.h"

#include <QDialog>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace doorstep;
using doorstep::test::TestRegister;

namespace {

// A window with the box on top, as somebody sits before it: keys, an input method, a mouse.
class Desk
{
public:
    explicit Desk(Register& registry,
                  FindBox::Rows rows = FindBox::Rows(FindBox::Visits | FindBox::NewSubject))
        : finder(registry, SubjectFinder::Load::Now),
          box(new FindBox(finder, rows)),
          button(new QPushButton(u"OK"_qs)),
          subjects(box, &FindBox::subjectChosen),
          visits(box, &FindBox::visitChosen),
          wanted(box, &FindBox::newSubjectWanted),
          left(box, &FindBox::left),
          pressed(button, &QPushButton::clicked)
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(box);
        layout->addStretch();
        layout->addWidget(button);
        button->setDefault(true);
        window.resize(800, 600);
        window.show();
        box->begin();
    }

    void type(const QString& text) { QTest::keyClicks(box, text); }
    void press(Qt::Key key) { QTest::keyClick(box, key); }
    void compose(const QString& preedit)
    {
        QInputMethodEvent event(preedit, {});
        QCoreApplication::sendEvent(box, &event);
    }
    void commit(const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(box, &event);
    }

    [[nodiscard]] QListView* list() const { return window.findChild<QListView*>(); }
    // Up to the first comma: the name.
    [[nodiscard]] QStringList rows() const
    {
        QStringList all;
        for (int row = 0; box->isOpen() && row < list()->model()->rowCount(); ++row)
            all << nameOf(list()->model()->index(row, 0));
        return all;
    }
    [[nodiscard]] QString current() const
    {
        return box->isOpen() ? nameOf(list()->currentIndex()) : QString();
    }

    QDialog window;
    SubjectFinder finder;
    FindBox* box;
    QPushButton* button;
    QSignalSpy subjects;
    QSignalSpy visits;
    QSignalSpy wanted;
    QSignalSpy left;
    QSignalSpy pressed; // the dialog's default button

private:
    static QString nameOf(const QModelIndex& index)
    {
        return index.data().toString().section(u", "_qs, 0, 0);
    }
};

const QString offer = u"Register a new subject “%1”"_qs;
const QString pastVisits = u"Past visits"_qs;

} // namespace

class tst_FindBox : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;
    RowId m_noodles = 0;
    RowId m_visit = 0;

    void rename(RowId id, const QString& name)
    {
        Subject subject = SubjectStore(m_test->registry()).get(id);
        subject.name = name;
        Change change(m_test->registry(), u"Rename"_qs);
        SubjectStore(m_test->registry()).save(change, subject);
        change.commit();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"灭火器过期"_qs);
        m_noodles = m_test->subject().id;
        m_visit = m_test->visit().id;
        m_test->withShop(u"张记生煎馆"_qs, u"14"_qs);
        m_test->withShop(u"老张记包子铺"_qs, u"16"_qs);
        m_test->withShop(u"李记水果"_qs, u"18"_qs).visited("2026-10-01", u"门口积水"_qs);
    }
    void cleanup() { m_test.reset(); }

    void enterTakesTheBestOfWhatIsTyped()
    {
        Desk desk(m_test->registry());
        desk.type(u"zj"_qs);
        QCOMPARE(desk.rows(), (QStringList{u"张记面馆"_qs, u"张记生煎馆"_qs, u"老张记包子铺"_qs}));
        desk.type(u"mg"_qs);
        QCOMPARE(desk.current(), u"张记面馆"_qs);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.subjects.size(), 1);
        QCOMPARE(desk.subjects.first().first().value<RowId>(), m_noodles);
        QVERIFY(!desk.box->isOpen());
        QCOMPARE(desk.box->text(), u"张记面馆"_qs);
        QCOMPARE(desk.box->selectedText(), u"张记面馆"_qs); // the next word typed replaces it
        QCOMPARE(desk.pressed.size(), 0);
    }

    void arrowsMoveInTheListAndTheCaretStays()
    {
        Desk desk(m_test->registry());
        desk.type(u"zj"_qs);
        desk.press(Qt::Key_Left);
        const int caret = desk.box->cursorPosition();
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.current(), u"张记生煎馆"_qs);
        desk.press(Qt::Key_PageDown);
        QCOMPARE(desk.current(), u"老张记包子铺"_qs);
        desk.press(Qt::Key_Down); // there is no further
        QCOMPARE(desk.current(), u"老张记包子铺"_qs);
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.current(), u"张记生煎馆"_qs);
        desk.press(Qt::Key_PageUp);
        QCOMPARE(desk.current(), u"张记面馆"_qs);
        QCOMPARE(desk.box->cursorPosition(), caret);
        QCOMPARE(desk.box->accessibleDescription().section(u',', 0, 0), u"张记面馆"_qs);
    }

    void pastVisitsStandBelowTheSubjectsUnderAHeading()
    {
        m_test->withShop(u"灭火器材店"_qs);
        Desk desk(m_test->registry());
        desk.commit(u"灭火器"_qs);
        QCOMPARE(desk.current(), u"灭火器材店"_qs);
        QTRY_COMPARE(desk.rows(), (QStringList{u"灭火器材店"_qs, pastVisits, u"张记面馆"_qs,
                                               offer.arg(u"灭火器"_qs)}));
        QCOMPARE(desk.current(), u"灭火器材店"_qs);
        const QRect last = desk.list()->visualRect(desk.list()->model()->index(3, 0));
        QVERIFY(desk.list()->viewport()->rect().contains(last)); // the list has grown
        desk.press(Qt::Key_Down);                                // over the heading
        QCOMPARE(desk.current(), u"张记面馆"_qs);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.visits.size(), 1);
        QCOMPARE(desk.visits.first().at(0).value<RowId>(), m_visit);
        QCOMPARE(desk.visits.first().at(1).value<RowId>(), m_noodles);
        QCOMPARE(desk.subjects.size(), 0);
    }

    void aNewSubjectIsOfferedButNotTakenUnasked()
    {
        Desk desk(m_test->registry());
        desk.commit(u"王记药房"_qs);
        QCOMPARE(desk.rows(), QStringList{offer.arg(u"王记药房"_qs)});
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.wanted.size(), 0);
        QCOMPARE(desk.pressed.size(), 0);
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Enter);
        QCOMPARE(desk.wanted.size(), 1);
        QCOMPARE(desk.wanted.first().first().toString(), u"王记药房"_qs);
    }

    void aNewSubjectIsOfferedBesideAFew_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("offered");
        QTest::newRow("the name of one") << u"李记水果"_qs << false;
        QTest::newRow("the beginning of one") << u"李记"_qs << true;
        QTest::newRow("pinyin of one") << u"ljsg"_qs << false;
        QTest::newRow("pinyin of none") << u"kfc"_qs << true;
        QTest::newRow("a door with a shop") << u"18"_qs << false;
        QTest::newRow("a piece of three") << u"张记"_qs << false;
    }
    void aNewSubjectIsOfferedBesideAFew()
    {
        QFETCH(QString, typed);
        Desk desk(m_test->registry());
        desk.commit(typed);
        QTEST(desk.rows().contains(offer.arg(typed)), "offered");
    }

    void theFieldOfAFormShowsSubjectsOnly()
    {
        Desk desk(m_test->registry(), FindBox::SubjectsOnly);
        desk.commit(u"灭火器"_qs);
        QCOMPARE(desk.rows(), QStringList{u"Nothing found"_qs});
        QVERIFY(test::atRest()); // past visits would be there by now
        QCOMPARE(desk.rows(), QStringList{u"Nothing found"_qs});
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.subjects.size() + desk.visits.size() + desk.wanted.size(), 0);
    }

    void lettersBeingComposedAreSearched_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("preedit");
        QTest::newRow("initials") << QString() << u"zjmg"_qs;
        QTest::newRow("apostrophes") << QString() << u"zhang'ji'mian"_qs;
        QTest::newRow("blanks") << QString() << u"zhang ji mian"_qs;
        QTest::newRow("typographic apostrophes") << QString() << u"zhang’ji’m"_qs;
        QTest::newRow("shown as characters") << QString() << u"面馆"_qs;
        QTest::newRow("behind what is committed") << u"张记"_qs << u"mian"_qs;
    }
    void lettersBeingComposedAreSearched()
    {
        QFETCH(QString, before);
        QFETCH(QString, preedit);
        Desk desk(m_test->registry());
        if (!before.isEmpty())
            desk.commit(before);
        desk.compose(preedit);
        QCOMPARE(desk.rows(), QStringList{u"张记面馆"_qs});
        QCOMPARE(desk.box->text(), before);
        desk.compose({}); // given up
        QCOMPARE(desk.box->isOpen(), !before.isEmpty());
    }

    void theEnterThatEndsACompositionTakesNothing_data()
    {
        QTest::addColumn<bool>("enterFirst");
        QTest::newRow("sent before the words") << true;
        QTest::newRow("sent after the words") << false;
    }
    void theEnterThatEndsACompositionTakesNothing()
    {
        QFETCH(bool, enterFirst);
        Desk desk(m_test->registry());
        desk.compose(u"zjmg"_qs);
        if (enterFirst)
            desk.press(Qt::Key_Return);
        desk.commit(u"zjmg"_qs);
        if (!enterFirst)
            desk.press(Qt::Key_Return);
        QCOMPARE(desk.subjects.size(), 0);
        QCOMPARE(desk.pressed.size(), 0);
        QCOMPARE(desk.current(), u"张记面馆"_qs);
        test::letTimePass(80); // a hand's next Enter
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.subjects.size(), 1);
    }

    void aKeyHeldDownTakesNothing()
    {
        Desk desk(m_test->registry());
        desk.type(u"zjmg"_qs);
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_qs, true);
        QCoreApplication::sendEvent(desk.box, &held);
        QCOMPARE(desk.subjects.size(), 0);
        QVERIFY(desk.box->isOpen());
    }

    void theListNeverHasTheFocus()
    {
        Desk desk(m_test->registry());
        desk.type(u"zj"_qs);
        const QList<QWidget*> parts = desk.list()->parentWidget()->findChildren<QWidget*>();
        for (const QWidget* part : parts)
            QCOMPARE(part->focusPolicy(), Qt::NoFocus);
        QCOMPARE(desk.list()->window(), &desk.window); // no window of its own
        const QRect second = desk.list()->visualRect(desk.list()->model()->index(1, 0));
        QTest::mousePress(desk.list()->viewport(), Qt::LeftButton, {}, second.center());
        QCOMPARE(desk.window.focusWidget(), desk.box);
        QTest::mouseRelease(desk.list()->viewport(), Qt::LeftButton, {}, second.center());
        QCOMPARE(desk.window.focusWidget(), desk.box);
        QCOMPARE(desk.subjects.size(), 1);
        QCOMPARE(desk.box->text(), u"张记生煎馆"_qs);
    }

    void anOpenListFollowsARenameAndItsUndo()
    {
        Desk desk(m_test->registry());
        desk.type(u"zj"_qs);
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down);
        rename(m_noodles, u"赵记面馆"_qs); // ZJ, too
        QCOMPARE(desk.rows(), (QStringList{u"赵记面馆"_qs, u"张记生煎馆"_qs, u"老张记包子铺"_qs}));
        QCOMPARE(desk.current(), u"老张记包子铺"_qs);
        rename(m_noodles, u"王记面馆"_qs);
        QCOMPARE(desk.rows().filter(u"王记"_qs), QStringList());
        undoBatch(m_test->registry(), nextUndo(m_test->registry())->id);
        QVERIFY(desk.rows().contains(u"赵记面馆"_qs));
        QCOMPARE(desk.current(), u"老张记包子铺"_qs);
    }

    void escClosesThenClearsThenLeaves()
    {
        Desk desk(m_test->registry());
        desk.type(u"zj"_qs);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.box->isOpen());
        QCOMPARE(desk.box->text(), u"zj"_qs);
        desk.press(Qt::Key_Down); // opens it again
        QVERIFY(desk.box->isOpen());
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.box->text(), QString());
        QCOMPARE(desk.left.size(), 0);
        QVERIFY(desk.window.isVisible()); // the dialog has not had the key
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.left.size(), 1);
    }

    void leavingOrClickingElsewhereClosesTheList()
    {
        Desk desk(m_test->registry());
        desk.type(u"zj"_qs);
        QTest::mouseClick(&desk.window, Qt::LeftButton, {}, QPoint(790, 500));
        QVERIFY(!desk.box->isOpen());
        desk.type(u"m"_qs);
        QVERIFY(desk.box->isOpen());
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.button->setFocus(Qt::TabFocusReason);
        QVERIFY(!desk.box->isOpen());
    }

    void theListStaysInsideItsWindow()
    {
        for (int i = 0; i < 30; ++i)
            m_test->withShop(u"同名小店%1"_qs.arg(i));
        Desk desk(m_test->registry());
        desk.commit(u"同名"_qs);
        for (const QSize& size : {QSize(800, 600), QSize(300, 240), QSize(1300, 700)}) {
            desk.window.resize(size);
            QCoreApplication::processEvents();
            const QRect frame = desk.list()->parentWidget()->geometry();
            QVERIFY(desk.window.rect().contains(frame));
            QVERIFY(!frame.intersects(desk.box->geometry()));
        }
    }

    void untilTheIndexIsReadTheListSaysSo()
    {
        SubjectFinder finder(m_test->registry(), SubjectFinder::Load::Later);
        QWidget window;
        auto* box = new FindBox(finder, FindBox::SubjectsOnly, &window);
        window.resize(600, 400);
        window.show();
        box->begin();
        QTest::keyClicks(box, u"ljsg"_qs);
        const auto* list = window.findChild<QListView*>();
        const auto first = [&] {
            return list->model()->index(0, 0).data().toString();
        };
        QVERIFY(first().contains(u"being read"));
        box->clear();
        QTest::keyClicks(box, u"138"_qs); // nobody's end
        QVERIFY(first().contains(u"being read"));
        box->clear();
        QTest::keyClicks(box, u"ljsg"_qs);
        finder.take(buildFindIndex(m_test->registry().db()));
        QVERIFY(first().startsWith(u"李记水果"));
    }
};

DOORSTEP_TEST(tst_FindBox);
#include "tst_FindBox.moc"
