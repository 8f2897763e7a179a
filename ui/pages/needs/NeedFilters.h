#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/needs/NeedOverview.h"

#include <QWidget>

namespace doorstep {

class ChipRow;
class CodeBox;

// What the needs are narrowed by: a chip for each stage and for what is late, with their counts,
// and category, department and street.
class NeedFilters : public QObject
{
    Q_OBJECT

public:
    NeedFilters(Register& registry, QWidget* parent);

    enum class Chip { Open, Found, Recorded, Handling, FedBack, Overdue, DueSoon, Closed, All };

    [[nodiscard]] ChipRow& chips() const { return *m_chips; }
    [[nodiscard]] QWidget& boxes() const { return *m_boxes; }

    [[nodiscard]] Chip chip() const;
    void setChip(Chip chip);
    void clear(); // all needs, of any kind
    void fillBoxes(std::optional<RowId> block);
    void showCounts(const NeedOverview& overview);

    // Of the chip, and of the boxes.
    [[nodiscard]] QList<ColumnCondition> chipConditions(QDate dueSoonUntil) const;
    [[nodiscard]] QList<ColumnCondition> boxConditions() const;
    [[nodiscard]] std::optional<NeedStage> stage() const; // that the chip is for

Q_SIGNALS:
    void chipChosen();
    void boxChosen();

private:
    CodeBox* addBox(const QString& label);
    void clearBoxes();

    Register& m_register;
    ChipRow* m_chips;
    QWidget* m_boxes;
    CodeBox* m_category;
    CodeBox* m_department;
    CodeBox* m_street;
};

} // namespace doorstep
