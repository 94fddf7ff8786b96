/*
 * infer.c - what the facts of a company mean, and what follows from them.
 *
 * A fact that nobody said is guessed from another, in the order of guesses[];
 * it carries where it comes from, and is less sure.  Another guess: a row.
 */
#include <math.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "org/org.h"

enum {
	FROM_ABOUT = 700,	/* of a thousand: a sentence names more than */
	FROM_NAME = 800,	/* one trade; a name may be an old one */
	FROM_DOMAIN = 500	/* bought where it was free */
};

/* Country domains that are bought for how they look, wherever one is. */
static const char *const borrowed[] = {
	"ac", "ag", "ai", "am", "as", "bz", "cc", "cd", "cx", "dj", "fm", "gg",
	"gl", "gs", "ht", "im", "io", "is", "la", "li", "ly", "me", "ms",
	"mu", "nu", "pm", "pw", "sc", "sh", "so", "st", "tc", "tk", "to", "tv",
	"vc", "vg", "ws"
};

static bool
is_borrowed(const char *tld)
{
	for (size_t i = 0; i < RN_LEN(borrowed); i++)
		if (strcmp(borrowed[i], tld) == 0)
			return true;
	return false;
}

/* The country that a domain ends in, or RN_LEXICON_NONE. */
static int
country_of(const char *domain)
{
	const char *dot = strrchr(domain, '.');

	if (dot == NULL || strlen(dot + 1) != 2 || is_borrowed(dot + 1))
		return RN_LEXICON_NONE;
	return rn_place_coded(strcmp(dot + 1, "uk") == 0 ? "gb" : dot + 1);
}

static void
guess_place(struct rn_org *o)
{
	struct rn_org_fact *f = &o->fact[RN_ORG_LOCATION];

	o->place = country_of(o->fact[RN_ORG_DOMAIN].text);
	if (o->place == RN_LEXICON_NONE)
		return;
	*f = (struct rn_org_fact){ rn_place_get(o->place).name, "domain",
	    RN_NONE, RN_NONE, FROM_DOMAIN / 1000.0 };
}

/* The trade that is given away, `most` of a thousand sure. */
static void
guess_trade(struct rn_org *o, const struct rn_hit *hit, const char *from,
    int most)
{
	o->industry = hit->node;
	o->fact[RN_ORG_INDUSTRY] = (struct rn_org_fact){
	    rn_industry_get(hit->node).name, from, RN_NONE, RN_NONE,
	    hit->sure * most / 1000.0 };
}

static void
guess_by_about(struct rn_org *o)
{
	const char *text = o->fact[RN_ORG_ABOUT].text;
	struct rn_hit hit;

	if (rn_industry_read(text, strlen(text), &hit))
		guess_trade(o, &hit, "about", FROM_ABOUT);
}

static void
guess_by_name(struct rn_org *o)
{
	struct rn_hit hit;

	if (rn_org_trade(o->name, &hit))
		guess_trade(o, &hit, "name", FROM_NAME);
}

static const struct guess {
	enum rn_org_what what;
	int from;		/* a fact that must be there; -1: none */
	void (*make)(struct rn_org *o);
} guesses[] = {
	{ RN_ORG_INDUSTRY, RN_ORG_ABOUT, guess_by_about },
	{ RN_ORG_INDUSTRY, -1, guess_by_name },
	{ RN_ORG_LOCATION, RN_ORG_DOMAIN, guess_place },
};

static struct rn_range
read_range(struct rn_org_fact *f, enum rn_range_kind kind)
{
	struct rn_range r = { .low = NAN, .high = NAN, .band = -1 };

	if (f->text != NULL && !rn_range_read(f->text, strlen(f->text), kind,
	    &r))
		f->sure = 0;
	return r;
}

static int
read_node(struct rn_org_fact *f, bool (*read)(const char *, size_t,
    struct rn_hit *))
{
	struct rn_hit hit;

	if (f->text == NULL)
		return RN_LEXICON_NONE;
	if (!read(f->text, strlen(f->text), &hit)) {
		f->sure = 0;
		return RN_LEXICON_NONE;
	}
	f->sure *= hit.sure;
	return hit.node;
}

void
rn_org_understand(struct rn_org *o)
{
	struct rn_org_fact *f = o->fact;

	o->industry = read_node(&f[RN_ORG_INDUSTRY], rn_industry_read);
	o->place = read_node(&f[RN_ORG_LOCATION], rn_place_read);
	o->size = read_range(&f[RN_ORG_SIZE], RN_RANGE_EMPLOYEES);
	o->revenue = read_range(&f[RN_ORG_REVENUE], RN_RANGE_MONEY);
	o->stage = read_range(&f[RN_ORG_STAGE], RN_RANGE_STAGE);
	for (size_t i = 0; i < RN_LEN(guesses); i++) {
		const struct guess *g = &guesses[i];

		if (f[g->what].text == NULL &&
		    (g->from < 0 || f[g->from].text != NULL))
			g->make(o);
	}
}
