-- 020-foreseen.sql: tiers that people who are not at rest will have while
-- nothing happens (lib/ledger/foreseen.c), so that only those who are about to
-- change are asked.  What was counted by an older rule is counted anew; sums in
-- rest and rest_org are of everybody counted from here on, and rest_org has
-- open asks, too.
DELETE FROM rest;
DELETE FROM rest_day;
DELETE FROM rest_org;
DELETE FROM rest_was;
DELETE FROM lively;

-- Tiers by span of time, as pairs: the first span, the tier; null: their state is of later.
ALTER TABLE lively ADD COLUMN tiers BLOB;
CREATE INDEX lively_org ON lively(org) WHERE org IS NOT NULL;
CREATE INDEX lively_later ON lively(person) WHERE tiers IS NULL;

-- Spans of time from the moment of rest on.
CREATE TABLE foreseen (
  at    INTEGER PRIMARY KEY, -- when it begins
  body  BLOB NOT NULL     -- bounds within which it holds, counts, who is not sure
) STRICT;

-- Asks that were open at the moment of rest.
CREATE TABLE open_ask (
  hour  INTEGER PRIMARY KEY, -- in which they were asked, since 1970
  body  BLOB NOT NULL     -- sums over earlier hours, then each ask
) STRICT;
