/*
 * orders.c - an edited plan, obeyed.
 *
 * All of it is read before the first row, so that what makes no sense is told
 * with its line and nothing is done.  The rows then ask for their lines in
 * order.  plan.c says how a plan looks.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "import/import.h"
#include "import/plan.h"

struct rn_orders {
	const char *path;
	struct rn_wish *v;	/* by row */
	size_t n, room;
	size_t at;		/* the next that is asked for */
	int64_t handles;	/* the last one known when it was made */
	const char *digest, *read;
};

static enum rn_status
bad_line(struct rn_job *j, const struct rn_orders *o, uint32_t line,
    const char *why)
{
	enum rn_status rc = rn_fail(j->rn, RN_EREJECTED, "%s:%lu: %s",
	    o->path, (unsigned long)line, why);

	j->plan_refused = true;
	rn_hint(j->rn, "a line is row, tab, and create, fill, update, merge ID,"
	    " same, skip or reject");
	return rc;
}

/* "#key TAB value" */
static void
read_head(struct rn_job *j, struct rn_orders *o, const char *line)
{
	static const char sha[] = "#sha256\t", how[] = "#read\t",
	    known[] = "#handles\t";

	if (strncmp(line, sha, sizeof(sha) - 1) == 0)
		o->digest = rn_strdup(j->a, line + sizeof(sha) - 1);
	else if (strncmp(line, how, sizeof(how) - 1) == 0)
		o->read = rn_strdup(j->a, line + sizeof(how) - 1);
	else if (strncmp(line, known, sizeof(known) - 1) == 0)
		o->handles = strtoll(line + sizeof(known) - 1, NULL, 10);
}

/* A whole number above 0 at s, or RN_NONE; *end is what follows it. */
static int64_t
number(const char *s, char **end)
{
	long long v;

	*end = NULL;
	if (*s < '0' || *s > '9')
		return RN_NONE;
	errno = 0;
	v = strtoll(s, end, 10);
	return errno != 0 || v <= 0 ? RN_NONE : v;
}

/* Somebody who can be merged into. */
static enum rn_status
check_person(struct rn_job *j, const struct rn_orders *o,
    const struct rn_wish *r)
{
	enum rn_status rc = RN_OK;
	int64_t id, me;

	TRY(rn_person_there(j->rn, r->id, &id));
	TRY(rn_me_id(j->rn, &me));
	if (id == RN_NONE)
		TRY(bad_line(j, o, r->line, rn_sprintf(j->row,
		    "nobody has the number %lld", (long long)r->id)));
	if (id == me)
		TRY(bad_line(j, o, r->line, rn_sprintf(j->row,
		    "%lld is you", (long long)r->id)));
out:
	return rc;
}

static enum rn_status
read_line(struct rn_job *j, struct rn_orders *o, const char *line,
    uint32_t at)
{
	struct rn_wish r = { .id = RN_NONE, .line = at,
	    .what = RN_DO_CREATE };
	enum rn_status rc = RN_OK;
	char *s;
	size_t n;

	r.row = number(line, &s);
	if (r.row == RN_NONE || (*s != '\t' && *s != ' '))
		return bad_line(j, o, at, "no row number");
	s += strspn(s, " \t");
	n = strcspn(s, " \t");
	while (r.what < RN_DO_WORDS && (strlen(rn_todo_word[r.what]) != n ||
	    strncmp(rn_todo_word[r.what], s, n) != 0))
		r.what++;
	if (r.what == RN_DO_WORDS)
		return bad_line(j, o, at, rn_sprintf(j->row,
		    "'%.*s' is no action", n > 40 ? 40 : (int)n, s));
	if (r.what == RN_DO_MERGE) {
		s += n;
		s += strspn(s, " ");
		r.id = number(s, &s);
		if (r.id == RN_NONE || strchr("\t ", *s) == NULL)
			return bad_line(j, o, at, "merge needs the number"
			    " of a person");
		TRY(check_person(j, o, &r));
	}
	if (o->n == o->room)
		o->v = rn_grow(o->v, o->n, &o->room, sizeof(*o->v));
	o->v[o->n++] = r;
out:
	return rc;
}

static enum rn_status
read_all(struct rn_job *j, struct rn_orders *o, FILE *f)
{
	enum rn_status rc = RN_OK;
	char *line = NULL;
	size_t room = 0;
	uint32_t at = 0;
	ssize_t n;

	while ((n = getline(&line, &room, f)) >= 0) {
		rn_arena_reset(j->row);
		while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r'))
			line[--n] = '\0';
		at++;
		if (at == 1 && strcmp(line, RN_PLAN_FIRST) != 0)
			TRY(bad_line(j, o, 1, "no plan: it must begin with "
			    RN_PLAN_FIRST));
		if (memchr(line, '\0', (size_t)n) != NULL)
			TRY(bad_line(j, o, at, "a NUL"));
		if (*line == '#')
			read_head(j, o, line);
		else if (n > 0)
			TRY(read_line(j, o, line, at));
	}
	j->plan_refused = ferror(f) || at == 0;
	if (j->plan_refused)
		rc = rn_fail(j->rn, RN_EREJECTED, "%s: no plan", o->path);
out:
	free(line);
	return rc;
}

static int
by_row(const void *a, const void *b)
{
	const struct rn_wish *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

/* Is it of this file, read in this way, and one line a row? */
static enum rn_status
check(struct rn_job *j, struct rn_orders *o)
{
	const char *digest, *read = rn_plan_reading(j->a, j->reading);
	enum rn_status rc = RN_OK;

	TRY(rn_plan_digest(j->rn, j->a, j->out->file, &digest));
	j->plan_refused = true;		/* until it is not */
	if (o->digest == NULL || strcmp(o->digest, digest) != 0) {
		rc = rn_fail(j->rn, RN_EREJECTED, "%s is the plan of another"
		    " file, or %s has changed since", o->path, j->out->file);
		rn_hint(j->rn, "refnet import --plan makes a new one");
		goto out;
	}
	if (o->read == NULL || strcmp(o->read, read) != 0) {
		rc = rn_fail(j->rn, RN_EREJECTED, "%s was made of another"
		    " reading (%s) than this one (%s)", o->path, o->read ==
		    NULL ? "not said" : o->read, read);
		rn_hint(j->rn, "give the same --source, --encoding and"
		    " --date-order");
		goto out;
	}
	if (o->n > 1)
		qsort(o->v, o->n, sizeof(*o->v), by_row);
	for (size_t i = 1; i < o->n; i++)
		if (o->v[i].row == o->v[i - 1].row)
			TRY(bad_line(j, o, o->v[i].line, rn_sprintf(j->row,
			    "row %lld has a line already, %lu",
			    (long long)o->v[i].row,
			    (unsigned long)o->v[i - 1].line)));
	j->plan_refused = false;
out:
	return rc;
}

enum rn_status
rn_orders_open(struct rn_job *j, const char *path, struct rn_orders **out)
{
	struct rn_orders *o;
	enum rn_status rc = RN_OK;
	FILE *f;

	*out = NULL;
	if (path == NULL)
		return RN_OK;
	if ((f = fopen(path, "re")) == NULL)
		return rn_fail(j->rn, RN_ENOINPUT, "cannot open %s: %s", path,
		    strerror(errno));
	if ((o = calloc(1, sizeof(*o))) == NULL)
		rn_nomem();
	o->path = path;
	rc = read_all(j, o, f);
	fclose(f);
	if (rc == RN_OK)
		rc = check(j, o);
	if (rc == RN_OK)
		*out = o;
	else
		rn_orders_close(o);
	return rc;
}

void
rn_orders_close(struct rn_orders *o)
{
	if (o == NULL)
		return;
	free(o->v);
	free(o);
}

enum rn_status
rn_orders_find(struct rn_job *j, const struct rn_wish **out)
{
	struct rn_orders *o = j->orders;
	int64_t row = j->rec->row;
	enum rn_status rc;

	*out = NULL;
	if (o == NULL)
		return RN_OK;
	while (o->at < o->n && o->v[o->at].row < row)
		o->at++;
	if (o->at < o->n && o->v[o->at].row == row) {
		*out = &o->v[o->at];
		return RN_OK;
	}
	j->plan_refused = true;
	rc = rn_fail(j->rn, RN_EREJECTED, "%s: row %lld has no line", o->path,
	    (long long)row);
	rn_hint(j->rn, "to leave a row out, keep its line and write skip");
	return rc;
}

enum rn_status
rn_orders_refuse(struct rn_job *j, const struct rn_wish *o, const char *why)
{
	return bad_line(j, j->orders, o->line, rn_sprintf(j->row,
	    "row %lld %s", (long long)o->row, why));
}

bool
rn_orders_knew(const struct rn_job *j, int64_t handle)
{
	return handle <= j->orders->handles;
}

enum rn_status
rn_orders_end(struct rn_job *j)
{
	const struct rn_orders *o = j->orders;
	enum rn_status rc = RN_OK;
	const struct rn_wish *last;

	if (o == NULL || o->n == 0)
		return RN_OK;
	last = &o->v[o->n - 1];
	if (last->row > j->out->rows)
		TRY(rn_orders_refuse(j, last, "is not in the file"));
out:
	return rc;
}
