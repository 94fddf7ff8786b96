/* import_sql.h - this room's statements, by number. */
#ifndef RN_IMPORT_SQL_H
#define RN_IMPORT_SQL_H

#include "store/store.h"

enum { RECEIPT_PUT, RECEIPT_NOTE, RECEIPTS, NOTES, RECEIPT_CHANGE,
	KEPT, IMPORT_SQL };

extern const struct rn_sqlset rn_import_sql;

#endif
