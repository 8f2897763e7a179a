#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/needs/NeedFlow.h"
#include "ui/look/FillStrip.h"

#include <QHash>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace doorstep {

class CodeBox;
class DateField;

// One line in which a step of a need is filled in: the day (today), and what the step takes beside
// it.
class MoveStrip : public FillStrip
{
    Q_OBJECT

public:
    MoveStrip(Register& registry, QWidget* parent);

    // Shows the fields of the action, filled in from the need when it is one.
    // whose: named beside the action where one can't see it.
    void open(NeedAction action, const QList<Need>& needs, const QString& whose = {});
    // Fills in what the move says already.
    void offer(const NeedMove& move);
    [[nodiscard]] NeedMove filledIn() const;

private:
    enum Field { Day, ToBlock, Department, Handler, Way, Satisfaction, Result, Words };
    template <typename W>
    void addField(QHBoxLayout& row, Field field, const QString& label, W* widget, int stretch = 0);
    [[nodiscard]] bool hasRoomForWords() const; // in the first row
    void fillBlocks(const QList<Need>& needs);
    void fillIn(const QList<Need>& needs);

    Register& m_register;
    NeedAction m_action = NeedAction::Recorded;
    bool m_isBack = false; // with words that waited
    QHBoxLayout* m_row;
    QHBoxLayout* m_second; // for a step with many fields
    QWidget* m_end;        // the words and the buttons, at the end of either
    QLabel* m_title;
    QHash<int, QLabel*> m_labels;
    QHash<int, QWidget*> m_fields;
    DateField* m_day;
    CodeBox* m_toBlock;
    CodeBox* m_department;
    QLineEdit* m_handler;
    CodeBox* m_way;
    CodeBox* m_satisfaction;
    QLineEdit* m_result;
    QLineEdit* m_words;
};

} // namespace doorstep
