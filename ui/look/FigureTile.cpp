// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/FigureTile.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/Plot.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace doorstep {

class FigureTile::Trend : public QWidget
{
public:
    explicit Trend(QWidget* parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        fitToText(*this, [this] { setFixedHeight(scaled(34)); });
    }

    QList<double> values;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintTrend(painter, QRectF(rect()).adjusted(0, 4, 0, -2), values);
    }
};

FigureTile::FigureTile(const QString& label, QWidget* parent)
    : QAbstractButton(parent),
      m_column(new QVBoxLayout(this)),
      m_name(caption(label, this)),
      m_figure(largeText({}, this)),
      m_note(smallNote({}, this))
{
    setText(label);
    setAccessibleName(label);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextKind(*m_figure, TextKind::Figure);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QLabel* each : {m_name, m_figure, m_note})
        each->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_column->setContentsMargins(wideSpace, middleSpace, wideSpace, middleSpace);
    m_column->setSpacing(2);
    m_column->addWidget(m_name);
    m_column->addWidget(m_figure);
    m_column->addWidget(m_note);
}

void FigureTile::setLabel(const QString& label)
{
    setText(label);
    m_name->setText(label);
}

void FigureTile::showFigure(const QString& figure, const QString& note, Tone tone)
{
    m_figure->setText(figure);
    setTone(*m_figure, tone);
    m_note->setText(note);
    updateGeometry();
    setAccessibleName(QStringLiteral("%1: %2").arg(text(), figure));
    setAccessibleDescription(note);
}

void FigureTile::showTrend(const QList<double>& values, const QString& told)
{
    if (!m_trend) {
        m_trend = new Trend(this);
        m_column->addWidget(m_trend);
    }
    m_trend->values = values;
    m_trend->update();
    setToolTip(asPlain(told));
}

void FigureTile::setAct(QAbstractButton* act)
{
    m_column->addSpacing(smallSpace);
    m_column->addWidget(act, 0, Qt::AlignLeft);
}

void FigureTile::wrapNote()
{
    m_note->setWordWrap(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

QString FigureTile::figure() const
{
    return m_figure->text();
}

QSize FigureTile::sizeHint() const
{
    const int words =
        m_note->fontMetrics().horizontalAdvance(m_note->text()) + 2 * wideSpace + tightSpace;
    return m_column->sizeHint().expandedTo({words, 0});
}

QSize FigureTile::minimumSizeHint() const
{
    return m_column->minimumSize();
}

void FigureTile::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? colours().accent : colours().line, width));
    painter.setBrush(isDown()       ? colours().tint
                     : underMouse() ? colours().hover
                                    : colours().surface);
    const double half = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), cardRadius,
                            cardRadius);
}

void FigureTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace doorstep

#include "moc_FigureTile.cpp"
