/* sql.c - the statements of this room. */
#include "identity/verdict.h"

#define STANDING "JOIN change c ON c.id = r.change AND c.undone_at IS NULL"
#define FACE_HANDLE \
	"SELECT h.person, h.id, h.kind, h.canon, h.name"
/* It came to people whom imports had joined: whose row said it, says it. */
#define LATE \
	", EXISTS (SELECT 1 FROM handle_said r " STANDING " JOIN handle x" \
	" ON x.id = r.handle AND x.person = h.person WHERE r.said = h.id)" \
	" AND EXISTS (SELECT 1 FROM handle x JOIN verdict_side s" \
	" ON s.handle = x.id AND s.was = h.first JOIN verdict r" \
	" ON r.id = s.verdict AND r.kind = 0 AND NOT r.human " STANDING \
	" WHERE x.person = h.person AND r.change < h.change)"
#define FACE_RECORD \
	"SELECT h.person, h.id, r.name, " RN_SAID_ORG ", r.title," \
	" r.location, r.ended, r.school, r.birthday FROM handle h" \
	" JOIN record r ON r.handle = h.id " STANDING
#define FACE_OTHERS \
	"SELECT h.person, h.id, y.kind, y.canon FROM handle h" \
	" JOIN handle_said r ON r.handle = h.id " STANDING \
	" JOIN handle y ON y.id = r.said"
/* Who may be somebody twice; AND_SHOWN: found in the order of the tables. */
#define AND_SHOWN " CROSS" SHOWN
#define SHOWN " JOIN person p ON p.id = h.person AND p.visible AND NOT p.me"

static const char *const text[] = {
	[VERDICT_PUT] =
	    ("INSERT INTO verdict (change, kind, human, bits, why)"
	    " VALUES (:change, :kind, :human, :bits, :why)"),
	[SIDE_PUT] =
	    ("INSERT INTO verdict_side (handle, verdict, side, was)"
	    " VALUES (:handle, :verdict, :side, :was)"),
	[SIDES_OF] =
	    ("SELECT s.handle, r.kind, s.was, r.human FROM handle h"
	    " JOIN verdict_side s ON s.handle = h.id"
	    " JOIN verdict r ON r.id = s.verdict " STANDING
	    " WHERE h.person = :person AND r.kind IN (0, 1)"
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
	[SAID_PUT] =
	    ("INSERT INTO handle_said (handle, said, change)"
	    " SELECT :handle, :said, :change WHERE (:other OR EXISTS (SELECT 1"
	    " FROM verdict_side WHERE handle = :handle))"
	    " AND NOT EXISTS (SELECT 1"
	    " FROM handle_said r " STANDING " WHERE r.handle = :handle"
	    " AND r.said = :said)"),
	[FACE_HANDLES] = FACE_HANDLE ", 0 FROM handle h" SHOWN " ORDER BY h.person, h.id",
	[FACE_HANDLES_ONE] =
	    FACE_HANDLE LATE " FROM handle h" SHOWN
	    " WHERE h.person = :person ORDER BY h.id",
	[FACE_RECORDS] = FACE_RECORD SHOWN " ORDER BY h.person, h.id",
	[FACE_RECORDS_ONE] = FACE_RECORD " WHERE h.person = :person",
	[FACE_SAID] = FACE_OTHERS SHOWN " ORDER BY h.person, h.id",
	[FACE_SAID_ONE] = FACE_OTHERS " WHERE h.person = :person",
	[OF_SEVERAL] =
	    ("SELECT DISTINCT h.person FROM verdict r " STANDING
	    " JOIN verdict_side s ON s.verdict = r.id"
	    " JOIN handle h ON h.id = s.handle" SHOWN
	    " WHERE NOT r.human AND r.kind = 0 ORDER BY 1"),
	[KEPT_APART] =
	    ("SELECT DISTINCT a, b FROM (SELECT max(r.id), r.kind AS kind,"
	    " min(x.person, y.person) AS a, max(x.person, y.person) AS b"
	    " FROM verdict r " STANDING
	    " JOIN verdict_side s ON s.verdict = r.id AND s.side = 0"
	    " JOIN verdict_side t ON t.verdict = r.id AND t.side = 1"
	    " JOIN handle x ON x.id = s.handle JOIN handle y ON y.id = t.handle"
	    " WHERE r.human AND x.person <> y.person"
	    " GROUP BY min(x.id, y.id), max(x.id, y.id))"
	    " WHERE kind IN (1, 2) ORDER BY a, b"),
	[INDEX_BEHIND] =
	    ("SELECT coalesce((SELECT max(id) FROM record), 0) - u.record"
	    " + coalesce((SELECT max(id) FROM handle), 0) - u.handle"
	    " FROM face_upto u"),
	[INDEX_NEWER] =
	    ("SELECT h.person FROM face_upto u CROSS JOIN handle h NOT INDEXED"
	    AND_SHOWN " WHERE h.id > u.handle UNION SELECT h.person"
	    " FROM face_upto u CROSS JOIN record r CROSS JOIN handle h"
	    AND_SHOWN " WHERE r.id > u.record AND h.id = r.handle"
	    " ORDER BY 1"),
	[INDEX_UPTO] =
	    ("UPDATE face_upto SET record = coalesce((SELECT max(id)"
	    " FROM record), 0), handle = coalesce((SELECT max(id)"
	    " FROM handle), 0)"),
	[INDEX_PAGE] =
	    ("SELECT body FROM face_key WHERE first <= :hash"
	    " ORDER BY first DESC LIMIT 1"),
	[INDEX_PAGES] = "SELECT body FROM face_key ORDER BY first",
	[INDEX_PAGES_PUT] =
	    "INSERT OR FAIL INTO face_key (first, body) SELECT c0, c1 FROM feed",
	[INDEX_PAGES_DROP] = "DELETE FROM face_key",
	[INDEX_RECENT] =
	    "SELECT handle FROM face_key_recent WHERE hash = :hash",
	[INDEX_RECENT_ALL] =
	    "SELECT hash, handle FROM face_key_recent ORDER BY hash, handle",
	[INDEX_RECENT_COUNT] = "SELECT count(*) FROM face_key_recent",
	[INDEX_RECENT_PUT] =
	    ("INSERT OR IGNORE INTO face_key_recent (hash, handle)"
	    " SELECT c0, c1 FROM feed"),
	[INDEX_RECENT_DROP] = "DELETE FROM face_key_recent",
	[HANDLE_SHOWN] =
	    "SELECT h.person FROM handle h" SHOWN " WHERE h.id = :id",
	[PEOPLE_MOST] = "SELECT coalesce(max(id), 0) FROM person",
	[MADE_HERE] =
	    ("SELECT count(*) FROM person p JOIN change c ON c.id = p.change"
	    " WHERE p.id = :id AND c.id = (SELECT max(id) FROM change)"),
	[PEOPLE_HERE] =
	    ("SELECT h.person FROM change c CROSS JOIN handle h NOT INDEXED"
	    AND_SHOWN
	    " WHERE c.id = :change AND h.id > c.handle UNION SELECT h.person"
	    " FROM change c CROSS JOIN record r CROSS JOIN handle h" AND_SHOWN
	    " WHERE c.id = :change AND r.id > c.record AND h.id = r.handle"
	    " ORDER BY 1"),
	[BROUGHT_HERE] =
	    ("SELECT coalesce((SELECT max(id) FROM record), 0) - c.record"
	    " + coalesce((SELECT max(id) FROM handle), 0) - c.handle"
	    " FROM change c WHERE c.id = :change"),
};

const struct rn_sqlset rn_identity_sql = { RN_ROOM_identity, text,
	RN_LEN(text) };
