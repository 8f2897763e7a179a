#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A printer's pages as we want them, and how a printer is corrected (kept under its name).

#include "ui/print/CardSheet.h"

class QPrinter;
class QWidget;

namespace doorstep {

// The whole sheet without margins, in millimetres. To be done again after a print dialog, which may
// hand back other margins or another paper.
void usePage(QPrinter& printer, QSizeF pageMm);

// Asks for printer, tray and copies, with that page. Nothing when there is no printer (which is
// said) or it was not wanted after all.
[[nodiscard]] std::shared_ptr<QPrinter> choosePrinter(QSizeF pageMm, const QString& printerName,
                                                      const QString& title, QWidget* parent);

[[nodiscard]] std::optional<Calibration> calibrationOf(const QString& printerName);
void rememberCalibration(const QString& printerName, const std::optional<Calibration>& calibration);
// "shifts by 1.2 mm to the right and 0.8 mm up, 101.0 % wide, 99.5 % high": what the printer does,
// which is the inverse of the correction.
[[nodiscard]] QString inWords(const std::optional<Calibration>& calibration);

} // namespace doorstep
