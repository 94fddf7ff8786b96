/*
 * standing.c - how each of the three stands to an introduction, in words: by
 * its ledger, for a card and for the screen.
 */
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "standing.h"

static const char *
day(struct rn_arena *a, int64_t at)
{
	char buf[32];

	return rn_strdup(a, rn_date_day(at, buf));
}

static bool
ran_out(const struct rn_consent *yes, int64_t at)
{
	return yes->answer == RN_ANSWER_YES && yes->until != RN_NONE &&
	    yes->until < at;
}

/* The last thing that stands of a person; asking again unsays no yes. */
static const struct rn_consent *
last_of(const struct rn_consent *ledger, size_t n, enum rn_party party,
    int64_t person)
{
	const struct rn_consent *last = NULL;

	for (size_t i = 0; i < n; i++) {
		const struct rn_consent *c = &ledger[i];

		if (c->party != (int)party || c->undone ||
		    c->answer > RN_ANSWER_WITHDRAWN || c->person_id != person)
			continue;
		if (c->answer != RN_ANSWER_ASKED || last == NULL ||
		    last->answer != RN_ANSWER_YES || ran_out(last, c->at))
			last = c;
	}
	return last;
}

/* With the day it was said, or without. */
static const char *
answer(struct rn_arena *a, const struct rn_consent *c, bool dated)
{
	static const char *const words[] = { "asked", "yes", "no",
	    "yes withdrawn", "introduced", "introduced by the connector",
	    "undone", "redone" };
	const char *s;

	if (c->answer < 0 || (size_t)c->answer >= RN_LEN(words))
		return "";
	s = words[c->answer];
	if (dated)
		s = rn_sprintf(a, "%s, %s", s, day(a, c->at));
	if (c->channel != NULL)
		s = rn_sprintf(a, "%s, by %s", s, c->channel);
	if (c->until != RN_NONE)
		s = rn_sprintf(a, "%s, until %s", s, day(a, c->until));
	if (c->reason != NULL)
		s = rn_sprintf(a, "%s (%s)", s, c->reason);
	return s;
}

const char *
standing_answer(struct rn_arena *a, const struct rn_consent *c)
{
	return answer(a, c, false);
}

const char *
standing_of(struct rn_arena *a, const struct rn_intro *intro,
    const struct rn_consent *ledger, size_t n, enum rn_party party,
    int64_t now)
{
	const char *const names[RN_PARTIES] = { intro->requester,
	    intro->connector, intro->target };
	const int64_t person[RN_PARTIES] = { intro->requester_id,
	    intro->connector_id, intro->target_id };
	const struct rn_consent *c;
	const char *name = names[party];
	bool me;

	if (name == NULL)
		return NULL;
	c = last_of(ledger, n, party, person[party]);
	me = strcmp(name, "me") == 0;
	name = me ? "you" : name;
	if (c != NULL)
		return rn_sprintf(a, "%s: %s%s", name, answer(a, c, true),
		    ran_out(c, now) ? "; that ran out" : "");
	if (me && party == RN_PARTY_CONNECTOR)
		return "you: yes, by opening it";
	return rn_sprintf(a, "%s: %s", name, me ? "to decide" : "not asked");
}
