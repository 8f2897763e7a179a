// SPDX-License-Identifier: GPL-3.0-or-later
// Where a phone is first typed, the window asks whether the person agreed that it is kept.
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QLineEdit>
#include <QPushButton>

using namespace doorstep;
using namespace doorstep::test;

class tst_Consent : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_desk;
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

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<WindowDesk>([this](TestRegister& made) {
            made.withShop(u"张记面馆"_qs, u"12"_qs);
            m_shop = made.subject().id;
        });
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
        notice()->findChild<QPushButton*>()->click();
        QCOMPARE(stored(m_shop).consentOn, today());
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
        notice()->findChild<QPushButton*>()->click();
        QCOMPARE(stored(made).consentOn, today());
    }
};

DOORSTEP_TEST(tst_Consent);
#include "tst_Consent.moc"
