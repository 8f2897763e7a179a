// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/RowsPane.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/EditKey.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/OpenRow.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr int reloadPauseMs = 250;

// The pane is narrow: when and who it was comes first, then what was asked for.
QStringList inFront()
{
    return QStringLiteral(
               "name at found_on collected_on delivered_on subject_id text deadline stage")
        .split(u' ');
}

} // namespace

RowsPane::RowsPane(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(heading({}, this)),
      m_tabs(new QTabWidget(this)),
      m_reload(new QTimer(this))
{
    auto* back = new QToolButton(this);
    back->setText(tr("‹ Back (Esc)"));
    back->setAutoRaise(true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tabs->setDocumentMode(true);
    m_tabs->setTabBarAutoHide(true);
    m_tabs->setAccessibleName(tr("Ledgers of these rows"));

    auto* top = new QHBoxLayout;
    top->addWidget(back);
    top->addWidget(m_title, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addLayout(top);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(caption(tr("Enter goes to the row"), this));

    respond(back, &QToolButton::clicked, this, &RowsPane::closed);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    respond(escape, &QShortcut::activated, this, &RowsPane::closed);
    m_reload->setSingleShot(true);
    m_reload->setInterval(reloadPauseMs);
    respond(&workspace.registry(), &Register::changed, m_reload, qOverload<>(&QTimer::start));
    respond(&workspace, &Workspace::dayChanged, m_reload, qOverload<>(&QTimer::start));
    respond(m_reload, &QTimer::timeout, this, [this] {
        for (LedgerModel* model : findChildren<LedgerModel*>())
            model->reload();
    });
}

void RowsPane::showRows(const QList<RowsBehind>& rows, const QString& title)
{
    QList<LedgerQuery> queries;
    for (const RowsBehind& each : rows)
        queries << each.query;
    showRows(queries, title);
}

void RowsPane::showRows(const QList<LedgerQuery>& queries, const QString& title)
{
    m_title->setText(title);
    m_title->setToolTip(asPlain(title));
    while (m_tabs->count() > 0)
        delete m_tabs->widget(0);
    for (const LedgerQuery& query : queries)
        addTab(query);
    m_tabs->currentWidget()->setFocus();
}

TableView* RowsPane::table() const
{
    return qobject_cast<TableView*>(m_tabs->currentWidget());
}

void RowsPane::addTab(const LedgerQuery& query)
{
    const QString key = QLatin1String(query.ledger->key);
    auto* table = new TableView(QStringLiteral("behind-") + key, m_tabs);
    table->setGivingWay();
    auto* model = new LedgerModel(m_workspace.registry(), key, table);
    table->setAccessibleName(query.ledger->title());
    table->setModel(model);
    QList<TableColumn> columns = model->columns();
    for (TableColumn& column : columns) // what the block is, is said already
        column.folded = column.folded || (query.filter.block && !qstrcmp(column.key, "block_id"));
    table->setColumns(columns, inFront());
    m_tabs->addTab(table, query.ledger->title());
    respond(model, &LedgerModel::readingFinished, table, [this, table, model](int rows) {
        m_tabs->setTabText(m_tabs->indexOf(table),
                           tr("%1 (%2)").arg(model->ledger().title(), model->hasFailed()
                                                                          ? QStringLiteral("?")
                                                                          : QString::number(rows)));
        if (rows > 0 && !table->currentIndex().isValid())
            table->setCurrentIndex(model->index(0, 0));
        // Of several ledgers, one with something in it.
        if (rows > 0 && table->hasFocus())
            return;
        for (int tab = 0; tab < m_tabs->count() && rows > 0; ++tab) {
            const auto* front = m_tabs->currentWidget()->findChild<LedgerModel*>();
            if (front->rowCount() == 0 && !front->isReading())
                m_tabs->setCurrentWidget(table);
        }
    });
    respond(model, &LedgerModel::failed, &m_workspace, &Workspace::complain);
    respond(table, &TableView::opened, this, [this, model](const QModelIndex& index) {
        openLedgerRow(m_workspace, QLatin1String(model->ledger().key), model->idAt(index.row()));
    });
    addEditKey(*table, [table] {
        if (table->currentIndex().isValid())
            Q_EMIT table->opened(table->currentIndex());
    });
    model->setQuery(query);
}

} // namespace doorstep

#include "moc_RowsPane.cpp"
