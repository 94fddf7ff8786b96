-- 010-identity.sql: who was said to be one person, and who not.  As in 001,
-- rows are appended and count while their change stands; what a verdict did
-- to handles is in assign, under the same change.

CREATE TABLE verdict (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- order: of two handles the last one by a human counts
  change INTEGER NOT NULL REFERENCES change, -- what passed it
  kind   INTEGER NOT NULL, -- 0 joined, 1 parted, 2 distinct, 3 distinct no more
  human  INTEGER NOT NULL, -- 1: by a human; 0: by the rules of an import
  bits   INTEGER,          -- of an import's: the weight of the evidence, in thousandths of a bit
  why    TEXT              -- and its words; holds names
) STRICT;
CREATE INDEX verdict_by_change ON verdict(change);

-- About whom: all handles of either side at that time.
CREATE TABLE verdict_side (
  handle  INTEGER NOT NULL REFERENCES handle,
  verdict INTEGER NOT NULL REFERENCES verdict,
  side    INTEGER NOT NULL, -- 0, 1
  was     INTEGER REFERENCES person, -- whose it was before; of what was parted, null: it stayed
  PRIMARY KEY (handle, verdict)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_side_by_verdict ON verdict_side(verdict, side);
