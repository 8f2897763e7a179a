// SPDX-License-Identifier: GPL-3.0-or-later
// Visits typed by pinyin with a real input method (fcitx5), the keys sent by the X server as from a
// keyboard: digits choose candidates and no outcome, the Enter that ends a composition saves
// nothing. Run by tests/support/on_fcitx.sh; elsewhere there is no such method.
#include "data/records/needs/Need.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/find/FindList.h"
#include "ui/pages/visits/EntryColumn.h"

#include <QListView>
#include <QProcess>
#include <algorithm>
#include <csignal>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int waitMs = 5000;

QString run(const QString& program, const QStringList& words)
{
    QProcess process;
    process.start(program, words);
    // The window has to live on: the keys come to it meanwhile.
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, waitMs))
        qWarning() << program << words << "does not end";
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

bool isHan(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar letter) {
        return letter.script() == QChar::Script_Han;
    });
}

} // namespace

class tst_RealPinyin : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    VisitForm& form() { return *m_desk->page().findChild<VisitForm*>(); }
    VisitRecord record() { return form().record(); }
    QString said() { return form().findChild<QPlainTextEdit*>(u"said"_qs)->toPlainText(); }
    int visits() { return m_desk->registry().db().one<int>(u"SELECT count(*) FROM visit"_qs); }
    void press(const QString& keys)
    {
        run(u"xdotool"_qs, QStringList{u"key"_qs, u"--delay"_qs, u"60"_qs} + keys.split(u' '));
        letTimePass(150); // fcitx5 answers in its own time
    }
    void pressLetters(const QString& letters)
    {
        press(letters.split(QString(), Qt::SkipEmptyParts).join(u' '));
    }
    // Up to the first comma: the name that the search line has found and marked.
    QString best()
    {
        for (const FindList* list : m_desk->window().findChildren<FindList*>()) {
            if (list->isVisible())
                return list->findChild<QListView*>()->currentIndex().data().toString().section(
                    u", "_qs, 0, 0);
        }
        return {};
    }
    // In Chinese for the field that has the focus.
    bool methodIsOn()
    {
        run(u"fcitx5-remote"_qs, {u"-o"_qs});
        return QTest::qWaitFor([] { return run(u"fcitx5-remote"_qs, {u"-n"_qs}) == u"pinyin"; },
                               waitMs);
    }

private Q_SLOTS:
    void init()
    {
        DOORSTEP_NEEDS(qEnvironmentVariable("QT_IM_MODULE") == u"fcitx",
                       "fcitx5, which tests/support/on_fcitx.sh brings, is");
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记水果"_qs, u"王记五金"_qs});
        m_desk->walk(3);
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window(), waitMs));
        m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        QTRY_VERIFY2(methodIsOn(), "fcitx5 does not take up the window.");
    }
    void cleanup() { m_desk.reset(); }

    // The focus stands on the outcomes, as it does at each door.
    void aVisitIsTypedInByPinyin()
    {
        press(u"3"_qs); // nothing is composed: an outcome
        QTRY_COMPARE(record().outcome, std::optional(Outcome::Refused));
        press(u"1"_qs);
        QTRY_COMPARE(record().outcome, std::optional(Outcome::Met));
        pressLetters(u"laoban"_qs);
        press(u"1"_qs); // the first candidate
        QTRY_COMPARE(said(), u"老板"_qs);
        QCOMPARE(record().outcome, std::optional(Outcome::Met));
        pressLetters(u"shengyi"_qs);
        press(u"2"_qs); // the second one
        QTRY_VERIFY(said().size() > 2);
        QVERIFY2(isHan(said()), qPrintable(said()));
        QCOMPARE(record().outcome, std::optional(Outcome::Met));
        const QString words = said();
        press(u"ctrl+Return"_qs);
        QTRY_COMPARE(visits(), 1);
        QCOMPARE(m_desk->registry().db().one<QString>(u"SELECT said FROM visit"_qs), words);
        QCOMPARE(m_desk->registry().db().one<QString>(u"SELECT outcome FROM visit"_qs), u"met"_qs);
    }

    void aDigitThatChoosesACandidateSetsNoOutcome_data()
    {
        QTest::addColumn<QString>("digit");
        QTest::addColumn<QString>("from");
        for (const char* digit : {"1", "2", "3", "4", "5"}) {
            for (const char* from : {"outcome", "said"})
                QTest::addRow("%s from %s", digit, from)
                    << QString::fromLatin1(digit) << QString::fromLatin1(from);
        }
    }
    void aDigitThatChoosesACandidateSetsNoOutcome()
    {
        QFETCH(QString, digit);
        QFETCH(QString, from);
        m_desk->page().findChild<QWidget*>(from)->setFocus();
        QVERIFY(methodIsOn());
        pressLetters(u"shi"_qs); // has candidates enough
        press(digit);
        QTRY_VERIFY(!said().isEmpty());
        QVERIFY2(isHan(said()), qPrintable(said()));
        QVERIFY(!record().outcome);
        QVERIFY(!record().cardGiven);
    }

    // It answers when another door is in sight.
    void wordsOfASlowMethodGoToNobodyElse()
    {
        const pid_t method = qEnvironmentVariableIntValue("DOORSTEP_METHOD_PID");
        QVERIFY(method > 0);
        m_desk->page().findChild<QWidget*>(u"said"_qs)->setFocus();
        QVERIFY(methodIsOn());
        ::kill(method, SIGSTOP);
        pressLetters(u"beijing"_qs);
        press(u"space"_qs);
        m_desk->clickDoor(1);
        ::kill(method, SIGCONT);
        const auto& held = m_desk->page().findChild<EntryColumn*>()->held();
        QTRY_VERIFY(!held.unsavedWords().isEmpty());
        QCOMPARE(held.unsavedWords(), QStringList{u"张记面馆: 北京"_qs});
        QCOMPARE(said(), QString());
        // And goes on for the next.
        m_desk->page().findChild<QWidget*>(u"said"_qs)->setFocus();
        QVERIFY(methodIsOn());
        pressLetters(u"shanghai"_qs);
        press(u"space"_qs);
        QTRY_COMPARE(said(), u"上海"_qs);
    }

    void enterEndsTheCompositionOnly()
    {
        press(u"2"_qs);
        pressLetters(u"wifi"_qs);
        press(u"Return"_qs);
        QTRY_COMPARE(said(), u"wifi"_qs);
        QCOMPARE(visits(), 0);
        QCOMPARE(record().outcome, std::optional(Outcome::Absent));
    }

    void aNeedIsWrittenByPinyin()
    {
        press(u"1"_qs);
        press(u"ctrl+d"_qs);
        press(u"Tab"_qs);
        QVERIFY(methodIsOn());
        pressLetters(u"tingche"_qs);
        press(u"1"_qs);
        const auto isTyped = [](const RaisedNeed& need) {
            return need.text == u"停车";
        };
        QTRY_VERIFY(std::ranges::any_of(record().needs, isTyped)); // it comes by the bus
        press(u"ctrl+Return"_qs);
        QTRY_COMPARE(visits(), 1);
        const auto text = m_desk->registry().db().one<QString>(u"SELECT text FROM need"_qs);
        QCOMPARE(text, u"停车"_qs);
        QCOMPARE(m_desk->registry().db().one<QString>(u"SELECT outcome FROM visit"_qs), u"met"_qs);
    }

    void aSubjectIsFoundByChinese()
    {
        press(u"ctrl+k"_qs);
        QVERIFY(methodIsOn());
        pressLetters(u"shuiguo"_qs);
        press(u"1"_qs);
        QTRY_COMPARE(best(), u"李记水果"_qs);
        letTimePass(100); // a hand's next Enter
        press(u"Return"_qs);
        QTRY_COMPARE(record().visit.subject, m_desk->shop(1));
    }
};

DOORSTEP_TEST(tst_RealPinyin);
#include "tst_RealPinyin.moc"
