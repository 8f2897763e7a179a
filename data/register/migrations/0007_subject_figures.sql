-- Running figures of each subject, so that the block list costs one look-up a door however many visits there are.

CREATE TABLE subject_figures (
    subject_id    INTEGER PRIMARY KEY REFERENCES subject (id),
    visits        INTEGER NOT NULL DEFAULT 0,
    last_visit_at INTEGER,
    last_met_at   INTEGER,
    follow_up_on  TEXT,                            -- as the latest visit asked
    open_needs    INTEGER NOT NULL DEFAULT 0,
    card_on       TEXT                             -- the latest delivery
) STRICT;

CREATE TRIGGER figures_of_subject AFTER INSERT ON subject
BEGIN
    INSERT INTO subject_figures (subject_id) VALUES (new.id);
END;

CREATE TRIGGER figures_visit_insert AFTER INSERT ON visit
WHEN new.deleted_at IS NULL
BEGIN
    UPDATE subject_figures
       SET visits = visits + 1,
           follow_up_on = iif(last_visit_at IS NULL OR new.at >= last_visit_at, new.follow_up_on, follow_up_on),
           last_visit_at = max(ifnull(last_visit_at, new.at), new.at),
           last_met_at = iif(new.outcome = 'met', max(ifnull(last_met_at, new.at), new.at), last_met_at)
     WHERE subject_id = new.subject_id;
END;

CREATE TRIGGER figures_visit_update AFTER UPDATE OF subject_id, at, outcome, follow_up_on, deleted_at ON visit
BEGIN
    UPDATE subject_figures
       SET visits = (SELECT count(*) FROM visit v
                      WHERE v.subject_id = subject_figures.subject_id AND v.deleted_at IS NULL),
           last_visit_at = (SELECT max(at) FROM visit v
                             WHERE v.subject_id = subject_figures.subject_id AND v.deleted_at IS NULL),
           last_met_at = (SELECT max(at) FROM visit v
                           WHERE v.subject_id = subject_figures.subject_id AND v.deleted_at IS NULL
                             AND v.outcome = 'met'),
           follow_up_on = (SELECT v.follow_up_on FROM visit v
                            WHERE v.subject_id = subject_figures.subject_id AND v.deleted_at IS NULL
                            ORDER BY v.at DESC, v.id DESC LIMIT 1)
     WHERE subject_id IN (old.subject_id, new.subject_id);
END;

CREATE TRIGGER figures_need_insert AFTER INSERT ON need
WHEN new.subject_id IS NOT NULL
BEGIN
    UPDATE subject_figures
       SET open_needs = (SELECT count(*) FROM need n
                          WHERE n.subject_id = subject_figures.subject_id
                            AND n.stage <> 'closed' AND n.deleted_at IS NULL)
     WHERE subject_id = new.subject_id;
END;

CREATE TRIGGER figures_need_update AFTER UPDATE OF subject_id, stage, deleted_at ON need
BEGIN
    UPDATE subject_figures
       SET open_needs = (SELECT count(*) FROM need n
                          WHERE n.subject_id = subject_figures.subject_id
                            AND n.stage <> 'closed' AND n.deleted_at IS NULL)
     WHERE subject_id IN (old.subject_id, new.subject_id);
END;

CREATE TRIGGER figures_card_insert AFTER INSERT ON card_delivery
BEGIN
    UPDATE subject_figures
       SET card_on = (SELECT max(delivered_on) FROM card_delivery c
                       WHERE c.subject_id = subject_figures.subject_id AND c.deleted_at IS NULL)
     WHERE subject_id = new.subject_id;
END;

CREATE TRIGGER figures_card_update AFTER UPDATE OF subject_id, delivered_on, deleted_at ON card_delivery
BEGIN
    UPDATE subject_figures
       SET card_on = (SELECT max(delivered_on) FROM card_delivery c
                       WHERE c.subject_id = subject_figures.subject_id AND c.deleted_at IS NULL)
     WHERE subject_id IN (old.subject_id, new.subject_id);
END;
