-- 019-called.sql: names that messages show, of addresses that had come before.
-- They count only where no record names their owner, so that an import that
-- named somebody can be taken back.
CREATE TABLE called (
  handle INTEGER NOT NULL, -- whose
  change INTEGER NOT NULL REFERENCES change, -- the import; it counts while this stands
  name   TEXT NOT NULL,    -- as the messages have it
  PRIMARY KEY (handle, change)
) STRICT, WITHOUT ROWID;
