/* cases.c - introductions for the tests of the rules. */
#include <stdio.h>
#include <string.h>

#include "cases.h"

struct rn_case
seated(enum role role)
{
	static const int me[ROLES] = { RN_PARTY_REQUESTER,
	    RN_PARTY_CONNECTOR, RN_PARTY_TARGET, RN_PARTY_TARGET };
	struct rn_case c = rn_case_empty(NOW - 10 * DAY);

	for (int p = 0; p < RN_PARTIES; p++)
		c.seat[p] = (struct rn_seat){ p == me[role] ? 1 : 10 + p,
		    p == me[role] };
	if (role == TARGET_ALONE)
		c.seat[RN_PARTY_CONNECTOR] = (struct rn_seat){ RN_NONE,
		    false };
	return c;
}

void
play(struct rn_case *c, const char *story, struct rn_entry v[MOST])
{
	size_t n = strlen(story) / 3 + (*story != '\0');

	for (size_t i = 0; i < n; i++, story += 3) {
		int party = story[0] == 'R' ? RN_PARTY_REQUESTER :
		    story[0] == 'C' ? RN_PARTY_CONNECTOR :
		    story[0] == 'T' ? RN_PARTY_TARGET : -1;

		v[i] = (struct rn_entry){ .id = (int64_t)i + 1,
		    .party = party, .person = party < 0 ? RN_NONE :
		    c->seat[party].person,
		    .answer = story[1] == '?' ? RN_ANSWER_ASKED :
		    story[1] == '+' ? RN_ANSWER_YES : story[1] == '-' ?
		    RN_ANSWER_NO : RN_ANSWER_INTRODUCED,
		    .at = NOW - (int64_t)(n - i) * DAY, .until = RN_NONE,
		    .stands = true };
	}
	c->entry = v;
	c->entries = n;
}

void
next_told(const struct rn_next *n, char *to, size_t room)
{
	char when[32] = "";

	if (n->due_at != RN_NONE)
		snprintf(when, sizeof(when), " in %lld",
		    (long long)(n->due_at - NOW) / DAY);
	snprintf(to, room, "%s%s%s", n->verb == NULL ? "" : n->verb, n->rest,
	    when);
}
