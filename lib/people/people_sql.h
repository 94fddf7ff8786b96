/* people_sql.h - the statements of this room, by number; text in person.c. */
#ifndef RN_PEOPLE_SQL_H
#define RN_PEOPLE_SQL_H

#include "store/store.h"

enum {
	HANDLE_FIND, HANDLE_MAKE, HANDLE_ASSIGN, HANDLE_OWNER, HANDLE_SET,
	HANDLE_OF, HANDLE_NAME, PERSON_MAKE, PERSON_SHOW, PERSON_SAYS,
	PERSON_EXISTS, PERSON_EXACT, PERSON_PREFIX, PERSON_WORD, PERSON_CALLED,
	ME, NAMELESS, RECORD_PUT, RECORD_KNOWN, ROLE_KNOWN, MARK_PUT,
	NEWCOMER_IDS, NEWCOMER_PEOPLE, NEWCOMER_HANDLES
};

extern const struct rn_sqlset rn_people_sql;

#endif
