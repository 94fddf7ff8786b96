/* group_show.c - refnet group show: a group, its members, its meetings. */
#include "give.h"
#include "render/rows.h"

struct args {
	bool members, meetings;
};

static const struct opt opts[] = {
	FLAG(0, "members", struct args, members, "the members alone, as rows"),
	FLAG(0, "meetings", struct args, meetings,
	    "the meetings alone, as rows"),
	NO_MORE_OPTS
};

static enum rn_status
put(struct app *app, const struct args *args, const struct rn_group_alone *row)
{
	bool all = !args->members && !args->meetings;
	bool apart = all && app->out.format == RN_TABLE &&
	    app->out.fields == NULL;
	enum rn_status rc = RN_OK;

	if (all)
		TRY(rn_render_card(app->rn, &app->out, &rn_view_group_alone,
		    row, 1, sizeof(*row)));
	if (apart)
		putc('\n', app->out.to);
	if (apart || args->members)
		TRY(out_rows(app, &rn_view_member, row->member.v,
		    row->member.n, row->member.stride));
	if (apart && row->meeting.n > 0)
		putc('\n', app->out.to);
	if ((apart && row->meeting.n > 0) || args->meetings)
		TRY(out_rows(app, &rn_view_meeting, row->meeting.v,
		    row->meeting.n, row->meeting.stride));
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	const char *name = join_words(app->arena, operand);
	const struct args *args = argsp;
	struct rn_meeting *meeting;
	struct rn_member *member;
	enum rn_status rc = RN_OK;
	struct rn_group_alone row;

	if (args->members && args->meetings)
		return rn_fail(app->rn, RN_EUSAGE, "--members and --meetings"
		    " are rows of two kinds: one at a time");
	TRY(rn_group_get(app->rn, app->arena, name, app->as_of, &row.group));
	row.member = (struct rn_rows){ .stride = sizeof(*member) };
	row.meeting = (struct rn_rows){ .stride = sizeof(*meeting) };
	TRY(rn_member_list(app->rn, app->arena, name, app->as_of, &member,
	    &row.member.n));
	TRY(rn_meeting_list(app->rn, app->arena, name, app->as_of, &meeting,
	    &row.meeting.n));
	row.member.v = member;
	row.meeting.v = meeting;
	TRY(put(app, args, &row));
out:
	return rc;
}

/* No view: --fields names those of any, by what is printed. */
const struct cmd cmd_group_show = {
	.family = "group", .verb = "show",
	.brief = "show a group, its members and meetings",
	.operands = "NAME...",
	.needs = NEED_READ, .can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
