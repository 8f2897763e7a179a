#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"
#include "data/exchange/forms/FormLayout.h"
#include "data/records/forms/TownForm.h"

namespace doorstep {

struct FillingOptions
{
    Period month;
    std::optional<RowId> block; // none: the whole town
    Masking masking = Masking::Masked;
    QDate asOf = today();
    RowId form = 0; // set by fillForm
};

struct FilledForm
{
    QString path; // the workbook; a folder where there is one for each row
    qint64 rows = 0;
    QStringList remarks; // sentences: what was left empty, and why
    QStringList pages;   // sheets that are a row each
};

// The form as it was sent, filled for the month, at the target or in that folder under the name it
// had; a form that is a file for each row makes a folder of them there. Masked, the form's own
// words are, too, wherever they stand in it: names of the register's people, phones, codes. Throws
// Error; the file that stood there is then as it was. The database is one of a register that nobody
// need be able to write to. What is to be printed is a workbook with a sheet for each row here:
// ui/print paints it.
FilledForm fillForm(Database& database, const TownForm& form, const QByteArray& workbook,
                    const FillingOptions& options, const QString& target,
                    const Progress& progress = {});

// "2026年10月_表名.xlsx" with the ending that it was sent with, or that of paper.
[[nodiscard]] QString filledFileName(const TownForm& form, const Period& month,
                                     const Mask& mask = {});

} // namespace doorstep
