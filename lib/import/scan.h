/*
 * scan.h - is this UTF-8, or else in which code page?  Fed with a file, piece
 * by piece; opens nothing.
 */
#ifndef RN_SCAN_H
#define RN_SCAN_H

#include "import/codepage.h"

struct rn_scan;

struct rn_scan *rn_scan_new(void);

/*
 * The next bytes.  What is returned, less than 64, was not looked at and must
 * come again at the start of the next piece; after the last piece, nothing.
 */
size_t rn_scan_piece(struct rn_scan *c, const char *s, size_t n, bool last);

/* No more is needed to tell. */
bool rn_scan_enough(const struct rn_scan *c);

/* Bytes of the file before the first wrong run. */
size_t rn_scan_wrong(const struct rn_scan *c);

/* ONE: out->name[0], "UTF-8" or a code page. */
void rn_scan_end(struct rn_scan *c, struct rn_page_guess *out);

/* NULL is allowed. */
void rn_scan_free(struct rn_scan *c);

/*
 * The name of the encoding by a byte order mark of *mark bytes, or by where
 * NULs stand; NULL: nothing of that.
 */
const char *rn_scan_head(const char *s, size_t n, size_t *mark);

#endif
