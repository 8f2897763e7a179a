#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/calendar/WorkingDays.h"
#include "data/register/Register.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace doorstep {

class Card;
struct Subject;

// What the register knows of the subject at hand, to be read before one rings: open needs, wishes,
// the card, what is still to be asked; below them the latest visits.
class SubjectPanel : public QScrollArea
{
    Q_OBJECT

public:
    SubjectPanel(Register& registry, QWidget* parent);

    void show(RowId subject); // 0: nothing

Q_SIGNALS:
    void subjectWanted(RowId subject);
    void visitWanted(RowId visit);
    void needWanted(RowId need);

private:
    [[nodiscard]] QLabel* addCard(QVBoxLayout& column, const QString& title);
    [[nodiscard]] QString known(const Subject& subject) const;
    [[nodiscard]] QString visits(RowId subject) const;

    Register& m_register;
    RowId m_shown = 0;
    QList<Card*> m_cards;
    QLabel* m_known;
    QLabel* m_visits;
};

} // namespace doorstep
