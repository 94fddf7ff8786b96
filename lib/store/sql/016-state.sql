-- 016-state.sql: new states are appended, whoever they are of, so that an
-- import writes few pages however many states came before it.

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
