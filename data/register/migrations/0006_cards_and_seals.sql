-- The card of a block, the cards given, and the months that are reported.

CREATE TABLE contact_card (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    block_id   INTEGER NOT NULL REFERENCES block (id),
    secretary  TEXT NOT NULL DEFAULT '',
    phone      TEXT NOT NULL DEFAULT '',
    venue      TEXT NOT NULL DEFAULT '',
    address    TEXT NOT NULL DEFAULT '',
    hours      TEXT NOT NULL DEFAULT '',
    services   TEXT NOT NULL DEFAULT '',          -- up to six lines
    qr_kind    TEXT NOT NULL DEFAULT 'mecard' CHECK (qr_kind IN ('vcard', 'mecard', 'link')),
    qr_link    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX contact_card_by_block ON contact_card (block_id) WHERE deleted_at IS NULL;

CREATE TABLE card_delivery (
    id           INTEGER PRIMARY KEY,
    uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at   INTEGER NOT NULL,
    created_by   TEXT NOT NULL,
    deleted_at   INTEGER,
    subject_id   INTEGER NOT NULL REFERENCES subject (id),
    block_id     INTEGER NOT NULL REFERENCES block (id),
    visit_id     INTEGER REFERENCES visit (id),
    visitor_id   INTEGER REFERENCES visitor (id),
    delivered_on TEXT NOT NULL CHECK (delivered_on IS date(delivered_on))
) STRICT;

CREATE INDEX card_delivery_by_subject ON card_delivery (subject_id, delivered_on) WHERE deleted_at IS NULL;
CREATE INDEX card_delivery_by_date ON card_delivery (delivered_on);
CREATE INDEX card_delivery_by_visit ON card_delivery (visit_id) WHERE visit_id IS NOT NULL;

-- A month that has been reported, with the figures as they were then.
CREATE TABLE seal (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    month      TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    block_id   INTEGER REFERENCES block (id),     -- empty: the whole town
    figures    TEXT NOT NULL CHECK (json_valid(figures)),
    checksum   TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX seal_by_month ON seal (month, ifnull(block_id, 0)) WHERE deleted_at IS NULL;
