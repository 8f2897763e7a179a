// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Look.h"

#include "ui/look/PlainText.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>

namespace doorstep {

QString programName()
{
    return QCoreApplication::translate("doorstep::MainWindow", "Doorstep");
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor accentColour(const QPalette& palette)
{
    return isDark(palette) ? QColor(0x8a, 0xb4, 0xf0) : QColor(0x1d, 0x5f, 0xa8);
}

QColor warningColour(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xff, 0x9b, 0x8a) : QColor(0xb3, 0x26, 0x1e);
}

QColor quietColour(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xa8, 0xad, 0xb4) : QColor(0x5a, 0x61, 0x69);
}

void markWrong(QLineEdit& line, const QString& sentence)
{
    const QString mark = QStringLiteral("wrongMark");
    auto* action = line.findChild<QAction*>(mark);
    if (sentence.isEmpty()) {
        delete action;
        line.setPalette({});
        line.setAccessibleDescription({});
        return;
    }
    if (!action) {
        QPixmap sign(32, 32);
        sign.fill(Qt::transparent);
        QPainter painter(&sign);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(warningColour(line.palette()));
        painter.drawEllipse(4, 4, 24, 24);
        painter.setBrush(line.palette().color(QPalette::Base));
        painter.drawRect(14, 9, 4, 9);
        painter.drawRect(14, 20, 4, 4);
        painter.end();
        action = line.addAction(sign, QLineEdit::TrailingPosition);
        action->setObjectName(mark);
    }
    action->setToolTip(asPlain(sentence));
    QPalette palette = line.palette();
    palette.setColor(QPalette::Text, warningColour(palette));
    line.setPalette(palette);
    line.setToolTip(asPlain(sentence));
    line.setAccessibleDescription(sentence);
}

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = plainLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = plainLabel(text, parent);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, quietColour(palette));
    label->setPalette(palette);
    return label;
}

QIcon calendarIcon(const QPalette& palette)
{
    QPixmap sign(32, 32);
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    painter.setPen(QPen(quietColour(palette), 2));
    painter.drawRect(5, 7, 22, 20);
    painter.drawLine(5, 13, 27, 13);
    painter.drawLine(11, 3, 11, 9);
    painter.drawLine(21, 3, 21, 9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(quietColour(palette));
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 3; ++column)
            painter.drawRect(9 + column * 6, 17 + row * 5, 3, 3);
    }
    return sign;
}

} // namespace doorstep
