#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"

#include <QWidget>

class QLineEdit;

namespace doorstep {

class CodeBox;

// A need in one line: where it comes from, its category, its words, Enter. A hazard that somebody
// reports is offered the categories of governance (治理) alone.
class NeedLine : public QWidget
{
    Q_OBJECT

public:
    NeedLine(Register& registry, QWidget* parent);

    enum class From { Asking, HazardReport };
    void start(From from);

Q_SIGNALS:
    void needTyped(const QString& text, std::optional<RowId> category, std::optional<RowId> source);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void accept();
    void fillCategories();

    Register& m_register;
    CodeBox* m_source;
    CodeBox* m_category;
    QLineEdit* m_text;
};

} // namespace doorstep
