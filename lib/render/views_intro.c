/*
 * views_intro.c - how rows of introductions look: their ledger, texts, mail and
 * proposals; of gives and of groups.  What a line says is told in views.c.
 */
#include "refnet/give.h"
#include "refnet/group.h"
#include "refnet/inbox.h"
#include "refnet/intro.h"
#include "refnet/outbox.h"
#include "render/rows.h"
#include "render/views_room.h"

#define AT(field) offsetof(struct rn_text_finding, field)

static const struct rn_col text_lint[] = {
	{ "where", RN_K_TEXT, AT(where), 9, NULL, NULL },
	{ "severity", RN_K_ENUM, AT(severity), 8, NULL, rn_text_severity_name },
	{ "rule", RN_K_ENUM, AT(rule), 13, NULL, rn_text_rule_name },
	{ "text", RN_K_TEXT, AT(quote), 16, NULL, NULL },
	{ "suggestion", RN_K_TEXT, AT(suggestion), 30, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_intro, field)

static const struct rn_col intro[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "kind", RN_K_ENUM, AT(kind), 0, NULL, rn_intro_kind_name },
	{ "requester", RN_K_TEXT, AT(requester), 8, NULL, NULL },
	{ "connector", RN_K_TEXT, AT(connector), 8, "via", NULL },
	{ "target", RN_K_TEXT, AT(target), 8, NULL, NULL },
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "state", RN_K_ENUM, AT(state), 10, NULL, rn_intro_state_name },
	{ "waiting_on", RN_K_ENUM, AT(waiting_on), 6, "waits for",
	    rn_waiting_name },
	{ "opened_at", RN_K_INSTANT, AT(opened_at), 0, "opened", NULL },
	{ "due_at", RN_K_INSTANT, AT(due_at), 10, "due", NULL },
	{ "age_days", RN_K_INT, AT(age_days), 0, "days", NULL },
	{ "next", RN_K_TEXT, AT(next), 0, NULL, NULL },
	{ "asked_at", RN_K_INSTANT, AT(asked_at), 0, "asked", NULL },
	{ "introduced_at", RN_K_INSTANT, AT(introduced_at), 0, "introduced",
	    NULL },
	{ "met_at", RN_K_INSTANT, AT(met_at), 0, "met", NULL },
	{ "outcome", RN_K_ENUM, AT(outcome), 0, NULL, rn_outcome_name },
	{ "deal", RN_K_INT, AT(deal), 0, NULL, NULL },
	{ "thanked_at", RN_K_INSTANT, AT(thanked_at), 0, "thanked", NULL },
	{ "late", RN_K_BOOL, AT(late), 0, NULL, NULL },
	{ "owed", RN_K_BOOL, AT(owed), 0, "thanks owed", NULL },
	{ "by", RN_K_ENUM, AT(by), 0, "made by", rn_waiting_name },
	{ "requester_id", RN_K_INT, AT(requester_id), 0, NULL, NULL },
	{ "connector_id", RN_K_INT, AT(connector_id), 0, NULL, NULL },
	{ "target_id", RN_K_INT, AT(target_id), 0, NULL, NULL },
	{ "forced", RN_K_LIST, AT(forced), 0, NULL, NULL },
	{ "unnamed", RN_K_BOOL, AT(unnamed), 0, NULL, NULL },
	{ "planned", RN_K_BOOL, AT(planned), 0, NULL, NULL },
	{ "move", RN_K_TEXT, AT(move), 0, NULL, NULL },
	{ "outcome_at", RN_K_INSTANT, AT(outcome_at), 0, NULL, NULL },
	/* of one alone; a list stops before */
	{ "ledger", RN_K_ROWS, offsetof(struct rn_intro_alone, ledger), 0,
	    NULL, NULL },
	{ "notes", RN_K_ROWS, offsetof(struct rn_intro_alone, notes), 0, NULL,
	    NULL },
	{ "standing", RN_K_TEXT, offsetof(struct rn_intro_alone, standing), 0,
	    NULL, NULL },
};
enum { INTRO_LEDGER = 3, INTRO_STANDING = 1 };	/* columns from there on */

#undef AT
#define AT(field) offsetof(struct rn_consent, field)

static const struct rn_col consent[] = {
	{ "intro_id", RN_K_INT, AT(intro_id), 0, "intro", NULL },
	{ "seq", RN_K_INT, AT(seq), 1, "#", NULL },
	{ "party", RN_K_ENUM, AT(party), 9, NULL, rn_party_name },
	{ "answer", RN_K_ENUM, AT(answer), 6, NULL, rn_answer_name },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "channel", RN_K_TEXT, AT(channel), 5, NULL, NULL },
	{ "evidence", RN_K_TEXT, AT(evidence), 0, NULL, NULL },
	{ "until", RN_K_INSTANT, AT(until), 10, NULL, NULL },
	{ "hash", RN_K_TEXT, AT(hash), 0, NULL, NULL },
	{ "row", RN_K_ID, AT(row), 0, NULL, NULL },
	{ "implied", RN_K_BOOL, AT(implied), 0, NULL, NULL },
	{ "undone", RN_K_BOOL, AT(undone), 0, NULL, NULL },
	{ "of", RN_K_INT, AT(of), 0, "of #", NULL },
	{ "share", RN_K_TEXT, AT(share), 6, NULL, NULL },
	{ "reason", RN_K_TEXT, AT(reason), 6, NULL, NULL },
	{ "note", RN_K_TEXT, AT(note), 0, NULL, NULL },
	{ "evidence_sha256", RN_K_TEXT, AT(evidence_sha256), 0, NULL, NULL },
	{ "person_id", RN_K_INT, AT(person_id), 0, NULL, NULL },
	{ "message", RN_K_TEXT, AT(message), 0, NULL, NULL },
	{ "quote", RN_K_TEXT, AT(quote), 0, NULL, NULL },
	{ "whom", RN_K_TEXT, AT(whom), 6, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_audit, field)

static const struct rn_col audit[] = {
	{ "row", RN_K_INT, AT(row), 2, NULL, NULL },
	{ "intro_id", RN_K_INT, AT(intro_id), 2, "intro", NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "verdict", RN_K_ENUM, AT(verdict), 8, NULL, rn_verdict_name },
	{ "why", RN_K_TEXT, AT(why), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_proposal, field)

static const struct rn_col proposal[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "intro_id", RN_K_INT, AT(intro_id), 2, "intro", NULL },
	{ "kind", RN_K_ENUM, AT(kind), 6, NULL, rn_proposal_kind_name },
	{ "party", RN_K_ENUM, AT(party), 9, NULL, rn_party_name },
	{ "person", RN_K_TEXT, AT(person), 8, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "sure", RN_K_BOOL, AT(sure), 4, NULL, NULL },
	{ "quote", RN_K_TEXT, AT(quote), 12, NULL, NULL },
	{ "message_id", RN_K_TEXT, AT(message_id), 0, "message", NULL },
	{ "file", RN_K_TEXT, AT(file), 0, NULL, NULL },
	{ "state", RN_K_ENUM, AT(state), 0, NULL, rn_proposal_state_name },
	{ "moment", RN_K_INSTANT, AT(moment), 0, NULL, NULL },
	{ "person_id", RN_K_INT, AT(person_id), 0, NULL, NULL },
	{ "requester", RN_K_TEXT, AT(requester), 0, NULL, NULL },
	{ "connector", RN_K_TEXT, AT(connector), 0, "via", NULL },
	{ "target", RN_K_TEXT, AT(target), 0, NULL, NULL },
	{ "doubt", RN_K_TEXT, AT(doubt), 0, NULL, NULL },
	{ "sha256", RN_K_TEXT, AT(sha256), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_draft, field)

static const struct rn_col draft[] = {
	{ "intro_id", RN_K_ID, AT(intro_id), 2, "intro", NULL },
	{ "step", RN_K_ENUM, AT(step), 8, NULL, rn_draft_step_name },
	{ "to", RN_K_LIST, AT(to), 8, NULL, NULL },
	{ "subject", RN_K_TEXT, AT(subject), 8, NULL, NULL },
	{ "body", RN_K_TEXT, AT(body), 12, NULL, NULL },
	{ "final", RN_K_BOOL, AT(final), 3, NULL, NULL },
	{ "from", RN_K_TEXT, AT(from), 0, NULL, NULL },
	{ "facts", RN_K_LIST, AT(facts), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_planned, field)

static const struct rn_col planned[] = {
	{ "intro_id", RN_K_INT, AT(intro_id), 0, "intro", NULL },
	{ "connector_id", RN_K_INT, AT(connector_id), 0, NULL, NULL },
	{ "connector", RN_K_TEXT, AT(connector), 12, "ask", NULL },
	{ "target_id", RN_K_INT, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 12, "for", NULL },
	{ "refused", RN_K_TEXT, AT(refused), 16, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_template_row, field)

static const struct rn_col template[] = {
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "step", RN_K_ENUM, AT(step), 0, NULL, rn_draft_step_name },
	{ "as", RN_K_ENUM, AT(as), 0, NULL, rn_party_name },
	{ "origin", RN_K_TEXT, AT(origin), 8, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_template_fact, field)

static const struct rn_col template_fact[] = {
	{ "field", RN_K_TEXT, AT(field), 12, NULL, NULL },
	{ "what", RN_K_TEXT, AT(what), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_outgoing, field)

static const struct rn_col outgoing[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "intro_id", RN_K_INT, AT(intro_id), 2, "intro", NULL },
	{ "step", RN_K_ENUM, AT(step), 8, NULL, rn_draft_step_name },
	{ "party", RN_K_ENUM, AT(party), 0, NULL, rn_party_name },
	{ "to", RN_K_LIST, AT(to), 10, NULL, NULL },
	{ "subject", RN_K_TEXT, AT(subject), 0, NULL, NULL },
	{ "message_id", RN_K_TEXT, AT(message_id), 0, "message", NULL },
	{ "state", RN_K_ENUM, AT(state), 6, NULL, rn_outgoing_state_name },
	{ "at", RN_K_INSTANT, AT(at), 0, NULL, NULL },
	{ "held_until", RN_K_INSTANT, AT(held_until), 0, "held until", NULL },
	{ "sent_at", RN_K_INSTANT, AT(sent_at), 10, "sent", NULL },
	{ "error", RN_K_TEXT, AT(error), 10, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_intro_note, field)

static const struct rn_col note[] = {
	{ "intro_id", RN_K_ID, AT(intro_id), 2, "intro", NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, NULL, NULL },
	{ "text", RN_K_TEXT, AT(text), 10, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_give, field)

static const struct rn_col give[] = {
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "person_id", RN_K_ID, AT(person_id), 0, "person", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "direction", RN_K_ENUM, AT(direction), 8, NULL, rn_gave_name },
	{ "kind", RN_K_ENUM, AT(kind), 9, NULL, rn_gift_name },
	{ "about", RN_K_TEXT, AT(about), 8, NULL, NULL },
	{ "weight", RN_K_REAL, AT(weight), 4, "now", NULL },
	{ "balance", RN_K_REAL, AT(balance), 0, NULL, NULL },
	{ "interaction_id", RN_K_INT, AT(interaction_id), 0, NULL, NULL },
	{ "intro_id", RN_K_INT, AT(intro_id), 0, "intro", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_balance, field)

static const struct rn_col balance[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "given", RN_K_INT, AT(given), 5, NULL, NULL },
	{ "received", RN_K_INT, AT(received), 8, NULL, NULL },
	{ "given_now", RN_K_REAL, AT(given_now), 0, NULL, NULL },
	{ "received_now", RN_K_REAL, AT(received_now), 0, NULL, NULL },
	{ "balance", RN_K_REAL, AT(balance), 7, NULL, NULL },
	{ "last_given", RN_K_INSTANT, AT(last_given), 10, "last given",
	    NULL },
	{ "last_received", RN_K_INSTANT, AT(last_received), 10,
	    "last received", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_suggestion, field)

static const struct rn_col suggestion[] = {
	{ "rank", RN_K_INT, AT(rank), 2, "#", NULL },
	{ "person_id", RN_K_ID, AT(person_id), 0, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 0, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 0, NULL, NULL },
	{ "fit", RN_K_PROB, AT(fit), 4, NULL, NULL },
	{ "reasons", RN_K_LIST, AT(reasons), 12, "because", NULL },
	{ "tier", RN_K_ENUM, AT(tier), 0, NULL, rn_tier_name },
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "next", RN_K_TEXT, AT(next), 33, "to start it", NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
	{ "verify", RN_K_TEXT, AT(verify), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_group, field)

static const struct rn_col group[] = {
	{ "id", RN_K_ID, AT(id), 2, NULL, NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "criteria", RN_K_TEXT, AT(criteria), 0, NULL, NULL },
	{ "cadence_days", RN_K_INT, AT(cadence_days), 5, "every", NULL },
	{ "exchange", RN_K_TEXT, AT(exchange), 8, "expected", NULL },
	{ "seats", RN_K_INT, AT(seats), 0, NULL, NULL },
	{ "members", RN_K_INT, AT(members), 7, NULL, NULL },
	{ "founded_at", RN_K_INSTANT, AT(founded_at), 0, "founded", NULL },
	{ "meetings", RN_K_INT, AT(meetings), 0, NULL, NULL },
	{ "last_met", RN_K_INSTANT, AT(last_met), 10, "last met", NULL },
	{ "due_at", RN_K_INSTANT, AT(due_at), 10, "next due", NULL },
	{ "overdue_days", RN_K_INT, AT(overdue_days), 7, "overdue", NULL },
	{ "attendance", RN_K_PROB, AT(attendance), 0, NULL, NULL },
	{ "names", RN_K_LIST, AT(names), 0, NULL, NULL },
	{ "expects", RN_K_TEXT, AT(expects), 0, NULL, NULL },
	/* of one alone; a list stops before */
	{ "member", RN_K_ROWS, offsetof(struct rn_group_alone, member), 0,
	    NULL, NULL },
	{ "meeting", RN_K_ROWS, offsetof(struct rn_group_alone, meeting), 0,
	    NULL, NULL },
};
enum { GROUP_MEMBER = 2 };	/* columns from there on */

#undef AT
#define AT(field) offsetof(struct rn_member, field)

static const struct rn_col member[] = {
	{ "group", RN_K_TEXT, AT(group), 0, NULL, NULL },
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "seat", RN_K_TEXT, AT(seat), 10, NULL, NULL },
	{ "seat_code", RN_K_TEXT, AT(seat_code), 0, NULL, NULL },
	{ "joined_at", RN_K_INSTANT, AT(joined_at), 10, "joined", NULL },
	{ "meetings", RN_K_INT, AT(meetings), 3, "met", NULL },
	{ "attended", RN_K_INT, AT(attended), 5, "there", NULL },
	{ "missed", RN_K_INT, AT(missed), 6, NULL, NULL },
	{ "last_attended", RN_K_INSTANT, AT(last_attended), 0, NULL, NULL },
	{ "gave", RN_K_INT, AT(gave), 4, NULL, NULL },
	{ "expected", RN_K_INT, AT(expected), 2, "of", NULL },
	{ "forced", RN_K_TEXT, AT(forced), 0, NULL, NULL },
	{ "group_id", RN_K_INT, AT(group_id), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_meeting, field)

static const struct rn_col meeting[] = {
	{ "group", RN_K_TEXT, AT(group), 12, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 10, "day", NULL },
	{ "present", RN_K_LIST, AT(present), 12, NULL, NULL },
	{ "missing", RN_K_LIST, AT(missing), 8, NULL, NULL },
	{ "note", RN_K_TEXT, AT(note), 8, NULL, NULL },
	{ "group_id", RN_K_INT, AT(group_id), 0, NULL, NULL },
	{ "id", RN_K_ID, AT(id), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_group_due, field)

static const struct rn_col group_due[] = {
	{ "group", RN_K_TEXT, AT(group), 10, NULL, NULL },
	{ "what", RN_K_ENUM, AT(what), 8, NULL, rn_group_due_name },
	{ "person_id", RN_K_INT, AT(person_id), 0, "person", NULL },
	{ "name", RN_K_TEXT, AT(name), 10, "who", NULL },
	{ "since", RN_K_INSTANT, AT(since), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 20, "because", NULL },
	{ "group_id", RN_K_ID, AT(group_id), 0, NULL, NULL },
};

const struct rn_view rn_view_text_lint =
    VIEW("rule", "refnet.lint", text_lint, "nothing is wrong with it");
static const struct rn_view *const intro_inner[] = { &rn_view_consent,
    &rn_view_note };
#define INTRO(less_) {							\
	.name = "refnet.intro", .version = 1,				\
	.none = "no introductions", .cols = intro,			\
	.n = RN_LEN(intro) - (less_), .id = "id", .inner = intro_inner,	\
	.alone = &rn_view_intro_alone }
const struct rn_view rn_view_intro = INTRO(INTRO_LEDGER);
const struct rn_view rn_view_intro_alone = INTRO(INTRO_STANDING);
const struct rn_view rn_view_intro_card = INTRO(0);
const struct rn_view rn_view_consent =
    VIEW("row", "refnet.consent", consent, "nothing in the ledger");
const struct rn_view rn_view_audit =
    VIEW("row", "refnet.audit", audit, "no introductions to prove");
const struct rn_view rn_view_proposal =
    VIEW("id", "refnet.proposal", proposal, "no proposals");
const struct rn_view rn_view_draft =
    VIEW("intro_id", "refnet.draft", draft, "no drafts");
const struct rn_view rn_view_outgoing =
    VIEW("id", "refnet.outgoing", outgoing, "nothing in the outbox");
const struct rn_view rn_view_note =
    VIEW("intro_id", "refnet.note", note, "no notes");
const struct rn_view rn_view_planned =
    VIEW("intro_id", "refnet.planned", planned, "nobody to ask");
const struct rn_view rn_view_template =
    VIEW("name", "refnet.template", template, "no templates");
const struct rn_view rn_view_template_fact =
    VIEW("field", "refnet.template-field", template_fact, "no fields");
const struct rn_view rn_view_give =
    PEOPLE("person_id", "refnet.give", give, "nothing given or received",
    struct rn_give);
const struct rn_view rn_view_balance =
    PEOPLE("person_id", "refnet.balance", balance,
    "nothing given or received", struct rn_balance);
const struct rn_view rn_view_suggestion =
    VIEW("person_id", "refnet.suggestion", suggestion, "nobody to suggest");
static const struct rn_view *const group_inner[] = { &rn_view_member,
    &rn_view_meeting };
#define GROUP(less_) {							\
	.name = "refnet.group", .version = 1, .none = "no groups",	\
	.cols = group, .n = RN_LEN(group) - (less_), .id = "id",	\
	.inner = group_inner, .alone = &rn_view_group_alone }
const struct rn_view rn_view_group = GROUP(GROUP_MEMBER);
const struct rn_view rn_view_group_alone = GROUP(0);
const struct rn_view rn_view_member =
    PEOPLE("person_id", "refnet.member", member, "no members",
    struct rn_member);
const struct rn_view rn_view_meeting =
    VIEW("id", "refnet.meeting", meeting, "no meetings");
const struct rn_view rn_view_group_due =
    VIEW("group_id", "refnet.group_due", group_due, "nothing is due");
