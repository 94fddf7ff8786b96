/*
 * form.c - what a form says when both a description and fields were edited.
 *
 * Three texts go together: the profile as it was, the form as it is now, and
 * what the new description says.  Whatever a hand changed in the form counts;
 * a field nobody touched follows the description.
 */
#include <string.h>

#include "profile/profile.h"

static bool
same_list(const struct rn_list *x, const struct rn_list *y)
{
	bool same = x->n == y->n;

	for (size_t i = 0; same && i < x->n; i++)
		same = strcmp(x->v[i], y->v[i]) == 0;
	return same;
}

/* A list of a form that clears is one empty text. */
static struct rn_list
said_list(const struct rn_list *l)
{
	return l->n == 1 && *l->v[0] == '\0' ? (struct rn_list){ NULL, 0 } :
	    *l;
}

/* Is the field as it was?  Both texts are squeezed. */
static bool
untouched(const struct rn_profile *was, enum rn_field f,
    const struct rn_profile_words *form)
{
	const void *now = (const char *)form + rn_field[f].words;
	const char *text = rn_field[f].list ? NULL :
	    *(const char *const *)now;
	const void *then = was == NULL ? NULL :
	    (const char *)was + rn_field[f].row;
	const struct rn_list none = { NULL, 0 };
	const char *before;

	if (rn_field[f].list) {
		struct rn_list l = said_list(now);

		return same_list(&l, then == NULL ? &none : then);
	}
	before = then == NULL ? NULL : *(const char *const *)then;
	return strcmp(text, before == NULL ? "" : before) == 0;
}

/* Did the description of then say it, at least in part? */
static bool
was_described(const struct rn_profile *was, enum rn_field f)
{
	for (size_t i = 0; was != NULL && i < was->says; i++)
		if (strcmp(was->said[i].field, rn_field[f].key) == 0)
			return true;
	return false;
}

static bool
says(const struct rn_profile_words *w, enum rn_field f)
{
	const void *at = (const char *)w + rn_field[f].words;

	return rn_field[f].list ? ((const struct rn_list *)at)->n > 0 :
	    *(const char *const *)at != NULL;
}

void
rn_form_join(struct rn_arena *a, const struct rn_profile *was,
    const struct rn_profile_words *said, struct rn_profile_words *out)
{
	out->description = said->description;
	if (said->description == NULL || *said->description == '\0')
		return;
	out->said = said->said;
	out->says = said->says;
	for (int i = 0; i < RN_FIELDS; i++) {
		enum rn_field f = (enum rn_field)i;
		const void *from = (const char *)said + rn_field[f].words;
		void *to = (char *)out + rn_field[f].words;

		if (rn_field[f].whole || !untouched(was, f, out) ||
		    (!says(said, f) && !was_described(was, f) &&
		    f != RN_FIELD_UNREAD))
			continue;
		if (rn_field[f].list) {
			struct rn_list l = { NULL, 0 };

			if (!says(said, f))
				rn_list_add(a, &l, "");
			*(struct rn_list *)to = says(said, f) ?
			    *(const struct rn_list *)from : l;
		} else
			*(const char **)to = says(said, f) ?
			    *(const char *const *)from : "";
	}
}
