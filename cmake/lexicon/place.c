/*
 * place.c - lines of place-*.txt, in the order of the files: countries, states,
 * areas, cities, regions, zones; then who is in what region, and whose clock.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "make.h"

/* A code from a name: "de/frankfurt-am-main". */
static char *
city_code(const char *country, const char *name)
{
	char text[2 * LINE + 2], code[3 * LINE];

	fold(PLACE, name, text);
	for (char *s = text; *s != '\0'; s++)
		if (*s == ' ')
			*s = '-';
	return copy(code, (size_t)snprintf(code, sizeof(code), "%s/%s",
	    country, text));
}

void
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
}

/* Codes of states that stand at the end of addresses. */
static int
is_written(const char *code)
{
	return strncmp(code, "us-", 3) == 0 || strncmp(code, "ca-", 3) == 0 ||
	    strncmp(code, "au-", 3) == 0;
}

void
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

void
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
}

void
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
		/* a second Springfield */
		char both[LINE];

		snprintf(both, sizeof(both), "%s %s", name, state);
		code = city_code(country, both);
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
}

void
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
}

struct zone {
	char *name;
	int offset;
};
static struct zone zone[1000];
static size_t zones;

void
zone_line(char *s)
{
	char *name = part(&s, "|"), *offset = part(&s, "|");
	struct node *n;

	if (strchr(name, '/') != NULL) {
		zone[zones++] = (struct zone){ copy(name, strlen(name)),
		    (int)strtol(offset, NULL, 10) };
		return;
	}
	n = new_node(PLACE, name, name);
	for (char *c = n->name; *c >= 'a' && *c <= 'z'; c++)
		*c = (char)(*c - 'a' + 'A');
	n->kind = RN_PLACE_ZONE;
	n->offset = (int)strtol(offset, NULL, 10);
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

void
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

