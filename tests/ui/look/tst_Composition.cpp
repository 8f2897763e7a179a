// SPDX-License-Identifier: GPL-3.0-or-later
// An input method answers when it likes, and a form has turned to another record meanwhile.
#include "tests/support/TestRegistry.h"
#include "ui/look/Composition.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtTest/QtTest>
#include <functional>

using namespace doorstep;

class tst_Composition : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    QWidget* m_form = nullptr;
    QLineEdit* m_field = nullptr; // of the form
    QLineEdit* m_other = nullptr; // beside it
    QStringList m_kept;

    static void compose(QWidget* field, const QString& letters)
    {
        QInputMethodEvent event(letters, {});
        QCoreApplication::sendEvent(field, &event);
    }
    static void commit(QWidget* field, const QString& words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QCoreApplication::sendEvent(field, &event);
    }
    // As the X server tells of a key before the input method has it.
    static void pressRaw()
    {
        unsigned char event[32] = {2};
        qintptr result = 0;
        QVERIFY(!Composition::instance().nativeEventFilter("xcb_generic_event_t", event, &result));
    }
    // The field is another record's.
    void turn()
    {
        leaveRecord(*m_form, [this](const QString& words) { m_kept << words; });
        m_field->clear();
    }

    using Step = std::function<void()>;

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_form = new QWidget(m_window.get());
        m_field = new QLineEdit(m_form);
        m_other = new QLineEdit(m_window.get());
        auto* layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_form);
        layout->addWidget(m_other);
        (void)Composition::instance();
        m_window->show();
        m_field->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_field, Qt::Key_A); // whatever another test has left is over
        m_field->clear();
        m_kept.clear();
    }
    void cleanup() { m_window.reset(); }

    void lateWordsGoToNobodyElse_data()
    {
        QTest::addColumn<QList<Step>>("steps");
        QTest::addColumn<QString>("field"); // what stands in it
        QTest::addColumn<QStringList>("kept");
        const Step turned = [this] {
            turn();
        };
        const Step composed = [this] {
            compose(m_field, u"bei'jing"_qs);
        };
        const Step letters = [this] {
            commit(m_field, u"beijing"_qs);
        };
        const Step cleared = [this] {
            compose(m_field, {});
        };
        const Step came = [this] {
            commit(m_field, u"北京"_qs);
        };
        const Step composedNext = [this] {
            compose(m_field, u"shang'hai"_qs);
        };
        const Step cameNext = [this] {
            commit(m_field, u"上海"_qs);
        };
        const Step key = [this] {
            QTest::keyClick(m_field, Qt::Key_X);
        };
        const Step raw = [] {
            pressRaw();
        };
        const QString none;
        const QStringList beijing{u"北京"_qs};
        QTest::newRow("it came in time")
            << QList<Step>{composed, came, turned} << none << QStringList();
        QTest::newRow("it came late") << QList<Step>{composed, turned, came} << none << beijing;
        QTest::newRow("a click had committed the letters")
            << QList<Step>{composed, letters, turned, came} << none << beijing;
        QTest::newRow("given up before it was turned")
            << QList<Step>{composed, cleared, turned, came} << u"北京"_qs << QStringList();
        QTest::newRow("nothing was composed")
            << QList<Step>{turned, came} << u"北京"_qs << QStringList();
        QTest::newRow("turned twice")
            << QList<Step>{composed, turned, turned, came} << none << beijing;
        QTest::newRow("the next is the record's")
            << QList<Step>{composed, turned, came, composedNext, cameNext} << u"上海"_qs << beijing;
        QTest::newRow("composed anew")
            << QList<Step>{composed, turned, composedNext, cameNext} << u"上海"_qs << QStringList();
        QTest::newRow("a key came through")
            << QList<Step>{composed, turned, key, cameNext} << u"x上海"_qs << QStringList();
        // The method had not answered at all: its letters, too, come late.
        QTest::newRow("a silent method")
            << QList<Step>{raw, turned, composed, came} << none << beijing;
        QTest::newRow("a silent method, and typed on")
            << QList<Step>{raw, turned, raw, composed, came, composedNext, cameNext} << u"上海"_qs
            << beijing;
        QTest::newRow("a slow method")
            << QList<Step>{raw, composed, turned, composed, came} << none << beijing;
        QTest::newRow("a slow method, and typed on")
            << QList<Step>{raw, composed, turned, came, raw, composedNext, cameNext} << u"上海"_qs
            << beijing;
    }
    void lateWordsGoToNobodyElse()
    {
        QFETCH(QList<Step>, steps);
        QFETCH(QString, field);
        QFETCH(QStringList, kept);
        for (const Step& step : std::as_const(steps))
            step();
        QCOMPARE(m_field->text(), field);
        QCOMPARE(m_kept, kept);
    }

    void whatIsComposedElsewhereIsNotOfTheForm()
    {
        m_other->setFocus();
        compose(m_other, u"bei'jing"_qs);
        turn();
        commit(m_other, u"北京"_qs);
        QCOMPARE(m_other->text(), u"北京"_qs);
        QCOMPARE(m_kept, QStringList());
    }

    void whatNobodyKeepsIsTold()
    {
        QSignalSpy strayed(&Composition::instance(), &Composition::strayed);
        compose(m_field, u"bei'jing"_qs);
        turn();
        delete m_form;
        m_other->setFocus();
        commit(m_other, u"北京"_qs);
        QCOMPARE(m_other->text(), QString());
        QCOMPARE(strayed.size(), 1);
        QCOMPARE(strayed.constFirst().constFirst().toString(), u"北京"_qs);
    }
};

DOORSTEP_TEST(tst_Composition);
#include "tst_Composition.moc"
