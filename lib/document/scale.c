/* scale.c - how far axes go, and what is the most, the first, the last. */
#include <math.h>

#include "base/base.h"
#include "document/block.h"

/* Shares go to all there is; counts have no ticks between two of them. */
double
axis_end(const struct rn_doc_chart *c, double most, int *steps)
{
	static const struct { double end; int steps; } nice[] = {
		{ 1, 4 }, { 1.2, 4 }, { 1.6, 4 }, { 2, 4 }, { 2.4, 4 },
		{ 3, 3 }, { 4, 4 }, { 5, 5 }, { 6, 3 }, { 8, 4 }, { 10, 4 },
	};
	double ten = 1;

	*steps = 4;
	if (c->share && most <= 1)
		return 1;
	if (most <= 4) {
		*steps = most > 1 ? (int)ceil(most) : 1;
		return *steps;
	}
	while (ten * 10 < most)
		ten *= 10;
	for (size_t i = 0; i < RN_LEN(nice); i++) {
		if (nice[i].end * ten < most)
			continue;
		*steps = nice[i].steps;
		if (fmod(nice[i].end * ten, *steps) > 0)
			*steps = ten > 1 ? 4 : 2;
		return nice[i].end * ten;
	}
	return most;
}

static double
more(double most, double v)
{
	return v > most ? v : most;	/* NAN is not */
}

double
bars_most(const struct block *b)
{
	double most = 0;

	for (size_t i = 0; i < b->n; i++) {
		most = more(most, b->bar[i].value);
		most = more(most, b->bar[i].high);
		most = more(most, b->bar[i].target);
	}
	return b->chart.share ? more(1, most) : most;
}

double
total_of(const struct block *b, size_t point)
{
	double sum = NAN;

	for (size_t i = 0; i < b->n; i++) {
		double v = b->series[i].value[point];

		if (!isnan(v))
			sum = isnan(sum) ? v : sum + v;
	}
	return sum;
}

double
series_most(const struct block *b)
{
	double most = 0;

	for (size_t k = 0; k < b->points; k++) {
		if (b->series_kind == RN_DOC_STACKED)
			most = more(most, total_of(b, k));
		else
			for (size_t i = 0; i < b->n; i++)
				most = more(most, b->series[i].value[k]);
	}
	return most;
}

bool
bars_have_low(const struct block *b)
{
	for (size_t i = 0; i < b->n; i++)
		if (!isnan(b->bar[i].low))
			return true;
	return false;
}

bool
bars_have_target(const struct block *b)
{
	for (size_t i = 0; i < b->n; i++)
		if (!isnan(b->bar[i].target))
			return true;
	return false;
}

size_t
last_of(const struct block *b, size_t series)
{
	for (size_t k = b->points; k > 0; k--)
		if (!isnan(b->series[series].value[k - 1]))
			return k - 1;
	return b->points;
}

size_t
first_of(const struct block *b, size_t series)
{
	for (size_t k = 0; k < b->points; k++)
		if (!isnan(b->series[series].value[k]))
			return k;
	return b->points;
}
