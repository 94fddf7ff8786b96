-- 008-content.sql: messages known again without a Message-ID.

-- What was told later of an interaction, by an import that knew more of the
-- message than the one that brought it.
CREATE TABLE told (
  interaction INTEGER NOT NULL,            -- its id
  change      INTEGER NOT NULL REFERENCES change, -- the import that told it
  flags       INTEGER NOT NULL,            -- RN_SEEN_*: besides its own
  reply       INTEGER,                     -- hash of the Message-ID it answers; null: as before
  PRIMARY KEY (interaction, change)
) STRICT, WITHOUT ROWID;

-- What a kept interaction is known to have had, bits of RN_SEEN_*: a
-- Message-ID, threads.
ALTER TABLE kept ADD COLUMN knows INTEGER NOT NULL DEFAULT 0;

-- Contents that more than one interaction has (lib/ledger/crowd.c).
CREATE TABLE crowd (
  content INTEGER PRIMARY KEY -- keyed hash of instant, parties and subject
) STRICT;

-- Derived: interactions whose change stands but which do not count, as fewer
-- of their content are needed.
CREATE TABLE hidden (
  interaction INTEGER PRIMARY KEY -- its id
) STRICT;

-- How far the keys of contents go (lib/ledger/content.c).
CREATE TABLE content (
  id    INTEGER PRIMARY KEY CHECK (id = 1), -- one row
  upto  INTEGER NOT NULL, -- interactions below it have one, if they need it
  lacks INTEGER NOT NULL  -- bits of what some mail held lacks: 1 a Message-ID, 2 threads
) STRICT;
INSERT INTO content (id, upto, lacks) VALUES (1, 1, 0);
