// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/NeedFlow.h"

#include "data/records/codes/Code.h"
#include "data/records/needs/Deadline.h"
#include "data/records/places/Places.h"

#include <algorithm>
#include <array>

namespace doorstep {

namespace {

struct NeedFlowText
{
    Q_DECLARE_TR_FUNCTIONS(NeedFlow)
};

constexpr size_t stageCount = std::size(WordTable<NeedStage>::words);
constexpr size_t actionCount = std::size(WordTable<NeedAction>::words);

struct Entry
{
    std::optional<NeedStage> next;
    const char* refusal = nullptr;

    constexpr Entry(NeedStage stage) : next(stage) {}
    constexpr Entry(const char* sentence) : refusal(sentence) {}
};

constexpr NeedStage found = NeedStage::Found;
constexpr NeedStage recorded = NeedStage::Recorded;
constexpr NeedStage handling = NeedStage::Handling;
constexpr NeedStage fedBack = NeedStage::FedBack;
constexpr NeedStage closed = NeedStage::Closed;

constexpr const char* isFound =
    QT_TRANSLATE_NOOP("NeedFlow", "It was found already; raise a new need instead.");
constexpr const char* isRecorded = QT_TRANSLATE_NOOP("NeedFlow", "It is recorded already.");
constexpr const char* isOpen = QT_TRANSLATE_NOOP("NeedFlow", "It is still open.");
constexpr const char* isToldAlready =
    QT_TRANSLATE_NOOP("NeedFlow", "It has been fed back already. To handle it again, reopen it.");
constexpr const char* isClosed = QT_TRANSLATE_NOOP("NeedFlow", "It is struck off already.");
constexpr const char* recordFirst = QT_TRANSLATE_NOOP("NeedFlow", "Record it first.");
constexpr const char* handleFirst = QT_TRANSLATE_NOOP("NeedFlow", "Handle it first.");
constexpr const char* feedBackFirst =
    QT_TRANSLATE_NOOP("NeedFlow", "Feed back to the one who asked first.");
constexpr const char* reopenFirst =
    QT_TRANSLATE_NOOP("NeedFlow", "It is struck off. Reopen it first.");

// Rows are stages, columns actions, both in the order of their enumerations.
constexpr std::array<std::array<Entry, actionCount>, stageCount> table{{
    // Found, Recorded, Handling, Whistle, ReportIn, Talk, HandOver, FedBack, Closed, Reopened
    {{isFound, recorded, recordFirst, recordFirst, recordFirst, found, found, recordFirst,
      recordFirst, isOpen}},
    {{isFound, isRecorded, handling, recorded, recorded, recorded, recorded, handleFirst,
      handleFirst, isOpen}},
    {{isFound, isRecorded, handling, handling, handling, handling, handling, fedBack, feedBackFirst,
      isOpen}},
    {{isFound, isRecorded, isToldAlready, isToldAlready, isToldAlready, fedBack, isToldAlready,
      fedBack, closed, handling}},
    {{isFound, reopenFirst, reopenFirst, reopenFirst, reopenFirst, closed, reopenFirst, reopenFirst,
      isClosed, handling}},
}};

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDate latestDate(Register& registry, const Need& need)
{
    return std::max({need.foundOn, need.recordedOn, need.handlingOn, need.whistleOn,
                     need.reportInOn, need.fedBackOn, need.closedOn,
                     NeedStepStore(registry).lastOn(need.id)}); // no date is before every date
}

QString whyNotThatDay(Register& registry, const Need& need, const NeedMove& move)
{
    if (!move.on.isValid())
        return NeedFlowText::tr("Say on which day.");
    if (move.on > dayOf(registry.clock()))
        return NeedFlowText::tr("%1 has not come yet.").arg(dayText(move.on));
    if (move.action == NeedAction::Talk)
        return move.on < need.foundOn ? NeedFlowText::tr("%1 is before the need was found, on %2.")
                                            .arg(dayText(move.on), dayText(need.foundOn))
                                      : QString();
    const QDate latest = latestDate(registry, need);
    return move.on < latest ? NeedFlowText::tr("%1 is before the last step, which was on %2.")
                                  .arg(dayText(move.on), dayText(latest))
                            : QString();
}

QString whyNotThatFilledIn(const Need& need, const NeedMove& move)
{
    const bool wordless = move.words.trimmed().isEmpty();
    switch (move.action) {
    case NeedAction::Whistle:
        return move.department || need.department
                   ? QString()
                   : NeedFlowText::tr("Choose the department to whistle for.");
    case NeedAction::HandOver:
        if (move.block && *move.block == need.block && !move.department)
            return NeedFlowText::tr("It is in this block already.");
        return move.block || move.department
                   ? QString()
                   : NeedFlowText::tr("Choose the block or the committee that takes it over.");
    case NeedAction::Talk:
        return wordless ? NeedFlowText::tr("Write what was said.") : QString();
    case NeedAction::FedBack:
        return wordless && move.result.trimmed().isEmpty() && need.result.isEmpty()
                   ? NeedFlowText::tr("Write the result, or what was told to the one who asked.")
                   : QString();
    case NeedAction::Reopened:
        return wordless ? NeedFlowText::tr("Write the reason for reopening.") : QString();
    case NeedAction::Found:
    case NeedAction::Recorded:
    case NeedAction::Handling:
    case NeedAction::ReportIn:
    case NeedAction::Closed:
        break;
    }
    return {};
}

// The line of the log says what the need itself may lose later.
QString logWords(Register& registry, const Need& before, const Need& after, const NeedMove& move)
{
    QStringList parts;
    switch (move.action) {
    case NeedAction::Whistle:
        parts << CodeStore(registry).nameOf(after.department);
        break;
    case NeedAction::HandOver:
        if (after.block != before.block)
            parts << BlockStore(registry).get(after.block).name;
        parts << CodeStore(registry).nameOf(move.department);
        break;
    case NeedAction::FedBack:
        parts << CodeStore(registry).nameOf(move.feedbackWay);
        if (move.satisfaction)
            parts << satisfactionWord(*move.satisfaction);
        break;
    case NeedAction::Closed:
        parts << after.strikeNumber.value_or(QString());
        break;
    case NeedAction::Reopened:
        if (before.stage == NeedStage::Closed)
            parts << NeedFlowText::tr("was struck off as %1 on %2")
                         .arg(before.strikeNumber.value_or(QString()), dayText(before.closedOn));
        break;
    default:
        break;
    }
    parts << move.words.trimmed();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void writeStep(Change& change, const Need& need, NeedAction action, QDate on, const QString& actor,
               const QString& words)
{
    NeedStep step;
    step.need = need.id;
    step.doneOn = on;
    step.action = action;
    step.actor = actor.isEmpty() ? BlockStore(change.registry()).writerIn(need.block) : actor;
    step.words = words;
    NeedStepStore(change.registry()).add(change, step);
}

void reopen(Register& registry, Need& need, QDate on)
{
    // An imported need may have been struck off without these dates.
    if (!need.recordedOn.isValid())
        need.recordedOn = need.foundOn;
    if (!need.handlingOn.isValid())
        need.handlingOn = on;
    need.closedOn = {};
    need.fedBackOn = {};
    need.feedbackWay.reset();
    need.feedback.clear();
    need.satisfaction.reset();
    need.deadline = deadlineFor(registry, need.urgency, on);
}

void handOver(Need& need, const NeedMove& move)
{
    if (move.block && *move.block != need.block) {
        need.block = *move.block;
        need.strikeNumber.reset(); // it counts in the block it was given by
    }
    if (move.department) {
        need.department = move.department;
        need.handler = move.handler;
    }
}

void feedBack(Need& need, const NeedMove& move)
{
    need.fedBackOn = move.on;
    if (!move.result.trimmed().isEmpty())
        need.result = move.result.trimmed();
    need.feedbackWay = move.feedbackWay;
    need.feedback = move.words.trimmed();
    need.satisfaction = move.satisfaction;
}

void strikeOff(Register& registry, Need& need, QDate on)
{
    const QString year = QStringLiteral("%1-").arg(on.year());
    if (!need.strikeNumber || !need.strikeNumber->startsWith(year))
        need.strikeNumber = NeedStore(registry).nextStrikeNumber(need.block, on);
    need.closedOn = on;
}

void takeOverHandler(Need& need, const NeedMove& move)
{
    if (move.department && move.department != need.department)
        need.handler.clear();
    if (move.department)
        need.department = move.department;
    if (!move.handler.trimmed().isEmpty())
        need.handler = move.handler.trimmed();
}

// Days that are each a line of the log.
constexpr QDate Need::*daysOfSteps[] = {&Need::recordedOn, &Need::handlingOn, &Need::whistleOn,
                                        &Need::reportInOn, &Need::fedBackOn,  &Need::closedOn};

// A line of the log for each of the need's dates that it did not have before.
void writeStepsSince(Change& change, const Need& before, const Need& need, const QString& words)
{
    Register& registry = change.registry();
    QList<NeedMove> moves;
    const auto did = [&](NeedAction action, QDate Need::*day) -> NeedMove& {
        NeedMove& move = moves.emplaceBack();
        move.action = action;
        move.on = before.*day == need.*day ? QDate() : need.*day;
        return move;
    };
    did(NeedAction::Found, &Need::foundOn).words = words;
    did(NeedAction::Recorded, &Need::recordedOn);
    did(NeedAction::Handling, &Need::handlingOn);
    did(NeedAction::Whistle, &Need::whistleOn);
    did(NeedAction::ReportIn, &Need::reportInOn);
    NeedMove& told = did(NeedAction::FedBack, &Need::fedBackOn);
    told.words = need.feedback;
    told.feedbackWay = need.feedbackWay;
    told.satisfaction = need.satisfaction;
    did(NeedAction::Closed, &Need::closedOn);
    std::stable_sort(moves.begin(), moves.end(),
                     [](const NeedMove& a, const NeedMove& b) { return a.on < b.on; });
    for (const NeedMove& move : std::as_const(moves)) {
        if (move.on.isValid())
            writeStep(change, need, move.action, move.on, {}, logWords(registry, need, need, move));
    }
}

} // namespace

NeedRule needRule(NeedStage stage, NeedAction action)
{
    const Entry& entry = table.at(static_cast<size_t>(stage)).at(static_cast<size_t>(action));
    return {entry.next, entry.next ? QString() : NeedFlowText::tr(entry.refusal)};
}

std::optional<NeedAction> nextAction(NeedStage stage)
{
    switch (stage) {
    case NeedStage::Found:
        return NeedAction::Recorded;
    case NeedStage::Recorded:
        return NeedAction::Handling;
    case NeedStage::Handling:
        return NeedAction::FedBack;
    case NeedStage::FedBack:
        return NeedAction::Closed;
    case NeedStage::Closed:
        break;
    }
    return std::nullopt;
}

QString whyNot(const Need& need, NeedAction action)
{
    const NeedRule rule = needRule(need.stage, action);
    if (!rule.next || action != NeedAction::ReportIn)
        return rule.refusal;
    if (!need.whistleOn.isValid())
        return NeedFlowText::tr("No department has been whistled for.");
    return need.reportInOn.isValid() ? NeedFlowText::tr("It has reported in already, on %1.")
                                           .arg(dayText(need.reportInOn))
                                     : QString();
}

QString whyNot(Register& registry, const Need& need, const NeedMove& move)
{
    QString sentence = whyNot(need, move.action);
    if (sentence.isEmpty())
        sentence = whyNotThatDay(registry, need, move);
    return sentence.isEmpty() ? whyNotThatFilledIn(need, move) : sentence;
}

void applyStep(Change& change, Need& need, const NeedMove& move)
{
    Register& registry = change.registry();
    if (const QString refusal = whyNot(registry, need, move); !refusal.isEmpty())
        throw Error(refusal, QStringLiteral("need %1").arg(need.id));
    const Need before = need;
    need.stage = *needRule(need.stage, move.action).next;
    switch (move.action) {
    case NeedAction::Recorded:
        need.recordedOn = move.on;
        if (!need.deadline.isValid())
            need.deadline = deadlineFor(registry, need.urgency, move.on);
        break;
    case NeedAction::Handling:
        if (!need.handlingOn.isValid())
            need.handlingOn = move.on;
        takeOverHandler(need, move);
        break;
    case NeedAction::Whistle:
        need.whistleOn = move.on;
        need.reportInOn = {};
        takeOverHandler(need, move);
        break;
    case NeedAction::ReportIn:
        need.reportInOn = move.on;
        takeOverHandler(need, move);
        break;
    case NeedAction::HandOver:
        handOver(need, move);
        break;
    case NeedAction::FedBack:
        feedBack(need, move);
        break;
    case NeedAction::Closed:
        strikeOff(registry, need, move.on);
        break;
    case NeedAction::Reopened:
        reopen(registry, need, move.on);
        break;
    case NeedAction::Found:
    case NeedAction::Talk:
        break;
    }
    NeedStore(registry).save(change, need);
    writeStep(change, need, move.action, move.on, move.actor,
              logWords(registry, before, need, move));
}

void raiseNeed(Change& change, Need& need, const QString& actor)
{
    if (!need.deadline.isValid())
        need.deadline = deadlineFor(change.registry(), need.urgency, need.foundOn);
    NeedStore(change.registry()).add(change, need);
    writeStep(change, need, NeedAction::Found, need.foundOn, actor, {});
}

void takeOverNeed(Change& change, Need& need, const QString& words)
{
    Register& registry = change.registry();
    if (need.stage == NeedStage::Closed && !need.strikeNumber)
        need.strikeNumber = NeedStore(registry).nextStrikeNumber(need.block, need.closedOn);
    if (need.stage != NeedStage::Closed && !need.deadline.isValid())
        need.deadline = deadlineFor(registry, need.urgency, need.foundOn);
    NeedStore(registry).add(change, need);

    writeStepsSince(change, Need(), need, words);
}

Need answeredNeed(Register& registry, const Need& before, Need answers)
{
    const QDate now = dayOf(registry.clock());
    for (QDate Need::*day : daysOfSteps) {
        if ((before.*day).isValid())
            answers.*day = before.*day;
    }
    answers.foundOn = before.foundOn;
    const bool told = answers.feedback != before.feedback ||
                      answers.feedbackWay != before.feedbackWay ||
                      answers.satisfaction != before.satisfaction;
    if (told && !answers.fedBackOn.isValid() && !answers.closedOn.isValid())
        answers.fedBackOn = now;
    if (answers.result != before.result && !answers.handlingOn.isValid() &&
        !answers.closedOn.isValid())
        answers.handlingOn = answers.fedBackOn.isValid() ? answers.fedBackOn : now;
    const bool later = answers.fedBackOn.isValid() || answers.closedOn.isValid();
    if (answers.handlingOn.isValid() && !answers.recordedOn.isValid() && !later)
        answers.recordedOn = answers.foundOn;
    const NeedStage reached = answers.closedOn.isValid()     ? NeedStage::Closed
                              : answers.fedBackOn.isValid()  ? NeedStage::FedBack
                              : answers.handlingOn.isValid() ? NeedStage::Handling
                              : answers.recordedOn.isValid() ? NeedStage::Recorded
                                                             : NeedStage::Found;
    answers.stage = std::max(before.stage, reached);
    return answers;
}

QString whyNotAnswered(Register& registry, const Need& before, const Need& answered)
{
    const QDate now = dayOf(registry.clock());
    for (QDate Need::*day : daysOfSteps) {
        if (answered.*day != before.*day && answered.*day > now)
            return NeedFlowText::tr("%1 has not come yet.").arg(dayText(answered.*day));
    }
    QDate latest = answered.foundOn;
    for (QDate Need::*day :
         {&Need::recordedOn, &Need::handlingOn, &Need::fedBackOn, &Need::closedOn}) {
        const QDate on = answered.*day;
        if (on.isValid() && on < latest)
            return NeedFlowText::tr("%1 is before the last step, which was on %2.")
                .arg(dayText(on), dayText(latest));
        latest = on.isValid() ? on : latest;
    }
    if (answered.whistleOn.isValid() && answered.reportInOn.isValid() &&
        answered.reportInOn < answered.whistleOn)
        return NeedFlowText::tr("%1 is before the last step, which was on %2.")
            .arg(dayText(answered.reportInOn), dayText(answered.whistleOn));
    return {};
}

void answerNeed(Change& change, const Need& before, Need answered)
{
    Register& registry = change.registry();
    if (const QString refusal = whyNotAnswered(registry, before, answered); !refusal.isEmpty())
        throw Error(refusal, QStringLiteral("need %1").arg(before.id));
    if (answered.closedOn != before.closedOn)
        strikeOff(registry, answered, answered.closedOn);
    NeedStore(registry).save(change, answered);
    writeStepsSince(change, before, answered, {});
}

QString satisfactionWord(int satisfaction)
{
    static constexpr const char* words[] = {QT_TRANSLATE_NOOP("NeedFlow", "Very dissatisfied"),
                                            QT_TRANSLATE_NOOP("NeedFlow", "Dissatisfied"),
                                            QT_TRANSLATE_NOOP("NeedFlow", "So so"),
                                            QT_TRANSLATE_NOOP("NeedFlow", "Satisfied"),
                                            QT_TRANSLATE_NOOP("NeedFlow", "Very satisfied")};
    return satisfaction >= 1 && satisfaction <= 5 ? NeedFlowText::tr(words[satisfaction - 1])
                                                  : QString();
}

} // namespace doorstep
