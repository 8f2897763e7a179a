#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// One window for each register: a second start brings the first one's window to the front.

#include <QLocalServer>

namespace doorstep {

class MainWindow;

// Asks the program that has this register open, if any, to show itself. True when one did.
[[nodiscard]] bool raiseOtherWindow(const QString& path);

// Answers such questions for the register that the window has open.
class WindowServer : public QObject
{
    Q_OBJECT

public:
    explicit WindowServer(MainWindow& window);

private:
    void listenFor(const QString& path);

    MainWindow& m_window;
    QLocalServer m_server;
};

} // namespace doorstep
