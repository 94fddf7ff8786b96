/*
 * kept.c - who is still there of those an import brought that was taken back,
 * and why: what a human did stays, and what other imports hold.  Another
 * reason is a row of `reasons` and a column of KEPT.
 */
#include "import/import.h"
#include "import/import_sql.h"

enum { TOLD = 20 };

static const char *const reasons[] = {
	"edited", "marked", "tied", "introduced"
};

static void
add(struct rn_arena *a, struct rn_list *l, const char *line)
{
	const char **v = rn_alloc(a, (l->n + 1) * sizeof(*v));

	for (size_t i = 0; i < l->n; i++)
		v[i] = l->v[i];
	v[l->n++] = line;
	l->v = v;
}

/* "edited, marked"; NULL when no human did a thing. */
static const char *
why(const struct rn_stmt *st, struct rn_arena *a)
{
	const char *s = NULL;

	for (size_t i = 0; i < RN_LEN(reasons); i++)
		if (rn_col_int(st, 2 + (int)i) == 1)
			s = rn_sprintf(a, "%s%s%s", s == NULL ? "" : s,
			    s == NULL ? "" : ", ", reasons[i]);
	return s;
}

enum rn_status
rn_kept_list(struct refnet *rn, struct rn_arena *a, int64_t import,
    struct rn_list *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t humans = 0, others = 0;
	bool row;

	TRY(rn_sql(rn, &rn_import_sql, KEPT, &st));
	rn_bind_int(&st, ":id", import);
	for (;;) {
		const char *s;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		s = why(&st, a);
		if (s == NULL)
			others++;
		else if (humans++ < TOLD)
			add(a, out, rn_sprintf(a, "%s (%lld): %s since",
			    rn_col_held(&st, 1, a),
			    (long long)rn_col_int(&st, 0), s));
	}
	if (humans > TOLD)
		add(a, out, rn_sprintf(a, "and %zu more", humans - TOLD));
	if (others > 0)
		add(a, out, rn_sprintf(a, others == 1 ? "%zu person whom"
		    " another import holds too" : "%zu people whom other"
		    " imports hold too", others));
out:
	rn_done(&st);
	return rc;
}
