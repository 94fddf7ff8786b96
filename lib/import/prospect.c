/*
 * prospect.c - people of whom a signal tells: who came to a company.
 *
 * They become people like those of a list, known by name and company until
 * something else names them; of whom is known to be there already the signal
 * says nothing new.  Who left is nobody to be found there: words that say so
 * are in `left`.
 */
#include <string.h>

#include "base/text.h"
#include "import/import.h"
#include "org/signal.h"
#include "people/tombstone.h"

enum { NAME_MOST = 120 };	/* bytes; more is a sentence */

/* Folded, parted by commas. */
static const char *const left = "left,leaves,leaving,departs,departed,"
    "departure,departing,resigns,resigned,resignation,retires,retired,"
    "retirement,retiring,steps down,stepped down,stepping down,exit,exits,"
    "removed,dismissed,ousted,died,death,abberufen,ausgeschieden,verlasst,"
    "quitte,depart,demission";

/* Letters and digits; all else is one blank, also at the ends. */
static char *
words_of(struct rn_arena *a, const char *s)
{
	char *out = rn_sprintf(a, " %s ", rn_fold(a, s)), *to = out;

	for (const char *p = out; *p != '\0'; p++)
		if ((unsigned char)*p >= 0x80 || (*p >= '0' && *p <= '9') ||
		    (*p >= 'a' && *p <= 'z'))
			*to++ = *p;
		else if (to == out || to[-1] != ' ')
			*to++ = ' ';
	*to = '\0';
	return out;
}

static bool
tells_of_leaving(struct rn_arena *a, const char *s)
{
	const char *words = s == NULL ? "" : words_of(a, s);
	const char *list = left, *w;
	size_t n;

	while ((w = rn_item_next(&list, &n)) != NULL)
		if (strstr(words, rn_sprintf(a, " %.*s ", (int)n, w)) != NULL)
			return true;
	return false;
}

/* Is somebody of that name known to be there, by whatever else? */
static enum rn_status
is_known(struct rn_job *j, const char *name, const char *org, bool *yes)
{
	enum rn_status rc = RN_OK;
	struct rn_shown shown;
	int64_t person;
	bool several;

	*yes = false;
	TRY(rn_person_named(j->rn, name, org, &person, &several));
	if (person == RN_NONE)
		goto out;
	TRY(rn_person_shown(j->rn, j->row, person, &shown));
	*yes = shown.v[RN_SHOWN_ORG] != NULL && rn_employer_same(j->row,
	    shown.v[RN_SHOWN_ORG], org);
out:
	return rc;
}

/* Theirs by an older signal, or new; RN_NONE: they are known otherwise. */
static enum rn_status
find_or_make(struct rn_job *j, const char *name, const char *org,
    int64_t *person, int64_t *handle)
{
	const char *canon = rn_sprintf(j->row, "signal|%s|%s",
	    rn_fold(j->row, name), rn_fold(j->row, org));
	enum rn_status rc = RN_OK;
	struct rn_handle held;
	bool known;

	TRY(rn_handle_find(j->rn, RN_HANDLE_REF, canon, &held));
	*handle = held.id;
	*person = held.person;
	if (held.person != RN_NONE)
		goto out;
	TRY(is_known(j, name, org, &known));
	if (known || rn_tombs_row(j->tombs, j->row, NULL, 0, name, org))
		goto out;
	TRY(rn_person_make(j->rn, name, person));
	j->out->people_created++;
	if (held.id != RN_NONE)
		TRY(rn_handle_assign(j->rn, held.id, *person));
	else
		TRY(rn_handle_make(j->rn, RN_HANDLE_REF, canon, *person, NULL,
		    handle));
out:
	return rc;
}

enum rn_status
rn_prospect_take(struct rn_job *j, const struct rn_rec *rec,
    const struct rn_signal_says *signal)
{
	const char *name = rn_rec_text(rec, RN_IN_NAME);
	const char *all;
	struct rn_says s = { .row = rec->row, .source = signal->source,
	    .name = name, .org = signal->org,
	    .title = rn_rec_text(rec, RN_IN_TITLE), .said_at = signal->at,
	    .held_at = signal->at };
	enum rn_status rc = RN_OK;
	int64_t person;
	bool known;

	if (name == NULL || strlen(name) > NAME_MOST ||
	    signal->kind != RN_SIGNAL_LEADERSHIP ||
	    tells_of_leaving(j->row, signal->about))
		return RN_OK;
	TRY(find_or_make(j, name, signal->org, &person, &s.handle));
	if (person == RN_NONE)
		goto out;
	all = rn_sprintf(j->row, "%s\x1f%s\x1f%s\x1f%lld", name, s.org,
	    s.title == NULL ? "" : s.title, (long long)s.said_at);
	s.digest = rn_store_hash(j->rn, all, strlen(all));
	TRY(rn_record_known(j->rn, j->again, &s, &known));
	if (known)
		goto out;
	TRY(rn_record_put(j->rn, &s));
	TRY(rn_person_refresh(j->rn, person, true));
out:
	return rc;
}
