-- Rows of those who asked to be erased: identities and no name, so that no undo, backup or list brings them back.
-- (IF NOT EXISTS: somebody is erased from backups of earlier versions, too.)

CREATE TABLE IF NOT EXISTS erased (
    uid        BLOB NOT NULL PRIMARY KEY CHECK (length(uid) = 16),
    table_name TEXT NOT NULL,
    erased_on  TEXT NOT NULL CHECK (erased_on IS date(erased_on)),
    complete   INTEGER NOT NULL DEFAULT 0 CHECK (complete IN (0, 1))   -- of a subject: its profile was (a figure)
) STRICT, WITHOUT ROWID;
