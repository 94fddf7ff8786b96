/*
 * amount.c - a number or two with the words around them: "up to 50 Mio. EUR".
 *
 * The words are those of words/size.txt.  Each step looks at a few atoms, so
 * that all of a text takes time in proportion to it.
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "lexicon/lexicon.h"

enum { BEFORE = 4, AFTER = 3 };	/* words of a number, at most */

/* --- atoms -------------------------------------------------------------- */

static bool
take_key(void *with, const struct rn_lex_key *key, const struct rn_lex_key *end,
    size_t first, size_t words)
{
	struct rn_lex_atom *a = with;

	(void)first;
	(void)words;
	if (key->by != RN_HIT_BY_NAME)
		return false;
	a->key = key;
	a->end = end;
	for (a->whats = 0; key < end; key++)
		if (key->by == RN_HIT_BY_NAME)
			a->whats |= 1u << rn_size_row[key->node].what;
	return true;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

void
rn_lex_atoms_make(const char *text, size_t n, const struct rn_lex_words *w,
    struct rn_lex_atom *v, struct rn_lex_atoms *out)
{
	*out = (struct rn_lex_atoms){ .text = text, .w = w, .v = v };
	for (size_t i = 0; i < w->n; ) {
		const struct rn_plain_word *word = &w->word[i];
		struct rn_lex_atom a = { .at = word->at, .first = (uint32_t)i };
		size_t took = 1;

		if (is_digit(w->pool[word->from])) {
			size_t len = rn_lex_number_len(text + word->at,
			    n - word->at);

			a.number = len > 0;
			a.to = (uint32_t)(word->at + (len > 0 ? len :
			    word->end - word->at));
			a.glued = i > 0 && w->word[i - 1].end == word->at;
			while (i + took < w->n &&
			    w->word[i + took].at < a.to)
				took++;
		} else {
			took = rn_lex_longest(&rn_size_lex, w, i, take_key,
			    &a);
			took += took == 0;
			a.to = w->word[i + took - 1].end;
		}
		v[out->n++] = a;
		i += took;
	}
}

const struct rn_size_row *
rn_lex_atom_is(const struct rn_lex_atoms *a, size_t i, enum rn_size_what what)
{
	if (i >= a->n || (a->v[i].whats >> what & 1) == 0)
		return NULL;
	for (const struct rn_lex_key *k = a->v[i].key; k < a->v[i].end; k++)
		if (k->by == RN_HIT_BY_NAME &&
		    rn_size_row[k->node].what == what)
			return &rn_size_row[k->node];
	return NULL;
}

/* --- one number and what belongs to it ----------------------------------- */

struct one {
	const struct rn_lex_atom *number;
	double scale;		/* 1: none said */
	enum rn_lex_number_as as;
	bool about, under, over, between, more, beyond;
	const char *currency;
};

/* What stands before it. */
static size_t
read_before(const struct rn_lex_atoms *a, size_t i, struct one *o)
{
	size_t from = i;

	for (; i < from + BEFORE; i++) {
		const struct rn_size_row *under = rn_lex_atom_is(a, i,
		    RN_SIZE_UNDER), *over = rn_lex_atom_is(a, i, RN_SIZE_OVER),
		    *money = rn_lex_atom_is(a, i, RN_SIZE_MONEY);
		bool about = rn_lex_atom_is(a, i, RN_SIZE_ABOUT) != NULL;
		bool between = rn_lex_atom_is(a, i, RN_SIZE_BETWEEN) != NULL;

		if (under == NULL && over == NULL && money == NULL && !about &&
		    !between)
			break;
		o->about |= about;
		o->between |= between;
		o->under |= under != NULL;
		o->over |= over != NULL;
		if (under != NULL || over != NULL)
			o->beyond = (under != NULL ? under : over)->value > 0;
		if (money != NULL)
			o->currency = money->currency;
	}
	return i;
}

/* What stands after it: a scale, a currency, a plus. */
static size_t
read_after(const struct rn_lex_atoms *a, size_t i, struct one *o)
{
	size_t from = i;

	for (; i < from + AFTER; i++) {
		const struct rn_size_row *english, *scale, *money;

		english = rn_lex_atom_is(a, i, RN_SIZE_SCALE_ENGLISH);
		scale = rn_lex_atom_is(a, i, RN_SIZE_SCALE);
		money = rn_lex_atom_is(a, i, RN_SIZE_MONEY);

		if (o->scale <= 1 && (english != NULL || scale != NULL)) {
			o->as = english != NULL ? RN_LEX_ENGLISH :
			    RN_LEX_COMMA;
			o->scale = (english != NULL ? english : scale)->value;
		} else if (money != NULL && o->currency == NULL) {
			o->currency = money->currency;
		} else if (!o->more && rn_lex_atom_is(a, i, RN_SIZE_MORE) !=
		    NULL) {
			o->more = true;
		} else if (rn_lex_atom_is(a, i, RN_SIZE_TO) != NULL &&
		    rn_lex_atom_is(a, i + 1, RN_SIZE_MORE) != NULL) {
			continue;	/* 10001_PLUS */
		} else {
			break;
		}
	}
	return i;
}

/* Its row where words say it: "fifty", "four hundred", but not "two people". */
static const struct rn_size_row *
in_words(const struct rn_lex_atoms *a, size_t i)
{
	const struct rn_size_row *row = rn_lex_atom_is(a, i, RN_SIZE_NUMBER);

	if (row == NULL && (rn_lex_atom_is(a, i + 1, RN_SIZE_SCALE) != NULL ||
	    rn_lex_atom_is(a, i + 1, RN_SIZE_SCALE_ENGLISH) != NULL))
		row = rn_lex_atom_is(a, i, RN_SIZE_DIGIT);
	return row;
}

/* "B2B": a number right behind a letter that is no currency's is none. */
static bool
is_number(const struct rn_lex_atoms *a, size_t i)
{
	if (i < a->n && in_words(a, i) != NULL)
		return true;
	if (i >= a->n || !a->v[i].number)
		return false;
	return !a->v[i].glued || i == 0 || a->v[i - 1].key != NULL;
}

static size_t
read_one(const struct rn_lex_atoms *a, size_t i, struct one *o)
{
	*o = (struct one){ .scale = 1 };
	i = read_before(a, i, o);
	if (!is_number(a, i))
		return 0;
	if (a->v[i].glued && o->currency == NULL && i > 0 &&
	    rn_lex_atom_is(a, i - 1, RN_SIZE_SCALE_ENGLISH) != NULL)
		return 0;
	o->number = &a->v[i];
	return read_after(a, i + 1, o);
}

static double
value_of(const struct rn_lex_atoms *a, const struct one *o,
    enum rn_lex_number_as as)
{
	size_t i = (size_t)(o->number - a->v);

	if (!o->number->number)
		return in_words(a, i)->value;
	return rn_lex_number_value(a->text + o->number->at,
	    o->number->to - o->number->at, as);
}

/* --- two of them --------------------------------------------------------- */

/* "10-50 Mio" is ten million to fifty, "500 to 2k" not 500,000. */
static void
share_scale(const struct rn_lex_atoms *a, struct one *x, struct one *y)
{
	if (x->scale <= 1 && y->scale > 1 &&
	    value_of(a, x, y->as) < value_of(a, y, y->as)) {
		x->scale = y->scale;
		x->as = y->as;
	} else if (y->scale <= 1 && x->scale > 1 &&
	    value_of(a, y, x->as) > value_of(a, x, x->as)) {
		y->scale = x->scale;
		y->as = x->as;
	}
}

static void
set_amount(const struct rn_lex_atoms *a, struct one *x, struct one *y,
    struct rn_lex_amount *out)
{
	const char *currency = x->currency != NULL ? x->currency : y->currency;

	if (y->number != NULL)
		share_scale(a, x, y);
	out->v[0] = value_of(a, x, x->as) * x->scale;
	out->v[1] = y->number == NULL ? NAN : value_of(a, y, y->as) *
	    y->scale;
	out->about = x->about || y->about;
	out->more = x->more || y->more;
	out->scaled = x->scale > 1 || y->scale > 1;
	out->beyond = x->beyond;
	out->turned = out->v[1] < out->v[0];
	if (out->turned) {
		double v = out->v[0];

		out->v[0] = out->v[1];
		out->v[1] = v;
	}
	if (currency != NULL)
		memcpy(out->currency, currency, sizeof(out->currency));
	if (y->number == NULL) {
		out->under = x->under;
		out->over = x->over && !x->under;
	}
}

bool
rn_lex_amount_read(const struct rn_lex_atoms *a, size_t i,
    struct rn_lex_amount *out)
{
	struct one x, y = { .number = NULL };
	size_t end = read_one(a, i, &x), more;

	*out = (struct rn_lex_amount){ .first = i, .end = end };
	if (end == 0)
		return false;
	if (!x.more && (rn_lex_atom_is(a, end, RN_SIZE_TO) != NULL ||
	    /* "from fifty up to four hundred" */
	    (rn_lex_atom_is(a, end, RN_SIZE_UNDER) != NULL && !x.under &&
	    rn_lex_atom_is(a, end, RN_SIZE_UNDER)->value <= 0) ||
	    (x.between && rn_lex_atom_is(a, end, RN_SIZE_BOTH) != NULL))) {
		more = read_one(a, end + 1, &y);
		out->dashed = more > 0;
		if (more > 0)
			out->end = more;
		else
			y.number = NULL;
	}
	set_amount(a, &x, &y, out);
	return !isnan(out->v[0]) && (y.number == NULL || !isnan(out->v[1]));
}
