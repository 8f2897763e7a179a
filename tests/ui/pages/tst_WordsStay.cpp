// SPDX-License-Identifier: GPL-3.0-or-later
// Honest mistakes at the keyboard: the words are where they were typed, or nowhere else.
#include "data/records/lists/OpenRegister.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/visits/EntryColumn.h"
#include "ui/pages/visits/NeedRows.h"
#include "ui/pages/visits/OutcomeBar.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/visits/VisitsPage.h"
#include "ui/pages/visits/WishRows.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace doorstep;
using namespace doorstep::test;

class tst_WordsStay : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    WindowDriver& user() { return m_desk->user(); }
    VisitForm& form() { return *m_desk->page().findChild<VisitForm*>(); }
    QPlainTextEdit& needWords()
    {
        return *form().findChild<NeedRows*>()->findChild<QPlainTextEdit*>();
    }
    QStringList column(const QString& sql)
    {
        QStringList values;
        Statement rows = m_desk->registry().db().prepare(sql);
        while (rows.next())
            values << rows.get<QString>(0);
        return values;
    }
    QStringList needs()
    {
        return column(u"SELECT text || ' of visit ' || ifnull(visit_id, '-') FROM need "
                      u"WHERE deleted_at IS NULL ORDER BY id"_qs);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记药房"_qs, u"永和豆浆"_qs});
    }
    void cleanup() { m_desk.reset(); }

    void aNewVisitFromAnotherPageIsOfWhomOneLooksFor()
    {
        m_desk->walk(2);
        user().keys("1");
        m_desk->say(u"说了一半"_qs);
        m_desk->open<NeedsPage>();
        user().key(Qt::Key_N, Qt::ControlModifier);
        user().keys("2yh");
        const auto* find = qobject_cast<QLineEdit*>(user().focus());
        QVERIFY(find);
        QCOMPARE(find->text(), u"2yh"_qs);
        m_desk->clickDoor(0);
        QCOMPARE(m_desk->heard(), u"说了一半"_qs);
        QCOMPARE(form().record().outcome, Outcome::Met);
    }

    // Whoever goes on typing after a save goes on in the same field.
    void savingLeavesTheCursorWhereItIs_data()
    {
        QTest::addColumn<QString>("field");
        for (const char* field : {"what was heard", "the words of a need", "a wish"})
            QTest::addRow("%s", field) << QString::fromLatin1(field);
    }
    void savingLeavesTheCursorWhereItIs()
    {
        QFETCH(QString, field);
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        if (field == u"what was heard") {
            m_desk->said()->setFocus();
        } else if (field == u"a wish") {
            user().key(Qt::Key_I, Qt::ControlModifier);
        } else {
            user().key(Qt::Key_D, Qt::ControlModifier);
            user().key(Qt::Key_Tab);
        }
        user().words(u"先说的"_qs);
        m_desk->save();
        user().words(u"后说的"_qs);
        m_desk->save();
        const QString table = field == u"what was heard" ? u"SELECT said FROM visit"_qs
                              : field == u"a wish"       ? u"SELECT text FROM wish"_qs
                                                         : u"SELECT text FROM need"_qs;
        QCOMPARE(column(table), QStringList{u"先说的后说的"_qs});
    }

    // It stays on the page, to be mended, and is kept nowhere, not in a draft either.
    void anIdentityNumberIsRefusedWhereItWasTyped_data()
    {
        QTest::addColumn<QString>("field");
        for (const char* field : {"what was heard", "the words of a need", "a wish"})
            QTest::addRow("%s", field) << QString::fromLatin1(field);
    }
    void anIdentityNumberIsRefusedWhereItWasTyped()
    {
        QFETCH(QString, field);
        const QString number = u"110101199003070011"_qs;
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        if (field == u"what was heard") {
            m_desk->said()->setFocus();
        } else if (field == u"a wish") {
            user().key(Qt::Key_I, Qt::ControlModifier);
        } else {
            user().key(Qt::Key_D, Qt::ControlModifier);
            user().key(Qt::Key_Tab);
        }
        user().words(u"要落户"_qs + number);
        m_desk->save();
        QCOMPARE(column(u"SELECT said FROM visit"_qs), QStringList());
        const VisitRecord typed = form().record();
        const QString words = field == u"what was heard" ? typed.visit.said
                              : field == u"a wish"       ? typed.wishes.value(0).text
                                                         : typed.needs.value(0).text;
        QCOMPARE(words, u"要落户"_qs + number);
        QTRY_VERIFY(column(u"SELECT value FROM setting"_qs).join(u' ').contains(u"要落户"));
        QVERIFY(!column(u"SELECT value FROM setting"_qs).join(u' ').contains(number));
        for (qsizetype i = 0; i < number.size(); ++i)
            user().key(Qt::Key_Backspace);
        m_desk->save();
        QCOMPARE(column(u"SELECT said FROM visit"_qs).size(), 1);
    }

    // The lines that come above the form take room from it; what they speak of stays in sight.
    void aRefusedFieldStaysInSightAndThatIsSaidOnce_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("number");
        for (const char* field : {"what was heard", "the words of a need", "a wish"}) {
            QTest::addRow("%s, a whole number", field)
                << QString::fromLatin1(field) << u"110101199003070011"_qs;
            QTest::addRow("%s, a begun one", field)
                << QString::fromLatin1(field) << u"11010119900307"_qs;
        }
    }
    void aRefusedFieldStaysInSightAndThatIsSaidOnce()
    {
        QFETCH(QString, field);
        QFETCH(QString, number);
        m_desk->window().resize(1280, 600); // so that lines above the form take what it needs
        m_desk->walk(2);
        user().keys("1");
        if (field == u"what was heard") {
            m_desk->said()->setFocus();
        } else if (field == u"a wish") {
            user().key(Qt::Key_I, Qt::ControlModifier);
        } else {
            user().key(Qt::Key_D, Qt::ControlModifier);
            user().key(Qt::Key_Tab);
        }
        user().words(u"要落户"_qs + number);
        QWidget* const typed = user().focus();
        const QWidget& place = *form().parentWidget();
        const QWidget& outcome = *form().findChild<OutcomeBar*>(); // lies over what is scrolled
        const auto placed = [&place](const QWidget& part) {
            return QRect(part.mapTo(&place, QPoint()), part.size());
        };
        const auto isWhole = [&] {
            return place.rect().contains(placed(*typed)) &&
                   !placed(*typed).intersects(placed(outcome));
        };
        QTRY_VERIFY(!m_desk->line("leftOut").isEmpty());
        QVERIFY(atRest());
        QVERIFY(isWhole());
        m_desk->save();
        QVERIFY(atRest());
        QVERIFY(isWhole());
        QCOMPARE(user().focus(), typed);
        QVERIFY(m_desk->line("notice").contains(u"number of an identity card"));
        QCOMPARE(m_desk->line("leftOut"), QString());
        user().words(u"。"_qs); // the refusal goes, the number stands
        QCOMPARE(m_desk->line("notice"), QString());
        QVERIFY(!m_desk->line("leftOut").isEmpty());
    }

    void aNumberForThePhoneOfANewOneIsGoneTo()
    {
        m_desk->visitPage();
        m_desk->chooseNew(u"阿芳缝纫铺"_qs);
        user().keys("1");
        QLineEdit* phone = nullptr;
        for (auto* line : form().findChildren<QLineEdit*>()) {
            if (line->accessibleName() == u"Phone")
                phone = line;
        }
        QVERIFY(phone);
        phone->setFocus();
        user().words(u"110101199003070011"_qs);
        m_desk->said()->setFocus();
        m_desk->save();
        QVERIFY(m_desk->line("notice").contains(u"number of an identity card"));
        QCOMPARE(user().focus(), phone);
    }

    // What a saved visit has besides takes no room away from its form.
    void theFormOfASavedVisitIsWhole()
    {
        m_desk->window().resize(1280, 720);
        m_desk->walk(2);
        user().keys("1");
        m_desk->save();
        QVERIFY(m_desk->isCorrection());
        QVERIFY(atRest());
        QVERIFY(form().width() <= form().parentWidget()->width());
        const QPoint right(form().width(), 0);
        QVERIFY(form().mapTo(&m_desk->window(), right).x() <= m_desk->window().width());
    }

    // Each letter is kept as it is typed: a number on its way must not be on the disk meanwhile.
    void anIdentityNumberOnItsWayIsNotKeptAndThatIsSaid()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        m_desk->say(u"要落户1101011990"_qs);
        const auto draft = [this] {
            return column(u"SELECT value FROM setting WHERE key = 'draft/visit'"_qs).join(u' ');
        };
        const auto isSaid = [this] {
            const QList<QLabel*> labels = m_desk->page().findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() &&
                       label->text().contains(u"number of an identity card"_qs);
            });
        };
        QTRY_VERIFY(draft().contains(u"要落户1101011990"_qs));
        QVERIFY(!isSaid());
        user().keys("03070");
        QTRY_VERIFY(isSaid());
        QVERIFY(draft().contains(u"要落户"_qs));
        QVERIFY(!draft().contains(u"110101"_qs));
        for (int i = 0; i < 15; ++i)
            user().key(Qt::Key_Backspace);
        QTRY_VERIFY(!isSaid());
        QCOMPARE(m_desk->heard(), u"要落户"_qs);
    }

    // After a kill the words are there without it, which nobody would notice.
    void aNumberThatWasLeftOutOfADraftIsSaidWithIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("a number") << u"要落户110101199003070011"_qs << true;
        QTest::newRow("a begun one") << u"要落户1101011990030"_qs << true;
        QTest::newRow("a phone") << u"要落户13901860001"_qs << false;
    }
    void aNumberThatWasLeftOutOfADraftIsSaidWithIt()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isSaid);
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        m_desk->say(typed);
        m_desk->open<NeedsPage>(); // it is stored
        m_desk->killAndStart();
        m_desk->visitPage();
        const auto said = [this] {
            return m_desk->line("notice").contains(u"identity card was not kept in the draft"_qs);
        };
        QCOMPARE(m_desk->heard(), isSaid ? u"要落户"_qs : typed);
        QVERIFY2(m_desk->line("notice").contains(u"not saved yet"),
                 qPrintable(m_desk->line("notice")));
        QCOMPARE(said(), isSaid);
        m_desk->say(u"，再说"_qs);
        m_desk->restart();
        QVERIFY(!said());
    }

    void theHeadingIsTheNameThatItBearsNow()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        Subject renamed = SubjectStore(m_desk->registry()).get(m_desk->shop(0));
        renamed.name = u"张记生煎"_qs;
        Change change(m_desk->registry(), u"Rename"_qs);
        SubjectStore(m_desk->registry()).save(change, renamed);
        change.commit();
        QCOMPARE(m_desk->name(), u"张记生煎"_qs);
        user().key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
    }

    void whatIsTypedBehindAQuestionCanBeWrittenHere()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        m_desk->save();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        m_desk->say(u"又去了"_qs);
        m_desk->save();
        QVERIFY(m_desk->line("notice").contains(u"already"));
        user().keys(" and mended");
        user().key(Qt::Key_Backspace);
        QVERIFY(m_desk->follow(u"Write it here"_qs));
        QCOMPARE(m_desk->heard(), u"又去了 and mende"_qs);
        m_desk->save();
        QCOMPARE(column(u"SELECT said FROM visit ORDER BY id"_qs),
                 (QStringList{QString(), u"又去了 and mende"_qs}));
    }

    void clearedWordsComeBackOneAfterAnother()
    {
        m_desk->walk(3);
        user().keys("1");
        m_desk->saveAndGoOn();
        user().keys("1");
        m_desk->say(u"说了一"_qs);
        m_desk->clickDoor(2);
        user().keys("1");
        m_desk->say(u"说了二"_qs);
        m_desk->clickDoor(1);
        m_desk->clear();
        m_desk->clickDoor(2);
        m_desk->clear();
        m_desk->undo();
        QCOMPARE(m_desk->heard(), u"说了二"_qs);
        m_desk->clickDoor(1);
        QCOMPARE(m_desk->heard(), QString());
        m_desk->undo();
        QCOMPARE(m_desk->heard(), u"说了一"_qs);
        QCOMPARE(m_desk->name(), u"李记药房"_qs);
        QCOMPARE(m_desk->visits().size(), 1);
    }

    // Ctrl+Z goes back through what was done, the latest first: a save, then the clearing before
    // it.
    void clearedWordsComeBackBehindWhatWasSavedSince()
    {
        m_desk->walk(3);
        user().keys("1");
        m_desk->say(u"说了一"_qs);
        m_desk->clear();
        m_desk->clickDoor(1);
        user().keys("1");
        m_desk->say(u"说了二"_qs);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits(), QStringList{u"李记药房: 说了二"_qs});
        m_desk->undo();
        QCOMPARE(m_desk->visits(), QStringList());
        QVERIFY(m_desk->heard() != u"说了一");
        m_desk->undo();
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        QCOMPARE(m_desk->heard(), u"说了一"_qs);
        QCOMPARE(m_desk->visits(), QStringList());
    }

    // Words typed anew where others were cleared stay, too.
    void whatIsBroughtBackWritesOverNothing()
    {
        m_desk->walk(2);
        user().keys("1");
        m_desk->say(u"先说的"_qs);
        m_desk->clear();
        m_desk->clickDoor(0);
        user().keys("1");
        m_desk->say(u"后说的"_qs);
        m_desk->undo();
        QCOMPARE(m_desk->heard(), u"先说的"_qs);
        m_desk->undo();
        QCOMPARE(m_desk->heard(), u"后说的"_qs);
    }

    // Rows that grow while others are filled in (a walk of random keys ended here, seed by seed).
    void manyNeedsAndWishesStandAsTheyWere()
    {
        for (int count = 1; count <= 12; ++count) {
            QList<RaisedNeed> needs;
            QList<RaisedWish> wishes;
            for (int i = 1; i <= count; ++i) {
                needs << RaisedNeed{0, std::nullopt, u"诉求%1"_qs.arg(i), Urgency::Urgent};
                wishes << RaisedWish{0, u"心愿%1"_qs.arg(i), i};
            }
            NeedRows shownNeeds(m_desk->registry(), nullptr);
            WishRows shownWishes(nullptr);
            shownNeeds.setNeeds(needs);
            shownWishes.setWishes(wishes);
            QCOMPARE(shownNeeds.needs(), needs);
            QCOMPARE(shownWishes.wishes(), wishes);
            shownNeeds.empty();
            QCOMPARE(shownNeeds.needs().size(), 0);
        }
    }

    void theNextDoorBeginsAtItsTop()
    {
        m_desk->window().resize(1100, 560);
        m_desk->walk(2);
        user().keys("1");
        user().key(Qt::Key_D, Qt::ControlModifier);
        user().key(Qt::Key_Tab);
        user().words(u"装个路灯"_qs);
        auto* outcome = form().findChild<OutcomeBar*>();
        auto* area = qobject_cast<QScrollArea*>(form().parentWidget()->parentWidget());
        QVERIFY(area && area->verticalScrollBar()->maximum() > 0);
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        m_desk->saveAndGoOn();
        QTRY_COMPARE(area->verticalScrollBar()->value(), 0);
        QCOMPARE(outcome->visibleRegion().boundingRect().height(), outcome->height());
    }

    void whatIsTypedBehindTheSheetsQuestionReplacesNothing()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        m_desk->save();
        m_desk->workspace().begin(Task::EnterSheet, {m_desk->shop(0)});
        auto* sheet = m_desk->window().findChild<SheetPage*>();
        auto* table = sheet->findChild<TableView*>();
        user().keys("1");
        user().key(Qt::Key_Return);
        table->setCurrentIndex(table->model()->index(0, SheetModel::SaidColumn));
        user().keys("mended");
        user().key(Qt::Key_Return);
        table->setCurrentIndex(table->model()->index(0, SheetModel::SaidColumn));
        user().key(Qt::Key_Return, Qt::ControlModifier);
        const auto* notice = sheet->findChild<QLabel*>(u"notice"_qs);
        QVERIFY2(notice->text().contains(u"already"), qPrintable(notice->text()));
        user().keys("next");
        QVERIFY2(notice->text().contains(u"“next”"), qPrintable(notice->text()));
        user().key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(column(u"SELECT said FROM visit ORDER BY id"_qs),
                 (QStringList{QString(), u"mended"_qs}));
    }

    void whatACellRefusesStaysInIt()
    {
        m_desk->workspace().begin(Task::EnterSheet, {m_desk->shop(0), m_desk->shop(1)});
        user().keys("1");
        user().words(u"门口积水"_qs);
        user().key(Qt::Key_Tab);
        const auto cell = [this] {
            auto* table = m_desk->window().findChild<SheetPage*>()->findChild<TableView*>();
            return table->model()->index(0, SheetModel::OutcomeColumn).data().toString();
        };
        QCOMPARE(cell(), u"1门口积水"_qs);
        const auto said = [this] {
            return m_desk->window()
                .findChild<SheetPage*>()
                ->findChild<QLabel*>(u"notice"_qs)
                ->text();
        };
        QVERIFY2(said().contains(u"1门口积水"), qPrintable(said()));
        QTRY_VERIFY(m_desk->registry().setting(u"draft/sheet"_qs).contains(u"1门口积水"));
        m_desk->killAndStart();
        m_desk->open<SheetPage>();
        QCOMPARE(cell(), u"1门口积水"_qs);
        user().key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->visits(), QStringList());
        QCOMPARE(cell(), u"1门口积水"_qs);
    }

    // A need outlives the deletion of the visit in which it was raised.
    void aDeletedVisitSavedAnewTakesItsNeedAlong()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        user().key(Qt::Key_D, Qt::ControlModifier);
        user().key(Qt::Key_Tab);
        user().words(u"装个路灯"_qs);
        m_desk->save();
        QCOMPARE(needs(), QStringList{u"装个路灯 of visit 1"_qs});
        {
            Change change(m_desk->registry(), u"Delete"_qs);
            change.remove("visit", 1);
            change.commit();
        }
        m_desk->save();
        QCOMPARE(m_desk->visits().size(), 1);
        QCOMPARE(needs(), QStringList{u"装个路灯 of visit 2"_qs});
    }

    // But not to another shop for which the words were meant.
    void wordsMeantForAnotherRaiseANeedOfTheirOwn()
    {
        aDeletedVisitSavedAnewTakesItsNeedAlong();
        {
            Change change(m_desk->registry(), u"Delete"_qs);
            change.remove("visit", 2);
            change.commit();
        }
        m_desk->say(u"改到药房"_qs);
        m_desk->choose(u"李记药房"_qs);
        if (m_desk->follow(u"meant for this one"_qs))
            m_desk->save();
        for (const QString& row :
             column(u"SELECT n.text || n.subject_id FROM need n JOIN visit v ON v.id = n.visit_id "
                    u"WHERE n.subject_id <> v.subject_id"_qs))
            QFAIL(qPrintable(row));
    }

    void aNewNeedIsOfTheBlockInWhichItWasBegun()
    {
        const RowId other = m_desk->addBlock(u"第五街区"_qs);
        m_desk->open<NeedsPage>();
        user().key(Qt::Key_Insert);
        user().words(u"垃圾房太远"_qs);
        const auto* named = m_desk->pages().front()->findChild<QLabel*>(u"block"_qs);
        QVERIFY(named && !named->isVisible());
        m_desk->workspace().setBlock(other);
        QVERIFY(named->isVisible());
        QVERIFY2(named->text().contains(u"第四街区"), qPrintable(named->text()));
        user().key(Qt::Key_Return);
        QCOMPARE(m_desk->workspace().block(), std::optional<RowId>(other));
        QVERIFY(m_desk->settled()); // and the list in sight is still that of the other
        QCOMPARE(m_desk->open<NeedsPage>().model().rowCount(), 0);
        QCOMPARE(column(u"SELECT b.name FROM need n JOIN block b ON b.id = n.block_id"_qs),
                 QStringList{u"第四街区"_qs});
    }

    // As of one that is known: a digit is the outcome, words are what was heard.
    void aNewShopOfTheSearchBeginsWithItsOutcome()
    {
        m_desk->visitPage();
        m_desk->chooseNew(u"小明五金"_qs);
        user().keys("1");
        user().words(u"门口积水"_qs);
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList{u"小明五金: 门口积水"_qs});
    }

    // Somebody who types on for the next door without looking up.
    void whatIsTypedBehindAQuestionGoesNowhere()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        m_desk->saveAndGoOn();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        m_desk->say(u"又来了"_qs);
        m_desk->saveAndGoOn();
        QVERIFY(m_desk->line("notice").contains(u"already"));
        user().keys("3next");
        QCOMPARE(m_desk->heard(), u"又来了"_qs);
        QCOMPARE(form().record().outcome, Outcome::Met);
        QVERIFY(m_desk->line("notice").contains(u"“3next”"));
        QCOMPARE(m_desk->page().findChild<EntryColumn*>()->held().unsavedWords(),
                 QStringList{u"张记面馆: 3next"_qs}); // closing asks about them
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits(), (QStringList{u"张记面馆: "_qs, u"张记面馆: 又来了"_qs}));
        // They are not lost either: meant for the next door, they are written there.
        QVERIFY(m_desk->line("notice").contains(u"“3next”"));
        QVERIFY(!m_desk->follow(u"Write it here"_qs)); // nobody is chosen yet
        m_desk->choose(u"李记药房"_qs);
        // The link says whose they become.
        QVERIFY(!m_desk->follow(u"Write it here"_qs));
        QVERIFY(m_desk->follow(u"Write it at “李记药房”"_qs));
        QCOMPARE(m_desk->heard(), u"3next"_qs);
        QVERIFY(!m_desk->line("notice").contains(u"“3next”"));
    }

    // Likewise where it was not saved at all, as something is missing.
    void whatIsTypedBehindARefusalGoesNowhere_data()
    {
        QTest::addColumn<bool>("outcome");
        QTest::newRow("no outcome yet") << true;
        QTest::newRow("a need without words") << false;
    }
    void whatIsTypedBehindARefusalGoesNowhere()
    {
        QFETCH(bool, outcome);
        m_desk->walk(2);
        if (outcome) {
            m_desk->say(u"说了一"_qs);
        } else {
            user().keys("1");
            user().key(Qt::Key_D, Qt::ControlModifier);
            user().keys("tcz");
        }
        const VisitRecord before = form().record();
        for (int twice = 0; twice < 2; ++twice) {
            m_desk->saveAndGoOn();
            user().keys("2next door");
            QCOMPARE(form().record(), before);
            QVERIFY2(m_desk->line("notice").contains(u"“2next door"),
                     qPrintable(m_desk->line("notice")));
            if (twice == 0) {
                user().key(Qt::Key_Backspace);
                user().keys("r");
            }
        }
        QCOMPARE(m_desk->visits(), QStringList());
        QVERIFY(m_desk->follow(u"Write it here"_qs));
        const QString written = outcome ? m_desk->heard() : needWords().toPlainText();
        QVERIFY2(written.contains(u"2next door"), qPrintable(written));
    }

    void theOutcomeThatIsMissingIsItsDigit_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<bool>("card");
        QTest::newRow("the digit") << QByteArray("2") << false;
        QTest::newRow("and the card's") << QByteArray("25") << true;
    }
    void theOutcomeThatIsMissingIsItsDigit()
    {
        QFETCH(QByteArray, keys);
        QFETCH(bool, card);
        m_desk->walk(2);
        m_desk->say(u"说了一"_qs);
        m_desk->saveAndGoOn();
        user().keys(keys.constData());
        QCOMPARE(form().record().outcome, Outcome::Absent);
        QCOMPARE(form().record().cardGiven, card);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 说了一"_qs});
        QCOMPARE(m_desk->name(), u"李记药房"_qs);
        m_desk->say(u"说了二"_qs);
        m_desk->saveAndGoOn();
        user().key(Qt::Key_Return); // to what is missing
        user().keys("1");
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 2);
    }

    // Words held at one door are told as of that door, whatever is refused at others.
    void heldWordsAreToldAsOfTheirDoor()
    {
        m_desk->walk(3);
        m_desk->say(u"说了一"_qs);
        m_desk->saveAndGoOn();
        user().keys("held");
        for (int door : {1, 2}) {
            m_desk->clickDoor(door);
            QVERIFY2(m_desk->line("notice").contains(u"张记面馆"),
                     qPrintable(m_desk->line("notice")));
            m_desk->say(u"说了别的"_qs);
            m_desk->saveAndGoOn();
        }
        const QStringList kept = m_desk->page().findChild<EntryColumn*>()->held().unsavedWords();
        QCOMPARE(kept, QStringList{u"张记面馆: held"_qs}); // what a kill leaves
        // And the digit is an outcome again, once one has gone to it.
        user().key(Qt::Key_Return);
        user().keys("1");
        QCOMPARE(form().record().outcome, Outcome::Met);
        QVERIFY(m_desk->line("notice").contains(u"“held”"));
    }

    // A letter's own redo comes first, by either of its keys.
    void ctrlYIsTheFieldsOwnFirst()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        m_desk->save();
        m_desk->undo();
        QCOMPARE(m_desk->visits(), QStringList());
        m_desk->say(u"后说的"_qs);
        user().key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->heard(), QString());
        user().key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(m_desk->heard(), u"后说的"_qs);
        QCOMPARE(m_desk->visits(), QStringList());
    }

    void aSpaceEndsTheCategoryAndBeginsTheWords()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        user().key(Qt::Key_D, Qt::ControlModifier);
        user().keys("tcz");
        user().key(Qt::Key_Space);
        user().keys("lot");
        QCOMPARE(needWords().toPlainText(), u"lot"_qs);
        QVERIFY(form().record().needs.value(0).category);
    }

    // The click first, then the visit; and it is the same visit when it is done again.
    void undoTurnsBackWhatIsNotSavedBeforeTheVisit()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        user().keys("1");
        m_desk->save();
        user().key(Qt::Key_B, Qt::AltModifier); // no text field has its own undo here
        form().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        user().keys("3");
        QCOMPARE(form().record().outcome, Outcome::Refused);
        user().key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->visits().size(), 1);
        QCOMPARE(form().record().outcome, Outcome::Met);
        user().key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(form().record().outcome, Outcome::Refused);
        form().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        user().key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(form().record().outcome, Outcome::Met);
        user().key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->visits().size(), 0);
        user().key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(m_desk->visits().size(), 1);
        QCOMPARE(m_desk->line("notice"), QString());
        m_desk->save();
        QCOMPARE(m_desk->visits().size(), 1);
    }
};

DOORSTEP_TEST(tst_WordsStay);
#include "tst_WordsStay.moc"
