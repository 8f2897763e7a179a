// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/LineEditors.h"

#include "ui/widgets/DateField.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TextBox.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace doorstep {

namespace {

constexpr qsizetype phoneDigits = 11;
constexpr qsizetype codePlaces = 18;

} // namespace

bool leaveKeysToWindow(QEvent& event, bool typing)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const auto& key = static_cast<QKeyEvent&>(event);
    const bool undoing = key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
    if (!undoing && key.key() != Qt::Key_Escape)
        return false;
    event.setAccepted(typing);
    return true;
}

LineEditor::LineEditor(const Field& field, const QString& title, QWidget* parent)
    : FieldEditor(field, title, parent), m_line(new QLineEdit(this))
{
    setControl(m_line);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::checkTyped);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::commit);
}

void LineEditor::showValue(const QVariant& value)
{
    if (m_line->isModified())
        return;
    m_shown = value.isNull() ? QString() : value.toString();
    if (m_line->text() != m_shown) {
        m_line->setText(m_shown);
        m_line->setCursorPosition(0); // the beginning of what is too long for it
    }
    setProblem(readField(field(), m_shown).problem);
}

void LineEditor::commit()
{
    if (!m_line->isModified())
        return;
    const FieldReading reading = readField(field(), m_line->text());
    setProblem(reading.problem);
    if (!reading.storable)
        return; // stays as typed, marked
    m_line->setModified(false);
    Q_EMIT entered(reading.value);
}

void LineEditor::forget()
{
    m_line->setModified(false);
}

void LineEditor::setProblem(const QString& sentence)
{
    markWrong(*m_line, sentence);
    FieldEditor::setProblem(sentence);
}

// Half a phone is no fault yet; one that was wrong before is told right as soon as it is.
void LineEditor::checkTyped(const QString& typed)
{
    const qsizetype whole = field().type == FieldType::Phone        ? phoneDigits
                            : field().type == FieldType::CreditCode ? codePlaces
                                                                    : 1;
    const QString found = readField(field(), typed).problem;
    if (found.isEmpty() || typed.trimmed().size() >= whole)
        setProblem(found);
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (leaveKeysToWindow(*event, m_line->isModified()))
        return true;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && m_line->isModified()) {
            m_line->setModified(false);
            showValue(m_shown);
            return true;
        }
        const auto modifiers = static_cast<QKeyEvent*>(event)->modifiers();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) &&
            (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier) {
            commit();
            focusNextChild();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

ProseEditor::ProseEditor(const Field& field, const QString& title, QWidget* parent)
    : FieldEditor(field, title, parent), m_text(new TextBox(3, 8, this))
{
    setControl(m_text);
    m_text->installEventFilter(this);
}

void ProseEditor::showValue(const QVariant& value)
{
    if (m_text->document()->isModified())
        return;
    if (m_text->toPlainText() != value.toString())
        m_text->setText(value.toString());
    m_text->document()->setModified(false);
}

void ProseEditor::commit()
{
    if (!m_text->document()->isModified())
        return;
    m_text->document()->setModified(false);
    Q_EMIT entered(m_text->toPlainText().trimmed());
}

void ProseEditor::forget()
{
    m_text->document()->setModified(false);
}

bool ProseEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (leaveKeysToWindow(*event, m_text->document()->isModified()))
        return true;
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        commit();
    return FieldEditor::eventFilter(watched, event);
}

DateEditor::DateEditor(const Field& field, const QString& title, DateLean lean, QWidget* parent)
    : FieldEditor(field, title, parent), m_date(new DateField(lean, this))
{
    setControl(m_date);
    m_date->setPlaceholderText({});
    m_date->setMaximumWidth(QWIDGETSIZE_MAX); // the form's grid says how wide
    m_date->installEventFilter(this);
    connect(m_date, &DateField::dateEntered, this, [this](QDate date) {
        setProblem(m_date->isWrong() ? m_date->accessibleDescription() : QString());
        if (!m_date->isWrong())
            Q_EMIT entered(toCell(date));
    });
    connect(m_date, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
}

void DateEditor::showValue(const QVariant& value)
{
    if (m_date->isModified() || m_date->isWrong() || !problem().isEmpty())
        return;
    m_shown = fromCell<QDate>(value);
    if (m_date->date() != m_shown)
        m_date->setDate(m_shown);
}

void DateEditor::commit()
{
    if (m_date->isModified())
        Q_EMIT m_date->editingFinished();
}

void DateEditor::forget()
{
    m_date->setDate({});
    setProblem({});
}

bool DateEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool typing = m_date->isModified() || m_date->isWrong() || !problem().isEmpty();
    if (leaveKeysToWindow(*event, typing))
        return true;
    if (event->type() == QEvent::KeyPress && typing &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_date->setDate(m_shown);
        setProblem({});
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace doorstep
