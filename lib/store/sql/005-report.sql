-- 005-report.sql: reports as they were sent.

-- Appended to, and no part of undo: what was sent was sent.
CREATE TABLE report (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- what users type
  kind   INTEGER NOT NULL, -- 0 weekly
  at     INTEGER NOT NULL, -- when it was made
  period TEXT NOT NULL,    -- local days it covers: "2026-11-16/2026-11-22"
  body   TEXT NOT NULL,    -- every byte of it; holds names
  digest TEXT NOT NULL     -- SHA-256 of its figures, dates left out
) STRICT;
