#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that one visit brings home, entered in one form and written in one change: the visit,
// the needs and wishes raised, the card given, and a subject met for the first time.

#include "data/records/cards/ContactCard.h"
#include "data/records/needs/Need.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/records/wishes/Wish.h"

#include <QJsonObject>
#include <QMap>

namespace doorstep {

struct RaisedNeed
{
    RowId id = 0; // 0: not written yet
    std::optional<RowId> category;
    QString text;
    Urgency urgency = Urgency::Normal;

    [[nodiscard]] bool isBlank() const { return text.trimmed().isEmpty() && !category; }
    bool operator==(const RaisedNeed&) const = default;
};

struct RaisedWish
{
    RowId id = 0;
    QString text;
    std::optional<int> valueYuan;

    [[nodiscard]] bool isBlank() const { return text.trimmed().isEmpty(); }
    bool operator==(const RaisedWish&) const = default;
};

// A subject made from the visit form: the little that one has at the door.
struct NewSubject
{
    SubjectKind kind = SubjectKind::Shop;
    QString name;
    QString address; // as typed; split when it is written
    QString phone;

    [[nodiscard]] bool isBlank() const;
    bool operator==(const NewSubject&) const = default;
};

struct VisitRecord
{
    Visit visit; // id 0: a new one; subject 0: newSubject is made
    std::optional<NewSubject> newSubject;
    std::optional<Outcome> outcome; // unset until somebody says; into the visit when written
    bool cardGiven = false;
    QList<RaisedNeed> needs;
    QList<RaisedWish> wishes;
    // Typed and not understood, by the field: never written, it comes back as it stood.
    QMap<QString, QStringList> refused;

    // What an empty form has said nothing of: no outcome, no words, nothing raised.
    [[nodiscard]] bool isBlank() const;
    bool operator==(const VisitRecord&) const = default;
};

// The visit as it was written, for a correction.
[[nodiscard]] VisitRecord readVisitRecord(Register& registry, RowId visit);

// A correction that was begun on `before` while the register has become `now`: what it does not
// change is as it is now; a need or wish that has gone meanwhile stays when it was changed here.
// stands: of what was changed to one thing here and to another there.
enum class Stands { Typed, Now };
[[nodiscard]] VisitRecord rebased(VisitRecord typed, const VisitRecord& before,
                                  const VisitRecord& now, Stands stands = Stands::Typed);

// What keeps a record from being written: a sentence, and where it is put right. That is a column
// of the visit, else a member of the record, "subject" for whom it is of.
struct RecordProblem
{
    QString sentence;
    const char* field = "";
};
[[nodiscard]] std::optional<RecordProblem> problemOf(const VisitRecord& record, QDate today);

// Writes it; ids are filled in. A need or wish emptied in a correction is deleted. Throws Error,
// and so for what would move a saved visit to somebody else; one that a merge has moved stays
// there.
void saveVisitRecord(Change& change, VisitRecord& record);

// The new subject as it would be written into the block: address split, phone in its form. A road
// that the block does not have yet is left to addSubject().
[[nodiscard]] Subject subjectFrom(Register& registry, const NewSubject& made, RowId block);
// Writes it, and its road where the block has none of that name. Throws Error.
RowId addSubject(Change& change, const NewSubject& made, RowId block);
// What was typed of one that is there by now: name, address and phone. Throws Error.
void correctSubject(Change& change, RowId subject, const NewSubject& made);

// A draft that survives the program's end.
[[nodiscard]] QJsonObject toJson(const VisitRecord& record);
[[nodiscard]] VisitRecord visitRecordFrom(const QJsonObject& json);

} // namespace doorstep
