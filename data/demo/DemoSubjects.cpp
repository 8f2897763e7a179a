// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/DemoWriter.h"
#include "data/files/checks/DoorAddress.h"

namespace doorstep {

namespace {

void sortForWalking(std::vector<Subject>& shops)
{
    std::vector<std::pair<std::pair<RowId, QByteArray>, size_t>> order;
    for (size_t i = 0; i < shops.size(); ++i)
        order.push_back(
            {{shops[i].street.value_or(0), walkKey(shops[i].lane, shops[i].number, shops[i].room)},
             i});
    std::sort(order.begin(), order.end());
    std::vector<Subject> sorted;
    for (const auto& [key, index] : order)
        sorted.push_back(shops[index]);
    shops = std::move(sorted);
}

} // namespace

DemoName DemoWriter::personName(bool man)
{
    const QString& surname = m_texts.surnames.pick(m_random);
    return {surname,
            m_texts.givenNames[man ? QStringLiteral("m") : QStringLiteral("f")].pick(m_random)};
}

// 138 or 139 and a low number, that nobody else in the town has.
QString DemoWriter::mobile()
{
    const int numbers = 10000 + 10 * (m_options.shops + m_options.workers);
    int number = 0;
    do
        number = 5000 + below(numbers);
    while (m_phones.contains(number));
    m_phones.insert(number);
    return QStringLiteral("1%1%2").arg(38 + number % 2).arg(number, 8, 10, QLatin1Char('0'));
}

// GB 32100-2015 with the check character of annex B: 92 is a sole trader, 91 a company; division
// 310105 is Changning.
QString DemoWriter::creditCode(bool company)
{
    static const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    QString code = company ? QStringLiteral("91310105MA1") : QStringLiteral("92310105MA1");
    while (code.size() < 17)
        code += alphabet.at(below(31));
    int sum = 0;
    int weight = 1;
    for (const QChar c : std::as_const(code)) {
        sum += static_cast<int>(alphabet.indexOf(c)) * weight;
        weight = weight * 3 % 31;
    }
    return code + alphabet.at((31 - sum % 31) % 31);
}

std::optional<RowId> DemoWriter::codeId(const QString& list, const QString& key)
{
    const auto found = m_codeIds.constFind(list + u'/' + key);
    if (found == m_codeIds.constEnd())
        throw Error(
            QCoreApplication::translate("Register", "The program is not installed completely."),
            list + u'/' + key);
    return *found;
}

QString DemoWriter::keyOfCode(std::optional<RowId> code) const
{
    return code ? m_codes.value(*code).key : QString();
}

const DemoProfile& DemoWriter::profileOf(const Subject& subject)
{
    const auto part = [](std::optional<RowId> code, int shift) {
        return static_cast<quint64>(code.value_or(0)) << shift;
    };
    const Worker& worker = subject.worker;
    const bool shop = !isPerson(subject.kind);
    const quint64 id = shop ? part(subject.shop.businessType, 0)
                            : part(worker.occupation, 40) + part(worker.politicalStatus, 20) +
                                  part(worker.housing, 0);
    DemoProfile& profile = m_profiles[id];
    if (profile.id != id) {
        profile.id = id;
        std::optional<RowId> trade = subject.shop.businessType;
        for (; shop && trade; trade = m_codes.value(*trade).parent)
            profile.keys << keyOfCode(trade);
        for (const auto code : {worker.occupation, worker.politicalStatus, worker.housing}) {
            if (code)
                profile.keys << keyOfCode(code);
        }
        // Firms are like shops in everything that a demonstration draws.
        profile.keys << QString::fromLatin1(keyOf(shop ? SubjectKind::Shop : SubjectKind::Worker))
                     << QString();
    }
    return profile;
}

std::optional<RowId> DemoWriter::drawn(const QString& list, const DemoProfile& who)
{
    for (const QString& key : who.keys) {
        const auto share = m_texts.shares.constFind(list + u'/' + key);
        if (share != m_texts.shares.constEnd())
            return codeId(list, share->pick(m_random));
    }
    return std::nullopt;
}

void DemoWriter::fillCommon(Subject& subject)
{
    const DemoProfile& who = profileOf(subject);
    if (chance(30)) {
        if (const QString* note =
                m_texts.notes[QLatin1String(keyOf(subject.kind))].pick(who, m_random))
            subject.note = *note;
    }
    if (chance(80)) {
        subject.consentOn = dayOf(m_now);
        subject.consentWay = drawn(list::consentWay, who);
    }
    if (chance(40)) {
        subject.preferredTime = drawn(list::contactTime, who);
        subject.preferredMode = keyOfCode(subject.preferredTime) == u"by_phone" || chance(20)
                                    ? VisitMode::ByPhone
                                : isPerson(subject.kind) ? VisitMode::AtVenue
                                                         : VisitMode::AtDoor;
    }
    subject.source = drawn(list::subjectSource, who);
    subject.tags = tagsOf(subject);
}

QString DemoWriter::tagsOf(const Subject& subject)
{
    const DemoProfile& who = profileOf(subject);
    const bool food = who.keys.contains(u"gbt_h62") || who.keys.contains(u"gbt_5213");
    const bool rider = who.keys.contains(u"food_rider") || who.keys.contains(u"courier");
    const std::pair<const char*, bool> tags[] = {
        {"key_contact", chance(3)},
        {"long_resident",
         subject.shop.openedOn.isValid() && subject.shop.openedOn.daysTo(dayOf(m_now)) > 3650},
        {"one_person", subject.shop.staffCount == 2 && chance(60)},
        {"party_shop", subject.shop.partyMembers.value_or(0) > 0 && chance(30)},
        {"caring_shop", food && chance(9)},
        {"pioneer", rider && subject.worker.volunteer},
        {"soldier", chance(3)},
        {"hardship", isPerson(subject.kind) && chance(3)},
    };
    QStringList names;
    for (const auto& [key, fits] : tags) {
        if (fits)
            names << m_codes.value(*codeId(list::tag, QLatin1String(key))).name;
    }
    return names.join(u' ');
}

Subject DemoWriter::inventWorker(DemoBlock& block)
{
    const DemoStation& station = m_texts.stations.pick(m_random);
    const bool man = chance(station.men);
    Subject worker;
    worker.kind = SubjectKind::Worker;
    worker.block = block.block.id;
    worker.grid = block.grids.at(below(static_cast<int>(block.grids.size())));
    worker.name = personName(man).whole();
    worker.phone = mobile();
    if (chance(60))
        worker.street = pickFrom(block.streets, m_random).street.id;
    Worker& part = worker.worker;
    part.occupation = codeId(list::occupation, station.occupation);
    part.platform = codeId(list::platform, station.platform);
    part.station = station.name;
    part.gender = man ? Gender::Male : Gender::Female;
    fillWorker(part, profileOf(worker));
    if (chance(6)) {
        worker.status = SubjectStatus::Moved;
        worker.statusOn = dayOf(m_now).addDays(below(30 * m_options.months));
    }
    fillCommon(worker);
    return worker;
}

void DemoWriter::fillWorker(Worker& part, const DemoProfile& trade)
{
    const int thisYear = dayOf(m_now).year();
    const bool young = chance(75);
    const int born = thisYear - (young ? 20 + below(20) : 38 + below(16));
    part.birthMonth = QStringLiteral("%1-%2").arg(born).arg(1 + below(12), 2, 10, QLatin1Char('0'));
    part.homeProvince = drawn(list::province, trade);
    if (keyOfCode(part.homeProvince) != u"shanghai")
        part.inShanghaiSince = thisYear - below(std::min(15, thisYear - born - 17));
    part.politicalStatus = drawn(list::politicalStatus, trade);
    QString status = keyOfCode(part.politicalStatus);
    if (status == u"gbt_03" && thisYear - born > 26) { // one leaves the League at 28
        status = QStringLiteral("gbt_13");
        part.politicalStatus = codeId(list::politicalStatus, status);
    }
    if (status == u"gbt_01" || status == u"gbt_02")
        part.partyPlace = drawn(list::partyPlace, trade);
    else if (chance(3))
        part.partyAppliedOn = dayOf(m_now).addDays(-below(900));
    part.volunteer = chance(12);
    part.vehicle = drawn(list::vehicle, trade);
    const QString vehicle = keyOfCode(part.vehicle);
    part.chargingNeed = (vehicle == u"ebike" || vehicle == u"e_tricycle") && chance(45);
    part.housing = drawn(list::housing, trade);
    const QString housing = keyOfCode(part.housing);
    if ((housing == u"rent_shared" || housing == u"group_rent") && chance(22))
        part.housingNeed = QStringLiteral("希望申请一张床、一间房");
    else if (housing == u"rent_whole" && chance(10))
        part.housingNeed = QStringLiteral("想租保租房，家属要来沪");
}

// A shop that closed early has been taken over: another one of the block stands at its door.
void DemoWriter::writeTakeover(Change& change, DemoBlock& block)
{
    constexpr int daysOpen = 20;
    const QDate latest = m_options.until.addDays(-daysOpen);
    const auto before =
        std::find_if(block.shops.begin(), block.shops.end(), [&](const Subject& shop) {
            return shop.status == SubjectStatus::Closed && shop.statusOn < latest;
        });
    const auto after =
        std::find_if(block.shops.begin(), block.shops.end(), [&](const Subject& shop) {
            return shop.status == SubjectStatus::Active && shop.street && shop.hazards.isEmpty() &&
                   shop.shop.registeredName.isEmpty();
        });
    if (before == block.shops.end() || after == block.shops.end())
        return;
    after->street = before->street;
    after->lane = before->lane;
    after->number = before->number;
    after->room = before->room;
    after->side = before->side;
    after->shop.residentialConversion = before->shop.residentialConversion;
    after->shop.openedOn = before->statusOn;
    SubjectStore(m_register).save(change, *after);
    Takeover takeover{0, after->id, before->id, before->statusOn};
    TakeoverStore(m_register).add(change, takeover);
}

void DemoWriter::writeSubjects()
{
    const SubjectStore store(m_register);
    Change change(m_register, QStringLiteral("演示数据：走访对象"), BatchKind::Demo);
    const auto blocks = static_cast<int>(m_blocks.size());
    for (int b = 0; b < blocks; ++b) {
        DemoBlock& block = m_blocks[static_cast<size_t>(b)];
        const int shops = m_options.shops / blocks + (b < m_options.shops % blocks ? 1 : 0);
        const int workers = m_options.workers / blocks + (b < m_options.workers % blocks ? 1 : 0);
        for (int i = 0; i < shops; ++i) {
            block.shops.push_back(inventShop(block, i, shops));
            store.add(change, block.shops.back());
            if (i % 10 == 3)
                photograph(PaperOf::Subject, block.shops.back().id, QStringLiteral("door"),
                           QStringLiteral("门面"));
        }
        for (int i = 0; i < workers; ++i) {
            block.workers.push_back(inventWorker(block));
            store.add(change, block.workers.back());
        }
        writeTakeover(change, block);
        sortForWalking(block.shops);
    }
    change.commit();
}

} // namespace doorstep
