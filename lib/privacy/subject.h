/*
 * subject.h - the parts of what somebody is told of what is held of them.
 */
#ifndef RN_SUBJECT_H
#define RN_SUBJECT_H

#include <stddef.h>

struct rn_part {
	const char *name;
	const char *heading;
	const char *tables;	/* of rn_rows, that it tells of */
	const char *sql;
};
extern const struct rn_part rn_parts[];
extern const size_t rn_parts_n;

/* Tables of rn_rows that are in no part, since they say nothing of their own. */
extern const char rn_parts_derived[];

#endif
