#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/services/ServiceUse.h"
#include "data/records/subjects/Subject.h"

#include <QWidget>

class QLineEdit;

namespace doorstep {

class CodeBox;
class DateField;

// A service that a subject used, or that was introduced to it, in one line; Enter adds it. What was
// introduced to this subject before stands first.
class ServiceLine : public QWidget
{
    Q_OBJECT

public:
    ServiceLine(Register& registry, QWidget* parent);

    void start(const Subject& subject);

Q_SIGNALS:
    void serviceNoted(RowId service, ServiceStep step, QDate day, const QString& note);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void accept();

    Register& m_register;
    CodeBox* m_service;
    CodeBox* m_step;
    DateField* m_day;
    QLineEdit* m_note;
};

} // namespace doorstep
