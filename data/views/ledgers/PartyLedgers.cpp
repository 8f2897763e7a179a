// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/records/subjects/Subject.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

namespace {

// Members among a shop's staff have even identities, workers odd ones (see subjectOfMember).
const char* const members =
    "(SELECT m.id * 2 AS id, m.subject_id, m.name, m.phone, m.political_status_id, "
    "m.party_place_id, m.party_applied_on, m.note "
    "FROM party_member m WHERE m.deleted_at IS NULL "
    "UNION ALL "
    "SELECT w.id * 2 + 1, w.id, w.name, w.phone, w.political_status_id, "
    "w.party_place_id, w.party_applied_on, w.note "
    "FROM subject w WHERE w.kind = 'worker' AND w.deleted_at IS NULL "
    "AND (w.party_applied_on IS NOT NULL OR w.political_status_id IN (SELECT id FROM code "
    "WHERE list = 'political_status' AND key IN ('gbt_01', 'gbt_02')))) p "
    "JOIN subject s ON s.id = p.subject_id JOIN block b ON b.id = s.block_id "
    "LEFT JOIN street t ON t.id = s.street_id";

#define JUDGED "min(:p4, :p7)"

// Items have even identities, an agreement without any an odd one (see pairingOfLine).
const char* const agreements =
    "pairing a JOIN block b ON b.id = a.block_id "
    "LEFT JOIN pairing_item i ON i.pairing_id = a.id AND i.deleted_at IS NULL";

} // namespace

// Who is there on the last day of the period; membership as it is noted now.
Ledger partyMembersLedger()
{
    return {"party_members",
            QT_TRANSLATE_NOOP("Ledger", "Party members and applicants"),
            members,
            "p.id",
            "s.deleted_at IS NULL AND (s.status = 'active' OR s.status_on > :p4)",
            "1",
            "s.block_id",
            "s.street_id",
            "b.position, b.id, s.kind, t.position IS NULL, t.position, t.id, s.walk_key, p.id",
            {
                {"name", QT_TRANSLATE_NOOP("Ledger", "Name"), 10, ColumnType::Text, "p.name",
                 Sensitivity::Name, nullptr, "name_key(p.name)"},
                {"kind", QT_TRANSLATE_NOOP("Ledger", "Kind"), 8, ColumnType::Text, "s.kind",
                 Sensitivity::Open, &labelOfKey<SubjectKind>},
                forOffice(
                    {"place", QT_TRANSLATE_NOOP("Ledger", "Shop or platform"), 20, ColumnType::Text,
                     "CASE WHEN s.kind = 'shop' THEN s.name WHEN s.station <> '' THEN s.station "
                     "ELSE (SELECT name FROM code WHERE id = s.platform_id) END"}),
                {"street_id", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name",
                 Sensitivity::Open, nullptr, "t.position"},
                {"political_status_id", QT_TRANSLATE_NOOP("Ledger", "Political status"), 14,
                 ColumnType::Text, "(SELECT name FROM code WHERE id = p.political_status_id)"},
                {"party_place_id", QT_TRANSLATE_NOOP("Ledger", "Membership kept at"), 18,
                 ColumnType::Text, "(SELECT name FROM code WHERE id = p.party_place_id)"},
                {"party_applied_on", QT_TRANSLATE_NOOP("Ledger", "Applied for membership on"), 11,
                 ColumnType::Date, "p.party_applied_on"},
                {"phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 14, ColumnType::Code, "p.phone",
                 Sensitivity::Phone},
                {"note", QT_TRANSLATE_NOOP("Ledger", "Note"), 16, ColumnType::Text, "p.note",
                 Sensitivity::Prose},
                {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            }};
}

// A line for each item agreed; what was done as it stood on the last day of the period.
Ledger pairingsLedger()
{
    return {
        "pairings",
        QT_TRANSLATE_NOOP("Ledger", "Pairing agreements"),
        agreements,
        "ifnull(i.id * 2, a.id * 2 + 1)",
        "a.deleted_at IS NULL",
        "((a.signed_on <= :p4 AND (a.until_on IS NULL OR a.until_on >= :p3)) "
        "OR i.done_on BETWEEN :p3 AND :p4)",
        "a.block_id",
        "NULL",
        "b.position, b.id, a.signed_on, a.id, i.planned_on IS NULL, i.planned_on, i.id",
        {
            {"partner", QT_TRANSLATE_NOOP("Ledger", "Paired with"), 22, ColumnType::Text,
             "a.partner"},
            {"contact", QT_TRANSLATE_NOOP("Ledger", "Contact"), 10, ColumnType::Text, "a.contact",
             Sensitivity::Name},
            {"phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 14, ColumnType::Code, "a.phone",
             Sensitivity::Phone},
            {"signed_on", QT_TRANSLATE_NOOP("Ledger", "Signed on"), 11, ColumnType::Date,
             "a.signed_on"},
            {"until_on", QT_TRANSLATE_NOOP("Ledger", "In force until"), 11, ColumnType::Date,
             "a.until_on"},
            {"in_force", QT_TRANSLATE_NOOP("Ledger", "In force"), 7, ColumnType::Text,
             "CAST(ifnull(a.signed_on <= " JUDGED ", 0) AND ifnull(a.until_on >= " JUDGED
             ", 1) AS TEXT)",
             Sensitivity::Open, &yesNo},
            {"item_number", QT_TRANSLATE_NOOP("Ledger", "Item no."), 6, ColumnType::Number,
             "iif(i.id IS NULL, 1, (SELECT count(*) FROM pairing_item o WHERE o.pairing_id = a.id "
             "AND o.deleted_at IS NULL AND (ifnull(o.planned_on, '9999-12-31'), o.id) "
             "<= (ifnull(i.planned_on, '9999-12-31'), i.id)))"},
            {"text", QT_TRANSLATE_NOOP("Ledger", "Agreed item"), 34, ColumnType::Text, "i.text",
             Sensitivity::Prose},
            {"planned_on", QT_TRANSLATE_NOOP("Ledger", "Planned for"), 11, ColumnType::Date,
             "i.planned_on"},
            {"done_on", QT_TRANSLATE_NOOP("Ledger", "Done on"), 11, ColumnType::Date,
             "iif(i.done_on <= :p4, i.done_on, NULL)"},
            {"outcome", QT_TRANSLATE_NOOP("Ledger", "What was done"), 34, ColumnType::Text,
             "iif(i.done_on <= :p4, i.outcome, '')", Sensitivity::Prose},
            {"note", QT_TRANSLATE_NOOP("Ledger", "Note"), 20, ColumnType::Text, "a.note",
             Sensitivity::Prose},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
        },
        {"note"}};
}

#undef JUDGED

} // namespace doorstep
