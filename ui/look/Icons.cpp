// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QResource>
#include <QSvgRenderer>

namespace doorstep {

namespace {

constexpr double strokeWidth = 1.6; // at 18 pixels, of the drawing's 24

class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(m_name, m_tone); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const bool chosen = mode == QIcon::Selected || state == QIcon::On;
        QColor colour = chosen ? inkOf(Tone::Accent) : inkOf(m_tone);
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.5F);
        QByteArray drawing =
            QResource(QStringLiteral(":/icons/%1.svg").arg(m_name)).uncompressedData();
        drawing.replace("currentColor", colour.name().toLatin1());
        drawing.replace("stroke-width=\"2\"",
                        "stroke-width=\"" + QByteArray::number(strokeWidth * 24 / 18, 'f', 2) +
                            "\"");
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setOpacity(painter->opacity() * colour.alphaF());
        QSvgRenderer(drawing).render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("line-%1-%2-%3-%4-%5-%6")
                                .arg(m_name)
                                .arg(int(m_tone))
                                .arg(size.width())
                                .arg(int(mode))
                                .arg(int(state))
                                .arg(inkOf(m_tone).name());
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

private:
    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon lineIcon(const QString& name, Tone tone)
{
    return QIcon(new LineIconEngine(name, tone));
}

} // namespace doorstep
