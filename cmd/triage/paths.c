/*
 * paths.c - other ways to the target of an introduction, and taking one: its
 * connector is another then, and the consent of the one before does not count.
 */
#include <inttypes.h>

#include "base/base.h"
#include "cmd.h"
#include "desk.h"
#include "refnet/tie.h"

enum { MOST = 9 };		/* each has a digit */

static const char *
said(struct rn_arena *a, const struct rn_path *p, bool now)
{
	const char *s = "";

	for (size_t i = 0; i < p->people.n; i++)
		s = rn_sprintf(a, "%s%s%s", s, i == 0 ? "" : " > ",
		    p->people.v[i]);
	return rn_sprintf(a, "%s: %s, %.0f %%%s", s,
	    rn_path_label_name[p->label], 100 * p->p, p->hops == 1 ?
	    "; write yourself" : now ? "; as it is now" : "");
}

static void
say_none(struct triage_told *t, const struct rn_no_path *none)
{
	static const char *const why[] = {
		[RN_NO_PATH_DNC] = "they are not to be contacted",
		[RN_NO_PATH_APART] = "you are not to be introduced to them",
		[RN_NO_PATH_KNOWN] = "nobody is known to know them",
		[RN_NO_PATH_ASKED] = "who knows them is not within reach",
	};

	triage_say(t, "", why[none->why]);
	if (none->a_name != NULL)
		triage_say(t, "", rn_sprintf(t->a, "would help most: does %s"
		    " know %s?", none->a_name, none->b_name));
}

static enum rn_status
tell(struct desk *d, const struct triage_fx *fx, struct triage_told *t)
{
	struct rn_tie_query q = { .as_of = RN_NOW };
	struct rn_no_path none;
	struct rn_path *list;
	struct rn_intro row;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(rn_intro_get(d->app->rn, t->a, fx->id, RN_NOW, &row));
	TRY(asked_take(d->app, &q));
	TRY(rn_path_list(d->app->rn, t->a, rn_sprintf(t->a, "%" PRId64,
	    row.target_id), MOST, &q, &list, &n, &none));
	d->via = rn_alloc(t->a, (n + 1) * sizeof(*d->via));
	for (d->vias = 0; d->vias < n; d->vias++) {
		const struct rn_path *p = &list[d->vias];

		d->via[d->vias] = p->hops == 1 || p->via_id ==
		    row.connector_id ? RN_NONE : p->via_id;
		triage_say(t, rn_sprintf(t->a, "%zu", d->vias + 1),
		    said(t->a, p, p->via_id == row.connector_id));
		if (p->weakest != NULL)
			triage_say(t, "", rn_sprintf(t->a, "weakest: %s",
			    p->weakest));
	}
	if (n == 0)
		say_none(t, &none);
out:
	return rc;
}

struct triage_event
paths_show(struct desk *d, const struct triage_fx *fx)
{
	struct triage_event ev = { .kind = EV_BOX, .mode = MODE_PATHS,
	    .text = "Ways to the target" };
	struct rn_arena *own = d->app->arena;
	struct triage_told t;
	enum rn_status rc;

	rn_arena_reset(d->boxed);
	d->vias = 0;
	d->app->arena = d->boxed;
	t = triage_told(d->boxed);
	rc = tell(d, fx, &t);
	d->app->arena = own;
	if (rc != RN_OK)
		return (struct triage_event){ .kind = EV_DONE,
		    .text = desk_failure(d) };
	ev.choices = (int)d->vias;
	ev.line = t.line;
	ev.n = t.n;
	return ev;
}

struct triage_event
paths_take(struct desk *d, const struct triage_fx *fx)
{
	size_t at = (size_t)fx->outcome;
	struct rn_intro_words w = { .kind = -1, .named = RN_NAMED_AS_IS };
	struct triage_event ev;
	enum rn_status rc;

	if (at >= d->vias || d->via[at] == RN_NONE)
		return (struct triage_event){ .kind = EV_DONE,
		    .text = "that way has no other connector" };
	w.connector = rn_sprintf(d->detail, "%" PRId64, d->via[at]);
	rc = rn_intro_edit(d->app->rn, fx->id, &w, NULL);
	ev = desk_done(d, rc, "another connector; nobody was asked yet");
	ev.moves = false;
	return ev;
}
