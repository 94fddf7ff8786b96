-- 013-signal.sql: what happened at companies, as somebody said.  As in 001,
-- rows are appended and count while their change stands.

CREATE TABLE signal (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change, -- the import or command
  row     INTEGER NOT NULL, -- 1-based data row of the file; 1 when typed
  source  TEXT NOT NULL,    -- source name; "me": typed
  org     TEXT NOT NULL,    -- where it happened, as written
  kind    INTEGER NOT NULL, -- as enum rn_signal_kind: 0 funding, 1 leadership, 2 hiring, 3 launch, 4 expansion, 5 merger, 6 contract, 7 rule, 8 filing, 9 layoffs, 10 other
  at      INTEGER NOT NULL, -- when
  about   TEXT,             -- what, in words
  url     TEXT,             -- where it can be read
  digest  INTEGER NOT NULL  -- hash of all that, to know it again
) STRICT;
CREATE INDEX signal_by_digest ON signal(digest);
CREATE INDEX signal_by_change ON signal(change);

-- Who changed employer is looked for by day.
CREATE INDEX person_by_moved ON person(moved_at) WHERE moved_at IS NOT NULL;
