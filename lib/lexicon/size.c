/*
 * size.c - how many people, how much money, how far: ranges from words.
 *
 * What each band means is `bands`, ours; words are words/size.txt.
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "lexicon/lexicon.h"

const char *const rn_stage_name[RN_STAGES + 1] = {
	"bootstrapped", "family", "pe-owned", "public sector", "pre-seed",
	"seed", "series a", "series b", "series c", "series d", "series e",
	"series f", "growth", "listed", NULL
};

/* Employees, and revenue a year. */
static const struct rn_band bands[] = {
	{ "solo", 1, 1, 0, 1e6 },
	{ "micro", 1, 9, 0, 2e6 },
	{ "small", 10, 49, 1e6, 10e6 },
	{ "SMB", 10, 249, 1e6, 50e6 },
	{ "mid-market", 100, 999, 10e6, 1e9 },
	{ "Mittelstand", 50, 2999, 10e6, 1e9 },
	{ "enterprise", 1000, INFINITY, 1e9, INFINITY },
	{ "index", 5000, INFINITY, 5e9, INFINITY },
};

enum { NEAR = 3 };	/* words between a number and what it is of */

int
rn_bands(void)
{
	return (int)RN_LEN(bands);
}

struct rn_band
rn_band(int band)
{
	if (band < 0 || (size_t)band >= RN_LEN(bands))
		return (struct rn_band){ NULL, NAN, NAN, NAN, NAN };
	return bands[band];
}

static struct rn_range
nothing(void)
{
	return (struct rn_range){ .low = NAN, .high = NAN, .band = -1 };
}

/* --- what a number is of ------------------------------------------------- */

/* Words that may stand between: "50M in annual revenue", "revenue: 50M". */
static bool
is_between(const struct rn_lex_atoms *a, size_t i)
{
	static const char *const words[] = { "in", "of", "annual", "per",
	    "year", "yearly", "total", "the", "full", "time", "with", "is",
	    "im", "an", "de", "en", "d", "em", "our", "their", "jahr", "usd",
	    "active", "paid", "global", "worldwide" };
	const struct rn_plain_word *w;

	if (i >= a->n || a->v[i].number)
		return false;
	w = &a->w->word[a->v[i].first];
	for (size_t k = 0; k < RN_LEN(words); k++)
		if (strlen(words[k]) == w->len && memcmp(a->w->pool + w->from,
		    words[k], w->len) == 0)
			return true;
	return rn_lex_atom_is(a, i, RN_SIZE_BETWEEN) != NULL ||
	    rn_lex_atom_is(a, i, RN_SIZE_TO) != NULL;
}

struct about_what {
	const struct rn_size_row *row;
	size_t at;		/* the atom that says so */
};

static bool
says(const struct rn_lex_atoms *a, size_t i, struct about_what *out)
{
	out->row = rn_lex_atom_is(a, i, RN_SIZE_STAFF);
	if (out->row == NULL)
		out->row = rn_lex_atom_is(a, i, RN_SIZE_OF);
	out->at = i;
	return out->row != NULL;
}

/* Does a comma part atom i from the one before it? */
static bool
is_parted(const struct rn_lex_atoms *a, size_t i)
{
	if (i == 0 || i >= a->n)
		return true;
	for (size_t k = a->v[i - 1].to; k < a->v[i].at; k++)
		if (strchr(",;\n", a->text[k]) != NULL)
			return true;
	return false;
}

static bool
after(const struct rn_lex_atoms *a, size_t end, struct about_what *out)
{
	for (size_t i = end; i <= end + NEAR && !is_parted(a, i); i++) {
		if (says(a, i, out))
			return true;
		if (!is_between(a, i))
			break;
	}
	return false;
}

static bool
before(const struct rn_lex_atoms *a, size_t first, struct about_what *out)
{
	for (size_t i = first; !is_parted(a, i) && first - i <= NEAR; ) {
		if (says(a, --i, out))
			return true;
		if (!is_between(a, i))
			break;
	}
	return false;
}

/* "CA 5M€": what stands in the amount itself, and seemed to say "about". */
static bool
inside(const struct rn_lex_atoms *a, const struct rn_lex_amount *m,
    struct about_what *out)
{
	for (size_t i = m->first; m->currency[0] != '\0' && i < m->end; i++)
		if (says(a, i, out))
			return true;
	return false;
}

/* --- ranges --------------------------------------------------------------- */

static void
set_ends(const struct rn_lex_amount *m, bool people, struct rn_range *r)
{
	double low = m->v[0], high = isnan(m->v[1]) ? low : m->v[1];
	double step = people && m->beyond ? 1 : 0;

	r->low = low;
	r->high = high;
	if (m->more || m->over) {
		r->low = low + (m->over ? step : 0);
		r->high = INFINITY;
	} else if (m->under) {
		r->low = people && high - step >= 1 ? 1 : 0;
		r->high = high - step < 0 ? 0 : high - step;
	}
	r->about = m->about;
	r->turned = m->turned;
	memcpy(r->currency, m->currency, sizeof(r->currency));
}

/*
 * From atom i on, atoms before `from` being spoken for; *end is where to go
 * on.  people: what a bare number is of.  False: no amount begins here.
 */
static bool
read_amount(const struct rn_lex_atoms *a, size_t i, size_t from, bool people,
    struct rn_range *r, size_t *end)
{
	struct about_what what = { NULL, 0 };
	struct rn_lex_amount m;
	size_t first = i, last;

	*r = nothing();
	if (!rn_lex_amount_read(a, i, &m))
		return false;
	*end = last = m.end;
	r->kind = m.currency[0] != '\0' ? RN_RANGE_MONEY : RN_RANGE_NUMBER;
	if (inside(a, &m, &what))
		m.about = false;
	else if (after(a, last, &what))
		*end = last = what.at + 1;
	else if (before(a, first, &what) && what.at >= from)
		first = what.at;
	if (what.row != NULL && what.row->what == RN_SIZE_OF) {
		r->kind = RN_RANGE_MONEY;
		r->of = (uint8_t)what.row->value;
	} else if (what.row != NULL && m.currency[0] == '\0') {
		r->kind = RN_RANGE_EMPLOYEES;
	}
	set_ends(&m, r->kind == RN_RANGE_EMPLOYEES || (people &&
	    r->kind == RN_RANGE_NUMBER), r);
	r->at = a->v[first].at;
	r->len = a->v[last - 1].to - r->at;
	return true;
}

/* --- stages and bands ---------------------------------------------------- */

/* The stage of the letter of a round at atom i. */
static bool
letter_at(const struct rn_lex_atoms *a, size_t i, int *stage)
{
	const struct rn_plain_word *w;
	char c;

	if (i >= a->n || a->v[i].number)
		return false;
	w = &a->w->word[a->v[i].first];
	c = a->w->pool[w->from];
	if (w->len != 1 || c < 'a' || c > 'k')
		return false;
	*stage = c > 'f' ? RN_STAGE_GROWTH : RN_STAGE_A + (c - 'a');
	return true;
}

/* "seed", "series A", "series A-C": how many atoms. */
static size_t
stage_at(const struct rn_lex_atoms *a, size_t i, int *low, int *high)
{
	const struct rn_size_row *row = rn_lex_atom_is(a, i, RN_SIZE_STAGE);

	if (row != NULL) {
		*low = (int)row->value;
		*high = (int)row->high;
		return 1;
	}
	if (rn_lex_atom_is(a, i, RN_SIZE_LETTER) == NULL ||
	    !letter_at(a, i + 1, low))
		return 0;
	*high = *low;
	if ((rn_lex_atom_is(a, i + 2, RN_SIZE_TO) != NULL ||
	    rn_lex_atom_is(a, i + 2, RN_SIZE_BOTH) != NULL) &&
	    letter_at(a, i + 3, high))
		return 4;
	return 2;
}

static bool
read_stage(const struct rn_lex_atoms *a, size_t i, struct rn_range *r,
    size_t *end)
{
	int low, high, lower, higher;
	size_t n = stage_at(a, i, &low, &high), more;

	if (n == 0)
		return false;
	*end = i + n;
	more = rn_lex_atom_is(a, *end, RN_SIZE_TO) == NULL ? 0 :
	    stage_at(a, *end + 1, &lower, &higher);
	if (more > 0) {
		high = higher;
		*end += 1 + more;
	} else if (low >= RN_STAGE_PRE_SEED && rn_lex_atom_is(a, *end,
	    RN_SIZE_MORE) != NULL) {
		high = high > RN_STAGE_GROWTH ? high : RN_STAGE_GROWTH;
		*end += 1;
	}
	*r = nothing();
	r->kind = RN_RANGE_STAGE;
	r->turned = high < low;
	r->low = r->turned ? high : low;
	r->high = r->turned ? low : high;
	r->at = a->v[i].at;
	r->len = a->v[*end - 1].to - r->at;
	return true;
}

static bool
read_band(const struct rn_lex_atoms *a, size_t i, struct rn_range *r,
    size_t *end)
{
	const struct rn_size_row *row = rn_lex_atom_is(a, i, RN_SIZE_BAND);

	if (row == NULL)
		return false;
	*r = nothing();
	r->kind = RN_RANGE_BAND;
	r->band = (int8_t)row->value;
	r->low = bands[r->band].low;
	r->high = bands[r->band].high;
	r->at = a->v[i].at;
	r->len = a->v[i].to - r->at;
	*end = i + 1;
	return true;
}

/* Whatever begins at atom i; see read_amount. */
static bool
read_any(const struct rn_lex_atoms *a, size_t i, size_t from, bool people,
    struct rn_range *r, size_t *end)
{
	return read_stage(a, i, r, end) || read_band(a, i, r, end) ||
	    read_amount(a, i, from, people, r, end);
}

/* --- a field, a text ----------------------------------------------------- */

/* A range as an answer about `kind`; false: it is none. */
static bool
fits_kind(struct rn_range *r, enum rn_range_kind kind)
{
	if (r->kind == RN_RANGE_BAND && kind == RN_RANGE_MONEY) {
		r->low = bands[r->band].money_low;
		r->high = bands[r->band].money_high;
		r->of = RN_MONEY_REVENUE;
	} else if (r->kind == RN_RANGE_NUMBER && (kind == RN_RANGE_MONEY ||
	    kind == RN_RANGE_EMPLOYEES)) {
		/* a bare number */
	} else if (r->kind != kind && (r->kind != RN_RANGE_BAND ||
	    kind != RN_RANGE_EMPLOYEES)) {
		return false;
	}
	r->kind = (uint8_t)kind;
	return true;
}

bool
rn_range_read(const char *text, size_t n, enum rn_range_kind kind,
    struct rn_range *out)
{
	struct rn_lex_room f;
	struct rn_lex_words w = rn_lex_field(&f, text, n, RN_PLAIN_SIZES);
	struct rn_lex_atom v[RN_LEXICON_FIELD / 2 + 1];
	struct rn_lex_atoms a;
	size_t taken = 0, end = 0;

	*out = nothing();
	rn_lex_atoms_make(text, n < RN_LEXICON_FIELD ? n : RN_LEXICON_FIELD, &w,
	    v, &a);
	for (size_t i = 0; i < a.n; ) {
		struct rn_range r;

		if (!read_any(&a, i, taken, kind == RN_RANGE_EMPLOYEES, &r,
		    &end)) {
			i++;
			continue;
		}
		i = taken = end;
		if (!fits_kind(&r, kind))
			continue;
		/* a number says more than a band */
		if (isnan(out->low) || (out->band >= 0 && r.band < 0))
			*out = r;
	}
	return !isnan(out->low);
}

/* Does a range count in free text? */
static bool
is_said(const struct rn_lex_atoms *a, size_t i, size_t end,
    const struct rn_range *r)
{
	if (r->kind != RN_RANGE_NUMBER)
		return true;
	/* two ends, and not of a date or a telephone number */
	return r->high > r->low && !isinf(r->high) && end - i >= 3 &&
	    rn_lex_atom_is(a, end, RN_SIZE_TO) == NULL &&
	    (i == 0 || rn_lex_atom_is(a, i - 1, RN_SIZE_TO) == NULL);
}

size_t
rn_range_find_all(struct rn_arena *arena, const char *text, size_t n,
    struct rn_range **out)
{
	struct rn_lex_words w = rn_lex_text(arena, text, n, RN_PLAIN_SIZES);
	struct rn_lex_atom *v = rn_alloc(arena, (w.n + 1) * sizeof(*v));
	struct rn_lex_atoms a;
	size_t found = 0, taken = 0, end = 0;

	rn_lex_atoms_make(text, n, &w, v, &a);
	*out = rn_alloc(arena, (a.n + 1) * sizeof(**out));
	for (size_t i = 0; i < a.n; ) {
		struct rn_range r;

		if (!read_any(&a, i, taken, false, &r, &end)) {
			i++;
			continue;
		}
		if (is_said(&a, i, end, &r))
			(*out)[found++] = r;
		i = taken = end;
	}
	return found;
}
