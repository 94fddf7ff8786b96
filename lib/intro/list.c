/*
 * list.c - introductions as rows.
 *
 * A new column is a field of struct rn_intro, a line in its view and its
 * filling here; a new word of the filter language, a line in `fields`.
 */
#include "base/filter.h"
#include "intro/room.h"
#include "render/views.h"

static const struct rn_filter_field fields[] = {
	{ "id", "id", false },
	{ "state", "state", false },
	{ "kind", "kind", false },
	{ "requester", "requester", true },
	{ "connector", "connector", true },
	{ "via", "connector", false },
	{ "target", "target", true },
	{ "profile", "profile", true },
	{ "waiting", "waiting_on", false },
	{ "due", "due_at", false },
	{ "age", "opened_at", false },
	{ "outcome", "outcome", false },
	{ "late", "late", false },
	{ "owed", "owed", false },
	{ "planned", "planned", false },
};

/*
 * Those who were asked and have not answered: me, whom nobody asks, and whom
 * the connector asks without our knowing, once they agreed.
 */
static unsigned
awaited(const struct rn_case *c, int64_t now)
{
	const struct rn_seat *connector = &c->seat[RN_PARTY_CONNECTOR];
	enum rn_intro_state state = rn_case_state(c, now);
	bool theirs = connector->person != RN_NONE && !connector->me &&
	    rn_case_standing(c, RN_PARTY_CONNECTOR, now, NULL) == RN_STANDS_YES;
	unsigned mask = 0;

	if ((!rn_state_asking(state) && state != RN_INTRO_EXPIRED) ||
	    rn_state_refusal(state, c->kind, RN_EVENT_YES) != NULL)
		return 0;
	for (enum rn_party p = 0; p < RN_PARTIES; p++) {
		enum rn_standing s = rn_case_standing(c, p, now, NULL);

		if (s == RN_STANDS_ASKED || (s == RN_STANDS_UNASKED &&
		    (c->seat[p].me || (p == RN_PARTY_TARGET && theirs))))
			mask |= 1u << p;
	}
	return mask;
}

static enum rn_status
fill(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    int64_t now, struct rn_intro *out)
{
	const struct rn_entry *made = rn_case_introduced(&f->c);
	const struct rn_case *c = &f->c;
	struct rn_next next = rn_case_next(c, now);
	enum rn_status rc = RN_OK;

	*out = (struct rn_intro){ .id = f->id, .kind = (int)c->kind,
	    .profile = f->profile, .state = (int)rn_case_state(c, now),
	    .waiting_on = next.waiting, .opened_at = c->opened_at,
	    .due_at = next.due_at, .asked_at = rn_case_asked_at(c, -1),
	    .introduced_at = made == NULL ? RN_NONE : made->at, .met_at = c->met_at,
	    .outcome = c->outcome, .deal = c->deal,
	    .thanked_at = c->thanked_at, .owed = rn_case_owed(c),
	    .late = next.due_at != RN_NONE && next.due_at < now, .by = -1,
	    .requester_id = c->seat[RN_PARTY_REQUESTER].person,
	    .connector_id = c->seat[RN_PARTY_CONNECTOR].person,
	    .target_id = c->seat[RN_PARTY_TARGET].person,
	    .forced = f->forced, .awaited = awaited(c, now),
	    .snoozed_until = c->snoozed_until != RN_NONE &&
	    c->snoozed_until > now ? c->snoozed_until : RN_NONE,
	    .unnamed = f->blind, .planned = f->planned };
	if (now > c->opened_at)
		out->age_days = (now - c->opened_at) / RN_DAY_SECONDS;
	if (made != NULL)
		out->by = made->answer == RN_ANSWER_INTRODUCED ?
		    RN_WAITING_ME : RN_WAITING_CONNECTOR;
	if (next.verb != NULL)
		out->next = rn_sprintf(a, "refnet intro %s %lld%s", next.verb,
		    (long long)f->id, next.rest);
	TRY(rn_seat_name(rn, a, f, RN_PARTY_REQUESTER, &out->requester));
	TRY(rn_seat_name(rn, a, f, RN_PARTY_CONNECTOR, &out->connector));
	TRY(rn_seat_name(rn, a, f, RN_PARTY_TARGET, &out->target));
out:
	return rc;
}

enum rn_status
rn_intro_list(struct refnet *rn, struct rn_arena *a, const char *filter,
    int64_t as_of, struct rn_intro **list, size_t *n)
{
	static const struct rn_filter_set set = { &rn_view_intro, fields,
	    RN_LEN(fields) };
	struct rn_filter *f = NULL;
	enum rn_status rc = RN_OK;
	struct rn_shelf s;
	bool yes;

	*n = 0;
	TRY(rn_filter_parse(rn, a, &set, filter, as_of == RN_NOW ?
	    rn_now(rn) : as_of, &f));
	TRY(rn_shelf_read(rn, a, RN_NONE, as_of, &s));
	*list = rn_alloc(a, (s.n + 1) * sizeof(**list));
	for (size_t i = 0; i < s.n; i++) {
		TRY(fill(rn, a, &s.v[i], s.at, &(*list)[*n]));
		TRY(rn_filter_match(rn, f, &(*list)[*n], &yes));
		*n += yes;
	}
out:
	rn_filter_free(f);
	return rc;
}

enum rn_status
rn_intro_get(struct refnet *rn, struct rn_arena *a, int64_t id,
    int64_t as_of, struct rn_intro *out)
{
	enum rn_status rc = RN_OK;
	struct rn_file f;

	TRY(rn_file_read(rn, a, id, as_of, &f));
	TRY(fill(rn, a, &f, as_of == RN_NOW ? rn_now(rn) : as_of, out));
out:
	return rc;
}
