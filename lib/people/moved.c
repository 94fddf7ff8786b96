/*
 * moved.c - does what was said of somebody's employer tell of a move?
 *
 * Two sources that disagree are a conflict, not a move.  It is a move when a
 * source that named one employer later names another, or when both rows tell
 * when they held.
 */
#include <string.h>

#include "base/text.h"
#include "people/people.h"

/* Is one the other and some more words?  "acme", "acme gmbh". */
static bool
begins_with(const char *s, const char *with)
{
	size_t n = strlen(with);

	return strncmp(s, with, n) == 0 && (s[n] == '\0' || s[n] == ' ' ||
	    s[n] == ',');
}

bool
rn_employer_same(struct rn_arena *a, const char *x, const char *y)
{
	const char *p = rn_fold(a, x), *q = rn_fold(a, y);

	return begins_with(p, q) || begins_with(q, p);
}

static bool
told_by(const struct rn_move *m, const char *source)
{
	for (size_t i = 0; i < m->sources; i++)
		if (strcmp(m->source[i], source) == 0)
			return true;
	return false;
}

static void
agree(struct rn_move *m, const struct rn_heard *h)
{
	m->at = h->at;
	m->dated = m->dated || h->dated;
	if (m->sources < RN_LEN(m->source) && !told_by(m, h->source))
		m->source[m->sources++] = h->source;
}

void
rn_move_hear(struct rn_move *m, struct rn_arena *a, const struct rn_heard *h)
{
	if (h->org == NULL || h->org[0] == '\0' || m->before != NULL)
		return;
	if (m->org == NULL) {
		m->org = h->org;
		agree(m, h);
	} else if (rn_employer_same(a, m->org, h->org)) {
		agree(m, h);
	} else if (h->at < m->at &&
	    ((h->dated && m->dated) || told_by(m, h->source))) {
		m->before = h->org;
	}
}
