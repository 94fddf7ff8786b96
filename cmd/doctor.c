/*
 * doctor.c - refnet doctor: is everything as it should be?
 *
 * Rows of the program and its surroundings, then those of the store
 * (rn_checkup); where that can be read, those of `inside`.  They are for
 * showing around: no name, address or path.
 */
#include <stdlib.h>
#include <string.h>

#include "cmd.h"
#include "refnet/checkup.h"
#include "refnet/intro.h"
#include "refnet/tier.h"

/* A share of fewer asks says little. */
enum { FEW = 10 };

/* What a tier promises of its people: half of them or more. */
#define PROMISED 0.5

struct rows {
	struct rn_finding *v;
	size_t n, room;
};

static void
put(struct app *app, struct rows *r, const char *check,
    enum rn_finding_status status, const char *detail)
{
	if (r->n == r->room) {
		size_t room = r->room == 0 ? 32 : r->room * 2;
		struct rn_finding *v = rn_alloc(app->arena,
		    room * sizeof(*v));

		if (r->n > 0)
			memcpy(v, r->v, r->n * sizeof(*v));
		r->v = v;
		r->room = room;
	}
	r->v[r->n++] = (struct rn_finding){ check, (int)status, detail };
}

/* How the store was found; a path may hold a name. */
static const char *
found_by(const struct app *app, const char *path)
{
	static const char upward[] = ".refnet/refnet.db";
	const char *env = getenv("REFNET_DB");
	size_t n = strlen(path), k = sizeof(upward) - 1;

	if (app->g.db != NULL)
		return "the one --db names";
	if (env != NULL && *env != '\0')
		return "the one REFNET_DB names";
	if (n >= k && strcmp(path + n - k, upward) == 0)
		return "the one in a folder .refnet, here or above";
	return "the one in the data folder";
}

static enum rn_status
put_ledger(struct app *app, struct rows *r)
{
	enum rn_status rc = RN_OK;
	struct rn_audit *list;
	size_t n, broken, proven = 0;

	TRY(rn_intro_audit(app->rn, app->arena, RN_NONE, &list, &n, &broken));
	for (size_t i = 0; i < n; i++)
		proven += list[i].verdict == RN_VERDICT_PROVEN;
	if (broken == 0)
		put(app, r, "consents", RN_FINDING_OK, rn_sprintf(app->arena,
		    "the ledger is as it was written; %zu introduction%s"
		    " proven by it", proven, proven == 1 ? "" : "s"));
	else
		put(app, r, "consents", RN_FINDING_BAD, rn_sprintf(app->arena,
		    "%zu finding%s: refnet intro audit lists %s", broken,
		    broken == 1 ? "" : "s", broken == 1 ? "it" : "them"));
out:
	return rc;
}

static enum rn_status
put_privacy(struct app *app, struct rows *r)
{
	enum rn_status rc = RN_OK;
	struct rn_privacy_map m;

	TRY(rn_checkup_privacy(app->rn, app->arena, &m));
	put(app, r, "privacy", m.unknown > 0 ? RN_FINDING_BAD :
	    RN_FINDING_OK, m.unknown > 0 ? rn_sprintf(app->arena, "%lld of"
	    " %lld columns are not known: no forget would erase them",
	    (long long)m.unknown, (long long)m.columns) :
	    rn_sprintf(app->arena, "%lld columns, %lld of them about people,"
	    " each with what a forget does; %lld identifier%s kept out",
	    (long long)m.columns, (long long)m.personal,
	    (long long)m.tombstones, m.tombstones == 1 ? "" : "s"));
	if (m.owed)
		put(app, r, "privacy", RN_FINDING_NOTE, "the file has rests of"
		    " somebody forgotten; the next command that writes removes"
		    " them");
out:
	return rc;
}

static enum rn_status
put_states(struct app *app, struct rows *r)
{
	enum rn_status rc = RN_OK;
	size_t kept, wrong;

	TRY(rn_checkup_states(app->rn, &kept, &wrong));
	put(app, r, "states", wrong == 0 ? RN_FINDING_OK : RN_FINDING_BAD,
	    wrong == 0 ? rn_sprintf(app->arena, "%zu kept, as the"
	    " interactions say", kept) : rn_sprintf(app->arena,
	    "%zu of %zu kept are not what the interactions say", wrong, kept));
out:
	return rc;
}

static enum rn_status
put_intros(struct app *app, struct rows *r)
{
	enum rn_status rc = RN_OK;
	size_t kept, wrong;

	TRY(rn_checkup_intros(app->rn, &kept, &wrong));
	put(app, r, "introductions", wrong == 0 ? RN_FINDING_OK :
	    RN_FINDING_BAD, wrong == 0 ? rn_sprintf(app->arena, "%zu kept, as"
	    " their ledger says", kept) : rn_sprintf(app->arena,
	    "%zu kept otherwise than their ledger says", wrong));
out:
	return rc;
}

/* Does it fall short of what the tier says? */
static bool
falls_short(const struct rn_meant *m)
{
	bool promised =
	    (strcmp(m->group, rn_tier_name[RN_TIER_STRONG]) == 0) ||
	    (strcmp(m->group, rn_tier_name[RN_TIER_MEDIUM]) == 0 &&
	    strcmp(m->within, "7 days") == 0);

	return promised && m->asks >= FEW && m->answered < PROMISED;
}

static enum rn_status
put_tiers(struct app *app, struct rows *r)
{
	enum rn_status rc = RN_OK;
	struct rn_meant *list;
	size_t n;

	TRY(rn_meant_list(app->rn, app->arena, RN_NOW, &list, &n));
	for (size_t i = 0; i < n; i++) {
		const struct rn_meant *m = &list[i];
		bool tier = *m->group >= 'a';

		put(app, r, rn_sprintf(app->arena, "%s%s, %s", tier ? "" :
		    "chance ", m->group, m->within), falls_short(m) ?
		    RN_FINDING_NOTE : RN_FINDING_OK, rn_sprintf(app->arena,
		    "%lld ask%s: said %.0f %%, answered %.0f %%%s",
		    (long long)m->asks, m->asks == 1 ? "" : "s",
		    m->said * 100, m->answered * 100,
		    falls_short(m) ? ", less than the tier says" : ""));
	}
	if (n == 0)
		put(app, r, "tiers", RN_FINDING_OK,
		    "none of your asks was decided yet");
out:
	return rc;
}

/* What is asked of a store that can be opened. */
static const struct {
	const char *check;
	enum rn_status (*look)(struct app *app, struct rows *r);
} inside[] = {
	{ "states", put_states },
	{ "introductions", put_intros },
	{ "consents", put_ledger },
	{ "privacy", put_privacy },
	{ "tiers", put_tiers },
};

static enum rn_status
put_store(struct app *app, struct rows *r)
{
	enum rn_status rc = RN_OK;
	struct rn_finding *list;
	bool usable = false;
	const char *path;
	size_t n;

	if (store_path(app, false, &path) != RN_OK) {
		put(app, r, "store", RN_FINDING_BAD,
		    "there is none: refnet init makes one");
		return RN_OK;
	}
	put(app, r, "store", RN_FINDING_OK, found_by(app, path));
	TRY(rn_checkup(app->rn, app->arena, path, &list, &n, &usable));
	for (size_t i = 0; i < n; i++)
		put(app, r, list[i].check,
		    (enum rn_finding_status)list[i].status, list[i].detail);
	if (usable)
		TRY(store_open(app, RN_READ));
	for (size_t i = 0; i < RN_LEN(inside); i++) {
		if (!usable) {
			put(app, r, inside[i].check, RN_FINDING_NOTE,
			    "not looked at");
			continue;
		}
		rc = inside[i].look(app, r);
		if (rc == RN_ENOMEM)
			goto out;
		if (rc != RN_OK)	/* its words may name a file */
			put(app, r, inside[i].check, RN_FINDING_BAD,
			    "cannot be read");
		rc = RN_OK;
	}
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	struct rows r = { NULL, 0, 0 };
	enum rn_status rc = RN_OK;
	size_t bad = 0;

	(void)args;
	(void)operand;
	put(app, &r, "program", RN_FINDING_OK, "refnet " REFNET_VERSION);
	put(app, &r, "terminal", RN_FINDING_OK, rn_sprintf(app->arena, "%s, %s",
	    app->out.ascii ? "a locale without UTF-8" : "UTF-8",
	    app->out.width == 0 ? "no terminal" :
	    rn_sprintf(app->arena, "%d columns", app->out.width)));
	TRY(put_store(app, &r));
	for (size_t i = 0; i < r.n; i++)
		bad += r.v[i].status == RN_FINDING_BAD;
	TRY(out_rows(app, &rn_view_finding, r.v, r.n, sizeof(*r.v)));
	if (bad > 0)
		TRY(rn_fail(app->rn, RN_ENOTFOUND, "%zu of %zu checks say that"
		    " something is wrong", bad, r.n));
out:
	return rc;
}

const struct cmd cmd_doctor = {
	.family = "doctor", .verb = NULL,
	.brief = "look whether program and store are well",
	.operands = "",
	.needs = NEED_NOTHING, .can = CAN_ROWS | CAN_PAGE,
	.view = &rn_view_finding,
	.run = run,
};
