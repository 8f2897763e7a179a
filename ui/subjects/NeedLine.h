#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"

#include <QWidget>

class QLineEdit;

namespace doorstep {

class CodeBox;

// A need in one line: its category, its words, Enter.
class NeedLine : public QWidget
{
    Q_OBJECT

public:
    NeedLine(Register& registry, QWidget* parent);

    void start();

Q_SIGNALS:
    void needTyped(const QString& text, std::optional<RowId> category);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void accept();

    Register& m_register;
    CodeBox* m_category;
    QLineEdit* m_text;
};

} // namespace doorstep
