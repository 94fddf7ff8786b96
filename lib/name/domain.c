/*
 * domain.c - the domain a company is known by.  The one place that speaks to
 * libpsl, whose list is built in; nothing is looked up.
 *
 * To say that anybody gets a mailbox at a domain, add it to words/mail.txt.
 */
#include <string.h>

#include <libpsl.h>

#include "name/name.h"

enum { HOST = 253 };	/* bytes of a host's name (RFC 1035, 2.3.4) */

/* The host in [s, s+n): after a scheme and an @, before a port and a path. */
static void
find_host(const char **s, size_t *n)
{
	const char *at;
	size_t i;

	for (i = 0; i + 2 < *n; i++)
		if (memcmp(*s + i, "://", 3) == 0) {
			*s += i + 3;
			*n -= i + 3;
			break;
		}
	for (i = 0; i < *n && strchr("/?#", (*s)[i]) == NULL; i++)
		;
	*n = i;
	while ((at = memchr(*s, '@', *n)) != NULL) {
		*n -= (size_t)(at + 1 - *s);
		*s = at + 1;
	}
	if ((at = memchr(*s, ':', *n)) != NULL)
		*n = (size_t)(at - *s);
	while (*n > 0 && (*s)[*n - 1] == '.')
		--*n;
}

static bool
is_host(const char *s, size_t n)
{
	bool name = false;

	for (size_t i = 0; i < n; i++) {
		char c = s[i];

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
		    c == '-' || c == '_' || (unsigned char)c >= 0x80 ||
		    (c == '.' && i > 0 && s[i - 1] != '.')))
			return false;
		name |= (c < '0' || c > '9') && c != '.';
	}
	return n > 0 && name;	/* figures and full stops: an address */
}

char *
rn_company_domain(struct rn_arena *a, const char *text, size_t n)
{
	const char *s = text, *domain;
	char *host;

	while (n > 0 && (*s == ' ' || *s == '<'))
		s++, n--;
	while (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '>'))
		n--;
	find_host(&s, &n);
	if (n == 0 || n > HOST || memchr(s, '\0', n) != NULL)
		return NULL;
	host = rn_strndup(a, s, n);
	for (size_t i = 0; i < n; i++)
		if (host[i] >= 'A' && host[i] <= 'Z')
			host[i] = (char)(host[i] + 32);
	if (!is_host(host, n))
		return NULL;
	domain = psl_registrable_domain(psl_builtin(), host);
	if (domain == NULL ||
	    rn_list_find(RN_LIST_MAIL, domain, strlen(domain)) != NULL)
		return NULL;
	return rn_strdup(a, domain);
}
