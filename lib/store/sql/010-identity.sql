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
  handle  INTEGER NOT NULL,
  verdict INTEGER NOT NULL REFERENCES verdict,
  side    INTEGER NOT NULL, -- 0, 1
  was     INTEGER REFERENCES person, -- whose it was before; of what was parted, null: it stayed
  PRIMARY KEY (handle, verdict)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_side_by_verdict ON verdict_side(verdict, side);

-- A row said an address or number that is another's already; the row is not
-- theirs, but it tells that the two may be one.
CREATE TABLE handle_said (
  handle INTEGER NOT NULL, -- whom the row is about
  said   INTEGER NOT NULL, -- what it said
  change INTEGER NOT NULL REFERENCES change, -- the import; it counts while this stands
  PRIMARY KEY (handle, said, change)
) STRICT, WITHOUT ROWID;
CREATE INDEX handle_said_by_said ON handle_said(said);

-- Derived: by which keys people are found who may be one with somebody
-- (identity/keys.c makes them, identity/index.c packs them).  A handle is
-- there under each key it ever had; what is compared is what stands.
CREATE TABLE face_key (
  first INTEGER PRIMARY KEY, -- the smallest key of the row: the highest 40 bits of a hash
  body  BLOB NOT NULL -- varints: keys ascending, as differences, each with a handle
) STRICT;
-- New ones, until they are many, as with key_recent.
CREATE TABLE face_key_recent (
  hash   INTEGER NOT NULL, -- as above
  handle INTEGER NOT NULL, -- the first handle of whom it is a key of
  PRIMARY KEY (hash, handle)
) STRICT, WITHOUT ROWID;

-- How far the keys go: of what came later none are kept yet.
CREATE TABLE face_upto (
  id     INTEGER PRIMARY KEY CHECK (id = 1), -- one row
  record INTEGER NOT NULL, -- the last record they know
  handle INTEGER NOT NULL  -- the last handle
) STRICT;
INSERT INTO face_upto (id, record, handle) VALUES (1, 0, 0);
