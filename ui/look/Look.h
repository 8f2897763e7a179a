#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Small things that pages share of appearance: labels, the mark of what is wrong, cards.

#include "ui/look/Theme.h"

#include <QFrame>
#include <QLabel>

class QLineEdit;

namespace doorstep {

[[nodiscard]] QString programName(); // for the titles of boxes

// A line that holds something wrong says so in its tool tip and to a screen reader; an empty
// sentence takes the mark away.
void markWrong(QLineEdit& line, const QString& sentence);

[[nodiscard]] QLabel* largeText(const QString& text, QWidget* parent); // as a page’s title
[[nodiscard]] QLabel* heading(const QString& text, QWidget* parent);   // of a part
[[nodiscard]] QLabel* caption(const QString& text, QWidget* parent);   // quiet, beside a field
[[nodiscard]] QLabel* smallNote(const QString& text, QWidget* parent); // quiet and small

// A surface with a line around it, on which what belongs together stands.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A pill that stands by itself.
class Pill : public QLabel
{
    Q_OBJECT

public:
    explicit Pill(QWidget* parent);

    void say(const QString& text, Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Plain;
};

// A bar or a side of the window: the surface, and a line along one edge.
class EdgedSurface : public QWidget
{
    Q_OBJECT

public:
    EdgedSurface(Qt::Edge lined, QWidget* parent) : QWidget(parent), m_lined(lined) {}

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Edge m_lined;
};

} // namespace doorstep
