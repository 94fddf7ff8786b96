/*
 * compare_work.c - e-mails and employers of two faces: what is found of one
 * may change what the other is worth.
 */
#include <math.h>
#include <string.h>

#include "identity/compare_row.h"
#include "identity/likeness.h"
#include "identity/use.h"

/* --- e-mails ------------------------------------------------------------ */

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
	for (size_t i = 0; i < names && i < RN_NAMES_MOST; i++) {
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

/* One address, by whose it is. */
static const int same_email[RN_USES] = {
	[RN_USE_OWN] = RN_EMAIL_IS_SAME,
	[RN_USE_FAMILY] = RN_EMAIL_IS_FAMILY,
	[RN_USE_AIDE] = RN_EMAIL_IS_AIDE,
	[RN_USE_SEVERAL] = RN_EMAIL_IS_SEVERAL,
	[RN_USE_DESK] = RN_EMAIL_IS_DESK,
};

static int
email_level(const struct rn_judge *j, uint32_t a, uint32_t b,
    const struct rn_said_once *x, const struct rn_said_once *y)
{
	size_t n = rn_email_user(x), m = rn_email_user(y);

	if (x == y)
		return same_email[x->use];
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

void
rn_compare_emails(const struct rn_judge *j, uint32_t a, uint32_t b,
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

			rn_better(&out[RN_ROW_EMAIL], (struct rn_found){ level,
			    rn_value_bits(j, RN_ROW_EMAIL, level, l, r), l, r });
		}
}

/* An address of a few people, all of whom may be known. */
static bool
is_shared(int email)
{
	return email == RN_EMAIL_IS_FAMILY || email == RN_EMAIL_IS_AIDE ||
	    email == RN_EMAIL_IS_SEVERAL;
}

static bool
is_shared_phone(int phone)
{
	return phone == RN_PHONE_IS_FAMILY || phone == RN_PHONE_IS_SEVERAL;
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
				rn_better(best, (struct rn_found){
				    RN_COMPANY_IS_DOMAIN, rn_value_bits(j,
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
				rn_better(best, (struct rn_found){
				    RN_COMPANY_IS_DOMAIN, rn_value_bits(j,
				    RN_ROW_COMPANY, RN_COMPANY_IS_DOMAIN,
				    x[i].value, y[k].value),
				    x[i].value, y[k].value });
		}
}

bool
rn_compare_companies(const struct rn_judge *j, uint32_t a, uint32_t b,
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
			rn_better(best, (struct rn_found){ level, rn_value_bits(j,
			    RN_ROW_COMPANY, level, l, r), l, r });
		}
	if (best->level != RN_COMPANY_IS_SAME) {
		domains(j, a, b, best);
		domains(j, b, a, best);
	}
	return two;
}

/* --- what one row says of another ------------------------------------------ */

/*
 * Of two people of other names, near addresses tell no more than names do, and
 * one that several have tells nothing.
 */
static void
emails_again(const struct rn_judge *j, struct rn_found out[RN_ROWS])
{
	struct rn_found *email = &out[RN_ROW_EMAIL];
	struct rn_found *phone = &out[RN_ROW_PHONE];
	bool two = out[RN_ROW_NAME].level == RN_NAME_NOT_GIVEN ||
	    out[RN_ROW_NAME].level == RN_NAME_NOT;

	/* whose address or profile it is, they are, by whatever name */
	if (out[RN_ROW_NAME].level == RN_NAME_IS_FAMILY_OF &&
	    (email->level == RN_EMAIL_IS_SAME ||
	    out[RN_ROW_PROFILE].level == RN_PROFILE_IS_SAME))
		out[RN_ROW_NAME].level = RN_NAME_IS_WORD_OF;
	if (two && is_shared(email->level))
		email->bits = 0;
	if (two && is_shared_phone(phone->level))
		phone->bits = 0;

	if (out[RN_ROW_NAME].level >= RN_NAME_IS_LIKE &&
	    (email->level == RN_EMAIL_IS_TYPO ||
	    email->level == RN_EMAIL_IS_DIGIT)) {
		email->level = RN_EMAIL_NOT;
		email->bits = j->bits[RN_ROW_EMAIL][RN_EMAIL_NOT];
	}
}

static void
company_again(const struct rn_judge *j, bool two,
    struct rn_found out[RN_ROWS])
{
	struct rn_found *best = &out[RN_ROW_COMPANY];

	if (two && best->level == RN_COMPANY_NOT &&
	    out[RN_ROW_EMAIL].level >= RN_EMAIL_NOT_OTHERS) {
		best->level = RN_COMPANY_NOT_NOW;
		best->bits = j->bits[RN_ROW_COMPANY][RN_COMPANY_NOT_NOW];
	}
	/* the domain is the address's, which was weighed */
	if (best->level == RN_COMPANY_IS_DOMAIN &&
	    is_shared(out[RN_ROW_EMAIL].level))
		*best = (struct rn_found){ 0, 0, RN_NO_VALUE, RN_NO_VALUE };
	if (best->level == RN_COMPANY_IS_DOMAIN &&
	    out[RN_ROW_EMAIL].level == RN_EMAIL_NOT) {
		out[RN_ROW_EMAIL].level = RN_EMAIL_NOT_OTHERS;
		out[RN_ROW_EMAIL].bits =
		    j->bits[RN_ROW_EMAIL][RN_EMAIL_NOT_OTHERS];
	}
}

void
rn_compare_again(const struct rn_judge *j, bool two,
    struct rn_found out[RN_ROWS])
{
	emails_again(j, out);
	company_again(j, two, out);
}

double
rn_addresses_most(const struct rn_judge *j, const struct rn_found out[RN_ROWS])
{
	const struct rn_found *email = &out[RN_ROW_EMAIL];
	const struct rn_found *phone = &out[RN_ROW_PHONE];
	const double *bits = j->bits[RN_ROW_EMAIL];
	double most = email->bits, by_phone = phone->bits;

	if (email->level != 0)
		most = fmax(most, fmax(bits[RN_EMAIL_NOT],
		    bits[RN_EMAIL_NOT_OTHERS]));
	if (is_shared(email->level))
		most = fmax(most, 0);
	if (is_shared_phone(phone->level))
		by_phone = fmax(by_phone, 0);
	return most + by_phone;
}

double
rn_company_most(const struct rn_judge *j, const struct rn_found out[RN_ROWS])
{
	const struct rn_found *best = &out[RN_ROW_COMPANY];

	if (best->level == RN_COMPANY_IS_DOMAIN)
		return fmax(best->bits, 0);
	return best->level != RN_COMPANY_NOT ? best->bits :
	    fmax(best->bits, j->bits[RN_ROW_COMPANY][RN_COMPANY_NOT_NOW]);
}
