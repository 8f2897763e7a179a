#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QDeadlineTimer>
#include <QHash>
#include <QPointer>
#include <QWidget>

namespace doorstep {

// The program's application: what a handler of an event lets out ends here. It is logged and said,
// and the window goes on. The second click of two hits what the first one hit, or nothing.
class Application : public QApplication
{
    Q_OBJECT

public:
    Application(int& argc, char** argv); // with the theme

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void say(const QString& sentence, QEvent::Type during);
    [[nodiscard]] bool hasSlippedAway(const QWidget& clicked);

    QHash<QString, QDeadlineTimer> m_quiet; // until when it is not said again of itself
    QPointer<const QWidget> m_pressed;      // by the latest click, and where it was then
    QPoint m_pressedAt;
};

} // namespace doorstep
