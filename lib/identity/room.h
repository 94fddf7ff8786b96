/*
 * room.h - what the files of this room share that speak with the store.
 */
#ifndef RN_IDENTITY_ROOM_H
#define RN_IDENTITY_ROOM_H

#include "identity/link.h"
#include "identity/verdict.h"

/* References of whoever is known by a name only begin so. */
#define RN_BY_NAME "name|"

/*
 * The faces of people of the store (gallery.c).  A person is one face; in
 * parts, each atom of theirs (pieces.c) is one.
 */
struct rn_atom {
	int64_t person;		/* who shows it */
	int64_t home;		/* whom it was made with, or RN_NONE */
	int64_t handle;		/* its first handle */
	bool name_only;		/* known by name, its address is a reference */
	bool by_plan;		/* an edited plan keeps it apart */
};
/* In parts: a handle that tells who somebody is, which a face says. */
struct rn_tell { int64_t handle; uint32_t face; };
struct rn_gallery {
	struct rn_faces f;
	struct rn_atom *atom;	/* of each face */
	size_t n, room;
	struct rn_tell *tell;
	size_t tells, tell_room;
	bool in_parts;
};

void rn_gallery_open(struct refnet *rn, struct rn_gallery *g);
void rn_gallery_close(struct rn_gallery *g);
/* Everybody who is shown, but me; then the faces are sealed. */
RN_CHECKED enum rn_status rn_gallery_all(struct refnet *rn,
    struct rn_gallery *g, bool in_parts);
/* Of these people, ascending; more may follow until the caller seals faces. */
RN_CHECKED enum rn_status rn_gallery_some(struct refnet *rn,
    struct rn_gallery *g, const int64_t *people, size_t n, bool in_parts);

/* Weights by these faces, sealed; fails when they are too few.  (weigh.c) */
RN_CHECKED enum rn_status rn_gallery_learn(struct refnet *rn,
    const struct rn_gallery *g, const struct rn_weights *shipped,
    struct rn_weights *learnt);

/*
 * The handles of a person with whose each was before they were joined: by
 * handle; in the arena.  (homes.c)
 */
struct rn_home { int64_t handle, person; };
RN_CHECKED enum rn_status rn_homes_read(struct refnet *rn, struct rn_arena *a,
    int64_t person, struct rn_home **v, size_t *n);

/*
 * The handles of a person with what they are a part of when nothing is joined
 * by evidence: by handle; in the arena.  It follows from what stands, never
 * from the order in which it came.  (pieces.c)
 */
struct rn_piece {
	int64_t handle, first;	/* first: whom it was made with, or RN_NONE */
	int64_t record;		/* the first that hangs from it, or RN_NONE */
	uint64_t order;		/* by what it is */
	uint32_t atom;		/* the index of one handle of it */
	uint32_t maker;		/* what the row that made it hung from */
	uint32_t with;		/* of one that is only said: what says it */
	bool main;		/* rows hang from it, or did */
	bool stands;		/* what brought it does */
	bool letters;		/* if that does not: messages hang from it */
	bool tells;		/* it tells who somebody is: no number */
	bool tied;		/* a name or a plan, which go with others */
	int64_t away;		/* said only by rows of another's handle:
				 * which, or RN_NONE */
};
#define RN_NO_PIECE UINT32_MAX
RN_CHECKED enum rn_status rn_pieces_read(struct refnet *rn, struct rn_arena *a,
    int64_t person, struct rn_piece **v, size_t *n);
/*
 * What only others' rows say becomes theirs, and so does what is nobody's since
 * a change was taken back, or somebody's of whom only it tells.  (stray.c)
 */
RN_CHECKED enum rn_status rn_strays_home(struct refnet *rn,
    struct rn_arena *a, int64_t person, struct rn_ids *stale);
RN_CHECKED enum rn_status rn_orphans_home(struct refnet *rn, int64_t change,
    struct rn_ids *stale);
/*
 * What nothing that stands says of people, in rows, letters or by a human, is
 * nobody's; those whom a human said anything of keep all.
 */
RN_CHECKED enum rn_status rn_loose_go(struct refnet *rn,
    const struct rn_ids *people, struct rn_ids *stale);
/* Where a handle is among them, or RN_NO_PIECE. */
uint32_t rn_piece_at(const struct rn_piece *v, size_t n, int64_t handle);
/* Before some leave: what their first row said is written down. */
RN_CHECKED enum rn_status rn_pieces_spell(struct refnet *rn,
    const struct rn_piece *v, size_t n);

/* The ids of one statement, ascending, at the end of a list. */
RN_CHECKED enum rn_status rn_ids_add(struct refnet *rn, int which,
    struct rn_ids *to);

/* --- the keys that are kept (index.c) -------------------------------------- */

/* Bits of a hash that are not kept. */
enum { RN_FACE_KEY_BITS = 24 };
struct rn_face_entry { int64_t hash, handle; };
enum {
	RN_FACE_PAGE_FULL = 900,	/* bytes; four fit a page of SQLite */
	RN_FACE_ENTRY = 20,	/* at most: two varints */
	RN_FACE_PAGE = RN_FACE_PAGE_FULL + RN_FACE_ENTRY *
	    (RN_BLOCK_MOST + 2)	/* at most: none ends within a key */
};
/* Where reading a page of them is; false: at its end. */
struct rn_face_page {
	const unsigned char *p, *end;
	struct rn_face_entry at;
};
bool rn_face_entry_read(struct rn_face_page *r);

/* Keys of the faces of these people are kept from now on; NULL: of all. */
RN_CHECKED enum rn_status rn_face_keys_put(struct refnet *rn,
    const struct rn_gallery *g, const struct rn_ids *whose);
/*
 * Who is nearest to n faces by the keys they share: people, each once, added
 * to the list.  *capped: faces of whom nobody is found but by themselves, and
 * a key of which too many share.  (lookup.c)
 */
RN_CHECKED enum rn_status rn_face_keys_find(struct refnet *rn,
    const struct rn_gallery *g, const uint32_t *face, size_t n,
    struct rn_ids *people, size_t *capped);

/* How many records or handles came after the last whose keys are kept. */
RN_CHECKED enum rn_status rn_face_behind(struct refnet *rn, int64_t *rows);
/* Whose they are; then nothing is behind. */
RN_CHECKED enum rn_status rn_face_newer(struct refnet *rn,
    struct rn_ids *people);
RN_CHECKED enum rn_status rn_face_caught_up(struct refnet *rn);

#endif
