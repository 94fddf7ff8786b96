/*
 * match_rank.c - everybody asked, and in which order they are.
 *
 * Everybody says what is usual.  What leaves somebody out is a case of
 * left_out(), and counted.
 */
#include <stdlib.h>
#include <string.h>

#include "org/signal.h"
#include "profile/match.h"
#include "profile/profile_sql.h"

double
rn_matched_weight(const struct rn_matching *m, const double term[RN_WORTHS])
{
	double sum = 0;

	for (int k = 0; k < RN_WORTHS; k++)
		sum += m->times[k] * term[k];
	return sum;
}

/* --- signals -------------------------------------------------------------- */

static int
by_org(const void *ap, const void *bp)
{
	uintptr_t a = (uintptr_t)((const struct rn_news_at *)ap)->org;
	uintptr_t b = (uintptr_t)((const struct rn_news_at *)bp)->org;

	return (a > b) - (a < b);
}

static int
freshest_first(const void *ap, const void *bp)
{
	const struct rn_news_at *a = ap, *b = bp;
	double fa = a->signal->fresh, fb = b->signal->fresh;
	int org = by_org(ap, bp);

	if (org != 0)
		return org;
	if (fa > fb || fa < fb)
		return fa > fb ? -1 : 1;
	return a->signal < b->signal ? -1 : a->signal > b->signal;
}

/* Of each company the freshest signal of the kinds the trigger speaks of. */
static enum rn_status
hear_news(struct rn_matching *m)
{
	enum rn_status rc = RN_OK;
	struct rn_signal *s;
	size_t n, kept = 0;

	if (m->w.trigger == 0)
		return RN_OK;
	TRY(rn_signal_all(m->rn, m->a, m->q->as_of, &s, &n));
	m->heard = rn_alloc(m->a, (n + 1) * sizeof(*m->heard));
	for (size_t i = 0; i < n; i++)
		if ((m->w.trigger >> s[i].kind & 1) != 0 && s[i].fresh > 0)
			m->heard[m->heard_n++] = (struct rn_news_at){
			    rn_orgs_find(m->orgs, s[i].org), &s[i] };
	if (m->heard_n > 1)
		qsort(m->heard, m->heard_n, sizeof(*m->heard),
		    freshest_first);
	for (size_t i = 0; i < m->heard_n; i++)
		if (kept == 0 || m->heard[kept - 1].org != m->heard[i].org)
			m->heard[kept++] = m->heard[i];
	m->heard_n = kept;
out:
	return rc;
}

static const struct rn_signal *
news_of(const struct rn_matching *m, const struct rn_org *org)
{
	const struct rn_news_at key = { .org = org }, *heard;

	if (org == NULL || m->heard_n == 0)
		return NULL;
	heard = bsearch(&key, m->heard, m->heard_n, sizeof(key), by_org);
	return heard == NULL ? NULL : heard->signal;
}

/* --- one of them, with all there is ---------------------------------------- */

struct rn_matched
rn_match_ask(const struct rn_matching *m, const struct rn_person *who)
{
	struct rn_matched v = { .who = who,
	    .org = rn_orgs_find(m->orgs, who->org) };

	rn_fit_take(m->a, &m->w, who, v.org, &v.fit);
	v.topics = rn_topics_in(&m->topics, m->a, who, v.org);
	v.news = news_of(m, v.org);
	return v;
}

/* What each thing that is known of somebody is worth. */
static void
weigh(const struct rn_matching *m, const struct rn_fit *f, double words,
    double fresh, double term[RN_WORTHS])
{
	for (int k = 0; k < RN_FACETS; k++)
		term[k] = rn_facet_weight(&m->usual, (enum rn_facet)k,
		    f->facet[k].like);
	term[RN_WORTH_WORDS] = words;
	term[RN_WORTH_NEWS] = rn_news_weight(fresh);
}

void
rn_match_weigh(const struct rn_matching *m, struct rn_matched *v)
{
	double words = rn_topics_weight(m->a, &m->topics, v->topics,
	    &v->words);

	weigh(m, &v->fit, words, v->news == NULL ? 0 : v->news->fresh,
	    v->term);
}

/* --- everybody ------------------------------------------------------------ */

static enum rn_status
read_name(struct rn_matching *m, int64_t person, struct rn_person *who)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(m->rn, &rn_profile_sql, NAME_OF, &st));
	rn_bind_int(&st, ":id", person);
	TRY(rn_step(&st, &row));
	who->name = row ? rn_col_text(&st, 0, m->sweep.scratch) : NULL;
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
read_notes(struct rn_matching *m, int64_t person, struct rn_person *who)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(m->rn, &rn_profile_sql, NOTES_OF, &st));
	rn_bind_int(&st, ":id", person);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_list_add(m->sweep.scratch, &who->notes,
		    rn_col_text(&st, 0, m->sweep.scratch));
	}
out:
	rn_done(&st);
	return rc;
}

/* Do words of the profile leave somebody out? */
static enum rn_status
is_excluded(struct rn_matching *m, const struct rn_member *one,
    const struct rn_besides *b, bool *yes)
{
	struct rn_against shown = { { 0 } }, more;
	struct rn_person who = { .id = one->id };
	bool placed = m->sweep.place[one->place].placed;
	enum rn_status rc = RN_OK;

	*yes = false;
	if (m->w.excludes == 0)
		return RN_OK;
	(void)rn_sweep_against(&m->sweep, one, &shown);
	if (b->shown != 0)
		rn_against_add(&shown, &m->throng.shown[b->shown]);
	rn_against_spare(&m->w, m->sweep.at[one->org].org, placed, &shown);
	*yes = rn_against_enough(&m->w, &shown) >= 0;
	if (*yes || (!one->named && !b->noted))
		return RN_OK;
	rn_arena_reset(m->sweep.scratch);
	if (one->named)
		TRY(read_name(m, one->id, &who));
	if (b->noted)
		TRY(read_notes(m, one->id, &who));
	rn_against_take(m->sweep.scratch, &m->w, &who,
	    m->sweep.at[one->org].org, &more);
	rn_against_add(&shown, &more);
	rn_against_spare(&m->w, m->sweep.at[one->org].org, placed, &shown);
	*yes = rn_against_enough(&m->w, &shown) >= 0;
out:
	return rc;
}

/* Is this person out of the question?  Counts why. */
static enum rn_status
left_out(struct rn_matching *m, const struct rn_member *one,
    const struct rn_besides *b, bool *yes)
{
	const struct rn_lesson *said = rn_lesson_of(m->lesson, m->lessons,
	    one->id);
	enum rn_status rc = RN_OK;

	*yes = one->id == m->p.for_id;	/* it is their own */
	if (*yes)
		return RN_OK;
	TRY(is_excluded(m, one, b, yes));
	if (*yes) {
		m->left->exclude++;
	} else if (b->dnc) {
		m->left->dnc++;
		*yes = true;
	} else if (said != NULL && said->taught == RN_TAUGHT_SKIPPED) {
		m->left->skipped++;
		*yes = true;
	}
out:
	return rc;
}

/* Everybody says what is usual; who fits and may be asked is kept. */
static enum rn_status
ask_all(struct rn_matching *m)
{
	static const struct rn_besides nothing = { .person = 0 };
	const struct rn_throng *c = &m->throng;
	enum rn_status rc = RN_OK;
	size_t at = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct rn_besides *b = &nothing;
		uint64_t topics;
		struct rn_fit f;
		bool out;

		while (at < c->besides_n && c->besides[at].person <
		    c->v[i].id)
			at++;
		if (at < c->besides_n && c->besides[at].person == c->v[i].id)
			b = &c->besides[at];
		rn_sweep_fit(&m->sweep, &c->v[i], &f);
		topics = rn_sweep_topics(&m->sweep, &c->v[i]) | b->topics;
		rn_usual_note(&m->usual, &f);
		rn_topics_note(&m->topics, topics);
		if (!f.fits) {
			m->lacks[f.lacks]++;
			continue;
		}
		TRY(left_out(m, &c->v[i], b, &out));
		if (out)
			continue;
		m->v = rn_grow(m->v, m->n, &m->room, sizeof(*m->v));
		m->v[m->n++] = (struct rn_listing){ .one = (uint32_t)i,
		    .topics = topics };
	}
out:
	return rc;
}

static void
terms_of(struct rn_matching *m, const struct rn_listing *r,
    double term[RN_WORTHS])
{
	const struct rn_member *one = &m->throng.v[r->one];
	struct rn_fit f;

	rn_sweep_fit(&m->sweep, one, &f);
	weigh(m, &f, rn_topics_weight(NULL, &m->topics, r->topics, NULL),
	    m->sweep.at[one->org].fresh, term);
}

/* --- lessons -------------------------------------------------------------- */

/* Those whom lessons are about teach, whether they are listed or not. */
static enum rn_status
ask_judged(struct rn_matching *m)
{
	int64_t *ids = rn_alloc(m->a, (m->lessons + 1) * sizeof(*ids));
	struct rn_person_query q = { .as_of = m->q->as_of, .notes = true,
	    .ids = ids, .ids_n = m->lessons };
	enum rn_status rc = RN_OK;
	struct rn_person *people;
	size_t n;

	for (size_t i = 0; i < m->lessons; i++)
		ids[i] = m->lesson[i].person_id;
	TRY(rn_person_list(m->rn, m->a, &q, &people, &n));
	m->judged = rn_alloc(m->a, m->lessons * sizeof(*m->judged));
	for (size_t i = 0; i < n; i++) {
		const struct rn_lesson *said = rn_lesson_of(m->lesson,
		    m->lessons, people[i].id);

		m->judged[said - m->lesson] = rn_match_ask(m, &people[i]);
	}
out:
	return rc;
}

/* What lessons teach of the terms. */
static void
learn(struct rn_matching *m)
{
	struct rn_example *v = rn_alloc(m->a, (m->lessons + 1) * sizeof(*v));
	double listed[RN_WORTHS] = { 0 }, term[RN_WORTHS];
	int64_t of[RN_TAUGHTS] = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < m->n; i++) {
		terms_of(m, &m->v[i], term);
		for (int k = 0; k < RN_WORTHS; k++)
			listed[k] += term[k] / (double)m->n;
	}
	for (size_t i = 0; i < m->lessons; i++) {
		if (m->judged[i].who == NULL)
			continue;
		rn_match_weigh(m, &m->judged[i]);
		v[n].taught = (enum rn_taught)m->lesson[i].taught;
		of[v[n].taught]++;
		memcpy(v[n].term, m->judged[i].term, sizeof(v[n].term));
		n++;
	}
	rn_lessons_learn(v, n, listed, m->times);
	m->left->learnt = rn_learnt_say(m->a, m->times);
	for (size_t i = 0, k = 0; i < m->lessons; i++)
		if (m->judged[i].who != NULL)
			m->lesson[i].why = rn_lesson_why(m->a, &v[k++]);
	if (m->left->learnt != NULL)
		m->left->learnt = rn_sprintf(m->a, "%s, from %lld accepted and"
		    " %lld skipped", m->left->learnt,
		    (long long)of[RN_TAUGHT_ACCEPTED],
		    (long long)of[RN_TAUGHT_SKIPPED]);
}

/* --- together ------------------------------------------------------------- */

static enum rn_status
read_throng(struct rn_matching *m)
{
	const struct rn_seek seek = { &m->w, &m->topics, m->q->as_of };
	const struct rn_person_query q = { .filter = m->q->filter,
	    .as_of = m->q->as_of, .notes = true };
	enum rn_status rc = RN_OK;
	struct rn_person *people;

	if (m->q->filter == NULL) {
		TRY(rn_throng_read(m->rn, &seek, &m->throng));
	} else {
		TRY(rn_person_list(m->rn, m->a, &q, &people, &m->people_n));
		m->people = people;
		rn_throng_of(m->rn, &seek, people, m->people_n, &m->throng);
	}
	rn_sweep_make(&m->sweep, &seek, &m->throng, m->orgs);
out:
	return rc;
}

enum rn_status
rn_match_rank(struct rn_matching *m)
{
	enum rn_status rc = RN_OK;

	for (int k = 0; k < RN_WORTHS; k++)
		m->times[k] = 1;
	TRY(rn_orgs_read(m->rn, m->a, m->q->as_of, &m->orgs));
	TRY(rn_lessons_read(m->rn, m->a, m->p.id, m->q->as_of, &m->lesson,
	    &m->lessons));
	rn_want_make(m->a, &m->p, &m->w);
	rn_topics_make(m->a, &m->p, &m->topics);
	m->left->blank = m->w.roles + m->w.industries + m->w.places == 0;
	TRY(read_throng(m));
	TRY(hear_news(m));
	for (size_t i = 0; i < m->throng.org.n; i++) {
		const struct rn_signal *s = news_of(m, m->sweep.at[i].org);

		m->sweep.at[i].fresh = s == NULL ? 0 : s->fresh;
	}
	TRY(ask_all(m));
	if (m->lessons > 0) {
		TRY(ask_judged(m));
		learn(m);
	}
	for (size_t i = 0; i < m->n; i++) {
		double term[RN_WORTHS];

		terms_of(m, &m->v[i], term);
		m->v[i].weight = rn_matched_weight(m, term);
	}
out:
	return rc;
}

static int
best_first(const void *ap, const void *bp)
{
	const struct rn_listing *a = ap, *b = bp;

	if (a->weight > b->weight || a->weight < b->weight)
		return a->weight > b->weight ? -1 : 1;
	return (a->one > b->one) - (a->one < b->one);
}

/* The worst of a heap sinks to where it belongs. */
static void
sink(struct rn_listing *v, size_t n, size_t i)
{
	for (;;) {
		size_t child = 2 * i + 1;
		struct rn_listing top = v[i];

		if (child < n - 1 && best_first(&v[child + 1], &v[child]) > 0)
			child++;
		if (child >= n || best_first(&v[child], &top) < 0)
			return;
		v[i] = v[child];
		v[child] = top;
		i = child;
	}
}

void
rn_match_first(struct rn_matching *m, size_t most)
{
	struct rn_listing *v = m->v;

	/* a heap of the best so far, the worst of them on top */
	for (size_t i = most / 2; most < m->n && i-- > 0;)
		sink(v, most, i);
	for (size_t i = most; most > 0 && i < m->n; i++)
		if (best_first(&v[i], &v[0]) < 0) {
			struct rn_listing worse = v[0];

			v[0] = v[i];
			v[i] = worse;
			sink(v, most, 0);
		}
	if (most > 1)
		qsort(v, most, sizeof(*v), best_first);
}
