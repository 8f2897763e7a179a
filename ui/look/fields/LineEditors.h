#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The editors of fields that are typed.

#include "data/base/TypedDate.h"
#include "ui/look/fields/FieldEditor.h"

class QLineEdit;

namespace doorstep {

class DateField;
class TextBox;

// Text, phone, code, number: read and checked as one types, told when it is left or with Enter,
// which goes on to the next field. Esc brings back what was stored.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

    void setProblem(const QString& sentence) override;

protected:
    void display(const QVariant& value) override;
    [[nodiscard]] QVariant typed() const override;
    void type(const QVariant& words) override;
    [[nodiscard]] FieldReading read() const override;
    void goToEnd() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void checkTyped(const QString& typed);

    QLineEdit* m_line;
};

class ProseEditor : public FieldEditor
{
    Q_OBJECT

public:
    ProseEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

protected:
    void display(const QVariant& value) override;
    [[nodiscard]] QVariant typed() const override;
    void type(const QVariant& words) override;
    [[nodiscard]] FieldReading read() const override;
    void goToEnd() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    TextBox* m_text;
};

class DateEditor : public FieldEditor
{
    Q_OBJECT

public:
    DateEditor(const Field& field, const QString& title, DateLean lean, Register& registry,
               QWidget* parent);

    void setProblem(const QString& sentence) override;

protected:
    void display(const QVariant& value) override;
    [[nodiscard]] QVariant typed() const override;
    void type(const QVariant& words) override;
    [[nodiscard]] FieldReading read() const override;
    void goToEnd() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    DateLean m_lean;
    DateField* m_date;
};

// Ctrl+Z belongs to the line while there is something typed to take back, else to the window; Esc
// likewise. True: the event is dealt with.
bool leaveKeysToWindow(QEvent& event, bool typing);

} // namespace doorstep
