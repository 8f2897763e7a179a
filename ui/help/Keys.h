#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the program, once: for their dialog, the help of each page and the card to print.

#include <QString>
#include <span>
#include <vector>

namespace doorstep {

struct Key
{
    const char* keys; // "Ctrl+PgUp / Ctrl+PgDown"
    const char* meaning;
};

struct KeyGroup
{
    enum class Page { First, Second }; // of the printed card; a column of the dialog

    const char* title;
    std::span<const Key> keys;
    Page page;
    std::vector<const char*> chapters; // pages of the window that have them; none: everywhere
};

[[nodiscard]] const std::vector<KeyGroup>& keyGroups();
// A title or a meaning in a language of the guide, whichever the program speaks.
[[nodiscard]] QString sayKey(const char* words, const QString& language);

} // namespace doorstep
