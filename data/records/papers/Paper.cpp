// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/papers/Paper.h"

#include "data/base/Text.h"
#include "data/base/Time.h"

namespace doorstep {

namespace {

struct OwnerColumn
{
    PaperOf of;
    const char* column;
    std::optional<RowId> PaperRow::*member;
};

constexpr OwnerColumn ownerColumns[] = {
    {PaperOf::Subject, "subject_id", &PaperRow::subject},
    {PaperOf::Visit, "visit_id", &PaperRow::visit},
    {PaperOf::Need, "need_id", &PaperRow::need},
    {PaperOf::Wish, "wish_id", &PaperRow::wish},
    {PaperOf::Activity, "activity_id", &PaperRow::activity},
    {PaperOf::Venue, "venue_id", &PaperRow::venue},
};

const OwnerColumn& columnOf(PaperOf of)
{
    for (const OwnerColumn& owner : ownerColumns) {
        if (owner.of == of)
            return owner;
    }
    Q_UNREACHABLE();
}

} // namespace

const Mapping<PaperRow>& paperMapping()
{
    static const Mapping<PaperRow> mapping("paper", [] {
        std::vector<MappedField<PaperRow>> fields;
        for (const OwnerColumn& owner : ownerColumns)
            fields.push_back(field(owner.column, owner.member));
        fields.push_back(field("name", &PaperRow::name));
        fields.push_back(field("note", &PaperRow::note));
        fields.push_back(field("added_on", &PaperRow::addedOn));
        fields.push_back(field("content", &PaperRow::content));
        fields.push_back(field("original", &PaperRow::original));
        return fields;
    }());
    return mapping;
}

RowId PaperStore::attach(Change& change, const PaperOwner& owner, const NewPaper& paper) const
{
    PaperRow made;
    made.*columnOf(owner.of).member = owner.row;
    made.name = tidy(paper.name);
    made.addedOn = dayOf(change.registry().clock());
    made.content = keepContent(change, paper.content);
    if (paper.original)
        made.original = keepContent(change, *paper.original);
    return add(change, made);
}

QList<PaperRow> PaperStore::of(const PaperOwner& owner) const
{
    return select(QStringLiteral("WHERE %1 = ? AND deleted_at IS NULL ORDER BY id")
                      .arg(QLatin1String(columnOf(owner.of).column)),
                  owner.row);
}

} // namespace doorstep
