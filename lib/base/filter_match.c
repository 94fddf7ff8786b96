/*
 * filter_match.c - does a row pass a filter: the tree of filter_ast.h, run.
 *
 * A new kind of column is a case in missing() and in is_value().  The text of
 * a column is folded at most once per row.
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "base/filter_ast.h"
#include "base/text.h"

struct run {
	struct refnet *rn;
	const struct rn_filter *f;
	const char *row;
};

int
rn_filter_enum_none(const struct rn_col *col)
{
	for (int i = 0; col->names[i] != NULL; i++)
		if (strcmp(col->names[i], "none") == 0)
			return i;
	return -1;
}

static int64_t
integer(const struct run *r, const struct rn_col *col)
{
	int64_t v;

	memcpy(&v, r->row + col->at, sizeof(v));
	return v;
}

static double
real(const struct run *r, const struct rn_col *col)
{
	double v;

	memcpy(&v, r->row + col->at, sizeof(v));
	return v;
}

static int
enumerated(const struct run *r, const struct rn_col *col)
{
	int v;

	memcpy(&v, r->row + col->at, sizeof(v));
	return v;
}

static bool
boolean(const struct run *r, const struct rn_col *col)
{
	bool v;

	memcpy(&v, r->row + col->at, sizeof(v));
	return v;
}

static const char *
text(const struct run *r, const struct rn_col *col)
{
	const char *v;

	memcpy(&v, r->row + col->at, sizeof(v));
	return v;
}

static struct rn_list
list(const struct run *r, const struct rn_col *col)
{
	struct rn_list v;

	memcpy(&v, r->row + col->at, sizeof(v));
	return v;
}

/* The text of a column as it is searched; "" when missing. */
static const char *
folded(const struct run *r, const struct rn_col *col)
{
	const char **kept = &r->f->folded[col - r->f->set->view->cols];

	if (*kept == NULL) {
		const char *s = text(r, col);

		*kept = s == NULL ? "" : rn_fold(r->f->scratch, s);
	}
	return *kept;
}

static bool
missing(const struct run *r, const struct rn_col *col)
{
	const char *s;
	int e;

	switch (col->kind) {
	case RN_K_ID:
	case RN_K_INT:
	case RN_K_INSTANT:
	case RN_K_DATE:
		return integer(r, col) == RN_NONE;
	case RN_K_REAL:
	case RN_K_PROB:
		return isnan(real(r, col));
	case RN_K_TEXT:
		s = text(r, col);
		return s == NULL || *s == '\0';
	case RN_K_LIST:
		return list(r, col).n == 0;
	case RN_K_ROWS:
		return true;	/* nobody asks for them */
	case RN_K_ENUM:
		e = enumerated(r, col);
		return e < 0 || e == rn_filter_enum_none(col);
	case RN_K_BOOL:
		return !boolean(r, col);
	}
	return true;
}

/* Is any element of a list the word, or, when part is set, does it hold it? */
static bool
in_list(const struct run *r, const struct rn_col *col, const char *word,
    bool part)
{
	struct rn_list l = list(r, col);

	for (size_t i = 0; i < l.n; i++) {
		const char *s = rn_fold(r->f->scratch, l.v[i]);

		if (part ? strstr(s, word) != NULL : strcmp(s, word) == 0)
			return true;
	}
	return false;
}

static bool
is_value(const struct run *r, const struct rn_col *col,
    const struct rn_filter_value *v)
{
	int64_t i;
	double d;

	if (v->none || v->any)
		return missing(r, col) == v->none;
	switch (col->kind) {
	case RN_K_ID:
	case RN_K_INT:
	case RN_K_INSTANT:
	case RN_K_DATE:
		i = integer(r, col);
		return i != RN_NONE && i >= v->lo && i <= v->hi;
	case RN_K_REAL:
	case RN_K_PROB:
		d = real(r, col);
		return d >= v->rlo && d <= v->rhi;	/* NaN: neither */
	case RN_K_TEXT:
		return text(r, col) != NULL &&
		    strcmp(folded(r, col), v->text) == 0;
	case RN_K_LIST:
		return in_list(r, col, v->text, false);
	case RN_K_ENUM:
		return enumerated(r, col) == v->at;
	case RN_K_BOOL:
		return boolean(r, col) == (v->at != 0);
	case RN_K_ROWS:
		break;
	}
	return false;
}

static bool
has_word(const struct run *r, const char *word)
{
	for (size_t i = 0; i < r->f->n_search; i++) {
		const struct rn_col *col = r->f->search[i];

		if (col->kind == RN_K_LIST ? in_list(r, col, word, true) :
		    strstr(folded(r, col), word) != NULL)
			return true;
	}
	return false;
}

static enum rn_status
matches(const struct run *r, const struct rn_filter_node *n, bool *yes)
{
	const char *s = NULL;
	struct rn_list l;
	int e, names = 0;

	*yes = false;
	if (n->col->kind == RN_K_LIST) {
		l = list(r, n->col);
		for (size_t i = 0; i < l.n && !*yes; i++) {
			enum rn_status rc = rn_re_match(r->rn, n->re, l.v[i],
			    strlen(l.v[i]), yes);

			if (rc != RN_OK)
				return rc;
		}
		return RN_OK;
	}
	if (n->col->kind == RN_K_ENUM) {
		while (n->col->names[names] != NULL)
			names++;
		e = enumerated(r, n->col);
		s = e >= 0 && e < names ? n->col->names[e] : NULL;
	} else
		s = text(r, n->col);
	return s == NULL ? RN_OK :
	    rn_re_match(r->rn, n->re, s, strlen(s), yes);
}

/* The parser bounds how deep this goes. */
static enum rn_status
run(const struct run *r, const struct rn_filter_node *n, bool *yes)
{
	enum rn_status rc = RN_OK;

	*yes = false;
	switch (n->op) {
	case RN_F_AND:
	case RN_F_OR:
		for (const struct rn_filter_node *k = n->kids; k != NULL;
		    k = k->next) {
			TRY(run(r, k, yes));
			if (*yes == (n->op == RN_F_OR))
				break;
		}
		break;
	case RN_F_NOT:
		TRY(run(r, n->kids, yes));
		*yes = !*yes;
		break;
	case RN_F_WORD:
		*yes = has_word(r, n->word);
		break;
	case RN_F_ANYOF:
		for (const struct rn_filter_value *v = n->values;
		    v != NULL && !*yes; v = v->next)
			*yes = is_value(r, n->col, v);
		break;
	case RN_F_REGEX:
		TRY(matches(r, n, yes));
		break;
	case RN_F_NEVER:
		break;
	}
out:
	return rc;
}

enum rn_status
rn_filter_match(struct refnet *rn, const struct rn_filter *f, const void *row,
    bool *yes)
{
	struct run r = { rn, f, row };

	*yes = true;
	if (f == NULL || f->root == NULL)
		return RN_OK;
	rn_arena_reset(f->scratch);
	memset(f->folded, 0, f->set->view->n * sizeof(*f->folded));
	return run(&r, f->root, yes);
}
