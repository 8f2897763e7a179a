#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"

class QPainter;

namespace doorstep {

// A4 pages that go to a printer or into a PDF.
struct Printout
{
    enum class Stands { Upright, OnItsSide };

    QString fileName; // offered, ending in .pdf
    QString saving;   // title of the dialog that asks where
    int pages = 0;
    std::function<void(QPainter&, int page)> paint; // in millimetres, from the very edge
    std::function<void(const QString& path)> writePdf;
    Stands stands = Stands::Upright;
};

// Asks whether it is printed or saved, and does it.
void printOrSave(Workspace& workspace, const Printout& printout, QWidget* parent);

} // namespace doorstep
