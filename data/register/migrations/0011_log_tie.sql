-- Which write-ahead log belongs to this file: the salt its header began with in this session. Backups have none,
-- so a log that lies beside a backup copied over a register is known for another's.

CREATE TABLE log_tie (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    turn INTEGER NOT NULL,
    salt INTEGER
) STRICT;

INSERT INTO log_tie (id, turn, salt) VALUES (1, 0, NULL);
