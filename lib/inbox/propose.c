/*
 * propose.c - proposals in the store: put there, listed, decided.
 *
 * A new column of the row is a field of struct rn_proposal, a column of
 * INBOX_LIST, a line in its view; a new word of the filter language, a line in
 * `fields`.
 */
#include <stdlib.h>
#include <string.h>

#include "base/filter.h"
#include "inbox/room.h"
#include "intro/room.h"
#include "render/views.h"

static const struct rn_filter_field fields[] = {
	{ "id", "id", false },
	{ "intro", "intro_id", false },
	{ "kind", "kind", false },
	{ "party", "party", false },
	{ "person", "person", true },
	{ "sure", "sure", false },
	{ "state", "state", false },
	{ "at", "at", false },
	{ "quote", "quote", true },
};

enum rn_status
rn_message_known(struct refnet *rn, const struct rn_read *r, bool *yes)
{
	static const int which[] = { INBOX_KNOWN, INBOX_SHOWN };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*yes = false;
	for (size_t i = 0; i < RN_LEN(which) && !*yes; i++) {
		TRY(rn_sql(rn, &rn_inbox_sql, which[i], &st));
		rn_bind_text(&st, ":digest", r->digest);
		rn_bind_text(&st, ":message", r->message);
		if (which[i] == INBOX_KNOWN)
			rn_bind_int(&st, ":at", r->l.at);
		TRY(rn_step(&st, &row));
		*yes = row && rn_col_int(&st, 0) == 1;
		rn_done(&st);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
same_there(struct refnet *rn, const struct rn_put *p, bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_inbox_sql, INBOX_SAME, &st));
	rn_bind_int(&st, ":kind", p->kind);
	rn_bind_opt(&st, ":intro", p->intro);
	rn_bind_opt(&st, ":party", p->party < 0 ? RN_NONE : p->party);
	rn_bind_opt(&st, ":moment", p->moment);
	rn_bind_int(&st, ":sure", p->sure);
	TRY(rn_step(&st, yes));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_proposal_put(struct refnet *rn, const struct rn_put *p, int64_t *id)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool there;

	*id = RN_NONE;
	TRY(same_there(rn, p, &there));
	if (there)
		return RN_OK;
	TRY(rn_sql(rn, &rn_inbox_sql, INBOX_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":at", p->from->l.at);
	rn_bind_int(&st, ":kind", p->kind);
	rn_bind_opt(&st, ":intro", p->intro);
	rn_bind_opt(&st, ":party", p->party < 0 ? RN_NONE : p->party);
	rn_bind_opt(&st, ":handle", p->from->handle);
	rn_bind_opt(&st, ":whose", p->whose);
	rn_bind_opt(&st, ":requester", p->seat[RN_PARTY_REQUESTER]);
	rn_bind_opt(&st, ":connector", p->seat[RN_PARTY_CONNECTOR]);
	rn_bind_opt(&st, ":target", p->seat[RN_PARTY_TARGET]);
	rn_bind_int(&st, ":sure", p->sure);
	rn_bind_opt(&st, ":moment", p->moment);
	rn_bind_text(&st, ":message", p->from->message);
	rn_bind_text(&st, ":digest", p->from->digest);
	rn_bind_text(&st, ":file", p->from->file);
	rn_bind_text(&st, ":quote", p->quote != NULL ? p->quote :
	    p->from->quote);
	rn_bind_text(&st, ":doubt", p->doubt);
	TRY(rn_exec(&st));
	*id = rn_last_id(rn);
out:
	rn_done(&st);
	return rc;
}

/* --- as rows ------------------------------------------------------------- */

static void
take(const struct rn_stmt *st, struct rn_arena *a, struct rn_proposal *p)
{
	int64_t said = rn_col_int(st, 9), party = rn_col_int(st, 3);

	*p = (struct rn_proposal){ .id = rn_col_int(st, 0),
	    .intro_id = rn_col_int(st, 1), .kind = (int)rn_col_int(st, 2),
	    .party = party == RN_NONE ? -1 : (int)party,
	    .at = rn_col_int(st, 4), .sure = rn_col_int(st, 5) == 1,
	    .quote = rn_col_text(st, 6, a), .message_id = rn_col_text(st, 7, a),
	    .file = rn_col_text(st, 8, a), .state = said == RN_NONE ?
	    RN_PROPOSAL_WAITING : said == 1 ? RN_PROPOSAL_ACCEPTED :
	    RN_PROPOSAL_REJECTED, .moment = rn_col_int(st, 10),
	    .sha256 = rn_col_text(st, 11, a), .person_id = rn_col_int(st, 12),
	    .requester_id = rn_col_int(st, 13),
	    .connector_id = rn_col_int(st, 14),
	    .target_id = rn_col_int(st, 15), .doubt = rn_col_text(st, 16, a) };
}

static enum rn_status
call(struct refnet *rn, struct rn_arena *a, int64_t me, int64_t person,
    const char **name)
{
	*name = person == RN_NONE ? NULL : "me";
	return person == RN_NONE || person == me ? RN_OK :
	    rn_person_called(rn, a, person, name);
}

static enum rn_status
call_all(struct refnet *rn, struct rn_arena *a, struct rn_proposal *p)
{
	enum rn_status rc = RN_OK;
	int64_t me;

	TRY(rn_me_id(rn, &me));
	TRY(call(rn, a, me, p->person_id, &p->person));
	TRY(call(rn, a, me, p->requester_id, &p->requester));
	TRY(call(rn, a, me, p->connector_id, &p->connector));
	TRY(call(rn, a, me, p->target_id, &p->target));
out:
	return rc;
}

/* All, or the one called id; malloc'd. */
static enum rn_status
read_all(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_proposal **v, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*v = NULL;
	*n = 0;
	TRY(rn_sql(rn, &rn_inbox_sql, INBOX_LIST, &st));
	rn_bind_opt(&st, ":id", id);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*v = rn_grow(*v, *n, &room, sizeof(**v));
		take(&st, a, &(*v)[(*n)++]);
	}
	rn_done(&st);
	for (size_t i = 0; i < *n; i++)
		TRY(call_all(rn, a, &(*v)[i]));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_proposal_list(struct refnet *rn, struct rn_arena *a, const char *filter,
    bool all, struct rn_proposal **list, size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_proposal, fields,
	    RN_LEN(fields) };
	struct rn_filter *f = NULL;
	struct rn_proposal *v = NULL;
	enum rn_status rc = RN_OK;
	size_t have = 0;
	bool yes;

	*n = 0;
	TRY(rn_filter_parse(rn, a, &set, filter, rn_now(rn), &f));
	TRY(read_all(rn, a, RN_NONE, &v, &have));
	*list = rn_alloc(a, (have + 1) * sizeof(**list));
	for (size_t i = 0; i < have; i++) {
		if (!all && v[i].state != RN_PROPOSAL_WAITING)
			continue;
		TRY(rn_filter_match(rn, f, &v[i], &yes));
		if (yes)
			(*list)[(*n)++] = v[i];
	}
out:
	rn_filter_free(f);
	free(v);
	return rc;
}

enum rn_status
rn_proposal_get(struct refnet *rn, struct rn_arena *a, int64_t id,
    struct rn_proposal *out)
{
	struct rn_proposal *v = NULL;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(read_all(rn, a, id, &v, &n));
	if (n == 0) {
		rc = rn_fail(rn, RN_ENOTFOUND, "no proposal %lld",
		    (long long)id);
		rn_hint(rn, "refnet intro proposals shows those that wait");
		goto out;
	}
	*out = v[0];
out:
	free(v);
	return rc;
}

/* --- decided ------------------------------------------------------------- */

/* Whoever sits there now did not write what somebody else wrote. */
static enum rn_status
check_party(struct refnet *rn, struct rn_arena *a,
    const struct rn_proposal *p)
{
	enum rn_status rc = RN_OK;
	struct rn_file f;

	if (p->intro_id == RN_NONE || p->party < 0)
		return RN_OK;
	TRY(rn_file_read(rn, a, p->intro_id, RN_NOW, &f));
	if (f.c.seat[p->party].person != p->person_id)
		rc = rn_fail(rn, RN_EUSAGE, "proposal %lld is of %s, who is"
		    " not the %s of intro %lld any more", (long long)p->id,
		    p->person == NULL ? "somebody" : p->person,
		    rn_party_name[p->party], (long long)p->intro_id);
out:
	return rc;
}

static enum rn_status
act_put(struct refnet *rn, int64_t id, bool accept)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_inbox_sql, INBOX_ACT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":proposal", id);
	rn_bind_int(&st, ":at", rn_now(rn));
	rn_bind_int(&st, ":accepted", accept);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_proposal_act(struct refnet *rn, struct rn_arena *a,
    const struct rn_proposal *p, bool accept, const char *force)
{
	enum rn_status rc = rn_change_begin(rn, "intro accept");

	if (rc != RN_OK)
		return rc;
	if (p->state == RN_PROPOSAL_ACCEPTED || (!accept &&
	    p->state == RN_PROPOSAL_REJECTED)) {
		rc = rn_fail(rn, RN_EUSAGE, "proposal %lld is %s already",
		    (long long)p->id, rn_proposal_state_name[p->state]);
		rn_hint(rn, "refnet undo takes back the last change");
		goto out;
	}
	TRY(act_put(rn, p->id, accept));
	if (accept) {
		TRY(check_party(rn, a, p));
		TRY(rn_proposal_do(rn, a, p, force));
	}
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_proposal_decide(struct refnet *rn, const int64_t *ids, size_t n,
    bool accept, const char *force)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_proposal p = { 0 };
	enum rn_status rc;

	rc = rn_change_begin(rn, accept ? "intro accept" : "intro reject");
	if (rc != RN_OK)
		goto done;
	rn_change_parts(rn);
	for (size_t i = 0; i < n; i++) {
		TRY(rn_proposal_get(rn, a, ids[i], &p));
		TRY(rn_proposal_act(rn, a, &p, accept, force));
	}
	if (n == 1)
		TRY(rn_change_say(rn, "%s%s", accept ? "" : "not taken: ",
		    rn_proposal_words(a, &p)));
	else
		TRY(rn_change_say(rn, "%zu proposals %s", n, accept ?
		    "accepted" : "rejected"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}
