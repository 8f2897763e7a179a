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
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace doorstep {

LedgersPage::LedgersPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_choice(new QComboBox(this)), m_stack(new QStackedWidget(this))
{
    for (const Ledger& ledger : ledgers(registry().db()))
        m_choice->addItem(ledger.title(), QString::fromLatin1(ledger.key));
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
        page = new LedgerPage(workspace(), ledger, m_stack);
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
