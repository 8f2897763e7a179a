// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/FiguresTable.h"

#include "ui/look/CellWords.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPalette>

namespace doorstep {

namespace {

const Measure* measureOf(const FigureRow& row, int column)
{
    if (column < FiguresModel::SecondMonth)
        return &row.first;
    return row.second ? &*row.second : nullptr;
}

// 0 month, 1 last month, 2 change, 3 year.
int partOf(int column)
{
    return (column - FiguresModel::Month) % 4;
}

std::optional<double> valueOf(const Measure& measure, int part)
{
    switch (part) {
    case 0:
        return measure.month;
    case 1:
        return measure.lastMonth;
    case 2:
        return measure.month && measure.lastMonth
                   ? std::optional<double>(*measure.month - *measure.lastMonth)
                   : std::nullopt;
    default:
        return measure.year;
    }
}

QString shown(double value, FigureUnit unit)
{
    return unit == FigureUnit::Share ? QString::number(value * 100, 'f', 1) + u'%'
           : unit == FigureUnit::Days || unit == FigureUnit::Hours ? QString::number(value, 'g', 6)
                                                                   : QString::number(value, 'f', 0);
}

} // namespace

void FiguresModel::setSections(const QList<FigureSection>& sections)
{
    beginResetModel();
    m_sections = sections;
    m_lines.clear();
    for (int section = 0; section < m_sections.size(); ++section) {
        if (m_sections.at(section).rows.isEmpty())
            continue;
        m_lines << Line{section, -1};
        for (int figure = 0; figure < m_sections.at(section).rows.size(); ++figure) {
            m_lines << Line{section, figure};
            if (m_sections.at(section).rows.at(figure).hasMoved())
                m_lines << Line{section, figure, true};
        }
    }
    m_stale = false;
    endResetModel();
}

void FiguresModel::setStale(bool stale)
{
    m_stale = stale;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1), {Qt::ForegroundRole});
}

const FigureRow& FiguresModel::figure(const Line& line) const
{
    return m_sections.at(line.section).rows.at(line.figure);
}

const Measure* FiguresModel::measure(const Line& line, int column) const
{
    const FigureRow& row = figure(line);
    if (!line.now)
        return measureOf(row, column);
    const std::optional<Measure>& now = column < SecondMonth ? row.firstNow : row.secondNow;
    return now && hasMoved(line, column) ? &*now : nullptr;
}

// Whether the cell's value is no longer what was reported.
bool FiguresModel::hasMoved(const Line& line, int column) const
{
    const FigureRow& row = figure(line);
    const Measure* const reported = measureOf(row, column);
    const std::optional<Measure>& now = column < SecondMonth ? row.firstNow : row.secondNow;
    return reported && now && valueOf(*reported, partOf(column)) != valueOf(*now, partOf(column));
}

QList<RowsBehind> FiguresModel::rowsBehind(const QModelIndex& cell) const
{
    const Line& line = m_lines.at(cell.row());
    if (line.figure < 0)
        return {};
    // A figure's name opens the month's rows.
    const int column = cell.column() == Label ? Month : cell.column();
    const Measure* const counted = measure(line, column);
    if (!counted)
        return {};
    switch (partOf(column)) {
    case 0:
        return counted->monthRows;
    case 1:
        return counted->lastMonthRows;
    case 3:
        return counted->yearRows;
    default:
        return {};
    }
}

QString FiguresModel::cellTitle(const QModelIndex& cell) const
{
    const Line& line = m_lines.at(cell.row());
    const FigureSection& section = m_sections.at(line.section);
    const int column = cell.column() == Label ? Month : cell.column();
    QString title = tr("%1: %2").arg(section.title, figure(line).label.trimmed());
    if (!section.secondHeading.isEmpty())
        title +=
            tr(", %1").arg(column < SecondMonth ? section.firstHeading : section.secondHeading);
    if (partOf(column) == 1)
        title += tr(", last month");
    if (partOf(column) == 3)
        title += tr(", year so far");
    if (line.now)
        title += tr(", as it is now");
    else if (hasMoved(line, column))
        title += tr(", corrected since the seal");
    return title;
}

int FiguresModel::lineOf(const QString& key) const
{
    for (int line = 0; line < m_lines.size(); ++line) {
        if (!isHeading(line) && !m_lines.at(line).now && figure(m_lines.at(line)).key == key)
            return line;
    }
    return -1;
}

int FiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int FiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString FiguresModel::headingText(const Line& line, int column) const
{
    const FigureSection& section = m_sections.at(line.section);
    if (column == Label)
        return section.title;
    if (column >= SecondMonth && section.secondHeading.isEmpty())
        return {};
    // Only over columns that hold something.
    const bool used = std::any_of(section.rows.begin(), section.rows.end(), [&](const auto& row) {
        const Measure* measure = measureOf(row, column);
        return measure && valueOf(*measure, partOf(column));
    });
    if (!used)
        return {};
    switch (partOf(column)) {
    case 0:
        // One measure alone is told by its section; which month it is of is not.
        return section.secondHeading.isEmpty() ? tr("This month")
               : column < SecondMonth          ? section.firstHeading
                                               : section.secondHeading;
    case 1:
        return tr("Before");
    case 2:
        return tr("Change");
    default:
        return tr("Year");
    }
}

QString FiguresModel::valueText(const Line& line, int column) const
{
    const FigureRow& row = figure(line);
    if (column == Label)
        return line.now ? tr("        as it is now") : row.label;
    const Measure* const shownOf = measure(line, column);
    const std::optional<double> value = shownOf ? valueOf(*shownOf, partOf(column)) : std::nullopt;
    if (!value)
        return {};
    const QString sign = partOf(column) == 2 && *value > 0 ? QStringLiteral("+") : QString();
    return sign + shown(*value, row.unit);
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const
{
    const Line& line = m_lines.at(index.row());
    const bool heading = line.figure < 0;
    const QPalette palette = QGuiApplication::palette();
    switch (role) {
    case Qt::DisplayRole:
        return heading ? headingText(line, index.column()) : valueText(line, index.column());
    case Qt::AccessibleTextRole:
        return cellWords(index, Label);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() == Label ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole:
        return fontOf(!heading                  ? TextKind::Base
                      : index.column() == Label ? TextKind::Strong
                                                : TextKind::Small);
    case Qt::ForegroundRole:
        if (m_stale)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (heading)
            return index.column() == Label ? inkOf(Tone::Accent) : inkOf(Tone::Soft);
        if (line.now && index.column() == Label)
            return inkOf(Tone::Soft);
        return rowsBehind(index).isEmpty() ? QVariant(inkOf(Tone::Soft)) : QVariant();
    case Qt::BackgroundRole:
        return heading ? palette.brush(QPalette::AlternateBase) : palette.brush(QPalette::Base);
    case Qt::ToolTipRole:
        if (heading)
            return {};
        if (!line.now && hasMoved(line, index.column() == Label ? int(Month) : index.column()))
            return rowsBehind(index).isEmpty()
                       ? tr("As it was reported.")
                       : tr("As it was reported. Enter: what was written since the seal");
        if (!figure(line).note.isEmpty())
            return asPlain(index.column() == Label
                               ? figure(line).label.trimmed() + u'\n' + figure(line).note
                               : figure(line).note);
        return rowsBehind(index).isEmpty() ? QVariant() : QVariant(tr("Enter: the rows behind it"));
    default:
        return {};
    }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList parts{tr("This month"), tr("Last month"), tr("Change"), tr("Year so far")};
    return section == Label ? tr("Figure") : parts.at(partOf(section));
}

Qt::ItemFlags FiguresModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

FiguresTable::FiguresTable(const QString& name, QWidget* parent)
    : TableView(name, parent), m_model(new FiguresModel(this))
{
    setModel(m_model);
    setSortingEnabled(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(false);
    fitToText(*this, [this] {
        fitNumbers();
        fitLabels();
    });
    respond(this, &TableView::opened, this, [this](const QModelIndex& cell) {
        const QList<RowsBehind> rows = m_model->rowsBehind(cell);
        if (rows.isEmpty())
            Q_EMIT noRows();
        else
            Q_EMIT rowsWanted(rows, m_model->cellTitle(cell));
    });
}

int FiguresTable::numbersWidth() const
{
    int width = 0;
    for (int column = FiguresModel::Month; column < FiguresModel::Columns; ++column)
        width += columnWidth(column); // 0 when hidden
    return width;
}

// Each as wide as its numbers and the words above them: the rest is the labels'.
void FiguresTable::fitNumbers()
{
    const QFontMetrics small(fontOf(TextKind::Small));
    const QFontMetrics base(fontOf(TextKind::Base));
    for (int column = FiguresModel::Month; column < FiguresModel::Columns; ++column) {
        int widest = base.horizontalAdvance(QStringLiteral("0000"));
        for (int line = 0; line < m_model->rowCount(); ++line) {
            const QString text = m_model->index(line, column).data().toString();
            widest =
                std::max(widest, (m_model->isHeading(line) ? small : base).horizontalAdvance(text));
        }
        setColumnHidden(column, false); // a hidden one takes no width
        setColumnWidth(column, widest + 2 * smallSpace + 2);
    }
}

// The labels take what the numbers leave. Where that is too little, the year so far makes room,
// then what a measure is compared with, the second one's first: the workbook has it.
void FiguresTable::fitLabels()
{
    struct Giving
    {
        int index;
        int labels; // the width that they have to have beside it
    };
    const int least = leastLabelWidth();
    const auto columns = {
        Giving{FiguresModel::SecondYear, 2 * least}, Giving{FiguresModel::SecondChange, 2 * least},
        Giving{FiguresModel::SecondLast, 2 * least}, Giving{FiguresModel::SecondMonth, least},
        Giving{FiguresModel::Year, least},           Giving{FiguresModel::Change, least},
        Giving{FiguresModel::LastMonth, least}};
    for (const Giving& column : columns)
        setColumnHidden(column.index, false);
    for (const Giving& column : columns)
        setColumnHidden(column.index, column.labels + numbersWidth() > viewport()->width());
    setColumnWidth(FiguresModel::Label,
                   std::max(leastLabelWidth(), viewport()->width() - numbersWidth()));
    hideEmptyLines();
}

// What moved in columns that made room is told by none of the others.
void FiguresTable::hideEmptyLines()
{
    for (int line = 0; line < m_model->rowCount(); ++line) {
        bool says = !m_model->isNow(line);
        for (int column = FiguresModel::Month; column < FiguresModel::Columns; ++column)
            says = says || (!isColumnHidden(column) &&
                            !m_model->index(line, column).data().toString().isEmpty());
        setRowHidden(line, !says);
    }
}

QSize FiguresTable::sizeHint() const
{
    return {leastLabelWidth() * 3 / 2 + numbersWidth(), fontMetrics().height() * 20};
}

void FiguresTable::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    fitLabels();
}

void FiguresTable::showSections(const QList<FigureSection>& sections)
{
    const QModelIndex chosen = currentIndex();
    const bool choose = chosen.isValid() || hasFocus();
    const int row = chosen.isValid() ? chosen.row() : 1;
    const int column = chosen.isValid() ? chosen.column() : FiguresModel::Month;
    m_model->setSections(sections);
    fitNumbers();
    fitLabels();
    if (choose && row < m_model->rowCount())
        setCurrentIndex(m_model->index(row, column));
}

} // namespace doorstep

#include "moc_FiguresTable.cpp"
