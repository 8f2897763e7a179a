// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/LedgerPage.h"

#include "data/files/MemoryFolder.h"
#include "data/files/SheetText.h"
#include "data/records/places/Places.h"
#include "data/views/reports/LedgerExport.h"
#include "data/views/reports/ListInWords.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/ColumnsDialog.h"
#include "ui/page/EditKey.h"
#include "ui/page/Leaving.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Printout.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/print/PrintedList.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr int typingPauseMs = 180;

} // namespace

LedgerPage::LedgerPage(Workspace& workspace, const QString& ledger, QWidget* parent,
                       const QString& remembered)
    : Page(workspace, parent),
      m_model(new LedgerModel(workspace.registry(), ledger, this)),
      m_table(new TableView(remembered.isEmpty() ? ledger : remembered, this)),
      m_filter(new QLineEdit(this)),
      m_news(new QHBoxLayout),
      m_aside(new QHBoxLayout),
      m_bar(new QHBoxLayout),
      m_chips(new QHBoxLayout),
      m_body(new QVBoxLayout),
      m_count(caption({}, this)),
      m_empty(plainLabel(m_table)),
      m_clear(new QPushButton(tr("Clear the filters"), m_table)),
      m_first(new QPushButton(m_table)),
      m_anything(new Reading(workspace.registry(), this)),
      m_typing(new QTimer(this)),
      m_emptyText(tr("There is nothing in this list yet."))
{
    m_filter->setPlaceholderText(tr("Filter (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_filter->setClearButtonEnabled(true);
    fitToText(*m_filter, [this] { m_filter->setMaximumWidth(scaled(260)); });
    auto* begin = new QHBoxLayout;
    begin->setSpacing(middleSpace);
    begin->addWidget(new PageTitle(*this));
    m_news->setSpacing(smallSpace);
    begin->addLayout(m_news);
    m_aside->setSpacing(smallSpace);
    auto* head = new WrapLayout;
    head->addPart(begin);
    head->addAtEnd(m_aside);
    m_bar->setSpacing(smallSpace);
    m_bar->addWidget(m_filter);
    m_chips->setSpacing(smallSpace);
    m_bar->addLayout(m_chips);
    m_bar->addStretch();

    m_table->setModel(m_model);
    m_table->setAccessibleName(m_model->ledger().title());
    m_table->setColumns(m_model->columns());
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* over = new QVBoxLayout(m_table);
    over->addStretch();
    over->addWidget(m_empty);
    over->addWidget(m_clear, 0, Qt::AlignHCenter);
    over->addWidget(m_first, 0, Qt::AlignHCenter);
    over->addStretch();
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->hide();
    m_clear->hide();
    m_first->hide();
    setPrimary(*m_first);
    respond(m_first, &QPushButton::clicked, this, [this] {
        if (QAbstractButton* button = maker())
            button->click();
    });
    respond(m_clear, &QPushButton::clicked, this, &LedgerPage::clearFilters);
    m_body->addWidget(m_table, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(head);
    layout->addLayout(m_bar);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_count);

    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    respond(m_filter, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    respond(m_typing, &QTimer::timeout, this, &LedgerPage::requery);
    respond(m_filter, &QLineEdit::returnPressed, this, &LedgerPage::goToRows);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WindowShortcut);
    respond(find, &QShortcut::activated, this, &LedgerPage::focusFilter);
    respond(m_table, &TableView::opened, this,
            [this](const QModelIndex& index) { Q_EMIT rowOpened(m_model->idAt(index.row())); });
    respond(m_table, &QWidget::customContextMenuRequested, this, &LedgerPage::askForRow);
    respond(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LedgerPage::selectionChanged);
    respond(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_kept = selectedIds(); });
    respond(m_model, &LedgerModel::readingStarted, this,
            [this] { m_count->setText(tr("Reading…")); });
    respond(m_model, &LedgerModel::readingFinished, this, &LedgerPage::showCount);
    respond(m_model, &LedgerModel::failed, &workspace, &Workspace::complain);
    respond(&workspace, &Workspace::blockChanged, this, &LedgerPage::queryWhenSeen);
    respond(&workspace, &Workspace::dayChanged, this, &LedgerPage::queryWhenSeen);
    respond(&workspace.registry(), &Register::changed, this, &LedgerPage::reloadWhenSeen);
}

void LedgerPage::showTwoLines(const QString& column, const LedgerModel::SecondLine& below,
                              const QString& wide)
{
    m_model->setSecondLine(column, below);
    m_table->setTwoLines(true);
    m_table->setGivingWay();
    // The words have what room there is, so that state and deadline are in sight.
    QHeaderView* heading = m_table->horizontalHeader();
    heading->setStretchLastSection(false);
    heading->setSectionResizeMode(m_model->ledger().indexOf(wide.isEmpty() ? column : wide),
                                  QHeaderView::Stretch);
}

void LedgerPage::clearFilters()
{
    clearOwnFilters();
    LedgerPage::showRows({}, {});
    m_table->setFocus();
}

void LedgerPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void LedgerPage::showColumns(const QList<TableColumn>& front, Others others)
{
    QList<TableColumn> columns = m_model->columns();
    QStringList keys;
    for (TableColumn& column : columns)
        column.folded = column.folded || others == Others::FoldedAway;
    for (const TableColumn& wanted : front) {
        const QString key = QLatin1String(wanted.key);
        const int index = m_model->ledger().indexOf(key);
        if (index < 0) // of the other kind, or not shown in this register
            continue;
        keys << key;
        TableColumn& column = columns[index];
        column.width = wanted.width > 0 ? wanted.width : column.width;
        column.least = wanted.least;
        column.folded = column.folded && others == Others::AsInLedger;
    }
    m_table->setColumns(columns, keys);
    if (others == Others::FoldedAway)
        m_table->setGivingWay();
}

void LedgerPage::queryWhenSeen()
{
    if (isVisible())
        requery();
    else
        m_stale = true;
}

void LedgerPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        respondNow(this, [this] { requery(); });
}

void LedgerPage::activate()
{
    m_beginsWithFirst = m_model->rowCount() == 0;
    m_table->begin(m_table->horizontalHeader()->logicalIndex(0));
}

// From the filter: to the first of the rows that fit, though they may not be there yet.
void LedgerPage::goToRows()
{
    if (m_typing->isActive())
        requery();
    if (!m_model->isReading()) {
        activate();
        return;
    }
    m_beginsWithFirst = true;
    m_table->setFocus();
}

void LedgerPage::showRows(const LedgerQuery& query, const QString& title)
{
    m_base = query;
    m_baseTitle = title;
    m_picked.clear();
    m_filter->clear();
    requery();
}

void LedgerPage::setOwnConditions(const QList<ColumnCondition>& conditions)
{
    m_own = conditions;
    queryWhenSeen();
}

void LedgerPage::requery()
{
    m_typing->stop();
    m_stale = false;
    LedgerQuery query = m_base;
    query.sortColumn = m_model->query().sortColumn;
    query.sortOrder = m_model->query().sortOrder;
    if (m_baseTitle.isEmpty())
        query.filter.block = workspace().block();
    query.conditions += m_own;
    query.conditions += m_picked;
    query.text = m_filter->text();
    m_model->setQuery(query);
    showChips();
}

void LedgerPage::reloadWhenSeen()
{
    if (isVisible())
        m_model->reload();
    else
        m_stale = true;
}

void LedgerPage::putCountInto(QHBoxLayout& row)
{
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row.insertWidget(0, m_count, 1);
}

QString LedgerPage::countText() const
{
    return m_model->hasFailed() ? m_model->rowCount() == 0
                                      ? tr("These rows could not be read.")
                                      : tr("These rows could not be read anew; they may be out of "
                                           "date.")
                                : tr("%n row(s)", nullptr, m_model->rowCount());
}

void LedgerPage::sayBesideCount(const QString& sentence)
{
    m_count->setText(sentence.isEmpty() ? countText()
                                        : countText() + QStringLiteral(" · ") + sentence);
    m_count->setToolTip(asPlain(m_count->text()));
}

void LedgerPage::showCount(int rows)
{
    sayBesideCount({});
    m_anything->drop();
    m_empty->setVisible(rows == 0);
    const bool narrowed = !m_filter->text().isEmpty() || !m_picked.isEmpty() ||
                          !m_baseTitle.isEmpty() || !m_own.isEmpty();
    showEmpty(narrowed);
    if (rows == 0 && narrowed && !m_model->hasFailed()) {
        LedgerQuery all;
        all.ledger = &m_model->ledger();
        all.filter.block = workspace().block();
        m_anything->ask<qint64>([all](Database& database) { return countRows(database, all); },
                                [this](qint64 count) { showEmpty(count > 0); });
    }
    if (std::exchange(m_beginsWithFirst, false) && m_table->hasFocus())
        m_table->begin(m_table->horizontalHeader()->logicalIndex(0));
    QList<RowId> wanted = std::exchange(m_kept, {});
    if (m_wanted)
        wanted = {*std::exchange(m_wanted, std::nullopt)};
    if (wanted.isEmpty() || wanted.size() > 200)
        return;
    const int column = m_table->horizontalHeader()->logicalIndex(0); // no scrolling aside
    QItemSelection selection;
    for (const RowId id : wanted) {
        if (const int row = m_model->rowOf(id); row >= 0)
            selection.select(m_model->index(row, column), m_model->index(row, column));
    }
    if (selection.isEmpty())
        return;
    m_table->selectionModel()->setCurrentIndex(selection.indexes().constFirst(),
                                               QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect |
                                                     QItemSelectionModel::Rows);
    m_table->scrollTo(m_table->currentIndex());
}

// That filters leave nothing is said only where there is something without them.
void LedgerPage::showEmpty(bool narrowed)
{
    const bool empty = m_model->rowCount() == 0;
    const bool failed = m_model->hasFailed();
    m_empty->setText(failed     ? countText()
                     : narrowed ? tr("Nothing here fits. Clear the filter to see all rows.")
                                : m_emptyText);
    m_clear->setVisible(empty && narrowed && !failed);
    QAbstractButton* button = maker();
    const bool first = empty && !narrowed && !failed && button;
    m_first->setVisible(first);
    if (m_isNewNext && button)
        setPrimary(*button, !first);
    if (button)
        m_first->setText(button->text());
}

void LedgerPage::beginWithNew()
{
    m_isNewNext = true;
    if (QAbstractButton* button = maker())
        setPrimary(*button);
}

QAbstractButton* LedgerPage::maker() const
{
    auto* first = m_news->count() > 0 ? m_news->itemAt(0)->widget() : nullptr;
    auto* button = qobject_cast<QAbstractButton*>(first);
    return button && button->isEnabled() ? button : nullptr;
}

void LedgerPage::selectRow(RowId id)
{
    if (m_typing->isActive())
        requery(); // what was typed narrows these rows now, not after the row was shown
    m_wanted = id;
    if (!m_model->isReading())
        showCount(m_model->rowCount());
}

QList<RowId> LedgerPage::selectedIds() const
{
    QList<RowId> ids;
    for (const int row : m_table->selectedRows()) {
        if (row < m_model->rowCount())
            ids << m_model->idAt(row);
    }
    return ids;
}

RowId LedgerPage::nextTo(const std::function<bool(RowId)>& goes) const
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty())
        return 0;
    for (int row = rows.constLast() + 1; row < m_model->rowCount(); ++row) {
        if (const RowId id = m_model->idAt(row); !goes(id))
            return id;
    }
    for (int row = std::min(rows.constLast(), m_model->rowCount()) - 1; row >= 0; --row) {
        if (const RowId id = m_model->idAt(row); !goes(id))
            return id;
    }
    return 0;
}

void LedgerPage::editElsewhere()
{
    addEditKey(*m_table, [this] {
        if (const QModelIndex current = m_table->currentIndex(); current.isValid())
            Q_EMIT rowOpened(m_model->idAt(current.row()));
    });
}

void LedgerPage::addCondition(const QModelIndex& cell)
{
    const Column& column = m_model->ledger().columns[static_cast<size_t>(cell.column())];
    const QVariant stored = m_model->stored(cell);
    ColumnCondition condition{QString::fromLatin1(column.key), Condition::Is, stored};
    if (stored.isNull() || stored.toString().isEmpty())
        condition.condition = Condition::Empty;
    m_picked << condition;
    requery();
}

void LedgerPage::showChips()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString& text, const std::function<void()>& close) {
        auto* chip = new QToolButton(this);
        chip->setText(text + QStringLiteral("  ×"));
        chip->setToolTip(tr("Show the other rows again"));
        respond(chip, &QToolButton::clicked, this, [close] { close(); });
        m_chips->addWidget(chip);
    };
    if (!m_baseTitle.isEmpty())
        add(m_baseTitle, [this] { LedgerPage::showRows({}, {}); });
    for (const ColumnCondition& picked : std::as_const(m_picked)) {
        const int index = m_model->ledger().indexOf(picked.column);
        const Column& column = m_model->ledger().columns[static_cast<size_t>(index)];
        const QString shown = picked.condition == Condition::Empty
                                  ? tr("empty")
                                  : ledgerValue(column, picked.value, Mask()).toString();
        add(tr("%1: %2").arg(column.title(), shown), [this, picked] {
            m_picked.removeOne(picked);
            requery();
        });
    }
}

void LedgerPage::askForRow(const QPoint& place)
{
    const QModelIndex cell = m_table->indexAt(place);
    QMenu menu(this);
    if (cell.isValid()) {
        respond(menu.addAction(tr("Open")), &QAction::triggered, this,
                [this, cell] { Q_EMIT rowOpened(m_model->idAt(cell.row())); });
        const Column& column = m_model->ledger().columns[static_cast<size_t>(cell.column())];
        const QString shown = m_model->data(cell, Qt::DisplayRole).toString();
        respond(menu.addAction(
                    tr("Only rows with %1: %2")
                        .arg(column.title(), shown.isEmpty() ? tr("empty") : shown.left(20))),
                &QAction::triggered, this, [this, cell] { addCondition(cell); });
        menu.addSeparator();
    }
    if (!m_table->actions().isEmpty()) { // a page's own, on the selected rows
        menu.addActions(m_table->actions());
        menu.addSeparator();
    }
    const auto add = [this, &menu](const QString& words, auto work) {
        respond(menu.addAction(words), &QAction::triggered, this, work);
    };
    add(tr("Copy with headings\tCtrl+C"), [this] { m_table->copySelection(); });
    add(tr("Print these rows…"), &LedgerPage::printRows);
    add(tr("Export these rows to Excel…"), &LedgerPage::exportRows);
    add(tr("Columns to export…"), &LedgerPage::askForColumns);
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

QString LedgerPage::chooseTarget(const QString& name)
{
    return chooseNewName(this, {tr("Export these rows"), QStringLiteral("export"),
                                tr("Workbooks (*.xlsx);;CSV files (*.csv)"),
                                fileNameText(name) + QStringLiteral(".xlsx")});
}

void LedgerPage::exportRows()
{
    const QString target = chooseTarget(m_model->ledger().title());
    if (!target.isEmpty())
        exportTo(target);
}

void LedgerPage::addPrinting()
{
    auto* print = new QToolButton(this);
    print->setText(tr("Print (Ctrl+P)"));
    print->setToolTip(tr("Print or save these rows, names and phones masked"));
    print->setFocusPolicy(Qt::TabFocus);
    respond(print, &QToolButton::clicked, this, &LedgerPage::printRows);
    m_aside->addWidget(print);
    auto* key = new QShortcut(QKeySequence::Print, this);
    key->setContext(Qt::WindowShortcut);
    respond(key, &QShortcut::activated, this, &LedgerPage::printRows);
}

void LedgerPage::printRows()
{
    const std::optional<RowId> block = m_model->query().filter.block;
    const QString place = block ? BlockStore(registry()).get(*block).name : tr("The whole town");
    const auto sheet = std::make_shared<std::optional<PrintedList>>();
    workspace().run(
        tr("Printing…"),
        [=, columns = columnsOnPaper(), rows = m_model->query(),
         called = m_baseTitle](Database& database, const Progress& progress) {
            sheet->emplace(listInWords(database, columns, rows, called, Masking::Masked, progress),
                           place, today());
        },
        [this, sheet] {
            const QString title = m_model->ledger().title();
            printOrSave(
                workspace(),
                {fileNameText(title) + QStringLiteral(" %1.pdf").arg(today().toString(Qt::ISODate)),
                 tr("Save these rows"), (*sheet)->pages(),
                 [sheet](QPainter& painter, int page) { (*sheet)->paint(painter, page); },
                 [sheet](const QString& path) { (*sheet)->writePdf(path); },
                 Printout::Stands::OnItsSide},
                this);
        });
}

ChosenColumns LedgerPage::columnsInSight() const
{
    const LedgerQuery& query = m_model->query();
    const Ledger& ledger = m_model->ledger();
    ChosenColumns chosen;
    chosen.ledger = QLatin1String(ledger.key);
    const QHeaderView& heading = *m_table->horizontalHeader();
    for (int visual = 0; visual < heading.count(); ++visual) {
        const int column = heading.logicalIndex(visual);
        if (!m_table->isColumnHidden(column))
            chosen.columns << ChosenColumn{
                QLatin1String(ledger.columns[static_cast<size_t>(column)].key), {}};
    }
    chosen.conditions = query.conditions;
    chosen.text = query.text;
    if (query.sortColumn >= 0)
        chosen.sortedBy = QLatin1String(ledger.columns[static_cast<size_t>(query.sortColumn)].key);
    chosen.sortOrder = query.sortOrder;
    return chosen;
}

ChosenColumns LedgerPage::columnsOnPaper() const
{
    ChosenColumns chosen = columnsInSight();
    const int worded = m_model->columnWithSecondLine();
    if (worded < 0)
        return chosen;
    const QLatin1String above(m_model->ledger().columns[static_cast<size_t>(worded)].key);
    const auto placeOf = [&chosen](const QString& key) {
        const auto found =
            std::find_if(chosen.columns.cbegin(), chosen.columns.cend(),
                         [&key](const ChosenColumn& each) { return each.key == key; });
        return found == chosen.columns.cend() ? qsizetype(-1) : found - chosen.columns.cbegin();
    };
    qsizetype place = placeOf(above);
    if (place < 0) // its second line is out of sight with it
        return chosen;
    const QStringList below = m_model->columnsOfSecondLine();
    for (const QString& key : below) {
        if (placeOf(key) < 0)
            chosen.columns.insert(++place, ChosenColumn{key, {}});
    }
    return chosen;
}

void LedgerPage::askForColumns()
{
    ColumnsDialog dialog(workspace(), columnsInSight(), m_baseTitle, this);
    respond(&dialog, &ColumnsDialog::exportWanted, this, [this, &dialog] {
        const ColumnChoice choice = dialog.choice();
        const QString target =
            chooseTarget(choice.name.isEmpty() ? m_model->ledger().title() : choice.name);
        if (target.isEmpty())
            return;
        LedgerQuery rows = m_model->query();
        if (dialog.isKept()) {
            rows = {};
            rows.ledger = m_model->query().ledger;
            rows.filter.block = workspace().block();
        }
        std::optional<QString> passphrase = QString();
        if (!choice.masked)
            passphrase = passphraseToLeave(
                &dialog, workspace(), QFileInfo(target).absolutePath(),
                tr("The list holds whole names, phones and codes. Whoever has the file reads them, "
                   "unless it is under a passphrase."));
        if (!passphrase)
            return;
        exportColumns(readChosenColumns(choice.columns),
                      choice.masked ? Masking::Masked : Masking::Unmasked, rows,
                      {target, *passphrase});
        dialog.accept();
    });
    dialog.exec();
}

void LedgerPage::exportColumns(const ChosenColumns& columns, Masking masking,
                               const LedgerQuery& rows, const ExportTarget& target)
{
    const auto left = std::make_shared<QStringList>();
    const auto written = std::make_shared<QString>();
    workspace().run(
        tr("Exporting…"),
        [=](Database& database, const Progress& progress) {
            LedgerFilter filter = rows.filter;
            if (rows.further || rows.subject || !rows.conditions.isEmpty() || !rows.text.isEmpty())
                filter.only = idsOf(database, rows);
            *written =
                writeWithPassphrase(target.path, target.passphrase, [&](const QString& path) {
                    *left =
                        exportChosen(database, columns, filter, masking, path, progress).leftOut;
                });
        },
        [this, written, left, masking] {
            QString said = masking == Masking::Masked
                               ? tr("Written: %1 (names and phones masked)").arg(*written)
                               : tr("Written: %1").arg(*written);
            if (!left->isEmpty())
                said += tr(". Left out, for they aren't told to others: %1").arg(left->join(u'、'));
            workspace().tell(said);
        });
}

void LedgerPage::exportTo(const QString& target)
{
    workspace().run(
        tr("Exporting…"),
        [query = m_model->query(), target](Database& database, const Progress& progress) {
            LedgerFilter filter = query.filter;
            filter.only = idsOf(database, query);
            exportLedger(database, *query.ledger, filter, Masking::Masked, target, progress);
        },
        [this, target] {
            workspace().tell(tr("Written: %1 (names and phones masked)").arg(target));
        });
}

} // namespace doorstep

#include "moc_LedgerPage.cpp"
