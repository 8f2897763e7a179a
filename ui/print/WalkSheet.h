#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The walk sheet (走访单): the doors of a walk on A4 in their order, numbered, with boxes for the
// outcome and lines to write on. In the evening it is typed in by its line numbers.

#include "data/base/Progress.h"
#include "data/views/doors/BlockList.h"
#include "ui/print/TextRun.h"

#include <QPagedPaintDevice>

namespace doorstep {

struct WalkSheetHeading
{
    QString block;
    QString street; // empty: several, each under its own name
    QDate date;
    QString secretary;
    QString number = {}; // of the sheet, by which it is typed in
    QString team = {};   // who goes, by teamLine()
};

// One walk: numbered from 1, its pages counted by themselves.
struct WalkSheet
{
    WalkSheetHeading heading;
    QList<Door> doors; // in walking order
};

inline constexpr QSizeF walkSheetMm{210, 297};

// All pages on a printer or into a PDF whose page is walkSheetMm, without margins. Throws Error
// when cancelled.
void paintWalkSheets(QPagedPaintDevice& device, const QList<WalkSheet>& sheets,
                     const Progress& progress);

// There whole or not at all. Throws Error when nothing is to be walked, the file cannot be written,
// or it was cancelled. Needs a QGuiApplication; any thread.
void writeWalkSheetPdf(const QString& path, const QList<WalkSheet>& sheets,
                       const Progress& progress = {});
void writeWalkSheetPdf(const QString& path, const QList<Door>& doors,
                       const WalkSheetHeading& heading, const Progress& progress = {});

} // namespace doorstep
