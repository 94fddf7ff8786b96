-- 023-noted.sql: words of notes, so that of many those that tell something of
-- a profile are found without reading them all (lib/profile/noted_words.c).

-- Derived, of record_note: its rowid is the record.  Folded words; and of each
-- industry that a note says somebody is in, one that begins with U+E000.
CREATE VIRTUAL TABLE note_word USING fts5(word, content = '',
  columnsize = 0, detail = 'none', tokenize = 'ascii');

-- The words there are.
CREATE VIRTUAL TABLE note_vocab USING fts5vocab(note_word, 'row');

-- How far that goes: of what came later none are kept yet.
CREATE TABLE note_upto (
  id     INTEGER PRIMARY KEY CHECK (id = 1), -- one row
  record INTEGER NOT NULL, -- the last record whose note is in
  rule   INTEGER NOT NULL  -- by which rules words and industries were read
) STRICT;
INSERT INTO note_upto (id, record, rule) VALUES (1, 0, 0);
