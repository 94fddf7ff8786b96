/*
 * views_map.c - how rows of the map look: ties, paths, connectors, gaps, plans;
 * what a line says is told in views.c.
 */
#include "refnet/decide.h"
#include "refnet/group.h"
#include "refnet/profile.h"
#include "refnet/tie.h"
#include "render/views_room.h"

#define AT(field) offsetof(struct rn_tie, field)

static const struct rn_col tie[] = {
	{ "a", RN_K_ID, AT(a), 0, NULL, NULL },
	{ "b", RN_K_ID, AT(b), 0, NULL, NULL },
	{ "a_name", RN_K_TEXT, AT(a_name), 12, "who", NULL },
	{ "b_name", RN_K_TEXT, AT(b_name), 12, "knows", NULL },
	{ "class", RN_K_ENUM, AT(kind), 10, NULL, rn_tie_class_name },
	{ "p", RN_K_PROB, AT(p), 4, NULL, NULL },
	{ "since", RN_K_INSTANT, AT(since), 0, NULL, NULL },
	{ "last", RN_K_INSTANT, AT(last), 10, NULL, NULL },
	{ "evidence", RN_K_TEXT, AT(evidence), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_tie_question, field)

static const struct rn_col question[] = {
	{ "a", RN_K_ID, AT(a), 0, NULL, NULL },
	{ "b", RN_K_ID, AT(b), 0, NULL, NULL },
	{ "a_name", RN_K_TEXT, AT(a_name), 12, "does", NULL },
	{ "b_name", RN_K_TEXT, AT(b_name), 12, "know", NULL },
	{ "target_id", RN_K_ID, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 12, "opens", NULL },
	{ "profile", RN_K_TEXT, AT(profile), 8, NULL, NULL },
	{ "fit", RN_K_PROB, AT(fit), 4, NULL, NULL },
	{ "p", RN_K_PROB, AT(p), 4, "then", NULL },
	{ "reason", RN_K_TEXT, AT(reason), 12, "because", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_recruit, field)

static const struct rn_col recruit[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 10, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 8, NULL, NULL },
	{ "trade", RN_K_TEXT, AT(trade), 10, NULL, NULL },
	{ "serves", RN_K_TEXT, AT(serves), 8, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "access", RN_K_PROB, AT(access), 4, NULL, NULL },
	{ "given", RN_K_INT, AT(given), 4, "gave", NULL },
	{ "received", RN_K_INT, AT(received), 4, "got", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_path, field)

static const struct rn_col path[] = {
	{ "target_id", RN_K_ID, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 0, NULL, NULL },
	{ "rank", RN_K_INT, AT(rank), 1, "#", NULL },
	{ "hops", RN_K_INT, AT(hops), 0, NULL, NULL },
	{ "people", RN_K_LIST, AT(people), 20, "path", NULL },
	{ "label", RN_K_ENUM, AT(label), 6, NULL, rn_path_label_name },
	{ "p", RN_K_PROB, AT(p), 4, NULL, NULL },
	{ "weakest", RN_K_TEXT, AT(weakest), 20, "weakest link", NULL },
	{ "evidence", RN_K_TEXT, AT(evidence), 0, NULL, NULL },
	{ "via_id", RN_K_ID, AT(via_id), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_connector, field)

static const struct rn_col connector[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "reach", RN_K_REAL, AT(reach), 4, NULL, NULL },
	{ "access", RN_K_PROB, AT(access), 4, NULL, NULL },
	{ "willing", RN_K_PROB, AT(willing), 4, NULL, NULL },
	{ "headroom", RN_K_PROB, AT(headroom), 4, "fresh", NULL },
	{ "overlap", RN_K_INT, AT(overlap), 3, NULL, NULL },
	{ "given", RN_K_INT, AT(given), 4, "gave", NULL },
	{ "received", RN_K_INT, AT(received), 3, "got", NULL },
	{ "open_asks", RN_K_INT, AT(open_asks), 0, NULL, NULL },
	{ "asks_left", RN_K_INT, AT(asks_left), 0, NULL, NULL },
	{ "last_ask", RN_K_INSTANT, AT(last_ask), 10, "asked", NULL },
	{ "last_thanks", RN_K_INSTANT, AT(last_thanks), 0, NULL, NULL },
	{ "expected", RN_K_REAL, AT(expected), 4, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
	{ "asks", RN_K_INT, AT(asks), 0, NULL, NULL },
	{ "granted", RN_K_INT, AT(granted), 0, NULL, NULL },
	{ "introductions", RN_K_INT, AT(introductions), 0, NULL, NULL },
	{ "repaid", RN_K_INT, AT(repaid), 0, NULL, NULL },
	{ "verticals", RN_K_LIST, AT(verticals), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_overlap, field)

static const struct rn_col overlap[] = {
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "connector_id", RN_K_ID, AT(connector_id), 2, "id", NULL },
	{ "connector", RN_K_TEXT, AT(connector), 12, NULL, NULL },
	{ "target_id", RN_K_ID, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 12, "knows", NULL },
	{ "fit", RN_K_PROB, AT(fit), 4, NULL, NULL },
	{ "tie", RN_K_ENUM, AT(tie), 8, NULL, rn_tie_class_name },
	{ "evidence", RN_K_TEXT, AT(evidence), 12, NULL, NULL },
	{ "p", RN_K_PROB, AT(p), 4, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_gap, field)

static const struct rn_col gap[] = {
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "industry", RN_K_TEXT, AT(industry), 10, NULL, NULL },
	{ "level", RN_K_TEXT, AT(level), 7, NULL, NULL },
	{ "location", RN_K_TEXT, AT(location), 10, NULL, NULL },
	{ "wanted", RN_K_INT, AT(wanted), 3, NULL, NULL },
	{ "known", RN_K_INT, AT(known), 3, NULL, NULL },
	{ "reachable", RN_K_INT, AT(reachable), 3, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_ask, field)

static const struct rn_col plan[] = {
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "step", RN_K_INT, AT(step), 1, "#", NULL },
	{ "connector_id", RN_K_ID, AT(connector_id), 0, NULL, NULL },
	{ "connector", RN_K_TEXT, AT(connector), 12, "ask", NULL },
	{ "target_id", RN_K_ID, AT(target_id), 0, NULL, NULL },
	{ "target", RN_K_TEXT, AT(target), 12, "for", NULL },
	{ "fit", RN_K_PROB, AT(fit), 4, NULL, NULL },
	{ "people", RN_K_LIST, AT(people), 0, "path", NULL },
	{ "p", RN_K_PROB, AT(p), 4, NULL, NULL },
	{ "headroom", RN_K_PROB, AT(headroom), 0, NULL, NULL },
	{ "gain", RN_K_PROB, AT(gain), 4, "adds", NULL },
	{ "covered", RN_K_PROB, AT(covered), 4, NULL, NULL },
	{ "industry", RN_K_TEXT, AT(industry), 8, "of", NULL },
	{ "level", RN_K_TEXT, AT(level), 4, NULL, NULL },
	{ "location", RN_K_TEXT, AT(location), 6, "in", NULL },
	{ "asks_left", RN_K_INT, AT(asks_left), 3, "asks left", NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_risk, field)

static const struct rn_col risk[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "last_two_way", RN_K_INSTANT, AT(last_two_way), 10, "last", NULL },
	{ "darkens", RN_K_INT, AT(darkens), 3, NULL, NULL },
	{ "dims", RN_K_INT, AT(dims), 3, NULL, NULL },
	{ "loss", RN_K_REAL, AT(loss), 4, NULL, NULL },
	{ "targets", RN_K_LIST, AT(targets), 16, "darkened", NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_whatif, field)

static const struct rn_col whatif[] = {
	{ "target_id", RN_K_ID, AT(target_id), 2, "id", NULL },
	{ "target", RN_K_TEXT, AT(target), 12, NULL, NULL },
	{ "effect", RN_K_ENUM, AT(effect), 6, NULL, rn_effect_name },
	{ "before", RN_K_PROB, AT(before), 4, NULL, NULL },
	{ "after", RN_K_PROB, AT(after), 4, NULL, NULL },
	{ "people", RN_K_LIST, AT(people), 20, "path", NULL },
	{ "via_id", RN_K_ID, AT(via_id), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_shift, field)

static const struct rn_col diff[] = {
	{ "what", RN_K_ENUM, AT(what), 4, NULL, rn_shift_what_name },
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "change", RN_K_ENUM, AT(change), 6, NULL, rn_shift_way_name },
	{ "was", RN_K_TEXT, AT(was), 6, NULL, NULL },
	{ "is", RN_K_TEXT, AT(is), 6, NULL, NULL },
	{ "at", RN_K_INSTANT, AT(at), 0, "day", NULL },
	{ "cause", RN_K_TEXT, AT(cause), 20, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_agreement, field)

static const struct rn_col agreement[] = {
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 0, NULL, rn_tier_name },
	{ "active", RN_K_BOOL, AT(active), 0, NULL, NULL },
	{ "looks_for", RN_K_TEXT, AT(looks_for), 8, "you look for", NULL },
	{ "offers", RN_K_TEXT, AT(offers), 0, "you offer", NULL },
	{ "every_days", RN_K_INT, AT(every_days), 5, "every", NULL },
	{ "agreed_at", RN_K_INSTANT, AT(agreed_at), 0, "agreed", NULL },
	{ "last_touch", RN_K_INSTANT, AT(last_touch), 10, "last touch",
	    NULL },
	{ "asks", RN_K_INT, AT(asks), 4, NULL, NULL },
	{ "introductions", RN_K_INT, AT(introductions), 3, "made", NULL },
	{ "given", RN_K_INT, AT(given), 0, NULL, NULL },
	{ "received", RN_K_INT, AT(received), 0, NULL, NULL },
	{ "balance", RN_K_REAL, AT(balance), 5, NULL, NULL },
	{ "due_at", RN_K_INSTANT, AT(due_at), 10, "talk due", NULL },
	{ "overdue_days", RN_K_INT, AT(overdue_days), 0, "overdue", NULL },
	{ "since", RN_K_INSTANT, AT(since), 0, NULL, NULL },
	{ "forced", RN_K_TEXT, AT(forced), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

#undef AT
#define AT(field) offsetof(struct rn_candidate, field)

static const struct rn_col candidate[] = {
	{ "rank", RN_K_INT, AT(rank), 2, "#", NULL },
	{ "person_id", RN_K_ID, AT(person_id), 2, "id", NULL },
	{ "name", RN_K_TEXT, AT(name), 12, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 0, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 6, NULL, rn_tier_name },
	{ "expected", RN_K_REAL, AT(expected), 0, NULL, NULL },
	{ "reach", RN_K_REAL, AT(reach), 0, NULL, NULL },
	{ "access", RN_K_PROB, AT(access), 0, NULL, NULL },
	{ "overlap", RN_K_INT, AT(overlap), 0, NULL, NULL },
	{ "trade", RN_K_TEXT, AT(trade), 0, NULL, NULL },
	{ "serves", RN_K_TEXT, AT(serves), 0, NULL, NULL },
	{ "given", RN_K_INT, AT(given), 0, NULL, NULL },
	{ "received", RN_K_INT, AT(received), 0, NULL, NULL },
	{ "reasons", RN_K_LIST, AT(reasons), 20, "because", NULL },
	{ "next", RN_K_TEXT, AT(next), 0, NULL, NULL },
	{ "why", RN_K_TEXT, AT(why), 0, NULL, NULL },
};

const struct rn_view rn_view_tie =
    VIEW("b", "refnet.tie", tie, "no ties known");
const struct rn_view rn_view_path =
    VIEW("via_id", "refnet.path", path, "no verified path");
const struct rn_view rn_view_recruit =
    PEOPLE("person_id", "refnet.recruit", recruit, "nobody to recruit",
    struct rn_recruit);
const struct rn_view rn_view_question =
    VIEW("b", "refnet.question", question, "nothing to ask");
const struct rn_view rn_view_connector =
    VIEW("person_id", "refnet.connector", connector, "no connectors yet");
const struct rn_view rn_view_overlap =
    VIEW("connector_id", "refnet.overlap", overlap, "nobody knows them");
const struct rn_view rn_view_gap =
    VIEW("profile", "refnet.gap", gap, "no gaps");
const struct rn_view rn_view_plan =
    VIEW("connector_id", "refnet.plan", plan, "no ask would help");
const struct rn_view rn_view_risk =
    VIEW("person_id", "refnet.risk", risk, "no path rests on anybody");
const struct rn_view rn_view_whatif =
    VIEW("target_id", "refnet.whatif", whatif, "no path would change");
const struct rn_view rn_view_diff =
    VIEW("person_id", "refnet.diff", diff, "nothing changed");
const struct rn_view rn_view_agreement =
    PEOPLE("person_id", "refnet.agreement", agreement,
    "nobody is in the circle", struct rn_agreement);
const struct rn_view rn_view_candidate =
    PEOPLE("person_id", "refnet.candidate", candidate, "nobody to recruit",
    struct rn_candidate);
