// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/ThemeStyle.h"

#include "ui/look/Look.h"
#include "ui/look/Theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr double lineWidth = 1;
constexpr double focusWidth = 2;
constexpr int scrollBarWidth = 10;

// A round rectangle whose line lies within rect.
void drawBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill,
             const QColor& line, double width = lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double half = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

// Points down, up, left or right, in the middle of rect.
void drawChevron(QPainter& painter, const QRectF& rect, const QColor& colour, int turns)
{
    const double wide = scaled(4.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.rotate(90.0 * turns);
    painter.setPen(QPen(colour, scaled(16) / 10.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{-wide, -wide / 2}, {0, wide / 2}, {wide, -wide / 2}});
    painter.restore();
}

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool hasFocusRing(const QStyleOption& option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
}

QColor lineOf(const QStyleOption& option)
{
    return hasFocusRing(option) ? colours().accent : colours().line;
}

// A field within another that has the frame.
bool isInner(const QWidget* widget)
{
    return widget && (qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                      qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()));
}

// The text of a button in the tone it was given, in the accent's when it is chosen.
QColor labelColour(const QStyleOption& option, const QWidget* widget, bool filled)
{
    if (filled)
        return colours().onAccent;
    if (has(option, QStyle::State_On) &&
        option.palette.color(QPalette::Button) == colours().surface)
        return colours().accent;
    const QPalette::ColorRole role = widget ? widget->foregroundRole() : QPalette::ButtonText;
    const bool toned = role != QPalette::WindowText && role != QPalette::ButtonText;
    return option.palette.color(toned && has(option, QStyle::State_Enabled) ? role
                                                                            : QPalette::ButtonText);
}

bool isFilled(const QStyleOption& option, const QWidget* widget)
{
    if (!has(option, QStyle::State_Enabled))
        return false;
    if (isPrimary(widget))
        return true;
    // In a box it is the button that Enter presses.
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) && widget &&
           qobject_cast<const QDialog*>(widget->window());
}

void drawButton(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const Colours& of = colours();
    const bool pressed = has(option, QStyle::State_Sunken);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    QColor fill = option.palette.color(QPalette::Button);
    QColor line = of.line;
    if (isFilled(option, widget)) {
        fill = pressed ? of.accent.darker(125) : over ? of.accent.darker(110) : of.accent;
        line = fill;
    } else if (has(option, QStyle::State_On)) {
        fill = fill == of.surface ? of.tint : fill;
        line = of.accent;
    } else if (pressed) {
        fill = of.tint;
    } else if (over) {
        fill = fill == of.surface ? of.hover : fill.lighter(108);
    }
    drawBox(painter, option.rect, fieldRadius, fill, line);
    if (hasFocusRing(option)) {
        const bool filled = isFilled(option, widget);
        const QRectF ring =
            filled ? QRectF(option.rect).adjusted(3, 3, -3, -3) : QRectF(option.rect);
        drawBox(painter, ring, fieldRadius - (filled ? 2 : 0), {}, filled ? of.onAccent : of.accent,
                filled ? 1.5 : focusWidth);
    }
}

void drawIndicator(QPainter& painter, const QStyleOption& option, bool round)
{
    const Colours& of = colours();
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor accent = enabled ? of.accent : of.soft;
    const QColor edge = on || partly ? accent : enabled ? of.soft : of.line;
    const double radius = round ? option.rect.height() / 2.0 : 3;
    drawBox(painter, option.rect, radius, on || partly ? accent : of.surface, edge, 1.4);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = option.rect;
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(of.onAccent);
        painter.drawEllipse(box.center(), box.width() / 5, box.height() / 5);
    } else if (on || partly) {
        painter.setPen(
            QPen(of.onAccent, box.width() / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (partly)
            painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
        else
            painter.drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    }
    painter.restore();
}

void drawTab(QPainter& painter, const QStyleOptionTab& tab)
{
    if (!has(tab, QStyle::State_Selected))
        return;
    const QRectF rect = tab.rect;
    painter.fillRect(
        QRectF(rect.left() + smallSpace, rect.bottom() - 1, rect.width() - 2 * smallSpace, 2.5),
        colours().accent);
}

// The current cell, where single cells are chosen: a line, never a block.
void drawItemFocus(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    const bool wholeRows = view && (view->selectionBehavior() == QAbstractItemView::SelectRows ||
                                    view->selectionMode() == QAbstractItemView::NoSelection);
    const bool told = has(option, QStyle::State_Selected) && !qobject_cast<const QTableView*>(view);
    if (wholeRows || told)
        return;
    drawBox(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 4, {}, colours().accent, 1.5);
}

bool isScrollFrame(const QWidget* widget)
{
    return qobject_cast<const QAbstractScrollArea*>(widget) != nullptr;
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton*>(widget) || qobject_cast<QToolButton*>(widget) ||
        qobject_cast<QComboBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // A wheel scrolls: it takes the keyboard from no field and changes no choice that it passes.
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
        qobject_cast<QTabBar*>(widget))
        widget->installEventFilter(this);
}

bool ThemeStyle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return QProxyStyle::eventFilter(watched, event);
    event->ignore(); // it goes on to what can be scrolled
    return true;
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const
{
    const Colours& of = colours();
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        if (has(*option, State_AutoRaise) && !has(*option, State_On)) {
            if (has(*option, State_MouseOver) && has(*option, State_Enabled))
                drawBox(*painter, option->rect, fieldRadius, of.hover, {});
            if (hasFocusRing(*option))
                drawBox(*painter, option->rect, fieldRadius, {}, of.accent, focusWidth);
            return;
        }
        drawButton(*painter, *option, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView*>(widget))
            drawItemFocus(*painter, *option, widget);
        else if (!qobject_cast<const QPushButton*>(widget) &&
                 !qobject_cast<const QToolButton*>(widget) &&
                 !qobject_cast<const QComboBox*>(widget))
            drawBox(*painter, option->rect, 4, {}, of.accent, 1.5);
        return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (isInner(widget))
            return;
        if (!frame || frame->lineWidth <= 0) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return;
        }
        const bool closed = has(*option, State_ReadOnly) || !has(*option, State_Enabled);
        drawBox(*painter, option->rect, fieldRadius,
                closed ? of.window : option->palette.color(QPalette::Base), lineOf(*option),
                hasFocusRing(*option) ? focusWidth : lineWidth);
        return;
    }
    case PE_FrameLineEdit:
        if (!isInner(widget))
            drawBox(*painter, option->rect, fieldRadius, {}, lineOf(*option),
                    hasFocusRing(*option) ? focusWidth : lineWidth);
        return;
    case PE_Frame:
        if (isScrollFrame(widget)) {
            const bool focus =
                widget->hasFocus() && !qobject_cast<const QAbstractItemView*>(widget);
            drawBox(*painter, option->rect, fieldRadius, {}, focus ? of.accent : of.line,
                    focus ? focusWidth : lineWidth);
            return;
        }
        break;
    case PE_FrameMenu:
        drawBox(*painter, option->rect, 0, {}, of.line);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(*painter, *option, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(*painter, *option, true);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const int turns = element == PE_IndicatorArrowDown   ? 0
                          : element == PE_IndicatorArrowLeft ? 1
                          : element == PE_IndicatorArrowUp   ? 2
                                                             : 3;
        drawChevron(*painter, option->rect,
                    has(*option, State_Enabled)
                        ? of.soft
                        : option->palette.color(QPalette::Disabled, QPalette::ButtonText),
                    turns);
        return;
    }
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header && header->sortIndicator != QStyleOptionHeader::None)
            drawChevron(*painter, option->rect, of.accent,
                        // Qt calls it down where the least comes first.
                        header->sortIndicator == QStyleOptionHeader::SortUp ? 0 : 2);
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(item->rect, item->backgroundBrush);
            if (has(*option, State_Selected))
                painter->fillRect(item->rect, of.tint);
        }
        return;
    case PE_PanelItemViewRow:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            if (item->features.testFlag(QStyleOptionViewItem::Alternate))
                painter->fillRect(item->rect, item->palette.brush(QPalette::AlternateBase));
        }
        return;
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, of.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          of.line);
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), of.line);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const Colours& of = colours();
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label = *button;
            const bool filled = isFilled(*option, widget);
            label.palette.setColor(QPalette::ButtonText, labelColour(*option, widget, filled));
            painter->save();
            QFont font = painter->font();
            font.setBold(font.bold() || filled);
            painter->setFont(font);
            QProxyStyle::drawControl(element, &label, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            QStyleOptionToolButton label = *button;
            label.palette.setColor(QPalette::ButtonText,
                                   labelColour(*option, widget, isFilled(*option, widget)));
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            QStyleOptionComboBox label = *box;
            label.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_Header: // Qt's own asks itself, not this, where the label stands
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeaderV2*>(option)) {
            drawControl(CE_HeaderSection, option, painter, widget);
            QStyleOptionHeaderV2 part = *header;
            part.rect = subElementRect(SE_HeaderLabel, option, widget);
            if (part.rect.isValid())
                drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, option, widget);
            drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        painter->fillRect(option->rect, of.surface);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), of.line);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeaderV2*>(option)) {
            QStyleOptionHeaderV2 label = *header;
            label.palette.setColor(QPalette::ButtonText, of.soft);
            painter->save();
            painter->setFont(fontOf(TextKind::Small));
            QProxyStyle::drawControl(element, &label, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, of.surface);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), of.line);
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            drawTab(*painter, *tab);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab label = *tab;
            label.palette.setColor(QPalette::WindowText,
                                   has(*option, State_Selected) ? of.accent : of.soft);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ItemViewItem: // a chosen one keeps the colour of its text
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem cell = *item;
            cell.palette.setBrush(QPalette::HighlightedText, cell.palette.brush(QPalette::Text));
            QProxyStyle::drawControl(element, &cell, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            QStyleOptionMenuItem line = *item;
            line.palette.setColor(QPalette::Highlight, of.tint);
            line.palette.setColor(QPalette::HighlightedText, of.text);
            QProxyStyle::drawControl(element, &line, painter, widget);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, of.surface);
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            const bool chosen = has(*option, State_Selected) && has(*option, State_Enabled);
            painter->fillRect(option->rect, chosen ? of.tint : of.surface);
            int flags =
                Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
            if (!styleHint(SH_UnderlineShortcut, option, widget, nullptr))
                flags |= Qt::TextHideMnemonic;
            drawItemText(painter, item->rect, flags, item->palette, has(*option, State_Enabled),
                         item->text, QPalette::ButtonText);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        drawBox(*painter, option->rect, option->rect.height() / 2.0, of.track, {});
        return;
    case CE_Splitter:
        return; // air is enough
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    const Colours& of = colours();
    if (control == CC_ComboBox) {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        const bool enabled = has(*option, State_Enabled);
        const bool over = has(*option, State_MouseOver) && enabled && !box->editable;
        if (box->frame)
            drawBox(*painter, option->rect, fieldRadius,
                    !enabled ? of.window
                    : over   ? of.hover
                             : option->palette.color(QPalette::Base),
                    lineOf(*option), hasFocusRing(*option) ? focusWidth : lineWidth);
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        drawChevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
                    enabled ? of.soft : option->palette.color(QPalette::Disabled, QPalette::Text),
                    0);
        return;
    }
    if (control == CC_SpinBox) {
        const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        drawBox(*painter, option->rect, fieldRadius, option->palette.color(QPalette::Base),
                lineOf(*option), hasFocusRing(*option) ? focusWidth : lineWidth);
        if (box->buttonSymbols != QAbstractSpinBox::NoButtons) {
            drawChevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), of.soft,
                        2);
            drawChevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), of.soft,
                        0);
        }
        return;
    }
    if (control == CC_ToolButton) {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        const bool menu = button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
                          !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
        if (menu) { // its arrow stands behind the text, in the middle of the height
            proxy()->drawPrimitive(PE_PanelButtonTool, option, painter, widget);
            QStyleOptionToolButton label = *button;
            const int arrow = scaled(20);
            label.rect.adjust(tightSpace, 0, -arrow, 0);
            proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
            drawChevron(*painter,
                        QRectF(button->rect.right() - arrow - 2, button->rect.top(), arrow,
                               button->rect.height()),
                        of.soft, 0);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        const bool upright =
            qstyleoption_cast<const QStyleOptionSlider*>(option)->orientation == Qt::Vertical;
        QRectF slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        const bool over = has(*option, State_MouseOver);
        slider.adjust(upright ? 2 : 1, upright ? 1 : 2, upright ? -2 : -1, upright ? -1 : -2);
        QColor colour = of.soft;
        colour.setAlphaF(over ? 0.7F : 0.4F);
        drawBox(*painter, slider, (upright ? slider.width() : slider.height()) / 2, colour, {});
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                            const QWidget* widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin: // beside the text of a cell, a list's line and a heading
        return smallSpace - 1;
    case PM_HeaderMargin:
        return smallSpace;
    case PM_DefaultFrameWidth:
        return isScrollFrame(widget) ? 2 : qobject_cast<const QLineEdit*>(widget) ? 2 : 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(17);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return smallSpace;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return scaled(28);
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_SplitterWidth:
        return wideSpace;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: {
        const bool across = metric == PM_LayoutLeftMargin || metric == PM_LayoutRightMargin;
        if (hasPageMargins(widget) && metric == PM_LayoutTopMargin)
            return tightSpace; // notices have a line of their own above it
        return hasPageMargins(widget)              ? (across ? pageMargin : wideSpace)
               : qobject_cast<const Card*>(widget) ? (across ? wideSpace : middleSpace)
               : widget && widget->isWindow()      ? wideSpace
                                                   : smallSpace;
    }
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return smallSpace;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
        return drawingSize();
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return 2 * wideSpace;
    case PM_TabBarTabVSpace:
        return wideSpace;
    case PM_MenuButtonIndicator:
        return scaled(18);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                   const QSize& contents, const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            const bool flat = button->features.testFlag(QStyleOptionButton::Flat);
            size.setHeight(std::max(size.height(), buttonHeight()));
            const int wanted = contents.width() + (flat ? 2 * smallSpace : 2 * wideSpace);
            size.setWidth(button->text.isEmpty()
                              ? std::max(contents.width() + 2 * smallSpace, size.height())
                              : wanted);
            if (isPrimary(widget)) // its text is bold
                size.rwidth() += wanted / 12;
        }
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            const bool inField = qobject_cast<const QLineEdit*>(widget ? widget->parentWidget()
                                                                       : nullptr) != nullptr;
            if (inField)
                break;
            size = contents + QSize(2 * (button->text.isEmpty() ? smallSpace : middleSpace), 0);
            size.setHeight(std::max(contents.height() + smallSpace, scaled(34)));
            if (button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
                size.rwidth() += pixelMetric(PM_MenuButtonIndicator, option, widget);
            else if (button->features.testFlag(QStyleOptionToolButton::HasMenu))
                size.rwidth() += scaled(22);
        }
        break;
    case CT_LineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            size.setHeight(std::max(size.height(), fieldHeight()));
        break;
    case CT_ComboBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            box && box->frame) {
            size.setHeight(std::max(size.height(), fieldHeight()));
            size.rwidth() += smallSpace;
        }
        break;
    case CT_SpinBox:
        size.setHeight(std::max(size.height(), fieldHeight()));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        size.setHeight(std::max(size.height(), scaled(28)));
        break;
    case CT_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header && header->orientation == Qt::Horizontal)
            size.setHeight(std::max(size.height(), scaled(34)));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator) {
            size.setHeight(std::max(size.height(), scaled(32)));
            size.rwidth() += scaled(28); // fusion measures without the air that it leaves
        }
        break;
    case CT_ItemViewItem:
        size.setHeight(std::max(size.height(), scaled(30)));
        break;
    case CT_TabBarTab:
        size.setHeight(std::max(size.height(), scaled(36)));
        break;
    default:
        break;
    }
    return size;
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                 SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        const int arrow = scaled(26);
        const QRect& all = option->rect;
        const int edge = box && box->frame ? 2 : 0;
        const QRect down(all.right() + 1 - arrow - edge, all.top(), arrow, all.height());
        const QRect field = all.adjusted(edge + (box && box->editable ? 3 : smallSpace + 1), edge,
                                         -arrow - edge, -edge);
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, all, down);
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, all, field);
    }
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int slider = length;
        if (range > 0)
            slider = std::clamp(
                static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - slider, bar->upsideDown);
        const auto along = [&](int from, int size) {
            const QRect rect =
                upright ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                        : QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height());
            return visualRect(bar->direction, bar->rect, rect);
        };
        switch (part) {
        case SC_ScrollBarAddLine:
        case SC_ScrollBarSubLine:
            return {};
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + slider, length - start - slider);
        case SC_ScrollBarSlider:
            return along(start, slider);
        case SC_ScrollBarGroove:
            return bar->rect;
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option,
                                 const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(smallSpace - 1, 2, -(smallSpace - 1), -2);
    }
    // The arrow stands above the heading, so that it takes none of its room.
    if (element == SE_HeaderArrow)
        return {option->rect.x(), option->rect.y(), option->rect.width(), scaled(9)};
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        header && element == SE_HeaderLabel) {
        QStyleOptionHeader unsorted = *header;
        unsorted.sortIndicator = QStyleOptionHeader::None;
        return QProxyStyle::subElementRect(element, &unsorted, widget);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Widget_Animation_Duration: // motion none
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons: // the words say it
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace doorstep

#include "moc_ThemeStyle.cpp"
