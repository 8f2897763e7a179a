-- Who is visited: shops and workers, one row each. Columns of the other kind stay empty.

CREATE TABLE subject (
    id                     INTEGER PRIMARY KEY,
    uid                    BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at             INTEGER NOT NULL,
    created_by             TEXT NOT NULL,
    deleted_at             INTEGER,
    kind                   TEXT NOT NULL CHECK (kind IN ('shop', 'worker')),
    name                   TEXT NOT NULL CHECK (length(name) > 0),   -- of a shop: the signboard
    block_id               INTEGER NOT NULL REFERENCES block (id),
    grid_id                INTEGER REFERENCES grid (id),
    street_id              INTEGER REFERENCES street (id),
    lane                   TEXT NOT NULL DEFAULT '',
    number                 TEXT NOT NULL DEFAULT '',
    room                   TEXT NOT NULL DEFAULT '',
    side                   TEXT NOT NULL DEFAULT '' CHECK (side IN ('', 'odd', 'even')),
    phone                  TEXT NOT NULL DEFAULT '',
    tags                   TEXT NOT NULL DEFAULT '',
    note                   TEXT NOT NULL DEFAULT '',
    consent_on             TEXT CHECK (consent_on IS date(consent_on)),
    consent_way_id         INTEGER REFERENCES code (id),
    preferred_mode         TEXT NOT NULL DEFAULT ''
                           CHECK (preferred_mode IN ('', 'door', 'phone', 'online', 'patrol', 'venue')),
    preferred_time_id      INTEGER REFERENCES code (id),
    status                 TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'closed', 'moved')),
    status_on              TEXT CHECK (status_on IS date(status_on)),
    source_id              INTEGER REFERENCES code (id),

    registered_name        TEXT NOT NULL DEFAULT '',
    credit_code            TEXT NOT NULL DEFAULT '',
    business_type_id       INTEGER REFERENCES code (id),
    operator               TEXT NOT NULL DEFAULT '',
    operator_phone         TEXT NOT NULL DEFAULT '',
    staff_count            INTEGER CHECK (staff_count >= 0),
    party_members          INTEGER CHECK (party_members >= 0),
    party_org_id           INTEGER REFERENCES code (id),
    party_org_place        TEXT NOT NULL DEFAULT '',
    opened_on              TEXT CHECK (opened_on IS date(opened_on)),
    closed_on              TEXT CHECK (closed_on IS date(closed_on)),
    residential_conversion INTEGER NOT NULL DEFAULT 0 CHECK (residential_conversion IN (0, 1)),   -- 居改非
    hazard_note            TEXT NOT NULL DEFAULT '',

    occupation_id          INTEGER REFERENCES code (id),
    platform_id            INTEGER REFERENCES code (id),
    station                TEXT NOT NULL DEFAULT '',
    gender                 TEXT NOT NULL DEFAULT '' CHECK (gender IN ('', 'male', 'female')),
    birth_month            TEXT NOT NULL DEFAULT ''
                           CHECK (birth_month = '' OR birth_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    home_province_id       INTEGER REFERENCES code (id),
    in_shanghai_since      INTEGER CHECK (in_shanghai_since BETWEEN 1930 AND 2100),   -- year
    political_status_id    INTEGER REFERENCES code (id),
    party_place_id         INTEGER REFERENCES code (id),
    party_applied_on       TEXT CHECK (party_applied_on IS date(party_applied_on)),
    volunteer              INTEGER NOT NULL DEFAULT 0 CHECK (volunteer IN (0, 1)),
    vehicle_id             INTEGER REFERENCES code (id),
    charging_need          INTEGER NOT NULL DEFAULT 0 CHECK (charging_need IN (0, 1)),
    housing_id             INTEGER REFERENCES code (id),
    housing_need           TEXT NOT NULL DEFAULT '',

    -- Derived by the triggers below; never journaled.
    walk_key               BLOB NOT NULL DEFAULT x'',      -- memcmp order is walking order on one street
    walk_side              INTEGER NOT NULL DEFAULT 3,     -- 1 odd, 2 even, 3 neither: walked last
    name_key               BLOB NOT NULL DEFAULT x'',      -- pinyin collation (ICU, zh)

    CHECK (opened_on IS NULL OR closed_on IS NULL OR closed_on >= opened_on),
    CHECK (kind = 'shop' OR (business_type_id IS NULL AND credit_code = '')),
    CHECK (kind = 'worker' OR (occupation_id IS NULL AND platform_id IS NULL))
) STRICT;

CREATE INDEX subject_by_walk ON subject (block_id, street_id, walk_side, walk_key) WHERE deleted_at IS NULL;
CREATE INDEX subject_by_phone ON subject (phone) WHERE phone <> '';
CREATE INDEX subject_by_operator_phone ON subject (operator_phone) WHERE operator_phone <> '';
CREATE INDEX subject_by_credit_code ON subject (credit_code) WHERE credit_code <> '';

CREATE TABLE subject_hazard (
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    hazard_id  INTEGER NOT NULL REFERENCES code (id),
    PRIMARY KEY (subject_id, hazard_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER subject_derive_insert AFTER INSERT ON subject
BEGIN
    UPDATE subject
       SET walk_key = walk_key(new.lane, new.number, new.room),
           walk_side = walk_side(new.side, new.lane, new.number),
           name_key = name_key(new.name)
     WHERE id = new.id;
END;

CREATE TRIGGER subject_derive_door AFTER UPDATE OF lane, number, room, side ON subject
BEGIN
    UPDATE subject
       SET walk_key = walk_key(new.lane, new.number, new.room),
           walk_side = walk_side(new.side, new.lane, new.number)
     WHERE id = new.id;
END;

CREATE TRIGGER subject_derive_name AFTER UPDATE OF name ON subject
BEGIN
    UPDATE subject SET name_key = name_key(new.name) WHERE id = new.id;
END;
