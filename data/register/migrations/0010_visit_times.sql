-- A visit of which nobody noted the time has none: `at` then only tells its day (noon, or midnight where a list brought
-- it), and stands among the day's others by that.

ALTER TABLE visit ADD COLUMN time_known INTEGER NOT NULL DEFAULT 1 CHECK (time_known IN (0, 1));

-- Until now noon (the form) and midnight (an imported day) in Shanghai stood for it.
UPDATE visit SET time_known = 0 WHERE (at + 28800) % 86400 IN (0, 43200);
