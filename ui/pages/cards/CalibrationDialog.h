#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/CardSheet.h"

#include <QDialog>
#include <array>

class QLabel;
class QLineEdit;
class QPushButton;

namespace doorstep {

// Corrects one printer: print two crosses, measure them on the paper, type four lengths.
class CalibrationDialog : public QDialog
{
    Q_OBJECT

public:
    CalibrationDialog(const QString& printerName, QWidget* parent);

private:
    QLineEdit* addLength(const QString& name, double wanted);
    void printMarks();
    void judge(); // what was typed
    void keep();
    void forget();

    QString m_printerName;
    std::array<QLineEdit*, 4> m_lengths{}; // mm: x and y of the first cross, of the second
    QLabel* m_words;
    QPushButton* m_keep;
    std::optional<Calibration> m_found;
};

} // namespace doorstep
