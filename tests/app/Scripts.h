#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The Python scripts beside these tests, run by one Python that stays: loading openpyxl costs more
// than what most of them do.

#include "tests/app/FaultTools.h"

namespace doorstep::test {

class Scripts
{
public:
    Scripts() = default;
    ~Scripts();
    Scripts(const Scripts&) = delete;
    Scripts& operator=(const Scripts&) = delete;

    // The first Python that has openpyxl and XlsxWriter, a private one or the system's; if any has.
    [[nodiscard]] bool start();
    // A script by its file's name; its words are handed over as they are.
    [[nodiscard]] Ended run(const QString& script, const QStringList& words);

private:
    QProcess m_process;
};

} // namespace doorstep::test
