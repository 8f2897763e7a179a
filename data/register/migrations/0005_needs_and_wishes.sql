-- What was asked for, followed until it is struck off; and the small wishes.

CREATE TABLE need (
    id              INTEGER PRIMARY KEY,
    uid             BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at      INTEGER NOT NULL,
    created_by      TEXT NOT NULL,
    deleted_at      INTEGER,
    block_id        INTEGER NOT NULL REFERENCES block (id),
    subject_id      INTEGER REFERENCES subject (id),
    visit_id        INTEGER REFERENCES visit (id),
    source_id       INTEGER REFERENCES code (id),
    category_id     INTEGER REFERENCES code (id),
    text            TEXT NOT NULL CHECK (length(text) > 0),
    urgency         TEXT NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal', 'urgent', 'critical')),
    stage           TEXT NOT NULL DEFAULT 'found'
                    CHECK (stage IN ('found', 'recorded', 'handling', 'fed_back', 'closed')),
    department_id   INTEGER REFERENCES code (id),
    handler         TEXT NOT NULL DEFAULT '',
    deadline        TEXT CHECK (deadline IS date(deadline)),
    found_on        TEXT NOT NULL CHECK (found_on IS date(found_on)),
    recorded_on     TEXT CHECK (recorded_on IS date(recorded_on)),
    handling_on     TEXT CHECK (handling_on IS date(handling_on)),
    whistle_on      TEXT CHECK (whistle_on IS date(whistle_on)),
    report_in_on    TEXT CHECK (report_in_on IS date(report_in_on)),
    result          TEXT NOT NULL DEFAULT '',
    fed_back_on     TEXT CHECK (fed_back_on IS date(fed_back_on)),
    feedback_way_id INTEGER REFERENCES code (id),
    feedback        TEXT NOT NULL DEFAULT '',
    satisfaction    INTEGER CHECK (satisfaction BETWEEN 1 AND 5),
    closed_on       TEXT CHECK (closed_on IS date(closed_on)),
    strike_number   TEXT CHECK (strike_number <> ''),
    hotline_order   TEXT NOT NULL DEFAULT '',

    CHECK ((stage = 'closed') = (closed_on IS NOT NULL)),
    CHECK (stage NOT IN ('recorded', 'handling') OR recorded_on IS NOT NULL),
    CHECK (stage <> 'handling' OR handling_on IS NOT NULL),
    CHECK (stage <> 'fed_back' OR fed_back_on IS NOT NULL),
    CHECK (recorded_on IS NULL OR recorded_on >= found_on),
    CHECK (handling_on IS NULL OR handling_on >= coalesce(recorded_on, found_on)),
    CHECK (fed_back_on IS NULL OR fed_back_on >= coalesce(handling_on, recorded_on, found_on)),
    CHECK (closed_on IS NULL OR closed_on >= coalesce(fed_back_on, handling_on, recorded_on, found_on)),
    CHECK (report_in_on IS NULL OR whistle_on IS NULL OR report_in_on >= whistle_on)
) STRICT;

CREATE INDEX need_open_by_subject ON need (subject_id)
 WHERE stage <> 'closed' AND deleted_at IS NULL;
CREATE INDEX need_by_subject ON need (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX need_by_visit ON need (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX need_by_found ON need (found_on);
CREATE INDEX need_by_closed ON need (closed_on) WHERE closed_on IS NOT NULL;
CREATE UNIQUE INDEX need_by_strike_number ON need (block_id, strike_number) WHERE strike_number IS NOT NULL;

-- A line of a need's log.
CREATE TABLE need_step (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    need_id    INTEGER NOT NULL REFERENCES need (id),
    done_on    TEXT NOT NULL CHECK (done_on IS date(done_on)),
    action     TEXT NOT NULL
               CHECK (action IN ('found', 'recorded', 'handling', 'whistle', 'report_in', 'talk',
                                 'hand_over', 'fed_back', 'closed', 'reopened')),
    actor      TEXT NOT NULL DEFAULT '',
    words      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX need_step_by_need ON need_step (need_id);

CREATE TABLE wish (
    id           INTEGER PRIMARY KEY,
    uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at   INTEGER NOT NULL,
    created_by   TEXT NOT NULL,
    deleted_at   INTEGER,
    block_id     INTEGER NOT NULL REFERENCES block (id),
    subject_id   INTEGER NOT NULL REFERENCES subject (id),
    visit_id     INTEGER REFERENCES visit (id),
    text         TEXT NOT NULL CHECK (length(text) > 0),
    value_yuan   INTEGER CHECK (value_yuan >= 0),
    stage        TEXT NOT NULL DEFAULT 'collected'
                 CHECK (stage IN ('collected', 'published', 'claimed', 'fulfilled')),
    collected_on TEXT NOT NULL CHECK (collected_on IS date(collected_on)),
    published_on TEXT CHECK (published_on IS date(published_on)),
    claimed_by   TEXT NOT NULL DEFAULT '',
    claimed_on   TEXT CHECK (claimed_on IS date(claimed_on)),
    fulfilled_on TEXT CHECK (fulfilled_on IS date(fulfilled_on)),

    CHECK ((stage = 'fulfilled') = (fulfilled_on IS NOT NULL)),
    CHECK (published_on IS NULL OR published_on >= collected_on),
    CHECK (claimed_on IS NULL OR claimed_on >= coalesce(published_on, collected_on)),
    CHECK (fulfilled_on IS NULL OR fulfilled_on >= coalesce(claimed_on, published_on, collected_on))
) STRICT;

CREATE INDEX wish_by_subject ON wish (subject_id);
CREATE INDEX wish_by_visit ON wish (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX wish_by_collected ON wish (collected_on);
