// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/RowForms.h"

#include "data/base/Text.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace doorstep {

RowForms::RowForms(Register& registry, std::span<const Field> fields, const Ledger& titles,
                   const QString& newText, QWidget* parent)
    : QWidget(parent),
      m_register(registry),
      m_fields(fields),
      m_titles(titles),
      m_layout(new QVBoxLayout(this)),
      m_new(new QLineEdit(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2 * smallSpace);
    m_new->setObjectName(QStringLiteral("new-row"));
    m_new->setPlaceholderText(newText);
    m_new->setAccessibleName(newText);
    m_layout->addWidget(m_new);
    setFocusProxy(m_new);
    connect(m_new, &QLineEdit::editingFinished, this, &RowForms::addTyped);
}

RowForms::~RowForms()
{
    m_new->disconnect(this);
}

void RowForms::addTyped()
{
    const QString typed = tidy(m_new->text());
    m_new->clear();
    if (typed.isEmpty())
        return;
    m_awaited = window()->focusWidget() == m_new; // left with Enter
    Q_EMIT added(typed);
    m_awaited = false;
}

void RowForms::keepOnly(const QList<RowId>& rows)
{
    for (const RowId id : m_lines.keys()) {
        if (!rows.contains(id))
            delete m_lines.take(id).widget;
    }
}

FieldForm& RowForms::formOf(RowId row)
{
    if (const auto known = m_lines.constFind(row); known != m_lines.constEnd())
        return *known->form;
    auto* line = new QWidget(this);
    auto* form = new FieldForm(m_register, line);
    form->addFields(m_fields, m_titles);
    auto* remove = new QToolButton(line);
    remove->setText(QStringLiteral("×"));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Delete this line"));
    remove->setAccessibleName(tr("Delete this line"));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(form, 1);
    layout->addWidget(remove, 0, Qt::AlignTop);
    connect(form, &FieldForm::entered, this,
            [this, row](const Field& field, const QVariant& value) {
                Q_EMIT entered(row, field, value);
            });
    connect(
        remove, &QToolButton::clicked, this, [this, row] { Q_EMIT removed(row); },
        Qt::QueuedConnection); // the line goes with its button
    m_lines.insert(row, {line, form});
    if (m_awaited)
        m_fresh = form;
    return *form;
}

void RowForms::place(const QList<RowId>& rows)
{
    QWidget* before = nullptr;
    for (int at = 0; at < rows.size(); ++at) {
        const Line& line = m_lines[rows.at(at)];
        if (m_layout->indexOf(line.widget) != at)
            m_layout->insertWidget(at, line.widget);
        line.widget->show();
        if (before)
            setTabOrder(before, line.widget);
        before = line.widget;
    }
    if (before)
        setTabOrder(before, m_new);
    if (FieldForm* const fresh = std::exchange(m_fresh, nullptr)) // it can take the focus now
        fresh->focusField(QLatin1String(m_fields[1].column));
}

void RowForms::commit()
{
    for (const Line& line : std::as_const(m_lines))
        line.form->commit();
    addTyped();
}

void RowForms::focusNew()
{
    m_new->setFocus(Qt::TabFocusReason);
}

} // namespace doorstep
