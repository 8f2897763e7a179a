// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/ResourceRows.h"
#include "data/demo/DemoWriter.h"
#include "data/records/lists/CodeSeed.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/venues/Venue.h"

#include <algorithm>

namespace doorstep {

DemoWriter::DemoWriter(Register& registry, const DemoOptions& options, const Progress& progress)
    : m_register(registry),
      m_options(options),
      m_progress(progress),
      m_random(options.seed),
      m_latest(options.until == today() ? now() : startOfDay(options.until.addDays(1)) - 1),
      m_serviceRandom(options.seed + 1),
      m_aside(options.seed + 12345)
{
    m_now = atTime(options.until.addMonths(-options.months).addDays(-30), QTime(9, 0));
    m_register.setClock([this] { return std::min(m_now, m_latest); });
    m_register.setUidSource(UidSource(options.seed));
    const CodeStore codes(registry);
    for (const QString& list : codeLists()) {
        for (const Code& code : codes.entries(list)) {
            m_codes.insert(code.id, code);
            m_codeIds.insert(list + u'/' + code.key, code.id);
        }
    }
    for (const ServiceItem& item : ServiceItemStore(registry).catalogue())
        m_codeIds.insert(QStringLiteral("service_item/") + item.key, item.id);
}

void DemoWriter::writePlaces()
{
    Change change(m_register, QStringLiteral("演示数据：街镇"), BatchKind::Demo);
    Town town;
    town.name = QStringLiteral("新泾镇");
    TownStore(m_register).add(change, town);
    const QList<QStringList> rows = resourceRows(QStringLiteral(":/demo/blocks.tsv"));
    for (const QStringList& row : rows)
        writeBlock(change, town.id, row);
    writeVenues(change, 0, {});
    writeCatalogue(change);
    placeSpots();
    change.commit();
}

void DemoWriter::writeBlock(Change& change, RowId town, const QStringList& row)
{
    DemoBlock made;
    Block& block = made.block;
    block.town = town;
    block.name = row.at(1);
    block.secretary = row.at(2);
    block.phone = row.at(3);
    block.position = row.at(0).toInt();
    BlockStore(m_register).add(change, block);

    for (int i = 1; i <= 3; ++i) {
        Grid grid;
        grid.block = block.id;
        grid.name = QStringLiteral("微网格%1").arg(block.position * 10 + i);
        made.grids << GridStore(m_register).add(change, grid);
    }

    ContactCard card;
    card.block = block.id;
    card.secretary = block.secretary;
    card.phone = block.phone;
    card.venue = row.at(4);
    card.address = row.at(5);
    card.hours = row.at(6);
    card.services = row.at(7).split(u'|').join(u'\n');
    ContactCardStore(m_register).add(change, card);

    const QList<QStringList> streets = resourceRows(QStringLiteral(":/demo/streets.tsv"));
    for (const QStringList& line : streets) {
        if (line.at(0).toInt() != block.position)
            continue;
        DemoStreet street;
        street.street.block = block.id;
        street.street.name = line.at(1);
        street.street.position = static_cast<int>(made.streets.size() + 1) * 10;
        street.firstNumber = line.at(2).toInt();
        street.lastNumber = line.at(3).toInt();
        street.lanes = line.value(4).split(u',', Qt::SkipEmptyParts);
        StreetStore(m_register).add(change, street.street);
        made.streets.push_back(street);
    }
    writeVenues(change, block.position, block.id);
    const QList<Venue> venues = VenueStore(m_register).ofBlock(block.id);
    made.venue = venues.isEmpty() ? 0 : venues.constFirst().id;
    writeVisitors(change, made);
    m_blocks.push_back(std::move(made));
}

void DemoWriter::writeVisitors(Change& change, DemoBlock& block)
{
    // The secretary, who goes as the first officer, too, and the six (六大员).
    QList<Code> roles = CodeStore(m_register).entries(list::visitorRole);
    roles.removeIf([](const Code& role) {
        return !role.parent && role.key != QLatin1String("block_secretary");
    });
    constexpr qsizetype drawnFirst = 6;
    QRandomGenerator later(m_options.seed + static_cast<quint32>(block.block.position));
    for (qsizetype i = 0; i < roles.size(); ++i) {
        if (i == drawnFirst) // added later: the rest stays as it was
            std::swap(m_random, later);
        Visitor visitor;
        visitor.block = block.block.id;
        visitor.name = i == 0 ? block.block.secretary : personName(i % 2 == 1).whole();
        visitor.role = roles.at(i).id;
        if (i == 0)
            visitor.otherRoles = {roles.at(1).id};
        visitor.phone = mobile();
        visitor.position = static_cast<int>(i + 1) * 10;
        if (i == drawnFirst)
            std::swap(m_random, later);
        block.visitors << VisitorStore(m_register).add(change, visitor);
        block.contacts << visitor;
    }
    Team& team = block.team;
    team.block = block.block.id;
    team.name = block.block.name + QStringLiteral("“鑫”能量走访服务团");
    team.leader = block.visitors.front();
    team.members = block.visitors.mid(0, 3);
    team.position = block.block.position * 10;
    TeamStore(m_register).add(change, team);

    // 1+3+X: each grid has another of the block's visitors at its head.
    constexpr qsizetype core = 3;
    for (qsizetype i = 0; i < block.grids.size(); ++i) {
        Links others = block.visitors;
        Grid grid = GridStore(m_register).get(block.grids.at(i));
        grid.head = others.takeAt(i + 1);
        std::rotate(others.begin(), others.begin() + i, others.end());
        grid.core = others.mid(0, core);
        grid.helpers = others.mid(core, 2);
        for (Links* links : {&grid.core, &grid.helpers})
            std::sort(links->begin(), links->end());
        GridStore(m_register).save(change, grid);
    }
}

} // namespace doorstep
