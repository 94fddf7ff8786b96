/*
 * agenda.c - what is due, as a calendar.
 *
 * What an entry says follows from the next step of an introduction: a line of
 * `steps` for each.
 */
#include <stdio.h>
#include <string.h>

#include "agenda/room.h"
#include "base/date.h"
#include "mail/calendar.h"
#include "refnet/calendar.h"
#include "store/store.h"

/* My moves; %s is whom they are about. */
static const struct {
	const char *move, *says;
	bool target;		/* it is about the target, not the connector */
} steps[] = {
	{ "ask", "Ask %s", false },
	{ "yes", "Say yes or no to meeting %s", false },
	{ "edit", "Say who is to meet", false },
	{ "introduce", "Introduce %s", true },
	{ "write", "Write to %s", true },
	{ "outcome", "What came of meeting %s?", true },
	{ "thank", "Thank %s", false },
};

const char *
rn_agenda_uid(struct refnet *rn, struct rn_arena *a, const char *what,
    int64_t id)
{
	const char *key = rn_sprintf(a, "%s %lld", what, (long long)id);

	return rn_sprintf(a, "%016llx-%s@refnet", (unsigned long long)
	    rn_store_hash(rn, key, strlen(key)), what);
}

/* Whoever of the two that meet is not me. */
static const char *
other(const struct rn_intro *x)
{
	return x->target != NULL && strcmp(x->target, "me") != 0 ? x->target :
	    x->requester;
}

/* The party a command names last, or NULL. */
static const char *
party_of(const struct rn_intro *x, const char *word)
{
	const char *name[RN_PARTIES] = { x->requester, x->connector,
	    x->target };

	for (int p = 0; p < RN_PARTIES; p++)
		if (strcmp(word, rn_party_name[p]) == 0)
			return name[p];
	return NULL;
}

static const char *
summary_of(struct rn_arena *a, const struct rn_intro *x)
{
	const char *waits[RN_WAITINGS] = { NULL, x->requester, x->connector,
	    x->target };
	const char *who = NULL, *says = "Introduction: what is next";
	const char *move = x->move == NULL ? "" : x->move;
	char word[16] = "";

	if (x->waiting_on > RN_WAITING_ME && x->waiting_on < RN_WAITINGS)
		return rn_sprintf(a, "An answer from %s is due",
		    waits[x->waiting_on]);
	if (x->connector != NULL && strcmp(x->connector, "me") == 0 &&
	    x->introduced_at != RN_NONE)
		return rn_sprintf(a, "Ask %s what came of it", x->requester);
	for (size_t i = 0; i < RN_LEN(steps); i++) {
		if (strcmp(steps[i].move, move) != 0)
			continue;
		says = steps[i].says;
		who = steps[i].target ? other(x) : x->connector;
	}
	if (strcmp(move, "ask") == 0)
		(void)sscanf(x->next, "refnet intro ask %*d %15s", word);
	if (strcmp(move, "yes") == 0)
		who = x->requester;
	else if (party_of(x, word) != NULL)
		who = party_of(x, word);
	if (strstr(says, "%s") == NULL)
		return says;
	return rn_sprintf(a, "%.*s%s%s", (int)(strstr(says, "%s") - says),
	    says, who == NULL ? "somebody" : who, strstr(says, "%s") + 2);
}

static const char *
about(struct rn_arena *a, const struct rn_intro *x)
{
	return rn_sprintf(a, "Introduction %lld: %s to %s%s%s, %s%s%s",
	    (long long)x->id, x->requester == NULL ? "somebody" : x->requester,
	    x->target == NULL ? "somebody" : x->target,
	    x->connector == NULL ? "" : " via ",
	    x->connector == NULL ? "" : x->connector,
	    rn_intro_state_name[x->state], x->next == NULL ? "" : "\n",
	    x->next == NULL ? "" : x->next);
}

enum rn_status
rn_intro_calendar(struct refnet *rn, struct rn_arena *a,
    const struct rn_intro *list, size_t n, const char **text, size_t *entries)
{
	struct rn_cal_due *v = rn_alloc(a, (n + 1) * sizeof(*v));
	int64_t now = rn_now(rn);
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		const struct rn_intro *x = &list[i];

		if (x->due_at != RN_NONE)
			v[k++] = (struct rn_cal_due){
			    rn_agenda_uid(rn, a, "intro", x->id),
			    x->due_at > now ? x->due_at : now,
			    summary_of(a, x), about(a, x) };
	}
	*text = rn_cal_write_due(a, "Introductions", now, v, k);
	if (entries != NULL)
		*entries = k;
	return RN_OK;
}

enum rn_status
rn_due_calendar(struct refnet *rn, struct rn_arena *a,
    const struct rn_due *list, size_t n, const char **text)
{
	struct rn_cal_due *v = rn_alloc(a, (n + 1) * sizeof(*v));
	int64_t now = rn_now(rn);
	char day[32];

	for (size_t i = 0; i < n; i++) {
		const struct rn_due *x = &list[i];

		v[i] = (struct rn_cal_due){
		    rn_agenda_uid(rn, a, "due", x->person_id),
		    x->due_at > now ? x->due_at : now,
		    rn_sprintf(a, "Get in touch with %s", x->called),
		    rn_sprintf(a, "Last in touch %s, every %lld days%s%s",
		    rn_date_day(x->last_two_way, day),
		    (long long)x->cadence_days, x->reason == NULL ? "" : "\n",
		    x->reason == NULL ? "" : x->reason) };
	}
	*text = rn_cal_write_due(a, "Who should hear from me", now, v, n);
	return RN_OK;
}
