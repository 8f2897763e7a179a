#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes (ISO/IEC 18004) as vector drawings: level M, byte mode, UTF-8
// (announced by an ECI header when the text is not plain ASCII).

#include <QBitArray>
#include <QList>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <optional>

namespace doorstep {

// The square of modules without its quiet zone.
struct QrCode
{
    int modules = 0; // along one side: 21, 25, … 177
    QBitArray dark;  // row by row

    [[nodiscard]] bool at(int row, int column) const { return dark.at(row * modules + column); }
};

// White modules that must stay free on every side (ISO/IEC 18004, 9.1).
inline constexpr int qrQuietModules = 4;
// Below this a phone in a hand reads unreliably from office prints.
inline constexpr double qrSmallestModuleMm = 0.40;

// Throws Error if the text is too long for any QR code.
[[nodiscard]] QrCode makeQrCode(const QString& content);

// sideMm is the side of the symbol itself: the quiet zone lies outside it.
[[nodiscard]] double moduleSizeMm(const QrCode& code, double sideMm);
[[nodiscard]] double quietZoneMm(const QrCode& code, double sideMm);

// A sentence that says what to shorten when the modules fall below 0.40 mm.
[[nodiscard]] std::optional<QString> qrWarning(const QString& content, double sideMm);

// The dark modules as few rectangles, in module units.
[[nodiscard]] QList<QRectF> qrRectangles(const QrCode& code);

// Fills all rectangles at once, so that no printer or viewer shows hairlines between neighbours.
void drawQrCode(QPainter& painter, const QList<QRectF>& rectangles, int modules,
                const QRectF& square);

} // namespace doorstep
