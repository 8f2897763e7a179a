#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/Theme.h"

#include <QWidget>

class QPainter;

namespace doorstep {

struct PlotSeries
{
    QString name; // in the legend, when there are several
    QList<double> values;
    Tone tone = Tone::Accent;
};

// What is drawn: the same numbers as columns, as lines, or as bars that fill a whole each.
struct Plot
{
    enum class Kind {
        Columns,
        Lines,
        Shares // the first series of the second, a bar a label
    };

    QString title;
    Kind kind = Kind::Columns;
    QStringList labels;
    QList<PlotSeries> series;

    [[nodiscard]] double most() const;
    [[nodiscard]] QString inWords() const; // for a screen reader: every number that is not nought
};

// In the colours of the theme; nothing but the plot is painted.
void paintPlot(QPainter& painter, const QRect& area, const Plot& plot,
               const Colours& of = colours());
// A trend without axes, its last value with a dot; fewer than two values: nothing.
void paintTrend(QPainter& painter, const QRectF& area, const QList<double>& values);

// A plot in the window. It can be copied and saved as a picture; the pointer is told the numbers.
class PlotView : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(const QString& title, QWidget* parent = nullptr);

    void setPlot(const Plot& plot);
    void setColumns(const QStringList& labels, const QList<double>& values); // under its title
    [[nodiscard]] const Plot& plot() const { return m_plot; }
    [[nodiscard]] QImage picture(const QSize& size) const; // on white, at twice the pixels

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Plot m_plot;
};

} // namespace doorstep
