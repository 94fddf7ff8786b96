/*
 * noted.c - what notes of somebody say that they are; pure.
 *
 * A note tells of others, too, of what was, and of what somebody looks for:
 * "introduced by a recruiter", "was a consultant till 2019".  So of each
 * sentence only what stands before the first of `aside` is what they are;
 * "recruiter, met at a fair" is one.  Folded; another language is a line.
 */
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

static const char *const aside =
    "ex,former,formerly,previously,once,was,were,been,till,until,left,used,"
    "not,no,never,by,via,to,for,from,with,against,knows,know,met,asked,asks,"
    "wants,want,wanted,needs,need,looking,looks,likes,hates,evaluates,"
    "evaluating,compares,replaces,replaced,replacing,chooses,choosing,buys,"
    "buying,hires,hiring,serves,serving,advises,advising,helps,supplies,"
    "reports,friend,cousin,brother,sister,wife,husband,"
    "fruher,ehemals,vormals,ehemaliger,ehemalige,war,kein,keine,nicht,von,fur,"
    "mit,bei,kennt,sucht,braucht,will,berat,"
    "ancien,ancienne,etait,pas,par,pour,avec,chez,connait,cherche,veut,conseille,"
    "antes,antiguo,antigua,era,fue,sin,por,para,con,conoce,busca,quiere,"
    "foi,nao,sem,com,conhece,procura,quer";

static bool
ends_sentence(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strchr(".;:!?", s[i]) != NULL)
			return true;
	return false;
}

/* Add what a note says to out, sentence by sentence. */
static void
take(struct rn_arena *a, const char *s, struct rn_list *out)
{
	const char *from = NULL;
	bool is = true;
	size_t n;

	for (s += rn_gap_len(s); *s != '\0'; s += n) {
		size_t len = rn_word_len(s);

		if (is && rn_item_in(aside, s, len)) {
			if (from != NULL)
				rn_list_add(a, out, rn_strndup(a, from,
				    (size_t)(s - from)));
			from = NULL;
			is = false;
		}
		if (is && from == NULL)
			from = s;
		s += len;
		n = rn_gap_len(s);
		if (!ends_sentence(s, n) && s[n] != '\0')
			continue;
		if (from != NULL)
			rn_list_add(a, out, rn_strndup(a, from,
			    (size_t)(s - from)));
		from = NULL;
		is = true;
	}
}

void
rn_noted_of(struct rn_arena *a, const struct rn_list *notes,
    struct rn_list *out)
{
	*out = (struct rn_list){ NULL, 0 };
	for (size_t i = 0; i < notes->n; i++)
		for (const char *s = notes->v[i]; *s != '\0'; ) {
			size_t n = strcspn(s, "\r\n");	/* folding ends lines */

			take(a, rn_fold(a, rn_strndup(a, s, n)), out);
			s += n + (s[n] != '\0');
		}
}
