/*
 * profile.c - profiles in the store: made, edited, removed, listed.
 *
 * Every command writes the whole of a profile as one more version; what is
 * now is the last version whose change stands.
 */
#include <stdlib.h>
#include <string.h>

#include "base/near.h"
#include "base/text.h"
#include "people/people.h"
#include "profile/profile.h"
#include "profile/profile_sql.h"

enum { NAME_MAX_BYTES = 80 };

#define FROM_THRONG " FROM person WHERE visible AND NOT me ORDER BY id"

static const char *const text[] = {
	[LIST] =
	    ("SELECT v.profile, v.id, v.name, v.owner, h.person, last.n"
	    " FROM profile_version v JOIN (SELECT max(r.id) AS id,"
	    " count(*) AS n FROM profile_version r JOIN change c"
	    " ON c.id = r.change AND c.undone_at IS NULL"
	    " GROUP BY r.profile) last ON last.id = v.id"
	    " LEFT JOIN handle h ON h.id = v.owner"
	    " WHERE NOT v.gone ORDER BY v.profile"),
	[VERSIONS] =
	    ("SELECT v.profile, v.id, v.name, v.owner, h.person,"
	    " row_number() OVER (ORDER BY v.id) FROM profile_version v"
	    " JOIN change c ON c.id = v.change AND c.undone_at IS NULL"
	    " LEFT JOIN handle h ON h.id = v.owner"
	    " WHERE v.profile = :profile ORDER BY v.id"),
	[WORDS] =
	    ("SELECT field, text, phrase FROM profile_word"
	    " WHERE version = :version ORDER BY field, part"),
	[PROFILE_PUT] = "INSERT INTO profile (change) VALUES (:change)",
	[VERSION_PUT] =
	    ("INSERT INTO profile_version (change, profile, name, owner, gone)"
	    " VALUES (:change, :profile, :name, :owner, :gone)"),
	[WORD_PUT] =
	    ("INSERT INTO profile_word (version, field, part, text, phrase)"
	    " VALUES (:version, :field, :part, :text, :phrase)"),
	[VECTOR_GET] = "SELECT body FROM vector WHERE text = :text",
	[VECTOR_PUT] =
	    ("INSERT OR REPLACE INTO vector (text, command, body)"
	    " VALUES (:text, :command, :body)"),
	[VECTOR_OTHERS] = "DELETE FROM vector WHERE command <> :command",
	[VECTOR_EMPTY] = "DELETE FROM vector WHERE command = :command",
	[VECTOR_COUNT] =
	    "SELECT count(*) FROM vector WHERE command = :command",
	[PERSON_PLACE] = "SELECT location FROM person WHERE id = :id",
	[LESSONS] =
	    ("SELECT h.person, coalesce(p.name, h.canon), r.verdict,"
	    " r.because, c.at, r.id FROM lesson r JOIN change c"
	    " ON c.id = r.change AND c.undone_at IS NULL AND c.at <= :until"
	    " LEFT JOIN handle h ON h.id = r.handle"
	    " LEFT JOIN person p ON p.id = h.person"
	    " WHERE r.profile = :profile AND (r.handle IS NULL"
	    " OR h.person IS NOT NULL) ORDER BY r.id DESC"),
	[THRONG] = "SELECT id, title, org, location" FROM_THRONG,
	[THRONG_NAMED] = "SELECT id, title, org, location, name" FROM_THRONG,
	[HELD] =
	    ("SELECT coalesce(sum(2 * id + (undone_at IS NULL)), 0)"
	    " FROM change"),
	[STANDING] =
	    ("SELECT id FROM change WHERE undone_at IS NULL AND at <= :until"
	    " ORDER BY id"),
	[MARKED] =
	    ("SELECT change, word, handle, value FROM mark"
	    " WHERE kind = 0 AND handle IS NOT NULL ORDER BY id"),
	[LEFT_ALONE] =
	    ("SELECT change, word, handle, value FROM mark"
	    " INDEXED BY mark_decided WHERE kind <> 0 AND kind = 2"
	    " AND handle IS NOT NULL ORDER BY id"),
	[MARK_OWNERS] =
	    ("SELECT f.c1, h.person FROM feed f CROSS JOIN handle h"
	    " ON h.id = f.c0 WHERE h.person IS NOT NULL"),
	[NOTED] =
	    ("SELECT h.person, n.text FROM record_note n JOIN record r"
	    " ON r.id = n.record JOIN change c ON c.id = r.change"
	    " AND c.undone_at IS NULL CROSS JOIN handle h ON h.id = r.handle"
	    " WHERE n.record > :upto AND h.person IS NOT NULL"
	    " ORDER BY n.record"),
	[NAME_OF] = "SELECT name FROM person WHERE id = :id",
	[NOTES_OF] =
	    ("SELECT n.text FROM handle h JOIN record r ON r.handle = h.id"
	    " JOIN change c ON c.id = r.change AND c.undone_at IS NULL"
	    " JOIN record_note n ON n.record = r.id WHERE h.person = :id"),
	[NOTE_UPTO] = "SELECT record, rule FROM note_upto",
	[NOTE_UPTO_PUT] = "UPDATE note_upto SET record = :record, rule = :rule",
	[NOTE_WORD_PUT] =
	    "INSERT INTO note_word (rowid, word) VALUES (:record, :word)",
	[NOTE_WORDS_DROP] =
	    "INSERT INTO note_word (note_word) VALUES ('delete-all')",
	[NOTES_AFTER] =
	    ("SELECT record, text FROM record_note WHERE record > :upto"
	    " ORDER BY record"),
	[NOTES_MORE] =
	    ("SELECT count(*) FROM (SELECT 1 FROM record_note"
	    " WHERE record > :upto LIMIT :most)"),
	[VOCAB] =
	    "SELECT term FROM note_vocab WHERE term >= :from AND term < :to",
	[VOCAB_FROM] = "SELECT term FROM note_vocab WHERE term >= :from",
	[NOTES_WITH] =
	    "SELECT rowid FROM note_word WHERE note_word MATCH :word",
	[NOTE_OWNERS] =
	    ("SELECT f.c1, h.person FROM feed f CROSS JOIN record r"
	    " ON r.id = f.c0 CROSS JOIN change c ON c.id = r.change"
	    " AND c.undone_at IS NULL CROSS JOIN handle h ON h.id = r.handle"
	    " WHERE h.person IS NOT NULL"),
	[LESSON_PUT] =
	    ("INSERT INTO lesson (change, profile, handle, verdict, because)"
	    " VALUES (:change, :profile, :handle, :verdict, :because)"),
};

const struct rn_sqlset rn_profile_sql = { RN_ROOM_profile, text,
	RN_LEN(text) };

/* A profile and what only the store needs of it. */
struct held {
	struct rn_profile p;
	int64_t version, owner;		/* owner: a handle, RN_NONE: mine */
};

/* A value, and the phrase it was read from. */
static void
load_word(struct rn_arena *a, struct rn_stmt *st, enum rn_field f,
    struct rn_profile *p, size_t *room)
{
	const char *value = rn_col_held(st, 1, a);
	const char *phrase = rn_col_text(st, 2, a);
	void *at = (char *)p + rn_field[f].row;

	if (rn_field[f].list)
		rn_list_add(a, at, value);
	else
		*(const char **)at = value;
	if (phrase == NULL)
		return;
	if (p->says == *room) {
		struct rn_said_as *v = rn_alloc(a, (*room = *room * 2 + 8) *
		    sizeof(*v));

		if (p->says > 0)
			memcpy(v, p->said, p->says * sizeof(*v));
		p->said = v;
	}
	p->said[p->says++] = (struct rn_said_as){ .field =
	    rn_field[f].key, .value = value, .phrase = phrase };
}

static enum rn_status
load_words(struct refnet *rn, struct rn_arena *a, struct held *h)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	TRY(rn_sql(rn, &rn_profile_sql, WORDS, &st));
	rn_bind_int(&st, ":version", h->version);
	for (;;) {
		int64_t f;

		TRY(rn_step(&st, &row));
		if (!row)
			break;
		f = rn_col_int(&st, 0);
		if (f < 0 || f >= RN_FIELDS)
			continue;
		load_word(a, &st, (enum rn_field)f, &h->p, &room);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
load_owner(struct refnet *rn, struct rn_arena *a, struct held *h)
{
	h->p.for_name = NULL;
	if (h->owner == RN_NONE)
		return RN_OK;
	if (h->p.for_id != RN_NONE)
		return rn_person_called(rn, a, h->p.for_id, &h->p.for_name);
	h->p.for_name = "nobody any more";
	return RN_OK;
}

/* The rows of LIST, or of VERSIONS of one profile, in malloc'd memory; their
 * texts are in a. */
static enum rn_status
load_rows(struct refnet *rn, struct rn_arena *a, int which, int64_t profile,
    struct held **list, size_t *n)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	size_t room = 0;
	bool row;

	*list = NULL;
	*n = 0;
	TRY(rn_sql(rn, &rn_profile_sql, which, &st));
	if (which == VERSIONS)
		rn_bind_int(&st, ":profile", profile);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*list = rn_grow(*list, *n, &room, sizeof(**list));
		(*list)[(*n)++] = (struct held){
		    .p = { .id = rn_col_int(&st, 0),
		    .name = rn_col_held(&st, 2, a),
		    .for_id = rn_col_int(&st, 4),
		    .version = rn_col_int(&st, 5) },
		    .version = rn_col_int(&st, 1),
		    .owner = rn_col_int(&st, 3) };
	}
	rn_done(&st);
	for (size_t i = 0; i < *n; i++) {
		TRY(load_words(rn, a, &(*list)[i]));
		TRY(load_owner(rn, a, &(*list)[i]));
		rn_profile_score(a, &(*list)[i].p);
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
load(struct refnet *rn, struct rn_arena *a, struct held **list, size_t *n)
{
	return load_rows(rn, a, LIST, RN_NONE, list, n);
}

static enum rn_status
no_such(struct refnet *rn, const char *name, const struct held *list,
    size_t n)
{
	struct rn_near near = { .typed = name };
	const char *best;

	for (size_t i = 0; i < n; i++)
		rn_near_offer(&near, list[i].p.name, list[i].p.name);
	best = rn_near_one(&near);
	rn_fail(rn, RN_ENOTFOUND, "no profile is called '%s'", name);
	if (best != NULL)
		rn_hint(rn, "did you mean '%s'?", best);
	else if (n > 0)
		rn_hint(rn, "refnet profile list");
	else
		rn_hint(rn, "refnet profile new NAME makes one");
	return RN_ENOTFOUND;
}

/* The one called so. */
static enum rn_status
find(struct refnet *rn, struct rn_arena *a, const char *name,
    struct held *out)
{
	struct held *list = NULL;
	enum rn_status rc = RN_OK;
	size_t n, i = 0;

	TRY(load(rn, a, &list, &n));
	while (i < n && !rn_same_word(list[i].p.name, name))
		i++;
	if (i < n)
		*out = list[i];
	else
		rc = no_such(rn, name, list, n);
out:
	free(list);
	return rc;
}

/* A name for profile `id` (RN_NONE: a new one), squeezed and free. */
static enum rn_status
take_name(struct refnet *rn, struct rn_arena *a, const char *typed,
    int64_t id, const char **name)
{
	struct held *list = NULL;
	enum rn_status rc = RN_OK;
	size_t n = 0, bad;

	if (!rn_utf8_valid(typed, strlen(typed), &bad))
		return rn_fail(rn, RN_EUSAGE, "the name is not UTF-8");
	*name = rn_squeeze(a, typed, strlen(typed));
	if (**name == '\0')
		return rn_fail(rn, RN_EUSAGE, "a profile needs a name");
	if (strlen(*name) > NAME_MAX_BYTES)
		return rn_fail(rn, RN_EUSAGE, "the name has more than %d"
		    " bytes", NAME_MAX_BYTES);
	TRY(load(rn, a, &list, &n));
	for (size_t i = 0; i < n; i++)
		if (list[i].p.id != id && rn_same_word(list[i].p.name, *name)) {
			rc = rn_fail(rn, RN_EUSAGE, "there is a profile '%s'"
			    " already", list[i].p.name);
			rn_hint(rn, "refnet profile edit '%s'",
			    list[i].p.name);
		}
out:
	free(list);
	return rc;
}

static enum rn_status
check_value(struct refnet *rn, enum rn_field f, const char *value)
{
	size_t n = strlen(value), bad;
	size_t most = rn_field[f].whole ? RN_DESCRIPTION_MAX :
	    rn_field[f].list ? RN_ITEM_MAX : RN_TEXT_MAX;

	if (!rn_utf8_valid(value, n, &bad))
		return rn_fail(rn, RN_EUSAGE, "%s is not UTF-8",
		    rn_field[f].word);
	if (n > most)
		return rn_fail(rn, RN_EUSAGE, "%s has more than %zu bytes",
		    rn_field[f].word, most);
	if (f == RN_FIELD_FRESH && n > 0 && rn_months_read(value) == 0) {
		rn_fail(rn, RN_EUSAGE, "fresh: '%s' is no number of months",
		    value);
		rn_hint(rn, "1 to 240: 18");
		return RN_EUSAGE;
	}
	return RN_OK;
}

static enum rn_status
take_list(struct refnet *rn, struct rn_arena *a, enum rn_field f,
    const struct rn_list *said, struct rn_list *to)
{
	enum rn_status rc = RN_OK;

	if (said->n == 0)
		return RN_OK;
	*to = (struct rn_list){ NULL, 0 };
	if (f == RN_FIELD_UNREAD) {	/* nothing of it is left out */
		for (size_t i = 0; i < said->n; i++)
			if (*said->v[i] != '\0')
				rn_list_add(a, to, said->v[i]);
		return RN_OK;
	}
	for (size_t i = 0; i < said->n; i++)
		rn_field_split(a, f, said->v[i], to);
	if (to->n > RN_ITEMS_MAX)
		return rn_fail(rn, RN_EUSAGE, "more than %d values of %s",
		    RN_ITEMS_MAX, rn_field[f].word);
	for (size_t i = 0; i < to->n; i++)
		TRY(check_value(rn, f, to->v[i]));
out:
	return rc;
}

/* A description brings its phrases, and what of it was not read. */
static void
take_said(struct rn_arena *a, const struct rn_profile_words *w,
    struct rn_profile *p)
{
	struct rn_said_as *both;

	if (w->description == NULL)
		return;
	if (w->unread.n == 0)
		p->unread = (struct rn_list){ NULL, 0 };
	both = rn_alloc(a, (w->says + p->says + 1) * sizeof(*both));
	if (w->says > 0)
		memcpy(both, w->said, w->says * sizeof(*both));
	if (p->says > 0)
		memcpy(both + w->says, p->said, p->says * sizeof(*both));
	p->said = both;
	p->says += w->says;
}

/* What is said replaces what was; what is not said stays. */
static enum rn_status
take_words(struct refnet *rn, struct rn_arena *a,
    const struct rn_profile_words *w, struct held *h)
{
	enum rn_status rc = RN_OK;
	int64_t me, person;

	for (int f = 0; f < RN_FIELDS; f++) {
		const void *said = (const char *)w + rn_field[f].words;
		void *to = (char *)&h->p + rn_field[f].row;
		const char *s;

		if (rn_field[f].list) {
			TRY(take_list(rn, a, (enum rn_field)f, said, to));
			continue;
		}
		s = *(const char *const *)said;
		if (s == NULL)
			continue;
		TRY(check_value(rn, (enum rn_field)f, s));
		if (!rn_field[f].whole)
			s = rn_squeeze(a, s, strlen(s));
		*(const char **)to = *s == '\0' ? NULL : s;
	}
	take_said(a, w, &h->p);
	if (w->owner == NULL)
		goto out;
	TRY(rn_person_find(rn, w->owner, &person));
	TRY(rn_me_id(rn, &me));
	h->owner = h->p.for_id = RN_NONE;
	if (person != me) {
		TRY(rn_person_handle(rn, person, &h->owner));
		h->p.for_id = person;
	}
	TRY(load_owner(rn, a, h));
out:
	return rc;
}

static enum rn_status
put_word(struct refnet *rn, int64_t version, const struct rn_profile *p,
    enum rn_field field, size_t part, const char *word)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_profile_sql, WORD_PUT, &st));
	rn_bind_int(&st, ":version", version);
	rn_bind_int(&st, ":field", field);
	rn_bind_int(&st, ":part", (int64_t)part);
	rn_bind_text(&st, ":text", word);
	rn_bind_text(&st, ":phrase", rn_said_phrase(p->said, p->says, field,
	    word));
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

/* One more version; a removed one says nothing but its name. */
static enum rn_status
put_version(struct refnet *rn, const struct held *h, bool gone)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t version;

	TRY(rn_sql(rn, &rn_profile_sql, VERSION_PUT, &st));
	rn_bind_int(&st, ":change", rn_change_id(rn));
	rn_bind_int(&st, ":profile", h->p.id);
	rn_bind_text(&st, ":name", h->p.name);
	rn_bind_opt(&st, ":owner", h->owner);
	rn_bind_int(&st, ":gone", gone);
	TRY(rn_exec(&st));
	version = rn_last_id(rn);
	rn_done(&st);
	for (int f = 0; f < RN_FIELDS && !gone; f++) {
		const void *at = (const char *)&h->p + rn_field[f].row;

		if (!rn_field_said(&h->p, (enum rn_field)f))
			continue;
		if (!rn_field[f].list)
			TRY(put_word(rn, version, &h->p, (enum rn_field)f, 0,
			    *(const char *const *)at));
		for (size_t i = 0; rn_field[f].list &&
		    i < ((const struct rn_list *)at)->n; i++)
			TRY(put_word(rn, version, &h->p, (enum rn_field)f, i,
			    ((const struct rn_list *)at)->v[i]));
	}
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
check_said(struct refnet *rn, const struct rn_profile *p)
{
	for (int f = 0; f < RN_FIELDS; f++)
		if (rn_field_said(p, (enum rn_field)f))
			return RN_OK;
	return rn_fail(rn, RN_EUSAGE, "nothing is said of the profile");
}

enum rn_status
rn_profile_new(struct refnet *rn, struct rn_arena *a, const char *name,
    const struct rn_profile_words *w, struct rn_profile *out)
{
	struct held h = { .p = { .for_id = RN_NONE }, .owner = RN_NONE };
	enum rn_status rc = rn_change_begin(rn, "profile new");

	if (rc != RN_OK)
		return rc;
	TRY(take_name(rn, a, name, RN_NONE, &h.p.name));
	TRY(take_words(rn, a, w, &h));
	TRY(check_said(rn, &h.p));
	TRY(rn_run1(rn, &rn_profile_sql, PROFILE_PUT, ":change",
	    rn_change_id(rn)));
	h.p.id = rn_last_id(rn);
	TRY(put_version(rn, &h, false));
	h.p.version = 1;
	TRY(rn_change_say(rn, "profile %s: made", h.p.name));
	rn_profile_score(a, &h.p);
	*out = h.p;
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_profile_edit(struct refnet *rn, struct rn_arena *a, const char *name,
    const struct rn_profile_words *w, struct rn_profile *out)
{
	enum rn_status rc = rn_change_begin(rn, "profile edit");
	struct held h;

	if (rc != RN_OK)
		return rc;
	TRY(find(rn, a, name, &h));
	if (w->name != NULL)
		TRY(take_name(rn, a, w->name, h.p.id, &h.p.name));
	TRY(take_words(rn, a, w, &h));
	TRY(put_version(rn, &h, false));
	h.p.version++;
	TRY(rn_change_say(rn, "profile %s: edited", h.p.name));
	rn_profile_score(a, &h.p);
	*out = h.p;
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_profile_rm(struct refnet *rn, struct rn_arena *a, const char *name,
    struct rn_profile *out)
{
	enum rn_status rc = rn_change_begin(rn, "profile rm");
	struct held h;

	if (rc != RN_OK)
		return rc;
	TRY(find(rn, a, name, &h));
	TRY(put_version(rn, &h, true));
	TRY(rn_change_say(rn, "profile %s: removed", h.p.name));
	*out = h.p;
out:
	return rn_end(rn, rc);
}

enum rn_status
rn_profile_list(struct refnet *rn, struct rn_arena *a,
    struct rn_profile **list, size_t *n)
{
	struct held *all = NULL;
	enum rn_status rc = RN_OK;

	TRY(load(rn, a, &all, n));
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = all[i].p;
out:
	free(all);
	return rc;
}

enum rn_status
rn_profile_get(struct refnet *rn, struct rn_arena *a, const char *name,
    struct rn_profile *out)
{
	enum rn_status rc = RN_OK;
	struct held h;

	TRY(find(rn, a, name, &h));
	*out = h.p;
out:
	return rc;
}

enum rn_status
rn_profile_version(struct refnet *rn, struct rn_arena *a, const char *name,
    int64_t n, struct rn_profile *out)
{
	struct held *all = NULL, now;
	enum rn_status rc = RN_OK;
	size_t count;

	TRY(find(rn, a, name, &now));
	TRY(load_rows(rn, a, VERSIONS, now.p.id, &all, &count));
	if (n < 1 || (uint64_t)n > count) {
		rc = rn_fail(rn, RN_ENOTFOUND, "the profile '%s' has no"
		    " version %lld", now.p.name, (long long)n);
		rn_hint(rn, "its versions are 1 to %zu", count);
		goto out;
	}
	*out = all[n - 1].p;
out:
	free(all);
	return rc;
}
