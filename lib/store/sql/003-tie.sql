-- 003-tie.sql: what a human says of who knows whom.

-- Rows are appended; of one pair of people the last standing row counts.
CREATE TABLE tie (
  id       INTEGER PRIMARY KEY AUTOINCREMENT, -- order of what was said
  change   INTEGER NOT NULL REFERENCES change, -- it counts while this stands
  a        INTEGER NOT NULL, -- stands for one of the two
  b        INTEGER NOT NULL, -- and for the other
  tier     INTEGER NOT NULL, -- how well: 0 strong, 1 medium, 2 weak; -1 not at all
  evidence TEXT              -- how the human knows; null: not said
) STRICT;
