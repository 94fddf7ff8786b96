-- 012-listed.sql: what others' lists of contacts say, and since when somebody
-- works where they do.

-- Whose list the row is from: its person is a tie of theirs, not a contact of
-- mine.  Null: my own, or typed.
ALTER TABLE record ADD COLUMN lister INTEGER;
CREATE INDEX record_by_lister ON record(lister) WHERE lister IS NOT NULL;

-- Derived: 1: every standing record of theirs is from somebody else's list.
ALTER TABLE person ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
-- Derived: the first day a record names the employer that is shown, and the
-- one before.
ALTER TABLE person ADD COLUMN org_since INTEGER;
ALTER TABLE person ADD COLUMN before_since INTEGER;
