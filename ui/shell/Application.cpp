// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Application.h"

#include "data/base/Caught.h"
#include "ui/page/Warning.h"

namespace doorstep {

namespace {

constexpr int quietMs = 60 * 1000;

// An action of the user is answered each time; what happens by itself (a paint, a timer) would say
// its trouble again and again.
bool isAction(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::InputMethod:
    case QEvent::Shortcut:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Drop:
    case QEvent::Close:
        return true;
    default:
        return false;
    }
}

} // namespace

bool Application::notify(QObject* receiver, QEvent* event)
{
    // The handler may delete both.
    const char* const name = receiver ? receiver->metaObject()->className() : "nobody";
    const QEvent::Type type = event->type();
    try {
        return QApplication::notify(receiver, event);
    } catch (...) {
        QMetaObject::invokeMethod(
            this, [this, sentence = sentenceOfCaught(name), type] { say(sentence, type); },
            Qt::QueuedConnection);
        return true;
    }
}

void Application::say(const QString& sentence, QEvent::Type during)
{
    QDeadlineTimer& quiet = m_quiet[sentence];
    if (!isAction(during) && !quiet.hasExpired())
        return;
    quiet.setRemainingTime(quietMs);
    warnLater(sentence);
}

} // namespace doorstep

#include "moc_Application.cpp"
