// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/search/FindIndex.h"

#include "data/base/spelling/Fold.h"
#include "data/views/search/FindWord.h"
#include <algorithm>
#include <array>
#include <functional>

namespace doorstep {

namespace {

constexpr std::size_t longestText = 2000; // characters of a name or door that can be found
constexpr int wholePhone = 98;
constexpr int phoneTail = 96;
constexpr int phonePart = 45;
constexpr int doorNumber = 76; // a number that the door has, written in full

// What a match is worth, by field and place (Nowhere, Cut, Inside, Start, Whole).
struct Ranks
{
    std::array<int, 5> written;
    std::array<int, 5> spelled;
};
constexpr Ranks nameRanks{{0, 50, 70, 90, 100}, {0, 30, 48, 74, 88}};
constexpr Ranks otherRanks{{0, 40, 60, 80, 86}, {0, 25, 40, 56, 66}};
constexpr Ranks doorRanks{{0, 20, 58, 78, 84}, {0, 15, 38, 55, 64}};

constexpr auto inside = static_cast<std::size_t>(Place::Inside);
constexpr auto whole = static_cast<std::size_t>(Place::Whole);

// The rank of a word in one text, if it reaches atLeast.
int rankIn(const FindWord& word, Symbols text, Marks marks, const Ranks& ranks, int atLeast)
{
    const auto rank = [](const std::array<int, 5>& by, Place place) {
        return by[static_cast<std::size_t>(place)];
    };
    int best = 0;
    const bool mayBeWritten = !word.hasLetters || (marks & writtenLetter) != 0;
    const std::array<int, 5>& asPattern = word.hasLetters ? ranks.spelled : ranks.written;
    if (mayBeWritten && ranks.written[whole] >= atLeast)
        best = rank(ranks.written, word.writtenIn(text, ranks.written[inside] < atLeast));
    const int better = std::max(best + 1, atLeast);
    if (word.isPattern && asPattern[whole] >= better)
        best = std::max(best, rank(asPattern, word.spelledIn(text, asPattern[inside] < better)));
    return best;
}

int rankInDoor(const FindWord& word, Symbols door, Marks marks, int atLeast)
{
    if (!word.digitFirst)
        return rankIn(word, door, marks, doorRanks, atLeast);
    if (doorNumber < atLeast && doorRanks.written[whole] < atLeast)
        return 0;
    const int rank = rankIn(word, door, marks, doorRanks, 1);
    return rank == doorRanks.written[inside] ? doorNumber : rank;
}

// The best few of many, the worst of them always at hand.
class BestHits
{
public:
    explicit BestHits(int limit) : m_limit(limit) {}

    [[nodiscard]] bool isFull() const { return m_hits.size() >= m_limit; }
    [[nodiscard]] int worstScore() const { return m_hits.front().score; }

    void offer(const FindHit& hit)
    {
        if (isFull()) {
            if (!better(hit, m_hits.front()))
                return;
            std::pop_heap(m_hits.begin(), m_hits.end(), better);
            m_hits.back() = hit;
        } else {
            m_hits.push_back(hit);
        }
        std::push_heap(m_hits.begin(), m_hits.end(), better);
    }

    QList<FindHit> take()
    {
        std::sort(m_hits.begin(), m_hits.end(), better);
        return std::move(m_hits);
    }

private:
    static bool better(const FindHit& a, const FindHit& b)
    {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    }

    qsizetype m_limit;
    QList<FindHit> m_hits;
};

// A little room to grow: doubling would hold twice the memory that is needed.
template <typename Buffer>
void makeRoom(Buffer& buffer, std::size_t more)
{
    const std::size_t needed = buffer.size() + more;
    if (needed > buffer.capacity())
        buffer.reserve(needed + needed / 8 + 1024);
}

std::vector<FindWord> wordsOf(const QString& query, const Alphabet& alphabet)
{
    std::vector<FindWord> words;
    for (const QString& typed : query.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const std::u32string word = fold(typed);
        if (!word.empty())
            words.emplace_back(word, alphabet);
    }
    return words;
}

constexpr int rankShift = 24;

} // namespace

// Returns the size of what was appended, its boundary not counted.
quint16 FindIndex::append(const QString& text, Marks& marks)
{
    std::u32string folded = fold(text);
    folded.resize(std::min(folded.size(), longestText));
    makeRoom(m_text, folded.size() + 1);
    for (const char32_t c : folded) {
        const Symbol symbol = m_alphabet.add(c);
        m_text.push_back(symbol);
        marks |= m_alphabet[symbol].marks;
    }
    m_text.push_back(Alphabet::boundary);
    return static_cast<quint16>(folded.size());
}

void FindIndex::put(const FindEntry& entry)
{
    remove(entry.id);
    Slot slot;
    Marks marks = 0;
    slot.id = entry.id;
    slot.weight = static_cast<quint16>(std::clamp(entry.weight, 0, 0xFFFF));
    slot.textAt = static_cast<quint32>(m_text.size());
    slot.phonesAt = static_cast<quint32>(m_phones.size());
    slot.nameSize = append(entry.name, marks);
    constexpr qsizetype mostNames = 16;
    for (const QString& name : entry.otherNames.mid(0, mostNames)) {
        if (!name.isEmpty() && name != entry.name)
            append(name, marks);
    }
    slot.doorSize = append(entry.door, marks);
    slot.textSize = static_cast<quint16>(m_text.size() - slot.textAt);
    for (const QString& phone : entry.phones.mid(0, mostNames)) {
        for (const std::string& digits : phoneDigits(phone.left(100))) {
            makeRoom(m_phones, digits.size() + 1);
            m_phones += digits;
            m_phones += '\n';
        }
    }
    slot.phonesSize = static_cast<quint16>(m_phones.size() - slot.phonesAt);
    makeRoom(m_slots, 1);
    makeRoom(m_marks, 1);
    m_slotOf.insert(entry.id, static_cast<quint32>(m_slots.size()));
    m_slots.push_back(slot);
    m_marks.push_back(marks);
}

void FindIndex::remove(qint64 id)
{
    const auto found = m_slotOf.constFind(id);
    if (found == m_slotOf.constEnd())
        return;
    m_slots[*found].alive = false;
    m_deadText += m_slots[*found].textSize;
    m_slotOf.erase(found);
    constexpr std::size_t worthSqueezing = 1 << 16;
    if (m_deadText > worthSqueezing && m_deadText > m_text.size() / 4)
        squeeze();
}

// Moves the living together. Once in so many saves, and a copy of a few megabytes.
void FindIndex::squeeze()
{
    quint32 kept = 0;
    quint32 textEnd = 0;
    quint32 phonesEnd = 0;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        Slot slot = m_slots[i];
        if (!slot.alive)
            continue;
        std::copy_n(m_text.begin() + slot.textAt, slot.textSize, m_text.begin() + textEnd);
        std::copy_n(m_phones.begin() + slot.phonesAt, slot.phonesSize,
                    m_phones.begin() + phonesEnd);
        slot.textAt = std::exchange(textEnd, textEnd + slot.textSize);
        slot.phonesAt = std::exchange(phonesEnd, phonesEnd + slot.phonesSize);
        m_slotOf[slot.id] = kept;
        m_marks[kept] = m_marks[i];
        m_slots[kept++] = slot;
    }
    m_text.resize(textEnd);
    m_phones.resize(phonesEnd);
    m_slots.resize(kept);
    m_marks.resize(kept);
    m_deadText = 0;
}

void FindIndex::fit()
{
    m_text.shrink_to_fit();
    m_phones.shrink_to_fit();
    m_slots.shrink_to_fit();
    m_marks.shrink_to_fit();
}

std::size_t FindIndex::memory() const
{
    return m_text.capacity() * sizeof(Symbol) + m_phones.capacity() +
           m_slots.capacity() * sizeof(Slot) + m_marks.capacity() * sizeof(Marks) +
           static_cast<std::size_t>(m_slotOf.capacity()) * 2 * sizeof(qint64) + m_alphabet.memory();
}

QList<FindHit> FindIndex::find(const QString& query, int limit) const
{
    std::vector<FindWord> words = wordsOf(query, m_alphabet);
    if (words.empty() || limit <= 0)
        return {};
    // The word that leaves the fewest to look at: as written before pinyin, then the longest.
    const auto first =
        std::min_element(words.begin(), words.end(), [](const auto& a, const auto& b) {
            return std::pair(a.hasLetters, -qsizetype(a.pattern.query().size())) <
                   std::pair(b.hasLetters, -qsizetype(b.pattern.query().size()));
        });
    BestHits best(limit);
    const int count = static_cast<int>(words.size());
    for (const quint32 at : candidates(*first)) {
        const Slot& slot = m_slots[at];
        // With one word, what can't reach the list need not be found.
        const int atLeast = count == 1 && best.isFull() ? best.worstScore() >> rankShift : 1;
        int sum = 0;
        FindField field = FindField::Name;
        for (const FindWord& word : words) {
            const Match found = match(word, at, atLeast);
            if (&word == &words.front())
                field = found.field;
            sum = found.rank == 0 ? 0 : sum + found.rank;
            if (sum == 0)
                break;
        }
        if (sum > 0)
            best.offer({slot.id, field, score(sum / count, slot)});
    }
    return best.take();
}

int FindIndex::score(int rank, const Slot& slot) const
{
    const int shortness = 255 - std::min<int>(slot.nameSize, 255);
    return rank << rankShift | shortness << 16 | slot.weight;
}

FindIndex::Match FindIndex::match(const FindWord& word, quint32 at, int atLeast) const
{
    const Slot& slot = m_slots[at];
    const Marks marks = m_marks[at];
    Match best;
    const auto offer = [&](int rank, FindField field) {
        if (rank > best.rank)
            best = {rank, field};
    };
    if (!word.digits.empty()) {
        const std::string_view phones(m_phones.data() + slot.phonesAt, slot.phonesSize);
        for (std::size_t from = 0; (from = phones.find(word.digits, from)) != phones.npos; ++from) {
            const bool tail = phones[from + word.digits.size()] == '\n';
            const bool all = tail && (from == 0 || phones[from - 1] == '\n');
            offer(all ? wholePhone : tail ? phoneTail : phonePart, FindField::Phone);
        }
    }
    if ((marks & word.needed) != word.needed)
        return best;
    const Symbols text(m_text.data() + slot.textAt, slot.textSize);
    const auto wanted = [&] {
        return std::max(atLeast, best.rank + 1);
    };
    offer(rankIn(word, text.first(slot.nameSize), marks, nameRanks, wanted()), FindField::Name);

    const std::size_t doorAt = text.size() - 1 - slot.doorSize;
    offer(rankInDoor(word, text.subspan(doorAt, slot.doorSize), marks, wanted()), FindField::Door);

    Symbols others = text.subspan(slot.nameSize + 1U, doorAt - slot.nameSize - 1U);
    while (!others.empty() && wanted() <= otherRanks.written[whole]) {
        const auto end = std::find(others.begin(), others.end(), Alphabet::boundary);
        const auto size = static_cast<std::size_t>(end - others.begin());
        offer(rankIn(word, others.first(size), marks, otherRanks, wanted()), FindField::OtherName);
        others = others.subspan(size + 1);
    }
    return best;
}

std::vector<quint32> FindIndex::candidates(const FindWord& word) const
{
    std::vector<quint32> found = slotsWithText(word);
    if (word.digits.empty())
        return found;
    const std::vector<quint32> byPhone = slotsWithPhone(word);
    std::vector<quint32> both;
    both.reserve(found.size() + byPhone.size());
    std::set_union(found.begin(), found.end(), byPhone.begin(), byPhone.end(),
                   std::back_inserter(both));
    return both;
}

std::vector<quint32> FindIndex::slotsWithText(const FindWord& word) const
{
    std::vector<quint32> found;
    if (word.isPattern) {
        for (quint32 i = 0; i < m_marks.size(); ++i) {
            if ((m_marks[i] & word.needed) == word.needed && m_slots[i].alive)
                found.push_back(i);
        }
        return found;
    }
    if (word.symbols.empty())
        return found;
    // Qt looks for a single unit many at a time: go from one of the rarest symbol to the next.
    const auto rarest =
        std::min_element(word.symbols.begin(), word.symbols.end(), [&](Symbol a, Symbol b) {
            return m_alphabet[a].uses < m_alphabet[b].uses;
        });
    const QStringView text(m_text.data(), static_cast<qsizetype>(m_text.size()));
    const auto before = rarest - word.symbols.begin();
    const auto after = qsizetype(word.symbols.size()) - before;
    quint32 slot = 0;
    for (qsizetype at = 0; (at = text.indexOf(QChar(*rarest), at)) >= 0; ++at) {
        if (at < before || at + after > text.size() ||
            !std::equal(word.symbols.begin(), word.symbols.end(), m_text.begin() + at - before))
            continue;
        while (m_slots[slot].textAt + m_slots[slot].textSize <= static_cast<quint32>(at))
            ++slot;
        if (m_slots[slot].alive)
            found.push_back(slot);
        at = m_slots[slot].textAt + m_slots[slot].textSize - 1;
    }
    return found;
}

std::vector<quint32> FindIndex::slotsWithPhone(const FindWord& word) const
{
    std::vector<quint32> found;
    const std::boyer_moore_horspool_searcher searcher(word.digits.begin(), word.digits.end());
    quint32 slot = 0;
    for (auto at = m_phones.begin();;) {
        at = std::search(at, m_phones.end(), searcher);
        if (at == m_phones.end())
            return found;
        const auto place = static_cast<quint32>(at - m_phones.begin());
        while (m_slots[slot].phonesAt + m_slots[slot].phonesSize <= place)
            ++slot;
        if (m_slots[slot].alive)
            found.push_back(slot);
        at = m_phones.begin() + m_slots[slot].phonesAt + m_slots[slot].phonesSize;
    }
}

} // namespace doorstep
