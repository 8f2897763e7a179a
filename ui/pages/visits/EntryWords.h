#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitDrafts.h"

namespace doorstep {

// The links of the lines above the form: a word, and what it is about.
namespace entryLink {
inline const QString open = QStringLiteral("open"); // …/subject:12: go there
inline const QString here = QStringLiteral("here"); // …/subject:12: move those words here
inline const QString take = QStringLiteral("take"); // …/subject:12: move the words here to it
inline const QString back = QStringLiteral("back"); // what was cleared or moved, as it was
inline const QString held = QStringLiteral("held"); // …/0: what was typed at a question, here
inline const QString copy = QStringLiteral("copy"); // all of that, to the clipboard
inline const QString restore = QStringLiteral("restore"); // the deleted subject, and save
inline const QString theirs = QStringLiteral("theirs");   // what others wrote meanwhile

[[nodiscard]] QString to(const QString& word, const QString& about, const QString& text);
} // namespace entryLink

// Whom words were typed for, and what is said of it: rich text, the names in it escaped. What is
// read from the register throws Error.
class EntryWords
{
    Q_DECLARE_TR_FUNCTIONS(EntryWords)

public:
    struct Heading
    {
        QString name;
        QString place; // street and door, kind, operator, phone
    };

    explicit EntryWords(Register& registry) : m_register(registry) {}

    // Plain text; 0 is a subject that is not in the register.
    [[nodiscard]] Heading heading(RowId subject) const;
    // `typed` is the visit of somebody who is not in the register.
    [[nodiscard]] QString nameOf(const TypedFor& typedFor, const VisitRecord& typed = {}) const;
    [[nodiscard]] QString newVisitInBin(RowId subject) const;
    [[nodiscard]] QString correctionInBin(RowId subject) const;
    [[nodiscard]] QString isSecond(RowId subject, const QList<Visit>& recorded) const;
    // What others wrote over what is typed here.
    [[nodiscard]] QString crossing(const VisitRecord& typed, const VisitRecord& theirs) const;
    // Of those in the register that the new subject may be; empty where there is none.
    [[nodiscard]] QString likely(const NewSubject& subject, RowId block) const;

private:
    Register& m_register;
};

// Deleted, and to be restored; who was erased has no name any more.
[[nodiscard]] bool isInBin(Register& registry, RowId subject);

} // namespace doorstep
