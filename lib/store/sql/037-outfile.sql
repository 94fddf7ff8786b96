-- 037-outfile.sql: files that were written where the owner wanted them, so that a
-- forget can tell which of them still name somebody (lib/privacy/files.c).

-- No part of undo; a row goes when its file is gone, or when it names somebody
-- forgotten.
CREATE TABLE outfile (
  path TEXT PRIMARY KEY, -- absolute
  at   INTEGER NOT NULL  -- when it was written last
) STRICT, WITHOUT ROWID;
