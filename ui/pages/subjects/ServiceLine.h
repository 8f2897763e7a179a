#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/services/ServiceUse.h"
#include "data/records/subjects/Subject.h"
#include "ui/look/FillStrip.h"

class QLineEdit;

namespace doorstep {

class CodeBox;
class DateField;

// A service that a subject used, or that was introduced to it, in one line; Enter adds it. What was
// introduced to this subject before stands first.
class ServiceLine : public FillStrip
{
    Q_OBJECT

public:
    ServiceLine(Register& registry, QWidget* parent);

    // Words that wait for the subject come back.
    void start(const Subject& subject);
    bool resume(const Subject& subject); // with words that wait for it; false: there are none

Q_SIGNALS:
    // Who takes it forgets it, once it is written.
    void serviceNoted(RowId service, ServiceStep step, QDate day, const QString& note);

private:
    void accept();

    Register& m_register;
    CodeBox* m_service;
    CodeBox* m_step;
    DateField* m_day;
    QLineEdit* m_note;
};

} // namespace doorstep
