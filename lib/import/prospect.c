/*
 * prospect.c - people of whom a signal tells: who came to a company.
 *
 * They become people like those of a list, known by name and company until
 * something else names them; who has that name there already is meant.  Who
 * left is nobody to be found there: words that say so are in `left`.
 */
#include <string.h>

#include "base/text.h"
#include "import/import.h"
#include "org/signal.h"

enum { NAME_MOST = 120 };	/* bytes; more is a sentence */

static const char *const left[] = {
	"left", "leaves", "leaving", "departs", "departed", "departure",
	"resigns", "resigned", "resignation", "retires", "retired",
	"retirement", "steps down", "stepped down", "stepping down", "exit",
	"exits", "removed", "dismissed", "ousted", "former", "death", "died"
};

static bool
tells_of_leaving(struct rn_arena *a, const char *s)
{
	const char *fold = s == NULL ? "" : rn_sprintf(a, " %s ",
	    rn_fold(a, s));

	for (size_t i = 0; i < RN_LEN(left); i++)
		if (strstr(fold, rn_sprintf(a, " %s ", left[i])) != NULL)
			return true;
	return false;
}

/* Who goes by that name at that company; RN_NONE: nobody, or several. */
static enum rn_status
find_there(struct rn_job *j, const char *name, const char *org,
    int64_t *person)
{
	enum rn_status rc = RN_OK;
	struct rn_shown shown;
	bool several;

	TRY(rn_person_named(j->rn, name, org, person, &several));
	if (*person == RN_NONE)
		goto out;
	TRY(rn_person_shown(j->rn, j->row, *person, &shown));
	if (shown.v[RN_SHOWN_ORG] == NULL || !rn_employer_same(j->row,
	    shown.v[RN_SHOWN_ORG], org))
		*person = RN_NONE;
out:
	return rc;
}

static enum rn_status
find_or_make(struct rn_job *j, const char *name, const char *org,
    int64_t *person, int64_t *handle)
{
	const char *canon = rn_sprintf(j->row, "signal|%s|%s",
	    rn_fold(j->row, name), rn_fold(j->row, org));
	enum rn_status rc = RN_OK;
	struct rn_handle held;

	TRY(rn_handle_find(j->rn, RN_HANDLE_REF, canon, &held));
	*handle = held.id;
	*person = held.person;
	if (held.person != RN_NONE)
		goto out;
	TRY(find_there(j, name, org, person));
	if (*person == RN_NONE) {
		TRY(rn_person_make(j->rn, name, person));
		j->out->people_created++;
		if (held.id == RN_NONE) {
			TRY(rn_handle_make(j->rn, RN_HANDLE_REF, canon,
			    *person, NULL, handle));
			goto out;
		}
	}
	if (held.id == RN_NONE)
		TRY(rn_handle_make(j->rn, RN_HANDLE_REF, canon, RN_NONE, NULL,
		    handle));
	TRY(rn_handle_assign(j->rn, *handle, *person));
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
	all = rn_sprintf(j->row, "%s\x1f%s\x1f%s\x1f%lld", name, s.org,
	    s.title == NULL ? "" : s.title, (long long)s.said_at);
	s.digest = rn_store_hash(j->rn, all, strlen(all));
	TRY(rn_record_known(j->rn, s.handle, s.source, s.digest, &known));
	if (known)
		goto out;
	TRY(rn_record_put(j->rn, &s));
	TRY(rn_person_refresh(j->rn, person, true));
out:
	return rc;
}
