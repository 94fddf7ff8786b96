-- 008-content.sql: messages known again without a Message-ID.

-- A message with a Message-ID was held before without one: what `held` tells
-- is told better by `better`, and counts no more while that counts.
CREATE TABLE same (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- order in which they were found
  change INTEGER NOT NULL REFERENCES change, -- the import that found it
  held   INTEGER NOT NULL, -- an interaction without a Message-ID
  better INTEGER NOT NULL  -- the same, with one
) STRICT;
CREATE INDEX same_by_better ON same(better);

-- Derived: interactions that do not count because a better one does.
CREATE TABLE hidden (
  interaction INTEGER PRIMARY KEY -- its id
) STRICT;

-- How far the keys of contents go (lib/ledger/content.c).
CREATE TABLE content (
  id   INTEGER PRIMARY KEY CHECK (id = 1), -- one row
  upto INTEGER NOT NULL, -- interactions below it have one, if they need it
  bare INTEGER NOT NULL  -- 1: mail without a Message-ID is held
) STRICT;
INSERT INTO content (id, upto, bare) VALUES (1, 1, 0);
