-- 024-run-heaps.sql: new runs, too, are written behind those that are there,
-- so that an import writes few pages whoever its messages are with.

-- Runs not settled yet, in heaps (lib/ledger/run_heaps.c): one for each time some
-- were put, until they are merged.
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
INSERT INTO run_heap (heap, n)
SELECT 1, count(*) FROM run_recent HAVING count(*) > 0;
INSERT INTO run_new (heap, handle, change, ids)
SELECT 1, handle, change, ids FROM run_recent;
DROP TABLE run_recent;

-- All of them; those of a handle are sought heap by heap.
CREATE VIEW run_recent AS
SELECT r.handle, r.change, r.ids FROM run_heap h
CROSS JOIN run_new r ON r.heap = h.heap;
