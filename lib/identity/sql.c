/* sql.c - the statements of this room. */
#include "identity/verdict.h"

#define STANDING "JOIN change c ON c.id = r.change AND c.undone_at IS NULL"

static const char *const text[] = {
	[VERDICT_PUT] =
	    ("INSERT INTO verdict (change, kind, human, bits, why)"
	    " VALUES (:change, :kind, :human, :bits, :why)"),
	[SIDE_PUT] =
	    ("INSERT INTO verdict_side (handle, verdict, side, was)"
	    " VALUES (:handle, :verdict, :side, :was)"),
	[SIDES_OF] =
	    ("SELECT s.handle, r.kind, s.was FROM handle h"
	    " JOIN verdict_side s ON s.handle = h.id"
	    " JOIN verdict r ON r.id = s.verdict " STANDING
	    " WHERE h.person = :person AND r.kind < 2"
	    " ORDER BY r.id, s.handle"),
	[APART] =
	    ("SELECT max(r.id), r.kind FROM handle x"
	    " JOIN verdict_side s ON s.handle = x.id"
	    " JOIN verdict r ON r.id = s.verdict AND r.human " STANDING
	    " JOIN verdict_side t ON t.verdict = r.id AND t.side <> s.side"
	    " JOIN handle y ON y.id = t.handle AND y.person = :b"
	    " WHERE x.person = :a GROUP BY x.id, y.id"),
	[ANY_APART] =
	    "SELECT EXISTS (SELECT 1 FROM verdict WHERE kind IN (1, 2))",
	[KEEP_DNC] =
	    ("INSERT INTO mark (change, handle, kind, value, because)"
	    " SELECT :change, r.handle, 2, 1, r.because FROM mark r"
	    " WHERE r.id = (SELECT max(r.id) FROM handle h JOIN mark r"
	    " ON r.handle = h.id AND r.kind = 2 " STANDING
	    " WHERE h.person = :person) AND r.value = 1"),
	[KEEP_EXCLUDED] =
	    ("INSERT INTO exclusion (change, a, b, org, value, because)"
	    " SELECT :change, r.a, r.b, r.org, 1, r.because FROM exclusion r "
	    STANDING " JOIN handle a ON a.id = r.a"
	    " LEFT JOIN handle b ON b.id = r.b WHERE r.value = 1"
	    " AND :person IN (a.person, b.person) AND NOT EXISTS ("
	    "SELECT 1 FROM exclusion y JOIN change g ON g.id = y.change"
	    " AND g.undone_at IS NULL JOIN handle ya ON ya.id = y.a"
	    " LEFT JOIN handle yb ON yb.id = y.b WHERE y.id > r.id"
	    " AND ya.person = a.person AND yb.person IS b.person"
	    " AND y.org IS r.org)"),
};

const struct rn_sqlset rn_identity_sql = { RN_ROOM_identity, text,
	RN_LEN(text) };
