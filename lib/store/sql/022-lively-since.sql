-- 022-lively-since.sql: who is most overdue, of people who are not at rest,
-- from what is foreseen of their tiers (lib/ledger/foreseen.c).
DELETE FROM rest;

CREATE TABLE lively_since (
  id    INTEGER PRIMARY KEY, -- parts of bounded size, from 0 on
  body  BLOB NOT NULL     -- of each: last two-way contact, person; then tiers by span
) STRICT;
