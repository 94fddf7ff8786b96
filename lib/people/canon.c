/*
 * canon.c - canonical forms of handles: equal form, equal handle.
 *
 * To treat another mail provider's decoration as the same mailbox, add a row
 * to `providers`.  Nothing is guessed for providers that are not listed.
 */
#include <string.h>

#include "base/text.h"
#include "people/people.h"

/* Mailboxes that ignore dots or what follows a plus sign. */
static const struct {
	const char *domain, *same_as;
	bool dots, plus;
} providers[] = {
	{ "gmail.com",      NULL,        true,  true },
	{ "googlemail.com", "gmail.com", true,  true },
	{ "outlook.com",    NULL,        false, true },
	{ "hotmail.com",    NULL,        false, true },
	{ "icloud.com",     NULL,        false, true },
	{ "fastmail.com",   NULL,        false, true },
	{ "proton.me",      NULL,        false, true },
	{ "protonmail.com", "proton.me", false, true },
};

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool
starts(const char *s, size_t n, const char *with)
{
	for (; *with != '\0'; s++, n--, with++)
		if (n == 0 || lower(*s) != *with)
			return false;
	return true;
}

/* Narrow [s, s+n) to what is inside blanks, <>, quotes and mailto:. */
static void
undress(const char **s, size_t *n)
{
	for (bool again = true; again;) {
		again = false;
		while (*n > 0 && (blank(**s) || strchr("<('\"", **s) != NULL)) {
			(*s)++;
			(*n)--;
		}
		while (*n > 0 && (blank((*s)[*n - 1]) ||
		    strchr(">)'\".,;", (*s)[*n - 1]) != NULL))
			(*n)--;
		if (starts(*s, *n, "mailto:")) {
			*s += 7;
			*n -= 7;
			again = true;
		}
	}
}

/* Apply the provider's habits to local@domain in place. */
static void
plain_mailbox(char *s, size_t at)
{
	const char *domain = s + at + 1;
	size_t keep = 0;

	for (size_t i = 0; i < RN_LEN(providers); i++) {
		const char *same = providers[i].same_as;

		if (strcmp(domain, providers[i].domain) != 0)
			continue;
		for (size_t j = 0; j < at; j++) {
			if (providers[i].plus && s[j] == '+' && j > 0)
				break;
			if (!(providers[i].dots && s[j] == '.'))
				s[keep++] = s[j];
		}
		if (same == NULL)
			same = providers[i].domain;
		s[keep++] = '@';
		memmove(s + keep, same, strlen(same) + 1);
		return;
	}
}

char *
rn_canon_email(struct rn_arena *a, const char *s, size_t n)
{
	const char *at;
	bool wide = false;
	char *out;

	undress(&s, &n);
	at = memchr(s, '@', n);
	if (at == NULL || at == s || at == s + n - 1 || n > 320 ||
	    memchr(at + 1, '@', n - (size_t)(at - s) - 1) != NULL)
		return NULL;
	out = rn_strndup(a, s, n);
	if (strcspn(out, "<>(),;:\"[]\\") != n)
		return NULL;
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c <= ' ' || c == 0x7f)
			return NULL;
		wide |= c >= 0x80;
		out[i] = lower(s[i]);
	}
	if (wide)
		out = rn_fold(a, out);
	at = strchr(out, '@');
	if (at == NULL || at[1] == '\0')
		return NULL;
	plain_mailbox(out, (size_t)(at - out));
	return out;
}

char *
rn_canon_phone(struct rn_arena *a, const char *s, size_t n)
{
	char *out = rn_alloc(a, n + 2);
	size_t len = 0, digits = 0;

	while (n > 0 && blank(*s)) {
		s++;
		n--;
	}
	for (size_t i = 0; i < n; i++) {
		if (s[i] >= '0' && s[i] <= '9') {
			out[len++] = s[i];
			digits++;
		} else if (s[i] == '+' && len == 0) {
			out[len++] = '+';
		} else if (lower(s[i]) == 'x' || lower(s[i]) == 'e') {
			break;		/* an extension */
		} else if (strchr(" -./()\t", s[i]) == NULL &&
		    (unsigned char)s[i] < 0x80) {
			return NULL;
		}
	}
	if (len > 2 && out[0] == '0' && out[1] == '0') {
		memmove(out + 1, out + 2, len - 2);
		out[0] = '+';
		out[len - 1] = '\0';
	}
	return digits >= 6 && digits <= 18 ? out : NULL;
}

char *
rn_canon_url(struct rn_arena *a, const char *s, size_t n)
{
	char *out, *end;

	undress(&s, &n);
	if (starts(s, n, "https://") || starts(s, n, "http://")) {
		size_t skip = s[4] == ':' ? 7 : 8;

		s += skip;
		n -= skip;
	}
	if (starts(s, n, "www."))
		s += 4, n -= 4;
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] <= ' ' || s[i] == '@')
			return NULL;
	out = rn_strndup(a, s, n);
	out[strcspn(out, "?#")] = '\0';
	for (char *p = out; *p != '\0'; p++)
		*p = lower(*p);
	for (end = out + strlen(out); end > out && end[-1] == '/'; end--)
		end[-1] = '\0';
	if (strchr(out, '/') == NULL || strchr(out, '.') == NULL ||
	    strchr(out, '.') > strchr(out, '/'))
		return NULL;
	/* pt.linkedin.com/in/x is linkedin.com/in/x */
	end = strstr(out, ".linkedin.com/");
	if (end != NULL && end < strchr(out, '/') + 1)
		out = end + 1;
	return out;
}

bool
rn_canon_any(struct rn_arena *a, const char *s, enum rn_handle_kind *kind,
    char **canon)
{
	static const struct {
		enum rn_handle_kind kind;
		char *(*canon)(struct rn_arena *, const char *, size_t);
	} kinds[] = {
		{ RN_HANDLE_EMAIL, rn_canon_email },
		{ RN_HANDLE_URL, rn_canon_url },
		{ RN_HANDLE_PHONE, rn_canon_phone },
	};

	for (size_t i = 0; i < RN_LEN(kinds); i++) {
		*kind = kinds[i].kind;
		*canon = kinds[i].canon(a, s, strlen(s));
		if (*canon != NULL)
			return true;
	}
	return false;
}
