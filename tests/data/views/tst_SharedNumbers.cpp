// SPDX-License-Identifier: GPL-3.0-or-later
// A number of two persons of whom one asks to be erased: it is the other's own, and stays theirs.
#include "data/views/rights/Erasure.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace doorstep;
using namespace doorstep::test;

class tst_SharedNumbers : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& file() { return m_test->registry(); }

    void keep(RowId shop, const QString& operatorName, const QString& phone)
    {
        Change change(file(), u"Fill in"_qs);
        Subject subject = SubjectStore(file()).get(shop);
        subject.shop.operatorName = operatorName;
        subject.shop.operatorPhone = phone;
        SubjectStore(file()).save(change, subject);
        change.commit();
    }

    bool stands(const QString& number)
    {
        return file().db().one<bool>(
            u"WITH w (n) AS (SELECT ?) SELECT EXISTS (SELECT 1 FROM w, journal WHERE "
            "instr(changes, n)) OR EXISTS (SELECT 1 FROM w, subject WHERE instr(phone || "
            "operator_phone || note, n))"_qs,
            number);
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"南店"_qs, u"7"_qs).withShop(u"北店"_qs, u"9"_qs);
        keep(1, u"尤丽"_qs, u"13712345678"_qs);
        keep(2, u"尤夫"_qs, u"13712345678"_qs);
    }
    void cleanup() { m_test.reset(); }

    // What the journal tells of the other's entry is the other's, too, and so it is said.
    void itIsSaidThatTheOthersHistoryKeepsIt()
    {
        const QString said = erasePerson(file(), 1, {}).join(u'\n');
        QVERIFY2(said.contains(u"the number 13712345678"), qPrintable(said));
        QVERIFY2(said.contains(u"their history"), qPrintable(said));
        QVERIFY(stands(u"13712345678"_qs));
        QCOMPARE(SubjectStore(file()).get(2).shop.operatorPhone, u"13712345678"_qs);
    }

    // Who has another one since does not need it.
    void whatTheOtherHadOnceGoes()
    {
        keep(2, u"尤夫"_qs, u"13787654321"_qs);
        const QString said = erasePerson(file(), 1, {}).join(u'\n');
        QVERIFY2(!said.contains(u"the number 13712345678"), qPrintable(said));
        QVERIFY(!stands(u"13712345678"_qs));
        QCOMPARE(SubjectStore(file()).get(2).shop.operatorPhone, u"13787654321"_qs);
    }

    void whenBothAskNothingIsLeft()
    {
        (void)erasePerson(file(), 1, {});
        (void)erasePerson(file(), 2, {});
        QVERIFY(!stands(u"13712345678"_qs));
    }
};

DOORSTEP_TEST(tst_SharedNumbers);
#include "tst_SharedNumbers.moc"
