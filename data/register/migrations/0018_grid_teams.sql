-- The team of a micro-grid (1+3+X): its head, the three who carry it, whoever else belongs to it.

ALTER TABLE grid ADD COLUMN head_id INTEGER REFERENCES visitor (id);

CREATE TABLE grid_core (
    grid_id    INTEGER NOT NULL REFERENCES grid (id),
    visitor_id INTEGER NOT NULL REFERENCES visitor (id),
    PRIMARY KEY (grid_id, visitor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE grid_helper (
    grid_id    INTEGER NOT NULL REFERENCES grid (id),
    visitor_id INTEGER NOT NULL REFERENCES visitor (id),
    PRIMARY KEY (grid_id, visitor_id)
) STRICT, WITHOUT ROWID;
