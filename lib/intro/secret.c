/*
 * secret.c - what may not be told of whom in a text.
 *
 * `rules` says by step what of a party is secret from whoever reads, before
 * they said yes and after; what their yes names narrows it.  Nobody's address
 * is told to another but by an introduction that the gate lets through.
 */
#include <string.h>

#include "base/text.h"
#include "intro/secret.h"

#define NOBODY 0u
#define REACH (RN_SECRET_DOMAIN | RN_SECRET_HANDLE)
#define WHO RN_SECRET_ALL

/*
 * Of a party that neither reads nor writes the text: what is secret until they
 * said yes, and then.  Of the requester, whom the connector would name to the
 * target, and of the target, whom the requester wants to meet.  `blind`: in an
 * introduction whose asks name nobody.
 */
static const struct {
	unsigned requester, requester_yes, target, target_yes, blind, connector;
} rules[RN_DRAFT_STEPS] = {
	[RN_DRAFT_ASK_CONNECTOR] = { REACH, REACH, REACH, REACH, WHO, REACH },
	[RN_DRAFT_ASK_TARGET] = { WHO, REACH, REACH, REACH, WHO, REACH },
	[RN_DRAFT_INTRODUCTION] = { REACH, NOBODY, REACH, NOBODY, REACH, REACH },
	[RN_DRAFT_REMINDER] = { WHO, REACH, REACH, REACH, WHO, REACH },
	[RN_DRAFT_DECLINE] = { WHO, REACH, REACH, REACH, WHO, REACH },
	[RN_DRAFT_THANKS] = { REACH, REACH, REACH, REACH, REACH, REACH },
	[RN_DRAFT_RE_ENGAGE] = { WHO, WHO, WHO, WHO, WHO, WHO },
};

/* The next word of a list parted by commas and blanks. */
static const char *
next_word(const char **list, size_t *n)
{
	const char *item;

	do {
		item = rn_item_next(list, n);
		while (item != NULL && *n > 0 && *item == ' ') {
			item++;
			--*n;
		}
		while (item != NULL && *n > 0 && item[*n - 1] == ' ')
			--*n;
	} while (item != NULL && *n == 0);
	return item;
}

struct rn_shared
rn_share_read(const char *share, const char *whom)
{
	static const struct { const char *word; unsigned secret; } words[] = {
		{ "name", RN_SECRET_NAME }, { "firm", RN_SECRET_FIRM },
		{ "company", RN_SECRET_FIRM }, { "email", REACH },
		{ "phone", RN_SECRET_HANDLE }, { "profile", RN_SECRET_HANDLE },
	};
	struct rn_shared s = { .all = true };
	size_t n;

	for (const char *list = share, *item; list != NULL &&
	    (item = next_word(&list, &n)) != NULL; )
		for (size_t i = 0; i < RN_LEN(words); i++)
			if (strlen(words[i].word) == n &&
			    strncmp(words[i].word, item, n) == 0) {
				s.said = true;
				s.told |= words[i].secret;
			}
	for (const char *list = whom, *item; list != NULL &&
	    (item = next_word(&list, &n)) != NULL; )
		for (unsigned p = 0; p < RN_PARTIES; p++)
			if (strlen(rn_party_name[p]) == n &&
			    strncmp(rn_party_name[p], item, n) == 0) {
				s.all = false;
				s.with |= 1u << p;
			}
	return s;
}

/* What the yes of a party that decided says of sharing. */
static enum rn_status
read_share(struct refnet *rn, struct rn_arena *a, int64_t row,
    struct rn_shared *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool is;

	*out = rn_share_read(NULL, NULL);
	TRY(rn_sql(rn, &rn_intro_sql, CONSENT_WORDS, &st));
	rn_bind_int(&st, ":id", row);
	TRY(rn_step(&st, &is));
	if (is)
		*out = rn_share_read(rn_col_text(&st, 4, a),
		    rn_col_text(&st, 9, a));
out:
	rn_done(&st);
	return rc;
}

static unsigned
by_rule(enum rn_draft_step step, int p, bool yes, bool blind)
{
	if (blind && !yes && p != RN_PARTY_CONNECTOR)
		return rules[step].blind;
	return p == RN_PARTY_CONNECTOR ? rules[step].connector :
	    p == RN_PARTY_REQUESTER ? (yes ? rules[step].requester_yes :
	    rules[step].requester) : yes ? rules[step].target_yes :
	    rules[step].target;
}

/* Does somebody of those introduced fall outside of whom it is shared with? */
static bool
narrower(const struct rn_shared *s, int p, int reader)
{
	if (s->all)
		return false;
	if (reader >= 0)
		return (s->with & (1u << reader)) == 0;
	return (s->with & (1u << (p == RN_PARTY_TARGET ? RN_PARTY_REQUESTER :
	    RN_PARTY_TARGET))) == 0;
}

enum rn_status
rn_secrets(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    enum rn_draft_step step, int reader, unsigned secret[RN_PARTIES])
{
	bool open = step != RN_DRAFT_INTRODUCTION;
	enum rn_status rc = RN_OK;
	enum rn_standing s;
	int in_way;

	if (!open)
		open = rn_case_gate(&f->c, rn_now(rn), &in_way, &s);
	for (int p = 0; p < RN_PARTIES; p++) {
		const struct rn_entry *last;
		struct rn_shared shared;
		bool yes;

		secret[p] = NOBODY;
		if (p == reader || f->c.seat[p].me ||
		    f->c.seat[p].person == RN_NONE)
			continue;
		s = rn_case_standing(&f->c, (enum rn_party)p, rn_now(rn),
		    &last);
		yes = s == RN_STANDS_YES && open;
		secret[p] = by_rule(step, p, yes, f->blind);
		if (s != RN_STANDS_YES)
			continue;
		TRY(read_share(rn, a, last->id, &shared));
		if (narrower(&shared, p, reader))
			secret[p] = WHO;
		else if (shared.said)
			secret[p] |= WHO & ~shared.told;
	}
out:
	return rc;
}
