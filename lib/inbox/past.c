/*
 * past.c - introductions of the past, out of the heads of a mailbox: addresses
 * become numbers for mine.c, and what it finds becomes proposals.
 *
 * Only who is in the store is proposed: an introduction is of persons.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "inbox/mine.h"
#include "inbox/room.h"
#include "refnet/interaction.h"
#include "refnet/name.h"

/* A message, beside what mine.c looks at. */
struct place {
	const char *file, *subject, *digest;
};

struct past {
	struct refnet *rn;
	struct rn_arena *a;
	int64_t me;
	struct rn_addresses known;
	struct rn_table at;	/* a number's place in domain */
	int64_t *domain;	/* hash of theirs; 0: none that tells */
	size_t domains, domain_room;
	struct rn_head *head;
	size_t n, room;
	struct place *place;
	size_t place_room;
	struct rn_ingested *out;
	struct rn_passed *passed;
};

static int64_t
hashed(const struct past *x, const void *p, size_t n)
{
	return rn_store_hash(x->rn, p, n);
}

/* The domain of the first address of somebody that is seen. */
static void
take_domain(struct past *x, struct rn_arena *one, const char *canon,
    int64_t number)
{
	uint32_t *at = rn_table_at(&x->at, (uint64_t)hashed(x, &number,
	    sizeof(number)));
	const char *domain;

	if (*at != RN_TABLE_NEW)
		return;
	domain = rn_company_domain(one, canon, strlen(canon));
	x->domain = rn_grow(x->domain, x->domains, &x->domain_room,
	    sizeof(*x->domain));
	*at = (uint32_t)x->domains;
	x->domain[x->domains++] = domain == NULL ? 0 : hashed(x, domain,
	    strlen(domain));
}

/* A person's id; of nobody known a number below zero; RN_NONE: no address. */
static enum rn_status
number_of(struct past *x, struct rn_arena *one, const char *address,
    int64_t *number)
{
	const char *canon = rn_canon_email(one, address, strlen(address));
	enum rn_status rc = RN_OK;
	struct rn_handle h;

	*number = RN_NONE;
	if (canon == NULL)
		return RN_OK;
	TRY(rn_address_find(x->rn, one, &x->known, canon, &h));
	*number = h.person != RN_NONE ? h.person : -(hashed(x, canon,
	    strlen(canon)) & (INT64_MAX >> 1)) - 1;
	take_domain(x, one, canon, *number);
out:
	return rc;
}

static int64_t
domain_of(void *ctx, int64_t person)
{
	struct past *x = ctx;
	const uint32_t *at = rn_table_get(&x->at, (uint64_t)hashed(x, &person,
	    sizeof(person)));

	return at == NULL ? 0 : x->domain[*at];
}

/* Of a letter to many, only what passes between its sender and me. */
static size_t
small(const struct past *x, const struct rn_email *m, int64_t from,
    int64_t *to, size_t n)
{
	if (m->to_n + 1 <= RN_MINE_CROWD + 1 || from == x->me)
		return n;
	for (size_t i = 0; i < n; i++)
		if (to[i] == x->me) {
			to[0] = x->me;
			return 1;
		}
	return 0;
}

static struct rn_list
copied(struct rn_arena *a, const struct rn_list *l)
{
	struct rn_list out = { rn_alloc(a, (l->n + 1) * sizeof(*out.v)),
	    l->n };

	for (size_t i = 0; i < l->n; i++)
		out.v[i] = rn_strdup(a, l->v[i]);
	return out;
}

static enum rn_status
add(struct past *x, struct rn_arena *one, const struct rn_email *m,
    const char *file)
{
	int64_t *to = rn_alloc(one, (m->to_n + 1) * sizeof(*to)), from, who;
	enum rn_status rc = RN_OK;
	struct rn_head *h;
	size_t n = 0, k;

	TRY(number_of(x, one, m->from.address, &from));
	for (size_t i = 0; i < m->to_n; i++) {
		TRY(number_of(x, one, m->to[i].address, &who));
		for (k = 0; k < n && to[k] != who; k++)
			;
		if (who != RN_NONE && who != from && k == n)
			to[n++] = who;
	}
	k = n;
	n = small(x, m, from, to, n);
	if (from == RN_NONE || n == 0 || m->at == RN_NONE) {
		rn_pass(x->a, x->passed, x->out, file, n < k ? "it is not"
		    " between three or four people" : "it lacks a sender, a"
		    " recipient or a date");
		goto out;
	}
	x->head = rn_grow(x->head, x->n, &x->room, sizeof(*x->head));
	x->place = rn_grow(x->place, x->n, &x->place_room,
	    sizeof(*x->place));
	h = &x->head[x->n];
	*h = (struct rn_head){ .at = m->at, .from = from, .to_n = n,
	    .to = memcpy(rn_alloc(x->a, n * sizeof(*to)), to,
	    n * sizeof(*to)), .id = m->id == NULL ? NULL :
	    rn_strdup(x->a, m->id), .answers = copied(x->a, &m->answers),
	    .bulk = m->automatic || m->report, .place = x->n };
	x->place[x->n++] = (struct place){ rn_strdup(x->a, file),
	    rn_quotable(x->a, m->subject), rn_strdup(x->a, m->digest) };
out:
	return rc;
}

static enum rn_status
read_heads(struct past *x, struct rn_split *s)
{
	struct rn_arena *one = rn_arena_make();
	enum rn_status rc = RN_OK;
	struct rn_email m;
	struct rn_raw raw;
	bool more;

	for (;;) {
		rn_arena_reset(one);
		TRY(rn_split_next(s, one, &raw, &more));
		if (!more)
			break;
		x->out->messages++;
		rc = raw.bad != NULL ? RN_EREJECTED : rn_mail_read(x->rn, one,
		    raw.bytes, raw.n, &m);
		if (rc == RN_EREJECTED) {
			rn_pass_unread(x->a, x->passed, raw.file,
			    raw.bad != NULL ? raw.bad : rn_error_text(x->rn));
			rc = RN_OK;
			continue;
		}
		TRY(rc);
		TRY(add(x, one, &m, raw.file));
	}
out:
	rn_arena_free(one);
	return rc;
}

/* --- what was found ------------------------------------------------------ */

/* Was I in touch with them before, as other sources say? */
static enum rn_status
in_touch(struct past *x, int64_t person, int64_t before, bool *yes)
{
	struct rn_interaction *v;
	enum rn_status rc = RN_OK;
	size_t n;

	*yes = false;
	TRY(rn_interaction_list(x->rn, x->a, rn_sprintf(x->a, "%lld",
	    (long long)person), &v, &n));
	for (size_t i = 0; i < n && !*yes; i++)
		*yes = v[i].at < before && v[i].kind <= RN_CHANNEL_MEETING &&
		    v[i].direction != RN_DIRECTION_NONE;
out:
	return rc;
}

static enum rn_status
is_known(struct past *x, const struct rn_mined *m, bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(x->rn, &rn_inbox_sql, INBOX_PAST, &st));
	rn_bind_int(&st, ":requester", m->requester);
	rn_bind_int(&st, ":connector", m->connector);
	rn_bind_int(&st, ":target", m->target);
	TRY(rn_step(&st, &row));
	*yes = row && rn_col_int(&st, 0) == 1;
out:
	rn_done(&st);
	return rc;
}

static void
pass_over(struct past *x, const struct rn_mined *m, const char *why)
{
	rn_pass(x->a, x->passed, x->out,
	    x->place[x->head[m->head].place].file, why);
}

static enum rn_status
propose(struct past *x, const struct rn_mined *m, struct rn_put *p, bool *yes)
{
	const struct rn_head *h = &x->head[m->head];
	const struct place *at = &x->place[h->place];
	struct rn_read *r = rn_alloc(x->a, sizeof(*r));
	enum rn_status rc = RN_OK;
	bool before;

	*yes = false;
	if (m->requester < 0 || m->connector < 0 || m->target < 0) {
		pass_over(x, m, "an introduction of somebody the store does"
		    " not know; import this mailbox first");
		return RN_OK;
	}
	TRY(is_known(x, m, &before));
	if (before) {
		x->out->known++;
		return RN_OK;
	}
	if (m->requester == x->me)
		TRY(in_touch(x, m->target, h->at, &before));
	if (before) {
		pass_over(x, m, "you were in touch before that");
		return RN_OK;
	}
	*r = (struct rn_read){ .l = { .at = h->at }, .message = h->id,
	    .digest = at->digest, .file = at->file, .quote = at->subject };
	*p = (struct rn_put){ .from = r, .kind = RN_PROPOSAL_PAST, .party = -1,
	    .intro = RN_NONE, .moment = RN_NONE };
	TRY(rn_person_handle(x->rn, m->requester, &p->seat[0]));
	TRY(rn_person_handle(x->rn, m->connector, &p->seat[1]));
	TRY(rn_person_handle(x->rn, m->target, &p->seat[2]));
	r->handle = p->seat[RN_PARTY_CONNECTOR];
	p->whose = r->handle;
	*yes = true;
out:
	return rc;
}

enum rn_status
rn_past_read(struct refnet *rn, struct rn_arena *a, struct rn_split *s,
    struct rn_ingested *out, struct rn_passed *passed, struct rn_put **list,
    size_t *n)
{
	struct past x = { .rn = rn, .a = a, .out = out,
	    .passed = passed };
	struct rn_mine_who who = { .domain = domain_of, .ctx = &x };
	struct rn_mined *mined = NULL;
	enum rn_status rc = RN_OK;
	size_t found = 0;
	bool yes;

	*list = NULL;
	*n = 0;
	TRY(rn_me_id(rn, &x.me));
	who.me = x.me;
	TRY(read_heads(&x, s));
	rn_mine_sort(x.head, x.n);
	found = rn_mine(&who, x.head, x.n, &mined);
	for (size_t i = 0; i < x.n; i++)
		if (x.head[i].why != NULL)
			rn_pass(a, passed, out, x.place[x.head[i].place].file,
			    x.head[i].why);
	*list = rn_zeroed(found + 1, sizeof(**list));
	for (size_t i = 0; i < found; i++) {
		TRY(propose(&x, &mined[i], &(*list)[*n], &yes));
		*n += yes;
	}
out:
	free(mined);
	free(x.head);
	free(x.place);
	free(x.domain);
	rn_table_free(&x.at);
	rn_addresses_free(&x.known);
	return rc;
}
