/*
 * tell.c - what is told of one introduction: why, by what path, who has said
 * yes, am I overusing somebody, what is next; and its ledger.
 *
 * Another line is one more say() in its place in triage_tell(), or in
 * triage_tell_history().
 */
#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "refnet/person.h"
#include "refnet/tie.h"
#include "standing.h"
#include "triage.h"

struct teller {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_intro row;
	const char *name[RN_PARTIES];
	int64_t person[RN_PARTIES];
	struct rn_consent *entry;
	size_t entries;
	struct triage_told *told;
};

static bool
is_me(const char *name)
{
	return name != NULL && strcmp(name, "me") == 0;
}

static void
say(struct teller *t, const char *label, const char *text)
{
	triage_say(t->told, label, text);
}

static const char *
day(struct teller *t, int64_t at)
{
	char buf[32];

	return rn_strdup(t->a, rn_date_day(at, buf));
}

static enum rn_status
say_person(struct teller *t, const char *label, enum rn_party p)
{
	struct rn_person who;
	const char *words;
	enum rn_status rc;

	if (t->name[p] == NULL || is_me(t->name[p]))
		return RN_OK;
	rc = triage_who(t->rn, t->a, t->person[p], &who, &words);
	if (rc == RN_ENOTFOUND)
		return RN_OK;
	if (rc != RN_OK)
		return rc;
	say(t, label, who.tier == RN_TIER_NONE ? words : rn_sprintf(t->a,
	    "%s (%s)", words, rn_tier_name[who.tier]));
	if (who.dnc)
		say(t, "Warn", rn_sprintf(t->a,
		    "%s is not to be contacted", t->name[p]));
	return RN_OK;
}

/* How this connector leads to the target, where I am who asks. */
static enum rn_status
say_path(struct teller *t)
{
	struct rn_tie_query q = { .as_of = RN_NOW };
	struct rn_no_path none;
	struct rn_path *list;
	enum rn_status rc = RN_OK;
	size_t n;

	if (!is_me(t->name[RN_PARTY_REQUESTER]) ||
	    t->name[RN_PARTY_TARGET] == NULL ||
	    is_me(t->name[RN_PARTY_TARGET]))
		return RN_OK;
	TRY(rn_path_list(t->rn, t->a, rn_sprintf(t->a, "%" PRId64,
	    t->row.target_id), 5, &q, &list, &n, &none));
	for (size_t i = 0; i < n; i++) {
		if (list[i].via_id != t->row.connector_id)
			continue;
		say(t, "Path", rn_sprintf(t->a, "%s, %.0f %%; weakest: %s",
		    rn_path_label_name[list[i].label], 100 * list[i].p,
		    list[i].weakest == NULL ? "-" : list[i].weakest));
		return RN_OK;
	}
	say(t, "Path", "no verified path through this connector");
out:
	return rc;
}

static void
say_consents(struct teller *t)
{
	const char *label = "Yes?", *stands;

	for (enum rn_party p = 0; p < RN_PARTIES; p++) {
		stands = standing_of(t->a, &t->row, t->entry, t->entries, p,
		    rn_now(t->rn));
		if (stands == NULL)
			continue;
		say(t, label, stands);
		label = "";
	}
}

static enum rn_status
say_load(struct teller *t)
{
	const char *name = t->name[RN_PARTY_CONNECTOR];
	enum rn_status rc = RN_OK;
	struct rn_budget b;

	if (name == NULL || is_me(name))
		return RN_OK;
	TRY(rn_intro_budget(t->rn, t->row.connector_id, RN_NOW, &b));
	say(t, "Load", rn_sprintf(t->a, "%s: %" PRId64 " open, %" PRId64
	    " asked in %" PRId64 " days, %" PRId64 " left%s%s", name,
	    b.open_asks, b.recent_asks, b.window_days, b.asks_left,
	    b.last_thanks == RN_NONE ? "" :
	    "; thanked ", b.last_thanks == RN_NONE ? "" :
	    day(t, b.last_thanks)));
	for (size_t i = 0; i < t->row.forced.n; i++)
		say(t, "Warn", rn_sprintf(t->a, "forced: %s",
		    t->row.forced.v[i]));
out:
	return rc;
}

/* The one key that moves it on, by what is next. */
static const char *
key_of(const struct rn_intro *row)
{
	static const struct { const char *move, *key; } keys[] = {
		{ "ask", "S asks, e writes it first" },
		{ "introduce", "S introduces them, e writes it first" },
		{ "thank", "S thanks, e writes it first; o t: you did" },
		{ "outcome", "o what came of it" },
		{ "write", "write to them; :log notes it" },
	};

	if (row->awaited != 0)
		return row->late && row->waiting_on != RN_WAITING_ME ?
		    "r reminds; or a yes, d no, s later" :
		    "a yes, d no, s later";
	for (size_t i = 0; i < RN_LEN(keys) && row->move != NULL; i++)
		if (strcmp(row->move, keys[i].move) == 0)
			return keys[i].key;
	return NULL;
}

static void
say_next(struct teller *t)
{
	const struct rn_intro *row = &t->row;
	const char *next = row->next == NULL ? "" : row->next;

	if (key_of(row) == NULL)
		say(t, "Next", *next == '\0' ? "nothing" : next);
	else
		say(t, "Next", rn_sprintf(t->a, "%s%s%s%s", key_of(row),
		    *next == '\0' ? "" : "   (", next, *next == '\0' ?
		    "" : ")"));
}

static void
say_ledger(struct teller *t)
{
	/* beside a row, as far as it says so */
	static const char *const more[] = { "\"", "may be told: ", "to: ",
	    "mail ", "evidence ", "note: " };
	const char *label = "Ledger";

	for (size_t i = 0; i < t->entries; i++) {
		const struct rn_consent *c = &t->entry[i];
		const char *name = c->party < 0 || c->party >= RN_PARTIES ?
		    "" : rn_party_name[c->party];
		const char *const words[RN_LEN(more)] = { c->quote, c->share,
		    c->whom, c->message, c->evidence, c->note };

		say(t, label, rn_sprintf(t->a, "%s  %s %s%s%s",
		    day(t, c->at), name, standing_answer(t->a, c),
		    c->implied ? " (implied)" : "",
		    c->undone ? " (undone)" : ""));
		label = "";
		for (size_t k = 0; k < RN_LEN(more); k++)
			if (words[k] != NULL)
				say(t, "", rn_sprintf(t->a, "  %s%s%s",
				    more[k], words[k], k == 0 ? "\"" : ""));
	}
}

static enum rn_status
begin(struct teller *t, struct refnet *rn, struct triage_told *told,
    int64_t id)
{
	enum rn_status rc = RN_OK;

	*t = (struct teller){ .rn = rn, .a = told->a, .told = told };
	TRY(rn_intro_get(rn, t->a, id, RN_NOW, &t->row));
	TRY(rn_consent_list(rn, t->a, id, RN_NOW, &t->entry, &t->entries));
	t->name[RN_PARTY_REQUESTER] = t->row.requester;
	t->name[RN_PARTY_CONNECTOR] = t->row.connector;
	t->name[RN_PARTY_TARGET] = t->row.target;
	t->person[RN_PARTY_REQUESTER] = t->row.requester_id;
	t->person[RN_PARTY_CONNECTOR] = t->row.connector_id;
	t->person[RN_PARTY_TARGET] = t->row.target_id;
out:
	return rc;
}

enum rn_status
triage_tell_history(struct refnet *rn, int64_t id, struct triage_told *told)
{
	struct rn_intro_note *note;
	enum rn_status rc = RN_OK;
	struct teller t;
	size_t n;

	TRY(begin(&t, rn, told, id));
	say(&t, "Opened", day(&t, t.row.opened_at));
	say_ledger(&t);
	TRY(rn_intro_notes(rn, t.a, id, &note, &n));
	for (size_t i = 0; i < n; i++)
		say(&t, i == 0 ? "Notes" : "", rn_sprintf(t.a, "%s  %s",
		    day(&t, note[i].at), note[i].text));
out:
	return rc;
}

enum rn_status
triage_tell(struct refnet *rn, int64_t id, const char *out,
    struct triage_told *told)
{
	enum rn_status rc = RN_OK;
	struct teller t;

	TRY(begin(&t, rn, told, id));
	if (out != NULL)
		say(&t, "Outbox", out);
	else
		say_next(&t);	/* first, as the last lines may not be seen */
	TRY(say_person(&t, "For", RN_PARTY_REQUESTER));
	TRY(say_person(&t, "Meet", RN_PARTY_TARGET));
	TRY(say_person(&t, "Via", RN_PARTY_CONNECTOR));
	if (t.row.profile != NULL)
		say(&t, "Why", rn_sprintf(t.a, "profile %s",
		    t.row.profile));
	TRY(say_path(&t));
	say_consents(&t);
	TRY(say_load(&t));
	if (t.row.due_at != RN_NONE)
		say(&t, "Due", rn_sprintf(t.a, "%s%s", day(&t, t.row.due_at),
		    t.row.snoozed_until != RN_NONE ? ", snoozed" : ""));
out:
	return rc;
}
