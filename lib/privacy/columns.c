/*
 * columns.c - the table of columns.  A new column gets its place here, in a row
 * of its table; what its fate asks for is in rows.c.
 */
#include <string.h>

#include "base/base.h"
#include "privacy/columns.h"

#define IDENTITY RN_CLASS_IDENTITY
#define WORDS RN_CLASS_WORDS
#define NUMBER RN_CLASS_NUMBER
#define MACHINERY RN_CLASS_MACHINERY
#define STAYS RN_FATE_STAYS
#define WITH_ROW RN_FATE_WITH_ROW
#define OWNER RN_FATE_OWNER
#define NOBODY RN_FATE_NOBODY
#define SEAT RN_FATE_SEAT
#define CLEARED RN_FATE_CLEARED
#define NAMED RN_FATE_WORDS
#define WHOLE RN_FATE_WHOLE
#define REPORT RN_FATE_REPORT
#define EMPTIED RN_FATE_EMPTIED
#define PACKED RN_FATE_PACKED

const struct rn_column rn_columns[] = {
	{ "meta", MACHINERY, STAYS, "name value" },
	{ "change", MACHINERY, STAYS, "id at verb target undone_at redoable"
	    " person handle record mark" },
	{ "change", WORDS, WHOLE, "summary" },

	{ "person", NUMBER, OWNER, "id" },
	{ "person", MACHINERY, STAYS, "change me" },
	{ "person", IDENTITY, CLEARED, "name fold org org_fold title location"
	    " org_before" },
	{ "person", NUMBER, CLEARED, "visible moved_at listed org_since"
	    " before_since via_at" },
	{ "person", NUMBER, NOBODY, "via" },
	{ "handle_row", NUMBER, OWNER, "id" },
	{ "handle_row", IDENTITY, CLEARED, "canon name" },
	{ "handle_row", MACHINERY, STAYS, "kind change" },
	{ "handle_row", NUMBER, CLEARED, "first person" },
	{ "handle_page", IDENTITY, PACKED, "body" },
	{ "handle_page", MACHINERY, STAYS, "last person change" },
	{ "handle_key", NUMBER, PACKED, "last body" },
	{ "handle_key_recent", NUMBER, PACKED, "hash handle" },
	{ "assign", NUMBER, OWNER, "handle" },
	{ "assign", NUMBER, WITH_ROW, "id change person" },
	{ "record", NUMBER, OWNER, "handle" },
	{ "record", IDENTITY, WITH_ROW, "external_id name org title location"
	    " birthday" },
	{ "record", NUMBER, WITH_ROW, "id change row human source said_at"
	    " digest held_at ended school" },
	{ "record", NUMBER, NOBODY, "lister" },
	{ "record_org", IDENTITY, WITH_ROW, "external_id" },
	{ "record_org", NUMBER, WITH_ROW, "record part system" },
	{ "record_note", NUMBER, WITH_ROW, "record" },
	{ "record_note", WORDS, NAMED, "text" },
	{ "note_word", WORDS, EMPTIED, "word" },
	{ "note_vocab", MACHINERY, STAYS, "term doc cnt" },
	{ "note_upto", MACHINERY, STAYS, "id record rule" },
	{ "called", NUMBER, OWNER, "handle" },
	{ "called", IDENTITY, WITH_ROW, "name" },
	{ "called", NUMBER, WITH_ROW, "change" },
	{ "handle_said", NUMBER, OWNER, "handle said" },
	{ "handle_said", NUMBER, WITH_ROW, "change" },
	{ "mark", NUMBER, OWNER, "handle" },
	{ "mark", WORDS, WITH_ROW, "word" },
	{ "mark", WORDS, NAMED, "because" },
	{ "mark", NUMBER, WITH_ROW, "id change kind value" },
	{ "proof", NUMBER, OWNER, "handle" },
	{ "proof", WORDS, NAMED, "because" },
	{ "proof", NUMBER, WITH_ROW, "id change kind at" },
	{ "again", NUMBER, STAYS, "change kind part body" },
	{ "first_said", NUMBER, STAYS, "kind id change row" },
	{ "tombstone", MACHINERY, STAYS, "id at forgotten digest value" },
	{ "tombstone", WORDS, NAMED, "because" },

	{ "interaction", WORDS, PACKED, "first n kind body" },
	{ "interaction", MACHINERY, STAYS, "change" },
	{ "run", NUMBER, OWNER, "handle" },
	{ "run", NUMBER, WITH_ROW, "change ids" },
	{ "run_heap", MACHINERY, STAYS, "heap n" },
	{ "run_new", NUMBER, OWNER, "handle" },
	{ "run_new", NUMBER, WITH_ROW, "heap change ids" },
	{ "key", NUMBER, PACKED, "last body" },
	{ "key_sieve", MACHINERY, STAYS, "last bits" },
	{ "key_recent", NUMBER, PACKED, "heap last body" },
	{ "heap_sieve", MACHINERY, STAYS, "heap last bits" },
	{ "sighting", NUMBER, PACKED, "ids" },
	{ "sighting", MACHINERY, STAYS, "change part" },
	{ "kept", NUMBER, PACKED, "interaction knows" },
	{ "hidden", NUMBER, PACKED, "interaction" },
	{ "told", NUMBER, PACKED, "interaction change flags reply" },
	{ "gift", NUMBER, PACKED, "interaction change kind" },
	{ "crowd", MACHINERY, STAYS, "content" },
	{ "content", MACHINERY, STAYS, "id upto lacks" },
	{ "state", NUMBER, OWNER, "person" },
	{ "state", NUMBER, WITH_ROW, "body" },
	{ "state_recent", NUMBER, OWNER, "person" },
	{ "state_recent", NUMBER, WITH_ROW, "at" },
	{ "state_new", NUMBER, WITH_ROW, "id body" },
	{ "rest", NUMBER, EMPTIED, "id rule at upto none body begins" },
	{ "rest_day", NUMBER, EMPTIED, "day body" },
	{ "rest_org", NUMBER, EMPTIED, "org body" },
	{ "lively", NUMBER, EMPTIED, "person org body tiers" },
	{ "lively_since", NUMBER, EMPTIED, "id body" },
	{ "foreseen", NUMBER, EMPTIED, "at body" },
	{ "open_ask", NUMBER, EMPTIED, "hour body" },
	{ "cold", NUMBER, EMPTIED, "at person answered_at" },
	{ "rest_was", NUMBER, EMPTIED, "person shown listed body" },
	{ "rest_was", IDENTITY, EMPTIED, "org" },

	{ "import", MACHINERY, STAYS, "id change at source encoding delimiter"
	    " rows created updated unchanged skipped rejected people_created"
	    " interactions known duplicates ms" },
	{ "import", WORDS, NAMED, "file" },
	{ "import", WORDS, WHOLE, "error" },
	{ "import_note", MACHINERY, STAYS, "import part rule" },
	{ "import_note", WORDS, WHOLE, "text" },

	{ "verdict", NUMBER, OWNER, "id" },
	{ "verdict", NUMBER, WITH_ROW, "change kind human bits" },
	{ "verdict", WORDS, WHOLE, "why" },
	{ "verdict_side", NUMBER, OWNER, "verdict" },
	{ "verdict_side", NUMBER, WITH_ROW, "handle side was" },
	{ "face_key", NUMBER, PACKED, "first body" },
	{ "face_key_recent", NUMBER, OWNER, "handle" },
	{ "face_key_recent", NUMBER, WITH_ROW, "hash" },
	{ "face_upto", MACHINERY, STAYS, "id record handle" },

	{ "org", WORDS, NAMED, "about" },
	{ "org", IDENTITY, WITH_ROW, "external_id name fold domain industry size"
	    " location revenue stage" },
	{ "org", MACHINERY, WITH_ROW, "id change row source system digest" },
	{ "signal", WORDS, NAMED, "about url" },
	{ "signal", MACHINERY, STAYS, "id change row source org kind at digest" },
	{ "deal", NUMBER, CLEARED, "handle" },
	{ "deal", IDENTITY, CLEARED, "org org_fold" },
	{ "deal", WORDS, NAMED, "title stage lead_source" },
	{ "deal", MACHINERY, STAYS, "id change row source external_id key amount"
	    " currency opened_at closed_at status held_at digest" },

	{ "profile", MACHINERY, STAYS, "id change" },
	{ "profile_version", MACHINERY, STAYS, "id change profile" },
	{ "profile_version", NUMBER, CLEARED, "owner gone" },
	{ "profile_version", WORDS, CLEARED, "name" },
	{ "profile_word", MACHINERY, OWNER, "version" },
	{ "profile_word", MACHINERY, WITH_ROW, "field part" },
	{ "profile_word", WORDS, NAMED, "text phrase" },
	{ "lesson", NUMBER, OWNER, "handle" },
	{ "lesson", NUMBER, WITH_ROW, "id change profile verdict" },
	{ "lesson", WORDS, NAMED, "because" },
	{ "vector", NUMBER, EMPTIED, "text command body" },

	{ "tie", NUMBER, OWNER, "a b" },
	{ "tie", NUMBER, WITH_ROW, "id change tier" },
	{ "tie", WORDS, NAMED, "evidence" },
	{ "exclusion", NUMBER, OWNER, "a b" },
	{ "exclusion", NUMBER, WITH_ROW, "id change value" },
	{ "exclusion", IDENTITY, WITH_ROW, "org" },
	{ "exclusion", WORDS, NAMED, "because" },

	{ "intro", NUMBER, SEAT, "requester connector target" },
	{ "intro", MACHINERY, STAYS, "id change at kind" },
	{ "intro", WORDS, NAMED, "profile" },
	{ "intro_act", NUMBER, SEAT, "value" },
	{ "intro_act", MACHINERY, STAYS, "id change intro kind at meeting deal" },
	{ "intro_act", WORDS, NAMED, "word" },
	{ "intro_now", NUMBER, STAYS, "intro since requester connector target"
	    " heard" },
	{ "intro_now", NUMBER, CLEARED, "upto" },
	{ "intro_now", WORDS, STAYS, "body next" },
	{ "intro_now", IDENTITY, CLEARED, "firm" },
	{ "consent", NUMBER, SEAT, "requester connector target" },
	{ "consent", MACHINERY, STAYS, "id change intro seq party answer at"
	    " recorded until channel implied of words prev hash" },
	{ "consent_words", NUMBER, OWNER, "consent" },
	{ "consent_words", MACHINERY, WITH_ROW, "salt digest" },
	{ "consent_words", WORDS, WITH_ROW, "evidence channel share reason note"
	    " message quote whom" },
	{ "written", NUMBER, OWNER, "intro" },
	{ "written", NUMBER, WITH_ROW, "id change step party reader at" },
	{ "written", WORDS, WITH_ROW, "text" },
	{ "outgoing", NUMBER, CLEARED, "id intro" },
	{ "outgoing", MACHINERY, STAYS, "change step party at held message" },
	{ "outgoing", IDENTITY, CLEARED, "rcpt name" },
	{ "outgoing", WORDS, NAMED, "subject text" },
	{ "outgoing", WORDS, CLEARED, "body" },
	{ "outgoing_act", NUMBER, OWNER, "outgoing" },
	{ "outgoing_act", MACHINERY, STAYS, "id kind at until change" },
	{ "outgoing_act", WORDS, WHOLE, "word" },
	{ "proposal", NUMBER, OWNER, "intro handle whose requester connector"
	    " target" },
	{ "proposal", NUMBER, WITH_ROW, "id change at kind party sure moment" },
	{ "proposal", WORDS, NAMED, "message file quote doubt" },
	{ "proposal", MACHINERY, WITH_ROW, "digest" },
	{ "proposal_act", NUMBER, OWNER, "proposal" },
	{ "proposal_act", NUMBER, WITH_ROW, "id change at accepted" },
	{ "mailbox_mark", WORDS, NAMED, "path" },
	{ "mailbox_mark", MACHINERY, STAYS, "id change at size digest" },

	{ "circle", MACHINERY, STAYS, "id change at" },
	{ "circle", WORDS, NAMED, "name" },
	{ "circle_act", MACHINERY, STAYS, "id change circle kind value" },
	{ "circle_act", WORDS, NAMED, "word" },
	{ "circle_seat", NUMBER, OWNER, "handle" },
	{ "circle_seat", NUMBER, WITH_ROW, "id change circle industry value"
	    " at" },
	{ "circle_seat", WORDS, NAMED, "forced" },
	{ "circle_meeting", MACHINERY, STAYS, "id change circle at" },
	{ "circle_meeting", WORDS, NAMED, "note" },
	{ "circle_attended", NUMBER, OWNER, "handle" },
	{ "circle_attended", NUMBER, WITH_ROW, "meeting" },
	{ "agreement", NUMBER, OWNER, "handle" },
	{ "agreement", NUMBER, WITH_ROW, "id change kind value at" },
	{ "agreement", WORDS, NAMED, "word" },

	{ "report", MACHINERY, STAYS, "id kind at period digest form" },
	{ "report", WORDS, REPORT, "body" },
	{ "outfile", WORDS, WITH_ROW, "path" },
	{ "outfile", MACHINERY, WITH_ROW, "at" },
	{ "report_warm", NUMBER, EMPTIED, "report at body" },
};
const size_t rn_columns_n = RN_LEN(rn_columns);

bool
rn_is_among(const char *list, const char *word)
{
	size_t n = strlen(word);

	for (const char *s = list; (s = strstr(s, word)) != NULL; s += n)
		if ((s == list || s[-1] == ' ') && (s[n] == ' ' ||
		    s[n] == '\0'))
			return true;
	return false;
}

size_t
rn_column_listed(const char *table, const char *column,
    const struct rn_column **last)
{
	size_t n = 0;

	for (size_t i = 0; i < rn_columns_n; i++)
		if (strcmp(rn_columns[i].table, table) == 0 &&
		    rn_is_among(rn_columns[i].columns, column)) {
			*last = &rn_columns[i];
			n++;
		}
	return n;
}
