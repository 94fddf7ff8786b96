/*
 * written.c - a text that was written for a step and is not in the outbox yet.
 *
 * Whoever reads it is a part of what it is: when somebody else takes their
 * seat it is not shown any more, and stays in the store.
 */
#include <string.h>

#include "outbox/room.h"
#include "refnet/person.h"

/* Which text is meant: the step that fits, and who would read it. */
struct place {
	int64_t intro, person;
	int step, party;
};

static enum rn_status
find_place(struct refnet *rn, struct rn_arena *a, int64_t intro, int step,
    struct place *p)
{
	enum rn_status rc = RN_OK;
	struct rn_intro row;
	struct rn_draft d;

	TRY(rn_intro_draft(rn, a, intro, step, false, NULL, &d));
	TRY(rn_intro_get(rn, a, intro, RN_NOW, &row));
	*p = (struct place){ intro, d.party < 0 ? RN_NONE :
	    d.party == RN_PARTY_REQUESTER ? row.requester_id :
	    d.party == RN_PARTY_CONNECTOR ? row.connector_id : row.target_id,
	    d.step, d.party };
out:
	return rc;
}

static enum rn_status
read_at(struct refnet *rn, struct rn_arena *a, const struct place *p,
    struct rn_written *out)
{
	struct rn_stmt st = { 0 };
	const char *text = NULL;
	enum rn_status rc = RN_OK;
	struct rn_out_text t;
	bool row;

	*out = (struct rn_written){ p->step, p->party, RN_NONE, NULL, NULL };
	TRY(rn_sql(rn, &rn_outbox_sql, OUT_WRITTEN, &st));
	rn_bind_int(&st, ":intro", p->intro);
	rn_bind_int(&st, ":step", p->step);
	rn_bind_opt(&st, ":party", p->party < 0 ? RN_NONE : p->party);
	TRY(rn_step(&st, &row));
	if (row && rn_col_int(&st, 2) == p->person)
		text = rn_col_text(&st, 0, a);
	if (text == NULL)
		goto out;
	out->at = rn_col_int(&st, 1);
	TRY(rn_out_text_read(rn, a, "the text", text, strlen(text), &t));
	out->subject = t.subject;
	out->body = t.body;
out:
	rn_done(&st);
	return rc;
}

/* A handle of the reader's, RN_NONE for both. */
static enum rn_status
reader_of(struct refnet *rn, const struct place *p, int64_t *handle)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row = false;

	*handle = RN_NONE;
	if (p->person == RN_NONE)
		return RN_OK;
	TRY(rn_sql(rn, &rn_outbox_sql, OUT_READER, &st));
	rn_bind_int(&st, ":id", p->person);
	TRY(rn_step(&st, &row));
	if (row)
		*handle = rn_col_int(&st, 0);
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
put(struct refnet *rn, const struct place *p, const char *text)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t reader;

	TRY(reader_of(rn, p, &reader));
	TRY(rn_sql(rn, &rn_outbox_sql, OUT_WRITTEN_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":intro", p->intro);
	rn_bind_int(&st, ":step", p->step);
	rn_bind_opt(&st, ":party", p->party < 0 ? RN_NONE : p->party);
	rn_bind_opt(&st, ":reader", reader);
	rn_bind_int(&st, ":at", rn_now(rn));
	rn_bind_text(&st, ":text", text);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_written_get(struct refnet *rn, struct rn_arena *a, int64_t intro,
    int step, struct rn_written *out)
{
	enum rn_status rc = RN_OK;
	struct place p;

	TRY(find_place(rn, a, intro, step, &p));
	TRY(read_at(rn, a, &p, out));
out:
	return rc;
}

enum rn_status
rn_written_put(struct refnet *rn, struct rn_arena *a, int64_t intro,
    int step, const char *file, const char *text, size_t n,
    struct rn_written *out)
{
	enum rn_status rc = rn_change_begin(rn, "intro write");
	struct rn_out_text t = { NULL, NULL, NULL };
	struct place p;

	if (rc != RN_OK)
		return rc;
	TRY(find_place(rn, a, intro, step, &p));
	TRY(read_at(rn, a, &p, out));
	if (text == NULL && out->body == NULL) {
		rc = rn_fail(rn, RN_ENOTFOUND, "intro %lld: no text for %s"
		    " was written", (long long)intro,
		    rn_draft_step_name[p.step]);
		goto out;
	}
	if (text != NULL)
		TRY(rn_out_text_read(rn, a, file, text, n, &t));
	TRY(put(rn, &p, text == NULL ? NULL : rn_sprintf(a,
	    "Subject: %s\n\n%s", t.subject, t.body)));
	TRY(read_at(rn, a, &p, out));
	TRY(rn_change_say(rn, "intro %lld: %s %s", (long long)intro,
	    rn_draft_step_name[p.step], text == NULL ?
	    "as it was written is thrown away" : "written"));
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_written_sent(struct refnet *rn, struct rn_arena *a,
    const struct rn_sending *s)
{
	enum rn_status rc = RN_OK;
	struct rn_written w;
	struct place p;

	TRY(find_place(rn, a, s->intro, (int)s->step, &p));
	TRY(read_at(rn, a, &p, &w));
	if (p.party == s->party && w.body != NULL)
		TRY(put(rn, &p, NULL));
out:
	return rc;
}
