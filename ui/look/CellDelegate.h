#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/Theme.h"

#include <QStyledItemDelegate>

namespace doorstep {

// What a model adds to a cell's text. A pill's tone makes its text a pill; a second line stands
// small and quiet below the first.
enum CellRole {
    SecondLineRole = Qt::UserRole + 900, // QString
    DotRole,     // int(Tone): before the text, a dot when it is late, else a ring
    PillRole,    // int(Tone); the cell's text is the pill's
    StrongRole,  // bool: what the row is about
    BarRole,     // double, 0 to 1: a bar in the place of text
    BarMarkRole, // likewise: a mark on it
    BarToneRole, // int(Tone)
};

// Draws dots, pills, bars, two lines, and single ones as any list does.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

// A pill with its text, its left end at the left of area and in its middle; the width it took.
int drawPill(QPainter& painter, const QRect& area, const QString& text, Tone tone);
[[nodiscard]] int pillWidth(const QString& text);

} // namespace doorstep
