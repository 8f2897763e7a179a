// SPDX-License-Identifier: GPL-3.0-or-later
// Wherever a phone is first typed, the window asks whether the person agreed that it is kept, and
// how.
#include "data/records/codes/Code.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QLineEdit>
#include <QPushButton>

using namespace doorstep;
using namespace doorstep::test;

class tst_Consent : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;
    RowId m_shop = 0;

    void type(const QString& field, const QString& text)
    {
        m_desk->pages().front()->findChild<QWidget*>(field)->setFocus();
        if (auto* line = qobject_cast<QLineEdit*>(m_desk->focus()))
            line->selectAll();
        m_desk->words(text);
        m_desk->key(Qt::Key_Tab);
    }
    NoticeStrip* notice() { return m_desk->window().findChild<NoticeStrip*>(); }
    bool asks()
    {
        return notice()->isVisible() &&
               notice()->findChild<QLabel*>(u"notice"_qs)->text().contains(u"agree");
    }
    Subject stored(RowId shop) { return SubjectStore(m_desk->registry()).get(shop); }
    Subject newest()
    {
        return stored(m_desk->registry().db().one<RowId>(u"SELECT max(id) FROM subject"_qs));
    }
    Code way(const char* key)
    {
        return *CodeStore(m_desk->registry()).byKey(list::consentWay, QLatin1String(key));
    }
    // Its button in the same line; no dialog comes.
    void answer(const char* key)
    {
        const QString word = way(key).name;
        for (auto* button : notice()->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == word) {
                button->click();
                QVERIFY(!QApplication::activeModalWidget());
                return;
            }
        }
        QFAIL(qPrintable(word + u" is not offered"_qs));
    }
    void newInTheGrid(const QString& name, const QString& phone)
    {
        m_desk->key(Qt::Key_Insert);
        for (const QString& cell : {name, phone, QString()}) {
            m_desk->words(cell);
            m_desk->key(Qt::Key_Tab);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(QStringList{u"张记面馆"_qs, u"李记水果"_qs});
        m_shop = m_desk->shop(0);
    }
    void cleanup() { m_desk.reset(); }

    void itAsksOnceAndNotesTheDay()
    {
        m_desk->open<SubjectsPage>().openSubject(m_shop);
        m_desk->key(Qt::Key_F2);
        type(u"operator"_qs, u"林小禾"_qs);
        QVERIFY(!asks());
        type(u"operator_phone"_qs, u"13901862233"_qs);
        QTRY_VERIFY(asks());
        QVERIFY(!stored(m_shop).consentOn.isValid());
        answer("written");
        QCOMPARE(stored(m_shop).consentOn, today());
        QCOMPARE(stored(m_shop).consentWay, std::optional(way("written").id));
        type(u"operator_phone"_qs, u"13901862244"_qs);
        QCOMPARE(stored(m_shop).shop.operatorPhone, u"13901862244"_qs);
        QVERIFY(!asks());
    }

    void ofANewOneWhoseNameComesLast()
    {
        m_desk->open<SubjectsPage>().startNew(SubjectKind::Shop);
        type(u"operator_phone"_qs, u"13901862233"_qs);
        QVERIFY(!asks()); // nothing is kept yet
        type(u"name"_qs, u"青禾果蔬店"_qs);
        QTRY_VERIFY(asks());
        const auto made = m_desk->registry().db().one<RowId>(u"SELECT max(id) FROM subject"_qs);
        QCOMPARE(stored(made).shop.operatorPhone, u"13901862233"_qs);
        answer("oral");
        QCOMPARE(stored(made).consentOn, today());
        QCOMPARE(stored(made).consentWay, std::optional(way("oral").id));
    }

    void ofANewBoss_data()
    {
        QTest::addColumn<bool>("atTheDoor");
        QTest::addColumn<QString>("phone");
        for (const bool atTheDoor : {false, true}) {
            const char* const where = atTheDoor ? "at the door" : "on the subject's page";
            QTest::addRow("%s", where) << atTheDoor << u"13901862233"_qs;
            QTest::addRow("%s, without a phone", where) << atTheDoor << QString();
        }
    }
    void ofANewBoss()
    {
        QFETCH(bool, atTheDoor);
        QFETCH(QString, phone);
        if (atTheDoor) {
            m_desk->walk(1);
            for (auto* button : m_desk->page().findChildren<QPushButton*>()) {
                if (button->text().remove(u'&') == u"New boss")
                    button->click();
            }
        } else {
            m_desk->workspace().goTo({"subject", m_shop});
            m_desk->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        }
        for (const QString& words : {u"阿姨早点"_qs, u"李芳"_qs, phone}) {
            m_desk->words(words);
            m_desk->key(words == phone ? Qt::Key_Return : Qt::Key_Tab);
        }
        QTRY_COMPARE(newest().name, u"阿姨早点"_qs);
        QCOMPARE(asks(), !phone.isEmpty());
        if (phone.isEmpty())
            return;
        answer("wechat");
        QCOMPARE(newest().consentWay, std::optional(way("wechat").id));
        QCOMPARE(newest().consentOn, today());
        QVERIFY(!stored(m_shop).consentOn.isValid()); // who was there before said nothing
    }

    void ofANewShopInTheVisitForm_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::newRow("with a phone") << u"13901862233"_qs;
        QTest::newRow("without one") << QString();
    }
    void ofANewShopInTheVisitForm()
    {
        QFETCH(QString, phone);
        m_desk->visitPage();
        m_desk->chooseNew(u"阿芳缝纫铺"_qs);
        for (auto* line : m_desk->page().findChildren<QLineEdit*>()) {
            if (line->accessibleName() == u"Phone")
                line->setText(phone);
        }
        m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_desk->keys("1");
        m_desk->saveAndGoOn();
        QCOMPARE(newest().name, u"阿芳缝纫铺"_qs);
        QCOMPARE(asks(), !phone.isEmpty());
        if (phone.isEmpty())
            return;
        answer("scan");
        QCOMPARE(newest().consentWay, std::optional(way("scan").id));
    }

    // Several at once are asked about in one line, those without a phone left out.
    void ofNewShopsInTheGrid()
    {
        m_desk->open<SheetPage>();
        m_desk->window().findChild<SheetPage*>()->findChild<TableView*>()->setFocus();
        newInTheGrid(u"老周修鞋"_qs, u"13901862233"_qs);
        newInTheGrid(u"小翠裁缝"_qs, {});
        newInTheGrid(u"阿宽面馆"_qs, u"13901862244"_qs);
        QVERIFY(!asks()); // nothing is kept yet
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(asks());
        const QString sentence = notice()->findChild<QLabel*>(u"notice"_qs)->text();
        QVERIFY2(sentence.contains(u"老周修鞋、阿宽面馆") && !sentence.contains(u"小翠裁缝"),
                 qPrintable(sentence));
        answer("phone");
        QStringList agreed;
        Statement rows =
            m_desk->registry().db().prepare(u"SELECT name FROM subject WHERE consent_on IS NOT "
                                            u"NULL AND consent_way_id = ? ORDER BY "
                                            "id"_qs);
        rows.bind(way("phone").id);
        while (rows.next())
            agreed << rows.get<QString>(0);
        QCOMPARE(agreed, (QStringList{u"老周修鞋"_qs, u"阿宽面馆"_qs}));
        m_desk->undo();
        QCOMPARE(m_desk->registry().db().one<qint64>(
                     u"SELECT count(*) FROM subject WHERE consent_on IS NOT NULL"_qs),
                 0);
    }
};

DOORSTEP_TEST(tst_Consent);
#include "tst_Consent.moc"
