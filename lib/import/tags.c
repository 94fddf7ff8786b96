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

/* One of a row; *fresh: they had not been called so. */
static enum rn_status
put_tag(struct rn_job *j, const char *tag, int64_t person, int64_t handle,
    bool *fresh)
{
	enum rn_status rc = RN_OK;
	struct rn_marked was;

	TRY(rn_mark_known(j->rn, person, handle, RN_MARK_TAG, tag, &was));
	*fresh = *fresh || !was.any;
	if (was.any && was.here != RN_NONE)
		rc = rn_again_note(j->again, RN_AGAIN_MARK, was.here, 0);
	else if (!was.any || was.on)
		rc = rn_mark_put(j->rn, handle, RN_MARK_TAG, tag, 1, NULL);
out:
	return rc;
}

enum rn_status
rn_job_tag(struct rn_job *j, const struct rn_rec *rec, int64_t person,
    int64_t handle, bool *fresh)
{
	enum rn_status rc = RN_OK;

	for (uint32_t i = 0; i < rec->n; i++) {
		const char *tag = rec->cells[i].field == RN_IN_TAG ?
		    rn_as_tag(j, &rec->cells[i]) : NULL;

		if (tag != NULL)
			TRY(put_tag(j, tag, person, handle, fresh));
	}
out:
	return rc;
}
