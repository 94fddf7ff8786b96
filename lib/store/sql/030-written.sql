-- 030-written.sql: texts for a step that were written and wait to be sent; the
-- last standing row of an introduction, step and party counts.

CREATE TABLE written (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  change INTEGER NOT NULL REFERENCES change, -- what wrote it
  intro  INTEGER NOT NULL REFERENCES intro,  -- what it is about
  step   INTEGER NOT NULL, -- enum rn_draft_step
  party  INTEGER,          -- who is to read it, as in outgoing
  reader INTEGER,          -- a handle of theirs: for whoever takes their seat it is not; null: both it introduces
  at     INTEGER NOT NULL, -- when
  text   TEXT              -- "Subject: ...", a blank line, the body; null: thrown away, or put into the outbox
) STRICT;
CREATE INDEX written_by_intro ON written(intro);
