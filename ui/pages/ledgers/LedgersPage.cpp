// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledgers/LedgersPage.h"

#include "ui/look/Look.h"
#include "ui/look/Theme.h"
#include "ui/page/LedgerPage.h"
#include "ui/page/OpenRow.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace doorstep {

namespace {

// What a ledger tells stands before where it was, the newest on top.
struct LedgerOpening
{
    const char* ledger;
    QList<TableColumn> front;
    const char* wide; // has what room there is; null: the last one
    const char* newest;
};

const QList<LedgerOpening>& ledgerOpenings()
{
    static const QList<LedgerOpening> all{
        {"visits",
         {{"subject_id"}, {"outcome"}, {"said", 34, false, 24}, {"at"}, {"street"}, {"door"}},
         "said",
         "at"},
        {"needs",
         {{"text", 34, false, 24},
          {"stage"},
          {"deadline"},
          {"department_id"},
          {"subject_id"},
          {"street"},
          {"door"}},
         "text",
         "found_on"},
        {"wishes",
         {{"text", 34, false, 24}, {"stage"}, {"subject_id"}, {"collected_on"}, {"street"}},
         "text",
         "collected_on"},
        {"cards", {}, nullptr, "delivered_on"},
        {"services", {}, nullptr, "done_on"},
        {"activities", {}, nullptr, "held_on"},
        {"shared_problems", {}, nullptr, "gathered_on"},
    };
    return all;
}

// Remembers its columns by itself: those of the page with the same rows are others.
class WholeLedgerPage : public LedgerPage
{
public:
    WholeLedgerPage(Workspace& workspace, const QString& ledger, QWidget* parent)
        : LedgerPage(workspace, ledger, parent, QStringLiteral("ledgers/") + ledger)
    {
        for (const LedgerOpening& opening : ledgerOpenings()) {
            if (ledger == QLatin1String(opening.ledger))
                beginWith(opening);
        }
    }

private:
    void beginWith(const LedgerOpening& opening)
    {
        const Ledger& shown = model().ledger();
        if (opening.wide) {
            QHeaderView* heading = table().horizontalHeader();
            heading->setStretchLastSection(false);
            heading->setSectionResizeMode(shown.indexOf(QLatin1String(opening.wide)),
                                          QHeaderView::Stretch);
            showColumns(opening.front, Others::AsInLedger);
            table().setGivingWay();
        }
        if (table().horizontalHeader()->sortIndicatorSection() < 0) // nobody has chosen another
            table().sortByColumn(shown.indexOf(QLatin1String(opening.newest)), Qt::DescendingOrder);
    }
};

// The first one that is on no page of its own.
const QString firstLedger = QStringLiteral("need_steps");

} // namespace

LedgersPage::LedgersPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_choice(new QComboBox(this)), m_stack(new QStackedWidget(this))
{
    for (const Ledger& ledger : ledgers(registry().db()))
        m_choice->addItem(ledger.title(), QString::fromLatin1(ledger.key));
    m_choice->setCurrentIndex(m_choice->findData(firstLedger));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    QLabel* label = caption(tr("&Ledger"), this);
    label->setBuddy(m_choice);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(pageMargin, tightSpace, pageMargin, 0);
    bar->setSpacing(smallSpace);
    bar->addWidget(new PageTitle(*this));
    bar->addSpacing(smallSpace);
    bar->addWidget(label);
    bar->addWidget(m_choice);
    bar->addStretch();
    auto* columns = new QPushButton(tr("&Columns to export…"), this);
    columns->setToolTip(tr("Those in sight, as they stand: exported, or kept under a name"));
    setPrimary(*columns);
    auto* print = new QPushButton(tr("Print (Ctrl+P)"), this);
    print->setToolTip(tr("Print or save these rows, names and phones masked"));
    bar->addWidget(print);
    bar->addWidget(columns);
    auto* key = new QShortcut(QKeySequence::Print, this);
    key->setContext(Qt::WindowShortcut);
    respond(key, &QShortcut::activated, print, &QPushButton::click);
    respond(print, &QPushButton::clicked, this, [this] {
        if (!m_choice->currentData().isNull())
            pageOf(m_choice->currentData().toString())->printRows();
    });
    respond(columns, &QPushButton::clicked, this, [this] {
        if (!m_choice->currentData().isNull())
            pageOf(m_choice->currentData().toString())->askForColumns();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    respond(m_choice, &QComboBox::currentIndexChanged, this, &LedgersPage::choose);
}

Offers LedgersPage::offers()
{
    Offers all;
    for (const Ledger& ledger : ledgers())
        all.ledgers << QLatin1String(ledger.key);
    return all;
}

LedgerPage* LedgersPage::pageOf(const QString& ledger)
{
    LedgerPage*& page = m_pages[ledger];
    if (!page) {
        page = new WholeLedgerPage(workspace(), ledger, m_stack);
        m_stack->addWidget(page);
        respond(page, &LedgerPage::rowOpened, this,
                [this, ledger](RowId id) { openLedgerRow(this->workspace(), ledger, id); });
        page->editElsewhere();
    }
    return page;
}

void LedgersPage::choose()
{
    LedgerPage* page = pageOf(m_choice->currentData().toString());
    m_stack->setCurrentWidget(page);
    page->activate();
}

void LedgersPage::activate()
{
    choose();
}

void LedgersPage::showRows(const LedgerQuery& query, const QString& title)
{
    m_choice->setCurrentIndex(m_choice->findData(QString::fromLatin1(query.ledger->key)));
    choose();
    pageOf(m_choice->currentData().toString())->showRows(query, title);
}

} // namespace doorstep

#include "moc_LedgersPage.cpp"
