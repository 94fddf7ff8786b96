/*
 * throng.h - everybody at once: what is to be compared with a profile, each
 * text once however many people have it.
 *
 * A million people share some thousand titles, employers and places; a profile
 * is compared with those, and people are what their texts come to (sweep.c).
 */
#ifndef RN_THRONG_H
#define RN_THRONG_H

#include "base/table.h"
#include "profile/profile.h"

/* Texts, each once; v[0] is NULL: none.  In an arena of its own. */
struct rn_texts {
	const char **v;
	size_t n, room;
	struct rn_table at;
};

struct rn_member {
	int64_t id;
	uint32_t title, org, place;	/* of their texts */
	bool named;		/* a word that leaves people out may be in
				 * their name */
};

/* What else is said of some: tags and notes. */
struct rn_besides {
	int64_t person;
	uint64_t topics;
	uint32_t shown;		/* of rn_throng.shown; 0: nothing */
	bool noted;		/* a note may leave them out: it is to be read */
	bool dnc;
};

struct rn_throng {
	struct rn_arena *a;
	struct rn_member *v;	/* by id; malloc'd, as all below is */
	size_t n, room;
	struct rn_texts title, org, place;
	struct rn_besides *besides;	/* by person, of some */
	size_t besides_n, besides_room;
	struct rn_against *shown;		/* shown[0]: nothing */
	size_t shown_n, shown_room;
};

/* What a profile wants of all that; each outlives the throng. */
struct rn_seek {
	const struct rn_want *want;
	const struct rn_topics *topics;
	int64_t as_of;		/* tags and notes until then; RN_NOW */
};

/*
 * Everybody in the store, or these people, whose tags and notes are filled.
 * Within a transaction; free with rn_throng_free, also after a failure.
 */
RN_CHECKED enum rn_status rn_throng_read(struct refnet *rn,
    const struct rn_seek *s, struct rn_throng *c);
void rn_throng_of(struct refnet *rn, const struct rn_seek *s,
    const struct rn_person *people, size_t n, struct rn_throng *c);
void rn_throng_free(struct rn_throng *c);

/* --- for those who fill a throng ------------------------------------------ */

/* What texts show, as a number; 0: nothing. */
uint32_t rn_throng_against(struct rn_throng *c, const struct rn_against *s);
/* Rows of one person become one, in order. */
void rn_throng_gather(struct rn_throng *c);

/* aside.c: tags and notes of everybody, and who is not to be contacted. */
RN_CHECKED enum rn_status rn_aside_read(struct refnet *rn,
    const struct rn_seek *s, struct rn_throng *c);

#endif
