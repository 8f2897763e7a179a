#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How long somebody served, as one writes it: 2, 1.5小时, 1小时30分, 90分钟, 半小时.

#include <QString>
#include <optional>

namespace doorstep {

enum class BareNumber { Hours, Minutes }; // what a number without a unit is

// At most a day; nothing: it is no such time.
[[nodiscard]] std::optional<int> readMinutes(const QString& text, BareNumber bare);

// In hours: 1.5.
[[nodiscard]] QString hoursText(int minutes);
[[nodiscard]] QString hoursOfMinutes(const QString& minutes);

} // namespace doorstep
