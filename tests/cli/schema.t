The schema of a new store.  A change here is a new file in lib/store/sql.

$ refnet init -q --me ines@quayside.example --format ids; sqlite3 .local/share/refnet/refnet.db 'PRAGMA user_version; PRAGMA application_id'
1
37
1380339284

$ sqlite3 .local/share/refnet/refnet.db .schema
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,   -- hash_key: 16 random bytes, made with the store
  value ANY NOT NULL        -- what it says
) STRICT, WITHOUT ROWID;
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
CREATE TABLE sqlite_sequence(name,seq);
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
, org_before TEXT, moved_at INTEGER, listed INTEGER NOT NULL DEFAULT 0, org_since INTEGER, before_since INTEGER, via INTEGER, via_at INTEGER) STRICT;
CREATE INDEX person_by_fold ON person(fold);
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
CREATE TABLE handle_page (
  last   INTEGER PRIMARY KEY, -- no id here is higher, none of a later row as low
  person INTEGER NOT NULL, -- likewise of first owners; all of one are in one row
  change INTEGER NOT NULL REFERENCES change, -- what brought them
  body   BLOB NOT NULL -- the rest, as lib/store/handle_page.c packs it
) STRICT;
CREATE INDEX handle_page_by_person ON handle_page(person);
CREATE TABLE handle_key (
  last INTEGER PRIMARY KEY, -- hash of kind and canon, under hash_key: the last of this row
  body BLOB NOT NULL -- hashes in order (8 bytes), each with its handle (6), whose canon tells whether it is the one meant
) STRICT;
CREATE TABLE handle_key_recent (
  hash   INTEGER PRIMARY KEY, -- as above
  handle INTEGER NOT NULL -- its handle
) STRICT;
CREATE TABLE assign (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  change INTEGER NOT NULL REFERENCES change, -- why it moved
  handle INTEGER NOT NULL, -- what moved
  person INTEGER REFERENCES person           -- to whom
) STRICT;
CREATE INDEX assign_by_handle ON assign(handle);
CREATE INDEX assign_by_change ON assign(change);
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
, held_at INTEGER, ended INTEGER, school INTEGER NOT NULL DEFAULT 0, birthday TEXT, lister INTEGER) STRICT;
CREATE INDEX record_by_handle ON record(handle);
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
CREATE TABLE run (
  handle INTEGER NOT NULL, -- the participant
  change INTEGER NOT NULL, -- the import or log
  ids    BLOB NOT NULL,    -- varints: interaction ids, ascending, as differences
  PRIMARY KEY (handle, change)
) STRICT, WITHOUT ROWID;
CREATE TABLE key (
  last INTEGER PRIMARY KEY, -- its largest key
  body  BLOB NOT NULL -- keys in order (8 bytes), each with its interaction (6)
) STRICT;
CREATE TABLE key_sieve (
  last INTEGER PRIMARY KEY, -- the largest of some thousand keys
  bits BLOB NOT NULL -- a Bloom filter of them (lib/ledger/sieve.c): enough to know most strangers
) STRICT;
CREATE TABLE sighting (
  change INTEGER NOT NULL REFERENCES change, -- the import
  part   INTEGER NOT NULL, -- 0, 1, ...: blobs of bounded size
  ids    BLOB NOT NULL,    -- varints: interaction ids, ascending, as differences
  PRIMARY KEY (change, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE kept (
  interaction INTEGER PRIMARY KEY -- its id
, knows INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE state (
  person INTEGER PRIMARY KEY REFERENCES person,
  body   BLOB NOT NULL     -- the whole state, as ledger/state.c lays it out
) STRICT;
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
CREATE TABLE profile (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused
  change INTEGER NOT NULL REFERENCES change -- what made it
) STRICT;
CREATE TABLE profile_version (
  id      INTEGER PRIMARY KEY AUTOINCREMENT, -- order of versions
  change  INTEGER NOT NULL REFERENCES change, -- the command that left it so
  profile INTEGER NOT NULL REFERENCES profile, -- of which
  name    TEXT NOT NULL, -- as typed
  owner   INTEGER, -- the connector whose profile it is; null: mine
  gone    INTEGER NOT NULL DEFAULT 0 -- 1: removed
) STRICT;
CREATE INDEX profile_version_by_profile ON profile_version(profile);
CREATE TABLE profile_word (
  version INTEGER NOT NULL REFERENCES profile_version, -- of which
  field   INTEGER NOT NULL, -- 0 role, 1 authority, 2 industry, 3 geography, 4 size, 5 revenue, 6 stage, 7 trigger, 8 exclude, 9 script, 10 value, 11 notes, 12 unread, 13 description
  part    INTEGER NOT NULL, -- order within the field
  text    TEXT NOT NULL,    -- as typed
  phrase  TEXT,             -- of the description, that it was read from; null: typed
  PRIMARY KEY (version, field, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE tie (
  id       INTEGER PRIMARY KEY AUTOINCREMENT, -- order of what was said
  change   INTEGER NOT NULL REFERENCES change, -- it counts while this stands
  a        INTEGER NOT NULL, -- stands for one of the two
  b        INTEGER NOT NULL, -- and for the other
  tier     INTEGER NOT NULL, -- how well: 0 strong, 1 medium, 2 weak; -1 not at all
  evidence TEXT              -- how the human knows; null: not said
) STRICT;
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
CREATE TABLE consent_words (
  consent  INTEGER PRIMARY KEY REFERENCES consent, -- its row
  salt     BLOB NOT NULL, -- 16 random bytes
  evidence TEXT, -- name of the file
  digest   TEXT, -- SHA-256 of the file
  channel  TEXT, -- how it was said, where consent.channel is other
  share    TEXT, -- what may be told to the other side
  reason   TEXT, -- why not
  note     TEXT  -- whatever else
, message TEXT, quote TEXT, whom TEXT) STRICT;
CREATE TABLE exclusion (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change, -- what said so
  a       INTEGER NOT NULL, -- who
  b       INTEGER, -- to whom; null: see org
  org     TEXT, -- to nobody of this employer, as compared
  value   INTEGER NOT NULL, -- 1 excluded, 0 no more
  because TEXT  -- the reason given
) STRICT;
CREATE TABLE report (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- what users type
  kind   INTEGER NOT NULL, -- 0 weekly
  at     INTEGER NOT NULL, -- when it was made
  period TEXT NOT NULL,    -- local days it covers: "2026-11-16/2026-11-22"
  body   TEXT NOT NULL,    -- every byte of it; holds names
  digest TEXT NOT NULL     -- SHA-256 of its figures, dates left out
, form INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE org (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  change      INTEGER NOT NULL REFERENCES change, -- the import
  row         INTEGER NOT NULL, -- 1-based data row of the file
  source      TEXT NOT NULL, -- source name
  system      TEXT NOT NULL, -- whose ids: one for all lists of a program
  external_id TEXT,          -- its id there; null: the list has none
  name        TEXT NOT NULL, -- as written
  fold        TEXT NOT NULL, -- as compared
  domain      TEXT,          -- of its web site: "acme.example"
  industry    TEXT,          -- as the source calls it
  size        TEXT,          -- how many work there, as the source says
  location    TEXT,          -- place
  revenue     TEXT,          -- of a year, as the source says
  stage       TEXT,          -- the last round of funding, as the source says
  about       TEXT,          -- what it does, in the source's words
  digest      INTEGER NOT NULL -- hash of all that, to know it again
) STRICT;
CREATE INDEX org_by_external_id ON org(external_id, system) WHERE external_id IS NOT NULL;
CREATE INDEX org_by_fold ON org(fold);
CREATE INDEX org_by_change ON org(change);
CREATE TABLE record_org (
  record      INTEGER NOT NULL REFERENCES record, -- it counts with its record
  part        INTEGER NOT NULL, -- 0, 1, ...: the first that is known is meant
  system      TEXT NOT NULL,    -- as org
  external_id TEXT NOT NULL,    -- as org
  PRIMARY KEY (record, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_org_by_external_id ON record_org(external_id, system);
CREATE TABLE told (
  interaction INTEGER NOT NULL,            -- its id
  change      INTEGER NOT NULL REFERENCES change, -- the import that told it
  flags       INTEGER NOT NULL,            -- RN_SEEN_*: besides its own
  reply       INTEGER,                     -- hash of the Message-ID it answers; null: as before
  PRIMARY KEY (interaction, change)
) STRICT, WITHOUT ROWID;
CREATE TABLE crowd (
  content INTEGER PRIMARY KEY -- keyed hash of instant, parties and subject
) STRICT;
CREATE TABLE hidden (
  interaction INTEGER PRIMARY KEY -- its id
) STRICT;
CREATE TABLE content (
  id    INTEGER PRIMARY KEY CHECK (id = 1), -- one row
  upto  INTEGER NOT NULL, -- interactions below it have one, if they need it
  lacks INTEGER NOT NULL  -- bits of what some mail held lacks: 1 a Message-ID, 2 threads
) STRICT;
CREATE TABLE verdict (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- order: of two handles the last one by a human counts
  change INTEGER NOT NULL REFERENCES change, -- what passed it
  kind   INTEGER NOT NULL, -- 0 joined, 1 parted, 2 distinct, 3 distinct no more
  human  INTEGER NOT NULL, -- 1: by a human; 0: by the rules of an import
  bits   INTEGER,          -- of an import's: the weight of the evidence, in thousandths of a bit
  why    TEXT              -- and its words; holds names
) STRICT;
CREATE INDEX verdict_by_change ON verdict(change);
CREATE TABLE verdict_side (
  handle  INTEGER NOT NULL,
  verdict INTEGER NOT NULL REFERENCES verdict,
  side    INTEGER NOT NULL, -- 0, 1
  was     INTEGER REFERENCES person, -- whose it was before; of what was parted, null: it stayed
  PRIMARY KEY (handle, verdict)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_side_by_verdict ON verdict_side(verdict, side);
CREATE TABLE handle_said (
  handle INTEGER NOT NULL, -- whom the row is about
  said   INTEGER NOT NULL, -- what it said
  change INTEGER NOT NULL REFERENCES change, -- the import; it counts while this stands
  PRIMARY KEY (handle, said, change)
) STRICT, WITHOUT ROWID;
CREATE INDEX handle_said_by_said ON handle_said(said);
CREATE TABLE face_key (
  first INTEGER PRIMARY KEY, -- the smallest key of the row: the highest 40 bits of a hash
  body  BLOB NOT NULL -- varints: keys ascending, as differences, each with a handle
) STRICT;
CREATE TABLE face_key_recent (
  hash   INTEGER NOT NULL, -- as above
  handle INTEGER NOT NULL, -- the first handle of whom it is a key of
  PRIMARY KEY (hash, handle)
) STRICT, WITHOUT ROWID;
CREATE TABLE face_upto (
  id     INTEGER PRIMARY KEY CHECK (id = 1), -- one row
  record INTEGER NOT NULL, -- the last record they know
  handle INTEGER NOT NULL  -- the last handle
) STRICT;
CREATE INDEX record_by_lister ON record(lister) WHERE lister IS NOT NULL;
CREATE TABLE signal (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change, -- the import or command
  row     INTEGER NOT NULL, -- 1-based data row of the file; 1 when typed
  source  TEXT NOT NULL,    -- source name; "me": typed
  org     TEXT NOT NULL,    -- where it happened, as written
  kind    INTEGER NOT NULL, -- as enum rn_signal_kind: 0 funding, 1 leadership, 2 hiring, 3 launch, 4 expansion, 5 merger, 6 contract, 7 rule, 8 filing, 9 layoffs, 10 other
  at      INTEGER NOT NULL, -- when
  about   TEXT,             -- what, in words
  url     TEXT,             -- where it can be read
  digest  INTEGER NOT NULL  -- hash of all that, to know it again
) STRICT;
CREATE INDEX signal_by_digest ON signal(digest);
CREATE INDEX signal_by_change ON signal(change);
CREATE INDEX person_by_moved ON person(moved_at) WHERE moved_at IS NOT NULL;
CREATE TABLE rest (
  id    INTEGER PRIMARY KEY CHECK (id = 1), -- one row or none
  rule  INTEGER NOT NULL, -- by which rule they rest (RN_REST_RULE)
  at    INTEGER NOT NULL, -- the moment: what follows is so from then on
  upto  INTEGER NOT NULL, -- the last person there was
  none  INTEGER NOT NULL, -- people whose tier is none
  body  BLOB NOT NULL     -- sums of those at rest, and of each day how many
, begins INTEGER) STRICT;
CREATE TABLE rest_day (
  day   INTEGER PRIMARY KEY, -- days since 1970
  body  BLOB NOT NULL     -- of each: second of the day (the highest bit: dormant), person
) STRICT;
CREATE TABLE rest_org (
  org   INTEGER PRIMARY KEY, -- hash of org_fold
  body  BLOB NOT NULL     -- sums
) STRICT;
CREATE TABLE lively (
  person INTEGER PRIMARY KEY REFERENCES person, -- who
  org    INTEGER,         -- hash of org_fold
  body   BLOB NOT NULL    -- their state then
, tiers BLOB) STRICT;
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
CREATE INDEX mark_decided ON mark(id) WHERE kind <> 0;
CREATE INDEX verdict_human ON verdict(change) WHERE human;
CREATE TABLE state_new (
  id   INTEGER PRIMARY KEY, -- counts up
  body BLOB NOT NULL        -- as in state
) STRICT;
CREATE TABLE IF NOT EXISTS "state_recent" (
  person INTEGER PRIMARY KEY REFERENCES person, -- as in state
  at     INTEGER NOT NULL   -- which of state_new is theirs
) STRICT;
CREATE TABLE IF NOT EXISTS "key_recent" (
  heap INTEGER NOT NULL, -- which; of a key in two the older holds
  last INTEGER NOT NULL, -- as in key
  body BLOB NOT NULL,    -- as in key
  PRIMARY KEY (heap, last)
) STRICT;
CREATE TABLE heap_sieve (
  heap INTEGER NOT NULL, -- as in key_recent
  last INTEGER NOT NULL, -- as in key_sieve
  bits BLOB NOT NULL,    -- as in key_sieve
  PRIMARY KEY (heap, last)
) STRICT;
CREATE TABLE record_note (
  record INTEGER PRIMARY KEY REFERENCES record, -- of which
  text   TEXT NOT NULL -- as the source has it, 4000 bytes at most
) STRICT;
CREATE TABLE lesson (
  id      INTEGER PRIMARY KEY AUTOINCREMENT, -- order
  change  INTEGER NOT NULL REFERENCES change, -- the command
  profile INTEGER NOT NULL REFERENCES profile, -- whose lesson
  handle  INTEGER, -- of whom; null: all is forgotten
  verdict INTEGER NOT NULL, -- 1 accepted, -1 skipped, 0 neither any more
  because TEXT -- the reason given
) STRICT;
CREATE INDEX lesson_by_profile ON lesson(profile);
CREATE TABLE proof (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change, -- the import or command
  handle  INTEGER NOT NULL, -- whom; of what bounced, the address
  kind    INTEGER NOT NULL, -- 0 verified by a human, 1 mail to it came back, 2 a later file said the same of them
  at      INTEGER NOT NULL, -- when
  because TEXT -- how it was verified; what the mail said
) STRICT;
CREATE INDEX proof_by_handle ON proof(handle);
CREATE INDEX person_by_via ON person(via, via_at) WHERE via IS NOT NULL;
CREATE TABLE called (
  handle INTEGER NOT NULL, -- whose
  change INTEGER NOT NULL REFERENCES change, -- the import; it counts while this stands
  name   TEXT NOT NULL,    -- as the messages have it
  PRIMARY KEY (handle, change)
) STRICT, WITHOUT ROWID;
CREATE INDEX lively_org ON lively(org) WHERE org IS NOT NULL;
CREATE INDEX lively_later ON lively(person) WHERE tiers IS NULL;
CREATE TABLE foreseen (
  at    INTEGER PRIMARY KEY, -- when it begins
  body  BLOB NOT NULL     -- bounds within which it holds, counts, who is not sure
) STRICT;
CREATE TABLE open_ask (
  hour  INTEGER PRIMARY KEY, -- in which they were asked, since 1970
  body  BLOB NOT NULL     -- sums over earlier hours, then each ask
) STRICT;
CREATE TABLE vector (
  text    INTEGER PRIMARY KEY, -- hash of command and text under the store's key
  command INTEGER NOT NULL,    -- hash of the command; of the last one alone
  body    BLOB NOT NULL        -- 32-bit floats, the least byte first
) STRICT;
CREATE TABLE lively_since (
  id    INTEGER PRIMARY KEY, -- parts of bounded size, from 0 on
  body  BLOB NOT NULL     -- of each: last two-way contact, person; then tiers by span
) STRICT;
CREATE VIRTUAL TABLE note_word USING fts5(word, content = '',
  columnsize = 0, detail = 'none', tokenize = 'ascii')
/* note_word(word) */;
CREATE TABLE IF NOT EXISTS 'note_word_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE IF NOT EXISTS 'note_word_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'note_word_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE VIRTUAL TABLE note_vocab USING fts5vocab(note_word, 'row')
/* note_vocab(term,doc,cnt) */;
CREATE TABLE note_upto (
  id     INTEGER PRIMARY KEY CHECK (id = 1), -- one row
  record INTEGER NOT NULL, -- the last record whose note is in
  rule   INTEGER NOT NULL  -- by which rules words and industries were read
) STRICT;
CREATE TABLE run_heap (
  heap INTEGER PRIMARY KEY, -- which; they count up
  n    INTEGER NOT NULL     -- runs in it
) STRICT;
CREATE TABLE run_new (
  heap   INTEGER NOT NULL, -- as in run_heap
  handle INTEGER NOT NULL, -- as in run
  change INTEGER NOT NULL, -- as in run
  ids    BLOB NOT NULL,    -- as in run
  PRIMARY KEY (heap, handle, change)
) STRICT, WITHOUT ROWID;
CREATE VIEW run_recent AS
SELECT r.handle, r.change, r.ids FROM run_heap h
CROSS JOIN run_new r ON r.heap = h.heap
/* run_recent(handle,change,ids) */;
CREATE TABLE again (
  change INTEGER NOT NULL REFERENCES change, -- the import
  kind   INTEGER NOT NULL, -- enum rn_again_kind: of which table
  part   INTEGER NOT NULL, -- 0, 1, ...: blobs of bounded size
  body   BLOB NOT NULL,    -- varints of signed differences: what was known, and its row in this file
  PRIMARY KEY (change, kind, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE first_said (
  kind   INTEGER NOT NULL, -- as again
  id     INTEGER NOT NULL, -- the row
  change INTEGER NOT NULL REFERENCES change, -- what brought it
  row    INTEGER,          -- as it was there
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX first_said_by_change ON first_said(change, kind);
CREATE TABLE outgoing (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change, -- what put it into the outbox
  intro   INTEGER NOT NULL REFERENCES intro,  -- what it is about
  step    INTEGER NOT NULL, -- enum rn_draft_step
  party   INTEGER,          -- whom it asks or thanks (0 requester, 1 connector, 2 target); null: the two it introduces
  at      INTEGER NOT NULL, -- when it was put there
  held    INTEGER NOT NULL, -- not handed over before this moment
  message TEXT NOT NULL,    -- its Message-ID, without < >
  rcpt    TEXT NOT NULL,    -- addresses, one a line, mine left out
  name    TEXT NOT NULL,    -- who they are, for people; one a line
  subject TEXT NOT NULL,    -- for lists
  text    TEXT NOT NULL,    -- as it was written: "Subject: ...", a blank line, and what follows
  body    BLOB NOT NULL     -- the message as it will be handed over
) STRICT;
CREATE INDEX outgoing_by_intro ON outgoing(intro);
CREATE INDEX outgoing_by_message ON outgoing(message);
CREATE INDEX outgoing_by_change ON outgoing(change);
CREATE TABLE outgoing_act (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  outgoing INTEGER NOT NULL REFERENCES outgoing, -- of which
  kind     INTEGER NOT NULL, -- enum rn_out_act
  at       INTEGER NOT NULL, -- when
  until    INTEGER,          -- held, or busy being handed over, until then
  change   INTEGER REFERENCES change, -- what recorded it; what a human says counts while that stands
  word     TEXT              -- what went wrong
) STRICT;
CREATE INDEX outgoing_act_by_outgoing ON outgoing_act(outgoing);
CREATE INDEX outgoing_act_by_change ON outgoing_act(change);
CREATE TABLE proposal (
  id      INTEGER PRIMARY KEY AUTOINCREMENT, -- what users type
  change  INTEGER NOT NULL REFERENCES change, -- the reading that made it
  at      INTEGER NOT NULL, -- date of the message
  kind    INTEGER NOT NULL, -- enum rn_proposal_kind
  intro   INTEGER REFERENCES intro, -- what it is about; null: of none there is
  party   INTEGER, -- whose answer; null: not of one party
  handle  INTEGER, -- who wrote it, or whom mail did not reach; null: nobody known
  whose   INTEGER, -- handle of that party then
  requester INTEGER, -- handles of a past introduction, where intro is null
  connector INTEGER,
  target  INTEGER,
  sure    INTEGER NOT NULL, -- 1: may be accepted unseen
  moment  INTEGER, -- when the meeting is; until when to leave it
  message TEXT,    -- Message-ID, without < >
  digest  TEXT NOT NULL, -- SHA-256 of the message
  file    TEXT,    -- where it was read
  quote   TEXT,    -- the line that says it
  doubt   TEXT     -- why it is not sure
) STRICT;
CREATE INDEX proposal_by_digest ON proposal(digest);
CREATE INDEX proposal_by_message ON proposal(message);
CREATE INDEX proposal_by_intro ON proposal(intro);
CREATE TABLE proposal_act (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  change   INTEGER NOT NULL REFERENCES change, -- what decided
  proposal INTEGER NOT NULL REFERENCES proposal, -- of which
  at       INTEGER NOT NULL, -- when
  accepted INTEGER NOT NULL -- 1 yes, 0 no
) STRICT;
CREATE INDEX proposal_act_by_proposal ON proposal_act(proposal);
CREATE TABLE mailbox_mark (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER REFERENCES change, -- with whose proposals it stands; null: it had none
  path    TEXT NOT NULL, -- of the mailbox, absolute
  at      INTEGER, -- of a Maildir: files that came before this moment were read
  size    INTEGER, -- of an mbox: so many bytes were read
  digest  TEXT     -- and SHA-256 of the last of them, to see that it was not rewritten
) STRICT;
CREATE INDEX mailbox_mark_by_path ON mailbox_mark(path);
CREATE TABLE circle (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- what users type, beside the name
  change INTEGER NOT NULL REFERENCES change, -- what founded it
  at     INTEGER NOT NULL, -- when
  name   TEXT NOT NULL     -- as first given; see circle_act
) STRICT;
CREATE TABLE circle_act (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  change INTEGER NOT NULL REFERENCES change, -- what said so
  circle INTEGER NOT NULL REFERENCES circle,
  kind   INTEGER NOT NULL, -- enum rn_circle_word: name, criteria, exchange, cadence, seats, gone
  value  INTEGER,          -- days; members at most; 1: gone
  word   TEXT              -- null, or empty: not said
) STRICT;
CREATE INDEX circle_act_by_circle ON circle_act(circle);
CREATE TABLE circle_seat (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  change   INTEGER NOT NULL REFERENCES change, -- what said so
  circle   INTEGER NOT NULL REFERENCES circle,
  handle   INTEGER NOT NULL, -- whose
  industry TEXT,             -- the seat: "=" and a code of the lexicon, or a word
  value    INTEGER NOT NULL, -- 1 joined, 0 left
  at       INTEGER NOT NULL, -- when
  forced   TEXT              -- why, where a policy spoke against it
) STRICT;
CREATE INDEX circle_seat_by_circle ON circle_seat(circle);
CREATE INDEX circle_seat_by_handle ON circle_seat(handle);
CREATE TABLE circle_meeting (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  change INTEGER NOT NULL REFERENCES change, -- what recorded it
  circle INTEGER NOT NULL REFERENCES circle,
  at     INTEGER NOT NULL, -- when they met
  note   TEXT
) STRICT;
CREATE INDEX circle_meeting_by_circle ON circle_meeting(circle);
CREATE TABLE circle_attended (
  meeting INTEGER NOT NULL REFERENCES circle_meeting,
  handle  INTEGER NOT NULL, -- who was there
  PRIMARY KEY (meeting, handle)
) STRICT, WITHOUT ROWID;
CREATE INDEX circle_attended_by_handle ON circle_attended(handle);
CREATE TABLE agreement (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  change INTEGER NOT NULL REFERENCES change, -- what said so
  handle INTEGER NOT NULL, -- with whom
  kind   INTEGER NOT NULL, -- enum rn_agreed: what I look for, what I offer, how often, in the active circle
  value  INTEGER,          -- days; 1 or 0: in the circle
  word   TEXT,             -- the text; of the circle: why a policy was overridden
  at     INTEGER NOT NULL  -- when
) STRICT;
CREATE INDEX agreement_by_handle ON agreement(handle);
CREATE TABLE gift (
  interaction INTEGER PRIMARY KEY, -- which
  change INTEGER NOT NULL REFERENCES change, -- what said so
  kind   INTEGER NOT NULL -- enum rn_gift
) STRICT;
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
CREATE TABLE intro_now (
  intro     INTEGER PRIMARY KEY REFERENCES intro, -- which
  since     INTEGER, -- from this moment on it is so; null: from ever
  upto      INTEGER, -- and from this one on may be no more; null: to be computed anew
  body      BLOB,    -- its numbers, as lib/intro/now.c packs them; null: undone
  next      TEXT,    -- what moves it on: a verb of intro, and what follows the id
  requester INTEGER, -- the person who sits there
  connector INTEGER, -- likewise
  target    INTEGER, -- likewise
  heard     INTEGER, -- whose interactions bear on it
  firm      TEXT     -- where the target works, as compared; always as in person
) STRICT;
CREATE INDEX intro_now_by_since ON intro_now(since);
CREATE INDEX intro_now_by_upto ON intro_now(upto);
CREATE INDEX intro_now_by_requester ON intro_now(requester);
CREATE INDEX intro_now_by_connector ON intro_now(connector);
CREATE INDEX intro_now_by_target ON intro_now(target);
CREATE INDEX intro_now_by_heard ON intro_now(heard) WHERE heard IS NOT NULL;
CREATE INDEX intro_now_by_firm ON intro_now(firm) WHERE firm IS NOT NULL;
CREATE INDEX intro_by_change ON intro(change);
CREATE INDEX intro_act_by_change ON intro_act(change);
CREATE INDEX intro_act_words ON intro_act(intro) WHERE kind IN (4, 9);
CREATE TRIGGER intro_now_opened AFTER INSERT ON intro
BEGIN
  INSERT INTO intro_now (intro) VALUES (NEW.id);
END;
CREATE TRIGGER intro_now_act AFTER INSERT ON intro_act
BEGIN
  UPDATE intro_now SET upto = NULL WHERE intro = NEW.intro;
END;
CREATE TRIGGER intro_now_consent AFTER INSERT ON consent
BEGIN
  UPDATE intro_now SET upto = NULL WHERE intro = NEW.intro;
END;
CREATE TRIGGER intro_now_words AFTER UPDATE OF whom ON consent_words
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE intro = (SELECT intro FROM consent WHERE id = NEW.consent);
END;
CREATE TRIGGER intro_now_words_gone AFTER DELETE ON consent_words
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE intro = (SELECT intro FROM consent WHERE id = OLD.consent);
END;
CREATE TRIGGER intro_now_undone AFTER UPDATE OF undone_at ON change
BEGIN
  UPDATE intro_now SET upto = NULL WHERE intro IN (
    SELECT id FROM intro WHERE change = NEW.id
    UNION ALL SELECT intro FROM intro_act WHERE change = NEW.id
    UNION ALL SELECT intro FROM consent WHERE change = NEW.id);
END;
CREATE TRIGGER intro_now_moved AFTER UPDATE OF person ON handle_row
WHEN OLD.person IS NOT NEW.person
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE requester IN (OLD.person, NEW.person)
    OR connector IN (OLD.person, NEW.person)
    OR target IN (OLD.person, NEW.person);
END;
CREATE TRIGGER intro_now_paged AFTER INSERT ON handle_row
WHEN NEW.first IS NOT NEW.person
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE requester IN (NEW.first, NEW.person)
    OR connector IN (NEW.first, NEW.person)
    OR target IN (NEW.first, NEW.person);
END;
CREATE TRIGGER intro_now_owned AFTER UPDATE OF person ON handle_row
WHEN OLD.person IS NULL AND NEW.person IS NOT NULL
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE requester IS NULL OR connector IS NULL OR target IS NULL;
END;
CREATE TRIGGER intro_now_me AFTER UPDATE OF me ON person
WHEN OLD.me IS NOT NEW.me
BEGIN
  UPDATE intro_now SET upto = NULL;
END;
CREATE TRIGGER intro_now_firm AFTER UPDATE OF org_fold ON person
WHEN OLD.org_fold IS NOT NEW.org_fold
BEGIN
  UPDATE intro_now SET firm = NEW.org_fold WHERE target = NEW.id;
END;
CREATE TRIGGER intro_now_heard AFTER INSERT ON state_recent
WHEN EXISTS (SELECT 1 FROM intro_now WHERE heard = NEW.person)
BEGIN
  UPDATE intro_now SET upto = NULL WHERE heard = NEW.person;
END;
CREATE TRIGGER intro_now_heard_settled AFTER INSERT ON state
WHEN EXISTS (SELECT 1 FROM intro_now WHERE heard = NEW.person)
BEGIN
  UPDATE intro_now SET upto = NULL WHERE heard = NEW.person;
END;
CREATE TRIGGER intro_now_unheard AFTER DELETE ON state_recent
WHEN EXISTS (SELECT 1 FROM intro_now WHERE heard = OLD.person)
BEGIN
  UPDATE intro_now SET upto = NULL WHERE heard = OLD.person;
END;
CREATE TRIGGER intro_now_unheard_settled AFTER DELETE ON state
WHEN EXISTS (SELECT 1 FROM intro_now WHERE heard = OLD.person)
BEGIN
  UPDATE intro_now SET upto = NULL WHERE heard = OLD.person;
END;
CREATE TABLE deal (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  change      INTEGER NOT NULL REFERENCES change, -- the import
  row         INTEGER NOT NULL, -- 1-based data row of the file
  source      TEXT NOT NULL,    -- source name
  external_id TEXT,             -- its number there, as compared; null: it has none
  key         INTEGER NOT NULL, -- hash of what it is known again by
  handle      INTEGER,          -- whom it is with; null: not known
  org         TEXT,             -- the company, as written
  org_fold    TEXT,             -- the same as compared: folded, without its form
  title       TEXT,             -- what it is called
  amount      INTEGER,          -- whole units of money; null: not said
  currency    TEXT,             -- ISO 4217; null: not said
  opened_at   INTEGER,          -- when it began; null: not said
  closed_at   INTEGER,          -- when it was won or lost; null: it is open, or not said
  status      INTEGER NOT NULL, -- as enum rn_deal_status: 0 open, 1 won, 2 lost
  stage       TEXT,             -- as said
  lead_source TEXT,             -- where it came from, as said
  held_at     INTEGER,          -- the row's own last change; null: not said
  digest      INTEGER NOT NULL  -- hash of all it says but held_at
) STRICT;
CREATE INDEX deal_by_key ON deal(key);
CREATE INDEX deal_by_change ON deal(change);
CREATE INDEX interaction_gives ON interaction(first) WHERE kind = 5;
CREATE TABLE cold (
  at          INTEGER NOT NULL, -- of the first mail
  person      INTEGER NOT NULL REFERENCES person, -- to whom
  answered_at INTEGER, -- when they wrote back or met me; null: not by then
  PRIMARY KEY (at, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_warm (
  report INTEGER PRIMARY KEY REFERENCES report,
  at     INTEGER NOT NULL, -- as of when
  body   BLOB NOT NULL     -- how many of each tier, and who: lib/report/kept_warm.c
) STRICT;
CREATE INDEX report_warm_at ON report_warm(at);
CREATE TABLE tombstone (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  at        INTEGER NOT NULL, -- when
  forgotten INTEGER NOT NULL REFERENCES change, -- by what; rows of one are of one person
  digest    BLOB NOT NULL,    -- of what
  value     INTEGER NOT NULL, -- 1 forgotten, 0 lifted
  because   TEXT              -- the reason given
) STRICT;
CREATE INDEX tombstone_by_digest ON tombstone(digest);
CREATE INDEX tombstone_by_forgotten ON tombstone(forgotten);
CREATE TABLE outfile (
  path TEXT PRIMARY KEY, -- absolute
  at   INTEGER NOT NULL  -- when it was written last
) STRICT, WITHOUT ROWID;
