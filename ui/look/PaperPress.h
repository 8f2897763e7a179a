#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody chooses, drops or pastes, made into what the register keeps: a picture is turned
// upright, scaled to a size fit for print and written anew, so that nothing is left of where and
// with what it was taken; PDF and Word files stay as they are.

#include "data/records/papers/Paper.h"

class QImage;

namespace doorstep {

inline constexpr int longestSide = 1600;  // pixels: 13 cm in print
inline constexpr int thumbnailSide = 160; // pixels

enum class KeepOriginal { No, Yes };

// Throws Error, with what to do about it: too large, a kind that can't be kept, damaged.
[[nodiscard]] NewPaper pressFile(const QString& path, KeepOriginal keep);
[[nodiscard]] NewPaper pressBytes(const QByteArray& bytes, const QString& fileName,
                                  KeepOriginal keep);
// What was pasted; it has no file.
[[nodiscard]] NewPaper pressImage(const QImage& image, const QString& name);

// The endings that a dialog offers.
[[nodiscard]] QString paperEndings();

} // namespace doorstep
