-- 018-via.sql: who brought me and somebody together.

-- Derived, of the ledger (rn_event_by): the handle whose letter to both of us
-- was the first between us, where one of us soon wrote to the other; null:
-- nobody's.  And when that letter was.
ALTER TABLE person ADD COLUMN via INTEGER;
ALTER TABLE person ADD COLUMN via_at INTEGER;
CREATE INDEX person_by_via ON person(via, via_at) WHERE via IS NOT NULL;
