// SPDX-License-Identifier: GPL-3.0-or-later
// Shared problems of the demonstration: for some weeks the shops of a street ask for the same. Some
// were gathered and closed, some are being handled, some wait to be suggested.
#include "data/base/ResourceRows.h"
#include "data/demo/DemoWriter.h"
#include "data/records/problems/SharedProblem.h"

namespace doorstep {

namespace {

constexpr qsizetype mostNeeds = 7; // of one problem
constexpr qsizetype fewestNeeds = 3;

} // namespace

QDate DemoSpot::meetingOn() const
{
    return last.addDays(5);
}

void DemoWriter::placeSpots()
{
    for (const QStringList& row : resourceRows(QStringLiteral(":/demo/problems.tsv"))) {
        for (const DemoBlock& block : m_blocks) {
            for (const DemoStreet& street : block.streets) {
                if (block.block.position != row.at(0).toInt() || street.street.name != row.at(1))
                    continue;
                DemoSpot spot;
                spot.street = street.street.id;
                spot.block = block.block.id;
                spot.category = row.at(2);
                spot.first = m_options.until.addDays(-row.at(3).toInt());
                spot.last = spot.first.addDays(row.at(4).toInt());
                spot.department = row.at(5);
                spot.place = row.at(6);
                spot.attendees = row.at(7);
                spot.texts = row.at(8).split(u'|');
                spot.decision = row.at(9);
                spot.result = row.at(10);
                spot.feedback = row.at(11);
                spot.title = street.street.name +
                             m_codes.value(*codeId(list::needCategory, spot.category)).name;
                m_spots.push_back(spot);
            }
        }
    }
}

DemoSpot* DemoWriter::spotOf(const Visit& visit, const Subject& subject, QDate day)
{
    if (visit.outcome != Outcome::Met || isPerson(subject.kind))
        return nullptr;
    for (DemoSpot& spot : m_spots) {
        if (subject.street == spot.street && day >= spot.first && day <= spot.last &&
            spot.needs.size() < mostNeeds && !spot.askers.contains(subject.id))
            return &spot;
    }
    return nullptr;
}

void DemoWriter::writeSpotNeed(Change& change, DemoBlock& block, DemoSpot& spot, const Visit& visit,
                               const Subject& subject)
{
    const auto number = spot.needs.size();
    const QDate day = dayOf(visit.at);
    const QDate recorded = day.addDays(1);
    const QDate handling = spot.meetingOn().addDays(1);
    const QDate fedBack = handling.addDays(18);
    const QDate closed = fedBack.addDays(3);
    Need need;
    need.block = block.block.id;
    need.subject = subject.id;
    need.visit = visit.id;
    need.source = sourceOf(visit);
    need.category = codeId(list::needCategory, spot.category);
    need.text = spot.texts.at(number % spot.texts.size());
    need.foundOn = day;
    QList<NeedStep> log{{0, 0, day, NeedAction::Found, {}, {}}};
    if (recorded <= m_options.until) {
        need.stage = NeedStage::Recorded;
        need.recordedOn = recorded;
        need.deadline = m_workingDays.add(recorded, DeadlineRules().days(need.urgency));
        log.append({0, 0, recorded, NeedAction::Recorded, {}, {}});
    }
    if (!spot.decision.isEmpty() && handling <= m_options.until) {
        need.stage = NeedStage::Handling;
        need.handlingOn = handling;
        need.department = codeId(list::department, spot.department);
        log.append({0, 0, handling, NeedAction::Handling, {}, spot.decision});
    }
    if (!spot.result.isEmpty() && fedBack <= m_options.until) {
        need.stage = NeedStage::FedBack;
        need.fedBackOn = fedBack;
        need.result = spot.result;
        need.feedback = spot.feedback;
        need.feedbackWay = codeId(list::feedbackWay, QStringLiteral("visit"));
        need.satisfaction = 4 + static_cast<int>(number % 2);
        log.append({0, 0, fedBack, NeedAction::FedBack, {}, need.feedback});
    }
    if (need.stage == NeedStage::FedBack && closed <= m_options.until) {
        need.stage = NeedStage::Closed;
        need.closedOn = closed;
        need.strikeNumber = strikeNumber(closed.year(), ++block.struckOff[closed.year()]);
        log.append({0, 0, closed, NeedAction::Closed, {}, {}});
        spot.closedOn = closed;
    }
    giveHotlineOrder(need);
    spot.needs << NeedStore(m_register).add(change, need);
    spot.askers.insert(subject.id);
    for (const NeedStep& step : std::as_const(log))
        addStep(change, need, step.doneOn, step.action, step.words);
}

void DemoWriter::writeProblems()
{
    for (const DemoSpot& spot : m_spots) {
        const QDate gathered = spot.last.addDays(1);
        if (spot.place.isEmpty() || spot.needs.size() < fewestNeeds || gathered > m_options.until)
            continue;
        m_now = atTime(gathered, QTime(16, 0));
        Change change(m_register, QStringLiteral("演示数据：共性问题"), BatchKind::Demo);
        SharedProblem problem;
        problem.block = spot.block;
        problem.title = spot.title;
        problem.category = codeId(list::needCategory, spot.category);
        problem.street = spot.street;
        problem.gatheredOn = gathered;
        problem.meetingOn = spot.meetingOn();
        problem.meetingPlace = spot.place;
        problem.attendees = spot.attendees;
        problem.decision = spot.decision;
        problem.department = codeId(list::department, spot.department);
        problem.deadline = m_workingDays.add(spot.meetingOn(), DeadlineRules().normal);
        problem.result = spot.closedOn.isValid() ? spot.result : QString();
        problem.closedOn = spot.closedOn;
        SharedProblemStore(m_register).add(change, problem);
        const NeedStore needs(m_register);
        for (const RowId id : spot.needs) {
            Need need = needs.get(id);
            need.sharedProblem = problem.id;
            needs.save(change, need);
        }
        change.commit();
    }
}

void DemoWriter::giveHotlineOrder(Need& need)
{
    constexpr int percent = 6;
    if (m_aside.bounded(100) >= percent)
        return;
    const QDate day = need.foundOn.addDays(m_aside.bounded(16) - 5);
    const int number = m_aside.bounded(1000000);
    const bool told = m_aside.bounded(10) > 0;
    if (day > m_options.until)
        return;
    need.hotlineOrder = QStringLiteral("SH%1%2")
                            .arg(day.toString(QStringLiteral("yyyyMMdd")))
                            .arg(number, 6, 10, QLatin1Char('0'));
    if (told)
        need.hotlineOn = day;
    if (told && day < need.foundOn) {
        need.source = codeId(list::needSource, QStringLiteral("hotline"));
        need.visit.reset(); // it was not raised at the door
    }
}

} // namespace doorstep
