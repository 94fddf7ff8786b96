/*
 * filter_value.c - values in a filter, by the kind of their column; and how
 * what is not understood is refused.
 *
 * A new kind of column is a case in rn_filter_value() and in filter_match.c.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/filter_ast.h"
#include "base/filter_parse.h"
#include "base/near.h"
#include "base/text.h"

enum {
	SHOWN = 72,		/* cells of a filter in an error */
	BEFORE = 160,		/* bytes shown left of the caret, if longer */
	SHOWN_CELLS = 40,	/* of a word in the words of an error */
	SHOWN_BYTES = 120,
	DIGITS = 15,
	DAY_SECONDS = 86400
};

/* What a word after a colon says of a bool. */
static const struct { const char *word; int at; } bools[] = {
	{ "yes", 1 }, { "true", 1 }, { "no", 0 }, { "false", 0 }
};

/* Shows the text with a caret below `at`, under the words. */
enum rn_status
rn_filter_refuse(struct rn_filter_parser *p, const char *at, const char *what)
{
	const char *text = p->text, *lead = "";
	int cells;

	if (at - text > BEFORE || rn_width(rn_clean(p->a, rn_strndup(p->a,
	    text, (size_t)(at - text)))) >= SHOWN) {
		text = at - text > SHOWN / 3 ? at - SHOWN / 3 : text;
		while (text < at && ((unsigned char)*text & 0xc0) == 0x80)
			text++;
		lead = "... ";
	}
	cells = rn_width(rn_clean(p->a, rn_sprintf(p->a, "%s%.*s", lead,
	    (int)(at - text), text)));
	(void)rn_fail(p->rn, RN_EUSAGE, "%s\n  %s\n  %*s^", what,
	    rn_fit(p->a, rn_sprintf(p->a, "%s%.300s", lead, text), SHOWN,
	    true), cells, "");
	return RN_EUSAGE;
}

/* rn_filter_refuse() with the hint of a failure below, whose words are kept. */
enum rn_status
rn_filter_refuse_below(struct rn_filter_parser *p, const char *at)
{
	const char *hint = rn_error_hint(p->rn);
	char *kept = rn_strdup(p->a, hint), *why;

	why = rn_strdup(p->a, rn_error_text(p->rn));
	why[strcspn(why, "\n")] = '\0';
	(void)rn_filter_refuse(p, at, why);
	if (hint != NULL)
		rn_hint(p->rn, "%s", kept);
	return RN_EUSAGE;
}

const char *
rn_filter_shown(struct rn_filter_parser *p, const char *s)
{
	size_t n = strlen(s);

	/* marks take bytes but no cells: cut twice; not within a character */
	if (n > SHOWN_BYTES)
		for (n = SHOWN_BYTES; n > SHOWN_BYTES - 4 &&
		    ((unsigned char)s[n] & 0xc0) == 0x80; )
			n--;
	return rn_fit(p->a, rn_strndup(p->a, s, n), SHOWN_CELLS, true);
}

bool
rn_filter_any_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* [-]digits[.digits]; what follows is left at *end. */
static bool
read_number(const char *s, double *v, const char **end)
{
	bool minus = *s == '-';
	double scale = 1;
	int digits = 0;

	*v = 0;
	s += minus;
	for (; *s >= '0' && *s <= '9'; s++, digits++)
		*v = *v * 10 + (*s - '0');
	if (*s == '.' && s[1] >= '0' && s[1] <= '9')
		for (s++; *s >= '0' && *s <= '9'; s++, digits++) {
			*v = *v * 10 + (*s - '0');
			scale *= 10;
		}
	*v = minus ? -*v / scale : *v / scale;
	*end = s;
	return digits > 0 && digits <= DIGITS;
}

/* The whole numbers that compare so with the span from lo to hi. */
static void
span(struct rn_filter_value *v, enum rn_filter_compare how, int64_t lo,
    int64_t hi)
{
	v->lo = how == EQ || how == GE ? lo : how == GT ? hi + 1 : RN_NONE + 1;
	v->hi = how == EQ || how == LE ? hi : how == LT ? lo - 1 : INT64_MAX;
}

static enum rn_status
read_integer(struct rn_filter_parser *p, const struct rn_filter_word *w,
    enum rn_filter_compare how, struct rn_filter_value *v)
{
	const char *end;
	double d;

	if (!read_number(w->s, &d, &end) || d != floor(d) ||
	    !(*end == '\0' || (*end == 'd' && end[1] == '\0'))) {
		(void)rn_filter_refuse(p, w->at, rn_sprintf(p->a,
		    "'%s' is not a whole number", rn_filter_shown(p, w->s)));
		return RN_EUSAGE;
	}
	span(v, how, (int64_t)d, (int64_t)d);
	return RN_OK;
}

static enum rn_status
read_real(struct rn_filter_parser *p, const struct rn_filter_word *w,
    enum rn_filter_compare how, bool prob, struct rn_filter_value *v)
{
	const char *end;
	double d;
	bool ok = read_number(w->s, &d, &end);

	if (ok && prob && *end == '%') {
		d /= 100;
		end++;
	}
	if (!ok || *end != '\0' || (prob && (d < 0 || d > 1))) {
		(void)rn_filter_refuse(p, w->at, rn_sprintf(p->a, "'%s' is not a %s",
		    rn_filter_shown(p, w->s), prob ? "probability" : "number"));
		if (prob)
			rn_hint(p->rn, "a probability is 0 to 1, or 0%% to "
			    "100%%");
		return RN_EUSAGE;
	}
	v->rlo = how == EQ || how == GE ? d : how == GT ?
	    nextafter(d, INFINITY) : -INFINITY;
	v->rhi = how == EQ || how == LE ? d : how == LT ?
	    nextafter(d, -INFINITY) : INFINITY;
	return RN_OK;
}

/*
 * 90d, 6w, 3m, 1q, 1y: *cut is the instant so long ago, at this time of day.
 * False when w is no age.
 */
static bool
read_age(struct rn_filter_parser *p, const struct rn_filter_word *w,
    int64_t *cut)
{
	size_t n = strspn(w->s, "0123456789");
	int64_t then, today = rn_local_start(rn_local_day(p->now));

	if (n == 0 || n > 6 || !rn_filter_any_of(w->s[n], "dwmqyDWMQY") ||
	    w->s[n + 1] != '\0')
		return false;
	if (rn_filter_any_of(w->s[n], "dwDW")) {
		*cut = p->now - (int64_t)strtol(w->s, NULL, 10) * DAY_SECONDS *
		    (rn_filter_any_of(w->s[n], "wW") ? 7 : 1);
		return true;
	}
	if (rn_date_read(p->rn, rn_sprintf(p->a, "-%s", w->s), p->now, false,
	    &then) != RN_OK)
		return false;
	*cut = p->now - (today - then);
	return true;
}

/* A day is not an instant: a DATE column holds the start of one, in UTC. */
static enum rn_status
read_date(struct rn_filter_parser *p, const struct rn_filter_word *w,
    enum rn_filter_compare how, bool day, struct rn_filter_value *v)
{
	/* an age less than so much is an instant after that */
	static const enum rn_filter_compare flip[] = { EQ, GT, GE, LT, LE };
	int64_t lo, hi;

	if (read_age(p, w, &lo)) {
		if (how == EQ) {
			(void)rn_filter_refuse(p, w->at,
			    "an age is compared with < or >");
			rn_hint(p->rn, "< is within, > is longer ago; a day "
			    "to come is \"in 3 days\"");
			return RN_EUSAGE;
		}
		how = flip[how];
		hi = lo;
	} else if (rn_date_read(p->rn, w->s, p->now, false, &lo) != RN_OK ||
	    rn_date_read(p->rn, w->s, p->now, true, &hi) != RN_OK)
		return rn_filter_refuse_below(p, w->at);
	if (day) {
		lo = rn_local_day(lo) * DAY_SECONDS;
		hi = rn_local_day(hi) * DAY_SECONDS + DAY_SECONDS - 1;
	}
	span(v, how, lo, hi);
	return RN_OK;
}

static enum rn_status
read_enum(struct rn_filter_parser *p, const struct rn_col *col,
    const struct rn_filter_word *w, struct rn_filter_value *v)
{
	struct rn_near near = { .typed = rn_fold(p->a, w->s) };
	const char *all = "";

	for (int i = 0; col->names[i] != NULL; i++) {
		if (rn_same_word(col->names[i], w->s)) {
			v->at = i;
			return RN_OK;
		}
		rn_near_offer(&near, col->names[i], col->names[i]);
		all = rn_sprintf(p->a, "%s%s%s", all, i > 0 ? ", " : "",
		    col->names[i]);
	}
	(void)rn_filter_refuse(p, w->at, rn_sprintf(p->a, "unknown value '%s'",
	    rn_filter_shown(p, w->s)));
	if (rn_near_one(&near) != NULL)
		rn_hint(p->rn, "did you mean %s?", rn_near_one(&near));
	else
		rn_hint(p->rn, "one of %s", all);
	return RN_EUSAGE;
}

static enum rn_status
read_bool(struct rn_filter_parser *p, const struct rn_filter_word *w,
    struct rn_filter_value *v)
{
	for (size_t i = 0; i < RN_LEN(bools); i++)
		if (rn_same_word(bools[i].word, w->s)) {
			v->at = bools[i].at;
			return RN_OK;
		}
	(void)rn_filter_refuse(p, w->at, rn_sprintf(p->a, "unknown value '%s'",
	    rn_filter_shown(p, w->s)));
	rn_hint(p->rn, "yes or no");
	return RN_EUSAGE;
}

enum rn_status
rn_filter_value(struct rn_filter_parser *p, const struct rn_col *col,
    enum rn_filter_compare how, const struct rn_filter_word *w,
    struct rn_filter_value *v)
{
	if (how == EQ && !w->quoted) {
		v->none = rn_same_word(w->s, "none");
		v->any = rn_same_word(w->s, "any");
		if (v->none || v->any)
			return RN_OK;
	}
	switch (col->kind) {
	case RN_K_ID:
	case RN_K_INT:
		return read_integer(p, w, how, v);
	case RN_K_REAL:
	case RN_K_PROB:
		return read_real(p, w, how, col->kind == RN_K_PROB, v);
	case RN_K_INSTANT:
	case RN_K_DATE:
		return read_date(p, w, how, col->kind == RN_K_DATE, v);
	case RN_K_ENUM:
		return read_enum(p, col, w, v);
	case RN_K_BOOL:
		return read_bool(p, w, v);
	case RN_K_TEXT:
	case RN_K_LIST:
		v->text = rn_fold(p->a, w->s);
		break;
	case RN_K_ROWS:
		break;
	}
	return RN_OK;
}

