// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/DemoWriter.h"

#include <algorithm>
#include <numeric>

namespace doorstep {

namespace {

// How busy a day is: hardly at weekends, little around the Spring Festival and in the heat.
double busyness(QDate day)
{
    static constexpr double byWeekday[] = {1.0, 1.1, 1.1, 1.0, 0.9, 0.25, 0.08};
    static constexpr double byMonth[] = {1.1, 0.5,  1.0, 1.1, 1.0, 1.0,
                                         0.8, 0.75, 1.1, 0.9, 1.1, 1.0};
    const bool holiday = (day.month() == 10 && day.day() <= 7) ||
                         (day.month() == 5 && day.day() <= 3) ||
                         (day.month() == 1 && day.day() == 1);
    return holiday ? 0.05 : byWeekday[day.dayOfWeek() - 1] * byMonth[day.month() - 1];
}

bool isRemote(VisitMode mode)
{
    return mode == VisitMode::ByPhone || mode == VisitMode::OnLine;
}

QString wayOf(VisitMode mode)
{
    return mode == VisitMode::ByPhone  ? QStringLiteral("phone")
           : mode == VisitMode::OnLine ? QStringLiteral("online")
                                       : QStringLiteral("seen");
}

// On some days the secretary goes as the officer for Party building.
Links rolesOf(const Links& visitors, const DemoBlock& block, QDate day)
{
    Links roles;
    for (const Visitor& visitor : block.contacts) {
        if (!visitors.contains(visitor.id))
            continue;
        const bool asOther = !visitor.otherRoles.isEmpty() && day.day() % 3 == 0;
        const RowId role = asOther ? visitor.otherRoles.constFirst() : *visitor.role;
        if (!roles.contains(role))
            roles << role;
    }
    std::sort(roles.begin(), roles.end());
    return roles;
}

} // namespace

std::vector<int> DemoWriter::visitsByDay() const
{
    const QDate first = m_options.until.addMonths(-m_options.months).addDays(1);
    const auto days = static_cast<size_t>(std::max<qint64>(1, first.daysTo(m_options.until) + 1));
    std::vector<double> weights(days);
    for (size_t i = 0; i < days; ++i)
        weights[i] = busyness(first.addDays(static_cast<qint64>(i)));
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<int> counts(days);
    double upTo = 0;
    int given = 0;
    for (size_t i = 0; i < days; ++i) {
        upTo += weights[i];
        const int due = static_cast<int>(m_options.visits * (upTo / sum) + 0.5);
        counts[i] = due - given;
        given = due;
    }
    counts.back() += m_options.visits - given;
    return counts;
}

void DemoWriter::writeVisits()
{
    const std::vector<int> counts = visitsByDay();
    const QDate first = m_options.until.addDays(1 - static_cast<qint64>(counts.size()));
    int done = 0;
    std::unique_ptr<Change> change;
    int inBatch = 0;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (!change)
            change = std::make_unique<Change>(m_register, QStringLiteral("演示数据：走访"),
                                              BatchKind::Demo);
        for (int n = 0; n < counts[i]; ++n) {
            DemoBlock& block = m_blocks[static_cast<size_t>(n) % m_blocks.size()];
            writeVisit(*change, block, first.addDays(static_cast<qint64>(i)), n, counts[i]);
            report(m_progress, ++done, m_options.visits);
        }
        inBatch += counts[i];
        if (inBatch > 20000) {
            change->commit();
            change.reset();
            inBatch = 0;
        }
    }
    if (change)
        change->commit();
    writeProblems();
}

// Mostly the next shop of the round, as one walks; a worker now and then. Who has gone, or has not
// opened yet, is passed over.
const Subject& DemoWriter::chooseSubject(DemoBlock& block, QDate day)
{
    const bool worker = !block.workers.empty() && (block.shops.empty() || chance(28));
    const std::vector<Subject>& subjects = worker ? block.workers : block.shops;
    size_t at = worker ? static_cast<size_t>(below(static_cast<int>(subjects.size())))
                       : (block.nextShop + 1 + static_cast<size_t>(chance(20) ? below(3) : 0)) %
                             subjects.size();
    for (size_t tries = 0; tries < subjects.size(); ++tries) {
        const Subject& one = subjects[at];
        const bool isThere = one.status == SubjectStatus::Active || day < one.statusOn;
        if (isThere && !(one.shop.openedOn > day))
            break;
        at = (at + 1) % subjects.size();
    }
    if (!worker)
        block.nextShop = at;
    return subjects[at];
}

VisitMode DemoWriter::chooseMode(SubjectKind kind)
{
    const int way = below(100);
    if (!isPerson(kind))
        return way < 80   ? VisitMode::AtDoor
               : way < 86 ? VisitMode::ByPhone
               : way < 97 ? VisitMode::OnPatrol
                          : VisitMode::OnLine;
    return way < 50   ? VisitMode::AtVenue
           : way < 80 ? VisitMode::AtDoor
           : way < 92 ? VisitMode::ByPhone
                      : VisitMode::OnLine;
}

QString DemoWriter::saidAt(const Visit& visit, const Subject& subject, QDate day)
{
    const QString key = QStringList{QLatin1String(keyOf(subject.kind)),
                                    QLatin1String(keyOf(visit.outcome)), wayOf(visit.mode)}
                            .join(u'/');
    const auto from = [&](int month) -> const QString* {
        const auto texts = m_texts.said.constFind(key + u'/' + QString::number(month));
        return texts == m_texts.said.constEnd() ? nullptr
                                                : texts->pick(profileOf(subject), m_random);
    };
    const QString* said = chance(18) ? from(day.month()) : nullptr;
    if (!said)
        said = from(0);
    return said ? *said : QString();
}

Links DemoWriter::drivesOf(const Visit& visit, const Subject& subject, QDate day, bool card)
{
    Links drives;
    if (visit.mode == VisitMode::OnPatrol)
        drives << *codeId(list::drive, QStringLiteral("enforce_canvass"));
    if (card)
        drives << *codeId(list::drive, QStringLiteral("contact_card"));
    const QLatin1String kind(keyOf(subject.kind));
    const int today = day.month() * 100 + day.day();
    for (const DemoDrive& drive : m_texts.drives) {
        if (today >= drive.from && today <= drive.to &&
            (drive.kind == u"any" || drive.kind == kind) && chance(drive.percent))
            drives << *codeId(list::drive, drive.drive);
    }
    std::sort(drives.begin(), drives.end());
    return drives;
}

// The secretary, often with another; with an officer on patrol.
Links DemoWriter::visitorsOf(const Visit& visit, const DemoBlock& block)
{
    Links visitors{block.visitors.front()};
    if (visit.mode == VisitMode::OnPatrol)
        visitors << block.visitors.at(1 + below(4));
    else if (!isRemote(visit.mode) && chance(45))
        visitors << block.visitors.at(1 + below(static_cast<int>(block.visitors.size()) - 1));
    return visitors;
}

// From nine to half past five; of today what has passed of it, which may be the small hours.
UtcSeconds DemoWriter::momentOf(QDate day, int ofDay, int dayCount) const
{
    constexpr qint64 hour = 3600;
    UtcSeconds from = atTime(day, QTime(9, 0));
    qint64 seconds = 8 * hour + hour / 2;
    if (from + seconds > m_latest) {
        if (from + hour > m_latest)
            from = std::max(startOfDay(day), m_latest - hour);
        seconds = m_latest - from;
    }
    return (from + ofDay * seconds / std::max(1, dayCount)) / 60 * 60;
}

void DemoWriter::writeVisit(Change& change, DemoBlock& block, QDate day, int ofDay, int dayCount)
{
    if (block.shops.empty() && block.workers.empty())
        return;
    const Subject& subject = chooseSubject(block, day);
    const DemoProfile& who = profileOf(subject);
    Visit visit;
    visit.subject = subject.id;
    visit.block = block.block.id;
    visit.at = momentOf(day, ofDay, dayCount);
    m_now = std::min(visit.at + 4 * 3600, startOfDay(day.addDays(1)) - 1);

    const int luck = below(100);
    visit.outcome = luck < 78   ? Outcome::Met
                    : luck < 92 ? Outcome::Absent
                    : luck < 95 ? Outcome::Refused
                                : Outcome::ComeBack;
    visit.mode = chooseMode(subject.kind);
    const bool met = visit.outcome == Outcome::Met;
    visit.said = saidAt(visit, subject, day);
    if (met && chance(35)) {
        if (const QString* situation =
                m_texts.situations[QLatin1String(keyOf(subject.kind))].pick(who, m_random))
            visit.situation = *situation;
    }
    if (met)
        visit.minutes = isRemote(visit.mode) ? 3 + below(10) : 5 + below(26);
    if (visit.outcome == Outcome::ComeBack || chance(4))
        visit.followUpOn = day.addDays(2 + below(20));
    if (met && chance(25))
        visit.satisfaction = chance(85) ? 4 + below(2) : 2 + below(2);
    const bool card =
        met && !isRemote(visit.mode) && !m_cardHolders.contains(subject.id) && chance(35);
    visit.drives = drivesOf(visit, subject, day, card);
    visit.visitors = visitorsOf(visit, block);
    if (visit.mode == VisitMode::AtDoor && day.dayOfWeek() == Qt::Wednesday) {
        visit.team = block.team.id;
        visit.visitors = block.team.everybody();
    }
    visit.roles = rolesOf(visit.visitors, block, day);
    // Of two visits in three, by what was done in them.
    if (met && day.day() % 3 != 0) {
        visit.checks << *codeId(list::visitCheck, QStringLiteral("care"))
                     << *codeId(list::visitCheck, QStringLiteral("sincerity"));
        if (!visit.situation.isEmpty())
            visit.checks << *codeId(list::visitCheck, QStringLiteral("problems"));
        if (visit.team)
            visit.checks << *codeId(list::visitCheck, QStringLiteral("measures"));
        if (visit.followUpOn.isValid())
            visit.checks << *codeId(list::visitCheck, QStringLiteral("plans"));
        std::sort(visit.checks.begin(), visit.checks.end());
    }
    if (met && chance(20)) {
        if (const auto service = drawn(QStringLiteral("service_item"), who))
            visit.services << *service;
    }
    VisitStore(m_register).add(change, visit);
    if (met && visit.id % 40 == 0)
        photograph(PaperOf::Visit, visit.id, QStringLiteral("form"), QStringLiteral("安全承诺书"));
    if (met)
        writeServiceUse(change, visit, day);

    if (card) {
        m_cardHolders.insert(subject.id);
        CardDelivery delivery{0, subject.id, block.block.id, visit.id, visit.visitors.front(), day};
        CardDeliveryStore(m_register).add(change, delivery);
    }
    DemoSpot* spot = spotOf(visit, subject, day);
    constexpr int askedInSpot = 60;
    if (spot && m_aside.bounded(100) < askedInSpot)
        writeSpotNeed(change, block, *spot, visit, subject);
    if (met && chance(13))
        writeNeed(change, block, visit, subject, day);
    if (met && chance(2))
        writeWish(change, block, visit, subject, day);
}

} // namespace doorstep
