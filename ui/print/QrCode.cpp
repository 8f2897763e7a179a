// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/QrCode.h"

#include "data/base/Error.h"

#include <QCoreApplication>
#include <QPaintEngine>
#include <QPainterPath>
#include <cerrno>
#include <memory>
#include <qrencode.h>

namespace doorstep {

namespace {

constexpr unsigned eciUtf8 = 26; // AIM ECI assignment

QString whatToShorten(const QString& content)
{
    if (content.startsWith(u"BEGIN:VCARD"))
        return QCoreApplication::translate(
            "QrCode",
            "Leave out the note and the address, shorten the organisation, or choose MECARD.");
    if (content.startsWith(u"MECARD:"))
        return QCoreApplication::translate(
            "QrCode", "Leave out the note and the address, or shorten the organisation.");
    return QCoreApplication::translate("QrCode", "Use a shorter link.");
}

} // namespace

QrCode makeQrCode(const QString& content)
{
    const QByteArray bytes = content.toUtf8();
    const std::unique_ptr<QRinput, decltype(&QRinput_free)> input(QRinput_new2(0, QR_ECLEVEL_M),
                                                                  &QRinput_free);
    // Bytes are Latin-1 by the standard and Shift-JIS by the guess of some readers: anything
    // beyond ASCII says that it is UTF-8.
    const bool ascii = bytes.size() == content.size();
    if (!ascii)
        QRinput_appendECIheader(input.get(), eciUtf8);
    QRinput_append(input.get(), QR_MODE_8, static_cast<int>(bytes.size()),
                   reinterpret_cast<const unsigned char*>(bytes.constData()));
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> encoded(QRcode_encodeInput(input.get()),
                                                                  &QRcode_free);
    if (!encoded) {
        const int code = errno;
        const QString detail =
            u"QRcode_encodeInput: %1 bytes, %2"_qs.arg(bytes.size()).arg(qt_error_string(code));
        if (code == ERANGE)
            throw Error(
                QCoreApplication::translate("QrCode", "The content of the QR code is too long.") +
                    u' ' + whatToShorten(content),
                detail);
        throw Error(QCoreApplication::translate("QrCode", "The QR code could not be made."),
                    detail);
    }
    QrCode code{encoded->width, QBitArray(encoded->width * encoded->width)};
    for (int i = 0; i < code.dark.size(); ++i)
        code.dark.setBit(i, encoded->data[i] & 1);
    return code;
}

double moduleSizeMm(const QrCode& code, double sideMm)
{
    return sideMm / code.modules;
}

double quietZoneMm(const QrCode& code, double sideMm)
{
    return qrQuietModules * moduleSizeMm(code, sideMm);
}

std::optional<QString> qrWarning(const QString& content, double sideMm)
{
    if (content.isEmpty())
        return std::nullopt;
    const double module = moduleSizeMm(makeQrCode(content), sideMm);
    if (module >= qrSmallestModuleMm)
        return std::nullopt;
    return QCoreApplication::translate(
               "QrCode",
               "The dots of the QR code are only %1 mm wide; phones read %2 mm and more reliably.")
               .arg(QString::number(module, 'f', 2), QString::number(qrSmallestModuleMm, 'f', 2)) +
           u' ' + whatToShorten(content);
}

QList<QRectF> qrRectangles(const QrCode& code)
{
    QList<QRectF> rectangles;
    QBitArray taken(code.dark.size());
    const auto free = [&](int row, int column) {
        return code.at(row, column) && !taken.testBit(row * code.modules + column);
    };
    for (int row = 0; row < code.modules; ++row) {
        for (int left = 0; left < code.modules; ++left) {
            if (!free(row, left))
                continue;
            int right = left;
            while (right < code.modules && free(row, right))
                ++right;
            const auto wholeRunFree = [&](int r) {
                for (int c = left; c < right; ++c) {
                    if (!free(r, c))
                        return false;
                }
                return true;
            };
            int bottom = row + 1;
            while (bottom < code.modules && wholeRunFree(bottom))
                ++bottom;
            for (int r = row; r < bottom; ++r)
                taken.fill(true, r * code.modules + left, r * code.modules + right);
            rectangles.append(QRectF(left, row, right - left, bottom - row));
        }
    }
    return rectangles;
}

void drawQrCode(QPainter& painter, const QList<QRectF>& rectangles, int modules,
                const QRectF& square)
{
    painter.save();
    painter.translate(square.topLeft());
    painter.scale(square.width() / modules, square.height() / modules);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    if (painter.paintEngine()->type() == QPaintEngine::Pdf) {
        // One path too, but a quarter of the bytes of a QPainterPath.
        painter.drawRects(rectangles);
    } else {
        QPainterPath path;
        for (const QRectF& rectangle : rectangles)
            path.addRect(rectangle);
        painter.drawPath(path);
    }
    painter.restore();
}

} // namespace doorstep
