/*
 * filter_parse.h - what filter.c (the grammar) and filter_value.c (the
 * values) share.
 */
#ifndef RN_FILTER_PARSE_H
#define RN_FILTER_PARSE_H

#include "base/filter_ast.h"

enum rn_filter_compare { EQ, LT, LE, GT, GE };

struct rn_filter_parser {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_filter_set *set;
	struct rn_filter *f;
	const char *text, *p;
	int64_t now;
	int depth, res;
};

/* One value as typed: at is where it starts in the filter. */
struct rn_filter_word {
	const char *s, *at;
	bool quoted;
};

/* Shows the text with a caret below `at`, under the words. */
enum rn_status rn_filter_refuse(struct rn_filter_parser *p, const char *at,
    const char *what);

/* The same with the words and the hint of a failure further down. */
enum rn_status rn_filter_refuse_below(struct rn_filter_parser *p,
    const char *at);

/* What a person typed, fit for a message. */
const char *rn_filter_shown(struct rn_filter_parser *p, const char *s);

/* Is c, which may be NUL, in set? */
bool rn_filter_any_of(char c, const char *set);

/* Reads w as a value that col is compared with. */
enum rn_status rn_filter_value(struct rn_filter_parser *p,
    const struct rn_col *col, enum rn_filter_compare how,
    const struct rn_filter_word *w, struct rn_filter_value *v);

#endif
