/*
 * gen.c - invent a founder's mailbox or contact list of any size, as CSV on stdout.
 *
 * The same arguments give the same bytes on every machine: all draws are 64-bit integer arithmetic, and nothing asks
 * the clock or libc's random numbers. People depend on their index alone, so that mailboxes of different seeds are
 * mailboxes of the same people.
 *
 * To change what is written: gen_mail.c makes the mail, gen_text.c the people, the rest is here; a new mode is a function
 * and a row in `modes`. Whatever was measured refers to these bytes, so a change starts a new series of measurements.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen.h"

enum {
	PERCENT_CORRUPT = 10
};

static const char *const titles[] = {
	"Account Executive", "Chief Executive Officer", "Chief Financial Officer", "CTO", "Controller", "Co-Founder & CEO",
	"Customer Success Manager", "Data Engineer", "Director of Operations", "Engineering Manager", "Finance Director",
	"Founder", "General Counsel", "Head of Marketing", "Head of People", "HR Business Partner", "Managing Director",
	"Marketing Manager", "Partner", "Procurement Lead", "Product Manager", "Regional Sales Director", "Sales Manager",
	"Senior Director, Partnerships", "Senior Software Engineer", "Software Engineer", "VP Engineering", "VP Finance",
	"VP of Sales, EMEA", "Vice President Product",
};

static const char *const locations[] = {
	"Amsterdam, Netherlands", "Austin, TX", "Bangalore, India", "Barcelona, Spain", "Berlin, Germany", "Boston, MA",
	"Chicago", "Copenhagen, Denmark", "Dublin, Ireland", "Greater London", "Hamburg", "Lagos, Nigeria", "Lisbon, Portugal",
	"Lyon, France", "Madrid", "Melbourne, Australia", "Milan, Italy", "München, Germany", "Nairobi", "New York, NY",
	"Oslo, Norway", "Paris, France", "San Francisco Bay Area", "São Paulo, Brazil", "Singapore", "Stockholm", "Tokyo, Japan",
	"Toronto, Canada", "Warsaw, Poland", "Zürich, Switzerland",
};

/* What hands do to a name: two letters swapped, an initial, no accents, last name first, no capitals. */
static void
put_corrupt_name(struct text *t, const struct person *p, uint64_t *rng)
{
	size_t from = t->len, n = strlen(p->last->plain);
	size_t at = 1 + (size_t)below(rng, n - 2);
	uint64_t kind = below(rng, 5);
	char c;

	if (kind == 3) {
		put(t, p->last->shown);
		put(t, ", ");
		put(t, p->first->shown);
	} else if (kind == 4) {
		put_folded(t, p->first->shown);
		put(t, " ");
		put_folded(t, p->last->shown);
	} else {
		put_bytes(t, p->first->plain, kind == 1 ? 1 : strlen(p->first->plain));
		put(t, kind == 1 ? ". " : " ");
		put(t, p->last->plain);
	}
	if (kind == 0) {
		from = t->len - n;
		c = t->data[from + at];
		t->data[from + at] = t->data[from + at - 1];
		t->data[from + at - 1] = c;
	}
}

/* The same address in capitals, a private one, or none. */
static void
put_corrupt_address(struct text *t, const struct person *p, uint64_t *rng)
{
	uint64_t kind = below(rng, 3);

	if (kind == 0) {
		put_address(t, p);
		for (size_t i = 0; i < t->len; i++)
			if (t->data[i] >= 'a' && t->data[i] <= 'z')
				t->data[i] = (char)(t->data[i] - 'a' + 'A');
	} else if (kind == 1) {
		put_folded(t, p->first->plain);
		put_folded(t, p->last->plain);
		put_number(t, p->company, 1);
		put(t, "@post.example");
	}
}

static void
gen_contacts(struct out *out, struct text *t, struct options *opt)
{
	uint64_t rng = mix(opt->seed ^ 0xc047), known = 0;

	put_header(out, t, "name,email,company,title,phone,location");
	for (uint64_t row = 0; row < opt->rows; row++) {
		bool corrupt = known > 0 && chance(&rng, PERCENT_CORRUPT);
		uint64_t index = corrupt ? below(&rng, known) : known++;
		uint64_t number = index * SPREAD % 8000000, fixed = mix(index ^ 0xf1c5);
		struct person p = person_of(index % max_people);

		if (corrupt)
			put_corrupt_name(t, &p, &rng);
		else
			put_full_name(t, &p);
		end_field(out, t, ',');
		if (corrupt)
			put_corrupt_address(t, &p, &rng);
		else
			put_address(t, &p);
		end_field(out, t, ',');
		put_company(t, p.company);
		end_field(out, t, ',');
		put(t, titles[fixed % N_OF(titles)]);
		end_field(out, t, ',');
		put(t, "+1");
		put(t, corrupt ? "" : " ");
		put_number(t, 200 + number / 10000, 3);
		put(t, corrupt ? "" : " ");
		put(t, corrupt ? "555" : "555 ");
		put_number(t, number % 10000, 4);
		end_field(out, t, ',');
		put(t, locations[(fixed >> 32) % N_OF(locations)]);
		end_field(out, t, '\n');
	}
}

/* Everybody a mailbox of so many people can name, once; the seed decides the order. */
static void
gen_people(struct out *out, struct text *t, struct options *opt)
{
	if (opt->rows > max_people)
		die("that many people have no names");
	put_header(out, t, "name,email");
	for (uint64_t row = 0; row < opt->rows; row++) {
		struct person p = person_of((row * SPREAD + mix(opt->seed) % opt->rows) % opt->rows);

		put_full_name(t, &p);
		end_field(out, t, ',');
		put_address(t, &p);
		end_field(out, t, '\n');
	}
}

/* ---- the command line ---- */

static const struct mode {
	const char *name;
	void (*run)(struct out *out, struct text *t, struct options *opt);
	int most;	/* numbers it takes */
} modes[] = {
	{"mail", gen_mail, 3},
	{"contacts", gen_contacts, 2},
	{"people", gen_people, 2},
};

static _Noreturn void
usage(void)
{
	fputs("usage: gen mail ROWS [SEED] [PEOPLE] [--rfc] [--start YYYY-MM-DD] [--days N]\n"
	    "       gen contacts ROWS [SEED]\n"
	    "       gen people N [SEED]\n", stderr);
	exit(2);
}

static uint64_t
number(const char *s)
{
	char *end;
	unsigned long long n;

	if (s == NULL || *s < '0' || *s > '9')
		usage();
	n = strtoull(s, &end, 10);
	if (*end != '\0' || n > 1000000000)
		usage();
	return n;
}

static int64_t
start_of(const char *s)
{
	int year, month, day;
	char rest;

	if (s == NULL || sscanf(s, "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3 || year < 1970 || month < 1 ||
	    month > 12 || day < 1 || day > 31)
		usage();
	return days_of(year, month, day) * DAY;
}

int
main(int argc, char **argv)
{
	struct options opt = {.seed = 1, .start = days_of(2015, 1, 1) * DAY};
	uint64_t *const numbers[] = {&opt.rows, &opt.seed, &opt.people};
	const struct mode *mode = NULL;
	struct out out = {grow(NULL, OUT_SIZE, 1), 0};
	struct text text = {.len = 0};
	int n = 0;

	for (size_t i = 0; argc > 1 && i < N_OF(modes); i++)
		if (strcmp(argv[1], modes[i].name) == 0)
			mode = &modes[i];
	if (mode == NULL)
		usage();
	for (int i = 2; i < argc; i++) {
		if (strcmp(argv[i], "--rfc") == 0)
			opt.rfc = true;
		else if (strcmp(argv[i], "--start") == 0)
			opt.start = start_of(argv[++i]);
		else if (strcmp(argv[i], "--days") == 0)
			opt.days = (int64_t)number(argv[++i]);
		else if (n < mode->most)
			*numbers[n++] = number(argv[i]);
		else
			usage();
	}
	if (n == 0)
		usage();
	mode->run(&out, &text, &opt);
	flush_out(&out);
	if (fflush(stdout) != 0)
		die("cannot write");
	free(out.data);
	return 0;
}
