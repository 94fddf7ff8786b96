/*
 * facts.c - all that is said of companies, put together by company.
 *
 * A source says one thing of a company: its last standing row.  Of what
 * several say, what was typed here holds, then what was said last.  Nothing is
 * kept: as imports are undone, facts go.
 */
#include <string.h>

#include "base/base.h"
#include "base/table.h"
#include "base/text.h"
#include "name/name.h"
#include "org/org.h"
#include "people/people.h"

static const char *const text[] = {
	[RN_ORG_ROWS] =
	    ("SELECT o.domain, o.industry, o.size, o.revenue, o.stage,"
	    " o.location, o.about, o.name, o.source, c.at, c.id, o.system,"
	    " coalesce('=' || o.external_id, o.fold) FROM org o"
	    " JOIN change c ON c.id = o.change AND c.undone_at IS NULL"
	    " WHERE c.at <= :as_of ORDER BY c.id DESC, o.id DESC"),
	[RN_ORG_WORKERS] =
	    ("SELECT org, count(*) FROM person WHERE visible AND NOT me"
	    " AND org IS NOT NULL GROUP BY org_fold ORDER BY org_fold"),
	[RN_SIGNAL_ROWS] =
	    ("SELECT r.id, r.org, r.kind, r.at, r.about, r.url, r.source"
	    " FROM signal r JOIN change c ON c.id = r.change"
	    " AND c.undone_at IS NULL WHERE c.at <= :as_of AND r.at >= :since"),
	[RN_SIGNAL_MOVES] =
	    ("SELECT id, name, org, title, moved_at, org_before FROM person"
	    " WHERE visible AND NOT me AND moved_at <= :as_of"
	    " AND moved_at >= :since AND moved_at IS NOT NULL"
	    " AND org IS NOT NULL AND org_before IS NOT NULL"),
	[RN_ORG_OF] = "SELECT org FROM person WHERE id = :id",
	[RN_SIGNAL_KNOWN] =
	    ("SELECT r.id FROM signal r JOIN change c ON c.id = r.change"
	    " AND c.undone_at IS NULL WHERE r.digest = :digest LIMIT 1"),
	[RN_SIGNAL_PUT] =
	    ("INSERT INTO signal (change, row, source, org, kind, at, about,"
	    " url, digest) VALUES (:change, :row, :source, :org, :kind, :at,"
	    " :about, :url, :digest)"),
	/* the row that counts is the last of its deal */
	[RN_DEAL_ROWS] =
	    ("SELECT r.key, (SELECT min(x.id) FROM deal x WHERE x.key = r.key),"
	    " c.at, r.title, p.id, p.name, r.org, r.amount, r.currency,"
	    " r.status, r.stage, r.opened_at, r.closed_at, r.lead_source,"
	    " r.source, (SELECT i.id FROM import i WHERE i.change = c.id),"
	    " lead(r.key) OVER (ORDER BY r.key, " RN_HELD ", c.id, r.id)"
	    " IS NOT r.key FROM deal r JOIN change c ON c.id = r.change"
	    " AND c.undone_at IS NULL LEFT JOIN handle h ON h.id = r.handle"
	    " LEFT JOIN person p ON p.id = h.person AND p.visible"
	    " ORDER BY r.key, " RN_HELD ", c.id, r.id"),
	[RN_DEAL_HELD] =
	    ("SELECT r.id, r.digest, " RN_HELD ", r.held_at, h.person"
	    " FROM deal r JOIN change c ON c.id = r.change"
	    " AND c.undone_at IS NULL LEFT JOIN handle h ON h.id = r.handle"
	    " WHERE r.key = :key"
	    " ORDER BY " RN_HELD " DESC, c.id DESC, r.id DESC"),
	[RN_DEAL_PUT] =
	    ("INSERT INTO deal (change, row, source, external_id, key, handle,"
	    " org, org_fold, title, amount, currency, opened_at, closed_at,"
	    " status, stage, lead_source, held_at, digest) VALUES (:change,"
	    " :row, :source, :external_id, :key, :handle, :org, :org_fold,"
	    " :title, :amount, :currency, :opened_at, :closed_at, :status,"
	    " :stage, :lead_source, :held_at, :digest)"),
};

const struct rn_sqlset rn_org_sql = { RN_ROOM_org, text, RN_LEN(text) };

enum { TRADES = 4 };

/* Columns of a row after its facts. */
enum { NAME = RN_ORG_WHATS, SOURCE, AT, CHANGE, SYSTEM, IDENTITY };

const char *const rn_org_what_name[RN_ORG_WHATS + 1] = {
	"domain", "industry", "size", "revenue", "stage", "location", "about",
	NULL
};

struct rn_orgs {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_table by_key, by_name;	/* places in v */
	struct rn_org **v;
	size_t n, room;
};

void
rn_orgs_free(struct rn_orgs *o)
{
	if (o == NULL)
		return;
	rn_table_free(&o->by_key);
	rn_table_free(&o->by_name);
}

char *
rn_org_key(struct rn_arena *a, const char *name)
{
	struct rn_company_name c;
	char *key = NULL;

	rn_company_name_parse(a, name, strlen(name), &c);
	for (size_t i = 0; i < c.n; i++)
		key = rn_sprintf(a, "%s%s%s", key == NULL ? "" : key,
		    key == NULL ? "" : " ", c.word[i].text);
	return key != NULL ? key : rn_fold(a, name);
}

static struct rn_org *
org_new(struct rn_orgs *o, const char *name, const char *key)
{
	struct rn_org *org = rn_alloc(o->a, sizeof(*org));

	*org = (struct rn_org){ .name = rn_strdup(o->a, name), .key = key };
	for (int f = 0; f < RN_ORG_WHATS; f++)
		org->fact[f] = (struct rn_org_fact){ .at = RN_NONE,
		    .change = RN_NONE };
	if (o->n == o->room) {
		size_t room = o->room == 0 ? 64 : o->room * 2;
		struct rn_org **v = rn_alloc(o->a, room * sizeof(*v));

		if (o->n > 0)
			memcpy(v, o->v, o->n * sizeof(*v));
		o->v = v;
		o->room = room;
	}
	o->v[o->n++] = org;
	return org;
}

/* The company of a name, made when it is not there; *fresh: it was made. */
static struct rn_org *
org_at(struct rn_orgs *o, const char *name, bool *fresh)
{
	uint32_t *at = rn_table_at(&o->by_name,
	    (uint64_t)rn_store_hash(o->rn, name, strlen(name)));
	const char *key;
	uint32_t *same;

	*fresh = false;
	if (*at != RN_TABLE_NEW)
		return o->v[*at];
	key = rn_org_key(o->a, name);
	same = rn_table_at(&o->by_key,
	    (uint64_t)rn_store_hash(o->rn, key, strlen(key)));
	if (*same == RN_TABLE_NEW) {
		*same = (uint32_t)o->n;
		org_new(o, name, key);
		*fresh = true;
	}
	*at = *same;
	return o->v[*at];
}

/* Sources call one company's trade by several names, and all may be right. */
static void
add_trade(struct rn_arena *a, struct rn_list *to, const char *said)
{
	const char **v;

	for (size_t i = 0; i < to->n; i++)
		if (strcmp(to->v[i], said) == 0)
			return;
	if (to->n == TRADES)
		return;
	v = rn_alloc(a, (to->n + 1) * sizeof(*v));
	if (to->n > 0)
		memcpy(v, to->v, to->n * sizeof(*v));
	v[to->n++] = said;
	to->v = v;
}

/* A row, the newest first: it fills what none before it said. */
static void
take_row(struct rn_orgs *o, const struct rn_stmt *st, const char *source)
{
	const char *name = rn_col_held(st, NAME, o->a);
	bool fresh, mine = strcmp(source, RN_ORG_ME) == 0;
	struct rn_org *org = org_at(o, name, &fresh);

	for (int f = 0; f < RN_ORG_WHATS; f++) {
		struct rn_org_fact *fact = &org->fact[f];
		const char *said = rn_col_text(st, f, o->a);

		if (said != NULL && f == RN_ORG_INDUSTRY)
			add_trade(o->a, &org->trades, said);
		if (said == NULL || (fact->text != NULL && (!mine ||
		    strcmp(fact->source, RN_ORG_ME) == 0)))
			continue;
		*fact = (struct rn_org_fact){ said, source,
		    rn_col_int(st, AT), rn_col_int(st, CHANGE), 1 };
	}
}

struct rn_orgs *
rn_orgs_none(struct refnet *rn, struct rn_arena *a)
{
	struct rn_orgs *o = rn_alloc(a, sizeof(*o));

	*o = (struct rn_orgs){ .rn = rn, .a = a };
	return o;
}

enum rn_status
rn_orgs_read(struct refnet *rn, struct rn_arena *a, int64_t as_of,
    struct rn_orgs **out)
{
	struct rn_orgs *o = rn_orgs_none(rn, a);
	struct rn_table known = { 0 };
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*out = NULL;
	TRY(rn_sql(rn, &rn_org_sql, RN_ORG_ROWS, &st));
	rn_bind_int(&st, ":as_of", as_of == RN_NOW ? rn_now(rn) : as_of);
	for (;;) {
		const char *who;
		uint32_t *at;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		who = rn_sprintf(a, "%s\x1f%s", rn_col_text(&st, SYSTEM, a),
		    rn_col_text(&st, IDENTITY, a));
		at = rn_table_at(&known, (uint64_t)rn_store_hash(rn, who,
		    strlen(who)));
		if (*at != RN_TABLE_NEW)
			continue;	/* the source said something since */
		*at = 0;
		take_row(o, &st, rn_col_held(&st, SOURCE, a));
	}
	for (size_t i = 0; i < o->n; i++)
		rn_org_understand(o->v[i]);
	*out = o;
out:
	if (*out == NULL)
		rn_orgs_free(o);
	rn_table_free(&known);
	rn_done(&st);
	return rc;
}

struct rn_org *
rn_orgs_find(struct rn_orgs *o, const char *name)
{
	bool fresh;
	struct rn_org *org;

	if (name == NULL)
		return NULL;
	org = org_at(o, name, &fresh);
	if (fresh)
		rn_org_understand(org);
	return org;
}

struct rn_org **
rn_orgs_all(const struct rn_orgs *o, size_t *n)
{
	*n = o->n;
	return o->v;
}
