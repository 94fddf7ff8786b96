/*
 * guise.c - what rows show is not what they hold: names with signs that nobody
 * sees, addresses that look like others.  They are kept as they are, and told.
 */
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "import/import.h"

#define NAMES (RN_IN_BIT(RN_IN_NAME) | RN_IN_BIT(RN_IN_GIVEN) | \
	RN_IN_BIT(RN_IN_MIDDLE) | RN_IN_BIT(RN_IN_FAMILY) | \
	RN_IN_BIT(RN_IN_SUFFIX) | RN_IN_BIT(RN_IN_ORG) | \
	RN_IN_BIT(RN_IN_TITLE) | RN_IN_BIT(RN_IN_FROM_NAME) | \
	RN_IN_BIT(RN_IN_TO_NAME) | RN_IN_BIT(RN_IN_CC_NAME))
#define ADDRESSES (RN_IN_BIT(RN_IN_EMAIL) | RN_IN_BIT(RN_IN_FROM) | \
	RN_IN_BIT(RN_IN_TO) | RN_IN_BIT(RN_IN_CC) | RN_IN_BIT(RN_IN_BCC))

static bool
is_ascii(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] >= 0x80 || ((unsigned char)s[i] < 0x20 &&
		    !rn_is_blank(s[i])))
			return false;
	return true;
}

/* But what joins and varies characters that are seen. */
static bool
hides(const char *s, size_t n)
{
	size_t got;
	int32_t cp;

	for (; n > 0; s += got, n -= got) {
		got = rn_utf8_next(s, n, &cp);
		if (got == 0)
			return false;
		if (rn_is_unseen(cp) && !rn_is_blank(cp) && cp != 0x200c &&
		    cp != 0x200d && (cp < 0xfe00 || cp > 0xfe0f))
			return true;
	}
	return false;
}

static void
look_at_name(struct rn_job *j, const struct rn_rec *rec,
    const struct rn_cell *c)
{
	if (!hides(c->text, c->len))
		return;
	if (j->guise.names++ == 0)
		j->guise.name = rn_sprintf(j->a, "%s, line %lld",
		    rn_clean(j->a, c->text), (long long)rec->line);
}

/* The addresses of a cell: what stands about each @. */
static void
look_at_addresses(struct rn_job *j, const struct rn_cell *c)
{
	static const char ends[] = " \t\r\n<>,;:()[]\"'";

	for (const char *s = c->text; *s != '\0';) {
		size_t n = strcspn(s, ends);
		const char *like = memchr(s, '@', n) == NULL ||
		    is_ascii(s, n) ? NULL : rn_looks_like(j->row, s, n);

		if (like != NULL && j->guise.addresses++ == 0)
			j->guise.address = rn_sprintf(j->a, "%.*s looks like"
			    " %s", (int)n, s, like);
		s += n + strspn(s + n, ends);
	}
}

void
rn_guise_look(struct rn_job *j, const struct rn_batch *b)
{
	for (size_t i = 0; i < b->n; i++)
		for (uint32_t k = 0; k < b->recs[i].n; k++) {
			const struct rn_cell *c = &b->recs[i].cells[k];

			if (((NAMES | ADDRESSES) & RN_IN_BIT(c->field)) == 0 ||
			    is_ascii(c->text, c->len))
				continue;
			/* where an address stands, names do */
			look_at_name(j, &b->recs[i], c);
			if ((ADDRESSES & RN_IN_BIT(c->field)) != 0)
				look_at_addresses(j, c);
		}
	rn_arena_reset(j->row);
}

void
rn_guise_say(struct rn_job *j)
{
	if (j->guise.names > 0)
		rn_job_line(j, &j->out->notes, rn_sprintf(j->a, "%lld %s signs"
		    " that are not seen: %s", (long long)j->guise.names,
		    j->guise.names == 1 ? "name holds" : "names hold",
		    j->guise.name));
	if (j->guise.addresses > 0)
		rn_job_line(j, &j->out->notes, rn_sprintf(j->a, "%lld %s not"
		    " what is seen: %s", (long long)j->guise.addresses,
		    j->guise.addresses == 1 ? "address is" : "addresses are",
		    j->guise.address));
}
