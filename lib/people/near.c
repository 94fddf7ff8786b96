/* near.c - whom a name that nobody goes by could have meant. */
#include <limits.h>
#include <string.h>

#include "base/text.h"
#include "people/people.h"
#include "people/people_sql.h"

enum {
	MANY = 50000,		/* all are read: of more, nobody is looked for */
	TYPED = 8, NAME = 16	/* words */
};

/* Somebody nearest so far. */
struct candidate {
	int64_t id;
	const char *fold;
	int far;
	bool even;		/* so is somebody of another name */
};

static size_t
split(char *fold, char **w, size_t most)
{
	size_t n = 0;

	for (char *s = fold; *s != '\0' && n < most; n++) {
		w[n] = s;
		s += strcspn(s, " ");
		if (*s != '\0')
			*s++ = '\0';
	}
	return n;
}

/* Slips forgiven in a word: a short one would be too many names. */
static int
slips(const char *a, const char *b)
{
	size_t x = strlen(a), y = strlen(b), n = x < y ? x : y;

	return n < 4 ? 0 : n < 8 ? 1 : 2;
}

/* How far the words typed are from words of a name, each from one of its own;
 * INT_MAX: some are near none. */
static int
distance(char *const *typed, size_t n, char **name, size_t m)
{
	int all = 0;

	for (size_t i = 0; i < n; i++) {
		int least = INT_MAX;
		size_t which = 0;

		for (size_t k = 0; k < m; k++) {
			int most = slips(typed[i], name[k]);
			int far = rn_edit_distance(typed[i], name[k], most);

			if (far <= most && far < least) {
				least = far;
				which = k;
			}
		}
		if (least == INT_MAX)
			return INT_MAX;
		all += least;
		name[which] = name[--m];
	}
	return all;
}

static void
weigh(struct candidate *c, struct rn_arena *a, int64_t id, const char *fold,
    int far)
{
	if (far > c->far || far == INT_MAX)
		return;
	if (far == c->far) {
		c->even = c->even || strcmp(c->fold, fold) != 0;
		return;
	}
	*c = (struct candidate){ id, rn_strdup(a, fold), far, false };
}

enum rn_status
rn_person_near(struct refnet *rn, struct rn_arena *a, const char *ref,
    int64_t *id)
{
	struct candidate best = { RN_NONE, NULL, INT_MAX, false };
	struct rn_arena *row = rn_arena_make();
	char *typed[TYPED + 1], *name[NAME];
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t people;
	size_t n;
	bool any;

	*id = RN_NONE;
	n = split(rn_fold(a, ref), typed, TYPED + 1);
	if (n == 0 || n > TYPED)
		goto out;
	TRY(rn_get1(rn, &rn_people_sql, PEOPLE_MANY, ":most", MANY + 1,
	    &people));
	if (people > MANY)
		goto out;
	TRY(rn_sql(rn, &rn_people_sql, PEOPLE_FOLDS, &st));
	for (;;) {
		char *fold;

		TRY(rn_step(&st, &any));
		if (!any)
			break;
		rn_arena_reset(row);
		fold = rn_col_held(&st, 1, row);
		weigh(&best, a, rn_col_int(&st, 0), fold, distance(typed, n,
		    name, split(rn_strdup(row, fold), name, NAME)));
	}
	if (!best.even)
		*id = best.id;
out:
	rn_done(&st);
	rn_arena_free(row);
	return rc;
}
