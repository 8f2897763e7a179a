#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/fields/Field.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace doorstep {

class ValueLabel;

// A form is read until editing is begun.
enum class FormState { Reading, Editing };

// One field of a form: its caption, the value as text or the control to change it, and below it the
// sentence when something is wrong. It tells its value when it is left. What is typed and not in
// the register yet stays as it is until it is stored or taken back.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);
    ~FieldEditor() override;

    [[nodiscard]] const Field& field() const { return m_field; }
    [[nodiscard]] const QString& title() const { return m_title; }
    void showValue(const QVariant& value); // as the register stores it
    void setState(FormState state);
    void beginTyping(); // the focus, behind what stands there

    [[nodiscard]] bool isPending() const { return m_standing != Standing::Stored; }
    [[nodiscard]] bool isRefused() const
    {
        return m_standing == Standing::Refused || m_standing == Standing::Crossed;
    }
    void commit();                   // as if the field were left
    void refuse(const QString& why); // the answer to entered(): what is typed stays, marked
    // Likewise: others have written this there since the words were begun, and the user says which
    // stand.
    void cross(const QVariant& written);
    [[nodiscard]] bool isCrossedBy(const QVariant& written) const;
    void insist();   // on what is typed, over what others wrote
    void takeBack(); // what is typed
    void giveUp();   // likewise by the user's Esc, and tells it
    [[nodiscard]] QVariant words() const { return typed(); }           // what stands in the control
    [[nodiscard]] const QVariant& before() const { return m_begunOn; } // was stored then
    // Typed earlier, not stored yet.
    void resume(const QVariant& words, const QString& problem, const QVariant& before);
    [[nodiscard]] QString inWords() const; // what is typed, else what is stored

    virtual void reloadChoices(RowId /*block*/) {} // whose streets, grids, venues are offered
    virtual void setProblem(const QString& sentence);
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void entered(const QVariant& value);
    void gaveUp(const QVariant& words, const QString& problem); // that were refused
    void editWanted();

protected:
    void setControl(QWidget* control);
    void touched(); // by the user
    void commitWhenLeft(const QEvent& event);
    // Esc on what was refused takes it back. On what is typed it is the form's, which stores it.
    [[nodiscard]] bool givesUpBy(const QEvent& event);
    void showAgain();
    [[nodiscard]] Register& registry() const { return m_register; }
    [[nodiscard]] const QVariant& stored() const { return m_stored; }

    virtual void display(const QVariant& value) = 0;
    [[nodiscard]] virtual QVariant typed() const = 0;
    virtual void type(const QVariant& words) = 0; // what typed() gave
    [[nodiscard]] virtual FieldReading read() const = 0;
    [[nodiscard]] virtual QString storedText() const;
    virtual void goToEnd() {}

private:
    enum class Standing { Stored, Typed, Refused, Crossed };

    void showText();

    const Field m_field;
    const QString m_title;
    Register& m_register;
    Standing m_standing = Standing::Stored;
    FormState m_state = FormState::Reading;
    QVariant m_stored;
    QVariant m_begunOn; // stored when what is typed was begun
    QVariant m_before;  // stored, while another value is being told
    QVariant m_told;    // the words it was read from
    QVBoxLayout* m_layout;
    QLabel* m_caption;
    ValueLabel* m_value;
    QWidget* m_control = nullptr;
    QLabel* m_problem;
};

// The editor that the field's type asks for.
[[nodiscard]] FieldEditor* makeEditor(const Field& field, const QString& title, Register& registry,
                                      QWidget* parent);

} // namespace doorstep
