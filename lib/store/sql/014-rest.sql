-- 014-rest.sql: people at rest, counted (lib/ledger/rest.c), so that how many
-- there are of a tier need not be asked of everybody.

-- Derived, of the settled states at one moment; no row: not counted.
CREATE TABLE rest (
  id    INTEGER PRIMARY KEY CHECK (id = 1), -- one row or none
  rule  INTEGER NOT NULL, -- by which rule they rest (RN_REST_RULE)
  at    INTEGER NOT NULL, -- the moment: what follows is so from then on
  upto  INTEGER NOT NULL, -- the last person there was
  none  INTEGER NOT NULL, -- people whose tier is none
  body  BLOB NOT NULL     -- sums of those at rest, and of each day how many
) STRICT;

-- Those at rest by the day of their last two-way contact.
CREATE TABLE rest_day (
  day   INTEGER PRIMARY KEY, -- days since 1970
  body  BLOB NOT NULL     -- of each: second of the day (the highest bit: dormant), person
) STRICT;

-- Trials of those at rest, by where they work.
CREATE TABLE rest_org (
  org   INTEGER PRIMARY KEY, -- hash of org_fold
  body  BLOB NOT NULL     -- sums
) STRICT;

-- Those who were not at rest.
CREATE TABLE lively (
  person INTEGER PRIMARY KEY REFERENCES person, -- who
  org    INTEGER,         -- hash of org_fold
  body   BLOB NOT NULL    -- their state then
) STRICT;

-- What was counted of people who have changed since; state_recent is the rest.
CREATE TABLE rest_was (
  person INTEGER PRIMARY KEY REFERENCES person, -- who
  shown  INTEGER NOT NULL, -- visible, and not me
  listed INTEGER NOT NULL, -- as in person
  org    TEXT,            -- org_fold
  body   BLOB             -- their state; null: none was held
) STRICT;

CREATE TRIGGER rest_was_person BEFORE UPDATE OF visible, me, listed, org_fold
ON person WHEN (OLD.visible IS NOT NEW.visible OR OLD.me IS NOT NEW.me
  OR OLD.listed IS NOT NEW.listed OR OLD.org_fold IS NOT NEW.org_fold)
  AND OLD.id <= (SELECT upto FROM rest)
BEGIN
  INSERT OR IGNORE INTO rest_was (person, shown, listed, org, body)
  VALUES (OLD.id, OLD.visible AND NOT OLD.me, OLD.listed, OLD.org_fold,
    (SELECT body FROM state WHERE person = OLD.id));
END;

CREATE TRIGGER rest_was_state BEFORE DELETE ON state
WHEN OLD.person <= (SELECT upto FROM rest)
BEGIN
  INSERT OR IGNORE INTO rest_was (person, shown, listed, org, body)
  SELECT id, visible AND NOT me, listed, org_fold, OLD.body
  FROM person WHERE id = OLD.person;
END;

-- What a human decided about people, tags aside.
CREATE INDEX mark_decided ON mark(id) WHERE kind <> 0;
