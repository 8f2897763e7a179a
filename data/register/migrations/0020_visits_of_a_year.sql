-- What the figures of a month count of a subject's visits, packed by year: one row is read where there were a visit, its
-- drives, roles, checks and services to look up. Packed by the program (data/register/VisitYears), before the change that
-- touched a visit is committed; the triggers only say which one it was.

CREATE TABLE visit_year (
    year       INTEGER NOT NULL,   -- in Shanghai
    block_id   INTEGER NOT NULL,   -- of the visits
    subject_id INTEGER NOT NULL,
    visits     BLOB NOT NULL,
    PRIMARY KEY (year, block_id, subject_id)
) STRICT, WITHOUT ROWID;

-- When the subject was first met, and first introduced to a service in a visit: the path's first steps.
ALTER TABLE subject_figures ADD COLUMN first_met_at INTEGER;
ALTER TABLE subject_figures ADD COLUMN first_served_at INTEGER;
CREATE INDEX subject_figures_by_met ON subject_figures (first_met_at) WHERE first_met_at IS NOT NULL;
CREATE INDEX subject_figures_by_served ON subject_figures (first_served_at) WHERE first_served_at IS NOT NULL;

CREATE TRIGGER year_visit_insert AFTER INSERT ON visit
WHEN new.deleted_at IS NULL
BEGIN
    SELECT visit_touched(new.id);
END;

CREATE TRIGGER year_visit_update
AFTER UPDATE OF subject_id, block_id, at, mode, outcome, team_id, deleted_at ON visit
BEGIN
    SELECT visit_was(old.id, old.subject_id, old.block_id, old.at);
END;

CREATE TRIGGER year_visit_delete AFTER DELETE ON visit
BEGIN
    SELECT visit_was(old.id, old.subject_id, old.block_id, old.at);
END;

CREATE TRIGGER year_drive_insert AFTER INSERT ON visit_drive
BEGIN
    SELECT visit_touched(new.visit_id);
END;

CREATE TRIGGER year_drive_delete AFTER DELETE ON visit_drive
BEGIN
    SELECT visit_touched(old.visit_id);
END;

CREATE TRIGGER year_role_insert AFTER INSERT ON visit_role
BEGIN
    SELECT visit_touched(new.visit_id);
END;

CREATE TRIGGER year_role_delete AFTER DELETE ON visit_role
BEGIN
    SELECT visit_touched(old.visit_id);
END;

CREATE TRIGGER year_check_insert AFTER INSERT ON visit_check
BEGIN
    SELECT visit_touched(new.visit_id);
END;

CREATE TRIGGER year_check_delete AFTER DELETE ON visit_check
BEGIN
    SELECT visit_touched(old.visit_id);
END;

CREATE TRIGGER year_service_insert AFTER INSERT ON visit_service
BEGIN
    SELECT visit_touched(new.visit_id);
END;

CREATE TRIGGER year_service_delete AFTER DELETE ON visit_service
BEGIN
    SELECT visit_touched(old.visit_id);
END;

-- The few among all subjects whom the Party's figures and the path's last step are about.
CREATE INDEX subject_by_party_applied ON subject (party_applied_on) WHERE party_applied_on IS NOT NULL;
CREATE INDEX subject_by_party_found ON subject (party_found_on) WHERE party_found_on IS NOT NULL;
CREATE INDEX subject_by_party_joined ON subject (party_joined_on) WHERE party_joined_on IS NOT NULL;
CREATE INDEX subject_by_political_status ON subject (political_status_id) WHERE political_status_id IS NOT NULL;
CREATE INDEX subject_volunteers ON subject (volunteer) WHERE volunteer = 1;
-- Answered: fed back or struck off.
CREATE INDEX need_by_answer ON need (coalesce(fed_back_on, closed_on));
CREATE INDEX wish_by_fulfilled ON wish (fulfilled_on) WHERE fulfilled_on IS NOT NULL;
