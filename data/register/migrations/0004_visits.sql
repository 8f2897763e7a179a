-- One contact with a subject, the drives it counts for, who went, and what was introduced.

CREATE TABLE visit (
    id           INTEGER PRIMARY KEY,
    uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at   INTEGER NOT NULL,
    created_by   TEXT NOT NULL,
    deleted_at   INTEGER,
    subject_id   INTEGER NOT NULL REFERENCES subject (id),
    block_id     INTEGER NOT NULL REFERENCES block (id),   -- whose visit it was, should the subject move on
    at           INTEGER NOT NULL CHECK (at > 0),
    minutes      INTEGER CHECK (minutes BETWEEN 0 AND 1440),
    mode         TEXT NOT NULL DEFAULT 'door' CHECK (mode IN ('door', 'phone', 'online', 'patrol', 'venue')),
    outcome      TEXT NOT NULL DEFAULT 'met' CHECK (outcome IN ('met', 'absent', 'refused', 'come_back')),
    said         TEXT NOT NULL DEFAULT '',
    situation    TEXT NOT NULL DEFAULT '',
    follow_up_on TEXT CHECK (follow_up_on IS date(follow_up_on)),
    satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5)
) STRICT;

CREATE INDEX visit_by_subject ON visit (subject_id, at) WHERE deleted_at IS NULL;
-- Covers the figures of a period: no look-up in the table itself.
CREATE INDEX visit_by_time ON visit (at, block_id, subject_id, mode, outcome) WHERE deleted_at IS NULL;

CREATE TABLE visit_drive (
    visit_id INTEGER NOT NULL REFERENCES visit (id),
    drive_id INTEGER NOT NULL REFERENCES code (id),
    PRIMARY KEY (visit_id, drive_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_visitor (
    visit_id   INTEGER NOT NULL REFERENCES visit (id),
    visitor_id INTEGER NOT NULL REFERENCES visitor (id),
    PRIMARY KEY (visit_id, visitor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_service (
    visit_id   INTEGER NOT NULL REFERENCES visit (id),
    service_id INTEGER NOT NULL REFERENCES service_item (id),
    PRIMARY KEY (visit_id, service_id)
) STRICT, WITHOUT ROWID;

-- Overlapping two-character words: FTS5's own trigram tokenizer never finds a two-character query. New visits are
-- indexed when their change is committed (FTS5 writes a segment at every statement of a transaction that can fail).
CREATE VIRTUAL TABLE visit_text USING fts5 (words, content = '', columnsize = 0, tokenize = 'unicode61');

CREATE TRIGGER visit_text_update AFTER UPDATE OF said, situation ON visit
WHEN new.said <> old.said OR new.situation <> old.situation
BEGIN
    INSERT INTO visit_text (visit_text, rowid, words)
    SELECT 'delete', old.id, bigrams(old.said || ' ' || old.situation)
     WHERE old.said <> '' OR old.situation <> '';
    INSERT INTO visit_text (rowid, words)
    SELECT new.id, bigrams(new.said || ' ' || new.situation)
     WHERE new.said <> '' OR new.situation <> '';
END;
