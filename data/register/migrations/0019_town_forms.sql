-- The forms that a town sends: a workbook that was learnt once, and the months it was filled for.

CREATE TABLE town_form (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    name       TEXT NOT NULL CHECK (length(name) > 0),
    file_name  TEXT NOT NULL,                                  -- as it was sent
    content    TEXT NOT NULL CHECK (length(content) = 64),     -- the workbook, a paper_content
    layout     TEXT NOT NULL CHECK (json_valid(layout)),       -- what is written where: data/exchange/forms
    masked     INTEGER NOT NULL DEFAULT 1 CHECK (masked IN (0, 1)),
    due_day    INTEGER CHECK (due_day BETWEEN 1 AND 31)        -- up to 10: of the month after; NULL: none
) STRICT;

CREATE TABLE form_filling (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    form_id    INTEGER NOT NULL REFERENCES town_form (id),
    block_id   INTEGER REFERENCES block (id),                  -- NULL: for the whole town
    month      TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    filled_on  TEXT NOT NULL CHECK (filled_on IS date(filled_on))
) STRICT;

CREATE INDEX form_filling_by_form ON form_filling (form_id, month);
