/* sql.c - the statements of this room. */
#include "people/people.h"
#include "people/people_sql.h"
#include "people/tombstone.h"

#define STANDING "JOIN change c ON c.id = r.change AND c.undone_at IS NULL"

/*
 * Of rows that are fed with the change they count for now and might for :to:
 * keep who said them first, and pass them on, unless who has them stands and
 * was before it.  BACK: they are that of those :change said first.
 */
#define FIRST(table, row) \
	"INSERT OR IGNORE INTO first_said (kind, id, change, row)" \
	" SELECT :kind, r.id, r.change, " row " FROM feed f CROSS JOIN " \
	table " r ON r.id = f.c0 JOIN change c ON c.id = r.change WHERE " PASSES
#define PASS(table, row) \
	"UPDATE OR FAIL " table " AS r SET change = :to" row " FROM feed f" \
	" JOIN change c WHERE r.id = f.c0 AND c.id = r.change AND " PASSES
#define PASSES "(c.undone_at IS NOT NULL OR r.change > :to)"
#define BACK(table, row) \
	"UPDATE " table " AS r SET change = s.change" row " FROM first_said s" \
	" WHERE s.change = :change AND s.kind = :kind AND s.id = r.id"
#define WHOSE(table) \
	"SELECT h.person FROM feed f CROSS JOIN " table " r ON r.id = f.c0" \
	" AND r.change = :change CROSS JOIN handle h ON h.id = r.handle" \
	" WHERE h.person IS NOT NULL"

static const char *const text[] = {
	/*
	 * IS TRUE: SQLite would compare :kind with that of a partial index, and
	 * compile the statement anew each time another is bound.
	 */
	[HANDLE_FIND] =
	    ("SELECT h.person, p.me FROM handle h"
	    " LEFT JOIN person p ON p.id = h.person WHERE h.id = :handle"
	    " AND (h.kind = :kind AND h.canon = :canon) IS TRUE"),
	[HANDLE_MAKE] =
	    ("INSERT INTO handle_row (kind, canon, change, first, person, name)"
	    " VALUES (:kind, :canon, :change, :person, :person, :name)"),
	[HANDLE_ASSIGN] =
	    ("INSERT INTO assign (change, handle, person)"
	    " VALUES (:change, :handle, :person)"),
	[HANDLES_ASSIGN] =
	    ("INSERT OR FAIL INTO assign (change, handle, person)"
	    " SELECT c0, c1, c2 FROM feed"),
	[HANDLE_OWNER] =
	    ("SELECT CASE WHEN EXISTS (SELECT 1 FROM assign r " STANDING
	    " WHERE r.handle = h.id) THEN (SELECT r.person FROM assign r "
	    STANDING " WHERE r.handle = h.id ORDER BY r.id DESC LIMIT 1)"
	    " ELSE h.first END FROM handle h WHERE h.id = :handle"),
	[HANDLE_SET] =
	    ("UPDATE handle_row SET person = :person WHERE id = :handle"
	    " RETURNING id"),
	[HANDLE_NOW] = "SELECT person FROM handle WHERE id = :handle",
	[HANDLE_PAGE] =
	    ("SELECT body, change, last FROM handle_page WHERE last >= :handle"
	    " ORDER BY last LIMIT 1"),
	[HANDLE_PAGE_LAST] =
	    "SELECT coalesce(max(person), 0) FROM handle_page",
	[HANDLE_PAGES_PUT] =
	    ("INSERT OR FAIL INTO handle_page (last, person, change, body)"
	    " SELECT c0, c1, c2, c3 FROM feed"),
	[HANDLE_PAGE_SET] =
	    "UPDATE handle_page SET body = :body WHERE last = :last",
	[HANDLE_ROW_PUT] =
	    ("INSERT INTO handle_row (id, kind, canon, change, first, person,"
	    " name) VALUES (:id, :kind, :canon, :change, :first, :person,"
	    " :name)"),
	[HANDLE_LAST] =
	    ("UPDATE sqlite_sequence SET seq = :last"
	    " WHERE name = 'handle_row' AND seq < :last"),
	[HANDLE_OF] =
	    "SELECT id FROM handle WHERE person = :person ORDER BY id LIMIT 1",
	[HANDLE_NAME] =
	    ("SELECT name FROM (SELECT h.id, c.undone_at IS NOT NULL AS gone,"
	    " 0 AS at, h.name FROM handle h JOIN change c ON c.id = h.change"
	    " WHERE h.person = :person AND h.name IS NOT NULL UNION ALL"
	    " SELECT h.id, 0, r.change, r.name FROM handle h JOIN called r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person)"
	    " ORDER BY gone, id, at LIMIT 1"),
	[CALLED_PUT] =
	    ("INSERT OR FAIL INTO called (handle, change, name)"
	    " SELECT c0, c1, c2 FROM feed"),
	[CALLED_SAID] =
	    ("SELECT f.c1, r.name, r.change FROM feed f CROSS JOIN called r"
	    " ON r.handle = f.c0 " STANDING),
	[CALLED_CAME] =
	    ("SELECT f.c1, h.name, 0 FROM feed f CROSS JOIN handle h"
	    " ON h.id = f.c0 JOIN change c ON c.id = h.change"
	    " AND c.undone_at IS NULL WHERE h.name IS NOT NULL"),
	[APART_ANY] =
	    ("SELECT EXISTS (SELECT 1 FROM handle_row WHERE kind = 3"
	    " AND canon >= '" RN_APART "' AND canon < '>')"),
	[PERSON_MAKE] =
	    ("INSERT INTO person (change, visible, name, fold)"
	    " VALUES (:change, 1, :name, :fold)"),
	[NEWCOMER_IDS] =
	    ("SELECT coalesce((SELECT seq FROM sqlite_sequence"
	    " WHERE name = 'person'), 0) + 1, " RN_HANDLE_LAST " + 1"),
	[NEWCOMER_PEOPLE] =
	    ("INSERT OR FAIL INTO person (id, change, visible, name, fold)"
	    " SELECT c0, c1, 1, c2, c3 FROM feed"),
	[NEWCOMER_HANDLES] =
	    ("INSERT OR FAIL INTO handle_row (id, kind, canon, change, first,"
	    " person, name)"
	    " SELECT c0, c1, c2, c3, c4, c4, c5 FROM feed"),
	/* they are all there: nothing is inserted */
	[NEWCOMER_NAMES] =
	    ("INSERT INTO person (id, change, visible, name, fold)"
	    " SELECT c0, c1, 1, c2, c3 FROM feed WHERE true"
	    " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
	    " fold = excluded.fold"),
	[STRANGER_PEOPLE] =
	    ("INSERT OR FAIL INTO person (id, change, visible, name, fold, org,"
	    " org_fold, title, location, org_since, listed)"
	    " SELECT c0, c1, 1, c2, c3, c4, c5, c6, c7, c8, c9 FROM feed"),
	[STRANGER_RECORDS] =
	    ("INSERT OR FAIL INTO record (change, row, handle, human, source,"
	    " external_id, name, org, title, location, said_at, digest,"
	    " held_at, birthday, lister) SELECT c0, c1, c2, 0, c3, c4, c5, c6,"
	    " c7, c8, c9, c10, c11, c12, c13 FROM feed"),
	[STRANGER_TAGS] =
	    ("INSERT OR FAIL INTO mark (change, handle, kind, word, value)"
	    " SELECT c0, c1, c2, c3, 1 FROM feed"),
	[STRANGER_NOTES] =
	    ("INSERT OR FAIL INTO record_note (record, text)"
	    " SELECT c0, c1 FROM feed"),
	[KEY_FIND] =
	    "SELECT handle FROM handle_key_recent WHERE hash = :hash",
	[KEY_PUT] =
	    ("INSERT INTO handle_key_recent (hash, handle)"
	    " VALUES (:hash, :handle)"),
	[KEYS_PUT] =
	    ("INSERT OR FAIL INTO handle_key_recent (hash, handle)"
	    " SELECT c0, c1 FROM feed"),
	[KEYS_RECENT] =
	    "SELECT hash, handle FROM handle_key_recent ORDER BY hash",
	[KEYS_COUNT] = "SELECT count(*) FROM handle_key_recent",
	[KEYS_EMPTY] = "DELETE FROM handle_key_recent",
	[KEY_PAGE_FIND] = RN_PAGES_FIND("handle_key"),
	[KEY_PAGE_PUT] = RN_PAGES_PUT("handle_key"),
	[KEY_PAGE_DROP] = RN_PAGES_DROP("handle_key"),
	[KEYS_LOSE] =
	    ("DELETE FROM handle_key_recent"
	    " WHERE handle IN (SELECT c0 FROM feed)"),
	[TOMB_KEY] = "SELECT value FROM meta WHERE name = 'tombstone_key'",
	[TOMB_KEY_PUT] =
	    "INSERT INTO meta (name, value) VALUES ('tombstone_key', :key)",
	[TOMBS] =
	    ("SELECT digest FROM tombstone t WHERE value = 1 AND NOT EXISTS"
	    " (SELECT 1 FROM tombstone y WHERE y.digest = t.digest"
	    " AND y.id > t.id)"),
	[TOMB_FIND] =
	    ("SELECT at, value, forgotten, because FROM tombstone"
	    " WHERE digest = :digest ORDER BY id DESC LIMIT 1"),
	[TOMB_PUT] =
	    ("INSERT INTO tombstone (at, forgotten, digest, value, because)"
	    " VALUES (:at, :forgotten, :digest, 1, :because)"),
	[TOMB_COUNT] =
	    ("SELECT count(DISTINCT digest) FROM tombstone"
	    " WHERE forgotten = :forgotten"),
	[TOMB_LIFT] =
	    ("INSERT INTO tombstone (at, forgotten, digest, value, because)"
	    " SELECT DISTINCT :at, forgotten, digest, 0, :because"
	    " FROM tombstone WHERE forgotten = :forgotten"),
	[GONE_HANDLES] =
	    ("WITH f(h) AS MATERIALIZED (SELECT c0 FROM feed)"
	    " SELECT h.kind, h.canon FROM f CROSS JOIN handle h"
	    " ON h.id = f.h WHERE h.kind <> 1 OR NOT EXISTS (SELECT 1"
	    " FROM handle_said x WHERE x.said = h.id"
	    " AND x.handle NOT IN (SELECT h FROM f))"),
	[GONE_NAMES] =
	    ("WITH f(h) AS MATERIALIZED (SELECT c0 FROM feed)"
	    " SELECT name, org FROM f CROSS JOIN record r ON r.handle = f.h"
	    " WHERE r.name IS NOT NULL"
	    " UNION SELECT p.name, p.org FROM f CROSS JOIN handle h"
	    " ON h.id = f.h JOIN person p ON p.id = h.person"
	    " WHERE p.name IS NOT NULL"
	    " UNION SELECT h.name, NULL FROM f CROSS JOIN handle h"
	    " ON h.id = f.h WHERE h.name IS NOT NULL AND NOT EXISTS"
	    " (SELECT 1 FROM record r WHERE r.handle = h.id"
	    " AND r.name IS NOT NULL)"),
	[PERSON_SHOW] =
	    ("UPDATE person SET visible = max(me, :visible), name = :name,"
	    " fold = :fold, org = :org, org_fold = :org_fold, title = :title,"
	    " location = :location, org_before = :before, moved_at = :moved,"
	    " org_since = :since, before_since = :before_since,"
	    " listed = :listed"
	    " WHERE id = :person AND (visible, name, fold, org, org_fold,"
	    " title, location, org_before, moved_at, org_since, before_since,"
	    " listed) IS NOT (max(me, :visible), :name, :fold, :org,"
	    " :org_fold, :title, :location, :before, :moved, :since,"
	    " :before_since, :listed)"),
	[PEOPLE_HIDE] =
	    ("UPDATE person SET visible = me, name = NULL, fold = NULL,"
	    " org = NULL, org_fold = NULL, title = NULL, location = NULL,"
	    " org_before = NULL, moved_at = NULL, org_since = NULL,"
	    " before_since = NULL, listed = 0"
	    " WHERE id IN (SELECT c0 FROM feed)"),
	[PERSON_SAYS] =
	    ("SELECT r.human, r.name, " RN_SAID_ORG ", r.title, r.location, r.source, "
	    RN_HELD ", r.held_at IS NOT NULL,"
	    " r.ended IS NOT NULL OR r.school, r.lister IS NOT NULL"
	    " FROM handle h"
	    " JOIN record r ON r.handle = h.id " STANDING
	    " WHERE h.person = :person ORDER BY " RN_RANKED),
	[PERSON_SHOWN] =
	    ("SELECT name, org, title, location, org_before FROM person"
	    " WHERE id = :id"),
	[PERSON_HELD] =
	    ("SELECT EXISTS (SELECT 1 FROM handle h JOIN mark r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person"
	    " AND NOT EXISTS (SELECT 1 FROM import m WHERE m.change = c.id))"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN tie r"
	    " ON h.id IN (r.a, r.b) " STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN intro r"
	    " ON h.id IN (r.requester, r.connector, r.target) " STANDING
	    " WHERE h.person = :person AND substr(h.canon, 1, 10) <> '"
	    RN_STUB_REF "')"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN circle_seat r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN circle_attended t"
	    " ON t.handle = h.id JOIN circle_meeting r ON r.id = t.meeting "
	    STANDING " WHERE h.person = :person)"
	    " OR EXISTS (SELECT 1 FROM handle h JOIN agreement r"
	    " ON r.handle = h.id " STANDING " WHERE h.person = :person)"),
	[SOURCE_KNOWS] =
	    ("SELECT 1 FROM handle h JOIN record r ON r.handle = h.id " STANDING
	    " WHERE h.person = :person AND r.source = :source"
	    " AND c.id <> :change LIMIT 1"),
	[PERSON_EXISTS] =
	    "SELECT id FROM person WHERE id = :id AND visible",
	[PERSON_HIDDEN] =
	    ("SELECT id FROM person WHERE id = :id AND EXISTS (SELECT 1"
	    " FROM handle h WHERE h.person = :id AND substr(h.canon, 1, 10)"
	    " <> '" RN_STUB_REF "')"),
	[PERSON_JOINED] =
	    ("SELECT p.id FROM handle h JOIN person p ON p.id = h.person"
	    " AND p.visible WHERE h.first = :id ORDER BY h.id LIMIT 1"),
	[PERSON_EXACT] =
	    ("SELECT id, name, org FROM person WHERE fold = :fold AND visible"
	    " AND NOT me ORDER BY id LIMIT 11"),
	[PERSON_PREFIX] =
	    ("SELECT id, name, org FROM person WHERE fold >= :fold"
	    " AND fold < :fold || char(0x10ffff) AND visible AND NOT me"
	    " ORDER BY id LIMIT 11"),
	[PERSON_NAMES] =
	    ("SELECT name FROM person WHERE fold >= :fold"
	    " AND fold < :fold || char(0x10ffff) AND visible AND NOT me"
	    " ORDER BY fold, name"),
	[PERSON_WORD] =
	    ("SELECT id, name, org FROM person"
	    " WHERE instr(fold, ' ' || :fold) > 0 AND visible AND NOT me ORDER BY id LIMIT 11"),
	[PEOPLE_MANY] =
	    ("SELECT count(*) FROM (SELECT 1 FROM person WHERE visible"
	    " LIMIT :most)"),
	[PEOPLE_FOLDS] =
	    ("SELECT id, fold FROM person WHERE visible AND NOT me"
	    " AND fold IS NOT NULL"),
	[PERSON_NAMED] =
	    ("SELECT id, org_fold = :org FROM person WHERE fold = :fold"
	    " AND visible AND NOT me"),
	[PERSON_CALLED] =
	    ("SELECT coalesce(p.name, (SELECT h.canon FROM handle h"
	    " WHERE h.person = p.id AND h.kind < 3"
	    " ORDER BY h.kind = 1, h.kind, h.id LIMIT 1),"
	    " 'person ' || p.id) FROM person p WHERE p.id = :id"),
	[ME] =
	    "SELECT min(id) FROM person WHERE me",
	[NAMELESS] =
	    "SELECT name IS NULL FROM person WHERE id = :id",
	[RECORD_PUT] =
	    ("INSERT INTO record (change, row, handle, human, source,"
	    " external_id, name, org, title, location, said_at, digest,"
	    " held_at, ended, school, birthday, lister) VALUES (:change, :row,"
	    " :handle, :human,"
	    " :source, :external_id, :name, :org, :title, :location, :said_at,"
	    " :digest, :held_at, :ended, :school, :birthday, :lister)"),
	[NOTE_PUT] =
	    "INSERT INTO record_note (record, text) VALUES (:record, :text)",
	[RECORD_KNOWN] =
	    ("SELECT r.id FROM record r " STANDING " WHERE r.handle = :handle"
	    " AND r.source = :source AND r.digest = :digest LIMIT 1"),
	[ROLE_KNOWN] =
	    ("SELECT 1 FROM handle h JOIN record r ON r.handle = h.id " STANDING
	    " WHERE h.person = :person AND r.org IS :org AND r.title IS :title"
	    " LIMIT 1"),
	[MARK_PUT] =
	    ("INSERT INTO mark (change, handle, kind, word, value, because)"
	    " VALUES (:change, :handle, :kind, :word, :value, :because)"),
	/* the last, and one that the handle itself has, if any */
	[MARK_KNOWN] =
	    ("SELECT max(r.id), r.value, (SELECT r.id FROM mark r " STANDING
	    " WHERE r.handle = :handle AND r.kind = :kind AND r.word = :word"
	    " AND r.value = 1 LIMIT 1) FROM handle h"
	    " JOIN mark r ON r.handle = h.id " STANDING
	    " WHERE h.person = :person AND r.kind = :kind AND r.word = :word"
	    " HAVING count(*) > 0"),
	[PROOF_PUT] =
	    ("INSERT INTO proof (change, handle, kind, at, because)"
	    " VALUES (:change, :handle, :kind, :at, :because)"),
	[PROOF_FRESH] =
	    ("SELECT EXISTS (SELECT 1 FROM record r " STANDING
	    " WHERE r.handle = :handle AND " RN_HELD " > :since)"
	    " OR EXISTS (SELECT 1 FROM proof r " STANDING
	    " WHERE r.handle = :handle AND r.kind = 2 AND r.at > :since)"),
	[PROOF_KNOWN] =
	    ("SELECT r.id FROM proof r " STANDING " WHERE r.handle = :handle"
	    " AND r.kind = :kind AND r.at = :at LIMIT 1"),
	[ORG_PUT] =
	    ("INSERT INTO org (change, row, source, system, external_id, name,"
	    " fold, domain, industry, size, location, revenue, stage, about,"
	    " digest) VALUES (:change, :row, :source, :system, :external_id,"
	    " :name, :fold, :domain, :industry, :size, :location, :revenue,"
	    " :stage, :about, :digest)"),
	[ORG_BY_ID] =
	    ("SELECT r.digest, r.name, r.id FROM org r " STANDING
	    " WHERE r.system = :system AND r.external_id = :external_id"
	    " ORDER BY c.id DESC, r.id DESC LIMIT 1"),
	[ORG_BY_NAME] =
	    ("SELECT r.digest, r.name, r.id FROM org r " STANDING
	    " WHERE r.system = :system"
	    " AND r.fold = :fold AND r.external_id IS NULL"
	    " ORDER BY c.id DESC, r.id DESC LIMIT 1"),
	[ORG_PEOPLE] =
	    ("SELECT DISTINCT h.person FROM org o"
	    " JOIN record_org f ON f.external_id = o.external_id"
	    " AND f.system = o.system JOIN record r ON r.id = f.record "
	    STANDING " JOIN handle h ON h.id = r.handle"
	    " WHERE o.change = :change AND h.person IS NOT NULL"),
	[RECORD_ORG_PUT] =
	    ("INSERT INTO record_org (record, part, system, external_id)"
	    " VALUES (:record, :part, :system, :external_id)"),
	[AGAIN_PUT] =
	    ("INSERT INTO again (change, kind, part, body)"
	    " VALUES (:change, :kind, :part, :body)"),
	[AGAIN_STANDING] =
	    ("SELECT r.change, r.kind, r.body FROM again r " STANDING
	    " WHERE r.change BETWEEN :from AND :to"
	    " ORDER BY r.change, r.kind, r.part"),
	[AGAIN_OF] =
	    ("SELECT change, kind, body FROM again WHERE change = :change"
	    " ORDER BY kind, part"),
	[RECORD_FIRST] = FIRST("record", "r.row"),
	[RECORD_PASS] = PASS("record", ", row = f.c1"),
	[RECORD_BACK] = BACK("record", ", row = s.row"),
	[RECORD_WHOSE] = WHOSE("record"),
	[MARK_FIRST] = FIRST("mark", "NULL"),
	[MARK_PASS] = PASS("mark", ""),
	[MARK_BACK] = BACK("mark", ""),
	[MARK_WHOSE] = WHOSE("mark"),
	[ORG_FIRST] = FIRST("org", "r.row"),
	[ORG_PASS] = PASS("org", ", row = f.c1"),
	[ORG_BACK] = BACK("org", ", row = s.row"),
	[SIGNAL_FIRST] = FIRST("signal", "r.row"),
	[SIGNAL_PASS] = PASS("signal", ", row = f.c1"),
	[SIGNAL_BACK] = BACK("signal", ", row = s.row"),
	[DEAL_FIRST] = FIRST("deal", "r.row"),
	[DEAL_PASS] = PASS("deal", ", row = f.c1"),
	[DEAL_BACK] = BACK("deal", ", row = s.row"),
	[PROOF_FIRST] = FIRST("proof", "NULL"),
	[PROOF_PASS] = PASS("proof", ""),
	[PROOF_BACK] = BACK("proof", ""),
	[FIRST_DROP] = "DELETE FROM first_said WHERE change = :change",
	[SAID_AGAIN] =
	    ("INSERT OR IGNORE INTO handle_said (handle, said, change)"
	    " SELECT f.c0, f.c1, :to FROM feed f WHERE NOT EXISTS ("
	    /* what a later one says would fall with that alone */
	    "SELECT 1 FROM handle_said r " STANDING " WHERE r.handle = f.c0"
	    " AND r.said = f.c1 AND r.change <= :to)"
	    " AND NOT EXISTS (SELECT 1 FROM handle x"
	    " JOIN handle h ON h.first = x.first JOIN change c"
	    " ON c.id = h.change AND c.undone_at IS NULL"
	    " WHERE x.id = f.c0 AND h.id = f.c1)"),
	[CALLED_AGAIN] =
	    ("INSERT OR IGNORE INTO called (handle, change, name)"
	    " SELECT f.c0, :to, r.name FROM feed f CROSS JOIN called r"
	    " ON r.handle = f.c0 AND r.change = f.c1 JOIN change c"
	    " ON c.id = r.change AND c.undone_at IS NOT NULL"),
	[CAME_AGAIN] =
	    ("INSERT OR IGNORE INTO called (handle, change, name)"
	    " SELECT f.c0, :to, h.name FROM feed f CROSS JOIN handle h"
	    " ON h.id = f.c0 AND h.name IS NOT NULL JOIN change c"
	    " ON c.id = h.change AND c.undone_at IS NOT NULL WHERE f.c1 = 0"),
};

const struct rn_sqlset rn_people_sql = { RN_ROOM_people, text, RN_LEN(text) };
