// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/FieldForm.h"

#include "ui/fields/ChoiceEditors.h"
#include "ui/fields/FieldEditor.h"
#include "ui/widgets/Look.h"

#include <QGridLayout>
#include <QLabel>
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

FieldForm::FieldForm(Register& registry, QWidget* parent) : QWidget(parent), m_register(registry)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, smallSpace, 0);
    layout->setSpacing(smallSpace);
    layout->addStretch();
}

FieldForm::~FieldForm()
{
    for (QWidget* child : findChildren<QWidget*>())
        child->disconnect(this); // see ~FieldEditor()
}

void FieldForm::addGroup(const QString& title)
{
    auto* layout = qobject_cast<QVBoxLayout*>(this->layout());
    const auto add = [layout](auto place) {
        place(layout->count() - 1);
    }; // before the stretch
    if (!m_groups.isEmpty())
        add([&](int at) { layout->insertSpacing(at, smallSpace); });
    if (!title.isEmpty()) {
        QLabel* label = heading(title, this);
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, accentColour(colours));
        label->setPalette(colours);
        add([&](int at) { layout->insertWidget(at, label); });
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(smallSpace + 2);
    grid->setVerticalSpacing(smallSpace);
    for (int column = 0; column < wholeRow; ++column)
        grid->setColumnStretch(column, 1);
    add([&](int at) { layout->insertLayout(at, grid); });
    m_groups << Group{grid, {}};
}

FieldEditor* FieldForm::addField(const Field& field, const QString& title)
{
    if (m_groups.isEmpty())
        addGroup();
    FieldEditor* editor = makeEditor(field, title, m_register, this);
    connect(editor, &FieldEditor::entered, this,
            [this, editor](const QVariant& value) { take(*editor, value); });
    if (auto* street = qobject_cast<StreetEditor*>(editor))
        connect(street, &StreetEditor::roadNamed, this, &FieldForm::roadNamed);
    m_editors << editor;
    m_groups.last().cells.append(
        {editor, field.span, field.type == FieldType::Street}); // an address is one row
    m_columns = 0;
    return editor;
}

void FieldForm::addFields(std::span<const Field> fields, const Ledger& titles)
{
    for (const Field& field : fields) {
        const int column = titles.indexOf(QLatin1String(field.column));
        Q_ASSERT(column >= 0);
        addField(field, titles.columns[static_cast<size_t>(column)].title());
    }
}

void FieldForm::addWidget(QWidget* widget, int span)
{
    if (m_groups.isEmpty())
        addGroup();
    widget->setParent(this); // while it is hidden, it is in no layout
    m_groups.last().cells.append({widget, span});
    m_columns = 0;
}

void FieldForm::layOut()
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

void FieldForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void FieldForm::setConflict(std::function<QString(const Field&, const QVariant&)> conflict)
{
    m_conflict = std::move(conflict);
}

void FieldForm::setBlock(RowId block)
{
    if (m_block == block)
        return;
    m_block = block;
    reloadChoices();
}

void FieldForm::reloadChoices()
{
    for (FieldEditor* editor : std::as_const(m_editors)) {
        editor->reloadChoices(m_block);
        // A block without grids is not asked for one.
        const auto* choice = qobject_cast<ChoiceEditor*>(editor);
        if (choice && choice->field().type == FieldType::Grid &&
            choice->isHidden() == choice->hasChoices()) {
            editor->setVisible(choice->hasChoices());
            m_columns = 0;
        }
    }
    layOut();
}

void FieldForm::showValues(const std::function<QVariant(const Field&)>& valueOf)
{
    layOut();
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->showValue(valueOf(editor->field()));
}

void FieldForm::forget()
{
    for (FieldEditor* editor : std::as_const(m_editors)) {
        editor->setProblem({});
        editor->forget();
    }
}

void FieldForm::commit()
{
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->commit();
}

void FieldForm::focusField(const QString& column)
{
    if (FieldEditor* wanted = editor(column))
        wanted->setFocus(Qt::TabFocusReason);
}

void FieldForm::focusFirst()
{
    if (!m_editors.isEmpty())
        m_editors.constFirst()->setFocus(Qt::TabFocusReason);
}

bool FieldForm::hasProblem() const
{
    return std::any_of(m_editors.begin(), m_editors.end(),
                       [](const FieldEditor* editor) { return !editor->problem().isEmpty(); });
}

FieldEditor* FieldForm::editor(const QString& column) const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(), [&](FieldEditor* editor) {
        return column == QLatin1String(editor->field().column);
    });
    return found == m_editors.end() ? nullptr : *found;
}

void FieldForm::take(FieldEditor& editor, const QVariant& value)
{
    const QString conflict = m_conflict ? m_conflict(editor.field(), value) : QString();
    if (!conflict.isEmpty()) {
        editor.setProblem(conflict);
        return;
    }
    Q_EMIT entered(editor.field(), value);
}

} // namespace doorstep
