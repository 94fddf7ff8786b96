/*
 * read.c - messages out of the store, and what is written of them.
 */
#include <stdlib.h>
#include <string.h>

#include "outbox/room.h"

static struct rn_list
lines_of(struct rn_arena *a, const char *text)
{
	struct rn_list out = { NULL, 0 };
	size_t most = 1;

	for (const char *s = text; *s != '\0'; s++)
		most += *s == '\n';
	out.v = rn_alloc(a, most * sizeof(*out.v));
	while (*text != '\0') {
		size_t n = strcspn(text, "\n");

		out.v[out.n++] = rn_strndup(a, text, n);
		text += n + (text[n] == '\n');
	}
	return out;
}

static enum rn_status
read_fate(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_out_case *c, struct rn_out_fate *fate)
{
	struct rn_out_fact *v = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_outbox_sql, OUT_FACTS, &st));
	rn_bind_int(&st, ":id", id);
	for (;;) {
		int64_t kind;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		kind = rn_col_int(&st, 0);
		if (kind < 0 || kind >= RN_OUT_ACTS)
			continue;
		v = rn_grow(v, c->facts, &room, sizeof(*v));
		v[c->facts++] = (struct rn_out_fact){ (enum rn_out_act)kind,
		    rn_col_int(&st, 1), rn_col_int(&st, 2),
		    rn_col_int(&st, 4) == 1, rn_col_text(&st, 3, a),
		    rn_col_int(&st, 5) == 1 };
	}
	c->fact = v;
	*fate = rn_out_fate(c, rn_now(rn));
out:
	rn_done(&st);
	free(v);
	return rc;
}

enum rn_status
rn_out_rows_read(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_out_row **list, size_t *n)
{
	struct rn_out_row *v = NULL;
	struct rn_out_case *c = NULL;
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0, c_room = 0;
	bool row;

	*n = 0;
	TRY(rn_sql(rn, &rn_outbox_sql, OUT_ROWS, &st));
	rn_bind_opt(&st, ":id", id);
	for (;;) {
		int64_t party;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		v = rn_grow(v, *n, &room, sizeof(*v));
		c = rn_grow(c, *n, &c_room, sizeof(*c));
		party = rn_col_int(&st, 3);
		c[*n] = (struct rn_out_case){ .held = rn_col_int(&st, 5),
		    .stands = rn_col_int(&st, 11) == 1 };
		v[(*n)++] = (struct rn_out_row){ .id = rn_col_int(&st, 0),
		    .sending = { rn_col_int(&st, 1),
		    (enum rn_draft_step)rn_col_int(&st, 2),
		    party == RN_NONE ? -1 : (int)party },
		    .at = rn_col_int(&st, 4),
		    .message = rn_col_held(&st, 6, a),
		    .address = lines_of(a, rn_col_held(&st, 7, a)),
		    .name = lines_of(a, rn_col_held(&st, 8, a)),
		    .subject = rn_col_text(&st, 9, a),
		    .text = rn_col_held(&st, 10, a) };
	}
	rn_done(&st);
	*list = rn_alloc(a, (*n + 1) * sizeof(*v));
	for (size_t i = 0; i < *n; i++) {
		TRY(read_fate(rn, a, v[i].id, &c[i], &v[i].fate));
		(*list)[i] = v[i];
	}
out:
	rn_done(&st);
	free(v);
	free(c);
	return rc;
}

enum rn_status
rn_out_row_read(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_out_row *row)
{
	enum rn_status rc = RN_OK;
	struct rn_out_row *v;
	size_t n;

	TRY(rn_out_rows_read(rn, a, id, &v, &n));
	if (n == 0) {
		rc = rn_fail(rn, RN_ENOTFOUND, "no message %lld in the outbox",
		    (long long)id);
		rn_hint(rn, "refnet intro outbox lists them");
		goto out;
	}
	*row = v[0];
out:
	return rc;
}

const char *
rn_out_row_called(struct rn_arena *a, const struct rn_out_row *row)
{
	const char *all = "the message";

	for (size_t i = 0; i < row->name.n; i++)
		all = rn_sprintf(a, "%s %s %s", all, i == 0 ? "to" : "and",
		    row->name.v[i]);
	return all;
}

static struct rn_outgoing
shown(struct rn_arena *a, const struct rn_out_row *r)
{
	struct rn_outgoing out = { .id = r->id, .intro_id = r->sending.intro,
	    .step = (int)r->sending.step, .party = r->sending.party,
	    .subject = r->subject, .message_id = r->message,
	    .state = (int)r->fate.state, .at = r->at,
	    .held_until = r->fate.held_until, .sent_at = r->fate.sent_at,
	    .error = r->fate.error };

	out.to.v = rn_alloc(a, (r->address.n + 1) * sizeof(*out.to.v));
	for (; out.to.n < r->address.n; out.to.n++)
		out.to.v[out.to.n] = out.to.n < r->name.n &&
		    strchr(r->name.v[out.to.n], '@') == NULL ? rn_sprintf(a,
		    "%s <%s>", r->name.v[out.to.n], r->address.v[out.to.n]) :
		    r->address.v[out.to.n];
	return out;
}

enum rn_status
rn_outbox_list(struct refnet *rn, struct rn_arena *a,
    struct rn_outgoing **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_out_row *v;

	TRY(rn_out_rows_read(rn, a, RN_NONE, &v, n));
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = shown(a, &v[i]);
out:
	return rc;
}

enum rn_status
rn_outbox_get(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_outgoing *out)
{
	struct rn_out_row row;
	enum rn_status rc = rn_out_row_read(rn, a, id, &row);

	if (rc == RN_OK)
		*out = shown(a, &row);
	return rc;
}

enum rn_status
rn_out_fact_put(struct refnet *rn, int64_t id, enum rn_out_act kind,
    int64_t until, bool change, const char *word)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_outbox_sql, OUT_FACT_PUT, &st));
	rn_bind_int(&st, ":outgoing", id);
	rn_bind_int(&st, ":kind", kind);
	rn_bind_int(&st, ":at", rn_now(rn));
	rn_bind_opt(&st, ":until", until);
	rn_bind_opt(&st, ":change", change ? rn_change_id(rn) : RN_NONE);
	rn_bind_text(&st, ":word", word);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}
