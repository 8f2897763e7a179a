// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the page in front work wherever the focus is in the window: in the bar above the pages
// and in the list of pages, too.
#include "data/records/needs/NeedFlow.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/FillStrip.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/RecordPage.h"
#include "ui/page/forms/FieldForm.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/problems/ProblemsPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/visits/VisitPage.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QShortcut>

using namespace doorstep;
using namespace doorstep::test;

class tst_PageKeys : public QObject
{
    Q_OBJECT

    static inline const QString words = u"灯不亮"_qs;
    std::unique_ptr<WindowDesk> m_user;
    RowId m_shop = 0;

    PageStack& pages() { return m_user->pages(); }
    QStringList visits()
    {
        QStringList said;
        Statement rows =
            m_user->registry().db().prepare(u"SELECT said FROM visit WHERE deleted_at IS NULL"_qs);
        while (rows.next())
            said << rows.get<QString>(0);
        return said;
    }
    void typeAVisit()
    {
        m_user->workspace().begin(Task::EnterVisit, {m_shop});
        m_user->keys("1");
        pages().front()->findChild<QPlainTextEdit*>(u"said"_qs)->setFocus();
        m_user->words(words);
    }
    void typeASheet()
    {
        m_user->workspace().begin(Task::EnterSheet, {m_shop});
        m_user->keys("1");
        m_user->key(Qt::Key_Return);
    }
    void openTheNeed()
    {
        m_user->open<NeedsPage>();
        m_user->workspace().goTo(
            {"need", m_user->registry().db().one<RowId>(u"SELECT min(id) FROM need"_qs)});
        QVERIFY(m_user->settled());
    }
    template <typename W>
    bool isThere(const std::function<bool(W&)>& fits)
    {
        const QList<W*> all = pages().front()->findChildren<W*>();
        return std::any_of(all.begin(), all.end(),
                           [&](W* one) { return one->isVisible() && fits(*one); });
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](TestRegister& test) {
            m_shop = test.withShop(u"张记面馆"_qs, u"12"_qs).subject().id;
            Need need;
            need.block = test.block().id;
            need.subject = m_shop;
            need.text = u"路灯不亮"_qs;
            need.foundOn = today();
            Change change(test.registry(), u"Raise"_qs);
            raiseNeed(change, need);
            change.commit();
        });
    }
    void cleanup() { m_user.reset(); }

    void ctrlFFindsOnEveryPage()
    {
        const int count = pages().findChild<QListWidget*>()->count();
        QVERIFY(count > 15);
        for (int row = 0; row < count; ++row) {
            pages().showPage(row);
            QVERIFY(m_user->settled());
            m_user->key(Qt::Key_F, Qt::ControlModifier);
            const auto* line = qobject_cast<QLineEdit*>(m_user->focus());
            QVERIFY2(line && line->isVisible() && !line->isReadOnly(),
                     qPrintable(pages().front()->accessibleName()));
        }
    }

    // The box of the blocks keeps no key for itself once one is chosen.
    void aBlockThatIsChosenLeadsBackToThePage()
    {
        const RowId other = m_user->addBlock(u"二街区"_qs);
        m_user->open<ProblemsPage>();
        pages().findChild<QWidget*>(u"block"_qs)->setFocus();
        m_user->key(Qt::Key_Down);
        QCOMPARE(m_user->workspace().block(), std::optional<RowId>(other));
        QVERIFY(m_user->settled());
        QVERIFY2(pages().front()->isAncestorOf(m_user->focus()),
                 m_user->focus()->metaObject()->className());
        m_user->key(Qt::Key_Insert);
        QVERIFY(m_user->settled());
        m_user->words(words);
        m_user->key(Qt::Key_Tab);
        QCOMPARE(m_user->registry().db().one<QString>(
                     u"SELECT ifnull(group_concat(title), '') FROM shared_problem "
                     "WHERE deleted_at IS NULL AND block_id = ?"_qs,
                     other),
                 words);
    }

    // A paper of its own, else the list.
    void ctrlPPrintsOnEveryPageOfRows()
    {
        const int count = pages().findChild<QListWidget*>()->count();
        for (int row = 0; row < count; ++row) {
            pages().showPage(row);
            QVERIFY(m_user->settled());
        }
        const auto ofRows = pages().findChildren<RecordPageBase*>();
        QVERIFY(ofRows.size() > 6);
        for (const RecordPageBase* page : ofRows) {
            const auto shortcuts = page->findChildren<QShortcut*>();
            QVERIFY2(std::any_of(shortcuts.begin(), shortcuts.end(),
                                 [](const QShortcut* shortcut) {
                                     return shortcut->key() == QKeySequence(QKeySequence::Print);
                                 }),
                     page->metaObject()->className());
        }
    }

    void aKeyOfThePageWorksFromTheWholeWindow_data()
    {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QKeyCombination>("key");
        QTest::addColumn<QString>("from");
        const std::pair<const char*, QKeyCombination> keys[] = {
            {"save the visit", Qt::CTRL | Qt::Key_S},
            {"save the visit", Qt::CTRL | Qt::Key_Return},
            {"save the visit", Qt::CTRL | Qt::Key_Enter},
            {"go to the need", Qt::CTRL | Qt::Key_D},
            {"save the sheet", Qt::CTRL | Qt::Key_S},
            {"save the sheet", Qt::CTRL | Qt::Key_Return},
            {"filter", Qt::CTRL | Qt::Key_F},
            {"edit", QKeyCombination(Qt::Key_F2)},
            {"step", Qt::ALT | Qt::Key_1},
            {"visit the subject", Qt::CTRL | Qt::Key_Return},
            {"find another subject", Qt::CTRL | Qt::Key_F},
            {"walk", Qt::CTRL | Qt::Key_Return},
        };
        for (const auto& [task, key] : keys) {
            for (const char* from : {"block box", "search line", "pages"})
                QTest::addRow("%s, %s, %s", task, qPrintable(QKeySequence(key).toString()), from)
                    << QString::fromLatin1(task) << key << QString::fromLatin1(from);
        }
    }
    void aKeyOfThePageWorksFromTheWholeWindow()
    {
        QFETCH(QString, task);
        QFETCH(QKeyCombination, key);
        QFETCH(QString, from);
        if (task == u"save the visit" || task == u"go to the need")
            typeAVisit();
        else if (task == u"save the sheet")
            typeASheet();
        else if (task == u"visit the subject" || task == u"find another subject")
            m_user->workspace().goTo({"subject", m_shop});
        else if (task == u"walk") {
            m_user->open<BlockListPage>();
            m_user->key(Qt::Key_Space);
        } else
            openTheNeed();
        if (from == u"block box")
            pages().findChild<QWidget*>(u"block"_qs)->setFocus();
        else if (from == u"search line")
            m_user->key(Qt::Key_K, Qt::ControlModifier);
        else
            pages().findChild<QListWidget*>()->setFocus();
        QVERIFY(!pages().front()->isAncestorOf(m_user->focus()));
        m_user->key(key.key(), key.keyboardModifiers());
        QVERIFY(m_user->settled());

        if (task == u"save the visit")
            QCOMPARE(visits(), QStringList{words});
        else if (task == u"save the sheet")
            QCOMPARE(visits(), QStringList{QString()});
        else if (task == u"edit")
            QVERIFY(isThere<FieldForm>(
                [](const FieldForm& form) { return form.state() == FormState::Editing; }));
        else if (task == u"step")
            QVERIFY(isThere<FillStrip>([](const FillStrip&) { return true; }));
        else if (task == u"visit the subject" || task == u"walk")
            QVERIFY(qobject_cast<VisitPage*>(pages().front()));
        else
            QVERIFY2(pages().front()->isAncestorOf(m_user->focus()),
                     "The key has not come to the page.");
    }

    // A key that two parts of a page have would reach neither.
    void noKeyIsOfTwoParts()
    {
        const int count = pages().findChild<QListWidget*>()->count();
        for (int page = 0; page < count; ++page) {
            pages().showPage(page);
            QVERIFY(m_user->settled());
            QStringList seen;
            for (const auto* shortcut : pages().front()->findChildren<QShortcut*>()) {
                const auto* at = qobject_cast<QWidget*>(shortcut->parent());
                if (!at->isVisible() || shortcut->context() == Qt::WidgetShortcut)
                    continue;
                const QString key = shortcut->key().toString();
                const bool ofAll = shortcut->context() == Qt::WindowShortcut;
                QVERIFY2(!ofAll || !seen.contains(key),
                         qPrintable(pages().titleInSight() + u": "_qs + key));
                if (ofAll)
                    seen << key;
            }
        }
    }
};

DOORSTEP_TEST(tst_PageKeys);
#include "tst_PageKeys.moc"
