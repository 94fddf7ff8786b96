/*
 * handle_page.h - handles of many people, packed in one row of handle_page.
 *
 * A row of handle for each costs an import five times as much, most of it for
 * the index by person, which pages have no need of: in them ids ascend and
 * people do, too.  Pure.
 */
#ifndef RN_HANDLE_PAGE_H
#define RN_HANDLE_PAGE_H

#include "base/base.h"

struct rn_packed_handle {
	int64_t id, person;	/* neither lower than of the one before */
	unsigned kind;		/* below RN_PACKED_KINDS */
	const char *canon, *name;	/* name may be NULL */
};
enum { RN_PACKED_KINDS = 16 };

/* A page being written: zeroed, then handles added.  `body` is malloc'd. */
struct rn_handle_packer {
	unsigned char *body;
	size_t n, room;
	int64_t id, person;	/* the last */
	const char *before[RN_PACKED_KINDS];	/* the last canon of each kind */
};
/* Texts must stay until the next page is begun. */
void rn_handle_pack(struct rn_handle_packer *p,
    const struct rn_packed_handle *h);
/* Bytes that it would take, at the most. */
size_t rn_handle_pack_most(const struct rn_packed_handle *h);
/* The next page; memory is kept. */
void rn_handle_pack_next(struct rn_handle_packer *p);

/* A page being read: zeroed, then rn_handle_page_of. */
struct rn_handle_page {
	struct rn_packed_handle *v;	/* read so far */
	size_t n, room;
	bool broken;			/* it is not as it was written */
	unsigned char *body;
	size_t body_room;
	const unsigned char *at, *end;	/* what is not read yet */
	const char *before[RN_PACKED_KINDS];	/* the last of each kind, */
	size_t before_n[RN_PACKED_KINDS];	/* its length */
	struct rn_arena *words;
};
/* Copies the body. */
void rn_handle_page_of(struct rn_handle_page *p, const void *body, size_t n);
/* One more into v; false: that was all. */
bool rn_handle_page_more(struct rn_handle_page *p);
/* The first whose id, or person, is no lower; its place, or n: there is none. */
size_t rn_handle_page_id(struct rn_handle_page *p, int64_t id);
size_t rn_handle_page_person(struct rn_handle_page *p, int64_t person);
void rn_handle_page_free(struct rn_handle_page *p);

#endif
