/*
 * sweep.c - a throng compared with a profile, text by text.
 *
 * Each title, employer and place is judged by fit.c and its like as if somebody
 * had nothing else; here is what those come to for a person who has all of
 * them.  A facet that hangs from two texts is put together here.
 */
#include <stdlib.h>
#include <string.h>

#include "profile/sweep.h"

/* Is judged as somebody of whom nothing else is known. */
static void
judge(struct rn_sweep *s, const struct rn_seek *seek, struct rn_throng *c,
    const struct rn_person *who, const struct rn_org *org, struct rn_fit *f,
    uint64_t *topics, uint32_t *shown)
{
	struct rn_against bits;

	rn_arena_reset(s->scratch);
	rn_fit_take(s->scratch, s->want, who, org, f);
	*topics = rn_topics_in(seek->topics, s->scratch, who, org);
	rn_against_take(s->scratch, s->want, who, org, &bits);
	*shown = rn_throng_against(c, &bits);
	for (int k = 0; k < RN_FACETS; k++)
		f->facet[k].reason = NULL;	/* they go with the arena */
}

static void
judge_titles(struct rn_sweep *s, const struct rn_seek *seek,
    struct rn_throng *c)
{
	s->title = rn_zeroed(c->title.n, sizeof(*s->title));
	for (size_t i = 0; i < c->title.n; i++) {
		const struct rn_person who = { .title = c->title.v[i] };
		struct rn_swept_title *t = &s->title[i];
		struct rn_fit f;

		judge(s, seek, c, &who, NULL, &f, &t->topics, &t->shown);
		t->role = f.facet[RN_FACET_ROLE];
		t->trade = f.facet[RN_FACET_INDUSTRY];
	}
}

static void
judge_orgs(struct rn_sweep *s, const struct rn_seek *seek, struct rn_throng *c,
    struct rn_orgs *orgs)
{
	s->at = rn_zeroed(c->org.n, sizeof(*s->at));
	for (size_t i = 0; i < c->org.n; i++) {
		const struct rn_person who = { .org = c->org.v[i] };
		struct rn_swept_org *o = &s->at[i];
		struct rn_fit f;

		o->org = rn_orgs_find(orgs, who.org);
		judge(s, seek, c, &who, o->org, &f, &o->topics, &o->shown);
		o->trade = f.facet[RN_FACET_INDUSTRY];
		o->place = f.facet[RN_FACET_PLACE];
		o->size = f.facet[RN_FACET_SIZE];
		o->revenue = f.facet[RN_FACET_REVENUE];
	}
}

static void
judge_places(struct rn_sweep *s, const struct rn_seek *seek,
    struct rn_throng *c)
{
	s->place = rn_zeroed(c->place.n, sizeof(*s->place));
	for (size_t i = 0; i < c->place.n; i++) {
		const struct rn_person who = { .location = c->place.v[i] };
		struct rn_swept_place *p = &s->place[i];
		uint64_t topics;	/* none are looked for in places */
		struct rn_fit f;

		judge(s, seek, c, &who, NULL, &f, &topics, &p->shown);
		p->got = f.facet[RN_FACET_PLACE];
		p->placed = f.placed;
	}
}

void
rn_sweep_make(struct rn_sweep *s, const struct rn_seek *seek,
    struct rn_throng *c, struct rn_orgs *orgs)
{
	*s = (struct rn_sweep){ .want = seek->want, .throng = c,
	    .scratch = rn_arena_new() };
	if (s->scratch == NULL)
		rn_nomem();
	judge_titles(s, seek, c);
	judge_orgs(s, seek, c, orgs);
	judge_places(s, seek, c);
}

void
rn_sweep_free(struct rn_sweep *s)
{
	free(s->title);
	free(s->at);
	free(s->place);
	rn_arena_free(s->scratch);
	*s = (struct rn_sweep){ .want = NULL };
}

/* Where somebody is: their own word, or else where their company is. */
static struct rn_facet_got
place_of(struct rn_sweep *s, const struct rn_member *one)
{
	const struct rn_swept_place *p = &s->place[one->place];
	const struct rn_swept_org *o = &s->at[one->org];
	struct rn_person who = { .location = NULL };
	struct rn_fit f;

	if (one->place == 0)
		return o->place;
	if (s->want->places == 0 || p->placed || o->org == NULL ||
	    o->org->place == RN_LEXICON_NONE)
		return p->got;
	/* a village nobody's list has, and a company of which more is known */
	who.location = s->throng->place.v[one->place];
	rn_arena_reset(s->scratch);
	rn_fit_take(s->scratch, s->want, &who, o->org, &f);
	f.facet[RN_FACET_PLACE].reason = NULL;
	return f.facet[RN_FACET_PLACE];
}

void
rn_sweep_fit(struct rn_sweep *s, const struct rn_member *one, struct rn_fit *f)
{
	const struct rn_swept_title *t = &s->title[one->title];
	const struct rn_swept_org *o = &s->at[one->org];

	f->placed = s->place[one->place].placed;
	f->facet[RN_FACET_ROLE] = t->role;
	f->facet[RN_FACET_INDUSTRY] = rn_fit_either(&o->trade, &t->trade);
	f->facet[RN_FACET_PLACE] = place_of(s, one);
	f->facet[RN_FACET_SIZE] = o->size;
	f->facet[RN_FACET_REVENUE] = o->revenue;
	rn_fit_lacks(s->want, one->title != 0, f);
}

uint64_t
rn_sweep_topics(const struct rn_sweep *s, const struct rn_member *one)
{
	return s->title[one->title].topics | s->at[one->org].topics;
}

bool
rn_sweep_against(const struct rn_sweep *s, const struct rn_member *one,
    struct rn_against *out)
{
	const uint32_t shown[] = { s->title[one->title].shown,
	    s->at[one->org].shown, s->place[one->place].shown };
	bool any = false;

	for (size_t i = 0; i < RN_LEN(shown); i++) {
		if (shown[i] == 0)
			continue;
		if (!any)
			*out = s->throng->shown[shown[i]];
		else
			rn_against_add(out, &s->throng->shown[shown[i]]);
		any = true;
	}
	return any;
}
