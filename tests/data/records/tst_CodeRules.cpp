// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/CodeRules.h"

#include "data/records/codes/ListTitles.h"
#include "data/records/lists/CodeSeed.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

// What a user does to the lists of a new register.
class tst_CodeRules : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }
    CodeStore codes() { return CodeStore(registry()); }
    void change(const std::function<void(Change&)>& work)
    {
        Change change(registry(), u"by hand"_qs);
        work(change);
        change.commit();
    }
    RowId add(const QString& list, const QString& name, std::optional<RowId> parent = {})
    {
        Code code;
        code.list = list;
        code.name = name;
        code.parent = parent;
        change([&](Change& c) { addCode(c, code); });
        return code.id;
    }
    QStringList names(const QString& list)
    {
        QStringList names;
        for (const Code& code : asTree(codes().entries(list)))
            names << QString(depthIn(codes().entries(list), code), u'·') + code.name;
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

    void everyListHasATitleOfItsOwn()
    {
        QSet<QString> titles;
        for (const QString& list : codeLists()) {
            QVERIFY2(codeListTitle(list) != list, qPrintable(list));
            titles << codeListTitle(list);
        }
        QCOMPARE(titles.size(), codeLists().size());
    }

    void anEntryOfOnesOwnStandsBehindItsNeighbours()
    {
        const RowId home = codes().byKey(list::needCategory, u"home"_qs)->id;
        add(list::needCategory, u"养犬登记"_qs, home);
        const QStringList all = names(list::needCategory);
        const qsizetype at = all.indexOf(u"·养犬登记"_qs);
        QVERIFY(at > 0);
        QVERIFY(!all.at(at + 1).startsWith(u'·')); // the next category of the first level
        QVERIFY(all.indexOf(u"安家"_qs) < at);
        QVERIFY_EXCEPTION_THROWN(add(list::needCategory, u"养犬登记"_qs, home), Error);
        const RowId work = codes().byKey(list::needCategory, u"work"_qs)->id;
        add(list::needCategory, u"养犬登记"_qs, work); // elsewhere it may be called so
    }

    void anEntryOutOfUseIsOfferedNoMoreAndKeepsItsPlaceInTheRows()
    {
        const Code drive = codes().entries(list::drive).constFirst();
        m_test->withShop(u"张记面馆"_qs).visited("2026-10-08");
        Visit visit = m_test->visit();
        visit.drives = {drive.id};
        change([&](Change& c) { VisitStore(registry()).save(c, visit); });
        QCOMPARE(whatKeepsCode(registry(), drive), QString());
        change([&](Change& c) { takeOutOfUse(c, drive.id); });
        QVERIFY(!names(list::drive).contains(drive.name));
        QCOMPARE(codes().outOfUse(list::drive).constFirst().id, drive.id);
        QCOMPARE(VisitStore(registry()).get(visit.id).drives, Links{drive.id});
        QCOMPARE(codes().get(drive.id).name, drive.name);
        undo();
        QCOMPARE(names(list::drive).constFirst(), drive.name);
    }

    void aCategoryTakesThoseBelowItAlongAndOneOfThemBringsItBack()
    {
        const QStringList before = names(list::needCategory);
        const RowId home = codes().byKey(list::needCategory, u"home"_qs)->id;
        change([&](Change& c) { takeOutOfUse(c, home); });
        const QList<Code> gone = codes().outOfUse(list::needCategory);
        QVERIFY(gone.size() > 1);
        QVERIFY(!names(list::needCategory).contains(u"安家"_qs));
        change([&](Change& c) { bringBackIntoUse(c, gone.constLast().id); });
        QVERIFY(names(list::needCategory).contains(u"安家"_qs));
        QVERIFY(names(list::needCategory).contains(u"·"_qs + gone.constLast().name));
        undo();
        undo();
        QCOMPARE(names(list::needCategory), before);
    }

    void entriesMoveAmongTheirNeighboursOnly()
    {
        const QStringList before = names(list::needCategory);
        const QList<Code> all = asTree(codes().entries(list::needCategory));
        QCOMPARE(all.at(0).key, u"home"_qs);
        change([&](Change& c) { QVERIFY(!moveCode(c, all.at(1).id, -1)); });
        change([&](Change& c) { QVERIFY(moveCode(c, all.at(0).id, 1)); });
        const QStringList moved = names(list::needCategory);
        QVERIFY(moved.indexOf(u"安家"_qs) > 1);
        QCOMPARE(moved.at(moved.indexOf(u"安家"_qs) + 1), before.at(1));
        undo();
        QCOMPARE(names(list::needCategory), before);
    }

    void nothingLiesBelowItself()
    {
        const QList<Code> all = asTree(codes().entries(list::businessType));
        Code code = all.at(0);
        const auto grandchild = std::find_if(
            all.begin(), all.end(), [&](const Code& other) { return depthIn(all, other) == 2; });
        QVERIFY(grandchild != all.end());
        code.parent = grandchild->id;
        QVERIFY(!codeProblem(registry(), code).isEmpty());
    }

    void aCategoryWithServicesInTheCatalogueStays()
    {
        for (const QString& list : {list::serviceCategory, list::serviceAspect}) {
            const Code code = codes().entries(list).constFirst();
            QVERIFY(!whatKeepsCode(registry(), code).isEmpty());
            QVERIFY_EXCEPTION_THROWN(change([&](Change& c) { takeOutOfUse(c, code.id); }), Error);
        }
        const RowId own = add(list::serviceAspect, u"法律援助"_qs);
        QCOMPARE(whatKeepsCode(registry(), codes().get(own)), QString());
    }

    // A renamed built-in entry is still the built-in one when a newer program brings its lists.
    void aRenamedEntryIsNotSeededAgain()
    {
        Code role = codes().entries(list::visitorRole).constFirst();
        const qsizetype count = codes().entries(list::visitorRole).size();
        role.name = u"街区书记"_qs;
        change([&](Change& c) { codes().save(c, role); });
        seedCodes(registry());
        QCOMPARE(codes().entries(list::visitorRole).size(), count);
        QCOMPARE(codes().byKey(list::visitorRole, role.key)->name, u"街区书记"_qs);
    }
};

DOORSTEP_TEST(tst_CodeRules);
#include "tst_CodeRules.moc"
