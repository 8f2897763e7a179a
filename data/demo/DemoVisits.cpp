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

QString seasonOf(QDate day)
{
    static const QString seasons[] = {QStringLiteral("winter"), QStringLiteral("spring"),
                                      QStringLiteral("summer"), QStringLiteral("autumn")};
    return seasons[day.month() % 12 / 3];
}

// The drive of the season, or none.
QString seasonalDrive(SubjectKind kind, QDate day)
{
    if (kind == SubjectKind::Worker && (day.month() == 7 || day.month() == 8))
        return QStringLiteral("summer_care");
    if (kind == SubjectKind::Worker && (day.month() == 12 || day.month() == 1))
        return QStringLiteral("winter_warmth");
    const bool beforeHoliday = (day.month() == 1 && day.day() > 10) ||
                               (day.month() == 4 && day.day() > 15) ||
                               (day.month() == 9 && day.day() > 10);
    return kind == SubjectKind::Shop && beforeHoliday ? QStringLiteral("holiday_safety")
                                                      : QString();
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
}

// Mostly the next shop of the round, as one walks; a worker now and then.
Subject& DemoWriter::chooseSubject(DemoBlock& block)
{
    const bool worker = !block.workers.empty() && (block.shops.empty() || chance(28));
    if (worker)
        return block.workers[static_cast<size_t>(below(static_cast<int>(block.workers.size())))];
    block.nextShop =
        (block.nextShop + 1 + static_cast<size_t>(chance(20) ? below(3) : 0)) % block.shops.size();
    return block.shops[block.nextShop];
}

QString DemoWriter::saidAt(const Visit& visit, const Subject& subject, QDate day)
{
    const QString key =
        QLatin1String(keyOf(subject.kind)) + u'/' + QLatin1String(keyOf(visit.outcome)) + u'/';
    QStringList choice = m_texts.said.value(key + QStringLiteral("any"));
    if (chance(35))
        choice << m_texts.said.value(key + seasonOf(day));
    return choice.isEmpty() ? QString() : pickFrom(choice, m_random);
}

void DemoWriter::writeVisit(Change& change, DemoBlock& block, QDate day, int ofDay, int dayCount)
{
    if (block.shops.empty() && block.workers.empty())
        return;
    const Subject& subject = chooseSubject(block);
    const bool shop = subject.kind == SubjectKind::Shop;
    Visit visit;
    visit.subject = subject.id;
    visit.block = block.block.id;
    constexpr int workingSeconds = 8 * 3600 + 1800;
    const auto second =
        static_cast<int>(static_cast<qint64>(ofDay) * workingSeconds / std::max(1, dayCount));
    visit.at = atTime(day, QTime(9, 0)) + second / 60 * 60;
    m_now = std::min(visit.at + 4 * 3600, startOfDay(day.addDays(1)) - 1);

    const int luck = below(100);
    visit.outcome = luck < 78   ? Outcome::Met
                    : luck < 92 ? Outcome::Absent
                    : luck < 95 ? Outcome::Refused
                                : Outcome::ComeBack;
    const int way = below(100);
    if (shop)
        visit.mode = way < 80   ? VisitMode::AtDoor
                     : way < 88 ? VisitMode::ByPhone
                     : way < 96 ? VisitMode::OnPatrol
                                : VisitMode::OnLine;
    else
        visit.mode = way < 45   ? VisitMode::AtVenue
                     : way < 70 ? VisitMode::AtDoor
                     : way < 88 ? VisitMode::ByPhone
                                : VisitMode::OnLine;
    const bool met = visit.outcome == Outcome::Met;
    visit.said = saidAt(visit, subject, day);
    if (met && chance(35))
        visit.situation =
            pickFrom(m_texts.situations[QLatin1String(keyOf(subject.kind))], m_random);
    if (met)
        visit.minutes = 5 + below(26);
    if (visit.outcome == Outcome::ComeBack || chance(4))
        visit.followUpOn = day.addDays(2 + below(20));
    if (met && chance(25))
        visit.satisfaction = chance(85) ? 4 + below(2) : 2 + below(2);

    visit.drives << *codeId(list::drive, QStringLiteral("four_hundred"));
    if (visit.mode == VisitMode::OnPatrol)
        visit.drives << *codeId(list::drive, QStringLiteral("patrol_canvass"));
    const bool card = met && !m_cardHolders.contains(subject.id) && chance(30);
    if (card || chance(20))
        visit.drives << *codeId(list::drive, QStringLiteral("contact_card"));
    const QString seasonal = seasonalDrive(subject.kind, day);
    if (!seasonal.isEmpty() && chance(40))
        visit.drives << *codeId(list::drive, seasonal);
    std::sort(visit.drives.begin(), visit.drives.end());
    visit.visitors << block.visitors.front();
    if (chance(45))
        visit.visitors << block.visitors.at(1 + below(static_cast<int>(block.visitors.size()) - 1));
    if (met && chance(20) && !m_serviceItems.isEmpty())
        visit.services << pickFrom(m_serviceItems, m_random);
    VisitStore(m_register).add(change, visit);

    if (card) {
        m_cardHolders.insert(subject.id);
        CardDelivery delivery{0, subject.id, block.block.id, visit.id, visit.visitors.front(), day};
        CardDeliveryStore(m_register).add(change, delivery);
    }
    if (met && chance(13))
        writeNeed(change, block, visit, subject, day);
    if (met && chance(2))
        writeWish(change, visit, subject, day);
}

void DemoWriter::addStep(Change& change, const Need& need, QDate day, NeedAction action,
                         const QString& words)
{
    NeedStep step;
    step.need = need.id;
    step.doneOn = day;
    step.action = action;
    step.words = words;
    NeedStepStore(m_register).add(change, step);
}

void DemoWriter::writeNeed(Change& change, DemoBlock& block, const Visit& visit,
                           const Subject& subject, QDate day)
{
    const DemoNeed& text = pickFrom(m_texts.needs[QLatin1String(keyOf(subject.kind))], m_random);
    Need need;
    need.block = block.block.id;
    need.subject = subject.id;
    need.visit = visit.id;
    need.source = codeId(list::needSource, QStringLiteral("visit"));
    if (!chance(2))
        need.category = codeId(list::needCategory, text.category);
    need.text = text.text;
    need.urgency = fromKey<Urgency>(text.urgency).value_or(Urgency::Normal);
    need.foundOn = day;

    // The dates of the loop, as far as they lie in the past; some needs stay where they are.
    const QDate recorded = day.addDays(below(2));
    const QDate handling = recorded.addDays(1 + below(4));
    const QDate fedBack = handling.addDays(2 + below(chance(88) ? 14 : 45));
    const QDate closed = fedBack.addDays(below(4));
    const bool stuck = chance(2);
    const QDate until = m_options.until;
    struct Logged
    {
        QDate day;
        NeedAction action;
        QString words;
    };
    QList<Logged> log{{day, NeedAction::Found, QString()}};
    if (recorded <= until) {
        need.stage = NeedStage::Recorded;
        need.recordedOn = recorded;
        need.deadline = recorded.addDays(need.urgency == Urgency::Critical ? 3
                                         : need.urgency == Urgency::Urgent ? 7
                                                                           : 21);
        log.append({recorded, NeedAction::Recorded, QString()});
    }
    if (handling <= until && need.stage == NeedStage::Recorded && !chance(1)) {
        need.stage = NeedStage::Handling;
        need.handlingOn = handling;
        need.department = codeId(list::department, text.department);
        if (chance(30)) {
            need.whistleOn = handling;
            log.append({handling, NeedAction::Whistle, QString()});
            if (handling.addDays(1) <= until) {
                need.reportInOn = handling.addDays(1);
                log.append({handling.addDays(1), NeedAction::ReportIn, QString()});
            }
        }
        log.append({handling, NeedAction::Handling, text.handling});
    }
    if (fedBack <= until && need.stage == NeedStage::Handling && !stuck) {
        need.stage = NeedStage::FedBack;
        need.result = text.result;
        need.fedBackOn = fedBack;
        need.feedbackWay = anyOf(list::feedbackWay);
        need.feedback = text.feedback;
        need.satisfaction = chance(85) ? 4 + below(2) : 2 + below(2);
        log.append({fedBack, NeedAction::FedBack, text.feedback});
    }
    if (closed <= until && need.stage == NeedStage::FedBack && !chance(2)) {
        need.stage = NeedStage::Closed;
        need.closedOn = closed;
        need.strikeNumber = strikeNumber(closed.year(), ++block.struckOff[closed.year()]);
        log.append({closed, NeedAction::Closed, QString()});
    }
    NeedStore(m_register).add(change, need);
    for (const Logged& step : std::as_const(log))
        addStep(change, need, step.day, step.action, step.words);
}

void DemoWriter::writeWish(Change& change, const Visit& visit, const Subject& subject, QDate day)
{
    const DemoWish& text = pickFrom(m_texts.wishes[QLatin1String(keyOf(subject.kind))], m_random);
    Wish wish;
    wish.block = visit.block;
    wish.subject = subject.id;
    wish.visit = visit.id;
    wish.text = text.text;
    wish.valueYuan = text.yuan;
    wish.collectedOn = day;
    const QDate published = day.addDays(1 + below(7));
    const QDate claimed = published.addDays(1 + below(20));
    const QDate fulfilled = claimed.addDays(2 + below(20));
    if (published <= m_options.until) {
        wish.stage = WishStage::Published;
        wish.publishedOn = published;
    }
    if (claimed <= m_options.until && chance(85)) {
        wish.stage = WishStage::Claimed;
        wish.claimedOn = claimed;
        wish.claimedBy =
            chance(50) ? QStringLiteral("结对共建单位党支部") : QStringLiteral("街区志愿者服务队");
        if (fulfilled <= m_options.until && chance(90)) {
            wish.stage = WishStage::Fulfilled;
            wish.fulfilledOn = fulfilled;
        }
    }
    WishStore(m_register).add(change, wish);
}

} // namespace doorstep
