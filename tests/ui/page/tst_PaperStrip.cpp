// SPDX-License-Identifier: GPL-3.0-or-later
// Photos on the pages by keys and by the mouse's drop: added, looked at, deleted, turned back.
#include "data/records/activities/Activity.h"
#include "data/records/needs/Need.h"
#include "data/records/venues/Venue.h"
#include "data/records/wishes/Wish.h"
#include "data/views/papers/PaperList.h"
#include "tests/support/MonthBook.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/page/papers/PaperStrip.h"
#include "ui/page/papers/PaperViewer.h"
#include "ui/pages/subjects/TimelinePanel.h"
#include "ui/pages/visits/VisitPage.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QTimer>

using namespace doorstep;
using namespace doorstep::test;

class tst_PaperStrip : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    RowId m_shop = 0;
    RowId m_visit = 0;
    QHash<PaperOf, RowId> m_rows;

    // The one in sight.
    PaperStrip* strip()
    {
        for (auto* each : m_user->pages().findChildren<PaperStrip*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QListWidget* list() { return strip()->findChild<QListWidget*>(u"papers"_qs); }
    QList<PaperEntry> papers(PaperOf of = PaperOf::Subject)
    {
        return papersOf(m_user->registry().db(), {of, m_rows.value(of)});
    }
    static QImage door()
    {
        QImage image(320, 200, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        return image;
    }
    QString file(const QString& name)
    {
        const QString path = m_user->filePath(name);
        door().save(path, "JPG");
        return path;
    }
    void paste()
    {
        QApplication::clipboard()->setImage(door());
        list()->isVisible() ? list()->setFocus() : strip()->findChild<QToolButton*>()->setFocus();
        m_user->key(Qt::Key_V, Qt::ControlModifier);
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](TestRegister& made) {
            made.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"漏水"_qs);
            m_shop = made.subject().id;
            m_visit = made.visit().id;
            Register& registry = made.registry();
            Change change(registry, u"More"_qs);
            Need need;
            need.subject = m_shop;
            need.block = made.block().id;
            need.text = u"修"_qs;
            need.foundOn = QDate(2026, 10, 8);
            NeedStore(registry).add(change, need);
            Wish wish;
            wish.subject = m_shop;
            wish.block = made.block().id;
            wish.text = u"灯"_qs;
            wish.collectedOn = QDate(2026, 10, 8);
            WishStore(registry).add(change, wish);
            Activity activity;
            activity.block = made.block().id;
            activity.name = u"生日会"_qs;
            activity.heldOn = QDate(2026, 10, 9);
            ActivityStore(registry).add(change, activity);
            Venue venue;
            venue.block = made.block().id;
            venue.name = u"新兴驿站"_qs;
            VenueStore(registry).add(change, venue);
            change.commit();
            m_rows = {{PaperOf::Subject, m_shop},       {PaperOf::Visit, m_visit},
                      {PaperOf::Need, need.id},         {PaperOf::Wish, wish.id},
                      {PaperOf::Activity, activity.id}, {PaperOf::Venue, venue.id}};
        });
    }
    void cleanup() { m_user.reset(); }

    void aPictureIsPastedOnEachPage_data()
    {
        QTest::addColumn<PaperOf>("of");
        for (const Word<PaperOf>& word : wordsOf<PaperOf>())
            QTest::newRow(word.key) << word.value;
    }
    void aPictureIsPastedOnEachPage()
    {
        QFETCH(PaperOf, of);
        m_user->workspace().goTo({keyOf(of), m_rows.value(of)});
        QTRY_VERIFY(strip());
        paste();
        QCOMPARE(papers(of).size(), 1);
        QCOMPARE(papers(of).constFirst().owner, (PaperOwner{of, m_rows.value(of)}));
        QCOMPARE(list()->count(), 1);
        // How many there are stands in the month's workbook, but for a subject's own.
        static const QHash<PaperOf, std::pair<QString, QString>> inBook{
            {PaperOf::Visit, {u"visits"_qs, u"张记面馆"_qs}},
            {PaperOf::Need, {u"needs"_qs, u"修"_qs}},
            {PaperOf::Wish, {u"wishes"_qs, u"灯"_qs}},
            {PaperOf::Activity, {u"activities"_qs, u"生日会"_qs}},
            {PaperOf::Venue, {u"venues"_qs, u"新兴驿站"_qs}}};
        if (const auto [ledger, words] = inBook.value(of); !ledger.isEmpty())
            QCOMPARE(monthsCell(m_user->registry(), monthOf(QDate(2026, 10, 1)), ledger, words,
                                u"papers"_qs),
                     u"1"_qs);
        m_user->undo();
        QCOMPARE(papers(of).size(), 0);
        QCOMPARE(list()->count(), 0);
    }

    // By the mouse alone.
    void theMenuOfAPhotoDeletesIt()
    {
        m_user->workspace().goTo({"subject", m_shop});
        paste();
        QCOMPARE(papers().size(), 1);
        const QPoint place = list()->visualItemRect(list()->item(0)).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place);
        QTimer::singleShot(0, list(), [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (QAction* action : menu ? menu->actions() : QList<QAction*>()) {
                if (action->text().startsWith(u"Delete"))
                    action->trigger();
            }
            if (menu)
                menu->close();
        });
        Q_EMIT list()->customContextMenuRequested(place);
        QTRY_COMPARE(papers().size(), 0);
        QApplication::setActiveWindow(&m_user->window());
    }

    void deletedAndBroughtBack()
    {
        m_user->workspace().goTo({"subject", m_shop});
        paste();
        QApplication::clipboard()->setImage(door().mirrored());
        paste();
        QCOMPARE(papers().size(), 2);
        list()->setFocus();
        m_user->key(Qt::Key_Home);
        m_user->key(Qt::Key_Delete);
        QCOMPARE(papers().size(), 1);
        m_user->undo();
        QCOMPARE(papers().size(), 2);
    }

    void filesAreDroppedAndThoseThatCannotBeKeptAreSaid()
    {
        m_user->workspace().goTo({"subject", m_shop});
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file(u"门面.jpg"_qs)),
                      QUrl::fromLocalFile(m_user->path() + u".none"_qs)});
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QString said;
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&] {
            if (auto* box = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                for (const QLabel* label : box->findChildren<QLabel*>())
                    said += label->text();
                box->accept();
            }
        });
        watch.start(20);
        // (QApplication gives a drop to where its own dragging stands alone.)
        static_cast<QObject*>(strip())->event(&drop);
        QTRY_COMPARE(papers().size(), 1);
        QCOMPARE(papers().constFirst().name, u"门面"_qs);
        QTRY_VERIFY2(said.contains(u"none"_qs), qPrintable(said));
    }

    // A photo dropped at a door whose visit is being typed saves it first; what can't be saved
    // keeps no photo, and says why.
    void aPhotoOfAVisitThatIsNotSavedYet_data()
    {
        QTest::addColumn<bool>("outcome");
        QTest::newRow("with its outcome") << true;
        QTest::newRow("without") << false;
    }
    void aPhotoOfAVisitThatIsNotSavedYet()
    {
        QFETCH(bool, outcome);
        const auto visits = [this] {
            return m_user->registry().db().one<int>(u"SELECT count(*) FROM visit"_qs);
        };
        const int before = visits();
        m_user->workspace().begin(Task::EnterVisit, {m_shop});
        if (outcome)
            m_user->keys("1");
        auto* page = m_user->window().findChild<VisitPage*>();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file(u"门面.jpg"_qs))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        static_cast<QObject*>(page)->event(&enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject*>(page)->event(&drop);
        if (!outcome) {
            QVERIFY(page->findChild<QLabel*>(u"notice"_qs)->text().contains(u"How did it go"));
            QCOMPARE(visits(), before);
            return;
        }
        QCOMPARE(visits(), before + 1);
        const auto made = m_user->registry().db().one<RowId>(u"SELECT max(id) FROM visit"_qs);
        QTRY_COMPARE(papersOf(m_user->registry().db(), {PaperOf::Visit, made}).size(), 1);
        QMimeData list;
        list.setUrls({QUrl::fromLocalFile(u"/nowhere/list.xlsx"_qs)});
        QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &list, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        static_cast<QObject*>(page)->event(&other);
        QVERIFY(!other.isAccepted()); // the window imports it
    }

    void theOriginalIsKeptWhereItIsTicked()
    {
        m_user->workspace().goTo({"subject", m_shop});
        strip()->findChild<QCheckBox*>()->click();
        strip()->add({file(u"a.jpg"_qs)});
        QTRY_COMPARE(papers().size(), 1);
        QVERIFY(!papers().constFirst().original.isEmpty());
    }

    void thoseOfAVisitStandOnTheSubjectsPageAndInItsTimeline()
    {
        m_user->workspace().goTo({"visit", m_visit});
        paste();
        m_user->workspace().goTo({"subject", m_shop});
        QCOMPARE(list()->count(), 1);
        auto& timeline = m_user->pages().findChild<TimelinePanel*>()->list();
        const auto* model = qobject_cast<const TimelineModel*>(timeline.model());
        int with = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            with += model->entry(row).pictures.isEmpty() ? 0 : 1;
        QCOMPARE(with, 1);
    }

    void itIsLookedAtAndNamed()
    {
        m_user->workspace().goTo({"subject", m_shop});
        paste();
        list()->setFocus();
        m_user->key(Qt::Key_Home);
        bool seen = false;
        QTimer::singleShot(100, this, [&] {
            auto* viewer = qobject_cast<PaperViewer*>(QApplication::activeModalWidget());
            if (!viewer)
                return;
            seen = true;
            auto* name = viewer->findChild<QLineEdit*>();
            name->setFocus();
            name->selectAll();
            QTest::keyClicks(name, u"door"_qs);
            QTest::keyClick(viewer, Qt::Key_Escape);
        });
        QTest::keyClick(list(), Qt::Key_Return);
        QVERIFY(seen);
        QCOMPARE(papers().constFirst().name, u"door"_qs);
        m_user->undo();
        QCOMPARE(papers().constFirst().name, u"Pasted"_qs);
    }
};

DOORSTEP_TEST(tst_PaperStrip);
#include "tst_PaperStrip.moc"
