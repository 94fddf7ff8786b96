/*
 * fetch.h - what a face says lies all over memory: fetched while others are at
 * hand.  For this room only.
 *
 * First where its facts are, then the facts, then what they say, then what
 * those point to, then the texts of these: each some faces after the other.
 */
#ifndef RN_IDENTITY_FETCH_H
#define RN_IDENTITY_FETCH_H

#include "base/base.h"
#include "identity/face.h"

enum { RN_FETCH_ALL = (1 << RN_SAIDS) - 1 };	/* kinds */
enum rn_fetch { RN_FETCH_ONE, RN_FETCH_FACTS, RN_FETCH_VALUES, RN_FETCH_READ,
	RN_FETCH_TEXT };

static inline void
rn_value_fetch(const struct rn_said_once *v, enum rn_fetch what)
{
	const char *p = v->text;

	if (what == RN_FETCH_VALUES) {
		RN_PREFETCH(v);
		return;
	}
	if (v->kind == RN_SAID_NAME)
		p = what == RN_FETCH_READ ? (const char *)v->called :
		    v->called->name.given;
	else if (v->kind == RN_SAID_COMPANY)
		p = what == RN_FETCH_READ ? (const char *)v->company :
		    v->company->glued;
	RN_PREFETCH(p);
	if (what == RN_FETCH_READ && v->kind == RN_SAID_NAME)
		RN_PREFETCH(p + sizeof(*v->called) - 1);
}

/* Of facts of some kinds: bits 1 << RN_SAID_*. */
static inline void
rn_face_fetch(const struct rn_faces *f, uint32_t face, enum rn_fetch what,
    unsigned kinds)
{
	const struct rn_one *o = &f->one[face];
	const struct rn_fact *fact;

	if (what == RN_FETCH_ONE) {
		RN_PREFETCH(o);
		return;
	}
	fact = f->facts == 0 ? NULL : f->fact + o->first;
	if (what == RN_FETCH_FACTS) {
		for (size_t k = 0; k < o->at[RN_SAIDS] && k < 16; k += 4)
			RN_PREFETCH(fact + k);
		return;
	}
	for (unsigned s = 0; s < RN_SAIDS; s++)
		if ((kinds >> s & 1) != 0 && o->at[s] < o->at[s + 1])
			rn_value_fetch(&f->value[fact[o->at[s]].value], what);
}

#endif
