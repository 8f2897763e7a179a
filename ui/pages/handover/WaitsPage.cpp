// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/handover/WaitsPage.h"

#include "data/exchange/handover/Handover.h"
#include "data/views/today/WhatWaits.h"
#include "ui/look/FigureTile.h"
#include "ui/look/Look.h"
#include "ui/look/TableView.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/page/parts/RowsPane.h"

#include <QHBoxLayout>
#include <QTimer>

namespace doorstep {

namespace {

constexpr int recountPauseMs = 300;

QString words(const std::optional<Handover>& handover)
{
    if (!handover)
        return WaitsPage::tr("What whoever goes on with this register has to know");
    const QString given =
        WaitsPage::tr("Handed over by %1 on %2")
            .arg(handover->by, shanghaiTime(handover->at).toString(u"yyyy-MM-dd"));
    return handover->isTaken() ? WaitsPage::tr("%1, taken over by %2 on %3")
                                     .arg(given, handover->takenBy,
                                          shanghaiTime(handover->takenAt).toString(u"yyyy-MM-dd"))
                               : given;
}

QString noteOf(const QString& key)
{
    if (key == u"waits.deadlines")
        return WaitsPage::tr("The earliest first");
    if (key == u"waits.needs")
        return WaitsPage::tr("Nobody has set a day");
    if (key == u"waits.promised")
        return WaitsPage::tr("Somebody expects us");
    if (key == u"waits.claimed")
        return WaitsPage::tr("Somebody will fulfil them");
    return WaitsPage::tr("Shops and workers without one");
}

} // namespace

WaitsPage::WaitsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_from(caption({}, this)),
      m_rows(new RowsPane(workspace, this)),
      m_reading(new Reading(workspace.registry(), this)),
      m_recount(new QTimer(this))
{
    auto* top = new QHBoxLayout;
    top->setSpacing(wideSpace);
    top->addWidget(new PageTitle(*this));
    top->addWidget(m_from, 1);
    auto* tiles = new WrapLayout;
    tiles->setSpacing(middleSpace);
    for (int row = 0; row < 5; ++row) {
        auto* tile = new FigureTile(tr("What waits"), this); // until it is counted
        respond(tile, &FigureTile::clicked, this, [this, row] { showRows(row); });
        tiles->addWidget(tile);
        m_tiles << tile;
    }
    auto* below = new Card(this);
    auto* rows = new QVBoxLayout(below);
    rows->addWidget(m_rows);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(middleSpace);
    layout->addLayout(top);
    layout->addLayout(tiles);
    layout->addWidget(below, 1);
    respond(m_rows, &RowsPane::closed, this,
            [this] { m_tiles.at(std::max(0, m_shown))->setFocus(); });
    respond(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    respond(&workspace, &Workspace::blockChanged, this, [this] {
        m_shown = -1; // the rows are of the other block
        recount();
    });
    respond(&workspace, &Workspace::dayChanged, this, &WaitsPage::recount);
    m_recount->setSingleShot(true);
    m_recount->setInterval(recountPauseMs);
    respond(m_recount, &QTimer::timeout, this, &WaitsPage::recount);
    respond(&workspace.registry(), &Register::changed, m_recount, qOverload<>(&QTimer::start));
}

void WaitsPage::activate()
{
    if (m_stale)
        recount();
    if (QWidget* table = m_rows->table())
        table->setFocus();
    else
        m_tiles.constFirst()->setFocus();
}

void WaitsPage::recount()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_from->setText(words(handoverOf(registry())));
    m_reading->ask<FigureSection>(
        [block = workspace().block(), day = today()](Database& database) {
            return whatWaits(database, block, day);
        },
        [this](const FigureSection& section) { showFigures(section); });
}

void WaitsPage::showFigures(const FigureSection& section)
{
    m_section = section;
    int first = 0;
    for (int row = 0; row < m_tiles.size(); ++row) {
        const FigureRow& figure = section.rows.at(row);
        m_tiles.at(row)->setLabel(figure.label);
        m_tiles.at(row)->showFigure(QString::number(figure.first.month.value_or(0), 'f', 0),
                                    noteOf(figure.key));
        if (section.rows.at(first).first.month.value_or(0) == 0)
            first = row;
    }
    if (m_shown < 0)
        showRows(first);
}

void WaitsPage::showRows(int row)
{
    if (row >= m_section.rows.size())
        return;
    m_shown = row;
    m_rows->showRows(m_section.rows.at(row).first.monthRows, m_section.rows.at(row).label);
}

} // namespace doorstep

#include "moc_WaitsPage.cpp"
