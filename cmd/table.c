/*
 * table.c - every command, every family, every global option.
 *
 * A new verb: one line in the externs, one in cmds[].  A new family: one
 * line in families[] too, under the task it serves.
 */
#include <stdlib.h>
#include <string.h>

#include "base/near.h"
#include "cmd.h"

extern const struct cmd cmd_init, cmd_import, cmd_person_list,
    cmd_person_show, cmd_person_add, cmd_person_edit, cmd_person_tag,
    cmd_person_pin, cmd_person_dnc, cmd_person_verify, cmd_person_records,
    cmd_person_duplicates, cmd_person_merge, cmd_person_split, cmd_person_distinct, cmd_log, cmd_due,
    cmd_snooze, cmd_cadence, cmd_map, cmd_map_tiers, cmd_undo, cmd_redo,
    cmd_history, cmd_completion, cmd_completion_names,
    cmd_help, cmd_version,
    cmd_org_list, cmd_org_show, cmd_org_edit,
    cmd_signal_list, cmd_signal_add, cmd_signal_import, cmd_deal_list,
    cmd_profile_new, cmd_profile_edit, cmd_profile_list,
    cmd_profile_show, cmd_profile_rm, cmd_profile_lint, cmd_profile_titles,
    cmd_profile_match, cmd_profile_accept, cmd_profile_skip,
    cmd_profile_lessons, cmd_profile_unlearn,
    cmd_tie_list, cmd_tie_add, cmd_tie_rm, cmd_tie_no, cmd_tie_questions,
    cmd_map_connectors, cmd_map_path,
    cmd_map_overlaps, cmd_map_gaps, cmd_map_plan, cmd_map_risk,
    cmd_map_whatif, cmd_map_diff, cmd_map_graph, cmd_person_exclude,
    cmd_intro_new, cmd_intro_list, cmd_intro_show,
    cmd_intro_edit, cmd_intro_ask, cmd_intro_yes, cmd_intro_no,
    cmd_intro_draft, cmd_intro_write, cmd_intro_note, cmd_intro_template, cmd_intro_plan,
    cmd_intro_lint, cmd_intro_introduce, cmd_intro_outcome,
    cmd_intro_thank, cmd_intro_withdraw, cmd_intro_snooze,
    cmd_intro_audit, cmd_intro_send, cmd_intro_outbox,
    cmd_intro_ingest, cmd_intro_proposals, cmd_intro_accept,
    cmd_intro_reject,
    cmd_give_list, cmd_give_balance, cmd_give_suggest, cmd_give_add,
    cmd_connector_list, cmd_connector_candidates, cmd_connector_agree,
    cmd_connector_add, cmd_connector_drop,
    cmd_group_list, cmd_group_show, cmd_group_due, cmd_group_new,
    cmd_group_edit, cmd_group_rm, cmd_group_join, cmd_group_leave,
    cmd_group_met,
    cmd_stats, cmd_stats_summary, cmd_stats_funnel, cmd_stats_time,
    cmd_stats_roi, cmd_stats_reciprocity, cmd_stats_connectors,
    cmd_stats_coverage, cmd_stats_growth, cmd_stats_decay,
    cmd_stats_metrics, cmd_stats_prometheus,
    cmd_report_weekly, cmd_report_monthly, cmd_report_quarterly,
    cmd_report_show, cmd_report_list, cmd_triage,
    cmd_doctor, cmd_config, cmd_config_set, cmd_config_unset,
    cmd_query, cmd_export, cmd_forget, cmd_suppress, cmd_prune,
    cmd_backup;

const struct cmd *const cmds[] = {
	&cmd_init, &cmd_import,
	&cmd_person_list, &cmd_person_show, &cmd_person_add,
	&cmd_person_edit, &cmd_person_tag, &cmd_person_pin, &cmd_person_dnc,
	&cmd_person_verify, &cmd_person_records,
	&cmd_person_duplicates, &cmd_person_merge, &cmd_person_split,
	&cmd_person_distinct,
	&cmd_person_exclude,
	&cmd_org_list, &cmd_org_show, &cmd_org_edit,
	&cmd_signal_list, &cmd_signal_add, &cmd_signal_import,
	&cmd_deal_list,
	&cmd_map, &cmd_map_tiers,
	&cmd_profile_new, &cmd_profile_edit, &cmd_profile_list,
	&cmd_profile_show, &cmd_profile_rm, &cmd_profile_lint,
	&cmd_profile_titles,
	&cmd_profile_match, &cmd_profile_accept, &cmd_profile_skip,
	&cmd_profile_lessons, &cmd_profile_unlearn,
	&cmd_map_connectors, &cmd_map_path, &cmd_map_overlaps, &cmd_map_gaps,
	&cmd_map_plan, &cmd_map_risk, &cmd_map_whatif, &cmd_map_diff,
	&cmd_map_graph,
	&cmd_tie_list, &cmd_tie_add, &cmd_tie_rm, &cmd_tie_no,
	&cmd_tie_questions,
	&cmd_intro_new, &cmd_intro_list, &cmd_intro_show, &cmd_intro_edit,
	&cmd_intro_ask, &cmd_intro_yes, &cmd_intro_no, &cmd_intro_draft,
	&cmd_intro_write, &cmd_intro_note, &cmd_intro_template, &cmd_intro_plan, &cmd_intro_lint, &cmd_intro_send,
	&cmd_intro_outbox, &cmd_intro_introduce, &cmd_intro_outcome,
	&cmd_intro_thank,
	&cmd_intro_withdraw, &cmd_intro_snooze, &cmd_intro_audit,
	&cmd_intro_ingest, &cmd_intro_proposals, &cmd_intro_accept,
	&cmd_intro_reject,
	&cmd_triage,
	&cmd_give_list, &cmd_give_balance, &cmd_give_suggest, &cmd_give_add,
	&cmd_connector_list, &cmd_connector_candidates,
	&cmd_connector_agree, &cmd_connector_add, &cmd_connector_drop,
	&cmd_group_list, &cmd_group_show, &cmd_group_due, &cmd_group_new,
	&cmd_group_edit, &cmd_group_rm, &cmd_group_join, &cmd_group_leave,
	&cmd_group_met,
	&cmd_query, &cmd_log, &cmd_due, &cmd_snooze, &cmd_cadence,
	&cmd_stats, &cmd_stats_summary, &cmd_stats_funnel, &cmd_stats_time,
	&cmd_stats_roi, &cmd_stats_reciprocity, &cmd_stats_connectors,
	&cmd_stats_coverage, &cmd_stats_growth, &cmd_stats_decay,
	&cmd_stats_metrics, &cmd_stats_prometheus,
	&cmd_report_weekly, &cmd_report_monthly, &cmd_report_quarterly,
	&cmd_report_show, &cmd_report_list,
	&cmd_undo, &cmd_redo, &cmd_history,
	&cmd_config, &cmd_config_set, &cmd_config_unset,
	&cmd_export, &cmd_forget, &cmd_suppress, &cmd_prune,
	&cmd_backup, &cmd_doctor, &cmd_help,
	&cmd_completion, &cmd_completion_names, &cmd_version,
	NULL
};

const struct family families[] = {
	{ "init", "start", "create the store and say who you are" },
	{ "import", "bring people in", "read exports of contacts and mail" },
	{ "person", "bring people in", "list, show and correct people" },
	{ "org", "bring people in", "companies: what is known of them" },
	{ "signal", "bring people in", "what happened at companies" },
	{ "deal", "bring people in", "what is to be sold, and how it went" },
	{ "map", "see the network", "who is strong, who is going cold" },
	{ "profile", "see the network", "whom you hope to meet, and who fits" },
	{ "tie", "see the network", "who knows whom" },
	{ "intro", "introduce", "who meets whom, once both have said yes" },
	{ "triage", "introduce", "what waits for an answer, on one screen" },
	{ "give", "give and take", "what was given, and could be" },
	{ "connector", "give and take", "the active circle, who could join" },
	{ "group", "give and take", "formal circles: seats and meetings" },
	{ "query", "look after the network", "complete an address, for mutt" },
	{ "log", "look after the network", "record a call, a meeting, a gift" },
	{ "due", "look after the network", "who should hear from you" },
	{ "snooze", "look after the network", "not now: due again later" },
	{ "cadence", "look after the network", "how often somebody is due" },
	{ "stats", "measure it", "the numbers, and how sure they are" },
	{ "report", "measure it", "the mail a cron job sends" },
	{ "export", "measure it", "write out everything, one person, or for a CRM" },
	{ "forget", "erase", "erase somebody, for good" },
	{ "suppress", "erase", "is somebody to stay forgotten?" },
	{ "prune", "erase", "erase what is held for longer than you set" },
	{ "undo", "take it back", "take back the last change" },
	{ "redo", "take it back", "put back what was undone" },
	{ "history", "take it back", "list the changes" },
	{ "config", "the program itself", "settings, and where each was set" },
	{ "backup", "the program itself", "copy the store, and read it back" },
	{ "doctor", "the program itself", "look whether all is well" },
	{ "help", "the program itself", "explain a command" },
	{ "completion", "the program itself", "print a shell's completion" },
	{ "version", "the program itself", "print the version" },
	{ NULL, NULL, NULL }
};

#define G struct globals
const struct opt global_opts[] = {
	{ OPT_TEXT, 0, "db", offsetof(G, db), "FILE", "use this store", 0 },
	{ OPT_TEXT, 0, "timeout", offsetof(G, timeout), "SECONDS",
	    "wait so long for another process", CAN_WRITE },
	{ OPT_MANY, 'C', "directory", offsetof(G, dir), "DIR",
	    "work in this folder", 0 },
	{ OPT_TEXT, 0, "format", offsetof(G, format), "FORMAT",
	    "table, json, jsonl, csv, tsv or ids", CAN_ROWS },
	{ OPT_TEXT, 0, "fields", offsetof(G, fields), "A,B,C",
	    "print these fields, in this order", CAN_ROWS },
	{ OPT_TEXT, 0, "for", offsetof(G, purpose), "spreadsheet",
	    "csv, tsv: defuse cells that look like formulas", CAN_ROWS },
	{ OPT_TEXT, 0, "as-of", offsetof(G, as_of), "WHEN",
	    "answer for that moment", CAN_ASOF },
	{ OPT_FLAG, 0, "why", offsetof(G, why), NULL,
	    "say what decided", CAN_WHY },
	{ OPT_FLAG, 'n', "dry-run", offsetof(G, dry), NULL,
	    "show what would change, keep nothing",
	    CAN_WRITE | CAN_DRY },
	{ OPT_TEXT, 0, "force", offsetof(G, force), "REASON",
	    "override a refusal by policy", CAN_FORCE },
	{ OPT_FLAG, 'q', "quiet", offsetof(G, quiet), NULL,
	    "no notes, no hints, no progress", 0 },
	{ OPT_FLAG, 0, "yes", offsetof(G, yes), NULL,
	    "never ask, take the answer as yes", 0 },
	{ OPT_TEXT, 0, "color", offsetof(G, color), "WHEN",
	    "auto, always or never", 0 },
	{ OPT_FLAG, 0, "no-pager", offsetof(G, no_pager), NULL,
	    "do not page long output", 0 },
	{ OPT_FLAG, 'h', NULL, offsetof(G, help), NULL,
	    "this short help", 0 },
	{ OPT_FLAG, 0, "help", offsetof(G, manual), NULL,
	    "open the manual", 0 },
	{ OPT_FLAG, 0, "version", offsetof(G, version), NULL,
	    "print the version", 0 },
	NO_MORE_OPTS
};
#undef G

bool
opt_hidden(const struct cmd *cmd, const struct opt *global)
{
	const struct opt *o = cmd == NULL ? NULL : cmd->opts;

	for (; o != NULL && o->kind != OPT_STOP; o++)
		if (o->name != NULL && global->name != NULL &&
		    strcmp(o->name, global->name) == 0)
			return true;
	return false;
}

const struct cmd *
cmd_find(const char *family, const char *verb)
{
	for (size_t i = 0; cmds[i] != NULL; i++) {
		if (strcmp(cmds[i]->family, family) != 0)
			continue;
		if (verb == NULL || cmds[i]->verb == NULL ?
		    verb == cmds[i]->verb : strcmp(cmds[i]->verb, verb) == 0)
			return cmds[i];
	}
	return NULL;
}

const struct family *
family_find(const char *name)
{
	for (const struct family *f = families; f->name != NULL; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}

bool
family_has_verbs(const char *family)
{
	for (size_t i = 0; cmds[i] != NULL; i++)
		if (cmds[i]->verb != NULL &&
		    strcmp(cmds[i]->family, family) == 0)
			return true;
	return false;
}

const char *
nearest(const char *word, const char *const *known)
{
	struct rn_near near = { .typed = word };

	for (; *known != NULL; known++)
		rn_near_offer(&near, *known, *known);
	return rn_near_one(&near);
}

const char *
nearest_family(const char *word)
{
	struct rn_near near = { .typed = word };

	for (const struct family *f = families; f->name != NULL; f++)
		rn_near_offer(&near, f->name, f->name);
	return rn_near_one(&near);
}

const char *
nearest_verb(const char *family, const char *word)
{
	struct rn_near near = { .typed = word };

	for (size_t i = 0; cmds[i] != NULL; i++)
		if (cmds[i]->verb != NULL &&
		    strcmp(cmds[i]->family, family) == 0)
			rn_near_offer(&near, cmds[i]->verb, cmds[i]->verb);
	return rn_near_one(&near);
}

enum { BRIEF_MAX = 48 };	/* of a verb, beside its form */

/* abort(), not assert(): the check must not depend on how it is compiled. */
static void
must(bool holds, const char *what, const char *where)
{
	if (holds)
		return;
	fprintf(stderr, "refnet: command table: %s: %s\n", where, what);
	abort();
}

static void
check_opts(const struct opt *opts, size_t size, const char *where)
{
	static const size_t width[] = {
		[OPT_FLAG] = sizeof(bool), [OPT_TEXT] = sizeof(char *),
		[OPT_MANY] = sizeof(struct rn_list),
		[OPT_INT] = sizeof(int64_t),
	};

	for (const struct opt *o = opts; o->kind != OPT_STOP; o++) {
		must(o->name != NULL || o->letter != 0, "nameless option",
		    where);
		must(o->at + width[o->kind] <= size,
		    "option outside its args struct", where);
		must((o->arg == NULL) == (o->kind == OPT_FLAG),
		    "a value without a name", where);
		must(o->help[strlen(o->help) - 1] != '.', "full stop", where);
		for (const struct opt *p = opts; p < o; p++) {
			must(o->letter == 0 || o->letter != p->letter,
			    "letter used twice", where);
			must(o->name == NULL || p->name == NULL ||
			    strcmp(o->name, p->name) != 0,
			    "name used twice", where);
			must(o->at != p->at, "two options, one place", where);
		}
		if (opts == global_opts || o->letter == 0)
			continue;
		for (const struct opt *g = global_opts; g->kind != OPT_STOP;
		    g++)
			must(g->letter != o->letter,
			    "letter of a global option", where);
	}
}

void
table_check(void)
{
	check_opts(global_opts, sizeof(struct globals), "global options");
	for (size_t i = 0; cmds[i] != NULL; i++) {
		const struct cmd *c = cmds[i];

		must(family_find(c->family) != NULL, "unknown family",
		    c->family);
		must(cmd_find(c->family, c->verb) == c, "listed twice",
		    c->family);
		must(c->brief != NULL && c->operands != NULL &&
		    c->run != NULL, "incomplete", c->family);
		must(c->brief[strlen(c->brief) - 1] != '.', "full stop",
		    c->family);
		must(c->verb == NULL || strlen(c->brief) <= BRIEF_MAX,
		    "brief too long for 80 columns", c->family);
		must((c->view == NULL) || (c->can & CAN_ROWS) != 0,
		    "a view without rows", c->family);
		if (c->opts != NULL)
			check_opts(c->opts, c->args_size, c->family);
	}
	for (const struct family *f = families; f->name != NULL; f++)
		must(cmd_find(f->name, NULL) != NULL ||
		    family_has_verbs(f->name), "family without commands",
		    f->name);
}
