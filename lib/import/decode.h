/*
 * decode.h - a file's bytes as UTF-8, streaming.
 *
 * By byte order mark, by where NULs stand (UTF-16 and UTF-32), by strict
 * UTF-8; else the code page that makes words of it (codepage.h).  What cannot
 * be converted comes out as a byte that is not UTF-8, so that the row around
 * it can be told apart; never as another character.
 */
#ifndef RN_DECODE_H
#define RN_DECODE_H

#include <stddef.h>
#include <stdint.h>

#include "refnet/status.h"

struct rn_decode;

/*
 * encoding NULL: find out.  RN_ENOINPUT, RN_EPERM, RN_EIO, RN_EUSAGE;
 * RN_EREJECTED: empty, no text (a workbook, an archive, a picture), or two
 * encodings fit and the texts differ.
 */
RN_CHECKED enum rn_status rn_decode_open(struct refnet *rn, const char *path,
    const char *encoding, struct rn_decode **out);

/* As if the file ended after `most` bytes: for a look at what it is. */
RN_CHECKED enum rn_status rn_decode_open_head(struct refnet *rn,
    const char *path, const char *encoding, int64_t most,
    struct rn_decode **out);

/* That it could not be opened, and errno. */
enum rn_status rn_decode_cannot(struct refnet *rn, const char *path, int e);

/* The next bytes, until the next call; *n is 0 at the end. */
RN_CHECKED enum rn_status rn_decode_next(struct rn_decode *d, const char **s,
    size_t *n);

/* From the start again. */
RN_CHECKED enum rn_status rn_decode_rewind(struct rn_decode *d);

/*
 * The bytes in the file of the character that this decoded byte starts; 0 when
 * it starts none.  Of encodings that mix one and more bytes other than UTF-8,
 * one each.
 */
size_t rn_decode_width(const struct rn_decode *d, unsigned char byte);

const char *rn_decode_name(const struct rn_decode *d);
/* A word the code page was known by; NULL: there was nothing to guess. */
const char *rn_decode_word(const struct rn_decode *d);
int64_t rn_decode_bytes(const struct rn_decode *d);
int64_t rn_decode_size(const struct rn_decode *d);

/* NULL is allowed. */
void rn_decode_close(struct rn_decode *d);

#endif
