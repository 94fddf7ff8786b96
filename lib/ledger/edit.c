/*
 * edit.c - what a human says of people: add, edit, tag, pin, do not contact,
 * cadence, snooze.  Each is one change; nothing is overwritten, the last
 * standing word counts.
 */
#include <string.h>

#include "base/text.h"
#include "ledger/ledger.h"
#include "ledger/ledger_sql.h"
#include "people/tombstone.h"

/* Begin a change about the one person ref names. */
static enum rn_status
begin_about(struct refnet *rn, const char *verb, const char *ref,
    int64_t *person, int64_t *handle)
{
	enum rn_status rc = rn_change_begin(rn, verb);

	if (rc != RN_OK)
		return rc;
	TRY(rn_person_find(rn, ref, person));
	TRY(rn_person_handle(rn, *person, handle));
out:
	return rc == RN_OK ? RN_OK : rn_end(rn, rc);
}

/* Say what was done to whom, as history shows it. */
static enum rn_status
say(struct refnet *rn, struct rn_arena *a, int64_t person, const char *what)
{
	enum rn_status rc = RN_OK;
	const char *name;

	TRY(rn_person_called(rn, a, person, &name));
	TRY(rn_change_say(rn, "%s: %s", name, what));
out:
	return rc;
}

/* Give a person one more handle; somebody else's is refused. */
static enum rn_status
add_handle(struct refnet *rn, struct rn_arena *a, int64_t person,
    enum rn_handle_kind want, const char *typed)
{
	static const char *const kind_name[] = {
		"e-mail address", "phone number", "profile URL"
	};
	enum rn_handle_kind kind = want;
	struct rn_handle h;
	enum rn_status rc = RN_OK;
	const char *name;
	char *canon;
	int64_t id;

	if (!rn_canon_any(a, typed, &kind, &canon) || kind != want)
		return rn_fail(rn, RN_EUSAGE, "'%s' is no %s", typed,
		    kind_name[want]);
	TRY(rn_handle_find(rn, kind, canon, &h));
	if (h.id == RN_NONE)
		return rn_handle_make(rn, kind, canon, person, NULL, &id);
	if (h.person == person)
		return RN_OK;
	if (h.person != RN_NONE) {
		int64_t shown;

		TRY(rn_get1(rn, &rn_ledger_sql, PERSON_SHOWN, ":id", h.person,
		    &shown));
		if (shown == 1) {
			TRY(rn_person_called(rn, a, h.person, &name));
			return rn_fail(rn, RN_EUSAGE, "%s belongs to %s"
			    " already (person %lld)", typed, name,
			    (long long)h.person);
		}
	}
	rc = rn_handle_assign(rn, h.id, person);
out:
	return rc;
}

/* Somebody forgotten is not brought back by that; org NULL: not said. */
static enum rn_status
refuse_forgotten(struct refnet *rn, struct rn_arena *a,
    const struct rn_person_words *w, const char *name)
{
	const char *url = w->linkedin;
	const struct rn_list page = { &url, url != NULL };
	const struct rn_list *const lists[] = { &w->emails, &w->phones, &page };
	size_t n = 0, room = w->emails.n + w->phones.n + 1;
	struct rn_tomb_claim *v = rn_alloc(a, room * sizeof(*v));

	for (size_t k = 0; k < RN_LEN(lists); k++)
		for (size_t i = 0; i < lists[k]->n; i++) {
			char *canon;

			if (rn_canon_any(a, lists[k]->v[i], &v[n].kind, &canon))
				v[n++].canon = canon;
		}
	return rn_tombs_refuse(rn, a, v, n, name, w->org);
}

static enum rn_status
add_handles(struct refnet *rn, struct rn_arena *a, int64_t person,
    const struct rn_person_words *w)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < w->emails.n; i++)
		TRY(add_handle(rn, a, person, RN_HANDLE_EMAIL,
		    w->emails.v[i]));
	for (size_t i = 0; i < w->phones.n; i++)
		TRY(add_handle(rn, a, person, RN_HANDLE_PHONE,
		    w->phones.v[i]));
	if (w->linkedin != NULL && w->linkedin[0] != '\0')
		TRY(add_handle(rn, a, person, RN_HANDLE_URL, w->linkedin));
out:
	return rc;
}

static enum rn_status
record_words(struct refnet *rn, int64_t handle,
    const struct rn_person_words *w)
{
	struct rn_says s = { .row = RN_NONE, .handle = handle, .human = true,
	    .source = "typed", .name = w->name, .org = w->org,
	    .title = w->title, .location = w->location, .said_at = RN_NONE };

	return rn_record_put(rn, &s);
}

enum rn_status
rn_name_check(struct refnet *rn, const char *name)
{
	return rn_says_nothing(name) ? rn_fail(rn, RN_EUSAGE,
	    "a person needs a name") : RN_OK;
}

enum rn_status
rn_person_add(struct refnet *rn, const struct rn_person_words *w, int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc;
	int64_t handle;

	rc = rn_name_check(rn, w->name);
	if (rc == RN_OK)
		rc = rn_change_begin(rn, "person add");
	if (rc != RN_OK)
		goto done;
	TRY(refuse_forgotten(rn, a, w, w->name));
	TRY(rn_person_make(rn, w->name, id));
	/* a handle of their own, so that a name alone can be told apart */
	TRY(rn_handle_make(rn, RN_HANDLE_REF, rn_sprintf(a, "person:%lld",
	    (long long)*id), *id, NULL, &handle));
	TRY(add_handles(rn, a, *id, w));
	TRY(record_words(rn, handle, w));
	TRY(rn_ledger_refresh(rn, *id));
	TRY(say(rn, a, *id, "added"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_person_edit(struct refnet *rn, const char *ref,
    const struct rn_person_words *w, int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	const char *name = w->name;
	enum rn_status rc;
	int64_t handle;

	rc = begin_about(rn, "person edit", ref, id, &handle);
	if (rc != RN_OK)
		goto done;
	if (w->name != NULL)
		TRY(rn_name_check(rn, w->name));
	if (name == NULL)
		TRY(rn_person_called(rn, a, *id, &name));
	if (w->emails.n + w->phones.n > 0 || w->linkedin != NULL)
		TRY(refuse_forgotten(rn, a, w, name));
	TRY(add_handles(rn, a, *id, w));
	TRY(record_words(rn, handle, w));
	TRY(rn_ledger_refresh(rn, *id));
	TRY(say(rn, a, *id, "edited"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

static enum rn_status
tag_some(struct refnet *rn, int64_t handle, const struct rn_list *tags,
    bool on)
{
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < tags->n; i++) {
		const char *t = tags->v[i];

		if (*t == '\0' || strpbrk(t, " \t\r\n,;:\"()") != NULL ||
		    strlen(t) > 64)
			return rn_fail(rn, RN_EUSAGE, "'%s' is no tag: up to 64"
			    " letters without blanks, commas, colons or"
			    " brackets", t);
		TRY(rn_mark_put(rn, handle, RN_MARK_TAG, t, on, NULL));
	}
out:
	return rc;
}

enum rn_status
rn_person_tag(struct refnet *rn, const char *ref, const struct rn_list *on,
    const struct rn_list *off, int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc;
	int64_t handle;

	if (on->n + off->n == 0) {
		rc = rn_fail(rn, RN_EUSAGE, "no tag: +TAG puts one on, -TAG"
		    " takes it off");
		goto done;
	}
	rc = begin_about(rn, "person tag", ref, id, &handle);
	if (rc != RN_OK)
		goto done;
	TRY(tag_some(rn, handle, on, true));
	TRY(tag_some(rn, handle, off, false));
	TRY(say(rn, a, *id, "tagged"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

static enum rn_status
not_me(struct refnet *rn, int64_t person)
{
	enum rn_status rc = RN_OK;
	int64_t me;

	TRY(rn_me_id(rn, &me));
	if (person == me)
		rc = rn_fail(rn, RN_EUSAGE, "that is you: how well you know"
		    " somebody, and whom to write to, is of others");
out:
	return rc;
}

/* One mark of a person as one change. */
static enum rn_status
mark_one(struct refnet *rn, const char *verb, const char *ref,
    enum rn_mark kind, int64_t value, const char *because, const char *what,
    int64_t *id)
{
	struct rn_arena *a = rn_arena_make();
	enum rn_status rc;
	int64_t handle;

	rc = begin_about(rn, verb, ref, id, &handle);
	if (rc != RN_OK)
		goto done;
	TRY(not_me(rn, *id));
	TRY(rn_mark_put(rn, handle, kind, NULL, value, because));
	TRY(say(rn, a, *id, what));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_person_pin(struct refnet *rn, const char *ref, int tier,
    const char *because, int64_t *id)
{
	if (tier < -1 || tier >= RN_TIERS)
		return rn_fail(rn, RN_EUSAGE, "no such tier");
	if (tier >= 0 && rn_says_nothing(because)) {
		rn_fail(rn, RN_EUSAGE, "a pin needs a reason");
		rn_hint(rn, "--because TEXT");
		return RN_EUSAGE;
	}
	return mark_one(rn, "person pin", ref, RN_MARK_PIN, tier, because,
	    tier < 0 ? "unpinned" : rn_tier_name[tier], id);
}

enum rn_status
rn_person_dnc(struct refnet *rn, const char *ref, bool on,
    const char *because, int64_t *id)
{
	return mark_one(rn, "person dnc", ref, RN_MARK_DNC, on, because,
	    on ? "do not contact" : "may be contacted", id);
}

enum rn_status
rn_snooze(struct refnet *rn, const char *ref, int64_t until, int64_t *id)
{
	return mark_one(rn, "snooze", ref, RN_MARK_SNOOZE, until, NULL,
	    "snoozed", id);
}

enum rn_status
rn_cadence_set(struct refnet *rn, const char *ref_or_tier, int64_t days,
    int64_t *id)
{
	enum rn_status rc;

	if (days < 0 || days > 3650)
		return rn_fail(rn, RN_EUSAGE, "a cadence is 0 (never) to 3650"
		    " days");
	for (int t = 0; t < RN_TIERS; t++) {
		if (strcmp(ref_or_tier, rn_tier_name[t]) != 0)
			continue;
		*id = RN_NONE;
		rc = rn_change_begin(rn, "cadence");
		if (rc != RN_OK)
			return rc;
		TRY(rn_mark_put(rn, RN_NONE, RN_MARK_CADENCE, ref_or_tier,
		    days, NULL));
		TRY(rn_change_say(rn, "%s: every %lld days", ref_or_tier,
		    (long long)days));
out:
		return rn_end(rn, rc);
	}
	return mark_one(rn, "cadence", ref_or_tier, RN_MARK_CADENCE, days,
	    NULL, "cadence set", id);
}
