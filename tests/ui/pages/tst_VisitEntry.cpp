// SPDX-License-Identifier: GPL-3.0-or-later
// A new visit, a saved one and its correction are never taken for one another; keys go where the
// hints say.
#include "data/records/cards/ContactCard.h"
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "data/views/reports/Seal.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/DateField.h"
#include "ui/pages/visits/SheetPage.h"

#include <QClipboard>
#include <QScopeGuard>
#include <QStatusBar>

using namespace doorstep;
using namespace doorstep::test;

class tst_VisitEntry : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    RowId latest() { return m_desk->registry().db().one<RowId>(u"SELECT max(id) FROM visit"_qs); }
    VisitForm& form() { return *m_desk->page().findChild<VisitForm*>(); }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记水果"_qs, u"王记五金"_qs});
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
    }
    void cleanup() { m_desk.reset(); }

    // Who was visited stands above the form, whether a time is known beside the day.
    void everyFieldOfAVisitHasItsLine()
    {
        QStringList missing;
        const QStringList lines = form().fields();
        for (const QString& column : visitMapping().columns()) {
            if (!lines.contains(column))
                missing << column;
        }
        for (const MappedLinks<Visit>& links : visitMapping().links()) {
            if (!lines.contains(QLatin1String(links.shape->field)))
                missing << QString::fromLatin1(links.shape->field);
        }
        missing.sort();
        QCOMPARE(missing, (QStringList{u"block_id"_qs, u"subject_id"_qs, u"time_known"_qs}));
    }

    void aSavedVisitStaysWithItsSubject_data()
    {
        QTest::addColumn<bool>("corrected");
        QTest::addColumn<QString>("next");
        QTest::newRow("saved, then somebody found") << false << u"found"_qs;
        QTest::newRow("saved, then somebody new") << false << u"new"_qs;
        QTest::newRow("saved, then a new visit there") << false << u"same"_qs;
        QTest::newRow("corrected, then somebody found") << true << u"found"_qs;
        QTest::newRow("corrected, then somebody new") << true << u"new"_qs;
        QTest::newRow("corrected, then Ctrl+N") << true << u"next"_qs;
    }
    void aSavedVisitStaysWithItsSubject()
    {
        QFETCH(bool, corrected);
        QFETCH(QString, next);
        m_desk->user().keys("15");
        m_desk->say(u"面馆的话"_qs);
        m_desk->save();
        const RowId noodles = latest();
        if (corrected) {
            m_desk->choose(u"王记五金"_qs);
            m_desk->page().correct(noodles);
            m_desk->say(u"，更正"_qs);
        }
        const QString words = corrected ? m_desk->heard() : QString();
        if (next == u"new")
            m_desk->chooseNew(u"阿芳缝纫铺"_qs);
        else if (next == u"next")
            m_desk->user().key(Qt::Key_N, Qt::ControlModifier);
        if (next == u"found" || next == u"next")
            m_desk->choose(u"李记水果"_qs);
        else if (next == u"same")
            m_desk->choose(u"张记面馆"_qs);
        QCOMPARE(m_desk->heard(), QString());
        QCOMPARE(form().record().visit.id, 0);
        m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_desk->user().keys("2");
        m_desk->saveAndGoOn();
        if (next == u"same") // asked once: there is one of today
            m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 2);
        QCOMPARE(m_desk->visits().at(0), u"张记面馆: 面馆的话"_qs);
        const Visit kept = VisitStore(m_desk->registry()).get(noodles);
        QCOMPARE(kept.subject, m_desk->shop(0));
        QCOMPARE(kept.outcome, Outcome::Met);
        QCOMPARE(CardDeliveryStore(m_desk->registry()).ofVisit(noodles)->subject, m_desk->shop(0));
        if (corrected) {
            QVERIFY(m_desk->follow(u"the correction"_qs));
            QCOMPARE(m_desk->heard(), words);
            m_desk->save();
            QCOMPARE(m_desk->visits().at(0), u"张记面馆: "_qs + words);
        }
    }

    // What is typed after Ctrl+N looks for somebody; it is no word of the walk's next door.
    void aNewVisitIsOfWhomOneLooksFor()
    {
        m_desk->walk(2);
        m_desk->say(u"说了一半"_qs);
        m_desk->user().key(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!form().isAncestorOf(m_desk->user().focus()));
        m_desk->user().keys("yw");
        const auto* find = qobject_cast<QLineEdit*>(m_desk->user().focus());
        QVERIFY(find);
        QCOMPARE(find->text(), u"yw"_qs);
        m_desk->clickDoor(1);
        QCOMPARE(m_desk->heard(), QString());
        m_desk->clickDoor(0);
        QCOMPARE(m_desk->heard(), u"说了一半"_qs);
    }

    // Allowed, and said where the day stands, before it is saved.
    void aVisitOfASealedMonthIsSaid_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("whose"); // seal it is: of the block, of the town
        for (const char* whose : {"block", "town"}) {
            for (const char* where : {"form", "correction", "sheet"})
                QTest::addRow("%s, sealed for the %s", where, whose)
                    << QString::fromLatin1(where) << QString::fromLatin1(whose);
        }
    }
    void aVisitOfASealedMonthIsSaid()
    {
        QFETCH(QString, where);
        QFETCH(QString, whose);
        const QDate day = today().addMonths(-1);
        const Period month = monthOf(day);
        const RowId shop = m_desk->shop(0);
        Visit past;
        past.subject = shop;
        past.block = SubjectStore(m_desk->registry()).get(shop).block;
        setWhen(past, day, QTime(10, 0));
        Change change(m_desk->registry(), u"Visit"_qs);
        VisitStore(m_desk->registry()).add(change, past);
        change.commit();
        SheetPage* sheet = nullptr;
        const auto said = [&] {
            const QWidget& page = sheet ? static_cast<QWidget&>(*sheet) : m_desk->page();
            QStringList shown;
            for (const auto* label : page.findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(u"sealed"))
                    shown << label->text();
            }
            return shown;
        };
        const auto show = [&] {
            if (where == u"correction") {
                m_desk->page().correct(past.id);
                return;
            }
            if (where == u"sheet") {
                m_desk->workspace().begin(Task::EnterSheet, {shop});
                sheet = m_desk->window().findChild<SheetPage*>();
            } else {
                m_desk->choose(u"张记面馆"_qs);
            }
            auto* date = sheet ? sheet->findChild<DateField*>()
                               : m_desk->page().findChild<DateField*>(u"visitDate"_qs);
            date->setFocus();
            date->selectAll();
            QTest::keyClicks(date, day.toString(Qt::ISODate));
        };
        show();
        QCOMPARE(said(), QStringList());
        SealStore(m_desk->registry())
            .seal(monthFigures(m_desk->registry().db(), month, {}),
                  whose == u"block" ? std::optional(past.block) : std::nullopt, u"x"_qs, today());
        QCOMPARE(said().size(), 1);
        if (!sheet)
            m_desk->choose(u"李记水果"_qs);
        show();
        QCOMPARE(said().size(), 1);
        QVERIFY2(said().constFirst().contains(day.toString(Qt::ISODate)),
                 qPrintable(said().constFirst()));
        const auto before = m_desk->visits().size();
        if (sheet) {
            auto* rows = m_desk->window().findChild<SheetModel*>();
            rows->setData(rows->index(0, SheetModel::OutcomeColumn), u"1"_qs, Qt::EditRole);
        } else {
            m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
            m_desk->user().keys("2");
        }
        m_desk->saveAndGoOn();
        m_desk->saveAndGoOn(); // of a second visit on the day it asks
        QCOMPARE(m_desk->visits().size(), before + (where == u"correction" ? 0 : 1));
        if (where == u"correction")
            QCOMPARE(VisitStore(m_desk->registry()).get(past.id).outcome, Outcome::Absent);
    }

    void aSecondVisitOnADayIsAskedAboutOnce()
    {
        m_desk->user().keys("1");
        m_desk->saveAndGoOn();
        m_desk->choose(u"张记面馆"_qs);
        m_desk->user().keys("2");
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 1);
        const QString asked = m_desk->line("notice");
        QVERIFY2(asked.contains(u"already") && asked.contains(u"Met"), qPrintable(asked));
        QVERIFY(m_desk->follow(u"Met"_qs)); // the recorded one
        QCOMPARE(form().record().visit.id, latest());
        QVERIFY(m_desk->follow(u"Go back"_qs));
        m_desk->saveAndGoOn();
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 2);
    }

    // The second press of a double one comes before anybody has read what is asked.
    void aDoublePressIsNoAnswer()
    {
        m_desk->user().keys("1");
        m_desk->saveAndGoOn();
        m_desk->choose(u"张记面馆"_qs);
        m_desk->user().keys("2");
        const auto reset = qScopeGuard([] { HeldLetters::setReadingTime(0); });
        HeldLetters::setReadingTime(3600000);
        m_desk->saveAndGoOn();
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 1);
        HeldLetters::setReadingTime(0);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 2);
        const QString told = m_desk->window().statusBar()->currentMessage();
        QVERIFY2(told.contains(u"once more"), qPrintable(told));
    }

    void anotherDayOrACorrectionIsNotAskedAbout()
    {
        m_desk->user().keys("1");
        m_desk->save();
        m_desk->say(u"更正"_qs);
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 更正"_qs});
        m_desk->choose(u"张记面馆"_qs);
        m_desk->user().keys("1");
        auto* date = m_desk->page().findChild<QLineEdit*>(u"visitDate"_qs);
        date->setFocus();
        date->selectAll();
        m_desk->user().words(u"昨天"_qs);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 2);
    }

    // What is refused is asked for where it is to be typed.
    void aRefusedSaveGoesToWhatItAsksFor_data()
    {
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("field"); // its object or accessible name
        QTest::newRow("no outcome") << u"outcome"_qs << u"outcome"_qs;
        QTest::newRow("no name") << u"name"_qs << u"Name"_qs;
        QTest::newRow("no day") << u"day"_qs << u"visitDate"_qs;
        QTest::newRow("a day to come") << u"to come"_qs << u"visitDate"_qs;
        QTest::newRow("no minutes") << u"minutes"_qs << u"minutes"_qs;
        QTest::newRow("no day to follow up") << u"follow up"_qs << u"follow_up_on"_qs;
        QTest::newRow("a follow-up before the visit") << u"too early"_qs << u"follow_up_on"_qs;
    }
    void aRefusedSaveGoesToWhatItAsksFor()
    {
        QFETCH(QString, wrong);
        QFETCH(QString, field);
        const auto type = [this](const char* name, const QString& words) {
            auto* line = m_desk->page().findChild<QLineEdit*>(QString::fromLatin1(name));
            line->setFocus();
            line->selectAll();
            m_desk->user().words(words);
        };
        if (wrong == u"name") {
            m_desk->chooseNew(u"阿芳"_qs);
            for (auto* line : m_desk->page().findChildren<QLineEdit*>()) {
                if (line->accessibleName() == u"Name") {
                    line->setFocus();
                    line->selectAll();
                    m_desk->user().key(Qt::Key_Backspace);
                }
            }
        }
        if (wrong == u"day")
            type("visitDate", u"后来"_qs);
        if (wrong == u"to come")
            type("visitDate", today().addDays(3).toString(Qt::ISODate));
        if (wrong == u"minutes")
            type("minutes", u"半天"_qs);
        if (wrong == u"follow up")
            type("follow_up_on", u"后来"_qs);
        if (wrong == u"too early")
            type("follow_up_on", today().addDays(-3).toString(Qt::ISODate));
        if (wrong != u"outcome") {
            m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
            m_desk->user().keys("1");
        }
        m_desk->say(u"老板在"_qs);
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList());
        QVERIFY(!m_desk->line("notice").isEmpty());
        if (wrong == u"outcome" || wrong == u"name") // whoever types on changes neither
            m_desk->user().key(Qt::Key_Return);
        const QWidget* focus = m_desk->user().focus();
        QVERIFY2(focus->objectName() == field || focus->accessibleName() == field,
                 qPrintable(focus->objectName() + u'/' + focus->accessibleName()));
        if (wrong == u"outcome") {
            m_desk->user().keys("1");
            m_desk->save();
            QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 老板在"_qs});
        }
    }

    void aTimeIsShownOnlyWhereOneWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("noon") << u"12:00"_qs << u"12:00"_qs;
        QTest::newRow("midnight") << u"0:00"_qs << u"00:00"_qs;
        QTest::newRow("another") << u"1430"_qs << u"14:30"_qs;
    }
    void aTimeIsShownOnlyWhereOneWasTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QLineEdit* time = nullptr;
        for (auto* line : form().findChildren<QLineEdit*>()) {
            if (line->accessibleName() == u"Time")
                time = line;
        }
        QVERIFY(time);
        m_desk->user().keys("1");
        time->setFocus();
        m_desk->user().words(typed);
        m_desk->save();
        const std::optional<QTime> known = timeOf(VisitStore(m_desk->registry()).get(latest()));
        QCOMPARE(known ? known->toString(u"HH:mm") : QString(), shown);
        QCOMPARE(time->text(), shown);
        // A correction of something else leaves it as it is.
        m_desk->say(u"补一句"_qs);
        m_desk->save();
        QCOMPARE(timeOf(VisitStore(m_desk->registry()).get(latest())), known);
    }

    // From every field of the form, the new subject's too.
    void keysGoWhereTheirHintsSay_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("known") << u"known"_qs;
        QTest::newRow("new") << u"new"_qs;
    }
    void keysGoWhereTheirHintsSay()
    {
        QFETCH(QString, who);
        {
            // With none to choose, their field is disabled; an only one is chosen beforehand.
            Change change(m_desk->registry(), u"Visitors"_qs);
            for (const QString& name : {u"周敏华"_qs, u"陈建国"_qs}) {
                Visitor visitor;
                visitor.name = name;
                VisitorStore(m_desk->registry()).add(change, visitor);
            }
            change.commit();
        }
        if (who == u"new")
            m_desk->chooseNew(u"阿芳缝纫铺"_qs);
        const auto hintOf = [](QWidget* widget) {
            QString hint = widget->property("placeholderText").toString();
            for (QWidget* at = widget; hint.isEmpty() && at; at = at->parentWidget())
                hint = at->property("placeholderText").toString();
            return hint;
        };
        QList<QWidget*> fields;
        for (auto* widget : form().findChildren<QWidget*>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) &&
                !widget->focusProxy())
                fields << widget;
        }
        QVERIFY(fields.size() >= (who == u"new" ? 16 : 12));
        for (QWidget* field : std::as_const(fields)) {
            const QByteArray from = field->metaObject()->className() + QByteArray(" ") +
                                    field->accessibleName().toUtf8();
            field->setFocus();
            QVERIFY2(field->hasFocus(), from);
            m_desk->user().key(Qt::Key_D, Qt::ControlModifier);
            QVERIFY2(hintOf(m_desk->user().focus()).contains(u"Ctrl+D"), from);
            field->setFocus();
            m_desk->user().key(Qt::Key_I, Qt::ControlModifier);
            QVERIFY2(hintOf(m_desk->user().focus()).contains(u"Ctrl+I"), from);
            field->setFocus();
            m_desk->user().key(Qt::Key_K, Qt::ControlModifier);
            QVERIFY2(hintOf(m_desk->user().focus()).contains(u"Ctrl+K"), from);
            m_desk->user().key(Qt::Key_Escape);
            QVERIFY2(form().record().visit.said.isEmpty(), from);
        }
    }

    void pageKeysGoFromDoorToDoorOutOfAnyField()
    {
        m_desk->walk(3);
        for (const char* name : {"said", "outcome", "visitDate"}) {
            m_desk->page().findChild<QWidget*>(QString::fromLatin1(name))->setFocus();
            m_desk->user().key(Qt::Key_PageDown);
            QCOMPARE(m_desk->name(), u"李记水果"_qs);
            m_desk->page().findChild<QWidget*>(QString::fromLatin1(name))->setFocus();
            m_desk->user().key(Qt::Key_PageUp);
            QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        }
    }

    void aRoutineVisitOfAWalkIsThreeKeys()
    {
        m_desk->walk(3);
        (void)m_desk->user().takeKeys();
        for (int door = 0; door < 3; ++door) {
            m_desk->user().keys("15");
            m_desk->saveAndGoOn();
        }
        QCOMPARE(m_desk->user().takeKeys(), 9);
        QCOMPARE(m_desk->visits().size(), 3);
    }

    // 六大员: the usual role comes with the visitor, 6 changes it, Ctrl+Z takes all of it back.
    void aRoleComesWithTheVisitorAndChangesByOneKey()
    {
        m_desk->stop();
        {
            const auto made = openRegister(m_desk->path(), Register::Access::Write);
            const CodeStore codes(*made);
            Change change(*made, u"Visitor"_qs);
            Visitor visitor;
            visitor.name = u"李强"_qs;
            visitor.role = codes.byName(list::visitorRole, u"平安专员"_qs)->id;
            visitor.otherRoles = {codes.byName(list::visitorRole, u"网格管理员"_qs)->id};
            VisitorStore(*made).add(change, visitor);
            change.commit();
        }
        m_desk->start();
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        QCOMPARE(form().record().visit.roles.size(), 1);
        m_desk->user().keys("16");
        m_desk->save();
        Register& written = m_desk->registry();
        const auto named = [&](const QString& name) {
            return CodeStore(written).byName(list::visitorRole, name)->id;
        };
        QCOMPARE(VisitStore(written).get(latest()).roles, Links{named(u"网格管理员"_qs)});
        m_desk->undo();
        QCOMPARE(m_desk->visits(), QStringList());
        // The next door of the day goes on with it.
        m_desk->choose(u"李记水果"_qs);
        QCOMPARE(form().record().visit.roles, Links{named(u"网格管理员"_qs)});
    }

    // 走访服务团, chosen for the walk or in the form: its people and their roles come with it.
    void aTeamIsChosenAsOne_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("in the form") << u"form"_qs;
        QTest::newRow("for the walk") << u"block list"_qs;
    }
    void aTeamIsChosenAsOne()
    {
        QFETCH(QString, where);
        m_desk->stop();
        Links people;
        RowId team = 0;
        {
            const auto made = openRegister(m_desk->path(), Register::Access::Write);
            Change change(*made, u"Team"_qs);
            Team together;
            together.name = u"鑫能量走访服务团"_qs;
            for (const char16_t* name : {u"李强", u"王敏"}) {
                Visitor visitor;
                visitor.name = QString::fromUtf16(name);
                people << VisitorStore(*made).add(change, visitor);
            }
            together.members = people;
            together.leader = people.constLast();
            team = TeamStore(*made).add(change, together);
            change.commit();
        }
        m_desk->start();
        if (where == u"form") {
            m_desk->visitPage();
            m_desk->choose(u"张记面馆"_qs);
            m_desk->page().findChild<QWidget*>(u"team_id"_qs)->setFocus();
            m_desk->user().keys("xnl");
        } else {
            m_desk->user().key(Qt::Key_2, Qt::ControlModifier);
            m_desk->user().key(Qt::Key_T, Qt::AltModifier);
            m_desk->user().keys("xnl");
            m_desk->visitPage();
            m_desk->walk(1);
        }
        m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_desk->user().keys("1");
        m_desk->save();
        const Visit visit = VisitStore(m_desk->registry()).get(latest());
        QCOMPARE(visit.team, std::optional<RowId>(team));
        QCOMPARE(visit.visitors, people);
        m_desk->undo();
        QCOMPARE(m_desk->visits(), QStringList());
    }

    // 五带, how long it took, and more than one wish.
    void ticksMinutesAndSeveralWishesAreOfTheVisit()
    {
        Register& registry = m_desk->registry();
        m_desk->user().keys("1");
        m_desk->page().findChild<QWidget*>(u"minutes"_qs)->setFocus();
        m_desk->user().keys("25");
        m_desk->page().findChild<QWidget*>(u"checks"_qs)->setFocus();
        m_desk->user().keys("135"); // 带关心 带问题 带方案
        m_desk->user().keys("3");
        for (const char16_t* wish : {u"电饭煲一只", u"雨披"}) {
            m_desk->user().key(Qt::Key_I, Qt::ControlModifier);
            m_desk->user().words(QString::fromUtf16(wish));
        }
        m_desk->user().key(Qt::Key_Tab);
        m_desk->user().keys("60");
        m_desk->save();
        const Visit visit = VisitStore(registry).get(latest());
        QCOMPARE(visit.minutes, std::optional<int>(25));
        QStringList ticked;
        for (const RowId check : visit.checks)
            ticked << CodeStore(registry).nameOf(check);
        QCOMPARE(ticked, (QStringList{u"带关心"_qs, u"带方案"_qs}));
        QStringList wishes;
        for (const Wish& wish : WishStore(registry).ofVisit(visit.id))
            wishes << wish.text + QString::number(wish.valueYuan.value_or(0));
        QCOMPARE(wishes, (QStringList{u"电饭煲一只0"_qs, u"雨披60"_qs}));
        m_desk->undo();
        QCOMPARE(registry.db().one<int>(u"SELECT count(*) FROM wish WHERE deleted_at IS NULL"_qs),
                 0);
    }

    // A town calls them otherwise.
    void aRenamedTickMarkIsShownSo()
    {
        Register& registry = m_desk->registry();
        Code care = *CodeStore(registry).byName(list::visitCheck, u"带关心"_qs);
        care.name = u"带温暖"_qs;
        Change change(registry, u"Rename"_qs);
        CodeStore(registry).save(change, care);
        change.commit();
        m_desk->choose(u"李记水果"_qs);
        QVERIFY(m_desk->page()
                    .findChild<QWidget*>(u"checks"_qs)
                    ->accessibleName()
                    .contains(u"1 带温暖"));
    }

    void theSheetAsksOnceAboutADoorVisitedThatDay()
    {
        m_desk->user().keys("1");
        m_desk->saveAndGoOn();
        m_desk->user().window().pages()->workspace().begin(Task::EnterSheet,
                                                           {m_desk->shop(0), m_desk->shop(1)});
        QGuiApplication::clipboard()->setText(u"1\t\t又去了\n2\n"_qs);
        m_desk->user().key(Qt::Key_V, Qt::ControlModifier);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 1);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 3);
    }
};

DOORSTEP_TEST(tst_VisitEntry);
#include "tst_VisitEntry.moc"
