// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "tests/support/TestRegistry.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QMouseEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>
#include <stdexcept>

using namespace doorstep;

namespace {

// Throws whatever it is told to, from wherever.
class Thrower : public QWidget
{
public:
    std::function<void()> whenPainted;
    std::function<void()> whenPressed;
    int painted = 0;

protected:
    void paintEvent(QPaintEvent*) override
    {
        ++painted;
        if (whenPainted)
            whenPainted();
    }
    void keyPressEvent(QKeyEvent*) override
    {
        if (whenPressed)
            whenPressed();
    }
};

QList<QMessageBox*> boxes()
{
    QList<QMessageBox*> boxes;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* box = qobject_cast<QMessageBox*>(window); box && box->isVisible())
            boxes << box;
    }
    return boxes;
}

} // namespace

// What a handler lets out is said, and the window goes on.
class tst_Application : public QObject
{
    Q_OBJECT

    std::unique_ptr<Thrower> m_window;

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Thrower>();
        m_window->resize(200, 100);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        for (QMessageBox* box : boxes())
            box->close();
        m_window.reset();
        QCoreApplication::processEvents();
    }

    void aPaintThatFailsAgainAndAgainIsSaidOnce()
    {
        m_window->whenPainted = [] {
            throw Error(u"A page of the register is damaged."_qs);
        };
        for (int i = 0; i < 50; ++i) {
            m_window->repaint();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(boxes().size(), qsizetype(1));
        QCOMPARE(boxes().constFirst()->text(), u"A page of the register is damaged."_qs);
        boxes().constFirst()->close();
        for (int i = 0; i < 50; ++i) {
            m_window->repaint();
            QCoreApplication::processEvents();
        }
        QCOMPARE(boxes().size(), qsizetype(0));
        QVERIFY(m_window->painted > 100);
    }

    void aKeyIsAnsweredEachTime_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("error") << 0;
        QTest::newRow("memory") << 1;
        QTest::newRow("standard") << 2;
        QTest::newRow("anything") << 3;
    }
    void aKeyIsAnsweredEachTime()
    {
        QFETCH(int, kind);
        m_window->whenPressed = [kind] {
            if (kind == 0)
                throw Error(u"The disk is full."_qs);
            if (kind == 1)
                throw std::bad_alloc();
            if (kind == 2)
                throw std::out_of_range("at 5");
            throw 5;
        };
        for (int time = 0; time < 2; ++time) {
            QTest::keyClick(m_window.get(), Qt::Key_A);
            QTest::keyClick(m_window.get(), Qt::Key_A);
            QTRY_COMPARE(boxes().size(), qsizetype(1));
            QVERIFY(!boxes().constFirst()->text().isEmpty());
            boxes().constFirst()->close();
            QCoreApplication::processEvents();
        }
    }

    // The first of two clicks leaves a field, which says something and moves what lies below: the
    // second one lands on what was not aimed at.
    void theSecondClickHitsWhatTheFirstDid()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* above = new QLineEdit(u"abc"_qs, &window);
        auto* aimedAt = new QLineEdit(&window);
        layout->addWidget(above);
        layout->addWidget(aimedAt);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto click = [](QEvent::Type type, QWidget& hit) {
            const QPointF place = QRectF(hit.rect()).center();
            QMouseEvent event(type, place, hit.mapToGlobal(place), Qt::LeftButton, Qt::LeftButton,
                              {});
            QSpontaneKeyEvent::setSpontaneous(&event);
            qApp->notify(&hit, &event);
        };
        click(QEvent::MouseButtonPress, *aimedAt);
        click(QEvent::MouseButtonRelease, *aimedAt);
        QCOMPARE(QApplication::focusWidget(), aimedAt);
        click(QEvent::MouseButtonDblClick, *above);
        QCOMPARE(QApplication::focusWidget(), aimedAt);
        QCOMPARE(above->selectedText(), QString());

        click(QEvent::MouseButtonPress, *above);
        click(QEvent::MouseButtonRelease, *above);
        click(QEvent::MouseButtonDblClick, *above);
        QCOMPARE(above->selectedText(), u"abc"_qs);
    }

    void aTimerAndAQueuedCallAreCaught()
    {
        QTimer::singleShot(0, m_window.get(), [] { throw Error(u"By a timer."_qs); });
        QMetaObject::invokeMethod(
            m_window.get(), [] { throw Error(u"By a queued call."_qs); }, Qt::QueuedConnection);
        QTRY_COMPARE(boxes().size(), qsizetype(2));
    }
};

DOORSTEP_TEST(tst_Application);
#include "tst_Application.moc"
