// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/TypedWords.h"

#include "ui/look/Composition.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace doorstep {

namespace {

// Hands the focus on as a click does, by which no line selects what it has.
class BehindWords : public QObject
{
public:
    BehindWords(QLineEdit& line, std::function<bool()> wanted)
        : QObject(&line), m_line(line), m_wanted(std::move(wanted))
    {
        line.installEventFilter(this);
    }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() != QEvent::FocusIn || m_handsOn || (m_wanted && !m_wanted()))
            return false;
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::TabFocusReason && reason != Qt::BacktabFocusReason &&
            reason != Qt::ShortcutFocusReason)
            return false;
        QFocusEvent asByClick(QEvent::FocusIn, Qt::MouseFocusReason);
        m_handsOn = true;
        QCoreApplication::sendEvent(&m_line, &asByClick);
        m_handsOn = false;
        goBehindWords(m_line);
        return true;
    }

private:
    QLineEdit& m_line;
    std::function<bool()> m_wanted;
    bool m_handsOn = false;
};

} // namespace

QString typedBy(const QKeyEvent& key)
{
    constexpr auto harmless = Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier;
    const QString text = key.text();
    if ((key.modifiers() & ~harmless) != Qt::NoModifier || text.trimmed().isEmpty())
        return {};
    return text.at(0).isPrint() || text.at(0).isSurrogate() ? text : QString();
}

void goBehindWords(QWidget& field)
{
    if (auto* line = qobject_cast<QLineEdit*>(&field))
        line->end(false);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(&field))
        text->moveCursor(QTextCursor::End);
}

void typeInto(QWidget& field, const QString& words)
{
    field.setFocus(Qt::OtherFocusReason);
    goBehindWords(field);
    QInputMethodEvent typed;
    typed.setCommitString(words);
    Composition::instance().passOwn(field, typed);
}

void enterBehindWords(QLineEdit& line, const std::function<bool()>& wanted)
{
    new BehindWords(line, wanted);
}

} // namespace doorstep
