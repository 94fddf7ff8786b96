/*
 * gen.c - invent a founder's mailbox or contact list of any size, as CSV on stdout.
 *
 * The same arguments give the same bytes on every machine: all draws are 64-bit integer arithmetic, and nothing asks
 * the clock or libc's random numbers. People depend on their index alone, so that mailboxes of different seeds are
 * mailboxes of the same people.
 *
 * To change what is written: gen_mail.c makes the mail, gen_contacts.c contact lists, gen_twins.c lists of the same people again, gen_text.c the people, the rest is
 * here; a new mode is a function and a row in `modes`. Whatever was measured refers to these bytes, so a change starts a new series of measurements.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen.h"

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
	{"crm", gen_crm, 2},
	{"people", gen_people, 2},
	{"twins", gen_twins, 3},
};

static _Noreturn void
usage(void)
{
	fputs("usage: gen mail ROWS [SEED] [PEOPLE] [--rfc] [--start YYYY-MM-DD] [--days N] [--bare PERCENT] [--mbox]\n"
	    "       gen contacts|crm ROWS [SEED]\n"
	    "       gen twins ROWS [SEED] [KNOWN]\n"
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
		else if (strcmp(argv[i], "--mbox") == 0)
			opt.mbox = true;
		else if (strcmp(argv[i], "--bare") == 0)
			opt.bare = (unsigned)number(argv[++i]);
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
