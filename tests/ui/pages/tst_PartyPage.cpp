// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/organisations/PartyOrganisation.h"
#include "data/records/party/Pairing.h"
#include "data/records/party/PartyFields.h"
#include "data/records/party/PartyMember.h"
#include "data/register/Journal.h"
#include "tests/support/MonthBook.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/parts/FiguresTable.h"
#include "ui/pages/ledgers/LedgersPage.h"
#include "ui/pages/month/MonthPage.h"
#include "ui/pages/party/OrganisationsPage.h"
#include "ui/pages/party/PairingsPage.h"
#include "ui/pages/party/PartyPage.h"
#include "ui/pages/subjects/SubjectsPage.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QTabWidget>
#include <QToolButton>

using namespace doorstep;
using test::WindowDesk;

namespace {

// What a widget has to say, whether or not it is in sight.
QStringList textsOf(const QWidget& root)
{
    QStringList texts;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        texts << widget->accessibleName() << widget->toolTip();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            texts << line->text() << line->placeholderText();
        else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        } else if (const auto* tabs = qobject_cast<const QTabWidget*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
            const QAbstractItemModel* model = view->model();
            for (int column = 0; model && column < model->columnCount(); ++column) {
                texts << model->headerData(column, Qt::Horizontal).toString();
                for (int row = 0; row < model->rowCount(); ++row)
                    texts << model->index(row, column).data().toString();
            }
        }
    }
    return texts;
}

} // namespace

// Members and agreements by keys, and a window that shows nothing of them when it must not.
class tst_PartyPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    RowId m_shop = 0;
    RowId m_block = 0;

    Register& registry() { return m_user->registry(); }
    PartyPage& page() { return *m_user->window().findChild<PartyPage*>(); }
    PairingsPage& pairings() { return *page().findChild<PairingsPage*>(); }
    bool settled() { return m_user->settled(); }
    void say(const QString& words, Qt::Key after = Qt::Key_Tab)
    {
        if (auto* line = qobject_cast<QLineEdit*>(m_user->focus()))
            line->selectAll();
        m_user->words(words);
        m_user->key(after);
    }
    QList<Pairing> agreements()
    {
        QList<Pairing> found;
        Statement ids =
            registry().db().prepare(u"SELECT id FROM pairing WHERE deleted_at IS NULL"_qs);
        while (ids.next())
            found << PairingStore(registry()).get(ids.get<RowId>(0));
        return found;
    }
    void showParty(bool shown)
    {
        for (QAction* action : m_user->window().menuBar()->findChildren<QAction*>()) {
            if (action->isCheckable() && action->text().contains(u"Party building")) {
                QCOMPARE(action->isChecked(), !shown);
                action->trigger();
                QCOMPARE(action->isChecked(), shown);
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                return;
            }
        }
        QFAIL("no such action");
    }
    // Figures are counted on a thread of their own, for the page in front.
    bool counted()
    {
        return QTest::qWaitFor([this] {
            const auto tables = m_user->pages().front()->findChildren<FiguresTable*>();
            return std::all_of(tables.begin(), tables.end(), [](const FiguresTable* table) {
                return !table->isVisible() || table->model()->rowCount() > 0;
            });
        });
    }
    // Every page is made and has read what it shows.
    QString windowTexts()
    {
        auto* navigation = m_user->window().pages()->findChild<QListWidget*>();
        for (int row = 0; row < navigation->count(); ++row) {
            m_user->pages().showPage(row);
            if (!counted())
                return {};
        }
        m_user->window().pages()->workspace().goTo({"subject", m_shop});
        if (auto* ledgers = m_user->window().pages()->open<LedgersPage>()) {
            auto* choice = ledgers->findChild<QComboBox*>();
            for (int ledger = 0; ledger < choice->count(); ++ledger)
                choice->setCurrentIndex(ledger);
        }
        if (!settled())
            return {};
        QStringList texts = textsOf(m_user->window());
        for (const QAction* action : m_user->window().findChildren<QAction*>()) {
            if (!action->isCheckable()) // the one that brings it back
                texts << action->text();
        }
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](test::TestRegister& test) {
            test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08");
            m_shop = test.subject().id;
            m_block = test.block().id;
            Subject worker;
            worker.kind = SubjectKind::Worker;
            worker.name = u"王小路"_qs;
            worker.block = m_block;
            worker.worker.partyAppliedOn = QDate(2026, 10, 1);
            Change change(test.registry(), u"Worker"_qs);
            SubjectStore(test.registry()).add(change, worker);
            change.commit();
        });
    }
    void cleanup() { m_user.reset(); }

    void anAgreementIsWrittenByKeys()
    {
        auto* page = m_user->window().pages()->open<PartyPage>();
        QVERIFY(page);
        m_user->key(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(settled());
        m_user->key(Qt::Key_Insert);
        QVERIFY(settled());
        say(u"江海银行支行"_qs);
        say(u"陈经理"_qs);
        QCOMPARE(agreements().size(), 1);
        const Pairing written = agreements().constFirst();
        QCOMPARE(written.partner, u"江海银行支行"_qs);
        QCOMPARE(written.contact, u"陈经理"_qs);
        QCOMPARE(written.block, m_block);
        QCOMPARE(written.signedOn, today());

        // An item: its words, then the day that is planned, done, and what came of it.
        pairings().findChild<QLineEdit*>(u"new-row"_qs)->setFocus();
        say(u"小微贷款宣讲"_qs, Qt::Key_Return);
        say(u"2026-11-20"_qs);
        say(u"2026-10-08"_qs);
        say(u"讲了一课"_qs);
        const QList<PairingItem> items = PairingItemStore(registry()).ofPairing(written.id);
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.constFirst().text, u"小微贷款宣讲"_qs);
        QCOMPARE(items.constFirst().plannedOn, QDate(2026, 11, 20));
        QCOMPARE(items.constFirst().doneOn, QDate(2026, 10, 8));
        QCOMPARE(items.constFirst().outcome, u"讲了一课"_qs);
        QCOMPARE(test::monthsCell(registry(), monthOf(QDate(2026, 10, 1)), u"pairings"_qs,
                                  written.partner, u"text"_qs),
                 u"小微贷款宣讲"_qs);

        // Tab goes on from the line's end (its × stands there) to the next new one.
        const auto* next = pairings().findChild<QLineEdit*>(u"new-row"_qs);
        if (!next->hasFocus())
            m_user->key(Qt::Key_Tab);
        QVERIFY2(next->hasFocus(), m_user->focus()->metaObject()->className());

        // Esc goes back to the table; Delete takes the agreement away, undo brings it back whole.
        m_user->key(Qt::Key_Escape);
        QVERIFY(settled());
        QVERIFY(pairings().table().hasFocus());
        QCOMPARE(pairings().model().rowCount(), 1);
        m_user->key(Qt::Key_Delete);
        QVERIFY(agreements().isEmpty());
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(agreements().size(), 1);
        QVERIFY(settled());
        QCOMPARE(pairings().model().rowCount(), 1);
        QCOMPARE(PairingItemStore(registry()).ofPairing(written.id).size(), 1);
    }

    void anOrganisationIsWrittenByKeys()
    {
        Subject shop = SubjectStore(registry()).get(m_shop);
        shop.shop.partyOrgPlace = u"商圈党支部"_qs;
        {
            Change change(registry(), u"Shop"_qs);
            SubjectStore(registry()).save(change, shop);
            change.commit();
        }
        const PartyOrganisationStore store(registry());
        QVERIFY(m_user->window().pages()->open<PartyPage>());
        m_user->key(Qt::Key_Tab, Qt::ControlModifier);
        m_user->key(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(settled());
        m_user->key(Qt::Key_Insert);
        QVERIFY(settled());
        say(u"第四街区党总支"_qs);
        m_user->keys("jqdzz"); // 街区党总支, of the list of kinds
        QVERIFY(settled());
        QCOMPARE(store.all().size(), 1);
        const PartyOrganisation above = store.all().constFirst();
        QCOMPARE(above.name, u"第四街区党总支"_qs);
        QCOMPARE(CodeStore(registry()).nameOf(above.kind), u"街区党总支"_qs);
        m_user->key(Qt::Key_Escape);
        QVERIFY(settled());

        m_user->key(Qt::Key_Insert);
        QVERIFY(settled());
        say(u"福泉路联合党支部"_qs);
        m_user->key(Qt::Key_Tab); // its kind
        m_user->keys("dsj");      // 第四街区党总支 above it
        m_user->key(Qt::Key_Tab);
        say(u"2024-8-1"_qs);
        say(u"周敏华"_qs);
        say(u"13800138001"_qs);
        const PartyOrganisation branch = store.all().constLast();
        QCOMPARE(branch.parent, std::optional<RowId>(above.id));
        QCOMPARE(branch.foundedOn, QDate(2024, 8, 1));
        QCOMPARE(branch.secretary, u"周敏华"_qs);
        QCOMPARE(branch.phone, u"13800138001"_qs);
        QCOMPARE(branch.block, std::optional<RowId>(m_block));
        QCOMPARE(test::monthsCell(registry(), monthOf(today()), u"party_organisations"_qs,
                                  branch.name, u"secretary"_qs),
                 u"周敏华"_qs);

        // Delete, and back; a name that stood beside a shop is taken in by its button.
        m_user->key(Qt::Key_Escape);
        QVERIFY(settled());
        auto& list = *page().findChild<OrganisationsPage*>();
        QVERIFY(list.table().hasFocus());
        m_user->key(Qt::Key_Delete);
        QCOMPARE(store.all().size(), 1);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(store.all().size(), 2);
        QVERIFY(settled());
        QToolButton* taking = nullptr;
        for (auto* button : list.findChildren<QToolButton*>()) {
            if (button->text().startsWith(u"Take in"))
                taking = button;
        }
        QVERIFY(taking && taking->isVisible());
        taking->click();
        QVERIFY(settled());
        QCOMPARE(store.all().size(), 3);
        QVERIFY(!taking->isVisible());
        QCOMPARE(SubjectStore(registry()).get(m_shop).partyOrganisation,
                 std::optional<RowId>(store.all().constLast().id));
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(settled());
        QCOMPARE(SubjectStore(registry()).get(m_shop).shop.partyOrgPlace, u"商圈党支部"_qs);
        QVERIFY(taking->isVisible());
    }

    void aMemberIsAddedOnTheShopsPageAndOpensItFromTheList()
    {
        m_user->window().pages()->workspace().goTo({"subject", m_shop});
        auto* subjects = m_user->window().findChild<SubjectsPage*>();
        m_user->key(Qt::Key_F2);
        auto* line = subjects->findChild<QLineEdit*>(u"new-row"_qs);
        QVERIFY(line && line->isVisible());
        line->setFocus();
        say(u"李敏"_qs, Qt::Key_Return);
        QList<PartyMember> members = PartyMemberStore(registry()).ofShop(m_shop);
        QCOMPARE(members.size(), 1);
        QCOMPARE(members.constFirst().name, u"李敏"_qs);
        m_user->keys("zgdy"); // 中共党员, in the status that has the focus now
        m_user->key(Qt::Key_Tab);
        members = PartyMemberStore(registry()).ofShop(m_shop);
        QVERIFY(members.constFirst().politicalStatus.has_value());
        QCOMPARE(CodeStore(registry()).get(*members.constFirst().politicalStatus).name,
                 u"中共党员"_qs);

        m_user->window().pages()->open<PartyPage>();
        QVERIFY(settled());
        auto& list = *qobject_cast<LedgerPage*>(page().findChild<QTabWidget*>()->widget(0));
        QTRY_COMPARE(list.model().rowCount(), 2); // the worker who applied, too
        list.activate();
        m_user->key(Qt::Key_Return);
        QVERIFY(subjects->isVisible());
        QVERIFY(textsOf(*subjects).contains(u"张记面馆"_qs));

        undoBatch(registry(), nextUndo(registry())->id); // the status
        undoBatch(registry(), nextUndo(registry())->id); // the name
        QVERIFY(PartyMemberStore(registry()).ofShop(m_shop).isEmpty());
    }

    void hiddenItIsNowhereInTheWindow()
    {
        {
            Change change(registry(), u"Edit 张记面馆: Party members"_qs);
            const SubjectStore subjects(registry());
            Subject shop = subjects.get(m_shop);
            shop.shop.partyMembers = 3;
            shop.shop.partyOrgPlace = u"福泉路党支部"_qs;
            shop.shop.partyContact = u"周敏华"_qs;
            subjects.save(change, shop);
            PartyMember member;
            member.subject = m_shop;
            member.name = u"李敏"_qs;
            PartyMemberStore(registry()).add(change, member);
            Pairing pairing;
            pairing.block = m_block;
            pairing.partner = u"江海银行支行"_qs;
            pairing.signedOn = QDate(2026, 3, 1);
            PairingStore(registry()).add(change, pairing);
            change.commit();
        }
        const QStringList secrets{u"Party"_qs,       u"Political status"_qs, u"Pairing"_qs,
                                  u"Applied for"_qs, u"福泉路党支部"_qs,     u"周敏华"_qs,
                                  u"李敏"_qs,        u"江海银行支行"_qs};
        const QString shown = windowTexts();
        for (const QString& secret : secrets)
            QVERIFY2(shown.contains(secret), qPrintable(secret));
        showParty(false);
        const QString hidden = windowTexts();
        for (const QString& secret : secrets) {
            const qsizetype at = hidden.indexOf(secret);
            QVERIFY2(at < 0, qPrintable(hidden.mid(std::max<qsizetype>(0, at - 40), 100)));
        }
        QVERIFY(hidden.contains(u"张记面馆"_qs));
        QVERIFY(!m_user->window().pages()->open<PartyPage>());
        showParty(true);
        QTRY_VERIFY(windowTexts().contains(u"江海银行支行"_qs));
    }
};

DOORSTEP_TEST(tst_PartyPage);
#include "tst_PartyPage.moc"
