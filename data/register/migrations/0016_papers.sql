-- Photos and papers of a subject, a visit, a need, a wish, an activity or a venue.

-- What they hold, each once, by its SHA-256. Not journaled: it never changes, is there before the first row that names
-- it and goes when none does any more. What is long stands last, so that reading the rest stays quick.
CREATE TABLE paper_content (
    sha256    TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    mime      TEXT NOT NULL CHECK (length(mime) > 0),
    width     INTEGER NOT NULL DEFAULT 0,          -- pixels; 0: no picture
    height    INTEGER NOT NULL DEFAULT 0,
    thumbnail BLOB NOT NULL,                       -- empty: no picture
    bytes     BLOB NOT NULL CHECK (length(bytes) > 0)
) STRICT;

CREATE TABLE paper (
    id          INTEGER PRIMARY KEY,
    uid         BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at  INTEGER NOT NULL,
    created_by  TEXT NOT NULL,
    deleted_at  INTEGER,
    subject_id  INTEGER REFERENCES subject (id),
    visit_id    INTEGER REFERENCES visit (id),
    need_id     INTEGER REFERENCES need (id),
    wish_id     INTEGER REFERENCES wish (id),
    activity_id INTEGER REFERENCES activity (id),
    venue_id    INTEGER REFERENCES venue (id),
    name        TEXT NOT NULL,
    note        TEXT NOT NULL DEFAULT '',
    added_on    TEXT NOT NULL CHECK (added_on IS date(added_on)),
    content     TEXT NOT NULL DEFAULT '' CHECK (length(content) IN (0, 64)),   -- empty: erased
    original    TEXT NOT NULL DEFAULT '' CHECK (length(original) IN (0, 64)),  -- as it was chosen, when that is kept
    CHECK ((subject_id IS NOT NULL) + (visit_id IS NOT NULL) + (need_id IS NOT NULL) + (wish_id IS NOT NULL)
           + (activity_id IS NOT NULL) + (venue_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX paper_by_subject ON paper (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX paper_by_visit ON paper (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX paper_by_need ON paper (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX paper_by_wish ON paper (wish_id) WHERE wish_id IS NOT NULL;
CREATE INDEX paper_by_activity ON paper (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX paper_by_venue ON paper (venue_id) WHERE venue_id IS NOT NULL;
CREATE INDEX paper_by_content ON paper (content);
CREATE INDEX paper_by_original ON paper (original) WHERE original <> '';
