// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

namespace {

// GB/T 4762: 01 a member, 02 a probationary member; the stages before are the towns' own.
#define MEMBERS "key IN ('gbt_01', 'gbt_02')"
#define ON_THE_WAY "key IN ('stage_applicant', 'stage_activist', 'stage_candidate')"

// Members among a shop's staff have even identities, workers odd ones (see subjectOfMember).
const char* const members =
    "(SELECT m.id * 2 AS id, m.subject_id, m.name, m.phone, m.political_status_id, "
    "m.party_place_id, m.party_applied_on, m.party_organisation_id, m.party_found_on, "
    "m.party_found_way_id, m.party_joined_on, m.note FROM party_member m WHERE m.deleted_at IS "
    "NULL "
    "UNION ALL SELECT w.id * 2 + 1, w.id, w.name, w.phone, w.political_status_id, "
    "w.party_place_id, w.party_applied_on, w.party_organisation_id, w.party_found_on, "
    "w.party_found_way_id, w.party_joined_on, w.note FROM subject w WHERE w.kind = 'worker' AND "
    "w.deleted_at IS NULL AND w.id IN (SELECT id FROM subject WHERE party_applied_on > '' UNION "
    "SELECT id FROM subject WHERE party_found_on > '' UNION SELECT id FROM subject WHERE "
    "party_joined_on > '' UNION SELECT id FROM subject WHERE political_status_id IN (SELECT "
    "id FROM code WHERE list = 'political_status' AND (" MEMBERS " OR " ON_THE_WAY ")))) p JOIN "
    "subject s ON s.id = p.subject_id JOIN block b ON b.id = s.block_id LEFT JOIN street t ON t.id "
    "= s.street_id";

// How many of them belong to the organisation o: members among a staff, and workers.
#define BELONGING(condition)                                                                       \
    "nullif((SELECT count(*) FROM party_member x JOIN subject w ON w.id = x.subject_id WHERE "     \
    "x.party_organisation_id = o.id AND x.deleted_at IS NULL AND w.deleted_at IS NULL AND "        \
    "w.status = 'active' AND " condition ") + (SELECT count(*) FROM subject x WHERE "              \
    "x.party_organisation_id = o.id AND x.kind = 'worker' AND x.deleted_at IS NULL AND x.status "  \
    "= 'active' AND " condition "), 0)"

#define JUDGED "min(:p4, :p7)"

// Items have even identities, an agreement without any an odd one (see pairingOfLine).
const char* const agreements =
    "pairing a JOIN block b ON b.id = a.block_id "
    "LEFT JOIN pairing_item i ON i.pairing_id = a.id AND i.deleted_at IS NULL";

} // namespace

// Those founded by the last day of the period, with who belongs to them now.
Ledger partyOrganisationsLedger()
{
    return {
        .key = "party_organisations",
        .name = QT_TRANSLATE_NOOP("Ledger", "Party organisations"),
        .from = "party_organisation o LEFT JOIN block b ON b.id = o.block_id",
        .id = "o.id",
        .where = "o.deleted_at IS NULL",
        .period = "(o.founded_on IS NULL OR o.founded_on <= :p4)",
        .block = "ifnull(o.block_id, :p5)", // one of no block is everybody's
        .street = "NULL",
        // The town's own, then by block, each below the one it stands under.
        .order = "b.position IS NOT NULL, b.position, b.id, ifnull(o.parent_id, o.id), o.parent_id "
                 "IS NOT NULL, o.id",
        .columns =
            {
                {.key = "name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Organisation"),
                 .width = 26,
                 .type = ColumnType::Text,
                 .sql = "o.name",
                 .orderSql = "name_key(o.name)"},
                {.key = "kind_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Kind of organisation"),
                 .width = 14,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = o.kind_id)"},
                {.key = "parent_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Stands under"),
                 .width = 22,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM party_organisation WHERE id = o.parent_id)"},
                blockColumn(),
                {.key = "secretary",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Secretary"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "o.secretary",
                 .sensitivity = Sensitivity::Name},
                {.key = "phone",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Phone"),
                 .width = 14,
                 .type = ColumnType::Code,
                 .sql = "o.phone",
                 .sensitivity = Sensitivity::Phone},
                {.key = "members",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Members"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = BELONGING("x.political_status_id IN (SELECT id FROM code WHERE list = "
                                  "'political_status' AND " MEMBERS ")")},
                {.key = "applicants",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Applicants"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = BELONGING("(x.party_applied_on IS NOT NULL AND ifnull("
                                  "x.political_status_id NOT IN (SELECT id FROM code WHERE list = "
                                  "'political_status' AND " MEMBERS "), 1) OR "
                                  "x.political_status_id IN (SELECT id FROM code WHERE list = "
                                  "'political_status' AND " ON_THE_WAY "))")},
                {.key = "shops",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Shops that belong to it"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql =
                     "(SELECT nullif(count(*), 0) FROM subject x WHERE x.party_organisation_id = "
                     "o.id AND x.kind <> 'worker' AND x.deleted_at IS NULL AND x.status = "
                     "'active')"},
                {.key = "pairings",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Agreements in force"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "(SELECT nullif(count(*), 0) FROM pairing a WHERE a.deleted_at IS NULL AND "
                        "(a.party_organisation_id = o.id OR a.partner = o.name) AND a.signed_on <= "
                        ":p7 AND ifnull(a.until_on >= :p7, 1))"},
                {.key = "venue_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Meets at the venue"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM venue WHERE id = o.venue_id)"},
                {.key = "place",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Meets elsewhere"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "o.place"},
                {.key = "founded_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Founded on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "o.founded_on"},
                {.key = "note",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "o.note",
                 .sensitivity = Sensitivity::Prose},
            },
        .folded = {"place", "note"},
    };
}

// Who is there on the last day of the period; membership as it is noted now.
Ledger partyMembersLedger()
{
    return {
        .key = "party_members",
        .name = QT_TRANSLATE_NOOP("Ledger", "Party members and applicants"),
        .from = members,
        .id = "p.id",
        .where = "s.deleted_at IS NULL",
        .period = "(s.status = 'active' OR s.status_on > :p4)", // who was there at its end
        .block = "s.block_id",
        .street = "s.street_id",
        .order = "b.position, b.id, s.kind, t.position IS NULL, t.position, t.id, s.walk_key, p.id",
        .columns =
            {
                {.key = "name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Name"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "p.name",
                 .sensitivity = Sensitivity::Name,
                 .orderSql = "name_key(p.name)"},
                kindColumn(),
                {.key = "place",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Shop or platform"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql =
                     "CASE WHEN s.kind <> 'worker' THEN s.name WHEN s.station <> '' THEN s.station "
                     "ELSE (SELECT name FROM code WHERE id = s.platform_id) END",
                 .audience = Audience::Office},
                {.key = "street_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Street"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "t.name",
                 .orderSql = "t.position"},
                doorColumn(),
                {.key = "political_status_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Political status"),
                 .width = 14,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = p.political_status_id)"},
                {.key = "party_place_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Membership kept at"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = p.party_place_id)"},
                {.key = "party_applied_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Applied for membership on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "p.party_applied_on"},
                {.key = "party_organisation_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Belongs to Party organisation"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM party_organisation WHERE id = p.party_organisation_id)"},
                {.key = "party_found_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Found as a member on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "p.party_found_on"},
                {.key = "party_found_way_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Found by way of"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM code WHERE id = p.party_found_way_id)"},
                {.key = "party_joined_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Joined the Party on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "p.party_joined_on"},
                {.key = "phone",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Phone"),
                 .width = 14,
                 .type = ColumnType::Code,
                 .sql = "p.phone",
                 .sensitivity = Sensitivity::Phone},
                {.key = "note",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
                 .width = 16,
                 .type = ColumnType::Text,
                 .sql = "p.note",
                 .sensitivity = Sensitivity::Prose},
                blockColumn(),
            },
    };
}

// A line for each item agreed; what was done as it stood on the last day of the period.
Ledger pairingsLedger()
{
    return {
        .key = "pairings",
        .name = QT_TRANSLATE_NOOP("Ledger", "Pairing agreements"),
        .from = agreements,
        .id = "ifnull(i.id * 2, a.id * 2 + 1)",
        .where = "a.deleted_at IS NULL",
        .period = "((a.signed_on <= :p4 AND (a.until_on IS NULL OR a.until_on >= :p3)) "
                  "OR i.done_on BETWEEN :p3 AND :p4)",
        .block = "a.block_id",
        .street = "NULL",
        .order = "b.position, b.id, a.signed_on, a.id, i.planned_on IS NULL, i.planned_on, i.id",
        .columns =
            {
                {.key = "partner",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Paired with"),
                 .width = 22,
                 .type = ColumnType::Text,
                 .sql = "a.partner",
                 .sensitivity = Sensitivity::PersonOrOffice},
                {.key = "contact",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Contact"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "a.contact",
                 .sensitivity = Sensitivity::Name},
                {.key = "phone",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Phone"),
                 .width = 14,
                 .type = ColumnType::Code,
                 .sql = "a.phone",
                 .sensitivity = Sensitivity::Phone},
                {.key = "party_organisation_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Our Party organisation"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM party_organisation WHERE id = a.party_organisation_id)"},
                {.key = "signed_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Signed on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "a.signed_on"},
                {.key = "until_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "In force until"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "a.until_on"},
                {.key = "in_force",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "In force"),
                 .width = 7,
                 .type = ColumnType::Text,
                 .sql = "CAST(ifnull(a.signed_on <= " JUDGED ", 0) AND ifnull(a.until_on >= " JUDGED
                        ", 1) AS TEXT)",
                 .word = &yesNo},
                {.key = "item_number",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Item no."),
                 .width = 6,
                 .type = ColumnType::Number,
                 .sql = "iif(i.id IS NULL, 1, (SELECT count(*) FROM pairing_item o WHERE "
                        "o.pairing_id = a.id AND o.deleted_at IS NULL AND (ifnull(o.planned_on, "
                        "'9999-12-31'), o.id) <= (ifnull(i.planned_on, '9999-12-31'), i.id)))"},
                {.key = "text",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Agreed item"),
                 .width = 34,
                 .type = ColumnType::Text,
                 .sql = "i.text",
                 .sensitivity = Sensitivity::Prose},
                {.key = "planned_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Planned for"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "i.planned_on"},
                {.key = "done_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Done on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "iif(i.done_on <= :p4, i.done_on, NULL)"},
                {.key = "outcome",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "What was done"),
                 .width = 34,
                 .type = ColumnType::Text,
                 .sql = "iif(i.done_on <= :p4, i.outcome, '')",
                 .sensitivity = Sensitivity::Prose},
                {.key = "note",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
                 .width = 20,
                 .type = ColumnType::Text,
                 .sql = "a.note",
                 .sensitivity = Sensitivity::Prose},
                blockColumn(),
            },
        .folded = {"party_organisation_id", "note"},
    };
}

#undef BELONGING
#undef MEMBERS
#undef ON_THE_WAY
#undef JUDGED

} // namespace doorstep
