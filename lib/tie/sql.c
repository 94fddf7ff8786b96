/* sql.c - this room's statements, by number. */
#include "tie/tie.h"

#define STANDING "JOIN change c ON c.id = t.change AND c.undone_at IS NULL"

static const char *const text[] = {
	[OWNERS] =
	    ("SELECT h.id, h.person, p.me FROM handle h"
	    " JOIN person p ON p.id = h.person ORDER BY h.id"),
	[SAID] =
	    ("SELECT ha.person, hb.person, t.tier, t.evidence, c.at FROM tie t "
	    STANDING " JOIN handle ha ON ha.id = t.a"
	    " JOIN handle hb ON hb.id = t.b WHERE c.at <= :until"
	    " ORDER BY t.id"),
	[SAY] =
	    ("INSERT INTO tie (change, a, b, tier, evidence)"
	    " VALUES (:change, :a, :b, :tier, :evidence)"),
	[MARKED] =	/* 1: a pin, 2: not to be contacted */
	    ("SELECT h.person, t.kind, t.value FROM mark t " STANDING
	    " JOIN handle h ON h.id = t.handle WHERE t.kind IN (1, 2)"
	    " ORDER BY t.id"),
	[PAIRS] = "SELECT n, body FROM pair ORDER BY first",
	[PAIRS_EMPTY] = "DELETE FROM pair",
	[PAIRS_PUT] =
	    ("INSERT OR FAIL INTO pair (first, n, body)"
	    " SELECT c0, c1, c2 FROM feed"),
	[PAIRS_UPTO] =
	    "SELECT upto, change, latest, later, under FROM pair_upto",
	[PAIRS_UPTO_PUT] =
	    ("INSERT OR REPLACE INTO pair_upto"
	    " (id, upto, change, latest, later, under)"
	    " VALUES (1, :upto, :change, :latest, :later, :under)"),
	[PAIRS_UNDER] =
	    ("SELECT coalesce((SELECT group_concat(id) FROM (SELECT id"
	    " FROM change WHERE undone_at IS NOT NULL AND id <= :change"
	    " AND verb IN ('import', 'log') ORDER BY id)), '') || ';'"
	    " || (SELECT count(*) || ' ' || coalesce(sum(interaction), 0) || ' '"
	    " || coalesce(sum(interaction * (interaction % 8191)), 0) FROM hidden"
	    " WHERE interaction < :upto) || ';'"
	    " || (SELECT count(*) || ' ' || coalesce(sum(interaction), 0) || ' '"
	    " || coalesce(sum(interaction * (interaction % 8191)), 0) FROM kept"
	    " WHERE interaction < :upto) || ';'"
	    " || coalesce((SELECT group_concat(id) FROM (SELECT h.id"
	    " FROM person p JOIN handle h ON h.person = p.id"
	    " WHERE p.id = :me ORDER BY h.id)), '')"),
	[PAIRS_CHANGE] = "SELECT coalesce(max(id), 0) FROM change",
};

const struct rn_sqlset rn_tie_sql = { RN_ROOM_tie, text, RN_LEN(text) };
