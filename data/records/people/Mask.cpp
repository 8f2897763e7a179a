// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/people/Mask.h"

#include "data/base/Text.h"
#include "data/files/checks/Caller.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/Signers.h"
#include "data/register/PersonDoors.h"

namespace doorstep {

namespace {

enum class Of { Person, PersonOrOffice, Phone, Caller };

// Wherever the register names somebody, and wherever it keeps a phone.
struct PersonColumn
{
    Of of;
    const char* table;
    const char* column;
    const char* kind = nullptr; // of the subjects that are meant
};

const PersonColumn personColumns[] = {
    {Of::Person, "subject", "name", "worker"},
    {Of::Person, "subject", "operator"},
    {Of::Person, "subject", "party_contact"},
    {Of::Person, "party_member", "name"},
    {Of::Person, "visitor", "name"},
    {Of::Person, "block", "secretary"},
    {Of::Person, "party_organisation", "secretary"},
    {Of::Person, "volunteer_team", "leader"},
    {Of::Person, "contact_card", "secretary"},
    {Of::Person, "pairing", "contact"},
    {Of::Person, "need", "handler"},
    {Of::Person, "shared_problem", "handler"},
    {Of::PersonOrOffice, "shared_problem", "attendees"},
    {Of::PersonOrOffice, "need_step", "actor"},
    {Of::PersonOrOffice, "wish", "claimed_by"},
    {Of::PersonOrOffice, "need", "collected_by"},
    {Of::PersonOrOffice, "service_item", "contact"},
    {Of::PersonOrOffice, "journal_batch", "author"},
    {Of::Phone, "subject", "phone"},
    {Of::Phone, "subject", "operator_phone"},
    {Of::Phone, "subject", "party_contact_phone"},
    {Of::Phone, "party_member", "phone"},
    {Of::Phone, "visitor", "phone"},
    {Of::Phone, "block", "phone"},
    {Of::Phone, "pairing", "phone"},
    {Of::Phone, "party_organisation", "phone"},
    {Of::Phone, "volunteer_team", "phone"},
    {Of::Phone, "contact_card", "phone"},
    {Of::Phone, "venue", "phone"},
    {Of::Phone, "wish", "claimer_phone"},
    {Of::Caller, "need_step", "words"},
};

// Most words of a log name no caller.
QString holdCallers()
{
    QStringList either;
    for (const QString& label : callerLabels())
        either << QStringLiteral("instr(value, '%1') > 0").arg(label);
    return QStringLiteral(" AND (%1)").arg(either.join(QStringLiteral(" OR ")));
}

// What stands in those columns, or stood there once: others' texts still name whoever did. A value
// that was taken away is the first of a change in the journal; what is a street or a word of a list
// got there by mistake.
Statement valuesOf(Database& database, Of of)
{
    const QString now = QStringLiteral("SELECT %2 AS value FROM %1");
    const QString before = QStringLiteral(
        "SELECT json_extract(j.changes, '$.%2[0]') FROM %3 j %4 WHERE j.table_name = '%1' "
        "AND instr(j.changes, '\"%2\":[\"') > 0");
    QStringList current;
    QStringList former;
    for (const PersonColumn& each : personColumns) {
        if (each.of != of)
            continue;
        const QString inTable = QLatin1String(each.table);
        const QString inColumn = QLatin1String(each.column);
        QString ofKind;
        current << now.arg(inTable, inColumn);
        if (each.kind) {
            current.last() += QStringLiteral(" WHERE kind = '%1'").arg(QLatin1String(each.kind));
            ofKind = QStringLiteral("JOIN subject s ON s.id = j.row_id AND s.kind = '%1'")
                         .arg(QLatin1String(each.kind));
        }
        for (const char* journal : {"journal", "merge_effect"})
            former << before.arg(inTable, inColumn, QLatin1String(journal), ofKind);
    }
    const QString either = QStringLiteral(" UNION ALL ");
    return database.prepare(
        QStringLiteral("SELECT value FROM (%1 UNION SELECT * FROM (SELECT * FROM (%2) EXCEPT "
                       "SELECT name FROM code EXCEPT SELECT name FROM street)) WHERE value <> ''"
                       "%3")
            .arg(current.join(either), former.join(either),
                 of == Of::Caller ? holdCallers() : QString()));
}

// Those whom the needs' logs name with their door and phone.
QList<Caller> callersOf(Database& database)
{
    QList<Caller> callers;
    Statement words = valuesOf(database, Of::Caller);
    while (words.next())
        callers += callersIn(words.get<QString>(0));
    return callers;
}

std::shared_ptr<const KnownNames> namesIn(Database& database, const QList<Caller>& callers)
{
    auto names = std::make_shared<KnownNames>();
    Statement person = valuesOf(database, Of::Person);
    while (person.next()) {
        const auto field = person.get<QString>(0);
        names->addPersons(field);
        constexpr qsizetype oneName = 4;
        if (field.size() <= oneName && surnameLength(field) == 1) // nearly all
            continue;
        for (const QString& each : personsIn(field))
            names->addOtherNames(each);
    }
    Statement either = valuesOf(database, Of::PersonOrOffice);
    while (either.next())
        names->addPersonsOrOffices(either.get<QString>(0));
    for (const Caller& caller : callers) {
        names->addPersonsOrOffices(caller.name); // 居委会 calls, too
        for (const QString& each : personsIn(caller.name)) {
            if (looksLikePerson(each))
                names->addOtherNames(each);
        }
    }
    return names;
}

std::shared_ptr<const KnownPhones> phonesIn(Database& database, const QList<Caller>& callers)
{
    auto phones = std::make_shared<KnownPhones>();
    Statement phone = valuesOf(database, Of::Phone);
    while (phone.next())
        phones->add(phone.get<QString>(0));
    for (const Caller& caller : callers)
        phones->add(caller.phone);
    return phones;
}

std::shared_ptr<const KnownDoors> doorsIn(Database& database, const QList<Caller>& callers)
{
    auto doors = std::make_shared<KnownDoors>();
    for (const DoorAddress& door : doorsOfPersons(database))
        doors->add(door);
    for (const DoorAddress& door : doorsOfCallers(database, callers))
        doors->add(door);
    if (doors->isEmpty())
        return doors;
    for (const DoorAddress& door : doorsOfShops(database))
        doors->leave(door);
    return doors;
}

// Two ideographs together, or parted by a blank.
bool mayHoldName(const QString& text)
{
    bool before = false;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        const bool isHan = c.unicode() >= 0x3400 && c.unicode() <= 0x9FFF;
        if (isHan && before)
            return true;
        before = isHan;
    }
    return false;
}

} // namespace

Mask::Mask(Database& database, Masking masking)
{
    if (masking == Masking::Unmasked)
        return;
    const QList<Caller> callers = callersOf(database);
    m_names = namesIn(database, callers);
    m_phones = phonesIn(database, callers);
    m_doors = doorsIn(database, callers);
}

QString Mask::text(const QString& text) const
{
    if (!m_names)
        return text;
    const QString persons =
        withNamesBeforePhonesMasked(withLabelledPersonsMasked(withCallersMasked(text)));
    return m_names->masked(withHomesMasked(numbers(persons)));
}

QString Mask::known(const QString& text) const
{
    if (!m_names)
        return text;
    QString left = m_doors->masked(withCallersMasked(text));
    const QList<KnownPhone> phones = m_phones->in(left);
    for (auto phone = phones.crbegin(); phone != phones.crend(); ++phone)
        left.replace(phone->start, phone->length,
                     phone->isSaid ? phone->masked()
                                   : maskPhone(left.mid(phone->start, phone->length)));
    return m_names->masked(left);
}

QString Mask::text(const QString& text, const QString& persons) const
{
    const QString left = this->text(text);
    return m_names && !persons.isEmpty() ? withOtherNamesMasked(left, persons) : left;
}

QString Mask::log(const QString& text, const QString& persons) const
{
    return m_names ? this->text(withDoorsMasked(text), persons) : text;
}

QString Mask::names(const QString& text) const
{
    return m_names ? m_names->masked(text) : text;
}

QString Mask::numbers(const QString& text) const
{
    return m_phones ? maskText(m_doors->masked(text), *m_phones) : text;
}

QString Mask::personOrOffice(const QString& text) const
{
    if (!m_names)
        return text;
    if (looksLikePerson(text))
        return maskName(text);
    QString left = this->text(text);
    if (!mayHoldName(left)) // nearly always: those who are known are gone
        return left;
    KnownNames own;
    own.addPersonsOrOffices(left);
    return own.masked(left);
}

ChangedPackage maskedPackage(const QByteArray& package, const QString& name, const Mask& mask)
{
    if (mask.masking() == Masking::Unmasked)
        return {package, false, {}, {}};
    return withWordsChanged(package, name, [&mask](const FoundWords& words) {
        return words.isPerson ? mask.personOrOffice(words.text)
                              : mask.text(withSignersMasked(words.text));
    });
}

} // namespace doorstep
