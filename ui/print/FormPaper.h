#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A form of one page a row on paper: its filled sheets one after another, as they look.

#include "data/exchange/forms/FormFilling.h"

class QPrinter;

namespace doorstep {

// Like fillForm(), but into a PDF (at the target, or in that folder). What paper can't keep of the
// form is among the remarks. Throws Error, also for a form of lines and where there is no row.
FilledForm printForm(Database& database, const TownForm& form, const QByteArray& workbook,
                     const FillingOptions& options, const QString& target,
                     const Progress& progress = {});
// Likewise on a printer.
FilledForm printForm(Database& database, const TownForm& form, const QByteArray& workbook,
                     const FillingOptions& options, QPrinter& printer,
                     const Progress& progress = {});

} // namespace doorstep
