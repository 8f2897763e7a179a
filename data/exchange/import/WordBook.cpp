// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/WordBook.h"

#include "data/base/ResourceRows.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/TableOutline.h"
#include "data/files/checks/AddressParser.h"
#include "data/records/lists/CodeRules.h"
#include "data/records/lists/OtherWords.h"
#include "data/records/lists/PlaceRules.h"
#include "data/records/organisations/PartyOrganisation.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/venues/Venue.h"
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/volunteers/VolunteerTeam.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

QString placed(RowId block, const QString& name)
{
    return QString::number(block) + u' ' + folded(name);
}

// 新泾 of 新泾镇, 浦东 of 浦东新区.
QString withoutRank(QString area)
{
    static const QRegularExpression rank(u"(?<=\\p{Han}{2})(?:镇街道|街道|新区|[镇乡区县])$"_qs);
    return area.remove(rank);
}

bool isDistrict(const QString& area)
{
    static const QRegularExpression districts(
        u"^(?:黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东|金山|松江|青浦|奉贤|崇明|卢湾|"
        u"闸北|南汇|南市)$"_qs);
    return area.endsWith(u'区') || area.endsWith(u'县') || districts.match(area).hasMatch();
}

// 北新泾仙霞西路, 西郊剑河路: quarters by which people call where they are themselves.
bool isQuarterOfChangning(const QString& area)
{
    static const QRegularExpression quarters(
        u"^(?:沪|上海|长宁|北?新泾|程家桥|虹桥|虹桥临空|临空|仙霞|仙霞新村|天山|天山路|周家桥|华阳|"
        u"华阳路|江苏路|新华路|西郊)+$"_qs);
    return quarters.match(area).hasMatch();
}

} // namespace

WordBook::WordBook(Register& registry) : m_register(registry), m_blocks(BlockStore(registry).all())
{
    for (const Block& block : std::as_const(m_blocks)) {
        m_names[static_cast<int>(ReadAs::Block)].insert(block.id, block.name);
        const QList<Grid> grids = GridStore(registry).ofBlock(block.id);
        for (const Grid& grid : grids) {
            m_grids.insert(placed(block.id, grid.name), grid.id);
            m_names[static_cast<int>(ReadAs::Grid)].insert(grid.id, grid.name);
        }
        const QList<Visitor> visitors = VisitorStore(registry).ofBlock(block.id);
        for (const Visitor& visitor : visitors) {
            if (const QString key = placed(block.id, visitor.name); !m_visitors.contains(key))
                m_visitors.insert(key, visitor.id);
            m_names[static_cast<int>(ReadAs::Visitors)].insert(visitor.id, visitor.name);
        }
    }
    if (const std::optional<Town> town = TownStore(registry).only())
        m_town = withoutRank(town->name);
    if (m_town.isEmpty() || isQuarterOfChangning(m_town))
        m_district = u"长宁"_qs;
    m_roads = StreetStore(registry).names();
    const QList<Street> streets = StreetStore(registry).all();
    for (const Street& street : streets) {
        m_streets.insert(placed(street.block, street.name), street.id);
        m_names[static_cast<int>(ReadAs::Street)].insert(street.id, street.name);
    }
    const QList<ServiceItem> services = ServiceItemStore(registry).catalogue();
    for (const ServiceItem& service : services) {
        m_services.insert(folded(service.name), service.id);
        m_names[static_cast<int>(ReadAs::Services)].insert(service.id, service.name);
    }
    const QList<Team> teams = TeamStore(registry).all();
    for (const Team& team : teams) {
        m_teams.insert(placed(team.block.value_or(0), team.name), team.id);
        m_names[static_cast<int>(ReadAs::Team)].insert(team.id, team.name);
    }
    const QList<PartyOrganisation> organisations = PartyOrganisationStore(registry).all();
    for (const PartyOrganisation& one : organisations) {
        m_organisations.insert(placed(one.block.value_or(0), one.name), one.id);
        m_names[static_cast<int>(ReadAs::Organisation)].insert(one.id, one.name);
    }
    const QList<VolunteerTeam> volunteers = VolunteerTeamStore(registry).all();
    for (const VolunteerTeam& one : volunteers) {
        m_volunteerTeams.insert(placed(one.block.value_or(0), one.name), one.id);
        m_names[static_cast<int>(ReadAs::VolunteerTeam)].insert(one.id, one.name);
    }
    const QList<Venue> venues = VenueStore(registry).all();
    for (const Venue& venue : venues) {
        m_venues.insert(folded(venue.name), venue.id);
        m_names[static_cast<int>(ReadAs::Venue)].insert(venue.id, venue.name);
    }
    const QList<QStringList> rows = resourceRows(u":/import/words.tsv"_qs);
    for (const QStringList& row : rows) {
        for (const QString& word : row.at(2).split(u' ', Qt::SkipEmptyParts))
            m_synonyms[row.at(0)].insert(folded(word), row.at(1));
    }
}

const QHash<QString, RowId>& WordBook::entriesOf(const QString& list)
{
    const auto known = m_codes.constFind(list);
    if (known != m_codes.constEnd())
        return *known;
    QHash<QString, RowId> entries;
    QHash<QString, RowId> byName;
    const QList<Code> codes = CodeStore(m_register).entries(list);
    for (const Code& code : codes) {
        byName.insert(code.name, code.id);
        m_names[static_cast<int>(ReadAs::Code)].insert(code.id, code.name);
        if (list == list::serviceCategory && code.parent)
            m_below.insert(placed(*code.parent, code.name), code.id);
        if (const QString key = folded(code.name); !entries.contains(key))
            entries.insert(key, code.id);
    }
    for (const OtherWord& other : otherWords(m_register, list)) {
        if (const QString key = folded(other.word); !entries.contains(key))
            entries.insert(key, other.entry);
    }
    const QHash<QString, QString> synonyms = m_synonyms.value(list);
    for (auto word = synonyms.begin(); word != synonyms.end(); ++word) {
        const auto entry = byName.constFind(word.value());
        if (entry != byName.constEnd() && !entries.contains(word.key()))
            entries.insert(word.key(), *entry);
    }
    return *m_codes.insert(list, entries);
}

std::optional<RowId> WordBook::code(const QString& list, const QString& word)
{
    const QHash<QString, RowId>& entries = entriesOf(list);
    const auto found = entries.constFind(folded(word));
    if (found != entries.constEnd())
        return *found;
    // A province without 市, 省 and the like.
    if (list == list::province) {
        for (const QString& ending : {u"市"_qs, u"省"_qs, u"自治区"_qs, u"壮族自治区"_qs,
                                      u"回族自治区"_qs, u"维吾尔自治区"_qs}) {
            const auto whole = entries.constFind(folded(word + ending));
            if (whole != entries.constEnd())
                return *whole;
        }
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            if (folded(word).startsWith(entry.key().left(2)) && entry.key().size() >= 2)
                return entry.value(); // 安徽省阜阳市, 安徽阜阳
        }
    }
    return std::nullopt;
}

std::optional<WordBook::NearEntry> WordBook::nearCode(const QString& list, const QString& word)
{
    // What stands around a word and says nothing more.
    struct Around
    {
        QString list;
        QRegularExpression words;
        bool bracketDecides; // 党员（预备）, 租房（合租）: the bracket tells which
    };
    static const std::vector<Around> all{
        {list::platform,
         QRegularExpression(u"^(?:上海|中国)(?=\\p{Han}{2})|(?:众包|专送|快送|乐跑|配送|骑手|外卖|"
                            u"快递|速递|速运|快运|物流|平台|有限公司|公司|科技|集团|司机|小哥|打车|"
                            u"快车|专车|出行|直播)+$"_qs),
         false},
        {list::occupation,
         QRegularExpression(
             u"^(?:专职|全职|兼职|专送|众包|平台)+|(?:从业人员|从业者|人员|师傅|小哥|"
             u"小妹|阿姨|工作|员|工)$"_qs),
         false},
        {list::vehicle,
         QRegularExpression(u"^(?:自有|自购|自备|自家|个人|租赁的?|租用|租的|两轮|二轮|2轮)+|"
                            u"(?:[1一]?辆)$"_qs),
         true},
        {list::housing,
         QRegularExpression(u"^(?:自己|个人|目前|现在?|在外|公司|企业|员工|职工|平台|站点)+|"
                            u"(?:的?房子|房屋|房源|房)$"_qs),
         true},
        {list::politicalStatus, QRegularExpression(u"^(?:是|为|系)|(?:身份)$"_qs), true},
    };
    const auto around = std::find_if(all.begin(), all.end(),
                                     [&list](const Around& one) { return list == one.list; });
    if (around == all.end())
        return std::nullopt;
    const auto known = [&](QString words) {
        std::optional<RowId> entry = code(list, words);
        if (!entry)
            entry = code(list, words.remove(around->words).trimmed());
        return entry;
    };
    static const QRegularExpression bracketed(u"^(.+?)\\s*[(（\\[【]\\s*(.+?)\\s*[)）\\]】]$"_qs);
    const QRegularExpressionMatch match = bracketed.match(word);
    if (!match.hasMatch()) {
        const std::optional<RowId> entry = known(word);
        return entry ? std::optional(NearEntry{*entry, {}}) : std::nullopt;
    }
    const std::optional<RowId> outside = known(match.captured(1));
    const std::optional<RowId> inside = known(match.captured(2));
    if (inside && (!outside || around->bracketDecides))
        return NearEntry{*inside, {}};
    static const QRegularExpression plain(u"^(?:众包|专送|快送|全职|兼职|专职|平台|骑手)+$"_qs);
    const bool more = inside != outside && !plain.match(match.captured(2)).hasMatch();
    return outside ? std::optional(NearEntry{*outside, more ? match.captured(2) : QString()})
                   : std::nullopt;
}

std::optional<RowId> WordBook::service(const QString& word)
{
    const auto found = m_services.constFind(folded(word));
    return found == m_services.constEnd() ? std::nullopt : std::optional<RowId>(*found);
}

std::optional<RowId> WordBook::venue(const QString& word) const
{
    const auto found = m_venues.constFind(folded(word));
    return found == m_venues.constEnd() ? std::nullopt : std::optional<RowId>(*found);
}

std::optional<QString> WordBook::choice(const ImportField& field, const QString& word)
{
    const QString plain = folded(word);
    for (const Choice& choice : field.choices) {
        if (plain == choice.key || plain == folded(QLatin1String(choice.label)) ||
            plain == folded(QCoreApplication::translate("Words", choice.label)))
            return choice.key;
    }
    const auto list = m_synonyms.constFind(field.list);
    if (list == m_synonyms.constEnd())
        return std::nullopt;
    const auto found = list->constFind(plain);
    return found == list->constEnd() ? std::nullopt : std::optional<QString>(*found);
}

bool WordBook::makes(const QString& list) const
{
    return m_bringsWords || list == list::serviceCategory;
}

std::optional<RowId> WordBook::entry(const QString& list, const QString& word, const QString& above)
{
    const std::optional<RowId> known = code(list, word);
    const bool ofServices = list == list::serviceCategory;
    const QString aspects = parentListOf(list);
    if (ofServices ? above.isEmpty() : known.has_value())
        return known;
    if (above.isEmpty() || aspects.isEmpty())
        return newEntry(list, word, std::nullopt);
    std::optional<RowId> aspect = code(aspects, above);
    if (!aspect)
        aspect = newEntry(aspects, above, std::nullopt);
    if (!ofServices)
        return newEntry(list, word, aspect);
    const QString key = placed(*aspect, word);
    if (const auto there = m_below.constFind(key); there != m_below.constEnd())
        return *there;
    // By another word for it, where that belongs to the same aspect.
    const auto named = known ? m_below.constFind(placed(*aspect, nameOf(ReadAs::Code, *known)))
                             : m_below.constEnd();
    if (named != m_below.constEnd())
        return *named;
    return *m_below.insert(key, newEntry(list, word, aspect));
}

RowId WordBook::newEntry(const QString& list, const QString& name, std::optional<RowId> parent)
{
    m_new.append({ReadAs::Code, 0, name, list, parent});
    const RowId id = -static_cast<RowId>(m_new.size());
    (void)entriesOf(list);
    if (QHash<QString, RowId>& entries = m_codes[list]; !entries.contains(folded(name)))
        entries.insert(folded(name), id);
    m_names[static_cast<int>(ReadAs::Code)].insert(id, name);
    return id;
}

RowId WordBook::newBlock(const QString& name)
{
    m_new.append({ReadAs::Block, 0, name});
    Block block;
    block.id = -static_cast<RowId>(m_new.size());
    block.name = name;
    m_blocks.append(block);
    m_names[static_cast<int>(ReadAs::Block)].insert(block.id, name);
    return block.id;
}

QDate WordBook::after(QDate day, const TypedTerm& term)
{
    if (!term.working)
        return day.addDays(term.days);
    if (!m_workingDays)
        m_workingDays.emplace(m_register);
    return m_workingDays->add(day, term.days);
}

std::optional<RowId> WordBook::block(const QString& word)
{
    const QString wanted = folded(word);
    std::optional<RowId> found;
    for (const Block& block : std::as_const(m_blocks)) {
        const QString name = folded(block.name);
        if (name == wanted)
            return block.id;
        if (m_bringsWords)
            continue;
        if (wanted.endsWith(name) || (wanted.size() >= 2 && name.endsWith(wanted))) {
            if (found)
                return std::nullopt; // two would do
            found = block.id;
        }
    }
    return found;
}

std::optional<RowId> WordBook::blockIn(const QString& text) const
{
    const QString plain = folded(text);
    std::optional<RowId> found;
    for (const Block& block : m_blocks) {
        if (block.name.isEmpty() || !plain.contains(folded(block.name)))
            continue;
        if (found)
            return std::nullopt; // two would do
        found = block.id;
    }
    return found;
}

bool WordBook::mayBeBlock(const QString& name) const
{
    const QString plain = folded(name);
    return std::any_of(m_blocks.begin(), m_blocks.end(), [&plain](const Block& block) {
        const QString own = folded(block.name);
        return !own.isEmpty() && (own.contains(plain) || plain.contains(own));
    });
}

void WordBook::learnRoads(const std::vector<Cell>& addresses)
{
    QSet<QString> own;
    QHash<QString, size_t> districts;
    for (const Cell& cell : addresses) {
        const WrittenAddress address = readAddress(cell.text, m_roads);
        if (!address.door.street.isEmpty())
            own.insert(address.door.street);
        if (!address.areas.isEmpty() && isDistrict(address.areas.first()))
            ++districts[withoutRank(address.areas.first())];
    }
    for (auto each = districts.cbegin(); each != districts.cend(); ++each) {
        if (m_district.isEmpty() && 2 * *each > addresses.size())
            m_district = each.key();
    }
    // Of 某某片哈密路 and 哈密路 the road is the second.
    const QSet<QString> all = own + m_roads;
    QStringList named(own.begin(), own.end());
    std::sort(named.begin(), named.end(), [](const QString& a, const QString& b) {
        return std::pair(!endsLikeRoad(a), a) < std::pair(!endsLikeRoad(b), b);
    });
    for (const QString& road : std::as_const(named)) {
        if (roadCalled(road).value_or(road) != road) // 剑河, where the register has 剑河路
            continue;
        if (splitAddress(road + u"1号"_qs, all - QSet<QString>{road}).street == road)
            m_roads.insert(road);
    }
}

std::optional<QString> WordBook::roadCalled(const QString& name) const
{
    if (m_roads.contains(name) || m_bringsWords)
        return name;
    std::optional<QString> found;
    for (const QString& ending : {u"路"_qs, u"街"_qs, u"大道"_qs, u"巷"_qs, u"公路"_qs}) {
        if (!m_roads.contains(name + ending))
            continue;
        if (found)
            return std::nullopt; // two would do
        found = name + ending;
    }
    return found;
}

bool WordBook::isElsewhere(const QStringList& areas) const
{
    const bool namesTown = std::any_of(areas.begin(), areas.end(), [this](const QString& area) {
        return !m_town.isEmpty() && withoutRank(area) == m_town;
    });
    return std::any_of(areas.begin(), areas.end(), [&](const QString& area) {
        const QString bare = withoutRank(area);
        if (isDistrict(area))
            return m_district.isEmpty() ? !namesTown : bare != m_district;
        const bool isCalledSo = bare == area && m_district == u"长宁" && isQuarterOfChangning(area);
        return bare != m_town && !isCalledSo;
    });
}

RowId WordBook::knownOrNew(QHash<QString, RowId>& known, ReadAs reading, RowId block,
                           const QString& name)
{
    const QString key = placed(block, name);
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    m_new.append({reading, block, name});
    const RowId id = -static_cast<RowId>(m_new.size());
    known.insert(key, id);
    m_names[static_cast<int>(reading)].insert(id, name);
    return id;
}

RowId WordBook::street(RowId block, const QString& name)
{
    return knownOrNew(m_streets, ReadAs::Street, block, name);
}

RowId WordBook::grid(RowId block, const QString& name)
{
    return knownOrNew(m_grids, ReadAs::Grid, block, name);
}

RowId WordBook::visitor(RowId block, const QString& name)
{
    return knownOrNew(m_visitors, ReadAs::Visitors, block, name);
}

bool WordBook::isVisitor(const QString& name) const
{
    return std::any_of(m_blocks.begin(), m_blocks.end(), [&](const Block& block) {
        return m_visitors.contains(placed(block.id, name));
    });
}

RowId WordBook::team(RowId block, const QString& name)
{
    const auto ofTown = m_teams.constFind(placed(0, name));
    return ofTown == m_teams.constEnd() ? knownOrNew(m_teams, ReadAs::Team, block, name) : *ofTown;
}

RowId WordBook::organisation(RowId block, const QString& name)
{
    const auto ofTown = m_organisations.constFind(placed(0, name));
    return ofTown == m_organisations.constEnd()
               ? knownOrNew(m_organisations, ReadAs::Organisation, block, name)
               : *ofTown;
}

RowId WordBook::volunteerTeam(RowId block, const QString& name)
{
    const auto ofTown = m_volunteerTeams.constFind(placed(0, name));
    return ofTown == m_volunteerTeams.constEnd()
               ? knownOrNew(m_volunteerTeams, ReadAs::VolunteerTeam, block, name)
               : *ofTown;
}

QString WordBook::streetName(std::optional<RowId> street) const
{
    return street ? nameOf(ReadAs::Street, *street) : QString();
}

QString WordBook::blockName(RowId block) const
{
    return nameOf(ReadAs::Block, block);
}

QString WordBook::nameOf(ReadAs reading, RowId id) const
{
    const ReadAs kept = reading == ReadAs::Codes ? ReadAs::Code : reading;
    return m_names.value(static_cast<int>(kept)).value(id);
}

void WordBook::remember(ReadAs reading, RowId id, const QString& name)
{
    m_names[static_cast<int>(reading)].insert(id, name);
}

RowId WordBook::made(Change& change, RowId id)
{
    if (id >= 0)
        return id;
    if (const auto done = m_made.constFind(id); done != m_made.constEnd())
        return *done;
    NewName wanted = m_new.at(-id - 1);
    wanted.block = made(change, wanted.block);
    RowId row = 0;
    if (wanted.reading == ReadAs::Block) {
        const std::optional<Town> town = TownStore(change.registry()).only();
        Block block;
        block.town = town ? town->id : 0;
        block.name = wanted.name;
        addBlock(change, block);
        row = block.id;
    } else if (wanted.reading == ReadAs::Code) {
        Code code;
        code.list = wanted.list;
        code.name = wanted.name;
        if (wanted.parent)
            code.parent = made(change, *wanted.parent);
        addCode(change, code);
        row = code.id;
    } else if (wanted.reading == ReadAs::Street) {
        const StreetStore store(change.registry());
        const QList<Street> there = store.ofBlock(wanted.block);
        Street street{0, wanted.block, wanted.name, there.isEmpty() ? 1 : there.last().position + 1,
                      StreetWalk::Sides};
        row = store.add(change, street);
    } else if (wanted.reading == ReadAs::Grid) {
        Grid grid;
        grid.block = wanted.block;
        grid.name = wanted.name;
        row = GridStore(change.registry()).add(change, grid);
    } else if (wanted.reading == ReadAs::Team) {
        Team team;
        team.block = wanted.block;
        team.name = wanted.name;
        row = TeamStore(change.registry()).add(change, team);
    } else if (wanted.reading == ReadAs::Organisation) {
        // A list of organisations may have made it meanwhile.
        const PartyOrganisationStore store(change.registry());
        PartyOrganisation one;
        if (wanted.block != 0)
            one.block = wanted.block;
        one.name = wanted.name;
        const auto there = store.named(one.block, one.name);
        row = there ? there->id : store.add(change, one);
    } else if (wanted.reading == ReadAs::VolunteerTeam) {
        const VolunteerTeamStore store(change.registry());
        VolunteerTeam one;
        if (wanted.block != 0)
            one.block = wanted.block;
        one.name = wanted.name;
        const auto there = store.named(one.block, one.name);
        row = there ? there->id : store.add(change, one);
    } else {
        Visitor visitor;
        visitor.block = wanted.block;
        visitor.name = wanted.name;
        row = VisitorStore(change.registry()).add(change, visitor);
    }
    m_made.insert(id, row);
    m_names[static_cast<int>(wanted.reading)].insert(row, wanted.name);
    return row;
}

} // namespace doorstep
