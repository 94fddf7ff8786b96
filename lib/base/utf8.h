/*
 * utf8.h - what text.c and fold.c share: characters in, characters out.
 * For this room only.
 */
#ifndef RN_UTF8_H
#define RN_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Where characters go: a buffer that grows, or a stream. */
struct rn_sink {
	char *p;
	size_t n, room;
	FILE *to;		/* NULL: keep */
	char local[512];
};

void rn_sink_open(struct rn_sink *o, FILE *to);
void rn_sink_close(struct rn_sink *o);
void rn_sink_flush(struct rn_sink *o);
void rn_sink_put(struct rn_sink *o, const char *s, size_t n);
void rn_sink_cp(struct rn_sink *o, int32_t cp);

/* As rn_utf8_next, but a wrong byte is one U+FFFD. */
size_t rn_utf8_take(const char *s, size_t n, int32_t *cp);

/* Shows nothing, reorders its neighbours or smuggles text. */
bool rn_is_unseen(int32_t cp);

/* Blanks of all kinds, newlines included. */
bool rn_is_blank(int32_t cp);

#endif
