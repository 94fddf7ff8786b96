/* industry.c - lines of industry-*.txt: nodes, their words, labels, codes. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "make.h"

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

void
industry_line(char *s)
{
	int me = nodes[INDUSTRY] - 1;
	struct node *n;
	char *word;

	if (*s != '\t') {
		new_industry(s);
		return;
	}
	if (me < 0) {
		wrong("no node yet");
		return;
	}
	n = &node[INDUSTRY][me];
	s = trim(s);
	word = part(&s, " \t");
	s = trim(s);
	if (strcmp(word, "name") == 0)
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

void
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
	}
}

