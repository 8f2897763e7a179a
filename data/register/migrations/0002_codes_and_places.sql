-- Code lists that a user can extend, and where the block lies.

CREATE TABLE code (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    list       TEXT NOT NULL,
    key        TEXT NOT NULL DEFAULT '',      -- of a built-in entry; empty for a user's own
    parent_id  INTEGER REFERENCES code (id),
    name       TEXT NOT NULL CHECK (length(name) > 0),
    note       TEXT NOT NULL DEFAULT '',
    position   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX code_by_list ON code (list, position);
CREATE UNIQUE INDEX code_by_key ON code (list, key) WHERE key <> '';
CREATE INDEX code_by_parent ON code (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE town (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    name       TEXT NOT NULL CHECK (length(name) > 0)
) STRICT;

CREATE TABLE venue (
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at     INTEGER NOT NULL,
    created_by     TEXT NOT NULL,
    deleted_at     INTEGER,
    block_id       INTEGER REFERENCES block (id),
    name           TEXT NOT NULL CHECK (length(name) > 0),
    address        TEXT NOT NULL DEFAULT '',
    hours          TEXT NOT NULL DEFAULT '',
    phone          TEXT NOT NULL DEFAULT '',
    charging_ports INTEGER NOT NULL DEFAULT 0 CHECK (charging_ports >= 0)
) STRICT;

CREATE TABLE venue_facility (
    venue_id    INTEGER NOT NULL REFERENCES venue (id),
    facility_id INTEGER NOT NULL REFERENCES code (id),
    PRIMARY KEY (venue_id, facility_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    town_id    INTEGER NOT NULL REFERENCES town (id),
    name       TEXT NOT NULL CHECK (length(name) > 0),
    secretary  TEXT NOT NULL DEFAULT '',
    phone      TEXT NOT NULL DEFAULT '',
    position   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE grid (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    block_id   INTEGER NOT NULL REFERENCES block (id),
    name       TEXT NOT NULL CHECK (length(name) > 0)
) STRICT;

CREATE TABLE street (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    block_id   INTEGER NOT NULL REFERENCES block (id),
    name       TEXT NOT NULL CHECK (length(name) > 0),
    position   INTEGER NOT NULL DEFAULT 0,
    walk       TEXT NOT NULL DEFAULT 'sides' CHECK (walk IN ('sides', 'across'))
) STRICT;

CREATE INDEX street_by_block ON street (block_id, position);

CREATE TABLE visitor (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    block_id   INTEGER REFERENCES block (id),
    name       TEXT NOT NULL CHECK (length(name) > 0),
    role_id    INTEGER REFERENCES code (id),
    phone      TEXT NOT NULL DEFAULT '',
    position   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE service_item (
    id          INTEGER PRIMARY KEY,
    uid         BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at  INTEGER NOT NULL,
    created_by  TEXT NOT NULL,
    deleted_at  INTEGER,
    category_id INTEGER NOT NULL REFERENCES code (id),   -- whose parent is the aspect
    venue_id    INTEGER REFERENCES venue (id),
    key         TEXT NOT NULL DEFAULT '',
    name        TEXT NOT NULL CHECK (length(name) > 0),
    hours       TEXT NOT NULL DEFAULT '',
    contact     TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    position    INTEGER NOT NULL DEFAULT 0
) STRICT;
