#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/SafeFile.h"

#include <QByteArray>
#include <QFile>
#include <QHash>

namespace doorstep {

// The part of an .xlsx that holds the texts of its cells (xl/sharedStrings.xml), written to a
// temporary file as they come, so that a sheet of a million rows needs no more memory than one of a
// thousand. A text that recurs is written once, mostly: one that the memory no longer holds is
// written again, which the format allows.
class StringsPart
{
public:
    explicit StringsPart(const QString& workbook); // beside which the file lies meanwhile

    // The text's number in the part. Of a text that cellText() has been through, in UTF-8. Throws
    // Error.
    [[nodiscard]] qint32 numberOf(const char* utf8);
    [[nodiscard]] qint64 uses() const { return m_uses; }
    // Puts the part in the place of the one that the archive has.
    void putInto(const QString& archive);

private:
    void flush();
    [[noreturn]] void fail(const QString& why);

    TemporaryName m_temporary;
    QFile m_file;
    QByteArray m_waiting;
    QHash<QByteArray, qint32> m_known;
    qint32 m_count = 0;
    qint64 m_uses = 0;
    qint64 m_knownBytes = 0;
};

} // namespace doorstep
