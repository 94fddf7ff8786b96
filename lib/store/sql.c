/* sql.c - the statements of this room. */
#include "store/store_sql.h"

static const char *const text[] = {
	[NEW_CHANGE] =
	    ("INSERT INTO change (at, verb, summary, person, handle, record,"
	    " mark) SELECT :at, :verb, '',"
	    " coalesce(max(seq) FILTER (WHERE name = 'person'), 0),"
	    " coalesce(max(seq) FILTER (WHERE name = 'handle_row'), 0),"
	    " coalesce(max(seq) FILTER (WHERE name = 'record'), 0),"
	    " coalesce(max(seq) FILTER (WHERE name = 'mark'), 0)"
	    " FROM sqlite_sequence"),
	[SAY] =
	    "UPDATE change SET summary = :summary WHERE id = :id",
	[TARGET] =
	    "UPDATE change SET target = :target WHERE id = :id",
	[STANDS] =
	    "SELECT undone_at IS NULL FROM change WHERE id = :id",
	[MARK] =
	    ("UPDATE change SET undone_at = :at, redoable = :redoable"
	    " WHERE id = :id"),
	[FORGET_REDO] =
	    "UPDATE change SET redoable = 0 WHERE redoable = 1",
	[IS_VERB] = "SELECT 1 FROM change WHERE id = :id AND verb = :verb",
	[CHANGE_TEXT] = "SELECT verb, summary FROM change WHERE id = :id",
	[VERSION] =
	    "PRAGMA data_version",
	[INDEX_THERE] =
	    ("SELECT EXISTS (SELECT 1 FROM sqlite_schema"
	    " WHERE type = 'index' AND name = 'person_by_fold')"),
};

const struct rn_sqlset rn_store_sql = { RN_ROOM_store, text, RN_LEN(text) };
