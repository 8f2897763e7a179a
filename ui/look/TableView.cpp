// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/TableView.h"

#include "ui/look/CellDelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>

namespace doorstep {

namespace {

constexpr int fewestCharacters = 10; // of what a row is about

const QString sortedSuffix = QStringLiteral("-sorted");

// "deadline:120", and when it is folded away "text:300:folded".
struct ColumnState
{
    QString key;
    int width = 0; // nobody has chosen one
    bool folded = false;

    [[nodiscard]] QString line() const
    {
        return QStringLiteral("%1:%2").arg(key).arg(width) +
               (folded ? QStringLiteral(":folded") : QString());
    }
};

// In the order they stood in, those among them that the table does not show now.
QList<ColumnState> rememberedColumns(const QString& setting)
{
    QList<ColumnState> states;
    const QVariant remembered = QSettings().value(setting);
    if (remembered.typeId() == QMetaType::QByteArray) // by position: they may be others by now
        return states;
    for (const QString& line : remembered.toStringList()) {
        const QStringList parts = line.split(u':');
        states.append({parts.constFirst(), parts.value(1).toInt(), parts.size() > 2});
    }
    return states;
}

QStringList keysOf(const QList<ColumnState>& states)
{
    QStringList keys;
    for (const ColumnState& state : states)
        keys << state.key;
    return keys;
}

// What only the second has comes behind what it stands behind there.
QStringList joined(QStringList order, const QStringList& other)
{
    for (qsizetype i = 0; i < other.size(); ++i) {
        if (!order.contains(other.at(i)))
            order.insert(i == 0 ? 0 : order.indexOf(other.at(i - 1)) + 1, other.at(i));
    }
    return order;
}

} // namespace

double charactersFor(const QStringList& words)
{
    const QFontMetrics metrics(fontOf(TextKind::Base));
    int widest = 0;
    for (const QString& word : words)
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return double(widest) / metrics.horizontalAdvance(u'0') + 1; // of the ends of a pill
}

int headingWidth(const QString& title)
{
    return QFontMetrics(fontOf(TextKind::Small)).horizontalAdvance(title) + 2 * wideSpace;
}

TableView::TableView(const QString& settingsName, QWidget* parent)
    : QTableView(parent), m_settingsName(QStringLiteral("columns/") + settingsName)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* heading = horizontalHeader();
    heading->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    heading->setHighlightSections(false);
    heading->setSectionsMovable(true);
    heading->setStretchLastSection(true);
    setTextKind(*heading, TextKind::Small);
    setItemDelegate(new CellDelegate(this));
    fitToText(*this, [this] { fitRows(); });
    heading->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(heading, &QWidget::customContextMenuRequested, this, &TableView::askForColumns);
    connect(heading, &QHeaderView::sectionResized, this,
            [this](int column) { rememberColumns(column); });
    connect(heading, &QHeaderView::sectionMoved, this, [this] { rememberColumns(); });
    connect(this, &QTableView::doubleClicked, this, &TableView::opened);
}

void TableView::setTwoLines(bool two)
{
    m_twoLines = two;
    fitRows();
}

void TableView::setDense()
{
    m_dense = true;
    fitRows();
}

int TableView::inPixels(double characters) const
{
    constexpr int air = 26; // cell margins and the sort arrow
    return static_cast<int>(characters * fontMetrics().horizontalAdvance(u'0')) + scaled(air);
}

int TableView::ownWidth(int column) const
{
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    return std::max(inPixels(m_characters.value(m_keys.value(column))), headingWidth(title));
}

// With the size of text; what widths were chosen grows with it.
void TableView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(scaled(16)); // else the style's, which is higher
    verticalHeader()->setDefaultSectionSize(m_twoLines ? twoLineHeight()
                                            : m_dense  ? denseRowHeight()
                                                       : tableRowHeight());
    horizontalHeader()->setMinimumSectionSize(fontMetrics().height() * 2);
    const int unit = scaled(1000);
    const int before = std::exchange(m_unit, unit);
    if (before == unit || before == 0)
        return;
    const bool settled = std::exchange(m_settled, false);
    const auto grown = [&](int width) {
        return qRound(double(width) * unit / before);
    };
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        const QString key = m_keys.value(column);
        const bool isOwn = m_characters.contains(key) && !m_chosen.contains(key);
        const int least =
            isOwn ? headingWidth(model()->headerData(column, Qt::Horizontal).toString()) : 0;
        if (!isColumnHidden(column) && !isStretched(column))
            setColumnWidth(column, std::max(grown(columnWidth(column)), least));
        if (m_widths.contains(key))
            m_widths[key] = std::max(grown(m_widths.value(key)), least);
    }
    m_settled = settled;
    fitColumns();
}

void TableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::scrollOnlyRows);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::fitColumns);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::scrollOnlyRows);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::scrollOnlyRows);
    scrollOnlyRows();
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void TableView::setColumns(const QList<TableColumn>& columns, const QStringList& front)
{
    m_settled = false;
    m_keys.clear();
    m_characters.clear();
    m_least.clear();
    m_widths.clear();
    m_chosen.clear();
    const QList<ColumnState> remembered = rememberedColumns(m_settingsName);
    m_away.clear();
    for (const TableColumn& column : columns) {
        const int index = static_cast<int>(m_keys.size());
        ColumnState state{QLatin1String(column.key), 0, column.folded};
        m_keys << state.key;
        m_characters.insert(state.key, column.width);
        if (column.least > 0)
            m_least.insert(state.key, column.least);
        for (const ColumnState& before : remembered) {
            if (before.key != state.key)
                continue;
            state = before;
            if (column.folded && !state.folded)
                m_wanted << state.key;
        }
        if (state.width > 0)
            m_chosen << state.key;
        state.width = state.width > 0 ? scaled(state.width) : ownWidth(index);
        m_widths.insert(state.key, state.width);
        setColumnHidden(index, false); // a width given to a hidden one would not last
        setColumnWidth(index, state.width);
        setColumnHidden(index, state.folded);
    }
    QStringList standard = front;
    for (const QString& key : std::as_const(m_keys)) {
        if (!standard.contains(key))
            standard << key;
    }
    int place = 0;
    for (const QString& key : joined(keysOf(remembered), standard)) {
        if (const int index = static_cast<int>(m_keys.indexOf(key)); index >= 0)
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(index), place++);
    }
    const QString sorted = QSettings().value(m_settingsName + sortedSuffix).toString();
    if (const int by = static_cast<int>(m_keys.indexOf(sorted.section(u':', 0, 0)));
        by >= 0 && isSortingEnabled())
        sortByColumn(by,
                     sorted.endsWith(u":descending") ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_settled = true;
    fitColumns();
}

void TableView::setGivingWay()
{
    m_givesWay = true;
    fitColumns();
}

void TableView::fitColumns()
{
    giveWay();
    fitLast();
}

bool TableView::isFoldedAway(int column) const
{
    return isColumnHidden(column) && !m_away.contains(m_keys.value(column));
}

// The first says whose row it is, a stretched one what it is about. One as wide as its words is as
// wide as they are.
int TableView::widthWanted(int column) const
{
    const QString key = m_keys.value(column);
    switch (horizontalHeader()->sectionResizeMode(column)) {
    case QHeaderView::Stretch:
        return m_least.contains(key) ? inPixels(m_least.value(key))
                                     : fontMetrics().horizontalAdvance(u'字') * fewestCharacters;
    case QHeaderView::ResizeToContents:
        return std::max(sizeHintForColumn(column), ownWidth(column));
    default:
        return m_widths.value(key, columnWidth(column));
    }
}

void TableView::giveWay()
{
    const QHeaderView& heading = *horizontalHeader();
    if (!m_givesWay || m_keys.isEmpty() || !window()->isVisible()) // no room is known yet
        return;
    QList<int> shown; // as they stand
    int needed = 0;
    for (int visual = 0; visual < heading.count(); ++visual) {
        const int column = heading.logicalIndex(visual);
        if (isFoldedAway(column))
            continue;
        shown << column;
        needed += widthWanted(column);
    }
    QSet<QString> away;
    for (auto place = shown.size() - 1; place > 0 && needed > viewport()->width(); --place) {
        const int column = shown.at(place);
        const QString key = m_keys.value(column);
        if (m_wanted.contains(key) || heading.sectionResizeMode(column) == QHeaderView::Stretch)
            continue;
        needed -= widthWanted(column);
        away << key;
    }
    const bool settled = std::exchange(m_settled, false);
    // Alone it has the room there is.
    if (const int first = shown.value(0, -1);
        first >= 0 && heading.sectionResizeMode(first) != QHeaderView::Stretch &&
        viewport()->width() >= fontMetrics().horizontalAdvance(u'字') * fewestCharacters)
        setColumnWidth(first, std::min(widthWanted(first), viewport()->width()));
    if (away == m_away) {
        m_settled = settled;
        return;
    }
    m_away = away;
    for (const int column : std::as_const(shown)) {
        const QString key = m_keys.value(column);
        const bool hidden = away.contains(key);
        if (isColumnHidden(column) == hidden)
            continue;
        setColumnHidden(column, hidden);
        if (!hidden && m_widths.contains(key))
            setColumnWidth(column, m_widths.value(key));
    }
    m_settled = settled;
}

// Qt gives the last one what is left, however little that is: a heading of two letters, where the
// table had better scroll.
void TableView::fitLast()
{
    QHeaderView& heading = *horizontalHeader();
    if (m_keys.isEmpty() || !window()->isVisible() ||
        (!heading.stretchLastSection() && !m_lastIsWhole))
        return;
    int last = -1;
    int others = 0;
    for (int visual = 0; visual < heading.count(); ++visual) {
        const int column = heading.logicalIndex(visual);
        if (isColumnHidden(column))
            continue;
        if (heading.sectionResizeMode(column) == QHeaderView::Stretch)
            return; // another takes what is left
        others += last < 0 ? 0 : columnWidth(last);
        last = column;
    }
    if (last < 0)
        return;
    const QString title = model()->headerData(last, Qt::Horizontal).toString();
    const QString key = m_keys.value(last);
    const int own = m_widths.value(key, columnWidth(last));
    const int least = m_chosen.contains(key) ? own : std::min(own, headingWidth(title));
    const bool isWhole = viewport()->width() - others < least;
    const bool settled = std::exchange(m_settled, false);
    m_lastIsWhole = isWhole;
    if (heading.stretchLastSection() == isWhole)
        heading.setStretchLastSection(!isWhole);
    if (isWhole && columnWidth(last) != least)
        setColumnWidth(last, least);
    m_settled = settled;
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

// Headings alone are nothing to scroll to.
void TableView::scrollOnlyRows()
{
    const bool any = model() && model()->rowCount(rootIndex()) > 0;
    setHorizontalScrollBarPolicy(any ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

// The last one fills what room there is, which is no width of its own.
bool TableView::isStretched(int column) const
{
    const QHeaderView& heading = *horizontalHeader();
    if (heading.sectionResizeMode(column) == QHeaderView::Stretch)
        return true;
    int last = heading.count() - 1;
    while (last > 0 && heading.isSectionHidden(heading.logicalIndex(last)))
        --last;
    return heading.stretchLastSection() && heading.logicalIndex(last) == column;
}

// Resized: the one that was; the width of another may be about to follow from it.
void TableView::rememberColumns(int resized)
{
    if (!m_settled)
        return;
    QStringList inSight;
    QHash<QString, ColumnState> states;
    for (const ColumnState& before : rememberedColumns(m_settingsName))
        states.insert(before.key, before);
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const QString key = m_keys.value(column);
        if (key.isEmpty())
            continue;
        // Not of one that is folded away or just about to be, or as wide as its words.
        if (const int width = columnWidth(column);
            column == resized && width > 0 && !isStretched(column) &&
            horizontalHeader()->sectionResizeMode(column) != QHeaderView::ResizeToContents) {
            m_widths[key] = width;
            m_chosen << key;
        }
        states.insert(
            key, {key, m_chosen.contains(key) ? m_widths.value(key) : 0, isFoldedAway(column)});
        inSight << key;
    }
    QStringList lines;
    const double scale = scaled(1000) / 1000.0; // remembered as at the middle size of text
    for (const QString& key : joined(inSight, keysOf(rememberedColumns(m_settingsName)))) {
        ColumnState state = states.value(key);
        if (inSight.contains(key))
            state.width = qRound(state.width / scale);
        lines << state.line();
    }
    QSettings().setValue(m_settingsName, lines);
    const int by = horizontalHeader()->sortIndicatorSection();
    const bool descending = horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
    QSettings().setValue(m_settingsName + sortedSuffix,
                         m_keys.value(by) +
                             (descending ? QStringLiteral(":descending") : QString()));
}

void TableView::begin(int column)
{
    // Before the focus: Qt makes the first cell current by itself then, but selects nothing.
    if (model()->rowCount() > 0 && selectedRows().isEmpty()) {
        const int row = currentIndex().isValid() ? currentIndex().row() : 0;
        selectionModel()->setCurrentIndex(model()->index(row, column),
                                          QItemSelectionModel::ClearAndSelect |
                                              QItemSelectionModel::Rows);
        horizontalScrollBar()->setValue(horizontalScrollBar()->minimum()); // opens at its left end
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
        action->setChecked(!isFoldedAway(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            const QString key = m_keys.value(column);
            m_away.remove(key);
            if (shown)
                m_wanted << key;
            setColumnHidden(column, !shown);
            rememberColumns();
            fitColumns();
        });
    }
    menu.exec(horizontalHeader()->mapToGlobal(place));
}

void TableView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex cell = byKey ? currentIndex() : indexAt(event->pos());
    if (!cell.isValid()) {
        QTableView::contextMenuEvent(event);
        return;
    }
    QMenu menu(this);
    if (isSignalConnected(QMetaMethod::fromSignal(&TableView::opened)))
        connect(menu.addAction(tr("Open")), &QAction::triggered, this, [this, cell] {
            if (cell.isValid()) // the rows may have been read anew
                Q_EMIT opened(cell);
        });
    menu.addActions(actions());
    connect(menu.addAction(tr("Copy with headings\tCtrl+C")), &QAction::triggered, this,
            &TableView::copySelection);
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(cell).center()) : event->globalPos());
}

void TableView::copySelection()
{
    QList<int> columns;
    for (int visual = 0; visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isFoldedAway(column))
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

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveNext && action != MovePrevious)
        return QTableView::moveCursor(action, modifiers);
    const QHeaderView& heading = *horizontalHeader();
    const int columns = heading.count();
    const int step = action == MoveNext ? 1 : -1;
    int cell = currentIndex().row() * columns + heading.visualIndex(currentIndex().column()) + step;
    for (; cell >= 0 && cell < model()->rowCount() * columns; cell += step) {
        const QModelIndex index =
            model()->index(cell / columns, heading.logicalIndex(cell % columns));
        if ((index.flags() & Qt::ItemIsEditable) && !isColumnHidden(index.column()))
            return index;
    }
    return {};
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

#include "moc_TableView.cpp"
