#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/profile/SubjectFields.h"
#include "ui/page/forms/FieldForm.h"

namespace doorstep {

class ShopMembers;

// The line to type a whole address into, told as one more field.
extern const Field wholeAddress;

// Every field of a shop or of a worker, and a line to type the whole address into.
class SubjectForm : public FieldForm
{
    Q_OBJECT

public:
    // staff: stands below the fields of a shop's staff, if there is one.
    SubjectForm(Workspace& workspace, SubjectKind kind, ShopMembers* staff, QWidget* parent);

    void showSubject(const Subject& subject); // what is being typed stays
};

} // namespace doorstep
