// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/TableView.h"

#include "ui/look/RoomyStyle.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSettings>

namespace doorstep {

TableView::TableView(const QString& settingsName, QWidget* parent)
    : QTableView(parent), m_settingsName(QStringLiteral("columns/") + settingsName)
{
    horizontalHeader()->setStyle(giveRoom(*this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView* heading = horizontalHeader();
    heading->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    heading->setHighlightSections(false);
    heading->setSectionsMovable(true);
    heading->setStretchLastSection(true);
    heading->setMinimumSectionSize(fontMetrics().height() * 2);
    heading->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(heading, &QWidget::customContextMenuRequested, this, &TableView::askForColumns);
    connect(heading, &QHeaderView::sectionResized, this, [this] { rememberColumns(); });
    connect(heading, &QHeaderView::sectionMoved, this, [this] { rememberColumns(); });
    connect(this, &QTableView::doubleClicked, this, &TableView::opened);
}

void TableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void TableView::setColumns(const QList<double>& widths, const QList<int>& hidden)
{
    m_settled = false;
    const int character = fontMetrics().horizontalAdvance(u'0');
    constexpr int air = 26; // cell margins and the sort arrow
    for (int column = 0; column < widths.size(); ++column) {
        setColumnWidth(column, static_cast<int>(widths.at(column) * character) + air);
        setColumnHidden(column, hidden.contains(column));
    }
    const QByteArray remembered = QSettings().value(m_settingsName).toByteArray();
    if (!remembered.isEmpty())
        horizontalHeader()->restoreState(remembered);
    m_settled = true;
}

void TableView::rememberColumns() const
{
    if (m_settled)
        QSettings().setValue(m_settingsName, horizontalHeader()->saveState());
}

void TableView::begin(int column)
{
    // Before the focus: Qt makes the first cell current by itself then, but selects nothing.
    if (model()->rowCount() > 0 && selectedRows().isEmpty()) {
        const int row = currentIndex().isValid() ? currentIndex().row() : 0;
        selectionModel()->setCurrentIndex(model()->index(row, column),
                                          QItemSelectionModel::ClearAndSelect |
                                              QItemSelectionModel::Rows);
    }
    setFocus();
}

QList<int> TableView::selectedRows() const
{
    QList<int> rows;
    if (const QItemSelectionModel* selection = selectionModel()) {
        for (const QItemSelectionRange& range : selection->selection()) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                rows << row;
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void TableView::goTo(int row)
{
    const int column = std::max(0, horizontalHeader()->logicalIndexAt(0));
    selectionModel()->setCurrentIndex(model()->index(row, column),
                                      QItemSelectionModel::ClearAndSelect |
                                          QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

void TableView::askForColumns(const QPoint& place)
{
    QMenu menu(this);
    for (int visual = 0; visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction* action =
            menu.addAction(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            rememberColumns();
        });
    }
    menu.exec(horizontalHeader()->mapToGlobal(place));
}

void TableView::copySelection()
{
    QList<int> columns;
    for (int visual = 0; visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    QStringList lines;
    // Excel reads the HTML and takes its word that a cell is text: a phone stays a phone.
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
    const auto add = [&](const QStringList& cells, const QString& tag) {
        lines << cells.join(u'\t');
        html += QStringLiteral("<tr>");
        for (const QString& cell : cells)
            html += QStringLiteral("<%1 style=\"mso-number-format:'\\@'\">%2</%1>")
                        .arg(tag, cell.toHtmlEscaped());
        html += QStringLiteral("</tr>");
    };
    QStringList cells;
    for (const int column : columns)
        cells << model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    add(cells, QStringLiteral("th"));
    for (const int row : selectedRows()) {
        cells.clear();
        for (const int column : columns)
            cells << model()->index(row, column).data().toString().simplified();
        add(cells, QStringLiteral("td"));
    }
    auto* copied = new QMimeData;
    copied->setText(lines.join(u'\n') + u'\n');
    copied->setHtml(html + QStringLiteral("</table>"));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        Q_EMIT spacePressed();
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace doorstep
