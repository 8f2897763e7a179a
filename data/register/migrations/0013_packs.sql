-- Packs, and what the merging of two registers leaves behind.

-- What a pack says of itself: one row, in a pack only.
CREATE TABLE pack (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    uid        BLOB NOT NULL CHECK (length(uid) = 16),
    register   BLOB NOT NULL CHECK (length(register) = 16),   -- the first batch of the register it was made from
    made_at    INTEGER NOT NULL,
    made_by    TEXT NOT NULL,
    program    TEXT NOT NULL,
    whose      TEXT NOT NULL,                                 -- town and blocks, for a person
    whole      INTEGER NOT NULL CHECK (whole IN (0, 1)),
    subjects   INTEGER NOT NULL,
    visits     INTEGER NOT NULL,
    needs      INTEGER NOT NULL,
    last_batch INTEGER NOT NULL,                              -- later ones were written into the pack
    checksum   TEXT NOT NULL
) STRICT;

-- A batch of another register is known by its identity.
CREATE INDEX journal_batch_by_uid ON journal_batch (uid);
-- The batch of the merge that brought the entry here; empty: written here.
ALTER TABLE journal ADD COLUMN came_by INTEGER;
CREATE INDEX journal_by_coming ON journal (came_by) WHERE came_by IS NOT NULL;

CREATE TABLE register_merge (
    batch_id INTEGER PRIMARY KEY REFERENCES journal_batch (id),
    register BLOB NOT NULL CHECK (length(register) = 16),
    whose    TEXT NOT NULL,
    made_at  INTEGER NOT NULL,
    made_by  TEXT NOT NULL
) STRICT;

-- What a merge changed in this register, for turning it back as a whole. Not in the journal: there stands what
-- people wrote, here and there, and each register comes to the same from it.
CREATE TABLE merge_effect (
    id         INTEGER PRIMARY KEY,
    batch_id   INTEGER NOT NULL REFERENCES journal_batch (id),
    after_id   INTEGER NOT NULL,                              -- the newest journal entry then
    table_name TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    changes    TEXT CHECK (changes IS NULL OR json_valid(changes))
) STRICT;

CREATE INDEX merge_effect_by_batch ON merge_effect (batch_id);

-- A field that was written on several sides, none of which knew the other: what each wrote. A later entry of the
-- journal that writes the field has decided it.
CREATE TABLE difference (
    id         INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    field      TEXT NOT NULL,
    batch_id   INTEGER NOT NULL REFERENCES journal_batch (id),
    value      TEXT NOT NULL CHECK (json_valid(value)),       -- {"column": value}
    after_id   INTEGER NOT NULL                               -- the newest journal entry then
) STRICT;

CREATE INDEX difference_by_row ON difference (table_name, row_id);

-- Where a rule for what must be single put another value in the place of the one that was written.
CREATE TABLE settled (
    table_name  TEXT NOT NULL,
    row_id      INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    written     TEXT NOT NULL CHECK (json_valid(written)),
    settled     TEXT NOT NULL CHECK (json_valid(settled)),
    after_id    INTEGER NOT NULL,
    PRIMARY KEY (table_name, row_id, column_name)
) STRICT, WITHOUT ROWID;
