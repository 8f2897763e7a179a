#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Find anything (Ctrl+K): subjects by what somebody types of them, and past visits by their words.

#include "data/base/Progress.h"
#include "data/records/subjects/Subject.h"
#include "data/views/search/FindIndex.h"
#include "data/views/search/Highlight.h"

#include <QObject>
#include <deque>

namespace doorstep {

// A find index over a register, and the last journal entry that it has seen.
struct LoadedIndex
{
    FindIndex index;
    RowId journalSeen = 0;
};

// Every subject that is not deleted. Active ones weigh more than closed ones, then the one visited
// last. Takes about a second for 100,000: on a worker thread, with a connection of its own.
[[nodiscard]] LoadedIndex buildFindIndex(Database& database, const Progress& progress = {});

// A subject as a row of results, with the places of the typed words in it.
struct FoundSubject
{
    RowId id = 0;
    SubjectKind kind = SubjectKind::Shop;
    SubjectStatus status = SubjectStatus::Active;
    QString name;
    QString door;  // 福泉路88弄3号102室
    QString phone; // the one that was typed, else the first there is
    QString other; // the registered name or operator, if that is what was typed
    FindField field = FindField::Name;
    QList<TextSpan> inName;
    QList<TextSpan> inDoor;
    QList<TextSpan> inPhone;
    QList<TextSpan> inOther;
};

struct FoundVisit
{
    RowId visit = 0;
    RowId subject = 0;
    QString subjectName;
    QDate day;
    Excerpt excerpt; // of what was said or learnt
};

struct Found
{
    QList<FoundSubject> subjects;
    QList<FoundVisit> visits;
};

// Loads the index and keeps it as the register is: what a change wrote is indexed when it is
// announced, a big change in slices of a few milliseconds. Lives on its register's
// thread and goes before it.
class SubjectFinder : public QObject
{
    Q_OBJECT

public:
    enum class Load { Now, Later };

    // Loading now throws Error. Later: the index is built elsewhere and given.
    SubjectFinder(Register& registry, Load load, QObject* parent = nullptr);

    void take(LoadedIndex loaded);
    void giveUp(const QString& why) { Q_EMIT failed(why); } // there is none

    // Until then no subject is found but by subjectsMeanwhile().
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] int size() const { return m_index.size(); }
    [[nodiscard]] std::size_t memory() const { return m_index.memory(); } // bytes

    // The best first.
    [[nodiscard]] QList<FoundSubject> subjects(const QString& text, int limit) const;
    // While the index is built: those that have the words as they are written in a name, or at a
    // phone's end, of as many as can be looked at between two keys; in no order.
    [[nodiscard]] QList<FoundSubject> subjectsMeanwhile(const QString& text, int limit) const;
    // The newest first; nothing for a single character, which half of the notes have.
    [[nodiscard]] QList<FoundVisit> visits(const QString& text, int limit) const;
    // Subjects, and visits where they leave room.
    [[nodiscard]] Found find(const QString& text, int limit) const;

Q_SIGNALS:
    void ready();
    void failed(const QString& message);
    void updated(); // something was indexed anew

private:
    void catchUp();
    bool readJournal();
    void indexAgain(RowId subject);

    Register& m_register;
    FindIndex m_index;
    RowId m_journalSeen = 0;
    std::deque<RowId> m_stale; // subjects to be indexed again
    bool m_ready = false;
    bool m_catchUpPending = false;
};

} // namespace doorstep
