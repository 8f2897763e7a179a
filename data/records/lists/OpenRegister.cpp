// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/OpenRegister.h"

#include "data/records/lists/CodeSeed.h"

namespace doorstep {

std::unique_ptr<Register> createRegister(const QString& path, const QString& author,
                                         std::function<UtcSeconds()> clock, UidSource uids)
{
    return Register::create(path, &seedCodes, author, std::move(clock), std::move(uids));
}

std::unique_ptr<Register> openRegister(const QString& path, Register::Access access,
                                       const QString& author, Register::Check check)
{
    return Register::open(path, access, &seedCodes, author, check);
}

std::unique_ptr<Register> openRegisterForWindow(const QString& path, const QString& author,
                                                Register::Take take)
{
    return Register::openForWindow(path, &seedCodes, author, take);
}

} // namespace doorstep
