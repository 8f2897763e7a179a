#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"
#include "data/views/advice/ServiceAdvice.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace doorstep {

class CodeBox;
class DateField;
class NeedRows;
class OutcomeBar;
class PickField;
class TextBox;

// The fields of one visit. What was visited stands above it; see VisitPage.
class VisitForm : public QWidget
{
    Q_OBJECT

public:
    VisitForm(Register& registry, QWidget* parent);

    void setRecord(const VisitRecord& record);
    void empty(); // reads nothing
    [[nodiscard]] VisitRecord record() const;
    // A card given before: shown beside the tick.
    void setLastCard(QDate day);
    void refill(); // the lists to choose from

    void begin(); // the focus to the outcome, or to the name of a new subject
    void beginNeed();
    void beginWish();
    [[nodiscard]] QString wrongField() const; // a sentence on what was typed and not understood

Q_SIGNALS:
    void edited();
    void newSubjectEdited();

private:
    void makeNewSubject();
    void makeCircumstances(QGridLayout& grid);
    void makeFindings(QGridLayout& grid);
    void arrange();
    void offerServices(); // those that answer the needs first
    void fillServices();
    void showFields(const VisitRecord& record);
    void readMoment(Visit& visit) const;

    Register& m_register;
    VisitRecord m_record; // as it was set; the fields' part comes from them
    AdviceQuestion m_offeredTo;
    Links m_offeredFor; // categories of needs

    QWidget* m_newSubject;
    QButtonGroup* m_kind;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QLineEdit* m_phone;

    DateField* m_date;
    QLineEdit* m_time;
    CodeBox* m_mode;
    PickField* m_visitors;
    PickField* m_drives;
    OutcomeBar* m_outcome;
    TextBox* m_said;
    TextBox* m_situation;
    PickField* m_services;
    DateField* m_followUp;
    CodeBox* m_satisfaction;
    NeedRows* m_needs;
    TextBox* m_wish;
    QLineEdit* m_wishYuan;
};

} // namespace doorstep
