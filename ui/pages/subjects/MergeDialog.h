#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/Subject.h"

#include <QDialog>

class QTableWidget;

namespace doorstep {

// Two entries side by side, field by field; a click, the arrow keys or the space bar choose which
// value stays.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    // Throws Error when the two can't be merged.
    MergeDialog(Register& registry, RowId kept, RowId other, QWidget* parent);

    // Columns whose value is taken from the other.
    [[nodiscard]] QStringList fromOther() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(int row, bool other);
    void showRow(int row);

    Register& m_register;
    Subject m_kept;
    Subject m_other;
    QStringList m_columns;
    QList<bool> m_fromOther;
    QTableWidget* m_table;
};

} // namespace doorstep
