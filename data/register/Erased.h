#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a person out of one register file: rows, journal, drafts, index and freed pages. What the
// figures of past months count stays as rows of nobody; their identities are tombstones.

#include "data/base/Time.h"
#include "data/register/Database.h"

#include <QMap>
#include <QSet>

namespace doorstep {

// A keyed sum of what the person was known by (see ErasedMarks).
struct ErasedMark
{
    QByteArray mark;
    QByteArray key;
};

// Of a subject; where it goes, what hangs on it goes.
struct Tombstone
{
    QByteArray uid;
    QDate on;
    bool complete = false; // its profile was, which reported figures count
    QList<ErasedMark> marks = {};
};

// Whether the row is one of somebody erased; false where a register is too old to know.
[[nodiscard]] bool isErased(Database& database, const QString& table, RowId row);
[[nodiscard]] bool isErased(Database& database, const QByteArray& uid);
[[nodiscard]] QList<Tombstone> erasedSubjects(Database& database);

// The subject, those that were merged with it and workers of the same name and phone: one person.
[[nodiscard]] QList<RowId> entriesOfPerson(Database& database, RowId subject);
[[nodiscard]] QList<RowId> subjectsWithUids(Database& database, const QList<QByteArray>& uids);

// Rows by table of what belongs to these subjects, in the order in which a person reads of them.
struct PersonRows
{
    QString table;
    QList<RowId> rows;
};
[[nodiscard]] QList<PersonRows> rowsOfPerson(Database& database, const QList<RowId>& subjects);

// By what a person is known wherever it stands: names of persons, phones, codes, where they live
// (doorWord()), those of earlier times too. A door that somebody else has as well is `shared`, and
// so is a mobile that a subject or member of another name has; `numbers` has it still. A
// name that somebody else bears as well, with no phone in common, is `shared`, and one that is the
// shop's as well, an everyday word perhaps, `ordinary`: both are left where others stand.
struct KnownBy
{
    QSet<QString> words;
    QSet<QString> numbers; // of them
    QSet<QString> shared;
    QSet<QString> ordinary;
    QSet<QString> titles; // of shops, which are places: they stay in what is told of others
};
[[nodiscard]] KnownBy knownBy(Database& database, const QList<RowId>& subjects);

// By what another register, a pack perhaps, knows these subjects; without names that somebody else
// bears in this one.
[[nodiscard]] QSet<QString> wordsElsewhere(Database& database, Database& other,
                                           const QList<QByteArray>& uids);

// Names of others, as the register has them, in which one of the words is a part.
[[nodiscard]] QSet<QString> longerNames(Database& database, const QSet<QString>& words);

// Rows of others, by table, that tell of the person: in how many it goes from a text, and in how
// many it is left.
struct Mentions
{
    QString table;
    qint64 gone = 0;
    qint64 left = 0;
};
[[nodiscard]] QList<Mentions> mentionsOf(Database& database, const QList<RowId>& subjects,
                                         const KnownBy& known);
// The same, text by text.
struct MentioningText
{
    QString table;
    RowId row = 0;
    QString column;
    QString text;
    bool goes = false; // something of it, when the person is erased
    bool stays = false;
};
[[nodiscard]] QList<MentioningText>
mentioningTexts(Database& database, const QList<RowId>& subjects, const KnownBy& known);
// What such texts were before, by the journal, and when.
struct EarlierText
{
    UtcSeconds at = 0;
    QString author;
    QString text;
};
[[nodiscard]] QList<EarlierText> earlierTexts(Database& database, const QList<RowId>& subjects,
                                              const KnownBy& known);
// Kept forms and papers that are made of words and name the person, by their names.
[[nodiscard]] QStringList papersNaming(Database& database, const KnownBy& known);

// Somebody who is no entry of the register, but stands in what is told of others: one of two in a
// cell for an operator, a contact, a name or a phone in a text.
[[nodiscard]] KnownBy knownFromMentions(Database& database, const QString& nameOrPhone);
// Whether it is all that a cell for a person holds, or one of the numbers beside it.
[[nodiscard]] bool isBorneAlone(Database& database, const QString& nameOrPhone);
// What was typed for the person and not saved yet, each as it is kept.
[[nodiscard]] QStringList draftTextsOf(Database& database, const QList<RowId>& subjects);
[[nodiscard]] qint64 journalEntriesOf(Database& database, const QList<RowId>& subjects);

// In the caller's transaction. Words are taken out of the texts of others, also where the file does
// not know the subjects; without tombstones, of somebody who is mentioned alone. Answers whether
// there was anything.
bool erasePerson(Database& database, const QList<Tombstone>& tombstones,
                 const QSet<QString>& words);
// Then, outside of one: nothing of it is left in pages that are free, nor in a log. False when a
// reader keeps the log from being emptied.
bool forgetFreedPages(Database& database);

} // namespace doorstep
