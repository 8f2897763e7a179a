#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/Theme.h"

#include <QWidget>

namespace doorstep {

// A word on a rounded ground of its tone; hidden while it has none.
class PillLabel : public QWidget
{
    Q_OBJECT

public:
    explicit PillLabel(QWidget* parent);

    void showPill(const QString& words, Tone tone);
    [[nodiscard]] const QString& text() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words;
    Tone m_tone = Tone::Plain;
};

} // namespace doorstep
