-- What several people ask for, what is done together, what is offered, and Party building.

-- Needs of one category close together (共性问题), dealt with as one.
CREATE TABLE shared_problem (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at    INTEGER NOT NULL,
    created_by    TEXT NOT NULL,
    deleted_at    INTEGER,
    block_id      INTEGER NOT NULL REFERENCES block (id),
    title         TEXT NOT NULL CHECK (length(title) > 0),
    category_id   INTEGER REFERENCES code (id),
    street_id     INTEGER REFERENCES street (id),
    gathered_on   TEXT NOT NULL CHECK (gathered_on IS date(gathered_on)),
    meeting_on    TEXT CHECK (meeting_on IS date(meeting_on)),
    meeting_place TEXT NOT NULL DEFAULT '',
    attendees     TEXT NOT NULL DEFAULT '',
    decision      TEXT NOT NULL DEFAULT '',
    department_id INTEGER REFERENCES code (id),
    handler       TEXT NOT NULL DEFAULT '',
    deadline      TEXT CHECK (deadline IS date(deadline)),
    result        TEXT NOT NULL DEFAULT '',
    closed_on     TEXT CHECK (closed_on IS date(closed_on)),
    CHECK (closed_on IS NULL OR closed_on >= gathered_on)
) STRICT;

ALTER TABLE need ADD COLUMN shared_problem_id INTEGER REFERENCES shared_problem (id);
-- The day of the hotline's order: a need found before it was found by visiting.
ALTER TABLE need ADD COLUMN hotline_on TEXT CHECK (hotline_on IS date(hotline_on));
CREATE INDEX need_by_shared_problem ON need (shared_problem_id) WHERE shared_problem_id IS NOT NULL;

-- The number a wish is published under in the place of a name: "2026-001", by block and year.
ALTER TABLE wish ADD COLUMN number TEXT CHECK (number <> '');
ALTER TABLE wish ADD COLUMN claimer_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE wish ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX wish_by_number ON wish (block_id, number) WHERE number IS NOT NULL;

ALTER TABLE venue ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Whom a service is for, and which categories of need it answers.
ALTER TABLE service_item ADD COLUMN for_kind TEXT NOT NULL DEFAULT '' CHECK (for_kind IN ('', 'shop', 'worker'));

CREATE TABLE service_item_need (
    service_id  INTEGER NOT NULL REFERENCES service_item (id),
    category_id INTEGER NOT NULL REFERENCES code (id),
    PRIMARY KEY (service_id, category_id)
) STRICT, WITHOUT ROWID;

-- A service that was used, or introduced without a visit; one introduced in a visit stands with the visit.
CREATE TABLE service_use (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    block_id   INTEGER NOT NULL REFERENCES block (id),
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    service_id INTEGER NOT NULL REFERENCES service_item (id),
    need_id    INTEGER REFERENCES need (id),
    step       TEXT NOT NULL DEFAULT 'used' CHECK (step IN ('introduced', 'used')),
    done_on    TEXT NOT NULL CHECK (done_on IS date(done_on)),
    note       TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX service_use_by_subject ON service_use (subject_id);
CREATE INDEX service_use_by_service ON service_use (service_id);
CREATE INDEX service_use_by_need ON service_use (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX service_use_by_day ON service_use (done_on);

-- How often a service was introduced, the few deleted visits aside.
CREATE INDEX visit_service_by_service ON visit_service (service_id);
CREATE INDEX visit_deleted ON visit (id) WHERE deleted_at IS NOT NULL;

CREATE TABLE activity (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    block_id   INTEGER NOT NULL REFERENCES block (id),
    name       TEXT NOT NULL CHECK (length(name) > 0),
    kind_id    INTEGER REFERENCES code (id),
    held_on    TEXT NOT NULL CHECK (held_on IS date(held_on)),
    held_at    TEXT NOT NULL DEFAULT '',             -- the time as one writes it: 14:00—16:00
    venue_id   INTEGER REFERENCES venue (id),
    place      TEXT NOT NULL DEFAULT '',             -- when it is no venue
    guests     INTEGER CHECK (guests >= 0),          -- who came and is not in the register
    note       TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX activity_by_day ON activity (held_on);

CREATE TABLE activity_subject (
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    subject_id  INTEGER NOT NULL REFERENCES subject (id),
    PRIMARY KEY (activity_id, subject_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_subject_by_subject ON activity_subject (subject_id);

CREATE TABLE activity_need (
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    need_id     INTEGER NOT NULL REFERENCES need (id),
    PRIMARY KEY (activity_id, need_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_wish (
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    wish_id     INTEGER NOT NULL REFERENCES wish (id),
    PRIMARY KEY (activity_id, wish_id)
) STRICT, WITHOUT ROWID;

-- The Party's contact for a small firm (小个专).
ALTER TABLE subject ADD COLUMN party_contact TEXT NOT NULL DEFAULT '';
ALTER TABLE subject ADD COLUMN party_contact_phone TEXT NOT NULL DEFAULT '';

-- A member, or one who applied, among a shop's staff; a worker's own membership stands with the worker.
CREATE TABLE party_member (
    id                  INTEGER PRIMARY KEY,
    uid                 BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at          INTEGER NOT NULL,
    created_by          TEXT NOT NULL,
    deleted_at          INTEGER,
    subject_id          INTEGER NOT NULL REFERENCES subject (id),
    name                TEXT NOT NULL CHECK (length(name) > 0),
    phone               TEXT NOT NULL DEFAULT '',
    political_status_id INTEGER REFERENCES code (id),
    party_place_id      INTEGER REFERENCES code (id),
    party_applied_on    TEXT CHECK (party_applied_on IS date(party_applied_on)),
    note                TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX party_member_by_subject ON party_member (subject_id);

-- An agreement with a partner (结对共建), what was agreed, and what came of it.
CREATE TABLE pairing (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    block_id   INTEGER NOT NULL REFERENCES block (id),
    partner    TEXT NOT NULL CHECK (length(partner) > 0),
    contact    TEXT NOT NULL DEFAULT '',
    phone      TEXT NOT NULL DEFAULT '',
    signed_on  TEXT CHECK (signed_on IS date(signed_on)),
    until_on   TEXT CHECK (until_on IS date(until_on)),
    note       TEXT NOT NULL DEFAULT '',
    CHECK (signed_on IS NULL OR until_on IS NULL OR until_on >= signed_on)
) STRICT;

CREATE TABLE pairing_item (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    pairing_id INTEGER NOT NULL REFERENCES pairing (id),
    text       TEXT NOT NULL CHECK (length(text) > 0),
    planned_on TEXT CHECK (planned_on IS date(planned_on)),
    done_on    TEXT CHECK (done_on IS date(done_on)),
    outcome    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX pairing_item_by_pairing ON pairing_item (pairing_id);
