// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the hub: an address is set, what is new goes there by itself, what others sent is
// told and merged when somebody asks; off line it waits.
#include "data/exchange/hub/HubSync.h"
#include "data/records/places/Places.h"
#include "tests/support/HubServer.h"
#include "tests/support/PassphraseBoxes.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/shell/HubDialog.h"
#include "ui/shell/HubKeeper.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSqlDatabase>

using namespace doorstep;
using namespace doorstep::test;

namespace {
constexpr int hubPatience = 20000;
}

class tst_HubKeeper : public QObject
{
    Q_OBJECT

    HubServer m_server;
    std::unique_ptr<WindowDesk> m_user;
    QString m_base;
    int m_bases = 0;

    [[nodiscard]] QAction* action(const QString& text)
    {
        for (QMenu* menu : m_user->window().menuBar()->findChildren<QMenu*>()) {
            for (QAction* action : menu->actions()) {
                if (action->text().remove(u'&') == text)
                    return action;
            }
        }
        qFatal("no such action");
    }
    [[nodiscard]] QString packs()
    {
        return m_server.one(m_base, u"SELECT count(*) FROM doorstep.pack"_qs);
    }
    [[nodiscard]] HubKeeper& keeper() { return *m_user->window().findChild<HubKeeper*>(); }
    void setAddress(const QString& url, bool isSealed = false)
    {
        action(u"Hub of the town…"_qs)->trigger();
        auto* dialog = m_user->window().findChild<HubDialog*>();
        QVERIFY(dialog);
        auto* line = dialog->findChild<QLineEdit*>();
        line->clear();
        QTest::keyClicks(line, url);
        dialog->findChild<QCheckBox*>()->setChecked(isSealed);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void addShop(const QString& name)
    {
        Change change(m_user->registry(), u"add"_qs);
        Subject shop;
        shop.name = name;
        shop.block = 1;
        shop.street = 1;
        SubjectStore(m_user->registry()).add(change, shop);
        change.commit();
    }

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(m_server.isInstalled(), "PostgreSQL is");
        DOORSTEP_NEEDS(QSqlDatabase::isDriverAvailable(u"QPSQL"_qs), "Qt's driver for it is");
        const QString wrong = m_server.make();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        for (const QString& login : {u"block"_qs, u"town"_qs})
            QCOMPARE(m_server.one(u"postgres"_qs, u"CREATE ROLE %1 LOGIN"_qs.arg(login)),
                     u"CREATE ROLE"_qs);
    }

    void init()
    {
        m_base = u"hub%1"_qs.arg(++m_bases);
        QCOMPARE(m_server.one(u"postgres"_qs, u"CREATE DATABASE "_qs + m_base),
                 u"CREATE DATABASE"_qs);
        HubConnection hub(HubAddress::of(m_server.url(u"owner"_qs, m_base)));
        QVERIFY(initHub(hub, Packs::OpenOrSealed));
        admit(hub, {u"block"_qs, HubLevel::Block, u"新泾镇"_qs, u"第四街区"_qs});
        admit(hub, {u"town"_qs, HubLevel::Town, u"新泾镇"_qs, {}});
        m_user = std::make_unique<WindowDesk>(
            [](TestRegister& test) { test.withShop(u"张记面馆"_qs, u"12"_qs); });
    }
    void cleanup() { m_user.reset(); }

    void whatIsNewGoesThereByItself()
    {
        QVERIFY(!action(u"Synchronise with the hub now"_qs)->isEnabled());
        setAddress(m_server.url(u"block"_qs, m_base));
        QTRY_COMPARE_WITH_TIMEOUT(packs(), u"1"_qs, hubPatience);
        QVERIFY(action(u"Synchronise with the hub now"_qs)->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(m_server.one(m_base, u"SELECT count(*) FROM doorstep.subject"_qs),
                                  u"1"_qs, hubPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), hubPatience);
        // As it is left.
        addShop(u"午后的店"_qs);
        QVERIFY(m_user->window().close());
        QCOMPARE(packs(), u"2"_qs);
        // And where it was not, after the next opening.
        m_user->stop();
        {
            const auto registry = openRegister(m_user->path(), Register::Access::Write);
            Change change(*registry, u"add"_qs);
            Subject shop;
            shop.name = u"夜里的店"_qs;
            shop.block = 1;
            shop.street = 1;
            SubjectStore(*registry).add(change, shop);
            change.commit();
        }
        m_user->start();
        QTRY_COMPARE_WITH_TIMEOUT(packs(), u"3"_qs, hubPatience);
        QCOMPARE(m_server.one(m_base, u"SELECT count(*) FROM doorstep.subject"_qs), u"3"_qs);
    }

    void offLineItWaits()
    {
        setAddress(m_server.url(u"block"_qs, m_base));
        QTRY_COMPARE_WITH_TIMEOUT(packs(), u"1"_qs, hubPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), hubPatience);
        QVERIFY(m_server.stop());
        addShop(u"午后的店"_qs);
        const bool closed = m_user->window().close();
        const QString started = m_server.start();
        QVERIFY2(started.isEmpty(), qPrintable(started));
        QVERIFY(closed);
        QCOMPARE(packs(), u"1"_qs);
        m_user->stop();
        m_user->start();
        QTRY_COMPARE_WITH_TIMEOUT(packs(), u"2"_qs, hubPatience);
    }

    // What a deputy's copy sent waits until somebody takes it.
    void whatOthersSentIsToldAndMergedWhenAsked()
    {
        setAddress(m_server.url(u"block"_qs, m_base));
        QTRY_COMPARE_WITH_TIMEOUT(packs(), u"1"_qs, hubPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), hubPatience);
        m_user->stop();
        const QString copy = m_user->filePath(u"deputy.doorstep"_qs);
        QVERIFY(QFile::copy(m_user->path(), copy));
        {
            const auto registry = openRegister(copy, Register::Access::Write, u"deputy"_qs);
            Change change(*registry, u"add"_qs);
            Subject shop;
            shop.name = u"代班时的店"_qs;
            shop.block = 1;
            shop.street = 1;
            SubjectStore(*registry).add(change, shop);
            change.commit();
            HubConnection hub(HubAddress::of(m_server.url(u"block"_qs, m_base)));
            QVERIFY(syncWithHub(*registry, hub, {}).sent);
        }
        m_user->start();
        QStringList notices;
        Workspace& workspace = m_user->pages().workspace();
        connect(&workspace, &Workspace::noticed, this, [&](const Notice& notice) {
            notices << notice.sentence;
            if (notice.act)
                QMetaObject::invokeMethod(this, notice.act, Qt::QueuedConnection);
        });
        QTRY_VERIFY_WITH_TIMEOUT(notices.contains(u"1 pack(s) of others wait on the hub."_qs),
                                 hubPatience);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_user->registry().db().one<int>(u"SELECT count(*) FROM subject"_qs), 2, hubPatience);
        QTRY_VERIFY_WITH_TIMEOUT(notices.last().contains(u"1 pack(s) of others were merged."_qs),
                                 hubPatience);
    }

    void aPasswordIsNotTakenIntoTheAddress()
    {
        setAddress(u"postgresql://block:geheim@hub.example/town"_qs);
        auto* dialog = m_user->window().findChild<HubDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        const QList<QLabel*> labels = dialog->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"holds a password"_qs);
        }));
        QCOMPARE(hubUrlOf(m_user->registry()), QString());
        dialog->reject();
    }

    // The passphrase is said once; from then on what is new is sealed without it.
    void packsAreSealedWithoutAskingTwice()
    {
        {
            HubConnection hub(HubAddress::of(m_server.url(u"owner"_qs, m_base)));
            (void)initHub(hub, Packs::SealedOnly);
        }
        typePassphrase(u"three doors and a stair"_qs);
        setAddress(m_server.url(u"block"_qs, m_base), true);
        QTRY_COMPARE_WITH_TIMEOUT(packs(), u"1"_qs, hubPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), hubPatience);
        addShop(u"午后的店"_qs);
        QVERIFY(m_user->window().close());
        QCOMPARE(m_server.one(m_base, u"SELECT count(*) FROM doorstep.pack WHERE sealed"_qs),
                 u"2"_qs);
        // Both are opened by it.
        m_user->stop();
        const QString other = m_user->filePath(u"other.doorstep"_qs);
        const auto registry = createRegister(other, u"other"_qs);
        const SyncReport taken = [&] {
            HubConnection town(HubAddress::of(m_server.url(u"town"_qs, m_base)));
            return syncWithHub(*registry, town, {SyncWay::BothWays, u"three doors and a stair"_qs});
        }();
        QCOMPARE(taken.merged.size(), 2);
        QCOMPARE(registry->db().one<int>(u"SELECT count(*) FROM subject"_qs), 2);
    }
};

DOORSTEP_TEST(tst_HubKeeper);
#include "tst_HubKeeper.moc"
