// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/fields/LineEditors.h"

#include "data/base/Time.h"
#include "data/files/checks/Duration.h"
#include "ui/look/DateField.h"
#include "ui/look/Look.h"
#include "ui/look/TextBox.h"
#include "ui/look/TypedWords.h"

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

LineEditor::LineEditor(const Field& field, const QString& title, Register& registry,
                       QWidget* parent)
    : FieldEditor(field, title, registry, parent), m_line(new QLineEdit(this))
{
    setControl(m_line);
    m_line->installEventFilter(this);
    enterBehindWords(*m_line, [this] { return isPending(); });
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::checkTyped);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::commit);
}

void LineEditor::display(const QVariant& value)
{
    const QString shown = value.isNull()                     ? QString()
                          : field().type == FieldType::Hours ? hoursText(value.toInt())
                                                             : value.toString();
    if (m_line->text() != shown) { // else what is selected in it stays so
        m_line->setText(shown);
        m_line->setCursorPosition(0); // the beginning of what is too long for it
    }
    setProblem(readField(field(), shown).problem);
}

QVariant LineEditor::typed() const
{
    return m_line->text();
}

void LineEditor::type(const QVariant& words)
{
    if (m_line->text() != words.toString())
        m_line->setText(words.toString());
}

FieldReading LineEditor::read() const
{
    return readField(field(), m_line->text());
}

void LineEditor::goToEnd()
{
    m_line->end(false);
}

void LineEditor::setProblem(const QString& sentence)
{
    markWrong(*m_line, sentence);
    FieldEditor::setProblem(sentence);
}

// Half a phone is no fault yet; one that was wrong before is told right as soon as it is.
void LineEditor::checkTyped(const QString& typed)
{
    touched();
    const qsizetype whole = field().type == FieldType::Phone        ? phoneDigits
                            : field().type == FieldType::CreditCode ? codePlaces
                                                                    : 1;
    const QString found = readField(field(), typed).problem;
    if (found.isEmpty() || typed.trimmed().size() >= whole)
        setProblem(found);
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (leaveKeysToWindow(*event, isPending()) || givesUpBy(*event))
        return true;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto modifiers = static_cast<QKeyEvent*>(event)->modifiers();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) &&
            (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier) {
            commit();
            focusNextChild();
            return true;
        }
    }
    commitWhenLeft(*event);
    return FieldEditor::eventFilter(watched, event);
}

ProseEditor::ProseEditor(const Field& field, const QString& title, Register& registry,
                         QWidget* parent)
    : FieldEditor(field, title, registry, parent), m_text(new TextBox(3, 8, this))
{
    setControl(m_text);
    m_text->installEventFilter(this);
    connect(m_text->document(), &QTextDocument::modificationChanged, this, [this](bool modified) {
        if (modified)
            touched();
    });
}

void ProseEditor::display(const QVariant& value)
{
    m_text->setText(value.toString());
    m_text->document()->setModified(false);
}

QVariant ProseEditor::typed() const
{
    return m_text->toPlainText();
}

void ProseEditor::type(const QVariant& words)
{
    if (m_text->toPlainText() != words.toString())
        m_text->setText(words.toString());
}

FieldReading ProseEditor::read() const
{
    // Typed once more after it was told, it is typed anew.
    m_text->document()->setModified(false);
    return readField(field(), m_text->toPlainText());
}

void ProseEditor::goToEnd()
{
    m_text->moveCursor(QTextCursor::End);
}

bool ProseEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (leaveKeysToWindow(*event, isPending()) || givesUpBy(*event))
        return true;
    commitWhenLeft(*event);
    return FieldEditor::eventFilter(watched, event);
}

DateEditor::DateEditor(const Field& field, const QString& title, DateLean lean, Register& registry,
                       QWidget* parent)
    : FieldEditor(field, title, registry, parent), m_lean(lean), m_date(new DateField(lean, this))
{
    setControl(m_date);
    m_date->setPlaceholderText({});
    m_date->setMaximumWidth(QWIDGETSIZE_MAX); // the form's grid says how wide
    m_date->installEventFilter(this);
    connect(m_date, &QLineEdit::textEdited, this, &DateEditor::touched);
    connect(m_date, &DateField::dateEntered, this, [this] { // by the arrows and the calendar, too
        if (!isPending())                                   // leaving the field is no typing on
            touched();
        commit();
    });
    connect(m_date, &QLineEdit::editingFinished, this, &DateEditor::commit);
    connect(m_date, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
}

void DateEditor::display(const QVariant& value)
{
    m_date->setDate(fromCell<QDate>(value));
}

QVariant DateEditor::typed() const
{
    return m_date->text();
}

void DateEditor::type(const QVariant& words)
{
    if (m_date->text() != words.toString())
        m_date->setText(words.toString());
}

FieldReading DateEditor::read() const
{
    const QString typed = m_date->text().trimmed();
    const std::optional<QDate> day = readTypedDate(typed, today(), m_lean);
    if (!typed.isEmpty() && !day)
        return {{}, DateField::whyNoDay(typed), false};
    return {toCell(day.value_or(QDate())), {}, true};
}

void DateEditor::goToEnd()
{
    m_date->end(false);
}

void DateEditor::setProblem(const QString& sentence)
{
    markWrong(*m_date, sentence);
    FieldEditor::setProblem(sentence);
}

bool DateEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (leaveKeysToWindow(*event, isPending()) || givesUpBy(*event))
        return true;
    commitWhenLeft(*event);
    return FieldEditor::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_LineEditors.cpp"
