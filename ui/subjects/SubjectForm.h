#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/places/DoorAddress.h"
#include "data/subjects/SubjectFields.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace doorstep {

class FieldEditor;

// Every field of a shop or of a worker in groups, on a grid of twelve columns that turns into wider
// steps when there is little room. It shows and tells; who owns it writes.
class SubjectForm : public QWidget
{
    Q_OBJECT

public:
    SubjectForm(Register& registry, SubjectKind kind, QWidget* parent);
    ~SubjectForm() override;

    void showSubject(const Subject& subject); // what is being typed stays
    void forget();       // what is being typed, before another subject is shown
    void reloadPlaces(); // streets, grids were added
    void commit();       // the field that is being typed in
    void focusField(const QString& column);
    [[nodiscard]] bool hasProblem() const;

Q_SIGNALS:
    void entered(const SubjectField& field, const QVariant& value);
    void roadNamed(const QString& name);
    void addressTyped(const DoorAddress& address);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addGroup(FieldGroup group);
    void addAddressLine();
    void layOut();
    void take(FieldEditor& editor, const QVariant& value);
    void readAddress();

    struct Cell
    {
        QWidget* widget;
        int span;
        bool startsRow = false;
    };
    struct Group
    {
        QGridLayout* grid;
        QList<Cell> cells;
    };

    Register& m_register;
    SubjectKind m_kind;
    Subject m_subject;
    QList<FieldEditor*> m_editors;
    QList<Group> m_groups;
    QLineEdit* m_address = nullptr;
    int m_columns = 0;
};

} // namespace doorstep
