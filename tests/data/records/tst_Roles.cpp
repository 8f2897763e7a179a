// SPDX-License-Identifier: GPL-3.0-or-later
// In which role somebody goes: filled from the visitors, changed, kept for a day.
#include "data/records/codes/Code.h"
#include "data/records/lists/CodeRules.h"
#include "data/records/visitors/Roles.h"
#include "data/records/visitors/Team.h"
#include "data/records/visits/VisitDefaults.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_Roles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;
    QHash<QString, RowId> m_visitors;

    Register& registry() { return m_test->registry(); }
    RowId role(const QString& name)
    {
        return CodeStore(registry()).byName(list::visitorRole, name)->id;
    }
    Links idsOf(const QString& names, bool roles)
    {
        Links ids;
        for (const QString& name : names.split(u'、', Qt::SkipEmptyParts))
            ids << (roles ? role(name) : m_visitors.value(name));
        return ids;
    }
    QString namesOf(const Links& roles)
    {
        QStringList names;
        for (const RowId id : roles)
            names << CodeStore(registry()).nameOf(id);
        return names.join(u'、');
    }
    void addVisitor(Change& change, const QString& name, const QString& usual,
                    const QString& others)
    {
        Visitor visitor;
        visitor.block = m_test->block().id;
        visitor.name = name;
        visitor.position = static_cast<int>(m_visitors.size());
        if (!usual.isEmpty())
            visitor.role = role(usual);
        visitor.otherRoles = idsOf(others, true);
        m_visitors.insert(name, VisitorStore(registry()).add(change, visitor));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_visitors.clear();
        Change change(registry(), u"Visitors"_qs);
        addVisitor(change, u"书记"_qs, u"街区党支部书记"_qs, u"党建指导员"_qs);
        addVisitor(change, u"城管"_qs, u"城管执法员"_qs, {});
        addVisitor(change, u"新人"_qs, {}, {});
        change.commit();
        m_test->withShop(u"张记面馆"_qs);
    }

    void theSixOfficersAreASet()
    {
        const auto six = CodeStore(registry()).byName(list::roleSet, u"六大员"_qs);
        QVERIFY(six);
        QStringList names;
        for (const Code& code : CodeStore(registry()).entries(list::visitorRole)) {
            if (code.parent == six->id)
                names << code.name;
        }
        QCOMPARE(names, (QStringList{u"党建指导员"_qs, u"平安专员"_qs, u"城管执法员"_qs,
                                     u"网格管理员"_qs, u"市场监督员"_qs, u"营商服务员"_qs}));
    }

    void rolesFollowTheVisitors_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("roles");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the first comes") << u""_qs << u""_qs << u"书记"_qs << u"街区党支部书记"_qs;
        QTest::newRow("another comes") << u"书记"_qs << u"街区党支部书记"_qs << u"书记、城管"_qs
                                       << u"街区党支部书记、城管执法员"_qs;
        QTest::newRow("one stays") << u"书记、城管"_qs << u"街区党支部书记、城管执法员"_qs
                                   << u"城管"_qs << u"城管执法员"_qs;
        QTest::newRow("what was said otherwise stays")
            << u"书记"_qs << u"平安专员"_qs << u"书记、城管"_qs
            << u"街区党支部书记、平安专员、城管执法员"_qs;
        QTest::newRow("one without a role") << u""_qs << u""_qs << u"新人"_qs << u""_qs;
    }
    void rolesFollowTheVisitors()
    {
        QFETCH(QString, before);
        QFETCH(QString, roles);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QCOMPARE(namesOf(rolesAfter(registry(), idsOf(roles, true), idsOf(before, false),
                                    idsOf(after, false))),
                 expected);
    }

    void theNextRoleIsOneOfThePersonFirst_data()
    {
        QTest::addColumn<QString>("visitors");
        QTest::addColumn<QString>("roles");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none yet") << u"书记"_qs << u""_qs << u"街区党支部书记"_qs;
        QTest::newRow("the other one") << u"书记"_qs << u"街区党支部书记"_qs << u"党建指导员"_qs;
        QTest::newRow("then the list's") << u"书记"_qs << u"党建指导员"_qs << u"平安专员"_qs;
        QTest::newRow("only one: the list's")
            << u"城管"_qs << u"城管执法员"_qs << u"街区党支部书记"_qs;
        QTest::newRow("not that of whom one goes with")
            << u"书记、城管"_qs << u"平安专员、城管执法员"_qs << u"城管执法员、网格管理员"_qs;
        QTest::newRow("from the beginning again")
            << u"书记"_qs << u"其他"_qs << u"街区党支部书记"_qs;
    }
    void theNextRoleIsOneOfThePersonFirst()
    {
        QFETCH(QString, visitors);
        QFETCH(QString, roles);
        QFETCH(QString, expected);
        QCOMPARE(namesOf(withNextRole(registry(), idsOf(roles, true), idsOf(visitors, false))),
                 expected);
    }

    void anotherRoleIsThatOfADay_data()
    {
        QTest::addColumn<int>("daysLater");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the same day") << 0 << u"平安专员"_qs;
        QTest::newRow("the next") << 1 << u"街区党支部书记"_qs;
    }
    void anotherRoleIsThatOfADay()
    {
        QFETCH(int, daysLater);
        QFETCH(QString, expected);
        const QDate day(2026, 10, 8);
        VisitRecord record;
        setWhen(record.visit, day, QTime(9, 30));
        record.visit.visitors = idsOf(u"书记"_qs, false);
        record.visit.roles = idsOf(u"平安专员"_qs, true);
        rememberVisitDefaults(registry(), record);
        const Visit next =
            visitDefaults(registry(), m_test->block().id, day.addDays(daysLater)).visit;
        QCOMPARE(namesOf(next.roles), expected);
        QVERIFY(!timeOf(next));
    }

    // As they stand in the list of visitors, or the leader first: the team goes on.
    void aTeamGoesOn()
    {
        Change change(registry(), u"Team"_qs);
        Team team;
        team.name = u"走访服务团"_qs;
        team.members = idsOf(u"书记、城管"_qs, false);
        team.leader = team.members.constLast();
        TeamStore(registry()).add(change, team);
        change.commit();
        const QDate day(2026, 10, 8);
        goWith(registry(), team.id, day);
        const Visit next = visitDefaults(registry(), m_test->block().id, day).visit;
        QCOMPARE(next.team, std::optional<RowId>(team.id));
        QCOMPARE(namesOf(next.roles), u"街区党支部书记、城管执法员"_qs);
        goWith(registry(), std::nullopt, day);
        QCOMPARE(visitDefaults(registry(), m_test->block().id, day).visit.team,
                 std::optional<RowId>());
    }

    // 十二员: a set of one's own, a role below it; both undone.
    void aTownMakesASetOfItsOwn()
    {
        Code set;
        set.list = list::roleSet;
        set.name = u"一网双梯十二员"_qs;
        Change change(registry(), u"Set"_qs);
        addCode(change, set);
        Code made;
        made.list = list::visitorRole;
        made.name = u"暖新凝聚员"_qs;
        made.parent = set.id;
        addCode(change, made);
        change.commit();
        QCOMPARE(parentListOf(list::visitorRole), list::roleSet);
        QVERIFY(CodeStore(registry()).byName(list::visitorRole, u"暖新凝聚员"_qs));
        undoBatch(registry(), nextUndo(registry())->id);
        QVERIFY(!CodeStore(registry()).byName(list::visitorRole, u"暖新凝聚员"_qs));
    }
};

DOORSTEP_TEST(tst_Roles);
#include "tst_Roles.moc"
