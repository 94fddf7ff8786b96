/*
 * part.h - the parts of a message, and what they say to a reader.
 * For this room only.
 */
#ifndef RN_PART_H
#define RN_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "mail/header.h"

/* What the head of a part says of its body. */
struct rn_part {
	char type[64];		/* "text/plain", in lower case */
	char charset[48], transfer[32];	/* "" for none */
	char boundary[256];
	bool attached, named, flowed, delsp;
};

/* One field of a part's head; those that say nothing of it do nothing. */
void rn_part_field(struct rn_arena *a, struct rn_part *p,
    const struct rn_header_field *f);

/* Where the head that starts at s ends; *body is behind its empty line. */
const char *rn_part_head_end(const char *s, const char *end,
    const char **body);

/*
 * The next part between boundaries: from *at on, which goes behind it.  False:
 * there are no more.  What is before the first boundary is none.
 */
bool rn_part_next(const char *boundary, const char **at, const char *end,
    const char **s, size_t *n);

/* HTML as lines of text; what is in blockquotes has "> " before it. */
char *rn_part_plain(struct rn_arena *a, const char *html);

/* Soft line ends of format=flowed taken out. */
char *rn_part_unflow(struct rn_arena *a, const char *text, bool delsp);

#endif
