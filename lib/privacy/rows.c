/*
 * rows.c - which rows go, and what is emptied of those that stay.  They run in
 * this order.
 */
#include "base/base.h"
#include "people/tombstone.h"
#include "privacy/columns.h"

#define HANDLES "(SELECT id FROM gone_handle)"
#define PEOPLE "(SELECT id FROM gone_person)"
#define INTROS "(SELECT id FROM gone_intro)"
#define VERDICTS "(SELECT id FROM gone_verdict)"
#define RECORDS "(SELECT id FROM record WHERE handle IN " HANDLES ")"

/* Introductions keep who sat where, as numbers that name nobody. */
#define SEATS \
	"(SELECT requester FROM intro UNION SELECT connector FROM intro" \
	" WHERE connector IS NOT NULL UNION SELECT target FROM intro" \
	" WHERE target IS NOT NULL UNION SELECT value FROM intro_act" \
	" WHERE kind < 3 AND value IS NOT NULL UNION SELECT requester" \
	" FROM consent UNION SELECT connector FROM consent WHERE connector" \
	" IS NOT NULL UNION SELECT target FROM consent WHERE target" \
	" IS NOT NULL)"

/* Messages about theirs that never left, and will not. */
#define UNSENT \
	"(SELECT id FROM outgoing o WHERE intro IN " INTROS " AND NOT EXISTS" \
	" (SELECT 1 FROM outgoing_act x WHERE x.outgoing = o.id" \
	" AND x.kind IN (0, 1, 3, 5)))"
#define CONSENT_WORDS \
	"(coalesce(evidence, '') || ' / ' || coalesce(channel, '') || ' / '" \
	" || coalesce(share, '') || ' / ' || coalesce(reason, '') || ' / '" \
	" || coalesce(note, '') || ' / ' || coalesce(quote, '') || ' / '" \
	" || coalesce(whom, '') || ' / ' || coalesce(message, ''))"
#define PROPOSALS \
	"intro IN " INTROS " OR handle IN " HANDLES " OR whose IN " HANDLES \
	" OR requester IN " HANDLES " OR connector IN " HANDLES \
	" OR target IN " HANDLES

const struct rn_rows rn_rows[] = {
	/* what only their rows of a list tell of an employer */
	{ "org", "companies only their rows told of", "external_id IS NULL"
	    " AND EXISTS (SELECT 1 FROM record r WHERE r.handle IN " HANDLES
	    " AND r.change = org.change AND r.row = org.row) AND name NOT IN"
	    " (SELECT org FROM record WHERE org IS NOT NULL AND handle"
	    " NOT IN " HANDLES ")", NULL },
	{ "record_note", "notes", "record IN " RECORDS, NULL },
	{ "record_org", NULL, "record IN " RECORDS, NULL },
	{ "record", "records", "handle IN " HANDLES, "change" },
	{ "called", NULL, "handle IN " HANDLES, NULL },
	{ "handle_said", NULL, "handle IN " HANDLES " OR said IN " HANDLES,
	    NULL },
	{ "assign", NULL, "handle IN " HANDLES " OR person IN " PEOPLE,
	    "change" },
	{ "mark", "marks and tags", "handle IN " HANDLES, "change" },
	{ "proof", "proofs", "handle IN " HANDLES, "change" },
	{ "verdict_side", NULL, "verdict IN " VERDICTS, NULL },
	{ "verdict", "verdicts of who is who", "id IN " VERDICTS, "change" },
	{ "face_key_recent", NULL, "handle IN " HANDLES, NULL },
	{ "tie", "ties", "a IN " HANDLES " OR b IN " HANDLES, "change" },
	{ "exclusion", "exclusions", "a IN " HANDLES " OR b IN " HANDLES,
	    "change" },
	{ "profile_word", NULL, "version IN (SELECT id FROM profile_version"
	    " WHERE owner IN " HANDLES ")", NULL },
	{ "lesson", "lessons", "handle IN " HANDLES, "change" },
	{ "circle_seat", "seats in groups", "handle IN " HANDLES, "change" },
	{ "circle_attended", "meetings of groups", "handle IN " HANDLES,
	    NULL },
	{ "agreement", "agreements", "handle IN " HANDLES, "change" },
	/* a row promised all its words or none: one that names them goes whole */
	{ "consent_words", "words of consents", "consent IN (SELECT id"
	    " FROM consent WHERE intro IN " INTROS ") OR words_without("
	    CONSENT_WORDS ") IS NOT " CONSENT_WORDS, NULL },
	{ "written", "texts not sent", "intro IN " INTROS, "change" },
	{ "proposal_act", NULL, "proposal IN (SELECT id FROM proposal WHERE "
	    PROPOSALS ")", NULL },
	{ "proposal", "proposals", PROPOSALS, NULL },
	{ "outgoing_act", NULL, "outgoing IN " UNSENT, NULL },
	{ "outgoing", "messages that wait", "id IN " UNSENT, "change" },
	{ "run", NULL, "handle IN " HANDLES, NULL },
	{ "run_new", NULL, "handle IN " HANDLES, NULL },
	{ "outfile", NULL, "words_without(path) IS NOT path", NULL },
	{ "state", NULL, "person IN " PEOPLE, NULL },
	{ "state_recent", NULL, "person IN " PEOPLE, NULL },
	/* and past ones nobody points at any more, whoever they are of */
	{ "state_new", NULL, "id NOT IN (SELECT at FROM state_recent)", NULL },
	{ "handle_row", "addresses, numbers and ids", "id IN " HANDLES
	    " AND id NOT IN " SEATS, NULL },
	{ "person", NULL, "id IN " PEOPLE " AND NOT (id IN (SELECT id"
	    " FROM gone_main) AND EXISTS (SELECT 1 FROM handle_row"
	    " WHERE id IN " HANDLES "))", NULL },
};
const size_t rn_rows_n = RN_LEN(rn_rows);

const struct rn_clearing rn_clearings[] = {
	/* those that stay, for introductions */
	{ NULL, "UPDATE handle_row SET kind = 3, canon = '" RN_STUB_REF
	    "' || id, name = NULL, first = (SELECT id FROM gone_main),"
	    " person = (SELECT id FROM gone_main) WHERE id IN " HANDLES },
	{ NULL, "UPDATE handle_row SET first = person WHERE first IN " PEOPLE
	    " AND id NOT IN " HANDLES },
	{ NULL, "UPDATE person SET visible = 0, name = NULL, fold = NULL,"
	    " org = NULL, org_fold = NULL, title = NULL, location = NULL,"
	    " org_before = NULL, moved_at = NULL, listed = 0,"
	    " org_since = NULL, before_since = NULL, via = NULL,"
	    " via_at = NULL WHERE id IN " PEOPLE },
	{ "deals", "UPDATE deal SET handle = NULL, title = NULL, org ="
	    " CASE WHEN org_fold IN (SELECT org_fold FROM person"
	    " WHERE id NOT IN " PEOPLE ") OR org_fold IN (SELECT fold"
	    " FROM org) THEN org END, org_fold = CASE WHEN org_fold IN"
	    " (SELECT org_fold FROM person WHERE id NOT IN " PEOPLE ")"
	    " OR org_fold IN (SELECT fold FROM org) THEN org_fold END"
	    " WHERE handle IN " HANDLES },
	{ "profiles of theirs", "UPDATE profile_version SET name ="
	    " 'forgotten', owner = NULL, gone = 1 WHERE profile IN"
	    " (SELECT profile FROM profile_version WHERE owner IN " HANDLES
	    ")" },
	{ "notes of introductions", "DELETE FROM intro_act WHERE kind = 13"
	    " AND intro IN " INTROS },
	/* kind 4: the name of a profile */
	{ NULL, "UPDATE intro_act SET word = '' WHERE word IS NOT NULL"
	    " AND kind <> 4 AND intro IN " INTROS },
	{ "messages that left", "UPDATE outgoing SET rcpt = '', name = '',"
	    " subject = '', text = '', body = x'' WHERE intro IN " INTROS },
	{ NULL, "UPDATE intro_now SET upto = NULL, firm = NULL, next = NULL"
	    " WHERE intro IN " INTROS },
};
const size_t rn_clearings_n = RN_LEN(rn_clearings);
