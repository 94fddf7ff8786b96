/*
 * contact.h - what contact.c shares with what it leans on.
 */
#ifndef RN_CONTACT_H
#define RN_CONTACT_H

#include "import/import.h"

enum { RN_ROW_HANDLES = 32 };	/* of one row; more are not taken */

/* Something a row says happened on a day, between me and one person. */
struct rn_happened {
	int64_t row, at;
	int64_t person, handle;		/* theirs; it hangs from the handle */
	enum rn_channel kind;
	enum rn_part part;		/* theirs */
	int64_t also[RN_ROW_HANDLES];	/* other handles of theirs in the row */
	size_t also_n;
	const char *name;		/* theirs, or NULL */
	bool named;			/* the handle is a name only */
	const char *about;		/* or NULL */
};

/* As rn_single_put(), under all the keys it may have. */
RN_CHECKED enum rn_status rn_happened_put(struct rn_job *j,
    const struct rn_happened *h, bool *fresh);

#endif
