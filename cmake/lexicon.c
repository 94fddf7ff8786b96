/*
 * lexicon.c - makes the tables of lib/lexicon from the files of words/.
 *
 *	lexicon OUT FILE...
 *
 * Runs while refnet is built.  A file's name says what it is: industry-*.txt,
 * place-1-country.txt to place-6-zone.txt, size.txt, which say at their top
 * what their lines mean.  What cannot be understood, or says two things, is
 * told, and the build fails.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/lexicon.h"

enum {
	KEYS = 60000, NODES = 4000, TEXT = 1 << 20, LINE = 8192,
	LABEL_ROOM = 4096
};

enum table { INDUSTRY, PLACE, SIZE, TABLES };

struct key {
	char *text;
	int node, by, marks, rank;
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

static struct key key[TABLES][KEYS];
static size_t keys[TABLES];
static struct node node[TABLES][NODES];
static int nodes[TABLES];
static const char *file = "";
static int line, bad;

static void wrong(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

static void
wrong(const char *fmt, ...)
{
	va_list ap;

	fprintf(stderr, "%s:%d: ", file, line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	bad = 1;
}

static void *
need(void *p)
{
	if (p == NULL) {
		fputs("lexicon: no memory\n", stderr);
		exit(1);
	}
	return p;
}

static char *
copy(const char *s, size_t n)
{
	char *to = need(malloc(n + 1));

	memcpy(to, s, n);
	to[n] = '\0';
	return to;
}

/* Without blanks at both ends, in place. */
static char *
trim(char *s)
{
	size_t n;

	s += strspn(s, " \t\r\n");
	for (n = strlen(s); n > 0 && strchr(" \t\r\n", s[n - 1]) != NULL; n--)
		s[n - 1] = '\0';
	return s;
}

/* What stands before the next `by`, trimmed; *s goes past it. */
static char *
part(char **s, const char *by)
{
	char *from = *s;
	size_t n = strcspn(from, by);

	*s = from + n + (from[n] != '\0');
	from[n] = '\0';
	return trim(from);
}

/* --- keys --------------------------------------------------------------- */

static void
add(enum table t, const char *text, int n, int by, int marks, int rank)
{
	if (keys[t] == KEYS || strlen(text) > 255) {
		wrong("too many keys, or too long a one: %s", text);
		return;
	}
	key[t][keys[t]++] = (struct key){ copy(text, strlen(text)), n, by,
	    marks, rank, file, line };
}

static const enum rn_plain_mode mode_of[TABLES] = {
	RN_PLAIN_STEMS, RN_PLAIN_WORDS, RN_PLAIN_SIZES
};

/* A phrase as its words are folded; "" when there is none. */
static void
fold(enum table t, const char *s, char *to)
{
	struct rn_plain_word w[LINE];
	size_t n = rn_plain_words(s, strlen(s), mode_of[t], to, w, LINE);

	to[n == 0 ? 0 : w[n - 1].from + w[n - 1].len] = '\0';
	if (n > RN_LEX_WORDS)
		wrong("more than %d words: %s", RN_LEX_WORDS, s);
}

/* From its end to its beginning: how tails are looked up. */
static void
turn(char *s)
{
	for (size_t i = 0, j = strlen(s); i + 1 < j; i++) {
		char c = s[i];

		s[i] = s[--j];
		s[j] = c;
	}
}

/* A phrase with its marks. */
static void
add_phrase(enum table t, const char *s, int n, int by, int rank)
{
	char text[2 * LINE + 2];
	int marks = 0;

	for (;; s++) {
		if (*s == '^')
			marks |= RN_LEX_LARGE;
		else if (*s == '!')
			marks |= RN_LEX_CAPS;
		else if (*s == '~' && t == PLACE)
			marks |= RN_LEX_LESSER, rank += 10;
		else if (*s == '*')
			by = RN_LEX_TAIL;
		else
			break;
	}
	fold(t, s, text);
	if (by == RN_LEX_TAIL)
		turn(text);
	if (*text == '\0')
		wrong("no word in '%s'", s);
	else
		add(t, text, n, by, marks, rank);
}

/* Phrases parted by semicolons. */
static void
add_phrases(enum table t, char *s, int n, int by, int rank)
{
	while (*s != '\0') {
		char *one = part(&s, ";");

		if (*one != '\0')
			add_phrase(t, one, n, by, rank);
	}
}

static int
by_text(const void *ap, const void *bp)
{
	const struct key *a = ap, *b = bp;
	int way = strcmp(a->text, b->text);

	if (way != 0)
		return way;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	if (a->by != b->by)
		return a->by < b->by ? -1 : 1;
	return (a->node > b->node) - (a->node < b->node);
}

static int
plain_said(const struct key *k)
{
	return k->by <= RN_HIT_BY_SIGN;
}

/* One key of each text and meaning; of places, several nodes may share one. */
static void
settle(enum table t)
{
	size_t n = 0;

	qsort(key[t], keys[t], sizeof(key[t][0]), by_text);
	for (size_t i = 0; i < keys[t]; i++) {
		struct key *k = &key[t][i], *twin = NULL;

		for (size_t j = n; j-- > 0 && twin == NULL &&
		    strcmp(key[t][j].text, k->text) == 0; ) {
			struct key *other = &key[t][j];

			if (plain_said(k) != plain_said(other) ||
			    (!plain_said(k) && k->by != other->by))
				continue;
			if (other->node == k->node) {
				/* a label may be a sign, too: both stay */
				if (k->by != RN_HIT_BY_SIGN ||
				    other->by == RN_HIT_BY_NAME ||
				    other->by == k->by)
					twin = other;
			}
			else if (t != PLACE && (t == INDUSTRY ||
			    node[t][other->node].what ==
			    node[t][k->node].what)) {
				file = k->file;
				line = k->line;
				wrong("'%s' is of %s, line %d of %s", k->text,
				    node[t][other->node].code == NULL ? "?" :
				    node[t][other->node].code, other->line,
				    other->file);
			}
		}
		if (twin == NULL)
			key[t][n++] = *k;
		else if (k->by == RN_HIT_BY_NAME &&
		    twin->by == RN_HIT_BY_LABEL)
			twin->by = RN_HIT_BY_NAME;	/* is both */
	}
	keys[t] = n;
}

/* What longer keys begin with, so that a search knows when to stop. */
static void
add_leads(enum table t)
{
	size_t n = keys[t];

	for (size_t i = 0; i < n; i++)
		for (char *s = strchr(key[t][i].text, ' '); plain_said(
		    &key[t][i]) && s != NULL; s = strchr(s + 1, ' ')) {
			*s = '\0';
			add(t, key[t][i].text, 0, RN_LEX_LEAD, RN_LEX_MORE,
			    99);
			*s = ' ';
		}
	qsort(key[t], keys[t], sizeof(key[t][0]), by_text);
	n = 0;
	for (size_t i = 0; i < keys[t]; i++) {
		struct key *k = &key[t][i];

		if (k->by == RN_LEX_LEAD && n > 0 &&
		    strcmp(key[t][n - 1].text, k->text) == 0) {
			for (size_t j = n; j-- > 0 &&
			    strcmp(key[t][j].text, k->text) == 0; )
				key[t][j].marks |= RN_LEX_MORE;
			continue;
		}
		key[t][n++] = *k;
	}
	keys[t] = n;
}

/* --- industries --------------------------------------------------------- */

static int
coded(enum table t, const char *code)
{
	for (int i = 0; i < nodes[t]; i++)
		if (strcmp(node[t][i].code, code) == 0)
			return i;
	return -1;
}

static struct node *
new_node(enum table t, const char *code, const char *name)
{
	struct node *n = &node[t][nodes[t]];

	if (nodes[t] + 1 == NODES) {
		wrong("too many nodes");
		exit(1);
	}
	if (code != NULL && coded(t, code) >= 0)
		wrong("%s is there before", code);
	nodes[t]++;
	*n = (struct node){ .code = code == NULL ? NULL : copy(code,
	    strlen(code)), .name = copy(name, strlen(name)), .parent = -1,
	    .area = -1, .state = -1, .country = -1, .bit = 64,
	    .offset = RN_PLACE_NO_OFFSET };
	return n;
}

static void
new_industry(char *s)
{
	char *code = part(&s, ":");
	struct node *n = new_node(INDUSTRY, code, trim(s));
	int me = nodes[INDUSTRY] - 1;
	char *dot = strrchr(n->code, '.');

	n->depth = 1;
	if (dot != NULL) {
		*dot = '\0';
		n->parent = coded(INDUSTRY, n->code);
		*dot = '.';
		if (n->parent < 0)
			wrong("no node above %s", n->code);
		else
			n->depth = node[INDUSTRY][n->parent].depth + 1;
	}
	add_phrase(INDUSTRY, n->name, me, RN_HIT_BY_LABEL, 0);
	add(INDUSTRY, n->code, me, RN_LEX_OWN, 0, 50);
}

/* A list's labels: all are keys, the first is shown. */
static void
add_labels(struct node *n, int me, int list, char *s)
{
	size_t end = strcspn(s, ";");
	char *first = copy(s, end);

	if (n->label[list] == NULL)
		n->label[list] = copy(trim(first), strlen(trim(first)));
	free(first);
	add_phrases(INDUSTRY, s, me, RN_HIT_BY_LABEL, 0);
}

/* "Glass, Ceramics & Concrete" as HubSpot writes it: in capitals, with _. */
static char *
shouted(const char *s)
{
	char *to = copy(s, strlen(s));
	size_t n = 0;

	for (; *s != '\0'; s++) {
		if (*s >= 'a' && *s <= 'z')
			to[n++] = (char)(*s - 'a' + 'A');
		else if (*s >= 'A' && *s <= 'Z')
			to[n++] = *s;
		else if (n > 0 && to[n - 1] != '_')
			to[n++] = '_';
	}
	to[n] = '\0';
	return to;
}

static void
industry_line(char *s)
{
	int me = nodes[INDUSTRY] - 1;
	struct node *n = me < 0 ? NULL : &node[INDUSTRY][me];
	char *word;

	if (*s != '\t') {
		new_industry(s);
		return;
	}
	s = trim(s);
	word = part(&s, " \t");
	s = trim(s);
	if (me < 0)
		wrong("no node yet");
	else if (strcmp(word, "name") == 0)
		add_phrases(INDUSTRY, s, me, RN_HIT_BY_NAME, 0);
	else if (strcmp(word, "sign") == 0)
		add_phrases(INDUSTRY, s, me, RN_HIT_BY_SIGN, 1);
	else if (strcmp(word, "linkedin") == 0)
		add_labels(n, me, RN_INDUSTRY_LINKEDIN, s);
	else if (strcmp(word, "old") == 0)
		add_labels(n, me, RN_INDUSTRY_LINKEDIN_OLD, s);
	else if (strcmp(word, "hubspot") == 0)
		add_labels(n, me, RN_INDUSTRY_HUBSPOT, s);
	else if (strcmp(word, "salesforce") == 0)
		add_labels(n, me, RN_INDUSTRY_SALESFORCE, s);
	else if (strcmp(word, "naics") == 0)
		n->naics = copy(s, strlen(s));
	else if (strcmp(word, "also") == 0)
		n->also = copy(s, strlen(s));
	else if (strcmp(word, "field") == 0)
		n->field = 1;
	else
		wrong("what is '%s'?", word);
}

static void
settle_industries(void)
{
	for (int i = 0; i < nodes[INDUSTRY]; i++) {
		struct node *n = &node[INDUSTRY][i];
		char *codes = n->naics == NULL ? NULL :
		    copy(n->naics, strlen(n->naics)), *s = codes;

		n->end = i + 1;
		while (n->end < nodes[INDUSTRY] &&
		    node[INDUSTRY][n->end].depth > n->depth)
			n->end++;
		if (n->label[RN_INDUSTRY_LINKEDIN_OLD] != NULL &&
		    n->label[RN_INDUSTRY_HUBSPOT] == NULL)
			n->label[RN_INDUSTRY_HUBSPOT] =
			    shouted(n->label[RN_INDUSTRY_LINKEDIN_OLD]);
		n->area = n->also == NULL ? -1 : coded(INDUSTRY, n->also);
		if (n->also != NULL && n->area < 0)
			wrong("%s: no node %s", n->code, n->also);
		while (s != NULL && *s != '\0') {
			char *code = part(&s, " ");

			if (strchr(code, '-') == NULL)
				add(INDUSTRY, code, i, RN_HIT_BY_CODE, 0, 0);
		}
		free(codes);
	}
}

/* --- places ------------------------------------------------------------- */

/* A code from a name: "de/frankfurt-am-main". */
static char *
city_code(const char *country, const char *name)
{
	char text[2 * LINE + 2], *to;

	fold(PLACE, name, text);
	for (char *s = text; *s != '\0'; s++)
		if (*s == ' ')
			*s = '-';
	to = need(malloc(strlen(country) + strlen(text) + 2));
	sprintf(to, "%s/%s", country, text);
	return to;
}

static void
country_line(char *s)
{
	char *two = part(&s, " "), *three = part(&s, "|"),
	    *zone = part(&s, "|"), *names = part(&s, "|");
	size_t first = strcspn(names, ";");
	char *name = copy(names, first);
	struct node *n = new_node(PLACE, two, trim(name) + (*name == '^'));
	int me = nodes[PLACE] - 1;

	n->kind = RN_PLACE_COUNTRY;
	n->zone = copy(zone, strlen(zone));
	n->country = me;
	add(PLACE, two, me, RN_HIT_BY_CODE, RN_LEX_CAPS, 8);
	add(PLACE, three, me, RN_HIT_BY_CODE, RN_LEX_CAPS, 8);
	for (char *c = key[PLACE][keys[PLACE] - 1].text; *c != '\0'; c++)
		*c = (char)(*c - 'A' + 'a');
	add_phrases(PLACE, names, me, RN_HIT_BY_NAME, 0);
	add_phrases(PLACE, trim(s), me, RN_HIT_BY_SIGN, 0);
	free(name);
}

/* Codes of states that stand at the end of addresses. */
static int
is_written(const char *code)
{
	return strncmp(code, "us-", 3) == 0 || strncmp(code, "ca-", 3) == 0 ||
	    strncmp(code, "au-", 3) == 0;
}

static void
state_line(char *s)
{
	char *code = part(&s, "|"), *zone = part(&s, "|");
	char *name = copy(s, strcspn(s, ";")), country[3];
	struct node *n = new_node(PLACE, code, trim(name) + (trim(name)[0] ==
	    '^'));
	int me = nodes[PLACE] - 1;

	snprintf(country, sizeof(country), "%s", code);
	n->kind = RN_PLACE_STATE;
	n->state = me;
	n->country = coded(PLACE, country);
	n->zone = copy(zone, strlen(zone));
	if (n->country < 0)
		wrong("no country %s", country);
	if (is_written(code))
		add(PLACE, code + 3, me, RN_HIT_BY_CODE, RN_LEX_CAPS, 7);
	add_phrases(PLACE, trim(s), me, RN_HIT_BY_NAME, 2);
	free(name);
}

/* COUNTRY STATE, the state may be -: into the node. */
static void
set_where(struct node *n, const char *country, const char *state)
{
	char code[16];

	n->country = coded(PLACE, country);
	if (n->country < 0)
		wrong("no country %s", country);
	if (state == NULL || strcmp(state, "-") == 0)
		return;
	snprintf(code, sizeof(code), "%s-%s", country, state);
	n->state = coded(PLACE, code);
	if (n->state < 0)
		wrong("no state %s", code);
}

static void
area_line(char *s)
{
	char *where = part(&s, "|"), *code = part(&s, "|"),
	    *zone = part(&s, "|");
	char *country = part(&where, " "), full[64];
	char *name = copy(s, strcspn(s, ";"));
	struct node *n;

	snprintf(full, sizeof(full), "%s/+%s", country, code);
	n = new_node(PLACE, full, trim(name));
	n->kind = RN_PLACE_AREA;
	n->area = nodes[PLACE] - 1;
	n->zone = copy(zone, strlen(zone));
	set_where(n, country, trim(where));
	add_phrases(PLACE, trim(s), n->area, RN_HIT_BY_NAME, 3);
	free(name);
}

static void
city_line(char *s)
{
	char *where = part(&s, "|"), *country = part(&where, " ");
	char *first = copy(s, strcspn(s, ";")), *name = trim(first);
	const char *state = NULL;
	char *zone = NULL, *area = NULL, *code;
	struct node *n;

	while (*(where = trim(where)) != '\0') {
		char *w = part(&where, " ");

		if (*w == '+')
			area = w + 1;
		else if (*w == '@')
			zone = w + 1;
		else
			state = w;
	}
	name += strspn(name, "^!~");
	code = city_code(country, name);
	if (coded(PLACE, code) >= 0 && state != NULL) {
		free(code);	/* a second Springfield */
		code = city_code(country, name);
		code = need(realloc(code, strlen(code) + strlen(state) + 2));
		strcat(strcat(code, "-"), state);
	}
	n = new_node(PLACE, code, name);
	n->kind = RN_PLACE_CITY;
	n->zone = zone == NULL ? NULL : copy(zone, strlen(zone));
	set_where(n, country, state);
	for (int i = 0; area != NULL && i < nodes[PLACE]; i++)
		if (node[PLACE][i].kind == RN_PLACE_AREA &&
		    strcmp(strchr(node[PLACE][i].code, '+') + 1, area) == 0)
			n->area = i;
	if (area != NULL && n->area < 0)
		wrong("no area %s", area);
	add_phrases(PLACE, trim(s), nodes[PLACE] - 1, RN_HIT_BY_NAME, 1);
	free(code);
	free(first);
}

static void
world_line(char *s)
{
	static int bits;
	char *code = part(&s, "|"), *size = part(&s, "|"),
	    *names = part(&s, "|");
	char *name = copy(names, strcspn(names, ";"));
	struct node *n = new_node(PLACE, code, trim(name) + strspn(trim(name),
	    "!^"));

	s = trim(s);
	if (*s != '=' || bits == 64)
		wrong("no members, or too many regions");
	n->kind = RN_PLACE_WORLD;
	n->members = copy(s + (*s == '='), strlen(s + (*s == '=')));
	n->small = strcmp(size, "small") == 0;
	n->bit = bits++;
	add_phrases(PLACE, names, nodes[PLACE] - 1, RN_HIT_BY_NAME, 0);
	free(name);
}

struct zone {
	char *name;
	int offset;
};
static struct zone zone[1000];
static size_t zones;

static void
zone_line(char *s)
{
	char *name = part(&s, "|"), *offset = part(&s, "|");
	struct node *n;

	if (strchr(name, '/') != NULL) {
		zone[zones++] = (struct zone){ copy(name, strlen(name)),
		    atoi(offset) };
		return;
	}
	n = new_node(PLACE, name, name);
	for (char *c = n->name; *c >= 'a' && *c <= 'z'; c++)
		*c = (char)(*c - 'a' + 'A');
	n->kind = RN_PLACE_ZONE;
	n->offset = atoi(offset);
	add_phrases(PLACE, trim(s), nodes[PLACE] - 1, RN_HIT_BY_NAME, 5);
}

static const char *
zone_of(const struct node *n)
{
	if (n->zone != NULL && *n->zone != '\0')
		return n->zone;
	if (n->kind == RN_PLACE_CITY && n->state >= 0 &&
	    node[PLACE][n->state].zone != NULL &&
	    *node[PLACE][n->state].zone != '\0')
		return node[PLACE][n->state].zone;
	if (n->kind == RN_PLACE_AREA && n->state >= 0 &&
	    *node[PLACE][n->state].zone != '\0')
		return node[PLACE][n->state].zone;
	return n->country < 0 || node[PLACE][n->country].zone == NULL ? "" :
	    node[PLACE][n->country].zone;
}

/* All that a region takes in has its bit, and its members' bits are in it. */
static void
spread(struct node *n)
{
	char *s = n->members;

	while (*(s = trim(s)) != '\0') {
		char *code = part(&s, " ");
		int m = coded(PLACE, code);

		if (m < 0 || (node[PLACE][m].kind == RN_PLACE_WORLD &&
		    &node[PLACE][m] >= n)) {
			wrong("%s: no %s above it", n->code, code);
			continue;
		}
		node[PLACE][m].in |= 1ull << n->bit;
		if (node[PLACE][m].kind != RN_PLACE_WORLD)
			continue;
		for (int i = 0; i < nodes[PLACE]; i++)
			if ((node[PLACE][i].in >> node[PLACE][m].bit & 1) != 0)
				node[PLACE][i].in |= 1ull << n->bit;
	}
}

static void
settle_places(void)
{
	for (int i = 0; i < nodes[PLACE]; i++) {
		struct node *n = &node[PLACE][i];
		const char *z = zone_of(n);

		if (n->kind == RN_PLACE_WORLD)
			spread(n);
		if (*z == '\0' || n->kind == RN_PLACE_ZONE)
			continue;
		n->zone = copy(z, strlen(z));
		for (size_t k = 0; k < zones; k++)
			if (strcmp(zone[k].name, z) == 0)
				n->offset = zone[k].offset;
		if (n->offset == RN_PLACE_NO_OFFSET)
			wrong("%s: zone %s is not in the list", n->code, z);
	}
	for (int i = 0; i < nodes[PLACE]; i++) {
		struct node *n = &node[PLACE][i];

		if (n->kind == RN_PLACE_WORLD || n->kind == RN_PLACE_ZONE)
			continue;
		if (n->state >= 0)
			n->in |= node[PLACE][n->state].in;
		if (n->country >= 0)
			n->in |= node[PLACE][n->country].in;
	}
	for (int i = 0; i < nodes[PLACE]; i++)
		add(PLACE, node[PLACE][i].code, i, RN_LEX_OWN, 0, 50);
}

/* --- sizes -------------------------------------------------------------- */

static const char *const what[RN_SIZE_WHATS + 1] = {
	"scale", "scale.", "money", "staff", "of", "about", "under", "over",
	"to", "both", "more", "between", "band", "stage", "letter", "nothing",
	NULL
};

static void
size_line(char *s)
{
	char *word = part(&s, " "), *value = part(&s, "|"), *dash;
	struct node *n = new_node(SIZE, NULL, "");

	while (what[n->what] != NULL && strcmp(what[n->what], word) != 0)
		n->what++;
	if (what[n->what] == NULL)
		wrong("what is '%s'?", word);
	n->value = n->high = atof(value);
	dash = strchr(value, '-');
	if (dash != NULL)
		n->high = atof(dash + 1);
	if (n->what == RN_SIZE_MONEY)
		snprintf(n->currency, sizeof(n->currency), "%s", value);
	add_phrases(SIZE, trim(s), nodes[SIZE] - 1, RN_HIT_BY_NAME, n->what);
}

/* --- writing ------------------------------------------------------------ */

static char text[TEXT];
static size_t used = 1;		/* 0 is "" */

static size_t
put_text(const char *s)
{
	size_t at = used, n = s == NULL ? 0 : strlen(s);

	if (n == 0)
		return 0;
	if (used + n + 1 > TEXT) {
		wrong("too much text");
		return 0;
	}
	memcpy(text + used, s, n + 1);
	used += n + 1;
	return at;
}

static void
write_bytes(FILE *f, const char *head, const char *s, size_t n)
{
	fprintf(f, "%s = {", head);
	for (size_t i = 0; i < n; i++)
		fprintf(f, "%s%d,", i % 20 == 0 ? "\n" : "",
		    (signed char)s[i]);
	fputs("\n};\n", f);
}

static void
write_slots(FILE *f, enum table t, const char *name, size_t room)
{
	unsigned short *slot = need(calloc(room, sizeof(*slot)));
	size_t longest = 0;

	for (size_t i = 0; i < keys[t]; i++) {
		const char *s = key[t][i].text;
		uint32_t at = rn_lex_slot(rn_lex_hash(RN_LEX_SEED, s,
		    strlen(s)), (uint32_t)room - 1);
		size_t steps = 0;

		if (i > 0 && strcmp(key[t][i - 1].text, s) == 0)
			continue;
		for (; slot[at] != 0; at = (at + 1) & (uint32_t)(room - 1))
			steps++;
		longest = steps > longest ? steps : longest;
		slot[at] = (unsigned short)(i + 1);
	}
	fprintf(f, "static const uint16_t %s_slot[] = {", name);
	for (size_t i = 0; i < room; i++)
		fprintf(f, "%s%u,", i % 16 == 0 ? "\n" : "", slot[i]);
	fputs("\n};\n", f);
	free(slot);
}

static void
write_keys(FILE *f, enum table t, const char *name)
{
	size_t room = 256;
	char *pool = need(malloc(TEXT));
	size_t n = 0;

	while (room < 3 * keys[t])
		room *= 2;
	fprintf(f, "static const struct rn_lex_key %s_key[] = {\n", name);
	for (size_t i = 0; i < keys[t]; i++) {
		const struct key *k = &key[t][i];
		size_t len = strlen(k->text);

		if (i == 0 || strcmp(key[t][i - 1].text, k->text) != 0) {
			memcpy(pool + n, k->text, len);
			n += len;
		}
		fprintf(f, "{%zu,%d,%zu,%d,%d},\n", n - len, k->node, len,
		    k->by, k->marks);
	}
	fputs("};\n", f);
	fprintf(f, "static const char %s_pool[]", name);
	write_bytes(f, "", pool, n);
	write_slots(f, t, name, room);
	fprintf(f, "const struct rn_lex rn_%s_lex = { %s_pool, %s_key, "
	    "%s_slot, %zu, %zu };\n", name, name, name, name, keys[t],
	    room - 1);
	free(pool);
}

static void
write_industries(FILE *f)
{
	fputs("const struct rn_industry_row rn_industry_row[] = {\n", f);
	for (int i = 0; i < nodes[INDUSTRY]; i++) {
		const struct node *n = &node[INDUSTRY][i];

		fprintf(f, "{%zu,%zu,%zu,{", put_text(n->code),
		    put_text(n->name), put_text(n->naics));
		for (int l = 0; l < RN_INDUSTRY_LISTS; l++)
			fprintf(f, "%zu,", put_text(n->label[l]));
		fprintf(f, "},%d,%d,%d,%d,%d},\n", n->parent, n->end, n->area,
		    n->depth, n->field);
	}
	fprintf(f, "};\nconst size_t rn_industry_rows = %d;\n",
	    nodes[INDUSTRY]);
}

static void
write_places(FILE *f)
{
	unsigned long long small = 0;

	fputs("const struct rn_place_row rn_place_row[] = {\n", f);
	for (int i = 0; i < nodes[PLACE]; i++) {
		const struct node *n = &node[PLACE][i];

		if (n->small)
			small |= 1ull << n->bit;
		fprintf(f, "{%lluu,%zu,%zu,%zu,%d,%d,%d,%d,%d,%d},\n", n->in,
		    put_text(n->code), put_text(n->name), put_text(n->zone),
		    n->area, n->state, n->country, n->offset, n->kind, n->bit);
	}
	fprintf(f, "};\nconst size_t rn_place_rows = %d;\n"
	    "const uint64_t rn_place_small = %lluu;\n", nodes[PLACE], small);
}

static void
write_sizes(FILE *f)
{
	fputs("const struct rn_size_row rn_size_row[] = {\n", f);
	for (int i = 0; i < nodes[SIZE]; i++)
		fprintf(f, "{%.0f,%.0f,\"%s\",%d},\n", node[SIZE][i].value,
		    node[SIZE][i].high, node[SIZE][i].currency,
		    node[SIZE][i].what);
	fprintf(f, "};\nconst size_t rn_size_rows = %d;\n", nodes[SIZE]);
}

static int
write_all(const char *out)
{
	FILE *f = fopen(out, "w");

	if (f == NULL) {
		perror(out);
		return 1;
	}
	fputs("#include \"lexicon/lexicon.h\"\n\n", f);
	write_industries(f);
	write_places(f);
	write_sizes(f);
	write_bytes(f, "const char rn_lexicon_text[]", text, used);
	write_keys(f, INDUSTRY, "industry");
	write_keys(f, PLACE, "place");
	write_keys(f, SIZE, "size");
	return fclose(f) != 0;
}

/* --- reading ------------------------------------------------------------ */

static const struct kind {
	const char *begins;
	void (*take)(char *line);
} kinds[] = {
	{ "industry", industry_line }, { "place-1", country_line },
	{ "place-2", state_line }, { "place-3", area_line },
	{ "place-4", city_line }, { "place-5", world_line },
	{ "place-6", zone_line }, { "size", size_line },
};

static void
read_file(const char *path)
{
	const char *name = strrchr(path, '/');
	const struct kind *kind = NULL;
	char buf[LINE];
	FILE *f = fopen(path, "r");

	file = name == NULL ? path : name + 1;
	line = 0;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strncmp(file, kinds[i].begins, strlen(kinds[i].begins)) ==
		    0)
			kind = &kinds[i];
	if (f == NULL || kind == NULL) {
		wrong("cannot be read, or nobody knows what it is");
		return;
	}
	while (fgets(buf, sizeof(buf), f) != NULL) {
		line++;
		if (strchr(buf, '\n') == NULL)
			wrong("too long a line, or no end");
		if (buf[0] != '#' && buf[strspn(buf, " \t\r\n")] != '\0')
			kind->take(buf);
	}
	fclose(f);
}

int
main(int argc, char **argv)
{
	if (argc < 3) {
		fputs("usage: lexicon OUT FILE...\n", stderr);
		return 2;
	}
	for (int i = 2; i < argc; i++)
		read_file(argv[i]);
	line = 0;
	settle_industries();
	settle_places();
	for (int t = 0; t < TABLES; t++) {
		settle((enum table)t);
		add_leads((enum table)t);
	}
	return bad || write_all(argv[1]);
}
