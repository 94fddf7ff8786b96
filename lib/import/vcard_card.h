/*
 * vcard_card.h - what is known of a file of cards while it is read; shared by
 * vcard.c, which parts cards, and vcard_property.c, which fills them.
 */
#ifndef RN_VCARD_CARD_H
#define RN_VCARD_CARD_H

#include "import/format.h"
#include "import/vcard.h"

enum {
	RN_VCARD_MAX = 4 << 20,	/* bytes of a card's cells */
	RN_VCARD_NOTE_MAX = 96
};

/* What is left out and told in a note. */
enum rn_vcard_left { RN_VCARD_NO_ADDRESS, RN_VCARD_OUTSIDE,
	RN_VCARD_NO_PROPERTY, RN_VCARD_LEFT };

/* A property of the map, or one of its parts. */
struct rn_vcard_meaning {
	const char *name;	/* ORG of "ORG;1" */
	unsigned part;		/* 0: all of it */
	uint16_t field;
	bool address;
	const char *split;
};

struct rn_vcard_card {
	bool open, old;		/* old: version 2.1 */
	int64_t row, line;
	size_t cells_at;	/* in the batch */
	size_t bytes;		/* its cells take */
	uint64_t fields;	/* bits of what it has */
	uint64_t preferred;	/* bits of what was marked so */
	const char *bad;
	size_t depth;		/* cards that are open inside it */
	bool agent;		/* its last line says that one follows */
};

struct rn_vcard_inner {
	int64_t row, line;
};

struct rn_vcard {
	struct refnet *rn;
	const char *path;
	struct rn_arena *a;	/* emptied for each property */
	struct rn_decode *decode;
	struct rn_vlines *lines;
	const struct rn_source_map *map;
	const struct rn_vcard_meaning *meanings;
	size_t meanings_n;
	bool raw_wanted, ended;
	bool legacy;		/* the file is not UTF-8 */
	const char *page;	/* of values that do not say theirs, or NULL */
	int64_t cards;
	struct rn_batch *b;	/* the one being filled */
	struct rn_vcard_card card;
	struct rn_vcard_inner *inner;	/* cards inside the one at hand */
	size_t inner_n, inner_room;
	char *raw;		/* the lines of the card as they stood */
	size_t raw_n, raw_room;
	size_t left[RN_VCARD_LEFT];
	struct rn_reading *reading;
	char (*note)[RN_VCARD_NOTE_MAX];	/* of left; outlive this */
};

/* The card cannot be taken; the first reason stands. */
void rn_vcard_refuse(struct rn_vcard *r, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* The cells of one line of the card; or it is refused. */
void rn_vcard_take(struct rn_vcard *r, const struct rn_vline *l);

#endif
