-- Party organisations as a list, to which shops, workers and members among a staff belong; when and how a member was found (四个一批) and when somebody joined.

CREATE TABLE party_organisation (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    block_id   INTEGER REFERENCES block (id),              -- NULL: of the whole town
    name       TEXT NOT NULL CHECK (length(name) > 0),
    kind_id    INTEGER REFERENCES code (id),
    parent_id  INTEGER REFERENCES party_organisation (id),
    venue_id   INTEGER REFERENCES venue (id),              -- where it meets
    place      TEXT NOT NULL DEFAULT '',                   -- when that is no venue
    secretary  TEXT NOT NULL DEFAULT '',
    phone      TEXT NOT NULL DEFAULT '',
    founded_on TEXT CHECK (founded_on IS date(founded_on)),
    note       TEXT NOT NULL DEFAULT ''
) STRICT;

-- What was written beside a shop (party_org_place) stays as it was written.
ALTER TABLE subject ADD COLUMN party_organisation_id INTEGER REFERENCES party_organisation (id);
ALTER TABLE subject ADD COLUMN party_found_on TEXT CHECK (party_found_on IS date(party_found_on));
ALTER TABLE subject ADD COLUMN party_found_way_id INTEGER REFERENCES code (id);
ALTER TABLE subject ADD COLUMN party_joined_on TEXT CHECK (party_joined_on IS date(party_joined_on));
CREATE INDEX subject_by_party_organisation ON subject (party_organisation_id) WHERE party_organisation_id IS NOT NULL;

ALTER TABLE party_member ADD COLUMN party_organisation_id INTEGER REFERENCES party_organisation (id);
ALTER TABLE party_member ADD COLUMN party_found_on TEXT CHECK (party_found_on IS date(party_found_on));
ALTER TABLE party_member ADD COLUMN party_found_way_id INTEGER REFERENCES code (id);
ALTER TABLE party_member ADD COLUMN party_joined_on TEXT CHECK (party_joined_on IS date(party_joined_on));
CREATE INDEX party_member_by_organisation ON party_member (party_organisation_id) WHERE party_organisation_id IS NOT NULL;

-- Which of the organisations is paired.
ALTER TABLE pairing ADD COLUMN party_organisation_id INTEGER REFERENCES party_organisation (id);
CREATE INDEX pairing_by_organisation ON pairing (party_organisation_id) WHERE party_organisation_id IS NOT NULL;
