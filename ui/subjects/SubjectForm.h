#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/places/DoorAddress.h"
#include "data/subjects/SubjectFields.h"
#include "ui/fields/FieldForm.h"

class QLineEdit;

namespace doorstep {

// Every field of a shop or of a worker, and a line to type the whole address into.
class SubjectForm : public FieldForm
{
    Q_OBJECT

public:
    SubjectForm(Register& registry, SubjectKind kind, QWidget* parent);

    void showSubject(const Subject& subject); // what is being typed stays
    void forget();
    void commit();

Q_SIGNALS:
    void addressTyped(const DoorAddress& address);

private:
    [[nodiscard]] QWidget* addressLine();
    void readAddress();

    Subject m_subject;
    QLineEdit* m_address = nullptr;
};

} // namespace doorstep
