#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The editors of fields that are chosen.

#include "ui/fields/FieldEditor.h"

class QCheckBox;
class QLineEdit;
class QStackedWidget;

namespace doorstep {

class CodeBox;
class PickField;

// An entry of a code list, an enumeration, a block, a grid or a venue.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

    void showValue(const QVariant& value) override;
    void reloadChoices(RowId block) override;
    [[nodiscard]] bool hasChoices() const;

private:
    void fill();

    Register& m_register;
    CodeBox* m_box;
    QStringList m_keys; // of an enumeration
    RowId m_block = 0;
    QVariant m_shown;
};

// A street of the block, or a new one: its last entry makes room to type a name.
class StreetEditor : public FieldEditor
{
    Q_OBJECT

public:
    StreetEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

    void showValue(const QVariant& value) override;
    void reloadChoices(RowId block) override;

Q_SIGNALS:
    void roadNamed(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startTyping();
    void endTyping();

    Register& m_register;
    QStackedWidget* m_stack;
    CodeBox* m_box;
    QLineEdit* m_line;
    QVariant m_shown;
};

class FlagEditor : public FieldEditor
{
    Q_OBJECT

public:
    FlagEditor(const Field& field, const QString& title, QWidget* parent);

    void showValue(const QVariant& value) override;

private:
    QCheckBox* m_check;
};

class SeveralEditor : public FieldEditor
{
    Q_OBJECT

public:
    SeveralEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

    void showValue(const QVariant& value) override;

private:
    QHash<RowId, QCheckBox*> m_checks;
};

class PickEditor : public FieldEditor
{
    Q_OBJECT

public:
    PickEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

    void showValue(const QVariant& value) override;
    void reloadChoices(RowId block) override;

private:
    Register& m_register;
    PickField* m_pick;
};

} // namespace doorstep
