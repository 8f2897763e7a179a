// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Composition.h"

#include <QApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QScopedValueRollback>
#include <QWidget>

namespace doorstep {

namespace {

// For so long words may come after their composing was broken off; a method that is silent is
// waited for.
constexpr int lateMs = 30 * 1000;

const QWidget* fieldWithFocus()
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && focus->testAttribute(Qt::WA_InputMethodEnabled) ? focus : nullptr;
}

// "bei jing" and "bei'jing" are composed by the same keys.
QString keysOf(QString composed)
{
    return composed.remove(u' ').remove(u'\'');
}

} // namespace

Composition& Composition::instance()
{
    static const QPointer<Composition> made(new Composition(qApp));
    return *made;
}

Composition::Composition(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
    qApp->installNativeEventFilter(this);
}

bool Composition::isBegunIn(const QWidget& form) const
{
    const auto isWithin = [&form](const QWidget* field) {
        return !field || field == &form || form.isAncestorOf(field); // a field that is gone was
    };
    const auto* begun = std::get_if<Begun>(&m_state);
    if (begun && !begun->mayCome.hasExpired() && isWithin(begun->field))
        return true;
    return m_unanswered && isWithin(m_unanswered->field);
}

void Composition::breakOff()
{
    const QScopedValueRollback breaks(m_breaksOff, true);
    QGuiApplication::inputMethod()->commit();
}

void Composition::leave(const QWidget& form, Keep keep)
{
    if (!isBegunIn(form))
        return;
    m_state =
        Left{[form = QPointer<const QWidget>(&form), keep = std::move(keep)](const QString& words) {
                 if (form && keep)
                     keep(words);
                 else
                     Q_EMIT instance().strayed(words);
             },
             QDeadlineTimer(m_unanswered ? QDeadlineTimer::Forever : QDeadlineTimer(lateMs)),
             m_unanswered.has_value()};
    m_unanswered.reset();
}

void Composition::passOwn(QWidget& field, QInputMethodEvent& words)
{
    const QScopedValueRollback own(m_isOwn, true);
    QCoreApplication::sendEvent(&field, &words);
}

// Keys reach the method in their order, and its answers come in that order.
bool Composition::isOfRecordLeft(Left& left, const QInputMethodEvent& event)
{
    if (left.mayCome.hasExpired())
        return false;
    const bool begunSince = left.newKey && (left.ended || !left.isSilent);
    if (!event.commitString().isEmpty())
        return !(left.newKey && left.ended);
    if (!event.preeditString().isEmpty())
        return !begunSince && (m_seesKeys || left.isSilent);
    left.ended = true;
    return true;
}

// The letters themselves are committed by whoever breaks the composing off, a click among them; the
// method may answer yet.
void Composition::follow(const QObject& field, const QInputMethodEvent& event)
{
    auto* begun = std::get_if<Begun>(&m_state);
    const bool isBrokenOff = m_breaksOff || &field != QGuiApplication::focusObject() ||
                             (begun && !event.commitString().isEmpty() &&
                              keysOf(event.commitString()) == keysOf(begun->letters));
    if (!event.preeditString().isEmpty())
        m_state = Begun{qobject_cast<const QWidget*>(&field), event.preeditString(),
                        QDeadlineTimer::Forever};
    else if (begun && isBrokenOff)
        begun->mayCome.setRemainingTime(lateMs);
    else if (!begun || begun->mayCome.isForever() || !event.commitString().isEmpty())
        m_state = Nothing();
}

bool Composition::eventFilter(QObject* watched, QEvent* event)
{
    if (m_isOwn)
        return false;
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && watched == fieldWithFocus()) {
        // It has come through the method, which has answered all before it.
        m_unanswered.reset();
        const auto* begun = std::get_if<Begun>(&m_state);
        if (std::holds_alternative<Left>(m_state) || (begun && !begun->field))
            m_state = Nothing();
        return false;
    }
    if (event->type() != QEvent::InputMethod || !watched->isWidgetType())
        return false;
    m_unanswered.reset();
    const auto& composed = *static_cast<QInputMethodEvent*>(event);
    auto* left = std::get_if<Left>(&m_state);
    if (!left || !isOfRecordLeft(*left, composed)) {
        follow(*watched, composed);
        return false;
    }
    if (composed.preeditString().isEmpty() && composed.commitString().isEmpty())
        return false; // it takes away what stands there
    if (!composed.commitString().isEmpty()) {
        const Keep keep = left->keep;
        m_state = Nothing();
        keep(composed.commitString());
    }
    return true;
}

// An X server's key presses, which the input method takes before any widget sees them.
bool Composition::nativeEventFilter(const QByteArray& type, void* message, qintptr* /*result*/)
{
    constexpr unsigned char keyPress = 2;
    constexpr unsigned char withoutSentBit = 0x7f;
    if (type != "xcb_generic_event_t" ||
        (*static_cast<const unsigned char*>(message) & withoutSentBit) != keyPress)
        return false;
    const QWidget* field = fieldWithFocus();
    if (!field)
        return false;
    m_seesKeys = true;
    if (auto* left = std::get_if<Left>(&m_state))
        left->newKey = true;
    else if (!m_unanswered)
        m_unanswered = Unanswered{field};
    return false;
}

void endComposing(const QWidget& form)
{
    const QWidget* focused = QApplication::focusWidget();
    if (focused && (focused == &form || form.isAncestorOf(focused)))
        Composition::instance().breakOff();
}

void leaveRecord(const QWidget& form, Composition::Keep keep)
{
    endComposing(form);
    Composition::instance().leave(form, std::move(keep));
}

} // namespace doorstep

#include "moc_Composition.cpp"
