#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/EditKey.h"

#include <QPointer>
#include <QPushButton>

namespace doorstep {

class FieldForm;

// Begins and ends the editing of a form; F2 begins it from anywhere on the page.
class EditButton : public QPushButton, public BeginsEditing
{
    Q_OBJECT

public:
    // page: where F2 works.
    EditButton(QWidget* page, QWidget* parent);

    void follow(FieldForm& form);
    void beginEditing() override;

Q_SIGNALS:
    void editWanted(); // before it begins: the form may stand behind another part

private:
    void refresh();

    QPointer<FieldForm> m_form;
};

} // namespace doorstep
