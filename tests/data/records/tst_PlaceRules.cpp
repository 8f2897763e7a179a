// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/PlaceRules.h"

#include "data/records/cards/ContactCard.h"
#include "data/records/visitors/Visitor.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

// Streets, grids and blocks by hand, over one block with 福泉路.
class tst_PlaceRules : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }
    void change(const std::function<void(Change&)>& work)
    {
        Change change(registry(), u"by hand"_qs);
        work(change);
        change.commit();
    }
    RowId addStreetNamed(const QString& name)
    {
        Street street{0, m_test->block().id, name, 0, StreetWalk::Sides};
        change([&](Change& c) { addStreet(c, street); });
        return street.id;
    }
    RowId addBlockNamed(const QString& name)
    {
        Block block;
        block.town = m_test->block().town;
        block.name = name;
        change([&](Change& c) { addBlock(c, block); });
        return block.id;
    }
    QStringList streets()
    {
        QStringList names;
        for (const Street& street : StreetStore(registry()).ofBlock(m_test->block().id))
            names << street.name;
        return names;
    }
    void undo() { undoBatch(registry(), nextUndo(registry())->id); }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
    }

    void streetsStandInTheOrderTheyAreMovedInto()
    {
        addStreetNamed(u"天山西路"_qs);
        const RowId third = addStreetNamed(u"淞虹路"_qs);
        QCOMPARE(streets(), (QStringList{u"福泉路"_qs, u"天山西路"_qs, u"淞虹路"_qs}));
        change([&](Change& c) { QVERIFY(moveStreet(c, third, -2)); });
        QCOMPARE(streets(), (QStringList{u"淞虹路"_qs, u"福泉路"_qs, u"天山西路"_qs}));
        change([&](Change& c) { QVERIFY(!moveStreet(c, third, -1)); });
        change([&](Change& c) { QVERIFY(moveStreet(c, third, 1)); });
        QCOMPARE(streets(), (QStringList{u"福泉路"_qs, u"淞虹路"_qs, u"天山西路"_qs}));
        undo();
        undo();
        QCOMPARE(streets(), (QStringList{u"福泉路"_qs, u"天山西路"_qs, u"淞虹路"_qs}));
    }

    // As an import leaves them, or an older register.
    void streetsOfTheSamePositionCanBeMoved()
    {
        change([&](Change& c) {
            for (const QString& name : {u"天山西路"_qs, u"淞虹路"_qs}) {
                Street street{0, m_test->block().id, name, 1, StreetWalk::Sides};
                StreetStore(registry()).add(c, street);
            }
        });
        const RowId last = StreetStore(registry()).byName(m_test->block().id, u"淞虹路"_qs)->id;
        change([&](Change& c) { QVERIFY(moveStreet(c, last, -1)); });
        QCOMPARE(streets(), (QStringList{u"福泉路"_qs, u"淞虹路"_qs, u"天山西路"_qs}));
    }

    void aStreetOnWhichSomebodyLivesStays()
    {
        m_test->withShop(u"张记面馆"_qs, u"88"_qs).withShop(u"锦绣大药房"_qs, u"90"_qs);
        const RowId street = m_test->street().id;
        const QString keeps = whatKeepsStreet(registry(), street);
        QVERIFY2(keeps.contains(u"2 shop"_qs) && keeps.contains(u"福泉路"_qs), qPrintable(keeps));
        QVERIFY_EXCEPTION_THROWN(change([&](Change& c) { removeStreet(c, street); }), Error);
        QCOMPARE(streets(), QStringList{u"福泉路"_qs});

        change([&](Change& c) {
            const SubjectStore subjects(registry());
            subjects.remove(c, m_test->subject().id);
            subjects.remove(c, m_test->subject().id - 1);
        });
        QCOMPARE(whatKeepsStreet(registry(), street), QString());
        change([&](Change& c) { removeStreet(c, street); });
        QCOMPARE(streets(), QStringList());
        undo();
        QCOMPARE(streets(), QStringList{u"福泉路"_qs});
    }

    void namesAreWantedAndNotTwice()
    {
        Street street{0, m_test->block().id, u"福泉路"_qs, 0, StreetWalk::Sides};
        QVERIFY(streetProblem(registry(), street).contains(u"福泉路"_qs));
        street.name = u" "_qs;
        QVERIFY(!streetProblem(registry(), street).isEmpty());
        QCOMPARE(streetProblem(registry(), m_test->street()), QString()); // itself
        street.block = addBlockNamed(u"第五街区"_qs);
        street.name = u"福泉路"_qs; // a road may run through two blocks
        QCOMPARE(streetProblem(registry(), street), QString());
    }

    void aBlockComesWithItsCardAndGoesWithWhatIsItsOwn()
    {
        const RowId block = addBlockNamed(u"第五街区"_qs);
        QVERIFY(ContactCardStore(registry()).ofBlock(block));
        change([&](Change& c) {
            Street street{0, block, u"北翟路"_qs, 0, StreetWalk::Across};
            addStreet(c, street);
            Visitor visitor;
            visitor.block = block;
            visitor.name = u"周敏"_qs;
            VisitorStore(registry()).add(c, visitor);
            Visitor ofTheTown;
            ofTheTown.name = u"王强"_qs;
            VisitorStore(registry()).add(c, ofTheTown);
        });
        change([&](Change& c) { removeBlock(c, block); });
        QCOMPARE(BlockStore(registry()).all().size(), 1);
        QVERIFY(!ContactCardStore(registry()).ofBlock(block));
        QCOMPARE(StreetStore(registry()).all().size(), 1);
        QCOMPARE(VisitorStore(registry()).all().size(), 1);
        undo();
        QCOMPARE(StreetStore(registry()).ofBlock(block).size(), 1);
        QVERIFY(ContactCardStore(registry()).ofBlock(block));
        QCOMPARE(VisitorStore(registry()).all().size(), 2);
    }

    void aBlockInUseAndTheLastBlockStay()
    {
        const RowId first = m_test->block().id;
        QVERIFY(!whatKeepsBlock(registry(), first).isEmpty()); // the last one
        addBlockNamed(u"第五街区"_qs);
        QCOMPARE(whatKeepsBlock(registry(), first), QString());
        m_test->withShop(u"张记面馆"_qs).visited("2026-10-08");
        QVERIFY(whatKeepsBlock(registry(), first).contains(u"1 shop"_qs));
        change([&](Change& c) { SubjectStore(registry()).remove(c, m_test->subject().id); });
        QVERIFY(whatKeepsBlock(registry(), first).contains(u"1 visit"_qs));
    }
};

DOORSTEP_TEST(tst_PlaceRules);
#include "tst_PlaceRules.moc"
