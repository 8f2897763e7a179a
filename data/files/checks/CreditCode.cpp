// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/CreditCode.h"

#include "data/base/Text.h"

#include <QCoreApplication>

namespace doorstep {
namespace {

const QString& alphabet()
{
    static const QString letters = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_qs;
    return letters;
}

struct CreditCodeText
{
    Q_DECLARE_TR_FUNCTIONS(CreditCode)
};

} // namespace

QString normaliseCreditCode(const QString& code)
{
    QString kept;
    for (const QChar c : halfWidth(code).toUpper()) {
        if (!c.isSpace() && c.category() != QChar::Punctuation_Dash &&
            c.category() != QChar::Other_Format)
            kept.append(c);
    }
    return kept;
}

CreditCodeFault checkCreditCode(const QString& normalised)
{
    constexpr int places = 18;
    if (normalised.size() != places)
        return CreditCodeFault::Length;
    int sum = 0;
    int weight = 1;
    for (int place = 0; place < places; ++place) {
        const int value = static_cast<int>(alphabet().indexOf(normalised.at(place)));
        const bool digitsOnly = place >= 2 && place < 8;
        if (value < 0 || (digitsOnly && value > 9))
            return CreditCodeFault::Character;
        // The check character counts once, so that a right code sums to a multiple of 31.
        sum += value * (place == places - 1 ? 1 : weight);
        weight = weight * 3 % 31;
    }
    return sum % 31 == 0 ? CreditCodeFault::None : CreditCodeFault::CheckDigit;
}

QString creditCodeProblem(const QString& code)
{
    const QString normalised = normaliseCreditCode(code);
    if (normalised.isEmpty())
        return {};
    switch (checkCreditCode(normalised)) {
    case CreditCodeFault::None:
        return {};
    case CreditCodeFault::Length:
        return CreditCodeText::tr("A credit code has 18 characters, this one has %1.")
            .arg(normalised.size());
    case CreditCodeFault::Character:
        return CreditCodeText::tr(
            "A credit code has only digits and capital letters without I, O, Z, S and V, "
            "and digits alone in places 3 to 8.");
    case CreditCodeFault::CheckDigit:
        return CreditCodeText::tr(
            "The credit code does not add up: please compare it with the licence.");
    }
    return {};
}

} // namespace doorstep
