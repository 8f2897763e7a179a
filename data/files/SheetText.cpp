// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/SheetText.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qsizetype longestCell = 32767; // Excel's limit, in UTF-16 units

bool isPlain(const QString& text)
{
    return text.size() <= longestCell && std::none_of(text.begin(), text.end(), [](QChar c) {
               return c < u' ' || c.isSurrogate() || c.unicode() >= 0xFFFE || c == u'_';
           });
}

} // namespace

QString cellText(const QString& text)
{
    if (isPlain(text))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (c.isSurrogate() || (c < u' ' && c != u'\n' && c != u'\t') ||
                   c.unicode() >= 0xFFFE) {
            continue;
        } else {
            clean += c;
        }
    }
    static const QRegularExpression escape(QStringLiteral("_(x[0-9A-Fa-f]{4}_)"));
    clean.replace(escape, QStringLiteral("_x005F_\\1"));
    if (clean.size() > longestCell)
        clean.truncate(clean.at(longestCell - 1).isHighSurrogate() ? longestCell - 1 : longestCell);
    return clean;
}

QString withoutFormulaGuard(const QString& text)
{
    if (!text.startsWith(u'='))
        return text;
    static const QRegularExpression guard(
        QStringLiteral("^=\\s*(?:T\\s*\\(\\s*)?(?:\"((?:[^\"]|\"\")*)\"|“([^“”]*)”)\\s*\\)?$"));
    const QRegularExpressionMatch match = guard.match(text);
    if (!match.hasMatch())
        return text;
    return match.captured(1).replace(QStringLiteral("\"\""), QStringLiteral("\"")) +
           match.captured(2);
}

bool isFormula(const QString& text)
{
    if (!text.startsWith(u'='))
        return false;
    static const QRegularExpression shape(
        QStringLiteral(
            "^=\\s*[+-]?(?:[A-Z][A-Z0-9.]*\\(|\\$?[A-Z]{1,3}\\$?[0-9]+(?![0-9\\p{Han}])|\"|"
            "'[^']+'!|[^!\"]+![$A-Z]|[0-9.+*/() -]+$)"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(text).hasMatch();
}

QString sheetName(const QString& wanted)
{
    QString name = cellText(wanted);
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/\\[\\]:*?]"));
    name.replace(forbidden, QStringLiteral("-"));
    name = name.left(31).trimmed();
    while (name.startsWith(u'\'') || name.endsWith(u'\''))
        name.remove(name.startsWith(u'\'') ? 0 : name.size() - 1, 1);
    return name.isEmpty() || name.compare(u"History", Qt::CaseInsensitive) == 0
               ? QStringLiteral("Sheet")
               : name;
}

QString fileNameText(const QString& wanted)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    QString name = wanted;
    name.replace(forbidden, QStringLiteral("-"));
    return name.left(120);
}

double dateSerial(QDate day)
{
    return static_cast<double>(QDate(1899, 12, 30).daysTo(day));
}

double momentSerial(UtcSeconds at)
{
    constexpr double day = 24 * 3600;
    const QDate date = dayOf(at);
    return dateSerial(date) + static_cast<double>(at - startOfDay(date)) / day;
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return letters;
}

} // namespace doorstep
