/*
 * sector.c - which people sit together; pure.
 *
 * Two of one company make a sector of it; who is alone goes to the rest, and
 * so do the smallest companies when there are too many.  Sectors with ties
 * between them become neighbours, so that curves are short.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "picture/picture.h"

enum { SECTORS = 22, TOGETHER = 2 };

static const char *const rest_name[RN_PICTURE_BYS][2] = {
	[RN_PICTURE_COMPANY] = { "other companies", "no company known" },
	[RN_PICTURE_INDUSTRY] = { "one of a kind", "no industry known" },
};

/* Somebody and the key of their company; then companies and their size. */
struct keyed {
	const char *fold, *name;
	size_t who, people;
};

static int
by_key(const void *ap, const void *bp)
{
	const struct keyed *a = ap, *b = bp;
	int d = strcmp(a->fold, b->fold);

	return d != 0 ? d : a->who < b->who ? -1 : 1;
}

static int
by_size(const void *ap, const void *bp)
{
	const struct keyed *a = ap, *b = bp;

	if (a->people != b->people)
		return a->people > b->people ? -1 : 1;
	return strcmp(a->fold, b->fold);
}

/* A sector for each company of several, the largest first. */
static void
take_companies(struct rn_picture *p, struct keyed *v, size_t n,
    struct keyed *group)
{
	size_t groups = 0;

	for (size_t i = 0, k; i < n; i = k) {
		for (k = i; k < n && strcmp(v[k].fold, v[i].fold) == 0; k++)
			continue;
		group[groups] = v[i];
		group[groups].who = i;
		group[groups].people = k - i;
		groups += k - i >= TOGETHER;
	}
	if (groups > 1)
		qsort(group, groups, sizeof(*group), by_size);
	for (size_t g = 0; g < groups && g < SECTORS; g++) {
		for (size_t i = 0; i < group[g].people; i++)
			p->person[v[group[g].who + i].who].sector = (int64_t)g;
		p->sector[p->sectors++] = (struct rn_picture_sector){
		    .name = group[g].name, .people =
		    (int64_t)group[g].people };
	}
}

/* Sectors for the others, if there are any: with a key, and without. */
static void
take_rest(struct rn_picture *p, const char *const *key)
{
	int64_t at[2] = { -1, -1 };

	for (int none = 0; none < 2; none++)
		for (size_t i = 0; i < p->people; i++) {
			if (p->person[i].sector >= 0 ||
			    (key[i] == NULL) != none)
				continue;
			if (at[none] < 0) {
				at[none] = (int64_t)p->sectors;
				p->sector[p->sectors++] =
				    (struct rn_picture_sector){ .rest = true,
				    .name = rest_name[p->by][none] };
			}
			p->person[i].sector = at[none];
			p->sector[at[none]].people++;
		}
}

/* From the largest: next comes whoever has most ties with the one before. */
static void
put_in_order(struct rn_arena *a, struct rn_picture *p)
{
	size_t n = p->sectors;
	double *between = rn_alloc(a, (n * n + 1) * sizeof(*between));
	int64_t *place = rn_alloc(a, (n + 1) * sizeof(*place));
	struct rn_picture_sector *old = rn_alloc(a, (n + 1) * sizeof(*old));
	size_t last = 0;

	for (size_t i = 0; i < p->ties; i++) {
		size_t x = (size_t)p->person[p->tie[i].a].sector;
		size_t y = (size_t)p->person[p->tie[i].b].sector;

		between[x * n + y] += p->tie[i].p;
		between[y * n + x] += p->tie[i].p;
	}
	for (size_t i = 0; i < n; i++) {
		old[i] = p->sector[i];
		place[i] = -1;
	}
	for (size_t done = 0; done < n; done++) {
		size_t best = SIZE_MAX;

		for (size_t i = 0; i < n; i++) {
			if (place[i] >= 0)
				continue;
			if (best == SIZE_MAX || (done > 0 && !old[i].rest &&
			    between[last * n + i] > between[last * n + best]))
				best = i;
		}
		place[best] = (int64_t)done;
		p->sector[done] = old[best];
		last = best;
	}
	for (size_t i = 0; i < p->people; i++)
		p->person[i].sector = place[p->person[i].sector];
}

void
rn_sectors(struct rn_arena *a, struct rn_picture *p, const char *const *key)
{
	struct keyed *v = rn_alloc(a, (p->people + 1) * sizeof(*v));
	struct keyed *group = rn_alloc(a, (p->people + 1) * sizeof(*group));
	size_t n = 0;

	p->sectors = 0;
	p->sector = rn_alloc(a, (SECTORS + 2) * sizeof(*p->sector));
	for (size_t i = 0; i < p->people; i++) {
		p->person[i].sector = -1;
		if (key[i] == NULL)
			continue;
		v[n++] = (struct keyed){ rn_fold(a, key[i]), key[i], i, 0 };
	}
	if (n > 1)
		qsort(v, n, sizeof(*v), by_key);
	take_companies(p, v, n, group);
	take_rest(p, key);
	put_in_order(a, p);
}
