// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocklist/BlockListPage.h"

#include "data/places/Places.h"
#include "ui/blocklist/BlockListModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace doorstep {

namespace {

std::optional<RowId> chosen(const QComboBox& box)
{
    const QVariant id = box.currentData();
    return id.isNull() ? std::nullopt : std::optional<RowId>(id.toLongLong());
}

QComboBox* labelledBox(QHBoxLayout& row, const QString& label, QWidget* parent)
{
    auto* caption = new QLabel(label, parent);
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    caption->setBuddy(box);
    row.addWidget(caption);
    row.addWidget(box);
    return box;
}

} // namespace

BlockListPage::BlockListPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_model(new BlockListModel(this))
{
    auto* choices = new QHBoxLayout;
    m_block = labelledBox(*choices, tr("&Block"), this);
    m_street = labelledBox(*choices, tr("&Street"), this);
    choices->addStretch();
    m_summary = new QLabel(this);
    choices->addWidget(m_summary);

    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Block list"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setResizeContentsPrecision(50);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(choices);
    layout->addWidget(m_table);

    fillBlocks();
    connect(m_block, &QComboBox::currentIndexChanged, this, &BlockListPage::fillStreets);
    connect(m_street, &QComboBox::currentIndexChanged, this, &BlockListPage::reload);
    connect(&registry(), &Register::changed, this, &BlockListPage::reload);
    m_table->setFocus();
}

void BlockListPage::fillBlocks()
{
    const QList<Block> blocks = BlockStore(registry()).all();
    for (const Block& block : blocks)
        m_block->addItem(block.name, block.id);
    if (blocks.size() > 1)
        m_block->addItem(tr("All blocks"), QVariant());
    fillStreets();
}

void BlockListPage::fillStreets()
{
    {
        const QSignalBlocker quiet(m_street);
        m_street->clear();
        m_street->addItem(tr("All streets"), QVariant());
        if (const std::optional<RowId> block = chosen(*m_block)) {
            const QList<Street> streets = StreetStore(registry()).ofBlock(*block);
            for (const Street& street : streets)
                m_street->addItem(street.name, street.id);
        }
    }
    reload();
    m_table->resizeColumnsToContents();
    constexpr int air = 20;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + air);
}

void BlockListPage::reload()
{
    DoorFilter filter;
    filter.block = chosen(*m_block);
    filter.street = chosen(*m_street);
    const QList<Door> doors = blockList(registry().db(), filter);
    const auto due =
        std::count_if(doors.begin(), doors.end(), [](const Door& door) { return door.due; });
    const auto cardless = std::count_if(doors.begin(), doors.end(),
                                        [](const Door& door) { return !door.cardOn.isValid(); });
    m_summary->setText(
        tr("%1 doors, %2 due, %3 without a card").arg(doors.size()).arg(due).arg(cardless));
    m_model->show(doors, filter.day);
}

} // namespace doorstep
