// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectForm.h"

#include "data/places/AddressParser.h"
#include "ui/widgets/Look.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int addressSpan = 6;

} // namespace

SubjectForm::SubjectForm(Register& registry, SubjectKind kind, QWidget* parent)
    : FieldForm(registry, parent)
{
    std::optional<FieldGroup> group;
    for (const SubjectField* field : fieldsOf(kind)) {
        if (group != field->group) {
            group = field->group;
            addGroup(groupTitle(*group));
        }
        addField(*field, fieldTitle(kind, QLatin1String(field->column)));
        if (field->type == FieldType::Grid)
            addWidget(addressLine(), addressSpan);
    }
    setConflict([this, kind](const Field& field, const QVariant& value) {
        return fieldConflict(m_subject, *findField(kind, QLatin1String(field.column)), value);
    });
}

QWidget* SubjectForm::addressLine()
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
    return holder;
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

void SubjectForm::showSubject(const Subject& subject)
{
    m_subject = subject;
    setBlock(subject.block);
    showRow(subjectMapping(), subject);
}

void SubjectForm::forget()
{
    m_address->clear();
    markWrong(*m_address, {});
    FieldForm::forget();
}

void SubjectForm::commit()
{
    FieldForm::commit();
    readAddress();
}

} // namespace doorstep
