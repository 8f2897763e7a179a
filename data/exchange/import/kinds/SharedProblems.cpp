// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/OwnRecords.h"
#include "data/records/problems/SharedProblem.h"

namespace doorstep {

namespace {

struct OfProblems
{
    using Row = SharedProblem;
    using Store = SharedProblemStore;
    static const Mapping<SharedProblem>& mapping() { return sharedProblemMapping(); }
    static QList<SharedProblem> all(const SharedProblemStore& store) { return store.all(); }
    static QString key(const SharedProblem& problem)
    {
        return knownKey(problem.block, problem.gatheredOn.toString(Qt::ISODate) + problem.title);
    }
    static QString name(const SharedProblem& problem) { return problem.title; }
    static void place(SharedProblem& problem, const PreviewRow& row)
    {
        problem.block = row.values.block;
        problem.street = row.values.street;
    }
};

// The needs behind it name it themselves, in the list of needs.
ListShape sharedProblemsShape()
{
    ListShape shape;
    shape.name = u"title"_qs;
    shape.required = QStringList{u"title"_qs, u"gathered_on"_qs};
    shape.reckoned = QStringList{u"stage"_qs,      u"needs"_qs,    u"subjects"_qs,
                                 u"open_needs"_qs, u"first_on"_qs, u"last_on"_qs};
    shape.readings = {{u"category_id"_qs, ReadAs::Code, list::needCategory},
                      {u"department_id"_qs, ReadAs::Code, list::department},
                      {u"attendees"_qs, ReadAs::Prose}};
    shape.note.clear();
    shape.placed = true;
    return shape;
}

class SharedProblemKind : public ListKind
{
public:
    SharedProblemKind() : ListKind(ImportKind::SharedProblems, sharedProblemsShape()) {}

    void check(RowCheck& row) const override
    {
        row.require("gathered_on");
        row.requirePast("gathered_on");
        row.requireOrder("gathered_on", "closed_on");
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<OwnRecords<OfProblems>>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeSharedProblems()
{
    return std::make_unique<SharedProblemKind>();
}

} // namespace doorstep
