-- Volunteer teams and projects (志愿服务队、一格一最), who of the register belongs to them; what they did is an activity that names the team, who served and for how long.

CREATE TABLE volunteer_team (
    id           INTEGER PRIMARY KEY,
    uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    created_at   INTEGER NOT NULL,
    created_by   TEXT NOT NULL,
    deleted_at   INTEGER,
    block_id     INTEGER REFERENCES block (id),        -- NULL: of the whole town
    name         TEXT NOT NULL CHECK (length(name) > 0),
    kind_id      INTEGER REFERENCES code (id),
    alliance_id  INTEGER REFERENCES code (id),
    grid_id      INTEGER REFERENCES grid (id),         -- of a project of one grid
    leader       TEXT NOT NULL DEFAULT '',
    phone        TEXT NOT NULL DEFAULT '',
    task         TEXT NOT NULL DEFAULT '',             -- what it does
    paired_with  TEXT NOT NULL DEFAULT '',             -- old people who live alone
    paired_count INTEGER CHECK (paired_count >= 0),
    founded_on   TEXT CHECK (founded_on IS date(founded_on)),
    note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE volunteer_member (
    team_id    INTEGER NOT NULL REFERENCES volunteer_team (id),
    subject_id INTEGER NOT NULL REFERENCES subject (id),
    PRIMARY KEY (team_id, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX volunteer_member_by_subject ON volunteer_member (subject_id);

ALTER TABLE activity ADD COLUMN volunteer_team_id INTEGER REFERENCES volunteer_team (id);
ALTER TABLE activity ADD COLUMN other_volunteers INTEGER CHECK (other_volunteers >= 0); -- who are not in the register
ALTER TABLE activity ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440);     -- that each volunteer served
CREATE INDEX activity_by_volunteer_team ON activity (volunteer_team_id) WHERE volunteer_team_id IS NOT NULL;

CREATE TABLE activity_volunteer (
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    subject_id  INTEGER NOT NULL REFERENCES subject (id),
    PRIMARY KEY (activity_id, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_volunteer_by_subject ON activity_volunteer (subject_id);
