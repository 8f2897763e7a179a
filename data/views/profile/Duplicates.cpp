// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/profile/Duplicates.h"

#include "data/files/checks/CreditCode.h"
#include "data/files/checks/DoorAddress.h"
#include "data/files/checks/Phone.h"
#include "data/views/profile/Likeness.h"

#include <QSet>

namespace doorstep {

namespace {

bool likeNames(const QString& a, const QString& b)
{
    return likenessOfNames(nameParts(a), nameParts(b)) >= NameLikeness::Like;
}

struct DuplicatesText
{
    Q_DECLARE_TR_FUNCTIONS(Duplicates)
};

struct Candidate
{
    RowId id;
    QString name;
    std::optional<RowId> street;
    DoorAddress door;
};

const QString candidateSql =
    QStringLiteral("SELECT s.id, s.name, s.street_id, ifnull(t.name, ''), s.lane, s.number, s.room "
                   "FROM subject s LEFT JOIN street t ON t.id = s.street_id "
                   "WHERE s.deleted_at IS NULL AND (s.kind = 'worker') = ?1 AND s.id <> ?2 "
                   // One door, two stories.
                   "AND NOT EXISTS (SELECT 1 FROM takeover k WHERE k.deleted_at IS NULL "
                   "AND ((k.subject_id = s.id AND k.before_id = ?2) "
                   "OR (k.before_id = s.id AND k.subject_id = ?2))) "
                   "AND %1 LIMIT 200");

template <typename... Values>
QList<Candidate> candidates(Register& registry, const Subject& subject, const QString& condition,
                            const Values&... values)
{
    Statement statement = registry.db().prepare(candidateSql.arg(condition));
    statement.bind(isPerson(subject.kind), subject.id, values...);
    QList<Candidate> found;
    while (statement.next()) {
        found.append({statement.get<RowId>(0),
                      statement.get<QString>(1),
                      statement.get<std::optional<RowId>>(2),
                      {statement.get<QString>(3),
                       statement.get<QString>(4),
                       statement.get<QString>(5),
                       statement.get<QString>(6),
                       {}}});
    }
    return found;
}

bool hasDoor(const std::optional<RowId>& street, const QString& lane, const QString& number)
{
    return street && (!lane.isEmpty() || !number.isEmpty());
}

bool sameHouse(const Subject& subject, const Candidate& other)
{
    return subject.street == other.street &&
           shareDoor(subject.lane, subject.number, other.door.lane, other.door.number);
}

// 400 and 95… numbers belong to a chain, not to one of its shops.
bool ownedByMany(const Phone& phone)
{
    return phone.kind == PhoneKind::Service || phone.number.size() < 8;
}

class Search
{
public:
    Search(Register& registry, const Subject& subject) : m_register(registry), m_subject(subject) {}

    void byCode()
    {
        const QString code = normaliseCreditCode(m_subject.shop.creditCode);
        if (code.isEmpty())
            return;
        for (const Candidate& other :
             candidates(m_register, m_subject,
                        QStringLiteral("s.credit_code <> '' AND s.credit_code = ?"), code))
            add(other, LikelyWhy::SameCode, DuplicatesText::tr("same credit code"));
    }

    void byPhone()
    {
        QList<Phone> phones = readPhones(m_subject.phone);
        phones += readPhones(m_subject.shop.operatorPhone);
        for (const Phone& phone : std::as_const(phones)) {
            if (ownedByMany(phone))
                continue;
            const QString number = phone.text();
            // "a / b" begins with a. The first condition lets SQLite take the partial index.
            for (const char* column : {"phone", "operator_phone"}) {
                const QString condition = QStringLiteral("s.%1 <> '' AND s.%1 >= ? AND s.%1 < ?")
                                              .arg(QLatin1String(column));
                for (const Candidate& other : candidates(m_register, m_subject, condition, number,
                                                         QString(number + u" 0"_qs)))
                    addSamePhone(other);
            }
        }
    }

    void byDoor()
    {
        if (!hasDoor(m_subject.street, m_subject.lane, m_subject.number))
            return;
        // As the other's number has it: within its own lane, or with the lane in front.
        QSet<QString> doors;
        for (const auto& [lane, number] : doorsOf(m_subject.lane, m_subject.number)) {
            doors << number;
            if (!lane.isEmpty())
                doors << lane + u'弄' + number;
        }
        for (const QString& door : std::as_const(doors))
            byDoor(door);
    }

    QList<LikelySame> found;

private:
    void byDoor(const QString& door)
    {
        for (const Candidate& other : candidates(
                 m_register, m_subject,
                 QStringLiteral("s.block_id = ? AND s.street_id = ? "
                                "AND instr('、' || replace(s.number, '-', '、') || '、', ?)"),
                 m_subject.block, *m_subject.street, QString(u'、' + door + u'、'))) {
            if (!sameHouse(m_subject, other))
                continue;
            const bool person = isPerson(m_subject.kind);
            if (person ? m_subject.name == other.name : likeNames(m_subject.name, other.name))
                add(other, LikelyWhy::SameDoor, DuplicatesText::tr("same door, like name"));
        }
    }

    void addSamePhone(const Candidate& other)
    {
        const bool doorsKnown = hasDoor(m_subject.street, m_subject.lane, m_subject.number) &&
                                hasDoor(other.street, other.door.lane, other.door.number);
        const bool twoShops = !isPerson(m_subject.kind) && doorsKnown &&
                              !sameHouse(m_subject, other) && !m_subject.name.isEmpty() &&
                              !likeNames(m_subject.name, other.name);
        if (!twoShops)
            add(other, LikelyWhy::SamePhone, DuplicatesText::tr("same phone"));
    }

    void add(const Candidate& other, LikelyWhy why, const QString& sentence)
    {
        for (const LikelySame& known : std::as_const(found)) {
            if (known.subject == other.id)
                return;
        }
        found.append({other.id, other.name, doorText(other.door), why, sentence});
    }

    Register& m_register;
    const Subject& m_subject;
};

} // namespace

QList<LikelySame> likelySame(Register& registry, const Subject& subject, int limit)
{
    Search search(registry, subject);
    search.byCode();
    search.byPhone();
    search.byDoor();
    return search.found.mid(0, limit);
}

} // namespace doorstep
