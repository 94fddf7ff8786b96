-- 002-profile.sql: ideal introduction profiles.  A version is the whole of a
-- profile as somebody left it; the last standing one counts.

-- A profile; its number is what other tables point at.
CREATE TABLE profile (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused
  change INTEGER NOT NULL REFERENCES change -- what made it
) STRICT;

-- What it is called and whose it is.
CREATE TABLE profile_version (
  id      INTEGER PRIMARY KEY AUTOINCREMENT, -- order of versions
  change  INTEGER NOT NULL REFERENCES change, -- the command that left it so
  profile INTEGER NOT NULL REFERENCES profile, -- of which
  name    TEXT NOT NULL, -- as typed
  owner   INTEGER, -- the connector whose profile it is; null: mine
  gone    INTEGER NOT NULL DEFAULT 0 -- 1: removed
) STRICT;
CREATE INDEX profile_version_by_profile ON profile_version(profile);

-- What a version says, field by field.
CREATE TABLE profile_word (
  version INTEGER NOT NULL REFERENCES profile_version, -- of which
  field   INTEGER NOT NULL, -- 0 role, 1 authority, 2 industry, 3 geography, 4 size, 5 revenue, 6 stage, 7 trigger, 8 exclude, 9 script, 10 value, 11 notes, 12 unread, 13 description
  part    INTEGER NOT NULL, -- order within the field
  text    TEXT NOT NULL,    -- as typed
  phrase  TEXT,             -- of the description, that it was read from; null: typed
  PRIMARY KEY (version, field, part)
) STRICT, WITHOUT ROWID;
