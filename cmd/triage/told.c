/*
 * told.c - what is told of a row, line by line, and how a person is told of.
 */
#include <inttypes.h>

#include "base/base.h"
#include "refnet/person.h"
#include "triage.h"

enum { MOST = 400 };		/* lines; all of it is what commands print */

struct triage_told
triage_told(struct rn_arena *a)
{
	return (struct triage_told){ .a = a,
	    .line = rn_alloc(a, MOST * sizeof(struct triage_line)) };
}

void
triage_say(struct triage_told *t, const char *label, const char *text)
{
	if (t->n < MOST)
		t->line[t->n++] = (struct triage_line){ label, text };
}

enum rn_status
triage_who(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_person *who, const char **words)
{
	enum rn_status rc = rn_person_get(rn, a, rn_sprintf(a, "%" PRId64,
	    id), RN_NOW, false, who);
	const char *said[3], *sep = ": ";

	if (rc != RN_OK)
		return rc;
	*words = who->called;
	said[0] = who->title;
	said[1] = who->org;
	said[2] = who->location;
	for (size_t i = 0; i < RN_LEN(said); i++) {
		if (said[i] == NULL || *said[i] == '\0')
			continue;
		*words = rn_sprintf(a, "%s%s%s", *words, sep, said[i]);
		sep = ", ";
	}
	return RN_OK;
}
