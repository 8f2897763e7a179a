// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/CardSheet.h"

#include "data/base/Error.h"
#include "ui/print/PdfFile.h"

#include <QCoreApplication>
#include <algorithm>

namespace doorstep {

namespace {

constexpr QSizeF a4{210, 297};
constexpr double markLength = 4;
constexpr double markDistance = 2; // from the card, so that a cut slightly off shows no mark

// Blank cards fill what is left of one sheet.
int cardCount(qsizetype recipients, const SheetOptions& options)
{
    return recipients > 0 ? static_cast<int>(recipients)
                          : options.stock.perSheet() - options.firstCard + 1;
}

// A line starting at a card's corner and leading away from it, if there is room for it.
void mark(QPainter& painter, QPointF corner, QPointF direction, double room)
{
    const double length = std::min(markLength, room / 2 - markDistance);
    if (length > 0.5)
        painter.drawLine(corner + direction * markDistance,
                         corner + direction * (markDistance + length));
}

void paintCropMarks(QPainter& painter, const CardStock& stock)
{
    if (stock.marks == CropMarks::None)
        return;
    painter.setPen(QPen(Qt::black, 0.1, Qt::SolidLine, Qt::FlatCap));
    const auto room = [](int index, int count, int side, double gap) {
        const bool outside = side < 0 ? index == 0 : index == count - 1;
        return outside ? 4 * markLength : gap;
    };
    for (int index = 0; index < stock.perSheet(); ++index) {
        const QRectF card = stock.slot(index);
        for (const int side : {-1, 1}) {
            const double across =
                room(index % stock.columns, stock.columns, side, stock.gap.width());
            const double down = room(index / stock.columns, stock.rows, side, stock.gap.height());
            const double x = side < 0 ? card.left() : card.right();
            const double y = side < 0 ? card.top() : card.bottom();
            for (const double other : {card.top(), card.bottom()})
                mark(painter, {x, other}, {double(side), 0}, across);
            for (const double other : {card.left(), card.right()})
                mark(painter, {other, y}, {0, double(side)}, down);
        }
    }
}

// Below the cards, where the sheet is cut off: a stack of them tells who is in the register.
void paintOwnUse(QPainter& painter, const CardStock& stock)
{
    constexpr double fromEdge = 4.5; // mm; printers reach no further
    const QRectF last = stock.slot(stock.perSheet() - 1);
    if (stock.page.height() - last.bottom() < 2 * fromEdge)
        return; // a single card: no room beside it
    const TextRun words = shaped(
        QCoreApplication::translate("CardSheet", "For your own use: keep the cards by you until "
                                                 "they are given, then shred what is left."),
        {6.5, QFont::Normal, 0});
    draw(painter, {words,
                   {last.right() - words.width, stock.page.height() - fromEdge},
                   QColor(0x55, 0x55, 0x55)});
}

void cross(QPainter& painter, QPointF at)
{
    painter.drawLine(at - QPointF(8, 0), at + QPointF(8, 0));
    painter.drawLine(at - QPointF(0, 8), at + QPointF(0, 8));
}

} // namespace

QRectF CardStock::slot(int index) const
{
    const QSizeF pitch = card + gap;
    const double left = (page.width() - columns * pitch.width() + gap.width()) / 2;
    const double top = (page.height() - rows * pitch.height() + gap.height()) / 2;
    return {QPointF(left + index % columns * pitch.width(), top + index / columns * pitch.height()),
            card};
}

QList<CardStock> cardStocks()
{
    return {{u"a4-10"_qs,
             QCoreApplication::translate("CardSheet", "A4, 10 cards 90 × 54 mm, to be cut"),
             a4,
             {90, 54},
             2,
             5,
             {0, 0},
             CropMarks::Corners},
            {u"a4-8-gap"_qs,
             QCoreApplication::translate("CardSheet", "A4, 8 cards 85 × 54 mm with gaps"),
             a4,
             {85, 54},
             2,
             4,
             {10, 10},
             CropMarks::Corners},
            {u"a4-10-die-cut"_qs,
             QCoreApplication::translate("CardSheet", "A4, 10 cards 85 × 54 mm, pre-cut"),
             a4,
             {85, 54},
             2,
             5,
             {10, 0},
             CropMarks::None},
            {u"single"_qs,
             QCoreApplication::translate("CardSheet", "Single cards 90 × 54 mm"),
             {90, 54},
             {90, 54},
             1,
             1,
             {0, 0},
             CropMarks::None}};
}

void paintCalibrationPage(QPainter& painter)
{
    painter.setPen(QPen(Qt::black, 0.1));
    for (const QPointF at : {firstMarkMm, secondMarkMm}) {
        cross(painter, at);
        const QString meant =
            QCoreApplication::translate("CardSheet", "%1 mm from the left edge, %2 mm from the top")
                .arg(at.x())
                .arg(at.y());
        const TextRun text = shaped(meant, {9, QFont::Normal, 0});
        const double left = at.x() < a4.width() / 2 ? at.x() + 3 : at.x() - 3 - text.width;
        draw(painter, {text, {left, at.y() - 2}, Qt::black});
    }
}

Calibration calibrationFromMarks(QPointF first, QPointF second)
{
    const QPointF wanted = secondMarkMm - firstMarkMm;
    const QPointF got = second - first;
    const auto plausible = [](double got_, double wanted_) {
        return got_ > 0.8 * wanted_ && got_ < 1.25 * wanted_;
    };
    if (!plausible(got.x(), wanted.x()) || !plausible(got.y(), wanted.y()))
        throw Error(QCoreApplication::translate(
                        "CardSheet",
                        "These distances cannot be right: the two marks should lie about %1 mm "
                        "apart across and %2 mm down. Measure again from the same paper edges.")
                        .arg(wanted.x())
                        .arg(wanted.y()));
    // The printer puts a point p at a + b·p, so p must be sent as (p − a) / b.
    const QPointF inverse(wanted.x() / got.x(), wanted.y() / got.y());
    return {{firstMarkMm.x() - inverse.x() * first.x(), firstMarkMm.y() - inverse.y() * first.y()},
            100 * inverse.x(),
            100 * inverse.y()};
}

int sheetCount(qsizetype cards, const SheetOptions& options)
{
    const int perSheet = options.stock.perSheet();
    return (options.firstCard - 1 + cardCount(cards, options) + perSheet - 1) / perSheet;
}

void useMillimetres(QPainter& painter)
{
    const QPaintDevice* device = painter.device();
    painter.scale(device->logicalDpiX() / 25.4, device->logicalDpiY() / 25.4);
}

void paintSheet(QPainter& painter, const CardPainter& card, const QList<CardRecipient>& recipients,
                const SheetOptions& options, int page)
{
    const CardStock& stock = options.stock;
    painter.save();
    painter.translate(options.calibration.offsetMm);
    painter.scale(options.calibration.scaleXPercent / 100, options.calibration.scaleYPercent / 100);
    paintCropMarks(painter, stock);
    if (std::any_of(recipients.begin(), recipients.end(),
                    [](const CardRecipient& recipient) { return !recipient.name.isEmpty(); }))
        paintOwnUse(painter, stock);
    const int total = cardCount(recipients.size(), options);
    for (int slot = 0; slot < stock.perSheet(); ++slot) {
        const int index = page * stock.perSheet() + slot - (options.firstCard - 1);
        if (index < 0 || index >= total)
            continue;
        painter.save();
        painter.translate(stock.slot(slot).topLeft());
        card.paint(painter, recipients.value(index));
        painter.restore();
    }
    painter.restore();
}

void paintCards(QPagedPaintDevice& device, const QList<CardJob>& jobs, const SheetOptions& options,
                const Progress& progress)
{
    const int perSheet = options.stock.perSheet();
    if (options.firstCard < 1 || options.firstCard > perSheet)
        throw Error(
            QCoreApplication::translate("CardSheet", "The first card must be between 1 and %1.")
                .arg(perSheet));
    std::vector<CardPainter> cards;
    qint64 total = 0;
    for (const CardJob& job : jobs) {
        cards.emplace_back(job.face, options.stock.card);
        if (!cards.back().problems().isEmpty())
            throw Error(cards.back().problems().join(u'\n'));
        total += cardCount(job.recipients.size(), options);
    }

    QPainter painter;
    if (!painter.begin(&device))
        throw Error(QCoreApplication::translate(
            "CardSheet", "Printing could not begin. Check that the printer is on and connected."));
    useMillimetres(painter);
    qint64 done = 0;
    SheetOptions sheetOptions = options;
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        const QList<CardRecipient>& recipients = jobs.at(i).recipients;
        const int sheets = sheetCount(recipients.size(), sheetOptions);
        const int count = cardCount(recipients.size(), sheetOptions);
        for (int sheet = 0; sheet < sheets; ++sheet) {
            if (i > 0 || sheet > 0)
                device.newPage();
            paintSheet(painter, cards[static_cast<size_t>(i)], recipients, sheetOptions, sheet);
            const int reached = (sheet + 1) * perSheet - (sheetOptions.firstCard - 1);
            reportNow(progress, done + std::min(count, reached), total);
        }
        done += count;
        sheetOptions.firstCard = 1; // only the first sheet is half used
    }
}

void writeCardsPdf(const QString& path, const QList<CardJob>& jobs, const SheetOptions& options,
                   const Progress& progress)
{
    PdfFile file(path, options.stock.page, jobs.isEmpty() ? QString() : jobs.first().face.title);
    paintCards(file.pages(), jobs, options, [&](qint64 done, qint64 total) {
        file.check();
        return !progress || progress(done, total);
    });
    file.commit();
}

} // namespace doorstep
