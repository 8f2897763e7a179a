-- What a service costs, who may use it, the package (安家—宜业—成长) it is part of.
ALTER TABLE service_item ADD COLUMN price TEXT NOT NULL DEFAULT '';
ALTER TABLE service_item ADD COLUMN users TEXT NOT NULL DEFAULT '';
ALTER TABLE service_item ADD COLUMN package_id INTEGER REFERENCES code (id);

-- 1+X: a centre and its points, a point stands on a street of its block.
ALTER TABLE venue ADD COLUMN kind_id INTEGER REFERENCES code (id);
ALTER TABLE venue ADD COLUMN street_id INTEGER REFERENCES street (id);

-- An opinion that a deputy collected: its kind, who collected it, where.
ALTER TABLE need ADD COLUMN theme_id INTEGER REFERENCES code (id);
ALTER TABLE need ADD COLUMN collected_by TEXT NOT NULL DEFAULT '';
ALTER TABLE need ADD COLUMN collected_at TEXT NOT NULL DEFAULT '';
