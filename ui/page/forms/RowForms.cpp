// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/forms/RowForms.h"

#include "data/base/Text.h"
#include "ui/look/Composition.h"
#include "ui/look/Look.h"
#include "ui/look/TypedWords.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace doorstep {

namespace {

// What Tab reaches within, in its order.
QWidgetList tabStops(const QWidget& within)
{
    QWidgetList stops;
    for (QWidget* widget = within.nextInFocusChain(); widget != &within;
         widget = widget->nextInFocusChain()) {
        if (within.isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
            !widget->focusProxy())
            stops << widget;
    }
    return stops;
}

} // namespace

RowForms::RowForms(Workspace& workspace, std::span<const Field> fields, const Ledger& titles,
                   const QString& newText, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
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
    enterBehindWords(*m_new);
    m_layout->addWidget(m_new);
    setFocusProxy(m_new);
    respond(m_new, &QLineEdit::editingFinished, this, &RowForms::addTyped);
}

RowForms::~RowForms()
{
    m_new->disconnect(this);
}

void RowForms::follow(FieldForm& outer)
{
    m_outer = &outer;
    respond(&outer, &FieldForm::stateChanged, this, &RowForms::showState);
    outer.commitToo([this] { return commit(); });
    showState();
}

void RowForms::showState()
{
    const bool editing = m_outer && m_outer->state() == FormState::Editing;
    if (!editing && m_new->hasFocus())
        m_outer->focusFirst(); // before what has it is hidden
    m_new->setVisible(editing);
    for (const Line& line : std::as_const(m_lines))
        line.remove->setVisible(editing);
}

bool RowForms::addTyped()
{
    const QString typed = tidy(m_new->text());
    m_new->clear(); // adding moves the focus, which would add it once more
    markWrong(*m_new, {});
    if (typed.isEmpty())
        return true;
    QString why;
    {
        const QScopedValueRollback awaited(m_awaited, // left with Enter
                                           window()->focusWidget() == m_new);
        why = m_add ? m_add(m_owner, typed) : QString();
    }
    if (why.isEmpty())
        return true;
    m_new->setText(typed);
    markWrong(*m_new, why);
    m_workspace.tell(why);
    return false;
}

void RowForms::leaveOwner(RowId next)
{
    leaveRecord(*this);
    if (!addTyped())
        m_keptNew.insert(m_owner, m_new->text());
    keepOnly({});
    m_owner = next;
    m_new->setText(m_keptNew.take(next));
    markWrong(*m_new, {});
}

QStringList RowForms::unsavedWords() const
{
    return FieldForm::wordsIn(*m_kept) << m_keptNew.values() << m_new->text();
}

void RowForms::keepOnly(const QList<RowId>& rows)
{
    for (const RowId id : m_lines.keys()) {
        if (rows.contains(id) || !m_lines.contains(id))
            continue;
        const Line line = m_lines.take(id); // storing what is typed may show the rows anew
        line.form->leaveRow();
        delete line.widget;
    }
}

FieldForm& RowForms::formOf(RowId row)
{
    if (const auto known = m_lines.constFind(row); known != m_lines.constEnd())
        return *known->form;
    auto* line = new QWidget(this);
    auto* form = new FieldForm(m_workspace, line);
    form->addFields(m_fields, m_titles);
    form->shareKept(m_kept);
    form->setSave([this](RowId id, const Field& field, const QVariant& value) {
        return m_save ? m_save(id, field, value) : QString();
    });
    if (m_outer)
        form->follow(*m_outer);
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
    respond(remove, &QToolButton::clicked, this, [this, row] {
        respondSoon(this, [this, row] { Q_EMIT removed(row); }); // the line goes with its button
    });
    remove->setVisible(m_outer && m_outer->state() == FormState::Editing);
    m_lines.insert(row, {line, form, remove});
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
        for (QWidget* stop : tabStops(*line.widget)) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
    }
    if (before)
        setTabOrder(before, m_new);
    if (FieldForm* const fresh = std::exchange(m_fresh, nullptr)) // it can take the focus now
        fresh->focusField(QLatin1String(m_fields[1].column));
}

bool RowForms::commit()
{
    bool stored = true;
    for (const RowId id : m_lines.keys()) { // a line may come or go meanwhile
        const QPointer<FieldForm> form = m_lines.value(id).form;
        if (!form || form->commit())
            continue;
        stored = false;
        if (form)
            form->tellRefused();
    }
    return addTyped() && stored;
}

} // namespace doorstep

#include "moc_RowForms.cpp"
