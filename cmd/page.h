/* page.h - what the parts of refnet map share. */
#ifndef REFNET_PAGE_H
#define REFNET_PAGE_H

#include "panel.h"
#include "refnet/tie.h"

enum { SHOWN = 5 };		/* rows of a part */

struct page {
	struct app *app;
	struct panels panels;
	int64_t now;		/* the moment the map is of */
	const struct rn_tie_query *q;	/* q->wanted: the profile, or NULL */
	int name, more;		/* cells of a row: who, what of them; or 0 */
	int64_t given, received;	/* by page_people() */
	const struct rn_person *people;	/* the same: who is in touch */
	size_t people_n;
};

/* A part begins: its title and, to the right, what its columns are called. */
void page_part(struct page *p, const char *title, const char *a,
    const char *b);

/* The cells a title may have beside its columns. */
int page_title_wide(const struct page *p);

/* A row begins: who, and what of them; page_end() adds its two columns. */
void page_row(struct page *p, const char *who, const char *what);
void page_end(struct page *p, const char *a, const char *b);

/*
 * A row whose text has the place of the first column, too, and how much that
 * is; 0: there is none.
 */
void page_wide_row(struct page *p, const char *who, const char *what,
    const char *b);
int page_wide(const struct page *p);

/* "3 days"; never negative.  "never": RN_NONE. */
const char *page_days_since(const struct page *p, int64_t at);

/* There is nothing to say; and there are more rows than were shown. */
void page_none(struct page *p, const char *text);
void page_others(struct page *p, size_t n, const char *command);

/* page_ways.c: the parts about getting to others. */
RN_CHECKED enum rn_status page_connectors(struct page *p);
RN_CHECKED enum rn_status page_overlaps(struct page *p);
RN_CHECKED enum rn_status page_gaps(struct page *p);
RN_CHECKED enum rn_status page_profiles(struct page *p);
RN_CHECKED enum rn_status page_week(struct page *p);

/* page_reasons.c: after page_people(). */
RN_CHECKED enum rn_status page_reasons(struct page *p);

/* page_people.c: the parts about whom I know. */
RN_CHECKED enum rn_status page_tiers(struct page *p,
    const struct rn_tier_count count[RN_TIERS]);
RN_CHECKED enum rn_status page_people(struct page *p);
void page_given(struct page *p);
RN_CHECKED enum rn_status page_due(struct page *p);

#endif
