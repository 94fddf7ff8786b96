/*
 * leak_handle.c - addresses, domains, numbers and profiles that may not be
 * told, however they are spelt.
 *
 * Addresses are looked for among words: "ada (at) mill (dot) example" has the
 * words of one.  Numbers are looked for among digits: two are one when they
 * end alike, so that country codes and leading noughts do not matter.
 */
#include <string.h>

#include "draft/room.h"
#include "refnet/name.h"

/* What is said for a dot and an at. */
static const char dots[] = "dot punkt point punto ponto";
static const char ats[] = "at arroba arobase klammeraffe";

static const char advice[] = "an address goes out with the introduction only";

bool
rn_is_dot(const struct rn_text *l, size_t i)
{
	return rn_word_in(dots, l->word[i].fold);
}

bool
rn_is_at(const struct rn_text *l, size_t i)
{
	return rn_word_in(ats, l->word[i].fold);
}

/* "mill.example" as the run of each label. */
struct host { const char *label[RN_LABELS]; size_t n; };

static void
read_host(struct rn_arena *a, const char *s, struct host *h)
{
	const char *p = strstr(s, "://");

	h->n = 0;
	s = p == NULL ? s : p + 3;
	if (rn_ascii_starts(s, "www."))
		s += 4;
	while (*s != '\0' && *s != '/' && *s != ':' && h->n < RN_LABELS) {
		size_t m = strcspn(s, "./:"), j = 0;
		char *label = rn_fold(a, rn_strndup(a, s, m));

		for (size_t i = 0; label[i] != '\0'; i++)
			if (strchr("-_", label[i]) == NULL)
				label[j++] = label[i];
		label[j] = '\0';
		h->label[h->n++] = rn_key(a, label);
		s += m + (s[m] == '.');
	}
}

/* Words from i on are the labels from k on, parted by dots; 0: they are not. */
static size_t
host_at(const struct rn_text *l, size_t i, const struct host *h, size_t k)
{
	size_t from = i, n;

	for (; k < h->n; k++) {
		n = i < l->n ? rn_glue(l, i, h->label[k], NULL) : 0;
		if (n == 0)
			return 0;
		i += n;
		if (k + 1 == h->n)
			break;
		if (i < l->n && rn_is_dot(l, i))
			i++;
		else if (i >= l->n || l->word[i].gap != RN_JOINT_DOT)
			return 0;
	}
	return i - from;
}

/* The registrable part, so that any subdomain is one. */
static void
find_host(const struct rn_text *l, const char *domain,
    struct rn_findings *f)
{
	const char *reg = rn_company_domain(l->a, domain, strlen(domain));
	struct host h;

	read_host(l->a, reg == NULL ? domain : reg, &h);
	for (size_t i = 0; h.n > 1 && i < l->n; i++) {
		size_t n = host_at(l, i, &h, 0);

		if (n > 0)
			rn_find_words(f, l, RN_TEXT_LEAK, i, i + n - 1, advice);
	}
}

/* The run of letters and digits of s. */
static const char *
run_of(struct rn_arena *a, const char *s, size_t n)
{
	char *key = rn_fold(a, rn_strndup(a, s, n));
	size_t j = 0;

	for (size_t i = 0; key[i] != '\0'; i++)
		if ((unsigned char)key[i] >= 0x80 || (key[i] >= '0' &&
		    key[i] <= '9') || (key[i] >= 'a' && key[i] <= 'z'))
			key[j++] = key[i];
	key[j] = '\0';
	return rn_key(a, key);
}

static void
find_mail(const struct rn_text *l, const char *mail, struct rn_findings *f)
{
	const char *at = strrchr(mail, '@');
	const char *local = run_of(l->a, mail, (size_t)(at - mail));
	struct host h, labels;

	read_host(l->a, at + 1, &h);
	read_host(l->a, rn_strndup(l->a, mail, (size_t)(at - mail)), &labels);
	for (size_t i = 0; local[0] != '\0' && i < l->n; i++) {
		size_t n = rn_glue(l, i, local, NULL), end, m;

		n = n == 0 ? host_at(l, i, &labels, 0) : n;
		end = i + n;
		if (n == 0 || end >= l->n)
			continue;
		if (rn_is_at(l, end))
			end++;
		else if (l->word[end].gap != RN_JOINT_AT)
			continue;
		m = host_at(l, end, &h, 0);
		/* with the same name elsewhere it is as good as told */
		if (m == 0 && (end >= l->n || l->word[end].gap != RN_JOINT_AT))
			continue;
		end += m == 0 ? 1 : m;
		rn_find_words(f, l, RN_TEXT_LEAK, i, end - 1, advice);
	}
}

void
rn_profile_end(const char *url, size_t *from, size_t *n)
{
	size_t end = strcspn(url, "?#");

	while (end > 0 && url[end - 1] == '/')
		end--;
	for (*from = end; *from > 0 && url[*from - 1] != '/';)
		--*from;
	*n = end - *from;
}

static void
find_profile(const struct rn_text *l, const char *url,
    struct rn_findings *f)
{
	const char *run;
	size_t from, len;

	rn_profile_end(url, &from, &len);
	run = run_of(l->a, url + from, len);
	for (size_t i = 0; strlen(run) > 2 && i < l->n; i++) {
		const struct rn_token *w = &l->word[i];
		const char *start = w->subject ? l->subject : l->body;
		size_t m = w->linked || w->gap == RN_JOINT_SLASH ?
		    rn_glue(l, i, run, NULL) : 0;

		if (m > 0 && (w->gap == RN_JOINT_SLASH || (w->at > start &&
		    w->at[-1] == '@')))
			rn_find_words(f, l, RN_TEXT_LEAK, i, i + m - 1, advice);
	}
}

/* --- numbers ------------------------------------------------------------- */

size_t
rn_digits_of(const char *s, char out[RN_DIGITS])
{
	size_t n = 0;

	for (; *s != '\0' && n < RN_DIGITS; s++)
		if (*s >= '0' && *s <= '9')
			out[n++] = *s;
	return n;
}

/* Do two numbers end alike, as one does with and without its country? */
static bool
is_same_number(const char *a, size_t n, const char *b, size_t m)
{
	size_t same = 0, least;

	while (n > 0 && *a == '0')
		a++, n--;
	while (m > 0 && *b == '0')
		b++, m--;
	while (same < n && same < m && a[n - 1 - same] == b[m - 1 - same])
		same++;
	least = n < m ? n : m;
	return same >= RN_SAME_DIGITS && (same == least || same >= 9);
}

void
rn_each_number(const char *s, int line, void (*take)(void *ctx,
    const char *digits, size_t n, int line, const char *at, size_t len),
    void *ctx)
{
	const char *from = NULL, *last = NULL;
	char said[RN_DIGITS];
	size_t m = 0;

	for (;; s++) {
		bool digit = *s >= '0' && *s <= '9';

		if (digit && m < RN_DIGITS) {
			from = m == 0 ? s : from;
			last = s;
			said[m++] = *s;
		} else if (m > 0 && (*s == '\0' || s - last > 5 ||
		    (!digit && (strchr(" -./()+", *s) == NULL &&
		    (unsigned char)*s < 0x80)) || m == RN_DIGITS)) {
			take(ctx, said, m, line, from,
			    (size_t)(last - from) + 1);
			m = 0;
		}
		if (*s == '\0')
			break;
		line += *s == '\n';
	}
}

/* A number that is looked for. */
struct wanted {
	struct rn_findings *f;
	char digits[RN_DIGITS];
	size_t n;
};

static void
compare_number(void *ctx, const char *digits, size_t n, int line,
    const char *at, size_t len)
{
	const struct wanted *w = ctx;

	if (is_same_number(digits, n, w->digits, w->n))
		rn_find_bytes(w->f, RN_TEXT_LEAK, line, at, len, advice);
}

static void
find_number(const struct rn_text *l, const char *number,
    struct rn_findings *f)
{
	struct wanted w = { .f = f };

	w.n = rn_digits_of(number, w.digits);
	rn_each_number(l->subject, l->subject_line, compare_number, &w);
	rn_each_number(l->body, l->body_line, compare_number, &w);
}

bool
rn_is_number(const char *s)
{
	size_t digits = 0, others = 0;

	for (; *s != '\0'; s++) {
		digits += *s >= '0' && *s <= '9';
		others += (*s | 0x20) >= 'a' && (*s | 0x20) <= 'z';
	}
	return digits >= RN_SAME_DIGITS && others < 5;
}

static void
find_all(const struct rn_text *l, const struct rn_mentioned *m,
    struct rn_findings *f)
{
	if (m->me)
		return;
	for (size_t i = 0; m->secret & RN_SECRET_DOMAIN && i < m->domains.n;
	    i++)
		find_host(l, m->domains.v[i], f);
	for (size_t i = 0; m->secret & RN_SECRET_HANDLE && i < m->handles.n;
	    i++) {
		const char *s = m->handles.v[i];

		if (strchr(s, '@') != NULL && strchr(s, '/') == NULL) {
			find_mail(l, s, f);
		} else if (rn_is_number(s)) {
			find_number(l, s, f);
		} else {
			find_profile(l, s, f);
		}
	}
}

void
rn_lint_handles(const struct rn_text *l, const struct rn_draft_check *c,
    struct rn_findings *f)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (c->party[p] != NULL)
			find_all(l, c->party[p], f);
	for (size_t i = 0; i < c->others; i++)
		find_all(l, &c->other[i], f);
}
