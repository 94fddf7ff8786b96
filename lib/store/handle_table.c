/*
 * handle_table.c - the table `handle`: what handle_row and handle_page hold,
 * as rows (id, kind, canon, change, first, person, name), by id.
 *
 * It is a virtual table without a schema of its own, as `feed` is, and only
 * read: lib/people/handles.c writes what it reads from.  Each handle is in one
 * of the two.  What can be looked for is in best_index; the rest SQLite sorts
 * out of all there are.
 */
#include <sqlite3.h>
#include <string.h>

#include "base/handle.h"
#include "store/handle_page.h"
#include "store/open.h"
#include "store/store.h"

enum { ID, KIND, CANON, CHANGE, FIRST, PERSON, NAME };

/*
 * How a cursor looks: for one id, one person, ids from one to another, or all
 * in the order of people.
 */
enum { BY_ID, BY_PERSON, ALL, IN_ORDER, WAYS };
enum { LEAST = 4, MOST = 8 };	/* bits beside ALL: bounds that are given */

#define PAGE "SELECT last, person, change, body FROM main.handle_page "
#define ROW "SELECT id, kind, canon, change, first, person, name" \
	" FROM main.handle_row "
static const char *const page_text[WAYS] = {
	PAGE "WHERE last >= ?1 ORDER BY last LIMIT 1",
	PAGE "WHERE person >= ?1 ORDER BY person LIMIT 1",
	PAGE "WHERE last >= ?1 ORDER BY last",
	PAGE "WHERE last >= ?1 ORDER BY last",
};
static const char *const row_text[WAYS] = {
	ROW "WHERE id = ?1",
	ROW "WHERE person = ?1 ORDER BY id",
	ROW "WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
	ROW "WHERE ?1 <= ?2 ORDER BY person, id",
};

/*
 * What a cursor reads with; when it is closed, the next one's.  Within a
 * transaction that one has the page, too: somebody is asked of many times.
 */
struct tools {
	sqlite3_stmt *page[WAYS], *row[WAYS];
	struct rn_handle_page at;
	bool held;		/* the page is as it is kept: */
	int64_t last, person, change;	/* its columns */
	int64_t moved;		/* and this tells for how long */
	struct tools *next;
};

struct table {
	sqlite3_vtab base;
	sqlite3 *db;
	const struct refnet *rn;
	struct tools *spare;
};

struct cursor {
	sqlite3_vtab_cursor base;
	struct tools *with;
	int way;
	int64_t least, most;	/* of ids; BY_PERSON: that person, twice */
	bool page, row;		/* each has one more */
	size_t i;		/* the page's */
	bool from_page;		/* of both, the one that comes first */
};

static int
attach(sqlite3 *db, void *rn, int argc, const char *const *argv,
    sqlite3_vtab **out, char **error)
{
	struct table *t = sqlite3_malloc(sizeof(*t));

	(void)argc;
	(void)argv;
	(void)error;
	if (t == NULL)
		return SQLITE_NOMEM;
	*t = (struct table){ .db = db, .rn = rn };
	*out = &t->base;
	return sqlite3_declare_vtab(db, "CREATE TABLE x (id INTEGER,"
	    " kind INTEGER, canon TEXT, change INTEGER, first INTEGER,"
	    " person INTEGER, name TEXT)");
}

static int
detach(sqlite3_vtab *base)
{
	struct table *t = (struct table *)base;

	for (struct tools *with; (with = t->spare) != NULL;) {
		t->spare = with->next;
		for (int i = 0; i < WAYS; i++) {
			sqlite3_finalize(with->page[i]);
			sqlite3_finalize(with->row[i]);
		}
		rn_handle_page_free(&with->at);
		sqlite3_free(with);
	}
	sqlite3_free(t);
	return SQLITE_OK;
}

/* What a constraint is good for: a way, a bound, or -1. */
static int
use_of(const struct sqlite3_index_constraint *k)
{
	bool id = k->iColumn == ID || k->iColumn < 0;

	if (!k->usable)
		return -1;
	if (k->op == SQLITE_INDEX_CONSTRAINT_EQ)
		return id ? BY_ID : k->iColumn == PERSON ? BY_PERSON : -1;
	if (id && (k->op == SQLITE_INDEX_CONSTRAINT_GT ||
	    k->op == SQLITE_INDEX_CONSTRAINT_GE))
		return LEAST;
	if (id && (k->op == SQLITE_INDEX_CONSTRAINT_LT ||
	    k->op == SQLITE_INDEX_CONSTRAINT_LE))
		return MOST;
	return -1;
}

/* Is it the order of people asked for, and of each in that of ids? */
static bool
in_order(const sqlite3_index_info *info)
{
	return info->nOrderBy >= 1 && info->nOrderBy <= 2 &&
	    info->aOrderBy[0].iColumn == PERSON && !info->aOrderBy[0].desc &&
	    (info->nOrderBy == 1 || (info->aOrderBy[1].iColumn <= ID &&
	    !info->aOrderBy[1].desc));
}

/* SQLite looks again where it is not told to omit that: bounds may be wide. */
static int
best_index(sqlite3_vtab *t, sqlite3_index_info *info)
{
	static const struct { double cost; int64_t rows; } of[WAYS] = {
		{ 1, 1 }, { 8, 4 }, { 1e7, 1 << 20 },
		{ 1e7, 1 << 20 }
	};
	int best[MOST + 1], way;

	(void)t;
	memset(best, -1, sizeof(best));
	for (int i = 0; i < info->nConstraint; i++)
		if (use_of(&info->aConstraint[i]) >= 0)
			best[use_of(&info->aConstraint[i])] = i;
	/* to sort what a bound leaves costs less than to read all in order */
	way = best[BY_ID] >= 0 ? BY_ID : best[BY_PERSON] >= 0 ? BY_PERSON :
	    in_order(info) && best[LEAST] < 0 && best[MOST] < 0 ? IN_ORDER :
	    ALL;
	info->idxNum = way;
	info->estimatedCost = of[way].cost;
	info->estimatedRows = of[way].rows;
	if (way == BY_ID)
		info->idxFlags = SQLITE_INDEX_SCAN_UNIQUE;
	if (way < ALL) {
		info->aConstraintUsage[best[way]].argvIndex = 1;
		info->aConstraintUsage[best[way]].omit = 1;
	}
	for (int bound = LEAST, n = 0; way == ALL && bound <= MOST; bound *= 2)
		if (best[bound] >= 0) {
			info->idxNum |= bound;
			info->aConstraintUsage[best[bound]].argvIndex = ++n;
			info->estimatedCost /= 4;
			info->estimatedRows /= 4;
		}
	info->orderByConsumed = way == IN_ORDER || (info->nOrderBy == 1 &&
	    info->aOrderBy[0].iColumn <= ID && !info->aOrderBy[0].desc);
	return SQLITE_OK;
}

static int
open_cursor(sqlite3_vtab *base, sqlite3_vtab_cursor **out)
{
	struct table *t = (struct table *)base;
	struct cursor *c = sqlite3_malloc(sizeof(*c));
	struct tools *with = t->spare;

	if (c == NULL)
		return SQLITE_NOMEM;
	if (with != NULL)
		t->spare = with->next;
	else if ((with = sqlite3_malloc(sizeof(*with))) != NULL)
		memset(with, 0, sizeof(*with));
	if (with == NULL) {
		sqlite3_free(c);
		return SQLITE_NOMEM;
	}
	with->held = with->held && t->rn->depth > 0;
	*c = (struct cursor){ .with = with };
	*out = &c->base;
	return SQLITE_OK;
}

/* So that no lock outlives what is asked. */
static void
rest(struct tools *with)
{
	for (int i = 0; i < WAYS; i++) {
		sqlite3_reset(with->page[i]);
		sqlite3_reset(with->row[i]);
	}
}

static int
close_cursor(sqlite3_vtab_cursor *base)
{
	struct cursor *c = (struct cursor *)base;
	struct table *t = (struct table *)base->pVtab;

	rest(c->with);
	c->with->next = t->spare;
	t->spare = c->with;
	sqlite3_free(c);
	return SQLITE_OK;
}

static int
begin(struct cursor *c, sqlite3_stmt **st, const char *text)
{
	struct table *t = (struct table *)c->base.pVtab;
	int code = SQLITE_OK;

	if (*st == NULL)
		code = sqlite3_prepare_v3(t->db, text, -1,
		    SQLITE_PREPARE_PERSISTENT, st, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_bind_int64(*st, 1, c->least);
	if (code == SQLITE_OK && sqlite3_bind_parameter_count(*st) > 1)
		code = sqlite3_bind_int64(*st, 2, c->most);
	return code;
}

/* --- the page ------------------------------------------------------------- */

/* Is there one more that is asked for? */
static int
match(struct cursor *c)
{
	struct rn_handle_page *p = &c->with->at;

	c->page = c->i < p->n || rn_handle_page_more(p);
	if (c->page && c->way == BY_PERSON)
		c->page = p->v[c->i].person == c->least;
	else if (c->page)
		c->page = p->v[c->i].id <= c->most;
	return p->broken ? SQLITE_CORRUPT_VTAB : SQLITE_OK;
}

/* To the first one of the page that was read. */
static int
find(struct cursor *c)
{
	struct rn_handle_page *p = &c->with->at;

	c->i = c->way == BY_PERSON ? rn_handle_page_person(p, c->least) :
	    rn_handle_page_id(p, c->least);
	return match(c);
}

/* The next page of the statement; none, or none that fits: c->page is false. */
static int
next_page(struct cursor *c)
{
	struct table *t = (struct table *)c->base.pVtab;
	struct tools *with = c->with;
	sqlite3_stmt *st = with->page[c->way];
	int code = sqlite3_step(st);

	c->page = false;
	with->held = code == SQLITE_ROW;
	if (code != SQLITE_ROW)
		return code == SQLITE_DONE ? SQLITE_OK : code;
	with->last = sqlite3_column_int64(st, 0);
	with->person = sqlite3_column_int64(st, 1);
	with->change = sqlite3_column_int64(st, 2);
	with->moved = t->rn->handles_moved;
	rn_handle_page_of(&with->at, sqlite3_column_blob(st, 3),
	    (size_t)sqlite3_column_bytes(st, 3));
	return find(c);
}

/* The page that was read last may be the one asked for again. */
static bool
at_hand(const struct cursor *c)
{
	const struct table *t = (const struct table *)c->base.pVtab;
	const struct tools *with = c->with;
	const struct rn_handle_page *p = &with->at;

	if (!with->held || p->n == 0 || with->moved != t->rn->handles_moved)
		return false;
	if (c->way == BY_PERSON)
		return p->v[0].person <= c->least && c->least <= with->person;
	return c->way == BY_ID && p->v[0].id <= c->least &&
	    c->least <= with->last;
}

static int
first_page(struct cursor *c)
{
	int code;

	if (at_hand(c))
		return find(c);
	c->with->held = false;
	code = begin(c, &c->with->page[c->way], page_text[c->way]);
	if (code == SQLITE_OK)
		code = next_page(c);
	/* what it held may all have moved */
	while (code == SQLITE_OK && c->way >= ALL && c->with->held &&
	    !c->page && c->with->last < c->most)
		code = next_page(c);
	return code;
}

static int
more_of_pages(struct cursor *c)
{
	int code;

	c->i++;
	code = match(c);
	while (code == SQLITE_OK && c->way >= ALL && c->with->held &&
	    !c->page && c->with->last < c->most)
		code = next_page(c);
	return code;
}

/* --- rows ----------------------------------------------------------------- */

static int
more_of_rows(struct cursor *c)
{
	int code = sqlite3_step(c->with->row[c->way]);

	c->row = code == SQLITE_ROW;
	return c->row || code == SQLITE_DONE ? SQLITE_OK : code;
}

static int
first_row(struct cursor *c)
{
	int code;

	c->row = false;
	if (c->way == BY_ID && c->page)
		return SQLITE_OK;
	code = begin(c, &c->with->row[c->way], row_text[c->way]);
	return code == SQLITE_OK ? more_of_rows(c) : code;
}

/* --- both ----------------------------------------------------------------- */

static void
choose(struct cursor *c)
{
	sqlite3_stmt *row = c->with->row[c->way];
	const struct rn_packed_handle *h;
	int64_t person;

	c->from_page = c->page;
	if (!c->page || !c->row)
		return;
	h = &c->with->at.v[c->i];
	person = c->way != IN_ORDER ? h->person :
	    sqlite3_column_int64(row, PERSON);
	c->from_page = h->person != person ? h->person < person :
	    h->id < sqlite3_column_int64(row, ID);
}

static int
first(sqlite3_vtab_cursor *base, int index, const char *name, int argc,
    sqlite3_value **argv)
{
	struct cursor *c = (struct cursor *)base;
	int code, n = 0;

	(void)name;
	rest(c->with);
	c->page = c->row = false;
	c->way = index & ~(LEAST | MOST);
	for (int i = 0; i < argc; i++) {	/* nothing is like null */
		int type = sqlite3_value_numeric_type(argv[i]);

		if (type == SQLITE_NULL || (c->way < ALL &&
		    type != SQLITE_INTEGER))
			return SQLITE_OK;
	}
	c->least = c->way < ALL || (index & LEAST) != 0 ?
	    sqlite3_value_int64(argv[n++]) : INT64_MIN;
	c->most = c->way < ALL ? c->least : (index & MOST) != 0 ?
	    sqlite3_value_int64(argv[n]) : INT64_MAX;
	code = first_page(c);
	if (code == SQLITE_OK)
		code = first_row(c);
	choose(c);
	return code;
}

static int
next(sqlite3_vtab_cursor *base)
{
	struct cursor *c = (struct cursor *)base;
	int code;

	if (c->way == BY_ID) {
		c->page = c->row = false;
		return SQLITE_OK;
	}
	code = c->from_page ? more_of_pages(c) : more_of_rows(c);
	choose(c);
	return code;
}

static int
at_end(sqlite3_vtab_cursor *base)
{
	const struct cursor *c = (const struct cursor *)base;

	return !c->page && !c->row;
}

static int
column(sqlite3_vtab_cursor *base, sqlite3_context *to, int i)
{
	const struct cursor *c = (const struct cursor *)base;
	const struct rn_packed_handle *h = c->from_page ?
	    &c->with->at.v[c->i] : NULL;

	if (h == NULL) {
		sqlite3_stmt *row = c->with->row[c->way];

		/* a store from elsewhere may hold what its tables forbid */
		if (i == CANON && sqlite3_column_type(row, i) == SQLITE_NULL)
			sqlite3_result_text(to, "", 0, SQLITE_STATIC);
		else
			sqlite3_result_value(to, sqlite3_column_value(row, i));
	} else if (i == ID || i == KIND || i == CHANGE)
		sqlite3_result_int64(to, i == ID ? h->id : i == KIND ?
		    (int64_t)h->kind : c->with->change);
	else if (i == FIRST || i == PERSON)
		sqlite3_result_int64(to, h->person);
	else if (i == CANON || h->name != NULL)
		sqlite3_result_text(to, i == CANON ? h->canon : h->name, -1,
		    SQLITE_TRANSIENT);
	return SQLITE_OK;
}

static int
row_id(sqlite3_vtab_cursor *base, sqlite3_int64 *id)
{
	const struct cursor *c = (const struct cursor *)base;

	*id = c->from_page ? c->with->at.v[c->i].id :
	    sqlite3_column_int64(c->with->row[c->way], ID);
	return SQLITE_OK;
}

static const sqlite3_module module = {
	.xConnect = attach, .xDisconnect = detach,
	.xBestIndex = best_index, .xOpen = open_cursor,
	.xClose = close_cursor, .xFilter = first, .xNext = next,
	.xEof = at_end, .xColumn = column, .xRowid = row_id,
};

int
rn_handles_offer(struct refnet *rn, sqlite3 *db)
{
	return sqlite3_create_module(db, "handle", &module, rn);
}

void
rn_handles_moved(struct refnet *rn)
{
	rn->handles_moved++;
}
