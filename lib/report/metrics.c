/*
 * metrics.c - what is measured: one table, whatever shows it.
 *
 * Help, manual, `--why` and reports take their words from here; the manual is
 * compared with it (tests/lint/metrics).  A new figure is a value of enum
 * rn_measure, a row here, and where it is counted: the file named after its
 * part.  Targets are the field's; where there is no number, what a figure is
 * held against is said by `aim_at`.
 */
#include <math.h>

#include "report/report.h"

const char *const rn_unit_name[RN_UNITS + 1] = {
	[RN_UNIT_COUNT] = "count", [RN_UNIT_SHARE] = "share",
	[RN_UNIT_DAYS] = "days", [RN_UNIT_MONEY] = "money",
	[RN_UNIT_RATIO] = "ratio", [RN_UNIT_INDEX] = "index",
	[RN_UNIT_PEOPLE] = "people",
};

const char *const rn_aim_name[RN_AIMS + 1] = {
	[RN_AIM_NONE] = "none", [RN_AIM_ABOVE] = "above",
	[RN_AIM_AT_LEAST] = "at least", [RN_AIM_AT_MOST] = "at most",
};

const char *const rn_topic_name[RN_TOPICS + 1] = {
	[RN_TOPIC_FUNNEL] = "funnel", [RN_TOPIC_TIME] = "time",
	[RN_TOPIC_ROI] = "roi", [RN_TOPIC_RECIPROCITY] = "reciprocity",
	[RN_TOPIC_CONNECTORS] = "connectors", [RN_TOPIC_DECAY] = "decay",
	[RN_TOPIC_COVERAGE] = "coverage", [RN_TOPIC_ACTIVITY] = "activity",
};

#define OURS "introductions by double opt-in that were opened in the window"
#define MADE "introductions by double opt-in that were made in the window"
#define ASKS "asks of others in introductions that were opened in the window"
#define DEALS "deals that were closed in the window, by how they came"
#define ENDS "everybody who is held, at both ends of the window"

/* metric, topic, unit, aim, target, held against, is, of whom. */
const struct rn_metric rn_metrics[RN_MEASURES] = {
#define M(id, name, topic, unit, aim, target, at, is, of) \
	[RN_M_##id] = { name, RN_TOPIC_##topic, RN_UNIT_##unit, RN_AIM_##aim, \
	    target, at, is, of }
	M(CONNECTOR_ASKED, "connector-asked", FUNNEL, SHARE, NONE, NAN, NULL,
	    "introductions in which whoever comes first was asked", OURS),
	M(CONNECTOR_YES, "connector-yes", FUNNEL, SHARE, ABOVE, 0.6, NULL,
	    "of those asked first, who said yes", OURS),
	M(TARGET_ASKED, "target-asked", FUNNEL, SHARE, NONE, NAN, NULL,
	    "of those agreed to, in which the target was asked", OURS),
	M(TARGET_YES, "target-yes", FUNNEL, SHARE, NONE, NAN, NULL,
	    "of targets asked, who said yes", OURS),
	M(INTRODUCED, "introduced", FUNNEL, SHARE, NONE, NAN, NULL,
	    "of those all agreed to, which were made", OURS),
	M(MET, "met", FUNNEL, SHARE, ABOVE, 0.4, NULL,
	    "of introductions made, which became a meeting", OURS),
	M(QUALIFIED, "qualified", FUNNEL, SHARE, NONE, NAN, NULL,
	    "of meetings, which were qualified", OURS),
	M(WON, "won", FUNNEL, SHARE, NONE, NAN, NULL,
	    "of qualified meetings, which became a deal", OURS),
	M(THANKED, "thanked", FUNNEL, SHARE, NONE, NAN, NULL,
	    "of introductions somebody made for me, after which they were"
	    " thanked: loops that are closed", OURS),

	M(DAYS_TO_ANSWER, "days-to-answer", TIME, DAYS, NONE, NAN, NULL,
	    "from an ask to its first answer, the middle", ASKS),
	M(DAYS_DRAFTED, "days-drafted", TIME, DAYS, NONE, NAN, NULL,
	    "from opening to the ask of whoever comes first, the middle", OURS),
	M(DAYS_CONNECTOR, "days-asking-connector", TIME, DAYS, NONE, NAN,
	    NULL, "from that ask to the answer that counts, the middle", OURS),
	M(DAYS_TARGET, "days-asking-target", TIME, DAYS, NONE, NAN, NULL,
	    "from the target's being asked to the answer that counts, the"
	    " middle", OURS),
	M(DAYS_READY, "days-ready", TIME, DAYS, NONE, NAN, NULL,
	    "from the last yes to the introduction, the middle", OURS),
	M(DAYS_INTRODUCED, "days-introduced", TIME, DAYS, NONE, NAN, NULL,
	    "from the introduction to the meeting, or to its falling through,"
	    " the middle", OURS),
	M(DAYS_MET, "days-met", TIME, DAYS, NONE, NAN, NULL,
	    "from the meeting to when it was first said to be qualified or not,"
	    " the middle", OURS),

	M(INTRO_RESPONSE, "intro-response", ROI, SHARE, ABOVE, 0.4, NULL,
	    "of introductions made to me, after which the other side wrote or"
	    " met me", MADE),
	M(COLD_RESPONSE, "cold-response", ROI, SHARE, NONE, NAN, NULL,
	    "of people who first heard of me by a mail of mine, to three at"
	    " most, who wrote back",
	    "people I first wrote to in the window, never in touch before and"
	    " not introduced, without the first 90 days of all that is held"),
	M(COST, "cost-per-qualified", ROI, MONEY, NONE, NAN, NULL,
	    "hours and tools of the window, in money, for each qualified"
	    " meeting", OURS),

	M(DEAL_WON, "deal-won", ROI, SHARE, ABOVE, NAN, "that of cold deals",
	    "of deals that were closed, which were won", DEALS),
	M(DEAL_SIZE, "deal-size", ROI, MONEY, AT_LEAST, NAN,
	    "that of cold deals", "what a deal that was won was worth, the"
	    " middle", DEALS),
	M(DEAL_MEAN, "deal-mean", ROI, MONEY, AT_LEAST, NAN,
	    "that of cold deals", "what a deal that was won was worth, on"
	    " average", DEALS),
	M(DEAL_DAYS, "days-to-close", ROI, DAYS, AT_MOST, NAN,
	    "that of cold deals", "from the opening of a deal that was won to"
	    " its close, the middle", DEALS),

	M(GIVEN, "given", RECIPROCITY, COUNT, NONE, NAN, NULL,
	    "gives to others, introductions among them", "gives of the window"),
	M(RECEIVED, "received", RECIPROCITY, COUNT, NONE, NAN, NULL,
	    "gives from others, introductions among them",
	    "gives of the window"),
	M(RECIPROCITY, "reciprocity", RECIPROCITY, RATIO, AT_LEAST, 1, NULL,
	    "given for each that was received", "gives of the window"),
	M(OWING, "owing", RECIPROCITY, COUNT, NONE, NAN, NULL,
	    "people from whom I have received more than they have from me,"
	    " each give fading by half in a year",
	    "everybody, at the end of the time that the row is of"),

	M(CONNECTORS, "connectors", CONNECTORS, COUNT, NONE, NAN, NULL,
	    "people who once agreed to introduce, or did",
	    "everybody, at the end of the time that the row is of"),
	M(CONNECTORS_NEW, "connectors-new", CONNECTORS, COUNT, ABOVE, NAN,
	    "connectors-lost", "people who agreed to introduce, or did, for"
	    " the first time", "the window"),
	M(CONNECTORS_LOST, "connectors-lost", CONNECTORS, COUNT, NONE, NAN,
	    NULL, "connectors who became silent, and still were at its end: 90"
	    " days without two-way contact were over", "the window"),
	M(SILENT, "silent-90d", CONNECTORS, SHARE, AT_MOST, NAN,
	    "the share when the window began",
	    "of connectors, those without two-way contact in 90 days",
	    "connectors at the end of the window"),
	M(ASKS, "asks", CONNECTORS, COUNT, NONE, NAN, NULL,
	    "times a connector was asked to introduce",
	    "asks made in the window"),
	M(ASK_GINI, "ask-gini", CONNECTORS, INDEX, AT_MOST, 0.6, NULL,
	    "how unevenly asks lie on connectors: 0 all alike, towards 1 all on"
	    " one of many",
	    "people ever asked to introduce, with their asks of the window"),

	M(HELD, "held", DECAY, SHARE, NONE, NAN, NULL,
	    "still of the tier they were", ENDS),
	M(UP, "up", DECAY, SHARE, NONE, NAN, NULL,
	    "of a stronger tier than they were", ENDS),
	M(DOWN, "down", DECAY, SHARE, NONE, NAN, NULL,
	    "of a weaker tier than they were", ENDS),
	M(DORMANT, "newly-dormant", DECAY, SHARE, NONE, NAN, NULL,
	    "dormant, who were not", ENDS),
	M(EXPECTED_LOSS, "expected-loss", DECAY, PEOPLE, NONE, NAN, NULL,
	    "how many fewer of them are expected to write within 90 days than"
	    " when the window began, by the chance of each",
	    "people who were strong or medium when the window began"),

	M(COVERAGE, "coverage", COVERAGE, SHARE, NONE, NAN, NULL,
	    "of what a profile wants, industry by level by place, where"
	    " somebody is known or within reach", "cells of the profile"),

	M(ACTIVE, "active", ACTIVITY, COUNT, AT_MOST, 20, NULL,
	    "introductions under way: one person can carry 10 to 20 a month",
	    "introductions, at the end of the window"),
	M(YES, "yes", ACTIVITY, SHARE, ABOVE, 0.6, NULL,
	    "of asks of anybody, in whatever part, which were granted", ASKS),
	M(MADE, "intros-made", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "introductions made, with every consent recorded", OURS),
	M(NOT_OURS, "introduced-not-ours", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "introductions a connector made without asking",
	    "introductions that were opened in the window"),
	M(MEETINGS, "meetings", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "meetings that took place, of any kind of referral",
	    "introductions that were opened in the window"),
	M(CONNECTORS_ASKED, "connectors-asked", ACTIVITY, COUNT, NONE, NAN,
	    NULL, "people asked to introduce, each once",
	    "introductions that were opened in the window"),
	M(OPEN, "intros-open", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "introductions that have not come to an end",
	    "introductions that were opened in the window"),
	M(LATE, "intros-late", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "introductions that wait beyond the day they were due",
	    "introductions that were opened in the window"),
	M(OWED, "thanks-owed", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "introductions whose connector was not thanked",
	    "introductions that were opened in the window"),
	M(PEOPLE, "people", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "people, but those on others' lists alone",
	    "everybody, at the end of the time that the row is of"),
	M(PEOPLE_STRONG, "people-strong", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "people of that tier, as computed",
	    "everybody, at the end of the time that the row is of"),
	M(PEOPLE_MEDIUM, "people-medium", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "people of that tier, as computed",
	    "everybody, at the end of the time that the row is of"),
	M(PEOPLE_WEAK, "people-weak", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "people of that tier, as computed",
	    "everybody, at the end of the time that the row is of"),
	M(PEOPLE_NONE, "people-none", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "people without two-way contact",
	    "everybody, at the end of the time that the row is of"),
	M(PEOPLE_DORMANT, "people-dormant", ACTIVITY, COUNT, NONE, NAN, NULL,
	    "people of a tier who have been silent for long",
	    "everybody, at the end of the time that the row is of"),
#undef M
};

void
rn_metric_list(const struct rn_metric **list, size_t *n)
{
	*list = rn_metrics;
	*n = RN_MEASURES;
}
