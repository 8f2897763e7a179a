-- What was given to whom and what came from whom, so that a pack can leave out what its receiver has.

-- The pack after which this one holds what is new; empty: it holds all.
ALTER TABLE pack ADD COLUMN after_uid BLOB CHECK (after_uid IS NULL OR length(after_uid) = 16);
ALTER TABLE pack ADD COLUMN after_at INTEGER;
-- Identities of the blocks that it delivers, in hexadecimal figures.
ALTER TABLE pack ADD COLUMN blocks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(blocks));

-- In such a pack: entries of the journal that its receiver has acknowledged, by what they are known; what they say
-- stands there.
CREATE TABLE pack_known (
    id         INTEGER PRIMARY KEY,                           -- the entry's
    batch_id   INTEGER NOT NULL REFERENCES journal_batch (id),
    table_name TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    own        INTEGER NOT NULL CHECK (own IN (0, 1))         -- written in the register that packed it
) STRICT;

CREATE INDEX pack_known_by_row ON pack_known (table_name, row_id);

CREATE TABLE pack_sent (
    id              INTEGER PRIMARY KEY,
    uid             BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    receiver        TEXT NOT NULL CHECK (length(receiver) > 0),
    made_at         INTEGER NOT NULL,
    blocks          TEXT NOT NULL CHECK (json_valid(blocks)), -- ids; of none: all of the register
    newest_entry    INTEGER NOT NULL,                         -- of the journal
    acknowledged_at INTEGER
) STRICT;

CREATE TABLE pack_received (
    id          INTEGER PRIMARY KEY,
    uid         BLOB UNIQUE CHECK (uid IS NULL OR length(uid) = 16), -- NULL: a register, no pack
    whose       TEXT NOT NULL,
    blocks      TEXT NOT NULL CHECK (json_valid(blocks)),     -- as in the pack
    made_at     INTEGER NOT NULL,
    made_by     TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    brought     TEXT NOT NULL CHECK (json_valid(brought)),    -- {"table": new rows, "": changed rows}
    batch_id    INTEGER REFERENCES journal_batch (id)         -- NULL: nothing in it was new
) STRICT;
