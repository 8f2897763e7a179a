#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The guide and the card of keys on A4.

#include <QString>
#include <memory>

class QTextDocument;

namespace doorstep {

enum class GuidePart { Whole, Keys };

// Printed by QTextDocument::print().
[[nodiscard]] std::unique_ptr<QTextDocument> guidePaper(GuidePart part, const QString& language);
// Throws Error.
void writeGuidePdf(const QString& path, GuidePart part, const QString& language);

} // namespace doorstep
