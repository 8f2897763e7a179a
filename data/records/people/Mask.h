#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/checks/KnownDoors.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/KnownPhones.h"
#include "data/files/filling/PackageWords.h"
#include "data/register/Database.h"

#include <memory>

namespace doorstep {

enum class Masking { Masked, Unmasked };

// What is left of a register's texts when they leave the office: phones, credit codes and identity
// numbers are known by their shape, the persons that the register tells of by their names, its
// phones and the doors of its people however they are written.
class Mask
{
public:
    Mask() = default; // hides nothing: for the office itself
    Mask(Database& database, Masking masking);

    [[nodiscard]] Masking masking() const { return m_names ? Masking::Masked : Masking::Unmasked; }
    [[nodiscard]] QString text(const QString& text) const;
    // In a row of somebody's own, where 王老板娘 is theirs. persons: a field for them.
    [[nodiscard]] QString text(const QString& text, const QString& persons) const;
    // Of a need's log, which tells where its callers live.
    [[nodiscard]] QString log(const QString& text, const QString& persons) const;
    // Nothing but what the register has of somebody: what is known by its shape alone stays.
    [[nodiscard]] QString known(const QString& text) const;
    [[nodiscard]] QString names(const QString& text) const;   // nothing but the names
    [[nodiscard]] QString numbers(const QString& text) const; // everything but the names
    // A person, or an office that is none: who did something, who claimed a wish.
    [[nodiscard]] QString personOrOffice(const QString& text) const;

private:
    std::shared_ptr<const KnownNames> m_names;
    std::shared_ptr<const KnownPhones> m_phones;
    std::shared_ptr<const KnownDoors> m_doors;
};

// A workbook or a text as it was sent or kept, its words masked wherever they stand in it. Unmasked
// it stays as it is. name: for the error when it is damaged.
[[nodiscard]] ChangedPackage maskedPackage(const QByteArray& package, const QString& name,
                                           const Mask& mask);

} // namespace doorstep
