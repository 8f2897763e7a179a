#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Recognises whoever was erased when a list brings them back, without keeping who they were: keyed
// sums (BLAKE2b, libsodium) of what tells one person from others. Whoever holds the register holds
// the key, and could try phone numbers one by one: see DECISIONS.md.

#include "data/register/Erased.h"

namespace doorstep {

// What is summed: a phone or code without its dashes, a name with its door.
[[nodiscard]] QString markedNumber(const QString& number); // empty: one that many share
[[nodiscard]] QString markedName(const QString& name, const QString& street, const QString& lane,
                                 const QString& number); // empty: no name, or no door
// Of one without a door, a worker perhaps: birth month or station.
[[nodiscard]] QString markedName(const QString& name, const QString& otherwise);

// Whatever may be a phone or a code: by its shape, and as figures that stand together.
[[nodiscard]] QStringList numbersToLookFor(const QString& text);

// Before their rows are emptied. `words`: numbers that these rows do not have.
void markErased(Database& database, const QList<RowId>& subjects, const QSet<QString>& words,
                const QByteArray& uid, QDate on);
// Those that another file has.
void bringMarks(Database& database, const Tombstone& tombstone);
[[nodiscard]] QList<ErasedMark> marksOf(Database& database, const QByteArray& uid);

class ErasedMarks
{
public:
    explicit ErasedMarks(Database& database);

    [[nodiscard]] bool isEmpty() const { return m_days.isEmpty(); }
    // When somebody with it was erased.
    [[nodiscard]] std::optional<QDate> find(const QString& marked) const;

private:
    QList<QByteArray> m_keys;
    QHash<QByteArray, QDate> m_days; // by mark
};

// Of the rows that the journal tells of behind that entry, by table, those in which a number of
// somebody erased stands.
[[nodiscard]] QList<std::pair<QString, RowId>> rowsWithErasedNumbers(Database& database,
                                                                     qint64 afterEntry);

// Somebody in the register has the number or name, or the name at the door: it is no longer the
// erased person's alone.
[[nodiscard]] bool isLiving(Database& database, const QString& numberOrName);
[[nodiscard]] bool isLiving(Database& database, const QString& name, const QString& street,
                            const QString& lane, const QString& number);

} // namespace doorstep
