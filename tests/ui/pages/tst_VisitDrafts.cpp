// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are typed and not saved belong to whom they were typed for, whatever is chosen next.
#include "data/records/subjects/Subject.h"
#include "data/register/Journal.h"
#include "data/views/profile/Merge.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_VisitDrafts : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    void deleteShop(int number)
    {
        Change change(m_desk->registry(), u"Gone"_qs);
        SubjectStore(m_desk->registry()).remove(change, m_desk->shop(number));
        change.commit();
    }
    QLineEdit* line(const QString& name)
    {
        for (auto* line : m_desk->page().findChildren<QLineEdit*>()) {
            if (line->objectName() == name || line->accessibleName() == name)
                return line;
        }
        return nullptr;
    }
    void type(const QString& field, const QString& text)
    {
        line(field)->setFocus();
        m_desk->user().key(Qt::Key_A, Qt::ControlModifier);
        m_desk->user().key(Qt::Key_Delete);
        m_desk->user().words(text);
    }
    QString stored() { return m_desk->registry().setting(u"draft/visit"_qs); }
    void leaveBy(const QString& way)
    {
        if (way == u"the search line")
            m_desk->choose(u"李记水果"_qs);
        else if (way == u"a door of the walk")
            m_desk->clickDoor(1);
        else if (way == u"the next door")
            m_desk->user().key(Qt::Key_PageDown);
        else if (way == u"a correction")
            m_desk->page().correct(
                m_desk->registry().db().one<RowId>(u"SELECT min(id) FROM visit"_qs));
        else if (way == u"a new subject")
            m_desk->chooseNew(u"阿芳缝纫铺"_qs);
        else if (way == u"a new walk")
            m_desk->page().startWalk({m_desk->shop(1), m_desk->shop(2)});
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记水果"_qs, u"王记五金"_qs});
        m_desk->walk(3);
    }
    void cleanup() { m_desk.reset(); }

    void leavingKeepsThemAtTheirDoor_data()
    {
        QTest::addColumn<QString>("way");
        for (const char* way : {"the search line", "a door of the walk", "the next door",
                                "a correction", "a new subject", "a new walk"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void leavingKeepsThemAtTheirDoor()
    {
        QFETCH(QString, way);
        m_desk->clickDoor(2);
        m_desk->user().keys("1");
        m_desk->save(); // one that can be corrected
        m_desk->clickDoor(0);
        m_desk->user().keys("1");
        m_desk->say(u"老板说下月涨房租"_qs);
        leaveBy(way);
        QCOMPARE(m_desk->visits(), QStringList{u"王记五金: "_qs}); // not saved for anybody
        QCOMPARE(m_desk->heard(), QString());                      // nor carried over
        QVERIFY2(m_desk->line("notice").contains(u"stays with “张记面馆”"),
                 qPrintable(m_desk->line("notice")));
        QVERIFY(m_desk->doors().isEmpty() || !m_desk->doors().at(0).contains(u"张记") ||
                m_desk->doors().at(0) == u"✎ 1号 张记面馆"_qs);
        QVERIFY(m_desk->follow(u"Go back"_qs));
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        QCOMPARE(m_desk->heard(), u"老板说下月涨房租"_qs);
        m_desk->save();
        QCOMPARE(m_desk->visits(),
                 (QStringList{u"王记五金: "_qs, u"张记面馆: 老板说下月涨房租"_qs}));
    }

    // A day or number that is none stays as it was typed: it is no other day, and never saved.
    void whatIsRefusedComesBackAsTyped_data()
    {
        QTest::addColumn<bool>("corrects");
        QTest::addColumn<bool>("restarts");
        QTest::newRow("a new visit, another door") << false << false;
        QTest::newRow("a new visit, a restart") << false << true;
        QTest::newRow("a correction, another door") << true << false;
        QTest::newRow("a correction, a restart") << true << true;
    }
    void whatIsRefusedComesBackAsTyped()
    {
        QFETCH(bool, corrects);
        QFETCH(bool, restarts);
        m_desk->user().keys("1");
        if (corrects) {
            type(u"visitDate"_qs, u"2026-09-01"_qs);
            type(u"Time"_qs, u"16:35"_qs);
            m_desk->save();
        }
        const QStringList before = m_desk->visits();
        const auto moment = [this] {
            return m_desk->registry().db().one<QString>(
                u"SELECT group_concat(at || ' ' || time_known) FROM visit"_qs);
        };
        const QString at = moment();
        const QMap<QString, QString> typed{{u"visitDate"_qs, u"11.31"_qs},
                                           {u"Time"_qs, u"25:10"_qs},
                                           {u"minutes"_qs, u"3x"_qs},
                                           {u"follow_up_on"_qs, u"2.30"_qs},
                                           {u"Value of wish 1 in yuan"_qs, u"12x"_qs}};
        for (auto field = typed.begin(); field != typed.end(); ++field)
            type(field.key(), field.value());
        m_desk->say(u"月底再来"_qs);
        if (restarts) {
            m_desk->restart();
        } else {
            m_desk->clickDoor(1);
            QVERIFY(m_desk->follow(u"Go back"_qs));
        }
        QCOMPARE(m_desk->heard(), u"月底再来"_qs);
        for (auto field = typed.begin(); field != typed.end(); ++field)
            QCOMPARE(line(field.key())->text(), field.value());
        m_desk->save();
        QCOMPARE(m_desk->visits(), before);
        QCOMPARE(moment(), at);
        QVERIFY2(m_desk->line("notice").contains(u"12x"), qPrintable(m_desk->line("notice")));
        type(u"visitDate"_qs, u"2026-08-30"_qs);
        type(u"Time"_qs, u"9:10"_qs);
        for (const char* field : {"minutes", "follow_up_on", "Value of wish 1 in yuan"})
            type(QString::fromLatin1(field), {});
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 月底再来"_qs});
        QCOMPARE(moment(), u"%1 1"_qs.arg(atTime(QDate(2026, 8, 30), QTime(9, 10))));
    }

    // What was changed on another page, or by another program, while a correction waited is not
    // written back.
    void aCorrectionKeepsWhatOthersChanged_data()
    {
        QTest::addColumn<QString>("others");
        for (const char* others : {"another page", "another page, another door in sight",
                                   "another page, after a restart", "another program"})
            QTest::newRow(others) << QString::fromLatin1(others);
    }
    void aCorrectionKeepsWhatOthersChanged()
    {
        QFETCH(QString, others);
        m_desk->user().keys("15");
        m_desk->user().key(Qt::Key_D, Qt::ControlModifier);
        m_desk->user().words(u"要车位"_qs);
        m_desk->user().key(Qt::Key_I, Qt::ControlModifier);
        m_desk->user().words(u"雨披"_qs);
        m_desk->save();
        m_desk->say(u"又说"_qs);
        if (others.contains(u"door"))
            m_desk->clickDoor(1);
        else if (others.contains(u"restart"))
            m_desk->restart();
        Register& registry = m_desk->registry();
        if (others == u"another program") {
            for (const char* sql :
                 {"UPDATE need SET text = '要两个车位'", "UPDATE wish SET text = '雨披两件'",
                  "UPDATE card_delivery SET deleted_at = 1", "UPDATE visit SET minutes = 20"})
                registry.db().run(QString::fromUtf8(sql));
        } else {
            Change change(registry, u"On another page"_qs);
            Need need = NeedStore(registry).get(1);
            need.text = u"要两个车位"_qs;
            NeedStore(registry).save(change, need);
            Wish wish = WishStore(registry).get(1);
            wish.text = u"雨披两件"_qs;
            WishStore(registry).save(change, wish);
            CardDeliveryStore(registry).remove(change, 1);
            Visit visit = VisitStore(registry).get(1);
            visit.minutes = 20;
            VisitStore(registry).save(change, visit);
            change.commit();
        }
        if (others.contains(u"door"))
            QVERIFY(m_desk->follow(u"Go back"_qs));
        if (others != u"another program")
            QCOMPARE(m_desk->page().findChild<VisitForm*>()->record().needs.constFirst().text,
                     u"要两个车位"_qs);
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 又说"_qs});
        const VisitRecord written = readVisitRecord(registry, 1);
        QCOMPARE(written.needs.size(), 1);
        QCOMPARE(written.needs.constFirst().text, u"要两个车位"_qs);
        QCOMPARE(written.wishes.size(), 1);
        QCOMPARE(written.wishes.constFirst().text, u"雨披两件"_qs);
        QCOMPARE(written.visit.minutes, std::optional<int>(20));
        QVERIFY(!written.cardGiven);
        QCOMPARE(registry.db().one<int>(u"SELECT count(*) FROM card_delivery"_qs), 1);
    }

    // What another program wrote over the same words is neither written over unsaid nor lost.
    void wordsChangedOnBothSidesAreAskedAbout_data()
    {
        QTest::addColumn<QString>("others");
        QTest::addColumn<bool>("keepsOwn");
        for (const char* others : {"another program", "another program, a draft opened again",
                                   "another program, after a restart", "another page"}) {
            QTest::addRow("%s, the words here", others) << QString::fromLatin1(others) << true;
            QTest::addRow("%s, the words there", others) << QString::fromLatin1(others) << false;
        }
    }
    void wordsChangedOnBothSidesAreAskedAbout()
    {
        QFETCH(QString, others);
        QFETCH(bool, keepsOwn);
        m_desk->user().keys("1");
        m_desk->say(u"房租"_qs);
        m_desk->save();
        m_desk->say(u"涨了"_qs);
        if (others.contains(u"opened again"))
            m_desk->clickDoor(1);
        if (others.contains(u"restart"))
            m_desk->stop();
        if (others == u"another page") {
            Change change(m_desk->registry(), u"On another page"_qs);
            Visit visit = VisitStore(m_desk->registry()).get(1);
            visit.said = u"别人写的"_qs;
            VisitStore(m_desk->registry()).save(change, visit);
            change.commit();
        } else {
            Database(m_desk->path(), Database::Access::ReadWrite)
                .run(u"UPDATE visit SET said = '别人写的'"_qs);
        }
        if (others.contains(u"restart")) {
            m_desk->start();
            m_desk->visitPage();
        }
        if (others.contains(u"opened again"))
            QVERIFY(m_desk->follow(u"Go back"_qs));
        if (others == u"another program") {
            m_desk->save();
            QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 别人写的"_qs});
        }
        QCOMPARE(m_desk->heard(), u"房租涨了"_qs);
        QVERIFY2(m_desk->line("notice").contains(u"别人写的"), qPrintable(m_desk->line("notice")));
        if (keepsOwn) {
            m_desk->save();
            QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 房租涨了"_qs});
            m_desk->undo(); // the others' words are in the history
            QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 别人写的"_qs});
            return;
        }
        QVERIFY(m_desk->follow(u"Take what stands there"_qs));
        QCOMPARE(m_desk->heard(), u"别人写的"_qs);
        QVERIFY(m_desk->follow(u"Bring it back"_qs));
        QCOMPARE(m_desk->heard(), u"房租涨了"_qs);
    }

    // A need that was corrected here and there.
    void aNeedChangedOnBothSidesIsAskedAbout()
    {
        m_desk->user().keys("1");
        m_desk->user().key(Qt::Key_D, Qt::ControlModifier);
        m_desk->user().words(u"要车位"_qs);
        m_desk->save();
        for (auto* line : m_desk->page().findChild<VisitForm*>()->findChildren<QLineEdit*>()) {
            if (line->text() == u"要车位")
                line->setFocus();
        }
        m_desk->user().key(Qt::Key_End);
        m_desk->user().words(u"两个"_qs);
        Database(m_desk->path(), Database::Access::ReadWrite)
            .run(u"UPDATE need SET text = '要停车位'"_qs);
        m_desk->save();
        const auto stored = [this] {
            return NeedStore(m_desk->registry()).get(1).text;
        };
        QCOMPARE(stored(), u"要停车位"_qs);
        QVERIFY2(m_desk->line("notice").contains(u"要停车位"), qPrintable(m_desk->line("notice")));
        m_desk->save();
        QCOMPARE(stored(), u"要车位两个"_qs);
    }

    // The words that were typed last are opened first, whatever was looked at since.
    void theNewestWordsAreOpenedFirst_data()
    {
        QTest::addColumn<QString>("looks"); // at the correction, that is older
        for (const char* looks :
             {"not at all", "before the kill", "after a restart", "while another page writes"})
            QTest::newRow(looks) << QString::fromLatin1(looks);
    }
    void theNewestWordsAreOpenedFirst()
    {
        QFETCH(QString, looks);
        m_desk->clickDoor(2);
        m_desk->user().keys("1");
        m_desk->user().key(Qt::Key_I, Qt::ControlModifier);
        m_desk->user().words(u"雨披"_qs);
        m_desk->save();
        m_desk->say(u"更正的话"_qs);
        m_desk->clickDoor(0);
        m_desk->say(u"甲的新话"_qs);
        if (looks == u"after a restart") {
            m_desk->restart();
            QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        }
        if (looks != u"not at all")
            QVERIFY(m_desk->follow(u"the correction of"_qs));
        if (looks == u"while another page writes") {
            Change change(m_desk->registry(), u"On another page"_qs);
            Visit visit = VisitStore(m_desk->registry()).get(1);
            visit.minutes = 20;
            VisitStore(m_desk->registry()).save(change, visit);
            change.commit();
        }
        QTRY_VERIFY(stored().contains(u"甲的新话"));
        m_desk->clickDoor(1); // and what was looked at is left
        m_desk->killAndStart();
        m_desk->visitPage();
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        QCOMPARE(m_desk->heard(), u"甲的新话"_qs);
        QVERIFY2(m_desk->line("kept").contains(u"the correction of “王记五金”"),
                 qPrintable(m_desk->line("kept")));
    }

    // What was typed for one of two that became one is of the one.
    void aMergeTakesTheWordsAlong_data()
    {
        QTest::addColumn<bool>("corrects");
        QTest::newRow("a new visit") << false;
        QTest::newRow("a correction") << true;
    }
    void aMergeTakesTheWordsAlong()
    {
        QFETCH(bool, corrects);
        m_desk->clickDoor(1);
        m_desk->user().keys("1");
        m_desk->save();
        if (!corrects) {
            m_desk->choose(u"李记水果"_qs);
            m_desk->user().keys("2");
        }
        m_desk->say(u"门口积水"_qs);
        mergeSubjects(m_desk->registry(), m_desk->shop(0), m_desk->shop(1), {});
        const QString notice = m_desk->line("notice");
        if (corrects) {
            QVERIFY2(!notice.contains(u"recycle bin"), qPrintable(notice));
        } else {
            QVERIFY2(notice.contains(u"merged into “张记面馆”"), qPrintable(notice));
            m_desk->save(); // asks again, and writes nothing
            QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: "_qs});
            QVERIFY(m_desk->follow(u"It is of “张记面馆”"_qs));
        }
        QVERIFY2(m_desk->name().contains(u"张记面馆"), qPrintable(m_desk->name()));
        QCOMPARE(m_desk->heard(), u"门口积水"_qs);
        m_desk->save();
        if (!corrects)
            m_desk->save(); // a second one on that day
        QCOMPARE(m_desk->visits(), corrects
                                       ? QStringList{u"张记面馆: 门口积水"_qs}
                                       : (QStringList{u"张记面馆: "_qs, u"张记面馆: 门口积水"_qs}));
        QVERIFY(!SubjectStore(m_desk->registry()).alive(m_desk->shop(1)));
    }

    void theWrongOneWasMeantAndPutBack()
    {
        m_desk->user().keys("1");
        m_desk->say(u"要装卸车位"_qs);
        m_desk->choose(u"李记水果"_qs);
        QVERIFY(m_desk->follow(u"meant for this one"_qs));
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        QCOMPARE(m_desk->heard(), u"要装卸车位"_qs);
        QVERIFY(m_desk->follow(u"Put it back"_qs));
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        QCOMPARE(m_desk->heard(), u"要装卸车位"_qs);
        m_desk->choose(u"李记水果"_qs);
        QCOMPARE(m_desk->heard(), QString());
        QVERIFY(m_desk->follow(u"meant for this one"_qs));
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList{u"李记水果: 要装卸车位"_qs});
        m_desk->choose(u"张记面馆"_qs);
        QCOMPARE(m_desk->heard(), QString());
    }

    void severalWaitAndAreThereAfterARestart()
    {
        m_desk->say(u"甲的话"_qs);
        m_desk->clickDoor(1);
        m_desk->say(u"乙的话"_qs);
        m_desk->chooseNew(u"阿芳缝纫铺"_qs);
        m_desk->chooseNew(u"阿强修车"_qs);
        m_desk->clickDoor(2);
        m_desk->user().keys("2");
        QCOMPARE(m_desk->line("notice"), QString());
        const QString kept = m_desk->line("kept");
        for (const char16_t* who : {u"张记面馆", u"李记水果", u"阿芳缝纫铺", u"阿强修车"})
            QVERIFY2(kept.contains(QStringView(who)), qPrintable(kept));
        m_desk->restart();
        QCOMPARE(m_desk->name(), u"王记五金"_qs); // the latest, and it is said
        QVERIFY(m_desk->line("notice").contains(u"not saved yet"));
        QCOMPARE(m_desk->doors(),
                 (QStringList{u"✎ 1号 张记面馆"_qs, u"✎ 3号 李记水果"_qs, u"✎ 5号 王记五金"_qs}));
        m_desk->clickDoor(1);
        QCOMPARE(m_desk->heard(), u"乙的话"_qs);
        m_desk->say(u"，还有"_qs); // the notice makes way for the rest
        QVERIFY(m_desk->follow(u"阿芳缝纫铺"_qs));
        QCOMPARE(m_desk->page().findChild<VisitForm*>()->record().newSubject->name,
                 u"阿芳缝纫铺"_qs);
        m_desk->clickDoor(0);
        QCOMPARE(m_desk->heard(), u"甲的话"_qs);
        m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_desk->user().keys("1");
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 甲的话"_qs});
        m_desk->restart();
        QVERIFY(!m_desk->doors().at(0).contains(u"✎")); // saved: no draft any more
    }

    void clearingTakesThisDoorsWordsAloneAndGivesThemBack()
    {
        m_desk->say(u"甲的话"_qs);
        m_desk->clickDoor(1);
        m_desk->say(u"乙的话"_qs);
        m_desk->clear();
        QVERIFY(m_desk->line("notice").contains(u"李记水果"));
        QCOMPARE(m_desk->doors().mid(0, 2),
                 (QStringList{u"✎ 1号 张记面馆"_qs, u"3号 李记水果"_qs}));
        QVERIFY(m_desk->follow(u"Bring it back"_qs));
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        QCOMPARE(m_desk->heard(), u"乙的话"_qs);
        m_desk->clear();
        m_desk->clickDoor(1);
        QCOMPARE(m_desk->heard(), QString());
        m_desk->clickDoor(0);
        QCOMPARE(m_desk->heard(), u"甲的话"_qs);
    }

    // Never the visit of the door before, which is out of sight behind what is typed.
    void whatIsTypedIsTurnedBackBeforeTheVisitOfTheDoorBefore_data()
    {
        QTest::addColumn<bool>("elsewhereBetween");
        QTest::newRow("at once") << false;
        QTest::newRow("another page between") << true;
    }
    void whatIsTypedIsTurnedBackBeforeTheVisitOfTheDoorBefore()
    {
        QFETCH(bool, elsewhereBetween);
        m_desk->say(u"甲的话"_qs);
        m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_desk->user().keys("1");
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        m_desk->say(u"乙的话"_qs);
        m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_desk->user().keys("2");
        if (elsewhereBetween) {
            m_desk->key(Qt::Key_1, Qt::ControlModifier);
            m_desk->pages().open<VisitPage>();
            m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        }
        m_desk->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 甲的话"_qs});
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        QCOMPARE(m_desk->heard(), QString());
        m_desk->key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(m_desk->heard(), u"乙的话"_qs);
        m_desk->key(Qt::Key_Z, Qt::ControlModifier); // again, the same
        QCOMPARE(m_desk->heard(), QString());
        QCOMPARE(m_desk->visits().size(), 1);
        if (elsewhereBetween)
            return;
        m_desk->key(Qt::Key_Z, Qt::ControlModifier); // nothing is typed here any more
        QCOMPARE(m_desk->visits(), QStringList());
    }

    void anotherDoorsWordsAreNotTurnedBackFromHere()
    {
        m_desk->say(u"甲的话"_qs);
        m_desk->clickDoor(1);
        m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_desk->key(Qt::Key_Z, Qt::ControlModifier);
        m_desk->clickDoor(0);
        QCOMPARE(m_desk->heard(), u"甲的话"_qs);
    }

    void theOneDraftOfAnOlderDoorstepIsRead()
    {
        VisitRecord record;
        record.visit.subject = m_desk->shop(1);
        record.visit.block = 1;
        record.visit.at = atTime(today(), QTime(14, 30));
        record.visit.said = u"旧草稿"_qs;
        QJsonObject json = toJson(record);
        QJsonObject visit = json.value(u"visit"_qs).toObject();
        visit.remove(u"time_known"_qs);
        json.insert(u"visit"_qs, visit);
        m_desk->registry().setSetting(u"draft/visit"_qs,
                                      QString::fromUtf8(QJsonDocument(json).toJson()));
        m_desk->registry().setSetting(u"walk/doors"_qs,
                                      u"%1,%2"_qs.arg(m_desk->shop(0)).arg(m_desk->shop(1)));
        m_desk->restart();
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        QCOMPARE(m_desk->heard(), u"旧草稿"_qs);
        QCOMPARE(timeOf(m_desk->page().findChild<VisitForm*>()->record().visit),
                 std::optional<QTime>(QTime(14, 30)));
        QCOMPARE(m_desk->doors(), (QStringList{u"1号 张记面馆"_qs, u"✎ 3号 李记水果"_qs}));
    }

    // A shop that is in the recycle bin: its visit is saved with it or not at all, never under
    // another of that name.
    void aShopDeletedMeanwhileIsRestoredWithItsVisit_data()
    {
        QTest::addColumn<QString>("when");
        for (const char* when : {"while it is typed", "before it is gone back to", "over a start"})
            QTest::newRow(when) << QString::fromLatin1(when);
    }
    void aShopDeletedMeanwhileIsRestoredWithItsVisit()
    {
        QFETCH(QString, when);
        m_desk->user().keys("1");
        m_desk->say(u"要修门口"_qs);
        if (when == u"before it is gone back to")
            m_desk->clickDoor(1);
        deleteShop(0);
        if (when == u"before it is gone back to")
            QVERIFY(m_desk->follow(u"张记面馆"_qs));
        if (when == u"over a start")
            m_desk->restart();
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        QCOMPARE(m_desk->heard(), u"要修门口"_qs);
        QVERIFY2(m_desk->line("notice").contains(u"recycle bin"),
                 qPrintable(m_desk->line("notice")));
        m_desk->save();
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits(), QStringList());
        QCOMPARE(m_desk->registry().db().one<int>(u"SELECT count(*) FROM subject"_qs), 3);
        QCOMPARE(m_desk->heard(), u"要修门口"_qs);
        QVERIFY(m_desk->follow(u"Restore and save"_qs));
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 要修门口"_qs});
        QCOMPARE(m_desk->registry().db().one<int>(u"SELECT count(*) FROM subject"_qs), 3);
        QVERIFY(SubjectStore(m_desk->registry()).alive(m_desk->shop(0)));
    }

    // Deleted, its words would be a new visit; with the deletion undone there is one visit, and one
    // outcome of it.
    void aCorrectionOutlivesTheDeletionOfItsVisit_data()
    {
        QTest::addColumn<bool>("typed");
        QTest::addColumn<bool>("inSight");
        QTest::newRow("typed, in sight") << true << true;
        QTest::newRow("typed, another in sight meanwhile") << true << false;
        QTest::newRow("untouched, in sight") << false << true;
    }
    void aCorrectionOutlivesTheDeletionOfItsVisit()
    {
        QFETCH(bool, typed);
        QFETCH(bool, inSight);
        Register& registry = m_desk->registry();
        VisitRecord record;
        record.visit.subject = m_desk->shop(0);
        record.visit.block = SubjectStore(registry).get(m_desk->shop(0)).block;
        setWhen(record.visit, today(), std::nullopt);
        record.outcome = Outcome::Met;
        record.needs = {{0, {}, u"门口积水"_qs}};
        record.wishes = {{0, u"一把雨伞"_qs, 30}};
        {
            Change change(registry, u"Visit"_qs);
            saveVisitRecord(change, record);
            change.commit();
        }
        const RowId visit = record.visit.id;
        m_desk->page().correct(visit);
        if (typed) {
            m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
            m_desk->user().keys("2"); // it was Absent
        }
        {
            Change change(registry, u"Delete"_qs);
            VisitStore(registry).remove(change, visit);
            change.commit();
        }
        const RowId deletion = newestBatch(registry.db());
        QCOMPARE(m_desk->name(), u"张记面馆"_qs); // the words wait as a new visit
        if (!inSight)
            m_desk->choose(u"王记五金"_qs);
        undoBatch(registry, deletion);
        m_desk->page().correct(visit);
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        QVERIFY(m_desk->isCorrection());
        const VisitRecord shown = m_desk->page().findChild<VisitForm*>()->record();
        QCOMPARE(shown.visit.id, visit);
        QCOMPARE(shown.outcome.value(), typed ? Outcome::Absent : Outcome::Met);
        m_desk->save();
        const auto count = [&](const QString& table) {
            return registry.db().one<int>(
                u"SELECT count(*) FROM %1 WHERE deleted_at IS NULL"_qs.arg(table));
        };
        QCOMPARE(count(u"visit"_qs), 1);
        QCOMPARE(count(u"need"_qs), 1);
        QCOMPARE(count(u"wish"_qs), 1);
        QCOMPARE(VisitStore(registry).get(visit).outcome, typed ? Outcome::Absent : Outcome::Met);
        QCOMPARE(m_desk->line("kept"), QString());
    }

    void aCorrectionSaysThatItsShopIsDeleted()
    {
        m_desk->user().keys("1");
        m_desk->save();
        const auto visit = m_desk->registry().db().one<RowId>(u"SELECT max(id) FROM visit"_qs);
        m_desk->say(u"更正的话"_qs);
        deleteShop(0);
        QVERIFY2(m_desk->line("notice").contains(u"recycle bin"),
                 qPrintable(m_desk->line("notice")));
        QCOMPARE(m_desk->heard(), u"更正的话"_qs);
        m_desk->choose(u"王记五金"_qs);
        m_desk->page().correct(visit);
        QVERIFY2(m_desk->line("notice").contains(u"recycle bin"),
                 qPrintable(m_desk->line("notice")));
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 更正的话"_qs});
        QVERIFY(!SubjectStore(m_desk->registry()).alive(m_desk->shop(0)));
    }

    // Saving with nobody chosen asks who; the words that wait stay in sight, and clearing takes the
    // question away.
    void askingWhoHidesNoWordsThatWait()
    {
        m_desk->say(u"甲的话"_qs);
        m_desk->clickDoor(1);
        m_desk->clear();
        m_desk->user().key(Qt::Key_Escape);
        m_desk->save();
        QVERIFY2(m_desk->line("notice").contains(u"Who was visited"),
                 qPrintable(m_desk->line("notice")));
        QVERIFY2(m_desk->line("kept").contains(u"张记面馆"), qPrintable(m_desk->line("kept")));
        m_desk->clear();
        QCOMPARE(m_desk->line("notice"), QString());
        QVERIFY2(m_desk->line("kept").contains(u"张记面馆"), qPrintable(m_desk->line("kept")));
    }

    // What stands above the form is read whole.
    void theLinesAboveTheFormAreNotCut()
    {
        m_desk->user().keys("1");
        m_desk->say(u"要修门口"_qs);
        deleteShop(0);
        m_desk->save();
        auto* notice = m_desk->page().findChild<QLabel*>(u"notice"_qs);
        for (const int width : {1366, 1024}) {
            m_desk->window().resize(width, 740);
            QTRY_VERIFY(notice->visibleRegion().boundingRect().height() >=
                        notice->heightForWidth(notice->width()));
        }
    }

    void wordsForWhatHasGoneAreKeptAndSaid()
    {
        m_desk->user().keys("1");
        m_desk->save();
        m_desk->say(u"更正的话"_qs);
        Register& registry = m_desk->registry();
        {
            Change change(registry, u"Gone"_qs);
            VisitStore(registry).remove(change,
                                        registry.db().one<RowId>(u"SELECT max(id) FROM visit"_qs));
            change.commit();
        }
        QVERIFY2(m_desk->line("notice").contains(u"no longer in the register"),
                 qPrintable(m_desk->line("notice")));
        m_desk->restart();
        QCOMPARE(m_desk->heard(), u"更正的话"_qs);
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 更正的话"_qs});
    }

    // Somebody who types on and on is killed in mid-word.
    void steadyTypingDoesNotPutTheDraftOff()
    {
        m_desk->user().keys("1");
        m_desk->say(u"门口"_qs);
        for (int letter = 0; letter < 30 && !stored().contains(u"积水"); ++letter) {
            m_desk->user().words(u"积水"_qs);
            letTimePass(100); // no pause is as long as the draft's
        }
        QVERIFY2(stored().contains(u"积水"), qPrintable(stored()));
    }

    void aSavedVisitThatIsUndoneStaysAsWords()
    {
        m_desk->user().keys("1");
        m_desk->say(u"老板在"_qs);
        m_desk->save();
        m_desk->undo();
        QCOMPARE(m_desk->visits(), QStringList());
        QCOMPARE(m_desk->heard(), u"老板在"_qs);
        QVERIFY(m_desk->line("notice").contains(u"no longer in the register"));
        m_desk->save();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 老板在"_qs});
    }
};

DOORSTEP_TEST(tst_VisitDrafts);
#include "tst_VisitDrafts.moc"
