// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/people/OfficeMasking.h"

#include "data/base/Error.h"
#include "data/base/Policy.h"

#include <QCoreApplication>
#include <QDir>

namespace doorstep {

namespace {

struct OfficeMaskingText
{
    Q_DECLARE_TR_FUNCTIONS(OfficeMasking)
};

} // namespace

Masking allowed(Masking wanted)
{
    return policy().alwaysMasked ? Masking::Masked : wanted;
}

void requireAllowed(Masking wanted)
{
    if (allowed(wanted) != wanted)
        throw Error(OfficeMaskingText::tr("The office has laid down that names, phones and codes "
                                          "leave the register masked (%1).")
                        .arg(QDir::toNativeSeparators(policy().file)));
}

} // namespace doorstep
