-- 027-outgoing.sql: messages on their way out.  One counts while its change
-- stands; what has happened to it since is never taken back, for a message that
-- left the machine cannot be.

CREATE TABLE outgoing (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  change  INTEGER NOT NULL REFERENCES change, -- what put it into the outbox
  intro   INTEGER NOT NULL REFERENCES intro,  -- what it is about
  step    INTEGER NOT NULL, -- enum rn_draft_step
  party   INTEGER,          -- whom it asks or thanks (0 requester, 1 connector, 2 target); null: the two it introduces
  at      INTEGER NOT NULL, -- when it was put there
  held    INTEGER NOT NULL, -- not handed over before this moment
  message TEXT NOT NULL,    -- its Message-ID, without < >
  rcpt    TEXT NOT NULL,    -- addresses, one a line
  subject TEXT NOT NULL,    -- for lists
  body    BLOB NOT NULL     -- the message as it will be handed over
) STRICT;
CREATE INDEX outgoing_by_intro ON outgoing(intro);
CREATE INDEX outgoing_by_message ON outgoing(message);
CREATE INDEX outgoing_by_change ON outgoing(change);

-- What became of it; the last row counts.
CREATE TABLE outgoing_act (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  outgoing INTEGER NOT NULL REFERENCES outgoing, -- of which
  kind     INTEGER NOT NULL, -- 0 handing over, 1 handed over, 2 refused by the command, 3 not sent after all, 4 sent after all
  at       INTEGER NOT NULL, -- when
  word     TEXT              -- what the command said, or who says so
) STRICT;
CREATE INDEX outgoing_act_by_outgoing ON outgoing_act(outgoing);
