/*
 * gallery_read.h - what the store says of people, read ahead of whoever makes
 * faces of it.  For gallery*.c only.
 */
#ifndef RN_IDENTITY_GALLERY_READ_H
#define RN_IDENTITY_GALLERY_READ_H

#include "identity/room.h"

/* A handle: of the face, or another's that a row of the face says. */
struct rn_held {
	int64_t id, kind;
	const char *canon, *name;
	bool stands;
};

/* What a standing record says. */
struct rn_told_by {
	const char *name, *org, *title, *location, *birthday;
	int64_t ended;
	bool school;
};

enum rn_item_kind { RN_ITEM_HANDLE, RN_ITEM_OTHER, RN_ITEM_RECORD,
	RN_ITEM_CALLED };

/* Something that is said of a face, or by it. */
struct rn_item {
	int64_t person;
	int64_t home;		/* whom the face was made with, or RN_NONE */
	uint32_t atom;		/* which of the person's faces */
	uint32_t seq;		/* in the order in which it was read */
	enum rn_item_kind kind;
	union {
		struct rn_held held;
		struct rn_told_by told;
		const char *called;
	};
};

/* Some people, whole: side by side those of a person, then of a face. */
struct rn_items {
	struct rn_item *v;
	size_t n, room;
	struct rn_arena *a;	/* of the texts */
	bool more;		/* others follow */
	enum rn_status rc;	/* then nothing does */
};

struct rn_reading;

/*
 * Begins to read n people, ascending, each once; people NULL: everybody who is
 * shown, but me.  What is read is asked of the store on another thread when
 * there is much of it: until rn_reading_close() nothing else may be.
 */
struct rn_reading *rn_reading_open(struct refnet *rn, const int64_t *people,
    size_t n, bool in_parts);
/* The next ones, valid until they are asked for again; not after the last. */
const struct rn_items *rn_reading_next(struct rn_reading *r);
void rn_reading_close(struct rn_reading *r);

#endif
