/* ledger_sql.h - this room's statements, by number. */
#ifndef RN_LEDGER_SQL_H
#define RN_LEDGER_SQL_H

#include "store/store.h"

enum {
	STATE_GET, STATE_PUT, STATE_PUT_SETTLED, STATE_DROP,
	STATE_DROP_RECENT, STATE_SETTLE, STATE_EMPTY, STATE_COUNT,
	PERSON_LAST,
	INTERACTION_GET, INTERACTION_AFTER, INTERACTION_PUT, INTERACTION_NEXT,
	INTERACTION_STANDS, CHANGE_SOURCE, HANDLE_PERSON,
	RUN_IDS, RUN_PUT, RUN_AGAIN, RUN_PUT_SETTLED, RUN_SETTLE, RUN_EMPTY,
	KEYS_FIND, KEY_PUT, KEY_RECENT, KEY_EMPTY, KEY_COUNT,
	PAGE_GET, PAGE_FIND, PAGE_AFTER, PAGE_PUT, PAGE_DROP,
	PRINT_FIND, PRINT_PUT, PRINT_DROP,
	HANDLES_OF, SIGHTING_PUT, SIGHTINGS, SIGHTING_IDS,
	KEPT_PUT, KEPT_HAS, KEPT_DROP,
	SAME_PUT, SAME_IS, HIDDEN_PUT, HIDDEN_HAS, HIDDEN_ANY, HIDDEN_DROP,
	HIDDEN_FILL, CONTENT_BARE, CONTENT_SET_BARE, CONTENT_UPTO,
	CONTENT_SET_UPTO, HANDLE_CANONS,
	TOUCHED, ASSIGNED, CHANGE_LAST, CHANGE_REDO, CHANGE_GET, CHANGE_LIST,
	EVERYBODY, ME_SET, ME_SHOW, PERSON_SHOWN,
	NAME_REFS, NAME_SAYS, NAME_MINE, OWNS_OTHERS, PERSON_NEW, LEDGER_SQL
};

extern const struct rn_sqlset rn_ledger_sql;

/* All ids in the blobs of one statement, ascending, once; malloc'd. */
RN_CHECKED enum rn_status rn_ids_read(struct refnet *rn, int which,
    const char *name, int64_t value, int64_t **ids, size_t *n);

/* Ids, malloc'd: everybody but me; people and handles a change touched. */
RN_CHECKED enum rn_status rn_ledger_everybody(struct refnet *rn,
    int64_t **ids, size_t *n);
/* rn_ledger_refresh for everybody but me. */
RN_CHECKED enum rn_status rn_ledger_refresh_all(struct refnet *rn);
RN_CHECKED enum rn_status rn_change_touched(struct refnet *rn, int64_t change,
    int64_t **ids, size_t *n);
RN_CHECKED enum rn_status rn_change_assigned(struct refnet *rn,
    int64_t change, int64_t **ids, size_t *n);

/* Interactions a change saw again; `kept` and `hidden`, derived anew. */
RN_CHECKED enum rn_status rn_sighting_ids(struct refnet *rn, int64_t change,
    int64_t **ids, size_t *n);
RN_CHECKED enum rn_status rn_kept_refresh(struct refnet *rn);

#endif
