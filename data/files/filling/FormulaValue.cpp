// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/FormulaValue.h"

#include <QRegularExpression>
#include <QScopedValueRollback>
#include <algorithm>
#include <cmath>

namespace doorstep {

namespace {

using ResultKind = FormulaResult::Kind;

FormulaResult numberResult(double number)
{
    return std::isfinite(number) ? FormulaResult{ResultKind::Number, number}
                                 : FormulaResult{ResultKind::Error};
}

FormulaResult truthResult(bool truth)
{
    return {ResultKind::Truth, truth ? 1.0 : 0.0};
}

bool countsAsNumber(const FormulaResult& one)
{
    return one.kind == ResultKind::Number || one.kind == ResultKind::Blank ||
           one.kind == ResultKind::Truth;
}

// Of one that isn't a number: why nothing can be worked out with it.
FormulaResult instead(const FormulaResult& one)
{
    return {one.kind == ResultKind::Error ? ResultKind::Error : ResultKind::Unknown};
}

FormulaResult worst(const FormulaResult& one, const FormulaResult& other)
{
    return {one.kind == ResultKind::Error || other.kind == ResultKind::Error ? ResultKind::Error
                                                                             : ResultKind::Unknown};
}

class Working
{
public:
    Working(const QString& formula, const QString& ownSheet, const FormulaCells& cells)
        : m_text(formula), m_own(ownSheet), m_cells(cells)
    {
    }

    FormulaResult result()
    {
        FormulaResult result = comparison();
        skipSpaces();
        return m_failed || m_at < m_text.size() ? FormulaResult{} : result;
    }

private:
    // What is not understood leaves the rest unread.
    FormulaResult fail()
    {
        m_failed = true;
        m_at = m_text.size();
        return {};
    }

    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }

    bool takes(QStringView sign)
    {
        skipSpaces();
        if (!QStringView(m_text).sliced(m_at).startsWith(sign))
            return false;
        m_at += sign.size();
        return true;
    }

    [[nodiscard]] bool stands(QChar sign)
    {
        skipSpaces();
        return m_at < m_text.size() && m_text.at(m_at) == sign;
    }

    FormulaResult comparison()
    {
        FormulaResult left = joined();
        for (;;) {
            QString found;
            for (const QString& sign : {u"<="_qs, u">="_qs, u"<>"_qs, u"="_qs, u"<"_qs, u">"_qs}) {
                if (found.isEmpty() && takes(sign))
                    found = sign;
            }
            if (found.isEmpty())
                return left;
            left = compared(left, found, joined());
        }
    }

    static FormulaResult compared(const FormulaResult& left, const QString& sign,
                                  const FormulaResult& right)
    {
        if (countsAsNumber(left) && countsAsNumber(right)) {
            const double a = left.number;
            const double b = right.number;
            return truthResult(sign == u"<="   ? a <= b
                               : sign == u">=" ? a >= b
                               : sign == u"<>" ? a != b
                               : sign == u"="  ? a == b
                               : sign == u"<"  ? a < b
                                               : a > b);
        }
        const auto isWord = [](const FormulaResult& one) {
            return one.kind == ResultKind::Words || one.kind == ResultKind::Blank;
        };
        if ((sign != u"=" && sign != u"<>") || left.kind == ResultKind::Error ||
            right.kind == ResultKind::Error)
            return worst(left, right);
        if (isWord(left) && isWord(right))
            return truthResult((left.text.compare(right.text, Qt::CaseInsensitive) == 0) ==
                               (sign == u"="));
        const bool differ = (left.kind == ResultKind::Words && right.kind == ResultKind::Number) ||
                            (left.kind == ResultKind::Number && right.kind == ResultKind::Words);
        return differ ? truthResult(sign == u"<>") : FormulaResult{};
    }

    FormulaResult joined()
    {
        FormulaResult left = sum();
        while (takes(u"&")) {
            const FormulaResult right = sum();
            const std::optional<QString> a = wordsOf(left);
            const std::optional<QString> b = wordsOf(right);
            left = a && b ? FormulaResult{ResultKind::Words, 0, *a + *b} : worst(left, right);
        }
        return left;
    }

    // A number with decimals is written as its cell shows it, which isn't known here.
    static std::optional<QString> wordsOf(const FormulaResult& one)
    {
        constexpr double largest = 1e15;
        if (one.kind == ResultKind::Words || one.kind == ResultKind::Blank)
            return one.text;
        if (one.kind == ResultKind::Number && one.number == std::floor(one.number) &&
            std::abs(one.number) < largest)
            return QString::number(one.number, 'f', 0);
        return std::nullopt;
    }

    FormulaResult sum()
    {
        FormulaResult left = product();
        for (;;) {
            const bool plus = takes(u"+");
            if (!plus && !takes(u"-"))
                return left;
            left = worked(left, product(),
                          [plus](double a, double b) { return plus ? a + b : a - b; });
        }
    }

    FormulaResult product()
    {
        FormulaResult left = power();
        for (;;) {
            const bool times = takes(u"*");
            if (!times && !takes(u"/"))
                return left;
            left = worked(left, power(),
                          [times](double a, double b) { return times ? a * b : a / b; });
        }
    }

    FormulaResult power()
    {
        FormulaResult left = factor();
        while (takes(u"^"))
            left = worked(left, factor(), [](double a, double b) { return std::pow(a, b); });
        return left;
    }

    template <typename Work>
    static FormulaResult worked(const FormulaResult& left, const FormulaResult& right, Work work)
    {
        return countsAsNumber(left) && countsAsNumber(right)
                   ? numberResult(work(left.number, right.number))
                   : worst(left, right);
    }

    // In a spreadsheet a sign binds closer than ^.
    FormulaResult factor()
    {
        bool negative = false;
        for (;;) {
            const bool minus = takes(u"-");
            if (!minus && !takes(u"+"))
                break;
            negative = negative != minus;
        }
        FormulaResult of = operand();
        if (negative)
            of = countsAsNumber(of) ? numberResult(-of.number) : instead(of);
        while (takes(u"%"))
            of = countsAsNumber(of) ? numberResult(of.number / 100) : instead(of);
        return of;
    }

    FormulaResult operand()
    {
        constexpr int deepest = 64; // of brackets within brackets, as in a spreadsheet
        const QScopedValueRollback depth(m_depth, m_depth + 1);
        skipSpaces();
        if (m_at >= m_text.size() || m_depth > deepest)
            return fail();
        const QChar c = m_text.at(m_at);
        if (takes(u"(")) {
            FormulaResult within = comparison();
            return takes(u")") ? within : fail();
        }
        if (c == u'"')
            return words();
        if (c.isDigit() || c == u'.')
            return number();
        if (const std::optional<Reference> reference = takeReference())
            return reference->isRange ? FormulaResult{} : m_cells.at(*reference);
        return function();
    }

    FormulaResult words()
    {
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) != u'"') {
                text += m_text.at(m_at);
            } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
                text += u'"';
                ++m_at;
            } else {
                ++m_at;
                return {ResultKind::Words, 0, text};
            }
        }
        return fail();
    }

    FormulaResult number()
    {
        static const QRegularExpression shape(u"[0-9]*\\.?[0-9]*(?:[eE][+-]?[0-9]+)?"_qs);
        const QRegularExpressionMatch match =
            shape.match(m_text, m_at, QRegularExpression::NormalMatch,
                        QRegularExpression::AnchorAtOffsetMatchOption);
        bool isNumber = false;
        const double value = match.captured().toDouble(&isNumber);
        m_at += match.capturedLength();
        return !isNumber || stands(u':') ? fail() : numberResult(value);
    }

    // G17, 汇总!$B$2, '十 月'!B5:B9, B:B; what is none stays unread.
    std::optional<Reference> takeReference()
    {
        skipSpaces();
        static const QRegularExpression shape(
            u"(?:'(?:[^']|'')+'!|[\\p{L}\\p{N}_.]+!)?(?:\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}"
            u"(?::\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})"
            u"(?![\\p{L}\\p{N}_.(!:\\[])"_qs);
        const QRegularExpressionMatch match =
            shape.match(m_text, m_at, QRegularExpression::NormalMatch,
                        QRegularExpression::AnchorAtOffsetMatchOption);
        const QList<Reference> found =
            match.hasMatch() ? referencesIn(match.captured(), m_own) : QList<Reference>();
        if (found.size() != 1)
            return std::nullopt;
        m_at += match.capturedLength();
        return found.first();
    }

    FormulaResult function()
    {
        static const QRegularExpression shape(u"([A-Za-z]+)\\s*\\("_qs);
        const QRegularExpressionMatch match =
            shape.match(m_text, m_at, QRegularExpression::NormalMatch,
                        QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return fail();
        m_at += match.capturedLength();
        const QString name = match.captured(1).toUpper();
        static const QStringList sums{u"SUM"_qs,     u"COUNT"_qs, u"COUNTA"_qs,
                                      u"AVERAGE"_qs, u"MAX"_qs,   u"MIN"_qs};
        if (name == u"SUBTOTAL")
            return subtotal();
        if (name == u"COUNTIF")
            return countIf();
        return sums.contains(name) ? totalOf(name, summed()) : worked(name, arguments());
    }

    QList<FormulaResult> arguments()
    {
        QList<FormulaResult> given;
        do {
            given << comparison();
        } while (takes(u","));
        if (!takes(u")"))
            (void)fail();
        return given;
    }

    static FormulaResult worked(const QString& name, const QList<FormulaResult>& given)
    {
        const FormulaResult first = given.value(0);
        if (name == u"IFERROR" && given.size() == 2)
            return first.kind == ResultKind::Error ? given.at(1) : first;
        if (name == u"IF" && (given.size() == 2 || given.size() == 3)) {
            if (!countsAsNumber(first))
                return instead(first);
            return first.number != 0 ? given.at(1) : given.value(2, truthResult(false));
        }
        const bool known = std::all_of(given.begin(), given.end(), &countsAsNumber);
        if ((name == u"AND" || name == u"OR") && known) {
            const auto isTrue = [](const FormulaResult& one) {
                return one.number != 0;
            };
            return truthResult(name == u"AND" ? std::all_of(given.begin(), given.end(), isTrue)
                                              : std::any_of(given.begin(), given.end(), isTrue));
        }
        if (name == u"ABS" && given.size() == 1)
            return known ? numberResult(std::abs(first.number)) : instead(first);
        if (name == u"INT" && given.size() == 1)
            return known ? numberResult(std::floor(first.number)) : instead(first);
        if (name == u"ROUND" && given.size() == 2 && known) {
            const double by = std::pow(10, std::trunc(given.at(1).number));
            return numberResult(std::round(first.number * by) / by);
        }
        return {};
    }

    // The ranges, cells and numbers up to the bracket that ends them.
    ColumnSum summed()
    {
        ColumnSum all;
        do {
            const qsizetype before = m_at;
            const std::optional<Reference> range = takeReference();
            if (range && (stands(u',') || stands(u')'))) {
                all.add(m_cells.over(*range));
                continue;
            }
            m_at = before;
            const FormulaResult one = comparison();
            ColumnSum single{one.number, one.number, one.number, 1, 1};
            single.known = one.kind == ResultKind::Number;
            all.add(single);
        } while (takes(u","));
        if (!takes(u")"))
            (void)fail();
        return all;
    }

    static FormulaResult totalOf(const QString& name, const ColumnSum& all)
    {
        if (!all.known)
            return {};
        const auto count = static_cast<double>(all.numbers);
        if (name == u"AVERAGE")
            return numberResult(all.sum / count);
        return numberResult(name == u"SUM"      ? all.sum
                            : name == u"COUNT"  ? count
                            : name == u"COUNTA" ? static_cast<double>(all.filled)
                            : name == u"MAX"    ? all.most
                                                : all.least);
    }

    // It leaves out those within its range.
    FormulaResult subtotal()
    {
        static const QHash<int, QString> names{{9, u"SUM"_qs},   {3, u"COUNTA"_qs},
                                               {2, u"COUNT"_qs}, {1, u"AVERAGE"_qs},
                                               {4, u"MAX"_qs},   {5, u"MIN"_qs}};
        constexpr int withoutHidden = 100;
        const FormulaResult which = comparison();
        const QString name = names.value(static_cast<int>(which.number) % withoutHidden);
        if (which.kind != ResultKind::Number || name.isEmpty() || !takes(u","))
            return fail();
        const ColumnSum all = summed();
        return all.hasFormulas ? FormulaResult{} : totalOf(name, all);
    }

    FormulaResult countIf()
    {
        const std::optional<Reference> range = takeReference();
        if (!range || !takes(u","))
            return fail();
        const FormulaResult wanted = comparison();
        // A word alone: no number, no comparison, nothing that stands for other letters.
        static const QRegularExpression plain(
            QRegularExpression::anchoredPattern(u"[^*?~<>=0-9.]+"_qs));
        if (!takes(u")") || wanted.kind != ResultKind::Words ||
            !plain.match(wanted.text).hasMatch())
            return fail();
        const ColumnSum sum = m_cells.over(*range);
        return sum.known && !sum.manyTexts
                   ? numberResult(static_cast<double>(sum.texts.value(wanted.text.toCaseFolded())))
                   : FormulaResult{};
    }

    const QString& m_text;
    const QString& m_own;
    const FormulaCells& m_cells;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
};

} // namespace

FormulaResult resultOf(const QString& formula, const QString& ownSheet, const FormulaCells& cells)
{
    return Working(formula, ownSheet, cells).result();
}

} // namespace doorstep
