#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/fields/Field.h"
#include "data/records/problems/SharedProblem.h"

#include <span>

namespace doorstep {

// What is written down of a shared problem, in the order in which it comes about.
[[nodiscard]] std::span<const Field> problemFields();

// Why a value can't be stored; empty when it can.
[[nodiscard]] QString problemConflict(const SharedProblem& problem, const Field& field,
                                      const QVariant& value);

} // namespace doorstep
