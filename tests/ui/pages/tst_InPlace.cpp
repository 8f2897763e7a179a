// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/activities/Activity.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/organisations/PartyOrganisation.h"
#include "data/records/party/Pairing.h"
#include "data/records/party/PartyMember.h"
#include "data/records/problems/SharedProblem.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/venues/Venue.h"
#include "data/records/volunteers/VolunteerTeam.h"
#include "data/records/wishes/WishFlow.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/look/fields/FieldEditor.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/LedgerPage.h"
#include "ui/pages/activities/ActivitiesPage.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/lists/ListsPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/party/PartyPage.h"
#include "ui/pages/problems/ProblemsPage.h"
#include "ui/pages/services/ServicesPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/venues/VenuesPage.h"
#include "ui/pages/wishes/WishesPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QString words = u"路口的新话"_qs;

template <typename S, typename T>
RowId added(Register& registry, T row)
{
    Change change(registry, u"set-up"_qs);
    S(registry).add(change, row);
    change.commit();
    return row.id;
}

template <typename S>
void removed(Register& registry, RowId id)
{
    Change change(registry, u"elsewhere"_qs);
    S(registry).remove(change, id);
    change.commit();
}

} // namespace

// Every editor that writes a row in place: what is typed goes to the row it was typed for and to no
// other, whatever happens before the field is left; and no field takes keys before editing begins.
class tst_InPlace : public QObject
{
    Q_OBJECT

    // One of the editors, over two rows of a block and one of another.
    struct Editor
    {
        const char* table;
        const char* column; // and name of the field
        std::function<RowId(RowId block, const QString& name)> add;
        std::function<void(RowId)> open; // as another page asks for it
        std::function<QString(RowId)> stored;
        std::function<void(RowId)> remove;
        bool reads = true; // opened for reading
    };
    QHash<QString, Editor> m_editors;

    std::unique_ptr<WindowDesk> m_user;
    RowId m_town = 0;
    RowId m_blocks[2] = {};
    RowId m_subject = 0;
    RowId m_rows[3] = {}; // of the kind that is tried: two of the block, one of the other
    QHash<RowId, RowId> m_owners;

    Register& registry() { return m_user->registry(); }
    PageStack& pages() { return *m_user->window().pages(); }
    Workspace& workspace() { return pages().workspace(); }
    template <typename P>
    P& page()
    {
        P* opened = pages().open<P>();
        if (!opened)
            qFatal("The page does not open.");
        return *opened;
    }

    RowId addSubject(RowId block, const QString& name)
    {
        Subject subject;
        subject.block = block;
        subject.name = name;
        return added<SubjectStore>(registry(), subject);
    }
    RowId addNeed(RowId block, const QString& name)
    {
        Need need;
        need.block = block;
        need.text = name;
        need.foundOn = today();
        Change change(registry(), u"set-up"_qs);
        raiseNeed(change, need);
        change.commit();
        return need.id;
    }
    RowId addWish(RowId block, const QString& name)
    {
        const RowId subject = addSubject(block, u"许愿的"_qs + name);
        return added<WishStore>(
            registry(), collectedWish(SubjectStore(registry()).get(subject), name, {}, today()));
    }
    RowId addPairing(RowId block, const QString& name)
    {
        Pairing pairing;
        pairing.block = block;
        pairing.partner = name;
        pairing.signedOn = today();
        return added<PairingStore>(registry(), pairing);
    }

    void makeEditors()
    {
        m_editors[u"subject"_qs] = {
            "subject",
            "name",
            [this](RowId b, const QString& n) { return addSubject(b, n); },
            [this](RowId id) {
                workspace().goTo({"subject", id});
            },
            [this](RowId id) { return SubjectStore(registry()).get(id).name; },
            [this](RowId id) {
                removed<SubjectStore>(registry(), id);
            }};
        m_editors[u"need"_qs] = {"need",
                                 "text",
                                 [this](RowId b, const QString& n) { return addNeed(b, n); },
                                 [this](RowId id) {
                                     workspace().goTo({"need", id});
                                 },
                                 [this](RowId id) { return NeedStore(registry()).get(id).text; },
                                 [this](RowId id) {
                                     removed<NeedStore>(registry(), id);
                                 }};
        m_editors[u"problem"_qs] = {
            "shared_problem",
            "title",
            [this](RowId b, const QString& n) {
                SharedProblem problem;
                problem.block = b;
                problem.title = n;
                problem.gatheredOn = today();
                return added<SharedProblemStore>(registry(), problem);
            },
            [this](RowId id) {
                workspace().goTo({"shared_problem", id});
            },
            [this](RowId id) { return SharedProblemStore(registry()).get(id).title; },
            [this](RowId id) {
                removed<SharedProblemStore>(registry(), id);
            }};
        m_editors[u"wish"_qs] = {"wish",
                                 "text",
                                 [this](RowId b, const QString& n) { return addWish(b, n); },
                                 [this](RowId id) {
                                     workspace().goTo({"wish", id});
                                 },
                                 [this](RowId id) { return WishStore(registry()).get(id).text; },
                                 [this](RowId id) {
                                     removed<WishStore>(registry(), id);
                                 }};
        m_editors[u"activity"_qs] = {
            "activity",
            "name",
            [this](RowId b, const QString& n) {
                Activity activity;
                activity.block = b;
                activity.name = n;
                activity.heldOn = today();
                return added<ActivityStore>(registry(), activity);
            },
            [this](RowId id) {
                workspace().goTo({"activity", id});
            },
            [this](RowId id) { return ActivityStore(registry()).get(id).name; },
            [this](RowId id) {
                removed<ActivityStore>(registry(), id);
            }};
        m_editors[u"venue"_qs] = {"venue",
                                  "name",
                                  [this](RowId b, const QString& n) {
                                      Venue venue;
                                      venue.block = b;
                                      venue.name = n;
                                      return added<VenueStore>(registry(), venue);
                                  },
                                  [this](RowId id) {
                                      workspace().goTo({"venue", id});
                                  },
                                  [this](RowId id) { return VenueStore(registry()).get(id).name; },
                                  [this](RowId id) {
                                      removed<VenueStore>(registry(), id);
                                  }};
        m_editors[u"organisation"_qs] = {
            "party_organisation",
            "name",
            [this](RowId b, const QString& n) {
                PartyOrganisation one;
                one.block = b;
                one.name = n;
                return added<PartyOrganisationStore>(registry(), one);
            },
            [this](RowId id) {
                workspace().goTo({"party_organisation", id});
            },
            [this](RowId id) { return PartyOrganisationStore(registry()).get(id).name; },
            [this](RowId id) {
                removed<PartyOrganisationStore>(registry(), id);
            }};
        m_editors[u"volunteers"_qs] = {
            "volunteer_team",
            "name",
            [this](RowId b, const QString& n) {
                VolunteerTeam team;
                team.block = b;
                team.name = n;
                return added<VolunteerTeamStore>(registry(), team);
            },
            [this](RowId id) {
                workspace().goTo({"volunteer_team", id});
            },
            [this](RowId id) { return VolunteerTeamStore(registry()).get(id).name; },
            [this](RowId id) {
                removed<VolunteerTeamStore>(registry(), id);
            }};
        m_editors[u"service"_qs] = {
            "service_item",
            "name",
            [this](RowId, const QString& n) {
                ServiceItem item;
                item.category =
                    CodeStore(registry()).entries(list::serviceCategory).constFirst().id;
                item.name = n;
                item.position = 9000;
                return added<ServiceItemStore>(registry(), item);
            },
            [this](RowId id) {
                workspace().goTo({"service_item", id});
            },
            [this](RowId id) { return ServiceItemStore(registry()).get(id).name; },
            [this](RowId id) {
                removed<ServiceItemStore>(registry(), id);
            }};
        m_editors[u"agreement"_qs] = {
            "pairing",
            "partner",
            [this](RowId b, const QString& n) { return addPairing(b, n); },
            [this](RowId id) {
                workspace().goTo({"pairing", id});
            },
            [this](RowId id) { return PairingStore(registry()).get(id).partner; },
            [this](RowId id) {
                removed<PairingStore>(registry(), id);
            }};
        m_editors[u"agreed item"_qs] = {
            "pairing_item",
            "text",
            [this](RowId b, const QString& n) {
                PairingItem item;
                item.pairing = addPairing(b, u"单位"_qs + n);
                item.text = n;
                const RowId id = added<PairingItemStore>(registry(), item);
                m_owners[id] = item.pairing;
                return id;
            },
            [this](RowId id) {
                workspace().goTo({"pairing", m_owners[id]});
            },
            [this](RowId id) { return PairingItemStore(registry()).get(id).text; },
            [this](RowId id) {
                removed<PairingItemStore>(registry(), id);
            }};
        m_editors[u"member"_qs] = {
            "party_member",
            "name",
            [this](RowId b, const QString& n) {
                PartyMember member;
                member.subject = addSubject(b, u"店"_qs + n);
                member.name = n;
                const RowId id = added<PartyMemberStore>(registry(), member);
                m_owners[id] = member.subject;
                return id;
            },
            [this](RowId id) {
                workspace().goTo({"subject", m_owners[id]});
            },
            [this](RowId id) { return PartyMemberStore(registry()).get(id).name; },
            [this](RowId id) {
                removed<PartyMemberStore>(registry(), id);
            }};
    }

    bool settled()
    {
        QCoreApplication::processEvents();
        return QTest::qWaitFor([this] {
            for (const LedgerModel* model : m_user->window().findChildren<LedgerModel*>()) {
                if (model->isReading())
                    return false;
            }
            return true;
        });
    }
    // The field on the page in front whose stored words are those; where it can be typed in.
    QWidget* field(const Editor& editor, const QString& shown = {})
    {
        QWidget* found = nullptr;
        for (QWidget* one : pages().front()->findChildren<QWidget*>(QLatin1String(editor.column))) {
            for (QWidget* input : one->findChildren<QWidget*>()) {
                const auto* line = qobject_cast<QLineEdit*>(input);
                const auto* text = qobject_cast<QPlainTextEdit*>(input);
                const QString holds = line ? line->text() : text ? text->toPlainText() : QString();
                if ((line || text) && input->isVisible() && (shown.isEmpty() || holds == shown))
                    found = input;
            }
        }
        return found;
    }
    LedgerPage* ledger() // beside the form
    {
        auto* front = qobject_cast<LedgerPage*>(pages().front());
        for (LedgerPage* one : pages().front()->findChildren<LedgerPage*>()) {
            if (one->isVisible())
                front = one;
        }
        return front;
    }
    // Of the table beside the form.
    int rowOf(const LedgerPage& ledger, const QString& name)
    {
        for (int row = 0; row < ledger.model().rowCount(); ++row) {
            for (int column = 0; column < ledger.model().columnCount(); ++column) {
                if (ledger.model().index(row, column).data().toString() == name)
                    return row;
            }
        }
        return -1;
    }
    static void commitText(QWidget* into, const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(into, &event);
    }
    static bool takesWords(const QWidget* widget)
    {
        const auto* line = qobject_cast<const QLineEdit*>(widget);
        const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
        return (line && !line->isReadOnly()) || (text && !text->isReadOnly());
    }

    // The first row on screen, its field open.
    QWidget* edit(const Editor& editor)
    {
        page<SubjectsPage>(); // its lists are there to be stepped through
        if (!settled())
            return nullptr;
        editor.open(m_rows[0]);
        if (!settled())
            return nullptr;
        m_user->key(Qt::Key_F2);
        QWidget* input = field(editor, editor.stored(m_rows[0]));
        if (!input)
            return nullptr;
        input->setFocus();
        QCoreApplication::processEvents();
        return input;
    }
    void makeRows(const QString& kind)
    {
        const Editor& editor = m_editors[kind];
        m_rows[0] = editor.add(m_blocks[0], u"甲"_qs);
        m_rows[1] = editor.add(m_blocks[0], u"乙"_qs);
        m_rows[2] = editor.add(m_blocks[1], u"丙"_qs);
    }
    void touch(RowId block) // an outside change that everything hears
    {
        Change change(registry(), u"elsewhere"_qs);
        Block other = BlockStore(registry()).get(block);
        other.secretary += u"员"_qs;
        BlockStore(registry()).save(change, other);
        change.commit();
    }

    // What it says when it asks whether it may be closed; the answer is no.
    QString askedAtLeaving()
    {
        QString said;
        QTimer watch;
        connect(&watch, &QTimer::timeout, &watch, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->reject();
            }
        });
        watch.start(20);
        (void)pages().mayLeave();
        return said;
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](TestRegister& test) {
            test.withShop(u"永和豆浆"_qs, u"12"_qs);
            m_subject = test.subject().id;
            m_blocks[0] = test.block().id;
            m_town = test.block().town;
            Block other{0, m_town, u"第五街区"_qs, {}, {}, 2};
            m_blocks[1] = added<BlockStore>(test.registry(), other);
        });
        workspace().setBlock(m_blocks[0]);
        makeEditors();
    }
    void cleanup()
    {
        m_editors.clear();
        m_user.reset();
    }

    void wordsStayWithTheirRow_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("move");
        for (const char* kind :
             {"subject", "need", "problem", "wish", "activity", "venue", "organisation",
              "volunteers", "service", "agreement", "agreed item", "member"}) {
            for (const char* move : {"key", "click", "link", "block", "outside", "deleted"}) {
                const bool alone = !qstrcmp(kind, "subject") || !qstrcmp(kind, "member");
                if (alone && !qstrcmp(move, "click"))
                    continue; // no table beside it
                QTest::addRow("%s, %s", kind, move)
                    << QString::fromLatin1(kind) << QString::fromLatin1(move);
            }
        }
    }
    void wordsStayWithTheirRow()
    {
        QFETCH(QString, kind);
        QFETCH(QString, move);
        makeRows(kind);
        const Editor& editor = m_editors[kind];
        QWidget* input = edit(editor);
        QVERIFY(input);
        commitText(input, words);
        QPointer<QWidget> at = input;

        LedgerPage* beside = ledger();
        if (move == u"key") {
            // The selection moves on while the focus is in the field.
            if (beside)
                QTest::keyClick(&beside->table(), Qt::Key_Down);
            else
                m_user->key(Qt::Key_PageDown, Qt::ControlModifier);
        } else if (move == u"click") {
            const int row = rowOf(*beside, u"乙"_qs);
            QVERIFY(row >= 0);
            beside->table().scrollTo(beside->model().index(row, 0));
            const int column = beside->table().horizontalHeader()->logicalIndex(0);
            QTest::mouseClick(
                beside->table().viewport(), Qt::LeftButton, {},
                beside->table().visualRect(beside->model().index(row, column)).center());
        } else if (move == u"link") {
            editor.open(m_rows[1]);
        } else if (move == u"block") {
            workspace().setBlock(m_blocks[1]);
        } else if (move == u"outside") {
            touch(m_blocks[1]);
            editor.add(m_blocks[0], u"丁"_qs);
        } else {
            editor.remove(m_rows[0]);
        }
        QVERIFY(settled());
        if (at && at->isVisible() && at->hasFocus())
            m_user->key(Qt::Key_Tab);
        const QString asked = askedAtLeaving();

        QVERIFY2(!editor.stored(m_rows[1]).contains(words), qPrintable(editor.stored(m_rows[1])));
        QVERIFY2(!editor.stored(m_rows[2]).contains(words), qPrintable(editor.stored(m_rows[2])));
        const bool gone = move == u"deleted";
        QVERIFY2(editor.stored(m_rows[0]).contains(words) != gone,
                 qPrintable(editor.stored(m_rows[0])));
        // What has no row any more is not dropped unsaid.
        QVERIFY2(asked.contains(words) == gone, qPrintable(asked));
    }

    // An input method may hand over its letters after another row was chosen.
    void lettersBeingComposedGoToNoOtherRow_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"subject", "need", "problem", "wish", "activity", "venue",
                                 "organisation", "volunteers", "service", "agreement"})
            QTest::addRow("%s", kind) << QString::fromLatin1(kind);
    }
    void lettersBeingComposedGoToNoOtherRow()
    {
        QFETCH(QString, kind);
        makeRows(kind);
        const Editor& editor = m_editors[kind];
        QWidget* input = edit(editor);
        QVERIFY(input);
        QPointer<QWidget> at = input;
        QInputMethodEvent composing(u"lu'kou"_qs, {});
        QCoreApplication::sendEvent(input, &composing);
        editor.open(m_rows[1]);
        QVERIFY(settled());
        commitText(at ? at.data() : m_user->focus(), words); // the method answers late
        auto* told = m_user->window().findChild<NoticeStrip*>()->findChild<QLabel*>(u"notice"_qs);
        QVERIFY2(told->text().contains(words), qPrintable(told->text())); // nor is it lost
        QVERIFY(askedAtLeaving().contains(words));
        m_user->key(Qt::Key_Tab);
        (void)askedAtLeaving();
        for (const RowId other : {m_rows[1], m_rows[2]})
            QVERIFY2(!editor.stored(other).contains(words), qPrintable(editor.stored(other)));
    }

    void whatIsRefusedStaysAndIsTriedAgain_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind :
             {"subject", "need", "problem", "wish", "activity", "venue", "organisation",
              "volunteers", "service", "agreement", "agreed item", "member"})
            QTest::addRow("%s", kind) << QString::fromLatin1(kind);
    }
    void whatIsRefusedStaysAndIsTriedAgain()
    {
        QFETCH(QString, kind);
        makeRows(kind);
        const Editor& editor = m_editors[kind];
        QWidget* input = edit(editor);
        QVERIFY(input);
        const auto shown = [&](QWidget* widget) {
            const auto* line = qobject_cast<QLineEdit*>(widget);
            return line ? line->text() : qobject_cast<QPlainTextEdit*>(widget)->toPlainText();
        };
        commitText(input, words);
        // As a full disk: nothing of the table can be written.
        registry().db().run(QStringLiteral("CREATE TEMP TRIGGER no_room BEFORE UPDATE ON %1 "
                                           "BEGIN SELECT RAISE(ABORT, 'no room'); END")
                                .arg(QLatin1String(editor.table)));
        m_user->key(Qt::Key_Tab);
        QVERIFY(!editor.stored(m_rows[0]).contains(words));
        QVERIFY2(shown(input).contains(words), qPrintable(shown(input)));
        touch(m_blocks[0]); // news that is read does not take it away
        QVERIFY(settled());
        QVERIFY2(shown(input).contains(words), qPrintable(shown(input)));
        const FieldEditor* marked = nullptr;
        for (QWidget* up = input; up && !marked; up = up->parentWidget())
            marked = qobject_cast<FieldEditor*>(up);
        QVERIFY(marked && !marked->problem().isEmpty()); // the reason stands below it
        QVERIFY2(!pages().mayLeave(), "It would be lost.");

        // Another row, and back: it is still there.
        editor.open(m_rows[1]);
        QVERIFY(settled());
        QVERIFY(!editor.stored(m_rows[1]).contains(words));
        editor.open(m_rows[0]);
        QVERIFY(settled());
        QWidget* again = field(editor);
        QVERIFY(again);
        QVERIFY2(shown(again).contains(words), qPrintable(shown(again)));

        registry().db().run(QStringLiteral("DROP TRIGGER no_room"));
        again->setFocus();
        m_user->key(Qt::Key_Tab);
        QVERIFY2(editor.stored(m_rows[0]).contains(words), qPrintable(editor.stored(m_rows[0])));
        QVERIFY(pages().mayLeave());
    }

    // As soon as anything can be written again the reason under a field goes, and it is stored.
    void whatIsRefusedIsTriedAgainAfterTheNextSave()
    {
        makeRows(u"wish"_qs);
        const Editor& editor = m_editors[u"wish"_qs];
        QWidget* input = edit(editor);
        QVERIFY(input);
        commitText(input, words);
        registry().db().run(u"CREATE TEMP TRIGGER no_room BEFORE UPDATE ON wish "
                            "BEGIN SELECT RAISE(ABORT, 'no room'); END"_qs);
        m_user->key(Qt::Key_Tab);
        const FieldEditor* marked = nullptr;
        for (QWidget* up = input; up && !marked; up = up->parentWidget())
            marked = qobject_cast<FieldEditor*>(up);
        QVERIFY(marked && !marked->problem().isEmpty());
        registry().db().run(u"DROP TRIGGER no_room"_qs);
        QVERIFY(workspace().write(u"Something else"_qs, [this](Change& change) {
            Subject other;
            other.block = m_blocks[0];
            other.name = u"别的店"_qs;
            SubjectStore(registry()).add(change, other);
        }));
        QTRY_VERIFY2(editor.stored(m_rows[0]).contains(words),
                     qPrintable(editor.stored(m_rows[0])));
        QCOMPARE(marked->problem(), QString());
    }

    // Another program wrote into the same field meanwhile: it is told, and the user says which
    // words stand.
    void whatOthersWroteIsNotWrittenOver_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("decision");
        for (const char* kind :
             {"subject", "need", "problem", "wish", "activity", "venue", "organisation",
              "volunteers", "service", "agreement", "agreed item", "member"}) {
            for (const char* decision : {"types on", "Esc", "writes these"})
                QTest::addRow("%s, %s", kind, decision)
                    << QString::fromLatin1(kind) << QString::fromLatin1(decision);
        }
        QTest::newRow("subject, left and opened again") << u"subject"_qs << u"left"_qs;
        QTest::newRow("need, left and opened again") << u"need"_qs << u"left"_qs;
    }
    void whatOthersWroteIsNotWrittenOver()
    {
        QFETCH(QString, kind);
        QFETCH(QString, decision);
        makeRows(kind);
        const Editor& editor = m_editors[kind];
        QWidget* input = edit(editor);
        QVERIFY(input);
        const auto shown = [](QWidget* widget) {
            const auto* line = qobject_cast<QLineEdit*>(widget);
            return line ? line->text() : qobject_cast<QPlainTextEdit*>(widget)->toPlainText();
        };
        commitText(input, words);
        Database(m_user->path(), Database::Access::ReadWrite)
            .run(u"UPDATE %1 SET %2 = '别人的话' WHERE id = ?"_qs.arg(QLatin1String(editor.table),
                                                                      QLatin1String(editor.column)),
                 m_rows[0]);
        m_user->key(Qt::Key_Tab);
        QCOMPARE(editor.stored(m_rows[0]), u"别人的话"_qs);
        QVERIFY2(shown(input).contains(words), qPrintable(shown(input)));
        const FieldEditor* marked = nullptr;
        for (QWidget* up = input; up && !marked; up = up->parentWidget())
            marked = qobject_cast<FieldEditor*>(up);
        QVERIFY(marked);
        QVERIFY2(marked->problem().contains(u"别人的话"), qPrintable(marked->problem()));
        // Nothing but the user's own word settles it.
        if (decision != u"writes these")
            touch(m_blocks[0]); // which ends the question across the window
        QVERIFY(settled());
        QVERIFY(!pages().mayLeave());
        QCOMPARE(editor.stored(m_rows[0]), u"别人的话"_qs);
        if (decision == u"left") {
            editor.open(m_rows[1]);
            QVERIFY(settled());
            editor.open(m_rows[0]);
            QVERIFY(settled());
            input = field(editor);
            QVERIFY(input);
            QVERIFY2(shown(input).contains(words), qPrintable(shown(input)));
            QVERIFY(!pages().mayLeave());
            QCOMPARE(editor.stored(m_rows[0]), u"别人的话"_qs);
            return;
        }
        input->setFocus();
        if (decision == u"types on") {
            commitText(input, u"再写"_qs);
            m_user->key(Qt::Key_Tab);
        } else if (decision == u"Esc") {
            m_user->key(Qt::Key_Escape);
            QCOMPARE(shown(input), u"别人的话"_qs);
            QCOMPARE(editor.stored(m_rows[0]), u"别人的话"_qs);
            m_user->key(Qt::Key_Z, Qt::ControlModifier);
            QVERIFY2(shown(input).contains(words), qPrintable(shown(input)));
            return;
        } else {
            QPushButton* write = nullptr;
            for (auto* button : m_user->window().findChildren<QPushButton*>()) {
                if (button->isVisible() && button->text() == u"Write what is typed here")
                    write = button;
            }
            QVERIFY(write);
            write->click();
        }
        QVERIFY2(editor.stored(m_rows[0]).contains(words), qPrintable(editor.stored(m_rows[0])));
        QVERIFY(pages().mayLeave());
        undoBatch(registry(), nextUndo(registry())->id); // the others' words are in the history
        QCOMPARE(editor.stored(m_rows[0]), u"别人的话"_qs);
    }

    void aRowIsOpenedForReading_data() { whatIsRefusedStaysAndIsTriedAgain_data(); }
    void aRowIsOpenedForReading()
    {
        QFETCH(QString, kind);
        makeRows(kind);
        const Editor& editor = m_editors[kind];
        editor.open(m_rows[0]);
        QVERIFY(settled());
        const QString before = editor.stored(m_rows[0]);
        QVERIFY2(!field(editor, before), "A field is open already.");
        QVERIFY(!takesWords(m_user->focus()));
        m_user->words(u"五金"_qs);
        m_user->keys("wujin");
        m_user->key(Qt::Key_Tab);
        QCOMPARE(editor.stored(m_rows[0]), before);

        editor.open(m_rows[0]);
        QVERIFY(settled());
        m_user->key(Qt::Key_F2); // editing is begun
        QWidget* input = field(editor, before);
        QVERIFY(input);
        m_user->key(Qt::Key_F, Qt::ControlModifier); // and Ctrl+F finds from there, too
        auto* filter = qobject_cast<QLineEdit*>(m_user->focus());
        QVERIFY(filter);
        QCOMPARE(filter->accessibleName(), u"Filter the rows"_qs);
        QVERIFY2(!field(editor, before), "Left, it is read again.");
    }

    void editingIsBegunAndEnded_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* by : {"F2", "Enter", "double click", "button"})
            QTest::addRow("%s", by) << QString::fromLatin1(by);
    }
    void editingIsBegunAndEnded()
    {
        QFETCH(QString, by);
        const Editor& editor = m_editors[u"subject"_qs];
        editor.open(m_subject);
        QVERIFY(settled());
        QWidget* name = pages().front()->findChild<QWidget*>(u"name"_qs);
        QVERIFY(name && !field(editor));
        if (by == u"F2") {
            m_user->key(Qt::Key_F2);
        } else if (by == u"Enter") {
            name->setFocus();
            m_user->key(Qt::Key_Return);
        } else if (by == u"double click") {
            QTest::mouseDClick(name->focusProxy(), Qt::LeftButton);
        } else {
            for (auto* button : pages().front()->findChildren<QAbstractButton*>()) {
                if (button->isVisible() && button->text().contains(u"(F2)"))
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QWidget* input = field(editor, u"永和豆浆"_qs);
        QVERIFY(input);
        QVERIFY(input->hasFocus());
        commitText(input, u"一店"_qs); // behind what stands there, not over it
        m_user->key(Qt::Key_Escape);   // stores it
        QVERIFY(!input->isVisible());
        QCOMPARE(editor.stored(m_subject), u"永和豆浆一店"_qs);
        QVERIFY(pages().front()->isVisible());
        m_user->key(Qt::Key_Escape); // back to the list
        QVERIFY(!name->isVisible());
    }

    // What the button says: done, and nothing that was typed is lost.
    void doneStoresWhatIsTyped_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("by");
        for (const char* kind :
             {"subject", "need", "problem", "wish", "activity", "venue", "organisation",
              "volunteers", "service", "agreement", "agreed item", "member"}) {
            for (const char* by : {"Esc", "button", "Ctrl+S"})
                QTest::addRow("%s, %s", kind, by)
                    << QString::fromLatin1(kind) << QString::fromLatin1(by);
        }
    }
    void doneStoresWhatIsTyped()
    {
        QFETCH(QString, kind);
        QFETCH(QString, by);
        makeRows(kind);
        const Editor& editor = m_editors[kind];
        QPointer<QWidget> input = edit(editor);
        QVERIFY(input);
        commitText(input, words);
        if (by == u"button") {
            for (auto* button : pages().front()->findChildren<QAbstractButton*>()) {
                if (button->isVisible() && button->text() == u"Done (Esc)")
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        } else if (by == u"Esc") {
            m_user->key(Qt::Key_Escape);
        } else {
            m_user->key(Qt::Key_S, Qt::ControlModifier);
        }
        QVERIFY2(editor.stored(m_rows[0]).contains(words), qPrintable(editor.stored(m_rows[0])));
        QVERIFY2(!field(editor, editor.stored(m_rows[0])), "It is still being edited.");
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(!editor.stored(m_rows[0]).contains(words), qPrintable(editor.stored(m_rows[0])));
    }

    // What was refused can't be stored: Esc takes it back, and a key more brings it back.
    void whatEscTakesBackIsBroughtBack_data() { whatIsRefusedStaysAndIsTriedAgain_data(); }
    void whatEscTakesBackIsBroughtBack()
    {
        QFETCH(QString, kind);
        makeRows(kind);
        const Editor& editor = m_editors[kind];
        QWidget* input = edit(editor);
        QVERIFY(input);
        commitText(input, words);
        registry().db().run(QStringLiteral("CREATE TEMP TRIGGER no_room BEFORE UPDATE ON %1 "
                                           "BEGIN SELECT RAISE(ABORT, 'no room'); END")
                                .arg(QLatin1String(editor.table)));
        m_user->key(Qt::Key_Escape);
        const auto shown = [](QWidget* widget) {
            const auto* line = qobject_cast<QLineEdit*>(widget);
            return line ? line->text() : qobject_cast<QPlainTextEdit*>(widget)->toPlainText();
        };
        QVERIFY(input->isVisible()); // not lost: it is refused
        QVERIFY2(shown(input).contains(words), qPrintable(shown(input)));
        m_user->key(Qt::Key_Escape);
        QVERIFY2(!shown(input).contains(words), qPrintable(shown(input)));
        const QString said = m_user->window().statusBar()->currentMessage();
        QVERIFY2(said.contains(words), qPrintable(said));
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(shown(input).contains(words), qPrintable(shown(input)));
        registry().db().run(QStringLiteral("DROP TRIGGER no_room"));
        m_user->key(Qt::Key_Tab);
        QVERIFY2(editor.stored(m_rows[0]).contains(words), qPrintable(editor.stored(m_rows[0])));
    }

    // Keys go to no row that is not listed any more.
    void whatIsFilteredAwayIsNotEdited_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("filter");
        for (const char* kind : {"need", "problem", "wish", "activity", "venue", "organisation",
                                 "volunteers", "service", "agreement"}) {
            QTest::addRow("%s, another is listed", kind) << QString::fromLatin1(kind) << u"乙"_qs;
            QTest::addRow("%s, nothing fits", kind) << QString::fromLatin1(kind) << u"没有"_qs;
        }
    }
    void whatIsFilteredAwayIsNotEdited()
    {
        QFETCH(QString, kind);
        QFETCH(QString, filter);
        makeRows(kind);
        const Editor& editor = m_editors[kind];
        editor.open(m_rows[0]);
        QVERIFY(settled());
        const QString before = editor.stored(m_rows[0]);
        m_user->key(Qt::Key_F, Qt::ControlModifier);
        m_user->words(filter);
        QTRY_COMPARE(ledger()->model().query().text, filter);
        QVERIFY(settled());
        QCoreApplication::processEvents();
        m_user->key(Qt::Key_F2);
        commitText(m_user->focus(), words);
        m_user->key(Qt::Key_Tab);
        QVERIFY(pages().mayLeave());
        QCOMPARE(editor.stored(m_rows[0]), before);
        if (filter == u"乙")
            QVERIFY(editor.stored(m_rows[1]).contains(words));
    }

    // A card of a block and a cell of a list are edited in place, too.
    void aCardStaysWithItsBlock()
    {
        const auto secretary = [this](int block) {
            const auto card = ContactCardStore(registry()).ofBlock(m_blocks[block]);
            return card ? card->secretary : QString();
        };
        page<CardsPage>();
        const auto line = [this] {
            for (auto* one : pages().front()->findChildren<QLineEdit*>()) {
                if (one->accessibleName() == u"Secretary")
                    return one;
            }
            return static_cast<QLineEdit*>(nullptr);
        };
        QVERIFY(line());
        registry().db().run(u"CREATE TEMP TRIGGER no_room BEFORE INSERT ON contact_card "
                            "BEGIN SELECT RAISE(ABORT, 'no room'); END"_qs);
        line()->setFocus();
        commitText(line(), words);
        m_user->key(Qt::Key_Tab);
        QVERIFY(line()->text().contains(words));
        QVERIFY(!pages().mayLeave());
        workspace().setBlock(m_blocks[1]);
        QVERIFY(!line()->text().contains(words));
        registry().db().run(u"DROP TRIGGER no_room"_qs);
        workspace().setBlock(m_blocks[0]);
        QVERIFY(line()->text().contains(words));
        QVERIFY(pages().mayLeave());
        QVERIFY(secretary(0).contains(words));
        QVERIFY(!secretary(1).contains(words));

        line()->setFocus();
        commitText(line(), u"再改"_qs);
        workspace().setBlock(m_blocks[1]);
        QVERIFY(secretary(0).contains(u"再改"_qs));
        QVERIFY(!secretary(1).contains(u"再改"_qs));
    }

    void aCellStaysWithItsRow_data()
    {
        QTest::addColumn<QString>("move");
        for (const char* move : {"a row above", "another field", "its row deleted", "block"})
            QTest::addRow("%s", move) << QString::fromLatin1(move);
    }
    void aCellStaysWithItsRow()
    {
        QFETCH(QString, move);
        const auto street = [this](const QString& name, int place) {
            return added<StreetStore>(registry(),
                                      Street{0, m_blocks[0], name, place, StreetWalk::Sides});
        };
        const RowId first = street(u"甲路"_qs, 5);
        const RowId second = street(u"乙路"_qs, 6);
        page<ListsPage>().showList(u"streets"_qs);
        auto* table = pages().front()->findChild<TableView*>(u"streets"_qs);
        QVERIFY(table);
        table->setFocus();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == u"甲路")
                table->setCurrentIndex(table->model()->index(row, 0));
        }
        m_user->key(Qt::Key_F2);
        m_user->words(words);
        if (move == u"a row above") {
            street(u"丁路"_qs, 0);
        } else if (move == u"another field") {
            Change change(registry(), u"elsewhere"_qs);
            Street other = StreetStore(registry()).get(second);
            other.name = u"乙二路"_qs;
            StreetStore(registry()).save(change, other);
            change.commit();
        } else if (move == u"its row deleted") {
            removed<StreetStore>(registry(), first);
        } else {
            workspace().setBlock(m_blocks[1]);
        }
        QCoreApplication::processEvents();
        m_user->key(Qt::Key_Return);
        const auto name = [this](RowId id) {
            return StreetStore(registry()).get(id).name;
        };
        QVERIFY(!name(second).contains(words));
        QVERIFY2(name(first).contains(words) != (move == u"its row deleted"),
                 qPrintable(name(first)));
        if (move == u"its row deleted") {
            const auto* said = pages().front()->findChild<QLabel*>(u"said"_qs);
            QVERIFY(said && said->isVisible());
            QVERIFY2(said->text().contains(words), qPrintable(said->text()));
        }
    }

    // Another program wrote the row meanwhile: its other cells stay, and the same cell is told.
    void whatOthersWroteIntoACellIsNotWrittenOver_data()
    {
        QTest::addColumn<QString>("where");
        for (const char* where :
             {"the same cell", "another cell", "the card's field", "another field of the card"})
            QTest::newRow(where) << QString::fromLatin1(where);
    }
    void whatOthersWroteIntoACellIsNotWrittenOver()
    {
        QFETCH(QString, where);
        const auto elsewhere = [this](const QString& sql) {
            Database(m_user->path(), Database::Access::ReadWrite).run(sql);
        };
        const auto said = [this] {
            QStringList all;
            for (const auto* label : pages().front()->findChildren<QLabel*>()) {
                if (label->isVisible())
                    all << label->text();
            }
            return all.join(u'\n');
        };
        if (where.contains(u"card")) {
            ContactCard card;
            card.block = m_blocks[0];
            card.secretary = u"老书记"_qs;
            card.hours = u"九点"_qs;
            const RowId id = added<ContactCardStore>(registry(), card);
            const auto stored = [&] {
                return ContactCardStore(registry()).get(id);
            };
            page<CardsPage>();
            QLineEdit* line = nullptr;
            for (auto* one : pages().front()->findChildren<QLineEdit*>()) {
                if (one->accessibleName() == u"Secretary")
                    line = one;
            }
            QVERIFY(line);
            line->setFocus();
            commitText(line, words);
            const bool same = where == u"the card's field";
            elsewhere(same ? u"UPDATE contact_card SET secretary = '别人的话'"_qs
                           : u"UPDATE contact_card SET hours = '别人的话'"_qs);
            m_user->key(Qt::Key_Tab);
            if (same) {
                QCOMPARE(stored().secretary, u"别人的话"_qs);
                QVERIFY2(said().contains(u"别人的话"), qPrintable(said()));
                QVERIFY2(line->text().contains(words), qPrintable(line->text()));
            } else {
                QVERIFY(stored().secretary.contains(words));
                QCOMPARE(stored().hours, u"别人的话"_qs);
            }
            return;
        }
        const RowId street = added<StreetStore>(
            registry(), Street{0, m_blocks[0], u"甲路"_qs, 5, StreetWalk::Sides});
        const auto stored = [&] {
            return StreetStore(registry()).get(street);
        };
        page<ListsPage>().showList(u"streets"_qs);
        auto* table = pages().front()->findChild<TableView*>(u"streets"_qs);
        table->setFocus();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == u"甲路")
                table->setCurrentIndex(table->model()->index(row, 0));
        }
        m_user->key(Qt::Key_F2);
        m_user->words(words);
        if (where == u"another cell") {
            elsewhere(u"UPDATE street SET position = 77 WHERE name = '甲路'"_qs);
            m_user->key(Qt::Key_Return);
            QVERIFY2(stored().name.contains(words), qPrintable(stored().name));
            QCOMPARE(stored().position, 77);
            return;
        }
        elsewhere(u"UPDATE street SET name = '别人的话' WHERE name = '甲路'"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(stored().name, u"别人的话"_qs);
        QVERIFY2(said().contains(u"别人的话"), qPrintable(said()));
        table->setFocus();
        m_user->key(Qt::Key_F2);
        m_user->key(Qt::Key_End);
        m_user->words(u"二"_qs);
        m_user->key(Qt::Key_Return);
        QVERIFY2(stored().name.contains(words), qPrintable(stored().name));
    }

    void aCellThatIsRefusedKeepsItsWords()
    {
        page<ListsPage>().showList(u"streets"_qs);
        added<StreetStore>(registry(), Street{0, m_blocks[0], u"乙路"_qs, 6, StreetWalk::Sides});
        auto* table = pages().front()->findChild<TableView*>(u"streets"_qs);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        m_user->key(Qt::Key_F2);
        m_user->key(Qt::Key_A, Qt::ControlModifier);
        m_user->words(u"乙路"_qs); // there already
        m_user->key(Qt::Key_Return);
        touch(m_blocks[1]);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"乙路"_qs);
        m_user->key(Qt::Key_F2);
        m_user->key(Qt::Key_End);
        m_user->words(u"二"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(StreetStore(registry()).ofBlock(m_blocks[0]).constFirst().name.size(), 3);
    }

    // A subject that is begun and left before it has a name is not lost.
    void aNewSubjectWithoutANameWaits()
    {
        auto& subjects = page<SubjectsPage>();
        subjects.startNew(SubjectKind::Shop);
        auto* number = subjects.findChild<QWidget*>(u"number"_qs)->findChild<QLineEdit*>();
        QVERIFY(number->isVisible());
        number->setFocus();
        m_user->words(u"77"_qs);
        workspace().goTo({"subject", m_subject});
        QVERIFY(SubjectStore(registry()).get(m_subject).number == u"12");
        subjects.startNew(SubjectKind::Shop);
        QCOMPARE(number->text(), u"77"_qs);
    }
};

DOORSTEP_TEST(tst_InPlace);
#include "tst_InPlace.moc"
