#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How everybody above makes and opens a register: with the built-in lists of this program.

#include "data/register/Register.h"

namespace doorstep {

std::unique_ptr<Register> createRegister(const QString& path, const QString& author = {},
                                         std::function<UtcSeconds()> clock = {},
                                         UidSource uids = {});
std::unique_ptr<Register> openRegister(const QString& path, Register::Access access,
                                       const QString& author = {},
                                       Register::Check check = Register::Check::Now);
std::unique_ptr<Register> openRegisterForWindow(const QString& path, const QString& author = {},
                                                Register::Take take = Register::Take::IfFree);

} // namespace doorstep
