#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Uses the window as a person at the keyboard does, and counts the keys.

#include "tests/support/Waiting.h"
#include "ui/look/HeldLetters.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Reading.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageStack.h"

#include <QAbstractItemView>
#include <QtTest/QtTest>

namespace doorstep::test {

// Whatever the windows do by themselves is done: what they read on threads, what waits for a pause
// in typing or in changes.
inline bool atRest()
{
    constexpr int longestPauseMs = 1000; // what is put off longer is tried again for ever
    const auto rests = [](const QWidget* window) {
        const auto models = window->findChildren<LedgerModel*>();
        const auto reads = window->findChildren<Reading*>();
        const auto timers = window->findChildren<QTimer*>();
        return std::none_of(models.begin(), models.end(),
                            [](const LedgerModel* model) { return model->isReading(); }) &&
               std::none_of(reads.begin(), reads.end(),
                            [](const Reading* reading) { return reading->isBusy(); }) &&
               std::none_of(timers.begin(), timers.end(), [](const QTimer* timer) {
                   return timer->isActive() && timer->isSingleShot() &&
                          timer->interval() <= longestPauseMs;
               });
    };
    const bool done = QTest::qWaitFor([&rests] {
        const QWidgetList windows = QApplication::topLevelWidgets();
        return std::all_of(windows.begin(), windows.end(), rests);
    });
    letEventsPass();
    return done;
}

class WindowDriver
{
public:
    explicit WindowDriver(const QString& path) : WindowDriver()
    {
        if (!open(path))
            qFatal("The register does not open.");
    }
    WindowDriver() // before anything is open
    {
        HeldLetters::setReadingTime(0);
        m_window.resize(1366, 740);
        m_window.show();
    }
    bool open(const QString& path)
    {
        if (!m_window.openFile(path))
            return false;
        m_window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_window, 2000)) // an X server without a window manager
            QApplication::setActiveWindow(&m_window);
        if (!QTest::qWaitForWindowExposed(&m_window))
            qFatal("The window does not appear.");
        return true;
    }

    [[nodiscard]] MainWindow& window() { return m_window; }
    [[nodiscard]] Register& registry() { return m_window.pages()->registry(); }
    // Where keys go: the widget with the focus, whether or not the X server has activated us.
    [[nodiscard]] QWidget* focus()
    {
        QWidget* widget = m_window.focusWidget();
        return widget ? widget : &m_window;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        QTest::keyClick(focus(), key, modifiers);
        QCoreApplication::processEvents();
    }
    // Letters and digits that are commands or searches: each counts.
    void keys(const char* letters)
    {
        for (; *letters; ++letters) {
            ++m_keys;
            QTest::keyClick(focus(), *letters);
            QCoreApplication::processEvents();
        }
    }
    // Words somebody says: they come from an input method and do not count.
    void words(const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(focus(), &event);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] int takeKeys() { return std::exchange(m_keys, 0); }

private:
    MainWindow m_window;
    int m_keys = 0;
};

} // namespace doorstep::test
