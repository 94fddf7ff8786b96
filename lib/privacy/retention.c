/*
 * retention.c - what is held for longer than was said it should be, and its end.
 *
 * A rule is a row of `rules`: how long, which rows are over it, and what becomes
 * of them.  A new one is a number of struct rn_retention, a row here, a setting.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "privacy/room.h"

/* Of a handle: somebody of whom the owner asks for more than to be held. */
#define KEPT \
	"SELECT requester FROM intro UNION SELECT connector FROM intro WHERE" \
	" connector IS NOT NULL UNION SELECT target FROM intro WHERE target" \
	" IS NOT NULL UNION SELECT value FROM intro_act WHERE kind < 3 AND" \
	" value IS NOT NULL UNION SELECT handle FROM mark WHERE handle IS NOT" \
	" NULL AND kind IN (1, 2, 3) UNION SELECT handle FROM circle_seat UNION" \
	" SELECT handle FROM agreement UNION SELECT owner FROM profile_version" \
	" WHERE owner IS NOT NULL"
/* Of whom something new was said since. */
#define SAID(table) \
	"SELECT x.handle FROM " table " x JOIN change c ON c.id = x.change" \
	" WHERE c.at >= %lld"
#define SENT "(SELECT outgoing FROM outgoing_act WHERE kind IN (1, 5, 6))"

/* SQL of (id, what, last), of what is older than %lld, each time it is there. */
struct rule {
	const char *kind, *name;
	size_t months;		/* where it is in struct rn_retention */
	const char *select;
	const char *drop;	/* of an id; NULL: see erase() */
};
static const struct rule rules[] = {
	{ "person", "retention.people", offsetof(struct rn_retention, people),
	    "SELECT p.id, p.name, NULL FROM person p WHERE p.me = 0 AND"
	    " p.visible = 1 AND p.id NOT IN (SELECT h.person FROM handle h"
	    " WHERE h.person IS NOT NULL AND h.id IN (" KEPT " UNION "
	    SAID("record") " UNION " SAID("mark") " UNION " SAID("proof")
	    " UNION " SAID("lesson") ")) AND p.id NOT IN (SELECT h.person"
	    " FROM handle h JOIN change c ON c.id = h.change WHERE h.person"
	    " IS NOT NULL AND c.at >= %lld) ORDER BY p.id", NULL },
	{ "report", "retention.reports", offsetof(struct rn_retention,
	    reports),
	    "SELECT id, period, at FROM report WHERE at < %lld AND id NOT IN"
	    " (SELECT max(id) FROM report GROUP BY kind) ORDER BY id",
	    "DELETE FROM report_warm WHERE report = %lld;"
	    "DELETE FROM report WHERE id = %lld" },
	{ "message", "retention.messages", offsetof(struct rn_retention,
	    messages),
	    "SELECT id, subject, at FROM outgoing WHERE at < %lld AND text <>"
	    " '' AND id IN " SENT " ORDER BY id",
	    "UPDATE outgoing SET text = '', body = x'' WHERE id = %lld" },
	{ "draft", "retention.messages", offsetof(struct rn_retention,
	    messages),
	    "SELECT id, NULL, at FROM written WHERE at < %lld AND text IS NOT"
	    " NULL ORDER BY id",
	    "UPDATE written SET text = NULL WHERE id = %lld" },
	{ "proposal", "retention.messages", offsetof(struct rn_retention,
	    messages),
	    "SELECT id, NULL, at FROM proposal WHERE at < %lld AND (quote IS"
	    " NOT NULL OR doubt IS NOT NULL) AND id IN (SELECT proposal FROM"
	    " proposal_act) ORDER BY id",
	    "UPDATE proposal SET quote = NULL, doubt = NULL WHERE id = %lld" },
};

struct pruning {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rule *rule;
	struct rn_prunable *v;	/* malloc'd */
	size_t n, room;
	int64_t since;
	struct rn_left_file *left;	/* malloc'd */
	size_t left_n, left_room;
};

static void
add(struct pruning *p, const struct rn_prunable *x)
{
	p->v = rn_grow(p->v, p->n, &p->room, sizeof(*p->v));
	p->v[p->n++] = *x;
}

static void
see_row(void *ctx, const struct rn_schema_cell *cell, size_t n)
{
	struct pruning *p = ctx;

	(void)n;
	add(p, &(struct rn_prunable){ p->rule->kind,
	    strtoll(cell[0].text, NULL, 10), cell[1].text,
	    cell[2].text == NULL ? RN_NONE : strtoll(cell[2].text, NULL, 10),
	    p->rule->name });
}

static void
see_since(void *ctx, int64_t at, const char *text)
{
	(void)text;
	*(int64_t *)ctx = at;
}

/* The moment so many months ago, by the calendar. */
static enum rn_status
months_ago(struct pruning *p, int64_t months, int64_t *at)
{
	return rn_schema_read(p->rn, p->a, rn_sprintf(p->a, "SELECT"
	    " CAST(strftime('%%s', %lld, 'unixepoch', '-%lld months') AS"
	    " INTEGER), NULL", (long long)rn_now(p->rn), (long long)months),
	    see_since, at);
}

/* SQL with a number in each of its places, which are alike. */
static const char *
with_number(struct rn_arena *a, const char *sql, int64_t n)
{
	static const char place[] = "%lld";
	const char *at, *out = "";

	for (; (at = strstr(sql, place)) != NULL;
	    sql = at + sizeof(place) - 1)
		out = rn_sprintf(a, "%s%.*s%lld", out, (int)(at - sql), sql,
		    (long long)n);
	return rn_sprintf(a, "%s%s", out, sql);
}

static int
by_id(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static int64_t
later(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

/* Of people the ones whom nobody wrote to, or met, since. */
static enum rn_status
take_silent(struct pruning *p, size_t from)
{
	struct rn_person_query q = { .as_of = RN_NOW, .ids_n = p->n - from };
	enum rn_status rc = RN_OK;
	struct rn_person *who;
	int64_t *ids;
	size_t n;

	if (q.ids_n == 0)
		return RN_OK;
	ids = rn_alloc(p->a, q.ids_n * sizeof(*ids));
	for (size_t i = 0; i < q.ids_n; i++)
		ids[i] = p->v[from + i].id;
	qsort(ids, q.ids_n, sizeof(*ids), by_id);
	q.ids = ids;
	TRY(rn_person_list(p->rn, p->a, &q, &who, &n));
	p->n = from;
	for (size_t i = 0; i < n; i++) {
		int64_t last = later(who[i].last_two_way,
		    later(who[i].last_in, who[i].last_out));

		if (last < p->since)
			add(p, &(struct rn_prunable){ p->rule->kind,
			    who[i].id, who[i].name != NULL ? who[i].name :
			    who[i].emails.n > 0 ? who[i].emails.v[0] : NULL,
			    last, p->rule->name });
	}
out:
	return rc;
}

static void
see_copy(void *ctx, const char *path)
{
	struct pruning *p = ctx;
	struct stat st;

	if (stat(path, &st) == 0 && st.st_mtime < p->since)
		add(p, &(struct rn_prunable){ "copy", RN_NONE,
		    rn_strdup(p->a, path), st.st_mtime, "retention.copies" });
}

static enum rn_status
find(struct pruning *p, const struct rn_retention *keep)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < RN_LEN(rules); i++) {
		int64_t months = *(const int64_t *)(const void *)
		    ((const char *)keep + rules[i].months);
		size_t from = p->n;

		if (months <= 0)
			continue;
		p->rule = &rules[i];
		TRY(months_ago(p, months, &p->since));
		TRY(rn_schema_rows(p->rn, p->a, with_number(p->a,
		    p->rule->select, p->since), see_row, p));
		if (p->rule->drop == NULL)
			TRY(take_silent(p, from));
	}
	if (keep->copies > 0) {
		TRY(months_ago(p, keep->copies, &p->since));
		TRY(rn_store_copies(p->rn, see_copy, p));
	}
out:
	return rc;
}

static enum rn_status
find_in_view(struct pruning *p, const struct rn_retention *keep)
{
	enum rn_status rc;
	bool mine;

	rc = rn_view_begin(p->rn, &mine);
	return rc == RN_OK ? rn_view_end(p->rn, mine, find(p, keep)) : rc;
}

enum rn_status
rn_prune_list(struct refnet *rn, struct rn_arena *a,
    const struct rn_retention *keep, struct rn_prunable **list, size_t *n)
{
	struct pruning p = { .rn = rn, .a = a };
	enum rn_status rc = find_in_view(&p, keep);

	*list = rn_alloc(a, (p.n + 1) * sizeof(**list));
	for (size_t i = 0; i < p.n; i++)
		(*list)[i] = p.v[i];
	*n = p.n;
	free(p.v);
	return rc;
}

/* --- their end ---------------------------------------------------------------- */

static const struct rule *
rule_of(const struct rn_prunable *x)
{
	for (size_t i = 0; i < RN_LEN(rules); i++)
		if (strcmp(rules[i].kind, x->kind) == 0)
			return &rules[i];
	return NULL;
}

/* All but people and copies, as one change. */
static enum rn_status
drop_rows(struct pruning *p, const struct rn_prunable *list, size_t n)
{
	enum rn_status rc = RN_OK;
	size_t gone = 0;

	for (size_t i = 0; i < n; i++) {
		const struct rule *r = rule_of(&list[i]);

		if (r == NULL || r->drop == NULL)
			continue;
		TRY(rn_schema_run(p->rn, with_number(p->a, r->drop,
		    list[i].id), NULL));
		gone++;
	}
	if (gone > 0)
		TRY(rn_sweep_owe(p->rn));
	TRY(rn_change_say(p->rn, "%zu texts and reports", gone));
out:
	return rc;
}

static bool
has_rows(const struct rn_prunable *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct rule *r = rule_of(&list[i]);

		if (r != NULL && r->drop != NULL)
			return true;
	}
	return false;
}

static enum rn_status
drop_copies(struct pruning *p, const struct rn_prunable *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i].kind, "copy") == 0 &&
		    unlink(list[i].what) != 0 && errno != ENOENT)
			return rn_fail(p->rn, RN_EIO, "%s: %s", list[i].what,
			    strerror(errno));
	return RN_OK;
}

/* One may hold several of them. */
static void
see_file(void *ctx, const struct rn_left_file *file)
{
	struct pruning *p = ctx;

	for (size_t i = 0; i < p->left_n; i++)
		if (strcmp(p->left[i].path, file->path) == 0)
			return;
	p->left = rn_grow(p->left, p->left_n, &p->left_room,
	    sizeof(*p->left));
	p->left[p->left_n++] = *file;
}

static enum rn_status
drop_people(struct pruning *p, const struct rn_retention *keep,
    const struct rn_prunable *list, size_t n)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i].kind, "person") == 0)
			TRY(rn_forget_person(p->rn, p->a, list[i].id,
			    rn_sprintf(p->a, "%s = %lld", list[i].rule,
			    (long long)keep->people), see_file, p));
out:
	return rc;
}

enum rn_status
rn_prune(struct refnet *rn, struct rn_arena *a,
    const struct rn_retention *keep, const struct rn_prunable *list, size_t n,
    struct rn_left_file **left, size_t *left_n)
{
	struct pruning p = { .rn = rn, .a = a };
	enum rn_status rc = RN_OK;

	*left_n = 0;
	if (rn_is_dry(rn))
		return RN_OK;
	TRY(drop_people(&p, keep, list, n));
	if (has_rows(list, n)) {
		TRY(rn_change_begin(rn, RN_PRUNE_VERB));
		TRY(rn_end(rn, drop_rows(&p, list, n)));
	}
	TRY(drop_copies(&p, list, n));
	rc = rn_sweep(rn);
out:
	*left = rn_alloc(a, (p.left_n + 1) * sizeof(**left));
	for (size_t i = 0; i < p.left_n; i++)
		(*left)[i] = p.left[i];
	*left_n = p.left_n;
	free(p.left);
	return rc;
}
