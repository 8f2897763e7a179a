-- How often each service was introduced in visits of a block, so that the catalogue costs one look-up a service however
-- many visits there are.

CREATE TABLE service_figures (
    service_id INTEGER NOT NULL REFERENCES service_item (id),
    block_id   INTEGER NOT NULL REFERENCES block (id),
    introduced INTEGER NOT NULL,
    PRIMARY KEY (service_id, block_id)
) STRICT, WITHOUT ROWID;

INSERT INTO service_figures (service_id, block_id, introduced)
SELECT x.service_id, v.block_id, count(*)
  FROM visit_service x JOIN visit v ON v.id = x.visit_id
 WHERE v.deleted_at IS NULL
 GROUP BY x.service_id, v.block_id;

CREATE TRIGGER figures_service_insert AFTER INSERT ON visit_service
BEGIN
    INSERT INTO service_figures (service_id, block_id, introduced)
    SELECT new.service_id, v.block_id, 1 FROM visit v WHERE v.id = new.visit_id AND v.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET introduced = introduced + 1;
END;

CREATE TRIGGER figures_service_delete AFTER DELETE ON visit_service
BEGIN
    UPDATE service_figures
       SET introduced = introduced - 1
     WHERE service_id = old.service_id
       AND block_id = (SELECT v.block_id FROM visit v WHERE v.id = old.visit_id AND v.deleted_at IS NULL);
END;

CREATE TRIGGER figures_service_visit AFTER UPDATE OF block_id, deleted_at ON visit
WHEN old.block_id <> new.block_id OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
    UPDATE service_figures
       SET introduced = introduced - 1
     WHERE old.deleted_at IS NULL
       AND block_id = old.block_id
       AND service_id IN (SELECT service_id FROM visit_service WHERE visit_id = old.id);
    INSERT INTO service_figures (service_id, block_id, introduced)
    SELECT x.service_id, new.block_id, 1 FROM visit_service x WHERE x.visit_id = new.id AND new.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET introduced = introduced + 1;
END;

DROP INDEX visit_deleted;
