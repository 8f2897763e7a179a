// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/CardPainter.h"

#include "data/base/Error.h"
#include "ui/print/CardBody.h"
#include "ui/print/Fonts.h"
#include "ui/print/QrCode.h"

#include <QCoreApplication>
#include <algorithm>

namespace doorstep {

namespace {

// Millimetres. The margin holds the quiet zone of the coarsest code: 4 × 20 / 21 = 3.8.
constexpr double margin = 5;
constexpr double headBaseline = 9.0;
constexpr double rule = 11.4;
constexpr double personBaseline = 19.4;
constexpr double personToBody = 2.2;
constexpr double roleGap = 1.8;
constexpr double smallestPerson = 0.6; // of the full size: a name of 10 points
constexpr double lowerMargin = 5.7;    // below it is the recipient's line
constexpr double edgeBaseline = 2.1;   // of that line, from the lower edge
constexpr double edgeBaselineOfTwo = 1.7;
constexpr double edgePoints = 7;
constexpr double leastEdgePoints = 6;    // on one line
constexpr double edgePointsOfTwo = 5.5;  // what two lines have room for
constexpr double smallestEdgePoints = 4; // of a name that no other shop has so long
constexpr int mostEdgeLines = 2;
constexpr double edgeLeading = 1.08; // em
constexpr QColor edgeGrey{0x40, 0x40, 0x40};

// The largest size from `largest` down to `smallest` points at which the text is no wider than
// `width` mm; without one the smallest.
TextStyle fitted(const QString& text, TextStyle style, double smallest, double width)
{
    while (style.points > smallest && shaped(text, style).width > width)
        style.points = std::max(smallest, style.points - 0.25);
    return style;
}

} // namespace

CardPainter::CardPainter(const CardFace& face, QSizeF cardMm) : m_card(cardMm)
{
    setHead(face);
    setQrCode(face);
    const bool person = !face.secretary.isEmpty() || !face.phone.isEmpty();
    const QRectF area(QPointF(margin, (person ? personBaseline : rule) + personToBody),
                      QPointF(m_lowerRight, m_card.height() - lowerMargin));
    const CardBody body = setCardBody(face, area);
    m_problems += body.problems;
    m_bodyPoints = body.points;
    // A body shorter than the QR code stands beside its middle.
    const double lift = m_qrModules > 0 ? std::max(0.0, (body.top - m_qrSquare.top()) / 2) : 0;
    for (PlacedText text : body.texts) {
        text.baseline.ry() -= lift;
        m_texts.append(text);
    }
    const double spare = std::max(0.0, std::min(body.top, m_captionTop) - area.top());
    setPerson(face, personBaseline + std::min(spare / 2, 2.0));
    collectWarnings(face);
}

QStringList CardPainter::problems() const
{
    QStringList sentences;
    for (const CardProblem& problem : m_problems)
        sentences.append(problem.sentence);
    return sentences;
}

void CardPainter::setHead(const CardFace& face)
{
    const double width = m_card.width() - 2 * margin;
    const TextStyle titleStyle =
        fitted(face.title, {14, QFont::Bold, 0.08}, 9, face.block.isEmpty() ? width : width / 2);
    const TextRun title = shaped(face.title, titleStyle);
    m_texts.append({title, {margin, headBaseline}, cardAccent});

    const double left = width - title.width - 4;
    TextStyle blockStyle{10, QFont::Bold, 0};
    TextStyle townStyle{8, QFont::Normal, 0};
    const auto widthOf = [&] {
        const double town = face.town.isEmpty() ? 0 : shaped(face.town, townStyle).width + 1.8;
        return shaped(face.block, blockStyle).width + town;
    };
    while (widthOf() > left && blockStyle.points > 7) {
        blockStyle.points -= 0.25;
        townStyle.points = std::max(smallestCardPoints, townStyle.points - 0.25);
    }
    if (title.width > width)
        m_problems.append(
            {CardField::Title,
             fieldTooLong(QCoreApplication::translate("CardFace", "Title"), face.title)});
    else if (widthOf() > left)
        m_problems.append({CardField::Block,
                           fieldTooLong(QCoreApplication::translate("CardFace", "Block and town"),
                                        face.town + face.block)});
    const TextRun block = elided(face.block, blockStyle, left);
    const TextRun town = elided(face.town, townStyle, left - block.width - 1.8);
    const double blockLeft = m_card.width() - margin - block.width;
    m_texts.append({block, {blockLeft, headBaseline}, cardInk});
    m_texts.append({town, {blockLeft - 1.8 - town.width, headBaseline}, softInk});
}

// Name and role on the left, phone on the right, on one line. When that gets small the role moves
// above the name.
void CardPainter::setPerson(const CardFace& face, double baseline)
{
    const double width = m_card.width() - 2 * margin;
    const TextRun role = shaped(face.role, {7, QFont::Normal, 0});
    const bool hasRole = !face.secretary.isEmpty() && !face.role.isEmpty();
    TextRun name;
    TextRun phone;
    const auto setAt = [&](double size) {
        name = shaped(face.secretary, {17 * size, QFont::Bold, 0.04});
        phone = shaped(face.phone, {16 * size, QFont::Bold, 0.02});
    };
    const auto needed = [&](bool roleBeside) {
        const double left = roleBeside ? name.width + roleGap + role.width
                                       : std::max(name.width, hasRole ? role.width : 0);
        return left > 0 && phone.width > 0 ? left + 4 + phone.width : left + phone.width;
    };
    double size = 1;
    bool roleBeside = hasRole;
    for (setAt(size); needed(roleBeside) > width && size > smallestPerson; setAt(size)) {
        size -= 0.02;
        if (roleBeside && size < 0.82) {
            roleBeside = false;
            size = 0.9; // any larger and the name would touch the role above it
        }
    }
    if (hasRole && role.width > width / 2) {
        m_problems.append(
            {CardField::Role,
             fieldTooLong(QCoreApplication::translate("CardFace", "Role"), face.role)});
    } else if (needed(roleBeside) > width) {
        const bool nameLonger = name.width > phone.width;
        m_problems.append(
            nameLonger
                ? CardProblem{CardField::Secretary,
                              fieldTooLong(QCoreApplication::translate("CardFace", "Secretary"),
                                           face.secretary)}
                : CardProblem{
                      CardField::Phone,
                      fieldTooLong(QCoreApplication::translate("CardFace", "Phone"), face.phone)});
        const double half = (width - 4) / 2;
        name = elided(face.secretary, {17 * size, QFont::Bold, 0.04}, half);
        phone = elided(face.phone, {16 * size, QFont::Bold, 0.02}, half);
    }
    m_texts.append({name, {margin, baseline}, cardInk});
    m_texts.append({phone, {m_card.width() - margin - phone.width, baseline}, cardInk});
    if (hasRole)
        m_texts.append({role,
                        roleBeside
                            ? QPointF(margin + name.width + roleGap, baseline)
                            : QPointF(margin, baseline - 0.95 * 17 * size * mmPerPoint - 0.7),
                        softInk});
}

void CardPainter::setQrCode(const CardFace& face)
{
    m_lowerRight = m_card.width() - margin;
    m_captionTop = m_card.height();
    if (face.qrContent.isEmpty())
        return;
    try {
        const QrCode code = makeQrCode(face.qrContent);
        m_qr = qrRectangles(code);
        m_qrModules = code.modules;
        m_qrSquare =
            QRectF(m_card.width() - margin - cardQrSideMm,
                   m_card.height() - lowerMargin - cardQrSideMm, cardQrSideMm, cardQrSideMm);
        const double quiet = quietZoneMm(code, cardQrSideMm);
        m_lowerRight = m_qrSquare.left() - quiet - 0.5;
        const bool contact =
            face.qrContent.startsWith(u"BEGIN:VCARD") || face.qrContent.startsWith(u"MECARD:");
        const TextStyle style{7, QFont::Normal, 0.06};
        const TextRun caption = shaped(contact ? u"扫码存号码"_qs : u"扫码了解更多"_qs, style);
        const double baseline = m_qrSquare.top() - quiet - 0.3;
        m_captionTop = baseline - style.em();
        m_texts.append({caption, {m_qrSquare.center().x() - caption.width / 2, baseline}, softInk});
    } catch (const Error& error) {
        m_problems.append({CardField::QrCode, error.message()});
    }
}

void CardPainter::collectWarnings(const CardFace& face)
{
    if (m_qrModules > 0) {
        if (const auto warning = qrWarning(face.qrContent, cardQrSideMm))
            m_warnings.append(*warning);
    }
    const QString missing =
        missingCharacters((QStringList{face.title, face.block, face.town, face.secretary, face.role,
                                       face.phone, face.venue, face.address, face.hours} +
                           face.services)
                              .join(u' '));
    if (!missing.isEmpty())
        m_warnings.append(QCoreApplication::translate(
                              "CardFace", "No installed font has these characters, they would "
                                          "print as boxes: %1. Install a font that has them.")
                              .arg(missing));
}

void CardPainter::paint(QPainter& painter, const CardRecipient& recipient) const
{
    painter.fillRect(QRectF(margin, rule, m_card.width() - 2 * margin, 0.35), cardAccent);
    for (const PlacedText& text : m_texts)
        draw(painter, text);
    if (m_qrModules > 0)
        drawQrCode(painter, m_qr, m_qrModules, m_qrSquare);

    const QString line = QStringList{recipient.door, recipient.name}.join(u"　"_qs).trimmed();
    if (line.isEmpty())
        return;
    const double width = m_lowerRight - margin;
    TextStyle style = fitted(line, {edgePoints, QFont::Normal, 0}, leastEdgePoints, width);
    if (shaped(line, style).width > width)
        style.points = edgePointsOfTwo;
    QList<TextRun> lines = wrapped(line, style, width);
    if (lines.size() > mostEdgeLines) {
        const auto parted = [&] {
            return wrapped(line, style, width, Breaks::Anywhere);
        };
        for (lines = parted(); lines.size() > mostEdgeLines && style.points > smallestEdgePoints;
             lines = parted())
            style.points -= 0.25;
    }
    const double pitch = edgeLeading * style.em();
    double y = m_card.height() - (lines.size() > 1 ? edgeBaselineOfTwo : edgeBaseline) -
               static_cast<double>(lines.size() - 1) * pitch;
    for (const TextRun& run : std::as_const(lines)) {
        draw(painter, {run, {margin, y}, edgeGrey});
        y += pitch;
    }
}

} // namespace doorstep
