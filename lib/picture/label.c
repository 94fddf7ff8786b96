/*
 * label.c - which texts are written, and where; pure.
 *
 * Names of rings come first, then those of sectors around the picture, then
 * people in the order of what they mean, each at the first place beside them
 * where it touches nothing; whoever finds none keeps a name only for those
 * who point at them.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "picture/picture.h"

#define LINE 1.25		/* of its size, that a line is high */
#define BELOW 0.28		/* of it, below the baseline */
#define AWAY 3.0		/* between somebody and their name */
#define SECTOR_AWAY 16.0	/* between the rings and a sector's name */
#define BOLD 1.12		/* wider than plain text */
#define CLEAR 1.5		/* around a name */
#define FAR_CLEAR 6.0		/* from others, to a name further away */
#define NAME_MOST 160.0		/* pixels of somebody's name */

enum {
	NAMED_SHARE = 3,	/* at most one of so many is named ... */
	NAMED_LEAST = 80,	/* ... but so many may be */
	TRIED_MOST = 1500,
	MATTER = 12		/* so many are named if at all possible */
};

/* Widths in em of the wider usual fonts; what is in no row is `usual`. */
static const struct { const char *chars; double em; } width[] = {
	{ "iIl.,:;'|!jJ()[]", .42 },
	{ "frt -\"/", .46 },
	{ "mMW@%", 1.0 },
	{ "wABCDEFGHKLNOPQRSTUVXYZ&+=<>#", .78 },
};
static const double usual = .64, wide = 1.05;

double
rn_text_width(const char *text, double size)
{
	size_t n = strlen(text);
	double em = 0;

	while (n > 0) {
		size_t k = 0;
		int cells = 1;
		size_t len = rn_grapheme(text, n, &cells);

		if (len == 0)
			break;
		while (len == 1 && k < RN_LEN(width) &&
		    strchr(width[k].chars, *text) == NULL)
			k++;
		em += cells == 2 ? wide : len == 1 && k < RN_LEN(width) ?
		    width[k].em : len == 1 ? usual : .75;
		text += len;
		n -= len;
	}
	return em * size;
}

struct rn_box
rn_label_box(const struct rn_picture_label *l)
{
	return (struct rn_box){ l->x - l->width * (l->anchor + 1) / 2,
	    l->y - l->height * (1 - BELOW), l->width, l->height };
}

/*
 * Cut to as many cells as fit, one at least.  They are halved down to: a text
 * may be of any length.
 */
static const char *
cut(struct rn_arena *a, const char *text, double size, double most)
{
	const char *s = rn_clean(a, text);
	int fit = 1, cells = rn_width(s);	/* which does not */

	if (cells <= 1 || rn_text_width(s, size) <= most)
		return s;
	while (cells - fit > 1) {
		int half = fit + (cells - fit) / 2;

		if (rn_text_width(rn_fit(a, s, half, false), size) > most)
			cells = half;
		else
			fit = half;
	}
	return rn_fit(a, s, fit, false);
}

static struct rn_picture_label
label(const char *text, double size)
{
	return (struct rn_picture_label){ .text = text,
	    .width = rn_text_width(text, size), .height = size * LINE };
}

/* What is on the picture already. */
struct taken {
	const struct rn_picture *p;
	struct rn_box *box;
	size_t boxes;
};

static bool
boxes_touch(const struct rn_box *a, const struct rn_box *b)
{
	return a->x < b->x + b->width + CLEAR &&
	    b->x < a->x + a->width + CLEAR &&
	    a->y < b->y + b->height + CLEAR &&
	    b->y < a->y + a->height + CLEAR;
}

static double
beyond(double v, double from, double to)
{
	return v < from ? from - v : v > to ? v - to : 0;
}

static bool
touches_circle(const struct rn_box *b, double x, double y, double r)
{
	double dx = beyond(x, b->x, b->x + b->width);
	double dy = beyond(y, b->y, b->y + b->height);

	return dx * dx + dy * dy < r * r;
}

/* Nothing within `clear` of any person, no text, and not outside. */
static bool
is_free(const struct taken *t, const struct rn_box *b,
    const struct rn_picture_person *whose, double clear)
{
	const struct rn_picture *p = t->p;

	for (size_t i = 0; i < t->boxes; i++)
		if (boxes_touch(b, &t->box[i]))
			return false;
	for (size_t i = 0; i < p->people; i++) {
		const struct rn_picture_person *q = &p->person[i];

		if (touches_circle(b, q->x, q->y, q->r + (q->marked ?
		    RN_MARK : 1) + (q == whose ? 0 : clear)))
			return false;
	}
	/* the corners within the rings: a name outside is nobody's */
	for (int k = 0; k < 4; k++)
		if (hypot(k & 1 ? b->x : b->x + b->width, k & 2 ? b->y :
		    b->y + b->height) > p->radius + SECTOR_AWAY / 3)
			return false;
	return true;
}

static void
keep(struct taken *t, const struct rn_picture_label *l)
{
	t->box[t->boxes++] = rn_label_box(l);
}

/* Upright, inside the outer edge, at the top. */
static void
name_rings(struct rn_arena *a, struct rn_picture *p, struct taken *t)
{
	for (int tier = 0; tier < RN_TIERS; tier++) {
		struct rn_picture_ring *ring = &p->ring[tier];
		const char *of = "";

		ring->label.text = NULL;
		if (ring->drawn == 0)
			continue;
		if (ring->drawn < ring->people)
			of = rn_sprintf(a, " of %lld",
			    (long long)ring->people);
		ring->label = label(rn_sprintf(a, "%s %lld%s",
		    rn_tier_name[tier], (long long)ring->drawn, of),
		    RN_NAME_SIZE);
		ring->label.y = -ring->outer + 13;
		keep(t, &ring->label);
	}
}

/*
 * The names of the sectors of one side, from the top down: each at the height
 * of its sector, or as near as the one before lets it be.
 */
static void
name_side(struct rn_picture *p, struct taken *t, size_t *order, size_t n,
    int side)
{
	double r = p->radius + SECTOR_AWAY, high = RN_SECTOR_SIZE * LINE + CLEAR;
	double *y = malloc((n + 1) * sizeof(*y));

	if (y == NULL)
		rn_nomem();
	for (size_t i = 0; i < n; i++) {
		y[i] = r * sin(rn_sector_middle(&p->sector[order[i]]));
		if (i > 0 && y[i] < y[i - 1] + high)
			y[i] = y[i - 1] + high;
	}
	for (size_t i = n; i-- > 0;) {
		double most = i + 1 < n ? y[i + 1] - high : r;

		if (y[i] > most)
			y[i] = most;
	}
	for (size_t i = 0; i < n; i++) {
		struct rn_picture_label *l = &p->sector[order[i]].label;

		l->x = side * (fabs(y[i]) < r ? sqrt(r * r - y[i] * y[i]) :
		    0);
		l->y = y[i] + RN_SECTOR_SIZE * 0.35;
		l->anchor = side < 0 ? 1 : -1;
		keep(t, l);
	}
	free(y);
}

static void
name_sectors(struct rn_arena *a, struct rn_picture *p, struct taken *t)
{
	size_t *order = rn_alloc(a, (p->sectors + 1) * sizeof(*order));

	for (int side = -1; side <= 1; side += 2) {
		size_t n = 0;

		for (size_t s = 0; s < p->sectors; s++) {
			struct rn_picture_sector *sec = &p->sector[s];
			double x = cos(rn_sector_middle(sec));
			double y = sin(rn_sector_middle(sec));
			size_t k = n;

			if ((x < 0) != (side < 0))
				continue;
			sec->label = label(cut(a, sec->name, RN_SECTOR_SIZE,
			    RN_SECTOR_NAME / BOLD), RN_SECTOR_SIZE);
			sec->label.width *= BOLD;
			for (; k > 0 && sin(rn_sector_middle(&p->sector[
			    order[k - 1]])) > y; k--)
				order[k] = order[k - 1];
			order[k] = s;
			n++;
		}
		name_side(p, t, order, n, side);
	}
}

/* Beside somebody; the likelier to be read as theirs, the sooner. */
static const struct { int x, y; } places[] = {
	{ 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 },
	{ 1, 1 }, { 1, -1 }, { -1, 1 }, { -1, -1 },
};

/* Pixels further away, with a line from them, for those who matter. */
static const double further[] = { 0, 12, 22, 34 };

/* Where the name of somebody would stand. */
static struct rn_picture_label
beside(const struct rn_picture_person *who, size_t place, double more)
{
	struct rn_picture_label l = who->label;
	int x = places[place].x, y = places[place].y;
	bool aslant = x != 0 && y != 0;
	double r = who->r + (who->marked ? RN_MARK : 0);
	double away = (r + AWAY + more) * (aslant ? .75 : 1);

	l.anchor = -x;
	l.x = who->x + away * x;
	l.y = who->y + l.height * (.5 - BELOW) + y * (away + l.height / 2 -
	    (aslant ? 3 : 0));
	l.far = more > 0;
	return l;
}

static bool
name_person(struct rn_picture_person *who, size_t tries, struct taken *t)
{
	for (size_t i = 0; i < tries; i++)
		for (size_t k = 0; k < RN_LEN(places); k++) {
			struct rn_picture_label l = beside(who, k,
			    further[i]);
			struct rn_box box = rn_label_box(&l);

			if (!is_free(t, &box, who, i > 0 ? FAR_CLEAR : 0))
				continue;
			who->label = l;
			keep(t, &l);
			return true;
		}
	who->label.text = NULL;
	return false;
}

/* Who is named first: the marked, those who open doors, the strong. */
static int
by_meaning(const void *ap, const void *bp)
{
	const struct rn_picture_person *a =
	    *(const struct rn_picture_person *const *)ap;
	const struct rn_picture_person *b =
	    *(const struct rn_picture_person *const *)bp;

	double x = a->r + 3 * a->marked, y = b->r + 3 * b->marked;

	if (x > y || x < y)
		return x > y ? -1 : 1;
	return a < b ? -1 : a > b;
}

void
rn_labels(struct rn_arena *a, struct rn_picture *p)
{
	struct rn_picture_person **who = rn_alloc(a, (p->people + 1) *
	    sizeof(struct rn_picture_person *));
	struct taken t = { .p = p, .box = rn_alloc(a, (p->people +
	    p->sectors + RN_TIERS + 2) * sizeof(*t.box)) };
	size_t most = p->people / NAMED_SHARE, named = 0;

	if (most < NAMED_LEAST)
		most = NAMED_LEAST;
	name_rings(a, p, &t);
	name_sectors(a, p, &t);
	/* the middle is mine */
	t.box[t.boxes++] = (struct rn_box){ -20, -20, 40, 40 };
	for (size_t i = 0; i < p->people; i++) {
		who[i] = &p->person[i];
		who[i]->label = (struct rn_picture_label){ 0 };
	}
	if (p->people > 1)
		qsort(who, p->people, sizeof(struct rn_picture_person *),
		    by_meaning);
	for (size_t i = 0; i < p->people && i < TRIED_MOST && named < most;
	    i++) {
		who[i]->label = label(cut(a, who[i]->name, RN_NAME_SIZE,
		    NAME_MOST), RN_NAME_SIZE);
		if (who[i]->marked)
			who[i]->label.width *= BOLD;
		named += name_person(who[i], i < MATTER ? RN_LEN(further) : 1,
		    &t);
	}
}
