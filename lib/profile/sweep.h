/*
 * sweep.h - a throng compared with a profile, text by text; see throng.h.
 */
#ifndef RN_SWEEP_H
#define RN_SWEEP_H

#include "profile/throng.h"

struct rn_sweep {
	const struct rn_want *want;
	const struct rn_throng *throng;
	struct rn_arena *scratch;
	struct rn_swept_title {
		struct rn_facet_got role, trade;
		uint64_t topics;
		uint32_t shown;		/* of rn_throng.shown, as those below */
	} *title;
	struct rn_swept_org {
		struct rn_facet_got trade, place, size, revenue;
		const struct rn_org *org;	/* or NULL */
		uint64_t topics;
		double fresh;	/* of news there; 0: none */
		uint32_t shown;
	} *at;
	struct rn_swept_place {
		struct rn_facet_got got;
		bool placed;	/* that place is known */
		uint32_t shown;
	} *place;
};

/*
 * Compare the texts of a throng, which is given what they show.  All of it must
 * outlive the sweep; free with rn_sweep_free.
 */
void rn_sweep_make(struct rn_sweep *s, const struct rn_seek *seek,
    struct rn_throng *c, struct rn_orgs *orgs);
void rn_sweep_free(struct rn_sweep *s);

/* How like one of them is: as rn_fit_take() has it, but reasons and points. */
void rn_sweep_fit(struct rn_sweep *s, const struct rn_member *one,
    struct rn_fit *f);
/* Which topics their texts have, tags and notes aside. */
uint64_t rn_sweep_topics(const struct rn_sweep *s, const struct rn_member *one);
/* What those show of whom is left out; false: nothing. */
bool rn_sweep_against(const struct rn_sweep *s, const struct rn_member *one,
    struct rn_against *out);

#endif
