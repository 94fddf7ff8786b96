/*
 * number.c - numbers in words and attributes, the same in every locale: libc
 * would write a comma where the user's language has one.
 */
#include <math.h>

#include "base/base.h"
#include "document/block.h"

char *
number(struct rn_arena *a, double v, int decimals)
{
	int64_t one = 1, all, whole, rest;
	char part[16] = "";

	for (int i = 0; i < decimals; i++)
		one *= 10;
	all = isfinite(v) ? (int64_t)llround(fabs(v) * (double)one) : 0;
	whole = all / one;
	rest = all % one;
	for (int i = 0; rest > 0; i++) {
		one /= 10;
		part[i] = (char)('0' + rest / one);
		rest %= one;
	}
	return rn_sprintf(a, "%s%lld%s%s", v < 0 && all > 0 ? "-" : "",
	    (long long)whole, part[0] != '\0' ? "." : "", part);
}

char *
shown(struct rn_arena *a, const struct rn_doc_chart *c, double v)
{
	if (isnan(v))
		return rn_strdup(a, "-");
	if (c->share)
		return rn_sprintf(a, "%s %%", number(a, v * 100, 0));
	return number(a, v, v < 100 ? 1 : 0);
}

char *
tick(struct rn_arena *a, const struct rn_doc_chart *c, double v)
{
	static const struct { double from; const char *letter; } unit[] = {
		{ 1e12, "T" }, { 1e9, "G" }, { 1e6, "M" }, { 1e4, "k" },
	};

	if (c->share)
		return rn_sprintf(a, "%s %%", number(a, v * 100, 1));
	for (size_t i = 0; i < RN_LEN(unit); i++)
		if (v >= unit[i].from)
			return rn_sprintf(a, "%s%s", number(a, v /
			    (i == 3 ? 1e3 : unit[i].from), 2), unit[i].letter);
	return number(a, v, 2);
}

const char *
bar_says(struct rn_arena *a, const struct block *b, size_t i)
{
	if (b->bar[i].says != NULL)
		return b->bar[i].says;
	return shown(a, &b->chart, b->bar[i].value);
}
