// SPDX-License-Identifier: GPL-3.0-or-later
// A shop changes hands by keys alone; undone as one.
#include "data/records/subjects/Takeover.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/subjects/SubjectsPage.h"

#include <QLineEdit>

using namespace doorstep;
using namespace doorstep::test;

class tst_ChangedHands : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    RowId m_before = 0;

    QStringList shops()
    {
        QStringList found;
        Statement statement = m_user->registry().db().prepare(
            u"SELECT name || ' ' || status FROM subject WHERE deleted_at IS NULL ORDER BY id"_qs);
        while (statement.next())
            found << statement.get<QString>(0);
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](TestRegister& made) {
            made.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08");
            m_before = made.subject().id;
        });
        m_user->workspace().goTo({"subject", m_before});
    }
    void cleanup() { m_user.reset(); }

    void theNewOneIsShownAndUndoBringsTheOldOneBack()
    {
        m_user->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        const auto* name = qobject_cast<QLineEdit*>(m_user->focus());
        QVERIFY(name && name->objectName() == u"newName");
        m_user->key(Qt::Key_Return); // without a name nothing is done
        QCOMPARE(shops(), QStringList{u"张记面馆 active"_qs});
        m_user->words(u"李记水果"_qs);
        m_user->key(Qt::Key_Tab);
        m_user->words(u"李芳"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(shops(), (QStringList{u"张记面馆 closed"_qs, u"李记水果 active"_qs}));
        QCOMPARE(m_user->pages().findChild<SubjectsPage*>()->subjectInSight(),
                 std::optional<RowId>(m_before + 1));
        m_user->undo();
        QCOMPARE(shops(), QStringList{u"张记面馆 active"_qs});
    }

    // Pressed again it is the same line, with its words.
    void theKeyPressedAgainKeepsTheWords()
    {
        for (int again = 0; again < 2; ++again) {
            m_user->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
            auto* name = qobject_cast<QLineEdit*>(m_user->focus());
            QVERIFY(name);
            if (again == 0)
                m_user->words(u"李记"_qs);
            QCOMPARE(name->text(), u"李记"_qs);
        }
    }

    void whatIsTypedWaitsForItsShop()
    {
        m_user->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        m_user->words(u"李记"_qs);
        m_user->key(Qt::Key_Escape);
        m_user->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(qobject_cast<QLineEdit*>(m_user->focus())->text(), u"李记"_qs);
        QCOMPARE(shops(), QStringList{u"张记面馆 active"_qs});
    }
};

DOORSTEP_TEST(tst_ChangedHands);
#include "tst_ChangedHands.moc"
