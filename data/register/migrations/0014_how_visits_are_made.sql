-- In which role somebody went on a visit (六大员), the roles of a person beside the usual one, those who go together, what they brought (五带); and who took a shop over from whom.

CREATE TABLE visit_role (
    visit_id INTEGER NOT NULL REFERENCES visit (id),
    role_id  INTEGER NOT NULL REFERENCES code (id),
    PRIMARY KEY (visit_id, role_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE visitor_role (
    visitor_id INTEGER NOT NULL REFERENCES visitor (id),
    role_id    INTEGER NOT NULL REFERENCES code (id),
    PRIMARY KEY (visitor_id, role_id)
) STRICT, WITHOUT ROWID;

-- The six have entries of their own now; the remark was on others.
UPDATE code SET note = ''
 WHERE list = 'visitor_role' AND note = '六大员'
   AND key IN ('block_secretary', 'community_police', 'urban_officer', 'market_officer', 'safety_grid',
               'committee_cadre');

-- 走访服务团, chosen as one.
CREATE TABLE visiting_team (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    block_id   INTEGER REFERENCES block (id),      -- NULL: of the whole town
    name       TEXT NOT NULL CHECK (length(name) > 0),
    leader_id  INTEGER REFERENCES visitor (id),
    position   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE team_member (
    team_id    INTEGER NOT NULL REFERENCES visiting_team (id),
    visitor_id INTEGER NOT NULL REFERENCES visitor (id),
    PRIMARY KEY (team_id, visitor_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE visit ADD COLUMN team_id INTEGER REFERENCES visiting_team (id);

-- What was ticked off of a visit: 带关心、带诚意、带问题、带举措、带方案, or what a town calls them.
CREATE TABLE visit_check (
    visit_id INTEGER NOT NULL REFERENCES visit (id),
    check_id INTEGER NOT NULL REFERENCES code (id),
    PRIMARY KEY (visit_id, check_id)
) STRICT, WITHOUT ROWID;

-- A shop that changed hands: the story of the one before stays with that one, this one has its own.
CREATE TABLE takeover (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    deleted_at INTEGER,
    subject_id INTEGER NOT NULL REFERENCES subject (id),   -- the new one
    before_id  INTEGER NOT NULL REFERENCES subject (id),
    taken_on   TEXT NOT NULL CHECK (taken_on IS date(taken_on))
) STRICT;

CREATE INDEX takeover_by_subject ON takeover (subject_id);
CREATE INDEX takeover_by_before ON takeover (before_id);
