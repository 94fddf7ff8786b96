/*
 * room.h - what the files of this room share that speak with the store.
 */
#ifndef RN_IDENTITY_ROOM_H
#define RN_IDENTITY_ROOM_H

#include "identity/link.h"
#include "identity/verdict.h"

/*
 * The faces of people of the store (gallery.c).  A person is one face; in
 * parts, each of those whom imports joined is one.
 */
struct rn_atom {
	int64_t person;		/* who shows it */
	int64_t home;		/* whose it is when imports' joins are off */
	int64_t handle;		/* its first handle */
	bool name_only;		/* known by name, its address is a reference */
	bool by_plan;		/* an edited plan keeps it apart */
};
struct rn_gallery {
	struct rn_faces f;
	struct rn_atom *atom;	/* of each face */
	size_t n, room;
};

void rn_gallery_open(struct refnet *rn, struct rn_gallery *g);
void rn_gallery_close(struct rn_gallery *g);
/* Everybody who is shown, but me; then the faces are sealed. */
RN_CHECKED enum rn_status rn_gallery_all(struct refnet *rn,
    struct rn_gallery *g, bool in_parts);
/* Of these people; more may follow until the caller seals the faces. */
RN_CHECKED enum rn_status rn_gallery_some(struct refnet *rn,
    struct rn_gallery *g, const int64_t *people, size_t n, bool in_parts);

/* Weights by these faces, sealed; fails when they are too few.  (weigh.c) */
RN_CHECKED enum rn_status rn_gallery_learn(struct refnet *rn,
    const struct rn_gallery *g, const struct rn_weights *shipped,
    struct rn_weights *learnt);

/*
 * The handles of a person with whose each is when imports' joins are off: by
 * handle; in the arena.  (homes.c)
 */
struct rn_home { int64_t handle, person; };
RN_CHECKED enum rn_status rn_homes_read(struct refnet *rn, struct rn_arena *a,
    int64_t person, bool of_imports, struct rn_home **v, size_t *n);

/* The ids of one statement, ascending, at the end of a list. */
RN_CHECKED enum rn_status rn_ids_add(struct refnet *rn, int which,
    struct rn_ids *to);

/* --- the keys that are kept (index.c) -------------------------------------- */

/* Keys of the faces of these people are kept from now on; NULL: of all. */
RN_CHECKED enum rn_status rn_face_keys_put(struct refnet *rn,
    const struct rn_gallery *g, const struct rn_ids *whose);
/*
 * Who is nearest to n faces by the keys they share: people, each once, added
 * to the list.  *capped: faces of whom nobody is found but by themselves, and
 * a key of which too many share.
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
