/*
 * keys.c - nodes, and the words that lead to them: folded, put in order, and
 * refused when they lead to two.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "make.h"

struct key key[TABLES][KEYS];
size_t keys[TABLES];
struct node node[TABLES][NODES];
int nodes[TABLES];

/* --- nodes ---------------------------------------------------------------- */

int
coded(enum table t, const char *code)
{
	for (int i = 0; i < nodes[t]; i++)
		if (strcmp(node[t][i].code, code) == 0)
			return i;
	return -1;
}

struct node *
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

/* --- keys --------------------------------------------------------------- */

void
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
void
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
void
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
void
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
void
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
void
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

