#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Sets one face of a service contact card and paints it as often as needed, in the thread that
// made it (Qt's raw fonts belong to a thread).

#include "ui/print/CardFace.h"
#include "ui/print/TextRun.h"

#include <QRectF>

namespace doorstep {

inline constexpr QSizeF standardCardMm{90, 54};
// The symbol; its quiet zone of four modules is kept free around it.
inline constexpr double cardQrSideMm = 20;

class CardPainter
{
public:
    explicit CardPainter(const CardFace& face, QSizeF cardMm = standardCardMm);

    // Texts that cannot be set even in the smallest size, by field. Such a card may be shown,
    // with the text cut, but must not be printed.
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] const QList<CardProblem>& problemsByField() const { return m_problems; }
    // What prints, but perhaps not as wanted: a fine QR code, characters without a font.
    [[nodiscard]] const QStringList& warnings() const { return m_warnings; }
    // Of the lower text; smallestCardPoints is as small as it gets.
    [[nodiscard]] double bodyPoints() const { return m_bodyPoints; }
    [[nodiscard]] QSizeF cardMm() const { return m_card; }

    // The painter's unit is the millimetre, its origin the card's upper left corner.
    void paint(QPainter& painter, const CardRecipient& recipient = {}) const;

private:
    void setHead(const CardFace& face);
    void setPerson(const CardFace& face, double baseline);
    void setQrCode(const CardFace& face);
    void collectWarnings(const CardFace& face);

    QSizeF m_card;
    QList<PlacedText> m_texts;
    double m_lowerRight = 0; // where text beside the QR code must end
    double m_captionTop = 0; // of the line over the QR code
    QList<QRectF> m_qr;
    int m_qrModules = 0;
    QRectF m_qrSquare;
    double m_bodyPoints = 0;
    QList<CardProblem> m_problems;
    QStringList m_warnings;
};

} // namespace doorstep
