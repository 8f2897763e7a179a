#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/Preview.h"

#include <QDialog>

class QLineEdit;

namespace doorstep {

// The cells of one row of the list, to be put right for this import; the file stays as it is.
class MendDialog : public QDialog
{
    Q_OBJECT

public:
    MendDialog(const QString& row, const QList<ListCell>& cells, QWidget* parent);

    [[nodiscard]] QHash<int, QString> mended() const; // by column, those that were changed

private:
    QList<ListCell> m_cells;
    QList<QLineEdit*> m_lines;
};

} // namespace doorstep
