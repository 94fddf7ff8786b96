/*
 * write.c - the tables as C: rows of nodes, their strings, keys and slots.
 *
 * Rows hold places in one pool of strings, no pointers: nothing is left to do
 * when a program that has them starts.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "make.h"

enum { TEXT = 1 << 20, SLOTS = 1 << 18 };

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
	static unsigned short slot[SLOTS];

	memset(slot, 0, sizeof(slot));
	for (size_t i = 0; i < keys[t]; i++) {
		const char *s = key[t][i].text;
		uint32_t at = rn_lex_slot(rn_lex_hash(RN_LEX_SEED, s,
		    strlen(s)), (uint32_t)room - 1);

		if (i > 0 && strcmp(key[t][i - 1].text, s) == 0)
			continue;
		while (slot[at] != 0)
			at = (at + 1) & (uint32_t)(room - 1);
		slot[at] = (unsigned short)(i + 1);
	}
	fprintf(f, "static const uint16_t %s_slot[] = {", name);
	for (size_t i = 0; i < room; i++)
		fprintf(f, "%s%u,", i % 16 == 0 ? "\n" : "", slot[i]);
	fputs("\n};\n", f);
}

static void
write_keys(FILE *f, enum table t, const char *name)
{
	static char pool[TEXT];
	size_t room = 256, n = 0;

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

int
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

