// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forms/SheetPicture.h"

#include "data/files/SheetText.h"
#include "ui/look/Theme.h"
#include "ui/page/Respond.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int mostColumns = 100;
// Of its size on paper: a heading row is seen whole beside what is matched.
constexpr double pictureScale = 0.85;
constexpr QColor paperWhite(0xFF, 0xFF, 0xFF);
constexpr QColor paperInk(0x00, 0x00, 0x00);

QColor seenColour(std::optional<quint32> colour, const QColor& otherwise)
{
    return colour ? QColor::fromRgb(QRgb(0xFF000000U | *colour)) : otherwise;
}

} // namespace

class SheetPicture::Model : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const SheetLook> sheet)
    {
        beginResetModel();
        m_sheet = std::move(sheet);
        endResetModel();
    }
    [[nodiscard]] const SheetLook* sheet() const { return m_sheet.get(); }
    [[nodiscard]] const SeenCell* cell(const QModelIndex& index) const
    {
        return m_sheet ? m_sheet->at(index.row() + 1, index.column()) : nullptr;
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() || !m_sheet ? 0 : std::min(m_sheet->rows, lastRow);
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() || !m_sheet ? 0 : std::min(m_sheet->columns, mostColumns);
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const SeenCell* const seen = cell(index);
        if (!seen || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
            return {};
        return seen->text;
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return orientation == Qt::Horizontal ? columnLetters(section)
                                             : QString::number(section + 1);
    }

private:
    std::shared_ptr<const SheetLook> m_sheet;
};

// The colours are the sheet's, not the theme's.
class SheetPicture::Cells : public QStyledItemDelegate
{
public:
    Cells(const Model& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const SeenCell* const seen = m_model.cell(index);
        const CellLook plain;
        const CellLook& look = seen ? m_model.sheet()->look(*seen) : plain;
        painter->save();
        painter->setClipRect(option.rect);
        painter->fillRect(option.rect, seenColour(look.ground, paperWhite));
        if (seen && !seen->text.isEmpty()) {
            QFont font = option.font;
            font.setPointSizeF(std::max(5.0, look.points * pictureScale));
            font.setBold(look.bold);
            painter->setFont(font);
            painter->setPen(seenColour(look.ink, paperInk));
            painter->drawText(option.rect.adjusted(2, 0, -2, 0), flagsOf(look, *seen), seen->text);
        }
        paintLines(*painter, option.rect, look);
        if ((option.state & QStyle::State_Selected) != 0) {
            constexpr int around = 3;
            painter->setPen(
                QPen(colours().accent, around, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
        painter->restore();
    }

private:
    static int flagsOf(const CellLook& look, const SeenCell& seen)
    {
        using Across = CellLook::Across;
        using Down = CellLook::Down;
        const bool toRight =
            look.across == Across::Right || (look.across == Across::General && seen.isNumber);
        int flags = look.across == Across::Middle ? Qt::AlignHCenter
                    : toRight                     ? Qt::AlignRight
                                                  : Qt::AlignLeft;
        flags |= look.down == Down::Top      ? Qt::AlignTop
                 : look.down == Down::Middle ? Qt::AlignVCenter
                                             : Qt::AlignBottom;
        return flags | (look.wraps ? int(Qt::TextWrapAnywhere) : 0);
    }

    static void paintLines(QPainter& painter, const QRect& place, const CellLook& look)
    {
        const auto side = [&](CellLook::Line line, const QPoint& from, const QPoint& to) {
            if ((look.lines & line) == 0)
                return;
            painter.setPen(QPen(paperInk, (look.strong & line) != 0 ? 3 : 1));
            painter.drawLine(from, to);
        };
        side(CellLook::LeftLine, place.topLeft(), place.bottomLeft());
        side(CellLook::RightLine, place.topRight(), place.bottomRight());
        side(CellLook::TopLine, place.topLeft(), place.topRight());
        side(CellLook::BottomLine, place.bottomLeft(), place.bottomRight());
    }

    const Model& m_model;
};

SheetPicture::SheetPicture(QWidget* parent) : QTableView(parent), m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new Cells(*m_model, this));
    setAccessibleName(tr("The form as it looks"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    for (QHeaderView* sides : {horizontalHeader(), verticalHeader()}) {
        sides->setSectionResizeMode(QHeaderView::Fixed);
        sides->setMinimumSectionSize(0);
        sides->setSectionsClickable(false);
        sides->setDefaultAlignment(Qt::AlignCenter);
    }
    QPalette paper = palette();
    paper.setColor(QPalette::Base, paperWhite);
    setPalette(paper);
    respond(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (!m_pointing && now.isValid())
                    Q_EMIT cellChosen(now.row() + 1, now.column());
            });
}

void SheetPicture::setSheet(std::shared_ptr<const SheetLook> sheet)
{
    if (sheet == m_sheet)
        return;
    const QScopedValueRollback pointing(m_pointing, true);
    m_sheet = std::move(sheet);
    clearSpans();
    m_model->show(m_sheet);
    if (m_sheet)
        measure();
}

void SheetPicture::measure()
{
    const double pixels = logicalDpiX() / 72.0 * pictureScale;
    const int rows = m_model->rowCount();
    const int columns = m_model->columnCount();
    for (int column = 0; column < columns; ++column) {
        const double width = m_sheet->widths.value(column);
        setColumnHidden(column, width <= 0);
        setColumnWidth(column, qRound(width * pixels));
    }
    for (int row = 0; row < rows; ++row) {
        const double height = m_sheet->heightOf(row + 1);
        setRowHidden(row, height <= 0);
        setRowHeight(row, qRound(height * pixels));
    }
    for (const MergedRange& range : m_sheet->merged) {
        const int down = std::min(range.lastRow, rows) - range.firstRow + 1;
        const int across = std::min(range.lastColumn, columns - 1) - range.firstColumn + 1;
        if (down > 0 && across > 0 && down * across > 1)
            setSpan(range.firstRow - 1, range.firstColumn, down, across);
    }
}

void SheetPicture::pointAt(int row, int column)
{
    const QScopedValueRollback pointing(m_pointing, true);
    if (m_sheet) {
        if (const MergedRange* const range = m_sheet->mergedAt(row, column)) {
            row = range->firstRow;
            column = range->firstColumn;
        }
    }
    const QModelIndex index =
        row < 1 || column < 0 ? QModelIndex() : m_model->index(row - 1, column);
    if (!index.isValid()) {
        clearSelection();
        return;
    }
    setCurrentIndex(index);
    scrollTo(index, QAbstractItemView::EnsureVisible);
}

} // namespace doorstep

#include "moc_SheetPicture.cpp"
