-- 029-group.sql: formal circles, what was agreed with connectors, and of what
-- kind a give was.  Rows are appended and count while their change stands; of
-- rows about the same thing the last one does.

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

-- Who belongs to it, and on which seat.
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

-- What was agreed with a connector.
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

-- Of what kind a give was: of interactions of that kind.
CREATE TABLE gift (
  interaction INTEGER PRIMARY KEY, -- which
  change INTEGER NOT NULL REFERENCES change, -- what said so
  kind   INTEGER NOT NULL -- enum rn_gift
) STRICT;
