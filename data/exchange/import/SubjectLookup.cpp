// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/SubjectLookup.h"

#include <QVarLengthArray>
#include <algorithm>

namespace doorstep {

namespace {

// A mall's door, a phone that a whole station gives: beyond this many only what two keys share is
// compared, or a file of one door would be compared each with each.
constexpr size_t mostCompared = 300;

enum class KeyKind : quint64 { Code, Phone, Door, Name, DoorAndName };

using Keys = QVarLengthArray<quint64, 8>;

quint64 mixed(quint64 hash, quint64 more)
{
    return (hash ^ more) * 0x9E3779B97F4A7C15ull + (hash >> 29);
}

quint64 keyOf(KeyKind kind, QStringView text)
{
    return mixed(static_cast<quint64>(kind), qHash(text, 1));
}

quint64 keyOf(KeyKind kind, const std::u32string& text)
{
    return mixed(static_cast<quint64>(kind), qHashBits(text.data(), text.size() * 4, 1));
}

// One for each door of a subject that has several, of a range for its ends.
Keys doorKeys(const Identity& identity)
{
    Keys keys;
    const quint64 street = keyOf(KeyKind::Door, identity.street);
    for (const auto& [lane, number] : doorsOf(identity.lane, identity.number))
        keys.append(mixed(mixed(street, qHash(lane, 1)), qHash(number, 1)));
    return keys;
}

Keys keysOf(const Identity& identity)
{
    Keys keys;
    if (!identity.creditCode.isEmpty())
        keys.append(keyOf(KeyKind::Code, identity.creditCode));
    for (const QString& phone : identity.phones)
        keys.append(keyOf(KeyKind::Phone, phone));
    const quint64 name = keyOf(KeyKind::Name, identity.nameKey.core);
    if (identity.hasDoor()) {
        for (const quint64 door : doorKeys(identity)) {
            keys.append(mixed(mixed(static_cast<quint64>(KeyKind::DoorAndName), door), name));
            keys.append(door);
        }
    }
    keys.append(name);
    if (!identity.registeredKey.core.empty() &&
        identity.registeredKey.core != identity.nameKey.core)
        keys.append(keyOf(KeyKind::Name, identity.registeredKey.core));
    return keys;
}

} // namespace

void SubjectLookup::add(Identity identity)
{
    const auto slot = static_cast<quint32>(m_all.size());
    for (const quint64 key : keysOf(identity)) {
        const auto known = m_heads.find(key);
        const auto head = known != m_heads.end() ? known : m_heads.insert(key, -1);
        m_links.push_back({slot, *head});
        *head = static_cast<qint32>(m_links.size()) - 1;
    }
    m_byId.insert(identity.id, slot);
    m_all.push_back(std::move(identity));
}

const Identity* SubjectLookup::find(RowId id) const
{
    const auto slot = m_byId.constFind(id);
    return slot == m_byId.constEnd() ? nullptr : &m_all[*slot];
}

SubjectLookup::Slots SubjectLookup::slotsLike(const Identity& row) const
{
    Slots found;
    for (const quint64 key : keysOf(row)) {
        size_t compared = 0;
        for (qint32 at = m_heads.value(key, -1); at >= 0 && compared < mostCompared;
             at = m_links[static_cast<size_t>(at)].next, ++compared)
            found.push_back(m_links[static_cast<size_t>(at)].slot);
    }
    // What a row has changed is known as it is now.
    std::erase_if(found, [this](quint32 slot) { return m_byId.value(m_all[slot].id) != slot; });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

LookupHit SubjectLookup::likeliest(const Identity& row) const
{
    LookupHit best;
    for (const quint32 slot : slotsLike(row)) {
        const Likeness like = likeness(row, m_all[slot]);
        const bool better =
            !best.identity || like.sameness > best.likeness.sameness ||
            (like.sameness == best.likeness.sameness && like.score > best.likeness.score);
        if (like.sameness != Sameness::Different && better)
            best = {&m_all[slot], like};
    }
    return best;
}

std::vector<LookupHit> SubjectLookup::candidates(const Identity& row) const
{
    std::vector<LookupHit> hits;
    for (const quint32 slot : slotsLike(row)) {
        const Likeness like = likeness(row, m_all[slot]);
        if (like.sameness != Sameness::Different)
            hits.push_back({&m_all[slot], like});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const LookupHit& a, const LookupHit& b) {
        return std::pair(a.likeness.sameness, a.likeness.score) >
               std::pair(b.likeness.sameness, b.likeness.score);
    });
    return hits;
}

std::vector<LookupHit> SubjectLookup::namedLike(const Identity& row) const
{
    constexpr size_t beginning = 2;
    const auto keyOfName = [](const std::u32string& core) {
        return static_cast<quint64>(core[0]) << 32 | core[1];
    };
    if (m_beginnings.isEmpty()) {
        for (size_t slot = 0; slot < m_all.size(); ++slot) {
            if (const std::u32string& core = m_all[slot].nameKey.core; core.size() >= beginning)
                m_beginnings.insert(keyOfName(core), static_cast<quint32>(slot));
        }
    }
    std::vector<LookupHit> hits;
    if (row.nameKey.core.size() < beginning)
        return hits;
    const auto [first, last] = m_beginnings.equal_range(keyOfName(row.nameKey.core));
    for (auto slot = first; slot != last; ++slot) {
        const Likeness like = likeness(row, m_all[*slot]);
        const bool elsewhere =
            like.door == DoorLikeness::Other || like.door == DoorLikeness::OtherRoom;
        if (like.name >= NameLikeness::Like && !elsewhere && !like.otherPhone)
            hits.push_back({&m_all[*slot], like});
    }
    // 济南烧烤 itself rather than 济南烧烤二.
    const auto isWhole = [&row](const LookupHit& hit) {
        return hit.identity->nameKey.core == row.nameKey.core;
    };
    if (std::any_of(hits.begin(), hits.end(), isWhole))
        std::erase_if(hits, [&isWhole](const LookupHit& hit) { return !isWhole(hit); });
    return hits;
}

void addAll(SubjectLookup& lookup, Register& registry, SubjectKind kind, const WordBook& book)
{
    SubjectStore(registry).eachRecognisable(kind, [&](const Subject& subject) {
        lookup.add(identityOf(subject, book.streetName(subject.street)));
    });
}

} // namespace doorstep
