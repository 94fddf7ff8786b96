/*
 * drafts.c - one labelled draft of tests/data/drafts, read from standard input
 * and checked, for tests/bench/drafts.
 *
 * Prints a line a finding: RULE<tab>block|warn<tab>WHERE<tab>QUOTE.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draft/draft.h"
#include "refnet/refnet.h"

enum { MOST = 1 << 20 };

static const char *const items[] = { "name", "firm", "domain", "mail",
    "other" };

struct head {
	struct rn_arena *a;
	struct rn_mentioned who[4];	/* the parties, and `other` */
	bool there[4];
	const char *mail[4], *more[4];
	struct rn_draft_check c;
};

static struct rn_list
list_of(struct rn_arena *a, const char *text, const char *by)
{
	struct rn_list l = { .v = rn_alloc(a, 40 * sizeof(*l.v)) };

	while (text != NULL && *text != '\0' && l.n < 40) {
		const char *end = strstr(text, by);

		l.v[l.n++] = rn_strndup(a, text, end == NULL ? strlen(text) :
		    (size_t)(end - text));
		text = end == NULL ? NULL : end + strlen(by);
	}
	return l;
}

static const char *
said(struct rn_list l, size_t i)
{
	return i < l.n && strcmp(l.v[i], "-") != 0 ? l.v[i] : NULL;
}

static int
party_of(const char *word)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (strcmp(word, rn_party_name[p]) == 0)
			return p;
	return strcmp(word, "other") == 0 ? RN_PARTIES : -1;
}

static struct rn_list
one(struct rn_arena *a, const char *s)
{
	struct rn_list l = { .v = rn_alloc(a, 2 * sizeof(*l.v)) };

	if (s != NULL)
		l.v[l.n++] = s;
	return l;
}

static void
take_party(struct head *h, int p, const char *value)
{
	bool me = strcmp(value, "me") == 0;
	struct rn_list l = list_of(h->a, me ? "Ines Ferraz | Quayside | "
	    "quayside.example | ines@quayside.example | -" : value, " | ");

	h->there[p] = true;
	h->who[p].me = me;
	h->who[p].name = said(l, 0);
	h->who[p].org = said(l, 1);
	h->who[p].domains = one(h->a, said(l, 2));
	h->mail[p] = said(l, 3);
	h->more[p] = said(l, 4);
}

static void
take_secret(struct head *h, const char *value)
{
	struct rn_list l = list_of(h->a, value, "; ");

	for (size_t i = 0; i < l.n; i++) {
		struct rn_list w = list_of(h->a, l.v[i], " ");
		int p = party_of(w.v[0]);
		unsigned bits = w.n == 1 ? 31 : 0;
		struct rn_mentioned *m = &h->who[p];
		const char **v = rn_alloc(h->a, 2 * sizeof(*v));

		for (size_t k = 1; k < w.n; k++)
			for (size_t j = 0; j < RN_LEN(items); j++)
				if (strcmp(w.v[k], items[j]) == 0)
					bits |= 1u << j;
		m->secret = (bits & 7) | (bits & 24 ? RN_SECRET_HANDLE : 0);
		m->handles.v = v;
		if (bits & 8 && h->mail[p] != NULL)
			v[m->handles.n++] = h->mail[p];
		if (bits & 16 && h->more[p] != NULL)
			v[m->handles.n++] = h->more[p];
	}
}

static void
take(struct head *h, const char *key, const char *value)
{
	if (strcmp(key, "step") == 0) {
		h->c.step = -1;
		for (int s = 0; s < RN_DRAFT_STEPS; s++)
			if (strcmp(rn_draft_step_name[s], strcmp(value,
			    "blurb") == 0 ? "ask-target" : value) == 0)
				h->c.step = s;
	} else if (strcmp(key, "to") == 0) {
		struct rn_list l = list_of(h->a, value, " ");

		for (size_t i = 0; i < l.n; i++)
			if (party_of(l.v[i]) >= 0)
				h->who[party_of(l.v[i])].reads = true;
	} else if (strncmp(key, "about-", 6) == 0) {
		h->who[party_of(key + 6)].about = list_of(h->a, value, "; ");
	} else if (strcmp(key, "secret") == 0) {
		take_secret(h, value);
	} else if (strcmp(key, "thread") == 0) {
		h->c.answered = strncmp(value, "answered", 8) == 0;
	} else if (party_of(key) >= 0) {
		take_party(h, party_of(key), value);
	}
}

static int
check(struct head *h, const char *text)
{
	struct rn_text_finding *v;
	size_t n;

	for (int p = 0; p < RN_PARTIES; p++)
		h->c.party[p] = h->there[p] ? &h->who[p] : NULL;
	h->c.other = &h->who[RN_PARTIES];
	h->c.others = h->there[RN_PARTIES];
	rn_draft_lint(h->a, &h->c, text, &v, &n);
	for (size_t i = 0; i < n; i++)
		printf("%s\t%s\t%s\t%s\n", rn_text_rule_name[v[i].rule],
		    rn_text_severity_name[v[i].severity], v[i].where,
		    v[i].quote == NULL ? "" : v[i].quote);
	return 0;
}

int
main(void)
{
	struct head h = { .a = rn_arena_new() };
	char *text = rn_alloc(h.a, MOST), *p = text;
	size_t n = fread(text, 1, MOST - 1, stdin);
	int rc;

	text[n] = '\0';
	while (*p != '\0' && strncmp(p, "---\n", 4) != 0) {
		char *end = p + strcspn(p, "\n"), *colon;

		*end = '\0';
		colon = strstr(p, ": ");
		if (colon != NULL) {
			*colon = '\0';
			take(&h, p, colon + 2);
		}
		p = end + 1;
	}
	rc = *p == '\0' ? 2 : check(&h, p + 4);
	rn_arena_free(h.a);
	return rc;
}
