/*
 * match.c - people ranked by how well they fit a profile.
 *
 * How like somebody is, is judged in fit.c, for everybody by way of sweep.c;
 * what that is worth, in weigh.c, by how usual it is among all who are asked
 * about; who may be ranked, in match_rank.c.  Here is what is read of those who
 * are listed.  `best_path` is left empty: whoever knows ties fills it.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "profile/match.h"
#include "profile/noted_words.h"

/* More rows than this are read with everybody's, not one by one. */
enum { FEW = 2000 };

/* Fewer new notes than this are read rather than indexed. */
enum { NOTES_MIN = 5000 };

static const struct rn_person *
person_of(const struct rn_matching *m, int64_t id)
{
	const struct rn_person key = { .id = id };

	return m->people_n == 0 ? NULL : bsearch(&key, m->people, m->people_n,
	    sizeof(key), rn_by_int64);
}

static int
best_first(const void *ap, const void *bp)
{
	const struct rn_match *a = ap, *b = bp;

	if (a->weight > b->weight || a->weight < b->weight)
		return a->weight > b->weight ? -1 : 1;
	return (a->person_id > b->person_id) - (a->person_id < b->person_id);
}

void
rn_match_order(struct rn_match *list, size_t n)
{
	if (n > 1)
		qsort(list, n, sizeof(*list), best_first);
	for (size_t i = 0; i < n; i++)
		list[i].rank = (int64_t)i + 1;
}

/* All that there is of the first n who are listed. */
static enum rn_status
read_people(struct rn_matching *m, size_t n)
{
	struct rn_person_query q = { .as_of = m->q->as_of, .notes = true };
	int64_t *ids = rn_alloc(m->a, (n + 1) * sizeof(*ids));
	enum rn_status rc = RN_OK;
	struct rn_person *people;

	if (m->people != NULL || n == 0)
		return RN_OK;	/* a filter has read them */
	for (size_t i = 0; i < n; i++)
		ids[i] = m->throng.v[m->v[i].one].id;
	qsort(ids, n, sizeof(*ids), rn_by_int64);
	if (n <= FEW) {
		q.ids = ids;
		q.ids_n = n;
	}
	TRY(rn_person_list(m->rn, m->a, &q, &people, &m->people_n));
	m->people = people;
out:
	return rc;
}

/* A row of what the texts say, and nothing else. */
static struct rn_match
bare_row(struct rn_matching *m, const struct rn_listing *r)
{
	const struct rn_member *one = &m->throng.v[r->one];
	struct rn_fit f;

	rn_sweep_fit(&m->sweep, one, &f);
	rn_fit_sum(&m->w, &f);
	return (struct rn_match){ .person_id = one->id, .weight = r->weight,
	    .fit = f.permille / 1000.0, .tier = RN_TIER_NONE, .taught = -1,
	    .role = rn_match_clause(&f.facet[RN_FACET_ROLE]),
	    .industry = rn_match_clause(&f.facet[RN_FACET_INDUSTRY]),
	    .place = rn_match_clause(&f.facet[RN_FACET_PLACE]) };
}

static enum rn_status
put_rows(struct rn_matching *m, struct rn_match **list, size_t *n)
{
	size_t most = m->q->most == 0 || m->q->most > m->n ? m->n :
	    m->q->most;
	enum rn_status rc = RN_OK;

	rn_match_first(m, most);
	*list = rn_alloc(m->a, (most + 1) * sizeof(**list));
	if (!m->q->bare)
		TRY(read_people(m, most));
	for (size_t i = 0; i < most; i++) {
		struct rn_match *row = &(*list)[*n];
		const struct rn_person *who;
		struct rn_matched v;

		if (m->q->bare) {
			*row = bare_row(m, &m->v[i]);
		} else {
			who = person_of(m, m->throng.v[m->v[i].one].id);
			if (who == NULL)
				continue;
			v = rn_match_ask(m, who);
			rn_match_weigh(m, &v);
			rn_match_row(m, &v, row);
		}
		row->rank = (int64_t)++*n;
	}
	m->left->more = (int64_t)(m->n - most);
out:
	return rc;
}

static void
close_match(struct rn_matching *m)
{
	rn_sweep_free(&m->sweep);
	rn_throng_free(&m->throng);
	rn_orgs_free(m->orgs);
	free(m->v);
}

/* What is asked, within one view of the store. */
static enum rn_status
within(struct rn_matching *m, const char *name, struct rn_match **list,
    size_t *n)
{
	enum rn_status rc = RN_OK;

	*m->left = (struct rn_match_left){ .blank = false };
	TRY(rn_profile_get(m->rn, m->a, name, &m->p));
	TRY(rn_match_rank(m));
	if (list == NULL)
		goto out;
	TRY(put_rows(m, list, n));
	if (*n == 0)
		m->left->nobody = rn_nobody_say(m->a, &m->p, m->lacks,
		    m->left, m->throng.n);
out:
	return rc;
}

static enum rn_status
match(struct rn_matching *m, const char *name, struct rn_match **list,
    size_t *n)
{
	bool alone = rn_transient(m->rn) == NULL;
	enum rn_status rc = alone ? rn_noted_settle(m->rn, NOTES_MIN) : RN_OK;

	if (rc == RN_OK && alone)
		rc = rn_begin_read(m->rn);
	if (rc != RN_OK)
		return rc;
	rc = within(m, name, list, n);
	if (alone)
		rc = rn_end(m->rn, rc);
	return rc;
}

enum rn_status
rn_profile_best(struct refnet *rn, struct rn_arena *a, const char *name,
    const struct rn_match_query *q, struct rn_match **list, size_t *n,
    struct rn_match_left *left)
{
	struct rn_matching m = { .rn = rn, .a = a, .q = q, .left = left };
	enum rn_status rc;

	*n = 0;
	rc = match(&m, name, list, n);
	close_match(&m);
	return rc;
}

enum rn_status
rn_profile_match(struct refnet *rn, struct rn_arena *a, const char *name,
    const char *filter, int64_t as_of, struct rn_match **list, size_t *n,
    struct rn_match_left *left)
{
	const struct rn_match_query q = { .filter = filter, .as_of = as_of };

	return rn_profile_best(rn, a, name, &q, list, n, left);
}

enum rn_status
rn_profile_lessons(struct refnet *rn, struct rn_arena *a, const char *profile,
    int64_t as_of, struct rn_lesson **list, size_t *n, const char **learnt)
{
	const struct rn_match_query q = { .as_of = as_of, .bare = true };
	struct rn_match_left left;
	struct rn_matching m = { .rn = rn, .a = a, .q = &q, .left = &left };
	enum rn_status rc = RN_OK;

	*n = 0;
	*learnt = NULL;
	TRY(rn_profile_get(rn, a, profile, &m.p));
	TRY(rn_lessons_read(rn, a, m.p.id, as_of, list, n));
	if (*n == 0)
		goto out;	/* nobody need be asked about */
	TRY(match(&m, profile, NULL, NULL));
	*list = m.lesson;
	*n = m.lessons;
	*learnt = left.learnt;
	for (size_t i = 0; i < *n; i++)
		m.lesson[i].profile = m.p.name;
out:
	close_match(&m);
	return rc;
}
