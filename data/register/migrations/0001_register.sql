-- What the register says of itself, settings that travel with it, and the journal of every change.

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One act of a user: an edit, an import, a merge, an undo. The unit of undo and redo.
CREATE TABLE journal_batch (
    id        INTEGER PRIMARY KEY,
    uid       BLOB NOT NULL CHECK (length(uid) = 16),
    at        INTEGER NOT NULL,
    author    TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('edit', 'import', 'merge', 'setup', 'demo', 'undo', 'redo')),
    title     TEXT NOT NULL,
    target_id INTEGER REFERENCES journal_batch (id),   -- of an undo or redo: the batch it turned back
    undone_by INTEGER REFERENCES journal_batch (id),
    CHECK ((kind IN ('undo', 'redo')) = (target_id IS NOT NULL))
) STRICT;

-- One row changed in a batch. changes is {"column": [old, new]}; a creation needs none, the row has them.
CREATE TABLE journal (
    id         INTEGER PRIMARY KEY,
    batch_id   INTEGER NOT NULL REFERENCES journal_batch (id),
    table_name TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    changes    TEXT CHECK (changes IS NULL OR json_valid(changes))
) STRICT;

CREATE INDEX journal_by_batch ON journal (batch_id);
CREATE INDEX journal_by_row ON journal (table_name, row_id);
