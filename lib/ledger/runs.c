/*
 * runs.c - the statements of this room; runs, and how tables are settled.
 *
 * An import writes to small tables, behind what is in them (run_heaps.c,
 * heaps.c, state.c), so it dirties few pages whatever is stored.  When they hold more than a quarter
 * of what is settled (and more than a floor) they are merged into the big
 * ones: each row is rewritten a bounded number of times as the store grows.
 */
#include <stdlib.h>
#include <string.h>

#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"
#include "ledger/rest.h"

/* The row of `interaction` that an id is in. */
#define HOLDS \
	" p.first = (SELECT max(first) FROM interaction WHERE first <= :id)"

#define PACKED \
	"SELECT p.first, p.n, p.kind, p.change, p.body," \
	" c.undone_at IS NOT NULL FROM interaction p" \
	" JOIN change c ON c.id = p.change WHERE"

/* The rows of a table that a change brought. */
#define BROUGHT(table) \
	"id > (SELECT " table " FROM change WHERE id = :change) AND id <=" \
	" coalesce((SELECT " table " FROM change WHERE id > :change" \
	" ORDER BY id LIMIT 1), 0x7fffffffffffffff)"

static const char *const text[] = {
	[STATES_RECENT] =
	    ("SELECT f.c1, n.body FROM feed f"
	    " CROSS JOIN state_recent r ON r.person = f.c0"
	    " CROSS JOIN state_new n ON n.id = r.at"),
	[STATES_SETTLED] =
	    ("SELECT f.c1, s.body FROM feed f"
	    " CROSS JOIN state s ON s.person = f.c0"),
	[STATE_PUT] = "INSERT INTO state_new (id, body) SELECT c0, c1 FROM feed",
	[STATE_POINT] =
	    ("INSERT OR REPLACE INTO state_recent (person, at)"
	    " SELECT c0, c1 FROM feed"),
	[STATE_PUT_SETTLED] =
	    ("INSERT OR REPLACE INTO state (person, body)"
	    " SELECT c0, c1 FROM feed"),
	[STATE_DROP] = "DELETE FROM state WHERE person = :person",
	[STATE_DROP_RECENT] =
	    "DELETE FROM state_recent WHERE person = :person",
	[STATES_DROP] =
	    "DELETE FROM state WHERE person IN (SELECT c0 FROM feed)",
	[STATES_DROP_RECENT] =
	    "DELETE FROM state_recent WHERE person IN (SELECT c0 FROM feed)",
	[VIAS_DROP] =
	    ("UPDATE person SET via = NULL, via_at = NULL"
	    " WHERE id IN (SELECT c0 FROM feed)"
	    " AND (via IS NOT NULL OR via_at IS NOT NULL)"),
	[STATE_SETTLE] =
	    ("INSERT OR REPLACE INTO state (person, body)"
	    " SELECT r.person, n.body FROM state_recent r"
	    " CROSS JOIN state_new n ON n.id = r.at ORDER BY r.person"),
	[STATE_EMPTY] = "DELETE FROM state_new",
	[STATE_EMPTY_RECENT] = "DELETE FROM state_recent",
	[STATE_COUNT] = "SELECT count(*) FROM state_recent",
	[STATE_NEWEST] = "SELECT coalesce(max(id), 0) FROM state_new",
	[PERSON_LAST] = "SELECT coalesce(max(id), 0) FROM person",
	[STATE_LAST] = "SELECT max(person) FROM state",
	[REST_PEOPLE] =
	    "SELECT id, org_fold, listed FROM person WHERE visible AND NOT me"
	    " ORDER BY id",
	[REST_STATES] = "SELECT person, body FROM state ORDER BY person",
	[REST_PUT] =
	    ("INSERT INTO rest (id, rule, at, upto, none, body, begins)"
	    " VALUES (1, :rule, :at, :upto, :none, :body, :begins)"),
	[REST_GET] =
	    ("SELECT at, upto, none, body FROM rest WHERE rule = :rule"
	    " AND at <= :now"),
	[REST_UPTO] = "SELECT upto FROM rest",
	[REST_HOLDS] =
	    "SELECT upto, at FROM rest WHERE rule = :rule AND at <= :now",
	[REST_WAS_COUNT] = "SELECT count(*) FROM rest_was",
	[REST_DAY] = "SELECT body FROM rest_day WHERE day = :day",
	[REST_DAY_PUT] =
	    ("INSERT OR FAIL INTO rest_day (day, body)"
	    " SELECT c0, c1 FROM feed"),
	[REST_ORG_PUT] =
	    ("INSERT OR FAIL INTO rest_org (org, body)"
	    " SELECT c0, c1 FROM feed"),
	[LIVELY_PUT] =
	    ("INSERT OR FAIL INTO lively (person, org, tiers, body)"
	    " SELECT f.c0, f.c1, f.c2, s.body FROM feed f"
	    " CROSS JOIN state s ON s.person = f.c0"),
	[FORESEEN_PUT] =
	    ("INSERT OR FAIL INTO foreseen (at, body)"
	    " SELECT c0, c1 FROM feed"),
	[FORESEEN_AT] =
	    ("SELECT at, body FROM foreseen WHERE at <= :now"
	    " ORDER BY at DESC LIMIT 1"),
	[SINCE_PUT] =
	    ("INSERT OR FAIL INTO lively_since (id, body)"
	    " SELECT c0, c1 FROM feed"),
	[SINCE_GET] = "SELECT body FROM lively_since ORDER BY id",
	[OPEN_PUT] =
	    ("INSERT OR FAIL INTO open_ask (hour, body)"
	    " SELECT c0, c1 FROM feed"),
	[OPEN_BY] =
	    ("SELECT body FROM open_ask WHERE hour <= :hour"
	    " ORDER BY hour DESC LIMIT 1"),
	[REST_EMPTY] = "DELETE FROM rest",
	[REST_DAY_EMPTY] = "DELETE FROM rest_day",
	[REST_ORG_EMPTY] = "DELETE FROM rest_org",
	[LIVELY_EMPTY] = "DELETE FROM lively",
	[FORESEEN_EMPTY] = "DELETE FROM foreseen",
	[SINCE_EMPTY] = "DELETE FROM lively_since",
	[OPEN_EMPTY] = "DELETE FROM open_ask",
	[COLD_EMPTY] = "DELETE FROM cold",
	[REST_WAS_EMPTY] = "DELETE FROM rest_was",
	[INTERACTION_GET] = PACKED HOLDS,
	[INTERACTION_AFTER] =
	    (PACKED " p.first = (SELECT min(first) FROM interaction"
	    " WHERE first > :id)"),
	[INTERACTION_PUT] =
	    ("INSERT OR FAIL INTO interaction (first, n, kind, change, body)"
	    " SELECT c0, c1, c2, c3, c4 FROM feed"),
	[INTERACTION_NEXT] =
	    ("SELECT max(coalesce((SELECT first + n FROM interaction"
	    " ORDER BY first DESC LIMIT 1), 1), coalesce((SELECT value"
	    " FROM meta WHERE name = 'interaction_next'), 1))"),
	[INTERACTION_FLOOR] =
	    ("INSERT OR REPLACE INTO meta (name, value)"
	    " SELECT 'interaction_next', max(coalesce((SELECT first + n"
	    " FROM interaction ORDER BY first DESC LIMIT 1), 1),"
	    " coalesce((SELECT value FROM meta"
	    " WHERE name = 'interaction_next'), 1))"),
	[INTERACTION_DROP] = "DELETE FROM interaction WHERE first = :first",
	[RUNS_FED] =
	    ("WITH f(h) AS MATERIALIZED (SELECT c0 FROM feed)"
	    " SELECT r.ids FROM f CROSS JOIN run r ON r.handle = f.h UNION ALL"
	    " SELECT r.ids FROM f CROSS JOIN run_recent r ON r.handle = f.h"),
	[SIGHTINGS_ALL] = "SELECT change, part, ids FROM sighting",
	[SIGHTING_SET] =
	    ("UPDATE sighting SET ids = :ids WHERE change = :change"
	    " AND part = :part"),
	[KEPT_LOSE] =
	    "DELETE FROM kept WHERE interaction IN (SELECT c0 FROM feed)",
	[HIDDEN_LOSE] =
	    "DELETE FROM hidden WHERE interaction IN (SELECT c0 FROM feed)",
	[TOLD_LOSE] =
	    "DELETE FROM told WHERE interaction IN (SELECT c0 FROM feed)",
	[GIFT_LOSE] =
	    "DELETE FROM gift WHERE interaction IN (SELECT c0 FROM feed)",
	[INTERACTION_STANDS] =
	    ("SELECT c.undone_at IS NULL"
	    " OR EXISTS (SELECT 1 FROM kept WHERE interaction = :id)"
	    " OR EXISTS (SELECT 1 FROM hidden WHERE interaction = :id)"
	    " FROM interaction p"
	    " JOIN change c ON c.id = p.change WHERE" HOLDS),
	[CHANGE_SOURCE] =
	    ("SELECT coalesce((SELECT source FROM import"
	    " WHERE change = :change), 'log')"),
	[GIFT_PUT] =
	    ("INSERT INTO gift (interaction, change, kind)"
	    " VALUES (:id, :change, :kind)"),
	/* RN_CHANNEL_GIVE, as the index has it */
	[GIVES] = "SELECT first, n FROM interaction WHERE kind = 5",
	[OLDER_ANY] = "SELECT 1 FROM meta WHERE name = 'older_states'",
	[OLDER_AFTER] =
	    ("SELECT person, body FROM state WHERE person > :person"
	    " ORDER BY person"),
	[OLDER_DONE] = "DELETE FROM meta WHERE name = 'older_states'",
	[COLD_PUT] =
	    ("INSERT INTO cold (at, person, answered_at)"
	    " SELECT c0, c1, c2 FROM feed"),
	[GIFT_OF] = "SELECT kind FROM gift WHERE interaction = :id",
	[HANDLE_PERSON] = "SELECT person FROM handle WHERE id = :id",
	[RUN_IDS] =
	    ("SELECT r.ids FROM handle h JOIN run r ON r.handle = h.id"
	    " WHERE h.person = :person UNION ALL"
	    " SELECT r.ids FROM handle h JOIN run_recent r ON r.handle = h.id"
	    " WHERE h.person = :person"),
	[RUNS_OF] =
	    ("SELECT f.c0, h.id, h.id IS NOT NULL AND (EXISTS (SELECT 1"
	    " FROM run r WHERE r.handle = h.id) OR EXISTS (SELECT 1"
	    " FROM run_recent r WHERE r.handle = h.id))"
	    " FROM feed f LEFT JOIN handle h ON h.person = f.c0"),
	[RUN_PUT] =
	    ("INSERT OR FAIL INTO run_new (heap, handle, change, ids)"
	    " SELECT c3, c0, c1, c2 FROM feed"),
	[RUN_HEAPS] = "SELECT heap, n FROM run_heap ORDER BY heap DESC",
	[RUN_HEAP_PUT] = "INSERT INTO run_heap (heap, n) VALUES (:heap, :n)",
	[RUN_MERGE] =
	    ("INSERT INTO run_new (heap, handle, change, ids)"
	    " SELECT :newest + 1, handle, change, ids FROM run_new"
	    " WHERE heap >= :from AND heap <= :newest"
	    " ORDER BY handle, change"),
	[RUN_DROP] =
	    "DELETE FROM run_new WHERE heap >= :from AND heap <= :newest",
	[RUN_HEAPS_DROP] =
	    "DELETE FROM run_heap WHERE heap >= :from AND heap <= :newest",
	[RUN_PUT_SETTLED] =
	    ("INSERT OR FAIL INTO run (handle, change, ids)"
	    " SELECT c0, c1, c2 FROM feed"),
	[RUN_SETTLE] =
	    ("INSERT INTO run (handle, change, ids) SELECT handle, change, ids"
	    " FROM run_new ORDER BY handle, change"),
	[RUN_EMPTY] = "DELETE FROM run_new",
	[RUN_HEAPS_EMPTY] = "DELETE FROM run_heap",
	[HEAPS] =
	    ("WITH RECURSIVE h(heap) AS (SELECT min(heap) FROM key_recent"
	    " UNION ALL SELECT (SELECT min(k.heap) FROM key_recent k"
	    " WHERE k.heap > h.heap) FROM h WHERE h.heap IS NOT NULL)"
	    " SELECT heap, EXISTS (SELECT 1 FROM heap_sieve s"
	    " WHERE s.heap = h.heap) FROM h WHERE heap IS NOT NULL"),
	[HEAP_ROWS] =
	    ("SELECT count(*) FROM (SELECT 1 FROM key_recent"
	    " WHERE heap = :heap LIMIT :most)"),
	[HEAP_FIND] =
	    ("SELECT last, body FROM key_recent WHERE heap = :heap"
	    " AND last >= :hash ORDER BY last LIMIT 1"),
	[HEAP_PUT] =
	    ("INSERT OR FAIL INTO key_recent (last, body, heap)"
	    " SELECT c0, c1, c2 FROM feed"),
	[HEAP_DROP] = "DELETE FROM key_recent WHERE heap = :heap",
	[HEAP_SIEVE_FROM] =
	    ("SELECT last, bits FROM heap_sieve WHERE heap = :heap"
	    " AND last >= :hash ORDER BY last"),
	[HEAP_SIEVE_PUT] =
	    ("INSERT OR FAIL INTO heap_sieve (last, bits, heap)"
	    " SELECT c0, c1, c2 FROM feed"),
	[HEAP_SIEVE_DROP] = "DELETE FROM heap_sieve WHERE heap = :heap",
	[HEAPS_ROWS] = "SELECT count(*) FROM key_recent",
	[PAGE_FIND] =
	    ("SELECT last, body FROM key WHERE last >= :hash"
	    " ORDER BY last LIMIT 1"),
	[PAGE_FIRST] = "SELECT last, body FROM key ORDER BY last LIMIT 1",
	[PAGE_AFTER] =
	    ("SELECT last, body FROM key WHERE last > :last"
	    " ORDER BY last LIMIT 1"),
	[PAGE_PUT] = "INSERT OR FAIL INTO key (last, body) SELECT c0, c1 FROM feed",
	[PAGE_DROP] = "DELETE FROM key WHERE last = :last",
	[SIEVE_FROM] =
	    ("SELECT last, bits FROM key_sieve WHERE last >= :hash"
	    " ORDER BY last"),
	[SIEVE_PUT] =
	    "INSERT OR FAIL INTO key_sieve (last, bits) SELECT c0, c1 FROM feed",
	[SIEVE_EMPTY] = "DELETE FROM key_sieve",
	[HANDLES_OF] = "SELECT id FROM handle WHERE person = :person",
	[SIGHTING_PUT] =
	    ("INSERT INTO sighting (change, part, ids)"
	    " VALUES (:change, :part, :ids)"),
	[SIGHTINGS] =
	    ("SELECT s.ids, s.change, s.part FROM sighting s"
	    " JOIN change c ON c.id = s.change WHERE c.undone_at IS NULL"),
	[SIGHTING_IDS] = "SELECT ids FROM sighting WHERE change = :change",
	[KEPT_PUT] =
	    ("INSERT INTO kept (interaction, knows) VALUES (:id, :knows)"
	    " ON CONFLICT DO UPDATE SET knows = knows | excluded.knows"),
	[KEPT_KNOWS] = "SELECT knows FROM kept WHERE interaction = :id",
	[KEPT_IDS] = "SELECT interaction FROM kept ORDER BY interaction",
	[KEPT_FORCE] = "INSERT OR IGNORE INTO kept (interaction) VALUES (:id)",
	[TOLD_ANY] = "SELECT EXISTS (SELECT 1 FROM told)",
	[TOLD_ID] =
	    ("SELECT EXISTS (SELECT 1 FROM told WHERE interaction = :id"
	    " AND flags & 2)"),
	[TOLD_GET] =
	    ("SELECT t.interaction, t.flags, t.reply FROM told t"
	    " JOIN change c ON c.id = t.change AND c.undone_at IS NULL"
	    " WHERE t.interaction >= :first AND t.interaction < :end"
	    " ORDER BY t.interaction, t.change"),
	[TOLD_PUT] =
	    ("INSERT INTO told (interaction, change, flags, reply)"
	    " VALUES (:id, :change, :flags, :reply)"
	    " ON CONFLICT DO UPDATE SET flags = flags | excluded.flags,"
	    " reply = coalesce(reply, excluded.reply)"),
	[CROWD_PUT] = "INSERT OR IGNORE INTO crowd (content) VALUES (:content)",
	[CROWDS] = "SELECT content FROM crowd",
	[CROWD_LOOSE] =
	    ("SELECT EXISTS (SELECT 1 FROM crowd) AND EXISTS (SELECT 1"
	    " FROM change WHERE undone_at IS NOT NULL)"),
	[HIDDEN_PUT] =
	    "INSERT OR IGNORE INTO hidden (interaction) VALUES (:id)",
	[HIDDEN_HAS] =
	    "SELECT EXISTS (SELECT 1 FROM hidden WHERE interaction = :id)",
	[HIDDEN_ANY] = "SELECT EXISTS (SELECT 1 FROM hidden)",
	[HIDDEN_DROP] = "DELETE FROM hidden",
	[CONTENT_LACKS] = "SELECT lacks FROM content WHERE id = 1",
	[CONTENT_SET_LACK] =
	    "UPDATE content SET lacks = lacks | :lack WHERE id = 1",
	[CONTENT_UPTO] = "SELECT upto FROM content WHERE id = 1",
	[CONTENT_SET_UPTO] = "UPDATE content SET upto = :upto WHERE id = 1",
	[HANDLE_CANONS] = "SELECT id, canon FROM handle ORDER BY id",
	[KEPT_DROP] = "DELETE FROM kept",
	[TOUCHED] =
	    ("SELECT person FROM handle WHERE person IS NOT NULL"
	    " AND id IN (SELECT id FROM handle WHERE " BROUGHT("handle")
	    " UNION ALL SELECT handle FROM record WHERE " BROUGHT("record")
	    " UNION ALL SELECT handle FROM mark WHERE " BROUGHT("mark")
	    " UNION ALL SELECT handle FROM run WHERE change = :change"
	    " UNION ALL SELECT handle FROM run_recent WHERE change = :change)"
	    " UNION SELECT id FROM person WHERE " BROUGHT("person")),
	[ASSIGNED] =
	    "SELECT DISTINCT handle FROM assign WHERE change = :change",
	[CHANGE_LAST] =
	    ("SELECT max(id) FROM change WHERE undone_at IS NULL"
	    " AND id < :below"),
	[CHANGE_REDO] =
	    ("SELECT min(id) FROM change WHERE redoable = 1"
	    " AND undone_at IS NOT NULL"),
	[CHANGE_GET] =
	    ("SELECT id, at, verb, summary, undone_at, target FROM change"
	    " WHERE id = :id"),
	[CHANGE_LIST] =
	    ("SELECT id, at, verb, summary, undone_at, target FROM change"
	    " ORDER BY id DESC"),
	[EVERYBODY] =
	    "SELECT id FROM person WHERE NOT me",
	[ME_SET] = "UPDATE person SET me = 1 WHERE id = :id",
	[ME_SHOW] =
	    ("SELECT h.canon, p.name, h.kind FROM handle h"
	    " JOIN person p ON p.id = h.person WHERE p.id = :id"
	    " ORDER BY h.id"),
	[PERSON_SHOWN] = "SELECT visible FROM person WHERE id = :id",
	[VIA_PUT] =
	    ("UPDATE person SET via = :via, via_at = :at WHERE id = :person"
	    " AND (via IS NOT :via OR via_at IS NOT :at)"),
	/* kind 3: a reference; '}' is what follows '|' */
	[NAME_REFS] =
	    ("SELECT h.id, h.canon, h.first, h.person, coalesce((SELECT c.verb"
	    " FROM assign r JOIN change c ON c.id = r.change"
	    " AND c.undone_at IS NULL WHERE r.handle = h.id"
	    " ORDER BY r.id DESC LIMIT 1) NOT IN ('import', 'init'), 0)"
	    " FROM handle_row h WHERE h.kind = 3"
	    " AND h.canon >= 'name|' AND h.canon < 'name}' ORDER BY h.canon"),
	[NAME_SAYS] =
	    ("SELECT r.source, r.name, r.org, r.said_at, h.id, h.person, p.me,"
	    " h.canon >= 'name|' AND h.canon < 'name}' FROM record r"
	    " JOIN change c ON c.id = r.change AND c.undone_at IS NULL"
	    " JOIN handle h ON h.id = r.handle JOIN person p ON p.id = h.person"
	    " WHERE NOT r.human AND r.name IS NOT NULL"),
	[NAME_MINE] = "SELECT id, name FROM person WHERE me",
	[OWNS_OTHERS] =
	    ("SELECT count(*) FROM handle WHERE person = :person"
	    " AND id <> :handle"),
	[PERSON_NEW] =
	    "SELECT count(*) FROM person WHERE id = :id AND change = :change",
};

const struct rn_sqlset rn_ledger_sql = { RN_ROOM_ledger, text, RN_LEN(text) };

void
rn_ids_push(struct rn_ids *list, int64_t id)
{
	list->v = rn_grow(list->v, list->n, &list->room, sizeof(*list->v));
	list->v[list->n++] = id;
}

static int64_t *
unpack(const unsigned char *p, size_t size, int64_t *v, size_t *n,
    size_t *room)
{
	const unsigned char *end = p + size;
	uint64_t d, id = 0;

	while (rn_varint_get(&p, end, &d)) {
		id += d;
		v = rn_grow(v, *n, room, sizeof(*v));
		v[(*n)++] = (int64_t)id;
	}
	return v;
}

static enum rn_status
read_blobs(struct rn_stmt *st, int64_t **ids, size_t *n)
{
	enum rn_status rc = RN_OK;
	size_t room = 0, size;
	bool row;

	for (;;) {
		TRY(rn_step(st, &row));
		if (!row)
			break;
		const unsigned char *p = rn_col_bytes(st, 0, &size);

		*ids = unpack(p, size, *ids, n, &room);
	}
	if (*n > 0)
		*n = rn_distinct(*ids, *n);
out:
	return rc;
}

enum rn_status
rn_ids_read(struct refnet *rn, int which, const char *name, int64_t value,
    int64_t **ids, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	*ids = NULL;
	*n = 0;
	TRY(rn_sql(rn, &rn_ledger_sql, which, &st));
	if (name != NULL)
		rn_bind_int(&st, name, value);
	rc = read_blobs(&st, ids, n);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_ids_read_fed(struct refnet *rn, int which, const struct rn_feed *from,
    int64_t **ids, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	*ids = NULL;
	*n = 0;
	TRY(rn_sql_fed(rn, &rn_ledger_sql, which, from, &st));
	rc = read_blobs(&st, ids, n);
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_ledger_ids(struct refnet *rn, int64_t person, int64_t **ids, size_t *n)
{
	return rn_ids_read(rn, RUN_IDS, ":person", person, ids, n);
}

/* Rows of one integer each. */
static enum rn_status
read_column(struct refnet *rn, int which, const char *name, int64_t value,
    int64_t **v, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*v = NULL;
	*n = 0;
	TRY(rn_sql(rn, &rn_ledger_sql, which, &st));
	if (name != NULL)
		rn_bind_opt(&st, name, value);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*v = rn_grow(*v, *n, &room, sizeof(**v));
		(*v)[(*n)++] = rn_col_int(&st, 0);
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_handles_of(struct refnet *rn, int64_t person, int64_t **ids, size_t *n)
{
	return read_column(rn, HANDLES_OF, ":person", person, ids, n);
}

enum rn_status
rn_ledger_everybody(struct refnet *rn, int64_t **ids, size_t *n)
{
	return read_column(rn, EVERYBODY, NULL, 0, ids, n);
}

enum rn_status
rn_change_touched(struct refnet *rn, int64_t change, int64_t **ids, size_t *n)
{
	return read_column(rn, TOUCHED, ":change", change, ids, n);
}

enum rn_status
rn_change_assigned(struct refnet *rn, int64_t change, int64_t **ids, size_t *n)
{
	return read_column(rn, ASSIGNED, ":change", change, ids, n);
}

enum rn_status
rn_ledger_settle(struct refnet *rn, bool anyhow)
{
	enum rn_status rc = RN_OK;
	int64_t recent, newest;

	TRY(rn_states_settle(rn, false));
	TRY(rn_keys_recent(rn, &recent));
	TRY(rn_get1(rn, &rn_ledger_sql, INTERACTION_NEXT, NULL, 0, &newest));
	if (rn_pages_large(recent, newest - recent)) {
		for (int which = RUN_SETTLE; which <= RUN_HEAPS_EMPTY; which++)
			TRY(rn_run1(rn, &rn_ledger_sql, which, NULL, 0));
		TRY(rn_keys_settle(rn));
	}
	TRY(rn_states_mend(rn));
	TRY(rn_rest_renew(rn, anyhow));
out:
	return rc;
}

enum rn_status
rn_interaction_next(struct refnet *rn, int64_t *id)
{
	return rn_get1(rn, &rn_ledger_sql, INTERACTION_NEXT, NULL, 0, id);
}

enum rn_status
rn_interaction_stands(struct refnet *rn, int64_t id, bool *yes)
{
	int64_t v = 0;
	enum rn_status rc = rn_get1(rn, &rn_ledger_sql, INTERACTION_STANDS,
	    ":id", id, &v);

	*yes = v == 1;
	return rc;
}
