/*
 * role.c - addresses that are no person: machines, lists, shared desks.
 *
 * To leave out another kind of address, add its local part to a table.  A
 * local part counts as a whole, or up to a -, +, _, . or digit that follows.
 */
#include <string.h>

#include "people/people.h"

const char *const rn_rule_name[RN_RULES] = {
	[RN_RULE_NONE] = "", [RN_RULE_NO_REPLY] = "no-reply",
	[RN_RULE_BULK] = "bulk", [RN_RULE_ROLE] = "role",
	[RN_RULE_MANY] = "more than 25 recipients",
	[RN_RULE_DRAFT] = "draft", [RN_RULE_EMPTY] = "nobody in it",
	[RN_RULE_OWNER] = "the owner",
	[RN_RULE_SUPPRESSED] = "suppressed"
};

/* Found anywhere in the local part once - _ . are dropped. */
static const char *const machines[] = {
	"noreply", "donotreply", "mailerdaemon", "nepasrepondre",
	"keineantwort", "naoresponda", "noresponder",
};

static const char *const bulk[] = {
	"news", "newsletter", "newsletters", "notifications", "notification",
	"notify", "bounce", "bounces", "alerts", "alert", "updates", "digest",
	"mailing", "mailings", "marketing", "promo", "promotions", "offers",
	"automailer", "postmaster", "listserv", "majordomo", "invitations",
};

static const char *const roles[] = {
	"info", "support", "sales", "office", "contact", "contacts", "hello",
	"help", "helpdesk", "admin", "administrator", "webmaster", "billing",
	"accounts", "accounting", "invoices", "invoice", "jobs", "careers",
	"hr", "recruiting", "press", "media", "team", "service", "services",
	"enquiries", "inquiries", "kontakt", "buero", "vertrieb", "rechnung",
	"contacto", "ventas", "contato", "geral", "comercial", "security",
	"abuse", "privacy", "legal", "orders", "reception", "everyone", "all",
	"staff", "subscribe", "unsubscribe", "feedback", "customerservice",
	"root", "hostmaster", "desk", "frontdesk",
};

static bool
whole_or_stem(const char *local, size_t n, const char *word)
{
	size_t w = strlen(word);

	return n >= w && memcmp(local, word, w) == 0 && (n == w ||
	    strchr("-+_.0123456789", local[w]) != NULL);
}

static bool
any_stem(const char *local, size_t n, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (words[i][0] == local[0] &&
		    whole_or_stem(local, n, words[i]))
			return true;
	return false;
}

static bool
machine(const char *local, size_t n)
{
	char bare[64];
	size_t len = 0;

	if (memchr(local, 'r', n) == NULL)	/* all of them have one */
		return false;
	for (size_t i = 0; i < n && len < sizeof(bare) - 1; i++)
		if (strchr("-_.", local[i]) == NULL)
			bare[len++] = local[i];
	bare[len] = '\0';
	for (size_t i = 0; i < RN_LEN(machines); i++)
		if (strstr(bare, machines[i]) != NULL)
			return true;
	return false;
}

enum rn_rule
rn_address_rule(const char *canon, size_t n)
{
	const char *at = memchr(canon, '@', n);
	size_t local = at == NULL ? n : (size_t)(at - canon);

	if (local == 0)
		return RN_RULE_NONE;
	if (machine(canon, local))
		return RN_RULE_NO_REPLY;
	if (any_stem(canon, local, bulk, RN_LEN(bulk)))
		return RN_RULE_BULK;
	if (any_stem(canon, local, roles, RN_LEN(roles)))
		return RN_RULE_ROLE;
	return RN_RULE_NONE;
}
