// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Inks.h"

#include <QEvent>
#include <QWidget>

namespace doorstep {

namespace {

const char* const inkProperty = "ink";

class SchemeWatch : public QObject
{
public:
    SchemeWatch(QWidget& widget, std::function<void()> colour)
        : QObject(&widget), m_colour(std::move(colour))
    {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        // What it sets itself is told in the same way.
        if (event->type() == QEvent::PaletteChange && !std::exchange(m_colours, true)) {
            m_colour();
            m_colours = false;
        }
        return false;
    }

private:
    std::function<void()> m_colour;
    bool m_colours = false;
};

// Only these colours are its own: the others stay those of what it stands in.
void applyInk(QWidget& widget)
{
    QPalette own;
    if (const int tone = widget.property(inkProperty).toInt(); tone >= 0) {
        for (const QPalette::ColorRole role : {QPalette::Text, QPalette::ButtonText})
            own.setColor(role, inkOf(static_cast<Tone>(tone)));
    }
    widget.setPalette(own);
}

} // namespace

void followScheme(QWidget& widget, const std::function<void()>& colour)
{
    new SchemeWatch(widget, colour);
    colour();
}

void setInk(QWidget& widget, std::optional<Tone> tone)
{
    const bool isWatched = widget.property(inkProperty).isValid();
    if (!isWatched && !tone)
        return;
    widget.setProperty(inkProperty, tone ? static_cast<int>(*tone) : -1);
    if (isWatched)
        applyInk(widget);
    else
        followScheme(widget, [&widget] { applyInk(widget); });
}

void setGround(QWidget& widget, Tone tone)
{
    followScheme(widget, [&widget, tone] {
        QPalette own;
        own.setColor(QPalette::Window, groundOf(tone));
        widget.setPalette(own);
    });
}

} // namespace doorstep
