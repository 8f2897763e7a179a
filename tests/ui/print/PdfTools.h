#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs read in a PDF (poppler-utils).

#include <QtTest/QtTest>

namespace doorstep::test {

inline QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qWarning() << program << process.errorString() << process.readAllStandardError();
    return QString::fromUtf8(process.readAllStandardOutput());
}

// Of one page, or of all (0), without white space. Noto's 支 comes out as a radical: see NFKC.
inline QString pdfText(const QString& pdf, int page = 0)
{
    QStringList arguments{u"-layout"_qs, pdf, u"-"_qs};
    if (page > 0)
        arguments = QStringList{u"-f"_qs, QString::number(page), u"-l"_qs, QString::number(page)} +
                    arguments;
    return outputOf(u"pdftotext"_qs, arguments)
        .remove(QRegularExpression(u"\\s"_qs))
        .normalized(QString::NormalizationForm_KC);
}

inline int pdfPages(const QString& pdf)
{
    return QRegularExpression(u"Pages: +(\\d+)"_qs)
        .match(outputOf(u"pdfinfo"_qs, {pdf}))
        .captured(1)
        .toInt();
}

inline bool hasPdfTools()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_qs).isEmpty();
}

} // namespace doorstep::test
