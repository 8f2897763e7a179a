#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

namespace doorstep {

struct Bar
{
    QString label;
    qint64 value = 0;
};

// A quiet column chart: bars of one colour, the highest with its number, labels below where there
// is room. A screen reader hears the title and every bar that is not nought.
class BarChart : public QWidget
{
    Q_OBJECT

public:
    explicit BarChart(const QString& title, QWidget* parent = nullptr);

    void setBars(const QList<Bar>& bars);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF barRect(qsizetype bar) const;

    QString m_title;
    QList<Bar> m_bars;
    qint64 m_most = 0;
};

} // namespace doorstep
