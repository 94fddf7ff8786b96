-- 021-vector.sql: what match.command made of texts, kept so that it need not
-- be asked twice.  Whoever forgets somebody empties it: it can be made again,
-- and numbers made of a text tell of it.
CREATE TABLE vector (
  text    INTEGER PRIMARY KEY, -- hash of command and text under the store's key
  command INTEGER NOT NULL,    -- hash of the command; of the last one alone
  body    BLOB NOT NULL        -- 32-bit floats, the least byte first
) STRICT;
