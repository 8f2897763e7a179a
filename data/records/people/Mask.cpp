// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/people/Mask.h"

#include "data/files/checks/Masking.h"

namespace doorstep {

namespace {

// Wherever the register names somebody.
const char* const persons =
    "SELECT name FROM subject WHERE kind = 'worker' UNION SELECT operator FROM subject "
    "UNION SELECT party_contact FROM subject UNION SELECT name FROM party_member "
    "UNION SELECT name FROM visitor UNION SELECT secretary FROM block "
    "UNION SELECT secretary FROM party_organisation "
    "UNION SELECT secretary FROM contact_card UNION SELECT contact FROM pairing "
    "UNION SELECT handler FROM need UNION SELECT handler FROM shared_problem";
const char* const personsOrOffices =
    "SELECT attendees FROM shared_problem UNION SELECT actor FROM need_step "
    "UNION SELECT claimed_by FROM wish UNION SELECT collected_by FROM need "
    "UNION SELECT contact FROM service_item UNION SELECT author FROM journal_batch";

std::shared_ptr<const KnownNames> namesIn(Database& database)
{
    auto names = std::make_shared<KnownNames>();
    Statement person = database.prepare(QLatin1String(persons));
    while (person.next())
        names->addPersons(person.get<QString>(0));
    Statement either = database.prepare(QLatin1String(personsOrOffices));
    while (either.next())
        names->addPersonsOrOffices(either.get<QString>(0));
    return names;
}

// Wherever it keeps a phone. (Mobiles are told by their shape.)
const char* const phones =
    "SELECT phone FROM (SELECT phone FROM subject UNION SELECT operator_phone FROM subject "
    "UNION SELECT party_contact_phone FROM subject UNION SELECT phone FROM party_member "
    "UNION SELECT phone FROM visitor UNION SELECT phone FROM block UNION SELECT phone FROM pairing "
    "UNION SELECT phone FROM party_organisation UNION SELECT phone FROM contact_card "
    "UNION SELECT phone FROM venue UNION SELECT claimer_phone FROM wish) "
    "WHERE phone <> '' AND NOT (length(phone) = 11 AND phone GLOB '1[3-9]*')";

std::shared_ptr<const QSet<QString>> phonesIn(Database& database)
{
    auto digits = std::make_shared<QSet<QString>>();
    Statement phone = database.prepare(QLatin1String(phones));
    while (phone.next()) {
        for (const QString& each : knownPhoneDigits(phone.get<QString>(0)))
            digits->insert(each);
    }
    return digits;
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
    : m_names(masking == Masking::Masked ? namesIn(database) : nullptr),
      m_phones(masking == Masking::Masked ? phonesIn(database) : nullptr)
{
}

QString Mask::text(const QString& text) const
{
    return m_names ? m_names->masked(maskText(text, *m_phones)) : text;
}

QString Mask::names(const QString& text) const
{
    return m_names ? m_names->masked(text) : text;
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
        return words.isPerson ? mask.personOrOffice(words.text) : mask.text(words.text);
    });
}

} // namespace doorstep
