// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/VisitPage.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>

using namespace doorstep;
using namespace doorstep::test;

class tst_VisitPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    RowId m_noodles = 0;

    VisitPage* page() { return m_user->window().findChild<VisitPage*>(); }
    // The line about what may be in the register already; null when there is none.
    QLabel* warning()
    {
        for (auto* label : page()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith(u"Perhaps in the register already"))
                return label;
        }
        return nullptr;
    }
    void beginNew(const QString& name)
    {
        m_user->key(Qt::Key_K, Qt::ControlModifier);
        m_user->words(name);
        m_user->key(Qt::Key_Up); // from none to the last: the offer
        m_user->key(Qt::Key_Return);
        QCOMPARE(m_user->focus()->objectName(), u"outcome"_qs);
    }
    // The lines of a new subject stand before its outcome.
    void tabTo(const QString& accessibleName)
    {
        for (int keys = 0; keys < 16; ++keys) {
            m_user->key(Qt::Key_Backtab, Qt::ShiftModifier);
            const auto* face = QAccessible::queryAccessibleInterface(m_user->focus());
            if (face && face->text(QAccessible::Name) == accessibleName)
                return;
        }
        QFAIL(qPrintable(accessibleName));
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](TestRegister& test) {
            test.withShop(u"张记面馆"_qs, u"12"_qs);
            m_noodles = test.subject().id;
        });
        m_user->key(Qt::Key_3, Qt::ControlModifier);
    }
    void cleanup() { m_user.reset(); }

    void aLikeNameAtTheSameDoorIsToldWhileANewShopIsTyped()
    {
        beginNew(u"张记面馆二店"_qs);
        QVERIFY(!warning()); // the door is not known yet
        tabTo(u"Address"_qs);
        m_user->words(u"福泉路12号"_qs);
        QVERIFY(warning());
        QVERIFY2(warning()->text().contains(u"张记面馆 福泉路12号"), qPrintable(warning()->text()));
        m_user->key(Qt::Key_Backspace);
        m_user->key(Qt::Key_Backspace);
        m_user->words(u"4号"_qs); // 14
        QVERIFY(!warning());
    }

    void theOneThatIsMeantIsTakenInItsPlace()
    {
        beginNew(u"张记面馆"_qs + u"二店"_qs);
        tabTo(u"Address"_qs);
        m_user->words(u"福泉路12号"_qs);
        QVERIFY(warning());
        const QString link = warning()->text().section(u'"', 1, 1); // of its name
        Q_EMIT warning()->linkActivated(link);
        QVERIFY(!warning());
        const VisitRecord record = page()->findChild<VisitForm*>()->record();
        QCOMPARE(record.visit.subject, m_noodles);
        QVERIFY(!record.newSubject);
        m_user->keys("1");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        Database& db = m_user->registry().db();
        QCOMPARE(db.one<int>(u"SELECT count(*) FROM subject"_qs), 1); // nothing was made anew
        QCOMPARE(db.one<RowId>(u"SELECT subject_id FROM visit"_qs), m_noodles);
    }

    void somebodyElseIsNotWarnedOf()
    {
        beginNew(u"李记水果"_qs);
        tabTo(u"Address"_qs);
        m_user->words(u"福泉路12号"_qs);
        QVERIFY(!warning());
    }
};

DOORSTEP_TEST(tst_VisitPage);
#include "tst_VisitPage.moc"
