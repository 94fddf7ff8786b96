/*
 * filter_ast.h - what filter.c makes of a text and filter_match.c runs.
 *
 * All that can be refused is refused while parsing: here every value already
 * has the kind of its column.  Another kind of test is an enum, a case in
 * each of the two files.
 */
#ifndef RN_FILTER_AST_H
#define RN_FILTER_AST_H

#include "base/filter.h"
#include "base/re.h"

enum rn_filter_op {
	RN_F_AND, RN_F_OR, RN_F_NOT,	/* kids */
	RN_F_WORD,			/* word, in the fields searched */
	RN_F_ANYOF,			/* col is one of values */
	RN_F_REGEX,			/* re, in col */
	RN_F_NEVER			/* a field no row has */
};

/* One value of a column, in the terms of its kind. */
struct rn_filter_value {
	bool none, any;			/* is missing, is not */
	int64_t lo, hi;			/* numbers, instants: both included */
	double rlo, rhi;		/* reals: both included */
	const char *text;		/* texts, lists: folded */
	int at;				/* enums: index; bools: 0 or 1 */
	struct rn_filter_value *next;
};

struct rn_filter_node {
	enum rn_filter_op op;
	struct rn_filter_node *kids, *next;
	const struct rn_col *col;
	const char *word;
	struct rn_filter_value *values;
	struct rn_re *re;
	struct rn_filter_node *next_re;	/* all that hold a pattern */
};

struct rn_filter {
	const struct rn_filter_set *set;
	struct rn_filter_node *root;	/* NULL: every row */
	struct rn_filter_node *res;
	const struct rn_col **search;	/* columns bare words look in */
	size_t n_search;
	struct rn_arena *scratch;	/* folded text of the row at hand */
	const char **folded;		/* by column; NULL: not folded yet */
};

/* The index of the enum name "none", or -1: such a value counts as missing. */
int rn_filter_enum_none(const struct rn_col *col);

#endif
