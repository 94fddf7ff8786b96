-- 027-outgoing.sql: messages on their way out.  One counts while its change
-- stands; that it was handed over is never taken back, for a message that left
-- the machine cannot be.

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

-- What became of it; of those that count, the last one does.
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
