#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/CardPainter.h"

#include <QPixmap>
#include <QWidget>

namespace doorstep {

// Pixels of the widget for a millimetre on the glass, and whether the screen's own word for its
// size could be believed; if not, the system's resolution stands in.
struct ScreenScale
{
    double pixelsPerMm = 96 / 25.4;
    bool believable = false;
};
[[nodiscard]] ScreenScale screenScale(const QScreen& screen);

// A card as it will be printed, in its true size.
class CardPreview : public QWidget
{
    Q_OBJECT

public:
    explicit CardPreview(QWidget* parent = nullptr);

    void show(const CardFace& face);
    void setRecipient(const CardRecipient& recipient);
    [[nodiscard]] const CardPainter& card() const { return m_card; }
    [[nodiscard]] QString sizeInWords() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void scaleChanged(); // moved to another screen

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void drop(); // the picture is out of date

    CardPainter m_card;
    CardRecipient m_recipient;
    QPixmap m_picture;
};

} // namespace doorstep
