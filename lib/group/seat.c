/*
 * seat.c - one seat per industry: which trades compete.  Pure.
 *
 * A seat is an industry of the lexicon, or, of a trade the lexicon does not
 * know, a word.  Two compete when they are the same, or one is part of the
 * other: freight forwarding is logistics.
 */
#include <string.h>

#include "base/text.h"
#include "group/group_room.h"
#include "refnet/lexicon.h"

const char *
rn_said_text(const char *text)
{
	return rn_says_nothing(text) ? NULL : text;
}

bool
rn_trade_read(struct rn_arena *a, const char *text, struct rn_trade *out)
{
	struct rn_hit hit;

	*out = (struct rn_trade){ RN_LEXICON_NONE, NULL };
	text = rn_said_text(text);
	if (text == NULL)
		return false;
	if (rn_industry_read(text, strlen(text), &hit))
		out->node = hit.node;
	else
		out->word = rn_strdup(a, text);
	return true;
}

const char *
rn_trade_text(struct rn_arena *a, const struct rn_trade *t)
{
	return t->node == RN_LEXICON_NONE ? t->word :
	    rn_sprintf(a, "=%s", rn_industry_get(t->node).code);
}

void
rn_trade_of(const char *text, struct rn_trade *out)
{
	*out = (struct rn_trade){ RN_LEXICON_NONE, text };
	if (text == NULL || text[0] != '=')
		return;
	out->node = rn_industry_coded(text + 1);
	if (out->node != RN_LEXICON_NONE)
		out->word = NULL;
}

const char *
rn_trade_name(const struct rn_trade *t)
{
	return t->node == RN_LEXICON_NONE ? t->word :
	    rn_industry_get(t->node).name;
}

const char *
rn_trade_said(struct rn_arena *a, const struct rn_trade *t)
{
	char *s = rn_strdup(a, rn_trade_name(t));

	/* "HR services" keeps its letters */
	if (s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'a' && s[1] <= 'z')
		s[0] = (char)(s[0] - 'A' + 'a');
	return s;
}

enum rn_rivalry
rn_trade_rivals(struct rn_arena *a, const struct rn_trade *x,
    const struct rn_trade *y)
{
	if (x->node == RN_LEXICON_NONE || y->node == RN_LEXICON_NONE)
		return x->word != NULL && y->word != NULL &&
		    strcmp(rn_fold(a, x->word), rn_fold(a, y->word)) == 0 ?
		    RN_RIVALS_SAME : RN_RIVALS_NOT;
	if (x->node == y->node)
		return RN_RIVALS_SAME;
	if (rn_industry_within(x->node, y->node))
		return RN_RIVALS_PART;
	return rn_industry_within(y->node, x->node) ? RN_RIVALS_WHOLE :
	    RN_RIVALS_NOT;
}
