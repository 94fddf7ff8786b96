/* person.c - persons, handles and records in the store. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "people/again.h"
#include "people/people_sql.h"

enum rn_status
rn_apart_any(struct refnet *rn, bool *yes)
{
	int64_t v = 0;
	enum rn_status rc = rn_get1(rn, &rn_people_sql, APART_ANY, NULL, 0,
	    &v);

	*yes = v == 1;
	return rc;
}

enum rn_status
rn_person_make(struct refnet *rn, const char *name, int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	if (name != NULL)
		name = rn_name_straight(a, name);
	TRY(rn_sql(rn, &rn_people_sql, PERSON_MAKE, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_text(&st, ":name", name);
	rn_bind_text(&st, ":fold", name == NULL ? NULL : rn_fold(a, name));
	TRY(rn_exec(&st));
	*id = rn_last_id(rn);
out:
	rn_done(&st);
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_person_nameless(struct refnet *rn, int64_t person, bool *yes)
{
	int64_t v = 0;
	enum rn_status rc = rn_get1(rn, &rn_people_sql, NAMELESS, ":id",
	    person, &v);

	*yes = v == 1;
	return rc;
}

enum rn_status
rn_person_handle(struct refnet *rn, int64_t person, int64_t *handle)
{
	enum rn_status rc = rn_get1(rn, &rn_people_sql, HANDLE_OF, ":person",
	    person, handle);

	if (rc == RN_OK && *handle == RN_NONE)
		return rn_fail(rn, RN_EFAULT, "person %lld has no handle",
		    (long long)person);
	return rc;
}

static enum rn_status
put_note(struct refnet *rn, int64_t record, const char *note)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, NOTE_PUT, &st));
	rn_bind_int(&st, ":record", record);
	rn_bind_text(&st, ":text", note);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_record_put(struct refnet *rn, const struct rn_says *s)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, RECORD_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_opt(&st, ":row", s->row);
	rn_bind_int(&st, ":handle", s->handle);
	rn_bind_int(&st, ":human", s->human);
	rn_bind_text(&st, ":source", s->source);
	rn_bind_text(&st, ":external_id", s->external_id);
	rn_bind_text(&st, ":name", s->name);
	rn_bind_text(&st, ":org", s->org);
	rn_bind_text(&st, ":title", s->title);
	rn_bind_text(&st, ":location", s->location);
	rn_bind_opt(&st, ":said_at", s->said_at);
	rn_bind_int(&st, ":digest", s->digest);
	rn_bind_opt(&st, ":held_at", s->held_at == 0 ? RN_NONE : s->held_at);
	rn_bind_opt(&st, ":ended", s->over ? s->ended : RN_NONE);
	rn_bind_int(&st, ":school", s->school);
	rn_bind_text(&st, ":birthday", s->birthday);
	rn_bind_opt(&st, ":lister", s->lister == 0 ? RN_NONE : s->lister);
	TRY(rn_exec(&st));
	rn_done(&st);
	if (s->note != NULL)
		TRY(put_note(rn, rn_last_id(rn), s->note));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_record_known(struct refnet *rn, struct rn_again *again,
    const struct rn_says *s, bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, RECORD_KNOWN, &st));
	rn_bind_int(&st, ":handle", s->handle);
	rn_bind_text(&st, ":source", s->source);
	rn_bind_int(&st, ":digest", s->digest);
	TRY(rn_step(&st, yes));
	if (*yes)
		TRY(rn_again_note(again, RN_AGAIN_RECORD, rn_col_int(&st, 0),
		    s->row));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_role_known(struct refnet *rn, int64_t person, const char *org,
    const char *title, bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, ROLE_KNOWN, &st));
	rn_bind_int(&st, ":person", person);
	rn_bind_text(&st, ":org", org);
	rn_bind_text(&st, ":title", title);
	TRY(rn_step(&st, yes));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_source_knows(struct refnet *rn, int64_t person, const char *source,
    bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, SOURCE_KNOWS, &st));
	rn_bind_int(&st, ":person", person);
	rn_bind_text(&st, ":source", source);
	rn_bind_int(&st, ":change", rn_change_id(rn));
	TRY(rn_step(&st, yes));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_mark_put(struct refnet *rn, int64_t handle, enum rn_mark kind,
    const char *word, int64_t value, const char *because)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, MARK_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_opt(&st, ":handle", handle);
	rn_bind_int(&st, ":kind", kind);
	rn_bind_text(&st, ":word", word);
	rn_bind_int(&st, ":value", value);
	rn_bind_text(&st, ":because", because);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_mark_known(struct refnet *rn, int64_t person, int64_t handle,
    enum rn_mark kind, const char *word, struct rn_marked *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_people_sql, MARK_KNOWN, &st));
	rn_bind_int(&st, ":person", person);
	rn_bind_int(&st, ":handle", handle);
	rn_bind_int(&st, ":kind", kind);
	rn_bind_text(&st, ":word", word);
	TRY(rn_step(&st, &out->any));
	out->on = out->any && rn_col_int(&st, 1) == 1;
	out->here = out->any ? rn_col_int(&st, 2) : RN_NONE;
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_person_there(struct refnet *rn, int64_t person, int64_t *id)
{
	return rn_get1(rn, &rn_people_sql, PERSON_EXISTS, ":id", person, id);
}

enum rn_status
rn_me_id(struct refnet *rn, int64_t *id)
{
	return rn_get1(rn, &rn_people_sql, ME, NULL, 0, id);
}

enum rn_status
rn_person_called(struct refnet *rn, struct rn_arena *a, int64_t person,
    const char **name)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*name = "nobody";
	TRY(rn_sql(rn, &rn_people_sql, PERSON_CALLED, &st));
	rn_bind_int(&st, ":id", person);
	TRY(rn_step(&st, &row));
	if (row)
		*name = rn_col_text(&st, 0, a);
out:
	rn_done(&st);
	return rc;
}

/* One more of several, as long as there is room: "12 Ada Novak (Coppice)". */
static bool
candidate(char *who, size_t room, struct rn_stmt *st, struct rn_arena *a)
{
	const char *org = rn_col_text(st, 2, a);
	char *one = rn_sprintf(a, "%s%lld %s", who[0] == '\0' ? "" : ", ",
	    (long long)rn_col_int(st, 0), rn_col_text(st, 1, a));

	if (org != NULL)
		one = rn_sprintf(a, "%s (%s)", one, org);
	if (strlen(who) + strlen(one) >= room)
		return false;
	snprintf(who + strlen(who), room - strlen(who), "%s", one);
	return true;
}

/* One way of reading a name; *id is RN_NONE when it found nobody. */
static enum rn_status
by_name(struct refnet *rn, struct rn_arena *a, int which, const char *ref,
    int64_t *id)
{
	const char *fold = rn_fold(a, ref);
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	char who[600] = "";
	bool row, all = true;
	size_t n = 0;

	*id = RN_NONE;
	if (fold[0] == '\0')
		return RN_OK;
	TRY(rn_index_want(rn));
	TRY(rn_sql(rn, &rn_people_sql, which, &st));
	rn_bind_text(&st, ":fold", fold);
	for (;; n++) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*id = rn_col_int(&st, 0);
		all = all && n < 10 && candidate(who, sizeof(who), &st, a);
	}
	if (n > 1) {
		rc = rn_fail(rn, RN_EAMBIGUOUS, "'%s' could be %s people", ref,
		    n > 10 ? "more than ten" : "several");
		rn_hint(rn, "%s%s", who, all ? "" : ", ...");
	}
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_person_names(struct refnet *rn, struct rn_arena *a, const char *text,
    struct rn_list *names)
{
	const char *name, *last = "";
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*names = (struct rn_list){ NULL, 0 };
	/* without an index of names all are read: to make one is to write */
	TRY(rn_sql(rn, &rn_people_sql, PERSON_NAMES, &st));
	rn_bind_text(&st, ":fold", rn_fold(a, text));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		name = rn_col_text(&st, 0, a);
		if (strcmp(name, last) != 0)
			rn_list_add(a, names, name);
		last = name;
	}
out:
	rn_done(&st);
	return rc;
}

/* Exactly, by how it begins, by a word of it. */
static enum rn_status
by_any_name(struct refnet *rn, struct rn_arena *a, const char *ref,
    int64_t *id)
{
	enum rn_status rc = RN_OK;

	for (int which = PERSON_EXACT; *id == RN_NONE && which <= PERSON_WORD;
	    which++)
		TRY(by_name(rn, a, which, ref, id));
out:
	return rc;
}

static enum rn_status
by_number(struct refnet *rn, int which, const char *ref, int64_t *id)
{
	char *end;
	long long v = strtoll(ref, &end, 10);

	*id = RN_NONE;
	if (*ref < '0' || *ref > '9' || *end != '\0' || v <= 0)
		return RN_OK;
	return rn_get1(rn, &rn_people_sql, which, ":id", v, id);
}

/*
 * Fails; an id that was somebody's says whose it is now, a name that is nearly
 * somebody's says whose.
 */
static enum rn_status
nobody(struct refnet *rn, struct rn_arena *a, const char *ref)
{
	enum rn_status rc = RN_OK;
	int64_t now, near = RN_NONE;
	const char *name;

	TRY(by_number(rn, PERSON_JOINED, ref, &now));
	if (now == RN_NONE)
		TRY(rn_person_near(rn, a, ref, &near));
	if (now != RN_NONE || near != RN_NONE)
		TRY(rn_person_called(rn, a, now != RN_NONE ? now : near,
		    &name));
	rc = rn_fail(rn, RN_ENOTFOUND, "nobody goes by '%s'", ref);
	if (strcmp(ref, "me") == 0)
		rn_hint(rn, "refnet init --name NAME --me ADDRESS");
	else if (now != RN_NONE)
		rn_hint(rn, "%s was joined with %lld, %s", ref, (long long)now,
		    name);
	else if (near != RN_NONE)
		rn_hint(rn, "did you mean %s?", name);
out:
	return rc;
}

static enum rn_status
by_handle(struct refnet *rn, struct rn_arena *a, int which, const char *ref,
    int64_t *id)
{
	enum rn_handle_kind kind;
	struct rn_handle h = { RN_NONE, RN_NONE, false };
	enum rn_status rc = RN_OK;
	char *canon;

	*id = RN_NONE;
	if (rn_canon_any(a, ref, &kind, &canon))
		rc = rn_handle_find(rn, kind, canon, &h);
	if (rc == RN_OK && h.person != RN_NONE)
		rc = rn_get1(rn, &rn_people_sql, which, ":id", h.person, id);
	return rc;
}

enum rn_status
rn_person_look(struct refnet *rn, const char *ref, int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = RN_OK;
	const char *straight;

	*id = RN_NONE;
	if (strcmp(ref, "me") == 0)
		TRY(rn_me_id(rn, id));
	if (*id == RN_NONE)
		TRY(by_number(rn, PERSON_EXISTS, ref, id));
	if (*id == RN_NONE)
		TRY(by_handle(rn, a, PERSON_EXISTS, ref, id));
	TRY(by_any_name(rn, a, ref, id));
	straight = rn_name_straight(a, ref);
	if (straight != ref)
		TRY(by_any_name(rn, a, straight, id));
out:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_person_find(struct refnet *rn, const char *ref, int64_t *id)
{
	enum rn_status rc = rn_person_look(rn, ref, id);
	struct rn_arena *a;

	if (rc != RN_OK || *id != RN_NONE)
		return rc;
	a = rn_arena_make();
	rc = nobody(rn, a, ref);
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_person_find_any(struct refnet *rn, const char *ref, int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc = RN_OK;

	TRY(by_number(rn, PERSON_HIDDEN, ref, id));
	if (*id == RN_NONE)
		TRY(by_handle(rn, a, PERSON_HIDDEN, ref, id));
	if (*id == RN_NONE)
		rc = rn_person_find(rn, ref, id);
out:
	rn_arena_free(a);
	return rc;
}
