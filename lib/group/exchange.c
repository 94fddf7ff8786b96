/*
 * exchange.c - what members of a group are expected to give, read from plain
 * words as far as it can be counted: "two introductions a quarter".  Pure.
 *
 * To teach it a word, add a row to one of the tables; words are compared
 * folded, and a table's word is the beginning of one.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "group/group_room.h"
#include "refnet/interaction.h"

enum { COUNT_MOST = 1000, DAYS_MOST = 3650, A_MEETING = -1 };

struct word { const char *begins; int is; };

static const struct word numbers[] = {
	{ "a", 1 }, { "an", 1 }, { "one", 1 }, { "once", 1 }, { "two", 2 },
	{ "twice", 2 }, { "three", 3 }, { "four", 4 }, { "five", 5 },
	{ "six", 6 }, { "seven", 7 }, { "eight", 8 }, { "nine", 9 },
	{ "ten", 10 }, { "twelve", 12 }, { NULL, 0 }
};

static const struct word kinds[] = {
	{ "intro", RN_GIFT_INTRODUCTION }, { "referral", RN_GIFT_INTRODUCTION },
	{ "knowledge", RN_GIFT_KNOWLEDGE }, { "article", RN_GIFT_KNOWLEDGE },
	{ "advice", RN_GIFT_KNOWLEDGE }, { "talk", RN_GIFT_KNOWLEDGE },
	{ "favour", RN_GIFT_FAVOUR }, { "favor", RN_GIFT_FAVOUR },
	{ "give", RN_GIFT_UNKNOWN }, { "gift", RN_GIFT_UNKNOWN },
	{ NULL, 0 }
};

static const struct word periods[] = {
	{ "week", 7 }, { "fortnight", 14 }, { "month", 30 },
	{ "quarter", 91 }, { "year", 365 }, { "annual", 365 },
	{ "meeting", A_MEETING }, { "session", A_MEETING }, { NULL, 0 }
};

static const struct word *
find(const struct word *table, const char *word, bool whole)
{
	for (; table->begins != NULL; table++)
		if (whole ? strcmp(word, table->begins) == 0 :
		    strncmp(word, table->begins, strlen(table->begins)) == 0)
			return table;
	return NULL;
}

/* A number, in digits or as a word; 0: it is none. */
static int
number(const char *word)
{
	const struct word *w = find(numbers, word, true);
	size_t n = strspn(word, "0123456789");

	if (w != NULL)
		return w->is;
	if (n == 0 || word[n] != '\0' || n > 4)
		return 0;
	n = strtoul(word, NULL, 10);
	return n > COUNT_MOST ? 0 : (int)n;
}

bool
rn_exchange_read(struct rn_arena *a, const char *text, int64_t cadence_days,
    struct rn_exchange *out)
{
	char *s = text == NULL ? NULL : rn_strdup(a, rn_fold(a, text));
	int said = 0;
	bool kind = false;

	*out = (struct rn_exchange){ .kind = RN_GIFT_UNKNOWN };
	for (char *w = s; w != NULL && *w != '\0';) {
		size_t n = strcspn(w, " ,.;:/-");
		char *next = w + n + (w[n] != '\0');
		const struct word *k, *p;

		w[n] = '\0';
		k = find(kinds, w, false);
		/* "give" may be the verb: the thing given says more */
		if (k != NULL && kind && (out->kind != RN_GIFT_UNKNOWN ||
		    k->is == RN_GIFT_UNKNOWN))
			k = NULL;
		p = k != NULL || out->days > 0 ? NULL : find(periods, w, false);
		if (number(w) > 0) {
			said = number(w);
		} else if (k != NULL) {
			out->kind = k->is;
			out->count = said > 0 ? said : kind ? out->count : 1;
			kind = true;
			said = 0;
		} else if (p != NULL) {
			int64_t days = p->is == A_MEETING ? cadence_days :
			    p->is;

			days *= days > 0 && said > 0 ? said : 1;
			out->days = days > 0 && days <= DAYS_MOST ?
			    (int)days : 0;
			said = 0;
		}
		w = next;
	}
	return kind && out->days > 0;
}

const char *
rn_exchange_said(struct rn_arena *a, const struct rn_exchange *x)
{
	return rn_sprintf(a, "%d %s%s in %d days", x->count,
	    x->kind == RN_GIFT_UNKNOWN ? "give" :
	    x->kind == RN_GIFT_KNOWLEDGE ? "gift of knowledge" :
	    rn_gift_name[x->kind], x->count == 1 ||
	    x->kind == RN_GIFT_KNOWLEDGE ? "" : "s", x->days);
}
