/*
 * echo.c - a profile said back: the phrase of the description each value came
 * from, and what it was taken for; pure.
 *
 * How a field is said back is a row of `echoes`.  Nothing is said twice: a
 * value that is its phrase, or means just what it says, is there once.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

enum { EXACT = 15 };		/* digits of a number that is printed whole */

static const char *
read_role(struct rn_arena *a, const char *s)
{
	struct rn_title t;

	rn_title_row(s, &t);
	return t.authority < 0 ? "no level or function read; titles with"
	    " these words" : rn_sprintf(a, "%s, %s", rn_level_name[t.level],
	    rn_function_name[t.function]);
}

static const char *
read_industry(struct rn_arena *a, const char *s)
{
	struct rn_hit hit;

	(void)a;
	return rn_industry_read(s, strlen(s), &hit) ?
	    rn_industry_get(hit.node).name :
	    "not among the industries known; companies with these words";
}

static const char *
read_place(struct rn_arena *a, const char *s)
{
	struct rn_place p, in;
	struct rn_hit hit;

	if (!rn_place_read(s, strlen(s), &hit))
		return "not among the places known; locations with these"
		    " words";
	p = rn_place_get(hit.node);
	in = rn_place_get(p.country);
	return *in.name == '\0' || p.country == hit.node ? p.name :
	    rn_sprintf(a, "%s, %s", p.name, in.name);
}

/* 300; 2,000; 20 million; 1.5 billion */
static const char *
read_number(struct rn_arena *a, double v)
{
	if (v >= 1e9)
		return rn_sprintf(a, "%.*g billion", EXACT, v / 1e9);
	if (v >= 1e6)
		return rn_sprintf(a, "%.*g million", EXACT, v / 1e6);
	if (v >= 1e3 && fmod(v, 1) == 0)	/* exact: no fraction */
		return rn_sprintf(a, "%d,%03d", (int)(v / 1e3),
		    (int)fmod(v, 1e3));
	return rn_sprintf(a, "%.*g", EXACT, v);
}

static const char *
read_range(struct rn_arena *a, const char *s, enum rn_range_kind kind,
    const char *unit)
{
	const char *ends, *low, *high;
	struct rn_range r;

	if (!rn_range_read(s, strlen(s), kind, &r))
		return "not read as numbers";
	low = read_number(a, r.low);
	high = isinf(r.high) ? "more" : read_number(a, r.high);
	if (isinf(r.high))
		ends = rn_sprintf(a, "%s and more", low);
	else if (r.low > 0 && r.high > r.low)
		ends = rn_sprintf(a, "%s to %s", low, high);
	else
		ends = rn_sprintf(a, "%s%s", r.low > 0 ? "" : "up to ", high);
	return rn_sprintf(a, "%s%s %s%s", r.about ? "about " : "", ends,
	    kind == RN_RANGE_MONEY && *r.currency != '\0' ? r.currency :
	    unit, r.turned ? ", said with the greater end first" : "");
}

static const char *
read_size(struct rn_arena *a, const char *s)
{
	return read_range(a, s, RN_RANGE_EMPLOYEES, "people");
}

static const char *
read_revenue(struct rn_arena *a, const char *s)
{
	return read_range(a, s, RN_RANGE_MONEY, "a year");
}

/* NULL: only the phrase is said. */
static const char *(*const echoes[RN_FIELDS])(struct rn_arena *a,
    const char *value) = {
	[RN_FIELD_ROLE] = read_role, [RN_FIELD_INDUSTRY] = read_industry,
	[RN_FIELD_GEOGRAPHY] = read_place, [RN_FIELD_SIZE] = read_size,
	[RN_FIELD_REVENUE] = read_revenue,
};

/* role 'CFOs': CFO (c-suite, finance); NULL: there is nothing to say. */
static const char *
echo(struct rn_arena *a, const struct rn_profile *p, enum rn_field f,
    const char *value)
{
	const char *phrase = rn_said_phrase(p->said, p->says, f, value);
	const char *read = echoes[f] == NULL ? NULL : echoes[f](a, value);
	bool as_said = phrase != NULL && rn_same_word(phrase, value);
	const char *word = rn_field[f].word;

	if (read == NULL && phrase == NULL)
		return NULL;
	if (read != NULL && rn_same_word(read, value))
		read = NULL;
	if (phrase == NULL)
		return rn_sprintf(a, "%s %s%s%s", word, value, read == NULL ?
		    "" : ": ", read == NULL ? "" : read);
	if (as_said)
		return rn_sprintf(a, "%s '%s'%s%s", word, phrase, read ==
		    NULL ? "" : ": ", read == NULL ? "" : read);
	return rn_sprintf(a, "%s '%s': %s%s%s%s", word, phrase, value,
	    read == NULL ? "" : " (", read == NULL ? "" : read,
	    read == NULL ? "" : ")");
}

/* A text of several values, as read from a description, value by value. */
static void
echo_text(struct rn_arena *a, const struct rn_profile *p, enum rn_field f,
    const char *text, struct rn_list *out)
{
	size_t n = out->n;

	for (size_t i = 0; i < p->says; i++)
		if (strcmp(p->said[i].field, rn_field[f].key) == 0 &&
		    strstr(text, p->said[i].value) != NULL)
			rn_list_add(a, out, echo(a, p, f, p->said[i].value));
	if (out->n == n && echo(a, p, f, text) != NULL)
		rn_list_add(a, out, echo(a, p, f, text));
}

void
rn_profile_echo(struct rn_arena *a, const struct rn_profile *p,
    struct rn_list *out)
{
	for (int f = 0; f < RN_FIELD_UNREAD; f++) {
		const void *at = (const char *)p + rn_field[f].row;
		const struct rn_list *list = at;

		if (!rn_field_said(p, (enum rn_field)f))
			continue;
		if (!rn_field[f].list) {
			echo_text(a, p, (enum rn_field)f,
			    *(const char *const *)at, out);
			continue;
		}
		for (size_t i = 0; i < list->n; i++) {
			const char *s = echo(a, p, (enum rn_field)f,
			    list->v[i]);

			if (s != NULL)
				rn_list_add(a, out, s);
		}
	}
}

int
rn_months_read(const char *s)
{
	enum { MOST = 240 };
	char *end;
	long n;

	if (*s < '0' || *s > '9')
		return 0;
	n = strtol(s, &end, 10);
	if (n < 1 || n > MOST || (*end != '\0' &&
	    !rn_same_word(end, n == 1 ? " month" : " months")))
		return 0;
	return (int)n;
}

void
rn_profile_numbers(struct rn_arena *a, struct rn_profile *p)
{
	enum { MOST = 1000000000 };
	struct rn_range r;

	p->size_low = p->size_high = RN_NONE;
	p->revenue_low = p->revenue_high = NAN;
	p->currency = NULL;
	p->fresh_months = p->fresh == NULL ? 0 : rn_months_read(p->fresh);
	if (p->size != NULL && rn_range_read(p->size, strlen(p->size),
	    RN_RANGE_EMPLOYEES, &r)) {
		p->size_low = (int64_t)fmin(r.low, MOST);
		if (r.high < MOST)
			p->size_high = (int64_t)r.high;
	}
	if (p->revenue == NULL || !rn_range_read(p->revenue,
	    strlen(p->revenue), RN_RANGE_MONEY, &r))
		return;
	p->revenue_low = r.low;
	if (!isinf(r.high))
		p->revenue_high = r.high;
	if (*r.currency != '\0')
		p->currency = rn_strdup(a, r.currency);
}
