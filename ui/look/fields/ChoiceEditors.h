#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The editors of fields that are chosen.

#include "ui/look/fields/FieldEditor.h"

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

    void reloadChoices(RowId block) override;
    [[nodiscard]] bool hasChoices() const;

protected:
    void display(const QVariant& value) override;
    [[nodiscard]] QVariant typed() const override;
    void type(const QVariant& words) override { display(words); }
    [[nodiscard]] FieldReading read() const override { return {typed(), {}, true}; }

private:
    void fill();

    CodeBox* m_box;
    QStringList m_keys; // of an enumeration
    RowId m_block = 0;
};

// A street of the block, or a new one: its last entry makes room to type a name. The value of a new
// one is its name.
class StreetEditor : public FieldEditor
{
    Q_OBJECT

public:
    StreetEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

    void reloadChoices(RowId block) override;

protected:
    void display(const QVariant& value) override;
    [[nodiscard]] QVariant typed() const override;
    void type(const QVariant& words) override;
    [[nodiscard]] FieldReading read() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startTyping(const QString& name);
    void endTyping();

    QStackedWidget* m_stack;
    CodeBox* m_box;
    QLineEdit* m_line;
};

class FlagEditor : public FieldEditor
{
    Q_OBJECT

public:
    FlagEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

protected:
    void display(const QVariant& value) override;
    [[nodiscard]] QVariant typed() const override;
    void type(const QVariant& words) override { display(words); }
    [[nodiscard]] FieldReading read() const override { return {typed(), {}, true}; }
    [[nodiscard]] QString storedText() const override;

private:
    QCheckBox* m_check;
};

class SeveralEditor : public FieldEditor
{
    Q_OBJECT

public:
    SeveralEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

protected:
    void display(const QVariant& value) override;
    [[nodiscard]] QVariant typed() const override;
    void type(const QVariant& words) override { display(words); }
    [[nodiscard]] FieldReading read() const override { return {typed(), {}, true}; }

private:
    QHash<RowId, QCheckBox*> m_checks;
};

class PickEditor : public FieldEditor
{
    Q_OBJECT

public:
    PickEditor(const Field& field, const QString& title, Register& registry, QWidget* parent);

    void reloadChoices(RowId block) override;

protected:
    void display(const QVariant& value) override;
    [[nodiscard]] QVariant typed() const override;
    void type(const QVariant& words) override { display(words); }
    [[nodiscard]] FieldReading read() const override { return {typed(), {}, true}; }

private:
    PickField* m_pick;
};

} // namespace doorstep
