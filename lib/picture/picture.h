/* picture.h - what the files of this room share. */
#ifndef RN_PICTURE_H
#define RN_PICTURE_H

#include "base/base.h"
#include "refnet/picture.h"

/* Pixels of a sector's name; the rest is cut off. */
#define RN_SECTOR_NAME 160.0

/* Pixels of the mark around somebody. */
#define RN_MARK 3.5

/* --- who is drawn (choose.c), pure ---------------------------------------- */

/* Somebody as far as choosing needs them. */
struct rn_candidate {
	int64_t id;
	int tier;
	double worth;		/* within the tier: the more, the sooner */
	size_t at;		/* the caller's */
};

/*
 * The `top` worth drawing come first in v, by tier, then by worth; how many.
 * Each tier has a share; `wanted`: people out of reach matter, too.
 */
size_t rn_choose(struct rn_candidate *v, size_t n, size_t top, bool wanted);

/* --- sectors (sector.c), pure --------------------------------------------- */

/*
 * Makes the sectors of people whose company or industry is key[i] (NULL: not
 * known), and sets person[i].sector; ties decide who are neighbours.
 */
void rn_sectors(struct rn_arena *a, struct rn_picture *p,
    const char *const *key);

/* --- places (layout.c), pure ---------------------------------------------- */

/* Sets all that is measured in pixels, from people, sectors and ties. */
void rn_layout(struct rn_arena *a, struct rn_picture *p);

/* The angle in the middle of a sector. */
double rn_sector_middle(const struct rn_picture_sector *s);

/* --- texts (label.c), pure ------------------------------------------------ */

/* Pixels that are enough for a text in usual fonts of that size. */
double rn_text_width(const char *text, double size);

/* Names rings, then sectors, then people, as long as there is room. */
void rn_labels(struct rn_arena *a, struct rn_picture *p);

/* The corner and the size of what is kept for a text. */
struct rn_box { double x, y, width, height; };
struct rn_box rn_label_box(const struct rn_picture_label *l);

#endif
