/*
 * picture.h - the network as a picture: who is drawn, and where.
 *
 * I am in the middle, the tiers are rings around me, strong the inner one;
 * who works at one company, or in one industry, sits in one sector.  Places
 * are in pixels from the middle, x to the right, y down.  The same store and
 * question give the same picture.
 */
#ifndef REFNET_PICTURE_H
#define REFNET_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "refnet/person.h"
#include "refnet/tie.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What makes a sector. */
enum rn_picture_by {
	RN_PICTURE_COMPANY, RN_PICTURE_INDUSTRY, RN_PICTURE_BYS
};

/* "company", "industry"; NULL-terminated. */
RN_API extern const char *const rn_picture_by_name[RN_PICTURE_BYS + 1];

enum { RN_PICTURE_USUAL = 200, RN_PICTURE_MOST = 5000 };

/* Pixels of the names of people and rings, and of sectors. */
#define RN_NAME_SIZE 12.0
#define RN_SECTOR_SIZE 13.0

struct rn_picture_query {
	/* the moment, the asks made; the wanted are marked */
	struct rn_tie_query tie;
	const char *mark;	/* refnet-filter(7): whom to mark; NULL: none */
	size_t top;		/* people drawn, at most; 0: RN_PICTURE_USUAL */
	/* enum rn_picture_by; RN_PICTURE_BYS: whichever shows more */
	int by;
};

/* A text on the picture; no two touch each other. */
struct rn_picture_label {
	const char *text;	/* clean, and cut; NULL: not written */
	double x, y;		/* of its baseline at the anchor */
	int anchor;		/* -1: it starts there, 0: middle, 1: ends */
	double width, height;	/* the room kept for it */
	bool far;		/* a line should lead to it */
};

struct rn_picture_person {
	int64_t id;
	const char *name;	/* as of a person: never NULL */
	const char *org, *title;
	int tier;		/* the pinned one if pinned */
	bool dormant, marked;
	double p7;		/* NaN: tier none */
	double fit;		/* to the profile; NaN: not wanted, no profile */
	double reach;		/* people whom only they open to me */
	int64_t sector;		/* index into sector */
	double x, y, r;		/* a mark has room around it */
	struct rn_picture_label label;
};

struct rn_picture_tie {
	size_t a, b;		/* indexes into person */
	int64_t a_id, b_id;
	int kind;		/* enum rn_tie_class */
	double p;		/* that the two know each other */
	bool marked;		/* leads to somebody marked */
	double x, y;		/* the control point of its curve */
};

struct rn_picture_sector {
	const char *name;
	int64_t people;		/* drawn in it */
	bool rest;		/* no company or industry of its own */
	double from, to;	/* angles; 0 is right, growing clockwise */
	struct rn_picture_label label;
};

struct rn_picture_ring {
	double inner, outer;	/* radii; equal: nobody is on it */
	int64_t people, drawn;	/* of that tier */
	struct rn_picture_label label;
};

struct rn_picture {
	int64_t at;		/* the moment it is of */
	const char *me;		/* my name, or "me" */
	const char *profile, *mark;	/* what marks people; NULL */
	int by;			/* enum rn_picture_by */
	struct rn_picture_person *person;	/* by tier, then what they mean */
	size_t people;
	int64_t people_all, marked, marked_all;
	struct rn_picture_tie *tie;	/* the unlikely first, to be drawn so */
	size_t ties;
	int64_t ties_all;
	struct rn_picture_sector *sector;	/* clockwise */
	size_t sectors;
	struct rn_picture_ring ring[RN_TIERS];
	double reach_most;	/* of anybody drawn */
	double radius;		/* of all rings */
	double left, top, width, height;	/* all of it lies in there */
	double legend;		/* x where the legend may start */
};

/*
 * RN_EUSAGE for a filter that is not understood, or more people than
 * RN_PICTURE_MOST.  Without anybody: people 0, and rings without room.
 */
RN_API RN_CHECKED enum rn_status rn_picture_take(struct refnet *rn,
    struct rn_arena *a, const struct rn_picture_query *q,
    struct rn_picture *out);

#ifdef __cplusplus
}
#endif

#endif
