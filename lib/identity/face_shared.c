/*
 * face_shared.c - the names on each address and number, and so whose it is.
 */
#include <stdlib.h>

#include "base/text.h"
#include "identity/face_read.h"
#include "identity/fetch.h"
#include "identity/use.h"

/* A name seen with an address; both are values. */
struct seen_with { uint32_t value, name; };
struct seen_list { struct seen_with *v; size_t n, room; };

/* One name alone tells that it is an aide's, or nothing. */
static bool
tells_alone(const struct rn_faces *f, const struct rn_fact *name, size_t n)
{
	const struct rn_person_name *p;

	if (n == 0)
		return false;
	p = &f->value[name[0].value].called->name;
	return p->aide || p->deputy;
}

static void
see(struct rn_faces *f, uint32_t face, enum rn_said kind,
    struct seen_list *list)
{
	const struct rn_fact *name, *fact;
	size_t names = rn_face_facts(f, face, RN_SAID_NAME, &name);
	size_t n = rn_face_facts(f, face, kind, &fact);

	for (size_t i = 0; i < n; i++) {
		const struct rn_said_once *v = &f->value[fact[i].value];

		if (v->use != RN_USE_OWN || (v->people <= 1 && names <= 1 &&
		    !tells_alone(f, name, names)))
			continue;
		for (size_t k = 0; k < names; k++) {
			list->v = rn_grow(list->v, list->n, &list->room,
			    sizeof(*list->v));
			list->v[list->n++] = (struct seen_with){
			    fact[i].value, name[k].value };
		}
	}
}

/* By address; names in the order of what they say. */
struct ranked { uint64_t hash; struct seen_with seen; };

static int
by_value(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;

	if (a->seen.value != b->seen.value)
		return a->seen.value < b->seen.value ? -1 : 1;
	return a->hash < b->hash ? -1 : a->hash > b->hash;
}

static struct ranked *
in_order(const struct rn_faces *f, const struct seen_list *list)
{
	struct ranked *r = malloc((list->n + 1) * sizeof(*r));

	if (r == NULL)
		rn_nomem();
	for (size_t i = 0; i < list->n; i++)
		r[i] = (struct ranked){ f->value[list->v[i].name].hash,
		    list->v[i] };
	qsort(r, list->n, sizeof(*r), by_value);
	return r;
}

void
rn_face_find_uses(struct rn_faces *f)
{
	enum { MOST = 64,	/* names; more are a desk's, whoever has them */
	    SOON = 8 };
	const struct rn_called *name[MOST];
	struct seen_list list = { NULL, 0, 0 };
	struct ranked *r;
	size_t end;

	for (uint32_t i = 0; i < f->n; i++) {
		if (i + SOON < f->n)
			rn_face_fetch(f, i + SOON, RN_FETCH_VALUES,
			    1 << RN_SAID_EMAIL | 1 << RN_SAID_PHONE |
			    1 << RN_SAID_NAME);
		see(f, i, RN_SAID_EMAIL, &list);
		see(f, i, RN_SAID_PHONE, &list);
	}
	r = in_order(f, &list);
	for (size_t i = 0; i < list.n; i = end) {
		struct rn_said_once *v = &f->value[r[i].seen.value];
		size_t n = 0;

		for (end = i; end < list.n &&
		    r[end].seen.value == r[i].seen.value; end++)
			if (n < MOST && (end == i ||
			    r[end].seen.name != r[end - 1].seen.name))
				name[n++] = f->value[r[end].seen.name].called;
		v->use = (uint8_t)rn_use_of(v->text, v->kind ==
		    RN_SAID_EMAIL ? rn_email_user(v) : 0, name, n);
	}
	free(r);
	free(list.v);
}
