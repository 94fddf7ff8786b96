-- 028-incoming.sql: what messages that came in propose.  A proposal counts while
-- its change stands; a human, or --yes, decides it.

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

-- What was decided; the last standing row counts.
CREATE TABLE proposal_act (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  change   INTEGER NOT NULL REFERENCES change, -- what decided
  proposal INTEGER NOT NULL REFERENCES proposal, -- of which
  at       INTEGER NOT NULL, -- when
  accepted INTEGER NOT NULL -- 1 yes, 0 no
) STRICT;
CREATE INDEX proposal_act_by_proposal ON proposal_act(proposal);

-- How far a mailbox was read; the last row whose change stands counts.  A
-- reading that proposes nothing is no change and moves that row on.
CREATE TABLE mailbox_mark (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER REFERENCES change, -- with whose proposals it stands; null: it had none
  path    TEXT NOT NULL, -- of the mailbox, absolute
  at      INTEGER, -- of a Maildir: files that came before this moment were read
  size    INTEGER, -- of an mbox: so many bytes were read
  digest  TEXT     -- and SHA-256 of the last of them, to see that it was not rewritten
) STRICT;
CREATE INDEX mailbox_mark_by_path ON mailbox_mark(path);
