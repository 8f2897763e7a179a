// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectForm.h"

#include "data/places/AddressParser.h"
#include "ui/subjects/ChoiceEditors.h"
#include "ui/subjects/LineEditors.h"
#include "ui/widgets/Look.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int wholeRow = 12;
constexpr int narrowWidth = 560; // pixels: below it a row holds half as much

// 2 of twelve become 3, 3 and 4 become 6, more the whole row.
int spanWhenNarrow(int span)
{
    return span <= 2 ? 3 : span <= 4 ? 6 : wholeRow;
}

} // namespace

SubjectForm::SubjectForm(Register& registry, SubjectKind kind, QWidget* parent)
    : QWidget(parent), m_register(registry), m_kind(kind)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, smallSpace, 0);
    layout->setSpacing(smallSpace);
    std::optional<FieldGroup> group;
    for (const SubjectField* field : fieldsOf(kind)) {
        if (group != field->group) {
            group = field->group;
            addGroup(*group);
        }
        FieldEditor* editor =
            makeEditor(*field, fieldTitle(kind, QLatin1String(field->column)), registry, this);
        connect(editor, &FieldEditor::entered, this,
                [this, editor](const QVariant& value) { take(*editor, value); });
        if (auto* street = qobject_cast<StreetEditor*>(editor))
            connect(street, &StreetEditor::roadNamed, this, &SubjectForm::roadNamed);
        m_editors << editor;
        m_groups.last().cells.append(
            {editor, field->span, field->type == FieldType::Street}); // an address is one row
        if (field->type == FieldType::Grid)
            addAddressLine();
    }
    layout->addStretch();
    layOut();
}

SubjectForm::~SubjectForm()
{
    for (QWidget* child : findChildren<QWidget*>())
        child->disconnect(this); // see ~FieldEditor()
}

void SubjectForm::addGroup(FieldGroup group)
{
    auto* layout = qobject_cast<QVBoxLayout*>(this->layout());
    if (!m_groups.isEmpty())
        layout->addSpacing(smallSpace);
    QLabel* title = heading(groupTitle(group), this);
    QPalette colours = title->palette();
    colours.setColor(QPalette::WindowText, accentColour(colours));
    title->setPalette(colours);
    layout->addWidget(title);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(smallSpace + 2);
    grid->setVerticalSpacing(smallSpace);
    for (int column = 0; column < wholeRow; ++column)
        grid->setColumnStretch(column, 1);
    layout->addLayout(grid);
    m_groups << Group{grid, {}};
}

void SubjectForm::addAddressLine()
{
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    QLabel* label = caption(tr("Or the address in one line"), holder);
    m_address = new QLineEdit(holder);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(QStringLiteral("福泉路88弄3号102室"));
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_address->setAccessibleName(label->text());
    label->setBuddy(m_address);
    column->addWidget(label);
    column->addWidget(m_address);
    column->addStretch();
    connect(m_address, &QLineEdit::editingFinished, this, &SubjectForm::readAddress);
    m_groups.last().cells.append({holder, wholeRow / 2});
}

void SubjectForm::readAddress()
{
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty()) {
        markWrong(*m_address, {});
        return;
    }
    const DoorAddress address = splitAddress(typed);
    const bool understood = !address.lane.isEmpty() || !address.number.isEmpty();
    markWrong(*m_address,
              understood ? QString() : tr("No door number was found in “%1”.").arg(typed));
    if (!understood)
        return;
    m_address->clear();
    Q_EMIT addressTyped(address);
}

void SubjectForm::layOut()
{
    const int columns = width() < narrowWidth ? wholeRow / 2 : wholeRow;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (const Group& group : std::as_const(m_groups)) {
        int row = 0;
        int column = 0;
        for (const Cell& cell : group.cells) {
            group.grid->removeWidget(cell.widget);
            if (cell.widget->isHidden())
                continue;
            const int span = columns == wholeRow ? cell.span : spanWhenNarrow(cell.span);
            if (column > 0 && (cell.startsRow || column + span > wholeRow)) {
                ++row;
                column = 0;
            }
            group.grid->addWidget(cell.widget, row, column, 1, span);
            column += span;
        }
    }
}

void SubjectForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void SubjectForm::reloadPlaces()
{
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (auto* street = qobject_cast<StreetEditor*>(editor))
            street->setBlock(m_subject.block);
        if (auto* choice = qobject_cast<ChoiceEditor*>(editor);
            choice && choice->field().type == FieldType::Grid) {
            choice->setBlock(m_subject.block);
            if (choice->isHidden() == choice->hasChoices()) {
                choice->setVisible(choice->hasChoices());
                m_columns = 0;
                layOut();
            }
        }
    }
}

void SubjectForm::showSubject(const Subject& subject)
{
    const bool moved = subject.block != m_subject.block;
    m_subject = subject;
    if (moved)
        reloadPlaces();
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->showValue(fieldValue(subject, editor->field()));
}

void SubjectForm::forget()
{
    m_address->clear();
    markWrong(*m_address, {});
    for (FieldEditor* editor : std::as_const(m_editors)) {
        editor->setProblem({});
        editor->forget();
    }
}

void SubjectForm::commit()
{
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->commit();
    readAddress();
}

void SubjectForm::focusField(const QString& column)
{
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (column == QLatin1String(editor->field().column))
            editor->setFocus(Qt::TabFocusReason);
    }
}

bool SubjectForm::hasProblem() const
{
    return std::any_of(m_editors.begin(), m_editors.end(),
                       [](const FieldEditor* editor) { return !editor->problem().isEmpty(); });
}

void SubjectForm::take(FieldEditor& editor, const QVariant& value)
{
    const QString conflict = fieldConflict(m_subject, editor.field(), value);
    if (!conflict.isEmpty()) {
        editor.setProblem(conflict);
        return;
    }
    Q_EMIT entered(editor.field(), value);
}

} // namespace doorstep
