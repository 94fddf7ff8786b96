/* sql.c - the statements of this room. */
#include "map/map.h"

#define STANDING "JOIN change c ON c.id = r.change AND c.undone_at IS NULL"
#define PERSON_COLS \
	"SELECT id, name, org, title, location, org_before, moved_at, listed" \
	" FROM person"
#define HANDLE_COLS "SELECT h.person, h.kind, h.canon FROM handle h"
#define MARK_COLS \
	"SELECT h.person, r.kind, r.word, r.value FROM mark r " STANDING \
	" JOIN handle h ON h.id = r.handle"
#define FROM_DECIDED \
	" FROM mark r INDEXED BY mark_decided " STANDING \
	" JOIN handle h ON h.id = r.handle"
#define LISTER_COLS \
	"SELECT DISTINCT h.person, coalesce(p.name, y.canon)" \
	" FROM record r " STANDING " JOIN handle h ON h.id = r.handle" \
	" JOIN handle y ON y.id = r.lister JOIN person p ON p.id = y.person"
#define SOURCE_ROWS(recent, where) \
	"SELECT h.person, r.source FROM handle h JOIN record r" \
	" ON r.handle = h.id " STANDING where \
	" UNION SELECT h.person, m.source FROM handle h JOIN run r" \
	" ON r.handle = h.id " STANDING " JOIN import m ON m.change = c.id" \
	where " UNION SELECT h.person, m.source FROM " recent " " STANDING \
	" JOIN import m ON m.change = c.id" where " ORDER BY 1, 2"
#define RECORD_COLS \
	"SELECT h.person, m.id, m.file, r.row, r.source, r.external_id," \
	" r.human, r.name, " RN_SAID_ORG ", r.title, r.location, " RN_HELD \
	", r.birthday, (SELECT coalesce(q.name, y.canon) FROM handle y" \
	" JOIN person q ON q.id = y.person WHERE y.id = r.lister), n.text," \
	" r.id, c.id" \
	" FROM handle h JOIN record r ON r.handle = h.id " STANDING \
	" LEFT JOIN import m ON m.change = c.id JOIN person p" \
	" ON p.id = h.person AND NOT p.me" \
	" LEFT JOIN record_note n ON n.record = r.id"
#define NOTE_COLS(from) \
	"SELECT h.person, n.text, m.id, m.file, r.row FROM " from STANDING \
	" LEFT JOIN import m ON m.change = c.id"

#define NEW_STATE \
	" LEFT JOIN state_recent r ON r.person = p.id" \
	" LEFT JOIN state_new n ON n.id = r.at"

static const char *const text[] = {
	[CENSUS] =
	    "SELECT id, org_fold, listed FROM person WHERE visible AND NOT me"
	    " ORDER BY id",
	[CENSUS_RECENT] =
	    ("SELECT r.person, n.body FROM state_recent r"
	    " CROSS JOIN state_new n ON n.id = r.at ORDER BY r.person"),
	[CENSUS_SETTLED] = "SELECT person, body FROM state ORDER BY person",
	[KEPT] =
	    "SELECT p.id, coalesce(n.body, s.body) FROM person p" NEW_STATE
	    " LEFT JOIN state s ON s.person = p.id"
	    " WHERE p.visible AND NOT p.me",
	[STATES] =
	    ("SELECT EXISTS (SELECT 1 FROM state) OR EXISTS"
	    " (SELECT 1 FROM state_recent)"),
	[PEOPLE] = PERSON_COLS " WHERE visible AND NOT me ORDER BY id",
	[PERSON] = PERSON_COLS " WHERE id = :id",
	[PEOPLE_ONE] =
	    PERSON_COLS " WHERE id = :id AND visible AND NOT me",
	[HANDLES] =
	    HANDLE_COLS " WHERE h.person IS NOT NULL ORDER BY h.person, h.id",
	[HANDLES_ONE] = HANDLE_COLS " WHERE h.person = :id ORDER BY h.id",
	[MARKS] = MARK_COLS " WHERE c.at <= :until ORDER BY r.id",
	[MARKS_ONE] = MARK_COLS
	    " WHERE h.person = :id AND c.at <= :until ORDER BY r.id",
	[DECIDED] =
	    ("SELECT h.person, r.kind, r.word, r.value" FROM_DECIDED
	    " WHERE r.kind <> 0 AND c.at <= :until ORDER BY r.id"),
	[MOVED] =
	    ("SELECT person FROM state_recent UNION ALL"
	    " SELECT person FROM rest_was UNION ALL"
	    " SELECT id FROM person WHERE id > :upto UNION ALL"
	    " SELECT h.person" FROM_DECIDED " WHERE r.kind <> 0"
	    " AND h.person IS NOT NULL LIMIT :most"),
	[MOVED_ROWS] =
	    ("SELECT f.c0, p.visible AND NOT p.me, p.listed, p.org_fold,"
	    " coalesce(n.body, s.body), w.person IS NOT NULL, w.shown,"
	    " w.listed, w.org, iif(w.person IS NULL, s.body, w.body),"
	    " l.person IS NOT NULL, l.tiers FROM feed f"
	    " CROSS JOIN person p ON p.id = f.c0" NEW_STATE
	    " LEFT JOIN state s ON s.person = p.id"
	    " LEFT JOIN rest_was w ON w.person = p.id"
	    " LEFT JOIN lively l ON l.person = p.id"),
	[COLD_HOLDS] = "SELECT upto, begins FROM rest WHERE rule = :rule",
	[COLD_ROWS] =
	    ("SELECT at, person, answered_at FROM cold WHERE at <= :until"
	    " ORDER BY at, person"),
	[SHOWN_OF] =
	    ("SELECT p.id FROM feed f CROSS JOIN person p ON p.id = f.c0"
	    " WHERE p.visible AND NOT p.me"),
	[LIVELY] = "SELECT person, org, body, tiers FROM lively ORDER BY person",
	[LIVELY_LATER] =
	    ("SELECT person, org, body, tiers FROM lively"
	    " WHERE tiers IS NULL ORDER BY person"),
	[LIVELY_AT] =
	    ("SELECT l.person, l.org, l.body, l.tiers FROM feed f"
	    " CROSS JOIN lively l ON l.person = f.c0"),
	[LIVELY_OF] =
	    ("SELECT l.person, l.org, l.body, l.tiers FROM feed f"
	    " CROSS JOIN lively l ON l.org = f.c0 WHERE l.tiers IS NOT NULL"),
	[REST_ORGS] =
	    ("SELECT f.c1, o.body FROM feed f"
	    " CROSS JOIN rest_org o ON o.org = f.c0"),
	/* of all, the runs of a heap lie together; of one, theirs in each */
	[SOURCES] = SOURCE_ROWS("run_new r CROSS JOIN handle h"
	    " ON h.id = r.handle", ""),
	[SOURCES_ONE] = SOURCE_ROWS("handle h JOIN run_recent r"
	    " ON r.handle = h.id", " WHERE h.person = :id"),
	[LISTERS] = LISTER_COLS " WHERE r.lister IS NOT NULL ORDER BY 1, 2",
	[LISTERS_ONE] = LISTER_COLS " WHERE h.person = :id"
	    " AND r.lister IS NOT NULL ORDER BY 1, 2",
	[NOTES] = NOTE_COLS("record_note n JOIN record r ON r.id = n.record"
	    " JOIN handle h ON h.id = r.handle ") " ORDER BY h.person, "
	    RN_RANKED,
	[NOTES_ONE] = NOTE_COLS("handle h JOIN record r ON r.handle = h.id"
	    " JOIN record_note n ON n.record = r.id ")
	    " WHERE h.person = :id ORDER BY " RN_RANKED,
	[FACTS] =
	    ("SELECT f.c1, max(" RN_HELD ") FROM feed f"
	    " CROSS JOIN handle h ON h.person = f.c0"
	    " JOIN record r ON r.handle = h.id " STANDING
	    " AND c.at <= :until WHERE (r.org IS NOT NULL"
	    " OR r.title IS NOT NULL) AND r.ended IS NULL AND NOT r.school"
	    " GROUP BY f.c1"),
	[PROOFS] =
	    ("SELECT f.c1, r.kind, r.at, h.canon FROM feed f"
	    " CROSS JOIN handle h ON h.person = f.c0"
	    " JOIN proof r ON r.handle = h.id " STANDING
	    " AND c.at <= :until ORDER BY r.at, r.id"),
	[TIER_CADENCE] =
	    ("SELECT r.value FROM mark r " STANDING " WHERE r.handle IS NULL"
	    " AND r.kind = 3 AND r.word = :tier ORDER BY r.id DESC LIMIT 1"),
	[RECORDS] = RECORD_COLS " ORDER BY h.person, m.id, r.row, r.id",
	[RECORDS_ONE] =
	    RECORD_COLS " WHERE h.person = :id ORDER BY m.id, r.row, r.id",
	[HEARD] =
	    ("SELECT r.human, r.name, " RN_SAID_ORG ", r.title, r.location, " RN_HELD
	    ", m.id, m.file, r.row, r.source FROM handle h JOIN record r"
	    " ON r.handle = h.id " STANDING " LEFT JOIN import m"
	    " ON m.change = c.id WHERE h.person = :id ORDER BY " RN_RANKED),
	[HANDLES_FROM] =
	    ("SELECT h.kind, h.canon, c.verb, c.at, m.id, m.file FROM handle h"
	    " JOIN change c ON c.id = h.change LEFT JOIN import m ON m.change"
	    " = c.id WHERE h.person = :id AND h.kind < 3 ORDER BY h.kind, h.id"),
	/* the last word of each */
	[MARKS_FROM] =
	    ("SELECT r.kind, r.word, r.value, r.because, c.verb, c.at, m.id,"
	    " m.file FROM mark r " STANDING " JOIN handle h ON h.id = r.handle"
	    " LEFT JOIN import m ON m.change = c.id WHERE h.person = :id"
	    " AND r.kind < 3 AND r.id IN (SELECT max(x.id) FROM mark x JOIN"
	    " change y ON y.id = x.change AND y.undone_at IS NULL JOIN handle z"
	    " ON z.id = x.handle WHERE z.person = :id GROUP BY x.kind, x.word)"
	    " ORDER BY r.kind, r.word"),
	[JOINED] =
	    ("SELECT r.human, r.why, c.at, m.id, m.file, (SELECT"
	    " group_concat(canon, ', ') FROM (SELECT y.canon"
	    " FROM verdict_side t JOIN handle y ON y.id = t.handle"
	    " WHERE t.verdict = r.id AND t.side = 1 AND y.kind < 3"
	    " ORDER BY y.id LIMIT 3)) FROM verdict r " STANDING
	    " LEFT JOIN import m ON m.change = c.id WHERE r.kind = 0"
	    " AND r.id IN (SELECT s.verdict FROM handle h"
	    " JOIN verdict_side s ON s.handle = h.id AND s.side = 1"
	    " WHERE h.person = :id) AND r.id IN (SELECT s.verdict"
	    " FROM handle h JOIN verdict_side s ON s.handle = h.id"
	    " AND s.side = 0 WHERE h.person = :id) ORDER BY r.id"),
	[PINNED] =
	    ("SELECT r.value, r.because, c.at FROM mark r " STANDING
	    " JOIN handle h ON h.id = r.handle WHERE h.person = :id"
	    " AND r.kind = 1 AND c.at <= :until ORDER BY r.id DESC LIMIT 1"),
	[WHOSE] = "SELECT person FROM handle WHERE id = :handle",
	[ANY_KEPT] = "SELECT EXISTS (SELECT 1 FROM kept)",
	/* who is not shown is left out once few are left: see COMPLETE_STATE */
	[COMPLETE_PEOPLE] = "SELECT id, fold, org_fold FROM person ORDER BY id",
	[COMPLETE_PAGES] = "SELECT body FROM handle_page",
	[COMPLETE_ROWS] =
	    ("SELECT person, canon FROM handle_row WHERE kind = 0"
	    " AND person IS NOT NULL"),
	[COMPLETE_STATE] =
	    ("SELECT coalesce(n.body, s.body) FROM person p" NEW_STATE
	    " LEFT JOIN state s ON s.person = p.id"
	    " WHERE p.id = :id AND p.visible AND NOT p.me"),
	[MAILS] =
	    "SELECT id, file, source FROM import WHERE change = :change",
};

const struct rn_sqlset rn_map_sql = { RN_ROOM_map, text, RN_LEN(text) };
