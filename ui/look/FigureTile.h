#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/Theme.h"

#include <QAbstractButton>

class QLabel;
class QVBoxLayout;

namespace doorstep {

// A card with one number on it, large, and what it means: a button that leads to what is counted.
// Below stands what there is to do about it, or how it went in the last months.
class FigureTile : public QAbstractButton
{
    Q_OBJECT

public:
    FigureTile(const QString& label, QWidget* parent);

    void setLabel(const QString& label);
    void showFigure(const QString& figure, const QString& note, Tone tone = Tone::Plain);
    void showTrend(const QList<double>& values, const QString& told);
    void setAct(QAbstractButton* act); // becomes a child
    // In as many lines as it takes, where the tiles of a row may be as high as the highest.
    void wrapNote();
    [[nodiscard]] QString figure() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Trend;

    QVBoxLayout* m_column;
    QLabel* m_name;
    QLabel* m_figure;
    QLabel* m_note;
    Trend* m_trend = nullptr;
};

} // namespace doorstep
