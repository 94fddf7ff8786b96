/*
 * raw.h - the bytes of a file's rows as they are in it, beside their decoded
 * text: a second reading of the file, line for line with the first.
 *
 * A line ends with any CR or LF, so CR LF ends two of them.
 */
#ifndef RN_RAW_H
#define RN_RAW_H

#include "import/read.h"

struct rn_raw;

/* RN_EUSAGE: an encoding that has no line ends; RN_EIO. */
RN_CHECKED enum rn_status rn_raw_open(struct refnet *rn, const char *path,
    const char *encoding, struct rn_raw **out);

/*
 * Of a file of which only some lines are fed, their decoded text has to do;
 * it is told by rn_raw_text(), and the others do nothing.
 */
struct rn_raw *rn_raw_of_text(void);
void rn_raw_text(struct rn_raw *w, const char *s, size_t n);

/* The row at hand grows by one line; at the end, by what is left. */
RN_CHECKED enum rn_status rn_raw_line(struct rn_raw *w);
RN_CHECKED enum rn_status rn_raw_end(struct rn_raw *w);

/* The row at hand is whole: its bytes, until the next call. */
struct rn_span rn_raw_row(struct rn_raw *w, bool header);

/* What is known of the file by now. */
void rn_raw_tell(const struct rn_raw *w, struct rn_original *out);

/* NULL is allowed. */
void rn_raw_close(struct rn_raw *w);

#endif
