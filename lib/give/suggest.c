/*
 * suggest.c - whom of my contacts I could introduce to somebody: who fits the
 * profiles that are theirs.
 *
 * Who fits is decided by profile (rn_profile_best), who is left out by
 * spare.c; here the facts about each pair are put together.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "give/give_room.h"
#include "people/people.h"
#include "refnet/intro.h"
#include "refnet/profile.h"
#include "refnet/tie.h"

enum { NAMED = 3 };		/* of those left out, by name */

/* The person asked about, and who stands in what relation to them. */
struct asker {
	struct rn_person p;
	/* people, ascending; target: of any introduction that is open */
	int64_t *apart, *introduced, *under_way, *target;
	size_t aparts, introductions, ways, targets;
	const struct rn_tie *tie;
	size_t ties;
};

/* One who fits, and to which profile. */
struct fitting {
	struct rn_match m;
	const char *profile;
	int fresh_months;	/* facts of that profile hold so long */
};
struct fittings {
	struct fitting *v;
	size_t n, room;
};

static int64_t
other_of(int64_t who, int64_t a, int64_t b)
{
	return a == who ? b : b == who ? a : RN_NONE;
}

static void
push(int64_t *v, size_t *n, int64_t id)
{
	if (id != RN_NONE)
		v[(*n)++] = id;
}

static enum rn_status
take_intros(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct asker *k, struct rn_tie_query *q)
{
	struct rn_introduced *made;
	struct rn_apart_people *apart;
	enum rn_status rc = RN_OK;
	struct rn_intro *x;
	size_t n;

	TRY(rn_intro_apart(rn, a, &apart, &n));
	k->apart = rn_alloc(a, (n + 1) * sizeof(*k->apart));
	for (size_t i = 0; i < n; i++)
		push(k->apart, &k->aparts, other_of(k->p.id, apart[i].a,
		    apart[i].b));
	TRY(rn_intro_made(rn, a, as_of, &made, &n));
	k->introduced = rn_alloc(a, (n + 1) * sizeof(*k->introduced));
	for (size_t i = 0; i < n; i++)
		push(k->introduced, &k->introductions, other_of(k->p.id,
		    made[i].a, made[i].b));
	q->introduced = made;
	q->introduced_n = n;
	TRY(rn_intro_list(rn, a, NULL, as_of, &x, &n));
	k->under_way = rn_alloc(a, (n + 1) * sizeof(*k->under_way));
	k->target = rn_alloc(a, (n + 1) * sizeof(*k->target));
	for (size_t i = 0; i < n; i++) {
		if (!x[i].open)
			continue;
		push(k->under_way, &k->ways, other_of(k->p.id,
		    x[i].requester_id, x[i].target_id));
		push(k->target, &k->targets, x[i].target_id);
	}
	k->aparts = rn_distinct(k->apart, k->aparts);
	k->introductions = rn_distinct(k->introduced, k->introductions);
	k->ways = rn_distinct(k->under_way, k->ways);
	k->targets = rn_distinct(k->target, k->targets);
out:
	return rc;
}

static enum rn_status
open_asker(struct refnet *rn, struct rn_arena *a, const char *ref,
    int64_t as_of, struct asker *k)
{
	struct rn_tie_query q = { .as_of = as_of };
	enum rn_status rc = RN_OK;
	struct rn_tie *tie;
	int64_t me;

	*k = (struct asker){ .ties = 0 };
	TRY(rn_me_id(rn, &me));
	TRY(rn_person_get(rn, a, ref, as_of, false, &k->p));
	if (k->p.id == me) {
		rc = rn_fail(rn, RN_EUSAGE, "to whom? you are not introduced"
		    " by yourself");
		rn_hint(rn, "refnet profile match NAME: who fits a profile of"
		    " yours");
		goto out;
	}
	if (k->p.dnc) {
		rc = rn_fail(rn, RN_EPOLICY, "%s is not to be contacted",
		    k->p.called);
		goto out;
	}
	TRY(take_intros(rn, a, as_of, k, &q));
	TRY(rn_tie_list(rn, a, rn_sprintf(a, "%lld", (long long)k->p.id), &q,
	    &tie, &k->ties));
	k->tie = tie;
out:
	return rc;
}

static bool
among(int64_t id, const int64_t *v, size_t n)
{
	return n > 0 && bsearch(&id, v, n, sizeof(id), rn_by_int64) != NULL;
}

static enum rn_spared
judge(struct rn_arena *a, const struct asker *k, const struct rn_match *m)
{
	struct rn_pair_facts f = {
		.apart = among(m->person_id, k->apart, k->aparts),
		.introduced = among(m->person_id, k->introduced,
		    k->introductions),
		.under_way = among(m->person_id, k->under_way, k->ways),
		.target = among(m->person_id, k->target, k->targets),
		.colleagues = m->org != NULL && k->p.org != NULL &&
		    rn_employer_same(a, m->org, k->p.org),
		.stranger = m->prospect || m->tier == RN_TIER_NONE,
	};

	for (size_t i = 0; i < k->ties && f.tie <= 0; i++)
		if (k->tie[i].b == m->person_id)
			f.tie = k->tie[i].p;
	return rn_pair_spared(&f);
}

static void
add(struct fittings *all, const struct rn_match *m,
    const struct rn_profile *p)
{
	all->v = rn_grow(all->v, all->n, &all->room, sizeof(*all->v));
	all->v[all->n++] = (struct fitting){ *m, p->name,
	    p->fresh_months };
}

static int
best_first(const void *ap, const void *bp)
{
	const struct rn_match *a = &((const struct fitting *)ap)->m;
	const struct rn_match *b = &((const struct fitting *)bp)->m;

	if (a->weight < b->weight || a->weight > b->weight)
		return a->weight > b->weight ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

static int
best_of_each_first(const void *ap, const void *bp)
{
	const struct rn_match *a = &((const struct fitting *)ap)->m;
	const struct rn_match *b = &((const struct fitting *)bp)->m;

	if (a->person_id != b->person_id)
		return a->person_id < b->person_id ? -1 : 1;
	return best_first(ap, bp);
}

/* Of several fits of one person the best one stays; the best people first. */
static void
put_in_order(struct fittings *all)
{
	size_t kept = 0;

	if (all->n < 2)
		return;
	qsort(all->v, all->n, sizeof(*all->v), best_of_each_first);
	for (size_t i = 0; i < all->n; i++)
		if (i == 0 || all->v[i].m.person_id !=
		    all->v[i - 1].m.person_id)
			all->v[kept++] = all->v[i];
	all->n = kept;
	qsort(all->v, all->n, sizeof(*all->v), best_first);
}

/*
 * Everybody who fits a profile of theirs.  What profiles leave out is counted
 * over all of them: how many, not who.
 */
static enum rn_status
take_fitting(struct refnet *rn, struct rn_arena *a, const struct asker *k,
    const struct rn_suggest_query *q, struct fittings *all,
    struct rn_suggest_left *left, size_t *profiles)
{
	const struct rn_match_query mq = { .as_of = q->as_of };
	enum rn_status rc = RN_OK;
	struct rn_profile *p;
	size_t n;

	*profiles = 0;
	left->blank = true;
	TRY(rn_profile_list(rn, a, &p, &n));
	for (size_t i = 0; i < n; i++) {
		struct rn_match_left l;
		struct rn_match *m;
		size_t fit;

		if (p[i].for_id != k->p.id || (q->profile != NULL &&
		    strcmp(rn_fold(a, q->profile), rn_fold(a, p[i].name)) !=
		    0))
			continue;
		++*profiles;
		TRY(rn_profile_best(rn, a, p[i].name, &mq, &m, &fit, &l));
		for (size_t j = 0; j < fit; j++)
			if (m[j].person_id != k->p.id)
				add(all, &m[j], &p[i]);
		left->exclude += l.exclude;
		left->dnc = l.dnc > left->dnc ? l.dnc : left->dnc;
		left->skipped += l.skipped;
		left->blank = left->blank && l.blank;
	}
out:
	return rc;
}

static enum rn_status
no_profile(struct refnet *rn, const struct asker *k, const char *name)
{
	enum rn_status rc;

	rc = name == NULL ? rn_fail(rn, RN_ENOTFOUND, "whom %s hopes to meet"
	    " is not known: no profile is theirs", k->p.called) :
	    rn_fail(rn, RN_ENOTFOUND, "no profile '%s' is of %s", name,
	    k->p.called);
	rn_hint(rn, "refnet profile new NAME --for %lld --describe 'whom they"
	    " hope to meet'", (long long)k->p.id);
	return rc;
}

static const char *
called(struct rn_arena *a, const struct rn_match *m)
{
	return m->name != NULL ? m->name : rn_sprintf(a, "%lld",
	    (long long)m->person_id);
}

static void
leave_out(struct rn_arena *a, const struct rn_match *m, enum rn_spared why,
    struct rn_suggest_left *left)
{
	size_t n = left->n[why]++;

	if (n < NAMED)
		left->who[why] = n == 0 ? called(a, m) : rn_sprintf(a,
		    "%s, %s", left->who[why], called(a, m));
}

static struct rn_suggestion
row_of(struct rn_arena *a, const struct asker *k, const struct fitting *f)
{
	return (struct rn_suggestion){ .person_id = f->m.person_id,
	    .name = f->m.name, .title = f->m.title, .org = f->m.org,
	    .fit = f->m.fit, .reasons = f->m.reasons, .tier = f->m.tier,
	    .profile = f->profile, .why = f->m.why,
	    .next = rn_sprintf(a, "refnet intro new --for %lld --to %lld",
	    (long long)k->p.id, (long long)f->m.person_id) };
}

/* Of whom to look first, by how long facts of their profile hold. */
static enum rn_status
add_proof(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    const struct fitting *f, struct rn_suggestion *row)
{
	struct rn_proof proof = { .person_id = row->person_id };
	enum rn_status rc = RN_OK;

	TRY(rn_person_proofs(rn, a, f->fresh_months, as_of, &proof, 1));
	row->verify = proof.verify;
	if (proof.verify != NULL)
		row->why = rn_sprintf(a, "%s%sverify before asking: %s",
		    row->why == NULL ? "" : row->why, row->why == NULL ? "" :
		    "\n", proof.verify);
out:
	return rc;
}

enum rn_status
rn_give_suggest(struct refnet *rn, struct rn_arena *a, const char *ref,
    const struct rn_suggest_query *q, struct rn_suggestion **list, size_t *n,
    struct rn_suggest_left *left)
{
	struct fittings all = { .v = NULL };
	enum rn_status rc = RN_OK;
	struct asker k;
	size_t profiles;

	*n = 0;
	*left = (struct rn_suggest_left){ .blank = false };
	TRY(open_asker(rn, a, ref, q->as_of, &k));
	TRY(take_fitting(rn, a, &k, q, &all, left, &profiles));
	if (profiles == 0) {
		rc = no_profile(rn, &k, q->profile);
		goto out;
	}
	put_in_order(&all);
	*list = rn_alloc(a, (all.n + 1) * sizeof(**list));
	for (size_t i = 0; i < all.n; i++) {
		enum rn_spared why = judge(a, &k, &all.v[i].m);

		if (why != RN_SPARED_NOT) {
			leave_out(a, &all.v[i].m, why, left);
		} else if (q->most > 0 && *n == q->most) {
			left->more++;
		} else {
			(*list)[*n] = row_of(a, &k, &all.v[i]);
			(*list)[*n].rank = (int64_t)*n + 1;
			TRY(add_proof(rn, a, q->as_of, &all.v[i],
			    &(*list)[*n]));
			++*n;
		}
	}
out:
	free(all.v);
	return rc;
}
