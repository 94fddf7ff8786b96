/*
 * make.h - what the files of this program share.
 *
 * It makes the tables of lib/lexicon from the files of words/ while refnet is
 * built: words of a line become keys of a node, nodes become rows.
 */
#ifndef MAKE_H
#define MAKE_H

#include <stddef.h>

#include "lexicon/lexicon.h"

enum { KEYS = 60000, NODES = 4000, LINE = 8192 };

enum table { INDUSTRY, PLACE, SIZE, TABLES };

struct key {
	char *text;
	int node, by, marks, rank;	/* rank: the least goes first */
	const char *file;
	int line;
};

struct node {
	char *code, *name, *zone, *naics, *also, *members;
	char *label[RN_INDUSTRY_LISTS];
	int parent, end, depth, field;
	int kind, area, state, country, offset, bit, small;
	unsigned long long in;
	double value, high;
	char currency[4];
	int what;
};

extern struct key key[TABLES][KEYS];
extern size_t keys[TABLES];
extern struct node node[TABLES][NODES];
extern int nodes[TABLES];

/* --- make.c: the line that is read, and strings ---------------------------- */

extern const char *file;
extern int line, bad;

/* Tells what is wrong with the line; the build will fail. */
void wrong(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

char *copy(const char *s, size_t n);
char *trim(char *s);		/* without blanks at both ends, in place */

/* What stands before the next of the bytes `by`, trimmed; *s goes past it. */
char *part(char **s, const char *by);

/* --- keys.c: nodes, and words that lead to them ---------------------------- */

/* A node; code may be NULL. */
struct node *new_node(enum table t, const char *code, const char *name);
int coded(enum table t, const char *code);

/* A phrase as its words are folded, into 2 * LINE + 2 bytes. */
void fold(enum table t, const char *s, char *to);

void add(enum table t, const char *text, int n, int by, int marks, int rank);

/* A phrase with the marks ^ ! ~ * before it; several, parted by semicolons. */
void add_phrase(enum table t, const char *s, int n, int by, int rank);
void add_phrases(enum table t, char *s, int n, int by, int rank);

/* In order, each once; then what longer keys begin with. */
void settle(enum table t);
void add_leads(enum table t);

/* --- one file a kind of line ----------------------------------------------- */

void industry_line(char *s);
void settle_industries(void);

void country_line(char *s);
void state_line(char *s);
void area_line(char *s);
void city_line(char *s);
void world_line(char *s);
void zone_line(char *s);
void settle_places(void);

void size_line(char *s);

/* --- write.c --------------------------------------------------------------- */

int write_all(const char *out);

#endif
