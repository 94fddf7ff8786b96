/*
 * value.c - the one place where a field of a row becomes text.
 *
 * A new kind of column (enum rn_kind in base/row.h) is one case in each
 * switch here; json.c also asks whether it is quoted.
 */
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/text.h"
#include "render/writer.h"

static int64_t
int_at(const void *p)
{
	return *(const int64_t *)p;
}

static double
real_at(const void *p)
{
	return *(const double *)p;
}

static const char *
text_at(const void *p)
{
	return *(const char *const *)p;
}

/* NULL for -1 and for an index the names do not have. */
static const char *
enum_at(const struct rn_col *c, const void *p)
{
	int want = *(const int *)p;

	if (want < 0)
		return NULL;
	for (int i = 0; c->names[i] != NULL; i++)
		if (i == want)
			return c->names[i];
	return NULL;
}

static const void *
place(const struct rn_col *c, const void *row)
{
	return (const char *)row + c->at;
}

const struct rn_list *
value_list(const struct rn_col *c, const void *row)
{
	return place(c, row);
}

bool
value_bool(const struct rn_col *c, const void *row)
{
	return *(const bool *)place(c, row);
}

const char *
value_text(const struct rn_col *c, const void *row)
{
	const void *p = place(c, row);

	return c->kind == RN_K_ENUM ? enum_at(c, p) : text_at(p);
}

bool
value_missing(const struct rn_col *c, const void *row)
{
	const void *p = place(c, row);

	switch (c->kind) {
	case RN_K_ID:
	case RN_K_BOOL:
		return false;
	case RN_K_INT:
	case RN_K_INSTANT:
	case RN_K_DATE:
		return int_at(p) == RN_NONE;
	case RN_K_REAL:
	case RN_K_PROB:
		return !isfinite(real_at(p));
	case RN_K_TEXT:
		return text_at(p) == NULL;
	case RN_K_LIST:
		return value_list(c, row)->n == 0;
	case RN_K_ENUM:
		return enum_at(c, p) == NULL;
	case RN_K_ROWS:
		return true;	/* as a text they say nothing */
	}
	return true;
}

/* A number has one decimal point in the world, whatever the locale says. */
static void
plain_point(char *buf)
{
	char *to = buf;

	for (const char *s = buf; *s != '\0'; s++) {
		if (strchr("0123456789+-e", *s) != NULL)
			*to++ = *s;
		else if (to == buf || to[-1] != '.')
			*to++ = '.';
	}
	*to = '\0';
}

static const char *
real_raw(double v, char buf[VALUE_MAX])
{
	snprintf(buf, VALUE_MAX, "%.6g", v);
	plain_point(buf);
	return buf;
}

/* Two decimals line up under each other; what is huge may look huge. */
static const char *
real_shown(double v, char buf[VALUE_MAX])
{
	if (v <= -1e12 || v >= 1e12)
		return real_raw(v, buf);
	snprintf(buf, VALUE_MAX, "%.2f", v);
	plain_point(buf);
	return buf;
}

/* What is not certain never looks so. */
static const char *
percent(double v, char buf[VALUE_MAX])
{
	int p = v <= 0 ? 0 : v >= 1 ? 100 : (int)(v * 100 + 0.5);

	snprintf(buf, VALUE_MAX, "%d %%", p == 100 && v < 1 ? 99 : p);
	return buf;
}

static const char *
instant(int64_t at, char buf[VALUE_MAX])
{
	char iso[32];

	snprintf(buf, VALUE_MAX, "%s", rn_date_iso(at, iso));
	return buf;
}

/* The UTC day, which is what stands before the T. */
static const char *
utc_day(int64_t at, char buf[VALUE_MAX])
{
	instant(at, buf);
	buf[strcspn(buf, "T")] = '\0';
	return buf;
}

static const char *
local_day(int64_t at, char buf[VALUE_MAX])
{
	char day[32];

	snprintf(buf, VALUE_MAX, "%s", rn_date_day(at, day));
	return buf;
}

const char *
value_raw(const struct rn_col *c, const void *row, char buf[VALUE_MAX])
{
	const void *p = place(c, row);

	if (value_missing(c, row))
		return "";
	switch (c->kind) {
	case RN_K_ID:
	case RN_K_INT:
		snprintf(buf, VALUE_MAX, "%" PRId64, int_at(p));
		return buf;
	case RN_K_REAL:
	case RN_K_PROB:
		return real_raw(real_at(p), buf);
	case RN_K_TEXT:
	case RN_K_ENUM:
		return value_text(c, row);
	case RN_K_INSTANT:
		return instant(int_at(p), buf);
	case RN_K_DATE:
		return utc_day(int_at(p), buf);
	case RN_K_BOOL:
		return value_bool(c, row) ? "true" : "false";
	case RN_K_LIST:
	case RN_K_ROWS:
		break;
	}
	return "";
}

static bool
is_plain(const char *s)
{
	for (; *s != '\0'; s++)
		if (*s < 0x20 || *s > 0x7e)
			return false;
	return true;
}

const char *
shown_text(struct rn_arena *a, const char *text)
{
	return is_plain(text) ? text : rn_clean(a, text);
}

int
shown_width(const char *shown)
{
	size_t n;

	if (!is_plain(shown))
		return rn_width(shown);
	n = strlen(shown);
	return n > INT_MAX / 2 ? INT_MAX / 2 : (int)n;
}

const char *
value_joined(const struct rn_list *l, const char *with, struct rn_arena *a)
{
	size_t gap = strlen(with), room = 1;
	char *joined, *to;

	if (l->n == 1)
		return l->v[0];
	for (size_t i = 0; i < l->n; i++)
		room += strlen(l->v[i]) + gap;
	joined = to = rn_alloc(a, room);
	for (size_t i = 0; i < l->n; i++) {
		size_t n = strlen(l->v[i]);

		if (i != 0) {
			memcpy(to, with, gap);
			to += gap;
		}
		memcpy(to, l->v[i], n);
		to += n;
	}
	return joined;
}

const char *
value_called(const struct sheet *s, const struct rn_col *c, const void *row)
{
	const struct rn_view *v = s->view;

	if (v->named == NULL || strcmp(v->named, c->key) != 0)
		return NULL;
	return text_at((const char *)row + v->called);
}

const char *
value_shown(const struct sheet *s, const struct rn_col *c, const void *row)
{
	const void *p = place(c, row);
	struct rn_arena *a = s->scratch;
	char buf[VALUE_MAX];

	if (value_missing(c, row)) {
		const char *called = value_called(s, c, row);

		return called == NULL ? "-" : shown_text(a, called);
	}
	switch (c->kind) {
	case RN_K_TEXT:
	case RN_K_ENUM:
		return shown_text(a, value_text(c, row));
	case RN_K_LIST:
		return shown_text(a,
		    value_joined(value_list(c, row), ", ", a));
	case RN_K_BOOL:
		return value_bool(c, row) ? "yes" : "";
	case RN_K_PROB:
		return rn_strdup(a, percent(real_at(p), buf));
	case RN_K_REAL:
		return rn_strdup(a, real_shown(real_at(p), buf));
	case RN_K_INSTANT:
		return rn_strdup(a, local_day(int_at(p), buf));
	case RN_K_ID:
	case RN_K_INT:
	case RN_K_DATE:
	case RN_K_ROWS:
		break;
	}
	return rn_strdup(a, value_raw(c, row, buf));
}
