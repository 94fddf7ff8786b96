/*
 * filter_match.c - does a row answer to a filter?
 *
 * Rows are many: text of plain ASCII is compared where it lies; other text is
 * folded into the filter's own arena, one at a time, and forgotten.
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "base/filter_tree.h"
#include "base/text.h"

/* Reals are the same when they are so to two decimals. */
static const double half_step = 0.005;

/* --- what a row holds -------------------------------------------------- */

static const void *
cell(const struct rn_col *col, const void *row)
{
	return (const char *)row + col->at;
}

static int64_t
number_in(const struct rn_col *col, const void *row)
{
	return *(const int64_t *)cell(col, row);
}

static double
real_in(const struct rn_col *col, const void *row)
{
	return *(const double *)cell(col, row);
}

/* The strings of a text, list or enum; *one is room for a single one. */
static const char *const *
strings_in(const struct rn_col *col, const void *row, const char **one,
    size_t *n)
{
	const struct rn_list *list;
	int index;

	*one = NULL;
	switch (col->kind) {
	case RN_K_LIST:
		list = cell(col, row);
		*n = list->n;
		return list->v;
	case RN_K_TEXT:
		*one = *(const char *const *)cell(col, row);
		break;
	case RN_K_ENUM:
		index = *(const int *)cell(col, row);
		if (index >= 0)
			*one = col->names[index];
		break;
	default:
		break;
	}
	*n = *one != NULL;
	return one;
}

/* A word `none` among an enum's names is as good as nothing. */
static bool
is_missing(const struct rn_col *col, const void *row)
{
	const char *one;
	size_t n;

	switch (col->kind) {
	case RN_K_ID:
		return false;
	case RN_K_INT:
	case RN_K_INSTANT:
	case RN_K_DATE:
		return number_in(col, row) == RN_NONE;
	case RN_K_REAL:
	case RN_K_PROB:
		return isnan(real_in(col, row));
	case RN_K_BOOL:
		return !*(const bool *)cell(col, row);
	case RN_K_LIST:
		(void)strings_in(col, row, &one, &n);
		return n == 0;
	case RN_K_TEXT:
		(void)strings_in(col, row, &one, &n);
		return one == NULL || *one == '\0';
	case RN_K_ENUM:
		(void)strings_in(col, row, &one, &n);
		return one == NULL || strcmp(one, "none") == 0;
	}
	return true;
}

/* --- text -------------------------------------------------------------- */

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* Folding such text changes letters and blanks only. */
static bool
is_printable(const char *s)
{
	while (*s >= ' ' && *s < 0x7f)
		s++;
	return *s == '\0';
}

static bool
same_printable(const char *s, const char *folded)
{
	while (*s == ' ')
		s++;
	for (; *s != '\0'; folded++) {
		bool blank = *s == ' ';
		char c = lower(*s);

		while (*s == ' ')
			s++;
		if (blank && *s == '\0')
			break;
		if (c != *folded)
			return false;
		if (!blank)
			s++;
	}
	return *folded == '\0';
}

static bool
holds_printable(const char *s, const char *folded)
{
	for (; *s != '\0'; s++) {
		size_t k = 0;

		while (folded[k] != '\0' && lower(s[k]) == folded[k])
			k++;
		if (folded[k] == '\0')
			return true;
	}
	return false;
}

/* Is s the text of v, or with `part`, does it occur in s? */
static bool
says(const struct rn_filter *f, const char *s, bool part,
    const struct rn_filter_value *v)
{
	const char *folded;
	bool yes;

	if (s == NULL)
		return false;
	if ((v->plain || !part) && is_printable(s))
		return part ? holds_printable(s, v->folded) :
		    same_printable(s, v->folded);
	folded = rn_fold(f->fold, s);
	yes = part ? strstr(folded, v->folded) != NULL :
	    strcmp(folded, v->folded) == 0;
	rn_arena_reset(f->fold);
	return yes;
}

static bool
any_says(const struct rn_filter *f, const struct rn_col *col,
    const void *row, bool part, const struct rn_filter_value *v)
{
	const char *one;
	size_t n;
	const char *const *s = strings_in(col, row, &one, &n);

	for (size_t i = 0; i < n; i++)
		if (says(f, s[i], part, v))
			return true;
	return false;
}

static enum rn_status
any_like(struct refnet *rn, const struct rn_filter_node *node,
    const void *row, bool *yes)
{
	enum rn_status rc = RN_OK;
	const char *one;
	size_t n;
	const char *const *s = strings_in(node->col, row, &one, &n);

	for (size_t i = 0; !*yes && i < n; i++)
		if (s[i] != NULL)
			TRY(rn_re_match(rn, node->re, s[i], strlen(s[i]),
			    yes));
out:
	return rc;
}

/* --- fields ------------------------------------------------------------ */

static bool
real_answers(double x, enum rn_filter_op op, double than)
{
	if (isnan(x))
		return false;
	switch (op) {
	case RN_OP_LESS:
		return x < than;
	case RN_OP_UPTO:
		return x <= than;
	case RN_OP_MORE:
		return x > than;
	case RN_OP_FROM:
		return x >= than;
	default:
		return x >= than - half_step && x < than + half_step;
	}
}

static bool
value_answers(const struct rn_filter *f, const struct rn_filter_node *node,
    const struct rn_filter_value *v, const void *row)
{
	const struct rn_col *col = node->col;
	int64_t x;

	if (v->is != RN_IS_VALUE)
		return is_missing(col, row) == (v->is == RN_IS_NONE);
	switch (col->kind) {
	case RN_K_TEXT:
	case RN_K_LIST:
		return any_says(f, col, row, false, v);
	case RN_K_REAL:
	case RN_K_PROB:
		return real_answers(real_in(col, row), node->op, v->real);
	case RN_K_ENUM:
		x = *(const int *)cell(col, row);
		break;
	case RN_K_BOOL:
		x = *(const bool *)cell(col, row);
		break;
	default:
		x = number_in(col, row);
		if (x == RN_NONE)
			return false;
		break;
	}
	return x >= v->from && x <= v->to;
}

static enum rn_status
field_answers(struct refnet *rn, const struct rn_filter *f,
    const struct rn_filter_node *node, const void *row, bool *yes)
{
	const struct rn_filter_value *v;

	*yes = false;
	if (node->op == RN_OP_LIKE)
		return node->col == NULL ? RN_OK :
		    any_like(rn, node, row, yes);
	for (v = node->values; v != NULL && !*yes; v = v->next)
		*yes = node->col == NULL ? v->is == RN_IS_NONE :
		    value_answers(f, node, v, row);
	return RN_OK;
}

static enum rn_status
answers(struct refnet *rn, const struct rn_filter *f,
    const struct rn_filter_node *node, const void *row, bool *yes)
{
	enum rn_status rc = RN_OK;
	const struct rn_filter_node *child = node->first;

	switch (node->what) {
	case RN_NODE_ALL:
		*yes = true;
		for (; *yes && child != NULL; child = child->next)
			TRY(answers(rn, f, child, row, yes));
		break;
	case RN_NODE_ONE:
		*yes = false;
		for (; !*yes && child != NULL; child = child->next)
			TRY(answers(rn, f, child, row, yes));
		break;
	case RN_NODE_NOT:
		TRY(answers(rn, f, child, row, yes));
		*yes = !*yes;
		break;
	case RN_NODE_SEARCH:
		*yes = false;
		for (size_t i = 0; !*yes && i < f->searched; i++)
			*yes = any_says(f, f->search[i], row, true,
			    node->values);
		break;
	case RN_NODE_FIELD:
		TRY(field_answers(rn, f, node, row, yes));
		break;
	}
out:
	return rc;
}

enum rn_status
rn_filter_match(struct refnet *rn, const struct rn_filter *f,
    const void *row, bool *yes)
{
	enum rn_status rc = RN_OK;

	*yes = true;
	if (f->root != NULL)
		TRY(answers(rn, f, f->root, row, yes));
out:
	if (rc != RN_OK)
		*yes = false;
	return rc;
}
