-- 001-house.sql: the first schema.  Never edited after release: a change is
-- a new file, 002-....sql, run in one transaction with its user_version.
--
-- The rules that hold everywhere: instants are seconds since 1970 UTC; ids
-- are never reused; rows of record, mark, assign and interaction are appended
-- and never changed; a row counts while the change that brought it stands
-- (change.undone_at is null).  Columns called "derived" can be recomputed
-- from those rows and are.

-- Facts about this store.
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,   -- hash_key: 16 random bytes, made with the store
  value ANY NOT NULL        -- what it says
) STRICT, WITHOUT ROWID;

-- One row for each changing command: the undo record.
CREATE TABLE change (
  id        INTEGER PRIMARY KEY AUTOINCREMENT, -- order of commands
  at        INTEGER NOT NULL, -- when it ran
  verb      TEXT NOT NULL,    -- "import", "person edit", ...
  summary   TEXT NOT NULL,    -- one line for history; may hold names
  target    INTEGER REFERENCES change, -- the change it takes back (import --undo)
  undone_at INTEGER,          -- null while it stands
  redoable  INTEGER NOT NULL DEFAULT 0, -- undone by `undo`, nothing new since
  person    INTEGER NOT NULL, -- the last ids before it: its own rows, and no
  handle    INTEGER NOT NULL, -- others, lie between these and those of the
  record    INTEGER NOT NULL, -- next change, as there is one writer at a time
  mark      INTEGER NOT NULL  -- and ids ascend
) STRICT;

-- Somebody in the network.  A person is what their handles say.
CREATE TABLE person (
  id       INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused
  change   INTEGER NOT NULL REFERENCES change, -- what created it
  me       INTEGER NOT NULL DEFAULT 0, -- 1: the owner
  visible  INTEGER NOT NULL, -- derived: a standing record or interaction exists
  name     TEXT,  -- derived: best name
  fold     TEXT,  -- derived: name as searched, case- and accent-blind
  org      TEXT,  -- derived: current employer
  org_fold TEXT,  -- derived: org as compared
  title    TEXT,  -- derived: current title
  location TEXT   -- derived: place
) STRICT;
CREATE INDEX person_by_fold ON person(fold);

-- An address that points at a person.  The table `handle`, which statements
-- read, is made of the next two (lib/store/handle_table.c); each handle is in
-- one of them.  What points at a handle can therefore not say REFERENCES.
CREATE TABLE handle_row (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused
  kind   INTEGER NOT NULL, -- 0 e-mail, 1 phone, 2 profile URL, 3 a source's own id
  canon  TEXT NOT NULL,    -- canonical form; equal canon is equal handle
  change INTEGER NOT NULL REFERENCES change, -- what brought it first
  first  INTEGER REFERENCES person, -- its first owner; null: nobody (role address)
  person INTEGER REFERENCES person, -- derived: its owner now (see assign)
  name   TEXT              -- the display name it came with first
) STRICT;
CREATE INDEX handle_by_person ON handle_row(person);
CREATE INDEX handle_by_name ON handle_row(canon)
  WHERE kind = 3 AND canon >= 'name|' AND canon < 'name}';
CREATE INDEX handle_apart ON handle_row(canon)
  WHERE kind = 3 AND canon >= '=' AND canon < '>';

INSERT INTO sqlite_sequence (name, seq) VALUES ('handle_row', 0); -- of both

-- Handles of people who came many at once, until one moves: then it gets a row.
CREATE TABLE handle_page (
  last   INTEGER PRIMARY KEY, -- no id here is higher, none of a later row as low
  person INTEGER NOT NULL, -- likewise of first owners; all of one are in one row
  change INTEGER NOT NULL REFERENCES change, -- what brought them
  body   BLOB NOT NULL -- the rest, as lib/store/handle_page.c packs it
) STRICT;
CREATE INDEX handle_page_by_person ON handle_page(person);

-- Which handle an address is.  Not an index of handle, so that an import may
-- write it in its own order: handles come in the order of their people.
CREATE TABLE handle_key (
  last INTEGER PRIMARY KEY, -- hash of kind and canon, under hash_key: the last of this row
  body BLOB NOT NULL -- hashes in order (8 bytes), each with its handle (6), whose canon tells whether it is the one meant
) STRICT;
-- New ones, until many come at once, as with key_recent.
CREATE TABLE handle_key_recent (
  hash   INTEGER PRIMARY KEY, -- as above
  handle INTEGER NOT NULL -- its handle
) STRICT;

-- Whose handle it is: the last standing row wins, else handle.first.
CREATE TABLE assign (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  change INTEGER NOT NULL REFERENCES change, -- why it moved
  handle INTEGER NOT NULL, -- what moved
  person INTEGER REFERENCES person           -- to whom
) STRICT;
CREATE INDEX assign_by_handle ON assign(handle);
CREATE INDEX assign_by_change ON assign(change);

-- What one source row, or a human, says of a handle's person.
CREATE TABLE record (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  change      INTEGER NOT NULL REFERENCES change, -- import or edit
  row         INTEGER,  -- 1-based data row of the file; null: typed
  handle      INTEGER NOT NULL, -- whom it is about
  human       INTEGER NOT NULL, -- 1: typed by a person, outranks imports
  source      TEXT NOT NULL,    -- source name, or "typed"
  external_id TEXT,     -- the source's own id of the row
  name        TEXT,     -- null: says nothing; "": cleared by a human
  org         TEXT,     -- employer
  title       TEXT,     -- role there
  location    TEXT,     -- place
  said_at     INTEGER,  -- date the row itself gives (connected, created)
  digest      INTEGER NOT NULL -- hash of all its fields, to know it again
) STRICT;
CREATE INDEX record_by_handle ON record(handle);

-- What a human decided about a person; the last standing row of a kind wins.
CREATE TABLE mark (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change,
  handle  INTEGER, -- whom; null: everybody of a tier
  kind    INTEGER NOT NULL, -- 0 tag, 1 pin, 2 do not contact, 3 cadence, 4 snooze
  word    TEXT,     -- the tag; for a cadence of a tier its name
  value   INTEGER NOT NULL, -- tag on/off, tier (-1 none), dnc on/off, days, instant
  because TEXT      -- the reason given
) STRICT;
CREATE INDEX mark_by_handle ON mark(handle);

-- One dated event. Points at handles, so merging people never touches it.
-- Some forty share a row; lib/ledger/held.c packs and unpacks them.
CREATE TABLE interaction (
  first  INTEGER PRIMARY KEY, -- id of the first; ids ascend, with `at` the order of a ledger
  n      INTEGER NOT NULL, -- how many; their ids follow each other
  kind   INTEGER NOT NULL, -- channel: 0 email, 1 message, 2 call, 3 meeting, 4 note, 5 give, 6 connection
  change INTEGER NOT NULL REFERENCES change, -- what brought them first
  body   BLOB NOT NULL     -- of each: at (when it happened), row (1-based data row of the file; 0: typed), flags
                           -- (1 source has threads, 2 has a Message-ID, 4 typed, 8 one-sided source), reply (hash
                           -- of In-Reply-To: the key of the message answered), parts (varints handle*4 + role:
                           -- 0 from, 1 to, 2 cc, 3 with), about (subject)
) STRICT;

-- Which interactions a handle took part in, one row a change and handle.
-- New runs go to run_recent, a small table, so an import dirties few pages
-- whatever is stored; when it has grown it is settled into run.
CREATE TABLE run (
  handle INTEGER NOT NULL, -- the participant
  change INTEGER NOT NULL, -- the import or log
  ids    BLOB NOT NULL,    -- varints: interaction ids, ascending, as differences
  PRIMARY KEY (handle, change)
) STRICT, WITHOUT ROWID;
CREATE TABLE run_recent (
  handle INTEGER NOT NULL, -- as run
  change INTEGER NOT NULL, -- as run
  ids    BLOB NOT NULL,    -- as run
  PRIMARY KEY (handle, change)
) STRICT, WITHOUT ROWID;

-- Which interaction a message is, so that it is held once.  Keys are hashes:
-- of the Message-ID, else of instant, parties and subject.
CREATE TABLE key (
  last INTEGER PRIMARY KEY, -- its largest key
  body  BLOB NOT NULL -- keys in order (8 bytes), each with its interaction (6)
) STRICT;
CREATE TABLE key_sieve (
  last INTEGER PRIMARY KEY, -- the largest of some thousand keys
  bits BLOB NOT NULL -- a Bloom filter of them (lib/ledger/sieve.c): enough to know most strangers
) STRICT;
CREATE TABLE key_recent (
  hash        INTEGER PRIMARY KEY, -- a key not settled yet, as with run
  interaction INTEGER NOT NULL     -- its interaction
) STRICT;

-- Messages an import held that were held before: they stay while it stands.
CREATE TABLE sighting (
  change INTEGER NOT NULL REFERENCES change, -- the import
  part   INTEGER NOT NULL, -- 0, 1, ...: blobs of bounded size
  ids    BLOB NOT NULL,    -- varints: interaction ids, ascending, as differences
  PRIMARY KEY (change, part)
) STRICT, WITHOUT ROWID;

-- Derived: interactions whose own change is undone but which a standing
-- import has seen too.
CREATE TABLE kept (
  interaction INTEGER PRIMARY KEY -- its id
) STRICT;

-- Derived: the reply model's state of a person (score/model.h), up to the
-- instant and interaction it names.  New states go to state_recent, where
-- they hide those in state, until it has grown and is settled, as with run.
CREATE TABLE state (
  person INTEGER PRIMARY KEY REFERENCES person,
  body   BLOB NOT NULL     -- the whole state, as ledger/state.c lays it out
) STRICT;
CREATE TABLE state_recent (
  person INTEGER PRIMARY KEY REFERENCES person, -- as state
  body   BLOB NOT NULL     -- as state
) STRICT;

-- Receipts.
CREATE TABLE import (
  id       INTEGER PRIMARY KEY AUTOINCREMENT, -- the receipt's number
  change   INTEGER REFERENCES change, -- null: refused, nothing changed
  at       INTEGER NOT NULL, -- when it ran
  file     TEXT NOT NULL,    -- name as given
  source   TEXT,  -- recognised source
  encoding TEXT,  -- as read
  delimiter TEXT, -- as read
  rows INTEGER NOT NULL, -- data rows = the next five together
  created INTEGER NOT NULL, -- rows that made a person, role or interaction
  updated INTEGER NOT NULL, -- rows that only changed people
  unchanged INTEGER NOT NULL, -- rows that said nothing new
  skipped INTEGER NOT NULL, -- rows left out by a rule
  rejected INTEGER NOT NULL, -- rows that could not be read
  people_created INTEGER NOT NULL, -- people who did not exist before
  interactions INTEGER NOT NULL, -- messages newly held
  known INTEGER NOT NULL, -- messages held before
  duplicates INTEGER NOT NULL, -- pairs for the review queue
  error TEXT, -- why a file was refused
  ms INTEGER NOT NULL -- how long it took, milliseconds
) STRICT;
CREATE INDEX import_by_change ON import(change);
CREATE TABLE import_note (
  import INTEGER NOT NULL REFERENCES import,
  part   INTEGER NOT NULL, -- order
  rule   INTEGER NOT NULL, -- 1: a skip rule with its count; 0: a remark
  text   TEXT NOT NULL,    -- "no-reply 12"; "dates read as day/month/year"
  PRIMARY KEY (import, part)
) STRICT, WITHOUT ROWID;
