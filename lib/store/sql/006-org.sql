-- 006-org.sql: organisations as sources say them, and records that name
-- theirs by number.  As in 001, rows are appended and count while their change
-- stands; which employer a number means is found out when the person is
-- derived, so that files may come in any order.

-- What one row of a list of organisations says; or, without an id, one of a
-- list of people of their employer.
CREATE TABLE org (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  change      INTEGER NOT NULL REFERENCES change, -- the import
  row         INTEGER NOT NULL, -- 1-based data row of the file
  source      TEXT NOT NULL, -- source name
  system      TEXT NOT NULL, -- whose ids: one for all lists of a program
  external_id TEXT,          -- its id there; null: the list has none
  name        TEXT NOT NULL, -- as written
  fold        TEXT NOT NULL, -- as compared
  domain      TEXT,          -- of its web site: "acme.example"
  industry    TEXT,          -- as the source calls it
  size        TEXT,          -- how many work there, as the source says
  location    TEXT,          -- place
  revenue     TEXT,          -- of a year, as the source says
  stage       TEXT,          -- the last round of funding, as the source says
  about       TEXT,          -- what it does, in the source's words
  digest      INTEGER NOT NULL -- hash of all that, to know it again
) STRICT;
CREATE INDEX org_by_external_id ON org(external_id, system) WHERE external_id IS NOT NULL;
CREATE INDEX org_by_fold ON org(fold);
CREATE INDEX org_by_change ON org(change);

-- A record says which organisation, not what it is called.
CREATE TABLE record_org (
  record      INTEGER NOT NULL REFERENCES record, -- it counts with its record
  part        INTEGER NOT NULL, -- 0, 1, ...: the first that is known is meant
  system      TEXT NOT NULL,    -- as org
  external_id TEXT NOT NULL,    -- as org
  PRIMARY KEY (record, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_org_by_external_id ON record_org(external_id, system);
