// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/DemoWriter.h"
#include "data/places/DoorAddress.h"

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

QString DemoWriter::personName(const QString& gender)
{
    return m_texts.surnames.pick(m_random) + m_texts.givenNames[gender].pick(m_random);
}

QString DemoWriter::mobile()
{
    // 1380000xxxx … 1390000xxxx: shaped like a mobile, never given out in this range.
    return QStringLiteral("1%1%2").arg(38 + below(2)).arg(below(10000), 8, 10, QLatin1Char('0'));
}

// GB 32100-2015 with the check character of annex B; division 310105 is Changning.
QString DemoWriter::creditCode()
{
    static const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    QString code = QStringLiteral("92310105MA1");
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
    const QString name = list + u'/' + key;
    if (!m_codeIds.contains(name)) {
        const auto code = CodeStore(m_register).byKey(list, key);
        if (!code)
            throw Error(
                QCoreApplication::translate("Register", "The program is not installed completely."),
                name);
        m_codeIds.insert(name, code->id);
    }
    return m_codeIds.value(name);
}

std::optional<RowId> DemoWriter::anyOf(const QString& list)
{
    QList<Code>& codes = m_codes[list];
    if (codes.isEmpty())
        codes = CodeStore(m_register).entries(list);
    // The first entries are the common ones.
    const int upTo = chance(70) ? std::max<int>(1, static_cast<int>(codes.size()) / 3)
                                : static_cast<int>(codes.size());
    return codes.at(below(upTo)).id;
}

void DemoWriter::fillCommon(Subject& subject)
{
    const QString kind = QString::fromLatin1(keyOf(subject.kind));
    if (chance(30))
        subject.note = pickFrom(m_texts.notes[kind], m_random);
    if (chance(80)) {
        subject.consentOn = dayOf(m_now);
        subject.consentWay = anyOf(list::consentWay);
    }
    if (chance(40)) {
        subject.preferredMode = chance(70) ? VisitMode::AtDoor : VisitMode::ByPhone;
        subject.preferredTime = anyOf(list::contactTime);
    }
    subject.source = anyOf(list::subjectSource);
}

Subject DemoWriter::inventShop(DemoBlock& block, int index, int count)
{
    const auto streets = static_cast<int>(block.streets.size());
    const int perStreet = std::max(1, (count + streets - 1) / streets);
    const DemoStreet& street =
        block.streets[static_cast<size_t>(std::min(index / perStreet, streets - 1))];
    const int along = index % perStreet;

    Subject shop;
    shop.kind = SubjectKind::Shop;
    shop.block = block.block.id;
    shop.grid = block.grids.at(below(static_cast<int>(block.grids.size())));
    shop.street = street.street.id;
    const int span = std::max(1, street.lastNumber - street.firstNumber);
    const int number =
        street.firstNumber + static_cast<int>(static_cast<qint64>(along) * span / perStreet);
    if (!street.lanes.isEmpty() && chance(12)) {
        shop.lane = pickFrom(street.lanes, m_random);
        shop.number = QString::number(1 + below(40));
        if (chance(60))
            shop.room = QString::number(101 + below(3) * 100 + below(4));
    } else {
        const int kind = below(100);
        shop.number = QString::number(number);
        if (kind < 6)
            shop.number += QStringLiteral("甲");
        else if (kind < 9)
            shop.number += QStringLiteral("乙");
        else if (kind < 13)
            shop.number += u'-' + QString::number(number + 2);
        else if (kind < 16)
            shop.number.clear();
        if (kind > 90)
            shop.room = QString::number(101 + below(12));
    }

    const DemoSignboard& board = pickFrom(m_texts.signboards, m_random);
    shop.shop.operatorName = personName(chance(55) ? QStringLiteral("m") : QStringLiteral("f"));
    QString road = street.street.name;
    road.chop(1);
    shop.name = board.pattern;
    shop.name.replace(QStringLiteral("{surname}"), shop.shop.operatorName.left(1))
        .replace(QStringLiteral("{place}"), pickFrom(m_texts.places, m_random))
        .replace(QStringLiteral("{word}"), pickFrom(m_texts.words, m_random))
        .replace(QStringLiteral("{road}"), road);
    shop.shop.businessType = codeId(list::businessType, board.businessType);
    if (chance(85)) {
        shop.shop.registeredName = QStringLiteral("上海市长宁区%1").arg(shop.name);
        shop.shop.creditCode = creditCode();
    }
    shop.shop.operatorPhone = mobile();
    shop.phone = chance(35) ? QStringLiteral("021-%1").arg(52000000 + below(10000)) : QString();
    if (chance(90)) {
        shop.shop.staffCount = 1 + below(6) + (chance(10) ? below(25) : 0);
        shop.shop.partyMembers = chance(15) ? 1 + below(2) : 0;
        shop.shop.partyOrg = anyOf(list::partyOrg);
    }
    shop.shop.openedOn = dayOf(m_now).addDays(-30 - below(4000));
    shop.shop.residentialConversion = chance(4);
    if (chance(12)) {
        shop.hazards << *anyOf(list::hazard);
        shop.shop.hazardNote = QStringLiteral("已口头提醒，下次走访复看");
    }
    if (chance(4)) {
        shop.status = SubjectStatus::Closed;
        shop.statusOn = dayOf(m_now).addDays(below(30 * m_options.months));
        shop.shop.closedOn = shop.statusOn;
    }
    fillCommon(shop);
    return shop;
}

Subject DemoWriter::inventWorker(DemoBlock& block)
{
    const bool man = chance(86);
    const DemoStation& station = pickFrom(m_texts.stations, m_random);
    Subject worker;
    worker.kind = SubjectKind::Worker;
    worker.block = block.block.id;
    worker.grid = block.grids.at(below(static_cast<int>(block.grids.size())));
    worker.name = personName(man ? QStringLiteral("m") : QStringLiteral("f"));
    worker.phone = mobile();
    if (chance(60))
        worker.street = pickFrom(block.streets, m_random).street.id;
    Worker& part = worker.worker;
    part.occupation = codeId(list::occupation, station.occupation);
    part.platform = codeId(list::platform, station.platform);
    part.station = station.name;
    part.gender = man ? Gender::Male : Gender::Female;
    part.birthMonth =
        QStringLiteral("%1-%2").arg(1972 + below(33)).arg(1 + below(12), 2, 10, QLatin1Char('0'));
    part.homeProvince = anyOf(list::province);
    part.inShanghaiSince = dayOf(m_now).year() - below(15);
    part.politicalStatus = chance(9)    ? codeId(list::politicalStatus, QStringLiteral("gbt_01"))
                           : chance(12) ? codeId(list::politicalStatus, QStringLiteral("gbt_03"))
                                        : codeId(list::politicalStatus, QStringLiteral("gbt_13"));
    if (part.politicalStatus == codeId(list::politicalStatus, QStringLiteral("gbt_01")))
        part.partyPlace = anyOf(list::partyPlace);
    else if (chance(3))
        part.partyAppliedOn = dayOf(m_now).addDays(below(30 * m_options.months));
    part.volunteer = chance(15);
    part.vehicle = anyOf(list::vehicle);
    part.chargingNeed = chance(30);
    part.housing = anyOf(list::housing);
    if (chance(15))
        part.housingNeed = QStringLiteral("希望申请一张床、一间房");
    fillCommon(worker);
    return worker;
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
        }
        for (int i = 0; i < workers; ++i) {
            block.workers.push_back(inventWorker(block));
            store.add(change, block.workers.back());
        }
        sortForWalking(block.shops);
    }
    change.commit();
}

} // namespace doorstep
