// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/DemoWriter.h"

#include <algorithm>

namespace doorstep {

namespace {

bool isThere(const Subject& subject, QDate day)
{
    return subject.status == SubjectStatus::Active || day < subject.statusOn;
}

bool mayCome(const Subject& subject, const QString& who, QDate day)
{
    if (!isThere(subject, day))
        return false;
    if (who == u"volunteer")
        return subject.worker.volunteer;
    if (who == u"birthday")
        return subject.worker.birthMonth.endsWith(day.toString(QStringLiteral("-MM")));
    return true;
}

} // namespace

// Every block holds two or three activities a month on weekdays, and has a hazard or two reported.
void DemoWriter::writeActivities()
{
    m_now = atTime(m_options.until, QTime(18, 0));
    Change change(m_register, QStringLiteral("演示数据：服务活动与隐患上报"), BatchKind::Demo);
    const QDate begun = m_options.until.addMonths(-m_options.months).addDays(1);
    for (QDate month(begun.year(), begun.month(), 1); month <= m_options.until;
         month = month.addMonths(1)) {
        const auto someDay = [&] {
            QDate day = month.addDays(below(month.daysInMonth()));
            while (!m_workingDays.isWorking(day))
                day = day.addDays(1);
            return day;
        };
        const auto isPast = [&](QDate day) {
            return day >= begun && day <= m_options.until;
        };
        for (DemoBlock& block : m_blocks) {
            const int held = 2 + below(2);
            for (int n = 0; n < held; ++n) {
                if (const QDate day = someDay(); isPast(day))
                    writeActivity(change, block, day);
            }
            for (int n = 1 + below(2); n > 0; --n) {
                if (const QDate day = someDay(); isPast(day))
                    writeHazardReport(change, block, day);
            }
        }
    }
    change.commit();
}

void DemoWriter::writeActivity(Change& change, const DemoBlock& block, QDate day)
{
    std::vector<const DemoActivity*> fitting;
    for (const DemoActivity& activity : m_texts.activities) {
        if (activity.months.isEmpty() || activity.months.contains(day.month()))
            fitting.push_back(&activity);
    }
    const DemoActivity& text = *pickFrom(fitting, m_random);
    Activity activity;
    activity.block = block.block.id;
    activity.name = text.name;
    activity.kind = codeId(list::activityKind, text.kind);
    activity.heldOn = day;
    activity.heldAt = text.time;
    if (chance(75))
        activity.venue = block.venue;
    else
        activity.place = pickFrom(block.streets, m_random).street.name + QStringLiteral("口袋广场");
    activity.guests = below(text.guests + 1);
    activity.note = text.note;
    activity.attendees = comersTo(text, block, day);
    if (activity.attendees.isEmpty()) // nobody was born in that month
        return;
    ActivityStore(m_register).add(change, activity);
    photograph(PaperOf::Activity, activity.id, QStringLiteral("group"), QStringLiteral("合影"));
}

Links DemoWriter::comersTo(const DemoActivity& activity, const DemoBlock& block, QDate day)
{
    std::vector<const std::vector<Subject>*> among;
    if (activity.who == u"shop" || activity.who == u"any")
        among.push_back(&block.shops);
    if (activity.who != u"shop")
        among.push_back(&block.workers);
    Links came;
    const int wanted = 6 + below(20);
    // Volunteers and birthdays are one in eight or twelve, so more have to be asked than come.
    const int asked =
        activity.who == u"volunteer" || activity.who == u"birthday" ? 12 * wanted : wanted;
    for (int n = 0; n < asked && came.size() < wanted; ++n) {
        const std::vector<Subject>& subjects = *pickFrom(among, m_random);
        if (subjects.empty())
            continue;
        const Subject& subject = pickFrom(subjects, m_random);
        if (mayCome(subject, activity.who, day) && !came.contains(subject.id))
            came << subject.id;
    }
    std::sort(came.begin(), came.end());
    return came;
}

void DemoWriter::writeHazardReport(Change& change, DemoBlock& block, QDate day)
{
    std::vector<const Subject*> volunteers;
    for (const Subject& worker : block.workers) {
        if (worker.worker.volunteer && isThere(worker, day))
            volunteers.push_back(&worker);
    }
    if (volunteers.empty())
        return;
    const Subject& volunteer = *pickFrom(volunteers, m_random);
    Need need;
    need.block = block.block.id;
    need.subject = volunteer.id;
    need.source = codeId(list::needSource, QStringLiteral("hazard_report"));
    need.foundOn = day;
    followNeed(change, block, need, pickFrom(m_texts.hazardReports, m_random),
               profileOf(volunteer));
}

} // namespace doorstep
