#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"

#include <QScrollArea>

class QLabel;

namespace doorstep {

// What the register knows of the subject at hand: its latest visits, open needs, wishes and card,
// to be read while the form is typed.
class SubjectPanel : public QScrollArea
{
    Q_OBJECT

public:
    SubjectPanel(Register& registry, QWidget* parent);

    void show(RowId subject); // 0: nothing
    void showText(const QString& html);

Q_SIGNALS:
    void subjectWanted(RowId subject);
    void visitWanted(RowId visit);
    void needWanted(RowId need);

private:
    Register& m_register;
    QLabel* m_text;
};

} // namespace doorstep
