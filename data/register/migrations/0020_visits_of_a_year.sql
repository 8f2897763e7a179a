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

-- When the subject was first met, and first introduced to a service in a visit; when it was first served beside visits: a
-- need answered, a wish fulfilled, a service. The path's first steps.
ALTER TABLE subject_figures ADD COLUMN first_met_at INTEGER;
ALTER TABLE subject_figures ADD COLUMN first_served_at INTEGER;
ALTER TABLE subject_figures ADD COLUMN first_answered_on TEXT;
CREATE INDEX subject_figures_by_met ON subject_figures (first_met_at) WHERE first_met_at IS NOT NULL;
CREATE INDEX subject_figures_by_served ON subject_figures (first_served_at) WHERE first_served_at IS NOT NULL;
CREATE INDEX subject_figures_by_answered ON subject_figures (first_answered_on) WHERE first_answered_on IS NOT NULL;

UPDATE subject_figures
   SET first_answered_on =
       (SELECT min(d) FROM (
           SELECT min(u.done_on) AS d FROM service_use u
            WHERE u.subject_id = subject_figures.subject_id AND u.deleted_at IS NULL
           UNION ALL
           SELECT min(coalesce(n.fed_back_on, n.closed_on)) FROM need n
            WHERE n.subject_id = subject_figures.subject_id AND n.deleted_at IS NULL
           UNION ALL
           SELECT min(w.fulfilled_on) FROM wish w
            WHERE w.subject_id = subject_figures.subject_id AND w.deleted_at IS NULL));

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

CREATE TRIGGER answered_need_insert AFTER INSERT ON need
WHEN coalesce(new.fed_back_on, new.closed_on) IS NOT NULL AND new.subject_id IS NOT NULL
BEGIN
    UPDATE subject_figures
       SET first_answered_on =
       (SELECT min(d) FROM (
           SELECT min(u.done_on) AS d FROM service_use u
            WHERE u.subject_id = subject_figures.subject_id AND u.deleted_at IS NULL
           UNION ALL
           SELECT min(coalesce(n.fed_back_on, n.closed_on)) FROM need n
            WHERE n.subject_id = subject_figures.subject_id AND n.deleted_at IS NULL
           UNION ALL
           SELECT min(w.fulfilled_on) FROM wish w
            WHERE w.subject_id = subject_figures.subject_id AND w.deleted_at IS NULL))
     WHERE subject_id = new.subject_id;
END;

CREATE TRIGGER answered_need_update AFTER UPDATE OF subject_id, fed_back_on, closed_on, deleted_at ON need
BEGIN
    UPDATE subject_figures
       SET first_answered_on =
       (SELECT min(d) FROM (
           SELECT min(u.done_on) AS d FROM service_use u
            WHERE u.subject_id = subject_figures.subject_id AND u.deleted_at IS NULL
           UNION ALL
           SELECT min(coalesce(n.fed_back_on, n.closed_on)) FROM need n
            WHERE n.subject_id = subject_figures.subject_id AND n.deleted_at IS NULL
           UNION ALL
           SELECT min(w.fulfilled_on) FROM wish w
            WHERE w.subject_id = subject_figures.subject_id AND w.deleted_at IS NULL))
     WHERE subject_id IN (old.subject_id, new.subject_id);
END;

CREATE TRIGGER answered_wish_insert AFTER INSERT ON wish
WHEN new.fulfilled_on IS NOT NULL AND new.subject_id IS NOT NULL
BEGIN
    UPDATE subject_figures
       SET first_answered_on =
       (SELECT min(d) FROM (
           SELECT min(u.done_on) AS d FROM service_use u
            WHERE u.subject_id = subject_figures.subject_id AND u.deleted_at IS NULL
           UNION ALL
           SELECT min(coalesce(n.fed_back_on, n.closed_on)) FROM need n
            WHERE n.subject_id = subject_figures.subject_id AND n.deleted_at IS NULL
           UNION ALL
           SELECT min(w.fulfilled_on) FROM wish w
            WHERE w.subject_id = subject_figures.subject_id AND w.deleted_at IS NULL))
     WHERE subject_id = new.subject_id;
END;

CREATE TRIGGER answered_wish_update AFTER UPDATE OF subject_id, fulfilled_on, deleted_at ON wish
BEGIN
    UPDATE subject_figures
       SET first_answered_on =
       (SELECT min(d) FROM (
           SELECT min(u.done_on) AS d FROM service_use u
            WHERE u.subject_id = subject_figures.subject_id AND u.deleted_at IS NULL
           UNION ALL
           SELECT min(coalesce(n.fed_back_on, n.closed_on)) FROM need n
            WHERE n.subject_id = subject_figures.subject_id AND n.deleted_at IS NULL
           UNION ALL
           SELECT min(w.fulfilled_on) FROM wish w
            WHERE w.subject_id = subject_figures.subject_id AND w.deleted_at IS NULL))
     WHERE subject_id IN (old.subject_id, new.subject_id);
END;

CREATE TRIGGER answered_service_use_insert AFTER INSERT ON service_use
WHEN new.done_on IS NOT NULL AND new.subject_id IS NOT NULL
BEGIN
    UPDATE subject_figures
       SET first_answered_on =
       (SELECT min(d) FROM (
           SELECT min(u.done_on) AS d FROM service_use u
            WHERE u.subject_id = subject_figures.subject_id AND u.deleted_at IS NULL
           UNION ALL
           SELECT min(coalesce(n.fed_back_on, n.closed_on)) FROM need n
            WHERE n.subject_id = subject_figures.subject_id AND n.deleted_at IS NULL
           UNION ALL
           SELECT min(w.fulfilled_on) FROM wish w
            WHERE w.subject_id = subject_figures.subject_id AND w.deleted_at IS NULL))
     WHERE subject_id = new.subject_id;
END;

CREATE TRIGGER answered_service_use_update AFTER UPDATE OF subject_id, done_on, deleted_at ON service_use
BEGIN
    UPDATE subject_figures
       SET first_answered_on =
       (SELECT min(d) FROM (
           SELECT min(u.done_on) AS d FROM service_use u
            WHERE u.subject_id = subject_figures.subject_id AND u.deleted_at IS NULL
           UNION ALL
           SELECT min(coalesce(n.fed_back_on, n.closed_on)) FROM need n
            WHERE n.subject_id = subject_figures.subject_id AND n.deleted_at IS NULL
           UNION ALL
           SELECT min(w.fulfilled_on) FROM wish w
            WHERE w.subject_id = subject_figures.subject_id AND w.deleted_at IS NULL))
     WHERE subject_id IN (old.subject_id, new.subject_id);
END;

-- Every change wrote a page of it; a merge, which alone looks batches up by their identities, makes one for itself.
DROP INDEX journal_batch_by_uid;
