#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs read in a PDF (poppler-utils).

#include <QRectF>
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

// Words that are printed over each other, as "one / other".
inline QStringList pdfOverlaps(const QString& pdf)
{
    struct Word
    {
        QString text;
        QRectF place; // in points; the middle of its height, as lines stand close
        int page;
    };
    static const QRegularExpression each(
        u"<page |<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" "
        "yMax=\"([0-9.]+)\">([^<]*)</word>"_qs);
    QList<Word> words;
    int page = 0;
    for (auto found = each.globalMatch(outputOf(u"pdftotext"_qs, {u"-bbox"_qs, pdf, u"-"_qs}));
         found.hasNext();) {
        const QRegularExpressionMatch word = found.next();
        if (word.captured(5).isEmpty()) {
            page += word.captured(0).startsWith(u"<page") ? 1 : 0;
            continue;
        }
        const double top = word.captured(2).toDouble();
        const double height = word.captured(4).toDouble() - top;
        words.append({word.captured(5),
                      QRectF(QPointF(word.captured(1).toDouble() + 0.2, top + 0.35 * height),
                             QPointF(word.captured(3).toDouble() - 0.2, top + 0.65 * height)),
                      page});
    }
    QStringList over;
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype j = i + 1; j < words.size(); ++j) {
            if (words.at(i).page == words.at(j).page &&
                words.at(i).place.intersects(words.at(j).place))
                over << words.at(i).text + u" / "_qs + words.at(j).text;
        }
    }
    return over;
}

inline bool hasPdfTools()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_qs).isEmpty();
}

} // namespace doorstep::test
