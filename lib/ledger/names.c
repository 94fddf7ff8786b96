/*
 * names.c - people known by name only: whose row is it?
 *
 * Some exports name people without an address or a profile.  Such a row hangs
 * from a reference of its own, and the reference belongs to the one person
 * whom the same family of sources ("linkedin" of "linkedin-messages") knows by
 * that name; else to a person of its own.  Whom it belongs to follows from
 * what is held, not from the order in which it came: it is asked anew at the
 * end of each import, and a reference moves when the answer does.
 *
 * Of several people of a name, the day or the employer that both sides give
 * decides; a different day, or without days a different employer, speaks
 * against.  Who has an address counts first; then references with a day, then
 * with an employer, then bare names, each among those before it.  What a human
 * moved stays where it is.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"

enum level { ADDRESS, DAY_GIVEN, ORG_GIVEN, BARE };

/* Somebody was said to go by a name. */
struct fact {
	const char *key;	/* "linkedin|robin hale" */
	int64_t person;		/* when it is not a reference's */
	int64_t handle;
	int64_t at;		/* day they connected, or RN_NONE */
	const char *org;	/* folded, or NULL */
	bool me;
	struct ref *ref;	/* NULL: somebody with an address */
};

struct ref {
	const char *key, *org;
	int64_t handle, first, person, at;
	enum level level;
	bool by_hand;
};

struct rn_names {
	struct refnet *rn;
	struct rn_arena *a;
	struct ref *ref;
	size_t refs, refs_room;
	struct fact *fact;
	size_t facts, facts_room;
	int64_t me;
	const char *my_name;	/* folded, or NULL */
};

enum { SECONDS = 86400 };

/* --- the reference ------------------------------------------------------- */

/* Folded, without the bars that part a reference. */
static const char *
part(struct rn_arena *a, const char *s)
{
	char *fold = rn_fold(a, s);

	for (char *p = fold; *p != '\0'; p++)
		if (*p == '|')
			*p = ' ';
	return fold;
}

/*
 * "linkedin|robin hale" of the source linkedin-messages.  "Hale, Jr." may be
 * written Hale elsewhere: what follows a comma does not count.
 */
static const char *
key_of(struct rn_arena *a, const char *source, const char *name)
{
	const char *plain = part(a, rn_name_bare(a, name));

	return rn_sprintf(a, "%.*s|%.*s", (int)strcspn(source, "-"), source,
	    (int)strcspn(plain, ","), plain);
}

char *
rn_name_ref(struct rn_arena *a, const char *source, const char *name,
    const char *org, int64_t at)
{
	const char *key = key_of(a, source, name);

	if (at != RN_NONE)
		return rn_sprintf(a, RN_NAME_REF "%s|@%lld", key,
		    (long long)(at / SECONDS));
	return rn_sprintf(a, RN_NAME_REF "%s|%s", key,
	    org == NULL ? "" : part(a, org));
}

/* The parts of a reference; false: it is none. */
static bool
read_ref(struct rn_arena *a, const char *canon, struct ref *out)
{
	const size_t begin = strlen(RN_NAME_REF);
	const char *end = strrchr(canon, '|');

	if (strncmp(canon, RN_NAME_REF, begin) != 0 || end < canon + begin)
		return false;
	out->key = rn_strndup(a, canon + begin, (size_t)(end - canon) - begin);
	out->at = RN_NONE;
	out->org = NULL;
	out->level = BARE;
	if (end[1] == '@') {
		out->at = strtoll(end + 2, NULL, 10) * SECONDS;
		out->level = DAY_GIVEN;
	} else if (end[1] != '\0') {
		out->org = end + 1;
		out->level = ORG_GIVEN;
	}
	return true;
}

/* --- what is held -------------------------------------------------------- */

static int
by_key(const void *ap, const void *bp)
{
	const struct fact *a = ap, *b = bp;

	return strcmp(a->key, b->key);
}

static int
by_level(const void *ap, const void *bp)
{
	const struct ref *a = ap, *b = bp;
	int c = strcmp(a->key, b->key);

	if (c != 0)
		return c;
	if (a->level != b->level)
		return a->level < b->level ? -1 : 1;
	return a->handle < b->handle ? -1 : a->handle > b->handle;
}

static enum rn_status
read_refs(struct rn_names *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(n->rn, &rn_ledger_sql, NAME_REFS, &st));
	for (;;) {
		struct ref r = { 0 };

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		if (!read_ref(n->a, rn_col_text(&st, 1, n->a), &r))
			continue;
		r.handle = rn_col_int(&st, 0);
		r.first = rn_col_int(&st, 2);
		r.person = rn_col_int(&st, 3);
		r.by_hand = rn_col_int(&st, 4) == 1;
		n->ref = rn_grow(n->ref, n->refs, &n->refs_room,
		    sizeof(*n->ref));
		n->ref[n->refs++] = r;
	}
	if (n->refs > 1)
		qsort(n->ref, n->refs, sizeof(*n->ref), by_level);
out:
	rn_done(&st);
	return rc;
}

static void
add_fact(struct rn_names *n, const struct fact *f)
{
	n->fact = rn_grow(n->fact, n->facts, &n->facts_room,
	    sizeof(*n->fact));
	n->fact[n->facts++] = *f;
}

/* The reference with a handle; there are few, and few ask. */
static struct ref *
ref_of(const struct rn_names *n, int64_t handle, const char *key)
{
	size_t lo = 0, hi = n->refs;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (strcmp(n->ref[mid].key, key) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < n->refs && strcmp(n->ref[lo].key, key) == 0; lo++)
		if (n->ref[lo].handle == handle)
			return &n->ref[lo];
	return NULL;
}

/* Is a source of the family asked about, or of one that has references? */
static bool
wanted(const struct rn_names *n, const char *source, const char *also)
{
	size_t len = strcspn(source, "-");

	if (also != NULL && strncmp(also, source, len) == 0 &&
	    strcspn(also, "-") == len)
		return true;
	for (size_t i = 0; i < n->refs; i++) {
		const char *key = n->ref[i].key;

		if (strncmp(key, source, len) == 0 && key[len] == '|')
			return true;
		/* they are in order: on to the next family */
		while (i + 1 < n->refs && strncmp(n->ref[i + 1].key, key,
		    strcspn(key, "|") + 1) == 0)
			i++;
	}
	return false;
}

static enum rn_status
read_facts(struct rn_names *n, const char *also)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(n->rn, &rn_ledger_sql, NAME_SAYS, &st));
	for (;;) {
		const char *org, *source;
		struct fact f = { 0 };

		rn_arena_reset(a);
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		source = rn_col_held(&st, 0, a);
		if (!wanted(n, source, also))
			continue;
		f.key = key_of(n->a, source, rn_col_text(&st, 1, a));
		org = rn_col_text(&st, 2, a);
		f.org = org == NULL ? NULL : part(n->a, org);
		f.at = rn_col_int(&st, 3);
		f.handle = rn_col_int(&st, 4);
		f.person = rn_col_int(&st, 5);
		f.me = rn_col_int(&st, 6) == 1;
		if (rn_col_int(&st, 7) == 1 &&
		    (f.ref = ref_of(n, f.handle, f.key)) == NULL)
			continue;
		add_fact(n, &f);
	}
	if (n->facts > 1)
		qsort(n->fact, n->facts, sizeof(*n->fact), by_key);
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

static enum rn_status
read_me(struct rn_names *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const char *name;
	bool row;

	n->me = RN_NONE;
	TRY(rn_sql(n->rn, &rn_ledger_sql, NAME_MINE, &st));
	TRY(rn_step(&st, &row));
	if (row) {
		n->me = rn_col_int(&st, 0);
		name = rn_col_text(&st, 1, n->a);
		n->my_name = name == NULL ? NULL :
		    part(n->a, rn_name_bare(n->a, name));
	}
out:
	rn_done(&st);
	return rc;
}

/* What is there of `source`'s family; NULL: of all that have references. */
enum rn_status
rn_names_open(struct refnet *rn, const char *source, struct rn_names **out)
{
	struct rn_names *n = calloc(1, sizeof(*n));
	enum rn_status rc = RN_OK;

	*out = n;
	if (n == NULL)
		rn_nomem();
	n->rn = rn;
	n->a = rn_arena_make();
	TRY(read_me(n));
	TRY(read_refs(n));
	if (source != NULL || n->refs > 0)
		TRY(read_facts(n, source));
out:
	if (rc != RN_OK) {
		rn_names_free(n);
		*out = NULL;
	}
	return rc;
}

void
rn_names_free(struct rn_names *n)
{
	if (n == NULL)
		return;
	free(n->ref);
	free(n->fact);
	rn_arena_free(n->a);
	free(n);
}

/* --- who it is ----------------------------------------------------------- */

/* One is the other, or begins with the words of it: "Mill", "Mill Ltd". */
static bool
same_org(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b);

	if (n > m)
		return same_org(b, a);
	return strncmp(a, b, n) == 0 && (b[n] == '\0' || b[n] == ' ' ||
	    b[n] == ',');
}

/* Days may be off by one: exports do not say where it was that day. */
static bool
same_day(int64_t a, int64_t b)
{
	int64_t x = a / SECONDS - b / SECONDS;

	return x >= -1 && x <= 1;
}

enum fit { AGAINST, MAYBE, SURE };

/* How well what is known of a person fits the day and employer given. */
static enum fit
fits(const struct fact *f, size_t n, int64_t person, enum level below,
    const char *org, int64_t at)
{
	bool day = false, day_hit = false, firm = false, firm_hit = false;

	for (size_t i = 0; i < n; i++) {
		int64_t who = f[i].ref ? f[i].ref->person : f[i].person;

		if (who != person || (f[i].ref && f[i].ref->level >= below))
			continue;
		if (at != RN_NONE && f[i].at != RN_NONE) {
			day = true;
			day_hit |= same_day(at, f[i].at);
		}
		if (org != NULL && f[i].org != NULL) {
			firm = true;
			firm_hit |= same_org(org, f[i].org);
		}
	}
	if (day)
		return day_hit ? SURE : AGAINST;
	return firm_hit ? SURE : firm ? AGAINST : MAYBE;
}

/* The facts of a key. */
static const struct fact *
facts_of(const struct rn_names *n, const char *key, size_t *count)
{
	size_t lo = 0, hi = n->facts, end;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (strcmp(n->fact[mid].key, key) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (end = lo; end < n->facts &&
	    strcmp(n->fact[end].key, key) == 0; end++)
		;
	*count = end - lo;
	return *count == 0 ? NULL : n->fact + lo;
}

static bool
is_mine(const struct rn_names *n, const char *key, const struct fact *f,
    size_t count)
{
	if (n->me == RN_NONE)
		return false;
	if (n->my_name != NULL && strcmp(strchr(key, '|') + 1,
	    n->my_name) == 0)
		return true;
	for (size_t i = 0; i < count; i++)
		if (f[i].me && f[i].ref == NULL)
			return true;
	return false;
}

/* The one person who can be meant; RN_NONE: nobody, or several. */
static int64_t
only_one(const struct rn_names *n, const struct ref *r, const char *org,
    int64_t at)
{
	int64_t found[SURE + 1] = { RN_NONE, RN_NONE, RN_NONE };
	bool many[SURE + 1] = { false };
	size_t count;
	const struct fact *f = facts_of(n, r->key, &count);

	if (is_mine(n, r->key, f, count))
		return n->me;
	for (size_t i = 0; i < count; i++) {
		int64_t who = f[i].ref ? f[i].ref->person : f[i].person;
		enum fit fit;

		if (who == RN_NONE || (f[i].ref && f[i].ref->level >= r->level))
			continue;
		fit = fits(f, count, who, r->level, org, at);
		many[fit] |= found[fit] != RN_NONE && found[fit] != who;
		found[fit] = who;
	}
	if (found[SURE] != RN_NONE)
		return many[SURE] ? RN_NONE : found[SURE];
	return many[MAYBE] ? RN_NONE : found[MAYBE];
}

int64_t
rn_names_find(const struct rn_names *n, const char *canon, const char *org,
    int64_t at)
{
	struct rn_arena *a = rn_arena_make();
	int64_t person = RN_NONE;
	struct ref r;

	if (read_ref(a, canon, &r))
		person = only_one(n, &r, org == NULL ? r.org : part(a, org),
		    at == RN_NONE ? r.at : at);
	rn_arena_free(a);
	return person;
}

/* --- put right ----------------------------------------------------------- */

static enum rn_status
owns_others(struct refnet *rn, int64_t person, int64_t handle, bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(rn, &rn_ledger_sql, OWNS_OTHERS, &st));
	rn_bind_int(&st, ":person", person);
	rn_bind_int(&st, ":handle", handle);
	TRY(rn_step(&st, &row));
	*yes = row && rn_col_int(&st, 0) > 0;
out:
	rn_done(&st);
	return rc;
}

/* A person who is nothing but this reference, made if need be. */
static enum rn_status
own_person(struct rn_names *n, const struct ref *r, int64_t *person,
    int64_t *people)
{
	const int64_t may[] = { r->person, r->first };
	enum rn_status rc = RN_OK;
	bool others;

	for (size_t i = 0; i < RN_LEN(may); i++) {
		if (may[i] == RN_NONE || may[i] == n->me)
			continue;
		TRY(owns_others(n->rn, may[i], r->handle, &others));
		if (!others) {
			*person = may[i];
			goto out;
		}
	}
	TRY(rn_person_make(n->rn, NULL, person));
	++*people;
out:
	return rc;
}

/* Somebody this change made who turned out to be somebody else. */
static enum rn_status
count_gone(struct rn_names *n, int64_t person, int64_t *people)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool others, row;

	TRY(owns_others(n->rn, person, RN_NONE, &others));
	if (others)
		goto out;
	TRY(rn_sql(n->rn, &rn_ledger_sql, PERSON_NEW, &st));
	rn_bind_int(&st, ":id", person);
	rn_bind_int(&st, ":change", rn_change_id(n->rn));
	TRY(rn_step(&st, &row));
	*people -= row ? rn_col_int(&st, 0) : 0;
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
move(struct rn_names *n, struct ref *r, int64_t to, int64_t *people)
{
	int64_t from = r->person;
	enum rn_status rc = RN_OK;

	TRY(rn_handle_assign(n->rn, r->handle, to));
	r->person = to;
	if (from == n->me || to == n->me) {
		/* what others said to me now counts, or no longer */
		TRY(rn_person_refresh(n->rn, n->me, true));
		TRY(rn_ledger_refresh_all(n->rn));
	} else {
		TRY(rn_ledger_refresh(n->rn, to));
		if (from != RN_NONE)
			TRY(rn_ledger_refresh(n->rn, from));
	}
	if (from != RN_NONE)
		TRY(count_gone(n, from, people));
out:
	return rc;
}

/* What the records of a reference give beside the name. */
static void
read_given(const struct rn_names *n, const struct ref *r, const char **org,
    int64_t *at)
{
	size_t count;
	const struct fact *f = facts_of(n, r->key, &count);

	*org = r->org;
	*at = r->at;
	for (size_t i = 0; i < count; i++) {
		if (f[i].ref != r)
			continue;
		if (*org == NULL || (f[i].org && strcmp(f[i].org, *org) < 0))
			*org = f[i].org;
		if (*at == RN_NONE)
			*at = f[i].at;
	}
}

enum rn_status
rn_names_settle(struct refnet *rn, int64_t *people)
{
	struct rn_names *n;
	enum rn_status rc = rn_names_open(rn, NULL, &n);

	*people = 0;
	if (rc != RN_OK)
		return rc;
	for (size_t i = 0; i < n->refs; i++) {
		struct ref *r = &n->ref[i];
		const char *org;
		int64_t at, to;

		if (r->by_hand)
			continue;
		read_given(n, r, &org, &at);
		to = only_one(n, r, org, at);
		if (to == RN_NONE)
			TRY(own_person(n, r, &to, people));
		if (to != r->person)
			TRY(move(n, r, to, people));
	}
out:
	rn_names_free(n);
	return rc;
}
