// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Application.h"

#include "data/base/Caught.h"
#include "ui/look/Theme.h"
#include "ui/page/Warning.h"
#include "ui/print/Fonts.h"

#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTextEdit>

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

// Alt and a letter is a key for an act; where that can't be done just now it is no word either.
bool isIdleAltKey(const QObject& receiver, const QEvent& event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    const bool isField = qobject_cast<const QLineEdit*>(&receiver) ||
                         qobject_cast<const QPlainTextEdit*>(&receiver) ||
                         qobject_cast<const QTextEdit*>(&receiver);
    return isField && (key.modifiers() & ~Qt::ShiftModifier) == Qt::AltModifier &&
           !key.text().isEmpty() && key.text().at(0).isPrint();
}

// No box opens larger than its screen, whatever it would like to be.
void keepOnScreen(QWidget& box)
{
    const QSize frame = box.frameGeometry().size() - box.size();
    box.resize(box.size().boundedTo(box.screen()->availableSize() - frame));
}

} // namespace

Application::Application(int& argc, char** argv) : QApplication(argc, argv)
{
    // A simplified-Chinese family first, so that no Japanese shapes slip in.
    Theme::install(*this, {cjkFamily(), QApplication::font().family()});
}

bool Application::notify(QObject* receiver, QEvent* event)
{
    // The handler may delete both.
    const char* const name = receiver ? receiver->metaObject()->className() : "nobody";
    const QEvent::Type type = event->type();
    if (receiver && receiver->isWidgetType() && event->spontaneous()) {
        const auto& widget = static_cast<const QWidget&>(*receiver);
        if (type == QEvent::MouseButtonPress) {
            m_pressed = &widget;
            m_pressedAt = widget.mapToGlobal(QPoint());
        } else if (type == QEvent::MouseButtonDblClick && hasSlippedAway(widget)) {
            return true;
        }
    }
    if (receiver && isIdleAltKey(*receiver, *event))
        return true;
    try {
        if (auto* box = qobject_cast<QDialog*>(receiver); box && type == QEvent::Show)
            keepOnScreen(*box);
        return QApplication::notify(receiver, event);
    } catch (...) {
        QMetaObject::invokeMethod(
            this, [this, sentence = sentenceOfCaught(name), type] { say(sentence, type); },
            Qt::QueuedConnection);
        return true;
    }
}

// A sentence that the first click brought up may have moved what was aimed at.
bool Application::hasSlippedAway(const QWidget& clicked)
{
    return m_pressed && (m_pressed != &clicked || clicked.mapToGlobal(QPoint()) != m_pressedAt);
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
