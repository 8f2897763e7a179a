// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/fields/FieldEditor.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/fields/ChoiceEditors.h"
#include "ui/look/fields/LineEditors.h"
#include "ui/look/fields/ValueLabel.h"

#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

namespace {

// In whatever order several were chosen.
QVariant inOrder(const Field& field, const QVariant& value)
{
    if (!hasSeveral(field))
        return value;
    QVariantList ids = value.toList();
    std::sort(ids.begin(), ids.end(), [](const QVariant& one, const QVariant& other) {
        return one.toLongLong() < other.toLongLong();
    });
    return ids;
}

bool isSame(const Field& field, const QVariant& one, const QVariant& other)
{
    const bool empty = isEmptyValue(field, one);
    return empty == isEmptyValue(field, other) &&
           (empty || inOrder(field, one) == inOrder(field, other));
}

// Out of sight a layout keeps what it had measured.
void forget(QLayoutItem* part)
{
    QLayout* parts = part ? part->layout() : nullptr;
    for (int i = 0; parts && i < parts->count(); ++i)
        forget(parts->itemAt(i));
    if (part)
        part->invalidate();
}

bool holdsFocus(const QWidget& widget)
{
    const QWidget* focused = QApplication::focusWidget();
    return focused && (focused == &widget || widget.isAncestorOf(focused));
}

} // namespace

FieldEditor::FieldEditor(const Field& field, const QString& title, Register& registry,
                         QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_title(title),
      m_register(registry),
      m_layout(new QVBoxLayout(this)),
      m_caption(caption(field.type == FieldType::Flag ? QString() : title, this)),
      m_value(new ValueLabel(title, this)),
      m_problem(plainLabel(this))
{
    setObjectName(QLatin1String(field.column));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_caption);
    // A long caption must not push its neighbours aside.
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_caption->setToolTip(asPlain(title));
    setTone(*m_problem, Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(m_value, &ValueLabel::editWanted, this, &FieldEditor::editWanted);
}

// A control that has the focus when it is destroyed says that its editing is finished.
FieldEditor::~FieldEditor()
{
    for (QWidget* child : findChildren<QWidget*>())
        child->disconnect(this);
}

void FieldEditor::setControl(QWidget* control)
{
    m_control = control;
    control->setSizePolicy(QSizePolicy::Ignored, control->sizePolicy().verticalPolicy());
    control->setAccessibleName(m_title);
    // A tick names itself; beside others it stands on their line.
    m_caption->setHidden(m_caption->text().isEmpty() && m_field.span == wholeRow);
    m_caption->setBuddy(control);
    m_layout->addWidget(m_value);
    m_layout->addWidget(control);
    m_layout->addWidget(m_problem);
    m_layout->addStretch();
    // So that what stands below does not move when editing begins.
    if (control->sizeHint().height() < 2 * fontMetrics().lineSpacing() + 2 * smallSpace)
        fitToText(*m_value, [this, control] {
            forget(control->layout());
            m_value->setMinimumHeight(control->sizeHint().height());
        });
    m_control->hide();
    setFocusProxy(m_value);
}

void FieldEditor::setState(FormState state)
{
    m_state = state;
    const bool editing = state == FormState::Editing;
    QWidget* shown = editing ? m_control : m_value;
    QWidget* hidden = editing ? static_cast<QWidget*>(m_value) : m_control;
    const bool focused = holdsFocus(*hidden);
    showText();
    if (editing && !isPending())
        showAgain();
    shown->show();
    setFocusProxy(shown);
    if (focused) // before what has it is hidden, or it would go to a stranger
        shown->setFocus(Qt::OtherFocusReason);
    hidden->hide();
}

void FieldEditor::beginTyping()
{
    setFocus(Qt::OtherFocusReason);
    goToEnd();
}

void FieldEditor::showValue(const QVariant& value)
{
    if (m_standing == Standing::Crossed && !isSame(m_field, value, m_stored)) {
        cross(value); // written once more
        return;
    }
    m_stored = value;
    showText();
    if (!isPending())
        showAgain();
}

void FieldEditor::showAgain()
{
    if (isPending()) {
        const QVariant words = typed();
        type(words);
        return;
    }
    setProblem({});
    display(m_stored);
    m_standing = Standing::Stored; // showing is no typing
}

void FieldEditor::showText()
{
    if (m_state == FormState::Reading)
        m_value->showText(storedText());
}

QString FieldEditor::storedText() const
{
    return fieldText(m_register, m_field, m_stored);
}

QString FieldEditor::inWords() const
{
    const QVariant words = typed();
    return isPending() && words.metaType() == QMetaType::fromType<QString>() ? words.toString()
                                                                             : storedText();
}

// What an input method hands over late, when the row is only read, is of another row.
void FieldEditor::touched()
{
    if (m_state != FormState::Editing)
        return;
    // Typed on after it was told what others wrote, it is typed over that.
    if (m_standing == Standing::Stored || m_standing == Standing::Crossed)
        m_begunOn = m_stored;
    m_standing = Standing::Typed;
}

// A line tells that it is left only when it was changed; what was refused is tried again anyway.
void FieldEditor::commitWhenLeft(const QEvent& event)
{
    if (event.type() == QEvent::FocusOut &&
        static_cast<const QFocusEvent&>(event).reason() != Qt::PopupFocusReason)
        commit();
}

void FieldEditor::commit()
{
    if (!isPending() || m_standing == Standing::Crossed)
        return;
    const FieldReading reading = read();
    setProblem(reading.problem);
    if (!reading.storable) {
        m_standing = Standing::Refused;
        return;
    }
    m_standing = Standing::Stored; // what the register tells meanwhile is shown
    if (isSame(m_field, reading.value, m_stored)) {
        display(m_stored);
        m_standing = Standing::Stored;
        return;
    }
    m_told = typed();
    m_before = std::exchange(m_stored, reading.value);
    Q_EMIT entered(reading.value);
}

void FieldEditor::refuse(const QString& why)
{
    m_stored = m_before;
    type(m_told);
    m_standing = Standing::Refused;
    setProblem(why);
}

bool FieldEditor::isCrossedBy(const QVariant& written) const
{
    return !isSame(m_field, written, m_begunOn) && !isSame(m_field, written, m_stored);
}

void FieldEditor::cross(const QVariant& written)
{
    if (m_standing != Standing::Crossed)
        type(m_told);
    m_stored = written;
    m_standing = Standing::Crossed;
    showText();
    setProblem(tr("Written elsewhere meanwhile: “%1”. What is typed here is written when it is "
                  "typed on; Esc takes what stands there.")
                   .arg(storedText()));
}

void FieldEditor::insist()
{
    if (m_standing != Standing::Crossed)
        return;
    m_begunOn = m_stored;
    m_standing = Standing::Typed;
    commit();
}

void FieldEditor::takeBack()
{
    m_standing = Standing::Stored;
    showAgain();
    showText();
}

void FieldEditor::giveUp()
{
    commit(); // what was in the way may be over
    if (!isRefused())
        return;
    const QVariant words = typed();
    const QString why = problem();
    takeBack();
    Q_EMIT gaveUp(words, why);
}

bool FieldEditor::givesUpBy(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress || !isRefused() ||
        static_cast<const QKeyEvent&>(event).key() != Qt::Key_Escape)
        return false;
    giveUp();
    return true;
}

void FieldEditor::resume(const QVariant& words, const QString& problem, const QVariant& before)
{
    type(words);
    m_begunOn = before;
    m_standing = Standing::Refused;
    setProblem(problem);
}

void FieldEditor::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString FieldEditor::problem() const
{
    return m_problem->text();
}

FieldEditor* makeEditor(const Field& field, const QString& title, Register& registry,
                        QWidget* parent)
{
    switch (field.type) {
    case FieldType::Date:
        return new DateEditor(field, title, DateLean::Past, registry, parent);
    case FieldType::DateAhead:
        return new DateEditor(field, title, DateLean::Future, registry, parent);
    case FieldType::Prose:
        return new ProseEditor(field, title, registry, parent);
    case FieldType::Flag:
        return new FlagEditor(field, title, registry, parent);
    case FieldType::Several:
        return new SeveralEditor(field, title, registry, parent);
    case FieldType::Picked:
        return new PickEditor(field, title, registry, parent);
    case FieldType::Street:
        return new StreetEditor(field, title, registry, parent);
    case FieldType::Entry:
    case FieldType::Choice:
    case FieldType::Block:
    case FieldType::Grid:
    case FieldType::Venue:
    case FieldType::Organisation:
    case FieldType::VolunteerTeam:
        return new ChoiceEditor(field, title, registry, parent);
    default:
        return new LineEditor(field, title, registry, parent);
    }
}

} // namespace doorstep

#include "moc_FieldEditor.cpp"
