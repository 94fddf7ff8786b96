-- 017-judged.sql: what sources note of people, what profiles were taught, and
-- whether what is known of somebody still holds.  As in 001, rows are
-- appended and count while their change stands.

-- Free words of a record; it counts with it.
CREATE TABLE record_note (
  record INTEGER PRIMARY KEY REFERENCES record, -- of which
  text   TEXT NOT NULL -- as the source has it, 4000 bytes at most
) STRICT;

-- Who was said to be whom a profile means, and who not: of a person the last
-- row counts; one without a person makes all before it count no more.
CREATE TABLE lesson (
  id      INTEGER PRIMARY KEY AUTOINCREMENT, -- order
  change  INTEGER NOT NULL REFERENCES change, -- the command
  profile INTEGER NOT NULL REFERENCES profile, -- whose lesson
  handle  INTEGER, -- of whom; null: all is forgotten
  verdict INTEGER NOT NULL, -- 1 accepted, -1 skipped, 0 neither any more
  because TEXT -- the reason given
) STRICT;
CREATE INDEX lesson_by_profile ON lesson(profile);

-- What tells whether what is known of somebody still holds.
CREATE TABLE proof (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change, -- the import or command
  handle  INTEGER NOT NULL, -- whom; of what bounced, the address
  kind    INTEGER NOT NULL, -- 0 verified by a human, 1 mail to it came back, 2 a later file said the same of them
  at      INTEGER NOT NULL, -- when
  because TEXT -- how it was verified; what the mail said
) STRICT;
CREATE INDEX proof_by_handle ON proof(handle);
