/*
 * made.c - introductions that came about, as ties between others.
 *
 * Who introduced me knows the other one; whom I introduced know each other
 * since.
 */
#include "intro/room.h"
#include "refnet/tie.h"

static void
put(struct rn_introduced *list, size_t *n, const struct rn_seat *x,
    const struct rn_seat *y, int64_t at, enum rn_introduced_how how)
{
	if (x->person == RN_NONE || y->person == RN_NONE || x->me || y->me ||
	    x->person == y->person)
		return;
	list[(*n)++] = (struct rn_introduced){ x->person, y->person, at, how };
}

enum rn_status
rn_intro_made(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_introduced **list, size_t *n)
{
	enum rn_status rc = RN_OK;
	struct rn_shelf s;

	*n = 0;
	TRY(rn_shelf_read(rn, a, RN_NONE, as_of, &s));
	/* a connector with either, and the two with each other */
	*list = rn_alloc(a, (3 * s.n + 1) * sizeof(**list));
	for (size_t i = 0; i < s.n; i++) {
		const struct rn_case *c = &s.v[i].c;
		const struct rn_seat *seat = c->seat;
		const struct rn_entry *made = rn_case_introduced(c);
		bool met = c->met_at != RN_NONE && c->met_at <= s.at;

		if (made == NULL)
			continue;
		put(*list, n, &seat[RN_PARTY_CONNECTOR],
		    &seat[RN_PARTY_TARGET], made->at, RN_INTRODUCED_BY);
		put(*list, n, &seat[RN_PARTY_CONNECTOR],
		    &seat[RN_PARTY_REQUESTER], made->at, RN_INTRODUCED_BY);
		put(*list, n, &seat[RN_PARTY_REQUESTER],
		    &seat[RN_PARTY_TARGET], made->at, met ?
		    RN_INTRODUCED_MET : RN_INTRODUCED);
	}
out:
	return rc;
}
