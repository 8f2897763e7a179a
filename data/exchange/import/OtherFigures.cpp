// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/OtherFigures.h"

#include <QDate>
#include <QRegularExpression>

namespace doorstep {

namespace {

// Full-width forms made plain, each in its place.
QString plainInPlace(QString text)
{
    for (QChar& c : text) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
    }
    return text;
}

bool isDay(const QString& figures)
{
    constexpr int earliest = 1930;
    constexpr int latest = 2049;
    const QDate day = QDate::fromString(figures, QStringLiteral("yyyyMMdd"));
    return day.isValid() && day.year() >= earliest && day.year() <= latest;
}

} // namespace

QString withoutOtherFigures(const QString& text)
{
    static const QRegularExpression day(
        u"(?<![0-9A-Za-z-])(?:19|20)[0-9]{6}(?![0-9A-Za-z]|-[0-9])"_qs);
    static const QRegularExpression code(
        u"(?<![0-9A-Za-z])(?=[0-9A-Za-z]*[0-9][A-Za-z]+[0-9])[0-9A-Za-z]{10,}(?![0-9A-Za-z])"_qs);
    // 62538888ext308: a phone and whom it leads to.
    static const QRegularExpression extension(u"^[0-9]+(?:x|ext)[0-9]{1,6}$"_qs,
                                              QRegularExpression::CaseInsensitiveOption);
    // 1.3901862255E10: a phone as a sheet writes it.
    static const QRegularExpression exponent(u"^[0-9]+E[0-9]{1,2}$"_qs,
                                             QRegularExpression::CaseInsensitiveOption);
    const QString plain = plainInPlace(text);
    QString kept = text;
    const auto blank = [&kept](const QRegularExpressionMatch& match) {
        kept.replace(match.capturedStart(), match.capturedLength(),
                     QString(match.capturedLength(), u' '));
    };
    for (auto each = day.globalMatch(plain); each.hasNext();) {
        if (const QRegularExpressionMatch match = each.next(); isDay(match.captured()))
            blank(match);
    }
    for (auto each = code.globalMatch(plain); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const bool behindPoint =
            match.capturedStart() > 1 && plain.at(match.capturedStart() - 1) == u'.';
        if (!extension.match(match.captured()).hasMatch() &&
            !(behindPoint && exponent.match(match.captured()).hasMatch()))
            blank(match);
    }
    return kept;
}

} // namespace doorstep
