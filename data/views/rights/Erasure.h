#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A person may ask to be erased (个人信息保护法 §47): what there is, and taking it out of the
// register and of every file around it that can be reached.

#include "data/base/Progress.h"
#include "data/records/subjects/Subject.h"
#include "data/register/Erased.h"

namespace doorstep {

struct HeldRows
{
    QString what;
    qint64 count = 0;
};

// A subject from which something goes: the person's own entries first, then those that tell of
// them.
struct HeldSubject
{
    QString kind;
    QString name;
    QString door;
    QString uuid;
    bool own = false;
};

struct Held
{
    QString name;
    QString door;
    QString uuid;
    QList<HeldRows> rows;  // those there are
    QStringList files;     // the person is taken out of them, too
    QStringList elsewhere; // sentences: what nothing can be done about from here
    QList<HeldSubject> subjects = {};

    [[nodiscard]] QList<HeldSubject> own() const;    // which go
    [[nodiscard]] QList<HeldSubject> others() const; // which stay, without the person's words
};

// What lies around the register and is not known by its path.
struct Surroundings
{
    QString secondPlace; // for backups; empty: none was chosen
    QString logFolder;
};

// By name, phone or UUID, the deleted ones too. Throws Error for nobody, and for several.
[[nodiscard]] RowId personNamed(Register& registry, const QString& given);

// Somebody with an entry of their own, or who is only told of: one of two who keep a shop, a
// contact, a name in a text.
struct NamedPerson
{
    RowId subject = 0; // 0: only told of
    QString name;
    KnownBy known;
};
[[nodiscard]] NamedPerson entryOf(Register& registry, RowId subject);
// A row of others, in words; what stands in the journal and in settings is a change.
[[nodiscard]] QString labelOfTable(const QString& table);
// Throws Error, too.
[[nodiscard]] NamedPerson personOrMention(Register& registry, const QString& given);

[[nodiscard]] Held heldOf(Register& registry, const NamedPerson& person,
                          const Surroundings& around);
[[nodiscard]] Held heldOf(Register& registry, RowId subject, const Surroundings& around);

// Answers what of it is left, as sentences. The register is one that nothing else in this process
// reads: its file is written anew. Can't be undone. Throws Error when nothing was erased: of
// somebody, for one, who stands there as one of the office alone.
QStringList erasePerson(Register& registry, const NamedPerson& person, const Surroundings& around,
                        const Progress& progress = {});
QStringList erasePerson(Register& registry, RowId subject, const Surroundings& around,
                        const Progress& progress = {});

} // namespace doorstep
