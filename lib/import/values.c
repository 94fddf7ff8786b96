/*
 * values.c - what the values of a column look like.  Pure.
 *
 * A new look is a value of enum rn_seems and its test in see_value().
 */
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "import/guess.h"
#include "people/people.h"
#include "refnet/profile.h"

/* Words of companies' names, whole; folded. */
static const char companies[] =
	"ab,ag,as,bank,bv,capital,co,company,consulting,corp,foundation,"
	"fund,gmbh,group,holding,holdings,inc,industries,institute,kg,labs,"
	"lda,limited,llc,llp,ltd,ltda,media,nv,oy,partners,plc,pty,sa,sarl,"
	"sas,school,sl,software,solutions,spa,srl,studio,systems,"
	"technologies,ug,university,ventures";

bool
rn_phrase_listed(const char *list, const char *s, size_t n)
{
	while (*list != '\0') {
		size_t len = strcspn(list, ",");

		if (len == n && memcmp(list, s, n) == 0)
			return true;
		list += len + (list[len] == ',');
	}
	return false;
}

char *
rn_words_of(struct rn_arena *a, const char *text)
{
	char *s = rn_fold(a, text), *to = s;

	for (const char *p = s; *p != '\0';) {
		size_t n = strcspn(p, " -_/.:()*#?[]"), digits;

		digits = strspn(p, "0123456789");
		if (n > 0 && digits < n) {
			if (to > s)
				*to++ = ' ';
			memmove(to, p, n);
			to += n;
		}
		p += n;
		p += *p != '\0';
	}
	*to = '\0';
	return s;
}

/* An address alone or in angle brackets. */
static bool
is_mail(struct rn_arena *a, const char *s)
{
	const char *open = strrchr(s, '<');

	if (open != NULL)
		return rn_canon_email(a, open, strlen(open)) != NULL;
	return strchr(s, ' ') == NULL &&
	    rn_canon_email(a, s, strlen(s)) != NULL;
}

/* Several addresses in one cell, all of them; NULL: no. */
static const char *
parted_by(struct rn_arena *a, const char *s)
{
	static const char *const marks[] = { ";", "," };

	for (size_t i = 0; i < RN_LEN(marks); i++) {
		const char *p = s;
		size_t n, good = 0;

		for (; strchr(p, marks[i][0]) != NULL; p += n + 1) {
			n = strcspn(p, marks[i]);
			if (!is_mail(a, rn_trim(a, p, n)))
				break;
			good++;
		}
		if (good > 0 && (*p == '\0' ||
		    is_mail(a, rn_trim(a, p, strlen(p)))))
			return marks[i];
	}
	return NULL;
}

static bool
is_link(const char *s)
{
	return strchr(s, ' ') == NULL && (rn_ascii_starts(s, "http://") ||
	    rn_ascii_starts(s, "https://") || rn_ascii_starts(s, "www.") ||
	    strstr(s, "linkedin.com/") != NULL);
}

/* A plain number may be anything: a phone number shows that it is one. */
static bool
is_phone(struct rn_arena *a, const char *s)
{
	int64_t at;

	return (s[0] == '+' || s[0] == '0' || strpbrk(s, " ()-/") != NULL) &&
	    rn_canon_phone(a, s, strlen(s)) != NULL &&
	    !rn_date_parse(s, strlen(s), RN_ORDER_DMY, &at, NULL);
}

static bool
is_date(const char *s)
{
	size_t n = strlen(s);
	int64_t at;
	int x, y;

	return strspn(s, "0123456789") < n &&
	    (rn_date_parse(s, n, RN_ORDER_DMY, &at, NULL) ||
	    rn_date_numeric(s, n, &x, &y));
}

/* Words of letters, capitals first; 0: it is not that. */
static size_t
name_words(const char *s)
{
	size_t n = 0, capitals = 0;

	while (*s != '\0') {
		size_t len = strcspn(s, " ,");

		if (len > 0) {
			unsigned char c = (unsigned char)s[0];

			n++;
			capitals += (c >= 'A' && c <= 'Z') || c >= 0x80;
			for (size_t i = 0; i < len; i++)
				if ((s[i] >= '!' && s[i] <= '@' &&
				    strchr("'.-", s[i]) == NULL) ||
				    (unsigned char)s[i] < ' ')
					return 0;
		}
		s += len + (s[len] != '\0');
	}
	return capitals >= 1 && capitals + 2 >= n && n <= 5 ? n : 0;
}

static bool
is_job(const char *s)
{
	enum rn_function function;
	enum rn_level level;

	rn_title_read(s, &level, &function);
	return level != RN_LEVEL_OTHER ||
	    (function != RN_FUNCTION_OTHER && function != RN_FUNCTION_GENERAL);
}

static bool
is_company(struct rn_arena *a, const char *s)
{
	for (const char *p = rn_words_of(a, s); *p != '\0';) {
		size_t n = strcspn(p, " ,");

		if (n > 0 && rn_phrase_listed(companies, p, n))
			return true;
		p += n + (p[n] != '\0');
	}
	return false;
}

static bool
is_text(const char *s)
{
	size_t blanks = 0;

	for (const char *p = s; *p != '\0'; p++)
		blanks += *p == ' ';
	return blanks > 8 || strlen(s) > 80 || strchr(s, '\n') != NULL;
}

static void
see_value(struct rn_arena *a, const char *s, struct rn_shares *v)
{
	const char *parted = parted_by(a, s);
	bool company = is_company(a, s), job = !company && is_job(s);
	size_t words = company || job ? 0 : name_words(s);

	v->n++;
	if (parted != NULL && v->split == NULL)
		v->split = parted;
	v->of[RN_SEEMS_MAIL] += parted != NULL || is_mail(a, s);
	v->of[RN_SEEMS_LINK] += is_link(s);
	v->of[RN_SEEMS_PHONE] += is_phone(a, s);
	v->of[RN_SEEMS_DATE] += is_date(s);
	v->of[RN_SEEMS_COMPANY] += company;
	v->of[RN_SEEMS_JOB] += job;
	v->of[RN_SEEMS_PERSON] += words >= 2;
	v->of[RN_SEEMS_WORD] += words == 1;
	v->of[RN_SEEMS_TEXT] += is_text(s);
}

struct rn_shares
rn_shares_of(struct rn_arena *a, const struct rn_sample *s, size_t column)
{
	struct rn_shares v = { 0 };

	for (size_t i = 0; i < s->rows; i++)
		if (s->row[i][column][0] != '\0')
			see_value(a, s->row[i][column], &v);
	for (int i = 0; v.n > 0 && i < RN_SHAPES; i++)
		v.of[i] /= (double)v.n;
	return v;
}
