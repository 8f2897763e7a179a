-- A visit that is saved goes into the index of words and the packed years later, together with others: alone it took a
-- page of each for itself. Which visit was the last to go in; later ones are read beside them (data/register/VisitYears).

CREATE TABLE visits_folded (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    visit_id INTEGER NOT NULL
) STRICT;

INSERT INTO visits_folded (id, visit_id) SELECT 1, ifnull(max(id), 0) FROM visit;

DROP TRIGGER visit_text_update;

CREATE TRIGGER visit_text_update AFTER UPDATE OF said, situation ON visit
WHEN (new.said <> old.said OR new.situation <> old.situation)
 AND new.id <= (SELECT visit_id FROM visits_folded)
BEGIN
    INSERT INTO visit_text (visit_text, rowid, words)
    SELECT 'delete', old.id, bigrams(old.said || ' ' || old.situation)
     WHERE old.said <> '' OR old.situation <> '';
    INSERT INTO visit_text (rowid, words)
    SELECT new.id, bigrams(new.said || ' ' || new.situation)
     WHERE new.said <> '' OR new.situation <> '';
END;

-- Every first visit wrote a page of them. A path's figures look through the narrow table, which is no slower where many
-- were met for the first time, and a few milliseconds of 100,000 subjects elsewhere.
DROP INDEX subject_figures_by_met;
DROP INDEX subject_figures_by_served;
DROP INDEX subject_figures_by_answered;
