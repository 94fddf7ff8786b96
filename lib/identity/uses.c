/*
 * uses.c - whose the addresses of a person are, in words, as faces tell.
 */
#include <stdlib.h>

#include "identity/room.h"
#include "identity/use.h"
#include "refnet/identity.h"

enum { TOLD = 6 };	/* names of an address that are told */

/* The names on it, each once: "ada novak, ben okafor". */
static const char *
names_on(struct rn_arena *a, const struct rn_faces *f, uint32_t value)
{
	uint32_t told[TOLD];
	const char *s = "";
	size_t n = 0;

	for (uint32_t i = 0; i < f->n && n < TOLD; i++) {
		const struct rn_fact *said, *name;
		size_t k = 0, all = rn_face_facts(f, i, f->value[value].kind,
		    &said), names = rn_face_facts(f, i, RN_SAID_NAME, &name);

		while (k < all && said[k].value != value)
			k++;
		for (size_t m = 0; k < all && m < names && n < TOLD; m++) {
			size_t at = 0;

			while (at < n && told[at] != name[m].value)
				at++;
			if (at < n)
				continue;
			told[n++] = name[m].value;
			s = rn_sprintf(a, "%s%s%s", s, n == 1 ? "" : ", ",
			    f->value[name[m].value].text);
		}
	}
	return s;
}

static const char *
say_uses(struct rn_arena *a, const struct rn_gallery *g, int64_t person)
{
	const struct rn_faces *f = &g->f;
	bool *told = rn_alloc(a, (f->values + 1) * sizeof(*told));
	const char *s = NULL;

	for (size_t i = 0; i < f->values; i++)
		told[i] = f->value[i].use == RN_USE_OWN;
	for (uint32_t i = 0; i < f->n; i++) {
		const struct rn_one *o = &f->one[i];

		for (size_t k = 0; g->atom[i].person == person &&
		    k < o->at[RN_SAIDS]; k++) {
			uint32_t at = f->fact[o->first + k].value;
			const char *names;

			if (told[at])
				continue;
			told[at] = true;
			names = names_on(a, f, at);
			s = rn_sprintf(a, "%s%s%s is %s%s%s",
			    s == NULL ? "" : s, s == NULL ? "" : "\n",
			    f->value[at].text,
			    rn_use_words[f->value[at].use],
			    *names == '\0' ? "" : ": ", names);
		}
	}
	return s;
}

enum rn_status
rn_person_addresses(struct refnet *rn, struct rn_arena *a, int64_t person,
    const char **lines)
{
	struct rn_ids people = { NULL, 0, 0 };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	struct rn_gallery g;
	bool row;

	*lines = NULL;
	rn_gallery_open(rn, &g);
	rn_ids_push(&people, person);
	TRY(rn_sql(rn, &rn_identity_sql, SHARERS, &st));
	rn_bind_int(&st, ":person", person);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		rn_ids_push(&people, rn_col_int(&st, 0));
	}
	rn_done(&st);
	TRY(rn_gallery_some(rn, &g, people.v, people.n, true));
	rn_faces_seal(&g.f);
	*lines = say_uses(a, &g, person);
out:
	rn_done(&st);
	rn_gallery_close(&g);
	free(people.v);
	return rc;
}
