-- 016-recent.sql: new states and keys are appended, whoever or whatever they
-- are of, so that an import writes few pages however many came before it.

-- Derived, as state: new ones in the order they came, past ones of a person
-- among them until all are settled.
CREATE TABLE state_new (
  id   INTEGER PRIMARY KEY, -- counts up
  body BLOB NOT NULL        -- as in state
) STRICT;
INSERT INTO state_new (id, body) SELECT person, body FROM state_recent;
CREATE TABLE state_at (
  person INTEGER PRIMARY KEY REFERENCES person, -- as in state
  at     INTEGER NOT NULL   -- which of state_new is theirs
) STRICT;
INSERT INTO state_at (person, at) SELECT person, person FROM state_recent;
DROP TABLE state_recent;
ALTER TABLE state_at RENAME TO state_recent;

-- Keys not settled yet, in heaps (lib/ledger/heaps.c): one for each time some
-- were put, until they are merged.
CREATE TABLE key_heap (
  heap INTEGER NOT NULL, -- which; of a key in two the older holds
  last INTEGER NOT NULL, -- as in key
  body BLOB NOT NULL,    -- as in key
  PRIMARY KEY (heap, last)
) STRICT;
INSERT INTO key_heap (heap, last, body)
SELECT 1, hash, hashed(hash, interaction) FROM key_recent;
DROP TABLE key_recent;
ALTER TABLE key_heap RENAME TO key_recent;

-- Those heaps that are more than a few rows: as key_sieve.
CREATE TABLE heap_sieve (
  heap INTEGER NOT NULL, -- as in key_recent
  last INTEGER NOT NULL, -- as in key_sieve
  bits BLOB NOT NULL,    -- as in key_sieve
  PRIMARY KEY (heap, last)
) STRICT;
