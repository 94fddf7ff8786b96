/* ledger_sql.h - this room's statements, by number. */
#ifndef RN_LEDGER_SQL_H
#define RN_LEDGER_SQL_H

#include "store/store.h"

enum {
	STATES_RECENT, STATES_SETTLED, STATE_PUT, STATE_POINT,
	STATE_PUT_SETTLED, STATE_DROP, STATE_DROP_RECENT,
	STATES_DROP, STATES_DROP_RECENT, VIAS_DROP, RUNS_OF, STATE_SETTLE,
	STATE_EMPTY, STATE_EMPTY_RECENT, STATE_COUNT, STATE_NEWEST,
	PERSON_LAST, STATE_LAST,
	REST_PEOPLE, REST_STATES, REST_PUT, REST_GET, REST_UPTO, REST_HOLDS, REST_WAS_COUNT,
	REST_DAY, REST_DAY_PUT, REST_ORG_PUT, LIVELY_PUT,
	FORESEEN_PUT, FORESEEN_AT, SINCE_PUT, SINCE_GET, OPEN_PUT, OPEN_BY,
	REST_EMPTY, REST_DAY_EMPTY, REST_ORG_EMPTY, LIVELY_EMPTY,
	FORESEEN_EMPTY, SINCE_EMPTY, OPEN_EMPTY, COLD_EMPTY, REST_WAS_EMPTY,
	INTERACTION_GET, INTERACTION_AFTER, INTERACTION_PUT, INTERACTION_NEXT,
	INTERACTION_STANDS, INTERACTION_DROP, INTERACTION_FLOOR,
	RUNS_FED, SIGHTINGS_ALL, SIGHTING_SET,
	KEPT_LOSE, HIDDEN_LOSE, TOLD_LOSE, GIFT_LOSE, CHANGE_SOURCE, HANDLE_PERSON,
	RUN_IDS, RUN_PUT, RUN_PUT_SETTLED, RUN_SETTLE, RUN_EMPTY,
	RUN_HEAPS_EMPTY, RUN_HEAPS, RUN_HEAP_PUT, RUN_MERGE, RUN_DROP,
	RUN_HEAPS_DROP,
	HEAPS, HEAP_ROWS, HEAP_FIND, HEAP_PUT, HEAP_DROP,
	HEAP_SIEVE_FROM, HEAP_SIEVE_PUT, HEAP_SIEVE_DROP, HEAPS_ROWS,
	PAGE_FIND, PAGE_FIRST, PAGE_AFTER, PAGE_PUT, PAGE_DROP,
	SIEVE_FROM, SIEVE_PUT, SIEVE_EMPTY,
	HANDLES_OF, SIGHTING_PUT, SIGHTINGS, SIGHTING_IDS,
	KEPT_PUT, KEPT_IDS, KEPT_FORCE, KEPT_KNOWS, KEPT_DROP,
	TOLD_ANY, TOLD_ID, TOLD_GET, TOLD_PUT,
	CROWD_PUT, CROWDS, CROWD_LOOSE,
	HIDDEN_PUT, HIDDEN_HAS, HIDDEN_ANY, HIDDEN_DROP,
	CONTENT_LACKS, CONTENT_SET_LACK, CONTENT_UPTO,
	CONTENT_SET_UPTO, HANDLE_CANONS,
	TOUCHED, ASSIGNED, CHANGE_LAST, CHANGE_REDO, CHANGE_GET, CHANGE_LIST,
	EVERYBODY, ME_SET, ME_SHOW, PERSON_SHOWN, VIA_PUT,
	NAME_REFS, NAME_SAYS, NAME_MINE, OWNS_OTHERS, PERSON_NEW,
	GIFT_PUT, GIFT_OF, GIVES, COLD_PUT, OLDER_ANY,
	OLDER_AFTER, OLDER_DONE, LEDGER_SQL
};

extern const struct rn_sqlset rn_ledger_sql;

/* All ids in the blobs of one statement, ascending, once; malloc'd. */
RN_CHECKED enum rn_status rn_ids_read(struct refnet *rn, int which,
    const char *name, int64_t value, int64_t **ids, size_t *n);

/* The same of a statement that reads `feed`. */
RN_CHECKED enum rn_status rn_ids_read_fed(struct refnet *rn, int which,
    const struct rn_feed *from, int64_t **ids, size_t *n);
/* Interactions that are erased have no keys any more; ids ascend. */
RN_CHECKED enum rn_status rn_keys_lose(struct refnet *rn, const int64_t *ids,
    size_t n);

/* Ids, malloc'd: everybody but me; people and handles a change touched. */
RN_CHECKED enum rn_status rn_ledger_everybody(struct refnet *rn,
    int64_t **ids, size_t *n);
RN_CHECKED enum rn_status rn_change_touched(struct refnet *rn, int64_t change,
    int64_t **ids, size_t *n);
RN_CHECKED enum rn_status rn_change_assigned(struct refnet *rn,
    int64_t change, int64_t **ids, size_t *n);

/*
 * Sightings are kept in parts of bounded size, 0, 1, 2 ..., and above these
 * bits a part has those of how they were seen (RN_SAW_*).
 */
enum { RN_PART_HOW = 20 };
/* kept.knows, besides RN_SEEN_*: what it answers. */
enum { RN_KNOWS_REPLY = 1 << 4 };

/* One of a change taken back stays while another has seen it, and how. */
struct rn_book;
RN_CHECKED enum rn_status rn_keep(struct rn_book *book, int64_t id, int how);

/* Interactions a change saw again. */
RN_CHECKED enum rn_status rn_sighting_ids(struct refnet *rn, int64_t change,
    int64_t **ids, size_t *n);

#endif
