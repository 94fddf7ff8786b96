/*
 * frequency.c - how many people say a thing.  What few say tells more.
 */
#include <stdlib.h>

#include "identity/fetch.h"

/* Of which cluster it was last counted: a cluster counts once. */
struct last { uint32_t *value, *word; };

static void
count_word(struct rn_faces *f, uint32_t word, uint32_t cluster, uint32_t *last)
{
	if (word == RN_NO_WORD || last[word] == cluster)
		return;
	last[word] = cluster;
	f->word_people[word]++;
}

static void
count_face(struct rn_faces *f, uint32_t face, uint32_t cluster,
    const struct last *last)
{
	const struct rn_one *o = &f->one[face];

	for (size_t i = 0; i < o->at[RN_SAIDS]; i++) {
		uint32_t at = f->fact[o->first + i].value;
		struct rn_said_once *v = &f->value[at];

		if (last->value[at] == cluster)
			continue;
		last->value[at] = cluster;
		v->people++;
		if (v->kind == RN_SAID_NAME) {
			count_word(f, v->called->family, cluster, last->word);
			count_word(f, v->called->given, cluster, last->word);
			count_word(f, v->called->kin, cluster, last->word);
		}
	}
}

/* Faces are mostly counted one after the other. */
static void
fetch_next(const struct rn_faces *f, uint32_t face, const struct last *last)
{
	enum { SOON = 4 };
	const struct rn_one *o;

	if (face + 2 * SOON >= f->n)
		return;
	rn_face_fetch(f, face + 2 * SOON, RN_FETCH_VALUES, RN_FETCH_ALL);
	rn_face_fetch(f, face + SOON, RN_FETCH_READ, 1 << RN_SAID_NAME);
	o = &f->one[face + 2 * SOON];
	for (size_t i = 0; i < o->at[RN_SAIDS] && i < RN_FACE_FACTS; i++)
		RN_PREFETCH(&last->value[f->fact[o->first + i].value]);
}

static uint32_t *
none_yet(size_t n)
{
	uint32_t *v = malloc((n + 1) * sizeof(*v));

	if (v == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++)
		v[i] = UINT32_MAX;
	return v;
}

/* Faces by cluster: next[i] follows i; first[c] begins c, a face's index. */
static double
count_clusters(struct rn_faces *f, const uint32_t *cluster,
    const struct last *last)
{
	uint32_t *first = none_yet(f->n), *next = none_yet(f->n);
	double people = 0;

	for (size_t i = f->n; i-- > 0; ) {
		next[i] = first[cluster[i]];
		first[cluster[i]] = (uint32_t)i;
	}
	for (uint32_t c = 0; c < f->n; c++) {
		people += first[c] != UINT32_MAX;
		fetch_next(f, c, last);
		for (uint32_t i = first[c]; i != UINT32_MAX; i = next[i])
			count_face(f, i, c, last);
	}
	free(first);
	free(next);
	return people;
}

/* Faces that say the same are taken for one: a row read twice is no crowd. */
static uint32_t *
by_content(const struct rn_faces *f)
{
	uint32_t *cluster = none_yet(f->n), *at;
	struct rn_table seen = { 0 };

	rn_table_reserve(&seen, f->n);
	for (uint32_t i = 0; i < f->n; i++) {
		at = rn_table_at(&seen,
		    rn_scramble(f->one[i].content ^ f->secret));
		if (*at == RN_TABLE_NEW)
			*at = i;
		cluster[i] = f->one[i].at[RN_SAIDS] == 0 ? i : *at;
	}
	rn_table_free(&seen);
	return cluster;
}

void
rn_faces_count(struct rn_faces *f, const uint32_t *cluster)
{
	struct last last = { none_yet(f->values), none_yet(f->words) };
	uint32_t *copies = cluster == NULL ? by_content(f) : NULL;

	for (size_t i = 0; i < f->values; i++)
		f->value[i].people = 0;
	for (size_t i = 0; i < f->words; i++)
		f->word_people[i] = 0;
	f->people = count_clusters(f, cluster == NULL ? copies : cluster,
	    &last);
	free(copies);
	free(last.value);
	free(last.word);
}

/* One of those who say it is the person in question. */
static double
share(const struct rn_faces *f, uint32_t people, double usual)
{
	double others = people > 1 ? people - 1 : people;

	return (others + RN_USUAL * usual) / (f->people + RN_USUAL);
}

double
rn_least_share(const struct rn_faces *f, double usual)
{
	return share(f, 1, usual);
}

double
rn_value_share(const struct rn_faces *f, uint32_t value, double usual)
{
	return share(f, f->value[value].people, usual);
}

double
rn_word_share(const struct rn_faces *f, uint32_t word, double usual)
{
	return share(f, f->word_people[word], usual);
}
