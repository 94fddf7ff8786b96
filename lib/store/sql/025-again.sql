-- 025-again.sql: what an import says that was known already.  It stays when the
-- import or command that said it first is taken back, for then it counts for
-- this one (lib/people/again.c): of all rows that are appended only the columns
-- `change` and `row` ever change, and only so.

CREATE TABLE again (
  change INTEGER NOT NULL REFERENCES change, -- the import
  kind   INTEGER NOT NULL, -- enum rn_again_kind: of which table
  part   INTEGER NOT NULL, -- 0, 1, ...: blobs of bounded size
  body   BLOB NOT NULL,    -- varints of signed differences: what was known, and its row in this file
  PRIMARY KEY (change, kind, part)
) STRICT, WITHOUT ROWID;

-- Of rows that count for a later import now, which are few: who said them first.
CREATE TABLE first_said (
  kind   INTEGER NOT NULL, -- as again
  id     INTEGER NOT NULL, -- the row
  change INTEGER NOT NULL REFERENCES change, -- what brought it
  row    INTEGER,          -- as it was there
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX first_said_by_change ON first_said(change, kind);
