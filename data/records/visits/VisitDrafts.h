#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"

namespace doorstep {

// What words were typed for: a new visit of a subject, the correction of a visit, or somebody who
// is not in the register yet (several may be; they are numbered).
struct TypedFor
{
    enum class What { Subject, Visit, NewSubject };

    What what = What::Subject;
    qint64 id = 0;

    [[nodiscard]] QString text() const; // "subject:12"
    [[nodiscard]] static std::optional<TypedFor> from(const QString& text);
    bool operator==(const TypedFor&) const = default;
};

struct VisitDraft
{
    TypedFor typedFor;
    VisitRecord record;
    std::optional<VisitRecord> before; // of a correction: the visit as it was when it was begun

    bool operator==(const VisitDraft&) const = default;
};

// Visits begun and not saved, each kept with what it was typed for; the latest typed last.
class VisitDrafts
{
public:
    VisitDrafts() = default;
    // As toText() wrote it, or the single draft that there was before; what can't be read is
    // passed over.
    explicit VisitDrafts(const QString& text);
    [[nodiscard]] QString toText() const; // empty when there is none

    void put(const VisitDraft& draft);
    void putInPlace(const VisitDraft& draft); // likewise, but nothing was typed there since
    void remove(const TypedFor& typedFor);
    [[nodiscard]] std::optional<VisitDraft> find(const TypedFor& typedFor) const;
    [[nodiscard]] const QList<VisitDraft>& all() const { return m_drafts; }
    [[nodiscard]] TypedFor nextNewSubject() const;
    // It came back without a number that the register does not keep, and was not typed on since.
    [[nodiscard]] bool lacksNumber(const TypedFor& typedFor) const;

private:
    QList<VisitDraft> m_drafts;
    QStringList m_lackingNumber; // TypedFor::text()
};

// Writes a setting without waiting long for another program: what is kept while somebody types must
// not hold the window up. Throws Error.
void storeTyped(Register& registry, const QString& setting, const QString& text);

} // namespace doorstep
