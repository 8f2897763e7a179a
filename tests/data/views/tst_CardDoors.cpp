// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Journal.h"
#include "data/views/doors/CardDoors.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

// Who has a card, and ticking off what was handed out.
class tst_CardDoors : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    QList<CardDoor> doors() const { return cardDoors(m_test->registry().db(), m_test->block().id); }
    QStringList names(bool withCard) const
    {
        QStringList found;
        for (const CardDoor& door : doors()) {
            if (door.hasCard() == withCard)
                found << door.name;
        }
        return found;
    }
    int give(const QList<CardDoor>& to, QDate on, QDate today = QDate(2026, 10, 8)) const
    {
        Change change(m_test->registry(), u"Tick off"_qs);
        const int written = tickOff(change, to, {m_test->block().id, on, {}}, today);
        change.commit();
        return written;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"和顺超市"_qs, u"12"_qs)
            .withShop(u"张记面馆"_qs, u"2"_qs)
            .withShop(u"云上美甲"_qs, u"1"_qs);
    }

    void doorsStandInWalkingOrder()
    {
        // The odd side first, then the even one by number: 2 before 12.
        QCOMPARE(names(false), (QStringList{u"云上美甲"_qs, u"张记面馆"_qs, u"和顺超市"_qs}));
        QCOMPARE(doors().at(2).door, u"福泉路12号"_qs);
    }

    void whoMovedAwayIsLeftOut()
    {
        Subject gone = m_test->subject();
        gone.status = SubjectStatus::Closed;
        Change change(m_test->registry(), u"Close"_qs);
        SubjectStore(m_test->registry()).save(change, gone);
        change.commit();
        QCOMPARE(doors().size(), 2);
    }

    void tickingOffTwiceGivesOneCardEach()
    {
        QCOMPARE(give(doors().mid(0, 2), QDate(2026, 10, 7)), 2);
        QCOMPARE(give(doors(), QDate(2026, 10, 8)), 1);
        QCOMPARE(doors().at(0).deliveredOn, QDate(2026, 10, 7));
        QCOMPARE(doors().at(2).deliveredOn, QDate(2026, 10, 8));
    }

    void takingBackTheLatestLeavesTheOneBefore()
    {
        const CardDeliveryStore deliveries(m_test->registry());
        give(doors().mid(0, 1), QDate(2026, 9, 1));
        {
            Change change(m_test->registry(), u"Another"_qs);
            CardDelivery second{0,  doors().at(0).subject, m_test->block().id, {},
                                {}, QDate(2026, 10, 1)};
            deliveries.add(change, second);
            change.commit();
        }
        QCOMPARE(doors().at(0).deliveredOn, QDate(2026, 10, 1));
        Change change(m_test->registry(), u"Take back"_qs);
        deliveries.remove(change, *doors().at(0).delivery);
        change.commit();
        QCOMPARE(doors().at(0).deliveredOn, QDate(2026, 9, 1));
    }

    void oneUndoTakesAllAway()
    {
        give(doors(), QDate(2026, 10, 8));
        QCOMPARE(names(true).size(), 3);
        (void)undoBatch(m_test->registry(), nextUndo(m_test->registry()).value().id);
        QCOMPARE(names(true), QStringList());
    }

    void aDayToComeOrNoneIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(give(doors(), QDate(2026, 10, 9)), Error);
        QVERIFY_EXCEPTION_THROWN(give(doors(), QDate()), Error);
        QCOMPARE(names(true), QStringList());
    }
};

DOORSTEP_TEST(tst_CardDoors);
#include "tst_CardDoors.moc"
