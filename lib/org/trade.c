/*
 * trade.c - the trade that a company's name gives away, its legal form aside:
 * the SpA of Rossi SpA is no spa.
 */
#include <string.h>

#include "base/base.h"
#include "name/affix.h"
#include "org/org.h"

static struct rn_bare_name
bare_of(const char *name)
{
	struct rn_arena *a = rn_arena_new();
	struct rn_bare_name bare;

	if (a == NULL)
		rn_nomem();
	rn_bare_name(a, name, strlen(name), &bare);
	rn_arena_free(a);
	return bare;
}

/* Does it reach into the name?  A phrase may end in what is a form, too. */
static bool
is_of_name(const struct rn_hit *h, const struct rn_bare_name *bare)
{
	return h->at < bare->at + bare->len && h->at + h->len > bare->at;
}

/* All of a form that says something of what they do: "Verein", "LLP". */
static bool
is_of_form(const struct rn_hit *h, const struct rn_bare_name *bare)
{
	return bare->trade && h->at == bare->form_at &&
	    h->at + h->len + 1 >= bare->form_at + bare->form_len;
}

bool
rn_org_trade(const char *name, struct rn_hit *out)
{
	struct rn_hit whole;
	struct rn_bare_name bare;

	if (!rn_industry_read(name, strlen(name), out))
		return false;
	bare = bare_of(name);
	if (bare.at == 0 && bare.len == strlen(name))
		return true;
	whole = *out;
	if (is_of_name(&whole, &bare) &&
	    whole.at + whole.len > bare.at + bare.len)
		return true;		/* "Day Spa" */
	if (rn_industry_read(name + bare.at, bare.len, out)) {
		out->at += bare.at;
		return true;
	}
	*out = whole;
	return is_of_form(&whole, &bare);
}

size_t
rn_org_trades(struct rn_arena *a, const char *name, struct rn_hit **out)
{
	size_t n = rn_industry_find_all(a, name, strlen(name), out), kept = 0;
	struct rn_bare_name bare;

	if (n == 0)
		return 0;
	rn_bare_name(a, name, strlen(name), &bare);
	for (size_t i = 0; i < n; i++)
		if (is_of_name(&(*out)[i], &bare) ||
		    is_of_form(&(*out)[i], &bare))
			(*out)[kept++] = (*out)[i];
	return kept;
}
