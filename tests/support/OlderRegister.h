#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A register as an earlier version of the program left it, for what migrations have to do.

#include "data/register/Database.h"
#include "data/register/VisitYears.h"

namespace doorstep::test {

// Takes the migrations after that version back.
inline void makeOlder(Database& database, int version)
{
    if (version < 26) {
        foldVisits(database);
        database.runScript(
            "DROP TRIGGER visit_text_update; "
            "CREATE TRIGGER visit_text_update AFTER UPDATE OF said, situation ON visit "
            "WHEN new.said <> old.said OR new.situation <> old.situation BEGIN "
            "INSERT INTO visit_text (visit_text, rowid, words) "
            "SELECT 'delete', old.id, bigrams(old.said || ' ' || old.situation) "
            "WHERE old.said <> '' OR old.situation <> ''; "
            "INSERT INTO visit_text (rowid, words) "
            "SELECT new.id, bigrams(new.said || ' ' || new.situation) "
            "WHERE new.said <> '' OR new.situation <> ''; END; "
            "DROP TABLE visits_folded; "
            "CREATE INDEX subject_figures_by_met ON subject_figures (first_met_at) "
            "WHERE first_met_at IS NOT NULL; "
            "CREATE INDEX subject_figures_by_served ON subject_figures (first_served_at) "
            "WHERE first_served_at IS NOT NULL; "
            "CREATE INDEX subject_figures_by_answered ON subject_figures (first_answered_on) "
            "WHERE first_answered_on IS NOT NULL;");
    }
    if (version < 24) {
        database.runScript("DROP INDEX activity_by_volunteer_team; "
                           "ALTER TABLE activity DROP COLUMN volunteer_team_id; "
                           "ALTER TABLE activity DROP COLUMN other_volunteers; "
                           "ALTER TABLE activity DROP COLUMN minutes; "
                           "DROP TABLE activity_volunteer; DROP TABLE volunteer_member; "
                           "DROP TABLE volunteer_team;");
    }
    if (version < 27)
        database.run(QStringLiteral("ALTER TABLE subject DROP COLUMN volunteer_on"));
    if (version < 23)
        database.run(QStringLiteral("DROP TABLE column_choice"));
    if (version < 22) {
        database.runScript("DROP TABLE pack_known; DROP TABLE pack_sent; DROP TABLE pack_received; "
                           "ALTER TABLE pack DROP COLUMN after_uid; "
                           "ALTER TABLE pack DROP COLUMN after_at; "
                           "ALTER TABLE pack DROP COLUMN blocks;");
    }
    if (version < 21) {
        database.runScript(
            "ALTER TABLE subject DROP COLUMN building; ALTER TABLE subject DROP COLUMN floor; "
            "PRAGMA writable_schema = ON; "
            "UPDATE sqlite_schema SET sql = replace(replace(sql, '''firm'', ''collective'', ', "
            "''), "
            "'kind <> ''worker'' OR', 'kind = ''shop'' OR') WHERE name IN ('subject', "
            "'service_item'); "
            "PRAGMA writable_schema = RESET;");
    }
    if (version < 20) {
        for (const char* trigger :
             {"year_visit_insert", "year_visit_update", "year_visit_delete", "year_drive_insert",
              "year_drive_delete", "year_role_insert", "year_role_delete", "year_check_insert",
              "year_check_delete", "year_service_insert", "year_service_delete",
              "answered_need_insert", "answered_need_update", "answered_wish_insert",
              "answered_wish_update", "answered_service_use_insert", "answered_service_use_update"})
            database.run(QStringLiteral("DROP TRIGGER %1").arg(QLatin1String(trigger)));
        for (const char* index :
             {"subject_figures_by_met", "subject_figures_by_served", "subject_figures_by_answered",
              "subject_by_party_applied", "subject_by_party_found", "subject_by_party_joined",
              "subject_by_political_status", "subject_volunteers"})
            database.run(QStringLiteral("DROP INDEX %1").arg(QLatin1String(index)));
        database.runScript("DROP TABLE visit_year; "
                           "ALTER TABLE subject_figures DROP COLUMN first_met_at; "
                           "ALTER TABLE subject_figures DROP COLUMN first_served_at; "
                           "ALTER TABLE subject_figures DROP COLUMN first_answered_on; "
                           "CREATE INDEX journal_batch_by_uid ON journal_batch (uid);");
    }
    if (version < 19)
        database.runScript("DROP TABLE form_filling; DROP TABLE town_form;");
    if (version < 18) {
        database.runScript("ALTER TABLE grid DROP COLUMN head_id; DROP TABLE grid_core; "
                           "DROP TABLE grid_helper;");
    }
    if (version < 17) {
        database.runScript(
            "DROP INDEX subject_by_party_organisation; DROP INDEX party_member_by_organisation; "
            "DROP INDEX pairing_by_organisation; "
            "ALTER TABLE pairing DROP COLUMN party_organisation_id;");
        for (const char* table : {"subject", "party_member"}) {
            for (const char* column : {"party_organisation_id", "party_found_on",
                                       "party_found_way_id", "party_joined_on"})
                database.run(QStringLiteral("ALTER TABLE %1 DROP COLUMN %2")
                                 .arg(QLatin1String(table), QLatin1String(column)));
        }
        database.run(QStringLiteral("DROP TABLE party_organisation"));
    }
    if (version < 16)
        database.runScript("DROP TABLE paper; DROP TABLE paper_content;");
    if (version < 15) {
        database.runScript(
            "ALTER TABLE service_item DROP COLUMN price; "
            "ALTER TABLE service_item DROP COLUMN users; "
            "ALTER TABLE service_item DROP COLUMN package_id; "
            "ALTER TABLE venue DROP COLUMN kind_id; ALTER TABLE venue DROP COLUMN street_id; "
            "ALTER TABLE need DROP COLUMN theme_id; "
            "ALTER TABLE need DROP COLUMN collected_by; "
            "ALTER TABLE need DROP COLUMN collected_at;");
    }
    if (version < 14) {
        database.runScript(
            "DROP TABLE visit_role; DROP TABLE visitor_role; DROP TABLE visit_check; "
            "ALTER TABLE visit DROP COLUMN team_id; DROP TABLE team_member; "
            "DROP TABLE visiting_team; DROP TABLE takeover;");
    }
    if (version < 13) {
        database.runScript("DROP INDEX journal_batch_by_uid; DROP INDEX journal_by_coming; "
                           "ALTER TABLE journal DROP COLUMN came_by; DROP TABLE pack; "
                           "DROP TABLE register_merge; DROP TABLE merge_effect; "
                           "DROP TABLE difference; DROP TABLE settled;");
    }
    if (version < 11)
        database.run(QStringLiteral("DROP TABLE log_tie"));
    if (version < 10)
        database.run(QStringLiteral("ALTER TABLE visit DROP COLUMN time_known"));
    database.run(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

} // namespace doorstep::test
