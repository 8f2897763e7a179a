#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of a folder were when they were written: its SHA256SUMS, a line for each, as
// `sha256sum -c SHA256SUMS` reads it.

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>

namespace doorstep {

class TemporaryName;

// Asked between pieces of a long copy; false ends it with an Error.
using GoOn = std::function<bool()>;

// In lower-case hexadecimal digits. Throws Error when the file can't be read.
[[nodiscard]] QByteArray sha256Of(const QString& path, const GoOn& goOn = {});
// Copies the bytes, and answers the sum of what was read. Throws Error.
QByteArray copyWithSum(const QString& from, const TemporaryName& to, const GoOn& goOn = {});

// What its folder says of the file; empty when it says nothing.
[[nodiscard]] QByteArray recordedSum(const QString& path);
void recordSum(const QString& path, const QByteArray& sum);
void forgetSums(const QString& folder, const QStringList& names);

} // namespace doorstep
