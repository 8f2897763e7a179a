-- Columns of a ledger that somebody chose, under a name: for lists that go out without a form.

CREATE TABLE column_choice (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    name       TEXT NOT NULL CHECK (length(name) > 0),
    ledger     TEXT NOT NULL,
    columns    TEXT NOT NULL CHECK (json_valid(columns)),   -- which, headings, filters, sort: data/views/ledgers
    masked     INTEGER NOT NULL DEFAULT 1 CHECK (masked IN (0, 1))
) STRICT;
