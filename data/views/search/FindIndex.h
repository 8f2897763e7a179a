#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds subjects as somebody types: by a piece of a name, its pinyin, the tail of a phone, a door.
// Everything is in memory (about 20 MB for 100,000 subjects) and nothing is read from the register:
// who opens it puts the entries in, who saves a subject puts it again.

#include "data/views/search/Alphabet.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <string>
#include <vector>

namespace doorstep {

struct FindEntry
{
    qint64 id = 0;
    QString name;
    QStringList otherNames; // signboard, registered name, operator
    QStringList phones;     // as people write them; an extension counts as a number of its own
    QString door;           // 仙霞西路88弄3号
    int weight = 0;         // 0–65535; of two that match alike the heavier comes first
};

enum class FindField { Name, OtherName, Phone, Door };

struct FindHit
{
    qint64 id = 0;
    FindField field = FindField::Name; // where the first word was found
    int score = 0;                     // higher is better; comparable within one answer
};

struct FindWord;

class FindIndex
{
public:
    void put(const FindEntry& entry); // a new entry, or in place of the one with its id
    void remove(qint64 id);
    void fit(); // lets go of the room that growing left, once the entries are in
    [[nodiscard]] int size() const { return static_cast<int>(m_slotOf.size()); }
    [[nodiscard]] std::size_t memory() const; // bytes held

    // The best hits, best first. Words separated by blanks must all match. A whole name or its
    // beginning comes before a piece, written before spelled, the end of a phone before anything
    // but a whole name, a whole number before a part of one; then shorter names, then weight.
    [[nodiscard]] QList<FindHit> find(const QString& query, int limit) const;

private:
    // One entry: its folded texts stand one after the other in m_text, each followed by a boundary:
    // name, other names, door; its numbers in m_phones, each followed by a line feed. Slots are in
    // the order of both buffers; a replaced entry leaves a dead slot until the next squeeze.
    struct Slot
    {
        qint64 id = 0;
        quint32 textAt = 0;
        quint32 phonesAt = 0;
        quint16 textSize = 0;
        quint16 nameSize = 0;
        quint16 doorSize = 0;
        quint16 phonesSize = 0;
        quint16 weight = 0;
        bool alive = true;
    };
    struct Match
    {
        int rank = 0; // 0 = none, at most 100
        FindField field = FindField::Name;
    };

    quint16 append(const QString& text, Marks& marks);
    void squeeze();
    [[nodiscard]] std::vector<quint32> candidates(const FindWord& word) const;
    [[nodiscard]] std::vector<quint32> slotsWithText(const FindWord& word) const;
    [[nodiscard]] std::vector<quint32> slotsWithPhone(const FindWord& word) const;
    [[nodiscard]] Match match(const FindWord& word, quint32 slot, int atLeast) const;
    [[nodiscard]] int score(int rank, const Slot& slot) const;

    Alphabet m_alphabet;
    std::vector<Symbol> m_text;
    std::string m_phones;
    std::vector<Slot> m_slots;
    std::vector<Marks> m_marks; // of each slot's texts, beside the slots to be read at speed
    QHash<qint64, quint32> m_slotOf;
    std::size_t m_deadText = 0;
};

} // namespace doorstep
