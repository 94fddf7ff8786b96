/*
 * face_shared.c - addresses and numbers that are a role's, a family's, an
 * assistant's: of more family names than RN_SHARED_NAMES.
 */
#include <stdlib.h>

#include "base/text.h"
#include "identity/face_read.h"

/* A family name, by its sound, seen with an address. */
struct seen_with { uint32_t value; uint64_t family; };

static int
by_value(const void *x, const void *y)
{
	const struct seen_with *a = x, *b = y;

	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return a->family < b->family ? -1 : a->family > b->family;
}

struct seen_list { struct seen_with *v; size_t n, room; };

static void
see(struct rn_faces *f, uint32_t face, enum rn_said kind,
    struct seen_list *list)
{
	const struct rn_fact *name, *fact;
	size_t names = rn_face_facts(f, face, RN_SAID_NAME, &name);
	size_t n = rn_face_facts(f, face, kind, &fact);

	for (size_t i = 0; i < n; i++) {
		const struct rn_said_once *v = &f->value[fact[i].value];

		if (v->people <= 1 && names <= RN_SHARED_NAMES)
			continue;
		for (size_t k = 0; k < names; k++) {
			uint64_t s = f->value[name[k].value].called->
			    family_sound;

			if (s == 0)
				continue;
			list->v = rn_grow(list->v, list->n, &list->room,
			    sizeof(*list->v));
			list->v[list->n++] =
			    (struct seen_with){ fact[i].value, s };
		}
	}
}

void
rn_face_find_shared(struct rn_faces *f)
{
	struct seen_list list = { 0 };
	size_t names = 0;

	for (uint32_t i = 0; i < f->n; i++) {
		see(f, i, RN_SAID_EMAIL, &list);
		see(f, i, RN_SAID_PHONE, &list);
	}
	if (list.n > 0)
		qsort(list.v, list.n, sizeof(*list.v), by_value);
	for (size_t i = 0; i < list.n; i++) {
		if (i > 0 && list.v[i].value != list.v[i - 1].value)
			names = 0;
		if (names == 0 || by_value(&list.v[i], &list.v[i - 1]) != 0)
			names++;
		if (names > RN_SHARED_NAMES)
			f->value[list.v[i].value].shared = true;
	}
	free(list.v);
}
