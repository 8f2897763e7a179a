#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The number of an identity card (公民身份号码, GB 11643-1999), of a passport or a permit to
// travel, and of a bank card. The register never keeps one.

#include <QList>
#include <QString>

namespace doorstep {

// Where identity numbers stand in a text: eighteen places with the standard's check character, or
// with a day of birth of somebody living and a slip in it; the fifteen of before 1999; and what is
// called one; what is called a passport's, a permit's or a card's, and a bank card's own check
// digit. Blanks, line ends, dots, dashes and full-width digits within do not hide it; nor does
// another number that touches it, where the check character is right.
struct IdentitySpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool grouped = false; // written with something between its places
};
[[nodiscard]] QList<IdentitySpan> findIdentityNumbers(const QString& text);

// The text is one, and nothing else.
[[nodiscard]] bool isIdentityNumber(const QString& text);

// The text with every such number taken out of it.
[[nodiscard]] QString withoutIdentityNumbers(const QString& text);

// What somebody types is refused only where it can hardly be something else: eighteen places by
// themselves, the last of them right; or a province and a day of birth of somebody living at the
// beginning of fourteen to eighteen, for the last place can be worked out. For the user; empty when
// there is none.
[[nodiscard]] QString identityNumberProblem(const QString& typed);
// The text without those.
[[nodiscard]] QString withoutTypedIdentityNumbers(const QString& text);

// For what is kept while somebody types: also without those that have come to the month of birth.
[[nodiscard]] QString withoutBegunIdentityNumbers(const QString& text);

} // namespace doorstep
