// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/FieldEditor.h"

#include "ui/fields/ChoiceEditors.h"
#include "ui/fields/LineEditors.h"
#include "ui/widgets/Look.h"

#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int wholeRow = 12;

} // namespace

FieldEditor::FieldEditor(const Field& field, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_layout(new QVBoxLayout(this)),
      m_caption(caption(title, this)),
      m_problem(new QLabel(this))
{
    setObjectName(QLatin1String(field.column));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_caption);
    // A long caption must not push its neighbours aside.
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_caption->setToolTip(title);
    QPalette wrong = m_problem->palette();
    wrong.setColor(QPalette::WindowText, warningColour(wrong));
    m_problem->setPalette(wrong);
    m_problem->setWordWrap(true);
    m_problem->hide();
}

// A control that has the focus when it is destroyed says that its editing is finished.
FieldEditor::~FieldEditor()
{
    for (QWidget* child : findChildren<QWidget*>())
        child->disconnect(this);
}

void FieldEditor::setControl(QWidget* control)
{
    control->setSizePolicy(QSizePolicy::Ignored, control->sizePolicy().verticalPolicy());
    control->setAccessibleName(m_caption->text());
    // A tick names itself; beside others it stands on their line.
    m_caption->setHidden(m_caption->text().isEmpty() && m_field.span == wholeRow);
    m_caption->setBuddy(control);
    m_layout->addWidget(control);
    m_layout->addWidget(m_problem);
    m_layout->addStretch();
    setFocusProxy(control);
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
        return new DateEditor(field, title, DateLean::Past, parent);
    case FieldType::DateAhead:
        return new DateEditor(field, title, DateLean::Future, parent);
    case FieldType::Prose:
        return new ProseEditor(field, title, parent);
    case FieldType::Flag:
        return new FlagEditor(field, title, parent);
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
        return new ChoiceEditor(field, title, registry, parent);
    default:
        return new LineEditor(field, title, parent);
    }
}

} // namespace doorstep
