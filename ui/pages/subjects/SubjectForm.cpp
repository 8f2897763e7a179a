// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/SubjectForm.h"

#include "ui/pages/subjects/ShopMembers.h"

#include <QLineEdit>

namespace doorstep {

const Field wholeAddress{"address", FieldType::Text, 6};

namespace {

// Told from the field beside it that is called much the same.
QString titleInForm(SubjectKind kind, const QString& column)
{
    const bool shop = !isPerson(kind);
    if (shop && column == u"phone")
        return SubjectForm::tr("Phone of the shop");
    if (shop && column == u"operator_phone")
        return SubjectForm::tr("Operator's own phone");
    if (column == u"status_on")
        return SubjectForm::tr("Of that status since");
    if (shop && column == u"closed_on")
        return SubjectForm::tr("The shop closed on");
    return fieldTitle(kind, column);
}

} // namespace

SubjectForm::SubjectForm(Workspace& workspace, SubjectKind kind, ShopMembers* staff,
                         QWidget* parent)
    : FieldForm(workspace, parent)
{
    std::optional<FieldGroup> group;
    const Party party = partyIn(registry().db());
    for (const SubjectField* field : shownFields(registry().db(), kind)) {
        if (group != field->group) {
            if (staff && group == FieldGroup::Staff)
                addWidget(staff, wholeRow);
            group = field->group;
            const bool read = group == FieldGroup::Place || group == FieldGroup::Contact;
            addCard(groupTitle(*group, party), read ? Fold::Open : Fold::Folded);
        }
        addField(*field, titleInForm(kind, QLatin1String(field->column)));
        if (field->type == FieldType::Grid) {
            FieldEditor* address = addField(wholeAddress, tr("Or the address in one line"));
            address->findChild<QLineEdit*>()->setPlaceholderText(
                QStringLiteral("福泉路88弄3号102室"));
            onlyWhileEditing(address);
        }
    }
    if (staff)
        staff->follow(*this);
}

void SubjectForm::showSubject(const Subject& subject)
{
    setBlock(subject.block);
    showRow(subjectMapping(), subject);
}

} // namespace doorstep

#include "moc_SubjectForm.cpp"
