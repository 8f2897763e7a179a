// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/SubjectLookup.h"

#include <algorithm>

namespace doorstep {

namespace {

// A mall's door, a phone that a whole station gives: beyond this many only what two keys share is
// compared, or a file of one door would be compared each with each.
constexpr size_t mostCompared = 300;

QString textOf(const std::u32string& text)
{
    return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size()));
}

QString doorKey(const Identity& identity)
{
    return u'd' + identity.street + u'|' + identity.lane + u'|' +
           identity.number.section(u'-', 0, 0).section(u'、', 0, 0);
}

QString nameKey(const std::u32string& core)
{
    return u'n' + textOf(core);
}

// Broad keys last: they are cut short.
QStringList keysOf(const Identity& identity)
{
    QStringList keys;
    if (!identity.creditCode.isEmpty())
        keys << u'c' + identity.creditCode;
    for (const QString& phone : identity.phones)
        keys << u'p' + phone;
    if (identity.hasDoor()) {
        keys << u'b' + doorKey(identity) + textOf(identity.nameKey.core);
        keys << doorKey(identity);
    }
    keys << nameKey(identity.nameKey.core);
    if (!identity.registeredKey.core.empty() &&
        identity.registeredKey.core != identity.nameKey.core)
        keys << nameKey(identity.registeredKey.core);
    return keys;
}

} // namespace

void SubjectLookup::add(Identity identity)
{
    const auto slot = static_cast<quint32>(m_all.size());
    const QStringList keys = keysOf(identity);
    for (const QString& key : keys)
        m_byKey[key].push_back(slot);
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
    const QStringList keys = keysOf(row);
    for (const QString& key : keys) {
        const auto slots = m_byKey.constFind(key);
        if (slots != m_byKey.constEnd())
            found.insert(found.end(), slots->begin(),
                         slots->begin() + static_cast<std::ptrdiff_t>(
                                              std::min(slots->size(), mostCompared)));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

LookupHit SubjectLookup::likeliest(const Identity& row) const
{
    LookupHit best;
    for (const quint32 slot : slotsLike(row)) {
        const Likeness like = likeness(row, m_all[slot]);
        const bool better = !best.identity || like.sameness > best.likeness.sameness ||
                            (like.sameness == best.likeness.sameness &&
                             like.score > best.likeness.score);
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

} // namespace doorstep
