/*
 * list.c - introductions as rows.
 *
 * A new column is a field of struct rn_intro, a line in its view and its
 * filling here; a new word of the filter language, a line in `fields`.
 */
#include <string.h>

#include "base/date.h"
#include "base/filter.h"
#include "intro/room.h"
#include "refnet/interaction.h"
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

/* Said or written by me, to them, where both of us would remember it. */
static bool
is_touch(const struct rn_interaction *x)
{
	return x->kind <= RN_CHANNEL_MEETING &&
	    (x->direction == RN_DIRECTION_OUT ||
	    x->direction == RN_DIRECTION_BOTH);
}

/*
 * When I was in touch with whoever I was introduced to, if nothing came of it
 * yet: until then the next move is mine.  What is logged of a day stands at its
 * beginning, so that day counts whole.
 */
static enum rn_status
find_wrote(struct refnet *rn, struct rn_case *c, int64_t now)
{
	const struct rn_entry *made = rn_case_introduced(c);
	int other = rn_case_other(c);
	struct rn_arena *a = rn_arena_new();
	enum rn_status rc = RN_OK;
	struct rn_interaction *v;
	int64_t since;
	size_t n;

	if (rn_case_state(c, now) != RN_INTRO_INTRODUCED || other < 0 ||
	    c->seat[other].person == RN_NONE)
		goto out;
	TRY(rn_interaction_list(rn, a, rn_sprintf(a, "%lld",
	    (long long)c->seat[other].person), &v, &n));
	since = rn_local_start(rn_local_day(made->at));
	for (size_t i = 0; i < n && v[i].at >= since; i++)
		if (v[i].at <= now && is_touch(&v[i]))
			c->wrote_at = v[i].at;
out:
	rn_arena_free(a);
	return rc;
}

/* The command that is next: of introductions, or a letter to log. */
static const char *
next_command(struct rn_arena *a, const struct rn_file *f,
    const struct rn_next *n)
{
	int other = rn_case_other(&f->c);

	if (strcmp(n->verb, RN_NEXT_WRITE) == 0)
		return rn_sprintf(a, "refnet log --with %lld --kind email --out",
		    (long long)f->c.seat[other].person);
	return rn_sprintf(a, "refnet intro %s %lld%s", n->verb,
	    (long long)f->id, n->rest);
}

static enum rn_status
fill(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    int64_t now, struct rn_intro *out)
{
	const struct rn_entry *made = rn_case_introduced(&f->c);
	struct rn_case with = f->c;
	const struct rn_case *c = &with;
	enum rn_status rc = RN_OK;
	struct rn_next next;

	TRY(find_wrote(rn, &with, now));
	next = rn_case_next(c, now);
	*out = (struct rn_intro){ .id = f->id, .kind = (int)c->kind,
	    .profile = f->profile, .state = (int)rn_case_state(c, now),
	    .waiting_on = next.waiting, .opened_at = c->opened_at,
	    .due_at = next.due_at, .asked_at = rn_case_asked_at(c, -1),
	    .introduced_at = made == NULL ? RN_NONE : made->at, .met_at = c->met_at,
	    .outcome = c->outcome, .deal = c->deal,
	    .thanked_at = c->thanked_at, .owed = rn_case_owed(c),
	    .late = next.due_at != RN_NONE && next.due_at < now, .by = -1,
	    .open = rn_case_open(c, now),
	    .requester_id = c->seat[RN_PARTY_REQUESTER].person,
	    .connector_id = c->seat[RN_PARTY_CONNECTOR].person,
	    .target_id = c->seat[RN_PARTY_TARGET].person,
	    .forced = f->forced, .awaited = awaited(c, now),
	    .move = next.verb, .snoozed_until = c->snoozed_until != RN_NONE &&
	    c->snoozed_until > now ? c->snoozed_until : RN_NONE,
	    .unnamed = f->blind, .planned = f->planned };
	if (now > c->opened_at)
		out->age_days = (now - c->opened_at) / RN_DAY_SECONDS;
	if (made != NULL)
		out->by = made->answer == RN_ANSWER_INTRODUCED ?
		    RN_WAITING_ME : RN_WAITING_CONNECTOR;
	if (next.verb != NULL)
		out->next = next_command(a, f, &next);
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
