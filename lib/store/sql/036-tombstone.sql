-- 036-tombstone.sql: who was forgotten, and stays so.

-- Appended to, and no part of undo; of rows with one digest the last counts.
-- A digest is the HMAC-SHA-256 of one identifier, as lib/people/tombstone.c writes
-- it, under meta's tombstone_key: 32 random bytes, made with the first row.
CREATE TABLE tombstone (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  at        INTEGER NOT NULL, -- when
  forgotten INTEGER NOT NULL REFERENCES change, -- by what; rows of one are of one person
  digest    BLOB NOT NULL,    -- of what
  value     INTEGER NOT NULL, -- 1 forgotten, 0 lifted
  because   TEXT              -- the reason given
) STRICT;
CREATE INDEX tombstone_by_digest ON tombstone(digest);
CREATE INDEX tombstone_by_forgotten ON tombstone(forgotten);
