// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/activities/Activity.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/Need.h"
#include "data/register/Journal.h"
#include "data/views/profile/SubjectFields.h"
#include "tests/support/PageDesk.h"
#include "tests/support/TestRegistry.h"
#include "ui/look/CodeBox.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/LedgerPage.h"
#include "ui/pages/subjects/MergeDialog.h"
#include "ui/pages/subjects/SubjectList.h"
#include "ui/pages/subjects/SubjectsPage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QToolButton>

using namespace doorstep;
using namespace doorstep::test;

// The subjects' page as a person at the keyboard meets it, over a street of three shops.
class tst_SubjectsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageDesk<SubjectsPage>> m_desk;
    SubjectsPage* m_page = nullptr;
    RowId m_noodles = 0;
    RowId m_chemist = 0;

    Register& registry() { return m_desk->registry(); }
    Subject stored(RowId id) { return SubjectStore(registry()).get(id); }
    bool isDeleted(RowId id) { return SubjectStore(registry()).isDeleted(id); }

    LedgerPage* list() const
    {
        for (LedgerPage* page : m_page->findChildren<LedgerPage*>()) {
            if (page->isVisible())
                return page;
        }
        return nullptr;
    }
    bool listStands(int rows)
    {
        return QTest::qWaitFor([&] {
            return list() && !list()->model().isReading() && list()->model().rowCount() == rows;
        });
    }
    // Groups that are folded are unfolded for it.
    template <typename T>
    T* control(const char* column) const
    {
        for (auto* fold : m_page->findChildren<QToolButton*>()) {
            if (fold->isVisible() && fold->text() == u"Unfold")
                fold->click();
        }
        for (QWidget* editor : m_page->findChildren<QWidget*>(QLatin1String(column))) {
            if (editor->isVisible())
                return qobject_cast<T*>(editor) ? qobject_cast<T*>(editor)
                                                : editor->findChild<T*>();
        }
        return nullptr;
    }
    QAbstractButton* button(const QString& text) const
    {
        for (QAbstractButton* found : m_page->findChildren<QAbstractButton*>()) {
            if (found->isVisible() && found->text().remove(u'&') == text)
                return found;
        }
        return nullptr;
    }
    // From the menu of what comes less often.
    void act(const QString& text) const
    {
        for (QAction* action : m_page->findChildren<QAction*>()) {
            if (action->isEnabled() && action->text().remove(u'&') == text)
                action->trigger();
        }
    }
    QString shownTexts() const
    {
        QStringList texts;
        for (QLabel* label : m_page->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    }
    // As an input method hands over what was composed.
    static void type(QWidget* into, const QString& text)
    {
        QInputMethodEvent composed;
        composed.setCommitString(text);
        QCoreApplication::sendEvent(into, &composed);
    }
    static void edit() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2); }
    void retype(QLineEdit* line, const QString& text)
    {
        if (!line->isVisible())
            edit();
        line->setFocus();
        line->selectAll();
        type(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    void undo() { m_desk->undo(); }
    QAbstractItemModel* timeline() const
    {
        return m_page->findChild<QListView*>(u"timeline"_qs)->model();
    }

private Q_SLOTS:
    void init()
    {
        m_desk.reset(); // after an init() that failed
        m_desk = std::make_unique<PageDesk<SubjectsPage>>(
            [this](TestRegister& made) {
                made.withShop(u"张记面馆"_qs, u"88"_qs).visited("2026-10-08", u"想申请外摆位"_qs);
                m_noodles = made.subject().id;
                made.withShop(u"锦绣大药房"_qs, u"90"_qs);
                m_chemist = made.subject().id;
                made.withShop(u"上海张记面馆有限公司"_qs, u"88"_qs).visited("2026-10-20");
            },
            QSize(1230, 680)); // what the window leaves at 1366 × 768
        m_page = m_desk->page();
        QVERIFY(listStands(3));
    }
    void cleanup() { m_desk.reset(); }

    void enterOpensASubjectAndEscGoesBackToIt()
    {
        list()->selectRow(m_chemist);
        QTest::keyClick(&list()->table(), Qt::Key_Return);
        QVERIFY(control<QLineEdit>("name"));
        QCOMPARE(control<QLineEdit>("name")->text(), u"锦绣大药房"_qs);
        QTRY_VERIFY(m_page->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!control<QLineEdit>("name")->isVisible()); // it is opened for reading
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(list());
        QCOMPARE(list()->selectedIds(), QList<RowId>{m_chemist});
    }

    void aFieldIsSavedAsItIsLeftAndUndone()
    {
        m_page->openSubject(m_noodles);
        retype(control<QLineEdit>("name"), u"张记生煎"_qs);
        QCOMPARE(stored(m_noodles).name, u"张记生煎"_qs);
        QVERIFY(shownTexts().contains(u"✓ Saved"_qs));
        QVERIFY(timeline()->index(0, 0).data().toString().contains(u"张记面馆 → 张记生煎"_qs));
        undo();
        QCOMPARE(stored(m_noodles).name, u"张记面馆"_qs);
        QCOMPARE(control<QLineEdit>("name")->text(), u"张记面馆"_qs);
    }

    void whatIsTypedWhenThePageIsLeftIsSaved()
    {
        m_page->openSubject(m_noodles);
        edit();
        QLineEdit* phone = control<QLineEdit>("operator_phone");
        phone->setFocus();
        type(phone, u"13900139000"_qs);
        QVERIFY(m_page->mayLeave());
        QCOMPARE(stored(m_noodles).shop.operatorPhone, u"13900139000"_qs);
    }

    void aWrongValueIsMarked_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // in the register
        QTest::newRow("phone") << QByteArray("phone") << u"1380013800"_qs << u"1380013800"_qs;
        QTest::newRow("credit code")
            << QByteArray("credit_code") << u"91310105MA1FW01230"_qs << u"91310105MA1FW01230"_qs;
        QTest::newRow("number") << QByteArray("staff_count") << u"很多"_qs << QString();
        QTest::newRow("no name") << QByteArray("name") << u" "_qs << u"张记面馆"_qs;
        QTest::newRow("no day") << QByteArray("opened_on") << u"13.45"_qs << QString();
        QTest::newRow("an identity number for a phone")
            << QByteArray("phone") << u"110101199003070011"_qs << QString();
        QTest::newRow("an identity number behind a name")
            << QByteArray("name") << u"张记面馆１１０１０１１９９００３０７００１１"_qs
            << u"张记面馆"_qs;
    }
    void aWrongValueIsMarked()
    {
        QFETCH(QByteArray, column);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        m_page->openSubject(m_noodles);
        QLineEdit* line = control<QLineEdit>(column);
        retype(line, typed);
        QVERIFY(!line->accessibleDescription().isEmpty());
        QVERIFY(shownTexts().contains(line->accessibleDescription()));
        const SubjectField* field = findField(SubjectKind::Shop, QLatin1String(column));
        const QVariant value = fieldValue(stored(m_noodles), *field);
        QCOMPARE(value.isNull() ? QString() : value.toString(), kept);
    }

    void anAddressInOneLineFillsItsParts()
    {
        m_page->openSubject(m_noodles);
        edit();
        retype(control<QLineEdit>("address"), u"哈密路88弄3号102室"_qs);
        const Subject now = stored(m_noodles);
        QCOMPARE(StreetStore(registry()).get(now.street.value()).name, u"哈密路"_qs);
        QCOMPARE(now.lane + u'/' + now.number + u'/' + now.room, u"88/3/102"_qs);
        QCOMPARE(control<QLineEdit>("lane")->text(), u"88"_qs);
        QCOMPARE(control<CodeBox>("street_id")->currentText(), u"哈密路"_qs);
        undo();
        QCOMPARE(control<CodeBox>("street_id")->currentText(), u"福泉路"_qs);
        QCOMPARE(StreetStore(registry()).ofBlock(m_desk->block()).size(), 1);
    }

    void anEntryIsChosenByItsInitials()
    {
        m_page->openSubject(m_noodles);
        edit();
        auto* box = control<CodeBox>("party_org_id");
        box->setFocus();
        QTest::keyClicks(box, u"wjl"_qs); // 未建立
        QCOMPARE(
            stored(m_noodles).shop.partyOrg,
            std::optional<RowId>(CodeStore(registry()).byName(list::partyOrg, u"未建立"_qs)->id));
    }

    void aNewShopIsSavedWithItsName()
    {
        const auto shops = [&] {
            return registry().db().one<qint64>(
                u"SELECT count(*) FROM subject WHERE kind = ? AND deleted_at IS NULL"_qs,
                SubjectKind::Shop);
        };
        const qint64 before = shops();
        button(u"New shop (Insert)"_qs)->click();
        retype(control<QLineEdit>("number"), u"12"_qs);
        QCOMPARE(shops(), before);
        retype(control<QLineEdit>("name"), u"新开的"_qs);
        QCOMPARE(shops(), before + 1);
        const QList<Batch> batch = batches(registry(), 1);
        QCOMPARE(batch.constFirst().title, u"Add 新开的"_qs);
        const auto id = registry().db().one<RowId>(u"SELECT max(id) FROM subject"_qs);
        QCOMPARE(stored(id).number, u"12"_qs);
    }

    // The chip of a kind narrows the list, and a new one is of that kind.
    void firmsAreListedAndAddedByTheirChip_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<SubjectKind>("kind");
        QTest::newRow("firm") << u"Firm in a building or park"_qs << SubjectKind::Firm;
        QTest::newRow("collective") << u"Collective enterprise"_qs << SubjectKind::Collective;
    }
    void firmsAreListedAndAddedByTheirChip()
    {
        QFETCH(QString, chip);
        QFETCH(SubjectKind, kind);
        const auto shownRows = [this] {
            return m_page->findChild<SubjectList*>()->model().rowCount();
        };
        QTRY_VERIFY(shownRows() > 0);
        const auto press = [this](const QString& text) {
            for (auto* each : m_page->findChildren<QToolButton*>()) {
                if (each->text() == text)
                    each->click();
            }
        };
        press(u"Shop"_qs);
        press(chip); // one at most is on
        QTRY_COMPARE(shownRows(), 0);
        button(u"New: %1 (Insert)"_qs.arg(chip))->click();
        retype(control<QLineEdit>("name"), u"新来的公司"_qs);
        const auto id = registry().db().one<RowId>(u"SELECT max(id) FROM subject"_qs);
        QCOMPARE(stored(id).name, u"新来的公司"_qs);
        QCOMPARE(stored(id).kind, kind);
        for (int twice = 0; twice < 2; ++twice) // the form, then its page
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(shownRows(), 1);
        press(chip);
        QTRY_VERIFY(shownRows() > 1);
        QVERIFY(button(u"New shop (Insert)"_qs));
    }

    void aCardAndANeedAreNotedFromTheHead()
    {
        m_page->openSubject(m_noodles);
        act(u"Card delivered today"_qs);
        act(u"Card delivered today"_qs); // once a day is enough
        QCOMPARE(registry().db().one<int>(u"SELECT count(*) FROM card_delivery"_qs), 1);
        button(u"Need…"_qs)->click();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        type(QApplication::focusWidget(), u"门口缺一盏路灯"_qs);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const QList<Need> needs = NeedStore(registry()).ofSubject(m_noodles);
        QCOMPARE(needs.size(), 1);
        QCOMPARE(needs.constFirst().text, u"门口缺一盏路灯"_qs);
    }

    // What happens moves the path on at once, and what is undone moves it back.
    void howFarSomebodyHasComeStandsAboveTheFields()
    {
        m_page->openSubject(m_noodles);
        QVERIFY(shownTexts().contains(u"● In contact 2026-10-08"_qs));
        QVERIFY(shownTexts().contains(u"○ Taking part"_qs));
        Change change(registry(), u"Held"_qs);
        Activity activity;
        activity.block = m_desk->block();
        activity.name = u"义诊"_qs;
        activity.heldOn = QDate(2026, 10, 12);
        activity.attendees = {m_noodles};
        ActivityStore(registry()).add(change, activity);
        change.commit();
        QVERIFY(shownTexts().contains(u"● Taking part 2026-10-12"_qs));
        undo();
        QVERIFY(shownTexts().contains(u"○ Taking part"_qs));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        m_page->openSubject(m_chemist); // nobody has been there yet
        QVERIFY(shownTexts().contains(u"○ In contact"_qs));
    }

    void aHazardIsANeedOfItsOwnSourceAndOfGovernance()
    {
        m_page->openSubject(m_noodles);
        act(u"Hazard…"_qs);
        QTest::keyClicks(QApplication::focusWidget(), u"xf"_qs); // 消防安全
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        type(QApplication::focusWidget(), u"后门堆了纸箱"_qs);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const QList<Need> needs = NeedStore(registry()).ofSubject(m_noodles);
        QCOMPARE(needs.size(), 1);
        const CodeStore codes(registry());
        QCOMPARE(needs.constFirst().source, codes.byKey(list::needSource, u"hazard_report"_qs)->id);
        QCOMPARE(needs.constFirst().category,
                 codes.byKey(list::needCategory, u"govern_fire"_qs)->id);
        QCOMPARE(QApplication::focusWidget(), button(u"More"_qs)); // whose menu has it
    }

    void deletingAsksNothingAndTheBinGivesItBack()
    {
        list()->selectRow(m_chemist);
        QTest::keyClick(&list()->table(), Qt::Key_Delete);
        QVERIFY(isDeleted(m_chemist));
        QVERIFY(listStands(2));
        button(u"Recycle bin"_qs)->click();
        QVERIFY(listStands(1));
        QCOMPARE(list()->model().index(0, 2).data().toString(), u"锦绣大药房"_qs);
        QTest::keyClick(&list()->table(), Qt::Key_Return);
        QVERIFY(!isDeleted(m_chemist));
        QVERIFY(listStands(0));
    }

    void severalAreWalkedOrMarkedAtOnce()
    {
        QSignalSpy walked(&m_desk->workspace(), &Workspace::taskWanted);
        list()->table().selectAll();
        button(u"Walk these doors"_qs)->click();
        QCOMPARE(walked.constFirst().at(0).value<Task>(), Task::EnterWalk);
        QCOMPARE(walked.constFirst().at(1).value<QList<RowId>>().size(), 3);
        for (QAction* action : list()->table().actions()) {
            if (action->text() == u"Mark as closed down")
                action->trigger();
        }
        for (const RowId id : {m_noodles, m_chemist}) {
            QCOMPARE(stored(id).status, SubjectStatus::Closed);
            QCOMPARE(stored(id).shop.closedOn, today());
        }
        undo();
        QCOMPARE(stored(m_chemist).status, SubjectStatus::Active);
    }

    void theLikelySameIsNamedComparedAndMergedThenTakenApart()
    {
        m_page->openSubject(m_noodles);
        QLabel* line = nullptr;
        for (QLabel* label : m_page->findChildren<QLabel*>()) {
            if (label->text().contains(u"上海张记面馆有限公司"))
                line = label;
        }
        QVERIFY(line && line->isVisible());
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<MergeDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QCOMPARE(dialog->fromOther(), QStringList());
            auto* table = dialog->findChild<QTableView*>();
            QTest::keyClick(table, Qt::Key_Space); // the name, the first that differs
            QCOMPARE(dialog->fromOther(), QStringList{u"name"_qs});
            QTest::keyClick(table, Qt::Key_Return);
        });
        const RowId other = m_desk->made().subject().id;
        Q_EMIT line->linkActivated(QString::number(other));
        QVERIFY(isDeleted(other));
        QCOMPARE(stored(m_noodles).name, u"上海张记面馆有限公司"_qs);
        QCOMPARE(VisitStore(registry()).ofSubject(m_noodles).size(), 2);
        QVERIFY(!line->isVisible());
        undo();
        QVERIFY(!isDeleted(other));
        QCOMPARE(VisitStore(registry()).ofSubject(m_noodles).size(), 1);
    }

    void aShopAndAFirmAreMergedAsOne()
    {
        Subject firm = stored(m_desk->made().subject().id);
        firm.kind = SubjectKind::Firm;
        Change change(registry(), u"Edit"_qs);
        SubjectStore(registry()).save(change, firm);
        change.commit();
        m_page->openSubject(m_noodles);
        bool asked = false;
        QTimer::singleShot(0, this, [&asked] {
            auto* dialog = qobject_cast<MergeDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            asked = true;
            dialog->accept();
        });
        for (QLabel* label : m_page->findChildren<QLabel*>()) {
            if (label->text().contains(u"上海张记面馆有限公司"))
                Q_EMIT label->linkActivated(QString::number(firm.id));
        }
        QVERIFY(asked);
        QVERIFY(isDeleted(firm.id));
        QCOMPARE(stored(m_noodles).kind, SubjectKind::Shop);
    }

    void anOldValueIsGivenBackFromTheTimeline()
    {
        m_page->openSubject(m_noodles);
        retype(control<QLineEdit>("name"), u"张记生煎"_qs);
        auto* events = m_page->findChild<QListView*>(u"timeline"_qs);
        events->setFocus();
        events->setCurrentIndex(timeline()->index(0, 0));
        QAbstractButton* restore = button(u"Restore “张记面馆”"_qs);
        QVERIFY(restore);
        restore->click();
        QCOMPARE(stored(m_noodles).name, u"张记面馆"_qs);
        button(u"Visits"_qs)->click();
        QCOMPARE(timeline()->rowCount(), 1);
        QVERIFY(timeline()->index(0, 0).data().toString().contains(u"想申请外摆位"_qs));
    }

    void everyControlHasANameAndNothingIsCutAtTheSide()
    {
        for (const SubjectKind kind : {SubjectKind::Shop, SubjectKind::Worker}) {
            m_page->startNew(kind);
            QCoreApplication::processEvents();
            for (QWidget* widget : m_page->findChildren<QWidget*>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                    continue;
                auto* label = qobject_cast<QAbstractButton*>(widget);
                const QString name = label ? label->text() : widget->accessibleName();
                QVERIFY2(!name.isEmpty() || qobject_cast<QScrollArea*>(widget),
                         widget->metaObject()->className());
            }
            for (const SubjectField* field : fieldsOf(kind)) {
                if (field->type == FieldType::Grid)
                    continue; // this block has none
                auto* editor = control<QWidget>(field->column);
                QVERIFY2(editor, field->column);
                auto* scroll = m_page->findChild<QScrollArea*>();
                const int right = editor->mapTo(scroll->viewport(), QPoint(editor->width(), 0)).x();
                QVERIFY2(right <= scroll->viewport()->width(), field->column);
            }
        }
    }
};

DOORSTEP_TEST(tst_SubjectsPage);
#include "tst_SubjectsPage.moc"
