// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cards/CardPreview.h"

#include "ui/look/Look.h"
#include "ui/page/Respond.h"

#include <QPainter>
#include <QScreen>
#include <QWindow>

namespace doorstep {

namespace {

constexpr int edge = 5; // pixels around the card, for its shadow

} // namespace

ScreenScale screenScale(const QScreen& screen)
{
    // In pixels of widgets, so a scaled desktop has fewer of them. Screens that know no size, and
    // beamers, tell something far from what lies on a desk.
    const double across = screen.physicalDotsPerInchX();
    const double down = screen.physicalDotsPerInchY();
    const bool plausible =
        across > 50 && across < 250 && down / across > 0.9 && down / across < 1.1;
    return {(plausible ? (across + down) / 2 : screen.logicalDotsPerInch()) / 25.4, plausible};
}

CardPreview::CardPreview(QWidget* parent) : QWidget(parent), m_card(CardFace{})
{
    setAccessibleName(tr("Preview of the card"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CardPreview::show(const CardFace& face)
{
    m_card = CardPainter(face);
    setAccessibleDescription(QStringList{face.secretary, face.phone, face.venue, face.address,
                                         face.hours, face.services.join(u'、')}
                                 .join(u' ')
                                 .simplified());
    drop();
}

void CardPreview::setRecipient(const CardRecipient& recipient)
{
    m_recipient = recipient;
    drop();
}

void CardPreview::drop()
{
    m_picture = {};
    update();
}

QString CardPreview::sizeInWords() const
{
    const QString size =
        QStringLiteral("%1 × %2 mm").arg(m_card.cardMm().width()).arg(m_card.cardMm().height());
    return screenScale(*screen()).believable
               ? tr("True size, %1").arg(size)
               : tr("About true size, %1: the screen does not tell how large it is.").arg(size);
}

QSize CardPreview::sizeHint() const
{
    const QSizeF card = m_card.cardMm() * screenScale(*screen()).pixelsPerMm;
    return QSize(qCeil(card.width()), qCeil(card.height())) + QSize(2 * edge, 2 * edge);
}

void CardPreview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    const QWindow* above = window()->windowHandle();
    if (!above)
        return;
    respond(above, &QWindow::screenChanged, this, [this] {
        updateGeometry();
        drop();
        Q_EMIT scaleChanged();
    });
}

void CardPreview::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const double pixels = screenScale(*screen()).pixelsPerMm;
    const QRectF card(QPointF(edge, edge), m_card.cardMm() * pixels);
    if (m_picture.isNull()) {
        m_picture = QPixmap((QSizeF(size()) * devicePixelRatioF()).toSize());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (int ring = edge - 1; ring > 0; --ring) {
            painter.setBrush(QColor(0, 0, 0, 14));
            painter.drawRoundedRect(card.adjusted(-ring, -ring + 1, ring, ring), ring, ring);
        }
        painter.fillRect(card, Qt::white);
        painter.translate(card.topLeft());
        painter.scale(pixels, pixels);
        m_card.paint(painter, m_recipient);
    }
    QPainter(this).drawPixmap(0, 0, m_picture);
}

} // namespace doorstep

#include "moc_CardPreview.cpp"
