/* sql.c - the statements of this room. */
#include "identity/verdict.h"

#define STANDING "JOIN change c ON c.id = r.change AND c.undone_at IS NULL"
/* Does what brought a handle stand? */
#define MADE "(SELECT c.undone_at IS NULL FROM change c WHERE c.id = h.change)"
/* Do messages that stand hang from a handle? */
#define LETTERS_ON(id) \
	"(EXISTS (SELECT 1 FROM run r " STANDING " WHERE r.handle = " id ")" \
	" OR EXISTS (SELECT 1 FROM run_recent r " STANDING \
	" WHERE r.handle = " id "))"
/* Of people in turn: their handles. */
#define SAYS_OF_COLS \
	"h.person, h.id, h.kind, h.canon, h.name, h.first, h.change"
/* What their rows say of others. */
#define SAYS_ELSE(person) \
	"SELECT " person ", r.handle, y.kind, y.canon, y.id, r.change" \
	" FROM handle_said r "
/* What messages call them. */
#define CALLED_AS(person) \
	"SELECT " person ", r.handle, r.name FROM called r " STANDING
/* Did a human say of handles x and y that they are not one's? */
#define TOLD_APART \
	"EXISTS (SELECT 1 FROM verdict_side s JOIN verdict v" \
	" ON v.id = s.verdict AND v.human AND v.kind IN (1, 2)" \
	" JOIN change g ON g.id = v.change AND g.undone_at IS NULL" \
	" JOIN verdict_side t ON t.verdict = v.id AND t.side <> s.side" \
	" AND t.handle = y.id WHERE s.handle = x.id)"
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
	    ("SELECT s.handle, r.kind, s.was FROM handle h"
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
	[ANY_FORBIDDEN] =
	    ("SELECT EXISTS (SELECT 1 FROM mark WHERE kind = 2)"
	    " OR EXISTS (SELECT 1 FROM exclusion)"),
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
	[JOIN_HANDLES] =
	    ("SELECT p.id, p.change, h.id FROM feed f"
	    " CROSS JOIN person p ON p.id = f.c0"
	    " LEFT JOIN handle h ON h.person = p.id"),
	[JOIN_VERDICTS] =
	    ("INSERT OR FAIL INTO verdict (change, kind, human, bits, why)"
	    " SELECT c0, c1, c2, c3, c4 FROM feed"),
	[JOIN_SIDES] =
	    ("INSERT OR FAIL INTO verdict_side (handle, verdict, side, was)"
	    " SELECT c0, c1, c2, c3 FROM feed"),
	[SAID_PUT] =
	    ("INSERT OR IGNORE INTO handle_said (handle, said, change)"
	    " VALUES (:handle, :said, :change)"),
	/* not asked within SAID_PUT: SQLite would open a table for that */
	[SAID_KNOWN] =
	    ("SELECT EXISTS (SELECT 1 FROM handle_said r " STANDING
	    " WHERE r.handle = :handle AND r.said = :said)"
	    " OR EXISTS (SELECT 1 FROM handle x JOIN handle h"
	    " ON h.first = x.first AND " MADE
	    " WHERE x.id = :handle AND h.id = :said)"),
	[SAID_SPELL] =
	    ("INSERT OR IGNORE INTO handle_said (handle, said, change)"
	    " SELECT :handle, id, change FROM handle WHERE id = :said"),
	[UNDONE] =
	    "SELECT id FROM change WHERE undone_at IS NOT NULL ORDER BY id",
	/* both: h of a person in the order of ids, as the table gives them */
	[SAYS_OF_ALL] =
	    ("SELECT " SAYS_OF_COLS
	    " FROM handle h CROSS JOIN person p ON p.id = h.person"
	    " WHERE p.visible AND NOT p.me ORDER BY h.person"),
	/* and is there more that is said by a handle, or of it? */
	[SAYS_OF_SOME] =
	    ("SELECT " SAYS_OF_COLS ", EXISTS (SELECT 1 FROM handle_said r"
	    " WHERE r.handle = h.id), EXISTS (SELECT 1 FROM called r"
	    " WHERE r.handle = h.id) FROM feed f"
	    " CROSS JOIN person p ON p.id = f.c0"
	    " CROSS JOIN handle h ON h.person = p.id"
	    " WHERE p.visible AND NOT p.me"),
	[SAYS_RECORDS] =
	    ("SELECT r.handle, r.change, r.name, " RN_SAID_ORG ", r.title,"
	    " r.location, r.ended, r.school, r.birthday"
	    " FROM record r INDEXED BY record_by_handle"
	    " WHERE r.handle >= :from ORDER BY r.handle, r.id"),
	[SAYS_ELSE_ALL] =
	    (SAYS_ELSE("h.person") "JOIN handle h ON h.id = r.handle"
	    " JOIN handle y ON y.id = r.said WHERE h.person IS NOT NULL"
	    " ORDER BY h.person"),
	[SAYS_ELSE_ONE] =
	    (SAYS_ELSE(":person") "CROSS JOIN handle y ON y.id = r.said"
	    " WHERE r.handle = :handle"),
	[CALLED_ALL] =
	    (CALLED_AS("h.person") " JOIN handle h ON h.id = r.handle"
	    " WHERE h.person IS NOT NULL ORDER BY h.person"),
	[CALLED_ONE] =
	    (CALLED_AS(":person") " WHERE r.handle = :handle"),
	[PART_HANDLES] =
	    ("SELECT h.id, h.first, h.kind, h.canon, " MADE
	    ", EXISTS (SELECT 1 FROM record r " STANDING
	    " WHERE r.handle = h.id), (SELECT min(r.id) FROM record r"
	    " WHERE r.handle = h.id), NOT " MADE " AND " LETTERS_ON("h.id")
	    " FROM handle h WHERE h.person = :person ORDER BY h.id"),
	[PART_SAID] =
	    ("SELECT DISTINCT r.handle, r.said FROM handle x"
	    " JOIN handle_said r ON r.said = x.id " STANDING
	    " JOIN handle y ON y.id = r.handle AND y.person IS NOT NULL"
	    " WHERE x.person = :person AND (y.person = x.person OR NOT " TOLD_APART
	    ") ORDER BY y.canon"),
	[ORPHANS] =
	    ("SELECT DISTINCT h.id, EXISTS (SELECT 1 FROM record r " STANDING
	    " WHERE r.handle = h.id) OR " LETTERS_ON("h.id")
	    " AS somebody FROM assign a"
	    " JOIN handle h ON h.id = a.handle AND h.person IS NULL"
	    " WHERE a.change = :change ORDER BY somebody DESC, h.id"),
	/* what nothing says any more of people whom no human said a thing of */
	[LOOSE] =
	    ("SELECT h.id, p.id FROM feed f CROSS JOIN person p"
	    " ON p.id = f.c0 AND p.visible AND NOT p.me"
	    " CROSS JOIN handle h ON h.person = p.id WHERE NOT " MADE
	    " AND NOT EXISTS (SELECT 1 FROM record r " STANDING
	    " WHERE r.handle = h.id) AND NOT EXISTS (SELECT 1"
	    " FROM handle_said r " STANDING " WHERE r.said = h.id)"
	    " AND NOT " LETTERS_ON("h.id") " ORDER BY p.id, h.id"),
	[HUMAN_HOLDS] =
	    ("SELECT EXISTS (SELECT 1 FROM handle h JOIN record r"
	    " ON r.handle = h.id AND r.human " STANDING
	    " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN assign r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person"
	    " AND c.verb NOT LIKE 'import%')"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN mark r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person"
	    " AND c.verb <> 'import')"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN proof r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person"
	    " AND c.verb <> 'import')"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN verdict_side s"
	    " ON s.handle = h.id JOIN verdict r ON r.id = s.verdict"
	    " AND r.human " STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN tie r"
	    " ON h.id IN (r.a, r.b) " STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN intro r"
	    " ON h.id IN (r.requester, r.connector, r.target) " STANDING
	    " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN intro_act r"
	    " ON r.kind < 3 AND r.value = h.id " STANDING
	    " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN exclusion r"
	    " ON h.id IN (r.a, r.b) " STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN circle_seat r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN circle_attended t"
	    " ON t.handle = h.id JOIN circle_meeting r ON r.id = t.meeting "
	    STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN agreement r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN lesson r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN profile_version r"
	    " ON r.owner = h.id " STANDING " WHERE h.person = :person)"),
	/* 2: and what they call theirs is kept apart */
	[HAS_LETTERS] =
	    ("SELECT CASE WHEN NOT " LETTERS_ON(":handle") " THEN 0"
	    " WHEN EXISTS (SELECT 1 FROM called r " STANDING
	    " WHERE r.handle = :handle) THEN 2 ELSE 1 END"),
	/* whom a row made: it says all of theirs that came with them */
	[BY_LETTERS] =
	    ("SELECT NOT EXISTS (SELECT 1 FROM record r " STANDING
	    " WHERE r.handle = :handle) AND NOT EXISTS (SELECT 1"
	    " FROM handle_said r " STANDING " WHERE r.said = :handle)"
	    " AND NOT EXISTS (SELECT 1 FROM handle h JOIN handle y"
	    " ON y.person = h.person AND y.first = h.first AND y.id <> h.id"
	    " WHERE h.id = :handle AND " MADE ")"
	    " AND NOT EXISTS (SELECT 1 FROM verdict_side s JOIN verdict r"
	    " ON r.id = s.verdict AND r.human " STANDING
	    " WHERE s.handle = :handle)"),
	[SAYER] =
	    ("SELECT y.person FROM handle_said r " STANDING
	    " JOIN handle y ON y.id = r.handle AND y.person IS NOT NULL"
	    " JOIN handle x ON x.id = r.said WHERE x.id = :id"
	    " AND NOT " TOLD_APART " ORDER BY y.canon LIMIT 1"),
	[PART_SIDES] =
	    ("SELECT r.id, r.kind, s.side, s.handle FROM handle h"
	    " JOIN verdict_side s ON s.handle = h.id"
	    " JOIN verdict r ON r.id = s.verdict AND r.human " STANDING
	    " WHERE h.person = :person AND r.kind IN (0, 1)"
	    " ORDER BY r.id, s.side, s.handle"),
	[SHARERS] =
	    ("WITH a (id) AS (SELECT id FROM handle"
	    " WHERE person = :person AND kind < 2 UNION SELECT y.id"
	    " FROM handle h JOIN handle_said r ON r.handle = h.id " STANDING
	    " JOIN handle y ON y.id = r.said AND y.kind < 2"
	    " WHERE h.person = :person) SELECT y.person FROM a"
	    " JOIN handle y ON y.id = a.id WHERE y.person <> :person"
	    " UNION SELECT y.person FROM a"
	    " JOIN handle_said r ON r.said = a.id " STANDING
	    " JOIN handle y ON y.id = r.handle WHERE y.person <> :person"
	    " ORDER BY 1 LIMIT 64"),
	[KEPT_APART] =
	    ("SELECT DISTINCT a, b FROM (SELECT max(r.id), r.kind AS kind,"
	    " min(x.person, y.person) AS a, max(x.person, y.person) AS b"
	    " FROM verdict r INDEXED BY verdict_human " STANDING
	    " JOIN verdict_side s ON s.verdict = r.id AND s.side = 0"
	    " JOIN verdict_side t ON t.verdict = r.id AND t.side = 1"
	    " JOIN handle x ON x.id = s.handle JOIN handle y ON y.id = t.handle"
	    " WHERE r.human AND x.person <> y.person"
	    " GROUP BY min(x.id, y.id), max(x.id, y.id))"
	    " WHERE kind IN (1, 2) ORDER BY a, b"),
	[INDEX_BEHIND] =
	    ("SELECT coalesce((SELECT max(id) FROM record), 0) - u.record"
	    " + " RN_HANDLE_LAST " - u.handle"
	    " FROM face_upto u"),
	[INDEX_NEWER] =
	    ("SELECT h.person FROM face_upto u CROSS JOIN handle h"
	    AND_SHOWN " WHERE h.id > u.handle UNION SELECT h.person"
	    " FROM face_upto u CROSS JOIN record r CROSS JOIN handle h"
	    AND_SHOWN " WHERE r.id > u.record AND h.id = r.handle"
	    " ORDER BY 1"),
	[INDEX_UPTO] =
	    ("UPDATE face_upto SET record = coalesce((SELECT max(id)"
	    " FROM record), 0), handle = " RN_HANDLE_LAST),
	[INDEX_FROM] =
	    ("SELECT first, body FROM face_key WHERE first >= coalesce("
	    "(SELECT max(first) FROM face_key WHERE first <= :hash), :hash)"
	    " ORDER BY first"),
	[INDEX_PAGES] = "SELECT body FROM face_key ORDER BY first",
	[INDEX_PAGES_ALL] = "SELECT first, body FROM face_key",
	[INDEX_PAGE_SET] = "UPDATE face_key SET body = :body WHERE first = :first",
	[INDEX_PAGES_ANY] = "SELECT EXISTS (SELECT 1 FROM face_key)",
	[INDEX_PAGES_PUT] =
	    "INSERT OR FAIL INTO face_key (first, body) SELECT c0, c1 FROM feed",
	[INDEX_PAGES_DROP] = "DELETE FROM face_key",
	[INDEX_RECENT] =
	    ("SELECT r.hash, r.handle FROM feed f"
	    " CROSS JOIN face_key_recent r ON r.hash = f.c0"),
	[INDEX_RECENT_ALL] =
	    "SELECT hash, handle FROM face_key_recent ORDER BY hash, handle",
	[INDEX_RECENT_COUNT] = "SELECT count(*) FROM face_key_recent",
	[INDEX_RECENT_PUT] =
	    ("INSERT OR IGNORE INTO face_key_recent (hash, handle)"
	    " SELECT c0, c1 FROM feed"),
	[INDEX_RECENT_DROP] = "DELETE FROM face_key_recent",
	[HANDLES_OWNED] =
	    ("SELECT h.person FROM feed f CROSS JOIN handle h ON h.id = f.c0"
	    " WHERE h.person IS NOT NULL"),
	[PEOPLE_MOST] = "SELECT coalesce(max(id), 0) FROM person",
	[OWNS_ONE] = "SELECT id FROM handle WHERE person = :id LIMIT 1",
	[PEOPLE_HERE] =
	    ("SELECT h.person FROM change c CROSS JOIN handle h"
	    AND_SHOWN
	    " WHERE c.id = :change AND h.id > c.handle UNION SELECT h.person"
	    " FROM change c CROSS JOIN record r CROSS JOIN handle h" AND_SHOWN
	    " WHERE c.id = :change AND r.id > c.record AND h.id = r.handle"
	    " ORDER BY 1"),
	[BROUGHT_HERE] =
	    ("SELECT coalesce((SELECT max(id) FROM record), 0) - c.record"
	    " + " RN_HANDLE_LAST " - c.handle"
	    " FROM change c WHERE c.id = :change"),
};

const struct rn_sqlset rn_identity_sql = { RN_ROOM_identity, text,
	RN_LEN(text) };
