// SPDX-License-Identifier: GPL-3.0-or-later
// A notice that comes under the mouse moves nothing and takes no click that was aimed before; once
// it hears clicks it covers nothing of the page.
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/pages/lists/ListsPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/visits/VisitPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStatusBar>

using namespace doorstep;
using namespace doorstep::test;

class tst_NoticeStrip : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_desk;

    NoticeStrip& strip() { return *m_desk->window().findChild<NoticeStrip*>(); }
    QList<QRect> places()
    {
        QList<QRect> places;
        for (const auto* widget : m_desk->pages().front()->findChildren<QWidget*>()) {
            if (widget->isVisible())
                places << QRect(widget->mapToGlobal(QPoint()), widget->size());
        }
        return places;
    }
    // What a click would hit, over the whole page.
    QList<QWidget*> hit()
    {
        QList<QWidget*> hit;
        const QWidget& page = *m_desk->pages().front();
        const QPoint from = page.mapTo(&m_desk->window(), QPoint());
        for (int y = 0; y < page.height(); y += 5) {
            for (int x = 0; x < page.width(); x += 11)
                hit << m_desk->window().childAt(from + QPoint(x, y));
        }
        return hit;
    }

    // What is read or pressed on the page, and lies below the strip.
    QStringList covered()
    {
        const QRect over(strip().mapToGlobal(QPoint()), strip().size());
        QStringList covered;
        for (const auto* widget : m_desk->pages().front()->findChildren<QWidget*>()) {
            const bool isRead = qobject_cast<const QLabel*>(widget) ||
                                qobject_cast<const QAbstractButton*>(widget) ||
                                qobject_cast<const QLineEdit*>(widget);
            if (isRead && !widget->visibleRegion().isEmpty() &&
                over.intersects(QRect(widget->mapToGlobal(QPoint()), widget->size())))
                covered << QString::fromLatin1(widget->metaObject()->className());
        }
        return covered;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<WindowDesk>([](TestRegister& test) {
            test.withShop(u"张记面馆"_qs, u"1"_qs).withShop(u"李记药房"_qs, u"3"_qs);
        });
    }
    void cleanup() { m_desk.reset(); }

    void nothingMovesWhenItAppears_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("sentences");
        QTest::addColumn<QString>("action");
        for (const char* page : {"visit", "needs", "block list"}) {
            QTest::addRow("%s, a line", page) << QString::fromLatin1(page) << 1 << QString();
            QTest::addRow("%s, a line and a button", page)
                << QString::fromLatin1(page) << 1 << u"Redo"_qs;
            QTest::addRow("%s, several lines", page)
                << QString::fromLatin1(page) << 12 << u"Redo"_qs;
        }
    }
    void nothingMovesWhenItAppears()
    {
        QFETCH(QString, page);
        QFETCH(int, sentences);
        QFETCH(QString, action);
        if (page == u"visit")
            m_desk->open<VisitPage>();
        else if (page == u"needs")
            m_desk->open<NeedsPage>();
        else
            m_desk->open<BlockListPage>();
        QVERIFY(atRest()); // counts have been read
        const QList<QRect> before = places();
        const QList<QWidget*> aimedAt = hit();
        QVERIFY(!before.isEmpty());
        m_desk->workspace().notice(
            {QString(u"Undone: the visit to 张记面馆. "_qs).repeated(sentences), action});
        QCoreApplication::processEvents();
        QVERIFY(strip().isVisible());
        QCOMPARE(places(), before);
        QCOMPARE(hit(), aimedAt);
        // Once it has been seen, it hears clicks; all of it can be read.
        const QPoint middle = strip().mapTo(&m_desk->window(), strip().rect().center());
        QTRY_VERIFY(strip().isAncestorOf(m_desk->window().childAt(middle)));
        for (const auto* part : strip().findChildren<QWidget*>())
            QVERIFY(!part->isVisible() || strip().rect().contains(part->geometry()));
        QTRY_COMPARE(covered(), QStringList()); // the page has made room by now
        m_desk->key(Qt::Key_Escape);
        QVERIFY(!strip().isVisible());
        QTRY_COMPARE(places(), before);
    }

    // Esc is for what is open where the focus is; the strip is what it closes last.
    void escClosesWhatIsOpenFirst_data()
    {
        QTest::addColumn<QString>("place");
        for (const char* place :
             {"a cell of a list", "a cell of the opinions", "a cell of the sheet", "a field",
              "the filter of the doors", "the find box"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }
    void escClosesWhatIsOpenFirst()
    {
        QFETCH(QString, place);
        const QString words = u"没写完的话"_qs;
        const RowId shop = m_desk->registry().db().one<RowId>(u"SELECT min(id) FROM subject"_qs);
        if (place == u"a cell of a list") {
            auto& page = m_desk->open<ListsPage>();
            page.showList(u"streets"_qs);
            page.activate();
            m_desk->key(Qt::Key_Return); // into the table
            m_desk->key(Qt::Key_F2);
        } else if (place == u"a cell of the opinions") {
            m_desk->open<NeedsPage>().activate();
            m_desk->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
            m_desk->keys("x"); // a letter opens the cell
        } else if (place == u"a cell of the sheet") {
            m_desk->open<SheetPage>().begin({shop});
            m_desk->key(Qt::Key_Right);
            m_desk->key(Qt::Key_Right);
            m_desk->keys("a");
        } else if (place == u"a field") {
            m_desk->open<SubjectsPage>().openSubject(shop);
            m_desk->key(Qt::Key_F2);
        } else if (place == u"the filter of the doors") {
            m_desk->open<BlockListPage>();
            m_desk->key(Qt::Key_F, Qt::ControlModifier);
        } else {
            m_desk->open<NeedsPage>();
            m_desk->key(Qt::Key_K, Qt::ControlModifier);
        }
        const QPointer<QWidget> input = m_desk->focus();
        m_desk->words(words);
        const auto shown = [&input] {
            if (const auto* text = qobject_cast<QPlainTextEdit*>(input.data()))
                return text->toPlainText();
            const auto* line = qobject_cast<QLineEdit*>(input.data());
            return line ? line->text() : QString();
        };
        QVERIFY2(shown().contains(words), input ? input->metaObject()->className() : "gone");
        m_desk->workspace().notice({u"Undone: Edit 福泉路."_qs});
        QVERIFY(strip().isVisible());
        m_desk->key(Qt::Key_Escape);
        QVERIFY2(strip().isVisible(), "The strip took it.");
        // (A list of what was found closes before its line is emptied.)
        if (place == u"the find box" && shown().contains(words))
            m_desk->key(Qt::Key_Escape);
        QVERIFY(!input || !input->isVisible() || shown().isEmpty());
        QVERIFY(strip().isVisible());
        m_desk->key(Qt::Key_Escape);
        QVERIFY(!strip().isVisible());
        QCOMPARE(m_desk->registry().db().one<int>(u"SELECT count(*) FROM street WHERE name = ?"_qs,
                                                  words),
                 0);
    }

    // Nor is what the status bar says cut off where it has no room for it.
    void aLongSentenceOfTheStatusBarIsWhole_data()
    {
        QTest::addColumn<int>("sentences");
        QTest::newRow("a short one") << 0;
        QTest::newRow("longer than its room") << 3;
        QTest::newRow("longer than the window") << 9;
    }
    void aLongSentenceOfTheStatusBarIsWhole()
    {
        QFETCH(int, sentences);
        m_desk->window().resize(1280, 720);
        QVERIFY(atRest());
        const QString said =
            u"Not saved: Phone. "_qs +
            u"This is no phone number: it has a digit too many. Esc takes it back. "_qs.repeated(
                sentences);
        m_desk->workspace().tell(said);
        auto* whole = m_desk->window().findChild<QLabel*>(u"wholeMessage"_qs);
        QVERIFY(whole);
        QCOMPARE(whole->isVisible(), sentences > 0);
        if (sentences == 0)
            return;
        QCOMPARE(whole->text(), said);
        QCOMPARE(m_desk->window().statusBar()->toolTip(), said);
        QVERIFY(whole->height() >= whole->heightForWidth(whole->width()));
        QVERIFY(m_desk->window().rect().contains(whole->geometry()));
        m_desk->window().resize(1000, 720);
        QTRY_VERIFY(whole->height() >= whole->heightForWidth(whole->width()));
        QTRY_VERIFY(m_desk->window().rect().contains(whole->geometry()));
        m_desk->workspace().tell(u"Saved."_qs);
        QVERIFY(!whole->isVisible());
    }

    void whatItsButtonsDoMayFail_data()
    {
        QTest::addColumn<bool>("several");
        QTest::newRow("its one button") << false;
        QTest::newRow("one of several") << true;
    }
    void whatItsButtonsDoMayFail()
    {
        QFETCH(bool, several);
        const auto fail = [] {
            throw Error(u"That page of the register is damaged."_qs);
        };
        Notice notice{u"One visit was deleted."_qs};
        if (several)
            notice.choices = {{u"Leave it"_qs,
                               [] {
                               }},
                              {u"Look"_qs, fail}};
        else
            std::tie(notice.action, notice.act) = std::tuple(u"Look"_qs, fail);
        m_desk->workspace().notice(notice);
        QPushButton* look = nullptr;
        for (auto* button : strip().findChildren<QPushButton*>()) {
            if (button->text() == u"Look")
                look = button;
        }
        QVERIFY(look);
        look->click(); // throws nothing
        QString said;
        QVERIFY(QTest::qWaitFor([&said] {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                if (auto* box = qobject_cast<QMessageBox*>(widget); box && box->isVisible()) {
                    said = box->text();
                    box->close();
                }
            }
            return !said.isEmpty();
        }));
        QCOMPARE(said, u"That page of the register is damaged."_qs);
        QVERIFY(!strip().isVisible());
    }
};

DOORSTEP_TEST(tst_NoticeStrip);
#include "tst_NoticeStrip.moc"
