// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/services/ServiceUse.h"
#include "data/records/venues/Venue.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/CodeBox.h"
#include "ui/look/TableView.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/LedgerModel.h"
#include "ui/pages/activities/VolunteersPage.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/needs/ServiceOffers.h"
#include "ui/pages/services/ServicesPage.h"
#include "ui/pages/subjects/ServiceLine.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/venues/VenuesPage.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/VisitPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace doorstep;
using namespace doorstep::test;

// Services and venues by keys, held against what the register says then.
class tst_ServicesPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    RowId m_block = 0;
    RowId m_rider = 0;
    RowId m_need = 0;

    Register& registry() { return m_user->registry(); }
    template <typename P>
    P& open()
    {
        P* page = m_user->window().pages()->open<P>();
        if (!page)
            qFatal("The page does not open.");
        return *page;
    }
    // The control of that name on the page in front.
    template <typename W>
    W* control(const QString& name)
    {
        for (auto* widget : m_user->window().findChildren<W*>()) {
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    bool settled(const LedgerPage& page)
    {
        return QTest::qWaitFor([&] { return !page.model().isReading(); }, 5000);
    }
    RowId service(const QString& key)
    {
        return registry().db().one<RowId>(u"SELECT id FROM service_item WHERE key = ?"_qs, key);
    }
    QList<ServiceUse> uses()
    {
        QList<ServiceUse> found;
        Statement ids = registry().db().prepare(
            u"SELECT id FROM service_use WHERE deleted_at IS NULL ORDER BY id"_qs);
        while (ids.next())
            found << ServiceUseStore(registry()).get(ids.get<RowId>(0));
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](TestRegister& test) {
            m_block = test.block().id;
            Change change(test.registry(), u"Set up"_qs, BatchKind::Setup);
            Subject rider;
            rider.kind = SubjectKind::Worker;
            rider.name = u"李骑手"_qs;
            rider.block = m_block;
            m_rider = SubjectStore(test.registry()).add(change, rider);
            Need need;
            need.block = m_block;
            need.subject = m_rider;
            need.category =
                CodeStore(test.registry()).byKey(list::needCategory, u"work_charging"_qs)->id;
            need.text = u"附近没地方换电"_qs;
            need.foundOn = today().addDays(-3);
            raiseNeed(change, need);
            m_need = need.id;
            Venue venue;
            venue.block = m_block;
            venue.name = u"临空快乐驿站"_qs;
            venue.address = u"淞虹路207弄6号楼1层"_qs;
            venue.hours = u"每日 7:00—22:00"_qs;
            venue.chargingPorts = 14;
            VenueStore(test.registry()).add(change, venue);
            change.commit();
        });
    }
    void cleanup() { m_user.reset(); }

    void aListShowsThatItIsPrinted_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"services", "volunteers", "venues"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void aListShowsThatItIsPrinted()
    {
        QFETCH(QString, page);
        const QWidget& front = page == u"services" ? static_cast<QWidget&>(open<ServicesPage>())
                               : page == u"volunteers"
                                   ? static_cast<QWidget&>(open<VolunteersPage>())
                                   : static_cast<QWidget&>(open<VenuesPage>());
        const QList<QToolButton*> buttons = front.findChildren<QToolButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QToolButton* button) {
            return button->isVisible() && button->text() == u"Print (Ctrl+P)";
        }));
    }

    void aServiceIsAddedEditedAndTakenBack()
    {
        ServicesPage& page = open<ServicesPage>();
        QVERIFY(settled(page));
        const int before = page.model().rowCount();
        QVERIFY(before > 40); // those that are built in
        m_user->key(Qt::Key_Insert);
        auto* name = qobject_cast<QLineEdit*>(m_user->focus());
        QVERIFY(name);
        name->selectAll();
        m_user->words(u"免费理发"_qs);
        m_user->key(Qt::Key_Tab);
        const RowId added = page.shownRow();
        QCOMPARE(ServiceItemStore(registry()).get(added).name, u"免费理发"_qs);
        QVERIFY(settled(page));
        QCOMPARE(page.model().rowCount(), before + 1);

        auto* hours = control<QLineEdit>(u"Hours"_qs);
        QVERIFY(hours);
        hours->setFocus();
        m_user->words(u"每月第一个周六"_qs);
        m_user->key(Qt::Key_Return);
        m_user->key(Qt::Key_Escape);
        QCOMPARE(ServiceItemStore(registry()).get(added).hours, u"每月第一个周六"_qs);
        QTRY_COMPARE(m_user->focus(), &page.table());
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ServiceItemStore(registry()).get(added).hours, QString());
    }

    void aServiceWithoutANameIsRefused()
    {
        ServicesPage& page = open<ServicesPage>();
        QVERIFY(settled(page));
        page.openTarget({"service_item", service(u"reading"_qs)});
        m_user->key(Qt::Key_F2);
        auto* name = qobject_cast<QLineEdit*>(m_user->focus());
        QVERIFY(name);
        name->selectAll();
        m_user->key(Qt::Key_Delete);
        m_user->key(Qt::Key_Tab);
        QCOMPARE(ServiceItemStore(registry()).get(service(u"reading"_qs)).name, u"图书借阅"_qs);
    }

    void whoUsedItIsFoundByInitialsAndSeenBelow()
    {
        ServicesPage& page = open<ServicesPage>();
        QVERIFY(settled(page));
        page.openTarget({"service_item", service(u"battery_swap"_qs)});
        auto* box = control<FindBox>(u"Who used the service"_qs);
        QVERIFY(box);
        box->setFocus();
        QTRY_VERIFY([&] { // the finder may still be reading
            box->clear();
            m_user->keys("lqs");
            return box->isOpen();
        }());
        m_user->key(Qt::Key_Return);
        QCOMPARE(uses().size(), 1);
        QCOMPARE(uses().constFirst().subject, m_rider);
        QCOMPARE(uses().constFirst().service, service(u"battery_swap"_qs));
        QCOMPARE(uses().constFirst().step, ServiceStep::Used);
        QCOMPARE(uses().constFirst().doneOn, today());
        auto* people = page.findChild<QTreeWidget*>();
        QTRY_COMPARE(people->topLevelItemCount(), 1);
        people->setFocus();
        people->setCurrentItem(people->topLevelItem(0));
        m_user->key(Qt::Key_Delete);
        QVERIFY(uses().isEmpty());
    }

    void aVenueHasTicksAndPorts()
    {
        VenuesPage& page = open<VenuesPage>();
        QVERIFY(settled(page));
        QCOMPARE(page.model().rowCount(), 1);
        m_user->key(Qt::Key_Insert);
        const RowId added = page.shownRow();
        auto* ports = control<QLineEdit>(u"Charging ports"_qs);
        QVERIFY(ports);
        ports->setFocus();
        ports->selectAll();
        m_user->keys("12");
        m_user->key(Qt::Key_Tab);
        auto* water = control<QCheckBox>(u"Facilities: 饮用水"_qs);
        QVERIFY(water);
        water->setFocus();
        m_user->key(Qt::Key_Space);
        const Venue venue = VenueStore(registry()).get(added);
        QCOMPARE(venue.chargingPorts, 12);
        QCOMPARE(venue.block, m_block);
        QCOMPARE(venue.facilities,
                 Links{CodeStore(registry()).byKey(list::venueFacility, u"water"_qs)->id});

        m_user->key(Qt::Key_Escape);
        QVERIFY(settled(page));
        QCOMPARE(page.selectedIds(), QList<RowId>{added});
        m_user->key(Qt::Key_Delete);
        QVERIFY(!VenueStore(registry()).alive(added));
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(VenueStore(registry()).alive(added));
    }

    void aVenueHasAKindAndAStreetAndIsCounted()
    {
        VenuesPage& page = open<VenuesPage>();
        QVERIFY(settled(page));
        auto* totals = control<QLabel>(u"Venues in all"_qs);
        QVERIFY(totals);
        QCOMPARE(totals->text(), u"0+1 · 14 charging ports at 1 places"_qs);
        m_user->key(Qt::Key_Insert);
        const RowId added = page.shownRow();
        auto* kind = control<QComboBox>(u"Kind of venue"_qs);
        QVERIFY(kind);
        kind->setFocus();
        m_user->keys("dqfw"); // 党群服务中心
        m_user->key(Qt::Key_Tab);
        auto* street = control<QComboBox>(u"Street"_qs);
        QVERIFY(street);
        street->setFocus();
        m_user->keys("fql"); // 福泉路
        m_user->key(Qt::Key_Tab);
        m_user->key(Qt::Key_Escape);
        const Venue venue = VenueStore(registry()).get(added);
        QCOMPARE(CodeStore(registry()).nameOf(venue.kind), u"党群服务中心"_qs);
        QVERIFY(venue.street);
        QCOMPARE(StreetStore(registry()).get(*venue.street).name, u"福泉路"_qs);
        QCOMPARE(totals->text(), u"1+1 · 14 charging ports at 1 places"_qs);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!VenueStore(registry()).get(added).street);
    }

    void packagesAndPicturesAreAKeyAway_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("ledger");
        QTest::newRow("packages") << static_cast<int>(Qt::Key_B) << u"service_packages"_qs;
        QTest::newRow("pictures") << static_cast<int>(Qt::Key_I) << u"group_pictures"_qs;
    }
    void packagesAndPicturesAreAKeyAway()
    {
        QFETCH(int, key);
        QFETCH(QString, ledger);
        QVERIFY(settled(open<ServicesPage>()));
        m_user->key(static_cast<Qt::Key>(key), Qt::ControlModifier);
        LedgerPage* shown = nullptr;
        for (auto* one : m_user->window().findChildren<LedgerPage*>()) {
            if (one->isVisible() && QLatin1String(one->model().ledger().key) == ledger)
                shown = one;
        }
        QVERIFY(shown);
        QVERIFY(settled(*shown));
        QVERIFY(shown->model().rowCount() > 0);
    }

    void aServiceHasAPriceAndWhoMayUseIt()
    {
        ServicesPage& page = open<ServicesPage>();
        QVERIFY(settled(page));
        page.openTarget({"service_item", service(u"meal_full"_qs)});
        QCOMPARE(ServiceItemStore(registry()).get(page.shownRow()).price, u"9.9元"_qs);
        m_user->key(Qt::Key_F2);
        auto* price = control<QLineEdit>(u"Price"_qs);
        QVERIFY(price);
        price->setFocus();
        price->selectAll();
        m_user->keys("8");
        m_user->key(Qt::Key_Tab);
        QCOMPARE(ServiceItemStore(registry()).get(page.shownRow()).price, u"8"_qs);
        m_user->key(Qt::Key_Escape);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(ServiceItemStore(registry()).get(page.shownRow()).price, u"9.9元"_qs);
    }

    void aNeedIsOfferedServicesAndVenues()
    {
        open<NeedsPage>().openRecord(m_need);
        auto* offers = m_user->window().findChild<ServiceOffers*>();
        QTRY_VERIFY(offers && offers->isVisible());
        QStringList told;
        for (const auto* label : offers->findChildren<QLabel*>())
            told << label->text();
        QVERIFY2(told.contains(u"换电柜换电"_qs), qPrintable(told.join(u'|')));
        QVERIFY2(told.last().contains(u"临空快乐驿站"_qs) && told.last().contains(u"14"_qs),
                 qPrintable(told.join(u'|')));

        auto* introduce = control<QPushButton>(u"Introduce: 换电柜换电"_qs);
        QVERIFY(introduce);
        QWidget* before = introduce; // reached by Tab from the fields above
        while (before->previousInFocusChain()->focusPolicy() == Qt::NoFocus ||
               !before->previousInFocusChain()->isVisible())
            before = before->previousInFocusChain();
        QCOMPARE(before->previousInFocusChain()->accessibleName(), u"Person"_qs);
        introduce->setFocus();
        m_user->key(Qt::Key_Space);
        QCOMPARE(uses().size(), 1);
        QCOMPARE(uses().constFirst().step, ServiceStep::Introduced);
        QCOMPARE(uses().constFirst().need, std::optional(m_need));
        m_user->key(Qt::Key_Space); // the same line now says: used
        QCOMPARE(uses().size(), 2);
        QCOMPARE(uses().constLast().step, ServiceStep::Used);
        QVERIFY(!control<QPushButton>(u"Used: 换电柜换电"_qs));
        QCOMPARE(NeedStepStore(registry()).ofNeed(m_need).constLast().action, NeedAction::Talk);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(uses().size(), 1);
    }

    void aVisitOffersWhatAnswersItsNeedFirst()
    {
        VisitPage& page = open<VisitPage>();
        page.begin(m_rider);
        auto* services = control<CodeBox>(u"Services introduced"_qs);
        QVERIFY(services);
        const int entries = services->count();
        QVERIFY(services->itemText(0) != u"组织关系转接"_qs);
        m_user->key(Qt::Key_D, Qt::ControlModifier);
        m_user->keys("dzzgx"); // 党组织关系与入党
        QTRY_COMPARE(services->itemText(0), u"组织关系转接"_qs);
        QCOMPARE(services->count(), entries);
    }

    void aUseIsWrittenOnTheSubjectsPage()
    {
        open<SubjectsPage>().openSubject(m_rider);
        auto* line = m_user->window().findChild<ServiceLine*>();
        QVERIFY(line);
        for (auto* action : m_user->window().findChildren<QAction*>()) {
            if (action->isEnabled() && action->text() == u"&Service…")
                action->trigger();
        }
        QVERIFY(line->isVisible());
        m_user->keys("hdg"); // 换电柜换电
        m_user->key(Qt::Key_Tab);
        m_user->key(Qt::Key_Tab);
        m_user->key(Qt::Key_Tab);
        m_user->words(u"办了包月"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(uses().size(), 1);
        QCOMPARE(uses().constFirst().service, service(u"battery_swap"_qs));
        QCOMPARE(uses().constFirst().note, u"办了包月"_qs);
        QVERIFY(!line->isVisible());
    }

    void theCardTakesAVenueOfTheBlock()
    {
        open<CardsPage>();
        auto* choose = control<QPushButton>(u"Choose a venue of the block"_qs);
        QVERIFY(choose);
        Q_EMIT choose->menu()->aboutToShow();
        QCOMPARE(choose->menu()->actions().size(), 1);
        choose->menu()->actions().constFirst()->trigger();
        const ContactCard card = ContactCardStore(registry()).ofBlock(m_block).value();
        QCOMPARE(card.venue, u"临空快乐驿站"_qs);
        QCOMPARE(card.address, u"淞虹路207弄6号楼1层"_qs);
        QCOMPARE(card.hours, u"每日 7:00—22:00"_qs);
    }
};

DOORSTEP_TEST(tst_ServicesPage);
#include "tst_ServicesPage.moc"
