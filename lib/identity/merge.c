/*
 * merge.c - what a human decides: these are one, they are two, take them
 * apart.
 *
 * To take somebody apart is to give each handle back to whom it was taken from
 * (homes.c).  What came since they are one stays with whom it came to.
 */
#include <math.h>
#include <stdlib.h>

#include "identity/room.h"

/* --- joined --------------------------------------------------------------- */

/* What is shown of somebody; of me, the other side of everybody's messages. */
static enum rn_status
refresh(struct refnet *rn, int64_t person, int64_t me)
{
	enum rn_status rc = RN_OK;
	int64_t people;

	if (person != me)
		return rn_ledger_refresh(rn, person);
	TRY(rn_person_refresh(rn, me, true));
	TRY(rn_ledger_refresh_all(rn));
	TRY(rn_names_settle(rn, &people));
out:
	return rc;
}

/* Whom the references name, each once; me first. */
static enum rn_status
find_all(struct refnet *rn, const char *const *refs, size_t n, int64_t me,
    int64_t *people, size_t *found)
{
	enum rn_status rc = RN_OK;
	int64_t id;

	*found = 0;
	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		TRY(rn_person_find(rn, refs[i], &id));
		while (k < *found && people[k] != id)
			k++;
		if (k < *found)
			continue;
		people[(*found)++] = id;
		if (id == me) {
			people[k] = people[0];
			people[0] = me;
		}
	}
	if (*found < 2)
		return rn_fail(rn, RN_EUSAGE, n < 2 ? "to merge takes two" :
		    "that is one person already");
out:
	return rc;
}

static enum rn_status
merge_all(struct refnet *rn, struct rn_arena *a, const int64_t *people,
    size_t n, int64_t me)
{
	enum rn_status rc = RN_OK;
	const char *said, *name;

	TRY(rn_person_called(rn, a, people[0], &said));
	for (size_t i = 1; i < n; i++) {
		TRY(rn_person_called(rn, a, people[i], &name));
		said = rn_sprintf(a, "%s%s%s (%lld)", said, i == 1 ?
		    ": merged with " : ", ", name, (long long)people[i]);
		TRY(rn_verdict_join(rn, &(struct rn_join){ .to = people[0],
		    .from = people[i], .why = { .kind = RN_JOINED } }, 1));
		TRY(rn_ledger_refresh(rn, people[i]));
	}
	TRY(refresh(rn, people[0], me));
	TRY(rn_change_say(rn, "%s", said));
out:
	return rc;
}

enum rn_status
rn_person_merge(struct refnet *rn, const char *const *refs, size_t n,
    int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	int64_t *people = rn_alloc(a, (n + 1) * sizeof(*people)), me;
	enum rn_status rc = rn_change_begin(rn, "person merge");
	size_t found;

	if (rc != RN_OK)
		goto done;
	TRY(rn_me_id(rn, &me));
	TRY(find_all(rn, refs, n, me, people, &found));
	TRY(merge_all(rn, a, people, found, me));
	*id = people[0];
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

/* --- taken apart ---------------------------------------------------------- */

struct apart {
	struct refnet *rn;
	struct rn_arena *a;
	int64_t person;
	struct rn_home *v;	/* by handle */
	size_t n;
	int64_t *left;		/* who leaves, each once */
	size_t left_n;
};

static struct rn_home *
home_of(const struct apart *s, int64_t handle)
{
	return bsearch(&handle, s->v, s->n, sizeof(*s->v), rn_by_int64);
}

static void
leaves(struct apart *s, int64_t person)
{
	for (size_t i = 0; i < s->left_n; i++)
		if (s->left[i] == person)
			return;
	s->left[s->left_n++] = person;
}

/* A handle that came with nobody else goes to somebody new. */
static enum rn_status
leaves_alone(struct apart *s, struct rn_home *h)
{
	enum rn_status rc = RN_OK;
	size_t stay = 0;

	for (size_t i = 0; i < s->n; i++)
		stay += s->v[i].person == s->person;
	if (stay < 2)
		return rn_fail(s->rn, RN_EUSAGE, "without it nothing would be"
		    " left of this person");
	TRY(rn_person_make(s->rn, NULL, &h->person));
	leaves(s, h->person);
out:
	return rc;
}

static enum rn_status
choose(struct apart *s, const char *typed)
{
	enum rn_handle_kind kind;
	struct rn_handle held = { RN_NONE, RN_NONE, false };
	enum rn_status rc = RN_OK;
	struct rn_home *h;
	char *canon;

	if (!rn_canon_any(s->a, typed, &kind, &canon))
		return rn_fail(s->rn, RN_EUSAGE, "'%s' is no e-mail address,"
		    " phone number or profile URL", typed);
	TRY(rn_handle_find(s->rn, kind, canon, &held));
	if (held.id == RN_NONE || held.person != s->person)
		return rn_fail(s->rn, RN_ENOTFOUND, "'%s' is not theirs",
		    typed);
	h = home_of(s, held.id);
	if (h->person != s->person)
		leaves(s, h->person);
	else
		rc = leaves_alone(s, h);
out:
	return rc;
}

static bool
is_leaving(const struct apart *s, int64_t person)
{
	for (size_t i = 0; i < s->left_n; i++)
		if (s->left[i] == person)
			return true;
	return false;
}

/* The handles that are one of those who leave; RN_NONE: that stay. */
static struct rn_side
side_of(const struct apart *s, int64_t person)
{
	int64_t *v = rn_alloc(s->a, (s->n + 1) * sizeof(*v));
	struct rn_side out = { .handle = v, .person = person == RN_NONE ?
	    RN_NONE : s->person };

	for (size_t i = 0; i < s->n; i++)
		if (person == RN_NONE ? !is_leaving(s, s->v[i].person) :
		    s->v[i].person == person)
			v[out.n++] = s->v[i].handle;
	return out;
}

/* What rows only say goes where what they hang from goes. */
static enum rn_status
follow(struct apart *s)
{
	enum rn_status rc = RN_OK;
	struct rn_piece *v;
	size_t n;

	TRY(rn_pieces_read(s->rn, s->a, s->person, &v, &n));
	TRY(rn_pieces_spell(s->rn, v, n));
	for (size_t i = 0; i < n && n == s->n; i++)
		if (!v[i].main && v[i].with != RN_NO_PIECE)
			s->v[i].person = s->v[v[i].with].person;
out:
	return rc;
}

/* Each pair is parted for good; then the handles go where they belong. */
static enum rn_status
part(struct apart *s)
{
	const struct rn_ruling parted = { .kind = RN_PARTED };
	struct rn_side *side = rn_alloc(s->a, (s->left_n + 1) * sizeof(*side));
	enum rn_status rc = RN_OK;

	side[s->left_n] = side_of(s, RN_NONE);
	for (size_t i = 0; i < s->left_n; i++)
		side[i] = side_of(s, s->left[i]);
	for (size_t i = 0; i <= s->left_n; i++)
		for (size_t k = 0; k < i; k++)
			TRY(rn_verdict_put(s->rn, &parted, &side[i],
			    &side[k]));
	for (size_t i = 0; i < s->left_n; i++)
		for (size_t k = 0; k < side[i].n; k++)
			TRY(rn_handle_assign(s->rn, side[i].handle[k],
			    s->left[i]));
out:
	return rc;
}

/* Of an address alone nothing is said; that it was parted says somebody is. */
static enum rn_status
keep_seen(struct refnet *rn, int64_t person)
{
	struct rn_says s = { .row = RN_NONE, .human = true, .source = "typed",
	    .said_at = RN_NONE };
	enum rn_status rc = RN_OK;
	int64_t there;

	TRY(rn_person_there(rn, person, &there));
	if (there != RN_NONE)
		goto out;
	TRY(rn_person_handle(rn, person, &s.handle));
	TRY(rn_record_put(rn, &s));
	TRY(rn_ledger_refresh(rn, person));
out:
	return rc;
}

static enum rn_status
refresh_parted(struct apart *s)
{
	enum rn_status rc = RN_OK;
	const char *said, *name;
	int64_t me;

	TRY(rn_me_id(s->rn, &me));
	for (size_t i = 0; i < s->left_n; i++) {
		TRY(refresh(s->rn, s->left[i], me));
		TRY(keep_seen(s->rn, s->left[i]));
	}
	TRY(refresh(s->rn, s->person, me));
	TRY(rn_person_called(s->rn, s->a, s->person, &said));
	for (size_t i = 0; i < s->left_n; i++) {
		TRY(rn_person_called(s->rn, s->a, s->left[i], &name));
		said = rn_sprintf(s->a, "%s%s%s (%lld)", said, i == 0 ?
		    ": split from " : ", ", name, (long long)s->left[i]);
	}
	TRY(rn_change_say(s->rn, "%s", said));
out:
	return rc;
}

enum rn_status
rn_person_split(struct refnet *rn, struct rn_arena *a, const char *ref,
    const struct rn_list *handles, int64_t **ids, size_t *n)
{
	struct apart s = { .rn = rn, .a = a };
	enum rn_status rc = rn_change_begin(rn, "person split");

	*n = 0;
	if (rc != RN_OK)
		return rc;
	TRY(rn_person_find(rn, ref, &s.person));
	TRY(rn_homes_read(rn, a, s.person, &s.v, &s.n));
	TRY(follow(&s));
	s.left = rn_alloc(a, (s.n + 1) * sizeof(*s.left));
	for (size_t i = 0; i < handles->n; i++)
		TRY(choose(&s, handles->v[i]));
	for (size_t i = 0; handles->n == 0 && i < s.n; i++)
		if (s.v[i].person != s.person)
			leaves(&s, s.v[i].person);
	if (s.left_n == 0) {
		rn_fail(rn, RN_ENOTFOUND, "nobody was joined with '%s'", ref);
		rn_hint(rn, "--handle H parts one of their addresses, numbers"
		    " or profiles");
		rc = RN_ENOTFOUND;
		goto out;
	}
	TRY(part(&s));
	TRY(refresh_parted(&s));
	*ids = rn_alloc(a, (s.left_n + 1) * sizeof(**ids));
	(*ids)[(*n)++] = s.person;
	for (size_t i = 0; i < s.left_n; i++)
		(*ids)[(*n)++] = s.left[i];
out:
	return rn_end(rn, rc);
}

/* --- two are two ---------------------------------------------------------- */

enum rn_status
rn_person_distinct(struct refnet *rn, struct rn_arena *a, const char *ref_a,
    const char *ref_b, bool on, struct rn_duplicate *out)
{
	const struct rn_ruling words = { .kind = on ? RN_DISTINCT :
	    RN_DISTINCT_NO_MORE };
	int64_t *ours = NULL, *theirs = NULL;
	struct rn_side x = { 0 }, y = { 0 };
	enum rn_status rc = rn_change_begin(rn, "person distinct");

	if (rc != RN_OK)
		return rc;
	*out = (struct rn_duplicate){ .probability = NAN };
	TRY(rn_person_find(rn, ref_a, &out->a));
	TRY(rn_person_find(rn, ref_b, &out->b));
	if (out->a == out->b) {
		rn_fail(rn, RN_EUSAGE, "that is one person");
		rn_hint(rn, "refnet person split %lld takes apart who were"
		    " joined", (long long)out->a);
		rc = RN_EUSAGE;
		goto out;
	}
	x.person = out->a;
	y.person = out->b;
	TRY(rn_handles_of(rn, out->a, &ours, &x.n));
	TRY(rn_handles_of(rn, out->b, &theirs, &y.n));
	x.handle = ours;
	y.handle = theirs;
	TRY(rn_verdict_put(rn, &words, &x, &y));
	TRY(rn_person_called(rn, a, out->a, &out->a_name));
	TRY(rn_person_called(rn, a, out->b, &out->b_name));
	TRY(rn_change_say(rn, "%s and %s: %s", out->a_name, out->b_name,
	    on ? "two people" : "may be one after all"));
	out->reasons.v = rn_alloc(a, sizeof(*out->reasons.v));
	out->reasons.v[out->reasons.n++] = on ? "you said that they are two" :
	    "you no longer say that they are two";
out:
	free(ours);
	free(theirs);
	return rn_end(rn, rc);
}
