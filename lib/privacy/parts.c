/*
 * parts.c - what somebody is told of what is held of them, part by part, as SQL
 * over what is theirs (rn_theirs_find).  The names of its columns are what the
 * reader sees.  Of others there are only the words "somebody else"; texts are
 * masked by whoever runs it (subject.c).  A new part is a row of rn_parts; a
 * table of rows.c that is in none fails unit/privacy.
 */
#include "base/base.h"
#include "privacy/subject.h"

#define HANDLES "(SELECT id FROM gone_handle)"
#define PEOPLE "(SELECT id FROM gone_person)"
#define INTROS "(SELECT id FROM gone_intro)"

#define UTC(x) "strftime('%Y-%m-%dT%H:%M:%SZ', " x ", 'unixepoch')"
#define DAY(x) "strftime('%Y-%m-%d', " x ", 'unixepoch')"
/* Where a row comes from: what brought it, when, and whether that stands. */
#define CAME_ROW(row) \
	"(SELECT c.verb || coalesce(' of ' || m.file, '') || coalesce(', row '" \
	" || " row ", '') || ', ' || " UTC("c.at") " || CASE WHEN c.undone_at" \
	" IS NULL THEN '' ELSE ', taken back' END FROM change c LEFT JOIN" \
	" import m ON m.change = c.id WHERE c.id = x.change) AS came"
#define CAME CAME_ROW("NULL")
#define ELSE_OR_THEM(handle) \
	"CASE WHEN " handle " IN " HANDLES " THEN 'them' ELSE" \
	" 'somebody else' END"
/* Of an introduction, a consent: where they sat. */
#define SEAT \
	"CASE WHEN x.requester IN " HANDLES " THEN 'requester'" \
	" WHEN x.connector IN " HANDLES " THEN 'connector'" \
	" WHEN x.target IN " HANDLES " THEN 'target' ELSE 'was a party' END"
/* Whose act a row of the ledger is. */
#define WHOSE \
	"CASE x.party WHEN 0 THEN x.requester WHEN 1 THEN x.connector" \
	" WHEN 2 THEN x.target END"
#define READER \
	"(SELECT CASE x.party WHEN 0 THEN i.requester WHEN 1 THEN i.connector" \
	" WHEN 2 THEN i.target END FROM intro i WHERE i.id = x.intro)"
#define TO \
	"CASE WHEN x.party IS NULL THEN 'them and somebody else' WHEN " READER \
	" IN " HANDLES " THEN 'them' ELSE 'somebody else' END AS 'to'"

const struct rn_part rn_parts[] = {
	{ "person", "Who they are taken to be", "person",
	    "SELECT x.name, x.org AS employer, x.title, x.location,"
	    " x.org_before AS 'employer before' FROM person x WHERE x.id IN "
	    PEOPLE " AND x.name IS NOT NULL" },
	{ "identifiers", "Addresses, numbers and ids", "handle_row assign",
	    "SELECT x.canon AS identifier, word_of('handle ' || x.kind) AS"
	    " kind, x.name AS 'came as', " CAME " FROM handle x WHERE x.id IN "
	    HANDLES },
	{ "records", "What files and people said of them",
	    "record record_note record_org org",
	    "SELECT x.name, x.org AS employer, x.title, x.location,"
	    " x.birthday, " DAY("x.said_at") " AS date, CASE x.school WHEN 1"
	    " THEN 'a school' END AS kind, n.text AS note, x.source,"
	    " x.external_id AS id, (SELECT group_concat(o.external_id, ', ')"
	    " FROM record_org o WHERE o.record = x.id) AS 'id of the employer',"
	    " CASE WHEN x.lister IS NULL THEN NULL WHEN x.lister IN " HANDLES
	    " THEN 'them' ELSE 'somebody else' END AS 'from the contacts of', "
	    CAME_ROW("x.row") " FROM record x LEFT JOIN record_note n ON"
	    " n.record = x.id WHERE x.handle IN " HANDLES " ORDER BY x.id" },
	{ "employers", "Companies that only their rows tell of", "org",
	    "SELECT x.name, x.domain, x.industry, x.size, x.location,"
	    " x.revenue, x.stage, x.about, " CAME_ROW("x.row") " FROM org x"
	    " WHERE EXISTS (SELECT 1 FROM record r WHERE r.handle IN " HANDLES
	    " AND r.change = x.change AND r.row = x.row)" },
	{ "names", "Names their mail came with", "called",
	    "SELECT x.name, " CAME " FROM called x WHERE x.handle IN "
	    HANDLES },
	{ "marks", "Tags, pinned tiers, wishes not to be written to, rhythms",
	    "mark",
	    "SELECT word_of('mark ' || x.kind) AS kind, x.word, CASE x.kind"
	    " WHEN 1 THEN word_of('tier ' || x.value) WHEN 3 THEN x.value ||"
	    " ' days' WHEN 4 THEN 'until ' || " UTC("x.value") " ELSE CASE"
	    " x.value WHEN 0 THEN 'no more' ELSE 'yes' END END AS value,"
	    " x.because, " CAME " FROM mark x WHERE x.handle IN " HANDLES },
	{ "proofs", "What tells that this holds", "proof",
	    "SELECT CASE x.kind WHEN 0 THEN 'verified' WHEN 1 THEN 'mail came"
	    " back' ELSE 'said again' END AS kind, " UTC("x.at") " AS at,"
	    " x.because, " CAME " FROM proof x WHERE x.handle IN " HANDLES },
	{ "ties", "Whom they are said to know", "tie",
	    "SELECT coalesce(word_of('tier ' || x.tier), 'not at all') AS tier,"
	    " 'somebody else' AS 'with', x.evidence, " CAME " FROM tie x"
	    " WHERE x.a IN " HANDLES " OR x.b IN " HANDLES },
	{ "exclusions", "To whom they are not to be introduced", "exclusion",
	    "SELECT " ELSE_OR_THEM("x.a") " AS who, coalesce(CASE WHEN x.b IN "
	    HANDLES " THEN 'them' WHEN x.b IS NOT NULL THEN 'somebody else'"
	    " END, x.org) AS 'to', CASE x.value WHEN 0 THEN 'no more' ELSE"
	    " 'yes' END AS value, x.because, " CAME " FROM exclusion x WHERE"
	    " x.a IN " HANDLES " OR x.b IN " HANDLES },
	{ "verdicts", "Which records were taken for theirs",
	    "verdict verdict_side",
	    "SELECT CASE x.kind WHEN 0 THEN 'joined' WHEN 1 THEN 'parted'"
	    " WHEN 2 THEN 'distinct' ELSE 'distinct no more' END AS verdict,"
	    " CASE x.human WHEN 1 THEN 'a human' ELSE 'refnet' END AS 'by',"
	    " x.why, " CAME " FROM verdict x WHERE x.id IN (SELECT id FROM"
	    " gone_verdict)" },
	{ "profiles", "Descriptions of whom they hope to meet", "profile_word",
	    "SELECT x.name AS profile, w.text, w.phrase AS 'read from', " CAME
	    " FROM profile_version x LEFT JOIN profile_word w ON w.version ="
	    " x.id WHERE x.owner IN " HANDLES },
	{ "lessons", "Whether they were wanted", "lesson",
	    "SELECT CASE x.verdict WHEN 1 THEN 'accepted' WHEN -1 THEN"
	    " 'skipped' ELSE 'neither any more' END AS verdict, x.because, "
	    CAME " FROM lesson x WHERE x.handle IN " HANDLES },
	{ "introductions", "Introductions they have a part in", "",
	    "SELECT x.id, " UTC("x.at") " AS at, word_of('kind ' || x.kind)"
	    " AS kind, " SEAT " AS part, x.profile, " CAME " FROM intro x"
	    " WHERE x.id IN " INTROS },
	{ "events", "What became of them", "",
	    "SELECT x.intro AS introduction, " UTC("x.at") " AS at,"
	    " CASE x.kind WHEN 5 THEN 'outcome: ' || coalesce(word_of("
	    "'outcome ' || x.value), '') WHEN 6 THEN 'thanked' WHEN 7 THEN"
	    " 'withdrawn' WHEN 8 THEN 'put off' WHEN 9 THEN 'a policy was"
	    " overridden' WHEN 13 THEN 'note' ELSE 'changed' END AS event, "
	    UTC("x.meeting") " AS meeting, x.deal AS worth, x.word, " CAME
	    " FROM intro_act x WHERE x.intro IN " INTROS " AND (x.kind <> 13"
	    " OR words_without(x.word) IS NOT x.word)" },
	{ "consents", "What they were asked and said", "consent_words",
	    "SELECT x.intro AS introduction, x.seq, word_of('answer ' ||"
	    " x.answer) AS answer, " UTC("x.at") " AS at, " UTC("x.recorded")
	    " AS recorded, " UTC("x.until") " AS until, coalesce(w.channel,"
	    " word_of('channel ' || x.channel)) AS channel, CASE x.implied"
	    " WHEN 1 THEN 'follows from another act' END AS implied, w.share"
	    " AS 'may be shared', w.reason, w.note, w.quote, w.evidence,"
	    " w.digest AS sha256, w.message, w.whom, " CAME " FROM consent x"
	    " LEFT JOIN consent_words w ON w.consent = x.id WHERE x.intro IN "
	    INTROS " AND (x.party = -1 OR " WHOSE " IN " HANDLES ")" },
	{ "messages", "Messages written about their introductions",
	    "outgoing outgoing_act",
	    "SELECT x.intro AS introduction, word_of('step ' || x.step) AS"
	    " step, " TO ", " UTC("x.at") " AS written, " UTC("(SELECT max(a.at)"
	    " FROM outgoing_act a WHERE a.outgoing = x.id AND a.kind IN (1, 5)"
	    ")") " AS sent, x.text, x.message AS id, " CAME " FROM outgoing x"
	    " WHERE x.intro IN " INTROS },
	{ "drafts", "Texts that were not sent", "written",
	    "SELECT x.intro AS introduction, word_of('step ' || x.step) AS"
	    " step, " TO ", " UTC("x.at") " AS written, x.text, " CAME
	    " FROM written x WHERE x.intro IN " INTROS " AND x.text IS NOT"
	    " NULL" },
	{ "proposals", "What was read in their messages",
	    "proposal proposal_act",
	    "SELECT word_of('proposal ' || x.kind) AS kind, " UTC("x.at")
	    " AS at, x.intro AS introduction, x.quote, x.doubt, x.file,"
	    " x.message AS id, (SELECT CASE p.accepted WHEN 1 THEN 'accepted'"
	    " ELSE 'refused' END FROM proposal_act p WHERE p.proposal = x.id"
	    " ORDER BY p.id DESC LIMIT 1) AS decided, " CAME " FROM proposal x"
	    " WHERE x.handle IN " HANDLES " OR x.whose IN " HANDLES },
	{ "groups", "Groups they sit in", "circle_seat",
	    "SELECT g.name AS 'group', x.industry AS seat, CASE x.value WHEN 1"
	    " THEN 'joined' ELSE 'left' END AS what, " UTC("x.at") " AS at,"
	    " x.forced, " CAME " FROM circle_seat x JOIN circle g ON g.id ="
	    " x.circle WHERE x.handle IN " HANDLES },
	{ "meetings", "Meetings of groups they were at", "circle_attended",
	    "SELECT g.name AS 'group', " UTC("x.at") " AS at, " CAME " FROM"
	    " circle_attended t JOIN circle_meeting x ON x.id = t.meeting"
	    " JOIN circle g ON g.id = x.circle WHERE t.handle IN " HANDLES },
	{ "agreements", "What was agreed with them", "agreement",
	    "SELECT CASE x.kind WHEN 0 THEN 'looks for' WHEN 1 THEN 'offers'"
	    " WHEN 2 THEN 'every' ELSE 'in the active circle' END AS what,"
	    " x.word, x.value, " UTC("x.at") " AS at, " CAME
	    " FROM agreement x WHERE x.handle IN " HANDLES },
	{ "deals", "Deals with them", "",
	    "SELECT x.title, x.org AS company, x.amount, x.currency,"
	    " word_of('deal ' || x.status) AS status, x.stage,"
	    " x.lead_source AS source, " DAY("x.opened_at") " AS opened, "
	    DAY("x.closed_at") " AS closed, x.external_id AS id, "
	    CAME_ROW("x.row") " FROM deal x WHERE x.handle IN " HANDLES },
};
const size_t rn_parts_n = RN_LEN(rn_parts);

/* Computed of what the parts tell, and of interactions (subject.c). */
const char rn_parts_derived[] = "person run run_new state state_recent"
    " state_new face_key_recent handle_said outfile";
