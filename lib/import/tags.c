/*
 * tags.c - the groups, labels and categories of a row as tags of its person.
 *
 * A tag that a human took off stays off.
 */
#include <string.h>

#include "base/text.h"
#include "import/import.h"

enum { TAG_MAX = 64 };		/* bytes, as with those that are typed */

/* Autumn dinner: Autumn-dinner, for a tag is one word; NULL: nothing of it. */
const char *
rn_as_tag(struct rn_job *j, const struct rn_cell *c)
{
	char *tag = rn_strndup(j->row, c->text, c->len), *to = tag;

	for (const char *p = tag; *p != '\0'; p++)
		if ((unsigned char)*p > ' ' && strchr(",;:\"()", *p) == NULL)
			*to++ = *p;
		else if (to > tag && to[-1] != '-')
			*to++ = '-';
	while (to > tag && to[-1] == '-')
		to--;
	*to = '\0';
	return to == tag || to - tag > TAG_MAX ? NULL : tag;
}

enum rn_status
rn_job_tag(struct rn_job *j, const struct rn_rec *rec, int64_t person,
    int64_t handle, bool *fresh)
{
	enum rn_status rc = RN_OK;

	for (uint32_t i = 0; i < rec->n; i++) {
		const char *tag = rec->cells[i].field == RN_IN_TAG ?
		    rn_as_tag(j, &rec->cells[i]) : NULL;
		bool known = true;

		if (tag != NULL)
			TRY(rn_mark_known(j->rn, person, RN_MARK_TAG, tag,
			    &known));
		if (known)
			continue;
		TRY(rn_mark_put(j->rn, handle, RN_MARK_TAG, tag, 1, NULL));
		*fresh = true;
	}
out:
	return rc;
}
