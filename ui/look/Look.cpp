// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Look.h"

#include "ui/look/CellDelegate.h"
#include "ui/look/Icons.h"
#include "ui/look/Inks.h"
#include "ui/look/PlainText.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace doorstep {

QString programName()
{
    return QCoreApplication::translate("doorstep::MainWindow", "Doorstep");
}

void markWrong(QLineEdit& line, const QString& sentence)
{
    const QString mark = QStringLiteral("wrongMark");
    auto* action = line.findChild<QAction*>(mark);
    if (sentence.isEmpty()) {
        if (action)
            line.setToolTip(asPlain(action->data().toString()));
        delete action;
        setInk(line, std::nullopt);
        line.setAccessibleDescription({});
        return;
    }
    if (!action) {
        action = line.addAction(lineIcon(QStringLiteral("circle-alert"), Tone::Late),
                                QLineEdit::TrailingPosition);
        action->setObjectName(mark);
        action->setData(line.toolTip()); // there again with the mark gone
        // A line that is emptied has nothing wrong in it any more.
        QObject::connect(&line, &QLineEdit::textChanged, action, [&line](const QString& text) {
            if (text.isEmpty())
                markWrong(line, {});
        });
    }
    action->setToolTip(asPlain(sentence));
    setInk(line, Tone::Late);
    line.setToolTip(asPlain(sentence));
    line.setAccessibleDescription(sentence);
}

namespace {

QLabel* labelOf(const QString& text, TextKind kind, Tone tone, QWidget* parent)
{
    auto* label = plainLabel(text, parent);
    if (kind != TextKind::Base)
        setTextKind(*label, kind);
    setTone(*label, tone);
    return label;
}

} // namespace

QLabel* largeText(const QString& text, QWidget* parent)
{
    return labelOf(text, TextKind::Title, Tone::Plain, parent);
}

QLabel* heading(const QString& text, QWidget* parent)
{
    return labelOf(text, TextKind::Section, Tone::Plain, parent);
}

QLabel* caption(const QString& text, QWidget* parent)
{
    return labelOf(text, TextKind::Base, Tone::Soft, parent);
}

QLabel* smallNote(const QString& text, QWidget* parent)
{
    return labelOf(text, TextKind::Small, Tone::Soft, parent);
}

Card::Card(QWidget* parent) : QFrame(parent)
{
    setContentsMargins(1, 1, 1, 1); // its line
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours().line);
    painter.setBrush(colours().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

Pill::Pill(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::say(const QString& text, Tone tone)
{
    m_tone = tone;
    setText(text);
    updateGeometry();
}

QSize Pill::sizeHint() const
{
    return {text().isEmpty() ? 0 : pillWidth(text()), scaled(24)};
}

void Pill::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (!text().isEmpty())
        drawPill(painter, rect(), text(), m_tone);
}

void EdgedSurface::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    const QRect& all = rect();
    painter.fillRect(m_lined == Qt::RightEdge ? QRect(all.right(), 0, 1, all.height())
                     : m_lined == Qt::TopEdge ? QRect(0, 0, all.width(), 1)
                                              : QRect(0, all.bottom(), all.width(), 1),
                     colours().line);
}

} // namespace doorstep

#include "moc_Look.cpp"
