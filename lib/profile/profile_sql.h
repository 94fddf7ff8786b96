/* profile_sql.h - this room's statements, by number; text in profile.c. */
#ifndef RN_PROFILE_SQL_H
#define RN_PROFILE_SQL_H

#include "store/store.h"

enum { LIST, VERSIONS, WORDS, PROFILE_PUT, VERSION_PUT, WORD_PUT,
	VECTOR_GET, VECTOR_PUT, VECTOR_OTHERS, VECTOR_EMPTY, VECTOR_COUNT,
	PERSON_PLACE };

extern const struct rn_sqlset rn_profile_sql;

#endif
