/*
 * text.c - a text that was written, taken apart: see text.h.
 *
 * Whom it goes to is not taken from here.  A To line is only looked at so that
 * a text meant for somebody else does not go to the wrong one.
 */
#include <string.h>

#include "base/text.h"
#include "outbox/text.h"

/* One line of the head; false: it is none that is read. */
static bool
take_line(struct rn_arena *a, const char *line, size_t n,
    struct rn_out_text *out)
{
	const char *colon = memchr(line, ':', n);
	size_t k = colon == NULL ? 0 : (size_t)(colon - line);
	const char *name = rn_strndup(a, line, k);
	char *value = colon == NULL ? NULL : rn_trim(a, colon + 1, n - k - 1);

	if (colon == NULL)
		return false;
	if (rn_ascii_same(name, "subject") && out->subject == NULL)
		out->subject = value;
	else if (rn_ascii_same(name, "to"))
		out->to = out->to == NULL ? value : rn_sprintf(a, "%s, %s",
		    out->to, value);
	else
		return rn_ascii_same(name, "from");
	return true;
}

static enum rn_status
check_bytes(struct refnet *rn, const char *file, const char *text, size_t n)
{
	size_t bad;

	if (memchr(text, '\0', n) != NULL)
		return rn_fail(rn, RN_EREJECTED, "%s: a NUL byte is no text",
		    file);
	if (!rn_utf8_valid(text, n, &bad))
		return rn_fail(rn, RN_EREJECTED, "%s: byte %zu is not UTF-8",
		    file, bad + 1);
	return RN_OK;
}

enum rn_status
rn_out_text_read(struct refnet *rn, struct rn_arena *a, const char *file,
    const char *text, size_t n, struct rn_out_text *out)
{
	enum rn_status rc = check_bytes(rn, file, text, n);
	const char *end = text + n;
	long line = 1;

	*out = (struct rn_out_text){ .body = "" };
	for (; rc == RN_OK && text < end; line++) {
		const char *stop = memchr(text, '\n', (size_t)(end - text));
		size_t k = (size_t)((stop == NULL ? end : stop) - text);
		bool blank = *rn_trim(a, text, k) == '\0';

		if (!blank && !take_line(a, text, k, out)) {
			rc = rn_fail(rn, RN_EUSAGE, "%s:%ld: of a text's head"
			    " only Subject, To and From are read", file, line);
			rn_hint(rn, "it begins with 'Subject: ...', then a"
			    " blank line, then what you write");
		}
		text += k + (stop != NULL);
		if (blank)
			break;
	}
	if (rc != RN_OK)
		return rc;
	out->body = rn_strndup(a, text, (size_t)(end - text));
	if (out->subject == NULL || *out->subject == '\0')
		return rn_fail(rn, RN_EUSAGE, "%s: it has no subject", file);
	if (rn_says_nothing(out->body))
		return rn_fail(rn, RN_EUSAGE, "%s: it says nothing", file);
	return RN_OK;
}

static bool
is_among(struct rn_arena *a, const char *s, const struct rn_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(rn_fold(a, s), rn_fold(a, list->v[i])) == 0)
			return true;
	return false;
}

/* Is an item of a To line one of them?  An empty one is nobody. */
static bool
is_known(struct rn_arena *a, const char *item, const struct rn_list *names,
    const struct rn_list *addresses)
{
	const char *open = strchr(item, '<');
	const char *close = open == NULL ? NULL : strchr(open, '>');

	if (*item == '\0' || is_among(a, item, names))
		return true;
	if (open == NULL)
		return is_among(a, item, addresses);
	/* "Eve, Ada <ada@mill.example>" names two */
	if (memchr(item, ',', (size_t)(open - item)) != NULL &&
	    !is_among(a, rn_trim(a, item, (size_t)(open - item)), names))
		return false;
	return close != NULL && close[1] == '\0' && is_among(a,
	    rn_strndup(a, open + 1, (size_t)(close - open - 1)), addresses);
}

/* A name may hold a comma: the longest run of items that is one counts. */
const char *
rn_out_text_stranger(struct rn_arena *a, const char *to,
    const struct rn_list *names, const struct rn_list *addresses)
{
	while (*to != '\0') {
		size_t best = 0, n = strcspn(to, ",");

		for (size_t k = n; ; k += 1 + strcspn(to + k + 1, ",")) {
			if (is_known(a, rn_trim(a, to, k), names, addresses))
				best = k + 1;
			if (to[k] == '\0')
				break;
		}
		if (best == 0)
			return rn_trim(a, to, n);
		best--;
		to += best + (to[best] == ',');
	}
	return NULL;
}
