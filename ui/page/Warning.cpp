// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Warning.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TypedWords.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTextEdit>
#include <QTimer>

namespace doorstep {

namespace {

bool standsOnScreen(const QString& sentence)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::any_of(windows.begin(), windows.end(), [&](const QWidget* window) {
        const auto* box = qobject_cast<const QMessageBox*>(window);
        return box && box->isVisible() && box->text() == asPlain(sentence);
    });
}

constexpr int stillMs = 1000;
constexpr int wordMs = 400; // between two letters of somebody who types
constexpr int waitMs = 4000;

// Letters, spaces and what takes them back: what may go on into a field without being looked at.
bool isTyping(const QKeyEvent& key)
{
    return !typedBy(key).isEmpty() || key.text() == QLatin1String(" ") ||
           (key.key() == Qt::Key_Backspace && key.modifiers() == Qt::NoModifier);
}

bool takesTyping(const QWidget* widget)
{
    return widget && widget->isEnabled() && widget->testAttribute(Qt::WA_InputMethodEnabled);
}

bool holdsWords(const QWidget& widget)
{
    return qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QTextEdit*>(&widget);
}

// While the program was busy keys have queued up for a field. Letters arrive there before a box
// takes the window away from them; no other key and no click does anything meanwhile.
class Arriving : public QObject
{
public:
    enum class Typing { Perhaps, GoesOn };

    explicit Arriving(Typing typing = Typing::Perhaps)
    {
        qApp->installEventFilter(this);
        if (typing == Typing::GoesOn)
            m_last.start();
        QElapsedTimer all;
        all.start();
        do {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        } while (m_last.isValid() && !m_last.hasExpired(wordMs) && !all.hasExpired(waitMs));
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::ShortcutOverride:
            event->accept(); // it is no shortcut now
            return true;
        case QEvent::KeyPress:
            if (!watched->isWidgetType())
                return false; // the window's, which hands it to the field
            if (!isTyping(*static_cast<QKeyEvent*>(event)) ||
                !takesTyping(static_cast<QWidget*>(watched)))
                return true;
            m_last.start();
            return false;
        case QEvent::InputMethod:
            if (watched->isWidgetType())
                m_last.start();
            return false;
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::Wheel:
        case QEvent::ContextMenu:
            return true;
        case QEvent::Close:
            if (!event->spontaneous())
                return false;
            event->ignore();
            return true;
        default:
            return false;
        }
    }

private:
    QElapsedTimer m_last;
};

void letLettersArrive()
{
    const Arriving letters; // while it is there
}

// Keeps the keys of somebody who types on from the box: letters go where they went before it came.
class Deaf : public QObject
{
public:
    explicit Deaf(QMessageBox& box)
        : QObject(&box), m_box(box), m_before(QApplication::focusWidget())
    {
        m_still.setSingleShot(true);
        m_still.setInterval(stillMs);
        connect(&m_still, &QTimer::timeout, this, [this] { m_hears = true; });
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* part = qobject_cast<QWidget*>(watched);
        if (!part || part->window() != &m_box)
            return false;
        switch (event->type()) {
        case QEvent::Show:
            if (part == &m_box)
                begin();
            return false;
        case QEvent::KeyPress:
            if (m_hears && !isForField(*static_cast<QKeyEvent*>(event)))
                return false;
            handOn(*static_cast<QKeyEvent*>(event));
            event->accept();
            return true;
        case QEvent::ShortcutOverride:
        case QEvent::KeyRelease:
        case QEvent::InputMethod:
            if (m_hears)
                return false;
            m_still.start();
            event->accept();
            return true;
        default:
            return false;
        }
    }

private:
    // Nothing in a box is done by a letter, and a space presses what Tab has led to.
    [[nodiscard]] bool isForField(const QKeyEvent& key) const
    {
        const bool atButton =
            m_box.buttons().size() > 1 && qobject_cast<QAbstractButton*>(m_box.focusWidget());
        return isTyping(key) && takesTyping(field()) &&
               (key.text() != QLatin1String(" ") || !atButton);
    }
    // The first letter may have led from a row of keys to the words beside it.
    [[nodiscard]] QWidget* field() const
    {
        QWidget* now = m_before ? m_before->window()->focusWidget() : nullptr;
        return now ? now : m_before.data();
    }
    void handOn(const QKeyEvent& key)
    {
        if (!m_hears)
            m_still.start();
        QWidget* const into = field();
        if (!isTyping(key) || !takesTyping(into))
            return;
        // To a row of keys a digit is no letter: nobody answers it from behind a box.
        if (key.text().at(0).isDigit() && !holdsWords(*into))
            return;
        QKeyEvent typed(key.type(), key.key(), key.modifiers(), key.text());
        QCoreApplication::sendEvent(into, &typed);
    }

    // Qt has made a button the default one by now, and given it the focus.
    void begin()
    {
        m_still.start();
        const QList<QAbstractButton*> buttons = m_box.buttons();
        for (QAbstractButton* button : buttons) {
            button->setText(button->text().remove(u'&')); // in a box they need no Alt
            auto* push = qobject_cast<QPushButton*>(button);
            if (!push || buttons.size() == 1)
                continue;
            push->setDefault(false);
            push->setAutoDefault(false);
        }
        if (buttons.size() > 1)
            m_box.setFocus();
    }

    QMessageBox& m_box;
    QPointer<QWidget> m_before;
    QTimer m_still;
    bool m_hears = false; // Enter, Escape and Tab, too: the keyboard has been still
};

} // namespace

void letTypingPause()
{
    const Arriving letters(Arriving::Typing::GoesOn); // while it is there
}

void hardenAgainstTyping(QMessageBox& box)
{
    box.setFocusPolicy(Qt::StrongFocus);
    new Deaf(box);
}

void warn(QWidget* parent, const QString& sentence)
{
    if (standsOnScreen(sentence))
        return;
    letLettersArrive();
    QMessageBox box(QMessageBox::Warning, programName(), asPlain(sentence), QMessageBox::Ok,
                    parent);
    hardenAgainstTyping(box);
    box.exec();
}

void warnLater(const QString& sentence)
{
    QMetaObject::invokeMethod(
        qApp,
        [sentence] {
            if (standsOnScreen(sentence))
                return;
            auto* box = new QMessageBox(QMessageBox::Warning, programName(), asPlain(sentence),
                                        QMessageBox::Ok, QApplication::activeWindow());
            box->setAttribute(Qt::WA_DeleteOnClose);
            hardenAgainstTyping(*box);
            box->open();
        },
        Qt::QueuedConnection);
}

} // namespace doorstep
