-- 007-evidence.sql: when what a record says held, and who moved.

-- The day the row itself gives as its last change; null: it gives none, and
-- the day of its import stands for it.  Unlike said_at, which tells when the
-- tie was made.
ALTER TABLE record ADD COLUMN held_at INTEGER;

-- Derived: the employer before the one that is shown, where the same source
-- or two dated rows say that it changed; and since when it has.
ALTER TABLE person ADD COLUMN org_before TEXT;
ALTER TABLE person ADD COLUMN moved_at INTEGER;
