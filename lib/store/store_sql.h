/* store_sql.h - the statements of this room. */
#ifndef RN_STORE_SQL_H
#define RN_STORE_SQL_H

#include "store/store.h"

enum {
	NEW_CHANGE, SAY, TARGET, STANDS, MARK, FORGET_REDO, VERSION,
	INDEX_THERE, IS_VERB, CHANGE_TEXT
};

extern const struct rn_sqlset rn_store_sql;

#endif
