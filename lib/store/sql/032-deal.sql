-- 032-deal.sql: what is or was to be sold, and to whom, as a CRM said.  As in
-- 001, rows are appended and count while their change stands.  Of rows about
-- one deal the one counts that held last: held_at, no later than its change,
-- else the day of that; of two of one day the one said last.

CREATE TABLE deal (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  change      INTEGER NOT NULL REFERENCES change, -- the import
  row         INTEGER NOT NULL, -- 1-based data row of the file
  source      TEXT NOT NULL,    -- source name
  external_id TEXT,             -- its number there, as compared; null: it has none
  key         INTEGER NOT NULL, -- hash of what it is known again by
  handle      INTEGER,          -- whom it is with; null: not known
  org         TEXT,             -- the company, as written
  org_fold    TEXT,             -- the same as compared: folded, without its form
  title       TEXT,             -- what it is called
  amount      INTEGER,          -- whole units of money; null: not said
  currency    TEXT,             -- ISO 4217; null: not said
  opened_at   INTEGER,          -- when it began; null: not said
  closed_at   INTEGER,          -- when it was won or lost; null: it is open, or not said
  status      INTEGER NOT NULL, -- as enum rn_deal_status: 0 open, 1 won, 2 lost
  stage       TEXT,             -- as said
  lead_source TEXT,             -- where it came from, as said
  held_at     INTEGER,          -- the row's own last change; null: not said
  digest      INTEGER NOT NULL  -- hash of all it says but held_at
) STRICT;
CREATE INDEX deal_by_key ON deal(key);
CREATE INDEX deal_by_change ON deal(change);
