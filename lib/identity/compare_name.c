/*
 * compare_name.c - the names of two faces, Jr and Sr, and a name that an
 * address spells.
 */
#include <math.h>
#include <string.h>

#include "identity/compare_row.h"
#include "identity/likeness.h"

/* Bits more, or less, than the table's for a word both have. */
static double
word_bits(const struct rn_judge *j, uint32_t x, uint32_t y, double usual)
{
	if (x != y || x == RN_NO_WORD)
		return 0;
	return log2(usual / rn_word_share(j->f, x, usual));
}

/* Added to so many bits. */
static double
words_bits(const struct rn_judge *j, double bits, const struct rn_called *x,
    const struct rn_called *y)
{
	bits += word_bits(j, x->family, y->family, RN_FAMILY_USUAL);
	return bits + (x->given == y->given ?
	    word_bits(j, x->given, y->given, RN_GIVEN_USUAL) :
	    word_bits(j, x->kin, y->kin, RN_GIVEN_USUAL));
}

static double
name_bits(const struct rn_judge *j, int level, uint32_t left, uint32_t right)
{
	double bits = j->bits[RN_ROW_NAME][level];

	if (!j->frequencies || !rn_evidence[RN_ROW_NAME][level].rare)
		return bits;
	return words_bits(j, bits, VALUE(j, left)->called,
	    VALUE(j, right)->called);
}

static int
name_agrees(const struct rn_person_name *x, const struct rn_person_name *y,
    const struct rn_name_verdict *v)
{
	if (x->n == 1 && y->n == 1 && v->level == RN_NAME_SAME)
		return RN_NAME_IS_WORD;
	if (v->level == RN_NAME_SAME)
		return RN_NAME_IS_SAME;
	if (v->level == RN_NAME_COMPATIBLE)
		return (v->why & RN_WHY_INITIAL) != 0 ? RN_NAME_IS_INITIAL :
		    RN_NAME_IS_PART;
	if ((v->why & RN_WHY_TYPO) != 0)
		return RN_NAME_IS_TYPO;
	return (v->why & RN_WHY_NICKNAME) != 0 ? RN_NAME_IS_NICK :
	    RN_NAME_IS_SPELLED;
}

/* Letters that only one of the two has. */
static int
letters_apart(const struct rn_name_word *x, const struct rn_name_word *y)
{
	uint32_t set = x->letters ^ y->letters;
	int n = 0;

	for (; set != 0; n++)
		set &= set - 1;
	return n;
}

/*
 * Slips make a word that nobody knows: two that lists know are two names.  One
 * letter off, or of the same sound, is less than is asked for here.
 */
enum { SLIP_LEAST = 4, SLIP_LETTERS = 4 };
#define SLIP_LIKE .80

static bool
known(const struct rn_name_word *w)
{
	return w->kin[0] != 0 || w->clan[0] != 0;
}

static bool
slipped(const struct rn_name_word *x, const struct rn_name_word *y)
{
	return x->len >= SLIP_LEAST && y->len >= SLIP_LEAST &&
	    !(known(x) && known(y)) &&
	    letters_apart(x, y) <= SLIP_LETTERS &&
	    rn_likeness(x->text, x->len, y->text, y->len) >= SLIP_LIKE;
}

/* Has the word its like in the name? */
static bool
has_like(const struct rn_name_word *w, const struct rn_person_name *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct rn_name_word *v = &p->word[i];

		if ((v->len == w->len && memcmp(v->text, w->text,
		    w->len) == 0) || rn_one_off(v->text, v->len, w->text,
		    w->len) || (w->len > 1 && strcmp(v->sound, w->sound) == 0))
			return true;
	}
	return false;
}

/* Words without their like that are nearly it. */
static bool
words_slipped(const struct rn_person_name *x, const struct rn_person_name *y)
{
	for (size_t i = 0; i < x->n; i++)
		for (size_t k = 0; k < y->n; k++)
			if (slipped(&x->word[i], &y->word[k]) &&
			    !has_like(&x->word[i], y) &&
			    !has_like(&y->word[k], x))
				return true;
	return false;
}

/* Below this score no word of one is in the other. */
#define NOTHING_AGREES 0.25

static int
name_differs(const struct rn_person_name *x, const struct rn_person_name *y,
    const struct rn_name_verdict *v)
{
	if (x->n == 1 || y->n == 1)
		return words_slipped(x, y) ? RN_NAME_IS_LIKE_WORD :
		    RN_NAME_NOT_WORD;
	if (v->score < NOTHING_AGREES)
		return RN_NAME_NOT;
	if ((v->why & RN_WHY_MIDDLE_DIFFERS) == 0 && words_slipped(x, y))
		return RN_NAME_IS_LIKE;
	if ((v->why & RN_WHY_GIVEN_DIFFERS) != 0)
		return RN_NAME_NOT_GIVEN;
	if ((v->why & RN_WHY_FAMILY_DIFFERS) != 0)
		return RN_NAME_NOT_FAMILY;
	return (v->why & RN_WHY_MIDDLE_DIFFERS) != 0 ? RN_NAME_NOT_MIDDLE :
	    RN_NAME_NOT;
}

/* The one word of a name, which the other has. */
static int
word_of(const struct rn_person_name *one, const struct rn_person_name *other)
{
	const struct rn_name_word *w = &one->word[0];

	return *other->given != '\0' && rn_likeness(w->text, w->len,
	    other->family, strlen(other->family)) > rn_likeness(w->text,
	    w->len, other->given, strlen(other->given)) ?
	    RN_NAME_IS_FAMILY_OF : RN_NAME_IS_WORD_OF;
}

int
rn_names_level(const struct rn_called *a, const struct rn_called *b)
{
	const struct rn_person_name *x = &a->name, *y = &b->name;
	struct rn_name_verdict v;

	if (a == b)
		return x->n == 1 ? RN_NAME_IS_WORD : RN_NAME_IS_SAME;
	v = rn_person_name_compare(x, y);
	if (v.level == RN_NAME_NONE)
		return 0;
	if (v.level < RN_NAME_FAR)
		return name_agrees(x, y, &v);
	/* Jr and Sr have a row of their own */
	if ((v.why & RN_WHY_AGAINST) == RN_WHY_SUFFIX_DIFFERS)
		return RN_NAME_IS_SAME;
	if ((v.why & RN_WHY_AGAINST) == 0) {
		if ((v.why & RN_WHY_MISSING) != 0 && (x->n == 1 || y->n == 1))
			return x->n == 1 ? word_of(x, y) : word_of(y, x);
		return v.level == RN_NAME_FAR ? RN_NAME_IS_FAR : RN_NAME_NOT;
	}
	return name_differs(x, y, &v);
}

/* One has only an address, and it is made of the other's name. */
static void
spelt(const struct rn_judge *j, uint32_t nameless, uint32_t named,
    struct rn_found *best)
{
	const struct rn_fact *mail, *name;
	size_t n = rn_face_facts(j->f, nameless, RN_SAID_EMAIL, &mail);
	size_t names = rn_face_facts(j->f, named, RN_SAID_NAME, &name);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < names && k < RN_NAMES_MOST; k++) {
			const struct rn_said_once *v = VALUE(j, mail[i].value);

			if (rn_name_spelt(
			    &VALUE(j, name[k].value)->called->name, v->text,
			    rn_email_user(v)))
				rn_better(best, (struct rn_found){
				    RN_NAME_IS_SPELT_BY, j->bits[RN_ROW_NAME]
				    [RN_NAME_IS_SPELT_BY], mail[i].value,
				    name[k].value });
		}
}

static void
suffix(const struct rn_judge *j, uint32_t left, uint32_t right,
    struct rn_found *best)
{
	uint8_t x = VALUE(j, left)->called->name.suffix;
	uint8_t y = VALUE(j, right)->called->name.suffix;
	int level = x == y ? RN_SUFFIX_IS_SAME : RN_SUFFIX_NOT;

	if (x != RN_SUFFIX_NONE && y != RN_SUFFIX_NONE)
		rn_better(best, (struct rn_found){ level,
		    j->bits[RN_ROW_SUFFIX][level], left, right });
}

void
rn_compare_names(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS])
{
	const struct rn_fact *x, *y;
	size_t n = rn_face_facts(j->f, a, RN_SAID_NAME, &x);
	size_t m = rn_face_facts(j->f, b, RN_SAID_NAME, &y);

	if (n == 0)
		spelt(j, a, b, &out[RN_ROW_NAME]);
	if (m == 0)
		spelt(j, b, a, &out[RN_ROW_NAME]);
	for (size_t i = 0; i < n && i < RN_NAMES_MOST; i++)
		for (size_t k = 0; k < m && k < RN_NAMES_MOST; k++) {
			uint32_t l = x[i].value, r = y[k].value;
			int level = rn_names_level(VALUE(j, l)->called,
			    VALUE(j, r)->called);

			rn_better(&out[RN_ROW_NAME], (struct rn_found){ level,
			    name_bits(j, level, l, r), l, r });
			suffix(j, l, r, &out[RN_ROW_SUFFIX]);
		}
}

/* Words that both have may be rare; whether all agrees is not asked. */
double
rn_names_most(const struct rn_judge *j, uint32_t a, uint32_t b)
{
	const struct rn_fact *x, *y;
	size_t n = rn_face_facts(j->f, a, RN_SAID_NAME, &x);
	size_t m = rn_face_facts(j->f, b, RN_SAID_NAME, &y);
	double rare = 0;

	if (!j->frequencies)
		return j->most[RN_ROW_NAME] + j->most[RN_ROW_SUFFIX];
	for (size_t i = 0; i < n && i < RN_NAMES_MOST; i++)
		for (size_t k = 0; k < m && k < RN_NAMES_MOST; k++)
			rare = fmax(rare, words_bits(j, 0,
			    VALUE(j, x[i].value)->called,
			    VALUE(j, y[k].value)->called));
	return j->usual_name + rare + j->most[RN_ROW_SUFFIX];
}
