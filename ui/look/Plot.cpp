// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Plot.h"

#include "ui/look/PlainText.h"

#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace doorstep {

namespace {

constexpr int labelGap = 6;         // between a label and what it names
constexpr double widestColumn = 36; // pixels
constexpr int ticksWanted = 4;

QString inFigures(double value)
{
    return QString::number(value, 'f', value == std::floor(value) ? 0 : 1);
}

// 1, 2 or 5 times a power of ten, so that few lines part the height.
double tickStep(double most)
{
    const double rough = std::max(most, 1.0) / ticksWanted;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (rough <= step * power)
            return std::max(1.0, step * power);
    }
    return 10 * power;
}

class PlotPainter
{
public:
    PlotPainter(QPainter& painter, const QRect& area, const Plot& plot, const Colours& of)
        : m_painter(painter),
          m_plot(plot),
          m_of(of),
          m_small(fontOf(TextKind::Small)),
          m_metrics(m_small)
    {
        m_painter.setFont(m_small);
        m_area = area;
        title();
        if (m_plot.labels.isEmpty())
            return;
        if (m_plot.kind == Plot::Kind::Shares) {
            shares();
            return;
        }
        axes();
        if (m_plot.kind == Plot::Kind::Columns)
            columns();
        else
            lines();
    }

private:
    void title()
    {
        m_painter.setPen(m_of.text);
        m_painter.setFont(fontOf(TextKind::SmallStrong));
        int left = m_area.left();
        const QFontMetrics strong(fontOf(TextKind::SmallStrong));
        const QString shown = strong.elidedText(m_plot.title, Qt::ElideRight, m_area.width());
        m_painter.drawText(QRect(left, m_area.top(), m_area.width(), strong.height()),
                           Qt::AlignLeft, shown);
        m_painter.setFont(m_small);
        left += strong.horizontalAdvance(shown) + 3 * labelGap;
        if (m_plot.series.size() > 1 && m_plot.kind != Plot::Kind::Shares) {
            for (qsizetype s = 0; s < m_plot.series.size(); ++s) {
                const QString& name = m_plot.series.at(s).name;
                const int mark = m_metrics.height() / 2;
                fill(QRectF(left, m_area.top() + mark / 2 + 1, mark, mark), s);
                left += mark + labelGap;
                m_painter.setPen(m_of.soft);
                m_painter.drawText(left, m_area.top() + m_metrics.ascent(), name);
                left += m_metrics.horizontalAdvance(name) + 2 * labelGap;
            }
        }
        m_area.setTop(m_area.top() + strong.height() + labelGap);
    }

    // Told apart by more than colour: a plot is printed in black, too.
    void fill(const QRectF& area, qsizetype series)
    {
        const QColor ink = inkOf(m_plot.series.at(series).tone, m_of);
        if (series == 0 || area.height() < 2) {
            m_painter.fillRect(area, ink);
            return;
        }
        m_painter.fillRect(area, QBrush(ink, Qt::BDiagPattern));
        m_painter.setPen(ink);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(area.adjusted(0, 0, -1, -1));
    }

    void axes()
    {
        const double step = tickStep(m_plot.most());
        m_top = std::max(step, std::ceil(m_plot.most() / step) * step);
        const int wide = m_metrics.horizontalAdvance(inFigures(m_top)) + labelGap;
        m_inner = QRectF(m_area).adjusted(wide, m_metrics.height() / 2.0, 0,
                                          -(m_metrics.height() + labelGap));
        for (double tick = 0; tick <= m_top + step / 2; tick += step) {
            const double y = height(tick);
            m_painter.setPen(m_of.line);
            m_painter.drawLine(QPointF(m_inner.left(), y), QPointF(m_inner.right(), y));
            m_painter.setPen(m_of.soft);
            m_painter.drawText(QRectF(m_area.left(), y - m_metrics.height() / 2.0, wide - labelGap,
                                      m_metrics.height()),
                               Qt::AlignRight | Qt::AlignVCenter, inFigures(tick));
        }
        int widest = 1;
        for (const QString& label : m_plot.labels)
            widest = std::max(widest, m_metrics.horizontalAdvance(label) + labelGap);
        const auto stride = static_cast<qsizetype>(std::ceil(widest / slot()));
        for (qsizetype i = 0; i < m_plot.labels.size(); i += std::max<qsizetype>(1, stride)) {
            const int own = m_metrics.horizontalAdvance(m_plot.labels.at(i));
            const double left =
                std::clamp(middle(i) - own / 2.0, double(m_area.left()),
                           std::max(double(m_area.left()), double(m_area.right() - own)));
            m_painter.drawText(QPointF(left, m_inner.bottom() + labelGap + m_metrics.ascent()),
                               m_plot.labels.at(i));
        }
    }

    void columns()
    {
        const auto many = static_cast<double>(m_plot.series.size());
        const double air = slot() > 6 ? slot() * 0.3 : 1;
        const double wide = std::min((slot() - air) / many, widestColumn);
        for (qsizetype s = 0; s < m_plot.series.size(); ++s) {
            const PlotSeries& series = m_plot.series.at(s);
            for (qsizetype i = 0; i < series.values.size(); ++i) {
                const double top = height(series.values.at(i));
                fill(QRectF(middle(i) - wide * many / 2 + wide * double(s), top,
                            std::max(1.0, wide - (many > 1 ? 1 : 0)), m_inner.bottom() - top),
                     s);
            }
        }
    }

    void lines()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const PlotSeries& series : m_plot.series) {
            QPolygonF line;
            for (qsizetype i = 0; i < series.values.size(); ++i)
                line << QPointF(middle(i), height(series.values.at(i)));
            m_painter.setPen(
                QPen(inkOf(series.tone, m_of), 2,
                     &series == &m_plot.series.constFirst() ? Qt::SolidLine : Qt::DashLine));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPolyline(line);
            m_painter.setBrush(inkOf(series.tone, m_of));
            for (const QPointF& point : line)
                m_painter.drawEllipse(point, 2, 2);
        }
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    void shares()
    {
        int names = 0;
        int numbers = 0;
        const auto told = [this](qsizetype i) {
            return QStringLiteral("%1 / %2").arg(inFigures(value(0, i)), inFigures(value(1, i)));
        };
        for (qsizetype i = 0; i < m_plot.labels.size(); ++i) {
            names = std::max(names, m_metrics.horizontalAdvance(m_plot.labels.at(i)));
            numbers = std::max(numbers, m_metrics.horizontalAdvance(told(i)));
        }
        names = std::min(names, m_area.width() / 3);
        const int line = std::min(m_metrics.height() + labelGap,
                                  m_area.height() / std::max(1, int(m_plot.labels.size())));
        const double bar = std::min(10.0, line * 0.45);
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (qsizetype i = 0; i < m_plot.labels.size(); ++i) {
            const QRect row(m_area.left(), m_area.top() + int(i) * line, m_area.width(), line);
            m_painter.setPen(m_of.text);
            m_painter.drawText(QRect(row.left(), row.top(), names, line), Qt::AlignVCenter,
                               m_metrics.elidedText(m_plot.labels.at(i), Qt::ElideRight, names));
            m_painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, told(i));
            const QRectF track(row.left() + names + 2 * labelGap, row.center().y() - bar / 2 + 1,
                               row.width() - names - numbers - 4 * labelGap, bar);
            const double share = value(1, i) > 0 ? std::min(1.0, value(0, i) / value(1, i)) : 0;
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_of.track);
            m_painter.drawRoundedRect(track, bar / 2, bar / 2);
            m_painter.setBrush(share >= 1 ? m_of.good : m_of.accent);
            if (share > 0)
                m_painter.drawRoundedRect(
                    QRectF(track.topLeft(), QSizeF(std::max(bar, track.width() * share), bar)),
                    bar / 2, bar / 2);
        }
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    [[nodiscard]] double value(qsizetype series, qsizetype i) const
    {
        return m_plot.series.value(series).values.value(i);
    }
    [[nodiscard]] double slot() const
    {
        return m_inner.width() / static_cast<double>(m_plot.labels.size());
    }
    [[nodiscard]] double middle(qsizetype i) const
    {
        return m_inner.left() + slot() * (static_cast<double>(i) + 0.5);
    }
    [[nodiscard]] double height(double of) const
    {
        return m_inner.bottom() - m_inner.height() * of / m_top;
    }

    QPainter& m_painter;
    const Plot& m_plot;
    const Colours& m_of;
    QFont m_small;
    QFontMetrics m_metrics;
    QRect m_area;   // what is left of it
    QRectF m_inner; // between the axes
    double m_top = 1;
};

} // namespace

double Plot::most() const
{
    double most = 0;
    for (const PlotSeries& each : series) {
        for (const double value : each.values)
            most = std::max(most, value);
    }
    return most;
}

QString Plot::inWords() const
{
    QStringList told;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        QStringList numbers;
        bool any = false;
        for (const PlotSeries& each : series) {
            const double value = each.values.value(i);
            any = any || value != 0;
            numbers << (series.size() > 1 ? each.name + u' ' + inFigures(value) : inFigures(value));
        }
        if (any)
            told << QStringLiteral("%1: %2").arg(labels.at(i), numbers.join(QStringLiteral(", ")));
    }
    return told.join(QStringLiteral("; "));
}

void paintPlot(QPainter& painter, const QRect& area, const Plot& plot, const Colours& of)
{
    painter.save();
    PlotPainter(painter, area, plot, of);
    painter.restore();
}

void paintTrend(QPainter& painter, const QRectF& area, const QList<double>& values)
{
    if (values.size() < 2)
        return;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double span = std::max(1.0, *most - *least);
    constexpr double dot = 3;
    const QRectF inner = area.adjusted(dot, dot, -dot, -dot);
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i)
        line << QPointF(inner.left() + inner.width() * double(i) / double(values.size() - 1),
                        inner.bottom() - inner.height() * (values.at(i) - *least) / span);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setBrush(colours().accent);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(line.constLast(), dot, dot);
    painter.restore();
}

PlotView::PlotView(const QString& title, QWidget* parent) : QWidget(parent)
{
    m_plot.title = title;
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PlotView::setPlot(const Plot& plot)
{
    m_plot = plot;
    setAccessibleName(plot.title);
    setAccessibleDescription(plot.inWords());
    update();
}

void PlotView::setColumns(const QStringList& labels, const QList<double>& values)
{
    setPlot({m_plot.title, Plot::Kind::Columns, labels, {{{}, values}}});
}

QImage PlotView::picture(const QSize& size) const
{
    constexpr int twice = 2;
    const Colours& paper = coloursOf(Scheme::Light); // it goes into a text that is printed
    QImage image(size * twice, QImage::Format_RGB32);
    image.setDevicePixelRatio(twice);
    image.fill(paper.surface);
    QPainter painter(&image);
    paintPlot(painter, QRect(QPoint(), size).adjusted(wideSpace, wideSpace, -wideSpace, -wideSpace),
              m_plot, paper);
    return image;
}

QSize PlotView::sizeHint() const
{
    return {fontMetrics().height() * 14, fontMetrics().height() * 8};
}

QSize PlotView::minimumSizeHint() const
{
    return {fontMetrics().height() * 8, fontMetrics().height() * 7};
}

void PlotView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintPlot(painter, rect(), m_plot);
}

bool PlotView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_plot.labels.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const double slot = double(width()) / double(m_plot.labels.size());
    const auto at = static_cast<qsizetype>(help->pos().x() / slot);
    if (m_plot.kind != Plot::Kind::Shares && at >= 0 && at < m_plot.labels.size()) {
        QStringList numbers;
        for (const PlotSeries& each : m_plot.series)
            numbers << (m_plot.series.size() > 1 ? each.name + u' ' : QString()) +
                           inFigures(each.values.value(at));
        QToolTip::showText(help->globalPos(),
                           asPlain(QStringLiteral("%1: %2").arg(
                               m_plot.labels.at(at), numbers.join(QStringLiteral(", ")))),
                           this);
    }
    return true;
}

} // namespace doorstep

#include "moc_Plot.cpp"
