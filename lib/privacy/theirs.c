/*
 * theirs.c - what is somebody's, in tables that last as long as who asks, and by
 * what they are named, or everybody else is.
 */
#include <string.h>

#include "privacy/room.h"

static const char *const lists[] = {
	"CREATE TEMP TABLE gone_main (id INTEGER PRIMARY KEY)",
	"CREATE TEMP TABLE gone_handle (id INTEGER PRIMARY KEY)",
	"CREATE TEMP TABLE gone_person (id INTEGER PRIMARY KEY)",
	"CREATE TEMP TABLE gone_intro (id INTEGER PRIMARY KEY)",
	"CREATE TEMP TABLE gone_verdict (id INTEGER PRIMARY KEY)",
	"CREATE TEMP TABLE gone_change (id INTEGER PRIMARY KEY)",
};
static const char *const drop[] = {
	"DROP TABLE temp.gone_main", "DROP TABLE temp.gone_handle",
	"DROP TABLE temp.gone_person", "DROP TABLE temp.gone_intro",
	"DROP TABLE temp.gone_verdict", "DROP TABLE temp.gone_change",
};
/* In this order. */
static const char *const fill[] = {
	"INSERT INTO gone_handle SELECT id FROM handle"
	" WHERE person = (SELECT id FROM gone_main)",
	/* and what was theirs and is nobody's */
	"INSERT INTO gone_handle SELECT id FROM handle"
	" WHERE first = (SELECT id FROM gone_main) AND person IS NULL",
	/* whoever was joined with them owns nothing else */
	"INSERT INTO gone_person SELECT id FROM gone_main UNION"
	" SELECT h.first FROM handle h JOIN gone_handle g ON g.id = h.id"
	" WHERE h.first IS NOT NULL AND NOT EXISTS (SELECT 1 FROM handle o"
	" WHERE o.person = h.first AND o.id NOT IN (SELECT id"
	" FROM gone_handle))",
	"INSERT INTO gone_intro SELECT id FROM intro WHERE requester IN"
	" (SELECT id FROM gone_handle) OR connector IN (SELECT id"
	" FROM gone_handle) OR target IN (SELECT id FROM gone_handle) UNION"
	" SELECT intro FROM intro_act WHERE kind < 3 AND value IN (SELECT id"
	" FROM gone_handle) UNION SELECT intro FROM consent WHERE requester"
	" IN (SELECT id FROM gone_handle) OR connector IN (SELECT id"
	" FROM gone_handle) OR target IN (SELECT id FROM gone_handle)",
	"INSERT INTO gone_verdict SELECT DISTINCT verdict FROM verdict_side"
	" WHERE handle IN (SELECT id FROM gone_handle) OR was IN (SELECT id"
	" FROM gone_person)",
};

static enum rn_status
run_all(struct refnet *rn, const char *const *sql, size_t n)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < n; i++)
		TRY(rn_schema_run(rn, sql[i], NULL));
out:
	return rc;
}

static void
push_id(void *ctx, int64_t id, const char *text)
{
	struct rn_theirs *ids = ctx;

	(void)text;
	ids->v = rn_grow(ids->v, ids->n, &ids->room, sizeof(*ids->v));
	ids->v[ids->n++] = id;
}

/* --- by what they are named ------------------------------------------------- */

static void
add_name(void *ctx, int64_t n, const char *text)
{
	(void)n;
	if (text != NULL)
		rn_mentions_add(ctx, RN_MENTION_NAME, text);
}

static void
add_handle(void *ctx, int64_t kind, const char *text)
{
	if (kind == RN_HANDLE_PHONE)
		rn_mentions_add(ctx, RN_MENTION_NUMBER, text);
	else if (kind != RN_HANDLE_REF)
		rn_mentions_add(ctx, RN_MENTION_HANDLE, text);
	else if (strchr(text, '|') == NULL && strchr(text, ':') != NULL &&
	    strncmp(text, "person:", 7) != 0)
		rn_mentions_add(ctx, RN_MENTION_VALUE, strchr(text, ':') + 1);
}

static void
add_value(void *ctx, int64_t n, const char *text)
{
	(void)n;
	if (text != NULL)
		rn_mentions_add(ctx, RN_MENTION_VALUE, text);
}

/* Of a handle: it is of neither them nor me. */
#define OTHERS(handle) \
	handle " NOT IN (SELECT id FROM gone_handle) AND " handle \
	" NOT IN (SELECT id FROM handle WHERE person IN (SELECT id" \
	" FROM person WHERE me = 1))"

static const struct rn_rows *
rows_of(const char *table)
{
	for (size_t i = 0; i < rn_rows_n; i++)
		if (strcmp(rn_rows[i].table, table) == 0)
			return &rn_rows[i];
	return NULL;
}

/* What a column says in rows that go, and in no other. */
static enum rn_status
read_values(struct rn_forgetting *f, const struct rn_column *c, const char *column)
{
	const struct rn_rows *r = rows_of(c->table);

	if (r == NULL || c->fate == RN_FATE_EMPTIED ||
	    (c->class != RN_CLASS_IDENTITY && c->class != RN_CLASS_WORDS))
		return RN_OK;
	return rn_schema_read(f->rn, f->a, rn_sprintf(f->a, "SELECT DISTINCT"
	    " 0, %s FROM %s WHERE (%s) AND %s IS NOT NULL EXCEPT SELECT 0, %s"
	    " FROM %s WHERE (%s) IS NOT TRUE", column, c->table, r->where,
	    column, column, c->table, r->where), add_value, f->mentions);
}

enum rn_status
rn_column_each(struct rn_forgetting *f,
    enum rn_status (*act)(struct rn_forgetting *f, const struct rn_column *c,
    const char *column))
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < rn_columns_n; i++)
		for (const char *s = rn_columns[i].columns; *s != '\0';) {
			size_t n = strcspn(s, " ");

			TRY(act(f, &rn_columns[i], rn_strndup(f->a, s, n)));
			s += n + strspn(s + n, " ");
		}
out:
	return rc;
}

static enum rn_status
read_mentions(struct rn_forgetting *f)
{
	enum rn_status rc = RN_OK;

	TRY(rn_schema_read(f->rn, f->a, "SELECT 0, name FROM record WHERE"
	    " handle IN (SELECT id FROM gone_handle) UNION SELECT 0, name"
	    " FROM called WHERE handle IN (SELECT id FROM gone_handle) UNION"
	    " SELECT 0, name FROM person WHERE id IN (SELECT id"
	    " FROM gone_person) UNION SELECT 0, h.name FROM gone_handle g"
	    " JOIN handle h ON h.id = g.id", add_name, f->mentions));
	TRY(rn_schema_read(f->rn, f->a, "SELECT h.kind, h.canon"
	    " FROM gone_handle g JOIN handle h ON h.id = g.id", add_handle,
	    f->mentions));
	rc = rn_column_each(f, read_values);
out:
	return rc;
}

static const char *
words_without(void *ctx, const char *text)
{
	return rn_mentions_out(ctx, false, text, RN_FORGOTTEN);
}

static const char *
report_without(void *ctx, const char *text)
{
	return rn_mentions_out(ctx, true, text, RN_FORGOTTEN);
}

static const char *
whole_without(void *ctx, const char *text)
{
	return report_without(ctx, text) == text ? text : RN_FORGOTTEN;
}

/* The functions of fates; without calls, they are there no more. */
static enum rn_status
offer(struct rn_forgetting *f, bool on)
{
	static const struct {
		enum rn_fate fate;
		const char *name;
		const char *(*call)(void *ctx, const char *text);
	} offered[] = {
		{ RN_FATE_WORDS, "words_without", words_without },
		{ RN_FATE_REPORT, "report_without", report_without },
		{ RN_FATE_WHOLE, "whole_without", whole_without },
	};
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < RN_LEN(offered); i++) {
		struct rn_text_function *to = &f->function[offered[i].fate];

		*to = (struct rn_text_function){ offered[i].name, on ?
		    offered[i].call : NULL, f->mentions };
		TRY(rn_schema_offer(f->rn, to));
	}
out:
	return rc;
}

enum rn_status
rn_others_learn(struct rn_forgetting *f)
{
	enum rn_status rc = RN_OK;

	/* whoever is called as they are is not told from them */
	TRY(rn_schema_read(f->rn, f->a, "SELECT 0, name FROM record WHERE "
	    OTHERS("handle") " UNION SELECT 0, name FROM called WHERE "
	    OTHERS("handle") " UNION SELECT 0, name FROM person WHERE me = 0"
	    " AND id NOT IN (SELECT id FROM gone_person) UNION SELECT 0, name"
	    " FROM handle WHERE " OTHERS("id") " EXCEPT SELECT 0, name"
	    " FROM record WHERE handle IN (SELECT id FROM gone_handle) EXCEPT"
	    " SELECT 0, name FROM person WHERE id IN (SELECT id FROM"
	    " gone_person)", add_name, f->mentions));
	rc = rn_schema_read(f->rn, f->a, "SELECT kind, canon FROM handle"
	    " WHERE " OTHERS("id"), add_handle, f->mentions);
out:
	return rc;
}

enum rn_status
rn_theirs_list(struct rn_forgetting *f)
{
	enum rn_status rc = RN_OK;

	TRY(offer(f, true));
	TRY(rn_theirs_find(f));
	TRY(read_mentions(f));
out:
	return rc;
}

enum rn_status
rn_theirs_find(struct rn_forgetting *f)
{
	enum rn_status rc = RN_OK;

	TRY(run_all(f->rn, lists, RN_LEN(lists)));
	TRY(rn_schema_run(f->rn, rn_sprintf(f->a, "INSERT INTO gone_main"
	    " VALUES (%lld)", (long long)f->person), NULL));
	TRY(run_all(f->rn, fill, RN_LEN(fill)));
	TRY(rn_schema_read(f->rn, f->a, "SELECT id, NULL FROM gone_handle"
	    " ORDER BY id", push_id, &f->handles));
	TRY(rn_schema_read(f->rn, f->a, "SELECT id, NULL FROM gone_person"
	    " ORDER BY id", push_id, &f->people));
out:
	return rc;
}

enum rn_status
rn_theirs_end(struct rn_forgetting *f)
{
	return run_all(f->rn, drop, RN_LEN(drop));
}

enum rn_status
rn_theirs_forget(struct rn_forgetting *f)
{
	return offer(f, false);
}
