// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/problems/ProblemFlow.h"

#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"

#include <algorithm>

namespace doorstep {

namespace {

struct ProblemFlowText
{
    Q_DECLARE_TR_FUNCTIONS(SharedProblem)
};

constexpr qsizetype mostNamed = 4; // in a sentence
constexpr qsizetype shortText = 12;

std::optional<RowId> streetOf(Register& registry, const Need& need)
{
    const std::optional<Subject> subject =
        need.subject ? SubjectStore(registry).find(*need.subject) : std::nullopt;
    return subject ? subject->street : std::nullopt;
}

// "张记面馆、李记水果 and 3 more"
QString listed(const QStringList& names)
{
    const QString some = names.mid(0, mostNamed).join(u'、');
    return names.size() > mostNamed
               ? ProblemFlowText::tr("%1 and %2 more").arg(some).arg(names.size() - mostNamed)
               : some;
}

template <typename Value>
void keepCommon(std::optional<Value>& common, const std::optional<Value>& next)
{
    if (common != next)
        common.reset();
}

void moveDay(NeedMove& move, Register& registry)
{
    if (!move.on.isValid())
        move.on = dayOf(registry.clock());
}

// What a step said first stands with the problem, too.
void keepFirst(Change& change, const SharedProblem& problem, const NeedMove& move)
{
    const SharedProblemStore problems(change.registry());
    SharedProblem stored = problems.get(problem.id);
    if (!stored.department) {
        stored.department = move.department;
        if (stored.handler.isEmpty())
            stored.handler = move.handler;
    }
    if (move.action == NeedAction::FedBack && stored.result.isEmpty())
        stored.result = move.result;
    problems.save(change, stored);
}

} // namespace

QString askerOrText(Register& registry, const Need& need)
{
    const std::optional<Subject> subject =
        need.subject ? SubjectStore(registry).find(*need.subject) : std::nullopt;
    if (subject)
        return subject->name;
    return need.text.size() > shortText ? need.text.left(shortText) + u'…' : need.text;
}

QString whyNotGather(Register& registry, const Need& need,
                     const std::optional<SharedProblem>& problem)
{
    if (problem && problem->closedOn.isValid())
        return ProblemFlowText::tr("“%1” is closed. Reopen it first.").arg(problem->title);
    if (need.stage == NeedStage::Closed)
        return ProblemFlowText::tr("It is struck off already.");
    if (problem && problem->block != need.block)
        return ProblemFlowText::tr("It is a need of another block.");
    if (!need.sharedProblem)
        return {};
    if (problem && *need.sharedProblem == problem->id)
        return ProblemFlowText::tr("It is among the needs of “%1” already.").arg(problem->title);
    const QString live = registry.db().one<QString>(
        QStringLiteral("SELECT title FROM shared_problem WHERE id = ? AND deleted_at IS NULL AND "
                       "closed_on IS NULL"),
        *need.sharedProblem);
    return live.isEmpty() ? QString() : ProblemFlowText::tr("It belongs to “%1”.").arg(live);
}

QString whyNotGather(Register& registry, const QList<Need>& needs,
                     const std::optional<SharedProblem>& problem)
{
    for (const Need& need : needs) {
        QString refusal = whyNotGather(registry, need, problem);
        if (refusal.isEmpty() && need.block != needs.constFirst().block)
            refusal = ProblemFlowText::tr("It is a need of another block.");
        if (!refusal.isEmpty())
            return QStringLiteral("%1：%2").arg(askerOrText(registry, need), refusal);
    }
    return needs.isEmpty() ? ProblemFlowText::tr("Choose the needs that make the problem.")
                           : QString();
}

SharedProblem gatherProblem(Change& change, const QList<RowId>& ids)
{
    Register& registry = change.registry();
    const QList<Need> needs = NeedStore(registry).among(ids);
    if (const QString refusal = whyNotGather(registry, needs, std::nullopt); !refusal.isEmpty())
        throw Error(refusal);
    const Need& one = needs.constFirst();
    SharedProblem problem;
    problem.block = one.block;
    problem.category = one.category;
    problem.street = streetOf(registry, one);
    problem.gatheredOn = dayOf(registry.clock());
    for (const Need& need : needs) {
        keepCommon(problem.category, need.category);
        keepCommon(problem.street, streetOf(registry, need));
    }
    if (problem.street)
        problem.title = StreetStore(registry).get(*problem.street).name;
    if (problem.category)
        problem.title += CodeStore(registry).get(*problem.category).name;
    if (problem.title.isEmpty())
        problem.title = ProblemFlowText::tr("Shared problem");
    SharedProblemStore(registry).add(change, problem);
    for (const Need& need : needs)
        addNeed(change, problem, need.id);
    return problem;
}

void addNeed(Change& change, const SharedProblem& problem, RowId id)
{
    Register& registry = change.registry();
    const NeedStore needs(registry);
    Need need = needs.get(id);
    if (const QString refusal = whyNotGather(registry, need, problem); !refusal.isEmpty())
        throw Error(QStringLiteral("%1：%2").arg(askerOrText(registry, need), refusal));
    need.sharedProblem = problem.id;
    needs.save(change, need);
}

void removeNeed(Change& change, RowId id)
{
    const NeedStore needs(change.registry());
    Need need = needs.get(id);
    need.sharedProblem.reset();
    needs.save(change, need);
}

QList<Need> addableNeeds(Register& registry, const SharedProblem& problem)
{
    return NeedStore(registry).addableTo(problem.block, problem.category, problem.street);
}

QList<Need> needsOf(Register& registry, RowId problem)
{
    return NeedStore(registry).ofSharedProblem(problem);
}

bool isFedBack(const Need& need)
{
    return need.stage == NeedStage::FedBack || need.stage == NeedStage::Closed;
}

QList<Need> needsFor(Register& registry, RowId problem, NeedAction action)
{
    QList<Need> needs = needsOf(registry, problem);
    if (action == NeedAction::FedBack)
        needs.removeIf(isFedBack);
    return needs;
}

QString whyNoneFor(Register& registry, const SharedProblem& problem)
{
    return needsOf(registry, problem.id).isEmpty()
               ? ProblemFlowText::tr("“%1” has no needs.").arg(problem.title)
               : ProblemFlowText::tr("Everybody who asked has been fed back.");
}

QString GroupMove::sentence() const
{
    const QString done = ProblemFlowText::tr("Needs moved on: %1.").arg(moved.size());
    if (leftOut.isEmpty())
        return done;
    QStringList left;
    for (const LeftOut& need : leftOut)
        left << QStringLiteral("%1（%2）").arg(need.asker, need.why);
    return ProblemFlowText::tr("%1 Left out: %2").arg(done, listed(left));
}

NeedMove flowingInto(const SharedProblem& problem, NeedMove move)
{
    const bool handled = move.action == NeedAction::Whistle || move.action == NeedAction::Handling;
    if (handled && !move.department) {
        move.department = problem.department;
        if (move.handler.isEmpty())
            move.handler = problem.handler;
    }
    if (handled && move.words.trimmed().isEmpty())
        move.words = problem.decision;
    if (move.action == NeedAction::FedBack && move.result.trimmed().isEmpty())
        move.result = problem.result;
    return move;
}

NeedMove offeredTo(Register& registry, const SharedProblem& problem, NeedMove move)
{
    move = flowingInto(problem, move);
    if (move.action != NeedAction::FedBack)
        return move;
    const QList<Need> needs = needsOf(registry, problem.id);
    const auto asTold = [&](const Need& like) {
        return std::count_if(needs.begin(), needs.end(), [&](const Need& need) {
            return need.feedback == like.feedback && need.feedbackWay == like.feedbackWay;
        });
    };
    qsizetype most = 0;
    for (const Need& need : needs) {
        if (!need.fedBackOn.isValid() || asTold(need) <= most)
            continue;
        most = asTold(need);
        move.words = need.feedback;
        move.feedbackWay = need.feedbackWay;
    }
    return move;
}

GroupMove tryOn(Register& registry, const SharedProblem& problem, const QList<Need>& needs,
                const NeedMove& wanted)
{
    NeedMove move = flowingInto(problem, wanted);
    moveDay(move, registry);
    GroupMove group;
    for (const Need& need : needs) {
        const QString refusal = whyNot(registry, need, move);
        if (refusal.isEmpty())
            group.moved << need.id;
        else
            group.leftOut.append({need.id, askerOrText(registry, need), refusal});
    }
    return group;
}

GroupMove applyTo(Change& change, const SharedProblem& problem, const QList<Need>& needs,
                  const NeedMove& wanted)
{
    Register& registry = change.registry();
    const GroupMove group = tryOn(registry, problem, needs, wanted);
    if (group.moved.isEmpty())
        throw Error(group.leftOut.isEmpty()
                        ? whyNoneFor(registry, problem)
                        : ProblemFlowText::tr("None of the needs of “%1” can do this. %2")
                              .arg(problem.title, group.leftOut.constFirst().why));
    NeedMove move = flowingInto(problem, wanted);
    moveDay(move, registry);
    const NeedStore store(registry);
    for (const RowId id : group.moved) {
        Need need = store.get(id);
        applyStep(change, need, move);
    }
    keepFirst(change, problem, move);
    return group;
}

QString whyNotClose(Register& registry, const SharedProblem& problem, QDate day)
{
    if (problem.closedOn.isValid())
        return ProblemFlowText::tr("“%1” is closed already.").arg(problem.title);
    if (day > dayOf(registry.clock()))
        return ProblemFlowText::tr("%1 has not come yet.").arg(day.toString(Qt::ISODate));
    if (day < problem.gatheredOn)
        return ProblemFlowText::tr("%1 is before the problem was gathered, on %2.")
            .arg(day.toString(Qt::ISODate), problem.gatheredOn.toString(Qt::ISODate));
    NeedMove move;
    move.action = NeedAction::Closed;
    move.on = day;
    QStringList open;
    const QList<Need> needs = needsOf(registry, problem.id);
    QDate last;
    for (const Need& need : needs) {
        last = std::max(last, need.closedOn); // no date is before every date
        if (need.stage != NeedStage::Closed && !whyNot(registry, need, move).isEmpty())
            open << askerOrText(registry, need);
    }
    if (day < last)
        return ProblemFlowText::tr("%1 is before the last of its needs was struck off, on %2.")
            .arg(day.toString(Qt::ISODate), last.toString(Qt::ISODate));
    if (needs.isEmpty())
        return ProblemFlowText::tr("“%1” has no needs.").arg(problem.title);
    return open.isEmpty()
               ? QString()
               : ProblemFlowText::tr("Not fed back and struck off yet: %1.").arg(listed(open));
}

void closeProblem(Change& change, SharedProblem& problem, QDate day)
{
    Register& registry = change.registry();
    if (const QString refusal = whyNotClose(registry, problem, day); !refusal.isEmpty())
        throw Error(refusal);
    NeedMove move;
    move.action = NeedAction::Closed;
    move.on = day;
    for (Need& need : needsOf(registry, problem.id)) {
        if (need.stage != NeedStage::Closed)
            applyStep(change, need, move);
    }
    problem.closedOn = day;
    SharedProblemStore(registry).save(change, problem);
}

void reopenProblem(Change& change, SharedProblem& problem)
{
    problem.closedOn = {};
    SharedProblemStore(change.registry()).save(change, problem);
}

} // namespace doorstep
