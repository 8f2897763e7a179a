// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/AddressParser.h"
#include "data/records/subjects/SubjectPlace.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

class tst_SubjectPlace : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestRegister> m_test;
    Block m_other;

private Q_SLOTS:
    void initTestCase()
    {
        m_test = std::make_unique<TestRegister>(m_folder);
        m_test->withShop(u"张记面馆"_qs, u"88"_qs);
        Change change(m_test->registry(), u"Second block"_qs, BatchKind::Setup);
        m_other = m_test->block();
        m_other.name = u"第五街区"_qs;
        BlockStore(m_test->registry()).add(change, m_other);
        change.commit();
    }
    void cleanupTestCase() { m_test.reset(); }

    void aStreetIsFoundByItsNameOrAddedLast()
    {
        Register& registry = m_test->registry();
        Change change(registry, u"Streets"_qs);
        const RowId block = m_test->block().id;
        QCOMPARE(streetNamed(registry, change, block, u"福泉路"_qs), m_test->street().id);
        const RowId added = streetNamed(registry, change, block, u"哈密路"_qs);
        QCOMPARE(streetNamed(registry, change, block, u"哈密路"_qs), added);
        QCOMPARE(StreetStore(registry).ofBlock(block).constLast().id, added);
        QVERIFY(streetNamed(registry, change, m_other.id, u"福泉路"_qs) != m_test->street().id);
    } // uncommitted: nothing of it stays

    void whoMovesToAnotherBlockTakesTheStreetOfTheSameName()
    {
        Register& registry = m_test->registry();
        Subject subject = m_test->subject();
        moveToBlock(registry, subject, m_other.id);
        QCOMPARE(subject.block, m_other.id);
        QVERIFY(!subject.street);
        Change change(registry, u"Streets"_qs);
        const RowId there = streetNamed(registry, change, m_other.id, u"福泉路"_qs);
        subject = m_test->subject();
        moveToBlock(registry, subject, m_other.id);
        QCOMPARE(subject.street, std::optional<RowId>(there));
    }

    void anAddressKeepsItsRemarkInTheNote()
    {
        Subject subject = m_test->subject();
        subject.note = u"老板姓张"_qs;
        takeDoor(subject, splitAddress(u"福泉路88弄3号102室（近哈密路）"_qs));
        QCOMPARE(doorOf(m_test->registry(), subject), u"福泉路88弄3号102室"_qs);
        QCOMPARE(subject.note, u"老板姓张\n近哈密路"_qs);
        takeDoor(subject, splitAddress(u"福泉路90号（近哈密路）"_qs));
        QCOMPARE(doorOf(m_test->registry(), subject), u"福泉路90号"_qs);
        QCOMPARE(subject.note, u"老板姓张\n近哈密路"_qs);
    }
};

DOORSTEP_TEST(tst_SubjectPlace);
#include "tst_SubjectPlace.moc"
