// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into a line that adds something belongs to what it was opened for, and is neither
// dropped nor put anywhere else: by leaving, by Esc, or by closing unasked.
#include "data/records/needs/Need.h"
#include "data/records/services/ServiceUse.h"
#include "data/records/wishes/WishFlow.h"
#include "data/views/search/SubjectFinder.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/FillStrip.h"
#include "ui/look/find/FindBox.h"
#include "ui/pages/lists/ListsPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/wishes/WishesPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>

using namespace doorstep;

class tst_TypedLines : public QObject
{
    Q_OBJECT

    static inline const QString words = u"门口路灯不亮"_qs;
    std::unique_ptr<test::WindowDesk> m_user;
    RowId m_noodles = 0;
    RowId m_chemist = 0;

    Register& registry() { return m_user->registry(); }
    void alt(Qt::Key letter) { m_user->key(letter, Qt::AltModifier); }
    SubjectsPage& open(RowId subject)
    {
        auto& page = m_user->open<SubjectsPage>();
        page.openSubject(subject);
        return page;
    }
    // The open line or strip, and the words in the field that has the focus.
    FillStrip* line()
    {
        for (auto* strip : m_user->pages().front()->findChildren<FillStrip*>()) {
            if (strip->isVisible())
                return strip;
        }
        return nullptr;
    }
    QString shown()
    {
        const auto* field = qobject_cast<QLineEdit*>(m_user->focus());
        return field && field->cursorPosition() == field->text().size() ? field->text()
                                                                        : u"no cursor"_qs;
    }
    // Alt and the letter of a button; a need is asked for its category first.
    void begin(const QString& kind)
    {
        const QHash<QString, Qt::Key> letters{{u"need"_qs, Qt::Key_N},
                                              {u"hazard"_qs, Qt::Key_Z},
                                              {u"wish"_qs, Qt::Key_W},
                                              {u"service"_qs, Qt::Key_S}};
        alt(letters.value(kind)); // a button goes down for a tenth of a second first
        (void)QTest::qWaitFor([this] { return line() != nullptr; }, 2000);
        for (int stops = 0; stops < 5 && !takesWords(); ++stops)
            m_user->key(Qt::Key_Tab);
    }
    bool takesWords()
    {
        const auto* field = qobject_cast<QLineEdit*>(m_user->focus());
        return field && line() && line()->isAncestorOf(field) &&
               field->placeholderText().contains(u"Enter"_qs);
    }
    QString stored()
    {
        QStringList all;
        for (const char* sql : {"SELECT subject_id || ' ' || text FROM need",
                                "SELECT subject_id || ' ' || text FROM wish",
                                "SELECT subject_id || ' ' || note FROM service_use",
                                "SELECT id || ' ' || name FROM subject"}) {
            Statement rows = registry().db().prepare(QString::fromLatin1(sql));
            while (rows.next())
                all << rows.get<QString>(0);
        }
        return all.join(u'\n');
    }
    // Answers the question with a button's words; what it said.
    QString asked(const QString& answer, const std::function<void()>& act)
    {
        QString said;
        QTimer watch;
        connect(&watch, &QTimer::timeout, &watch, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            said = box->text();
            for (QAbstractButton* button : box->buttons()) {
                if (button->text().remove(u'&') == answer)
                    return button->click();
            }
        });
        watch.start(20);
        act();
        QApplication::setActiveWindow(&m_user->window());
        return said;
    }

    bool anyButtonIsDown()
    {
        const auto buttons = m_user->window().findChildren<QAbstractButton*>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [](const QAbstractButton* button) { return button->isDown(); });
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<test::WindowDesk>([this](test::TestRegister& test) {
            m_noodles = test.withShop(u"张记面馆"_qs, u"12"_qs).subject().id;
            Wish wish = collectedWish(test.subject(), u"想要一把椅子"_qs, 88, today());
            Change change(test.registry(), u"Collect"_qs);
            WishStore(test.registry()).add(change, wish);
            change.commit();
            m_chemist = test.withShop(u"李记药房"_qs, u"14"_qs).subject().id;
        });
    }
    void cleanup() { m_user.reset(); }

    // Every place in which something new, or a step, is typed and not written with each field.
    void closingAsks_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("by");
        for (const char* place : {"need", "hazard", "wish", "service", "wishes", "step", "unnamed",
                                  "list", "left subject"})
            QTest::addRow("%s, closing", place) << QString::fromLatin1(place) << u"close"_qs;
        QTest::addRow("need, another register") << u"need"_qs << u"open"_qs;
        QTest::addRow("need, a new register") << u"need"_qs << u"new"_qs;
    }
    void closingAsks()
    {
        QFETCH(QString, place);
        QFETCH(QString, by);
        QString told = words;
        if (place == u"wishes") {
            m_user->open<WishesPage>();
            m_user->key(Qt::Key_Insert);
            m_user->words(told);
        } else if (place == u"step") {
            m_user->open<WishesPage>().activate();
            alt(Qt::Key_1);
            alt(Qt::Key_2);
            QVERIFY(line());
            line()->findChildren<QLineEdit*>().at(1)->setFocus();
            m_user->words(told);
        } else if (place == u"unnamed") {
            m_user->open<SubjectsPage>().startNew(SubjectKind::Shop);
            m_user->key(Qt::Key_Tab);
            auto* number =
                m_user->pages().front()->findChild<QWidget*>(u"number"_qs)->findChild<QLineEdit*>();
            number->setFocus();
            m_user->words(u"12"_qs);
            told = u"a new shop without a name"_qs;
        } else if (place == u"list") {
            auto& page = m_user->open<ListsPage>();
            auto* names = page.findChild<QListWidget*>();
            for (int row = 0; row < names->count(); ++row) {
                if (names->item(row)->text() == u"Holidays and make-up days")
                    names->setCurrentRow(row);
            }
            names->setFocus();
            m_user->key(Qt::Key_Insert); // its days are typed, what for is not yet
            m_user->words(u"2027-03-01"_qs);
            m_user->key(Qt::Key_Return);
            told = u"2027-03-01"_qs;
        } else {
            open(m_noodles);
            begin(place == u"left subject" ? u"need"_qs : place);
            QVERIFY(takesWords());
            m_user->words(told);
            if (place == u"left subject")
                open(m_chemist);
        }
        const auto act = [&] {
            if (by == u"close")
                m_user->window().close();
            else if (by == u"open")
                m_user->window().openFile(m_user->filePath(u"other.doorstep"_qs));
            else
                (void)m_user->pages().mayLeave();
        };
        const QString before = stored();
        const QString said = asked(u"Cancel"_qs, act);
        QVERIFY2(said.contains(told), qPrintable(said));
        QVERIFY2(said.contains(m_user->pages().titleInSight() + u": "_qs), qPrintable(said));
        QVERIFY(m_user->window().isVisible());
        QCOMPARE(stored(), before);
        if (by == u"close" && place != u"list") { // nothing was lost by asking; wanted, it closes
            QVERIFY(asked(u"Close all the same"_qs, act).contains(told));
            QVERIFY(!m_user->window().isVisible());
        }
    }

    void wordsStayWithTheirSubject_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"need", "hazard", "wish", "service"})
            QTest::addRow("%s", kind) << QString::fromLatin1(kind);
    }
    void wordsStayWithTheirSubject()
    {
        QFETCH(QString, kind);
        open(m_noodles);
        begin(kind);
        m_user->words(words);
        open(m_chemist);
        QVERIFY2(!line(), "It is of another subject.");
        QVERIFY(!stored().contains(words));
        begin(kind);
        QCOMPARE(shown(), QString());
        m_user->words(u"药房的"_qs);
        open(m_noodles);
        QVERIFY(line());
        QCOMPARE(shown(), words);
        m_user->words(u"三天"_qs);
        m_user->key(Qt::Key_Return);
        QVERIFY2(stored().contains(u"%1 %2三天"_qs.arg(m_noodles).arg(words)),
                 qPrintable(stored()));
        open(m_chemist);
        QCOMPARE(shown(), u"药房的"_qs);
        m_user->key(Qt::Key_Return);
        QVERIFY(stored().contains(u"%1 药房的"_qs.arg(m_chemist)));
        open(m_noodles);
        QVERIFY2(!line(), "It was added.");
    }

    // The first Esc folds the line, and the words are there again with it.
    void escFoldsTheLineOnly_data() { wordsStayWithTheirSubject_data(); }
    void escFoldsTheLineOnly()
    {
        QFETCH(QString, kind);
        SubjectsPage& page = open(m_noodles);
        auto* view = page.findChild<QWidget*>(u"timeline"_qs); // on the page of a subject alone
        begin(kind);
        m_user->words(words);
        m_user->key(Qt::Key_Escape);
        QVERIFY(!line());
        QVERIFY2(view->isVisible(), "The subject was left, too.");
        begin(kind);
        QVERIFY(line());
        QCOMPARE(shown(), words);
        QVERIFY2(line()->unsavedWords().join(u' ').contains(words), "A kill would lose it.");
        m_user->key(Qt::Key_Escape);
        m_user->key(Qt::Key_Escape);
        QVERIFY(!view->isVisible());
        // What was left on purpose is asked about no more.
        QVERIFY(m_user->pages().mayLeave());
        // The keys of a subject begin nothing on the list.
        const QString before = stored();
        for (const Qt::Key letter : {Qt::Key_N, Qt::Key_W, Qt::Key_Z, Qt::Key_S}) {
            alt(letter);
            QTRY_VERIFY(!anyButtonIsDown()); // one that was pressed stays so for a moment
            QVERIFY(!view->isVisible());
            QCOMPARE(m_user->pages().front(), &page);
        }
        m_user->words(words);
        m_user->key(Qt::Key_Return);
        m_user->key(Qt::Key_Tab);
        QCOMPARE(stored(), before);
    }

    // What Esc folded comes back by Ctrl+Z, and turns nothing else back.
    void whatEscFoldedComesBackByCtrlZ_data() { wordsStayWithTheirSubject_data(); }
    void whatEscFoldedComesBackByCtrlZ()
    {
        QFETCH(QString, kind);
        open(m_noodles);
        begin(kind);
        m_user->words(u"先来一条"_qs);
        m_user->key(Qt::Key_Return);
        const QString before = stored();
        begin(kind);
        m_user->words(words);
        m_user->key(Qt::Key_Escape);
        QVERIFY(!line());
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(line());
        QVERIFY2(line()->unsavedWords().join(u' ').contains(words),
                 qPrintable(line()->unsavedWords().join(u' ')));
        QCOMPARE(stored(), before);
        m_user->key(Qt::Key_Escape);
        open(m_chemist); // to whom they do not belong
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!line() || !line()->unsavedWords().join(u' ').contains(words));
    }

    // In a line that is not of one subject alone: who is chosen last has no words of another.
    void wordsStayWithWhomTheyWereTypedFor_data()
    {
        QTest::addColumn<QString>("then");
        for (const char* then : {"they go to the one meant", "they are moved", "the other adds"})
            QTest::addRow("%s", then) << QString::fromLatin1(then);
    }
    void wordsStayWithWhomTheyWereTypedFor()
    {
        QFETCH(QString, then);
        m_user->open<WishesPage>().activate();
        QTRY_VERIFY(m_user->pages().findChild<SubjectFinder*>()->isReady());
        const auto choose = [this](const QString& name) {
            auto* box = line()->findChild<FindBox*>();
            box->setFocus();
            box->selectAll();
            m_user->words(name);
            m_user->key(Qt::Key_Return);
        };
        m_user->key(Qt::Key_Insert);
        choose(u"张记面馆"_qs);
        m_user->words(words);
        choose(u"李记药房"_qs);
        QCOMPARE(shown(), QString());
        QCOMPARE(line()->unsavedWords().constLast(), u"张记面馆: "_qs + words);
        const auto* strip = m_user->window().findChild<NoticeStrip*>();
        const auto* said = strip->findChild<QLabel*>(u"notice"_qs);
        QVERIFY(strip->isVisible());
        QVERIFY2(said->text().contains(u"stays with “张记面馆”"), qPrintable(said->text()));
        QVERIFY(m_user->pages().front()->isVisible());
        if (then == u"they are moved") {
            for (auto* button : strip->findChildren<QPushButton*>()) {
                if (button->text().contains(u"meant for this one"))
                    button->click();
            }
            QCOMPARE(shown(), words);
            m_user->key(Qt::Key_Return);
            QVERIFY2(stored().contains(u"%1 %2"_qs.arg(m_chemist).arg(words)),
                     qPrintable(stored()));
            return;
        }
        if (then == u"the other adds") {
            m_user->words(u"药房的"_qs);
            m_user->key(Qt::Key_Return);
            QVERIFY(stored().contains(u"%1 药房的"_qs.arg(m_chemist)));
            QVERIFY(!stored().contains(words));
            m_user->key(Qt::Key_Insert);
        }
        choose(u"张记面馆"_qs);
        QCOMPARE(shown(), words);
        m_user->key(Qt::Key_Return);
        QVERIFY2(stored().contains(u"%1 %2"_qs.arg(m_noodles).arg(words)), qPrintable(stored()));
    }

    // One Alt and a letter means the same on the list of subjects and on one of them.
    void noLetterMeansTwoThings()
    {
        const auto letters = [this] {
            QHash<QChar, QString> meanings;
            for (auto* button : m_user->pages().front()->findChildren<QAbstractButton*>()) {
                const auto at = button->text().indexOf(u'&');
                if (button->isVisible() && at >= 0)
                    meanings.insert(button->text().at(at + 1).toLower(),
                                    QString(button->text()).remove(u'&'));
            }
            for (const auto* action : m_user->pages().front()->findChildren<QAction*>()) {
                const QString key = action->shortcut().toString();
                const auto* at = qobject_cast<QWidget*>(action->parent());
                if (key.size() == 5 && key.startsWith(u"Alt+") && at && at->parentWidget() &&
                    at->parentWidget()->isVisible())
                    meanings.insert(key.back().toLower(), QString(action->text()).remove(u'&'));
            }
            return meanings;
        };
        m_user->open<SubjectsPage>();
        const QHash<QChar, QString> ofList = letters();
        open(m_noodles);
        const QHash<QChar, QString> ofOne = letters();
        QVERIFY(ofList.size() > 2 && ofOne.size() > 5);
        for (auto letter = ofList.cbegin(); letter != ofList.cend(); ++letter)
            QCOMPARE(ofOne.value(letter.key(), letter.value()), letter.value());
    }

    void aLineThatCouldNotBeWrittenKeepsItsWords()
    {
        open(m_noodles);
        begin(u"need"_qs);
        m_user->words(words);
        registry().db().run(u"CREATE TEMP TRIGGER no_room BEFORE INSERT ON need "
                            "BEGIN SELECT RAISE(ABORT, 'no room'); END"_qs);
        QVERIFY(!asked(u"OK"_qs, [this] { m_user->key(Qt::Key_Return); }).isEmpty());
        QVERIFY(line());
        QCOMPARE(line()->unsavedWords(), QStringList(words));
    }

    // A page that must not be left: the list of pages says where one is, and the line below no more
    // than is so.
    void aRefusedPageStaysChosen_data()
    {
        QTest::addColumn<bool>("clicks");
        QTest::newRow("by a click") << true;
        QTest::newRow("by a key") << false;
    }
    void aRefusedPageStaysChosen()
    {
        QFETCH(bool, clicks);
        open(m_noodles);
        auto* pages = m_user->pages().findChild<QListWidget*>();
        const int here = pages->currentRow();
        registry().db().run(u"CREATE TEMP TRIGGER no_room BEFORE UPDATE ON subject "
                            "BEGIN SELECT RAISE(ABORT, 'no room'); END"_qs);
        m_user->key(Qt::Key_F2);
        m_user->words(u"二店"_qs);
        auto* name = m_user->focus();
        if (clicks)
            QTest::mouseClick(pages->viewport(), Qt::LeftButton, {},
                              pages->visualItemRect(pages->item(here + 1)).center());
        else
            m_user->key(Qt::Key_1, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QCOMPARE(pages->currentRow(), here);
        QCOMPARE(pages->selectedItems(), QList{pages->item(here)});
        const auto* status = m_user->window().statusBar();
        QVERIFY2(status->currentMessage().contains(u"Not saved"),
                 qPrintable(status->currentMessage()));

        registry().db().run(u"DROP TRIGGER no_room"_qs);
        name->setFocus();
        m_user->key(Qt::Key_Tab);
        QVERIFY(stored().contains(u"二店"_qs));
        QVERIFY2(!status->currentMessage().contains(u"Not saved"),
                 qPrintable(status->currentMessage()));
    }
};

DOORSTEP_TEST(tst_TypedLines);
#include "tst_TypedLines.moc"
