#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/fields/Field.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace doorstep {

// One field of a form: its caption, the control, and below it the sentence when something is wrong.
// It tells its value when it is left; what is being typed is never overwritten by showValue().
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const Field& field, const QString& title, QWidget* parent);
    ~FieldEditor() override;

    [[nodiscard]] const Field& field() const { return m_field; }
    virtual void showValue(const QVariant& value) = 0; // as the register stores it
    virtual void commit() {}                           // as if the field were left
    virtual void forget() {}                           // what is typed, for another row
    virtual void reloadChoices(RowId /*block*/) {}     // whose streets, grids, venues are offered
    virtual void setProblem(const QString& sentence);
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void entered(const QVariant& value);

protected:
    void setControl(QWidget* control);

private:
    const Field m_field;
    QVBoxLayout* m_layout;
    QLabel* m_caption;
    QLabel* m_problem;
};

// The editor that the field's type asks for.
[[nodiscard]] FieldEditor* makeEditor(const Field& field, const QString& title, Register& registry,
                                      QWidget* parent);

} // namespace doorstep
