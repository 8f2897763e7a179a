-- By what somebody erased is recognised when a list brings them back: keyed sums of phones, codes and of name and
-- door, no clear text. (IF NOT EXISTS: somebody is erased from backups of earlier versions, too.)

CREATE TABLE IF NOT EXISTS erased_mark (
    mark      BLOB NOT NULL PRIMARY KEY CHECK (length(mark) = 32),
    mark_key  BLOB NOT NULL CHECK (length(mark_key) = 32),   -- of this register, or of one it was merged or restored from
    uid       BLOB CHECK (length(uid) = 16),                 -- of the tombstone; NULL: of somebody who had no entry
    erased_on TEXT NOT NULL CHECK (erased_on IS date(erased_on))
) STRICT;
