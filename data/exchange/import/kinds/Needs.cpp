// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/AskedRecords.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/problems/SharedProblem.h"
#include "data/records/visits/Visit.h"

namespace doorstep {

namespace {

// Sources that a visit tells of; nothing: in whatever mode it was made.
constexpr std::pair<const char*, std::optional<VisitMode>> sourcesOfVisits[] = {
    {"visit", std::nullopt},
    {"phone", VisitMode::ByPhone},
    {"online", VisitMode::OnLine},
    {"patrol", VisitMode::OnPatrol},
    {"venue", VisitMode::AtVenue}};

bool isLink(const ImportField& field)
{
    return field.key == u"subject_id" || field.key == u"shared_problem_id";
}

// What is being handled was recorded at the latest when it was found, as when a need is reopened.
Need needOf(const PreviewRow& row, const FieldTable& fields, const MappedFields<Need>& mapped)
{
    Need need;
    for (const auto& [index, said] : row.values.values) {
        if (mapped.of(index) && !isLink(fields.at(index)))
            mapped.of(index)->set(need, said);
    }
    need.block = row.values.block;
    if (row.subject != 0)
        need.subject = row.subject;
    const bool handled = need.handlingOn.isValid();
    if (!need.recordedOn.isValid() && handled && !need.fedBackOn.isValid() &&
        !need.closedOn.isValid())
        need.recordedOn = need.foundOn;
    need.stage = need.closedOn.isValid()     ? NeedStage::Closed
                 : need.fedBackOn.isValid()  ? NeedStage::FedBack
                 : handled                   ? NeedStage::Handling
                 : need.recordedOn.isValid() ? NeedStage::Recorded
                                             : NeedStage::Found;
    return need;
}

class NeedRecords : public AskedRecords
{
public:
    NeedRecords(Register& registry, const ImportPreview& preview)
        : AskedRecords(registry, preview),
          m_store(registry),
          m_steps(registry),
          m_visits(registry),
          m_mapped(fields(), needMapping())
    {
        if (const std::optional<Code> deputy =
                CodeStore(registry).byKey(list::needSource, u"deputy"_qs))
            m_fromDeputy = deputy->id;
        for (const auto& [key, mode] : sourcesOfVisits) {
            if (const std::optional<Code> source =
                    CodeStore(registry).byKey(list::needSource, QLatin1String(key)))
                m_fromVisit.insert(source->id, mode);
        }
        const QList<SharedProblem> problems = SharedProblemStore(registry).all();
        for (const SharedProblem& problem : problems)
            m_problems.insert({problem.block, problem.title}, problem.id);
    }

    void judge(PreviewRow& row, int index) override
    {
        AskedRecords::judge(row, index);
        const QVariant* const said = row.values.find(fields().indexOf(u"result"_qs));
        if (row.verdict == Verdict::New && said && isOpenStill(row))
            row.values.remarks << ImportText::tr(
                                      "“%1” goes into the log: nothing is done with the need yet")
                                      .arg(said->toString().left(40));
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& book) override
    {
        Need need = needOf(row, fields(), m_mapped);
        QStringList words = row.values.toNote;
        if (isOpenStill(row) && !need.result.isEmpty()) {
            words << fields().at(fields().indexOf(u"result"_qs)).title() + u'：' + need.result;
            need.result.clear();
        }
        const int problem = fields().indexOf(u"shared_problem_id"_qs);
        if (const QVariant* title = row.values.find(problem)) {
            const auto known = m_problems.constFind({need.block, title->toString()});
            if (known != m_problems.constEnd())
                need.sharedProblem = *known;
            else
                words << fields().at(problem).title() + u'：' + title->toString();
        }
        need.visit = visitOf(need);
        if (!need.source && (need.theme || !need.collectedBy.isEmpty()))
            need.source = m_fromDeputy;
        if (!need.foundOn.isValid())
            need.foundOn = dayOf(change.registry().clock());
        const QDate deadline = need.deadline;
        takeOverNeed(change, need, words.join(u"；"_qs));
        const bool mayLackIt = book.bringsWords() || (row.values.noLimit && !deadline.isValid());
        if (mayLackIt && need.deadline != deadline) { // it had none
            need.deadline = deadline;
            m_store.save(change, need);
        }
        return need.id;
    }

    void update(Change& change, const PreviewRow& row, RowId match, const WordBook& book) override
    {
        const Need there = m_store.get(match);
        answerNeed(change, there, after(there, row, book));
    }

    void judgeAnswer(PreviewRow& row) override
    {
        const Need there = m_store.get(row.match);
        const Need made = after(there, row, *preview().book);
        const QString refusal = whyNotAnswered(registry(), there, made);
        row.verdict = refusal.isEmpty() ? Verdict::Update : Verdict::Wrong;
        if (!refusal.isEmpty())
            row.reasons << refusal;
        for (const auto& [index, said] : row.values.values) {
            const MappedField<Need>* const day = m_mapped.of(index);
            if (fields().at(index).reading == ReadAs::Date && day &&
                toJson(day->get(made)) != toJson(said))
                row.values.remarks
                    << ImportText::tr("%1 stays %2: its log has that day")
                           .arg(fields().at(index).title(), day->get(made).toString());
        }
    }

protected:
    [[nodiscard]] Asked askedIn(const PreviewRow& row) const override
    {
        Asked own = askedOf(needOf(row, fields(), m_mapped));
        if (row.values.dayAssumed)
            own.day = {};
        const int problem = fields().indexOf(u"shared_problem_id"_qs);
        if (const QVariant* title = row.values.find(problem))
            own.values.insert(problem, *title);
        return own;
    }

    [[nodiscard]] QList<Asked> askedBy(RowId subject, RowId block) const override
    {
        QList<Asked> asked;
        const QList<Need> needs =
            subject == 0 ? m_store.ofNobody(block) : m_store.ofSubject(subject);
        for (const Need& need : needs)
            asked.append(askedOf(need));
        return asked;
    }

    [[nodiscard]] QString wordsOf(RowId id) const override
    {
        QStringList words;
        const QList<NeedStep> steps = m_steps.ofNeed(id);
        for (const NeedStep& step : steps)
            words << step.words;
        return words.join(u'\n');
    }

    [[nodiscard]] QString whyNotNumbered(const PreviewRow& row,
                                         const QString& number) const override
    {
        if (!row.values.find(fields().indexOf(u"closed_on"_qs)))
            return ImportText::tr("number %1 is not taken: it is not struck off yet");
        return m_store.hasStrikeNumber(row.values.block, number)
                   ? ImportText::tr("number %1 is given already, so it gets the next one")
                   : QString();
    }

private:
    // 否 below 是否办结, and no day of handling: its words are no result yet.
    [[nodiscard]] bool isOpenStill(const PreviewRow& row) const
    {
        const QVariant* const said = row.values.find(fields().indexOf(u"state"_qs));
        const auto state = said ? fromKey<NeedStage>(said->toString()) : std::nullopt;
        return state && *state < NeedStage::Handling &&
               needOf(row, fields(), m_mapped).stage < NeedStage::Handling;
    }

    [[nodiscard]] Need after(const Need& there, const PreviewRow& row, const WordBook& book) const
    {
        return answeredNeed(registry(), there, answered(there, m_mapped, row, book));
    }

    // A shared problem by its title, as lists name it.
    [[nodiscard]] Asked askedOf(const Need& need) const
    {
        Asked asked{need.id, need.foundOn, fold(need.text), valuesOf(fields(), m_mapped, need)};
        asked.values.insert(fields().indexOf(u"shared_problem_id"_qs),
                            need.sharedProblem ? m_problems.key(*need.sharedProblem).second
                                               : QVariant(QString()));
        return asked;
    }

    // What was found in a visit belongs to the one of that day.
    [[nodiscard]] std::optional<RowId> visitOf(const Need& need) const
    {
        const auto from = need.source ? m_fromVisit.constFind(*need.source) : m_fromVisit.end();
        if (!need.subject || from == m_fromVisit.end())
            return std::nullopt;
        const QList<Visit> visits = m_visits.ofDay(*need.subject, need.foundOn);
        for (const Visit& visit : visits) {
            if (!*from || visit.mode == *from)
                return visit.id;
        }
        return std::nullopt;
    }

    NeedStore m_store;
    NeedStepStore m_steps;
    VisitStore m_visits;
    QHash<RowId, std::optional<VisitMode>> m_fromVisit; // by source
    std::optional<RowId> m_fromDeputy;
    QHash<std::pair<RowId, QString>, RowId> m_problems; // by block and title
    MappedFields<Need> m_mapped;
};

// 已办结 without a day is settled all the same: as of the last day that the row has.
void assumeStage(RowCheck& row)
{
    const QVariant* const said = row.find("state");
    const auto state = said ? fromKey<NeedStage>(said->toString()) : std::nullopt;
    if (!state || *state == NeedStage::Found)
        return;
    QDate last;
    bool further = false; // the dates say as much, or more
    for (const auto& [key, stage] :
         {std::pair("found_on", NeedStage::Found), std::pair("recorded_on", NeedStage::Recorded),
          std::pair("handling_on", NeedStage::Handling),
          std::pair("fed_back_on", NeedStage::FedBack),
          std::pair("closed_on", NeedStage::Closed)}) {
        if (row.day(key).isValid()) {
            last = std::max(last, row.day(key));
            further = further || stage >= *state;
        }
    }
    if (further || !last.isValid())
        return;
    const char* const key = *state == NeedStage::Closed     ? "closed_on"
                            : *state == NeedStage::FedBack  ? "fed_back_on"
                            : *state == NeedStage::Handling ? "handling_on"
                                                            : "recorded_on";
    row.assume(key, last,
               ImportText::tr("“%1”, but the day is missing: taken as of %2")
                   .arg(labelOf(*state), last.toString(Qt::ISODate)));
}

ListShape needShape()
{
    ListShape shape = askedShape();
    shape.nameMayLack = true;
    // Who told of it, beside whose need it is; how far it is, in a list without the days.
    shape.further.push_back({u"contact"_qs, QT_TRANSLATE_NOOP("Import", "Contact")});
    shape.further.push_back({u"state"_qs, QT_TRANSLATE_NOOP("Import", "State of handling")});
    shape.readings.push_back(
        {u"state"_qs, ReadAs::Choice, u"need_state"_qs, choiceWordsOf<NeedStage>()});
    shape.joined = QStringList{u"contact"_qs}; // 反映人, 联系人
    shape.required = QStringList{u"text"_qs, u"found_on"_qs};
    // A deputy's list of opinions often has no day: they are found when they are taken in.
    shape.unless = {{u"found_on"_qs, {u"theme_id"_qs, u"collected_by"_qs}}};
    shape.assumedDay = u"found_on"_qs;
    shape.number = u"strike_number"_qs;
    shape.readings.push_back({u"shared_problem_id"_qs, ReadAs::Words});
    return shape;
}

class NeedKind : public AskedKind
{
public:
    NeedKind() : AskedKind(ImportKind::Needs, needShape()) {}

    void check(RowCheck& row) const override
    {
        row.require("text");
        if (!row.find("theme_id") && !row.find("collected_by"))
            row.require("found_on");
        assumeStage(row);
        const char* latest = "found_on";
        for (const char* step :
             {"found_on", "recorded_on", "handling_on", "fed_back_on", "closed_on"}) {
            row.requirePast(step);
            row.requireOrder(latest, step);
            if (row.find(step))
                latest = step;
        }
        for (const char* key : {"whistle_on", "report_in_on"}) {
            row.requirePast(key);
            row.requireOrder("found_on", key);
        }
        row.requireOrder("whistle_on", "report_in_on");
        row.requirePast("hotline_on");
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<NeedRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeNeeds()
{
    return std::make_unique<NeedKind>();
}

} // namespace doorstep
