#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/looks/SheetLook.h"

#include <QTableView>

namespace doorstep {

// A sheet of a workbook as it looks: its first rows, on white whatever the theme. One cell of it is
// pointed out; whoever goes to another one by key or mouse tells which.
class SheetPicture : public QTableView
{
    Q_OBJECT

public:
    static constexpr int lastRow = 300; // of what is shown

    explicit SheetPicture(QWidget* parent);

    void setSheet(std::shared_ptr<const SheetLook> sheet); // null: none
    [[nodiscard]] const SheetLook* sheet() const { return m_sheet.get(); }
    // Row from 1, column from 0, as the sheet has them; a cell that it hasn't points nothing out.
    void pointAt(int row, int column);

Q_SIGNALS:
    void cellChosen(int row, int column);

private:
    class Model;
    class Cells;

    void measure();

    std::shared_ptr<const SheetLook> m_sheet;
    Model* m_model;
    bool m_pointing = false; // nobody chooses
};

} // namespace doorstep
