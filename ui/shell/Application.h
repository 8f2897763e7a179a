#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QDeadlineTimer>
#include <QHash>

namespace doorstep {

// The program's application: what a handler of an event lets out ends here. It is logged and said,
// and the window goes on.
class Application : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void say(const QString& sentence, QEvent::Type during);

    QHash<QString, QDeadlineTimer> m_quiet; // until when it is not said again of itself
};

} // namespace doorstep
