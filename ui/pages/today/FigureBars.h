#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/reports/MonthFigures.h"

#include <QAbstractTableModel>

namespace doorstep {

// Figures of a section as bars: this month against last, or what is done of a whole.
class FigureBars : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Against {
        LastMonth, // the first measure, with a mark where last month ended
        Whole      // the first measure of it and the second together
    };
    enum Column { Name, Bar, Number, Columns };

    FigureBars(Against against, QObject* parent) : QAbstractTableModel(parent), m_against(against)
    {
    }

    void setSection(const FigureSection& section);
    [[nodiscard]] const FigureRow& figure(int row) const { return m_section.rows.at(row); }
    // What Enter opens: what was done, of a whole what is left.
    [[nodiscard]] const QList<RowsBehind>& rowsBehind(int row) const;
    [[nodiscard]] QString title(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString shortLabel(int row) const;
    [[nodiscard]] double value(int row) const;
    [[nodiscard]] double whole(int row) const; // or last month's
    [[nodiscard]] qsizetype digits() const;

    Against m_against;
    FigureSection m_section;
};

} // namespace doorstep
