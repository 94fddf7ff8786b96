/*
 * lexicon.c - how long it takes to read a million fields, and a long text.
 *
 *	bench_lexicon
 *
 * Fields are of the shapes exports have, known and unknown; seconds of each
 * reader for a million of them, then of each finder for one text of a MiB.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "refnet/lexicon.h"

enum { FIELDS = 1000000, KINDS = 8, TEXT = 1 << 20 };

static const char *const places[KINDS] = {
	"Munich, Bavaria, Germany", "San Francisco Bay Area",
	"London, England, United Kingdom", "Springfield, IL", "Kleinau",
	"Paris, \xc3\x8ele-de-France, France",
	"New York, New York, United States", "Berlin"
};
static const char *const orgs[KINDS] = {
	"Nordlager Bearings", "Kreissparkasse Linden",
	"Whitcombe Castings Ltd", "Hansen Sondermaschinenbau GmbH", "Acme",
	"First Linden Bank of Springfield", "Oakfield Partners",
	"Hospital & Health Care"
};
static const char *const sizes[KINDS] = {
	"51-200", "1,001-5,000 employees", "10K+", "$50M-$500M",
	"10-50 Mio. EUR", "Self-employed", "ca. 250 MA", "Series B"
};
static const char sentence[] = "Heads of treasury at mid-market banks in "
    "Munich, Germany with 50-200 employees; ";

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static size_t
read_one(int what, int i)
{
	struct rn_hit hit;
	struct rn_range r;

	switch (what) {
	case 0:
		return rn_place_read(places[i], strlen(places[i]), &hit);
	case 1:
		return rn_industry_read(orgs[i], strlen(orgs[i]), &hit);
	}
	return rn_range_read(sizes[i], strlen(sizes[i]),
	    (enum rn_range_kind)(RN_RANGE_EMPLOYEES + i % 3), &r);
}

static size_t
find_all(int what, struct rn_arena *a, const char *text, size_t n)
{
	struct rn_hit *hits;
	struct rn_range *ranges;

	switch (what) {
	case 0:
		return rn_place_find_all(a, text, n, &hits);
	case 1:
		return rn_industry_find_all(a, text, n, &hits);
	}
	return rn_range_find_all(a, text, n, &ranges);
}

int
main(void)
{
	static const char *const what[] = { "places", "industries", "sizes" };
	static char text[TEXT];

	for (size_t n = 0; n + sizeof(sentence) < TEXT;
	    n += sizeof(sentence) - 1)
		memcpy(text + n, sentence, sizeof(sentence));
	for (int w = 0; w < 3; w++) {
		struct rn_arena *a = rn_arena_new();
		double from = now(), between;
		size_t read = 0, found;

		for (int i = 0; i < FIELDS; i++)
			read += read_one(w, i % KINDS);
		between = now();
		found = find_all(w, a, text, strlen(text));
		printf("%-10s  %d fields, %zu read: %.2f s; 1 MiB, %zu found:"
		    " %.3f s\n", what[w], FIELDS, read, between - from, found,
		    now() - between);
		rn_arena_free(a);
	}
	return 0;
}
