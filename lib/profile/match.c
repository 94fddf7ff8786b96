/*
 * match.c - people ranked by how well they fit a profile.
 *
 * How like somebody is, is judged in fit.c; what that is worth, in weigh.c, by
 * how usual it is among all who are asked about.  Here is who may be ranked at
 * all, and the order.  `best_path` is left empty: whoever knows ties fills it.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "profile/profile.h"
#include "refnet/signal.h"

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

/* Somebody who may be listed, and how like they are. */
struct asked {
	const struct rn_person *who;	/* NULL: not among those asked about */
	const struct rn_org *org;	/* or NULL */
	struct rn_fit fit;
	uint64_t topics;
	struct rn_reason news;	/* what makes the trigger true */
	double fresh;
	double term[RN_WORTHS];	/* what all that is worth */
	const char *words;	/* which topics count, or NULL */
};

struct match {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_profile p;
	struct rn_want w;
	struct rn_orgs *orgs;
	struct rn_usual usual;
	struct rn_topics topics;
	struct asked *v;
	size_t n;
	struct rn_lesson *lesson;	/* by person */
	struct asked *judged;		/* beside it */
	size_t lessons;
	double times[RN_WORTHS];		/* what lessons make of each term */
	int64_t lacks[RN_FACETS];	/* whom a facet keeps off */
	int64_t as_of;
	struct rn_match_left *left;
};

/* Is this person out of the question?  Counts why. */
static bool
left_out(struct match *m, struct rn_arena *scratch,
    const struct rn_person *who, const struct rn_org *org)
{
	const struct rn_lesson *said = rn_lesson_of(m->lesson, m->lessons,
	    who->id);
	const char *because;

	if (who->id == m->p.for_id)
		return true;		/* it is their own */
	if (rn_fit_excluded(scratch, &m->w, who, org, &because)) {
		m->left->exclude++;
		return true;
	}
	if (who->dnc) {
		m->left->dnc++;
		return true;
	}
	if (said == NULL || said->taught != RN_TAUGHT_SKIPPED)
		return false;
	m->left->skipped++;
	return true;
}

/* How like is one of them?  Texts are in the scratch arena. */
static struct asked
ask(struct match *m, struct rn_arena *scratch, const struct rn_person *who)
{
	struct asked v = { .who = who,
	    .org = rn_orgs_find(m->orgs, who->org) };

	rn_fit_take(scratch, &m->w, who, v.org, &v.fit);
	v.topics = rn_topics_in(&m->topics, scratch, who, v.org);
	return v;
}

/* Everybody says what is usual; who fits and may be asked is kept. */
static void
ask_all(struct match *m, const struct rn_person *people, size_t n)
{
	struct rn_arena *scratch = rn_arena_new();

	if (scratch == NULL)
		rn_nomem();
	m->v = rn_alloc(m->a, (n + 1) * sizeof(*m->v));
	for (size_t i = 0; i < n; i++) {
		const struct rn_person *who = &people[i];
		struct asked v;

		rn_arena_reset(scratch);
		v = ask(m, scratch, who);
		rn_usual_note(&m->usual, &v.fit);
		rn_topics_note(&m->topics, v.topics);
		if (!v.fit.fits)
			m->lacks[v.fit.lacks]++;
		if (!v.fit.fits || left_out(m, scratch, who, v.org))
			continue;
		for (int k = 0; k < RN_FACETS; k++)
			if (v.fit.facet[k].reason != NULL)
				v.fit.facet[k].reason = rn_strdup(m->a,
				    v.fit.facet[k].reason);
		m->v[m->n++] = v;
	}
	rn_arena_free(scratch);
}

/*
 * Those whom lessons are about teach, whether they are listed or not; all: the
 * people are everybody.
 */
static enum rn_status
ask_judged(struct match *m, struct rn_person *people, size_t n, bool all)
{
	struct rn_person_query q = { .as_of = m->as_of, .notes = true };
	enum rn_status rc = RN_OK;
	const char *ids = NULL;

	if (m->lessons == 0)
		return RN_OK;
	for (size_t i = 0; i < m->lessons; i++)
		ids = rn_sprintf(m->a, "%s%s%lld", ids == NULL ? "id:" : ids,
		    ids == NULL ? "" : ",", (long long)m->lesson[i].person_id);
	q.filter = ids;
	if (!all)
		TRY(rn_person_list(m->rn, m->a, &q, &people, &n));
	m->judged = rn_alloc(m->a, m->lessons * sizeof(*m->judged));
	for (size_t i = 0; i < m->lessons; i++)
		m->judged[i] = (struct asked){ .who = NULL };
	for (size_t i = 0; i < n; i++) {
		const struct rn_lesson *said = rn_lesson_of(m->lesson,
		    m->lessons, people[i].id);

		if (said != NULL)
			m->judged[said - m->lesson] = ask(m, m->a, &people[i]);
	}
out:
	return rc;
}

static void
hear(struct asked *v, size_t n, const struct rn_org *at,
    const struct rn_signal *s)
{
	for (size_t i = 0; i < n; i++) {
		if (v[i].who == NULL || s->fresh <= v[i].fresh ||
		    v[i].org != at)
			continue;
		v[i].fresh = s->fresh;
		v[i].news = (struct rn_reason){ v[i].who->id,
		    s->about == NULL ? s->org : s->about, s->at };
	}
}

/* Signals of the kinds the trigger speaks of, where they work. */
static enum rn_status
hear_news(struct match *m)
{
	enum rn_status rc = RN_OK;
	struct rn_signal *s;
	size_t n;

	if (m->w.trigger == 0)
		return RN_OK;
	TRY(rn_signal_list(m->rn, m->a, NULL, m->as_of, &s, &n));
	for (size_t i = 0; i < n; i++) {
		const struct rn_org *at = (m->w.trigger >> s[i].kind & 1) == 0 ?
		    NULL : rn_orgs_find(m->orgs, s[i].org);

		if (at == NULL)
			continue;
		hear(m->v, m->n, at, &s[i]);
		hear(m->judged, m->judged == NULL ? 0 : m->lessons, at, &s[i]);
	}
out:
	return rc;
}

/* What each thing that is known of somebody is worth. */
static void
weigh(const struct match *m, struct asked *v)
{
	for (int k = 0; k < RN_FACETS; k++)
		v->term[k] = rn_facet_weight(&m->usual, (enum rn_facet)k,
		    v->fit.facet[k].like);
	v->term[RN_WORTH_WORDS] = rn_topics_weight(m->a, &m->topics, v->topics,
	    &v->words);
	v->term[RN_WORTH_NEWS] = rn_news_weight(v->fresh);
}

/* What lessons teach of the terms. */
static void
learn(struct match *m)
{
	struct rn_example *v = rn_alloc(m->a, (m->lessons + 1) * sizeof(*v));
	double listed[RN_WORTHS] = { 0 };
	int64_t of[RN_TAUGHTS] = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < m->n; i++) {
		weigh(m, &m->v[i]);
		for (int k = 0; k < RN_WORTHS; k++)
			listed[k] += m->v[i].term[k] / (double)m->n;
	}
	for (size_t i = 0; m->judged != NULL && i < m->lessons; i++) {
		if (m->judged[i].who == NULL)
			continue;
		weigh(m, &m->judged[i]);
		v[n].taught = (enum rn_taught)m->lesson[i].taught;
		of[v[n].taught]++;
		memcpy(v[n].term, m->judged[i].term, sizeof(v[n].term));
		n++;
	}
	rn_lessons_learn(v, n, listed, m->times);
	m->left->learnt = rn_learnt_say(m->a, m->times);
	for (size_t i = 0, k = 0; m->judged != NULL && i < m->lessons; i++)
		if (m->judged[i].who != NULL)
			m->lesson[i].why = rn_lesson_why(m->a, &v[k++]);
	if (m->left->learnt != NULL)
		m->left->learnt = rn_sprintf(m->a, "%s, from %lld accepted and"
		    " %lld skipped", m->left->learnt,
		    (long long)of[RN_TAUGHT_ACCEPTED],
		    (long long)of[RN_TAUGHT_SKIPPED]);
}

/* Reasons without a semicolon, which parts them in csv. */
static void
add_reason(struct rn_arena *a, struct rn_list *to, const char *reason)
{
	char *s = rn_strdup(a, reason);

	for (char *c = s; *c != '\0'; c++)
		if (*c == ';')
			*c = ',';
	rn_list_add(a, to, s);
}

/* One clause more: what it is worth, by lessons too, and because of what. */
static void
add_why(const struct match *m, const struct asked *v, int term,
    const char *reason, const char **why)
{
	bool taught = fabs(m->times[term] - 1) >= .005;

	*why = rn_sprintf(m->a, "%s%s%s %+.1f%s: %s", *why == NULL ? "" : *why,
	    *why == NULL ? "" : "\n", rn_worth_name[term],
	    v->term[term] * m->times[term], !taught ? "" : rn_sprintf(m->a,
	    " (learnt x%.2f)", m->times[term]), reason);
}

static void
explain(const struct match *m, const struct asked *v, struct rn_match *out)
{
	const char *why = NULL;

	for (int k = 0; k < RN_FACETS; k++) {
		const struct rn_facet_got *g = &v->fit.facet[k];

		if (g->reason == NULL)
			continue;
		if (g->like > 0)
			add_reason(m->a, &out->reasons, g->reason);
		add_why(m, v, k, g->reason, &why);
	}
	if (v->words != NULL)
		add_why(m, v, RN_WORTH_WORDS, v->words, &why);
	if (v->news.text != NULL) {
		add_reason(m->a, &out->reasons, v->news.text);
		add_why(m, v, RN_WORTH_NEWS, v->news.text, &why);
	}
	out->why = why;
}

static struct rn_clause
clause_of(const struct rn_facet_got *g)
{
	return (struct rn_clause){ g->which, isnan(g->like) ? 0 : g->like };
}

/* Have we ever been in touch, as far as messages tell? */
static bool
is_stranger(const struct rn_person *who)
{
	return who->n_in + who->n_out + who->given + who->received == 0 &&
	    who->last_two_way == RN_NONE && who->pinned_tier < 0;
}

static void
put_row(const struct match *m, const struct asked *v, struct rn_match *out)
{
	const struct rn_person *who = v->who;
	const struct rn_facet_got *f = v->fit.facet;

	*out = (struct rn_match){ .person_id = who->id, .name = who->name,
	    .title = who->title, .org = who->org,
	    .fit = v->fit.permille / 1000.0,
	    .tier = who->pinned_tier >= 0 ? who->pinned_tier : who->tier,
	    .role = clause_of(&f[RN_FACET_ROLE]),
	    .industry = clause_of(&f[RN_FACET_INDUSTRY]),
	    .place = clause_of(&f[RN_FACET_PLACE]), .taught = -1,
	    .prospect = is_stranger(who) };
	for (int k = 0; k < RN_WORTHS; k++)
		out->weight += m->times[k] * v->term[k];
	if (rn_lesson_of(m->lesson, m->lessons, who->id) != NULL)
		out->taught = RN_TAUGHT_ACCEPTED;
	explain(m, v, out);
}

/* Everybody a filter admits, asked, and what lessons teach of it. */
static enum rn_status
read_all(struct match *m, const char *name, const char *filter, size_t *count)
{
	const struct rn_person_query q = { .filter = filter,
	    .as_of = m->as_of, .notes = true };
	enum rn_status rc = RN_OK;
	struct rn_person *people;

	*m->left = (struct rn_match_left){ .blank = false };
	TRY(rn_profile_get(m->rn, m->a, name, &m->p));
	TRY(rn_person_list(m->rn, m->a, &q, &people, count));
	TRY(rn_orgs_read(m->rn, m->a, m->as_of, &m->orgs));
	TRY(rn_lessons_read(m->rn, m->a, m->p.id, m->as_of, &m->lesson,
	    &m->lessons));
	rn_want_make(m->a, &m->p, &m->w);
	rn_topics_make(m->a, &m->p, &m->topics);
	m->left->blank = m->w.roles + m->w.industries + m->w.places == 0;
	ask_all(m, people, *count);
	TRY(ask_judged(m, people, *count, filter == NULL));
	TRY(hear_news(m));
	learn(m);
out:
	return rc;
}

enum rn_status
rn_profile_match(struct refnet *rn, struct rn_arena *a, const char *name,
    const char *filter, int64_t as_of, struct rn_match **list, size_t *n,
    struct rn_match_left *left)
{
	struct match m = { .rn = rn, .a = a, .as_of = as_of, .left = left };
	enum rn_status rc = RN_OK;
	size_t count;

	*n = 0;
	TRY(read_all(&m, name, filter, &count));
	*list = rn_alloc(a, (m.n + 1) * sizeof(**list));
	for (; *n < m.n; ++*n)
		put_row(&m, &m.v[*n], &(*list)[*n]);
	rn_match_order(*list, *n);
	if (*n == 0)
		left->nobody = rn_nobody_say(a, &m.p, m.lacks, left, count);
out:
	rn_orgs_free(m.orgs);
	return rc;
}

enum rn_status
rn_profile_lessons(struct refnet *rn, struct rn_arena *a, const char *profile,
    int64_t as_of, struct rn_lesson **list, size_t *n, const char **learnt)
{
	struct rn_match_left left;
	struct match m = { .rn = rn, .a = a, .as_of = as_of, .left = &left };
	enum rn_status rc = RN_OK;
	size_t count;

	*n = 0;
	*learnt = NULL;
	TRY(rn_profile_get(rn, a, profile, &m.p));
	TRY(rn_lessons_read(rn, a, m.p.id, as_of, list, n));
	if (*n == 0)
		goto out;	/* nobody need be asked about */
	TRY(read_all(&m, profile, NULL, &count));
	*list = m.lesson;
	*n = m.lessons;
	*learnt = left.learnt;
	for (size_t i = 0; i < *n; i++)
		m.lesson[i].profile = m.p.name;
out:
	rn_orgs_free(m.orgs);
	return rc;
}
