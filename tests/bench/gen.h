/*
 * gen.h - what the parts of the generator share: draws, text, people. See gen.c for what it makes.
 *
 * To change: gen_text.c holds what is declared here; each mode has its row in gen.c.
 */
#ifndef BENCH_GEN_H
#define BENCH_GEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	OUT_SIZE = 1 << 20,
	TEXT_SIZE = 4096
};

#define N_OF(table)	(sizeof(table) / sizeof((table)[0]))
#define SPREAD		UINT64_C(2654435761)	/* a prime above max_people: times it, modulo n, is a permutation */
#define DAY		INT64_C(86400)

/* The command line; a mode fills in what it left out. */
struct options {
	uint64_t rows;
	uint64_t seed;
	uint64_t people;
	int64_t start;		/* seconds since 1970 */
	int64_t days;
	unsigned bare;		/* percent of mails without Message-ID and In-Reply-To */
	bool rfc;
	bool mbox;		/* mail as an mbox, with bodies; else CSV */
};

/* What was made and not yet written. */
struct out {
	char *data;
	size_t len;
};

/* The field in the making. */
struct text {
	size_t len;
	char data[TEXT_SIZE];
};

struct name {
	const char *shown;
	const char *plain;
};

/* A name and an employer; the address follows from them. */
struct person {
	const struct name *first;
	const struct name *last;
	uint64_t company;
};

extern const uint64_t max_people;

uint64_t mix(uint64_t x);
uint64_t draw(uint64_t *rng);
uint64_t below(uint64_t *rng, uint64_t n);
bool chance(uint64_t *rng, unsigned percent);
_Noreturn void die(const char *what);
void *grow(void *old, size_t n, size_t size);
void put_bytes(struct text *t, const char *s, size_t len);
void put(struct text *t, const char *s);
void put_number(struct text *t, uint64_t n, int width);
void put_folded(struct text *t, const char *s);
void flush_out(struct out *out);
void put_out(struct out *out, struct text *t);
void end_field(struct out *out, struct text *t, char separator);
void put_header(struct out *out, struct text *t, const char *columns);
int64_t days_of(int64_t year, int64_t month, int64_t day);
void put_date(struct text *t, int64_t at, bool rfc);
struct person person_of(uint64_t index);
void put_domain(struct text *t, uint64_t company);
void put_company(struct text *t, uint64_t company);
void put_address(struct text *t, const struct person *p);
void put_full_name(struct text *t, const struct person *p);
void put_mailbox(struct text *t, uint64_t index, uint64_t *style);

void gen_contacts(struct out *out, struct text *t, struct options *opt);
void gen_crm(struct out *out, struct text *t, struct options *opt);
void gen_twins(struct out *out, struct text *t, struct options *opt);
void gen_mail(struct out *out, struct text *t, struct options *opt);

/* One mail of an mbox: its header lines are put as they come, then the body ends it. */
void mbox_begin(struct out *out, struct text *t, int64_t at);
void mbox_header(struct out *out, struct text *t, const char *label);
void mbox_body(struct out *out, struct text *t, uint64_t seed);

#endif
