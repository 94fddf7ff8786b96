-- 034-figures.sql: what figures are made from, where everybody need not be asked.

-- Gives among interactions are few.
CREATE INDEX interaction_gives ON interaction(first) WHERE kind = 5;

-- Derived with `rest`, of the same states: people I first wrote to out of the
-- blue, by when.  lib/map/cold.c reads them, and who has changed since.
CREATE TABLE cold (
  at          INTEGER NOT NULL, -- of the first mail
  person      INTEGER NOT NULL REFERENCES person, -- to whom
  answered_at INTEGER, -- when they wrote back or met me; null: not by then
  PRIMARY KEY (at, person)
) STRICT, WITHOUT ROWID;
ALTER TABLE rest ADD COLUMN begins INTEGER; -- the first word that passed with anybody
DELETE FROM rest; -- is counted anew, with these

-- States kept until now do not say how a tie began (lib/ledger/older.c).
INSERT INTO meta (name, value)
SELECT 'older_states', 1 WHERE EXISTS (SELECT 1 FROM state)
  OR EXISTS (SELECT 1 FROM state_recent);
