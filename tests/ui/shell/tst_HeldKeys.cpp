// SPDX-License-Identifier: GPL-3.0-or-later
// A key that is held a moment too long does its work once: it answers no question that its first
// press raised, and takes no further rows away.
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/lists/ListsPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/wishes/WishesPage.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_HeldKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    // As a keyboard sends a key that stays down.
    void hold(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_desk->key(key, modifiers);
        for (int i = 0; i < 4; ++i) {
            (void)qt_sendShortcutOverrideEvent(m_desk->focus(), 0, key, modifiers, {}, true);
            QCoreApplication::processEvents();
            (void)m_desk->settled();
        }
    }
    qint64 count(const QString& table)
    {
        return m_desk->registry().db().one<qint64>(
            u"SELECT count(*) FROM %1 WHERE deleted_at IS NULL"_qs.arg(table));
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记水果"_qs, u"王记五金"_qs});
    }
    void cleanup() { m_desk.reset(); }

    void aSecondVisitIsAgreedToByAPressOfItsOwn_data()
    {
        QTest::addColumn<bool>("inSheet");
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Ctrl+Enter") << false << Qt::Key_Return;
        QTest::newRow("Ctrl+S") << false << Qt::Key_S;
        QTest::newRow("Ctrl+Enter in the sheet") << true << Qt::Key_Return;
        QTest::newRow("Ctrl+S in the sheet") << true << Qt::Key_S;
    }
    void aSecondVisitIsAgreedToByAPressOfItsOwn()
    {
        QFETCH(bool, inSheet);
        QFETCH(Qt::Key, key);
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        m_desk->keys("1");
        m_desk->saveAndGoOn();
        QCOMPARE(count(u"visit"_qs), 1);
        if (inSheet) {
            m_desk->workspace().begin(Task::EnterSheet, {m_desk->shop(0)});
            m_desk->keys("1");
        } else {
            m_desk->choose(u"张记面馆"_qs);
            m_desk->keys("1");
        }
        hold(key, Qt::ControlModifier);
        QCOMPARE(count(u"visit"_qs), 1);
        m_desk->key(key, Qt::ControlModifier);
        QCOMPARE(count(u"visit"_qs), 2);
    }

    void oneRowIsDeleted_data()
    {
        QTest::addColumn<QString>("list");
        for (const char* list : {"subject", "wish", "street"})
            QTest::newRow(list) << QString::fromLatin1(list);
    }
    void oneRowIsDeleted()
    {
        QFETCH(QString, list);
        if (list == u"subject") {
            auto& page = m_desk->open<SubjectsPage>();
            page.findChild<TableView*>()->setFocus();
        } else if (list == u"wish") {
            for (int i = 0; i < 3; ++i) {
                Change change(m_desk->registry(), u"Wish"_qs);
                const Subject subject = SubjectStore(m_desk->registry()).get(m_desk->shop(i));
                Wish wish;
                wish.block = subject.block;
                wish.subject = subject.id;
                wish.text = u"雨披"_qs;
                wish.collectedOn = today();
                WishStore(m_desk->registry()).add(change, wish);
                change.commit();
            }
            m_desk->open<WishesPage>().table().setFocus();
        } else {
            for (int i = 0; i < 3; ++i) {
                Change change(m_desk->registry(), u"Street"_qs);
                Street street{0, 1, u"路%1"_qs.arg(i), 10 + i, StreetWalk::Sides};
                StreetStore(m_desk->registry()).add(change, street);
                change.commit();
            }
            m_desk->open<ListsPage>().showList(u"streets"_qs);
            auto* table = m_desk->pages().front()->findChild<TableView*>(u"streets"_qs);
            table->setFocus();
            table->setCurrentIndex(table->model()->index(1, 0));
        }
        (void)m_desk->settled();
        QCoreApplication::processEvents();
        const qint64 before = count(list);
        hold(Qt::Key_Delete);
        QCOMPARE(count(list), before - 1);
    }
};

DOORSTEP_TEST(tst_HeldKeys);
#include "tst_HeldKeys.moc"
