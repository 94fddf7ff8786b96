-- 012-pair.sql: what was seen of two addresses, kept.

-- Derived: sums over interactions, so that ties cost what is held of pairs
-- and not what is held of messages (lib/tie/kept.c packs and reads them).
CREATE TABLE pair (
  first INTEGER PRIMARY KEY, -- order of the rows, from 1
  n     INTEGER NOT NULL, -- pairs in it
  body  BLOB NOT NULL     -- of each: two handles, how often seen in which way, people on the smallest message, when first and last
) STRICT;

-- Of which interactions, and under which circumstances these hold: under
-- others they are not looked at, and made anew by the next import.
CREATE TABLE pair_upto (
  id     INTEGER PRIMARY KEY CHECK (id = 1), -- one row, or none
  upto   INTEGER NOT NULL, -- of interactions below it
  change INTEGER NOT NULL, -- the last change there was
  latest INTEGER NOT NULL, -- the latest instant among them
  later  BLOB NOT NULL,    -- ids (8 bytes) of those that had not happened yet: left out
  under  TEXT NOT NULL     -- which changes were undone, what did not count, who was me
) STRICT;
