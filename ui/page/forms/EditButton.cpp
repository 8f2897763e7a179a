// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/forms/EditButton.h"

#include "ui/page/Respond.h"
#include "ui/page/forms/FieldForm.h"

#include <QShortcut>

namespace doorstep {

EditButton::EditButton(QWidget* page, QWidget* parent) : QPushButton(parent)
{
    setFocusPolicy(Qt::TabFocus); // a click must not take the focus from the field it ends
    setToolTip(tr("Change the fields: F2, Enter on one or a double click"));
    auto* keys = new QShortcut(Qt::Key_F2, page);
    keys->setContext(Qt::WindowShortcut);
    respond(keys, &QShortcut::activated, this, &EditButton::beginEditing);
    respond(this, &QPushButton::clicked, this, [this] {
        if (m_form && m_form->state() == FormState::Editing)
            m_form->endEditing();
        else
            beginEditing();
    });
    refresh();
}

void EditButton::follow(FieldForm& form)
{
    if (m_form == &form)
        return;
    if (m_form)
        m_form->disconnect(this);
    m_form = &form;
    respond(m_form, &FieldForm::stateChanged, this, &EditButton::refresh);
    refresh();
}

void EditButton::beginEditing()
{
    if (!m_form)
        return;
    Q_EMIT editWanted();
    m_form->edit();
}

void EditButton::refresh()
{
    const bool editing = m_form && m_form->state() == FormState::Editing;
    setText(editing ? tr("Done (Esc)") : tr("Edit (F2)"));
    setEnabled(m_form && m_form->isEnabled());
}

} // namespace doorstep

#include "moc_EditButton.cpp"
