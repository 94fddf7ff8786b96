/*
 * compare.c - two faces, row by row: of all they say, the best that agrees.
 *
 * A row is a function in rows[] that gives the level of two values; what is
 * said several times is tried in all pairs, and the level worth most stands.
 */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "identity/compare.h"
#include "identity/likeness.h"

#define ALIKE .92
enum { NAMES_MOST = 6 };	/* of a face, that are compared */

#define VALUE(j, v) (&(j)->f->value[v])

static void
better(struct rn_found *best, struct rn_found found)
{
	if (found.level != 0 && (best->level == 0 || found.bits > best->bits))
		*best = found;
}

/* --- how rare it is ------------------------------------------------------- */

/* Bits more, or less, than the table's for a word both have. */
static double
word_bits(const struct rn_judge *j, uint32_t x, uint32_t y, double usual)
{
	if (x != y || x == RN_NO_WORD)
		return 0;
	return log2(usual / rn_word_share(j->f, x, usual));
}

static double
name_bits(const struct rn_judge *j, int level, uint32_t left, uint32_t right)
{
	const struct rn_called *x = VALUE(j, left)->called;
	const struct rn_called *y = VALUE(j, right)->called;
	double bits = j->bits[RN_ROW_NAME][level];

	if (!j->frequencies || !rn_evidence[RN_ROW_NAME][level].rare)
		return bits;
	bits += word_bits(j, x->family, y->family, RN_FAMILY_USUAL);
	if (x->given == y->given)
		bits += word_bits(j, x->given, y->given, RN_GIVEN_USUAL);
	else
		bits += word_bits(j, x->kin, y->kin, RN_GIVEN_USUAL);
	return bits;
}

/*
 * Addresses and numbers are given to one: only others than these two who have
 * them too make them weigh less.
 */
static double
handle_share(const struct rn_judge *j, uint32_t value, double u)
{
	uint32_t people = VALUE(j, value)->people;
	double others = people > 2 ? (people - 2) / j->f->people : 0;

	return others > u ? others : u;
}

/* The more frequent of the two; they may be written differently. */
static double
value_bits(const struct rn_judge *j, enum rn_row row, int level, uint32_t left,
    uint32_t right)
{
	double u = j->w->u[row][level], x, y;

	if (!j->frequencies || !rn_evidence[row][level].rare)
		return j->bits[row][level];
	if (row == RN_ROW_EMAIL || row == RN_ROW_PHONE || row == RN_ROW_CODE)
		return log2(j->w->m[row][level] /
		    handle_share(j, left, u));
	x = rn_value_share(j->f, left, u);
	y = left == right ? x : rn_value_share(j->f, right, u);
	return log2(j->w->m[row][level] / (x > y ? x : y));
}

/* --- names ---------------------------------------------------------------- */

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

/* Below this score no word of one is in the other. */
#define NOTHING_AGREES 0.25

static int
name_differs(const struct rn_person_name *x, const struct rn_person_name *y,
    const struct rn_name_verdict *v)
{
	if (x->n == 1 || y->n == 1)
		return RN_NAME_NOT_WORD;
	if (v->score < NOTHING_AGREES)
		return RN_NAME_NOT;
	if ((v->why & RN_WHY_GIVEN_DIFFERS) != 0)
		return RN_NAME_NOT_GIVEN;
	if ((v->why & RN_WHY_FAMILY_DIFFERS) != 0)
		return RN_NAME_NOT_FAMILY;
	return (v->why & RN_WHY_MIDDLE_DIFFERS) != 0 ? RN_NAME_NOT_MIDDLE :
	    RN_NAME_NOT;
}

static int
name_level(const struct rn_judge *j, uint32_t left, uint32_t right)
{
	const struct rn_person_name *x = &VALUE(j, left)->called->name;
	const struct rn_person_name *y = &VALUE(j, right)->called->name;
	struct rn_name_verdict v;

	if (left == right)
		return x->n == 1 ? RN_NAME_IS_WORD : RN_NAME_IS_SAME;
	v = rn_person_name_compare(x, y);
	if (v.level == RN_NAME_NONE)
		return 0;
	if (v.level < RN_NAME_FAR)
		return name_agrees(x, y, &v);
	/* Jr and Sr have a row of their own */
	if ((v.why & RN_WHY_AGAINST) == RN_WHY_SUFFIX_DIFFERS)
		return RN_NAME_IS_SAME;
	if ((v.why & RN_WHY_AGAINST) == 0)
		return (v.why & RN_WHY_MISSING) != 0 &&
		    (x->n == 1 || y->n == 1) ? RN_NAME_IS_WORD_OF :
		    v.level == RN_NAME_FAR ? RN_NAME_IS_FAR : RN_NAME_NOT;
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
		for (size_t k = 0; k < names && k < NAMES_MOST; k++) {
			const struct rn_said_once *v = VALUE(j, mail[i].value);

			if (rn_name_spelt(
			    &VALUE(j, name[k].value)->called->name, v->text,
			    rn_email_user(v)))
				better(best, (struct rn_found){
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
		better(best, (struct rn_found){ level,
		    j->bits[RN_ROW_SUFFIX][level], left, right });
}

static void
names(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS])
{
	const struct rn_fact *x, *y;
	size_t n = rn_face_facts(j->f, a, RN_SAID_NAME, &x);
	size_t m = rn_face_facts(j->f, b, RN_SAID_NAME, &y);

	if (n == 0)
		spelt(j, a, b, &out[RN_ROW_NAME]);
	if (m == 0)
		spelt(j, b, a, &out[RN_ROW_NAME]);
	for (size_t i = 0; i < n && i < NAMES_MOST; i++)
		for (size_t k = 0; k < m && k < NAMES_MOST; k++) {
			uint32_t l = x[i].value, r = y[k].value;
			int level = name_level(j, l, r);

			better(&out[RN_ROW_NAME], (struct rn_found){ level,
			    name_bits(j, level, l, r), l, r });
			suffix(j, l, r, &out[RN_ROW_SUFFIX]);
		}
}

/* --- addresses ------------------------------------------------------------ */

/* Does the name of either appear in what stands before the @? */
static bool
named(const struct rn_judge *j, uint32_t face, const char *user, size_t n)
{
	const struct rn_fact *x;
	size_t names = rn_face_facts(j->f, face, RN_SAID_NAME, &x);
	char s[64];

	if (n >= sizeof(s))
		return false;
	memcpy(s, user, n);
	s[n] = '\0';
	for (size_t i = 0; i < names && i < NAMES_MOST; i++) {
		const struct rn_person_name *p =
		    &VALUE(j, x[i].value)->called->name;

		for (size_t k = 0; k < p->n; k++)
			if (p->word[k].len >= 3 &&
			    strstr(s, p->word[k].text) != NULL)
				return true;
	}
	return false;
}

/* smith1@ and smith2@ are seldom one; the digits of both, in order. */
static bool
same_digits(const char *x, const char *y)
{
	for (;;) {
		while (*x != '\0' && (*x < '0' || *x > '9'))
			x++;
		while (*y != '\0' && (*y < '0' || *y > '9'))
			y++;
		if (*x != *y)
			return false;
		if (*x == '\0')
			return true;
		x++;
		y++;
	}
}

/*
 * A letter or two: each can put one letter in and take one out, so most pairs
 * need not be counted through.
 */
static bool
few_off(const struct rn_said_once *x, const struct rn_said_once *y)
{
	uint64_t differ = (x->number ^ y->number) >> 16;
	int n = 0;

	for (; differ != 0 && n <= 4; n++)
		differ &= differ - 1;
	return n <= 4 && x->len <= y->len + 2 && y->len <= x->len + 2 &&
	    rn_two_off(x->text, x->len, y->text, y->len);
}

static int
email_level(const struct rn_judge *j, uint32_t a, uint32_t b,
    const struct rn_said_once *x, const struct rn_said_once *y)
{
	size_t n = rn_email_user(x), m = rn_email_user(y);

	if (x == y)
		return x->shared ? RN_EMAIL_IS_DESK : RN_EMAIL_IS_SAME;
	if (n == m && n >= 4 && memcmp(x->text, y->text, n) == 0) {
		bool by_name = named(j, a, x->text, n) ||
		    named(j, b, x->text, n);

		return by_name ? RN_EMAIL_IS_NAMED : RN_EMAIL_IS_USER;
	}
	if (n >= 5 && few_off(x, y))
		return same_digits(x->text, y->text) ? RN_EMAIL_IS_TYPO :
		    RN_EMAIL_IS_DIGIT;
	return RN_EMAIL_NOT;
}

static void
emails(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS])
{
	const struct rn_fact *x, *y;
	size_t n = rn_face_facts(j->f, a, RN_SAID_EMAIL, &x);
	size_t m = rn_face_facts(j->f, b, RN_SAID_EMAIL, &y);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++) {
			uint32_t l = x[i].value, r = y[k].value;
			int level = email_level(j, a, b, VALUE(j, l),
			    VALUE(j, r));

			better(&out[RN_ROW_EMAIL], (struct rn_found){ level,
			    value_bits(j, RN_ROW_EMAIL, level, l, r), l, r });
		}
}

/* Of two people of other names, near addresses tell no more than names do. */
static void
emails_of_names(const struct rn_judge *j, struct rn_found out[RN_ROWS])
{
	struct rn_found *email = &out[RN_ROW_EMAIL];

	if (out[RN_ROW_NAME].level >= RN_NAME_NOT_FAMILY &&
	    (email->level == RN_EMAIL_IS_TYPO ||
	    email->level == RN_EMAIL_IS_DIGIT)) {
		email->level = RN_EMAIL_NOT;
		email->bits = j->bits[RN_ROW_EMAIL][RN_EMAIL_NOT];
	}
}

static int
profile_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	const char *s = strrchr(x->text, '/'), *t = strrchr(y->text, '/');
	size_t n = strcspn(x->text, "/");

	if (x == y)
		return RN_PROFILE_IS_SAME;
	if (n == strcspn(y->text, "/") && memcmp(x->text, y->text, n) == 0)
		return RN_PROFILE_NOT;
	if (s != NULL && t != NULL && strlen(s) > 5 && strcmp(s, t) == 0)
		return RN_PROFILE_IS_SLUG;
	return 0;
}

/* +49 151 2345678 and 0151 2345678: the shorter without what it dials first. */
static bool
is_tail(const struct rn_said_once *x, const struct rn_said_once *y)
{
	const char *s = x->text, *t = y->text;
	size_t n, m;

	if (*s == '+' && *t == '+')
		return false;
	s += *s == '+';
	t += *t == '+';
	s += strspn(s, "0");
	t += strspn(t, "0");
	n = strlen(s);
	m = strlen(t);
	return n < m ? strcmp(s, t + m - n) == 0 : strcmp(t, s + n - m) == 0;
}

static int
phone_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return x->shared ? RN_PHONE_IS_DESK : RN_PHONE_IS_SAME;
	if (x->number != 0 && x->number == y->number && is_tail(x, y))
		return x->shared || y->shared ? RN_PHONE_IS_DESK :
		    RN_PHONE_IS_TAIL;
	return rn_one_off(x->text, x->len, y->text, y->len) ?
	    RN_PHONE_IS_TYPO : RN_PHONE_NOT;
}

/* --- companies ------------------------------------------------------------ */

static int
company_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	struct rn_name_verdict v;

	if (x == y)
		return RN_COMPANY_IS_SAME;
	v = rn_company_name_compare(x->company, y->company);
	switch (v.level) {
	case RN_NAME_NONE:
		return 0;
	case RN_NAME_SAME:
		return RN_COMPANY_IS_SAME;
	case RN_NAME_VARIANT:
		return RN_COMPANY_IS_SPELLED;
	case RN_NAME_COMPATIBLE:
		return RN_COMPANY_IS_NEAR;
	default:
		return RN_COMPANY_NOT;
	}
}

/* Both jobs are held now, as far as their days tell. */
static bool
at_once(const struct rn_fact *x, const struct rn_fact *y)
{
	if (!x->now || !y->now)
		return false;
	return (x->to == INT32_MIN || y->from == INT32_MIN ||
	    x->to > y->from) &&
	    (y->to == INT32_MIN || x->from == INT32_MIN || y->to > x->from);
}

/* The same address domain, or one that is the company's name. */
static void
domains(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found *best)
{
	const struct rn_fact *x, *y;
	size_t n = rn_face_facts(j->f, a, RN_SAID_DOMAIN, &x);
	size_t m;

	m = rn_face_facts(j->f, b, RN_SAID_DOMAIN, &y);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++)
			if (x[i].value == y[k].value)
				better(best, (struct rn_found){
				    RN_COMPANY_IS_DOMAIN, value_bits(j,
				    RN_ROW_COMPANY, RN_COMPANY_IS_DOMAIN,
				    x[i].value, y[k].value),
				    x[i].value, y[k].value });
	m = rn_face_facts(j->f, b, RN_SAID_COMPANY, &y);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++) {
			const struct rn_said_once *d = VALUE(j, x[i].value);
			const char *c = VALUE(j, y[k].value)->company->glued;
			size_t len = d->number;

			if (len >= 3 && strncmp(c, d->text, len) == 0 &&
			    c[len] == '\0')
				better(best, (struct rn_found){
				    RN_COMPANY_IS_DOMAIN, value_bits(j,
				    RN_ROW_COMPANY, RN_COMPANY_IS_DOMAIN,
				    x[i].value, y[k].value),
				    x[i].value, y[k].value });
		}
}

static void
companies(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS])
{
	const struct rn_fact *x, *y;
	size_t n = rn_face_facts(j->f, a, RN_SAID_COMPANY, &x);
	size_t m = rn_face_facts(j->f, b, RN_SAID_COMPANY, &y);
	struct rn_found *best = &out[RN_ROW_COMPANY];
	bool two = false;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++) {
			uint32_t l = x[i].value, r = y[k].value;
			int level = company_level(VALUE(j, l), VALUE(j, r));

			two |= level == RN_COMPANY_NOT && at_once(&x[i], &y[k]);
			better(best, (struct rn_found){ level, value_bits(j,
			    RN_ROW_COMPANY, level, l, r), l, r });
		}
	if (best->level != RN_COMPANY_IS_SAME) {
		domains(j, a, b, best);
		domains(j, b, a, best);
	}
	if (two && best->level == RN_COMPANY_NOT &&
	    out[RN_ROW_EMAIL].level >= RN_EMAIL_NOT_OTHERS) {
		best->level = RN_COMPANY_NOT_NOW;
		best->bits = j->bits[RN_ROW_COMPANY][RN_COMPANY_NOT_NOW];
	}
	if (best->level == RN_COMPANY_IS_DOMAIN &&
	    out[RN_ROW_EMAIL].level == RN_EMAIL_NOT) {
		out[RN_ROW_EMAIL].level = RN_EMAIL_NOT_OTHERS;
		out[RN_ROW_EMAIL].bits =
		    j->bits[RN_ROW_EMAIL][RN_EMAIL_NOT_OTHERS];
	}
}

/* --- plain texts ---------------------------------------------------------- */

#define NEAR .80

/* Alike, which few texts are that begin with different letters. */
static bool
alike(const struct rn_said_once *x, const struct rn_said_once *y)
{
	return x->text[0] == y->text[0] &&
	    rn_likeness(x->text, x->len, y->text, y->len) >= ALIKE;
}

static double
likeness(const struct rn_said_once *x, const struct rn_said_once *y)
{
	return rn_likeness(x->text, x->len, y->text, y->len);
}

static int
title_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_TITLE_IS_SAME;
	return rn_words_shared(x->text, y->text) > 0 ||
	    alike(x, y) ? RN_TITLE_IS_LIKE : RN_TITLE_NOT;
}

static int
place_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_PLACE_IS_SAME;
	if (rn_one_off(x->text, x->len, y->text, y->len) ||
	    alike(x, y))
		return RN_PLACE_IS_TYPO;
	return rn_words_shared(x->text, y->text) > 0 ? RN_PLACE_IS_PART :
	    RN_PLACE_NOT;
}

/* Without a year they are four digits. */
static int
birth_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_BIRTH_IS_SAME;
	if (x->len != y->len)
		return x->number % 10000 == y->number % 10000 ?
		    RN_BIRTH_IS_DAY : RN_BIRTH_NOT;
	if (rn_one_off(x->text, x->len, y->text, y->len))
		return RN_BIRTH_IS_TYPO;
	if (x->len == 8 && x->number / 10000 == y->number / 10000) {
		/* day and month the other way round */
		if (x->number % 100 == y->number / 100 % 100 &&
		    y->number % 100 == x->number / 100 % 100)
			return RN_BIRTH_IS_TYPO;
		return RN_BIRTH_IS_YEAR;
	}
	return x->len == 8 && rn_edit_distance(x->text, y->text, 2) <= 2 ?
	    RN_BIRTH_IS_NEAR : RN_BIRTH_NOT;
}

static int
street_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	double like;

	if (x == y)
		return RN_STREET_IS_SAME;
	like = likeness(x, y);
	return like >= ALIKE ? RN_STREET_IS_LIKE :
	    like >= NEAR ? RN_STREET_IS_NEAR : RN_STREET_NOT;
}

static int
post_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_POST_IS_SAME;
	return rn_one_off(x->text, x->len, y->text, y->len) ?
	    RN_POST_IS_TYPO : RN_POST_NOT;
}

static int
code_level(const struct rn_said_once *x, const struct rn_said_once *y)
{
	if (x == y)
		return RN_CODE_IS_SAME;
	return rn_one_off(x->text, x->len, y->text, y->len) ?
	    RN_CODE_IS_TYPO : RN_CODE_NOT;
}

/*
 * Rows whose level follows from two values and nothing else; those that cost
 * next to nothing come first.
 */
enum { QUICK = 5 };
static const struct {
	enum rn_row row;
	enum rn_said kind;
	int (*level)(const struct rn_said_once *x,
	    const struct rn_said_once *y);
} rows[] = {
	{ RN_ROW_PROFILE, RN_SAID_PROFILE, profile_level },
	{ RN_ROW_PHONE, RN_SAID_PHONE, phone_level },
	{ RN_ROW_BIRTHDAY, RN_SAID_BIRTHDAY, birth_level },
	{ RN_ROW_POSTCODE, RN_SAID_POSTCODE, post_level },
	{ RN_ROW_CODE, RN_SAID_CODE, code_level },
	{ RN_ROW_STREET, RN_SAID_STREET, street_level },
	{ RN_ROW_LOCATION, RN_SAID_LOCATION, place_level },
	{ RN_ROW_TITLE, RN_SAID_TITLE, title_level },
};

static void
plain(const struct rn_judge *j, uint32_t a, uint32_t b, size_t at,
    struct rn_found *best)
{
	const struct rn_fact *x, *y;
	size_t n = rn_face_facts(j->f, a, rows[at].kind, &x);
	size_t m = rn_face_facts(j->f, b, rows[at].kind, &y);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++) {
			uint32_t l = x[i].value, r = y[k].value;
			int level = rows[at].level(VALUE(j, l), VALUE(j, r));

			better(best, (struct rn_found){ level, value_bits(j,
			    rows[at].row, level, l, r), l, r });
		}
}

/* The most a row that was not looked at may still bring. */
static double
most(const struct rn_judge *j, uint32_t a, uint32_t b, enum rn_row row,
    enum rn_said kind)
{
	const struct rn_fact *x, *y;

	return rn_face_facts(j->f, a, kind, &x) == 0 ||
	    rn_face_facts(j->f, b, kind, &y) == 0 ? 0 :
	    fmax(j->most[row], 0);
}

bool
rn_compare_above(const struct rn_judge *j, uint32_t a, uint32_t b,
    double least, struct rn_found out[RN_ROWS])
{
	double bits = j->prior, rest = 0;

	for (size_t r = 0; r < RN_ROWS; r++)
		out[r] = (struct rn_found){ 0, 0, RN_NO_VALUE, RN_NO_VALUE };
	for (size_t i = 0; i < QUICK; i++) {
		plain(j, a, b, i, &out[rows[i].row]);
		bits += out[rows[i].row].bits;
	}
	for (size_t i = QUICK; i < RN_LEN(rows); i++)
		rest += most(j, a, b, rows[i].row, rows[i].kind);
	emails(j, a, b, out);
	names(j, a, b, out);
	emails_of_names(j, out);
	bits += out[RN_ROW_EMAIL].bits + out[RN_ROW_NAME].bits +
	    out[RN_ROW_SUFFIX].bits;
	if (bits + rest + j->most[RN_ROW_COMPANY] < least)
		return false;
	/* two e-mails at one company may change what e-mails were worth */
	bits -= out[RN_ROW_EMAIL].bits;
	companies(j, a, b, out);
	bits += out[RN_ROW_COMPANY].bits + out[RN_ROW_EMAIL].bits;
	for (size_t i = QUICK; i < RN_LEN(rows) && bits + rest >= least; i++) {
		rest -= most(j, a, b, rows[i].row, rows[i].kind);
		plain(j, a, b, i, &out[rows[i].row]);
		bits += out[rows[i].row].bits;
	}
	return bits + rest >= least;
}

void
rn_compare(const struct rn_judge *j, uint32_t a, uint32_t b,
    struct rn_found out[RN_ROWS])
{
	(void)rn_compare_above(j, a, b, -INFINITY, out);
}
