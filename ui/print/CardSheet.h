#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards on sheets of card stock: where each goes, crop marks, calibration, and the PDF.

#include "data/base/Progress.h"
#include "ui/print/CardPainter.h"

#include <QList>
#include <QPagedPaintDevice>
#include <QPointF>
#include <QRectF>

namespace doorstep {

enum class CropMarks { None, Corners };

// Millimetres, origin the paper's upper left corner. Slots run row by row from 0.
struct CardStock
{
    QString key;  // for settings
    QString name; // for the user
    QSizeF page;
    QSizeF card;
    int columns = 1;
    int rows = 1;
    QSizeF gap; // between neighbours
    CropMarks marks = CropMarks::None;

    [[nodiscard]] int perSheet() const { return columns * rows; }
    [[nodiscard]] QRectF slot(int index) const; // the block of cards is centred
};

// The first one is the standard: A4, ten cards of 90 × 54 mm.
[[nodiscard]] QList<CardStock> cardStocks();

// How a printer must be corrected: printed position = offset + scale × wanted position.
struct Calibration
{
    QPointF offsetMm;
    double scaleXPercent = 100;
    double scaleYPercent = 100;
};

// Two marks printed without calibration, where they were meant to be on A4 (mm from the upper
// left corner of the paper).
inline constexpr QPointF firstMarkMm{20, 20};
inline constexpr QPointF secondMarkMm{190, 277};
void paintCalibrationPage(QPainter& painter);
// From where the marks were measured on paper. Throws Error if that cannot be (order, distance).
[[nodiscard]] Calibration calibrationFromMarks(QPointF first, QPointF second);

struct SheetOptions
{
    CardStock stock = cardStocks().constFirst();
    int firstCard = 1; // 1 … perSheet(): the first free place of a half-used sheet
    Calibration calibration;
};

[[nodiscard]] int sheetCount(qsizetype cards, const SheetOptions& options);

// Makes the millimetre the unit of a painter whose origin is the paper's corner (full page).
void useMillimetres(QPainter& painter);

// One page, 0-based; the painter's unit is the millimetre. No recipients: blank cards to the end
// of the sheet.
void paintSheet(QPainter& painter, const CardPainter& card, const QList<CardRecipient>& recipients,
                const SheetOptions& options, int page);

// The cards of one block: one face for all its recipients. Begins on a new sheet.
struct CardJob
{
    CardFace face;
    QList<CardRecipient> recipients;
};

// All sheets on a printer or into a PDF whose page is the stock's, without margins. Throws Error
// if a face has problems or it was cancelled.
void paintCards(QPagedPaintDevice& device, const QList<CardJob>& jobs, const SheetOptions& options,
                const Progress& progress);

// Writes the whole PDF beside its target, then puts it in place: after a failure or a cancel the
// file that was there is still there. Throws Error if a face has problems, the file cannot be
// written, or it was cancelled. Needs a QGuiApplication; any thread.
void writeCardsPdf(const QString& path, const QList<CardJob>& jobs,
                   const SheetOptions& options = {}, const Progress& progress = {});

} // namespace doorstep
