-- 004-intro.sql: introductions and the ledger of consents.  As in 001, rows
-- are appended and count while their change stands.  Parties are handles.

-- One introduction, as it was opened.
CREATE TABLE intro (
  id        INTEGER PRIMARY KEY AUTOINCREMENT, -- what users type
  change    INTEGER NOT NULL REFERENCES change, -- what opened it
  at        INTEGER NOT NULL, -- when
  kind      INTEGER NOT NULL, -- 0 direct, 1 implied, 2 tangible, 3 community
  requester INTEGER NOT NULL, -- who wants to meet somebody
  connector INTEGER, -- who introduces; null: nobody between
  target    INTEGER, -- whom; null: to be named
  profile   TEXT              -- name of the profile the target is to fit
) STRICT;

-- What was done about it beside the consents; the last standing row of a
-- kind counts.
CREATE TABLE intro_act (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change, -- what did it
  intro   INTEGER NOT NULL REFERENCES intro,  -- to which
  kind    INTEGER NOT NULL, -- 0 requester, 1 connector, 2 target, 3 kind, 4 profile, 5 outcome, 6 thanks, 7 withdrawn, 8 snooze, 9 forced
  at      INTEGER NOT NULL, -- when it happened
  value   INTEGER,          -- handle, kind, outcome, instant, policy
  meeting INTEGER,          -- outcome: when the meeting is or was
  deal    INTEGER,          -- outcome: what it was worth
  word    TEXT              -- profile name; reason for forcing
) STRICT;
CREATE INDEX intro_act_by_intro ON intro_act(intro);

-- The ledger of consents.  Only ever appended to; each row holds the hash of
-- the one before.  It holds numbers only, the words are in consent_words.
CREATE TABLE consent (
  id        INTEGER PRIMARY KEY AUTOINCREMENT, -- 1, 2, 3 ...: place in the chain
  change    INTEGER NOT NULL REFERENCES change, -- what recorded it
  intro     INTEGER NOT NULL REFERENCES intro,  -- about which
  seq       INTEGER NOT NULL, -- 1, 2, 3 ... within the introduction
  party     INTEGER NOT NULL, -- 0 requester, 1 connector, 2 target, -1 the introduction
  answer    INTEGER NOT NULL, -- 0 asked, 1 yes, 2 no, 3 withdrawn, 4 introduced, 5 not ours, 6 retracted, 7 reinstated
  requester INTEGER NOT NULL, -- the parties at that moment
  connector INTEGER, -- null: nobody
  target    INTEGER, -- null: not named yet
  at        INTEGER NOT NULL, -- when it was said
  recorded  INTEGER NOT NULL, -- when it was written down
  until     INTEGER,          -- last second at which it holds; null: no end
  channel   INTEGER,          -- 0 email, 1 message, 2 call, 3 meeting, 4 form, 5 other
  implied   INTEGER NOT NULL, -- 1: follows from another act
  of        INTEGER,          -- the row retracted or reinstated
  words     BLOB NOT NULL,    -- salted SHA-256 of the words
  prev      BLOB NOT NULL,    -- hash of the row before; zeros in the first
  hash      BLOB NOT NULL     -- SHA-256 of all the columns above but change
) STRICT;
CREATE INDEX consent_by_intro ON consent(intro);
CREATE INDEX consent_by_change ON consent(change);
CREATE INDEX consent_by_of ON consent(of) WHERE of IS NOT NULL;

-- What was said, in words.  May be erased: the chain still verifies.
CREATE TABLE consent_words (
  consent  INTEGER PRIMARY KEY REFERENCES consent, -- its row
  salt     BLOB NOT NULL, -- 16 random bytes
  evidence TEXT, -- name of the file
  digest   TEXT, -- SHA-256 of the file
  channel  TEXT, -- how it was said, where consent.channel is other
  share    TEXT, -- what may be told to the other side
  reason   TEXT, -- why not
  note     TEXT  -- whatever else
) STRICT;

-- Never introduce one to the other; the last standing row of a pair counts.
CREATE TABLE exclusion (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change, -- what said so
  a       INTEGER NOT NULL, -- who
  b       INTEGER, -- to whom; null: see org
  org     TEXT, -- to nobody of this employer, as compared
  value   INTEGER NOT NULL, -- 1 excluded, 0 no more
  because TEXT  -- the reason given
) STRICT;
